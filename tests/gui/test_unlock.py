"""The closed door."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from evidence_kit.gui.pages import unlock
from evidence_kit.gui.pages.unlock import UnlockPage
from evidence_kit.gui.widgets.passphrase_field import PassphraseField, keyboard_language
from evidence_kit.vault import Vault
from tests.gui.conftest import PASSPHRASE, Desk


@pytest.fixture
def page(closed_desk: Desk, qtbot: Any) -> UnlockPage:
    """The unlock page, on the screen."""
    made = UnlockPage(closed_desk, str(closed_desk.folder))
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_right_passphrase_opens_it(page: UnlockPage, qtbot: Any) -> None:
    """Typing it and Enter is enough, and the field is empty afterwards."""
    page.field.line.setText(PASSPHRASE)
    with qtbot.waitSignal(page.unlocked, timeout=10_000) as opened:
        QTest.keyClick(page.field.line, Qt.Key.Key_Return)
    assert opened.args[0].facts.initials == "AB"
    assert page.field.text == ""


def test_a_wrong_passphrase_gets_one_kind_sentence(page: UnlockPage, wait_until: Any) -> None:
    """It says what to do, blames nobody and lets one try again at once."""
    page.field.line.setText("something else")
    page.button.click()
    assert not page.button.isEnabled()
    wait_until(lambda: bool(page.notice.sentence))
    assert "try again" in page.notice.sentence
    assert page.field.isEnabled()
    assert page.field.line.selectedText() == "something else"


def test_a_folder_that_is_no_vault_is_told_in_a_sentence(
    closed_desk: Desk, tmp_path: Path, qtbot: Any, wait_until: Any
) -> None:
    """The way back is open."""
    page = UnlockPage(closed_desk, str(tmp_path / "nothing"))
    qtbot.addWidget(page)
    page.field.line.setText(PASSPHRASE)
    page.button.click()
    wait_until(lambda: bool(page.notice.sentence))
    assert page.notice.sentence.endswith(".")
    with qtbot.waitSignal(page.elsewhere):
        page.back_button.click()


def test_whoever_comes_straight_back_types_it_once(
    page: UnlockPage, closed_desk: Desk, qtbot: Any, wait_until: Any
) -> None:
    """The last program is still closing: it waits for that, and opens."""
    before = Vault.open(closed_desk.folder, PASSPHRASE)
    page.field.line.setText(PASSPHRASE)
    page.button.click()
    wait_until(lambda: page._again.isActive())
    assert page.notice.sentence == ""
    before.close()
    with qtbot.waitSignal(page.unlocked, timeout=10_000):
        pass


def test_another_window_is_named_in_a_sentence(
    page: UnlockPage, closed_desk: Desk, wait_until: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not wait for ever, and the passphrase stays where it is."""
    monkeypatch.setattr(unlock, "CLOSING", 0.0)
    other = Vault.open(closed_desk.folder, PASSPHRASE)
    page.field.line.setText(PASSPHRASE)
    page.button.click()
    wait_until(lambda: "another window" in page.notice.sentence)
    assert page.field.text == PASSPHRASE
    other.close()


def test_nothing_is_asked_without_a_passphrase(page: UnlockPage, closed_desk: Desk) -> None:
    """An empty field is answered at once."""
    page.button.click()
    assert page.notice.sentence
    assert closed_desk.asked == []


def test_nothing_tells_what_is_behind(page: UnlockPage, closed_desk: Desk) -> None:
    """No name, no folder and no word of evidence stands on the door."""
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    words += page.title + page.purpose + page.windowTitle()
    for telling in (str(closed_desk.folder), closed_desk.folder.name, "evidence", "police", "Alex"):
        assert telling.lower() not in words.lower()


def test_the_passphrase_is_hidden_until_asked_for(page: UnlockPage) -> None:
    """Show and Cover; forgetting covers it again and empties it."""
    line = page.field.line
    assert line.echoMode() == QLineEdit.EchoMode.Password
    page.field.show_button.click()
    assert line.echoMode() == QLineEdit.EchoMode.Normal
    line.setText("secret words")
    page.forget()
    assert line.echoMode() == QLineEdit.EchoMode.Password
    assert line.text() == ""


def test_caps_lock_is_noticed(page: UnlockPage) -> None:
    """A capital without Shift means Caps Lock, and so does a small letter with it."""
    line, told = page.field.line, page.field._caps
    QTest.keyClicks(line, "a")
    assert told.isHidden()
    for letter, shift, on in (
        ("A", False, True),
        ("1", False, True),  # a digit tells nothing
        ("A", True, False),
        ("a", True, True),
        ("a", False, False),
    ):
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, letter)
        QApplication.sendEvent(line, pressed)
        assert told.isHidden() is not on, letter
    page.forget()
    assert told.isHidden()


def test_letters_of_another_keyboard_are_noticed(page: UnlockPage) -> None:
    """Typed or pasted: what a keyboard set to another language writes cannot be seen as dots."""
    told = page.field._letters
    QTest.keyClicks(page.field.line, "velvet")
    assert told.isHidden()
    page.field.line.setText("мудмуе")
    assert not told.isHidden()
    assert "language" in told.text()
    page.forget()
    assert told.isHidden()


def test_a_wrong_one_says_where_to_look(page: UnlockPage, wait_until: Any) -> None:
    """Caps Lock and the keyboard's language are what is most often wrong."""
    page.field.line.setText("something else")
    page.button.click()
    wait_until(lambda: bool(page.notice.sentence))
    assert "Caps Lock" in page.notice.sentence
    assert "language of the keyboard" in page.notice.sentence


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_the_language_of_the_keyboard_is_shown_where_the_system_tells_it(
    system: str, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On others nothing is claimed; a new passphrase has the same hints as the closed door."""
    monkeypatch.setattr("sys.platform", system)
    expected = (
        "" if system == "linux" else QGuiApplication.inputMethod().locale().nativeLanguageName()
    )
    assert keyboard_language() == expected
    field = PassphraseField("New passphrase")
    qtbot.addWidget(field)
    assert field._language.isHidden() is (expected == "")
    assert expected in field._language.text()
