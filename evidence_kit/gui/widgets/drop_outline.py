"""A dashed outline: files can be dropped here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme


class DropOutline(QWidget):
    """*column* is the layout to fill, within the outline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(theme.space(32),) * 4)
        self.column.setSpacing(theme.space(12))
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.token("edge"), 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(theme.token("surface"))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 12, 12)
