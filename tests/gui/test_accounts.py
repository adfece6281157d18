"""The Accounts page: fields kept, IDs beside names, several accounts tied to one person."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.accounts import AccountsPage
from evidence_kit.gui.pages.same_person import FORM as SAME
from evidence_kit.model.account import Account, Person
from evidence_kit.model.event import Event
from evidence_kit.model.moment import Moment
from evidence_kit.service.messages import (
    GetDraft,
    GetThumbnails,
    ListRecords,
    ReadNew,
    Save,
    SaveDraft,
    TypeAs,
)
from tests.gui.conftest import Desk
from tests.gui.evidence_desk import Wait
from tests.gui.made_case import add_pictures

ACCOUNTS = (
    Account(id="one", platform="Instagram", handle="@mark_w_88", permanent_id="178414"),
    Account(id="two", platform="Telegram", handle="@m_w_real"),
    Account(id="three", platform="Snapchat", display_name="Mark"),
)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, wait_until: Wait) -> AccountsPage:
    """The page with three accounts, the first named by an event."""
    for account in ACCOUNTS:
        desk.answer(Save(record=account))
    desk.answer(Save(record=Event(id="", accounts=("one",), moment=Moment(shown="?"))))
    return opened(qtbot, desk, wait_until, 3)


def opened(qtbot: QtBot, desk: Desk, wait_until: Wait, count: int) -> AccountsPage:
    made = AccountsPage(desk)
    qtbot.addWidget(made)
    made.resize(1150, 640)
    made.show()
    made.enter()
    wait_until(lambda: made.model.rowCount() == count)
    return made


def accounts(desk: Desk) -> dict[str, Account]:
    return {account.id: account for account in desk.answer(ListRecords()).accounts}


def settled(desk: Desk, wait_until: Wait) -> None:
    wait_until(lambda: not desk._jobs)


def choose(page: AccountsPage, desk: Desk, account: str, wait_until: Wait) -> None:
    page.open_account(account)
    wait_until(lambda: page._open == account)
    settled(desk, wait_until)


def test_row_says_what_does_not_change_and_how_often(page: AccountsPage) -> None:
    """A row names the account, its platform and permanent ID, and how often it appears."""
    row = page.model.row(page.model.place("one") or 0)
    assert row is not None
    where, _person, seen = page.model.lines(row)
    assert where == "Instagram · ID 178414"
    assert seen.startswith("Seen once")


def test_every_field_is_kept(page: AccountsPage, desk: Desk, wait_until: Wait) -> None:
    """What is typed about an account is saved when the page is left."""
    choose(page, desk, "two", wait_until)
    form = page.form
    form.display_name.setText("Mark W")
    form.permanent_id.setText("5550101")
    form.profile_url.setText("https://example.com/m")
    form.phone.setText("07700 900123")
    form.email.setText("m@example.com")
    form.earlier_names.setPlainText("@old_one\n\n@older_one")
    form.notes.setPlainText("blocked on 4 March")
    page.leave()
    settled(desk, wait_until)
    assert accounts(desk)["two"] == Account(
        id="two",
        platform="Telegram",
        handle="@m_w_real",
        display_name="Mark W",
        permanent_id="5550101",
        profile_url="https://example.com/m",
        phone="07700 900123",
        email="m@example.com",
        earlier_names=("@old_one", "@older_one"),
        notes="blocked on 4 March",
    )


def test_new_account_is_saved_once(page: AccountsPage, desk: Desk, wait_until: Wait) -> None:
    """A new account is one account, however often it is saved on the way."""
    page.new.click()
    settled(desk, wait_until)
    page.form.platform.set_text("TikTok")
    page.form.handle.setText("@next_one")
    page.save.click()
    settled(desk, wait_until)
    page.form.display_name.setText("Next")
    page.leave()
    settled(desk, wait_until)
    made = [account for account in accounts(desk).values() if account.handle == "@next_one"]
    assert [account.display_name for account in made] == ["Next"]


def test_one_account_opens_while_shift_is_held(
    page: AccountsPage, desk: Desk, wait_until: Wait
) -> None:
    """Shift, which is also pressed to hide, does not turn what another page opens into several."""
    choose(page, desk, "one", wait_until)
    QTest.keyPress(page, Qt.Key.Key_Shift)
    try:
        choose(page, desk, "three", wait_until)
    finally:
        QTest.keyRelease(page, Qt.Key.Key_Shift)


def test_nothing_is_saved_where_nothing_was_changed(
    page: AccountsPage, desk: Desk, wait_until: Wait
) -> None:
    """Looking at accounts writes nothing."""
    for account in ("one", "two", "three"):
        choose(page, desk, account, wait_until)
    page.leave()
    settled(desk, wait_until)
    assert not [asked for asked in desk.asked if isinstance(asked, Save | SaveDraft)]


def test_accounts_are_tied_to_one_person(page: AccountsPage, desk: Desk, wait_until: Wait) -> None:
    """Chosen accounts become one person, with how that is known, and stand together."""
    page.list.selectAll()
    wait_until(page.same.confirm.isVisible)
    page.same.name.setText("Mark")
    page.same.basis.setText("the same photo")
    page.same.confirm.click()
    settled(desk, wait_until)
    (person,) = desk.answer(ListRecords()).people
    assert person.name == "Mark"
    assert {a.person for a in accounts(desk).values()} == {person.id}
    assert {a.person_basis for a in accounts(desk).values()} == {"the same photo"}
    page.undo()
    settled(desk, wait_until)
    assert desk.answer(ListRecords()).people == ()
    assert {a.person for a in accounts(desk).values()} == {None}


def test_choosing_quickly_ends_on_the_question_about_all_of_them(
    page: AccountsPage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """The form of the first one, asked for on the way, does not come up over it."""
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(0))
    qtbot.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    wait_until(lambda: not desk._jobs)
    assert page.same.isVisible()
    assert not page.form.isVisible()


def test_person_of_one_account_can_be_another_s(
    page: AccountsPage, desk: Desk, wait_until: Wait
) -> None:
    """The name of a person that is known ties the account to that person, not to a second one."""
    for account in ("one", "two"):
        choose(page, desk, account, wait_until)
        page.form.person.set_text("Mark")
        page.commit()
        settled(desk, wait_until)
    assert len(desk.answer(ListRecords()).people) == 1
    assert accounts(desk)["one"].person == accounts(desk)["two"].person is not None


def test_draft_survives_hiding(
    page: AccountsPage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """What was typed when the program was hidden is there when the account is opened again."""
    choose(page, desk, "three", wait_until)
    page.form.handle.setText("markw.88")
    page.flush()
    page.forget()
    settled(desk, wait_until)
    assert page.form.handle.text() == ""
    again = opened(qtbot, desk, wait_until, 3)
    choose(again, desk, "three", wait_until)
    assert again.form.handle.text() == "markw.88"
    again.leave()
    settled(desk, wait_until)
    assert accounts(desk)["three"].handle == "markw.88"
    assert desk.answer(GetDraft(form="account:three")).fields == {}


def test_what_is_typed_about_one_person_survives_hiding(
    page: AccountsPage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """The same accounts are chosen again, with the words; tying them forgets the draft."""
    page.list.choose(("one", "three"))
    wait_until(page.same.confirm.isVisible)
    qtbot.keyClicks(page.same.name, "Mark")
    qtbot.keyClicks(page.same.basis, "the same photo")
    page.flush()
    page.forget()
    assert not page.same.name.text() and not page.same.basis.text()
    settled(desk, wait_until)
    again = opened(qtbot, desk, wait_until, 3)
    wait_until(again.same.confirm.isVisible)
    assert [row.account.id for row in again.list.chosen()] == ["one", "three"]
    assert (again.same.name.text(), again.same.basis.text()) == ("Mark", "the same photo")
    again.same.confirm.click()
    settled(desk, wait_until)
    tied = [account.id for account in accounts(desk).values() if account.person]
    assert tied == ["one", "three"]
    assert desk.answer(GetDraft(form=SAME)).fields == {}


def test_what_is_typed_about_some_accounts_is_not_shown_of_others(
    page: AccountsPage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """It waits for those it was typed about."""
    page.list.choose(("one", "three"))
    wait_until(page.same.confirm.isVisible)
    qtbot.keyClicks(page.same.name, "Mark")
    page.list.choose(("one", "two"))
    assert page.same.name.text() == ""
    page.list.choose(("one", "three"))
    assert page.same.name.text() == "Mark"


def test_words_about_an_account_that_is_gone_are_forgotten(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Nothing is chosen, and the draft goes too."""
    desk.answer(Save(record=ACCOUNTS[0]))
    fields = {"accounts": "gone,one", "name": "Mark", "basis": ""}
    desk.answer(SaveDraft(form=SAME, fields=fields))
    page = opened(qtbot, desk, wait_until, 1)
    wait_until(lambda: desk.answer(GetDraft(form=SAME)).fields == {})
    assert not page.same.isVisible()


