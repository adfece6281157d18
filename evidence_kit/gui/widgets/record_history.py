"""What became of one record, in plain words: what it said before, who changed it, and a way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.earlier_value import EarlierValue
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.history_words import amendment_words, field_name, value_words
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.case import Record
from evidence_kit.model.custody import Amendment
from evidence_kit.service.messages import BringBack, Failed, GetHistory, History, Saved

STEP = 10
"""How many changes are shown at first, and how many more each time."""


class RecordHistory(QWidget):
    """A fold that is asked for when it is opened; newest first. It is hidden for a new record."""

    changing = Signal()
    """An earlier value is about to be written: what is typed is to be saved first."""
    changed = Signal(object)
    """The record as it is with an earlier value."""
    told = Signal(str)
    """A line for the foot of the window."""

    def __init__(self, asker: Asker, parent: QWidget | None = None, words: str = "") -> None:
        super().__init__(parent)
        self._asker = asker
        self._record = ""
        self._most = STEP
        self._shown: QWidget | None = None
        self.sentences: list[str] = []
        """What it says of each version, newest first."""
        self.values: list[EarlierValue] = []
        """What was changed in them, newest first."""
        self.fold = Fold(words or self.tr("What was changed, and when"), self)
        self.fold.toggled.connect(lambda is_open: self._ask() if is_open else None)
        self.more = Button(self.tr("Show what was before that"), "", "link", self)
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        self.fold.column.addWidget(self.more)
        self.fold.column.addWidget(
            Words(
                self.tr("Nothing that was written is overwritten. The log keeps each change."),
                "muted",
            )
        )
        self.fold.column.setSpacing(theme.space(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        self.hide()

    def show_record(self, record: str) -> None:
        """Be about the record of that id; "" hides it."""
        if record != self._record:
            self._most = STEP
            self._clear()
            self.fold.set_open(False)
        self._record = record
        self.setVisible(bool(record))
        if self.fold.is_open:
            self._ask()

    def forget(self) -> None:
        """Drop what is shown."""
        self.show_record("")

    def _show_more(self) -> None:
        self._most += STEP
        self._ask()

    def _ask(self) -> None:
        record = self._record

        def take(history: History) -> None:
            if record == self._record:
                self._show(history)

        if record:
            # One more than is shown: what the first of them changed is seen in the one before.
            request = GetHistory(id=record, newest=self._most + 1)
            self._asker.ask(request, take, lambda _failed: None)

    def _clear(self) -> None:
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None
        self.sentences, self.values = [], []
        self.more.hide()

    def _show(self, history: History) -> None:
        self._clear()
        self._shown = QWidget(self.fold)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        versions = history.versions[-self._most :]
        states = (
            dict(
                zip(
                    (v.version for v in history.versions[-len(history.records) :]),
                    history.records,
                    strict=True,
                )
            )
            if history.records
            else {}
        )
        newest = history.records[-1] if history.records else None
        for version in reversed(versions):
            self.sentences.append(amendment_words(version))
            column.addWidget(Words(self.sentences[-1], "small", self._shown))
            before, after = states.get(version.version - 1), states.get(version.version)
            if before is not None and after is not None and newest is not None:
                for field in version.fields:
                    self.values.append(
                        self._value(version, field, (before, after, newest), history)
                    )
                    column.addWidget(self.values[-1])
        self.fold.column.insertWidget(0, self._shown)
        self.more.setVisible(len(history.versions) > len(versions))

    def _value(
        self,
        version: Amendment,
        field: str,
        states: tuple[Record, Record, Record],
        history: History,
    ) -> EarlierValue:
        before, after, now = (getattr(state, field) for state in states)
        value = EarlierValue(
            field_name(field),
            value_words(states[0], field, history.names),
            value_words(states[1], field, history.names),
            is_now=after == now,
            offered=before != now,
            parent=self._shown,
        )
        value.wanted.connect(lambda: self._bring_back(version.version - 1, field))
        return value

    def _bring_back(self, version: int, field: str) -> None:
        self.changing.emit()
        words = self.tr("The earlier one is there again: {}. Ctrl Z takes that back.")
        request = BringBack(id=self._record, version=version, field=field)

        def done(saved: Saved) -> None:
            said = words.format(field_name(field))
            self.changed.emit(saved.record)
            self.told.emit(said)
            announce(self, said)
            self._ask()

        self._asker.ask(request, done, self._failed)

    def _failed(self, failed: Failed) -> None:
        self.told.emit(failed.sentence)
        announce(self, failed.sentence)
