"""How long a search over everything takes: `python -m tests.benchmarks.bench_search [events]`.

The index is made, or read, a part at a time while nobody waits: "all" is what that takes, "part" the
longest part of it, for which another request has to wait. "first" is the first search after it;
"sooner" is the first search of a sitting in which somebody was quicker. "median" and "98th" are
those that follow, as while a person types, answered whole by the keeper with their excerpts.
"""

import argparse
import datetime as dt
import random
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from evidence_kit.model.account import Account
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.event import Event
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.messages import Answer, Find, GetOverview, ReadySearch, Unlock
from evidence_kit.vault import Cost, Vault

END = object()
PASSPHRASE = "velvet tractor onion cathedral"
SAID = (
    "answer me or everyone will see it you know what happens send the money by friday night "
    "picture sister work harbour station phone number again never stop call now please"
)
SEARCHED = ("h", "ha", "har", "harbour", "money friday", "@account_3", "no such word", "e")


def filled(folder: Path, count: int) -> None:
    """Make a vault of *count* events on twenty accounts."""
    numbers, said = random.Random(7), SAID.split()
    vault, _code = Vault.create(folder, PASSPHRASE, CaseFacts(initials="AB"), cost=Cost.least())
    with vault:
        for number in range(20):
            vault.save(Account(id=f"a{number}", platform="Instagram", handle=f"@account_{number}"))
        events = [
            Event(
                id="",
                moment=Moment(
                    wall=dt.datetime(2025, 1, 1, 12) + dt.timedelta(minutes=47 * number),
                    zone="Europe/London",
                    precision=Precision.MINUTE,
                ),
                accounts=(f"a{numbers.randrange(20)}",),
                words=" ".join(numbers.choices(said, k=14)),
            )
            for number in range(count)
        ]
        vault.save_all(events)


def searched(folder: Path, *, ready: bool) -> tuple[list[float], float, list[float]]:
    """One sitting: milliseconds of each part of making the index, of all of it, of each search."""
    keeper = Keeper()
    keeper.handle(Unlock(path=str(folder), secret=PASSPHRASE))
    keeper.handle(GetOverview())  # as the Start page does
    parts: list[float] = []
    if ready:
        steps = keeper.start(ReadySearch())
        assert not isinstance(steps, Answer)
        going = True
        while going:
            begun = time.perf_counter()
            going = next(steps, END) is not END
            parts.append((time.perf_counter() - begun) * 1000)
    taken = []
    for words in (SEARCHED[0], *SEARCHED * 6):
        begun = time.perf_counter()
        keeper.handle(Find(words=words))
        taken.append((time.perf_counter() - begun) * 1000)
    keeper.close()
    return parts, sum(parts), taken


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("events", type=int, nargs="*", default=[1_000, 10_000])
    options = parser.parse_args()
    heads = ("all", "part", "first", "sooner", "median", "98th")
    print(f"{'ms':<15}" + "".join(f"{head:>9}" for head in heads))
    for count in options.events:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "vault"
            filled(folder, count)
            other = Path(name) / "other"
            shutil.copytree(folder, other)
            for sitting in ("new", "kept"):
                sooner = searched(other, ready=False)[2][0]
                parts, total, taken = searched(folder, ready=True)
                rest = sorted(taken[1:])
                figures = (total, max(parts), taken[0], sooner, statistics.median(rest))
                print(
                    f"{count:>9,} {sitting:<5}"
                    + "".join(f"{figure:>9.1f}" for figure in figures)
                    + f"{rest[int(len(rest) * 0.98) - 1]:>9.1f}"
                )


if __name__ == "__main__":
    main()
