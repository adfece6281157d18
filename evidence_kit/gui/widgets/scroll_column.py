"""A column of reading width that scrolls, and keeps in sight what has the keyboard."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.gui import theme


class ScrollColumn(QScrollArea):
    """*column* is the layout to fill; it never grows wider than *width* pixels at 100 % text."""

    def __init__(self, width: int = 1040, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setObjectName("column")
        self._inner = QWidget()
        self._inner.setObjectName("column")
        self._inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._across = QHBoxLayout(ground)
        self._across.addWidget(self._inner, 1)
        self._across.addStretch(0)
        self.setWidget(ground)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)

    def _measure(self) -> None:
        self._inner.setMaximumWidth(theme.px(self._width))
        self.column.setSpacing(theme.space(16))
        self._across.setContentsMargins(
            theme.space(24), theme.space(8), theme.space(24), theme.space(24)
        )
