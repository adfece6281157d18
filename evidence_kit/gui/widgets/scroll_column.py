"""A column of reading width that scrolls, and keeps in sight what has the keyboard."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.gui import theme


class ScrollColumn(QScrollArea):
    """*column* is the layout to fill; it never grows wider than *width* pixels at 100 % text.

    *beside* is the room to its left and right, for columns that are not a page of their own.
    """

    def __init__(
        self, width: int = 1040, parent: QWidget | None = None, *, beside: int = 24
    ) -> None:
        super().__init__(parent)
        self._width, self._beside = width, beside
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ground = QWidget()
        self._ground.setObjectName("column")
        self._inner = QWidget()
        self._inner.setObjectName("column")
        self._inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(16))
        self._across = QHBoxLayout(self._ground)
        self._across.addWidget(self._inner, 1)
        self._across.addStretch(0)
        self.setWidget(self._ground)
        self._ground.installEventFilter(self)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ground and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the column the height that its words need at this width, and no more.

        QScrollArea alone asks for the height at the narrowest width.
        """
        # -1 where nothing in the column wraps.
        needed = self._across.totalHeightForWidth(self.viewport().width())
        self._ground.setMinimumHeight(max(needed, 0))

    def _measure(self) -> None:
        self._inner.setMaximumWidth(theme.px(self._width))
        self._across.setContentsMargins(
            theme.space(self._beside),
            theme.space(8),
            theme.space(self._beside),
            theme.space(self._beside),
        )
