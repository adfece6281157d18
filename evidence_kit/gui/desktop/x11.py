"""Key presses on X11, as Qt's xcb platform hands them on."""

import ctypes

from PySide6.QtGui import QKeyEvent

_KEY_PRESS = 2  # X.h


class X11Keys:
    """Reads xcb_key_press_event_t: the response type, then the keycode, a byte each (xproto.h)."""

    def pressed(self, kind: bytes, message: int) -> int:
        if kind != b"xcb_generic_event_t" or not message:
            return 0
        response, keycode = (ctypes.c_uint8 * 2).from_address(message)
        # The top bit marks events that another client made up with XSendEvent: not a real key.
        return int(keycode) if response == _KEY_PRESS else 0

    def escape(self) -> int:
        return 9  # evdev's KEY_ESC, and 8: X keycodes begin at 8

    def number(self, event: QKeyEvent) -> int:
        return event.nativeScanCode()
