"""How a vault bears growing: `python -m tests.benchmarks.bench_growth [--exhibits 100 1000 10000]`.

For each number of exhibits, with ten events to each (at least --events in the largest), it prints
how long unlocking (without the derivation), listing, searching, checking, adding one file and
locking take. Exhibits are small: what grows with their bytes is in bench_adding.
"""

import argparse
import random
import resource
import shutil
import statistics
import tempfile
from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

from evidence_kit.model.case import CaseFacts
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from evidence_kit.vault import Cost, Vault
from tests.benchmarks.bench_unlock import _SECRET, _timed, fill, unlock


def _end(steps: Generator[Any, None, Any]) -> None:
    for _ in steps:
        pass


def _added(vault: Vault, path: Path) -> None:
    _end(vault.add_files([path]))


def _checked(vault: Vault) -> None:
    _end(vault.check(full=True))


def made(folder: Path, exhibits: int, events: int) -> None:
    """Make a vault of so many exhibits and events; nothing is waited for meanwhile."""
    files = folder.with_name(f"{folder.name}-files")
    files.mkdir()
    numbers = random.Random(3)
    paths = [files / f"Screenshot {i:05d}.png" for i in range(exhibits)]
    for path in paths:
        path.write_bytes(numbers.randbytes(2000))
    with mock.patch("evidence_kit.vault.durable.os.fsync", lambda _fd: None):
        vault, _ = Vault.create(folder, _SECRET, CaseFacts(initials="AB"), cost=Cost.least())
        _end(vault.add_files(paths))
        fill(vault, events)
        vault.search("police")
        vault.close()
    shutil.rmtree(files)


def measure(folder: Path, exhibits: int, rounds: int) -> dict[str, float]:
    """Return the middle of some sittings, in milliseconds."""
    times: dict[str, list[float]] = {}

    def timed(name: str, work: Callable[[], object]) -> None:
        times.setdefault(name, []).append(_timed(work) * 1e3)

    for turn in range(rounds):
        vault, seconds = unlock(folder)
        times.setdefault("unlock", []).append(seconds * 1e3)
        keeper = Keeper()
        keeper.session.vault = vault
        for name, asked in (
            ("list, first 500", m.ListExhibits()),
            ("list, again", m.ListExhibits(start=max(0, exhibits - 500))),
            ("timeline, first 500", m.GetTimeline()),
            ("search, first of a sitting", m.ListExhibits(matching="police")),
            ("search", m.ListExhibits(matching="photo")),
        ):
            timed(name, partial(keeper.handle, asked))
        one = folder.with_name("one more.png")
        one.write_bytes(random.Random(turn).randbytes(2001))
        timed("add one", partial(_added, vault, one))
        timed("check, all read", partial(_checked, vault))
        timed("lock", keeper.close)
    return {name: statistics.median(each) for name, each in times.items()}


def show(counts: Sequence[tuple[int, int]], columns: list[dict[str, float]]) -> None:
    """Print a row for each thing measured."""
    heads = "".join(f"{f'{n:,} / {events:,}':>18}" for n, events in counts)
    print(f"{'ms, exhibits / events':28}{heads}")
    for name in columns[0]:
        print(f"{name:28}" + "".join(f"{column[name]:18.1f}" for column in columns))
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exhibits", type=int, nargs="*", default=[100, 1000, 10_000])
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where to work")
    chosen = parser.parse_args()
    base = Path(tempfile.mkdtemp(prefix="bench-", dir=chosen.folder))
    most = max(chosen.exhibits)
    counts = [
        (n, chosen.events if n == most else min(10 * n, chosen.events)) for n in chosen.exhibits
    ]
    try:
        columns = []
        for exhibits, events in counts:
            made(base / str(exhibits), exhibits, events)
            columns.append(measure(base / str(exhibits), exhibits, chosen.rounds))
        show(counts, columns)
    finally:
        shutil.rmtree(base)


if __name__ == "__main__":
    main()
