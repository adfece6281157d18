"""All tables of the design's section 12 that exist so far: `make bench`.

Each benchmark is a command of its own with options for larger runs; `--quick` takes small ones.
Those with windows run on a display of their own.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PLAIN = [
    ["bench_adding", "--files", "1000"],
    ["bench_unlock"],
    ["bench_growth"],
    ["bench_report", "--exhibits", "300"],
    ["bench_timeline"],
    ["bench_verify"],
    ["bench_searchable"],
    ["bench_exports", "20000"],
]
QUICK = [
    ["bench_adding", "--files", "60"],
    ["bench_unlock", "--events", "10000", "--rounds", "3"],
    ["bench_growth", "--exhibits", "100", "1000", "--events", "10000", "--rounds", "2"],
    ["bench_report", "--exhibits", "60"],
    ["bench_timeline", "10000", "--frames", "40"],
    ["bench_flip", "--every", "200"],
    ["bench_kill", "--every", "9"],
]
WINDOWS = [["bench_screens", "500"], ["bench_panic", "50"]]
QUICK_WINDOWS = [["bench_screens", "200"], ["bench_panic", "8"]]


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """An X display with a window manager, and the environment to use it."""
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24"]
    server = subprocess.Popen(screen, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    seen = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox"], env=seen, stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)  # a window manager tells nobody that it is ready
        yield seen
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


def run(words: list[str], env: dict[str, str] | None = None) -> bool:
    """Run one benchmark and say what it was; whether it went well."""
    print(f"\n$ python -m tests.benchmarks.{' '.join(words)}", flush=True)
    command = [sys.executable, "-m", f"tests.benchmarks.{words[0]}", *words[1:]]
    root = Path(__file__).parents[2]
    return subprocess.run(command, env=env, cwd=root, check=False).returncode == 0


def main() -> int:
    """Print every table; 1 where a benchmark could not run."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    options.add_argument("--quick", action="store_true")
    quick = options.parse_args().quick
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    print(f"{os.cpu_count()} cores, load {load:.1f} at the start. Compare ratios within one run.")
    went_well = [run(words) for words in (QUICK if quick else PLAIN)]
    if shutil.which("Xvfb") and shutil.which("openbox"):
        with display() as env:
            went_well += [run(words, env) for words in (QUICK_WINDOWS if quick else WINDOWS)]
    else:
        print("\nXvfb and openbox are not here: the benchmarks with windows are left out.")
    return 0 if all(went_well) else 1


if __name__ == "__main__":
    sys.exit(main())
