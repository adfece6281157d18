"""Saying that several accounts seem to be the same person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.draft_keeper import DraftKeeper
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.account import Account
from evidence_kit.service.messages import Draft, GetDraft

FORM = "same-person"
"""The draft of what is typed about accounts that are not tied yet."""


class SamePerson(QWidget):
    """Asks what to call the person and how it is known; keeps that until they are tied."""

    confirmed = Signal(object, str, str)
    """The accounts, the name of the person (may be empty), and how it is known."""
    waiting = Signal(object)
    """The ids of accounts about which something was typed before, to be chosen again."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._accounts: tuple[Account, ...] = ()
        self._typed: dict[str, str] = {}
        self.draft = DraftKeeper(asker, self)
        self.title, self._names = Words("", "section", self), Words("", "muted", self)
        self.name = line(self.tr("Not known"))
        self.basis = line()
        for field in (self.name, self.basis):
            field.textEdited.connect(self._touch)
        self.confirm = Button(
            self.tr("These seem to be the same person"), "users-round", "primary", self
        )
        self.confirm.clicked.connect(
            lambda: self.confirmed.emit(
                self._accounts, self.name.text().strip(), self.basis.text().strip()
            )
        )
        card = Card(parent=self)
        for part in (
            self.title,
            self._names,
            Field(self.tr("Their name, or what you call them"), self.name),
            Field(
                self.tr("How do you know?"),
                self.basis,
                self.tr("Such as: the same photo, or they said so."),
            ),
        ):
            card.column.addWidget(part)
        row = Flow()
        row.addWidget(self.confirm)
        card.column.addLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        whole.addStretch(1)

    def offer(self, accounts: tuple[Account, ...], name: str, basis: str) -> None:
        """Offer to tie *accounts*; *name* and *basis* are those that one of them has already.

        What was typed about the same accounts before goes first.
        """
        self.flush()
        self._accounts = accounts
        self.title.setText(self.tr("%n accounts chosen", "", len(accounts)))
        self._names.setText(", ".join(account.label for account in accounts))
        typed = self._typed if self._typed.get("accounts") == self._ids() else {}
        self.name.setText(typed.get("name", name))
        self.basis.setText(typed.get("basis", basis))
        self.draft.hold(FORM, self._fields, bool(self._typed))

    def come_back(self) -> None:
        """Ask for what was typed before hiding, and tell which accounts it was about."""

        def take(draft: Draft) -> None:
            self._typed = draft.fields
            if draft.fields:
                self.waiting.emit(tuple(draft.fields["accounts"].split(",")))

        self._asker.ask(GetDraft(form=FORM), take)

    def flush(self) -> None:
        """Hand over at once what was typed."""
        if self._typed and self._typed.get("accounts") == self._ids():
            self.draft.flush()

    def drop(self) -> None:
        """Forget what was typed: they are tied, or one of them is gone."""
        self._typed = {}
        self.draft.hold(FORM, self._fields, waiting=True)
        self.draft.settle()()

    def forget(self) -> None:
        """Show nothing more of what was typed; in the vault it stays."""
        self.draft.settle()
        self._typed = {}
        self.offer((), "", "")
        self.draft.settle()

    def _touch(self) -> None:
        self._typed = self._fields()
        self.draft.touch()

    def _fields(self) -> dict[str, str]:
        return {"accounts": self._ids(), "name": self.name.text(), "basis": self.basis.text()}

    def _ids(self) -> str:
        return ",".join(sorted(account.id for account in self._accounts))
