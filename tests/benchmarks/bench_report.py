"""What a report costs beside other engines: `python -m tests.benchmarks.bench_report`.

Ours runs as in the program: the keeper's part in one process, typesetting and pictures in the
sandbox. CPU seconds are those of all processes of a run; the memory is the largest of any of them.
img2pdf only strings the pictures together: it sets no words and no pages, checks no hash, and
takes no picture with transparency. WeasyPrint and reportlab set a page for each picture
(`other_engines.py`); they run where they are installed, or with `--beside PYTHON`. Each run is a
process of its own, in turn with the others.
"""

import argparse
import datetime as dt
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import img2pdf
from PIL import Image, ImageDraw

from evidence_kit.model.account import Account
from evidence_kit.model.case import Case, CaseFacts
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit, PictureFacts
from evidence_kit.model.exhibit_mark import ExhibitMark
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.make import make
from evidence_kit.service.sandbox import Sandbox
from tests.benchmarks import other_engines
from tests.benchmarks.other_engines import ENGINES

_MADE = Stamp(dt.datetime(2026, 3, 20, 9, 30, tzinfo=dt.UTC))
_SIZE = (1080, 2400)


class Run(NamedTuple):
    """One run: CPU and wall seconds, peak memory in MB, and the file."""

    cpu: float
    wall: float
    memory: float
    out: Path


def draw(folder: Path, count: int, alpha: float) -> list[Path]:
    """Write *count* made-up screenshots of about half a megabyte, the share *alpha* as RGBA."""
    files = []
    for number in range(count):
        chance = random.Random(number)
        image = Image.new("RGB", _SIZE, (236, 229, 221))
        pen = ImageDraw.Draw(image)
        for y in range(120, _SIZE[1] - 700, 90):
            width = chance.randrange(200, 900)
            pen.rounded_rectangle((40, y, 40 + width, y + 70), 20, fill="white")
            for x in range(60, 20 + width, 17):
                height = chance.randrange(8, 26)
                pen.rectangle(
                    (x, y + 20, x + chance.randrange(4, 14), y + 20 + height), fill="#222"
                )
        noise = Image.frombytes("RGB", (300, 280), chance.randbytes(300 * 280 * 3))
        image.paste(noise.resize((540, 504), Image.Resampling.NEAREST), (270, _SIZE[1] - 560))
        kind = "jpg" if number % 7 == 6 else "png"
        path = folder / f"{number:05}.{kind}"
        if kind == "jpg":
            image.save(path, quality=88)
        elif chance.random() < alpha:
            image.convert("RGBA").save(path)
        else:
            image.save(path)
        files.append(path)
    return files


def case_of(files: list[Path]) -> Case:
    """A case with an exhibit and an event for each file."""
    exhibits, events = [], []
    start = dt.datetime(2026, 1, 1, 8, 0)
    for number, path in enumerate(files, 1):
        data = path.read_bytes()
        exhibits.append(
            Exhibit(
                id=f"e{number}",
                mark=ExhibitMark("AB", number),
                original_name=path.name,
                size=len(data),
                sha256=hashlib.sha256(data).hexdigest(),
                blob="0" * 64,
                media_type="image/jpeg" if path.suffix == ".jpg" else "image/png",
                added=_MADE,
                picture=PictureFacts(width=_SIZE[0], height=_SIZE[1]),
            )
        )
        events.append(
            Event(
                id=f"v{number}",
                moment=Moment(
                    wall=start + dt.timedelta(hours=2 * number), precision=Precision.MINUTE
                ),
                accounts=(f"a{number % 5}",),
                words=f"Message {number}: answer me, or everybody will see it.",
                exhibits=(f"e{number}",),
                entered=_MADE,
            )
        )
    accounts = tuple(
        Account(id=f"a{number}", platform="Instagram", handle=f"m4rk_{number}")
        for number in range(5)
    )
    return Case(
        facts=CaseFacts(initials="AB", name="Anna Berg"),
        exhibits=tuple(exhibits),
        events=tuple(events),
        accounts=accounts,
    )


