"""How long unlocking, finding and saving take with many events: `python -m tests.benchmarks.bench_unlock`.

The derivation of the key, which is slow on purpose, is left out of "unlock".
"""

import argparse
import datetime as dt
import random
import resource
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from evidence_kit.model.case import CaseFacts
from evidence_kit.model.event import Event
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import Cost, Vault
from evidence_kit.vault import entries as ops
from evidence_kit.vault.keys import KeysFile

_SECRET = "a passphrase for a benchmark only"
_COMMON = """
    I you they we pay money friday picture photo send everyone know address work school call police
    answer phone never again warn delete proof video account transfer bitcoin name family sister
    boss street car night threat hurt find watch follow message screenshot
"""
_WORDS = _COMMON.split() + [f"word{number:05d}" for number in range(8000)]
_WEIGHTS = [1 / (rank + 3) for rank in range(len(_WORDS))]


def fill(vault: Vault, count: int) -> None:
    """Write *count* events of 10 to 60 words, a hundred at a time."""
    numbers = random.Random(7)
    start = dt.datetime(2024, 1, 1)
    for first in range(0, count, 100):
        vault._ledger.append(
            *(
                ops.Written(when=Stamp.now(), record=_event(numbers, start, i), version=1)
                for i in range(first, min(first + 100, count))
            )
        )


def _event(numbers: random.Random, start: dt.datetime, i: int) -> Event:
    words = " ".join(numbers.choices(_WORDS, weights=_WEIGHTS, k=numbers.randint(10, 60)))
    moment = Moment(
        shown="as seen",
        wall=start + dt.timedelta(minutes=971 * (i % 1000)),
        zone="Europe/London",
        precision=Precision.MINUTE,
    )
    return Event(id=f"{i:016x}", words=words, moment=moment, entered=Stamp.now())


class Derivation:
    """Measures the time that goes into deriving the key."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._derive = KeysFile.derived_from_passphrase

    def __enter__(self) -> "Derivation":
        def derive(file: KeysFile, passphrase: str) -> bytes:
            started = time.perf_counter()
            try:
                return self._derive(file, passphrase)
            finally:
                self.seconds += time.perf_counter() - started

        KeysFile.derived_from_passphrase = derive  # type: ignore[method-assign]
        return self

    def __exit__(self, *_: object) -> None:
        KeysFile.derived_from_passphrase = self._derive  # type: ignore[method-assign]


def unlock(folder: Path) -> tuple[Vault, float]:
    """Open the vault and return it with the seconds that it took without the derivation."""
    with Derivation() as derivation:
        started = time.perf_counter()
        vault = Vault.open(folder, _SECRET)
        return vault, time.perf_counter() - started - derivation.seconds


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def measure(folder: Path, count: int, rounds: int) -> None:
    """Print one line for each thing measured."""
    vault, _ = Vault.create(folder, _SECRET, CaseFacts(initials="AB"), cost=Cost.least())
    fill(vault, count)
    first_search = _timed(lambda: vault.search("police"))
    closing = _timed(vault.close)
    times: dict[str, list[float]] = {}

    def add(name: str, seconds: float) -> None:
        times.setdefault(name, []).append(seconds)

    def sitting() -> None:
        used = time.process_time()
        vault, seconds = unlock(folder)
        add("unlock", seconds)
        add("unlock, CPU with the derivation", time.process_time() - used)
        add("the whole case", _timed(vault.case))
        add("first search of a sitting", _timed(lambda: vault.search("word00077")))
        for words in ("police", "pay money", "hurt", "nothingsuch", "word0123", "yo"):
            add("search", _timed(partial(vault.search, words)))
        event = vault.case().events[0]
        changed = Event(id=event.id, words=f"{event.words} {time.time()}")
        add("save", _timed(lambda: vault.save(changed)))
        add("search after a save", _timed(lambda: vault.search("police")))
        add("lock", _timed(vault.close))

    for _ in range(rounds):
        sitting()
    for snapshot in ("view.snap", "find.snap"):
        (folder / snapshot).unlink()
    vault, whole = unlock(folder)
    vault.close()
    print(f"{count:,} events")
    for name, each in times.items():
        print(f"  {name:34}{statistics.median(each) * 1e3:9.1f} ms   worst {max(each) * 1e3:9.1f}")
    print(f"  {'unlock without a snapshot':34}{whole * 1e3:9.1f} ms")
    print(f"  {'making the index, once':34}{first_search * 1e3:9.1f} ms")
    print(f"  {'lock after much was written':34}{closing * 1e3:9.1f} ms")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="where to work")
    chosen = parser.parse_args()
    base = Path(tempfile.mkdtemp(prefix="bench-", dir=chosen.folder))
    try:
        for count in chosen.events:
            measure(base / str(count), count, chosen.rounds)
    finally:
        shutil.rmtree(base)
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
