"""A row that continues on the next line where the width ends, for buttons and chips."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from evidence_kit.gui import theme


class Flow(QLayout):
    """Lays out its widgets in reading order and breaks lines like words; nothing is ever cut."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.space(gap))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        smallest = QSize()
        for item in self._items:
            smallest = smallest.expandedTo(item.minimumSize())
        return smallest

    def _place(self, area: QRect, *, move: bool) -> int:
        """Lay the items into *area*, moving them where *move*; return the height they take."""
        parent = self.parentWidget()
        right_to_left = parent is not None and parent.isRightToLeft()
        x, y, tallest = area.left(), area.top(), 0
        between = min(self.spacing(), theme.space(8))
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(area.width(), 1), 1 << 20))
            if x > area.left() and x + size.width() > area.right() + 1:
                x, y, tallest = area.left(), y + tallest + between, 0
            if move:
                left = area.right() - (x - area.left()) - size.width() + 1 if right_to_left else x
                item.setGeometry(QRect(QPoint(left, y), size))
            x += size.width() + self.spacing()
            tallest = max(tallest, size.height())
        return y + tallest - area.top()
