"""Beside the cards of Start: what is due, what would help most, and who is typing."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evidence_kit.gui.main_window import MainWindow
from evidence_kit.gui.page_builders import page_builders
from evidence_kit.gui.pages.start import StartPage
from evidence_kit.gui.widgets.wishes import ExhibitWishes, case_words, wish_words
from evidence_kit.model.account import Account
from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.event import Event
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.service.messages import GetOverview, ListRecords, Save
from evidence_kit.timeline.completeness import CaseWish, Wish
from tests.gui.conftest import Desk
from tests.gui.made_case import add_account, add_event, add_pictures, minute

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def shown(desk: Desk, qtbot: QtBot, wait_until: Wait) -> Callable[[], StartPage]:
    """Open the Start page over the case as it stands."""

    def show() -> StartPage:
        page = StartPage(desk)
        qtbot.addWidget(page)
        page.resize(1150, 700)
        page.show()
        page.enter()
        wait_until(lambda: not desk._jobs)
        return page

    return show


def day(days: int) -> Moment:
    wall = dt.datetime.combine(dt.datetime.now(dt.UTC).date(), dt.time()) + dt.timedelta(days=days)
    return Moment(wall=wall, zone="UTC", precision=Precision.DAY)


def contact(organisation: str, days: int) -> Contact:
    return Contact(id="", kind=ContactKind.BANK, organisation=organisation, follow_up=day(days))


def test_what_is_due_stands_first_and_opens(
    desk: Desk, shown: Callable[[], StartPage], qtbot: QtBot, wait_until: Wait
) -> None:
    """A follow-up whose day has come, or comes soon, is on Start and leads to its form."""
    for made in (contact("Later", 20), contact("Soon", 2), contact("Past", -3)):
        desk.answer(Save(record=made))
    page = shown()
    assert [card.detail for card in page.beside.due.cards] == ["Bank: Past", "Bank: Soon"]
    qtbot.mouseClick(page.beside.due.cards[0], Qt.MouseButton.LeftButton)
    wait_until(lambda: page.contacts.form.isVisible())
    assert page.contacts.form.record().organisation == "Past"  # type: ignore[union-attr]


def test_nothing_due_shows_nothing(shown: Callable[[], StartPage]) -> None:
    """No empty heading, no reminder of nothing; and nothing is wished for in an empty case."""
    page = shown()
    assert page.beside.due.isHidden()
    assert page.beside.wishes.isHidden()


def test_the_day_to_ask_again_is_typed_and_kept(
    desk: Desk, shown: Callable[[], StartPage], wait_until: Wait
) -> None:
    """ "tomorrow" in the form of a call is tomorrow."""
    page = shown()
    page.show_place("contacts")
    page.contacts.open_form(None)
    page.contacts.form._texts["organisation"].setText("Example Bank")  # type: ignore[union-attr]
    field = page.contacts.form._times["follow_up"]
    field.line.setText("tomorrow")
    field._typed()
    page.contacts.close_form()
    wait_until(lambda: len(desk.answer(ListRecords()).contacts) == 1)
    (kept,) = desk.answer(ListRecords()).contacts
    assert kept.follow_up.precision is Precision.DAY
    assert kept.follow_up.wall is not None
    left = kept.follow_up.wall.date() - dt.datetime.now().astimezone().date()
    assert abs(left.days - 1) <= 1


def test_what_would_help_leads_to_the_picture_and_ends(
    desk: Desk, shown: Callable[[], StartPage], qtbot: QtBot, tmp_path: Path
) -> None:
    """The few things most worth doing; when they are done it says that this is enough."""
    (exhibit,) = add_pictures(desk, tmp_path / "in", 1)
    page = shown()
    (button,) = page.beside.wishes.buttons
    assert button.accessibleName() == "Write down what one picture shows."
    with qtbot.waitSignal(page.go_to_place) as gone:
        button.click()
    assert gone.args == ["evidence", exhibit]
    account = Account(id="a", handle="@a", profile_exhibits=(exhibit,))
    desk.answer(Save(record=account))
    for time in ("2026-03-03T10:00", "2026-03-04T10:00"):
        moment = minute(time)
        event = Event(id="", accounts=("a",), moment=moment, words="w", exhibits=(exhibit,))
        desk.answer(Save(record=event))
    page = shown()
    assert page.beside.wishes.buttons == []
    assert page.beside.wishes.title.text().startswith("That is enough.")


def test_one_exhibit_has_its_own_quiet_list(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """It is folded, says that none of it is needed, and is gone where nothing is open."""
    first, _second = add_pictures(desk, tmp_path / "in", 2)
    add_event(desk, "w", Moment(), account=add_account(desk, "@a"), exhibits=(first,))
    widget = ExhibitWishes(desk)
    qtbot.addWidget(widget)
    widget.show_exhibit(first)
    wait_until(lambda: bool(widget.words.text()))
    assert wish_words(Wish.TIME) in widget.words.text()
    assert not widget.fold.is_open
    widget.show_exhibit("")
    assert widget.words.text() == ""


@pytest.mark.parametrize("wish", list(Wish))
def test_each_wish_has_words_for_one_and_for_many(wish: Wish) -> None:
    """No wish is without a sentence, and none commands."""
    known = {"a": Account(id="a", handle="@a")}
    for count in (1, 7):
        made = CaseWish(wish=wish, exhibits=tuple("x" * count), accounts=("a",))
        assert case_words(made, known).endswith((".", "?"))
    assert "must" not in wish_words(wish)


def test_a_helper_types_until_it_ends(
    desk: Desk, shown: Callable[[], StartPage], qtbot: QtBot, wait_until: Wait
) -> None:
    """Their name is kept with what is written meanwhile, and is seen as long as it lasts."""
    page = shown()
    who = page.beside.who
    who.fold.set_open(True)
    who.name.setText("  Ines ")
    qtbot.keyClick(who.name, Qt.Key.Key_Return)
    wait_until(lambda: not who.now.isHidden())
    assert desk.answer(GetOverview()).typist == "Ines"
    add_event(desk, "typed by Ines", Moment())
    page.enter()
    wait_until(lambda: not desk._jobs)
    assert not who.now.isHidden()
    who.end.click()
    wait_until(lambda: who.now.isHidden())
    add_event(desk, "typed by me", Moment())
    assert desk._keeper is not None
    events = desk._keeper.session.open_vault.case().events
    assert [event.entered.by for event in events if event.entered] == ["Ines", ""]


def test_forgetting_drops_every_name(
    desk: Desk, shown: Callable[[], StartPage], wait_until: Wait
) -> None:
    """After hiding neither who types nor what is due is there."""
    desk.answer(Save(record=contact("Past", -3)))
    page = shown()
    page.beside.who.name.setText("Ines")
    page.forget()
    assert page.beside.due.cards == []
    assert page.beside.who.name.text() == ""


def test_undo_reaches_from_start(
    desk: Desk, shown: Callable[[], StartPage], wait_until: Wait
) -> None:
    """Ctrl Z on Start takes back what was written last, wherever that was."""
    add_event(desk, "goes", Moment())
    page = shown()
    page.undo()
    wait_until(lambda: desk.answer(GetOverview()).events == 0)


def test_who_types_is_seen_on_every_page(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """A helper who forgets to end it is reminded at the foot of each page, until it is locked."""
    window = MainWindow(page_builders(desk))
    qtbot.addWidget(window)
    window.resize(1160, 760)
    window.show_page("start")
    window.show()
    wait_until(lambda: not desk._jobs)
    assert window.typist.text() == ""
    assert isinstance(window.page, StartPage)
    window.page.beside.who._set("Ines")
    wait_until(lambda: window.typist.text() == "Ines is typing")
    window.show_page("timeline")
    assert window.typist.isVisible()
    window.drop_pages()
    assert window.typist.text() == ""
