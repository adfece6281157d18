"""The list of exhibits: a small picture, whose it is, when, and a dot where nothing is written."""

from collections import OrderedDict

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from evidence_kit.gui import icons, theme
from evidence_kit.gui.language import isolated
from evidence_kit.gui.pages.exhibit_rows import ROW, ExhibitModel
from evidence_kit.gui.said import said
from evidence_kit.model.exhibit import Sensitivity
from evidence_kit.service.messages import ExhibitRow

SIDE = 56
CORNER = 6
KEPT = 256  # tiles, 12 KB each at 100 %


class ExhibitList(QListView):
    """Shows the rows of an `ExhibitModel`; several may be chosen with Shift and Ctrl."""

    opened = Signal(str)
    """The id of the one exhibit that is to be shown."""
    chosen = Signal(object)
    """The ids of all that are chosen, in the order of their marks, whenever that changes."""

    def __init__(self, model: ExhibitModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._at_once = True
        self.setModel(model)
        self._delegate = _Row(self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Your evidence"))
        self.setAccessibleDescription(
            self.tr("Arrow keys go through the list. Hold Shift to choose several.")
        )
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.clicked.connect(self._open_again)
        self.activated.connect(self._open_here)

    def open(self, exhibit: str) -> bool:
        """Choose the exhibit *exhibit* alone and bring it into view; False where it is not here."""
        place = self._model.place(exhibit)
        if place is None:
            return False
        index = self._model.index(place)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, select)
        self.scrollTo(index)
        if not self._at_once:
            self.opened.emit(exhibit)
        return True

    def open_at_once(self, at_once: bool) -> None:
        """Open what the arrow keys come to; otherwise they go through the list, and Enter opens."""
        self._at_once = at_once
        self.setAccessibleDescription(
            self.tr("Arrow keys go through the list. Hold Shift to choose several.")
            if at_once
            else self.tr("Arrow keys go through the list. Press Enter to open one.")
        )

    def forget(self) -> None:
        """Drop every small picture."""
        self._delegate.forget()

    def ids(self) -> tuple[str, ...]:
        """The ids of all that are chosen, in the order of their marks."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = (self._model.row(number) for number in rows)
        return tuple(row.id for row in found if row is not None)

    def _open_again(self) -> None:
        """Open what is chosen already: the list may have come back in front of it."""
        ids = self.ids()
        if len(ids) == 1:
            self.opened.emit(ids[0])

    def _open_here(self, index: QModelIndex) -> None:
        """Open the row that the keyboard is on; several that are chosen stay chosen."""
        row = self._model.row(index.row())
        if len(self.ids()) > 1 or row is None:
            return
        if self.ids() == (row.id,):
            self.opened.emit(row.id)
        else:
            self.open(row.id)

    def _selection_changed(self, _now: QItemSelection, _before: QItemSelection) -> None:
        ids = self.ids()
        self.chosen.emit(ids)
        if self._at_once and len(ids) == 1:
            self.opened.emit(ids[0])


class _Row(QStyledItemDelegate):
    """Paints a row from tokens."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tiles: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()

    def forget(self) -> None:
        """Drop every small picture."""
        self._tiles.clear()

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        lines = QFontMetrics(theme.font("body")).height() + 2 * _small().height()
        return QSize(theme.px(200), max(theme.px(SIDE), lines) + theme.space(16))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: ExhibitRow = index.data(ROW)
        model = index.model()
        assert isinstance(model, ExhibitModel)
        state = option.state
        whole: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(whole, theme.token("soft"))
            painter.fillRect(_side(whole, theme.space(4), option), theme.token("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(whole, theme.token("hover"))
        room = theme.space(12)
        side = theme.px(SIDE)
        tile = QRect(whole.left() + room, whole.top() + (whole.height() - side) // 2, side, side)
        words = QRect(
            tile.right() + room,
            whole.top(),
            whole.right() - tile.right() - 2 * room,
            whole.height(),
        )
        if option.direction == Qt.LayoutDirection.RightToLeft:
            tile.moveRight(whole.right() - room)
            words.moveRight(tile.left() - room)
        self._paint_tile(painter, tile, row, model)
        self._paint_words(painter, words, row)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.token("focus"), 2))
            painter.drawRoundedRect(whole.adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()

    def _paint_tile(
        self, painter: QPainter, tile: QRect, row: ExhibitRow, model: ExhibitModel
    ) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(tile, theme.px(CORNER), theme.px(CORNER))
        small = model.thumbnails.get(row.id, model.is_clear(row)) if row.has_picture else None
        painter.fillPath(shape, theme.token("sunken"))
        if small is not None:
            painter.drawPixmap(tile, self._rounded(small, tile.width(), painter))
        else:
            _paint_sign(painter, tile.center(), _sign(row))
        painter.setPen(QPen(theme.token("line"), 1))
        painter.drawPath(shape)
        if row.sensitivity is not Sensitivity.ORDINARY:
            _paint_badge(painter, tile)

    def _rounded(self, small: QPixmap, side: int, painter: QPainter) -> QPixmap:
        """The tile of a small picture, kept: clipping to round corners costs a list its frame."""
        ratio = painter.device().devicePixelRatio()
        key = (small.cacheKey(), round(side * ratio))
        made = self._tiles.get(key)
        if made is None:
            made = _round_tile(small, key[1])
            self._tiles[key] = made
            while len(self._tiles) > KEPT:
                self._tiles.popitem(last=False)
        return made

    def _paint_words(self, painter: QPainter, room: QRect, row: ExhibitRow) -> None:
        bold, plain = theme.font("body", bold=True), theme.font("small")
        first, other = QFontMetrics(bold).height(), _small().height()
        who = " · ".join(part for part in (row.platform, row.account) if part)
        # The name of the clock is with the exhibit itself; here there is no room for it.
        when = said(row.when).partition(" (")[0]
        nothing = self.tr("Read, please check") if row.to_check else self.tr("Nothing written yet")
        lines = [who or row.name, when or nothing]
        top = room.top() + (room.height() - first - other * len(lines)) // 2
        line = QRect(room.left(), top, room.width(), first)
        painter.setFont(bold)
        painter.setPen(theme.token("text"))
        painter.drawText(
            line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, row.mark
        )
        if row.to_check or not row.events:
            _paint_dot(painter, line, painter.fontMetrics().horizontalAdvance(row.mark))
        painter.setFont(plain)
        painter.setPen(theme.token("muted"))
        line = QRect(room.left(), top + first, room.width(), other)
        for text in lines:
            short = isolated(_small().elidedText(text, Qt.TextElideMode.ElideRight, line.width()))
            painter.drawText(
                line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, short
            )
            line.translate(0, other)


def _small() -> QFontMetrics:
    return QFontMetrics(theme.font("small"))


def _side(whole: QRect, width: int, option: QStyleOptionViewItem) -> QRect:
    side = QRect(whole.left(), whole.top(), width, whole.height())
    if option.direction == Qt.LayoutDirection.RightToLeft:
        side.moveRight(whole.right())
    return side


def _round_tile(small: QPixmap, side: int) -> QPixmap:
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    shape = QPainterPath()
    corner = side * CORNER / SIDE
    shape.addRoundedRect(0, 0, side, side, corner, corner)
    painter.setClipPath(shape)
    painter.drawPixmap(drawn.rect(), small, _middle_square(small))
    painter.end()
    return drawn


def _middle_square(small: QPixmap) -> QRect:
    """The part of a picture that a square tile shows: its upper middle, where faces and names are."""
    side = min(small.width(), small.height())
    return QRect((small.width() - side) // 2, (small.height() - side) // 4, side, side)


def _sign(row: ExhibitRow) -> str:
    kind = row.media_type.partition("/")[0]
    return {"image": "image", "audio": "mic", "video": "video", "text": "file-text"}.get(
        kind, "file"
    )


def _paint_sign(painter: QPainter, middle: QPoint, name: str) -> None:
    sign = icons.pixmap(name, "muted")
    size = sign.deviceIndependentSize().toSize()
    painter.drawPixmap(middle - QPoint(size.width() // 2, size.height() // 2), sign)


def _paint_badge(painter: QPainter, tile: QRect) -> None:
    side = theme.px(24)
    badge = QRect(tile.right() - side + 1, tile.bottom() - side + 1, side, side)
    painter.setPen(QPen(theme.token("line"), 1))
    painter.setBrush(theme.token("surface"))
    painter.drawEllipse(badge)
    sign = icons.pixmap("eye-off", "text", 14)
    size = sign.deviceIndependentSize().toSize()
    painter.drawPixmap(badge.center() - QPoint(size.width() // 2 - 1, size.height() // 2 - 1), sign)


def _paint_dot(painter: QPainter, line: QRect, after: int) -> None:
    radius = theme.px(4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.token("caution"))
    gap = after + theme.space(8) + radius
    ltr = painter.layoutDirection() == Qt.LayoutDirection.LeftToRight
    x = line.left() + gap if ltr else line.right() - gap
    painter.drawEllipse(QPoint(x, line.center().y() + 1), radius, radius)
