"""Choosing something that is already written down, for pictures that belong to it."""

from typing import Any

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.event import Event
from evidence_kit.service.messages import GetRecord, GetTimeline, Save, Saved, Timeline
from evidence_kit.timeline.rows import TimelineRow

PART = 500
EVENT = Qt.ItemDataRole.UserRole
LINES = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex


class AttachPanel(QWidget):
    """Lists what is written down, in order of time, and lets one be chosen."""

    tied = Signal(object, object)
    """The event as it now stands, and the ids of the exhibits that were tied to it."""
    back_wanted = Signal()

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._load = 0
        self.exhibits: tuple[str, ...] = ()
        self._rows = _EventRows(self)
        self._fitting = QSortFilterProxyModel(self)
        self._fitting.setSourceModel(self._rows)
        self._fitting.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.title = Words("", "section", self)
        self.search = line(self.tr("A word, a name or a date"))
        self.search.textChanged.connect(self._fitting.setFilterFixedString)
        self.list = QListView(self)
        self.list.setModel(self._fitting)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_EventLine(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What is written down"))
        self.list.activated.connect(self._take)
        self.take = Button(self.tr("It belongs to this"), "check", "primary", self)
        self.take.clicked.connect(lambda: self._take(self.list.currentIndex()))
        self.take.setEnabled(False)
        self.list.selectionModel().currentChanged.connect(
            lambda now: self.take.setEnabled(now.isValid())
        )
        back = Button(self.tr("Back"), parent=self)
        back.clicked.connect(self.back_wanted)
        row = Flow()
        row.addWidget(self.take)
        row.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        column.addWidget(self.title)
        column.addWidget(Field(self.tr("Find"), self.search))
        column.addWidget(self.list, 1)
        column.addLayout(row)

    def open(self, exhibits: tuple[str, ...]) -> None:
        """Ask for what is written down, to choose where *exhibits* (their ids) belong."""
        self.exhibits = exhibits
        count = len(exhibits)
        self.title.setText(
            self.tr("Where does this picture belong?")
            if count == 1
            else self.tr("Where do these %n pictures belong?", "", count)
        )
        self.search.clear()
        self.forget()
        self._ask_from(0, self._load)
        self.search.setFocus()

    def forget(self) -> None:
        """Drop all rows."""
        self._load += 1
        self._rows.replace([])

    def _ask_from(self, start: int, load: int) -> None:
        def take(answer: Timeline) -> None:
            if load != self._load:
                return
            self._rows.extend(list(answer.rows))
            if answer.rows and start + len(answer.rows) < answer.total:
                self._ask_from(start + len(answer.rows), load)

        self._asker.ask(GetTimeline(start=start, count=PART), take)

    def _take(self, index: _Index) -> None:
        event = index.data(EVENT)
        if event:
            self._tie(event, self.exhibits)

    def _tie(self, event: str, exhibits: tuple[str, ...]) -> None:
        def take(answer: Saved) -> None:
            record = answer.record
            assert isinstance(record, Event)
            together = tuple(dict.fromkeys(record.exhibits + exhibits))
            changed = msgspec.structs.replace(record, exhibits=together)
            self._asker.ask(
                Save(record=changed), lambda saved: self.tied.emit(saved.record, exhibits)
            )

        self._asker.ask(GetRecord(id=event), take)


class _EventRows(QAbstractListModel):
    """Events as one line each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TimelineRow] = []

    def replace(self, rows: list[TimelineRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def extend(self, rows: list[TimelineRow]) -> None:
        if rows:
            start = len(self._rows)
            self.beginInsertRows(QModelIndex(), start, start + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " · ".join(part for part in _lines(row) if part)
        if role == LINES:
            return _lines(row)
        return row.id if role == EVENT else None


def _lines(row: TimelineRow) -> tuple[str, str]:
    words = " ".join(row.words.split())
    above = " · ".join(part for part in (row.when, row.lane) if part)
    return above, " · ".join(part for part in (", ".join(row.marks[:4]), words) if part)


class _EventLine(QStyledItemDelegate):
    """Two lines: when and who, and beneath them the marks and the words."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        high = QFontMetrics(theme.font("body", bold=True)).height()
        high += QFontMetrics(theme.font("small")).height()
        return QSize(theme.px(200), high + theme.space(16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        whole: QRect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, theme.token("soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(whole, theme.token("hover"))
        room = theme.space(12)
        line = whole.adjusted(room, theme.space(8), -room, 0)
        faces = ((theme.font("body", bold=True), "text"), (theme.font("small"), "muted"))
        for text, (face, token) in zip(index.data(LINES), faces, strict=True):
            painter.setFont(face)
            painter.setPen(theme.token(token))
            measured = painter.fontMetrics()
            short = measured.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop, short)
            line.translate(0, measured.height())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.token("focus"), 2))
            painter.drawRoundedRect(whole.adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()
