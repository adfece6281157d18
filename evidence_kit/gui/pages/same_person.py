"""Saying that several accounts seem to be the same person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.account import Account


class SamePerson(QWidget):
    """Asks what to call the person and how it is known."""

    confirmed = Signal(object, str, str)
    """The accounts, the name of the person (may be empty), and how it is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts: tuple[Account, ...] = ()
        self.title, self._names = Words("", "section", self), Words("", "muted", self)
        self.name = line(self.tr("Not known"))
        self.basis = line()
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
        """Offer to tie *accounts*; *name* and *basis* are those that one of them has already."""
        self._accounts = accounts
        self.title.setText(self.tr("%n accounts chosen", "", len(accounts)))
        self._names.setText(", ".join(account.label for account in accounts))
        self.name.setText(name)
        self.basis.setText(basis)
