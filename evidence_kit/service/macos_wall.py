"""What macOS can take from a process for good: network, the person's files, writing, programs.

By sandbox_init(3), which Apple calls deprecated and which Chromium and Firefox use for the same.
Written to its documentation and to Apple's own profiles in /System/Library/Sandbox, not yet run.
"""

import ctypes
import sys
from collections.abc import Iterable
from pathlib import Path

_PRIVATE = ("/Users", "/Volumes", "/private/tmp", "/private/var", "/Network")


def profile(readable: Iterable[Path]) -> str:
    """The rules, of which the last that fits counts: private folders are closed but for *readable*."""
    private = " ".join(f"(subpath {_quoted(path)})" for path in _PRIVATE)
    own = " ".join(f"(subpath {_quoted(str(path))})" for path in readable)
    return (
        "(version 1)(allow default)(deny network*)(deny process-exec*)(deny process-fork)"
        "(deny signal (target others))(deny file-write*)"
        f"(deny file-read-data {private})(allow file-read-data {own})"
    )


def enter(readable: Iterable[Path]) -> bool:
    """Lay these rules on this process until it ends. False where the system refuses."""
    if sys.platform != "darwin":
        return False
    system = ctypes.CDLL("/usr/lib/libSystem.B.dylib")
    fault = ctypes.c_char_p()
    rules = profile(readable).encode()
    done = system.sandbox_init(ctypes.c_char_p(rules), ctypes.c_uint64(0), ctypes.byref(fault))
    if done != 0:
        system.sandbox_free_error(fault)
    return bool(done == 0)


def _quoted(path: str) -> str:
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"'
