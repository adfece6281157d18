"""A card: one thing, on a ground of its own."""

from typing import Literal

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from evidence_kit.gui import theme

CardKind = Literal["card", "soft", "sunken", "caution"]


class Card(QFrame):
    """*column* is the layout to fill."""

    def __init__(self, kind: CardKind = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(theme.space(16),) * 4)
        self.column.setSpacing(theme.space(12))
