"""The settings page, and the file that tells nothing."""

import json
import stat
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from evidence_kit.gui import theme
from evidence_kit.gui.desktop.linux_menu import LinuxMenu
from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.in_menu import InMenu
from evidence_kit.gui.pages.settings import SettingsPage
from evidence_kit.gui.panic import Panic
from evidence_kit.gui.program import Program
from evidence_kit.gui.settings_file import Settings, SettingsFile
from evidence_kit.gui.widgets.far_key import FarKey, window_system
from evidence_kit.model.problem import CannotWrite
from tests.gui.conftest import PASSPHRASE, Desk


@pytest.fixture
def program(
    closed_desk: Desk,
    settings: SettingsFile,
    qtbot: Any,
    wait_until: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> Program:
    """The program, unlocked, at its settings."""
    monkeypatch.setattr("evidence_kit.gui.preparing.PAGES", ())
    made = Program(closed_desk, settings, Panic(HideKey()))
    made.window.closed.disconnect()
    qtbot.addWidget(made.window)
    made.begin()
    made.show_unlock(str(closed_desk.folder))
    made.window.page.field.line.setText(PASSPHRASE)  # type: ignore[union-attr]
    made.window.page.button.click()  # type: ignore[union-attr]
    wait_until(lambda: made.unlocked)
    made.window.show_page("settings")
    return made


def page(program: Program) -> SettingsPage:
    shown = program.window.page
    assert isinstance(shown, SettingsPage)
    return shown


def press(recorder: Any, key: Qt.Key, text: str = "") -> None:
    QApplication.sendEvent(
        recorder, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    )


def test_the_menu_of_the_computer_follows_the_name(
    program: Program, tmp_path: Path, qtbot: Any
) -> None:
    """A tick puts it there, another name renames it, no tick takes it away; all at once."""
    folder = tmp_path / "applications"
    program._menu = InMenu(program.window.tell, program, LinuxMenu(folder, ["/usr/bin/it"]))
    program._menu.follow(page(program).menu, lambda: program._settings.settings.outward)
    page(program).menu.box.setChecked(False)
    page(program).menu.box.click()
    assert [path.name for path in folder.iterdir()] == ["local.documents.desktop"]
    choice = page(program).outward
    choice.choose("bills")
    choice.activated.emit(choice.currentIndex())
    assert [path.name for path in folder.iterdir()] == ["local.bills.desktop"]
    page(program).menu.box.click()
    assert not folder.exists()


def test_another_hide_key_is_learned_by_pressing_it(
    program: Program, settings: SettingsFile
) -> None:
    """The key holds at once, stands under the button, and is kept."""
    recorder = page(program).recorder
    recorder.click()
    press(recorder, Qt.Key.Key_F9)
    assert program._panic.key.name == "F9"
    assert "F9" in program.window.header.key_words.text()
    assert SettingsFile(settings.path).settings.hide_key.name == "F9"
    page(program).usual.click()
    assert program._panic.key == HideKey()


def test_a_key_for_typing_is_refused_with_a_reason(program: Program) -> None:
    """The key stays as it was and the next press is still waited for."""
    recorder = page(program).recorder
    recorder.click()
    press(recorder, Qt.Key.Key_A, "a")
    assert "letter" in page(program)._refusal.sentence
    assert program._panic.key == HideKey()
    assert recorder.waiting
    press(recorder, Qt.Key.Key_Pause)
    assert program._panic.key.key == Qt.Key.Key_Pause
    assert page(program)._refusal.sentence == ""


def test_tab_leaves_the_hide_key_as_it_is(program: Program) -> None:
    """Nobody is trapped in the button that waits for a key."""
    recorder = page(program).recorder
    recorder.setFocus()
    recorder.click()
    QTest.keyClick(recorder, Qt.Key.Key_Tab)
    assert not recorder.waiting
    assert program._panic.key == HideKey()


def test_the_place_is_remembered_only_when_asked_for(
    program: Program, settings: SettingsFile, closed_desk: Desk
) -> None:
    """The file names the folder after the tick, and no longer after it is taken away."""
    settings.change(idle_minutes=10)
    assert str(closed_desk.folder) not in settings.path.read_text()
    page(program).remember.click()
    assert SettingsFile(settings.path).settings.place == str(closed_desk.folder)
    page(program).remember.click()
    assert str(closed_desk.folder) not in settings.path.read_text()


def test_larger_text_shows_the_same_page_larger(program: Program, wait_until: Any) -> None:
    """The pages are made anew at the new size."""
    before = page(program)
    sizes = before.sizes
    sizes.choose("150")
    sizes.activated.emit(sizes.currentIndex())
    wait_until(lambda: program.window.page is not before)
    assert page(program).sizes.value() == "150"
    assert theme.px(100) == 150
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "light")


