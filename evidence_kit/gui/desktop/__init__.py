"""What differs from one desktop to another: one small file each, and one that does nothing."""

from typing import Protocol

from PySide6.QtGui import QGuiApplication, QKeyEvent


class NativeKeys(Protocol):
    """Reads key presses from the window system's own messages, before Qt deals with them."""

    def pressed(self, kind: bytes, message: int) -> int:
        """Return the native number of the key that *message* (an address) presses, 0 if none."""

    def escape(self) -> int:
        """Return the native number of the Esc key."""

    def number(self, event: QKeyEvent) -> int:
        """Return the native number of the key of *event*, as `pressed` would give it."""


def native_keys() -> NativeKeys:
    """Return the reader for the desktop that the program runs on."""
    platform = QGuiApplication.platformName()
    if platform == "xcb":
        from evidence_kit.gui.desktop.x11 import X11Keys

        return X11Keys()
    if platform == "windows":
        from evidence_kit.gui.desktop.windows import WindowsKeys

        return WindowsKeys()
    from evidence_kit.gui.desktop.null import NullKeys

    return NullKeys()
