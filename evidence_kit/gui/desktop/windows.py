"""Windows: key presses from the message queue, and hiding through user32.

While files are dragged out of the program, Windows itself takes the messages and Esc ends the
drag first; the next press hides.
"""

import ctypes
import sys
from collections.abc import Callable, Iterable

from PySide6.QtGui import QKeyEvent

_WM_KEYDOWN = 0x0100
_WM_SYSKEYDOWN = 0x0104
_VK_ESCAPE = 0x1B
_SW_HIDE = 0
_WM_POWERBROADCAST = 0x0218
_PBT_APMSUSPEND = 4
_WM_WTSSESSION_CHANGE = 0x02B1
# wtsapi32.h: WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK
_SWITCHED, _LOCKED = (2, 4, 6), 7
_THIS_SESSION = 0  # NOTIFY_FOR_THIS_SESSION
_WDA_MONITOR, _WDA_EXCLUDEFROMCAPTURE = 0x01, 0x11
# dwmapi.h: an icon instead of a live picture in taskbar and switcher, and no peek at the window
_DWMWA_FORCE_ICONIC_REPRESENTATION, _DWMWA_DISALLOW_PEEK = 7, 11
_KINDS = (b"windows_generic_MSG", b"windows_dispatcher_MSG")


class _Message(ctypes.Structure):
    """The beginning of MSG (winuser.h)."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("key", ctypes.c_size_t),
    )


class WindowsDesktop:
    """Speaks user32."""

    def pressed(self, kind: bytes, message: int) -> int:
        """Read MSG: the virtual key of WM_KEYDOWN and WM_SYSKEYDOWN."""
        if kind not in _KINDS or not message:
            return 0
        read = _Message.from_address(message)
        return int(read.key) if read.message in (_WM_KEYDOWN, _WM_SYSKEYDOWN) else 0

    def escape(self) -> int:
        return _VK_ESCAPE

    def number(self, event: QKeyEvent) -> int:
        return event.nativeVirtualKey()

    def unmap(self, windows: Iterable[int]) -> None:
        if sys.platform == "win32":
            for window in windows:
                # Only asks the window's own thread, which is ours: it may be in the middle of work.
                ctypes.windll.user32.ShowWindowAsync(window, _SW_HIDE)

    def absence(self, kind: bytes, message: int) -> str:
        """Read WM_POWERBROADCAST and WM_WTSSESSION_CHANGE: the reason is in wParam."""
        if kind not in _KINDS or not message:
            return ""
        read = _Message.from_address(message)
        if read.message == _WM_POWERBROADCAST and read.key == _PBT_APMSUSPEND:
            return "asleep"
        if read.message == _WM_WTSSESSION_CHANGE:
            if read.key == _LOCKED:
                return "locked"
            return "switched" if read.key in _SWITCHED else ""
        return ""

    def watch_absence(self, window: int, tell: Callable[[str], None]) -> None:
        """Ask for WM_WTSSESSION_CHANGE (WTSRegisterSessionNotification)."""
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window, _THIS_SESSION)

    def keep_from_screens(self, window: int) -> bool:
        """SetWindowDisplayAffinity: not there for others from Windows 10 2004 on, black before."""
        if sys.platform != "win32":
            return False
        yes = ctypes.c_int(1)
        for what in (_DWMWA_FORCE_ICONIC_REPRESENTATION, _DWMWA_DISALLOW_PEEK):
            ctypes.windll.dwmapi.DwmSetWindowAttribute(
                window, what, ctypes.byref(yes), ctypes.sizeof(yes)
            )
        set_affinity = ctypes.windll.user32.SetWindowDisplayAffinity
        return any(set_affinity(window, how) for how in (_WDA_EXCLUDEFROMCAPTURE, _WDA_MONITOR))