def test_removing_asks_first_and_can_be_undone(
    page: AccountsPage, desk: Desk, wait_until: Wait
) -> None:
    """Removing names what stays, and undo brings the account back."""
    choose(page, desk, "one", wait_until)
    page.remove.click()
    assert page.sure.isVisible()
    page.sure.remove.click()
    settled(desk, wait_until)
    assert "one" not in accounts(desk)
    page.undo()
    settled(desk, wait_until)
    assert accounts(desk)["one"].handle == "@mark_w_88"


def test_two_hundred_accounts_are_listed(qtbot: QtBot, desk: Desk, wait_until: Wait) -> None:
    """The list takes two hundred accounts."""
    for number in range(200):
        desk.answer(Save(record=Account(id=f"a{number}", handle=f"@name_{number}")))
    page = opened(qtbot, desk, wait_until, 200)
    assert page.list.sizeHintForRow(0) > 0


def test_linked_accounts_are_kept_both_ways_of_looking(
    page: AccountsPage, desk: Desk, wait_until: Wait
) -> None:
    """Accounts that lead to one another can be put in and taken out; never an account itself."""
    choose(page, desk, "two", wait_until)
    linked = page.form.linked
    offered = [linked.choice.itemData(place) for place in range(linked.choice.count())]
    assert "two" not in offered
    linked.choice.choose("one")
    linked._put_in()
    page.leave()
    settled(desk, wait_until)
    assert accounts(desk)["two"].linked == ("one",)
    linked._take_out("one")
    page.leave()
    settled(desk, wait_until)
    assert accounts(desk)["two"].linked == ()


