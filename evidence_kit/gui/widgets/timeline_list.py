"""The events of the timeline as a list that the keyboard and screen readers can use."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.language import isolated, mirrored
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets import timeline_marks
from evidence_kit.gui.widgets.painted_row import paint_ground, paint_line
from evidence_kit.timeline.kind_words import kind_words
from evidence_kit.timeline.rows import TimelineRow

_Index = QModelIndex | QPersistentModelIndex
_NARROW = 640  # below this width at 100 % a row takes three lines


class TimelineModel(QAbstractListModel):
    """Rows in the order in which they are given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[TimelineRow] = ()
        self._place: dict[str, int] = {}

    def show_rows(self, rows: Sequence[TimelineRow]) -> None:
        """Show *rows* instead of what was shown."""
        self.beginResetModel()
        self.rows = rows
        self._place = {row.id: number for number, row in enumerate(rows)}
        self.endResetModel()

    def place(self, identifier: str) -> int:
        """The number of the row *identifier*, or -1."""
        return self._place.get(identifier, -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words or said(kind_words(row.kind))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (
                said(row.when),
                row.lane,
                said(kind_words(row.kind)),
                row.words,
                ", ".join(row.marks),
            )
            return ". ".join(part for part in parts if part)
        return None


class _RowPainter(QStyledItemDelegate):
    """Two lines for each event: when, who and what kind; then the words. Three where it is narrow."""

    narrow = False

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = QFontMetrics(theme.font()).height()
        return QSize(theme.px(200), line * (3 if self.narrow else 2) + theme.px(26))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, TimelineModel)
        row = model.rows[index.row()]
        painter.save()
        self._words(painter, row, paint_ground(painter, option))
        painter.restore()

    def _words(self, painter: QPainter, row: TimelineRow, area: QRect) -> None:
        plain, bold = theme.font(), theme.font(bold=True)
        high = QFontMetrics(plain).height()
        side = theme.px(timeline_marks.SIDE)
        at = QPointF(area.left(), area.top() + (high - side) / 2)
        painter.drawPixmap(
            mirrored(area, QRect(at.toPoint(), QSize(side, side))), timeline_marks.mark(row.kind)
        )
        left = area.left() + side + theme.px(12)
        marks = ", ".join(row.marks[:3]) + ("…" if len(row.marks) > 3 else "")
        taken = QFontMetrics(bold).horizontalAdvance(marks) + theme.px(16) if marks else 0
        line = QRect(left, area.top(), area.right() - left - taken, high)
        used = paint_line(painter, area, line, said(row.when), bold, "text")
        if marks:
            painter.setPen(theme.token("accent"))
            right = QRect(area.right() - taken, area.top(), taken, high)
            painter.drawText(mirrored(area, right), Qt.AlignmentFlag.AlignRight, isolated(marks))
        about = f"{row.lane} · {said(kind_words(row.kind))}"
        if self.narrow:
            line = QRect(left, line.top() + high, area.right() - left, high)
            paint_line(painter, area, line, about, plain, "muted")
        else:
            paint_line(
                painter, area, line.adjusted(used + theme.px(16), 0, 0, 0), about, plain, "muted"
            )
        line = QRect(left, line.top() + high + theme.px(2), area.right() - left, high)
        words = " ".join(row.words.split())
        if words:
            paint_line(painter, area, line, words, plain, "text")
        else:
            paint_line(painter, area, line, self.tr("No words written down"), plain, "muted")


class TimelineList(QListView):
    """Shows rows; says which one is chosen or to be opened, by its id."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.events = TimelineModel(self)
        self._row_painter = _RowPainter(self)
        self.setModel(self.events)
        self.setItemDelegate(self._row_painter)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Everything in order of time"))
        self.setAccessibleDescription(self.tr("Press Enter to open the picture."))
        self.doubleClicked.connect(self._open)

    def sizeHint(self) -> QSize:
        # No higher than it must be: it takes the room that the page has left.
        return QSize(theme.px(400), self.minimumHeight())

    def choose(self, identifier: str) -> None:
        """Select the row *identifier* and bring it into sight; emits nothing."""
        place = self.events.place(identifier)
        before = self.blockSignals(True)
        if place >= 0:
            self.setCurrentIndex(self.events.index(place))
        else:
            self.clearSelection()
        self.blockSignals(before)
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.events.rows[current.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < theme.px(_NARROW)
        if narrow != self._row_painter.narrow:
            self._row_painter.narrow = narrow
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.events.rows[index.row()].id)
