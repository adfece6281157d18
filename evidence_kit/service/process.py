"""How our own processes are started and held: no orphans, no core dumps, no hurry."""

import ctypes
import os
import signal
import sys
from pathlib import Path

import evidence_kit

_PR_SET_PDEATHSIG = 1  # <linux/prctl.h>
_PR_SET_DUMPABLE = 4
_PR_SET_NAME = 15
_NAME_LENGTH = 15  # prctl(2): 16 bytes with the zero at the end
_ARG_START, _ARG_END = 47, 48
"""Where the command line lies in memory: fields 48 and 49 of /proc/PID/stat, counted from 1."""
_BELOW_NORMAL_PRIORITY_CLASS = 0x4000  # winbase.h


def command_for(module: str) -> list[str]:
    """The command that runs *module* of this program in a process of its own."""
    return [sys.executable, "-s", "-P", "-B", "-m", module]


def environment() -> dict[str, str]:
    """All that such a process needs to know of its surroundings; nothing names the person."""
    needed = {
        "PYTHONPATH": str(Path(evidence_kit.__file__).parent.parent),
        "PYTHONUTF8": "1",
        # without it Python asks for the person's home, and the C library asks nscd by a socket
        "PYTHONUSERBASE": os.devnull,
    }
    if sys.platform == "win32":  # without it Windows cannot load its own libraries
        needed["SYSTEMROOT"] = os.environ.get("SYSTEMROOT", r"C:\Windows")
    return needed


def die_with_parent() -> None:
    """Be killed when the thread that started this process ends (Linux; prctl(2)).

    Elsewhere the end of the pipe from the parent is the sign. Because it is the *thread* that
    counts, start such a process from one that lasts.
    """
    if sys.platform == "linux":
        _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def be_called(name: str = "documents") -> None:
    """Take *name* in lists of processes, in place of the command line (Linux; proc(5)).

    Elsewhere a process is called by its program file, and only that can be renamed.
    """
    if sys.platform != "linux":
        return
    title = name.encode("ascii", "replace")
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_NAME, title[:_NAME_LENGTH] + b"\0", 0, 0, 0)
    fields = Path("/proc/self/stat").read_text("utf-8", "replace").rsplit(") ", 1)[1].split()
    # Two fields, the number and the name, were cut off.
    start, end = int(fields[_ARG_START - 2]), int(fields[_ARG_END - 2])
    room = end - start
    if start and room > len(title):
        ctypes.memmove(start, title.ljust(room, b"\0"), room)


def no_core_dumps() -> None:
    """Let no crash write this memory to disk, and no other program of the user read it.

    On Linux this also makes /proc/PID/mem and ptrace unavailable to the same user.
    """
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        _prctl(_PR_SET_DUMPABLE, 0)


def lower_priority() -> None:
    """Give way to the desktop, which must answer the hide key at once."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(10)


def _prctl(option: int, value: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
