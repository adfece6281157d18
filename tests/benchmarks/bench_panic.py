"""How long after the hide key everything is off the screen, seen from outside the program.

    make bench-panic    or: python -m tests.benchmarks.bench_panic [presses] [state ...]
    [--manager openbox | xfwm4] [--keep FILE]

The real program with its guard runs over a real keeper and a made-up vault, under two window
managers. In each state a real key is pressed through XTEST, and the time is taken until the last
of the program's frames is unmapped. Beside each state stands a window without any toolkit that goes
at a key: after every fifth press it is measured in the same way, so that what the machine itself
costs in those minutes can be seen. Then the program is hidden as a person hides it, and what is
left of it is looked for. With --keep each state is written to FILE once it is done, and not done
again when the same command is given once more.
"""

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from tests.benchmarks.panic_states import DIES, DRAGGED, FAR, PLAIN, STATES
from tests.benchmarks.x11_eyes import Eyes
from tests.gui.x_display import display

ROOT = Path(__file__).resolve().parents[2]
ESC, SHIFT, PAUSE = 9, 50, 127
PATIENCE = 3.0
TRIES = 3
BETWEEN = 5
"""The machine alone is measured once in so many presses."""
ANYWHERE = (0.05, 0.12)
"""Seconds between showing and pressing: anywhere in a frame, and past what the opening costs."""
MANAGERS = (("openbox",), ("xfwm4", "--compositor=on"))


Row = tuple[list[float | None], list[float | None]]
"""Seconds of each press, None where nothing went, of the program and of the machine alone."""


def figures(presses: list[float | None]) -> tuple[float, float, float, float, int]:
    """Return least, median, p99 and worst in milliseconds, and how many were missed.

    p99 lies between the two presses around it, in proportion (Hyndman and Fan's seventh way, as
    in numpy): with 50 presses that is half-way between the two longest.
    """
    taken = sorted(press * 1000 for press in presses if press is not None)
    missed = len(presses) - len(taken)
    if not taken:
        return (*(float("nan"),) * 4, missed)
    place = (len(taken) - 1) * 0.99
    below = int(place)
    above = min(below + 1, len(taken) - 1)
    late = taken[below] + (taken[above] - taken[below]) * (place - below)
    return taken[0], statistics.median(taken), late, taken[-1], missed


def cells(row: tuple[float, float, float, float, int]) -> str:
    """The figures as they stand in the table."""
    return "".join(f"{figure:8.1f}" for figure in row[:4]) + f"{row[4]:>8}"


class Subject:
    """A program under test, in a process of its own, that opens what it is told to open."""

    def __init__(self, script: str, folder: Path, *more: str) -> None:
        surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder)}
        surroundings["QT_QPA_PLATFORM"] = "xcb"
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name(script)), str(folder), *more],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
            env=surroundings,
        )
        self.pid = self._process.pid
        self.hear("READY")

    def hear(self, word: str) -> tuple[int, ...]:
        """Wait until the program has said *word*; return the numbers after it."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            first, *numbers = line.split()
            if first == word:
                return tuple(int(number) for number in numbers)
        raise SystemExit("The program under test has ended.")

    def show(self, state: str) -> tuple[int, ...]:
        """Have the program shown in *state*; return where "Hide now" is."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{state}\n")
        return self.hear("SHOWN")

    def gone(self) -> bool:
        """Wait for its end, which the guard brings; say whether it came."""
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            return False
        return True

    def end(self) -> None:
        """End the program and its keeper."""
        with suppress(BrokenPipeError):
            assert self._process.stdin is not None
            self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


