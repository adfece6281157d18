"""macOS: keeping windows out of screenshots, through the Objective-C runtime.

Qt's window id there is an NSView. Hiding goes through Qt, which orders windows out at once.
"""

import ctypes
import sys
from collections.abc import Callable, Iterable

from PySide6.QtGui import QKeyEvent

_ESCAPE = 53  # kVK_Escape, HIToolbox/Events.h
_SHARING_NONE = 0  # NSWindowSharingNone, NSWindow.h


class MacDesktop:
    """Speaks AppKit."""

    def pressed(self, kind: bytes, message: int) -> int:
        return 0

    def escape(self) -> int:
        return _ESCAPE

    def number(self, event: QKeyEvent) -> int:
        return event.nativeVirtualKey()

    def unmap(self, windows: Iterable[int]) -> None:
        return

    def absence(self, kind: bytes, message: int) -> str:
        return ""

    def watch_absence(self, window: int, tell: Callable[[str], None]) -> None:
        """Ask the workspace and the distributed notification centre, see macos_absence.py."""
        if sys.platform == "darwin":
            from evidence_kit.gui.desktop.macos_absence import Absence

            self._absence = Absence(tell)

    def keep_from_screens(self, window: int) -> bool:
        """`[[view window] setSharingType: NSWindowSharingNone]`."""
        if sys.platform != "darwin":
            return False
        runtime = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
        runtime.sel_registerName.restype = ctypes.c_void_p
        send = runtime.objc_msgSend
        send.restype = ctypes.c_void_p
        send.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        owner = send(window, runtime.sel_registerName(b"window"))
        if not owner:
            return False
        send.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong]
        send(owner, runtime.sel_registerName(b"setSharingType:"), _SHARING_NONE)
        return True
