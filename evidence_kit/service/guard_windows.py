"""The guard's hot keys on Windows: RegisterHotKey, and hiding windows of another process.

Written after learn.microsoft.com/windows/win32/api/winuser. No hook is set: the program never sees
a key that it has not asked for by name.
"""

import ctypes
import sys
from collections.abc import Collection
from typing import Any

_MOD_NOREPEAT = 0x4000
_WM_HOTKEY, _WM_NULL = 0x0312, 0x0000
_PM_REMOVE = 1
_QS_ALLINPUT, _MWMO_INPUTAVAILABLE = 0x04FF, 0x0004
_SW_HIDE = 0
_DOWN = 0x8000


class Message(ctypes.Structure):
    """MSG (winuser.h)."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("number", ctypes.c_size_t),
        ("more", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_int32),
        ("y", ctypes.c_int32),
    )


class WindowsHotKeys:
    """Speaks *user32* and *kernel32*, the system's own where none are given."""

    def __init__(self, user32: Any = None, kernel32: Any = None) -> None:
        self._user = _library("user32") if user32 is None else user32
        kernel = _library("kernel32") if kernel32 is None else kernel32
        self._user.GetForegroundWindow.restype = ctypes.c_void_p
        # A thread has a queue of messages from the first time that it asks for one.
        self._user.PeekMessageW(ctypes.byref(Message()), None, 0, 0, 0)
        self._thread = kernel.GetCurrentThreadId()

    def take(self, number: int, key: int) -> bool:
        """RegisterHotKey for this thread; it fails where another program has the key."""
        return bool(self._user.RegisterHotKey(None, number, _MOD_NOREPEAT, key))

    def give_back(self, number: int) -> None:
        """UnregisterHotKey."""
        self._user.UnregisterHotKey(None, number)

    def front(self) -> int:
        """GetForegroundWindow, and whose it is."""
        return self._process_of(self._user.GetForegroundWindow() or 0)

    def held(self, key: int) -> bool:
        """GetAsyncKeyState: the top bit says that it is down now."""
        return bool(self._user.GetAsyncKeyState(key) & _DOWN)

    def hide(self, process: int, windows: Collection[int]) -> None:
        """ShowWindowAsync for each top-level window; it asks and does not wait.

        A desktop that hangs does not hide for being asked; it is ended a moment later.
        """
        found = dict.fromkeys(windows)

        def note(window: int, _parameter: int) -> bool:
            if self._user.IsWindowVisible(window) and self._process_of(window) == process:
                found[window] = None
            return True

        self._user.EnumWindows(_each(note), 0)
        for window in found:
            self._user.ShowWindowAsync(ctypes.c_void_p(window), _SW_HIDE)

    def wait(self, seconds: float) -> set[int]:
        """MsgWaitForMultipleObjectsEx with no object but the queue; then take WM_HOTKEY off it."""
        self._user.MsgWaitForMultipleObjectsEx(
            0, None, max(0, round(seconds * 1000)), _QS_ALLINPUT, _MWMO_INPUTAVAILABLE
        )
        pressed = set()
        message = Message()
        while self._user.PeekMessageW(ctypes.byref(message), None, 0, 0, _PM_REMOVE):
            if message.message == _WM_HOTKEY:
                pressed.add(int(message.number))
        return pressed

    def wake(self) -> None:
        """PostThreadMessage of nothing."""
        self._user.PostThreadMessageW(self._thread, _WM_NULL, 0, 0)

    def _process_of(self, window: int) -> int:
        process = ctypes.c_uint32()
        self._user.GetWindowThreadProcessId(ctypes.c_void_p(window), ctypes.byref(process))
        return process.value


def _each(note: Any) -> Any:
    """WNDENUMPROC, in the way in which this system calls functions."""
    kinds = (ctypes.c_bool, ctypes.c_void_p, ctypes.c_ssize_t)
    if sys.platform == "win32":
        return ctypes.WINFUNCTYPE(*kinds)(note)
    return ctypes.CFUNCTYPE(*kinds)(note)


def _library(name: str) -> Any:
    if sys.platform != "win32":
        raise OSError("this is not Windows")
    return ctypes.WinDLL(name, use_last_error=True)
