"""The guard's hot keys on macOS: RegisterEventHotKey of Carbon, and hiding another application.

Written after Apple's CarbonEvents.h and NSRunningApplication.h. A hot key needs no right to watch
the keyboard ("Accessibility"): the program never sees a key that it has not asked for by name.
"""

import ctypes
import sys
from collections.abc import Collection
from typing import Any

_SIGNATURE = int.from_bytes(b"docu")
_KEYBOARD = int.from_bytes(b"keyb")  # kEventClassKeyboard
_HOT_KEY_PRESSED = 5  # kEventHotKeyPressed
_DIRECT_OBJECT = int.from_bytes(b"----")  # kEventParamDirectObject
_HOT_KEY_ID = int.from_bytes(b"hkid")  # typeEventHotKeyID
_COMBINED = 0  # kCGEventSourceStateCombinedSessionState


class HotKeyID(ctypes.Structure):
    """EventHotKeyID (CarbonEvents.h)."""

    _fields_ = (("signature", ctypes.c_uint32), ("id", ctypes.c_uint32))


class MacHotKeys:
    """Speaks *carbon* and *objc*, the system's own where none are given."""

    def __init__(self, carbon: Any = None, objc: Any = None) -> None:
        self._carbon = _library("Carbon") if carbon is None else carbon
        self._objc = _objective_c() if objc is None else objc
        for name in ("GetEventDispatcherTarget", "GetApplicationEventTarget"):
            getattr(self._carbon, name).restype = ctypes.c_void_p
        self._carbon.ReceiveNextEvent.argtypes = [
            ctypes.c_ulong,
            ctypes.c_void_p,
            ctypes.c_double,
            ctypes.c_bool,
            ctypes.c_void_p,
        ]
        self._taken: dict[int, ctypes.c_void_p] = {}

    def take(self, number: int, key: int) -> bool:
        """RegisterEventHotKey, without Shift or other modifiers; 0 is noErr."""
        reference = ctypes.c_void_p()
        failed = self._carbon.RegisterEventHotKey(
            ctypes.c_uint32(key),
            ctypes.c_uint32(0),
            HotKeyID(_SIGNATURE, number),
            ctypes.c_void_p(self._carbon.GetEventDispatcherTarget()),
            ctypes.c_uint32(0),
            ctypes.byref(reference),
        )
        if failed:
            return False
        self._taken[number] = reference
        return True

    def give_back(self, number: int) -> None:
        """UnregisterEventHotKey."""
        if (reference := self._taken.pop(number, None)) is not None:
            self._carbon.UnregisterEventHotKey(reference)

    def front(self) -> int:
        """`[[[NSWorkspace sharedWorkspace] frontmostApplication] processIdentifier]`."""
        workspace = self._send(self._class(b"NSWorkspace"), b"sharedWorkspace")
        front = self._send(workspace, b"frontmostApplication")
        return int(self._send(front, b"processIdentifier") or 0) & 0x7FFFFFFF if front else 0

    def held(self, key: int) -> bool:
        """CGEventSourceKeyState asks about this one key."""
        return bool(self._carbon.CGEventSourceKeyState(_COMBINED, ctypes.c_uint16(key)))

    def hide(self, process: int, windows: Collection[int]) -> None:
        """`[[NSRunningApplication runningApplicationWithProcessIdentifier: process] hide]`.

        It hides the whole application, panels included.
        """
        running = self._class(b"NSRunningApplication")
        found = self._send(running, b"runningApplicationWithProcessIdentifier:", process)
        if found:
            self._send(found, b"hide")

    def wait(self, seconds: float) -> set[int]:
        """ReceiveNextEvent, once with patience and then for all that waits."""
        pressed: set[int] = set()
        event = ctypes.c_void_p()
        patience = seconds
        while not self._carbon.ReceiveNextEvent(0, None, patience, True, ctypes.byref(event)):
            patience = 0.0
            kind = self._carbon.GetEventClass(event), self._carbon.GetEventKind(event)
            if kind == (_KEYBOARD, _HOT_KEY_PRESSED):
                which = HotKeyID()
                self._carbon.GetEventParameter(
                    event,
                    ctypes.c_uint32(_DIRECT_OBJECT),
                    ctypes.c_uint32(_HOT_KEY_ID),
                    None,
                    ctypes.c_ulong(ctypes.sizeof(which)),
                    None,
                    ctypes.byref(which),
                )
                pressed.add(int(which.id))
            self._carbon.ReleaseEvent(event)
        return pressed

    def wake(self) -> None:
        """Nothing: a wait is a tenth of a second at most."""

    def _class(self, name: bytes) -> Any:
        return self._objc.objc_getClass(name)

    def _send(self, target: Any, message: bytes, *numbers: int) -> Any:
        send = self._objc.objc_msgSend
        send.restype = ctypes.c_void_p
        send.argtypes = [ctypes.c_void_p, ctypes.c_void_p, *[ctypes.c_int] * len(numbers)]
        return send(target, self._objc.sel_registerName(message), *numbers)


def _library(name: str) -> Any:
    if sys.platform != "darwin":
        raise OSError("this is not macOS")
    return ctypes.CDLL(f"/System/Library/Frameworks/{name}.framework/{name}")


def _objective_c() -> Any:
    _library("AppKit")
    runtime = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    runtime.objc_getClass.restype = runtime.sel_registerName.restype = ctypes.c_void_p
    return runtime
