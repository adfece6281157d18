"""Keeping it safe: copies, checking, and what opens it, with a real vault behind the page."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from evidence_kit.gui.pages.safekeeping import SafekeepingPage
from evidence_kit.model.problem import WrongPassphrase
from evidence_kit.service import messages as m
from evidence_kit.vault import Vault
from tests.gui.conftest import PASSPHRASE, Desk

NEW = "eleven green badgers whistle"
Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def page(desk: Desk, qtbot: Any, tmp_path: Path) -> SafekeepingPage:
    (tmp_path / "letter.txt").write_text("a letter")
    desk.answer(m.AddFiles(paths=(str(tmp_path / "letter.txt"),)))
    made = SafekeepingPage(desk)
    qtbot.addWidget(made)
    made.show()
    made.enter()
    return made


def opens(desk: Desk, secret: str) -> bool:
    desk.close()
    try:
        Vault.open(desk.folder, secret).close()
    except WrongPassphrase:
        return False
    return True


def type_secrets(page: SafekeepingPage, current: str, new: str, again: str) -> None:
    page.current.line.setText(current)
    page.new.line.setText(new)
    page.again.line.setText(again)


def test_a_copy_is_made_and_compared(
    page: SafekeepingPage, tmp_path: Path, wait_until: Wait
) -> None:
    """The page says what the copy has, that it is whole, and when it was made."""
    wait_until(lambda: "no copy yet" in page._last.text())
    page.copy_to(str(tmp_path / "stick" / "copy"))
    assert not page.check_button.isEnabled()
    wait_until(lambda: "Exhibits in the copy: 1" in page.copy_notice.sentence)
    assert page.check_button.isEnabled()
    wait_until(lambda: "last copy was made on" in page._last.text())
    page.compare_with(str(tmp_path / "stick" / "copy"))
    wait_until(lambda: page.copy_notice.sentence == "The exhibit is here and whole.")
    page.compare_with(str(tmp_path))
    wait_until(lambda: "no vault in this folder" in page.copy_notice.sentence)


def test_a_long_step_can_be_stopped(
    page: SafekeepingPage, tmp_path: Path, wait_until: Wait
) -> None:
    """The button stands by the words that say what is going on, and what was done is kept."""
    page.copy_to(str(tmp_path / "copy"))
    assert page.stop_button.isVisible()
    page.stop_button.click()
    wait_until(lambda: "was stopped" in page.copy_notice.sentence)
    assert not page.stop_button.isVisible()
    page.copy_to(str(tmp_path / "copy"))
    wait_until(lambda: "Exhibits in the copy: 1" in page.copy_notice.sentence)


def test_everything_is_checked(page: SafekeepingPage, wait_until: Wait) -> None:
    """The answer counts what was read; paper that does not fit is told."""
    page.check_button.click()
    wait_until(lambda: page.check_notice.sentence.startswith("Exhibits: 1."))
    page.printed.setText("0123 4567 89ab")
    page.printed_button.click()
    wait_until(lambda: "older state" in page.check_notice.sentence)


def test_the_passphrase_is_changed(page: SafekeepingPage, desk: Desk, wait_until: Wait) -> None:
    """Two that differ are told before anything is asked; then the new one opens it."""
    type_secrets(page, PASSPHRASE, NEW, "something else")
    page.change_button.click()
    assert "not the same" in page.secret_notice.sentence
    type_secrets(page, PASSPHRASE, NEW, NEW)
    page.change_button.click()
    wait_until(lambda: page.secret_notice.sentence == "The passphrase is changed.")
    assert (page.current.text, page.new.text, page.again.text) == ("", "", "")
    assert opens(desk, NEW)
    assert not opens(desk, PASSPHRASE)


def test_a_wrong_or_weak_one_is_told(page: SafekeepingPage, desk: Desk, wait_until: Wait) -> None:
    """What was typed stays, so that it can be mended."""
    type_secrets(page, "not this one at all", NEW, NEW)
    page.change_button.click()
    wait_until(lambda: "Nothing changed" in page.secret_notice.sentence)
    type_secrets(page, PASSPHRASE, "hunter2", "hunter2")
    page.change_button.click()
    wait_until(lambda: "too easy to guess" in page.secret_notice.sentence)
    assert page.new.text == "hunter2"
    assert opens(desk, PASSPHRASE)


def test_a_new_code_is_shown_until_the_page_is_left(
    page: SafekeepingPage, desk: Desk, wait_until: Wait
) -> None:
    """Leaving or hiding drops it from the screen and from memory."""
    page.current.line.setText(PASSPHRASE)
    page.code_button.click()
    wait_until(lambda: bool(page.code.text()))
    code = page.code.text()
    page.leave()
    assert page.code.text() == ""
    assert page.code.accessibleName() == ""
    assert opens(desk, code)


def test_everything_is_locked_with_new_keys(
    page: SafekeepingPage, desk: Desk, wait_until: Wait
) -> None:
    """Asked once more, then the old passphrase opens nothing, and work goes on."""
    type_secrets(page, PASSPHRASE, NEW, NEW)
    page.seal_button.click()
    assert page.sure.isVisible()
    assert not any(isinstance(asked, m.SealAnew) for asked in desk.asked)
    page.sure.remove.click()
    wait_until(lambda: bool(page.code.text()))
    code = page.code.text()
    assert desk.answer(m.ListExhibits()).total == 1
    assert [opens(desk, secret) for secret in (PASSPHRASE, NEW, code)] == [False, True, True]


def test_the_reminder_can_be_turned_off(
    page: SafekeepingPage, desk: Desk, wait_until: Wait
) -> None:
    """It stays off at the next unlock."""
    wait_until(lambda: page.remind.isChecked())
    page.remind.click()
    wait_until(lambda: not desk.answer(m.GetCopies()).remind)
    desk.close()
    desk.answer(m.Unlock(path=str(desk.folder), secret=PASSPHRASE))
    assert not desk.answer(m.GetCopies()).remind


def take_out(desk: Desk, page: SafekeepingPage, tmp_path: Path) -> None:
    """Add a second exhibit and take the first one out."""
    (tmp_path / "photo.txt").write_text("a photo")
    desk.answer(m.AddFiles(paths=(str(tmp_path / "photo.txt"),)))
    first = desk.answer(m.ListExhibits()).rows[0]
    desk.answer(m.Remove(id=first.id))
    page.enter()


def test_what_was_taken_out_is_put_back(
    page: SafekeepingPage, desk: Desk, tmp_path: Path, wait_until: Wait
) -> None:
    """It is listed by mark and name, and comes back with its mark."""
    wait_until(lambda: "Nothing has been taken out" in page.removed._about.text())
    assert not page.removed.erase_button.isVisible()
    take_out(desk, page, tmp_path)
    wait_until(lambda: page.removed.list.count() == 1)
    assert page.removed.list.item(0).text() == "AB1 · letter.txt"
    page.removed.back_button.click()
    assert "tick" in page.removed.notice.sentence
    page.removed.list.item(0).setCheckState(Qt.CheckState.Checked)
    page.removed.back_button.click()
    wait_until(lambda: "back in the case" in page.removed.notice.sentence)
    assert [row.mark for row in desk.answer(m.ListExhibits()).rows] == ["AB1", "AB2"]


def test_erasing_for_good_is_asked_once_more_and_names_what_goes(
    page: SafekeepingPage, desk: Desk, tmp_path: Path, wait_until: Wait
) -> None:
    """The safe answer has the keyboard; afterwards the file is gone and a new code is shown."""
    take_out(desk, page, tmp_path)
    wait_until(lambda: page.removed.list.count() == 1)
    page.removed.list.item(0).setCheckState(Qt.CheckState.Checked)
    page.removed.erase_button.click()
    assert "passphrase" in page.removed.notice.sentence
    page.removed.passphrase.line.setText(PASSPHRASE)
    page.removed.erase_button.click()
    assert "AB1 (letter.txt)" in page.removed.sure._words.text()
    assert page.removed.sure.keep.hasFocus() or not page.isActiveWindow()
    page.removed.sure.keep.click()
    assert not any(isinstance(asked, m.SealAnew) for asked in desk.asked)
    page.removed.erase_button.click()
    page.removed.sure.remove.click()
    wait_until(lambda: bool(page.code.text()))
    wait_until(lambda: page.removed.list.count() == 0)
    assert page.removed.passphrase.text == ""
    assert len(list((desk.folder / "blobs").glob("??/*"))) == 1
    details = [entry.details for entry in desk.answer(m.ListCustody()).entries]
    assert details.count("Erased for good") == 1
    code = page.code.text()
    assert [opens(desk, secret) for secret in (PASSPHRASE, code)] == [True, True]


def test_a_damaged_file_can_be_left_out(
    page: SafekeepingPage, desk: Desk, wait_until: Wait
) -> None:
    """It is named first, and left out only when that is said."""
    (blob,) = (desk.folder / "blobs").glob("??/*")
    blob.write_bytes(blob.read_bytes()[:-1] + b"x")
    type_secrets(page, PASSPHRASE, NEW, NEW)
    page.seal_button.click()
    page.sure.remove.click()
    wait_until(page.without.isVisible)
    assert "AB1" in page.without._words.text()
    page.without.keep.click()
    page.seal_button.click()
    page.sure.remove.click()
    wait_until(page.without.isVisible)
    page.without.remove.click()
    wait_until(lambda: bool(page.code.text()))
    assert opens(desk, NEW)


def test_an_unfinished_sealing_can_be_dropped(
    page: SafekeepingPage, desk: Desk, wait_until: Wait
) -> None:
    """It is told with what to do, and dropping it leaves all as it was."""
    type_secrets(page, PASSPHRASE, NEW, NEW)
    page.seal_button.click()
    page.sure.remove.click()
    page.stop_button.click()
    wait_until(lambda: "was stopped" in page.secret_notice.sentence)
    wait_until(page.unfinished.isVisible)
    page.drop_button.click()
    wait_until(lambda: "dropped" in page.secret_notice.sentence)
    wait_until(lambda: not page.unfinished.isVisible())
    assert [opens(desk, secret) for secret in (NEW, PASSPHRASE)] == [False, True]