class Kept:
    """Rows that are done, in *path*, one JSON list a line; nowhere without one."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._rows: dict[tuple[str, str, int], Row] = {}
        if path is not None and path.exists():
            for line in path.read_text("utf-8").splitlines():
                manager, state, presses, taken, beside = json.loads(line)
                self._rows[manager, state, presses] = (taken, beside)

    def row(self, manager: str, state: str, presses: int) -> Row | None:
        """Return what was measured before."""
        return self._rows.get((manager, state, presses))

    def keep(self, manager: str, state: str, presses: int, row: Row) -> None:
        """Write it down."""
        if self._path is not None:
            with self._path.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps([manager, state, presses, *row]) + "\n")


class Matrix:
    """Presses in each state under one window manager."""

    def __init__(self, manager: str, presses: int, folder: Path, kept: Kept) -> None:
        self._eyes = Eyes()
        self._manager, self._presses, self._folder = manager, presses, folder
        self._kept = kept
        self._subject: Subject | None = None
        self._rounds = 0
        self._empty = False
        self._other = Subject("plain_window.py", folder)

    def run(self, states: tuple[str, ...]) -> None:
        """Print a line for each of *states*."""
        names = ("min", "median", "p99", "worst", "missed")
        head = "".join(f"{name:>8}" for name in names)
        print(f"\n{'':<20}{'the program':>40}{'the machine alone':>32}")
        print(f"{self._manager:<18}{'presses':>8}{head}{'median':>12}{'p99':>8}{'worst':>8}")
        alone: list[float | None] = []
        for state in states:
            row = self._kept.row(self._manager, state, self._presses)
            if row is None:
                row = self._measure(state)
                self._kept.keep(self._manager, state, self._presses, row)
            taken, beside = row
            alone += beside
            _low, middle, late, worst, _missed = figures(beside)
            print(
                f"{state:<18}{len(taken):>8}{cells(figures(taken))}"
                f"{middle:12.1f}{late:8.1f}{worst:8.1f}",
                flush=True,
            )
        print(f"{PLAIN:<18}{len(alone):>8}{cells(figures(alone))}")
        self.end()

    def end(self) -> None:
        """End what was started."""
        self._end_subject()
        self._other.end()

    def _end_subject(self) -> None:
        if self._subject is not None:
            self._subject.end()
        self._subject, self._empty = None, False

    def _measure(self, state: str) -> Row:
        taken, beside = [], []
        for number in range(self._presses):
            if number % BETWEEN == 0:
                beside.append(self._plain())
            taken.append(self._press(state))
        return taken, beside

    def _plain(self) -> float | None:
        windows = self._other_in_front()
        time.sleep(random.uniform(*ANYWHERE))
        gone = self._eyes.time_until_gone(windows, ESC, PATIENCE) if windows else None
        self._other.show("hidden")
        return gone

    def _other_in_front(self) -> set[int]:
        """Show the plain window until the window manager lets it have the keyboard."""
        for _try in range(TRIES):
            self._other.show("shown")
            if windows := self._eyes.wait_for(self._other.pid, has_keyboard=True):
                return windows
            self._other.show("hidden")
        return set()

    def _press(self, state: str) -> float | None:
        eyes = self._eyes
        if self._empty and state not in DIES:
            self._end_subject()
        if self._subject is None:
            self._empty = state in DIES
            self._rounds += 1
            folder = self._folder / f"{self._manager}{self._rounds}"
            folder.mkdir()
            more = ("empty",) if state in DIES else ()  # it is started anew for each press
            self._subject = Subject("panic_subject.py", folder, *more)
        subject = self._subject
        dragging = state in DRAGGED
        if dragging:
            eyes.point(600, 400)
            eyes.button(True)
        where = subject.show(state)
        if dragging:
            eyes.point(640, 430)
        if state in FAR:
            self._other_in_front()
            if state == "dragged over":
                eyes.point(300, 300)
                eyes.button(True)  # held down over another program's window, and moved to ours
                eyes.point(640, 600)
        windows = eyes.wait_for(subject.pid, has_keyboard=state not in FAR)
        if not windows and state not in DIES:  # the window manager gave the keyboard to another
            where = subject.show(state)
            windows = eyes.wait_for(subject.pid, has_keyboard=state not in FAR)
        time.sleep(random.uniform(*ANYWHERE))
        windows |= eyes.windows_of(subject.pid)
        gone = self._hide(state, windows, where) if windows else None
        if dragging or state == "dragged over":
            eyes.button(False)
        if state in FAR:
            self._other.show("hidden")
        if state in DIES:
            if not subject.gone():
                gone = None
            self._end_subject()
        else:
            subject.show("hidden")
        return gone

    def _hide(self, state: str, windows: set[int], where: tuple[int, ...]) -> float | None:
        eyes = self._eyes
        if state.startswith("shift x3"):
            for _tap in range(2):
                eyes.tap(SHIFT)
            return eyes.time_after_release(windows, SHIFT, PATIENCE)
        if state == "hide button":
            eyes.point(where[0], where[1])
            eyes.button(True)
            return eyes.time_until_gone(windows, 0, PATIENCE, mouse=True)
        return eyes.time_until_gone(windows, PAUSE if state in FAR else ESC, PATIENCE)


def leftovers(folder: Path) -> None:
    """Hide the program as it is, unchanged, and print what is left of it two seconds later."""
    eyes = Eyes()
    listed = eyes.listed()
    home = folder / "home"
    home.mkdir()
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(home)}
    surroundings |= {"QT_QPA_PLATFORM": "xcb", "XDG_CONFIG_HOME": str(home / ".config")}
    program = subprocess.Popen([sys.executable, "-m", "evidence_kit"], env=surroundings)
    while not eyes.windows_of(program.pid):
        time.sleep(0.02)
    time.sleep(1.0)
    family = {program.pid, *_children(program.pid)}
    sounds = [
        line
        for pid in family
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines()
        if "libasound" in line or "libpulse" in line
    ]
    eyes.time_until_gone(eyes.windows_of(program.pid), ESC, PATIENCE)
    begun = time.perf_counter()
    program.wait(10)
    ended = time.perf_counter() - begun
    time.sleep(2.0)
    print(f"\nafter hiding: ended within {ended * 1000:.0f} ms; two seconds later there are")
    rows = {
        "windows": sum(len(eyes.windows_of(pid)) for pid in family),
        "in taskbar, switcher": len(eyes.listed() - listed),
        "processes": sum(Path(f"/proc/{pid}").exists() for pid in family),
        "clipboard": int(eyes.owns_clipboard()),
        "files in the home": sum(path.is_file() for path in home.rglob("*")),
    }
    for name, count in rows.items():
        print(f"  {name:<24}{count}")
    print(f"  {'sound libraries (before)':<24} {len(sounds)}")


def _children(pid: int) -> set[int]:
    """The processes below *pid*."""
    found: set[int] = set()
    for each in Path(f"/proc/{pid}/task").iterdir():
        for child in (each / "children").read_text().split():
            found |= {int(child), *_children(int(child))}
    return found


def main(presses: int, states: tuple[str, ...], only: str, keep: Path | None) -> None:
    """Print the tables of each window manager that is installed, or of the one called *only*."""
    random.seed(1)
    kept = Kept(keep)
    for manager, *more in MANAGERS:
        if only not in ("", manager):
            continue
        if shutil.which(manager) is None:
            print(f"\n{manager} is not installed here.")
            continue
        folder = Path(tempfile.mkdtemp(prefix="panic"))
        try:
            with display(manager, *more) as name:
                os.environ["DISPLAY"] = name
                matrix = Matrix(manager, presses, folder, kept)
                try:
                    matrix.run(states)
                finally:
                    matrix.end()
                leftovers(folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    print("\nmilliseconds; with fewer than 100 presses p99 lies between the two longest")
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description="Press the hide key and time it.")
    asked.add_argument("presses", nargs="?", type=int, default=50)
    asked.add_argument("states", nargs="*", metavar="state")
    asked.add_argument("--manager", default="", choices=[name for name, *_more in MANAGERS])
    asked.add_argument("--keep", type=Path, help="a file for what is done, to go on from")
    given = asked.parse_args()
    main(given.presses, tuple(given.states) or STATES, given.manager, given.keep)
