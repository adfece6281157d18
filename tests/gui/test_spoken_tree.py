"""What a screen reader is told of each page: its AT-SPI tree, walked over a real bus and display."""

import contextlib
import ctypes
import json
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.gui import x_display
from tests.gui.conftest import PASSPHRASE
from tests.gui.made_case import case_of_all
from tests.gui.spoken_views import VIEWS, builders

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
ROOT = Path(__file__).parents[2]


def _missing() -> str:
    if not sys.platform.startswith("linux"):
        return "AT-SPI is the Linux way; others are walked through Qt in test_names.py"
    missing = [*x_display.MISSING, *(n for n in ("dbus-daemon",) if not shutil.which(n))]
    if not any(Path(place).exists() for place in LAUNCHERS):
        missing.append("at-spi2-core")
    try:
        ctypes.CDLL("libatspi.so.0")
    except OSError:
        missing.append("libatspi.so.0")
    return f"not installed: {', '.join(missing)}" if missing else ""


pytestmark = pytest.mark.skipif(bool(_missing()), reason=_missing())


@dataclass
class Spoken:
    """A program that shows pages, and what is told of them."""

    program: subprocess.Popen[str]
    surroundings: dict[str, str]
    problems: Path
    told: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def shown(self, page: str) -> list[dict[str, Any]]:
        """Return what was told of *page*, which is shown where it was not yet."""
        return self.told[page] if page in self.told else self.show(page)

    def show(self, page: str) -> list[dict[str, Any]]:
        """Show *page* and return what is told, a node each, from top to bottom."""
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write(f"{page}\n")
        self.program.stdin.flush()
        assert self.program.stdout.readline().strip() == page, self.problems.read_text()[-2000:]
        walked = subprocess.run(
            [sys.executable, "-m", "tests.gui.atspi_walk"],
            env=self.surroundings,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        self.told[page] = [json.loads(line) for line in walked.stdout.splitlines()]
        return self.told[page]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with a little of everything."""
    return case_of_all(tmp_path_factory.mktemp("spoken"))


@pytest.fixture(scope="module")
def spoken(folder: Path) -> Iterator[Spoken]:
    """The program on a display and a bus of its own."""
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        text=True,
        stderr=subprocess.DEVNULL,
    )
    assert bus.stdout is not None
    address = bus.stdout.readline().strip()
    launcher = next(place for place in LAUNCHERS if Path(place).exists())
    with x_display.display() as display:
        surroundings = {
            **os.environ,
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "NO_AT_BRIDGE": "0",
            "HOME": str(folder.parent),
        }
        speech = subprocess.Popen(
            [launcher, "--launch-immediately"], env=surroundings, stderr=subprocess.DEVNULL
        )
        problems = folder.parent / "problems.txt"
        with problems.open("w") as told:
            program = subprocess.Popen(
                [sys.executable, "-m", "tests.gui.spoken_program", str(folder), PASSPHRASE],
                env=surroundings,
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=told,
                text=True,
            )
        try:
            assert program.stdout is not None
            assert program.stdout.readline().strip() == "ready"
            yield Spoken(program, surroundings, problems)
        finally:
            for process in (program, speech, bus):
                process.terminate()
                process.wait(10)
                for pipe in (process.stdin, process.stdout):
                    if pipe is not None:
                        with contextlib.suppress(BrokenPipeError):  # or the others would stay
                            pipe.close()


PAGES = (*builders(None), *VIEWS)  # type: ignore[arg-type]
SAYS = {
    "evidence": "AB1",
    "accounts": "@mark, Instagram",
    "timeline": "3 March 2026",
    "start": "In danger now? Call 999.",
    "unlock": "Passphrase",
    "first-use-computer": "1 of 4",
    "first-use-practise": "4 of 4",
    "account": "Use the earlier one",
    "one-call": "Now: Leeds Police",
    "demand": "200 pounds",
    "conversation": "Conversation with Mark",
    "export": "pay or I post it",
    "cover": "No box yet.",
    "several": "AB1, AB2",
    "settings": "Settings",
}
HOLDERS = ("scroll pane", "filler", "panel", "viewport", "frame", "window", "application")
"""What only holds other things; what is in it is told."""
EMPTY_WORDS = {"button", "label", "edit", "text", "widget", "checkbox", "list", "icon", "image"}


@pytest.mark.parametrize("page", PAGES)
def test_each_page_is_told_in_full(spoken: Spoken, page: str) -> None:
    """Each control that can have the keyboard has a name and a role; the way to hide is there."""
    told = spoken.show(page)
    assert len(told) > 12
    controls = [node for node in told if node["focusable"] and node["role"] not in HOLDERS]
    assert [node for node in controls if not node["name"].strip()] == []
    assert [node for node in controls if node["name"].strip().lower() in EMPTY_WORDS] == []
    assert not [node for node in told if node["role"] in ("", "unknown", "invalid")]
    names = [node["name"] for node in told]
    assert "Hide now" in names
    if page in SAYS:
        assert any(SAYS[page] in name for name in names), names


@pytest.mark.parametrize("page", PAGES)
def test_no_two_controls_of_a_page_are_told_alike(spoken: Spoken, page: str) -> None:
    """Of two buttons with one name nobody who cannot see them knows which is which."""
    told = spoken.shown(page)
    buttons = [
        (node["name"], node["description"])
        for node in told
        if node["role"] in ("push button", "button", "toggle button", "check box", "link")
    ]
    twice = {each for each in buttons if buttons.count(each) > 1}
    assert twice == set()


def test_what_changes_is_said_without_moving_the_keyboard(spoken: Spoken) -> None:
    """A new page, what was taken back, and that nothing was found, are said as they come."""
    listener = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.atspi_hear"],
        env=spoken.surroundings,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert listener.stdout is not None
        assert listener.stdout.readline().strip() == "ready"
        # The program learns a little later that somebody listens, and says nothing before.
        for _try in range(20):
            spoken.show("start")
            spoken.show("help")
            if select.select([listener.stdout], [], [], 1.0)[0]:
                break
        spoken.show("start")
        spoken.show("help")
        spoken.show("undone")
    finally:
        listener.terminate()
        said, _ = listener.communicate(timeout=20)
    heard = said.splitlines()
    assert any(line.startswith("Help. ") for line in heard), heard
    assert "The new account was taken out again. “@fresh”" in heard
