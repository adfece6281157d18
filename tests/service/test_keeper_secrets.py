"""The memory that holds the key: never written to a disk, and gone with the keeper."""

import sys
from pathlib import Path

import pytest

from evidence_kit.service import messages as m
from tests.service.conftest import FACTS, PASSPHRASE
from tests.service.keeper_talk import KeeperTalk


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux about the process")
def test_no_core_dump_and_no_look_into_the_memory(talk: KeeperTalk, tmp_path: Path) -> None:
    """A crash writes no memory, and /proc gives the keeper's to nobody but the superuser."""
    made = talk.ask(m.CreateVault(path=str(tmp_path / "v"), passphrase=PASSPHRASE, facts=FACTS))
    assert isinstance(made, m.Created)
    process = Path("/proc") / str(talk.process.pid)
    limit = next(
        line
        for line in (process / "limits").read_text().splitlines()
        if line.startswith("Max core file size")
    )
    assert limit.split()[4:6] == ["0", "0"]
    # A process that may be dumped belongs to its user; this one to the superuser alone.
    assert (process / "mem").stat().st_uid == 0


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux about the process")
def test_locking_ends_the_process_that_held_the_key(talk: KeeperTalk, tmp_path: Path) -> None:
    """There is no memory left to search."""
    made = talk.ask(m.CreateVault(path=str(tmp_path / "v"), passphrase=PASSPHRASE, facts=FACTS))
    assert isinstance(made, m.Created)
    assert isinstance(talk.ask(m.Lock()), m.Locked)
    talk.process.wait(timeout=30)
    assert not (Path("/proc") / str(talk.process.pid)).exists()
