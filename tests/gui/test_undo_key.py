"""Ctrl Z and Ctrl Shift Z on every page: one way for all, and typing comes first."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from evidence_kit.gui.main_window import MainWindow
from evidence_kit.gui.page_builders import page_builders
from evidence_kit.gui.pages.accounts import AccountsPage
from evidence_kit.gui.widgets.page import Page
from evidence_kit.model.account import Account
from evidence_kit.service.messages import ListRecords, Save
from tests.gui.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Wait = Callable[[Callable[[], bool]], None]


class NewPage(Page):
    """A page that nobody has taught anything."""


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow({**page_builders(desk), "new": lambda _parent: NewPage(desk)})
    qtbot.addWidget(made)
    made.resize(1160, 720)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    yield made
    made.drop_pages()


def handles(desk: Desk) -> list[str]:
    return [account.handle for account in desk.answer(ListRecords()).accounts]


PAGES = sorted(page_builders(None)) + ["new"]  # type: ignore[arg-type]


@pytest.mark.parametrize("name", PAGES)
def test_a_change_is_taken_back_and_made_again_from_every_page(
    window: MainWindow, desk: Desk, wait_until: Wait, name: str
) -> None:
    """Wherever it was made; the line at the foot says in words what was done, and how to go on."""
    desk.answer(Save(record=Account(id="a", handle="@mark")))
    window.show_page(name)
    wait_until(lambda: not desk._jobs)
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    wait_until(lambda: handles(desk) == [])
    wait_until(lambda: window.foot.text() == "The new account was taken out again. “@mark”")
    assert window.redo.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    wait_until(lambda: handles(desk) == ["@mark"])
    wait_until(lambda: window.foot.text() == "The account is back. “@mark”")
    assert not window.redo.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    wait_until(lambda: window.foot.text() == "There is nothing to do again.")
    assert window.current == name


def test_the_button_at_the_foot_makes_it_again(
    window: MainWindow, desk: Desk, wait_until: Wait
) -> None:
    """For whoever pressed Ctrl Z without meaning to, and knows no other key."""
    desk.answer(Save(record=Account(id="a", handle="@mark")))
    window.show_page("report")
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    wait_until(lambda: window.redo.isVisible())
    window.redo.click()
    wait_until(lambda: handles(desk) == ["@mark"])
    wait_until(lambda: not window.redo.isVisible())
    window.show_page("help")
    assert not window.foot.text()


def test_typing_is_taken_back_before_what_was_saved(
    window: MainWindow, desk: Desk, wait_until: Wait
) -> None:
    """A field keeps the keys as long as they do something in it, and lets go of them then."""
    desk.answer(Save(record=Account(id="a", handle="@mark")))
    window.show_page("search")
    wait_until(lambda: not desk._jobs)
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "har")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == ""
    assert handles(desk) == ["@mark"]
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL | SHIFT)
    assert field.text() == "har"
    while field.isUndoAvailable():
        QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    wait_until(lambda: handles(desk) == [])


def test_a_field_that_came_later_lets_go_of_the_keys_too(
    window: MainWindow, desk: Desk, wait_until: Wait
) -> None:
    """Nothing has to be told of fields: the one with the keyboard is the one that counts."""
    desk.answer(Save(record=Account(id="a", handle="@mark")))
    window.show_page("new")
    assert window.page is not None
    field = QLineEdit(window.page)
    field.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    wait_until(lambda: handles(desk) == [])
    field.deleteLater()


def test_the_form_of_what_was_taken_out_again_is_closed(
    window: MainWindow, desk: Desk, wait_until: Wait
) -> None:
    """Or the next letter typed into it would bring it back."""
    desk.answer(Save(record=Account(id="a", handle="@mark")))
    window.show_page("accounts")
    page = window.page
    assert isinstance(page, AccountsPage)
    wait_until(lambda: page.model.rowCount() == 1)
    page.open_account("a")
    wait_until(lambda: page.form.isVisible())
    QTest.keyClick(page.list, Qt.Key.Key_Z, CTRL)
    wait_until(lambda: page.model.rowCount() == 0)
    wait_until(lambda: not page.form.isVisible())


def test_nothing_is_taken_back_from_behind_a_closed_door(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    """On the screens of the closed state the keys are the fields' alone."""
    screen = NewPage(desk)
    window.show_screen(screen)
    desk.asked.clear()
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert desk.asked == []


def test_a_field_may_go_while_it_has_the_keyboard(window: MainWindow, desk: Desk) -> None:
    """As a page does that is made anew; the keys work on from the next field."""
    window.show_page("new")
    page = window.page
    assert page is not None
    fields = [QLineEdit(page), QLineEdit(page)]
    for field in fields:
        field.show()
    fields[0].setFocus()
    delete(fields[0])
    fields[1].setFocus()
    QTest.keyClicks(fields[1], "a")
    QTest.keyClick(fields[1], Qt.Key.Key_Z, CTRL)
    assert fields[1].text() == ""
