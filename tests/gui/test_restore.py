"""Everything is put back from a copy on a computer that has never seen it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evidence_kit.gui.pages.restore import RestorePage
from evidence_kit.gui.pages.unlock import UnlockPage
from evidence_kit.gui.pages.welcome import WelcomePage
from evidence_kit.service import messages as m
from tests.gui.conftest import PASSPHRASE, Desk

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def copy(desk: Desk, tmp_path: Path) -> Path:
    """A copy of a case with one exhibit; nothing is open any more."""
    (tmp_path / "letter.txt").write_text("a letter")
    desk.answer(m.AddFiles(paths=(str(tmp_path / "letter.txt"),)))
    desk.answer(m.BackUp(path=str(tmp_path / "stick")))
    desk.close()
    desk.start()
    return tmp_path / "stick"


@pytest.fixture
def page(desk: Desk, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RestorePage:
    """The page, for a person whose home is empty."""
    monkeypatch.setattr(Path, "home", classmethod(lambda _cls: tmp_path / "home"))
    made = RestorePage(desk)
    qtbot.addWidget(made)
    made.show()
    made.enter()
    return made


def test_it_is_put_back_and_open(
    page: RestorePage, copy: Path, desk: Desk, tmp_path: Path, qtbot: Any, wait_until: Wait
) -> None:
    """What is missing is said; then it is there, whole and open, in a folder of its own."""
    assert page.folder.text() == str(tmp_path / "home" / "Papers")
    page.button.click()
    assert "folder of the copy" in page.notice.sentence
    page.copy.setText(str(copy))
    page.button.click()
    assert "passphrase" in page.notice.sentence
    page.passphrase.line.setText("not this one at all")
    page.button.click()
    assert page.stop_button.isVisible()
    wait_until(lambda: "does not open" in page.notice.sentence)
    assert page.back.isEnabled()
    page.passphrase.line.setText(PASSPHRASE)
    with qtbot.waitSignal(page.restored, timeout=15_000) as restored:
        page.button.click()
    folder, remember, answer = restored.args
    assert (folder, remember) == (str(tmp_path / "home" / "Papers"), False)
    assert answer.notices[0] == "The exhibit is here and whole."
    assert page.passphrase.text == ""
    assert desk.answer(m.ListExhibits()).total == 1


def test_it_can_be_stopped_and_begun_again(
    page: RestorePage, copy: Path, desk: Desk, qtbot: Any, wait_until: Wait
) -> None:
    """In the same folder: what was begun there is no obstacle."""
    page.copy.setText(str(copy))
    page.passphrase.line.setText(PASSPHRASE)
    page.button.click()
    page.stop_button.click()
    wait_until(lambda: "The copy is as it was" in page.notice.sentence)
    with qtbot.waitSignal(page.restored, timeout=15_000):
        page.button.click()


def test_a_folder_in_use_is_told_before_it_begins(
    page: RestorePage, desk: Desk, tmp_path: Path, wait_until: Wait
) -> None:
    """With what to do instead."""
    page.keep_in(str(tmp_path))
    wait_until(lambda: "not empty" in page.cautions.sentence)


def test_it_is_offered_on_both_first_screens(desk: Desk, qtbot: Any) -> None:
    """To someone who has a copy and nothing else, and to someone whose folder does not open."""
    for screen in (WelcomePage(desk), UnlockPage(desk, str(desk.folder))):
        qtbot.addWidget(screen)
        with qtbot.waitSignal(screen.restore):
            screen.restore_button.click()
