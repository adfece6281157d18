"""One line of text that is shortened in its middle where it does not fit."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from evidence_kit.gui.widgets.words import WordKind, Words


class Elided(Words):
    """Shows the beginning and the end of a long name; screen readers get all of it."""

    def __init__(self, kind: WordKind = "", parent: QWidget | None = None) -> None:
        super().__init__("", kind, parent, wrap=False)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show *text*."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        short = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideMiddle, max(self.width() - 2, 0)
        )
        self.setText(short)