def ours(files: list[Path], out: Path, small: bool) -> None:
    """Make the report in this process and its sandbox."""
    path_of = {f"e{number}": path for number, path in enumerate(files, 1)}
    case = case_of(files)
    with Sandbox() as sandbox, out.open("w+b") as target:
        for _ in make(
            case,
            ReportChoices(small=small),
            _MADE,
            sandbox_call=sandbox,
            original=lambda exhibit: path_of[exhibit].read_bytes(),
            out=target,
        ):
            pass


def theirs(files: list[Path], out: Path) -> None:
    """String the pictures together with img2pdf."""
    with out.open("wb") as target:
        img2pdf.convert([str(path) for path in files], outputstream=target)


def installed(python: str) -> list[str]:
    """The other engines that *python* can load."""
    found = []
    for engine in ENGINES:
        command = [python, "-c", f"import {engine}"]
        if not subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode:
            found.append(engine)
    return found


def measured(what: str, folder: Path, out: Path, beside: str) -> Run:
    """Run *what* on the files of *folder* in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.bench_report", "--run", what]
    command += ["--files", str(folder), "--out", str(out)]
    if what in ENGINES:
        command = [beside, other_engines.__file__, what, str(folder), str(out)]
    begun = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{what} failed")
    wall = time.perf_counter() - begun
    return Run(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, out)


def table(count: int, rounds: int, alpha: float, beside: str) -> None:
    """Draw the files, run both in turn, print what came of it."""
    with tempfile.TemporaryDirectory(prefix="bench-report-") as temporary:
        folder = Path(temporary)
        pictures = folder / "pictures"
        pictures.mkdir()
        files = draw(pictures, count, alpha)
        size = sum(path.stat().st_size for path in files)
        print(f"{count} pictures, {size / 1e6:.1f} MB")
        runs: dict[str, list[Run]] = {}
        hashes = set()
        for number in range(rounds):
            for what in ("ours", "img2pdf", "ours small", *installed(beside)):
                if what == "img2pdf" and alpha:
                    continue
                run = measured(what, pictures, folder / f"{what}.pdf", beside)
                runs.setdefault(what, []).append(run)
                if what == "ours":
                    hashes.add(hashlib.sha256(run.out.read_bytes()).hexdigest())
            print(f"round {number + 1} of {rounds} done", file=sys.stderr)
        print(f"{'':12}{'CPU s':>8}{'wall s':>8}{'peak MB':>9}{'out/in':>8}{'x img2pdf':>11}")
        least = min((run.cpu for run in runs.get("img2pdf", [])), default=0.0)
        for what, each in runs.items():
            best = min(each)
            share = each[0].out.stat().st_size / size
            ratio = f"{best.cpu / least:.2f}" if least else "-"
            print(
                f"{what:12}{best.cpu:8.1f}{best.wall:8.1f}{best.memory:9.0f}{share:8.3f}{ratio:>11}"
            )
        same = "yes" if len(hashes) == 1 else "NO"
        print(f"the {rounds} reports are the same file, byte for byte: {same}")


def main() -> None:
    """Print the table, or do one run of it."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--exhibits", type=int, nargs="+", default=[100, 300, 1000])
    options.add_argument("--beside", default=sys.executable, help="a Python with other engines")
    options.add_argument("--rounds", type=int, default=2)
    options.add_argument("--alpha", type=float, default=0.0, help="share of RGBA pictures, 0 to 1")
    options.add_argument("--run", choices=["ours", "img2pdf", "ours small"])
    options.add_argument("--files", type=Path)
    options.add_argument("--out", type=Path)
    chosen = options.parse_args()
    if chosen.run is None:
        for count in chosen.exhibits:
            table(count, chosen.rounds, chosen.alpha, chosen.beside)
        return
    files = sorted(chosen.files.iterdir())
    if chosen.run == "img2pdf":
        theirs(files, chosen.out)
    else:
        ours(files, chosen.out, small=chosen.run == "ours small")


if __name__ == "__main__":
    main()
