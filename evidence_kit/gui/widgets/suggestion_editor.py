"""Changing what was read, in the place where it stands."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.field import Field, line, paragraph
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.suggestion_edits import SuggestionEdits
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
    edited = Signal()

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
        if isinstance(self.words, QLineEdit):
            self.words.textEdited.connect(self.edited)
        elif self.words is not None:
            self.words.textChanged.connect(self.edited)
        if self.time is not None:
            self.time.changed.connect(self.edited)

    def fields(self) -> dict[str, str]:
        """What is typed, for a draft."""
        words = {} if self.words is None else {"words": self._said()}
        return words | (self.time.fields() if self.time is not None else {})

    def set_fields(self, fields: dict[str, str]) -> None:
        """Put a draft back."""
        self.blockSignals(True)
        if isinstance(self.words, QPlainTextEdit):
            self.words.setPlainText(fields.get("words", ""))
        elif self.words is not None:
            self.words.setText(fields.get("words", ""))
        if self.time is not None:
            self.time.set_fields({name: fields[name] for name in fields if name != "words"})
        self.blockSignals(False)

    def _said(self) -> str:
        words = self.words
        if isinstance(words, QPlainTextEdit):
            return words.toPlainText()
        return words.text() if words is not None else ""

    def start(self) -> None:
        """Give the keyboard to the words, or to the time where there are none."""
        if self.words is not None:
            self.words.setFocus()
        elif self.time is not None:
            self.time.line.setFocus()

    def decision(self) -> Decision:
        """What is typed, as the person's word on the suggestion."""
        value = self._said()
        moment = self.time.moment() if self.time is not None else None
        if self.words is None:
            value = moment.shown if moment is not None else ""
        return Decision(
            kind=self._item.kind,
            place=self._item.place,
            verdict=Verdict.CHANGED,
            value=value.strip(),
            moment=moment if moment != self._item.moment else None,
        )

    def _take(self) -> None:
        self.decided.emit(self.decision())


class Editing(QObject):
    """Opens an editor for *item* in *column* when *change* is pressed, in place of *away*.

    Where something is waiting in *edits* that was typed before, it is open from the start.
    """

    decided = Signal(object)
    """A `Decision` with what was typed."""

    def __init__(
        self,
        item: Suggestion,
        zone: str,
        column: QVBoxLayout,
        change: Button,
        away: QWidget,
        edits: SuggestionEdits,
    ) -> None:
        super().__init__(change)
        self._item, self._zone, self._column = item, zone, column
        self._change, self._away, self._edits = change, away, edits
        self._editor: SuggestionEditor | None = None
        change.clicked.connect(self._open)
        edits.restored.connect(self._come_back)
        self._come_back()

    def typed(self) -> Decision | None:
        """What is typed and not used yet; None where nothing is."""
        editor = self._editor
        if editor is None or editor.isHidden() or not self._edits.of(self._item):
            return None
        return editor.decision()

    def _open(self) -> None:
        self._show().start()

    def _show(self) -> SuggestionEditor:
        if self._editor is None:
            self._editor = SuggestionEditor(self._item, self._zone)
            self._editor.decided.connect(self.decided)
            self._editor.left.connect(self._close)
            self._editor.edited.connect(self._keep)
            self._column.addWidget(self._editor)
        self._away.hide()
        self._editor.show()
        return self._editor

    def _come_back(self) -> None:
        if typed := self._edits.of(self._item):
            self._show().set_fields(typed)

    def _keep(self) -> None:
        if self._editor is not None:
            self._edits.put(self._item, self._editor.fields())

    def _close(self) -> None:
        if self._editor is not None:
            self._editor.hide()
        self._edits.drop((self._item,))
        self._away.show()
        self._change.setFocus()
