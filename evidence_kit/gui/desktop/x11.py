"""X11: key presses as Qt's xcb platform hands them on, and hiding over a connection of our own.

Hiding a modal dialog through Qt waits for the X server more than once; two requests on a
connection of our own wait for nothing.
"""

import ctypes
import time
from collections.abc import Callable, Iterable

from PySide6.QtGui import QKeyEvent

_KEY_PRESS = 2  # X.h
_HEAD_START = 0.004
"""Seconds for the X server and the window manager: what Qt has to do next can wait for them."""


class X11Desktop:
    """Speaks libxcb, which Qt needs here too."""

    def __init__(self) -> None:
        self._xcb = ctypes.CDLL("libxcb.so.1")
        self._xcb.xcb_connect.restype = ctypes.c_void_p
        self._connection = ctypes.c_void_p(self._xcb.xcb_connect(None, None))

    def pressed(self, kind: bytes, message: int) -> int:
        """Read xcb_key_press_event_t: the response type, then the keycode, a byte each (xproto.h)."""
        if kind != b"xcb_generic_event_t" or not message:
            return 0
        response, keycode = (ctypes.c_uint8 * 2).from_address(message)
        # The top bit marks events that another client made up with XSendEvent: not a real key.
        return int(keycode) if response == _KEY_PRESS else 0

    def escape(self) -> int:
        return 9  # evdev's KEY_ESC, and 8: X keycodes begin at 8

    def number(self, event: QKeyEvent) -> int:
        return event.nativeScanCode()

    def unmap(self, windows: Iterable[int]) -> None:
        numbers = list(windows)
        for number in numbers:
            self._xcb.xcb_unmap_window(self._connection, ctypes.c_uint32(number))
        self._xcb.xcb_flush(self._connection)
        if numbers:
            time.sleep(_HEAD_START)

    def absence(self, kind: bytes, message: int) -> str:
        return ""

    def watch_absence(self, window: int, tell: Callable[[str], None]) -> None:
        return

    def keep_from_screens(self, window: int) -> bool:
        return False
