"""How long a search over everything takes: `python -m tests.benchmarks.bench_search [events]`.

"first" is the first search of a sitting, for which the index is made or read; "median" and "98th"
are those that follow, as while a person types, answered whole by the keeper with their excerpts.
"""

import argparse
import datetime as dt
import random
import statistics
import tempfile
import time
from pathlib import Path

from evidence_kit.model.account import Account
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.event import Event
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.messages import Find, Unlock
from evidence_kit.vault import Cost, Vault

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


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("events", type=int, nargs="*", default=[1_000, 10_000])
    options = parser.parse_args()
    print(f"ms{'first':>20}{'median':>10}{'98th':>10}")
    for count in options.events:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "vault"
            filled(folder, count)
            for sitting in ("new", "kept"):
                keeper = Keeper()
                keeper.handle(Unlock(path=str(folder), secret=PASSPHRASE))
                taken = []
                for words in (SEARCHED[0], *SEARCHED * 6):
                    begun = time.perf_counter()
                    keeper.handle(Find(words=words))
                    taken.append((time.perf_counter() - begun) * 1000)
                keeper.close()
                rest = sorted(taken[1:])
                print(
                    f"{count:>9,} {sitting:<5}{taken[0]:>7.0f}{statistics.median(rest):>10.1f}"
                    f"{rest[int(len(rest) * 0.98) - 1]:>10.1f}"
                )


if __name__ == "__main__":
    main()