def test_the_idle_time_is_kept(program: Program, settings: SettingsFile) -> None:
    """The choice holds for the next sitting."""
    idle = page(program).idle
    idle.choose("20")
    idle.activated.emit(idle.currentIndex())
    assert SettingsFile(settings.path).settings.idle_minutes == 20


def test_pictures_are_read_until_it_is_switched_off(
    program: Program, settings: SettingsFile
) -> None:
    """The choice is kept; off means that nothing more is read."""
    assert program._reading.is_wanted
    page(program).read_words.click()
    assert not program._reading.is_wanted
    assert not SettingsFile(settings.path).settings.read_words


def test_practising_starts_from_here(program: Program) -> None:
    """The button leads to the practice, and back."""
    page(program).practise.click()
    assert program.window.current == "practise"
    program.window.page.back.click()  # type: ignore[union-attr]
    assert program.window.current == "settings"


def test_the_file_is_private_and_tells_nothing(settings: SettingsFile) -> None:
    """Only the owner can read it, and it holds the look, the language, the key and the idle time."""
    settings.change(text_size=130)
    assert stat.S_IMODE(settings.path.stat().st_mode) == 0o600
    assert set(json.loads(settings.path.read_text())) == {
        "appearance",
        "text_size",
        "hide_key",
        "far_key",
        "idle_minutes",
        "place",
        "outward",
        "read_words",
        "language",
    }
    telling = ("evidence", "vault", "kit", "police")
    assert not any(word in str(settings.path.name).lower() for word in telling)


def test_a_damaged_file_means_the_usual_settings(tmp_path: Path) -> None:
    """The program starts whatever stands in the file."""
    file = tmp_path / "view.json"
    for damage in (b"", b"{", b'{"text_size": "huge"}', b"\xff\xfe", b"[]"):
        file.write_bytes(damage)
        assert SettingsFile(file).settings == Settings()


def test_a_file_that_cannot_be_written_is_told_and_the_choice_holds(tmp_path: Path) -> None:
    """One sentence; nothing else is disturbed."""
    (tmp_path / "folder").write_text("a file where the folder should be")
    kept = SettingsFile(tmp_path / "folder" / "view.json")
    with pytest.raises(CannotWrite, match="holds for now"):
        kept.change(text_size=150)
    assert kept.settings.text_size == 150


def test_a_far_key_is_off_until_it_is_chosen(qtbot: Any) -> None:
    """None at first; the choice carries the key; where it cannot work there is a sentence."""
    far = FarKey(HideKey(0), "xcb")
    qtbot.addWidget(far)
    assert far.keys.value() == "0"
    assert far.words.isHidden()
    far.keys.choose(str(int(Qt.Key.Key_Pause)))
    with qtbot.waitSignal(far.chosen) as told:
        far.keys.activated.emit(far.keys.currentIndex())
    assert told.args == [HideKey(int(Qt.Key.Key_Pause), 127)]
    without = FarKey(HideKey(0), "offscreen")
    qtbot.addWidget(without)
    assert not without.words.isHidden()
    assert without.keys.parentWidget().isHidden() or not without.keys.isVisibleTo(without)


def test_a_key_that_works_in_some_programs_only_says_so(qtbot: Any) -> None:
    """X11 inside of Wayland hears no key while a program of Wayland is in front."""
    half = FarKey(HideKey(0), "xwayland")
    qtbot.addWidget(half)
    assert half.keys.count() > 1
    assert "not while others are" in half.keys.accessibleDescription()


def test_which_window_system_hears_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """X11 inside of Wayland is neither."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    assert window_system({}) == "xcb"
    assert window_system({"WAYLAND_DISPLAY": "wayland-0"}) == "xwayland"
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    assert window_system({"WAYLAND_DISPLAY": "wayland-0"}) == "wayland"


def test_the_name_to_others_can_be_chosen(program: Program, settings: SettingsFile) -> None:
    """It stands in the title bar at once, and is kept for the next start."""
    assert program.window.windowTitle() == "Documents"
    choice = page(program).outward
    choice.choose("bills")
    choice.activated.emit(choice.currentIndex())
    assert program.window.windowTitle() == "Bills"
    # Window systems add this name to the title where it is another one: "Bills - Documents".
    assert QGuiApplication.applicationDisplayName() == "Bills"
    assert SettingsFile(settings.path).settings.outward == "bills"
