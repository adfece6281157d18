"""How quick the screens are: from start to the unlock screen, and the longest time without a turn.

    DISPLAY=:99 python tests/benchmarks/bench_screens.py [events]

The longest time without a turn of the event loop is how long a press of a key can wait. It is
taken while the code of the pages is read and each page is made, as the program does behind the
unlock screen; while each page is opened, left, opened again and used, over a real keeper; and, last,
while a page is made and shown in one go, for somebody who is quicker than all that.
"""

import datetime as dt
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QAbstractScrollArea, QApplication  # noqa: E402

from evidence_kit.gui import theme  # noqa: E402
from evidence_kit.gui.app import NAME, dress, prepare  # noqa: E402
from evidence_kit.gui.hide_key import HideKey  # noqa: E402
from evidence_kit.gui.keeper_client import KeeperClient  # noqa: E402
from evidence_kit.gui.panic import Panic  # noqa: E402
from evidence_kit.gui.preparing import PAGES as MADE  # noqa: E402
from evidence_kit.gui.program import Program  # noqa: E402
from evidence_kit.gui.settings_file import SettingsFile  # noqa: E402
from evidence_kit.model.case import CaseFacts  # noqa: E402
from evidence_kit.model.event import Event  # noqa: E402
from evidence_kit.model.moment import Moment, Precision  # noqa: E402
from evidence_kit.service.messages import Unlock, Unlocked  # noqa: E402
from evidence_kit.vault import Cost, Vault  # noqa: E402

PASSPHRASE = "velvet tractor onion cathedral"
PAGES = ("start", "evidence", "accounts", "timeline", "report", "help", "settings")
TURNS = 30

_BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)

def tell():
    print(time.time(), flush=True)
    QApplication.quit()

app = QApplication([])
window = Window()
window.resize(1160, 760)
window.show()
app.exec()
"""
_STARTED = """
import gc, sys, time
gc.disable()  # as cli/desktop.py does
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from evidence_kit.gui import app, main_window

painted = main_window.MainWindow.paintEvent

def paint(self, event):
    QTimer.singleShot(0, tell)  # before what waits for the first painting
    painted(self, event)

def tell():
    print(time.time(), flush=True)
    QTimer.singleShot(0, QApplication.quit)

main_window.MainWindow.paintEvent = paint
app.run([], Path(sys.argv[1]))
"""


class Gap:
    """The longest time between two turns of the event loop since `begin`, in seconds."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)
        self._last = time.perf_counter()
        self.longest = 0.0
        self._timer.start()

    def begin(self) -> None:
        self._last, self.longest = time.perf_counter(), 0.0

    def _turn(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def starts(folder: Path, count: int) -> tuple[list[float], list[float]]:
    """Start the program *count* times, and as often a bare window of Qt in between.

    Return the seconds from the start of Python to the painted screen, of ours and of the bare one.
    """
    settings = folder / "view.json"
    SettingsFile(settings).change(place=str(folder / "Papers"))
    taken: tuple[list[float], list[float]] = ([], [])
    for _start in range(count):
        for times, script in zip(taken, (_STARTED, _BARE), strict=True):
            begun = time.time()
            told = subprocess.run(
                [sys.executable, "-c", script, str(settings)],
                env={**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder)},
                capture_output=True,
                text=True,
                check=True,
            )
            times.append(float(told.stdout.split()[0]) - begun)
    return taken


def wait(app: QApplication, seconds: float) -> None:
    """Let the event loop turn for *seconds*."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.processEvents()


def until(app: QApplication, condition: Callable[[], bool]) -> None:
    """Let the event loop turn until *condition* holds."""
    while not condition():
        app.processEvents()


def use(app: QApplication, page: QObject) -> None:
    """Scroll whatever scrolls on the page."""
    for area in page.findChildren(QAbstractScrollArea):
        bar = area.verticalScrollBar()
        for step in range(TURNS):
            bar.setValue(bar.maximum() * step // TURNS)
            app.processEvents()


def screens(folder: Path, events: int) -> None:
    """Open and use each page and print its longest time without a turn."""
    vault, _code = Vault.create(
        folder / "Papers", PASSPHRASE, CaseFacts(initials="AB"), cost=Cost.least()
    )
    start = dt.datetime(2025, 1, 1, 12)
    for number in range(events):
        wall = start + dt.timedelta(hours=7 * number)
        moment = Moment(wall=wall, zone="Europe/London", precision=Precision.MINUTE)
        vault.save(Event(id="", moment=moment, words=f"message number {number}"))
    vault.close()
    prepare()
    app = QApplication([NAME])
    dress(app)
    theme.apply(app, "light")
    keeper = KeeperClient()
    program = Program(keeper, SettingsFile(folder / "other.json"), Panic(HideKey()))
    program.window.resize(1160, 720)
    program.window.show()
    opened: list[Unlocked] = []
    keeper.ask(Unlock(path=str(folder / "Papers"), secret=PASSPHRASE), opened.append)
    while not opened:
        app.processEvents()
    gap = Gap()
    preparing = program._preparing
    read = longest(app, gap, preparing.read_code)
    until(app, lambda: not preparing.is_busy)
    print(f"reading the code of the pages: longest part {read * 1000:.1f} ms")
    made = {}
    for name in MADE:
        made[name] = longest(app, gap, lambda name=name: program.window.prepare(name))
    program._opened(opened[0])
    wait(app, 1.0)
    heads = ("made", "first", "again", "used")
    print(
        f"{'page':<12}" + "".join(f"{head:>10}" for head in heads) + "   ms without a turn, longest"
    )
    for name in PAGES:
        figures = [
            made.get(name, 0.0),
            longest(app, gap, lambda name=name: program.window.show_page(name)),
        ]
        program.window.show_page("settings" if name != "settings" else "help")
        wait(app, 0.3)
        figures.append(longest(app, gap, lambda name=name: program.window.show_page(name)))
        figures.append(longest(app, gap, lambda: use(app, program.window.page)))
        print(f"{name:<12}" + "".join(f"{figure * 1000:10.1f}" for figure in figures), flush=True)
    for name in PAGES[1:]:
        program.window.rebuild(keeper.drop_all)
        wait(app, 0.3)
        figure = longest(app, gap, lambda name=name: program.window.show_page(name))
        print(f"{name:<12}{figure * 1000:10.1f}   made and shown in one go", flush=True)
    keeper.ended.disconnect()  # or the program would start the next one
    keeper.close_input()
    until(app, lambda: not keeper.running)


def longest(app: QApplication, gap: Gap, act: Callable[[], None]) -> float:
    """The longest gap while *act* and what follows from it happens."""
    gap.begin()
    act()
    wait(app, 0.6)
    return gap.longest


def main() -> None:
    """Print both tables."""
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    folder = Path(tempfile.mkdtemp(prefix="screens"))
    try:
        screens(folder, events)
        both = starts(folder, 9)
        for name, taken in zip(("unlock screen", "bare window"), both, strict=True):
            print(
                f"start to {name + ':':<15} best {min(taken) * 1000:.0f} ms, "
                f"median {statistics.median(taken) * 1000:.0f} ms, worst {max(taken) * 1000:.0f} ms"
            )
        ours, bare = map(statistics.median, both)
        print(f"that is {ours / bare:.1f} times a bare window of the same toolkit")
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
