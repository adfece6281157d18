"""The form for one thing that happened, in the order in which a person thinks of it."""

import uuid
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.account_choice import AccountChoice
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field, line, paragraph
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.more_accounts import MoreAccounts
from evidence_kit.gui.widgets.more_witnesses import MoreWitnesses
from evidence_kit.gui.widgets.time_field import DRAFT_FIELDS, TimeField
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.account import Account
from evidence_kit.model.event import Event, EventKind, Witness
from evidence_kit.model.moment import Moment

NOT_TAKEN = Moment()


class RecordForm(QWidget):
    """Shows an `Event` and gives it back as it was changed. It writes nothing itself."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event = Event(id="")
        self._first: dict[str, str] = {}
        self._new_id = ""
        self.who = AccountChoice(self)
        self.profile = QCheckBox(self.tr("This picture shows its profile"), self)
        self.profile.setMinimumHeight(theme.px(40))
        self.url = line(self.tr("https://…"), 2000)
        self.when = TimeField(self.tr("When did it happen?"), parent=self)
        self.words, self.effect = paragraph(3), paragraph(2)
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
        self.more = Fold(self.tr("More about what happened"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(16))
        column.addWidget(self.who)
        column.addWidget(self.profile)
        column.addWidget(
            Field(
                self.tr("Where was it?"),
                self.url,
                self.tr("The web address of the post or message, if there is one."),
            )
        )
        column.addWidget(self.when)
        column.addWidget(
            Field(
                self.tr("What did they say or do?"),
                self.words,
                self.tr("Use their exact words if you can. Spelling does not matter."),
            )
        )
        column.addWidget(
            Field(
                self.tr("What did it do to you?"),
                self.effect,
                self.tr("How you felt, and what you stopped doing or had to change."),
            )
        )
        column.addWidget(self.more)
        self._fill_more(self.more.column)
        self._connect()

    def start(self) -> None:
        """Give the keyboard to the first field."""
        self.who.platform.setFocus()

    # --- values ----------------------------------------------------------------------------------

    def set_zone(self, zone: str) -> None:
        """Take *zone* (IANA) as the clock of the person."""
        self.when.set_home(zone)

    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer *accounts* as those that are known."""
        self.who.set_accounts(accounts)
        self.others.set_known(accounts)

    def add_exhibits(self, exhibits: tuple[str, ...]) -> None:
        """Let *exhibits* (ids) belong to the event that is shown."""
        self._event = msgspec.structs.replace(self._event, exhibits=exhibits)
        self._show()
        self.edited.emit()

    def show_event(
        self,
        event: Event,
        account: Account | None,
        draft: dict[str, str],
        taken: Moment = NOT_TAKEN,
    ) -> None:
        """Show *event* and its first *account*; a *draft* that waits is put over it.

        *taken* is when the picture was taken that shows it.
        """
        self.when.set_taken(taken)
        self._event, self._new_id = event, event.id
        shown = account.profile_exhibits if account is not None else ()
        witness = event.witnesses[0] if event.witnesses else Witness()
        self.blockSignals(True)
        self.who.set_account(account)
        self.when.set_moment(event.moment)
        self._set_texts(
            {
                "profile": "yes" if len(event.exhibits) == 1 and event.exhibits[0] in shown else "",
                "url": event.url,
                "words": event.words,
                "effect": event.effect,
                "kind": event.kind.value,
                "thread": event.thread,
                "notes": event.notes,
                "witness": witness.name,
                "witness_contact": witness.contact,
                "witness_saw": witness.saw,
            }
        )
        self.others.set_values(event.accounts[1:], event.accounts[:1])
        self.witnesses.set_witnesses(event.witnesses[1:])
        self._unfold()
        self._first = self._typed()
        if draft:
            self._new_id = draft.get("id", self._new_id)
            self.who.set_fields(draft)
            self.when.set_fields({key: draft.get(key, "") for key in DRAFT_FIELDS})
            self._set_texts(draft)
            if "others" in draft:
                self.others.set_values(draft["others"].split(","), event.accounts[:1])
            if "witnesses" in draft:
                self.witnesses.set_text(draft["witnesses"])
            self._unfold()
        self.blockSignals(False)

    def fields(self) -> dict[str, str]:
        """What is typed, for a draft, with the id that the event will have."""
        self._new_id = self._new_id or uuid.uuid4().hex
        exhibits = ",".join(self._event.exhibits)
        return {**self._typed(), "id": self._new_id, "exhibits": exhibits}

    @property
    def is_edited(self) -> bool:
        """Whether anything differs from what was shown first."""
        return self._typed() != self._first

    def changed_account(self) -> Account | None:
        """The account that has to be saved before the event; None where it is saved as it is."""
        account = self.who.account()
        if account is None:
            return None
        shown = account.profile_exhibits
        exhibits = self._event.exhibits if len(self._event.exhibits) == 1 else ()
        if self.profile.isChecked():
            shown = tuple(dict.fromkeys(shown + exhibits))
        else:
            shown = tuple(exhibit for exhibit in shown if exhibit not in exhibits)
        wanted = msgspec.structs.replace(account, profile_exhibits=shown)
        return wanted if wanted != account or self.who.is_new() else None

    def record(self) -> Event:
        """The event as the form says it now."""
        account = self.who.account()
        others = tuple(
            each for each in self.others.values() if account is None or each != account.id
        )
        texts = self._typed()
        return msgspec.structs.replace(
            self._event,
            id=self.fields()["id"],
            kind=EventKind(self.kind.value()),
            moment=self.when.moment(),
            accounts=((account.id,) if account else ()) + others,
            words=texts["words"].strip(),
            url=texts["url"].strip(),
            thread=texts["thread"].strip(),
            effect=texts["effect"].strip(),
            notes=texts["notes"].strip(),
            witnesses=self._witnesses(texts),
        )

    def settle(self, event: Event) -> None:
        """Take *event* as what is saved now; what is typed stays."""
        self._event, self._new_id = event, event.id
        self._first = self._typed()

    def take_saved(self, event: Event) -> None:
        """Take what saving added to the event that is shown, such as when it was written down."""
        if event.id == self._event.id:
            self._event = event

    # --- inside ----------------------------------------------------------------------------------

    def _witnesses(self, texts: dict[str, str]) -> tuple[Witness, ...]:
        first = Witness(
            name=texts["witness"].strip(),
            contact=texts["witness_contact"].strip(),
            saw=texts["witness_saw"].strip(),
        )
        return ((first,) if first != Witness() else ()) + self.witnesses.witnesses()

    def _typed(self) -> dict[str, str]:
        return {
            **self.who.fields(),
            **self.when.fields(),
            "profile": "yes" if self.profile.isChecked() else "",
            "url": self.url.text(),
            "words": self.words.toPlainText(),
            "effect": self.effect.toPlainText(),
            "kind": self.kind.value(),
            "thread": self.chat.text(),
            "notes": self.notes.toPlainText(),
            "witness": self.witness.text(),
            "witness_contact": self.witness_contact.text(),
            "witness_saw": self.witness_saw.text(),
            "others": ",".join(self.others.values()),
            "witnesses": self.witnesses.text(),
        }

    def _set_texts(self, texts: dict[str, str]) -> None:
        for name, field in self._lines().items():
            field.setText(texts.get(name, ""))
        for name, box in self._boxes().items():
            box.setPlainText(texts.get(name, ""))
        self.profile.setChecked(bool(texts.get("profile")))
        self._show()
        self.kind.choose(texts.get("kind", EventKind.MESSAGE_RECEIVED.value))
        self._unfold()

    def _unfold(self) -> None:
        """Open what is folded away where something stands in it."""
        typed = self._typed()
        folded = ("thread", "notes", "witness", "witness_contact", "witness_saw")
        if any(typed[name] for name in (*folded, "others", "witnesses")):
            self.more.set_open(True)

    def _lines(self) -> dict[str, QLineEdit]:
        return {
            "url": self.url,
            "thread": self.chat,
            "witness": self.witness,
            "witness_contact": self.witness_contact,
            "witness_saw": self.witness_saw,
        }

    def _boxes(self) -> dict[str, QPlainTextEdit]:
        return {"words": self.words, "effect": self.effect, "notes": self.notes}

    def _connect(self) -> None:
        self.who.changed.connect(self.edited)
        self.others.changed.connect(self.edited)
        self.witnesses.changed.connect(self.edited)
        self.when.changed.connect(self.edited)
        for field in self._lines().values():
            field.textEdited.connect(self.edited)
        for box in self._boxes().values():
            box.textChanged.connect(self.edited)
        self.kind.currentIndexChanged.connect(self.edited)
        self.profile.clicked.connect(self.edited)
        self.who.changed.connect(self._show)

    def _show(self) -> None:
        one = len(self._event.exhibits) == 1
        self.profile.setVisible(one and bool(self.who.name.text() or self.who.platform.text()))

    def _fill_more(self, column: QVBoxLayout) -> None:
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
