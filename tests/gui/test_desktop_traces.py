"""After a whole sitting of the desktop nothing is found outside of the vault and what was exported."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_traces import written
from tests.gui.watched_sitting import NAME, PASSPHRASE
from tests.gui.x_display import MISSING, display
from tests.service.conftest import picture
from tests.vault.killing import strace_works

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks as Linux keeps things")
MARKERS = [
    text.encode(code)
    for text in ("zebrafinch", "Zebrafinch", PASSPHRASE)
    for code in ("utf-8", "utf-16-le")
]


def sit(base: Path, screen: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """Run the sitting as a person of its own would, watched by strace where that may be."""
    home = base / "home"
    places = {"XDG_CONFIG_HOME": ".config", "XDG_CACHE_HOME": ".cache", "XDG_DATA_HOME": ".local"}
    left_out = ("XDG_", "DBUS_", "DISPLAY", "WAYLAND_")
    env = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    env |= {"HOME": str(home), "TMPDIR": str(base / "temporary"), "PYTHONDONTWRITEBYTECODE": "1"}
    env |= {name: str(home / place) for name, place in places.items()}
    env |= {"XDG_RUNTIME_DIR": str(base / "runtime"), **screen}
    watch = ["strace", "-f", "-qq", "-yy", "-s", "4096", "-o", str(base / "calls")]
    watch += ["--seccomp-bpf", "-e", "trace=openat"]
    return subprocess.run(
        [
            *(watch if strace_works(base) else ()),
            *(sys.executable, "-m", "tests.gui.watched_sitting", str(base)),
        ],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        env=env,
        timeout=1800,
    )


def test_a_sitting_of_the_desktop_leaves_nothing_outside(tmp_path: Path) -> None:
    """Create, add, record, look, search, export, copy, lock, unlock, hide: then all is searched."""
    for name in ("home", "temporary", "out", "runtime"):
        (tmp_path / name).mkdir(mode=0o700)
    picture(tmp_path / "in.png", 4).rename(tmp_path / NAME)
    with contextlib.ExitStack() as stack:
        screen = {"QT_QPA_PLATFORM": "offscreen"}
        if not MISSING:
            screen = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": stack.enter_context(display())}
        ended = sit(tmp_path, screen)
    assert ended.returncode == 0, ended.stderr
    assert "core 0\n" in ended.stdout
    # Whatever else is shown is in the one window: see also test_panic_matrix.py.
    (windows,) = re.findall(r"^windows (.*)$", ended.stdout, re.MULTILINE)
    assert windows.split() == ["QFileDialog"]
    assert "zebrafinch" not in ended.stdout + ended.stderr
    if (tmp_path / "calls").exists():
        ours = [tmp_path / name for name in ("vault", "out", "copy")]
        allowed = (*ours, Path("/dev"), Path("/proc"))
        seen = written(tmp_path)
        assert all(any(path.is_relative_to(place) for path in seen) for place in ours)
        stray = {path for path in seen if not any(map(path.is_relative_to, allowed))}
        assert {path for path in stray if not path.is_dir()} == set()
        (tmp_path / "calls").unlink()
    assert len(list((tmp_path / "out").iterdir())) == 2
    shutil.rmtree(tmp_path / "out")
    (tmp_path / NAME).unlink()
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(left) > 10
    for path in left:
        content = path.read_bytes() + os.fsencode(path.relative_to(tmp_path))
        assert not [marker for marker in MARKERS if marker in content], path
    for place in ("home", "temporary", "runtime"):
        assert list((tmp_path / place).rglob("*")) == []


_STARTED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
from evidence_kit.gui.app import dress, prepare
prepare()
app = QApplication(["documents"])
dress(app)
window = QWidget()
window.show()
app.processEvents()
loaded = {line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines()}
sys.stdout.write(str(sorted(name for name in loaded if "libgtk" in name)))
"""


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {MISSING}")
@pytest.mark.parametrize("desktop", ["GNOME", "KDE"])
def test_starting_loads_no_other_toolkit_and_starts_nothing(tmp_path: Path, desktop: str) -> None:
    """GTK would leave files and complaints of its own; a bus that is missing stays missing."""
    env = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    env |= {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "TMPDIR": str(tmp_path)}
    env |= {"XDG_CURRENT_DESKTOP": desktop, "PYTHONDONTWRITEBYTECODE": "1"}
    env["PYTHONPATH"] = str(Path(__file__).parents[2])
    with display() as screen:
        ended = subprocess.run(
            [sys.executable, "-c", _STARTED],
            env=env | {"DISPLAY": screen},
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert ended.returncode == 0, ended.stderr
    assert "libgtk" not in ended.stdout
    assert list(tmp_path.iterdir()) == []


def test_what_libraries_complain_of_is_written_nowhere(tmp_path: Path) -> None:
    """A session keeps what comes on standard error; a terminal, where a person looks, shows it."""
    command = [sys.executable, "-m", "evidence_kit"]
    env = {**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "none-such"}
    root = Path(__file__).parents[2]
    ended = subprocess.run(command, env=env, cwd=root, capture_output=True, timeout=60)
    assert ended.returncode != 0
    assert ended.stderr == b""
    reading, writing = os.openpty()
    process = subprocess.Popen(command, env=env, cwd=root, stderr=writing)
    os.close(writing)
    shown = os.read(reading, 4096)
    process.wait(60)
    os.close(reading)
    assert b"none-such" in shown
