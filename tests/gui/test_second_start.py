"""One window at a time, found by a socket that leaves nothing behind."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_kit.gui.one_window import usual_place
from tests.gui.x_display import MISSING, display

ROOT = Path(__file__).parents[2]

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QSocketNotifier, QTimer
from evidence_kit.gui import app, program

begin = program.Program.begin

def say(word):
    sys.stdout.write(word + "\\n")
    sys.stdout.flush()

def hide():
    window.header.hide_button.click()

def begun(self):
    global window, ear
    window = self.window
    begin(self)
    raised = window.activateWindow
    window.activateWindow = lambda: (raised(), say("front"))
    self.window.seen.connect(lambda: QTimer.singleShot(50, lambda: say("seen")))
    ear = QSocketNotifier(0, QSocketNotifier.Type.Read)
    ear.activated.connect(hide)

program.Program.begin = begun
sys.exit(app.run([], Path(sys.argv[1])))
"""


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """An X server and a window manager of our own."""
    if MISSING:
        pytest.skip(f"not installed: {MISSING}")
    with display() as name:
        yield name


class Start:
    """A start of the program, which hides at a word from us."""

    def __init__(self, screen: str, folder: Path) -> None:
        env = {**os.environ, "DISPLAY": screen, "XDG_RUNTIME_DIR": str(folder / "runtime")}
        env |= {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        env.pop("WAYLAND_DISPLAY", None)
        self.process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(folder / "view.json")],
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def hears(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def hide(self) -> int:
        self.process.communicate("\n", timeout=60)
        return self.process.returncode


def test_a_second_start_shows_the_first_and_ends(screen: str, tmp_path: Path) -> None:
    """With two windows, hiding one would show the other. Hidden, it is found no more."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    first = Start(screen, tmp_path)
    assert first.hears() == "seen"
    (socket,) = runtime.iterdir()
    assert "vidence" not in socket.name
    second = Start(screen, tmp_path)
    shown, _none = second.process.communicate(timeout=60)
    assert (second.process.returncode, shown) == (0, "")
    assert first.hears() == "front"
    assert first.hide() == 0
    assert list(runtime.iterdir()) == []


def test_one_that_hangs_is_not_waited_for(screen: str, tmp_path: Path) -> None:
    """The person gets a window all the same, and what the other one left is in nobody's way."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    first = Start(screen, tmp_path)
    assert first.hears() == "seen"
    os.kill(first.process.pid, 19)
    second = Start(screen, tmp_path)
    assert second.hears() == "seen"
    first.process.kill()
    first.process.communicate()
    assert second.hide() == 0
    assert list(runtime.iterdir()) == []


def test_where_the_socket_is(tmp_path: Path) -> None:
    """In the folder of the sitting, one for each screen; nowhere else, and under a plain name."""
    env = {"XDG_RUNTIME_DIR": str(tmp_path), "DISPLAY": ":0.0"}
    assert usual_place(env, "linux") == str(tmp_path / "documents-0-0")
    assert usual_place(env | {"WAYLAND_DISPLAY": "wayland-1"}, "linux").endswith("-wayland-1")
    assert usual_place({"DISPLAY": ":0"}, "linux") == ""
    assert usual_place(env | {"XDG_RUNTIME_DIR": str(tmp_path / "none")}, "linux") == ""
    assert usual_place(env, "darwin") == ""
    assert usual_place(env, "win32").startswith("documents-")
