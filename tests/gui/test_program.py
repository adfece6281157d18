"""A sitting: unlock, work, lock, hide, come back."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog

from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.pages.first_use import FirstUsePage
from evidence_kit.gui.pages.practise import FORM
from evidence_kit.gui.pages.unlock import UnlockPage
from evidence_kit.gui.pages.welcome import WelcomePage
from evidence_kit.gui.panic import Panic
from evidence_kit.gui.program import Program
from evidence_kit.gui.settings_file import SettingsFile
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.page import Page
from evidence_kit.service.messages import Draft, GetDraft, Lock, SaveDraft, Unlock
from tests.gui.conftest import PASSPHRASE, Desk
from tests.gui.test_panic import anything_visible


@pytest.fixture(autouse=True)
def only_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the first page is made ahead, so that each test need not make all."""
    monkeypatch.setattr("evidence_kit.gui.preparing.PAGES", ("start",))


@pytest.fixture
def panic() -> Panic:
    return Panic(HideKey())


@pytest.fixture
def program(
    closed_desk: Desk, settings: SettingsFile, panic: Panic, qtbot: Any
) -> Iterator[Program]:
    """The whole program over a vault whose place is remembered, at its closed door."""
    settings.change(place=str(closed_desk.folder))
    made = Program(closed_desk, settings, panic)
    qtbot.addWidget(made.window)
    made.begin()
    yield made
    made.deleteLater()


class Diary(Page):
    """A page that notes what the program does with it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self.done: list[str] = []

    def flush(self) -> None:
        self.done.append(f"flush, {len(anything_visible())} visible")
        self.desk.ask(SaveDraft(form="diary", fields={"typed": "words"}), lambda _done: None)

    def forget(self) -> None:
        self.done.append("forget")


class Broken(Diary):
    """A page that fails when it is put away."""

    def flush(self) -> None:
        raise RuntimeError("it broke")


def unlock(program: Program, wait_until: Any) -> None:
    door = program.window.page
    assert isinstance(door, UnlockPage)
    door.field.line.setText(PASSPHRASE)
    door.button.click()
    wait_until(lambda: program.unlocked)


def add(program: Program, page: Diary) -> Diary:
    """Let *page* be one of the pages that are open."""
    program.window._pages["diary"] = page
    program.window._stack.addWidget(page)
    return page


def draft(desk: Desk) -> Draft:
    """The draft that the diary left, seen after unlocking again."""
    desk.start()
    desk.answer(Unlock(path=str(desk.folder), secret=PASSPHRASE))
    found: Draft = desk.answer(GetDraft(form="diary"))
    return found


def test_the_first_screen_follows_what_may_be_remembered(
    closed_desk: Desk, settings: SettingsFile, panic: Panic, qtbot: Any
) -> None:
    """Without a remembered place there is a choice, with one there is the door."""
    program = Program(closed_desk, settings, panic)
    qtbot.addWidget(program.window)
    program.begin()
    welcome = program.window.page
    assert isinstance(welcome, WelcomePage)
    welcome.begin_button.click()
    assert isinstance(program.window.page, FirstUsePage)
    program.window.page.back.click()
    assert isinstance(program.window.page, WelcomePage)
    program.window.page.folder_chosen.emit(str(closed_desk.folder))
    assert isinstance(program.window.page, UnlockPage)


def test_unlocking_shows_the_start_page_with_the_rail(program: Program, wait_until: Any) -> None:
    """The rail is there only while it is unlocked; "Hide now" always."""
    assert not program.window.rail.isVisible()
    assert program.window.header.hide_button.isVisible()
    unlock(program, wait_until)
    assert program.window.current == "start"
    assert program.window.rail.isVisible()
    assert program.window.header.hide_button.isVisible()


def test_locking_keeps_what_is_typed_and_shows_the_door(
    program: Program, closed_desk: Desk, qtbot: Any, wait_until: Any
) -> None:
    """Pages hand over their words, forget them, and are gone; the keeper is gone too."""
    unlock(program, wait_until)
    page = add(program, Diary(closed_desk))
    with qtbot.waitSignal(closed_desk.ended, timeout=5000):
        program.lock()
        assert isinstance(program.window.page, UnlockPage)
        assert page.done[-1] == "forget"
    assert program.window.open_pages == (program.window.page,)
    assert draft(closed_desk).fields == {"typed": "words"}


def test_hiding_hides_first_then_saves_then_ends(
    program: Program, closed_desk: Desk, panic: Panic, qtbot: Any, wait_until: Any
) -> None:
    """Nothing is visible when the first page is flushed; the end follows the keeper's."""
    unlock(program, wait_until)
    page = add(program, Diary(closed_desk))
    with qtbot.waitSignal(program.over, timeout=5000):
        program.window.header.hide_button.click()
        assert anything_visible() == []
        assert page.done == []
    assert page.done == ["flush, 0 visible", "forget"]
    assert any(isinstance(asked, Lock) for asked in closed_desk.asked)
    assert not closed_desk.running
    assert draft(closed_desk).fields == {"typed": "words"}


def test_a_page_that_fails_stops_neither_hiding_nor_saving(
    program: Program, closed_desk: Desk, panic: Panic, qtbot: Any, wait_until: Any
) -> None:
    """Each page is put away whatever befalls another, and the program still ends."""
    unlock(program, wait_until)
    add(program, Broken(closed_desk))
    program.window._pages["other"] = Diary(closed_desk)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(program.over, timeout=5000):
        panic.hide_now()
        assert anything_visible() == []
    assert len(caught) == 1
    assert draft(closed_desk).fields == {"typed": "words"}


def test_hiding_at_the_closed_door_ends_the_program(
    program: Program, panic: Panic, qtbot: Any
) -> None:
    """There is nothing to save, and nothing stays behind."""
    with qtbot.waitSignal(program.over, timeout=5000):
        panic.hide_now()


