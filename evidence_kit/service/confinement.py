"""What the Linux kernel can take from a process for good: files, network, other programs.

Landlock (Documentation/userspace-api/landlock.rst) limits which files may be read; a seccomp
filter (seccomp(2)) refuses the calls by which a process reaches out. Both last until it ends.
Kernels without them leave the process as it was, and the functions say so.
"""

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterable, Sequence
from pathlib import Path

_PR_SET_NO_NEW_PRIVS = 38  # <linux/prctl.h>
_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2

# <linux/landlock.h>; the system calls have these numbers on every architecture
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG = 1
_PATH_BENEATH = 1
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
_KNOWN_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}  # how many kinds of access each version can refuse
_ALL_RIGHTS = 16
_NETWORK_SINCE, _SCOPES_SINCE = 4, 6

# <asm/unistd.h>: socket, socketpair, connect, bind, execve, execveat, ptrace, process_vm_readv,
# process_vm_writev, kill, io_uring_setup, pidfd_getfd, add_key, request_key, keyctl
_REFUSED = {
    "x86_64": (41, 53, 42, 49, 59, 322, 101, 310, 311, 62, 425, 438, 248, 249, 250),
    "aarch64": (198, 199, 203, 200, 221, 281, 117, 270, 271, 129, 425, 438, 217, 218, 219),
}
_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}  # <linux/audit.h>
_OTHER_ABI = 0x40000000  # x32 numbers its calls from here on
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # <linux/bpf_common.h>
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050000 | errno.EPERM

_UNSUPPORTED = {errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL, errno.EPERM}


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
        _prctl(_PR_SET_NO_NEW_PRIVS, 1)
        return _call(_RESTRICT_SELF, rules, 0) == 0
    finally:
        os.close(rules)


def reach_nobody() -> bool:
    """Refuse this process sockets, starting programs, signals and looking into other processes.

    False where the kernel or the processor is not one that we know.
    """
    machine = platform.machine()
    if machine not in _REFUSED:
        return False
    program = b"".join(struct.pack("=HBBI", *step) for step in _filter(machine))
    steps = ctypes.create_string_buffer(program, len(program))
    described = struct.pack("@HP", len(program) // 8, ctypes.addressof(steps))
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)
    try:
        _prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, described)
    except OSError as problem:
        if problem.errno in _UNSUPPORTED:
            return False
        raise
    return True


def _filter(machine: str) -> Sequence[tuple[int, int, int, int]]:
    refused = _REFUSED[machine]
    count = len(refused)
    return [
        (_LOAD, 0, 0, 4),  # the architecture, then the number of the call
        (_EQUAL, 1, 0, _ARCHITECTURE[machine]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, 0),
        (_AT_LEAST, count + 1, 0, _OTHER_ABI),
        *((_EQUAL, count - at, 0, number) for at, number in enumerate(refused)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]


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


def _prctl(option: int, value: int, pointed: bytes | None = None) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    third = ctypes.c_ulong(0) if pointed is None else ctypes.c_char_p(pointed)
    if libc.prctl(option, ctypes.c_ulong(value), third, ctypes.c_ulong(0), ctypes.c_ulong(0)) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
