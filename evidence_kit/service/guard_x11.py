"""The guard's eyes and hands on X11, through libxcb.

A passive grab (XGrabKey) on one of our windows takes a key only while that window has the keyboard:
no key of another program is seen. It does not act while Qt holds the whole keyboard, as it does
for menus and drop-down lists; all keys are ours then, and the guard looks whether that one is down.
"""

import ctypes
import os
import select
import time
from collections.abc import Collection

_ERROR, _KEY_PRESS, _UNMAP_NOTIFY = 0, 2, 18  # X.h and xproto.h
_ASYNC = 1
_LOCK, _NUM_LOCK, _ANY_MODIFIER = 1 << 1, 1 << 4, 1 << 15
_STATES = (0, _LOCK, _NUM_LOCK, _LOCK | _NUM_LOCK)
"""Caps Lock and Num Lock count as modifiers: a key of the whole display is grabbed four times."""
_HEAD_START = 0.006
"""Seconds that the X server and the window manager have for clearing the screen before the desktop
is told: it has much to do then, and would take the processor from them."""
_SUBSTRUCTURE = (1 << 19) | (1 << 20)  # SubstructureNotify, SubstructureRedirect


class _Screens(ctypes.Structure):
    """xcb_screen_iterator_t."""

    _fields_ = (
        ("data", ctypes.POINTER(ctypes.c_uint32)),
        ("rem", ctypes.c_int),
        ("index", ctypes.c_int),
    )


class _Unmapped(ctypes.Structure):
    """xcb_unmap_notify_event_t, filled up to the 32 bytes of an event."""

    _fields_ = (
        ("response_type", ctypes.c_uint8),
        ("pad0", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("event", ctypes.c_uint32),
        ("window", ctypes.c_uint32),
        ("rest", ctypes.c_uint8 * 20),
    )


class X11Watch:
    """A connection to the X server of the guard's own. Raises OSError where there is none."""

    def __init__(self) -> None:
        self._xcb = xcb = ctypes.CDLL("libxcb.so.1")
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [ctypes.c_void_p]
        for name in (
            "xcb_connect",
            "xcb_poll_for_event",
            "xcb_get_setup",
            "xcb_request_check",
            "xcb_query_keymap_reply",
        ):
            getattr(xcb, name).restype = ctypes.c_void_p
        xcb.xcb_setup_roots_iterator.restype = _Screens
        xcb.xcb_grab_key_checked.restype = xcb.xcb_query_keymap.restype = ctypes.c_uint
        number = ctypes.c_int()
        self._connection = ctypes.c_void_p(xcb.xcb_connect(None, ctypes.byref(number)))
        if xcb.xcb_connection_has_error(self._connection):
            raise OSError("there is no X server")
        setup = ctypes.c_void_p(xcb.xcb_get_setup(self._connection))
        screens = xcb.xcb_setup_roots_iterator(setup)
        for _screen in range(number.value):
            xcb.xcb_screen_next(ctypes.byref(screens))
        self._root = ctypes.c_uint32(screens.data[0])
        self._descriptor = int(xcb.xcb_get_file_descriptor(self._connection))
        self._keys: set[int] = set()

    def wait(self, source: int, seconds: float | None) -> bytes | None:
        """Wait for an event of the display or for the pipe."""
        ready, _, _ = select.select([self._descriptor, source], [], [], seconds)
        return os.read(source, 4096) if source in ready else None

    def pressed(self) -> bool:
        """Read all events; errors about windows that are gone by now are expected."""
        found = False
        while event := self._xcb.xcb_poll_for_event(self._connection):
            kind, detail = (ctypes.c_uint8 * 2).from_address(event)
            found |= kind == _KEY_PRESS and detail in self._keys
            self._free(event)
        if self._xcb.xcb_connection_has_error(self._connection):
            raise BrokenPipeError("the X server has gone")
        return found

    def held(self, key: int) -> bool:
        """Read the one bit of the 256 that is *key*'s (QueryKeymap)."""
        cookie = ctypes.c_uint(self._xcb.xcb_query_keymap(self._connection))
        reply = self._xcb.xcb_query_keymap_reply(self._connection, cookie, None)
        if not reply:
            return False
        # The keys begin after the header of the reply, 8 bytes; xcb_query_keymap_reply_t.
        byte = ctypes.c_uint8.from_address(reply + 8 + key // 8).value
        self._free(reply)
        return bool(key) and bool(byte & (1 << key % 8))

    def listen(self, window: int, key: int) -> None:
        """Hear *key*, whatever else is held down, as the desktop does."""
        if key:
            self._keys.add(key)
            self._xcb.xcb_grab_key(
                self._connection,
                ctypes.c_uint8(0),
                ctypes.c_uint32(window),
                ctypes.c_uint16(_ANY_MODIFIER),
                ctypes.c_uint8(key),
                ctypes.c_uint8(_ASYNC),
                ctypes.c_uint8(_ASYNC),
            )
            self._xcb.xcb_flush(self._connection)

    def forget(self, window: int, key: int) -> None:
        """Let go of *key* there."""
        self._ungrab(ctypes.c_uint32(window), key)

    def listen_far(self, key: int, before: int) -> bool:
        """Grab *key* on the whole display, alone and with the locks; BadAccess means taken."""
        if before:
            self._ungrab(self._root, before)
        if not key:
            return True
        self._keys.add(key)
        cookies = [
            self._xcb.xcb_grab_key_checked(
                self._connection,
                ctypes.c_uint8(0),
                self._root,
                ctypes.c_uint16(state),
                ctypes.c_uint8(key),
                ctypes.c_uint8(_ASYNC),
                ctypes.c_uint8(_ASYNC),
            )
            for state in _STATES
        ]
        errors = [
            self._xcb.xcb_request_check(self._connection, ctypes.c_uint(cookie))
            for cookie in cookies
        ]
        for error in filter(None, errors):
            self._free(error)
        if any(errors):
            self._ungrab(self._root, key)
            return False
        return True

    def unmap(self, windows: Collection[int]) -> None:
        """Unmap, and tell the window manager as ICCCM 4.1.4 asks for windows that it made small.

        Return once the screen has had time to be cleared.
        """
        for window in windows:
            self._xcb.xcb_unmap_window(self._connection, ctypes.c_uint32(window))
        self._xcb.xcb_flush(self._connection)
        for window in windows:
            told = _Unmapped(_UNMAP_NOTIFY, 0, 0, self._root.value, window)
            self._xcb.xcb_send_event(
                self._connection,
                ctypes.c_uint8(0),
                self._root,
                ctypes.c_uint32(_SUBSTRUCTURE),
                ctypes.byref(told),
            )
        self._xcb.xcb_flush(self._connection)
        time.sleep(_HEAD_START)

    def _ungrab(self, window: ctypes.c_uint32, key: int) -> None:
        self._xcb.xcb_ungrab_key(
            self._connection, ctypes.c_uint8(key), window, ctypes.c_uint16(_ANY_MODIFIER)
        )
        self._xcb.xcb_flush(self._connection)
