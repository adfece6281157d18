"""Further people who saw it, each with how to reach them and what they saw."""

import json
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.model.event import Witness

_FIELDS = ("name", "contact", "saw")


class _OneWitness(Card):
    """Three fields, and a button that takes the person out."""

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__("sunken", parent)
        self.lines: dict[str, QLineEdit] = {name: line() for name in _FIELDS}
        for name, words in (
            ("name", self.tr("Name of person {number}").format(number=number)),
            ("contact", self.tr("How the police can reach person {number}").format(number=number)),
            ("saw", self.tr("What person {number} saw").format(number=number)),
        ):
            self.column.addWidget(Field(words, self.lines[name]))
        self.remove = Button(self.tr("Take this person out"), "x", "quiet", self)
        row = Flow()
        row.addWidget(self.remove)
        self.column.addLayout(row)

    def witness(self) -> Witness:
        """What is typed."""
        return Witness(**{name: field.text().strip() for name, field in self.lines.items()})


class MoreWitnesses(QWidget):
    """Any number of people beside the first; it is empty at the beginning."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: list[_OneWitness] = []
        self.another = Button(self.tr("Someone else saw it too"), "plus", "quiet", self)
        self.another.clicked.connect(self._add_clicked)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space(8))
        row = Flow()
        row.addWidget(self.another)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        column.addLayout(self._rows)
        column.addLayout(row)

    @property
    def people(self) -> Sequence[_OneWitness]:
        """The cards of the people, in order."""
        return self._people

    def witnesses(self) -> tuple[Witness, ...]:
        """Those of whom anything is typed."""
        typed = (person.witness() for person in self._people)
        return tuple(witness for witness in typed if witness != Witness())

    def set_witnesses(self, witnesses: Sequence[Witness]) -> None:
        """Show *witnesses* instead of what was shown; emits nothing."""
        for person in self._people:
            person.hide()
            person.deleteLater()
        self._people = []
        for witness in witnesses:
            self._add(witness)

    def text(self) -> str:
        """Everything typed as one text, for a draft; "" for nobody."""
        people = self.witnesses()
        return json.dumps(msgspec.to_builtins(people), ensure_ascii=False) if people else ""

    def set_text(self, text: str) -> None:
        """Put a draft back; one that cannot be read shows nobody."""
        try:
            self.set_witnesses(msgspec.json.decode(text or "[]", type=tuple[Witness, ...]))
        except msgspec.DecodeError:
            self.set_witnesses(())

    def _add_clicked(self) -> None:
        self._add(Witness()).lines["name"].setFocus()
        self.changed.emit()

    def _add(self, witness: Witness) -> _OneWitness:
        made = _OneWitness(len(self._people) + 2, self)
        for name, field in made.lines.items():
            field.setText(getattr(witness, name))
            field.textEdited.connect(self.changed)
        made.remove.clicked.connect(lambda: self._remove(made))
        self._people.append(made)
        self._rows.addWidget(made)
        made.show()
        return made

    def _remove(self, person: _OneWitness) -> None:
        self._people.remove(person)
        person.hide()
        person.deleteLater()
        self.another.setFocus()
        self.changed.emit()
