"""Damaged and hostile files for every reader: ``python -m tests.fuzz [--count N] [KIND ...]``.

Bounded: 10,000 of each kind unless told otherwise. Prints a table; ends with 1 where a reader
crashed, or held a file longer than ten seconds.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from evidence_kit.service import sandbox_jobs as jobs
from evidence_kit.service.sandbox import Sandbox
from tests.fuzz.known_bad import KNOWN_BAD
from tests.fuzz.readers import damaged, outcome, read_names, readers

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
        for kind, make in readers().items():
            if not args.kinds or kind in args.kinds:
                reader = make()
                files = damaged(reader, args.count, args.seed)
                bad += _run(
                    kind, sandbox, [(job, data) for data in files for job in reader.jobs], args.keep
                )
        if not args.kinds or "known bad" in args.kinds:
            for kind, (name, maker) in KNOWN_BAD.items():
                data = maker()
                asked = (jobs.Look(), jobs.Facts(name=name), jobs.ReadExport(name=name))
                bad += _run(kind, sandbox, [(job, data) for job in asked], args.keep)
    if not args.kinds or "names" in args.kinds:
        told = read_names(args.count, args.seed)
        print(f"{'names':34}{args.count:>8}{told:>9}{args.count - told:>9}")
    return 1 if bad else 0


def _run(kind: str, sandbox: Sandbox, work: list[tuple[jobs.Job, bytes]], keep: Path | None) -> int:
    counts: Counter[str] = Counter()
    longest = 0.0
    for number, (job, data) in enumerate(work):
        begun = time.monotonic()
        ended = outcome(sandbox, job, data).ended
        longest = max(longest, time.monotonic() - begun)
        counts[ended] += 1
        if keep is not None and ended in ("crashed", "slow"):
            (keep / f"{kind} {number} {type(job).__name__} {ended}".replace(" ", "-")).write_bytes(
                data
            )
    row = "".join(f"{counts[end]:>9}" for end in ENDS)
    print(f"{kind:34}{len(work):>8}{row}{longest:>9.2f}s", flush=True)
    return counts["crashed"] + counts["slow"]


if __name__ == "__main__":
    sys.exit(main())
