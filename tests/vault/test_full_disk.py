"""Disks that are full, cannot be written to, or hold only small files."""

import contextlib
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence_kit.model.custody import Action
from evidence_kit.model.event import Event
from evidence_kit.model.problem import CannotWrite
from evidence_kit.vault import Added, NotTaken, Vault
from tests.vault.sample_vault import CHEAP, FACTS, PASSPHRASE

Files = Callable[..., list[Path]]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 6 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a disk can be mounted by root on Linux only")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """Use up all room, to the last byte."""
    path = disk / "filling"
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    return path


def test_a_full_disk_is_said_and_loses_nothing(
    small_disk: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk fills up while adding, what was in stays, and adding can go on later."""
    monkeypatch.setattr("evidence_kit.vault.adding._ROOM_LEFT", 0)
    vault, _ = Vault.create(small_disk / "v", PASSPHRASE, FACTS, cost=CHEAP)
    pictures = files(*(random.Random(i).randbytes(700_000) for i in range(12)))
    added = []
    with contextlib.suppress(CannotWrite):
        added += [o for o in vault.add_files(pictures) if isinstance(o, Added)]
    filling = fill(small_disk)
    kept = vault.case().exhibits
    assert 3 <= len(kept) < 12
    with pytest.raises(CannotWrite, match="disk is full"):
        vault.save(Event(id="", words="no room " * 500))
    with pytest.raises(CannotWrite, match="disk is full"):
        vault.save_draft("event", {"words": "no room"})
    vault.close()
    with Vault.open(small_disk / "v", PASSPHRASE) as again:
        assert any("disk is full" in notice for notice in again.notices)
        assert again.case().exhibits == kept
        again.note(Action.VIEWED, "AB1")
        assert len(again.original(kept[0].id).read()) == 700_000
        with pytest.raises(CannotWrite):
            again.save(Event(id="", words="no"))
    filling.unlink()
    with Vault.open(small_disk / "v", PASSPHRASE) as again:
        assert not any("disk" in notice for notice in again.notices)
        again.save(Event(id="", words="there is room again"))
        assert again.case().exhibits == kept


def test_a_vault_that_may_only_be_read_opens_for_reading(
    small_disk: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a disk without leave to write everything can be looked at, and it says so."""
    monkeypatch.setattr("evidence_kit.vault.adding._ROOM_LEFT", 0)
    vault, _ = Vault.create(small_disk / "v", PASSPHRASE, FACTS, cost=CHEAP)
    list(vault.add_files(files(b"picture")))
    vault.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with Vault.open(small_disk / "v", PASSPHRASE) as again:
        assert len(again.notices) == 1
        assert "cannot be written to" in again.notices[0]
        assert again.original(again.case().exhibits[0].id).read() == b"picture"
        again.search("picture")
        with pytest.raises(CannotWrite):
            again.save_draft("event", {"words": "x"})
        with pytest.raises(CannotWrite):
            list(again.add_files(files(b"another")))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_a_drive_for_small_files_only_names_the_large_one(vault: Vault, files: Files) -> None:
    """Where a file is too large for the drive, the others still go in."""
    import resource
    import signal

    small, large, last = files(b"small", random.Random(1).randbytes(3_000_000), b"last")
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, hard))
    try:
        outcomes = list(vault.add_files([small, large, last]))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)
    assert [type(o) for o in outcomes] == [Added, NotTaken, Added]
    assert isinstance(outcomes[1], NotTaken)
    assert "too large" in outcomes[1].sentence
    assert list((vault.folder / "tmp").iterdir()) == []
