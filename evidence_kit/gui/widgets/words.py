"""Words on a page: labels of one kind each."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

WordKind = Literal["", "title", "section", "strong", "muted", "small", "caution", "mono", "code"]


class Words(QLabel):
    """Plain text that wraps, never markup: words may come from outside."""

    def __init__(
        self, text: str = "", kind: WordKind = "", parent: QWidget | None = None, wrap: bool = True
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
