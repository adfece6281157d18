"""Which files the kernel of Linux lets a process read, until it ends: none of the person's.

By Landlock (Documentation/userspace-api/landlock.rst). A kernel without it leaves the process as it
was, and says so. What a process may do otherwise is in `system_calls`.
"""

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path

from evidence_kit.service.system_calls import prctl

_PR_SET_NO_NEW_PRIVS = 38  # <linux/prctl.h>

# <linux/landlock.h>; the system calls have these numbers on every architecture
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG = 1
_PATH_BENEATH = 1
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
_KNOWN_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}  # how many kinds of access each version can refuse
_ALL_RIGHTS = 16
_NETWORK_SINCE, _SCOPES_SINCE = 4, 6


def only_read(folders: Iterable[Path]) -> bool:
    """Leave this process reading below *folders* alone: no other file, and none to write.

    False where the kernel has no Landlock. Files that are open stay usable.
    """
    version = _call(_CREATE_RULESET, None, 0, _VERSION_FLAG)
    if version < 1:
        return False
    handled = (1 << _KNOWN_RIGHTS.get(version, _ALL_RIGHTS)) - 1
    attributes = [handled]
    if version >= _NETWORK_SINCE:
        attributes.append(0b11)  # neither bind nor connect by TCP
    if version >= _SCOPES_SINCE:
        attributes.append(0b11)  # neither abstract sockets nor signals outside
    packed = struct.pack(f"={len(attributes)}Q", *attributes)
    rules = _call(_CREATE_RULESET, packed, len(packed), 0)
    if rules < 0:
        return False
    try:
        for folder in folders:
            _allow_reading(rules, folder)
        prctl(_PR_SET_NO_NEW_PRIVS, 1)
        return _call(_RESTRICT_SELF, rules, 0) == 0
    finally:
        os.close(rules)


def _allow_reading(rules: int, folder: Path) -> None:
    try:
        opened = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        rule = struct.pack("=Qi", _READ_FILE | _READ_DIR, opened)
        if _call(_ADD_RULE, rules, _PATH_BENEATH, rule, 0) != 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    finally:
        os.close(opened)


def _call(number: int, *arguments: int | bytes | None) -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    wide = [ctypes.c_long(one) if isinstance(one, int) else one for one in arguments]
    return int(libc.syscall(ctypes.c_long(number), *wide))
