"""The guard: it hides what the desktop cannot, and ends a desktop that hangs."""

import os
import signal
import subprocess
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import pytest

from evidence_kit.service import guard as guard_module
from evidence_kit.service.guard import Guard
from tests.benchmarks.x11_eyes import Eyes
from tests.gui.x_display import MISSING, display

ROOT = Path(__file__).parents[2]
ESC, SHIFT, PAUSE, A = 9, 50, 127, 38  # X keycodes
QUICK = 3.0


class Hands:
    """A window system that notes what it is asked for."""

    def __init__(self) -> None:
        self.key_down = False
        self.down = 0
        self.heard: set[tuple[int, int]] = set()
        self.far = 0
        self.taken_elsewhere = 0
        self.unmapped: list[int] = []

    def wait(self, source: int, seconds: float | None) -> bytes | None:
        return b""

    def pressed(self) -> bool:
        was, self.key_down = self.key_down, False
        return was

    def held(self, key: int) -> bool:
        return key == self.down

    def listen(self, window: int, key: int) -> None:
        self.heard.add((window, key))

    def forget(self, window: int, key: int) -> None:
        self.heard.discard((window, key))

    def listen_far(self, key: int, before: int) -> bool:
        if key and key == self.taken_elsewhere:
            return False
        self.far = key
        return True

    def unmap(self, windows: Collection[int]) -> None:
        self.unmapped += windows


class Watched:
    """A guard over `Hands`, with what it said and whether it ended the desktop."""

    def __init__(self) -> None:
        self.hands = Hands()
        self.said: list[str] = []
        self.ended = 0
        self.guard = Guard(self.hands, self._end, self.said.append)

    def _end(self) -> None:
        self.ended += 1

    def press(self) -> None:
        self.hands.key_down = True
        self.guard.look()
        self.guard.judge()


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Watched:
    """With the key 9 and two windows; the clock stands at 100."""
    made = Watched()
    monkeypatch.setattr(guard_module.time, "monotonic", lambda: 100.0)
    for line in ("key 9", "window 71", "window 72"):
        made.guard.hear(line)
    return made


def later(monkeypatch: pytest.MonkeyPatch, now: float) -> None:
    monkeypatch.setattr(guard_module.time, "monotonic", lambda: now)


def test_a_press_takes_every_window_and_tells_the_desktop(watched: Watched) -> None:
    """All windows go first; the desktop is told once, however often the key is pressed."""
    watched.press()
    watched.press()
    assert watched.hands.unmapped[:2] == [71, 72]
    assert watched.said == ["pressed"]


