"""macOS: what the system tells of sleep, of a locked screen and of another person who signs in.

NSWorkspace.h has the first and the last. For a locked screen there is no documented way; the
distributed notification that all such programs use is not promised by Apple, and is the best there
is. Written after Apple's objc/runtime.h.
"""

import ctypes
import sys
from collections.abc import Callable
from typing import Any

TOLD = {
    "NSWorkspaceWillSleepNotification": "asleep",
    "NSWorkspaceScreensDidSleepNotification": "asleep",
    "NSWorkspaceSessionDidResignActiveNotification": "switched",
    "com.apple.screenIsLocked": "locked",
}
"""Names of notifications, and the words of `NativeDesktop.absence`."""
_CLASS, _METHOD = b"DocumentsListener", b"told:"
_IMP = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class Absence:
    """Calls *tell* with "asleep", "locked" or "switched"; *objc* is the system's where none is given."""

    def __init__(self, tell: Callable[[str], None], objc: Any = None) -> None:
        self._objc = _runtime() if objc is None else objc
        self._tell = tell
        self._method = _IMP(self.hear)  # the system keeps no reference to it
        kind = self._objc.objc_allocateClassPair(self._class(b"NSObject"), _CLASS, 0)
        self._objc.class_addMethod(kind, self._selector(_METHOD), self._method, b"v@:@")
        self._objc.objc_registerClassPair(kind)
        self._listener = self._send(kind, b"new")
        workspace = self._send(self._class(b"NSWorkspace"), b"sharedWorkspace")
        near = self._send(workspace, b"notificationCenter")
        far = self._send(self._class(b"NSDistributedNotificationCenter"), b"defaultCenter")
        for name in TOLD:
            self._listen(near if name.startswith("NS") else far, name)

    def hear(self, _listener: int, _selector: int, notification: int) -> None:
        """Take a notification."""
        name = self._send(self._send(notification, b"name"), b"UTF8String", answer=ctypes.c_char_p)
        word = TOLD.get(name.decode("utf-8", "replace")) if name else None
        if word:
            self._tell(word)

    def _listen(self, center: Any, name: str) -> None:
        """`[center addObserver:listener selector:told: name:name object:nil]`."""
        words = self._send(self._class(b"NSString"), b"stringWithUTF8String:", name.encode())
        self._send(
            center,
            b"addObserver:selector:name:object:",
            self._listener,
            self._selector(_METHOD),
            words,
            None,
        )

    def _class(self, name: bytes) -> Any:
        return self._objc.objc_getClass(name)

    def _selector(self, name: bytes) -> Any:
        return self._objc.sel_registerName(name)

    def _send(
        self, target: Any, message: bytes, *arguments: Any, answer: Any = ctypes.c_void_p
    ) -> Any:
        send = self._objc.objc_msgSend
        send.restype = answer
        kinds = [
            ctypes.c_char_p if isinstance(argument, bytes) else ctypes.c_void_p
            for argument in arguments
        ]
        send.argtypes = [ctypes.c_void_p, ctypes.c_void_p, *kinds]
        return send(target, self._selector(message), *arguments)


def _runtime() -> Any:
    if sys.platform != "darwin":
        raise OSError("this is not macOS")
    ctypes.CDLL("/System/Library/Frameworks/AppKit.framework/AppKit")
    runtime = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    for name in ("objc_getClass", "sel_registerName", "objc_allocateClassPair"):
        getattr(runtime, name).restype = ctypes.c_void_p
    runtime.objc_allocateClassPair.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
    runtime.class_addMethod.argtypes = [ctypes.c_void_p, ctypes.c_void_p, _IMP, ctypes.c_char_p]
    runtime.objc_registerClassPair.argtypes = [ctypes.c_void_p]
    return runtime
