"""Desktops whose own messages are not read: Qt hears the keys there."""

from PySide6.QtGui import QKeyEvent


class NullKeys:
    """Never sees a key."""

    def pressed(self, kind: bytes, message: int) -> int:
        return 0

    def escape(self) -> int:
        return 0

    def number(self, event: QKeyEvent) -> int:
        return 0
