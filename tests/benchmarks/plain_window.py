"""A window that unmaps itself at any key, with no toolkit: what this machine itself costs.

bench_panic.py measures it as it measures the program. A line on standard input shows it again.
"""

import ctypes
import os
import select
import sys

_KEY_PRESS_MASK, _EXPOSURE_MASK = 1 << 0, 1 << 15  # X.h
_KEY_PRESS, _EXPOSE = 2, 12
_TO_PARENT = 2
_CARDINAL, _REPLACE = 6, 0  # Xatom.h, X.h


def main() -> None:
    """Be the window."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    for name in ("XDefaultRootWindow", "XCreateSimpleWindow", "XInternAtom"):
        getattr(x, name).restype = ctypes.c_ulong
    display = ctypes.c_void_p(x.XOpenDisplay(None))
    root = ctypes.c_ulong(x.XDefaultRootWindow(display))
    number = x.XCreateSimpleWindow(display, root, 50, 50, 600, 400, 0, 0, 0xF0F0F0)
    window = ctypes.c_ulong(number)
    atom = ctypes.c_ulong(x.XInternAtom(display, b"_NET_WM_PID", 0))
    pid = ctypes.c_ulong(os.getpid())
    x.XChangeProperty(
        display, window, atom, ctypes.c_ulong(_CARDINAL), 32, _REPLACE, ctypes.byref(pid), 1
    )
    x.XSelectInput(display, window, ctypes.c_long(_KEY_PRESS_MASK | _EXPOSURE_MASK))
    x.XFlush(display)
    print("READY", flush=True)
    event = (ctypes.c_long * 24)()
    descriptor = x.XConnectionNumber(display)
    while True:
        while x.XPending(display):
            x.XNextEvent(display, ctypes.byref(event))
            if event[0] & 0xFFFFFFFF == _EXPOSE:
                x.XSetInputFocus(display, window, _TO_PARENT, ctypes.c_ulong(0))
                x.XFlush(display)
            if event[0] & 0xFFFFFFFF == _KEY_PRESS:
                x.XUnmapWindow(display, window)
                x.XFlush(display)
        ready, _, _ = select.select([0, descriptor], [], [])
        if 0 in ready:
            line = sys.stdin.readline()
            if not line:
                return
            if line.strip() != "hidden":
                x.XMapRaised(display, window)
                x.XSync(display, 0)
            print("SHOWN", flush=True)


if __name__ == "__main__":
    main()
