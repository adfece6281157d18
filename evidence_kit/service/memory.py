"""How much memory this computer has, to choose what it can bear."""

import ctypes
import os
import sys

LITTLE = 9 << 29
"""4.5 GiB: a computer sold with 4 GB has less than this."""


def little_memory() -> bool:
    """Whether this computer has about 4 GB of memory or less. Where it will not say: no."""
    total = _total()
    return 0 < total <= LITTLE


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
