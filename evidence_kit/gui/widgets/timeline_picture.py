"""The timeline as a picture: a lane for each account, a mark for each event, gaps in softer tone.

It is painted by hand because ten thousand widgets or scene items cannot be moved smoothly. Screen
readers use the list of the same events, which stands beside it and shares its selection.
"""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QSizePolicy, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.timeline_cells import centre
from evidence_kit.gui.widgets.timeline_marks import PRESSING
from evidence_kit.gui.widgets.timeline_paint import paint
from evidence_kit.gui.widgets.timeline_scale import TimeScale
from evidence_kit.gui.widgets.timeline_view import Step, TimelineView
from evidence_kit.timeline.rows import Burst, Gap, TimelineRow

_CLOSER = 1.6
_MOST = 4.0  # as far as one movement of two fingers goes, and a double click


class TimelinePicture(QWidget):
    """Shows rows on lanes and says which one is pointed at, chosen, or to be opened, by its id.

    The wheel and + and - zoom, dragging and left and right pan, 0 shows everything; up, down, Home
    and End choose an event, Enter opens it.
    """

    pointed = Signal(str, int)
    """The id under the pointer and how many events stand there; "" and 0 where there is none."""
    pointed_at = Signal(QPoint)
    """Where the pointer is, beside `pointed`."""
    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = TimelineView()
        self._pointed = ""
        self._dragged_from: tuple[float, TimeScale] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Picture of the timeline"))
        self.setAccessibleDescription(
            self.tr("The same events are in the list below. Up and down choose an event.")
        )
        theme.changed.connect(self._measure)
        self._measure()

    def show_rows(
        self, rows: Sequence[TimelineRow], gaps: Sequence[Gap], zone: str, now: float
    ) -> None:
        """Show *rows*, in order, and the *gaps*; ticks stand by the clock of the IANA *zone*.

        *now* (POSIX seconds) is where today's line goes. The view starts with everything in sight;
        a chosen row stays chosen if it is still there.
        """
        self.view.set_rows(rows, gaps, zone, now, PRESSING)
        self._measure()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show what the person did, each as a thin line across all lanes."""
        self.view.steps = steps
        self.update()

    def show_bursts(self, bursts: Sequence[Burst]) -> None:
        """Show the stretches in which much came at once, as a line above the lanes."""
        self.view.bursts = bursts
        self.update()

    def as_image(self) -> QImage:
        """What is in sight as a picture of twice its size, for a page that is printed."""
        image = QImage(self.size() * 2, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(2)
        image.fill(theme.token("page"))
        painter = QPainter(image)
        paint(painter, self.view, 2.0, focused=False)
        painter.end()
        return image

    def as_svg(self, title: str) -> bytes:
        """What is in sight as SVG (W3C, SVG Tiny 1.2), with *title* for who cannot see it."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setSize(self.size())
        made.setViewBox(self.rect())
        made.setTitle(title)
        painter = QPainter(made)
        painter.fillRect(self.rect(), theme.token("page"))
        paint(painter, self.view, 0.0, focused=False)
        painter.end()
        buffer.close()
        return bytes(data.data())

    def show_all(self) -> None:
        """Put everything in sight."""
        self.view.fit()
        self.update()

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Go closer by *factor* (below 1: further) around pixel *at*, the chosen row or the middle."""
        view = self.view
        width = view.field.width()
        where = width / 2 if at is None else at - view.field.left()
        if at is None and view.chosen >= 0 and (time := centre(view.rows[view.chosen])) is not None:
            seen = view.scale.x(time)
            where = seen if 0 <= seen <= width else where
        view.move(view.scale.zoomed(factor, where))
        self.update()

    def pan(self, part: float) -> None:
        """Move to later by *part* of what is in sight; negative moves to earlier."""
        self.view.move(self.view.scale.panned(part * self.view.field.width()))
        self.update()

    def choose(self, identifier: str) -> None:
        """Mark the row *identifier* as the chosen one and bring it into sight; emits nothing."""
        self.view.chosen = self.view.place.get(identifier, -1)
        if self.view.chosen >= 0:
            self.view.reveal(self.view.chosen)
        self.update()

    def forget(self) -> None:
        """Drop everything that is shown."""
        self.show_steps(())
        self.show_bursts(())
        self.show_rows((), (), "UTC", 0.0)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(640), self.view.height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), self.view.height)

    def _measure(self) -> None:
        self.setFixedHeight(self.view.height)
        self.view.resize(self.size())
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self.view, self.devicePixelRatioF(), self.hasFocus())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.view.resize(event.size())

    def event(self, event: QEvent) -> bool:
        """Take two fingers that go apart or together on a touchpad, and two that tap twice."""
        if isinstance(event, QNativeGestureEvent) and self._pinch(event):
            event.accept()
            return True
        return super().event(event)

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        kind = event.gestureType()
        if kind is Qt.NativeGestureType.ZoomNativeGesture:
            # Qt tells by how much they went apart since the last time: 0.1 is a tenth.
            self.zoom(min(max(1 + event.value(), 1 / _MOST), _MOST), event.position().x())
        elif kind is Qt.NativeGestureType.SmartZoomNativeGesture:
            if self.view.scale == self.view.widest:
                self.zoom(_MOST, event.position().x())
            else:
                self.show_all()
        elif kind is Qt.NativeGestureType.PanNativeGesture:
            self.view.move(self.view.scale.panned(-event.delta().x()))
            self.update()
        else:
            return kind in (
                Qt.NativeGestureType.BeginNativeGesture,
                Qt.NativeGestureType.EndNativeGesture,
            )
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Some touchpads tell pixels alone; a notch of a wheel is 120 eighths of a degree.
        turned = event.angleDelta() if not event.angleDelta().isNull() else event.pixelDelta() * 2
        if abs(turned.x()) > abs(turned.y()):
            self.pan(-turned.x() / 1200)
        else:
            self.zoom(_CLOSER ** (turned.y() / 120), event.position().x())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = (event.position().x(), self.view.scale)
            if (index := self.view.row_at(event.position())) >= 0:
                self._take(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._dragged_from is not None:
            x, scale = self._dragged_from
            self.view.move(scale.panned(x - event.position().x()))
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
            return
        index = self.view.row_at(event.position())
        found = self.view.rows[index].id if index >= 0 else ""
        if found != self._pointed:
            self._point(found, event)

    def _point(self, identifier: str, event: QMouseEvent) -> None:
        self._pointed = identifier
        hand = Qt.CursorShape.PointingHandCursor
        self.setCursor(hand if identifier else Qt.CursorShape.ArrowCursor)
        cell = self.view.cell_at(event.position())
        self.pointed_at.emit(event.position().toPoint())
        self.pointed.emit(identifier, cell.count if cell else int(bool(identifier)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged_from = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell = self.view.cell_at(event.position())
        if cell is not None and cell.count > 1:
            self.zoom(_MOST, event.position().x())
        elif (index := self.view.row_at(event.position())) >= 0:
            self.opened.emit(self.view.rows[index].id)

    def leaveEvent(self, event: QEvent) -> None:
        if self._pointed:
            self._pointed = ""
            self.pointed.emit("", 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self.view.rows) - 1
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_CLOSER)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / _CLOSER)
        elif key == Qt.Key.Key_0:
            self.show_all()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.pan(-0.15 if key == Qt.Key.Key_Left else 0.15)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and last >= 0:
            step = -1 if key == Qt.Key.Key_Up else 1
            self._take(min(max(self.view.chosen + step, 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and last >= 0:
            self._take(0 if key == Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.view.chosen >= 0:
            self.opened.emit(self.view.rows[self.view.chosen].id)
        else:
            super().keyPressEvent(event)

    def _take(self, index: int) -> None:
        identifier = self.view.rows[index].id
        self.choose(identifier)
        self.chosen.emit(identifier)
