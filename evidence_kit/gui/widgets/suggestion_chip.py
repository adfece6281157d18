"""One thing that was read: what it says, where it was seen, and what to do with it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.suggestion_editor import Editing
from evidence_kit.gui.widgets.suggestion_edits import SuggestionEdits
from evidence_kit.gui.widgets.suggestion_words import (
    about_words,
    side_words,
    source_words,
    time_words,
    value_words,
)
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.checked import SuggestionKind, Verdict
from evidence_kit.model.reading import Side
from evidence_kit.model.suggestion import Suggestion
from evidence_kit.service.messages import Decision

LINE_HIGH = 40  # the height of a cut-out of one line
BUBBLE_HIGH = 72  # the most that a cut-out of a message takes of the page
BESIDE = 240  # width from which a button stands beside the words of a message
BENEATH = 3  # its place beneath them otherwise: after who, what and the cut-out


class Crop(QWidget):
    """A part of the picture, at most *high*, as wide as there is room for, never enlarged."""

    def __init__(self, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._high = high
        self._whole = QPixmap()
        self.setAccessibleName(self.tr("The part of the picture where it was read"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_part(self, part: QPixmap | None) -> None:
        """Show *part*, or nothing."""
        self._whole = part or QPixmap()
        self.setVisible(not self._whole.isNull())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._fitted(width).height()

    def sizeHint(self) -> QSize:
        return self._fitted(self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRect(QPoint(0, 0), self._fitted(self.width())), self._whole)

    def _fitted(self, width: int) -> QSize:
        whole = self._whole.size()
        room = QSize(max(1, width), theme.px(self._high))
        if whole.isEmpty() or (whole.width() <= room.width() and whole.height() <= room.height()):
            return whole
        return whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)


class SuggestionChip(Card):
    """A name, a time, a device: accept it, change it, or say that it is not there."""

    decided = Signal(object)
    """A `Decision`."""

    def __init__(
        self, item: Suggestion, zone: str, edits: SuggestionEdits, parent: QWidget | None = None
    ) -> None:
        super().__init__("card", parent)
        self.item = item
        about, value = about_words(item), value_words(item)
        self.crop = Crop(LINE_HIGH, self)
        column = self.column
        column.setSpacing(theme.space(4))
        column.setContentsMargins(*(theme.space(12),) * 4)
        column.addWidget(Words(about, "small"))
        column.addWidget(Words(value, "strong"))
        column.addWidget(Words(source_words(item), "small"))
        column.addWidget(self.crop)
        self._actions = QWidget(self)
        row = Flow(self._actions, 4)
        self.accept = Button(self.tr("That is right"), "check", "", self)
        self.change = Button(self.tr("Change"), "", "quiet", self)
        self.reject = Button(self.tr("Not here"), "", "quiet", self)
        for button, spoken in (
            (self.accept, self.tr("That is right: {what}, {value}")),
            (self.change, self.tr("Change: {what}, {value}")),
            (self.reject, self.tr("Not here: {what}, {value}")),
        ):
            button.setAccessibleName(spoken.format(what=about, value=value))
            row.addWidget(button)
        column.addWidget(self._actions)
        self.accept.clicked.connect(lambda: self._decide(Verdict.ACCEPTED))
        self.reject.clicked.connect(lambda: self._decide(Verdict.NOT_HERE))
        self.editing = Editing(item, zone, column, self.change, self._actions, edits)
        self.editing.decided.connect(self.decided)

    def _decide(self, verdict: Verdict) -> None:
        self.decided.emit(Decision(kind=self.item.kind, place=self.item.place, verdict=verdict))


class MessageRow(QWidget):
    """One message: ticked or not, whose it is, when, and what it says."""

    decided = Signal(object)
    """A `Decision` to change it."""
    ticked = Signal()

    def __init__(
        self,
        item: Suggestion,
        mine: Side | None,
        zone: str,
        edits: SuggestionEdits,
        *,
        ticked: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        assert item.kind is SuggestionKind.MESSAGE
        self.item = item
        above = [side_words(item.side, mine), time_words(item)]
        if item.sender:
            above.insert(0, item.sender)
        if item.event:
            above.append(self.tr("written down already"))
        said = " · ".join(above)
        self.tick = QCheckBox(self)
        self.tick.setChecked(ticked)
        self.tick.setMinimumSize(theme.px(40), theme.px(40))
        value = value_words(item)
        self.tick.setAccessibleName(f"{said}: {value}")
        self.tick.toggled.connect(self.ticked)
        self.change = Button(self.tr("Change"), "", "quiet", self)
        self.change.setAccessibleName(self.tr("Change: {what}").format(what=value))
        self.crop = Crop(BUBBLE_HIGH, self)
        told = QVBoxLayout()
        told.setSpacing(theme.space(4))
        told.addWidget(Words(said, "small"))
        told.addWidget(Words(value))
        told.addWidget(self.crop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.space(4), 0, theme.space(4))
        row.setSpacing(theme.space(4))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.tick, 0, top)
        row.addLayout(told, 1)
        row.addWidget(self.change, 0, top)
        self._row, self._told, self._is_beside = row, told, True
        self.editing = Editing(item, zone, told, self.change, self.change, edits)
        self.editing.decided.connect(self.decided)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button beneath the words where it would leave them no room beside it."""
        is_beside = self.width() >= theme.px(BESIDE)
        if is_beside != self._is_beside:
            self._is_beside = is_beside
            self._row.removeWidget(self.change)
            if is_beside:
                self._row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
            else:
                self._told.insertWidget(BENEATH, self.change, 0, Qt.AlignmentFlag.AlignLeft)
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        beneath = least.width() - self.change.minimumSizeHint().width() - theme.space(4)
        return QSize(beneath, least.height()) if self._is_beside else least

    @property
    def is_ticked(self) -> bool:
        """Whether it is taken with the others."""
        return self.tick.isChecked()


class CheckedLine(QWidget):
    """What a person said of one suggestion, which they may say anew."""

    decided = Signal(object)
    """A `Decision` to change it."""

    def __init__(
        self,
        item: Suggestion,
        told: str,
        zone: str,
        edits: SuggestionEdits,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._item = item
        self.change = Button(self.tr("Change"), "", "quiet", self)
        self.change.setAccessibleName(self.tr("Change: {what}").format(what=told))
        self.reject = Button(self.tr("Not here"), "", "quiet", self)
        self.reject.setAccessibleName(self.tr("Not here: {what}").format(what=told))
        self.reject.clicked.connect(self._reject)
        said_so = item.check is not None and item.check.verdict is Verdict.NOT_HERE
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Words(told, "small"))
        self._actions = QWidget(self)
        row = Flow(self._actions, 4)
        row.addWidget(self.change)
        if said_so:
            self.reject.hide()
        else:
            row.addWidget(self.reject)
        self._column.addWidget(self._actions)
        editing = Editing(item, zone, self._column, self.change, self._actions, edits)
        editing.decided.connect(self.decided)

    def _reject(self) -> None:
        item = self._item
        verdict = Verdict.NOT_HERE
        self.decided.emit(Decision(kind=item.kind, place=item.place, verdict=verdict))
