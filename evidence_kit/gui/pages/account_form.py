"""The form for one account: its names, what does not change, and who may be behind it."""

import uuid
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.choice import TypedChoice
from evidence_kit.gui.widgets.field import Field, line, paragraph
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.more_accounts import MoreAccounts
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.place_card import told
from evidence_kit.gui.widgets.platform_source import PlatformSource
from evidence_kit.gui.widgets.words import Words
from evidence_kit.guide.platforms import OTHER, Known, advice, platforms
from evidence_kit.model.account import Account, Person

NEW = Account(id="")


class AccountForm(QWidget):
    """Shows an `Account` with its `Person` and gives both back as they were changed."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account = NEW
        self._new_id = self._new_person = ""
        self._first: dict[str, str] = {}
        self._people: dict[str, Person] = {}
        self.platform = TypedChoice([(each.name, each.name) for each in platforms()], self)
        self.person = TypedChoice((), self)
        self.earlier_names, self.notes = paragraph(2), paragraph(2)
        self.handle, self.display_name, self.permanent_id, self.profile_url = (
            line(length=2000) for _ in range(4)
        )
        self.linked = MoreAccounts(
            self.tr("Which other accounts lead to this one?"),
            self.tr("Such as one that names the other, or has the same picture or number."),
            self,
        )
        self._advice = Words("", "small", self)
        self._unread = PlatformSource(self)
        self._how_known = Fold(self.tr("How we know this"), self)
        self._source = PlatformSource(self)
        self._how_known.column.addWidget(self._source)
        self.phone, self.email, self.person_basis, self.relationship = (line() for _ in range(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(16))
        self._fill_names(column)
        self._fill_person(column)
        column.addWidget(
            Field(
                self.tr("Notes"), self.notes, self.tr("Others may read this if it goes to court.")
            )
        )
        self._connect()

    def start(self) -> None:
        """Give the keyboard to the first field."""
        self.platform.setFocus()

    # --- values ----------------------------------------------------------------------------------

    def set_people(self, people: Sequence[Person]) -> None:
        """Offer *people* as those that are known."""
        self._people = {person.id: person for person in people}
        self.person.offer((person.id, person.name) for person in people if person.name)

    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer *accounts* as those that may be linked."""
        self.linked.set_known(accounts)

    def show_account(self, account: Account, draft: dict[str, str]) -> None:
        """Show *account*; a *draft* that waits is put over it."""
        self._account, self._new_id, self._new_person = account, account.id, ""
        person = self._people.get(account.person or "")
        self.blockSignals(True)
        self._set_texts(
            {
                "platform": account.platform,
                "handle": account.handle,
                "display_name": account.display_name,
                "permanent_id": account.permanent_id,
                "profile_url": account.profile_url,
                "phone": account.phone,
                "email": account.email,
                "earlier_names": "\n".join(account.earlier_names),
                "notes": account.notes,
                "person": person.name if person else "",
                "person_basis": account.person_basis,
                "relationship": person.relationship if person else "",
            }
        )
        self.linked.set_values(account.linked, (account.id,))
        self._first = self._typed()
        if draft:
            self._new_id = draft.get("id", self._new_id)
            if "linked" in draft:
                self.linked.set_values(draft["linked"].split(","), (account.id,))
            self._new_person = draft.get("person_id", "")
            self._set_texts(draft)
        self.blockSignals(False)
        self._hint()

    def fields(self) -> dict[str, str]:
        """What is typed, for a draft, with the ids that the records will have."""
        self._new_id = self._new_id or uuid.uuid4().hex
        return {**self._typed(), "id": self._new_id, "person_id": self._new_person}

    @property
    def is_edited(self) -> bool:
        """Whether anything differs from what was shown first."""
        return self._typed() != self._first

    def changed_person(self) -> Person | None:
        """The person that has to be saved before the account; None where nothing changed there."""
        meant = self._meant()
        return meant if meant is not None and self._people.get(meant.id) != meant else None

    def record(self) -> Account:
        """The account as the form says it now."""
        texts = {name: text.strip() for name, text in self._typed().items()}
        person = self._meant()
        kept = self._account.person if self._is_unnamed() and not texts["person"] else None
        return msgspec.structs.replace(
            self._account,
            id=self.fields()["id"],
            platform=texts["platform"],
            handle=texts["handle"],
            display_name=texts["display_name"],
            permanent_id=texts["permanent_id"],
            profile_url=texts["profile_url"],
            phone=texts["phone"],
            email=texts["email"],
            earlier_names=tuple(
                name.strip() for name in texts["earlier_names"].splitlines() if name.strip()
            ),
            notes=texts["notes"],
            linked=self.linked.values(),
            person=person.id if person else kept,
            person_basis=texts["person_basis"],
        )

    def settle(self, account: Account, person: Person | None) -> None:
        """Take *account* and *person* as what is saved now; what is typed stays."""
        self._account, self._new_id, self._new_person = account, account.id, ""
        if person is not None:
            self._people[person.id] = person
        self._first = self._typed()

    # --- inside ----------------------------------------------------------------------------------

    def _is_unnamed(self) -> bool:
        person = self._people.get(self._account.person or "")
        return person is not None and not person.name

    def _meant(self) -> Person | None:
        """The person that the fields name: a known one of that name, or a new one."""
        name, relationship = self.person.text(), self.relationship.text().strip()
        if not name:
            return None
        wanted = name.casefold()
        known = next((p for p in self._people.values() if p.name.casefold() == wanted), None)
        mine = self._people.get(self._account.person or "")
        if known is None and self._is_unnamed() and mine is not None:
            known = msgspec.structs.replace(mine, name=name)
        if known is None:
            self._new_person = self._new_person or uuid.uuid4().hex
            known = Person(id=self._new_person, name=name)
        return msgspec.structs.replace(known, relationship=relationship or known.relationship)

    def _typed(self) -> dict[str, str]:
        return {
            "platform": self.platform.text(),
            "person": self.person.text(),
            "earlier_names": self.earlier_names.toPlainText(),
            "notes": self.notes.toPlainText(),
            "linked": ",".join(self.linked.values()),
            **{name: field.text() for name, field in self._lines().items()},
        }

    def _set_texts(self, texts: dict[str, str]) -> None:
        self.platform.set_text(texts.get("platform", ""))
        self.person.set_text(texts.get("person", ""))
        self.earlier_names.setPlainText(texts.get("earlier_names", ""))
        self.notes.setPlainText(texts.get("notes", ""))
        for name, field in self._lines().items():
            field.setText(texts.get(name, ""))

    def _lines(self) -> dict[str, QLineEdit]:
        return {
            "handle": self.handle,
            "display_name": self.display_name,
            "permanent_id": self.permanent_id,
            "profile_url": self.profile_url,
            "phone": self.phone,
            "email": self.email,
            "person_basis": self.person_basis,
            "relationship": self.relationship,
        }

    def _connect(self) -> None:
        for choice in (self.platform, self.person):
            choice.currentTextChanged.connect(self.edited)
        self.platform.currentTextChanged.connect(self._hint)
        self.platform.left.connect(self._platform_left)
        self.linked.changed.connect(self.edited)
        for box in (self.earlier_names, self.notes):
            box.textChanged.connect(self.edited)
        for field in self._lines().values():
            field.textEdited.connect(self.edited)

    def _platform_left(self) -> None:
        if self.platform.finish():
            announce(self.platform, self.platform.text())

    def _hint(self) -> None:
        found = advice(self.platform.text())
        known = found.id != OTHER
        why = self.tr("Names can be changed, IDs cannot.")
        self._permanent.hint(f"{why} {told(found.permanent_id)}".strip())
        self._handle.hint(told(found.handle) if known else self.tr("Such as @name."))
        self._profile.hint(told(found.profile))
        capture = self.tr("What to take a picture of: {}").format(told(found.capture))
        note = self.tr("Good to know: {}").format(told(found.note)) if found.note else ""
        self._advice.setText(f"{capture}\n{note}".strip())
        self._advice.setVisible(bool(self.platform.text()))
        called = {
            "handle": self.tr("Where the username is"),
            "permanent_id": self.tr("Where the permanent ID is"),
            "profile": self.tr("What the address looks like"),
            "capture": self.tr("What to take a picture of"),
            "note": self.tr("Good to know"),
        }
        unread = found.facts(Known.UNREAD)
        self._unread.show_each(found, {fact: called[fact] for fact in called if fact in unread})
        self._source.show_each(found, called)
        self._how_known.setVisible(known)

    def _fill_names(self, column: QVBoxLayout) -> None:
        self._handle = Field(self.tr("Username"), self.handle, self.tr("Such as @name."))
        self._permanent = Field(self.tr("Permanent ID"), self.permanent_id)
        self._profile = Field(self.tr("Address of the profile"), self.profile_url)
        for field in (
            Field(self.tr("Which app or website?"), self.platform),
            self._advice,
            self._unread,
            self._handle,
            Field(
                self.tr("Name shown"),
                self.display_name,
                self.tr("The name at the top of the profile, if it is different."),
            ),
            self._permanent,
            self._profile,
            self._how_known,
            Field(self.tr("Phone number"), self.phone),
            Field(self.tr("E-mail address"), self.email),
            Field(self.tr("Earlier names"), self.earlier_names, self.tr("One on each line.")),
            self.linked,
        ):
            column.addWidget(field)

    def _fill_person(self, column: QVBoxLayout) -> None:
        card = Card(parent=self)
        card.column.addWidget(Words(self.tr("Who may be behind it?"), "strong"))
        card.column.addWidget(
            Words(self.tr("Leave this empty if you do not know. A guess can be wrong."), "small")
        )
        card.column.addWidget(
            Field(
                self.tr("Their name, or what you call them"),
                self.person,
                self.tr("Give the same name to all accounts of one person."),
            )
        )
        card.column.addWidget(Field(self.tr("How do you know?"), self.person_basis))
        card.column.addWidget(Field(self.tr("How do you know each other?"), self.relationship))
        column.addWidget(card)
