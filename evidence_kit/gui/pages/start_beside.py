"""Beside the cards of Start: what is due, what would help most, and who is typing."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.contact_form import contact_line
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.card_button import CardButton
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.wishes import CaseWishes
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.contact import Contact
from evidence_kit.service.messages import Done, Overview, Records, TypeAs
from evidence_kit.timeline.due import Due, follow_ups

SOON = 3
"""Days ahead of which something that is to be followed up is shown."""
_MOST = 4


class DueCards(QWidget):
    """A card for each contact that is to be followed up soon; hidden where there is none."""

    wanted = Signal(str)
    """The id of the contact."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.space(8))
        self.cards: list[CardButton] = []
        self.hide()

    def show_due(self, contacts: tuple[Contact, ...], now: dt.datetime) -> None:
        """Show which of *contacts* are due by *now* (aware), the oldest first."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        soon = [due for due in follow_ups(contacts, now) if due.days <= SOON][:_MOST]
        for due in soon:
            card = CardButton(self._title(due), "calendar-clock", contact_line(due.contact)[0])
            card.clicked.connect(lambda _c=False, id=due.contact.id: self.wanted.emit(id))
            self._rows.addWidget(card)
            self.cards.append(card)
        self.setVisible(bool(soon))

    def _title(self, due: Due) -> str:
        if due.days < 0:
            return self.tr("You wanted to ask again")
        if due.days == 0:
            return self.tr("You wanted to ask again today")
        if due.days == 1:
            return self.tr("You wanted to ask again tomorrow")
        return self.tr("You wanted to ask again in %n days", "", due.days)


class WhoTypes(QWidget):
    """Lets an adviser or a friend type: their name is kept with what they add until it ends."""

    status = Signal(str)
    told = Signal(str)
    """Who types now, "" for the person."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._name = ""
        self.now = Card("soft", self)
        self.now.column.setSpacing(theme.space(4))
        self._said = Words("", "", self)
        self.end = Button(self.tr("I type myself again"), "user-round", "", self)
        self.end.clicked.connect(lambda: self._set(""))
        row = Flow()
        row.addWidget(self.end)
        self.now.column.addWidget(self._said)
        self.now.column.addLayout(row)
        self.fold = Fold(self.tr("Is someone typing for you?"), self)
        self.name = line(length=200)
        self.begin = Button(self.tr("They type from now on"), "users-round", "", self)
        self.begin.clicked.connect(self._begin)
        self.name.returnPressed.connect(self._begin)
        self.fold.column.addWidget(
            Field(
                self.tr("Who is helping you?"),
                self.name,
                self.tr(
                    "Their name is kept with all that they add or write, and stands in the report. "
                    "It ends when you lock or hide."
                ),
            )
        )
        below = Flow()
        below.addWidget(self.begin)
        self.fold.column.addLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.now)
        column.addWidget(self.fold)
        self.show_typist("")

    def show_typist(self, name: str) -> None:
        """Show who types now, "" for the person."""
        self._name = name
        self._said.setText(self.tr("{} is typing. It is kept with what they add.").format(name))
        self.now.setVisible(bool(name))
        self.fold.setVisible(not name)
        self.told.emit(name)

    def forget(self) -> None:
        """Drop the name."""
        self.name.clear()
        self.fold.set_open(False)
        self.show_typist("")

    def _begin(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self._set(name)
        else:
            self.name.setFocus()

    def _set(self, name: str) -> None:
        def done(_answer: Done) -> None:
            had_keyboard = self.isAncestorOf(self.focusWidget() or self)
            self.show_typist(name)
            self.name.clear()
            self.fold.set_open(False)
            if had_keyboard:
                (self.end if name else self.fold.button).setFocus()
            said = self._said.text() if name else self.tr("You are typing again.")
            announce(self, said)
            self.status.emit(said)

        self._asker.ask(TypeAs(name=name), done)


class StartBeside(QWidget):
    """The three together, in one column."""

    contact_wanted = Signal(str)
    exhibit_wanted = Signal(str)
    status = Signal(str)

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.due = DueCards(self)
        self.due.wanted.connect(self.contact_wanted)
        self.wishes = CaseWishes(asker, self)
        self.wishes.wanted.connect(self.exhibit_wanted)
        self.who = WhoTypes(asker, self)
        self.who.status.connect(self.status)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        for part in (self.due, self.wishes, self.who):
            column.addWidget(part)

    def show_case(self, overview: Overview, records: Records) -> None:
        """Show what follows from the case as it stands."""
        self.due.show_due(records.contacts, dt.datetime.now(dt.UTC))
        self.wishes.ask(records.accounts)
        self.who.show_typist(overview.typist)

    def forget(self) -> None:
        """Drop every name."""
        self.due.show_due((), dt.datetime.now(dt.UTC))
        self.wishes.forget()
        self.who.forget()
