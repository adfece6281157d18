"""How much memory this computer has, to choose what it can bear, and how little we can do with."""

import ctypes
import os
import sys
from contextlib import suppress

LITTLE = 9 << 29
"""4.5 GiB: a computer sold with 4 GB has less than this."""

_MMAP_THRESHOLD = -3  # malloc.h
_LARGE = 128 << 10  # bytes: what the limit begins with


def little_memory() -> bool:
    """Whether this computer has about 4 GB of memory or less. Where it will not say: no."""
    total = _total()
    return 0 < total <= LITTLE


def map_large_pieces() -> None:
    """Have each large piece of memory go back to the system when it is done with (Linux, glibc).

    The C library raises its own limit for that up to 32 MiB as pieces are freed, and then the holes
    that growing tables leave behind stay (mallopt(3), M_MMAP_THRESHOLD): 10 to 30 MB of 820 when a
    report of 1,000 exhibits is set. A limit that was named stays as it is.
    """
    if sys.platform == "linux":
        with suppress(AttributeError):  # musl has no such setting, and no such holes
            ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)


def _total() -> int:
    if sys.platform == "win32":
        return _total_windows()
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (OSError, ValueError):  # the name is not known everywhere
        return 0


def _total_windows() -> int:
    class Status(ctypes.Structure):
        # MEMORYSTATUSEX, sysinfoapi.h
        _fields_ = [
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("total", "free")),
            *((name, ctypes.c_ulonglong) for name in ("paged", "paged_free")),
            *((name, ctypes.c_ulonglong) for name in ("virtual", "virtual_free", "extended")),
        ]

    status = Status(length=ctypes.sizeof(Status))
    if sys.platform == "win32" and ctypes.windll.kernel32.GlobalMemoryStatusEx(
        ctypes.byref(status)
    ):
        return int(status.total)
    return 0
