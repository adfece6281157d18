"""Folders that the computer will not let us into end in a sentence, never in a fault."""

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence_kit.model.event import Event
from evidence_kit.model.problem import CannotWrite, Problem, VaultUnusable, WrongUse
from evidence_kit.vault import Vault
from evidence_kit.vault.compare import compare
from evidence_kit.vault.places import judge_place
from tests.vault.sample_vault import CHEAP, FACTS, PASSPHRASE
from tests.vault.test_drives import end

posix = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows keeps leave in lists of its own"
)
LONG = "x" * 300


@pytest.fixture
def anybody() -> Iterator[Path]:
    """A folder in which a user without rights of an administrator works."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    yield folder
    os.seteuid(before)
    for path in (folder, *folder.rglob("*")):
        if path.is_dir():
            path.chmod(0o700)
    shutil.rmtree(folder)


@posix
def test_a_folder_that_may_not_be_looked_into(anybody: Path) -> None:
    """Whether it is the vault, what it lies in, or its keys: not "damaged", but not allowed."""
    outer = anybody / "outer"
    Vault.create(outer / "v", PASSPHRASE, FACTS, cost=CHEAP)[0].close()
    for closed in (outer, outer / "v"):
        closed.chmod(0)
        with pytest.raises(VaultUnusable, match="does not let us look into"):
            Vault.open(outer / "v", PASSPHRASE)
        with pytest.raises(VaultUnusable, match="does not let us look into"):
            end(Vault.restore(outer / "v", anybody / "again", PASSPHRASE))
        closed.chmod(0o700)
    for name in ("keys.a", "keys.b"):
        (outer / "v" / name).chmod(0)
    with pytest.raises(VaultUnusable, match="does not let us look into"):
        Vault.open(outer / "v", PASSPHRASE)


@posix
def test_a_place_without_leave_to_write_is_no_wrong_use(anybody: Path) -> None:
    """The command line gives code 5 for it, as for a full disk; a folder in use stays code 2."""
    shut = anybody / "shut"
    shut.mkdir()
    for mode in (0, 0o500):
        shut.chmod(mode)
        for place in (shut, shut / "new", shut / "deep" / "new"):
            with pytest.raises(CannotWrite, match="does not let us write here"):
                judge_place(place).demand_free()
            with pytest.raises(CannotWrite):
                Vault.create(place, PASSPHRASE, FACTS, cost=CHEAP)
    shut.chmod(0o700)
    (shut / "letter.txt").write_text("a letter")
    with pytest.raises(WrongUse, match="not empty"):
        judge_place(shut).demand_free()


@posix
def test_a_copy_that_may_not_be_looked_into(anybody: Path) -> None:
    """Neither comparing nor copying takes it for another vault; the vault here goes on."""
    with Vault.create(anybody / "v", PASSPHRASE, FACTS, cost=CHEAP)[0] as vault:
        end(vault.back_up(anybody / "copy"))
        (anybody / "copy").chmod(0)
        with pytest.raises(VaultUnusable, match="does not let us look into"):
            end(compare(vault.source, anybody / "copy"))
        with pytest.raises(CannotWrite, match="may not be written to"):
            end(vault.back_up(anybody / "copy"))
        vault.save(Event(id="", words="goes on"))


@posix
@pytest.mark.parametrize("place", [LONG, f"{LONG}/v", "letter.txt", "letter.txt/v"])
def test_names_that_no_folder_can_have(place: str, vault: Vault, tmp_path: Path) -> None:
    """Too long, or with a file where a folder should be: each use of it ends in a sentence."""
    (tmp_path / "letter.txt").write_text("a letter")
    folder = tmp_path / place
    judge_place(folder / "new")
    for use in (
        lambda: Vault.open(folder, PASSPHRASE),
        lambda: Vault.create(folder, PASSPHRASE, FACTS, cost=CHEAP),
        lambda: end(Vault.restore(folder, tmp_path / "again", PASSPHRASE)),
        lambda: end(Vault.restore(vault.folder, folder, PASSPHRASE)),
        lambda: end(vault.back_up(folder)),
        lambda: end(compare(vault.source, folder)),
    ):
        with pytest.raises(Problem) as told:
            use()
        assert told.value.sentence.endswith(".")


@pytest.mark.parametrize("code", [errno.EIO, errno.ESTALE, errno.EACCES])
@pytest.mark.parametrize("call", ["iterdir", "exists", "is_dir", "read_bytes", "open"])
def test_a_drive_that_stops_to_answer(
    call: str, code: int, make_vault: Callable[..., Vault], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking into folders and files fails: all ends in sentences, and all is there afterwards."""
    vault = make_vault()
    vault.save(Event(id="before", words="before"))
    end(vault.back_up(vault.folder.parent / "copy"))

    def refuse(self: Path, *_: object, **__: object) -> object:
        raise OSError(code, "refused by the test")

    with monkeypatch.context() as refused:
        refused.setattr(Path, call, refuse)
        refused.setattr("evidence_kit.vault.durable.write", refuse)
        for use in (
            lambda: Vault.open(vault.folder, PASSPHRASE),
            lambda: vault.save(Event(id="", words="never")),
            lambda: end(vault.check(full=True)),
            lambda: end(vault.back_up(vault.folder.parent / "copy")),
            lambda: end(compare(vault.source, vault.folder.parent / "copy")),
        ):
            try:
                use()
            except Problem as told:
                assert told.sentence.endswith(".")
        vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert [event.words for event in again.case().events] == ["before"]
        assert end(again.check(full=True)).damage == ()
