"""What is folded away about one thing that happened: its sort, others in it, who saw it, notes."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field, line, paragraph
from evidence_kit.gui.widgets.more_accounts import MoreAccounts
from evidence_kit.gui.widgets.more_witnesses import MoreWitnesses
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.account import Account
from evidence_kit.model.event import Event, EventKind, Witness

_FIRST = {"witness": "name", "witness_contact": "contact", "witness_saw": "saw"}
"""The fields of the first witness, by their names in a draft."""


class RecordMore(QWidget):
    """Shows these parts of an `Event` and gives them back as they were changed."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = Choice(self._kinds(), self)
        self.chat = line()
        self.notes = paragraph(2)
        self.witness, self.witness_contact, self.witness_saw = line(), line(), line()
        self.others = MoreAccounts(
            self.tr("Did another account have a part in it?"),
            self.tr("Those that you wrote down before can be chosen."),
            self,
        )
        self.witnesses = MoreWitnesses(self)
        self._lay_out()
        self.kind.currentIndexChanged.connect(self.edited)
        self.others.changed.connect(self.edited)
        self.witnesses.changed.connect(self.edited)
        self.notes.textChanged.connect(self.edited)
        for field in self._lines().values():
            field.textEdited.connect(self.edited)

    @staticmethod
    def is_needed(event: Event, draft: dict[str, str]) -> bool:
        """Whether anything of this is written already, so that it has to be in sight."""
        folded = ("thread", "notes", *_FIRST, "others", "witnesses")
        written = (event.accounts[1:], event.thread, event.notes, event.witnesses)
        return any(written) or any(draft.get(name) for name in folded)

    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer *accounts* as those that are known."""
        self.others.set_known(accounts)

    def show_event(self, event: Event) -> None:
        """Show *event*."""
        first = event.witnesses[0] if event.witnesses else Witness()
        self.blockSignals(True)
        self.kind.choose(event.kind.value)
        self.chat.setText(event.thread)
        self.notes.setPlainText(event.notes)
        self.witness.setText(first.name)
        self.witness_contact.setText(first.contact)
        self.witness_saw.setText(first.saw)
        self.others.set_values(event.accounts[1:], event.accounts[:1])
        self.witnesses.set_witnesses(event.witnesses[1:])
        self.blockSignals(False)

    def put_over(self, draft: dict[str, str], event: Event) -> None:
        """Put a *draft* that waits over what is shown of *event*."""
        self.blockSignals(True)
        self.kind.choose(draft.get("kind", EventKind.MESSAGE_RECEIVED.value))
        for name, field in self._lines().items():
            field.setText(draft.get(name, ""))
        self.notes.setPlainText(draft.get("notes", ""))
        if "others" in draft:
            self.others.set_values(draft["others"].split(","), event.accounts[:1])
        if "witnesses" in draft:
            self.witnesses.set_text(draft["witnesses"])
        self.blockSignals(False)

    def fields(self) -> dict[str, str]:
        """What is typed, for a draft."""
        return {
            "kind": self.kind.value(),
            **{name: field.text() for name, field in self._lines().items()},
            "notes": self.notes.toPlainText(),
            "others": ",".join(self.others.values()),
            "witnesses": self.witnesses.text(),
        }

    def into(self, event: Event, account: Account | None) -> Event:
        """*event* as it is typed here; *account* is the first one, and no other beside itself."""
        first = Witness(
            **{part: self._lines()[name].text().strip() for name, part in _FIRST.items()}
        )
        others = tuple(
            each for each in self.others.values() if account is None or each != account.id
        )
        return msgspec.structs.replace(
            event,
            kind=EventKind(self.kind.value()),
            accounts=((account.id,) if account else ()) + others,
            thread=self.chat.text().strip(),
            notes=self.notes.toPlainText().strip(),
            witnesses=((first,) if first != Witness() else ()) + self.witnesses.witnesses(),
        )

    def _lines(self) -> dict[str, QLineEdit]:
        return {
            "thread": self.chat,
            "witness": self.witness,
            "witness_contact": self.witness_contact,
            "witness_saw": self.witness_saw,
        }

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(16))
        column.addWidget(Field(self.tr("What sort of thing was it?"), self.kind))
        column.addWidget(self.others)
        column.addWidget(
            Field(
                self.tr("Which chat or group?"),
                self.chat,
                self.tr("The name at the top of the chat, if it was a group."),
            )
        )
        column.addWidget(Words(self.tr("Did someone else see it?"), "strong"))
        column.addWidget(Field(self.tr("Their name"), self.witness))
        column.addWidget(Field(self.tr("How the police can reach them"), self.witness_contact))
        column.addWidget(Field(self.tr("What they saw"), self.witness_saw))
        column.addWidget(self.witnesses)
        column.addWidget(
            Field(
                self.tr("Anything else"),
                self.notes,
                self.tr("Others may read this if it goes to court."),
            )
        )

    def _kinds(self) -> list[tuple[str, str]]:
        return [
            (EventKind.MESSAGE_RECEIVED.value, self.tr("A message to me")),
            (EventKind.MESSAGE_SENT.value, self.tr("A message from me")),
            (EventKind.CALL.value, self.tr("A call")),
            (EventKind.VOICE_NOTE.value, self.tr("A voice message")),
            (EventKind.POST.value, self.tr("A post or a comment")),
            (EventKind.PROFILE.value, self.tr("A profile")),
            (EventKind.CONTACT_WITH_OTHERS.value, self.tr("They contacted someone I know")),
            (EventKind.DEMAND.value, self.tr("A demand")),
            (EventKind.PAYMENT.value, self.tr("A payment")),
            (EventKind.IN_PERSON.value, self.tr("It happened in person")),
            (EventKind.OTHER.value, self.tr("Something else")),
        ]
