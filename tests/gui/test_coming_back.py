"""Coming back after hiding: where the person was, and what had not been done yet."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.pages.adding_way import FORM as UNDER_18
from evidence_kit.gui.pages.safekeeping import SafekeepingPage
from evidence_kit.gui.pages.unlock import UnlockPage
from evidence_kit.gui.panic import Panic
from evidence_kit.gui.program import Program
from evidence_kit.gui.settings_file import SettingsFile
from evidence_kit.service.messages import (
    INTERRUPTED,
    UNFINISHED,
    UNWRITTEN,
    AddFiles,
    GetDraft,
    Leaving,
    Lock,
    NewRecoveryCode,
    SaveDraft,
    Unlock,
)
from tests.gui.conftest import PASSPHRASE, Desk
from tests.intake.drawn_pictures import picture


@pytest.fixture(autouse=True)
def only_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the first page is made ahead, so that each test need not make all."""
    monkeypatch.setattr("evidence_kit.gui.preparing.PAGES", ("start",))


@pytest.fixture
def start(closed_desk: Desk, settings: SettingsFile, qtbot: Any, wait_until: Any) -> Iterator[Any]:
    """Start the program and unlock, as often as is wanted; each is a process of its own in life."""
    made: list[Program] = []

    def begin() -> Program:
        program = Program(closed_desk, settings, Panic(HideKey()))
        made.append(program)
        qtbot.addWidget(program.window)
        program.begin()
        program.show_unlock(str(closed_desk.folder))
        door = program.window.page
        assert isinstance(door, UnlockPage)
        door.field.line.setText(PASSPHRASE)
        door.button.click()
        wait_until(lambda: program.unlocked)
        return program

    yield begin
    for program in made:
        closed_desk.ended.disconnect(program._keeper_ended)
        program.deleteLater()


def hide(program: Program, qtbot: Any) -> None:
    with qtbot.waitSignal(program.over, timeout=15_000):
        program.window.header.hide_button.click()


def test_the_page_that_was_open_is_open_again(start: Any, qtbot: Any, wait_until: Any) -> None:
    """After hiding on a page, the person is on that page once it is unlocked."""
    first = start()
    first.window.show_page("accounts")
    hide(first, qtbot)
    again = start()
    wait_until(lambda: again.window.current == "accounts")


def test_a_page_that_needs_no_return_leads_to_the_start(
    start: Any, closed_desk: Desk, qtbot: Any, wait_until: Any
) -> None:
    """Settings and practice are no work that was interrupted."""
    first = start()
    first.window.show_page("settings")
    hide(first, qtbot)
    again = start()
    wait_until(lambda: not closed_desk._jobs)
    assert again.window.current == "start"


def interrupted(desk: Desk, tmp_path: Path) -> list[Path]:
    """Leave a vault in which the second of two files was not reached."""
    files = [tmp_path / "one.png", tmp_path / "two.png"]
    for number, path in enumerate(files):
        path.write_bytes(picture("png", 60 + number))
    desk.answer(Unlock(path=str(desk.folder), secret=PASSPHRASE))
    desk.answer(AddFiles(paths=(str(files[0]),)))
    left = {"done": "1", "total": "2", "paths": "\0".join(map(str, files))}
    desk.answer(SaveDraft(form=INTERRUPTED, fields=left))
    desk.answer(SaveDraft(form=UNDER_18, fields={"answer": "no"}))  # was asked before
    desk.close()
    return files


def test_files_that_were_not_reached_are_offered_and_added(
    start: Any, closed_desk: Desk, tmp_path: Path, wait_until: Any
) -> None:
    """ "1 of 2": one press adds the rest, and it is not offered again."""
    files = interrupted(closed_desk, tmp_path)
    program = start()
    wait_until(lambda: "1 of 2" in program.window.offered.sentence)
    program.window.accept.click()
    assert program.window.current == "evidence"
    assert program.window.offered.sentence == ""
    asked = AddFiles(paths=tuple(map(str, files)))
    wait_until(lambda: asked in closed_desk.asked)
    assert closed_desk.answer(GetDraft(form=INTERRUPTED)).fields == {}


def test_the_rest_can_be_left(
    start: Any, closed_desk: Desk, tmp_path: Path, wait_until: Any
) -> None:
    """ "Not now" is an answer for good; without one it is asked again the next time."""
    interrupted(closed_desk, tmp_path)
    program = start()
    wait_until(lambda: "1 of 2" in program.window.offered.sentence)
    assert closed_desk.answer(GetDraft(form=INTERRUPTED)).fields
    program.window.decline.click()
    assert program.window.offered.sentence == ""
    wait_until(lambda: closed_desk.answer(GetDraft(form=INTERRUPTED)).fields == {})


@pytest.mark.parametrize(
    ("step", "words", "page"),
    [("report", "report was not finished", "report"), ("copy", "copy was not", "safekeeping")],
)
def test_what_was_being_made_is_told_of_and_leads_there(
    start: Any, closed_desk: Desk, wait_until: Any, step: str, words: str, page: str
) -> None:
    """It says what is safe, leads to where it is made, and is not told again."""
    closed_desk.answer(Unlock(path=str(closed_desk.folder), secret=PASSPHRASE))
    closed_desk.answer(SaveDraft(form=UNFINISHED, fields={"step": step}))
    closed_desk.close()
    program = start()
    wait_until(lambda: words in program.window.offered.sentence)
    program.window.accept.click()
    assert program.window.current == page
    wait_until(lambda: closed_desk.answer(GetDraft(form=UNFINISHED)).fields == {})


