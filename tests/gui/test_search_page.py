"""Searching from everywhere: what is found, how it is shown, and where it leads."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from evidence_kit.gui.main_window import MainWindow
from evidence_kit.gui.page_builders import page_builders
from evidence_kit.gui.pages.accounts import AccountsPage
from evidence_kit.gui.pages.evidence import EvidencePage
from evidence_kit.gui.pages.search import SearchPage
from evidence_kit.gui.pages.start import StartPage
from evidence_kit.model.account import Person
from evidence_kit.model.contact import Contact
from evidence_kit.model.demand import Demand
from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.service.messages import Find, ReadWords, Save, SaveDraft
from tests.gui.conftest import Desk
from tests.gui.made_case import add_account, add_event, add_pictures, minute

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path) -> MainWindow:
    """The frame on the Start page, over a case with one of each."""
    (exhibit,) = add_pictures(desk, tmp_path / "in", 1)
    assert desk._keeper is not None
    vault = desk._keeper.session.open_vault
    vault.record_pictures({exhibit: PictureFacts()}, {exhibit: "read from the picture: harbour"})
    account = add_account(desk, "@harbour_77")
    add_event(desk, "meet me at the HARBOUR tonight", minute("2026-03-03T10:00"), account=account)
    desk.answer(Save(record=Person(id="p", name="Harbour man")))
    desk.answer(Save(record=Demand(id="d", demanded="money at the harbour")))
    desk.answer(Save(record=Contact(id="c", organisation="Harbour Police")))
    desk.answer(SaveDraft(form="under-18", fields={"answer": "no"}))
    made = MainWindow(page_builders(desk))
    qtbot.addWidget(made)
    made.resize(1160, 760)
    made.show_page("start")
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    wait_until(lambda: not desk._jobs)
    return made


def search(window: MainWindow, desk: Desk, wait_until: Wait, words: str) -> SearchPage:
    page = window.page
    assert isinstance(page, SearchPage)
    page.field.setText(words)
    wait_until(lambda: not desk._jobs)
    return page


def test_one_key_searches_from_everywhere(
    window: MainWindow, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Ctrl K, a word, and everything with it is there, marked where it stands."""
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    page = window.page
    assert isinstance(page, SearchPage)
    assert page.field.hasFocus()
    qtbot.keyClicks(page.field, "harbour")
    wait_until(lambda: page.list.found.rowCount() == 6)
    kinds = [hit.kind for hit in page.list.found.hits]
    assert kinds == ["account", "person", "demand", "contact", "exhibit", "event"]
    shown = [hit.excerpt[one:two] for hit in page.list.found.hits for one, two in hit.spans]
    assert {words.casefold() for words in shown} == {"harbour"}
    titled = [hit for hit in page.list.found.hits if "harbour" in hit.title.casefold()]
    marked = {hit.title[one:two].casefold() for hit in titled for one, two in hit.title_spans}
    assert titled and marked == {"harbour"}
    page.list.grab()  # draws them
    assert "6" in page.said.text()
    spoken = page.list.found.data(page.list.found.index(4), Qt.ItemDataRole.AccessibleTextRole)
    assert "read from the picture" in spoken
    QAbstractItemModelTester(page.list.found, page)


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        ("account", AccountsPage),
        ("person", AccountsPage),
        ("demand", StartPage),
        ("contact", StartPage),
        ("exhibit", EvidencePage),
        ("event", EvidencePage),
    ],
)
def test_each_thing_that_is_found_opens_where_it_belongs(
    window: MainWindow, desk: Desk, qtbot: QtBot, wait_until: Wait, kind: str, page: type
) -> None:
    """Enter leads to the record itself."""
    window.show_page("search")
    found = search(window, desk, wait_until, "harbour")
    place = next(n for n, hit in enumerate(found.list.found.hits) if hit.kind == kind)
    found.list.setCurrentIndex(found.list.found.index(place))
    qtbot.keyClick(found.list, Qt.Key.Key_Return)
    wait_until(lambda: not desk._jobs)
    assert isinstance(window.page, page)


def test_nothing_found_says_what_to_try(window: MainWindow, desk: Desk, wait_until: Wait) -> None:
    """No dead end."""
    window.show_page("search")
    page = search(window, desk, wait_until, "zebra")
    assert page.said.text().startswith("Nothing has these words.")
    assert page.list.found.rowCount() == 0


def test_pictures_that_were_not_read_are_not_passed_over_in_silence(
    window: MainWindow, desk: Desk, wait_until: Wait, tmp_path: Path
) -> None:
    """With reading switched off, nothing found does not mean that it is not there."""
    add_pictures(desk, tmp_path / "more", 2)
    window.show_page("search")
    page = search(window, desk, wait_until, "zebra")
    assert "The words in 2 pictures are not read yet" in page.said.text()
    desk.answer(ReadWords())
    page = search(window, desk, wait_until, "zebras")
    assert "not read yet" not in page.said.text()


def test_only_the_last_words_are_asked_while_an_answer_is_on_its_way(
    window: MainWindow, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Typing fast asks for the first letter and for the whole, not for each letter."""
    window.show_page("search")
    wait_until(lambda: not desk._jobs)
    desk.asked.clear()
    page = window.page
    assert isinstance(page, SearchPage)
    for length in range(1, 8):
        page.field.setText("harbour"[:length])
    wait_until(lambda: page.list.found.rowCount() == 6)
    asked = [each.words for each in desk.asked if isinstance(each, Find)]
    assert asked == ["h", "harbour"]


def test_forgetting_leaves_no_words(window: MainWindow, desk: Desk, wait_until: Wait) -> None:
    """After hiding neither what was searched nor what was found is there."""
    window.show_page("search")
    page = search(window, desk, wait_until, "harbour")
    page.forget()
    assert page.field.text() == ""
    assert page.list.found.rowCount() == 0


def test_the_ways_are_there_only_while_something_is_open(window: MainWindow, desk: Desk) -> None:
    """On the closed door neither is offered, nor does its key do anything."""
    assert window.header.search.isVisible()
    window.show_screen(SearchPage(desk))
    assert not window.header.search.isVisible()
    window.header.search_requested.emit()
    assert window.current == ""