def test_closing_the_window_is_hiding(program: Program, wait_until: Any, qtbot: Any) -> None:
    """What is typed is kept when the window is closed."""
    unlock(program, wait_until)
    with qtbot.waitSignal(program.over, timeout=5000):
        program.window.close()


def test_practice_is_praised_at_the_next_unlock(
    program: Program, closed_desk: Desk, qtbot: Any, wait_until: Any
) -> None:
    """Once, and not again."""
    unlock(program, wait_until)
    program.window.show_page("practise")
    program.lock()
    wait_until(lambda: not closed_desk.running or not closed_desk._jobs)
    unlock(program, wait_until)
    wait_until(lambda: "That worked" in program.window.notice.sentence)
    wait_until(lambda: closed_desk.answer(GetDraft(form=FORM)).fields == {})


def test_it_locks_when_nobody_has_touched_it(
    program: Program, panic: Panic, wait_until: Any
) -> None:
    """After the chosen minutes, and with a sentence that says why."""
    unlock(program, wait_until)
    panic.last_input = time.monotonic() - 4 * 60
    program._idle.look()
    assert program.unlocked
    panic.last_input = time.monotonic() - 6 * 60
    program._idle.look()
    assert not program.unlocked
    door = program.window.page
    assert isinstance(door, UnlockPage)
    assert "away" in door.notice.sentence


def test_it_locks_after_the_computer_was_asleep(program: Program, wait_until: Any) -> None:
    """A jump of the clock is a computer that slept."""
    unlock(program, wait_until)
    program._idle.seen = time.time() - 600
    program._idle.look()
    assert not program.unlocked


def test_locking_closes_what_stands_in_front(program: Program, wait_until: Any) -> None:
    """No dialog outlives the lock."""
    unlock(program, wait_until)
    dialog = QDialog(program.window)
    dialog.open()
    program.lock()
    assert not dialog.isVisible()


def test_a_keeper_that_dies_closes_the_door_with_a_sentence(
    program: Program, closed_desk: Desk, wait_until: Any
) -> None:
    """What was on the screen is gone, and the person knows that what was saved is safe."""
    unlock(program, wait_until)
    closed_desk.die()
    door = program.window.page
    assert isinstance(door, UnlockPage)
    assert "safe" in door.notice.sentence
    unlock(program, wait_until)


def test_hide_now_is_in_the_file_dialog_too(
    closed_desk: Desk, settings: SettingsFile, panic: Panic, qtbot: Any
) -> None:
    """Past a dialog the button of the window cannot be reached; so the dialog has one."""
    program = Program(closed_desk, settings, panic)
    qtbot.addWidget(program.window)
    program.begin()
    welcome = program.window.page
    assert isinstance(welcome, WelcomePage)
    welcome.open_button.click()
    dialog = program.window.findChild(QFileDialog)
    assert dialog is not None
    hide = [button for button in dialog.findChildren(Button) if button.isVisible()]
    assert [button.accessibleName() for button in hide] == ["Hide now"]
    with qtbot.waitSignal(program.over, timeout=5000):
        hide[0].click()
        assert anything_visible() == []


def test_presses_of_shift_are_counted_aloud(program: Program, panic: Panic) -> None:
    """The line at the foot says how many are left, and forgets with the first other key."""
    panic.counted.emit(1)
    assert "2 more times" in program.window.foot.text()
    panic.counted.emit(2)
    assert "once more" in program.window.foot.text()
    panic.counted.emit(0)
    assert program.window.foot.text() == ""


def test_after_it_is_made_the_way_back_leads_to_the_closed_door(
    closed_desk: Desk, settings: SettingsFile, panic: Panic, qtbot: Any, tmp_path: Path
) -> None:
    """Going back through all pages of the first use is no dead end, and nothing stays open."""
    program = Program(closed_desk, settings, panic)
    qtbot.addWidget(program.window)
    program.show_first_use()
    first_use = program.window.page
    assert isinstance(first_use, FirstUsePage)
    first_use.onward.click()
    place = first_use.place
    place.passphrase.first.line.setText(PASSPHRASE)
    place.passphrase.second.line.setText(PASSPHRASE)
    place.initials.setText("AB")
    place.folder.setText(str(tmp_path / "New"))
    with qtbot.waitSignal(first_use.created, timeout=5000):
        first_use.onward.click()
    for _page in range(3):
        first_use.back.click()
    assert isinstance(program.window.page, UnlockPage)
    assert not program.unlocked


def test_nothing_locks_by_itself_while_the_code_is_shown(
    program: Program, panic: Panic, wait_until: Any
) -> None:
    """A person who looks for pen and paper finds the recovery code again."""
    program._created("somewhere", False)
    assert program.unlocked
    assert not program._idle._timer.isActive()
    program._show_pages()
    assert program._idle._timer.isActive()


def test_pages_are_made_while_the_key_is_derived(
    program: Program, monkeypatch: pytest.MonkeyPatch, wait_until: Any
) -> None:
    """They are there before they are wanted, and locking makes no more of them."""
    monkeypatch.setattr("evidence_kit.gui.preparing.PAGES", ("start", "help"))
    unlock(program, wait_until)
    wait_until(lambda: set(program.window._pages) == {"start", "help"})
    program.lock()
    assert program.window._pages == {}


def test_a_break_is_offered_in_the_page(program: Program, wait_until: Any) -> None:
    """It stands above the page until it is answered, opens no window, and leads to kind words."""
    unlock(program, wait_until)
    program._rest.due.emit()
    assert "A short break can help." in program.window.offered.sentence
    program.window.accept.click()
    assert program.window.current == "help"
    assert not program.window.offered.sentence