def test_profile_pictures_stand_beside_and_open(
    page: AccountsPage, desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """The picture of the profile is there, blurred until asked for, and leads to the exhibit."""
    (exhibit,) = add_pictures(desk, tmp_path / "in", 1)
    desk.answer(ReadNew())
    desk.answer(Save(record=Account(id="one", platform="Instagram", profile_exhibits=(exhibit,))))
    page.enter()
    settled(desk, wait_until)
    choose(page, desk, "one", wait_until)
    button = page.pictures.buttons[exhibit]
    assert "AB1" in button.accessibleName()
    asked = [each for each in desk.asked if isinstance(each, GetThumbnails)]
    assert [each.clear for each in asked] == [False]
    with qtbot.waitSignal(page.go_to_place) as gone:
        button.click()
    assert gone.args == ["evidence", exhibit]
    page.pictures.clear.click()
    wait_until(lambda: isinstance(desk.asked[-1], GetThumbnails) and desk.asked[-1].clear)


def test_history_is_told_in_plain_words(page: AccountsPage, desk: Desk, wait_until: Wait) -> None:
    """What was changed, when and by whom, newest first, without a word of the trade."""
    desk.answer(TypeAs(name="Ines"))
    desk.answer(Save(record=Account(id="two", platform="Telegram", handle="@other")))
    choose(page, desk, "two", wait_until)
    page.history.fold.set_open(True)
    wait_until(lambda: bool(page.history.sentences))
    newest, first = page.history.sentences
    assert newest.endswith("Ines changed the username.")
    assert first.endswith("you wrote it down.")


def test_a_place_leads_to_the_account_or_the_person(
    page: AccountsPage, desk: Desk, wait_until: Wait
) -> None:
    """Other pages can lead to an account, and to whoever may be behind some."""
    desk.answer(Save(record=Person(id="p", name="Mark")))
    desk.answer(Save(record=Account(id="three", platform="Snapchat", person="p")))
    page.enter()
    page.show_place("two")
    wait_until(lambda: page._open == "two")
    page.enter()
    page.show_place("person/p")
    wait_until(lambda: page._open == "three")


def test_each_platform_says_what_to_capture(page: AccountsPage, desk: Desk) -> None:
    """Also a platform that nobody knows gets what holds for most."""
    page.form.platform.set_text("Snapchat")
    assert "Then the messages, before they go." in page.form._advice.text()
    page.form.platform.set_text("Nobody knows it")
    assert "whole screen" in page.form._advice.text()
