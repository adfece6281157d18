"""Desktops that are not spoken to directly: Qt hears the keys and hides the windows there."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QKeyEvent


class NullDesktop:
    """Sees no key and hides no window."""

    def pressed(self, kind: bytes, message: int) -> int:
        return 0

    def escape(self) -> int:
        return 0

    def number(self, event: QKeyEvent) -> int:
        return 0

    def unmap(self, windows: Iterable[int]) -> None:
        return

    def absence(self, kind: bytes, message: int) -> str:
        return ""

    def watch_absence(self, window: int, tell: Callable[[str], None]) -> None:
        return

    def keep_from_screens(self, window: int) -> bool:
        return False
