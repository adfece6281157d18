"""The Accounts page: every account that was seen, and who may be behind it."""

import uuid

import msgspec
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.account_form import NEW, AccountForm
from evidence_kit.gui.pages.account_list import AccountList
from evidence_kit.gui.pages.same_person import SamePerson
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.draft_keeper import DraftKeeper
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.profile_pictures import ProfilePictures
from evidence_kit.gui.widgets.record_history import RecordHistory
from evidence_kit.gui.widgets.scroll_column import ScrollColumn
from evidence_kit.gui.widgets.sure import Sure
from evidence_kit.gui.widgets.tab_order import tab_by_layout
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.account import Account, Person
from evidence_kit.model.case import Record
from evidence_kit.service.messages import (
    Done,
    Draft,
    Failed,
    GetDraft,
    ListRecords,
    Records,
    Remove,
    Save,
    Saved,
    SaveTogether,
)

NARROW = 760
SIDE = 348


class AccountsPage(Page):
    """The list of accounts, and the form of the one that is chosen."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        asker = self.asker  # calls back only while this page is there
        self.title = self.tr("Accounts")
        self.purpose = self.tr("Names can be changed, IDs cannot. Keep both.")
        self._people: dict[str, Person] = {}
        self._open: str | None = None
        self._wanted: object = None
        self._entered = self._comes_back = False
        self._to_open = ""
        self.list = AccountList(self)
        self.model = self.list.accounts
        self.list.setAccessibleName(self.tr("Accounts"))
        self.list.setAccessibleDescription(
            self.tr("Hold Shift to choose several that seem to be the same person.")
        )
        self.list.selectionModel().selectionChanged.connect(self._chosen)
        self.new = Button(self.tr("New account"), "user-plus", "primary", self)
        self.new.clicked.connect(self.open_new)
        self.back = Button(self.tr("All accounts"), "arrow-left", "quiet", self)
        self.back.clicked.connect(self._show_list)
        self.notice = Notice(parent=self)
        self.form = AccountForm(self)
        self.draft = DraftKeeper(asker, self)
        self.draft.kept.connect(lambda: self.status.emit(self.tr("Saved")))
        self.draft.problem.connect(self._warn)
        self.form.edited.connect(self.draft.touch)
        self.pictures = ProfilePictures(asker, self)
        self.pictures.opened.connect(lambda exhibit: self.go_to_place.emit("evidence", exhibit))
        self.history = RecordHistory(asker, self)
        self.history.changing.connect(self.commit)
        self.history.changed.connect(lambda _record: self._load())
        self.history.told.connect(self.status)
        self.same = SamePerson(asker, self)
        self.same.confirmed.connect(self._tie)
        self.same.waiting.connect(self._choose_again)
        self.same.draft.kept.connect(lambda: self.status.emit(self.tr("Saved")))
        self.same.draft.problem.connect(self._warn)
        self.save = Button(self.tr("Save"), "check", "primary", self)
        self.save.clicked.connect(self._save_clicked)
        self.remove = Button(self.tr("Remove this account"), "trash-2", "quiet", self)
        self.remove.clicked.connect(self._ask_removal)
        self.sure = Sure(self.tr("Keep it"), self.tr("Remove it"), self)
        self.sure.confirmed.connect(self._remove)
        self.sure.declined.connect(self.remove.setFocus)
        self._lay_out()
        tab_by_layout(self)

    def enter(self) -> None:
        self._entered = True
        self._comes_back = self._open is None and self._right.currentWidget() is self._hint
        self._load()

    def flush(self) -> None:
        self.same.flush()
        if self._open is not None and self.form.is_edited:
            self.draft.flush()

    def forget(self) -> None:
        self._entered = False
        self.draft.settle()
        self._open, self._wanted = None, None
        self._people.clear()
        self._to_open = ""
        self.pictures.forget()
        self.history.forget()
        self.form.set_accounts(())
        self.form.set_people(())
        self.form.show_account(NEW, {})
        self.same.forget()
        self.model.forget()
        self.notice.clear()
        self._right.setCurrentWidget(self._hint)

    def primary_focus(self) -> QWidget | None:
        return self.list if self.model.rowCount() else self.new

    def show_place(self, place: str) -> None:
        """Open the account of the id *place*, or the first of the person of "person/" and an id."""
        self._to_open = place
        self._open_what_waits()

    def _open_what_waits(self) -> None:
        kind, slash, id = self._to_open.partition("/")
        rows = [self.model.row(number) for number in range(self.model.rowCount())]
        for row in rows:
            if row is None:
                continue
            if (row.account.person == id) if slash else (row.account.id == kind):
                self._to_open = ""
                self.open_account(row.account.id)
                return

    def open_account(self, account: str) -> None:
        """Choose the account of that id."""
        if self.list.row(account) is not None:
            self.list.choose((account,))

    def open_new(self) -> None:
        """Open an empty form."""
        self.list.clearSelection()
        self._open_form(NEW, "account:new")

    def commit(self) -> None:
        """Save what was changed in the form."""
        if self._open is None or not self.form.is_edited:
            return
        drop = self.draft.settle()
        person, account = self.form.changed_person(), self.form.record()
        if person is not None:
            self._people[person.id] = person
            self._save(person)
        self.form.settle(account, person)
        self._open = account.id
        self.draft.hold(f"account:{account.id}", self.form.fields)

        def done(_answer: Saved) -> None:
            drop()
            self._saved()

        self.asker.ask(Save(record=account), done, self._failed)

    def look_again(self) -> None:
        """Show the accounts as they are now; one that is not there any more is closed."""

        def take(records: Records) -> None:
            if self._open and all(account.id != self._open for account in records.accounts):
                self.draft.settle()
                self._open = None
                self._show(self._hint)
            self._take(records)

        if self.isVisible():
            self.asker.ask(ListRecords(), take)

    def _save(self, record: Record) -> None:
        self.asker.ask(Save(record=record), lambda _saved: None, self._failed)

    def _save_clicked(self) -> None:
        self.commit()
        self.status.emit(self.tr("Saved"))

    def _saved(self) -> None:
        self.status.emit(self.tr("Saved"))
        self._load()

    def _failed(self, failed: Failed) -> None:
        self._warn(failed.sentence)

    def _warn(self, sentence: str) -> None:
        self.notice.say(sentence, "caution")

    def _tie(self, accounts: tuple[Account, ...], name: str, basis: str) -> None:
        """Say that *accounts* seem to be one person; the first person that one has is kept."""
        known = next((a.person for a in accounts if a.person in self._people), None)
        person = self._people[known] if known else Person(id=uuid.uuid4().hex)
        named = msgspec.structs.replace(person, name=name)
        tied = (msgspec.structs.replace(a, person=named.id, person_basis=basis) for a in accounts)

        def done(_answer: object) -> None:
            self.same.drop()
            self._saved()

        self.asker.ask(SaveTogether(records=(named, *tied)), done, self._failed)
        self.list.clearSelection()
        self._right.setCurrentWidget(self._hint)

    def _ask_removal(self) -> None:
        row = self.list.row(self._open)
        count = row.sighting.events if row else 0
        question = self.tr("Remove {}? You can undo this until you lock or hide.")
        question = question.format(row.account.label if row else self.tr("this account"))
        if count:
            stays = self.tr(
                "What you wrote with it stays, but it no longer says which account it was."
            )
            question = f"{question} {stays}"
        self.sure.ask(question)

    def _remove(self) -> None:
        account = self._open
        self.draft.settle()
        self._open = None

        def done(_answer: Done) -> None:
            self.status.emit(self.tr("Removed. Ctrl Z brings it back."))
            self._right.setCurrentWidget(self._hint)
            self._load()

        if account:
            self.asker.ask(Remove(id=account), done, self._failed)

    def _load(self) -> None:
        self.asker.ask(ListRecords(), self._take)

    def _take(self, records: Records) -> None:
        if not self._entered:
            return
        self._people = {person.id: person for person in records.people}
        self.model.take(records)
        if self._open is None or not self.form.is_edited:
            self.form.set_people(records.people)
            self.form.set_accounts(records.accounts)
        self._open_what_waits()
        if self._comes_back:  # only now is it known which accounts there are
            self._comes_back = False
            self.same.come_back()
        self._empty.setVisible(not records.accounts)
        self.list.setVisible(bool(records.accounts))
        row = self.list.row(self._open)
        if row is None:
            return
        if not self.form.is_edited:
            self.form.show_account(row.account, {})
            self.pictures.show_pictures(row.account.profile_exhibits)
            self.history.show_record(row.account.id)
        if not self.list.chosen():
            self.list.choose((row.account.id,))

    def _choose_again(self, accounts: tuple[str, ...]) -> None:
        """Choose *accounts* again, about which something was typed that is not saved yet."""
        if any(self.list.row(account) is None for account in accounts):
            self.same.drop()
            return
        if self._open is not None or self._wanted is not None or self.list.chosen():
            return  # the person is elsewhere by now
        self.list.choose(accounts)

    def _chosen(self) -> None:
        rows = self.list.chosen()
        if len(rows) == 1 and rows[0].account.id != self._open:
            self._open_form(rows[0].account, f"account:{rows[0].account.id}")
        elif len(rows) == 1:
            self._show(self._form_room)
        elif rows:
            self._wanted = None  # what was asked for the first of them comes too late
            self.commit()
            person = next((row.person for row in rows if row.person), None)
            basis = next((r.account.person_basis for r in rows if r.account.person_basis), "")
            self.same.offer(
                tuple(row.account for row in rows), person.name if person else "", basis
            )
            self._show(self._same_room)

    def _open_form(self, account: Account, form: str) -> None:
        self._wanted = wanted = object()

        def take(draft: Draft) -> None:
            if wanted is not self._wanted:
                return
            self.commit()
            self._open = account.id
            self.notice.clear()
            self.sure.hide()
            self.form.show_account(account, draft.fields)
            self.draft.hold(form, self.form.fields, bool(draft.fields))
            self.pictures.show_pictures(account.profile_exhibits)
            self.pictures.setVisible(bool(account.id))
            self.history.show_record(account.id)
            self.remove.setVisible(bool(account.id))
            self._show(self._form_room)
            if not account.id:
                self.form.start()

        self.asker.ask(GetDraft(form=form), take, self._failed)

    def _lay_out(self) -> None:
        self._side = QWidget(self)
        left = QVBoxLayout(self._side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.space(8))
        self._empty = Words(
            self.tr("Accounts appear here when you write down what happened."), "muted"
        )
        for part in (self.new, self._empty):
            left.addWidget(part)
        left.addWidget(self.list, 1)
        left.addStretch(0)
        self._hint = QWidget(self)
        hint = QVBoxLayout(self._hint)
        hint.setContentsMargins(0, 0, 0, 0)
        hint.addWidget(self._advice())
        hint.addStretch(1)
        self._form_room, self._same_room = ScrollColumn(680, self), ScrollColumn(680, self)
        column = self._form_room.column
        actions = QWidget(self)
        row = Flow(actions)
        for button in (self.save, self.remove):
            row.addWidget(button)
        Flow(back_row := QWidget(self)).addWidget(self.back)
        (card := Card(parent=self)).column.addWidget(self.pictures)
        parts = (back_row, self.notice, card, self.form, actions, self.sure, self.history)
        for widget in parts:
            column.addWidget(widget)
        column.addStretch(1)
        self._same_room.column.addWidget(self.same)
        self._same_room.column.addStretch(1)
        self._right = QStackedWidget(self)
        for room in (self._hint, self._form_room, self._same_room):
            self._right.addWidget(room)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(theme.space(24), 0, theme.space(24), theme.space(8))
        whole.setSpacing(theme.space(8))
        whole.addWidget(self._side)
        whole.addWidget(self._right, 1)

    def _advice(self) -> Card:
        card = Card("soft", self)
        card.column.addWidget(Words(self.tr("What helps to find an account again"), "strong"))
        for words in (
            self.tr("Its username, such as @name, and the name shown."),
            self.tr("Its permanent ID, where the app shows one. It stays when the name changes."),
            self.tr("The address of its profile page."),
            self.tr("Choose several accounts, with Shift, to say that they seem to be one person."),
        ):
            card.column.addWidget(Words(f"•  {words}"))
        return card

    def _show(self, room: QWidget) -> None:
        self._right.setCurrentWidget(room)
        self._arrange()

    def _show_list(self) -> None:
        self.commit()
        self.list.clearSelection()
        self._open = None
        self._show(self._hint)
        self.list.setFocus()

    def _arrange(self) -> None:
        narrow = self.width() < theme.px(NARROW)
        at_home = self._right.currentWidget() is self._hint
        self._side.setVisible(not narrow or at_home)
        self._right.setVisible(not narrow or not at_home)
        self.back.setVisible(narrow)
        self._side.setMinimumWidth(0 if narrow else theme.px(SIDE))
        self._side.setMaximumWidth(theme.px(2000) if narrow else theme.px(SIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)
