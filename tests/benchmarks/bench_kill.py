"""Kills a real process at each call that writes: `python -m tests.benchmarks.bench_kill [JOB ...]`.

Prints for each job how many calls were tried and what was lost. Needs strace. About a second each.
"""

import argparse
import tempfile
from pathlib import Path

import pytest

from evidence_kit.vault import keys as vault_keys
from tests.vault.killed_program import JOBS
from tests.vault.killing import CALLS, kill, lost, prepare, strace_works


def main() -> int:
    """Kill, look, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("jobs", nargs="*", default=JOBS)
    help = "only every nth call (a new copy makes 260 folders: of those every 25th)"
    parser.add_argument("--every", type=int, default=1, help=help)
    chosen = parser.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory() as made, pytest.MonkeyPatch.context() as patch:
        patch.setattr(vault_keys, "LEAST_MEMORY", 64)
        patch.setattr(vault_keys, "LEAST_PASSES", 1)
        if not strace_works(Path(made)):
            print("strace is not here, or may not trace")
            return 1
        for job in chosen.jobs:
            first = prepare(Path(made) / job)
            tried, wrong = 0, []
            for call in CALLS:
                when, killed = 1, True
                while killed:
                    killed, said = kill(job, first, call, when)
                    wrong += [f"{call} {when}: {what}" for what in lost(first, job, said)]
                    tried += killed
                    when += chosen.every if call != "mkdir" else 25 * chosen.every
            print(f"{job:12} {tried:4} calls killed, {len(wrong)} losses", *wrong, sep="\n  ")
            bad += len(wrong)
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
