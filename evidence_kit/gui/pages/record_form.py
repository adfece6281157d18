"""The form for one thing that happened, in the order in which a person thinks of it."""

import uuid
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.pages.record_more import RecordMore
from evidence_kit.gui.widgets.account_choice import AccountChoice
from evidence_kit.gui.widgets.field import Field, line, paragraph
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.tick import Tick
from evidence_kit.gui.widgets.time_field import DRAFT_FIELDS, TimeField
from evidence_kit.model.account import Account
from evidence_kit.model.event import Event
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
        self.profile = Tick(self.tr("This picture shows its profile"), self)
        self.profile.setMinimumHeight(theme.px(40))
        self.url = line(self.tr("https://…"), 2000)
        self.when = TimeField(self.tr("When did it happen?"), parent=self)
        self.words, self.effect = paragraph(3), paragraph(2)
        self._accounts: Sequence[Account] = ()
        self._beneath: RecordMore | None = None
        self.more = Fold(self.tr("More about what happened"), self)
        self.more.fill_when_opened(self._make_beneath)
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
        self._connect()

    def start(self) -> None:
        """Give the keyboard to the first field."""
        self.who.platform.setFocus()

    @property
    def beneath(self) -> RecordMore:
        """What is folded away; most people never open it, so it is made when it is wanted."""
        self.more.fill()
        assert self._beneath is not None
        return self._beneath

    # --- values ----------------------------------------------------------------------------------

    def set_zone(self, zone: str) -> None:
        """Take *zone* (IANA) as the clock of the person."""
        self.when.set_home(zone)

    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer *accounts* as those that are known."""
        self._accounts = accounts
        self.who.set_accounts(accounts)
        if self._beneath is not None:
            self._beneath.set_accounts(accounts)

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
        self.blockSignals(True)
        self.who.set_account(account)
        self.when.set_moment(event.moment)
        self._set_texts(
            {
                "profile": "yes" if len(event.exhibits) == 1 and event.exhibits[0] in shown else "",
                "url": event.url,
                "words": event.words,
                "effect": event.effect,
            }
        )
        if self._beneath is not None:
            self._beneath.show_event(event)
        if RecordMore.is_needed(event, draft):
            self.more.set_open(True)
        self._first = self._typed()
        if draft:
            self._new_id = draft.get("id", self._new_id)
            self.who.set_fields(draft)
            self.when.set_fields({key: draft.get(key, "") for key in DRAFT_FIELDS})
            self._set_texts(draft)
            if "kind" in draft:  # otherwise nobody had opened what is folded away
                self.beneath.put_over(draft, event)
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
        texts = self._typed()
        event = self._event
        if self._beneath is not None:
            event = self._beneath.into(event, account)
        else:
            others = tuple(each for each in event.accounts[1:] if not account or each != account.id)
            event = msgspec.structs.replace(
                event, accounts=((account.id,) if account else ()) + others
            )
        return msgspec.structs.replace(
            event,
            id=self.fields()["id"],
            moment=self.when.moment(),
            words=texts["words"].strip(),
            url=texts["url"].strip(),
            effect=texts["effect"].strip(),
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

    def _make_beneath(self) -> None:
        made = self._beneath = RecordMore(self)
        made.set_accounts(self._accounts)
        made.show_event(self._event)
        self._first |= made.fields()
        made.edited.connect(self.edited)
        self.more.column.addWidget(made)

    def _typed(self) -> dict[str, str]:
        beneath = self._beneath.fields() if self._beneath is not None else {}
        return {
            **self.who.fields(),
            **self.when.fields(),
            "profile": "yes" if self.profile.isChecked() else "",
            "url": self.url.text(),
            "words": self.words.toPlainText(),
            "effect": self.effect.toPlainText(),
            **beneath,
        }

    def _set_texts(self, texts: dict[str, str]) -> None:
        self.url.setText(texts.get("url", ""))
        self.words.setPlainText(texts.get("words", ""))
        self.effect.setPlainText(texts.get("effect", ""))
        self.profile.setChecked(bool(texts.get("profile")))
        self._show()

    def _connect(self) -> None:
        self.who.changed.connect(self.edited)
        self.when.changed.connect(self.edited)
        self.url.textEdited.connect(self.edited)
        for box in (self.words, self.effect):
            box.textChanged.connect(self.edited)
        self.profile.clicked.connect(self.edited)
        self.who.changed.connect(self._show)

    def _show(self) -> None:
        one = len(self._event.exhibits) == 1
        self.profile.setVisible(one and bool(self.who.name.text() or self.who.platform.text()))
