"""The country whose numbers and words are shown: in sight wherever they are, and changeable there."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field
from evidence_kit.gui.widgets.place_card import told
from evidence_kit.guide.packs import Pack, countries, pack
from evidence_kit.model.case import CaseFacts
from evidence_kit.service.messages import Save, Saved


class CountryChoice(Field):
    """Shows the country of the case; a change is kept with the case."""

    changed = Signal()
    """The person chose another country."""
    kept = Signal()
    """It is saved."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        self.choice = Choice((each.code, told(each.name)) for each in countries())
        super().__init__(
            self.tr("Country"),
            self.choice,
            self.tr("The numbers and the paper of the report follow it."),
            parent,
        )
        self._asker = asker
        self._facts: CaseFacts | None = None
        self.choice.activated.connect(self._chosen)

    @property
    def pack(self) -> Pack:
        """What is known about the country."""
        return pack(self.choice.value())

    def show_facts(self, facts: CaseFacts) -> bool:
        """Show the country of the case; return whether it is another than before."""
        self._facts = facts
        before = self.choice.value()
        self.choice.choose(facts.country)
        return self.choice.value() != before

    def forget(self) -> None:
        """Drop what is known of the case."""
        self._facts = None

    def _chosen(self) -> None:
        self.changed.emit()
        if self._facts is not None and self.choice.value() != self._facts.country:
            changed = msgspec.structs.replace(self._facts, country=self.choice.value())
            self._asker.ask(Save(record=changed), self._saved)

    def _saved(self, saved: Saved) -> None:
        if isinstance(saved.record, CaseFacts):
            self._facts = saved.record
        self.kept.emit()
