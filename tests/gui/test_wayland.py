"""Wayland: the program starts, shows its window, hides and ends, under a headless compositor."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service.fake_portal import FakePortal, message_bus_in

ROOT = Path(__file__).parents[2]

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from evidence_kit.gui import app, program

shown = program.Program.begin

def begin(self):
    shown(self)
    if len(sys.argv) == 2:
        QTimer.singleShot(500, self.window.header.hide_button.click)
    print(QGuiApplication.platformName(), flush=True)

program.Program.begin = begin
sys.exit(app.run([], Path(sys.argv[1])))
"""


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A headless weston; what a program needs to find it."""
    if shutil.which("weston") is None:
        pytest.skip("not installed: weston")
    place = tmp_path / "run"
    place.mkdir(mode=0o700)
    surroundings = {**os.environ, "XDG_RUNTIME_DIR": str(place)}
    with (tmp_path / "weston.log").open("wb") as log:
        process = subprocess.Popen(
            [
                "weston",
                "--backend=headless-backend.so",
                "--socket=wl-test",
                "--idle-time=0",
                "--width=1280",
                "--height=800",
            ],
            env=surroundings,
            stdout=log,
            stderr=log,
        )
    yield {**surroundings, "WAYLAND_DISPLAY": "wl-test", "QT_QPA_PLATFORM": "wayland"}
    process.terminate()
    process.wait(10)


def test_it_starts_hides_and_ends_under_wayland(
    compositor: dict[str, str], tmp_path: Path, qtbot: object
) -> None:
    """The window comes up without X11, "Hide now" ends the program, and it ends well."""
    socket = Path(compositor["XDG_RUNTIME_DIR"]) / "wl-test"
    qtbot.waitUntil(socket.exists, timeout=10_000)  # type: ignore[attr-defined]
    ran = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(tmp_path / "view.json")],
        env={**compositor, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.stdout.strip() == "wayland", ran.stderr
    assert ran.returncode == 0, ran.stderr


def test_a_key_of_the_desktop_hides_it_under_wayland(
    compositor: dict[str, str], tmp_path: Path, qtbot: object
) -> None:
    """The key is asked for at the start where one was chosen; pressed anywhere, it ends the program."""
    (tmp_path / "view.json").write_text('{"far_key": {"key": 16777224, "native": 127}}')
    socket = Path(compositor["XDG_RUNTIME_DIR"]) / "wl-test"
    with message_bus_in(tmp_path) as address, FakePortal(address) as portal:
        qtbot.waitUntil(socket.exists, timeout=10_000)  # type: ignore[attr-defined]
        process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(tmp_path / "view.json"), "by key"],
            env={**compositor, "PYTHONPATH": str(ROOT), "DBUS_SESSION_BUS_ADDRESS": address},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            assert process.stdout is not None
            shown = process.stdout.readline()
            qtbot.waitUntil(lambda: bool(portal.asked), timeout=30_000)  # type: ignore[attr-defined]
            portal.press()
            _out, complaints = process.communicate(timeout=60)
        finally:
            process.kill()
            process.communicate()
    assert shown == "wayland\n", complaints
    assert process.returncode == 0, complaints
    assert portal.registered == ["local.documents"]


def test_a_second_start_shows_the_first_under_wayland(
    compositor: dict[str, str], tmp_path: Path, qtbot: object
) -> None:
    """It ends by itself, and the first one is still there and hides."""
    socket = Path(compositor["XDG_RUNTIME_DIR"]) / "wl-test"
    qtbot.waitUntil(socket.exists, timeout=10_000)  # type: ignore[attr-defined]
    place = Path(compositor["XDG_RUNTIME_DIR"]) / "documents-wl-test"
    command = [sys.executable, "-c", _PROGRAM, str(tmp_path / "view.json"), "stay"]
    env = {**compositor, "PYTHONPATH": str(ROOT)}
    first = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(place.exists, timeout=30_000)  # type: ignore[attr-defined]
    second = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)
    assert (second.returncode, second.stdout) == (0, ""), second.stderr
    assert first.poll() is None
    first.terminate()
    shown, _none = first.communicate(timeout=60)
    assert shown == "wayland\n"
