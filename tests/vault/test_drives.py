"""Real small drives for copies: full, pulled out in the middle, and not to be written to."""

import random
import subprocess
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest

from evidence_kit.model.event import Event
from evidence_kit.model.problem import CannotWrite
from evidence_kit.vault import Vault
from evidence_kit.vault.compare import compare
from tests.vault.sample_vault import PASSPHRASE
from tests.vault.test_full_disk import fill, small_disk

__all__ = ["small_disk"]
CONTENTS = [random.Random(i).randbytes(900_000) for i in range(3)]


def end(steps: Generator[Any, None, Any]) -> Any:
    try:
        while True:
            next(steps)
    except StopIteration as done:
        return done.value


@pytest.fixture
def full(vault: Vault, files: Callable[..., list[Path]], monkeypatch: pytest.MonkeyPatch) -> Vault:
    """An open vault of nearly 3 MB, and drives that need no room to spare."""
    monkeypatch.setattr("evidence_kit.vault.folder._ROOM_LEFT", 0)
    list(vault.add_files(files(*CONTENTS)))
    return vault


def works(vault: Vault) -> None:
    """The vault here is whole, and goes on."""
    vault.save(Event(id="", words="goes on"))
    assert [vault.original(e.id).read() for e in vault.case().exhibits] == CONTENTS


def test_a_copy_that_does_not_fit_is_not_begun(full: Vault, small_disk: Path) -> None:
    """Room is looked for first, and the sentence says how much is needed."""
    filling = fill(small_disk)
    filling.write_bytes(bytes(4_000_000))
    with pytest.raises(CannotWrite, match=r"about 2 MB are needed\. Nothing was changed"):
        end(full.back_up(small_disk / "copy"))
    assert not any((small_disk / "copy" / "blobs").glob("??/*"))
    works(full)


def test_a_drive_that_fills_up_while_copying(full: Vault, small_disk: Path) -> None:
    """What was copied stays, and with room again it goes on from there."""
    steps = full.back_up(small_disk / "copy")
    for _ in range(4):
        next(steps)
    filling = fill(small_disk)
    with pytest.raises(CannotWrite, match="disk is full"):
        end(steps)
    works(full)
    filling.unlink()
    assert end(full.back_up(small_disk / "copy")).copied < 3
    assert end(compare(full.source, small_disk / "copy")).sentences[0].startswith("All 3 ")


def test_a_drive_that_is_pulled_out_while_copying(full: Vault, small_disk: Path) -> None:
    """A sentence, and the vault here is whole; the next drive gets its copy."""
    steps = full.back_up(small_disk / "copy")
    for _ in range(4):
        next(steps)
    subprocess.run(["umount", "-l", str(small_disk)], check=True)
    try:
        with pytest.raises(CannotWrite, match="Check that it is plugged in"):
            end(steps)
        works(full)
    finally:
        mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(small_disk)]
        subprocess.run(mount, check=True)
    assert end(full.back_up(small_disk / "copy")).copied == 3


def test_a_copy_that_may_only_be_read(full: Vault, small_disk: Path, tmp_path: Path) -> None:
    """It is compared with, restored from and opened; to bring it up to date is refused."""
    end(full.back_up(small_disk / "copy"))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert end(compare(full.source, small_disk / "copy")).sentences[0].startswith("All 3 ")
    again, _ = end(Vault.restore(small_disk / "copy", tmp_path / "again", PASSPHRASE))
    with again:
        works(again)
    with Vault.open(small_disk / "copy", PASSPHRASE) as copy:
        assert any("cannot be written to" in notice for notice in copy.notices)
    full.save(Event(id="new", words="new"))
    with pytest.raises(CannotWrite, match="may not be written to"):
        end(full.back_up(small_disk / "copy"))
    works(full)


def test_sealing_anew_without_room_changes_nothing(
    full: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It needs as much room again, and says so before it begins."""
    monkeypatch.setattr("evidence_kit.vault.folder._ROOM_LEFT", 1 << 60)
    with pytest.raises(CannotWrite, match="Nothing was changed"):
        end(full.seal_anew(PASSPHRASE, "eleven green badgers whistle", cost=full._file.cost))
    assert len(list((full.folder / "blobs").glob("??/*"))) == 3
    works(full)
    full.close()
    with Vault.open(full.folder, PASSPHRASE) as again:
        assert again.notices == ()
