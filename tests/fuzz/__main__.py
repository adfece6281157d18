"""Damaged and hostile files for every reader: ``python -m tests.fuzz [--count N] [KIND ...]``.

Bounded: 10,000 of each kind unless told otherwise. Prints a table; ends with 1 where a reader
crashed, or held a file longer than ten seconds.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from evidence_kit.service import sandbox_jobs as jobs
from evidence_kit.service.sandbox import Sandbox
from tests.fuzz.known_bad import KNOWN_BAD
from tests.fuzz.readers import (
    SECONDS,
    Outcome,
    damaged,
    outcome,
    read_names,
    read_words,
    readers,
)

ENDS = ("read", "refused", "crashed", "slow")


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="tests.fuzz")
    parser.add_argument("kinds", nargs="*", help="which readers; all where none is named")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for files that crashed or were slow")
    args = parser.parse_args()
    bad = 0
    print(f"{'files':34}{'jobs':>8}" + "".join(f"{end:>9}" for end in ENDS) + f"{'longest':>10}")
    with Sandbox() as sandbox:
        in_sandbox = partial(outcome, sandbox)
        for kind, make in readers().items():
            if args.kinds and kind not in args.kinds:
                continue
            reader = make()
            files = damaged(reader, args.count, args.seed)
            if reader.words:
                read = [(reader, data) for data in files]
                bad += _run(f"words of {kind}", read_words, read, args.keep)
                files = files[::10]
            work = [(job, data) for data in files for job in reader.jobs]
            bad += _run(kind, in_sandbox, work, args.keep)
        if not args.kinds or "known bad" in args.kinds:
            for kind, (name, maker) in KNOWN_BAD.items():
                data = maker()
                asked = (jobs.Look(), jobs.Facts(name=name), jobs.ReadExport(name=name))
                bad += _run(kind, in_sandbox, [(job, data) for job in asked], args.keep)
    if not args.kinds or "names" in args.kinds:
        told = read_names(args.count, args.seed)
        print(f"{'names':34}{args.count:>8}{told:>9}{args.count - told:>9}")
    return 1 if bad else 0


def _run(
    kind: str,
    ask: Callable[[Any, bytes], Outcome],
    work: Sequence[tuple[Any, bytes]],
    keep: Path | None,
) -> int:
    counts: Counter[str] = Counter()
    longest = 0.0
    for number, (about, data) in enumerate(work):
        begun = time.monotonic()
        ended = ask(about, data).ended
        took = time.monotonic() - begun
        longest = max(longest, took)
        counts["slow" if took > SECONDS else ended] += 1
        if keep is not None and (took > SECONDS or ended in ("crashed", "slow")):
            name = f"{kind}-{number}-{type(about).__name__}-{ended}".replace(" ", "-")
            (keep / name).write_bytes(data)
    row = "".join(f"{counts[end]:>9}" for end in ENDS)
    print(f"{kind:34}{len(work):>8}{row}{longest:>9.2f}s", flush=True)
    return counts["crashed"] + counts["slow"]


if __name__ == "__main__":
    sys.exit(main())
