"""How well pictures are read: `python -m tests.benchmarks.bench_reading FOLDER`.

FOLDER holds pictures and truth.json, a list with what a person read in each (the fields are told in
reading_score.py; `img` names the file). Words, times and the clock are counted wherever they were
read; the other lines are what the layout makes of them. Precision of messages is a lower bound:
what the truth leaves out (link previews, notes) counts as wrong.

Each reader runs in a process of its own, so that CPU seconds a picture and the largest memory are
its own; loading the models is told apart. Tesseract (the command) and RapidOCR (the package) are
measured on words and times where they are installed. Use --wrong to see each difference.
"""

import argparse
import json
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import msgspec

from evidence_kit.model.reading import Box, Line, Reading
from tests.benchmarks.reading_score import Score, score

OURS = ("small", "tiny")
_TEXT = ("words", "times", "clock read")
_LAYOUT = (
    "clock", "partner", "handles", "days", "messages", "messages exact", "side", "time attached",
    "platform", "chat", "others without messages",
)  # fmt: skip
_RECALL_ALONE = {*_TEXT, "handles", "messages exact", "side", "others without messages"}


class Run(msgspec.Struct):
    """What one reader made of a folder: readings by file, and what it cost."""

    readings: dict[str, Reading]
    loading: float
    cpu: float
    memory: float


def truth_of(folder: Path) -> list[dict[str, Any]]:
    """What a person read."""
    found: list[dict[str, Any]] = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return found


def cpu() -> float:
    """CPU seconds of this process and of those that it started and waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def run(what: str, folder: Path) -> Run:
    """Read all pictures of *folder* in this process."""
    begun = cpu()
    read = {"tesseract": tesseract, "rapidocr": rapidocr}.get(what, ours)(what)
    loaded = cpu()
    readings = {each["img"]: read(folder / each["img"]) for each in truth_of(folder)}
    count = max(1, len(readings))
    most = max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return Run(readings, loaded - begun, (cpu() - loaded) / count, most / 1024)


def ours(size: str) -> Any:
    """Our reader."""
    from evidence_kit.intake.reading.reader import Reader

    reader = Reader(size)
    return lambda path: reader.read_file(path.read_bytes())


def tesseract(_: str) -> Any:
    """The command `tesseract`, as its best here: sparse text, one thread."""

    def read(path: Path) -> Reading:
        answer = subprocess.run(
            ["tesseract", str(path), "-", "--psm", "11"],
            capture_output=True,
            env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/usr/local/bin"},
            check=True,
        )
        return _as_reading(answer.stdout.decode("utf-8", "replace").splitlines())

    return read


def rapidocr(_: str) -> Any:
    """The package `rapidocr`, without its classifier of angles."""
    from rapidocr import RapidOCR

    engine = RapidOCR(params={"Global.use_cls": False, "Global.log_level": "error"})
    return lambda path: _as_reading(engine(str(path)).txts or ())


def _as_reading(texts: Any) -> Reading:
    return Reading(lines=tuple(Line(text=text, box=Box(0, 0, 1, 1)) for text in texts if text))


def others() -> list[str]:
    """The other readers that are here."""
    from importlib.util import find_spec

    found = ["tesseract"] if shutil.which("tesseract") else []
    return [*found, "rapidocr"] if find_spec("rapidocr") else found


def measured(what: str, folder: Path) -> Run:
    """Run *what* in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.bench_reading", "--run", what, str(folder)]
    answer = subprocess.run(command, capture_output=True, check=True)
    return msgspec.msgpack.decode(answer.stdout, type=Run)


def table(folder: Path, names: list[str], wrong: bool) -> None:
    """Print what each reader read right and what it cost."""
    truth = truth_of(folder)
    totals: dict[str, Score] = {}
    runs: dict[str, Run] = {}
    for name in names:
        begun = time.perf_counter()
        runs[name] = measured(name, folder)
        total = totals[name] = Score()
        for each in truth:
            tally, differences = score(each, runs[name].readings[each["img"]])
            total.update(tally)
            if wrong and differences and name in OURS:
                print(f"{name} {each['img']} ({each['kind']}, {each.get('app', '')})")
                print("".join(f"    {line}\n" for line in differences), end="")
        print(f"{name} took {time.perf_counter() - begun:.0f} s", file=sys.stderr)
    print(f"{len(truth)} pictures; recall, and precision where it can be told, in per cent")
    print(f"{'':26}{'there':>7}" + "".join(f"{name:>16}" for name in names))
    for what in (*_TEXT, *_LAYOUT):
        cells = []
        for name in names:
            if what in _LAYOUT and name not in OURS:
                cells.append("-")
                continue
            cell = f"{100 * totals[name].recall(what):.1f}"
            if what not in _RECALL_ALONE:
                cell += f" / {100 * totals[name].precision(what):.1f}"
            cells.append(cell)
        there = totals[names[0]][f"{what} true"]
        print(f"{what:26}{there:7}" + "".join(f"{cell:>16}" for cell in cells))
    for label, value in (("CPU s a picture", "cpu"), ("CPU s to load", "loading")):
        cells = [f"{getattr(runs[name], value):.2f}" for name in names]
        print(f"{label:33}" + "".join(f"{cell:>16}" for cell in cells))
    print(f"{'peak memory, MB':33}" + "".join(f"{runs[name].memory:16.0f}" for name in names))


def main() -> None:
    """Print the table, or do one run of it."""
    options = argparse.ArgumentParser(prog="bench_reading", description=__doc__)
    options.add_argument("folder", type=Path, help="with pictures and truth.json")
    options.add_argument("--wrong", action="store_true", help="say what was read wrong")
    options.add_argument("--only", choices=[*OURS, "tesseract", "rapidocr"])
    options.add_argument("--run", choices=[*OURS, "tesseract", "rapidocr"], help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if not (chosen.folder / "truth.json").is_file():
        options.error(f"there is no truth.json in {chosen.folder}")
    if chosen.run:
        sys.stdout.buffer.write(msgspec.msgpack.encode(run(chosen.run, chosen.folder)))
        return
    names = [chosen.only] if chosen.only else [*OURS, *others()]
    table(chosen.folder, names, chosen.wrong)


if __name__ == "__main__":
    main()
