"""What a search found, as a list: which record it is, and the words where they stand in it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.language import mirrored
from evidence_kit.gui.widgets.painted_row import paint_ground, paint_line
from evidence_kit.service.messages import Hit

HIT = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


def kind_words(hit: Hit) -> str:
    """Return what sort of record *hit* is, as the screens call it."""
    return {
        "exhibit": QCoreApplication.translate("Found", "Picture or file"),
        "event": QCoreApplication.translate("Found", "Something that happened"),
        "account": QCoreApplication.translate("Found", "Account"),
        "person": QCoreApplication.translate("Found", "Person"),
        "demand": QCoreApplication.translate("Found", "What they demand"),
        "contact": QCoreApplication.translate("Found", "Call or report"),
    }[hit.kind]


def field_words(field: str) -> str:
    """Return what the field in which the words stand is called; "" where that says nothing more."""
    return {
        "text": QCoreApplication.translate("Found", "read from the picture"),
        "original_name": QCoreApplication.translate("Found", "name of the file"),
        "description": QCoreApplication.translate("Found", "description"),
        "url": QCoreApplication.translate("Found", "web address"),
        "thread": QCoreApplication.translate("Found", "chat or group"),
        "effect": QCoreApplication.translate("Found", "what it did to you"),
        "notes": QCoreApplication.translate("Found", "notes"),
        "witness": QCoreApplication.translate("Found", "who else saw it"),
        "permanent_id": QCoreApplication.translate("Found", "permanent ID"),
        "profile_url": QCoreApplication.translate("Found", "address of the profile"),
        "phone": QCoreApplication.translate("Found", "phone number"),
        "email": QCoreApplication.translate("Found", "e-mail address"),
        "earlier_names": QCoreApplication.translate("Found", "earlier name"),
        "reference": QCoreApplication.translate("Found", "reference number"),
        "pay_to": QCoreApplication.translate("Found", "where to pay"),
        "outcome": QCoreApplication.translate("Found", "what came of it"),
    }.get(field, "")


class FoundModel(QAbstractListModel):
    """Hits in the order in which they are given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits: Sequence[Hit] = ()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show *hits* instead of what was shown."""
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title or hit.excerpt
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (kind_words(hit), hit.title, field_words(hit.field), hit.excerpt)
            return ". ".join(part for part in parts if part)
        return None


class _HitPainter(QStyledItemDelegate):
    """Two lines for each hit: what it is; then the words, those that were searched marked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(theme.px(200), 2 * QFontMetrics(theme.font()).height() + theme.px(28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit: Hit = index.data(HIT)
        painter.save()
        inside = paint_ground(painter, option)
        high = QFontMetrics(theme.font()).height()
        about = " · ".join(p for p in (kind_words(hit), field_words(hit.field)) if p)
        first = QRect(inside.left(), inside.top(), inside.width(), high)
        bold = theme.font(bold=True)
        if hit.title_spans:
            fitting = QFontMetrics(bold).elidedText(
                hit.title, Qt.TextElideMode.ElideRight, max(first.width(), 0)
            )
            used = QFontMetrics(bold).horizontalAdvance(fitting)
            # What is left out at the end is not marked, nor are the dots that stand for it.
            shown = len(fitting) - (fitting != hit.title)
            spans = [(start, min(end, shown)) for start, end in hit.title_spans if start < shown]
            place = mirrored(inside, first.adjusted(0, 0, used - first.width(), 0))
            _marked(painter, place, fitting, spans, bold)
        else:
            used = paint_line(painter, inside, first, hit.title or kind_words(hit), bold, "text")
        paint_line(
            painter,
            inside,
            first.adjusted(used + theme.px(16), 0, 0, 0),
            about,
            theme.font(),
            "muted",
        )
        second = first.translated(0, high + theme.px(4))
        _marked(painter, second, hit.excerpt, hit.spans, theme.font())
        painter.restore()


def _marked(
    painter: QPainter, where: QRect, words: str, spans: Sequence[tuple[int, int]], font: QFont
) -> None:
    """Draw *words* on one line, with what was searched, *spans*, bold on a soft ground."""
    layout = QTextLayout(words, font)
    ranges = []
    for start, end in spans:
        look = QTextCharFormat()
        look.setFont(theme.font(bold=True))
        look.setBackground(theme.token("soft"))
        look.setForeground(theme.token("text"))
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, end - start, look
        ranges.append(part)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(where.width() * 4)
    layout.endLayout()
    painter.save()
    painter.setClipRect(where)
    painter.setPen(theme.token("text"))
    layout.draw(painter, QPoint(where.left(), where.top()))
    painter.restore()


class FoundList(QListView):
    """Shows hits; says which one is to be opened."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = FoundModel(self)
        self.setModel(self.found)
        self._painter = _HitPainter(self)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What was found"))
        self.setAccessibleDescription(self.tr("Press Enter to open one."))
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(HIT))
