"""How long after the hide key everything is off the screen, seen from outside the program.

    Xvfb :99 -screen 0 1366x768x24 & DISPLAY=:99 openbox &
    DISPLAY=:99 python tests/benchmarks/bench_panic.py [presses] [state ...]

The real program runs over a real keeper and a made-up vault. In each state a real key is pressed
through XTEST, and the time is taken until the last of the program's frames is unmapped.
"""

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ESC = 9
PATIENCE = 3.0
STATES = (
    "idle",
    "typing",
    "dialog",
    "file dialog",
    "message box",
    "menu",
    "combo",
    "completer",
    "drag",
    "importing",
    "exporting",
)


class Subject:
    """The program under test, in a process of its own, that opens what it is told to open."""

    def __init__(self, folder: Path) -> None:
        surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder)}
        surroundings["QT_QPA_PLATFORM"] = "xcb"
        script = Path(__file__).with_name("panic_subject.py")
        self._process = subprocess.Popen(
            [sys.executable, str(script), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
            env=surroundings,
        )
        self.pid = self._process.pid
        self.hear("READY")

    def hear(self, word: str) -> None:
        """Wait until the program has said *word*."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.strip() == word:
                return
        raise SystemExit("The program under test has ended.")

    def show(self, state: str) -> None:
        """Have the program shown in *state*."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{state}\n")
        self.hear("SHOWN")

    def end(self) -> None:
        """End the program and its keeper."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()


def measure(presses: int, states: tuple[str, ...]) -> None:
    """Press *presses* times in each state and print a table."""
    sys.path.insert(0, str(Path(__file__).parent))
    from x11_eyes import Eyes

    eyes = Eyes()
    folder = Path(tempfile.mkdtemp(prefix="panic"))
    subject = Subject(folder)
    random.seed(1)
    print(f"{'state':<14}{'presses':>8}{'min':>8}{'median':>8}{'p90':>8}{'worst':>8}{'missed':>8}")
    try:
        for state in states:
            taken, missed = [], 0
            for _press in range(presses):
                if state == "drag":
                    eyes.point(600, 400)
                    eyes.button(True)
                subject.show(state)
                if state == "drag":
                    eyes.point(640, 430)
                time.sleep(random.uniform(0.15, 0.25))  # presses fall anywhere in a frame
                windows = eyes.windows_of(subject.pid)
                gone = eyes.time_until_gone(windows, ESC, PATIENCE) if windows else None
                if state == "drag":
                    eyes.button(False)
                if gone is None:
                    missed += 1
                else:
                    taken.append(gone * 1000)
                subject.show("hidden")
            taken.sort()
            figures = (
                (taken[0], statistics.median(taken), taken[int(len(taken) * 0.9)], taken[-1])
                if taken
                else (float("nan"),) * 4
            )
            cells = "".join(f"{figure:8.1f}" for figure in figures)
            print(f"{state:<14}{presses:>8}{cells}{missed:>8}", flush=True)
        print(f"milliseconds; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    finally:
        subject.end()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    measure(count, tuple(sys.argv[2:]) or STATES)
