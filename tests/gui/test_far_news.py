"""The far key under Wayland as the person sees it: what the desktop answers, and what is kept."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from evidence_kit.gui.guard_client import GuardClient
from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.panic import Panic
from evidence_kit.gui.program import Program
from evidence_kit.gui.settings_file import SettingsFile
from evidence_kit.gui.widgets import far_key
from evidence_kit.gui.widgets.far_key import FarKey
from tests.gui.conftest import Desk
from tests.service.fake_portal import FakePortal, message_bus_in

PAUSE = HideKey(int(Qt.Key.Key_Pause), 127)


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with message_bus_in(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def guard(bus: str) -> Iterator[GuardClient]:
    """A guard as under Wayland: a process of its own, while there is a key."""
    made = GuardClient(0, 0, "documents")
    made.start()
    yield made
    made.stop()


@pytest.fixture
def program(
    closed_desk: Desk,
    settings: SettingsFile,
    guard: GuardClient,
    qtbot: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Program]:
    """The program on its settings page, where keys are chosen as under Wayland."""
    monkeypatch.setitem(far_key._KEYS, "offscreen", far_key._KEYS["wayland"])
    panic = Panic(HideKey())
    guard.pressed.connect(panic.hide_now)
    panic.off_screen.connect(guard.answer)
    made = Program(closed_desk, settings, panic, guard)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.show_page("settings")
    yield made
    closed_desk.ended.disconnect(made._keeper_ended)
    made.deleteLater()


def choose(program: Program, key: HideKey) -> FarKey:
    far: FarKey = program.window.page.far  # type: ignore[union-attr]
    far.keys.choose(str(key.key))
    far.keys.activated.emit(far.keys.currentIndex())
    return far


def read(far: FarKey) -> str:
    """All words that stand there now."""
    return "\n".join(each.text() for each in far.findChildren(QLabel) if each.isVisibleTo(far))


def test_no_guard_runs_until_a_key_is_chosen(guard: GuardClient) -> None:
    """Who wants no such key has no further process, and the bus is left alone."""
    assert guard.process_id == 0


def test_the_key_is_chosen_and_hides(
    bus: str, program: Program, settings: SettingsFile, guard: GuardClient, qtbot: Any
) -> None:
    """The page says what the desktop has given; a press in any program takes everything away."""
    portal = FakePortal(bus, gives="Strg+Pause")
    far = choose(program, PAUSE)
    qtbot.waitUntil(lambda: "given this key: Strg+Pause" in read(far), timeout=10_000)
    assert SettingsFile(settings.path).settings.far_key == PAUSE
    assert portal.asked[0][1]["description"] == "Close the windows"
    with qtbot.waitSignal(program.over, timeout=15_000):
        portal.press()
    assert not program.window.isVisible()
    portal.close()


@pytest.mark.parametrize(("refuses", "words"), [(True, "did not give us"), (False, "no program")])
def test_what_is_not_given_is_said_and_not_kept(
    bus: str,
    program: Program,
    settings: SettingsFile,
    guard: GuardClient,
    qtbot: Any,
    refuses: bool,
    words: str,
) -> None:
    """The choice goes back to none, so that nobody counts on a key that does nothing."""
    portal = FakePortal(bus, say=1) if refuses else None
    far = choose(program, PAUSE)
    qtbot.waitUntil(lambda: words in program.window.notice.sentence, timeout=10_000)
    assert far.keys.value() == "0"
    assert (words in read(far)) is not refuses
    assert SettingsFile(settings.path).settings.far_key == HideKey(0)
    assert guard.process_id == 0
    if portal is not None:
        portal.close()


def test_a_key_that_stops_working_is_said(
    bus: str, program: Program, settings: SettingsFile, guard: GuardClient, qtbot: Any
) -> None:
    """The person hears it at once; the choice stays, and works again with the next portal."""
    first = FakePortal(bus)
    far = choose(program, PAUSE)
    qtbot.waitUntil(lambda: guard.far_state == ("given", "Pause"), timeout=10_000)
    first.close()
    qtbot.waitUntil(lambda: "does not work now" in program.window.notice.sentence, timeout=10_000)
    assert "given this key" not in read(far)
    second = FakePortal(bus, gives="")
    qtbot.waitUntil(lambda: "has set no key" in program.window.notice.sentence, timeout=10_000)
    assert settings.settings.far_key == PAUSE
    second.close()


def test_a_guard_that_cannot_live_is_said(guard: GuardClient, qtbot: Any) -> None:
    """Nobody counts on a key that nobody listens for."""
    guard.use_keys(0, 127)
    with qtbot.waitSignal(
        guard.far_news, timeout=10_000, check_params_cb=lambda *a: a[0] == "none"
    ):
        pass
    for _death in range(3):
        process = guard._process
        assert process is not None
        with qtbot.waitSignal(process.finished, timeout=10_000):
            process.kill()
    assert guard.far_state == ("gone", "")
