"""One box over a picture, to be moved and sized by mouse or keyboard."""

from enum import IntFlag

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from evidence_kit.gui import theme

GRIP = 10  # pixels from an edge within which the mouse takes hold of it
SEEN_THROUGH = 110  # of 255, while a box is being placed


class Edge(IntFlag):
    """The edges that the mouse has hold of; none is the whole box."""

    NONE = 0
    LEFT = 1
    TOP = 2
    RIGHT = 4
    BOTTOM = 8


_SHAPES = {
    Edge.LEFT: Qt.CursorShape.SizeHorCursor,
    Edge.RIGHT: Qt.CursorShape.SizeHorCursor,
    Edge.TOP: Qt.CursorShape.SizeVerCursor,
    Edge.BOTTOM: Qt.CursorShape.SizeVerCursor,
    Edge.LEFT | Edge.TOP: Qt.CursorShape.SizeFDiagCursor,
    Edge.RIGHT | Edge.BOTTOM: Qt.CursorShape.SizeFDiagCursor,
    Edge.RIGHT | Edge.TOP: Qt.CursorShape.SizeBDiagCursor,
    Edge.LEFT | Edge.BOTTOM: Qt.CursorShape.SizeBDiagCursor,
}
_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


class CoverBox(QAbstractButton):
    """Black, as in the copy; what is under it shows through while it is being placed."""

    dragged = Signal(QRect)
    """Where the mouse has let it go, on the screen."""
    nudged = Signal(QPoint, bool, bool)
    """An arrow key: its direction, whether to resize, and whether by a little only."""
    unwanted = Signal()
    reached = Signal()
    """It got the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._held: tuple[QPoint, QRect, Edge] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            self.tr("Arrow keys move it, Shift and an arrow key resize it, Delete removes it.")
        )

    def _edges(self, at: QPoint) -> Edge:
        grip = min(GRIP, self.width() // 3, self.height() // 3)
        edges = Edge.NONE
        if at.x() < grip:
            edges |= Edge.LEFT
        elif at.x() >= self.width() - grip:
            edges |= Edge.RIGHT
        if at.y() < grip:
            edges |= Edge.TOP
        elif at.y() >= self.height() - grip:
            edges |= Edge.BOTTOM
        return edges

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            at = event.position().toPoint()
            self._held = (self.mapToParent(at), self.geometry(), self._edges(at))
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._held is None:
            self.setCursor(_SHAPES.get(self._edges(at), Qt.CursorShape.SizeAllCursor))
            return
        start, before, edges = self._held
        by = self.mapToParent(at) - start
        if edges is Edge.NONE:
            self.setGeometry(before.translated(by))
            return
        now = QRect(before)
        if edges & Edge.LEFT:
            now.setLeft(now.left() + by.x())
        if edges & Edge.RIGHT:
            now.setRight(now.right() + by.x())
        if edges & Edge.TOP:
            now.setTop(now.top() + by.y())
        if edges & Edge.BOTTOM:
            now.setBottom(now.bottom() + by.y())
        self.setGeometry(now.normalized())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._held is not None:
            before, self._held = self._held[1], None
            self.update()
            if self.geometry() != before:
                self.dragged.emit(self.geometry())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _ARROWS and not modifiers & Qt.KeyboardModifier.AltModifier:
            resize = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            little = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            self.nudged.emit(_ARROWS[key], resize, little)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.unwanted.emit()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = self.rect()
        ground = Qt.GlobalColor.black
        placing = self._held is not None or self.hasFocus()
        painter.setOpacity(SEEN_THROUGH / 255 if placing else 1.0)
        painter.fillRect(whole, ground)
        painter.setOpacity(1.0)
        # Two lines, so that one of them is seen on any picture.
        painter.setPen(QPen(Qt.GlobalColor.white, 1))
        painter.drawRect(whole.adjusted(0, 0, -1, -1))
        if self.hasFocus():
            painter.setPen(QPen(theme.token("focus"), 3))
            painter.drawRect(whole.adjusted(2, 2, -3, -3))
