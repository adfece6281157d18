"""A real process is killed without warning, again and again."""

import hashlib
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_kit.vault import Vault
from tests.vault import killed_program, killing
from tests.vault.sample_vault import CHEAP, FACTS, PASSPHRASE

PROGRAM = """
import sys
from pathlib import Path
import evidence_kit.vault.keys as keys
keys.LEAST_MEMORY, keys.LEAST_PASSES = 64, 1
from evidence_kit.model.event import Event
from evidence_kit.vault import Added, Vault
folder, files, passphrase = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
vault = Vault.open(folder, passphrase)
for outcome in vault.add_files(sorted(files.iterdir())):
    if isinstance(outcome, Added):
        sys.stdout.write(f"added {outcome.exhibit.sha256}\\n")
        sys.stdout.flush()
        event = vault.save(Event(id="", words=outcome.exhibit.original_name))
        sys.stdout.write(f"saved {event.id}\\n")
        sys.stdout.flush()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_process_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    """Ten kills, each at another moment: all that was said to be in is in, whole."""
    vault, _ = Vault.create(tmp_path / "v", PASSPHRASE, FACTS, cost=CHEAP)
    vault.close()
    files = tmp_path / "files"
    files.mkdir()
    numbers = random.Random(3)
    for number in range(120):
        (files / f"{number:03d}.png").write_bytes(numbers.randbytes(numbers.randrange(90_000)))
    promised: set[str] = set()
    for _ in range(10):
        lines = kill_after(numbers.randrange(1, 20), tmp_path / "v", files)
        promised |= lines
        with Vault.open(tmp_path / "v", PASSPHRASE) as again:
            exhibits = {exhibit.sha256: exhibit for exhibit in again.case().exhibits}
            events = {event.id for event in again.case().events}
            for line in promised:
                kind, what = line.split()
                assert what in (exhibits if kind == "added" else events)
            for exhibit in exhibits.values():
                content = again.original(exhibit.id).read()
                assert hashlib.sha256(content).hexdigest() == exhibit.sha256
            marks = [exhibit.mark.number for exhibit in exhibits.values()]
            assert marks == list(range(1, len(marks) + 1))
            assert list((tmp_path / "v" / "tmp").iterdir()) == []
    assert len(promised) > 20


def kill_after(count: int, vault: Path, files: Path) -> set[str]:
    """Run the program until it has said *count* lines, kill it, and return all that it said."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, vault, files, PASSPHRASE],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(count)]
        process.send_signal(signal.SIGKILL)
        said += process.stdout.readlines()
    return {line.strip() for line in said if line.endswith("\n")}


@pytest.mark.parametrize("job", killed_program.JOBS)
def test_killed_at_a_call_of_the_system(job: str, tmp_path: Path) -> None:
    """SIGKILL at calls spread over each job; `python -m tests.benchmarks.bench_kill` does them all."""
    if not killing.strace_works(tmp_path):
        pytest.skip("strace is not here, or may not trace")
    first = killing.prepare(tmp_path / "base")
    for call, when in (("write", 7), ("fsync", 5), ("rename", 2)):
        _killed, said = killing.kill(job, first, call, when)
        assert list(killing.lost(first, job, said)) == [], f"at {call} {when}"