def test_a_desktop_that_answers_lives(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its answer ends the wait."""
    watched.press()
    later(monkeypatch, 100.2)
    watched.guard.hear("hidden")
    later(monkeypatch, 200.0)
    watched.guard.look()
    watched.guard.judge()
    assert watched.guard.patience is None
    assert watched.ended == 0


def test_a_desktop_that_does_not_answer_is_ended(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a quarter of a second, and not before; what opens meanwhile goes at once."""
    watched.press()
    later(monkeypatch, 100.24)
    watched.guard.hear("window 73")
    watched.guard.look()
    watched.guard.judge()
    assert watched.hands.unmapped[-1] == 73
    assert watched.ended == 0
    later(monkeypatch, 100.25)
    watched.guard.look()
    watched.guard.judge()
    assert watched.ended == 1


def test_a_window_that_is_gone_is_left_alone(watched: Watched) -> None:
    """Its number may be another window's by now."""
    watched.guard.hear("gone 71")
    watched.press()
    assert watched.hands.unmapped == [72]


def test_under_an_open_menu_the_key_is_looked_for(watched: Watched) -> None:
    """And only then: Qt holds the whole keyboard while a menu is open."""
    watched.hands.down = 9
    watched.guard.look()
    watched.guard.judge()
    assert watched.said == []
    assert watched.guard.patience is None
    watched.guard.hear("popup 80")
    assert watched.guard.patience == guard_module.POPUP_TURN
    watched.guard.look()
    watched.guard.judge()
    assert watched.said == ["pressed"]
    watched.guard.hear("closed 80")
    watched.guard.hear("hidden")
    assert watched.guard.patience is None


def test_another_key_takes_the_place_of_the_first(watched: Watched) -> None:
    """Each window then hears the new key alone."""
    watched.guard.hear("key 75")
    assert watched.hands.heard == {(71, 75), (72, 75)}


def test_a_far_key_that_another_program_has_is_told(watched: Watched) -> None:
    """The desktop hears of it, and nothing is taken."""
    watched.hands.taken_elsewhere = 127
    watched.guard.hear("far 127")
    assert watched.said == ["far no"]
    watched.guard.hear("far 110")
    assert watched.hands.far == 110
    watched.guard.hear("far 0")
    assert watched.hands.far == 0


# --- on a real display ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def eyes() -> Iterator[Eyes]:
    if MISSING:
        pytest.skip(f"not installed: {', '.join(MISSING)}")
    before = os.environ.get("DISPLAY")
    with display() as name:
        os.environ["DISPLAY"] = name
        try:
            yield Eyes()
        finally:
            os.environ.pop("DISPLAY")
            if before is not None:
                os.environ["DISPLAY"] = before


class Subject:
    """A guarded program in a process of its own."""

    def __init__(self, far: int = 0) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.gui.guarded_program", str(far)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        )
        self.pid = self.process.pid
        self.said: list[str] = []
        self.guard = self.ask_guard()

    def ask_guard(self) -> int:
        """The guard's process; what else was said meanwhile goes into *said*."""
        answer = self.ask("guard")
        while not answer.isdigit():
            self.said.append(answer)
            answer = self.hear()
        return int(answer)

    def ask(self, word: str) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{word}\n")
        return self.hear()

    def middle(self) -> tuple[int, int]:
        """Where the middle of its window is."""
        across, down = self.ask("where").split()
        return int(across), int(down)

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()


@pytest.fixture
def subject(eyes: Eyes) -> Iterator[Subject]:
    made = Subject()
    yield made
    made.end()


def is_there(pid: int) -> bool:
    """Say whether a process that is no child of ours still runs."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def hides(eyes: Eyes, pid: int, key: int, wait_until: Any) -> bool:
    """Press *key* once the windows of *pid* are there; again where the keyboard was not theirs yet."""
    wait_until(lambda: bool(eyes.windows_of(pid)))
    windows = eyes.windows_of(pid)
    for _press in range(3):
        gone = eyes.time_until_gone(windows, key, QUICK) is not None
        if gone or not set(windows) & set(eyes.windows_of(pid)):
            return True
    return False


def test_the_key_hides_a_desktop_that_hangs_and_ends_it(
    eyes: Eyes, subject: Subject, wait_until: Any
) -> None:
    """The window is gone, then the program, then the guard."""
    assert subject.ask("block") == "BLOCKING"
    assert hides(eyes, subject.pid, ESC, wait_until)
    assert subject.process.wait(10) == -signal.SIGKILL
    wait_until(lambda: not is_there(subject.guard))


def test_the_key_hides_a_menu_of_a_desktop_that_hangs(eyes: Eyes, subject: Subject) -> None:
    """Although Qt has taken the whole keyboard for the menu."""
    assert subject.ask("menu") == "BLOCKING"
    windows = eyes.windows_of(subject.pid)
    assert len(windows) == 2
    assert eyes.time_until_gone(windows, ESC, QUICK) is not None
    assert subject.process.wait(10) == -signal.SIGKILL


def test_the_guard_is_told_the_tooltip_that_is_on_the_screen(eyes: Eyes, subject: Subject) -> None:
    """Qt gives a tooltip another window after it said that it is shown."""
    without = eyes.windows_of(subject.pid)
    told = set(map(int, subject.ask("tip").split()))
    (tooltip,) = eyes.windows_of(subject.pid) - without
    assert tooltip in told


def test_a_desktop_that_works_hides_itself_and_lives(
    eyes: Eyes, subject: Subject, wait_until: Any
) -> None:
    """It hears of the press and answers; the next press hides again."""
    for _time in range(2):
        assert hides(eyes, subject.pid, ESC, wait_until)
        assert subject.hear() == "OFF"
        assert subject.ask("show") == "SHOWN"
    assert subject.process.poll() is None


def test_shift_three_times_hides_in_a_drag_and_the_drag_ends(
    eyes: Eyes, subject: Subject, wait_until: Any
) -> None:
    """Qt keeps all keys from others while it drags, and waits for a mouse button for ever.

    Without an end it would eat the keys of the next time too.
    """
    wait_until(lambda: bool(eyes.windows_of(subject.pid)))
    eyes.point(*subject.middle())
    eyes.button(True)
    assert subject.ask("drag") == "DRAGGING"
    for _time in range(2):
        windows = eyes.windows_of(subject.pid)
        for _press in range(2):
            eyes.tap(SHIFT)
        assert eyes.time_after_release(windows, SHIFT, QUICK) is not None
        eyes.button(False)
        assert subject.hear() == "OFF"
        assert subject.ask("show") == "SHOWN"


def test_a_guard_that_dies_is_started_again(eyes: Eyes, subject: Subject, wait_until: Any) -> None:
    """The new one knows the windows that are open already."""
    os.kill(subject.guard, signal.SIGKILL)
    while subject.ask_guard() == subject.guard:  # the desktop has not noticed yet
        pass
    assert subject.ask("block") == "BLOCKING"
    assert hides(eyes, subject.pid, ESC, wait_until)


def test_the_guard_goes_when_the_desktop_is_killed(subject: Subject, wait_until: Any) -> None:
    """No process is left behind."""
    subject.process.kill()
    wait_until(lambda: not is_there(subject.guard))


def test_the_guard_is_small(subject: Subject) -> None:
    """At most 16 MB, and nothing of Qt in them."""
    status = Path(f"/proc/{subject.guard}/status").read_text()
    assert int(status.split("VmRSS:")[1].split()[0]) <= 16 * 1024
    assert "PySide6" not in Path(f"/proc/{subject.guard}/cmdline").read_text()


def test_a_far_key_hides_from_another_program(eyes: Eyes, wait_until: Any) -> None:
    """The other program has the keyboard, and still the key hides; the usual key does not."""
    hidden, other = Subject(PAUSE), Subject()
    try:
        assert eyes.time_until_gone(eyes.windows_of(hidden.pid), ESC, 0.3) is None
        assert other.hear() == "OFF"  # Esc went to the program that has the keyboard
        assert other.ask("show") == "SHOWN"
        assert hides(eyes, hidden.pid, PAUSE, wait_until)
        assert hidden.hear() == "OFF"
        assert eyes.windows_of(other.pid)
    finally:
        hidden.end()
        other.end()


def test_two_programs_cannot_have_the_same_far_key(eyes: Eyes) -> None:
    """The second is told that it is taken."""
    first = Subject(PAUSE)
    second = Subject(PAUSE)
    try:
        assert "REFUSED" in (second.said or [second.hear()])
    finally:
        first.end()
        second.end()


def test_an_answer_that_waits_in_the_pipe_is_heard_before_judging(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A guard that got no time on a busy computer does not end a desktop that has answered."""
    blocks = [b"hidden\n", b""]
    watched.press()
    later(monkeypatch, 200.0)
    monkeypatch.setattr(watched.hands, "wait", lambda _source, _seconds: blocks.pop(0))
    guard_module.serve(watched.guard, watched.hands, 0)
    assert watched.ended == 0
