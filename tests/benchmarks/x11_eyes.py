"""Looking at a program from outside, through X11: press its keys, see its windows go."""

import ctypes
import select
import time
from collections.abc import Iterable

_SUBSTRUCTURE, _STRUCTURE = 1 << 19, 1 << 17  # X.h: event masks
_UNMAP, _DESTROY = 18, 17
_VIEWABLE = 2
_SETTLE = 3.0
"""Seconds that a program has for showing itself."""
_APART = 0.03
"""Seconds between two taps of a key."""
_INPUT_OUTPUT = 1


class _Attributes(ctypes.Structure):
    """XWindowAttributes (Xlib.h)."""

    _fields_ = (
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("border_width", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        ("kind", ctypes.c_int),
        ("bit_gravity", ctypes.c_int),
        ("win_gravity", ctypes.c_int),
        ("backing_store", ctypes.c_int),
        ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("all_event_masks", ctypes.c_long),
        ("your_event_mask", ctypes.c_long),
        ("do_not_propagate_mask", ctypes.c_long),
        ("override_redirect", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    )


class _Unmapped(ctypes.Structure):
    """XUnmapEvent and XDestroyWindowEvent (Xlib.h), as far as both are alike."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("event", ctypes.c_ulong),
        ("window", ctypes.c_ulong),
        ("rest", ctypes.c_long * 24),
    )


class Eyes:
    """A connection to the display that watches and presses."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        x = self._x
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XDefaultRootWindow.restype = ctypes.c_ulong
        x.XInternAtom.restype = ctypes.c_ulong
        self._ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(
            lambda _display, _error: 0  # windows go while they are looked at
        )
        x.XSetErrorHandler(self._ignore)
        display = x.XOpenDisplay(None)
        if not display:
            raise SystemExit("There is no display. Start Xvfb and openbox, and set DISPLAY.")
        self._display = ctypes.c_void_p(display)
        self._root = ctypes.c_ulong(x.XDefaultRootWindow(self._display))
        x.XSelectInput(self._display, self._root, ctypes.c_long(_SUBSTRUCTURE))
        self._fd = x.XConnectionNumber(self._display)
        x.XSync(self._display, 0)

    def windows_of(self, pid: int) -> set[int]:
        """The children of the root that show something of process *pid* now: its frames."""
        return {
            window
            for window in self._children(self._root.value)
            if self._shown(window) and pid in self._pids(window, 3)
        }

    def wait_for(self, pid: int, has_keyboard: bool) -> set[int]:
        """Wait until *pid* shows something, and has the keyboard where that is asked for.

        Return its frames; none after `_SETTLE` seconds.
        """
        until = time.perf_counter() + _SETTLE
        while time.perf_counter() < until:
            shown = self.windows_of(pid)
            if shown and (not has_keyboard or self.has_keyboard(pid)):
                return shown
            time.sleep(0.01)
        return set()

    def has_keyboard(self, pid: int) -> bool:
        """Say whether keys go to a window of *pid*."""
        window, how = ctypes.c_ulong(), ctypes.c_int()
        self._x.XGetInputFocus(self._display, ctypes.byref(window), ctypes.byref(how))
        number = window.value
        while number > 1 and number != self._root.value:  # 0 and 1 are no windows (X.h)
            if pid in self._longs(number, b"_NET_WM_PID"):
                return True
            number = self._parent(number)
        return False

    def time_until_gone(
        self, windows: Iterable[int], keycode: int, patience: float, mouse: bool = False
    ) -> float | None:
        """Press *keycode*; seconds until all *windows* are unmapped, None after *patience*.

        With *mouse* let go of the mouse button instead. The clock starts at the last event.
        """
        waiting = set(windows)
        self._drain()
        begun = time.perf_counter()
        if mouse:
            self.button(False)
        else:
            self._key(keycode, True)
        found: float | None = None
        while waiting and (left := begun + patience - time.perf_counter()) > 0:
            for gone in self._gone(left):
                waiting.discard(gone)
            found = time.perf_counter() - begun
        if not mouse:
            self._key(keycode, False)
        return found if not waiting else None

    def tap(self, keycode: int) -> None:
        """Press a key and let go, as far apart from the next one as no hand is quicker.

        The server counts in milliseconds, and Qt takes a press in the millisecond of the last
        release for a key that repeats. So wait for the server first: it may be late itself.
        """
        self._key(keycode, True)
        self._key(keycode, False)
        self._x.XSync(self._display, 0)
        time.sleep(_APART)

    def time_after_release(
        self, windows: Iterable[int], keycode: int, patience: float
    ) -> float | None:
        """Let go of *keycode*, which is pressed first; seconds until all *windows* are unmapped."""
        waiting = set(windows)
        self._key(keycode, True)
        self._drain()
        begun = time.perf_counter()
        self._key(keycode, False)
        found: float | None = None
        while waiting and (left := begun + patience - time.perf_counter()) > 0:
            for gone in self._gone(left):
                waiting.discard(gone)
            found = time.perf_counter() - begun
        return found if not waiting else None

    def listed(self) -> set[int]:
        """What the taskbar and the switcher show: _NET_CLIENT_LIST of the window manager."""
        return set(self._longs(self._root.value, b"_NET_CLIENT_LIST"))

    def owns_clipboard(self) -> bool:
        """Say whether any program offers something to paste."""
        atom = self._x.XInternAtom(self._display, b"CLIPBOARD", 0)
        self._x.XGetSelectionOwner.restype = ctypes.c_ulong
        return bool(self._x.XGetSelectionOwner(self._display, ctypes.c_ulong(atom)))

    def point(self, x: int, y: int) -> None:
        """Move the pointer."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def button(self, down: bool) -> None:
        """Press or let go of the first mouse button."""
        self._test.XTestFakeButtonEvent(self._display, 1, int(down), ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def _key(self, keycode: int, down: bool) -> None:
        self._test.XTestFakeKeyEvent(self._display, keycode, int(down), ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def _drain(self) -> None:
        self._x.XSync(self._display, 1)

    def _gone(self, patience: float) -> Iterable[int]:
        if not self._x.XPending(self._display):
            select.select([self._fd], [], [], min(patience, 0.05))
        event = _Unmapped()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.type in (_UNMAP, _DESTROY):
                yield event.window

    def _parent(self, window: int) -> int:
        return self._tree(window)[0]

    def _children(self, window: int) -> list[int]:
        return self._tree(window)[1]

    def _tree(self, window: int) -> tuple[int, list[int]]:
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        found, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        if not self._x.XQueryTree(
            self._display,
            ctypes.c_ulong(window),
            ctypes.byref(root),
            ctypes.byref(parent),
            ctypes.byref(found),
            ctypes.byref(count),
        ):
            return 0, []
        children = [found[number] for number in range(count.value)]
        if count.value:
            self._x.XFree(found)
        return parent.value, children

    def _shown(self, window: int) -> bool:
        seen = _Attributes()
        ok = self._x.XGetWindowAttributes(self._display, ctypes.c_ulong(window), ctypes.byref(seen))
        return bool(ok) and seen.map_state == _VIEWABLE and seen.kind == _INPUT_OUTPUT

    def _pids(self, window: int, depth: int) -> set[int]:
        """The processes that say they own *window* or what is in it."""
        found = set(self._longs(window, b"_NET_WM_PID"))
        if depth and not found:
            for child in self._children(window):
                found |= self._pids(child, depth - 1)
        return found

    def _longs(self, window: int, name: bytes) -> list[int]:
        """The numbers that *window* has under *name*."""
        kind, form = ctypes.c_ulong(), ctypes.c_int()
        count, after = ctypes.c_ulong(), ctypes.c_ulong()
        data = ctypes.POINTER(ctypes.c_ulong)()
        self._x.XGetWindowProperty(
            self._display,
            ctypes.c_ulong(window),
            ctypes.c_ulong(self._x.XInternAtom(self._display, name, 0)),
            ctypes.c_long(0),
            ctypes.c_long(1024),
            0,
            ctypes.c_ulong(0),
            ctypes.byref(kind),
            ctypes.byref(form),
            ctypes.byref(count),
            ctypes.byref(after),
            ctypes.byref(data),
        )
        found = [int(data[number]) for number in range(count.value)]
        if data:
            self._x.XFree(data)
        return found
