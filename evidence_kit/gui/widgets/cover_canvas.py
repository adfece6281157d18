"""A picture on which boxes are drawn over what nobody should see."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.cover_box import CoverBox
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.picture_canvas import PictureCanvas
from evidence_kit.model.reading import Box

STEP = 100  # an arrow key moves a box by this part of the picture's width
CLICK = 5  # pixels that the mouse may shake while it clicks


class CoverCanvas(PictureCanvas):
    """Shows the picture and its boxes; each is a control of its own, reached by Tab."""

    drawn = Signal(object)
    """A new `Box`."""
    changed = Signal(int, object)
    """The number of a box, and what it is now."""
    removed = Signal(int)
    reached = Signal(int)
    """The number of the box that got the keyboard."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.boxes: list[CoverBox] = []
        self._places: tuple[Box, ...] = ()
        self._from: QPoint | None = None
        self._to = QPoint()
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)

    def show_boxes(self, boxes: tuple[Box, ...]) -> None:
        """Show *boxes* in the place of those that were there; the keyboard stays where it can."""
        held = next((n for n, box in enumerate(self.boxes) if box.hasFocus()), None)
        self._places = boxes
        while len(self.boxes) > len(boxes):
            box = self.boxes.pop()
            box.hide()
            box.deleteLater()
        while len(self.boxes) < len(boxes):
            self.boxes.append(self._made(len(self.boxes)))
        self._place_boxes()
        if held is not None and held >= len(boxes):
            (self.boxes[-1] if boxes else self).setFocus()

    def room_in_sight(self) -> Box:
        """A box of a fifth of what is in sight, in its middle, for a new one by keyboard."""
        seen = self.viewport().rect().intersected(self.picture_rect())
        wide, high = max(seen.width() // 4, 24), max(seen.height() // 12, 16)
        middle = QRect(0, 0, wide, high)
        middle.moveCenter(seen.center())
        return self._in_picture(middle)

    # --- boxes -----------------------------------------------------------------------------------

    def _made(self, number: int) -> CoverBox:
        box = CoverBox(self.viewport())
        box.dragged.connect(lambda at: self.changed.emit(number, self._in_picture(at)))
        box.nudged.connect(lambda by, size, little: self._nudge(number, by, size, little))
        box.unwanted.connect(lambda: self.removed.emit(number))
        box.reached.connect(lambda: self._reach(number))
        return box

    def _nudge(self, number: int, by: QPoint, resize: bool, little: bool) -> None:
        step = 1 if little else max(1, self.natural.width() // STEP)
        old = self._places[number]
        x, y = by.x() * step, by.y() * step
        if resize:
            new = Box(old.left, old.top, old.width + x, old.height + y)
        else:
            new = Box(old.left + x, old.top + y, old.width, old.height)
        self.changed.emit(number, new)
        announce(self.boxes[number], self.boxes[number].accessibleName())

    def _place_boxes(self) -> None:
        for number, (widget, box) in enumerate(zip(self.boxes, self._places, strict=True)):
            widget.setGeometry(self._on_screen(box))
            widget.setAccessibleName(self._name_of(number, box))
            widget.setVisible(not self.natural.isEmpty())

    def _name_of(self, number: int, box: Box) -> str:
        width, height = max(self.natural.width(), 1), max(self.natural.height(), 1)
        return self.tr(
            "Box {number} of {all}: {left} percent from the left, {top} percent from the top, "
            "{wide} percent wide, {high} percent high"
        ).format(
            number=number + 1,
            all=len(self._places),
            left=round(100 * box.left / width),
            top=round(100 * box.top / height),
            wide=round(100 * box.width / width),
            high=round(100 * box.height / height),
        )

    def _reach(self, number: int) -> None:
        """Bring a box into sight that got the keyboard."""
        self.reached.emit(number)
        at, room = self.boxes[number].geometry(), self.viewport().rect()
        for bar, first, last, length in (
            (self.verticalScrollBar(), at.top(), at.bottom(), room.height()),
            (self.horizontalScrollBar(), at.left(), at.right(), room.width()),
        ):
            if first < 0 or last >= length:
                bar.setValue(bar.value() + (first + last) // 2 - length // 2)

    # --- between picture and screen --------------------------------------------------------------

    def _on_screen(self, box: Box) -> QRect:
        whole = self.picture_rect()
        scale = whole.width() / max(self.natural.width(), 1)
        left = whole.left() + round(box.left * scale)
        top = whole.top() + round(box.top * scale)
        right = whole.left() + round((box.left + box.width) * scale)
        bottom = whole.top() + round((box.top + box.height) * scale)
        return QRect(left, top, max(right - left, 8), max(bottom - top, 8))

    def _in_picture(self, at: QRect) -> Box:
        """What *at* covers, to whole pixels outward: nothing at its edge is left to be seen."""
        whole = self.picture_rect()
        scale = max(self.natural.width(), 1) / max(whole.width(), 1)
        at = at.intersected(whole)
        left, top = int((at.left() - whole.left()) * scale), int((at.top() - whole.top()) * scale)
        right = -int(-(at.right() + 1 - whole.left()) * scale // 1)
        bottom = -int(-(at.bottom() + 1 - whole.top()) * scale // 1)
        return Box(left, top, right - left, bottom - top)

    # --- events ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_boxes()

    def _scrolled(self) -> None:
        super()._scrolled()
        self._place_boxes()

    def _start_again(self) -> None:
        super()._start_again()
        self._place_boxes()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.natural.isEmpty():
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._from = self._to = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._to = event.position().toPoint()
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._from is None:
            return
        drawn, self._from = QRect(self._from, self._to).normalized(), None
        self.viewport().update()
        over = drawn.intersected(self.picture_rect())
        if min(drawn.width(), drawn.height()) > CLICK and not over.isEmpty():
            self.drawn.emit(self._in_picture(over))

    def _name(self) -> None:
        super()._name()
        self.setAccessibleDescription(
            self.tr(
                "Draw a box with the mouse, or press “Add a box” and move it with the arrow keys."
            )
        )

    def _invitation(self) -> str:
        return self.tr("Press “Show the picture” to see it")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()  # the picture is shown by its button here, not by holding a key
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._from is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(theme.token("focus"), 3))
            painter.drawRect(QRect(self._from, self._to).normalized())