def test_whoever_is_there_already_is_only_told(
    start: Any, closed_desk: Desk, wait_until: Any
) -> None:
    """On the page of the report there is nowhere to go."""
    closed_desk.answer(Unlock(path=str(closed_desk.folder), secret=PASSPHRASE))
    closed_desk.answer(SaveDraft(form=UNFINISHED, fields={"step": "report"}))
    closed_desk.answer(SaveDraft(form="place", fields={"page": "report"}))
    closed_desk.close()
    program = start()
    wait_until(lambda: "report was not finished" in program.window.notice.sentence)
    assert program.window.offered.sentence == ""
    wait_until(lambda: closed_desk.answer(GetDraft(form=UNFINISHED)).fields == {})


def test_hiding_says_that_it_leaves_before_it_stops_anything(
    start: Any, closed_desk: Desk, qtbot: Any
) -> None:
    """Or what is stopped would count as stopped by the person."""
    program = start()
    hide(program, qtbot)
    after = closed_desk.asked[closed_desk.asked.index(Leaving()) :]
    assert SaveDraft in map(type, after)
    assert after[-1] == Lock()


def test_two_offers_wait_for_each_other(
    start: Any, closed_desk: Desk, tmp_path: Path, wait_until: Any
) -> None:
    """Files first; the report at the next unlock."""
    interrupted(closed_desk, tmp_path)
    closed_desk.answer(Unlock(path=str(closed_desk.folder), secret=PASSPHRASE))
    closed_desk.answer(SaveDraft(form=UNFINISHED, fields={"step": "report"}))
    closed_desk.close()
    program = start()
    wait_until(lambda: "1 of 2" in program.window.offered.sentence)
    wait_until(lambda: not closed_desk._jobs)
    assert "1 of 2" in program.window.offered.sentence
    assert closed_desk.answer(GetDraft(form=UNFINISHED)).fields


def test_locking_takes_the_offer_off_the_screen(
    start: Any, closed_desk: Desk, tmp_path: Path, wait_until: Any
) -> None:
    """It tells how many files there are."""
    interrupted(closed_desk, tmp_path)
    program = start()
    wait_until(lambda: bool(program.window.offered.sentence))
    program.lock()
    assert program.window.offered.sentence == ""


def test_a_code_that_was_not_on_paper_is_asked_again(
    start: Any, closed_desk: Desk, wait_until: Any
) -> None:
    """It leads to the place where a new one is made, and is forgotten once it is made."""
    closed_desk.answer(Unlock(path=str(closed_desk.folder), secret=PASSPHRASE))
    closed_desk.answer(SaveDraft(form=UNWRITTEN, fields={"since": "first use"}))
    closed_desk.close()
    program = start()
    wait_until(lambda: "recovery code" in program.window.offered.sentence)
    program.window.accept.click()
    page = program.window.page
    assert isinstance(page, SafekeepingPage)
    assert closed_desk.answer(GetDraft(form=UNWRITTEN)).fields
    page.current.line.setText(PASSPHRASE)
    page.code_button.click()
    wait_until(lambda: page.code.text() != "")
    wait_until(lambda: closed_desk.answer(GetDraft(form=UNWRITTEN)).fields == {})


def test_a_code_that_was_not_on_paper_is_asked_again_at_each_unlock(
    start: Any, closed_desk: Desk, qtbot: Any, wait_until: Any
) -> None:
    """ "Not now" is no answer for good: without a code, a forgotten passphrase is the end."""
    closed_desk.answer(Unlock(path=str(closed_desk.folder), secret=PASSPHRASE))
    closed_desk.answer(SaveDraft(form=UNWRITTEN, fields={"since": "first use"}))
    closed_desk.close()
    first = start()
    wait_until(lambda: "recovery code" in first.window.offered.sentence)
    first.window.decline.click()
    assert first.window.offered.sentence == ""
    hide(first, qtbot)
    again = start()
    wait_until(lambda: "recovery code" in again.window.offered.sentence)


def test_a_code_that_opens_it_is_not_asked_for_any_more(closed_desk: Desk) -> None:
    """Whoever types it has it; a passphrase says nothing about that."""
    closed_desk.answer(Unlock(path=str(closed_desk.folder), secret=PASSPHRASE))
    code = closed_desk.answer(NewRecoveryCode(current=PASSPHRASE)).recovery_code
    closed_desk.answer(SaveDraft(form=UNWRITTEN, fields={"since": "first use"}))
    closed_desk.close()
    closed_desk.answer(Unlock(path=str(closed_desk.folder), secret=PASSPHRASE))
    assert closed_desk.answer(GetDraft(form=UNWRITTEN)).fields
    closed_desk.close()
    closed_desk.answer(Unlock(path=str(closed_desk.folder), secret=code.lower()))
    assert closed_desk.answer(GetDraft(form=UNWRITTEN)).fields == {}
