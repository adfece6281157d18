"""What differs from one desktop to another: one small file each, and one that does nothing."""

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtGui import QGuiApplication, QKeyEvent


class NativeDesktop(Protocol):
    """The window system itself, where Qt would be too late or too slow."""

    def pressed(self, kind: bytes, message: int) -> int:
        """Return the native number of the key that *message* (an address) presses, 0 if none."""

    def escape(self) -> int:
        """Return the native number of the Esc key."""

    def number(self, event: QKeyEvent) -> int:
        """Return the native number of the key of *event*, as `pressed` would give it."""

    def unmap(self, windows: Iterable[int]) -> None:
        """Take *windows* (native ids) off the screen without asking anybody. Waits for nothing."""

    def absence(self, kind: bytes, message: int) -> str:
        """Return "asleep", "locked" or "switched" where *message* tells that, "" otherwise."""

    def watch_absence(self, window: int, tell: Callable[[str], None]) -> None:
        """Have the system tell *window*, or *tell*, about that, where it has to be asked to."""

    def keep_from_screens(self, window: int) -> bool:
        """Keep *window* out of screenshots, recordings and remote viewing; False where nobody can.

        Also out of the small pictures that a taskbar keeps of windows, where there are such.
        """


def native_desktop() -> NativeDesktop:
    """Return the desktop that the program runs on."""
    platform = QGuiApplication.platformName()
    if platform == "xcb":
        from evidence_kit.gui.desktop.x11 import X11Desktop

        return X11Desktop()
    if platform == "windows":
        from evidence_kit.gui.desktop.windows import WindowsDesktop

        return WindowsDesktop()
    if platform == "cocoa":
        from evidence_kit.gui.desktop.macos import MacDesktop

        return MacDesktop()
    from evidence_kit.gui.desktop.null import NullDesktop

    return NullDesktop()
