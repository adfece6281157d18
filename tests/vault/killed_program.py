"""Programs that are killed at a call of the system, for test_killed.py and bench_kill.py.

`python -m tests.vault.killed_program JOB VAULT OTHER`; it writes a line once something is promised.
"""

import sys
from collections.abc import Generator
from pathlib import Path
from typing import Any

from evidence_kit.model.event import Event
from evidence_kit.vault import Added, Vault
from evidence_kit.vault import keys as vault_keys
from evidence_kit.vault.keys import Cost

PASSPHRASE = "seven purple otters juggle"
NEW = "eleven green badgers whistle"
CHEAP = Cost(64, 1, 1)
JOBS = ("add", "record", "passphrase", "backup", "rekey")


def say(words: str) -> None:
    """Promise something, in one line."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def end(steps: Generator[Any, None, Any]) -> Any:
    """Run *steps* to their end."""
    try:
        while True:
            next(steps)
    except StopIteration as done:
        return done.value


def run(job: str, folder: Path, other: Path) -> None:
    """Open the vault in *folder* and do one job in it."""
    vault = Vault.open(folder, PASSPHRASE)
    if job == "add":
        for outcome in vault.add_files(sorted(other.iterdir())):
            assert isinstance(outcome, Added)
            say(f"exhibit {outcome.exhibit.sha256}")
    elif job == "record":
        for number in range(3):
            say(f"event {vault.save(Event(id='', words=str(number))).id}")
        vault.save(Event(id="the-event", words="changed"))
        say("event the-event")
    elif job == "passphrase":
        vault.change_passphrase(PASSPHRASE, NEW, cost=CHEAP)
        say("new passphrase")
    elif job == "backup":
        end(vault.back_up(other))
        say("copy whole")
    else:
        end(vault.seal_anew(PASSPHRASE, NEW, cost=CHEAP))
        say("new passphrase")
    vault.close()


if __name__ == "__main__":
    vault_keys.LEAST_MEMORY, vault_keys.LEAST_PASSES = 64, 1
    run(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
