"""Changing what was read, in the place where it stands."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.field import Field, line, paragraph
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.suggestion_words import kind_words
from evidence_kit.gui.widgets.time_field import TimeField
from evidence_kit.model.checked import SuggestionKind, Verdict
from evidence_kit.model.moment import Moment
from evidence_kit.model.suggestion import Suggestion
from evidence_kit.service.messages import Decision


class SuggestionEditor(QWidget):
    """The words and the time of one suggestion, to be put right."""

    decided = Signal(object)
    """A `Decision` with what was typed."""
    left = Signal()
    """Nothing is changed after all."""

    def __init__(self, item: Suggestion, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        said = item.check.value if item.check and item.check.value else item.value
        self.words: QLineEdit | QPlainTextEdit | None = None
        self.time: TimeField | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        if item.kind is SuggestionKind.MESSAGE:
            box = paragraph(3)
            box.setPlainText(said)
            self.words = box
            column.addWidget(Field(self.tr("What does it say?"), box))
        elif item.kind is not SuggestionKind.CAPTURED:
            field = line()
            field.setText(said)
            field.returnPressed.connect(self._take)
            self.words = field
            column.addWidget(Field(kind_words(item.kind), field))
        if item.kind in (SuggestionKind.MESSAGE, SuggestionKind.CAPTURED):
            self.time = TimeField(self.tr("When was it?"), zone, parent=self)
            self.time.set_moment(item.moment or Moment(shown=item.time, zone=zone))
            column.addWidget(self.time)
        row = Flow()
        self.use = Button(self.tr("Use this"), "check", "primary", self)
        self.use.clicked.connect(self._take)
        leave = Button(self.tr("Leave it as it was"), "", "quiet", self)
        leave.clicked.connect(self.left)
        row.addWidget(self.use)
        row.addWidget(leave)
        column.addLayout(row)

    def start(self) -> None:
        """Give the keyboard to the words, or to the time where there are none."""
        if self.words is not None:
            self.words.setFocus()
        elif self.time is not None:
            self.time.line.setFocus()

    def _take(self) -> None:
        words = self.words
        value = words.toPlainText() if isinstance(words, QPlainTextEdit) else ""
        if isinstance(words, QLineEdit):
            value = words.text()
        moment = self.time.moment() if self.time is not None else None
        if words is None:
            value = moment.shown if moment is not None else ""
        self.decided.emit(
            Decision(
                kind=self._item.kind,
                place=self._item.place,
                verdict=Verdict.CHANGED,
                value=value.strip(),
                moment=moment if moment != self._item.moment else None,
            )
        )


class Editing(QObject):
    """Opens an editor for *item* in *column* when *change* is pressed, in place of *away*."""

    decided = Signal(object)
    """A `Decision` with what was typed."""

    def __init__(
        self, item: Suggestion, zone: str, column: QVBoxLayout, change: Button, away: QWidget
    ) -> None:
        super().__init__(change)
        self._item, self._zone, self._column = item, zone, column
        self._change, self._away = change, away
        self._editor: SuggestionEditor | None = None
        change.clicked.connect(self._open)

    def _open(self) -> None:
        if self._editor is None:
            self._editor = SuggestionEditor(self._item, self._zone)
            self._editor.decided.connect(self.decided)
            self._editor.left.connect(self._close)
            self._column.addWidget(self._editor)
        self._away.hide()
        self._editor.show()
        self._editor.start()

    def _close(self) -> None:
        if self._editor is not None:
            self._editor.hide()
        self._away.show()
        self._change.setFocus()
