"""Copies of a vault: whole, up to date, opening like the vault, and never at its cost."""

import errno
import random
import shutil
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest

from evidence_kit.model.event import Event
from evidence_kit.model.problem import CannotWrite, Problem, VaultUnusable, WrongUse
from evidence_kit.vault import Vault, backup
from evidence_kit.vault.backup import BackupResult
from evidence_kit.vault.compare import compare, stands_in_log
from evidence_kit.vault.opening import is_vault
from tests.vault.power_cut import Recorder, read_tree, states, write_tree
from tests.vault.sample_vault import CHEAP, FACTS, PASSPHRASE

Files = Callable[..., list[Path]]
CONTENTS = [random.Random(i).randbytes(size) for i, size in enumerate((0, 900, 40_000))]


def end(steps: Generator[Any, None, Any]) -> Any:
    """Run to the end and return the result."""
    try:
        while True:
            next(steps)
    except StopIteration as done:
        return done.value


def contents(vault: Vault) -> list[bytes]:
    return [vault.original(exhibit.id).read() for exhibit in vault.case().exhibits]


@pytest.fixture
def full(vault: Vault, files: Files) -> Vault:
    """An open vault with three exhibits and an event."""
    list(vault.add_files(files(*CONTENTS)))
    vault.save(Event(id="one", words="one"))
    vault.save_draft("event", {"words": "half"})
    return vault


def test_a_copy_is_a_vault_that_opens(full: Vault, tmp_path: Path) -> None:
    """With the same passphrase, all exhibits bit for bit, all records, and what was being typed."""
    result = end(full.back_up(tmp_path / "copy"))
    assert (result.exhibits, result.copied, result.damage) == (3, 3, ())
    assert end(compare(full.source, tmp_path / "copy")).sentences == (
        "All 3 exhibits are here and whole.",
    )
    assert full.last_copy() is not None
    with Vault.open(tmp_path / "copy", PASSPHRASE) as copy:
        assert copy.notices == ()
        assert contents(copy) == CONTENTS
        assert copy.case().events == full.case().events
        assert copy.draft("event") == {"words": "half"}


def test_only_what_is_new_is_copied(full: Vault, tmp_path: Path, files: Files) -> None:
    """The second time what is there is left alone, and what was added and changed comes along."""
    end(full.back_up(tmp_path / "copy"))
    before = {n: c for n, c in read_tree(tmp_path / "copy").items() if n.parts[0] == "blobs"}
    list(full.add_files(files(b"new")))
    full.save(Event(id="one", words="changed"))
    assert end(compare(full.source, tmp_path / "copy")).missing == ("AB4",)
    assert end(full.back_up(tmp_path / "copy")).copied == 1
    after = read_tree(tmp_path / "copy")
    assert all(after[name] == content for name, content in before.items())
    with Vault.open(tmp_path / "copy", PASSPHRASE) as copy:
        assert contents(copy) == [*CONTENTS, b"new"]
        assert [event.words for event in copy.case().events] == ["changed"]


def test_what_is_added_while_it_is_copied_comes_along(
    full: Vault, tmp_path: Path, files: Files
) -> None:
    """A copy is one state of the vault, whatever happens in between."""
    steps = full.back_up(tmp_path / "copy")
    next(steps)
    list(full.add_files(files(b"meanwhile")))
    full.save(Event(id="two", words="two"))
    assert end(steps).exhibits == 4
    with Vault.open(tmp_path / "copy", PASSPHRASE) as copy:
        assert contents(copy)[-1] == b"meanwhile"
        assert len(copy.case().events) == 2


def test_a_copy_that_was_opened_is_still_brought_up_to_date(
    full: Vault, tmp_path: Path, files: Files
) -> None:
    """Looking into a copy does not make it useless."""
    end(full.back_up(tmp_path / "copy"))
    Vault.open(tmp_path / "copy", PASSPHRASE).close()
    Vault.open(tmp_path / "copy", PASSPHRASE).close()
    full.close()
    with Vault.open(full.folder, PASSPHRASE) as vault:
        list(vault.add_files(files(b"new")))
        assert end(vault.back_up(tmp_path / "copy")).exhibits == 4
        assert end(compare(vault.source, tmp_path / "copy")).sentences[0].startswith("All 4")
    with Vault.open(tmp_path / "copy", PASSPHRASE) as copy:
        assert copy.notices == ()
        assert contents(copy)[-1] == b"new"


def test_a_copy_with_something_of_its_own_is_left_alone(full: Vault, tmp_path: Path) -> None:
    """Nothing that was written into a copy is ever overwritten."""
    end(full.back_up(tmp_path / "copy"))
    with Vault.open(tmp_path / "copy", PASSPHRASE) as copy:
        copy.save(Event(id="own", words="own"))
    full.save(Event(id="two", words="two"))
    before = read_tree(tmp_path / "copy")
    with pytest.raises(WrongUse, match="keep this one"):
        end(full.back_up(tmp_path / "copy"))
    assert read_tree(tmp_path / "copy") == before


def test_an_older_vault_put_back_is_noticed_by_its_copy(full: Vault, tmp_path: Path) -> None:
    """A whole older state fits together in itself; only the copy, or paper, knows better."""
    full.close()
    shutil.copytree(full.folder, tmp_path / "older")
    with Vault.open(full.folder, PASSPHRASE) as vault:
        vault.save(Event(id="two", words="two"))
        chain = vault.case().head
        end(vault.back_up(tmp_path / "copy"))
        assert stands_in_log(vault.source, chain[:16].upper()) is not None
    with Vault.open(tmp_path / "older", PASSPHRASE) as older:
        assert older.notices == ()
        assert end(compare(older.source, tmp_path / "copy")).put_back
        assert stands_in_log(older.source, chain[:16]) is None
        with pytest.raises(Problem, match="Nothing was changed"):
            end(older.back_up(tmp_path / "copy"))
    with Vault.open(tmp_path / "copy", PASSPHRASE) as copy:
        assert len(copy.case().events) == 2


def test_a_damaged_exhibit_does_not_replace_the_good_one_in_the_copy(
    full: Vault, tmp_path: Path
) -> None:
    """It is named, everything else is copied, and the copy keeps what it has."""
    end(full.back_up(tmp_path / "copy"))
    hit = full.source.exhibits[2]
    path = full.folder / "blobs" / hit.blob[:2] / hit.blob
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert end(full.back_up(tmp_path / "copy")).exhibits == 3
    assert end(compare(full.source, tmp_path / "copy")).damaged == ()
    fresh = end(full.back_up(tmp_path / "another"))
    assert fresh.damage == ("Exhibit AB3 is damaged here, so it could not be copied.",)
    assert end(compare(full.source, tmp_path / "another")).sentences == (
        "2 of 3 exhibits are here and whole.",
        "Not in the copy: AB3. Make the copy again.",
    )


def test_damage_in_a_copy_is_named(full: Vault, tmp_path: Path) -> None:
    """Comparing reads every byte of it."""
    end(full.back_up(tmp_path / "copy"))
    hit = full.source.exhibits[1]
    path = tmp_path / "copy" / "blobs" / hit.blob[:2] / hit.blob
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert end(compare(full.source, tmp_path / "copy")).damaged == ("AB2",)


def test_folders_that_cannot_hold_the_copy(full: Vault, tmp_path: Path) -> None:
    """Another vault, a folder with files, the vault itself, a folder in it: each its sentence."""
    other, _ = Vault.create(tmp_path / "other", PASSPHRASE, FACTS, cost=CHEAP)
    other.close()
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "letter").write_text("mine")
    for folder, words in (
        ("other", "another vault"),
        ("papers", "other files"),
        ("vault", "folder of its own"),
        ("vault/inside", "folder of its own"),
    ):
        with pytest.raises(WrongUse, match=words):
            end(full.back_up(tmp_path / folder))
    assert (tmp_path / "papers" / "letter").read_text() == "mine"
    with pytest.raises(VaultUnusable):
        end(compare(full.source, tmp_path / "papers"))
    full.save(Event(id="still", words="works"))


def test_restoring_gives_the_vault_back(full: Vault, tmp_path: Path) -> None:
    """In a new place, whole, with nothing written into the copy, whichever secret is given."""
    end(full.back_up(tmp_path / "copy"))
    full.close()
    shutil.rmtree(full.folder)
    before = read_tree(tmp_path / "copy")
    vault, result = end(Vault.restore(tmp_path / "copy", tmp_path / "again", PASSPHRASE))
    assert result.exhibits == 3
    assert vault.notices == ()
    assert contents(vault) == CONTENTS
    assert end(compare(vault.source, tmp_path / "copy")).sentences == (
        "All 3 exhibits are here and whole.",
    )
    vault.close()
    assert {n: c for n, c in read_tree(tmp_path / "copy").items() if n.name != "lock"} == {
        n: c for n, c in before.items() if n.name != "lock"
    }
    with pytest.raises(WrongUse, match="folder of its own|other files|another"):
        end(Vault.restore(tmp_path / "copy", tmp_path / "copy", PASSPHRASE))


def test_the_drive_of_the_copy_fails(full: Vault, tmp_path: Path) -> None:
    """Full, pulled, or refusing, at each call: a sentence, a whole vault, and it can go on."""
    target = tmp_path / "copy"
    for number in range(200):
        code = (errno.ENOSPC, errno.EIO, errno.EROFS)[number % 3]

        def refuse(count: int, name: str, number: int = number, code: int = code) -> None:
            if count == number:
                raise OSError(code, "refused by the test")

        with Recorder(tmp_path, refuse).recording():
            try:
                done = end_without_note(full, target)
            except CannotWrite as problem:
                assert "safe" in problem.sentence
                continue
        break
    assert number > 15
    assert done.exhibits == 3
    with Vault.open(target, PASSPHRASE) as copy:
        assert contents(copy) == CONTENTS


def test_a_power_cut_while_copying(full: Vault, files: Files, tmp_path: Path) -> None:
    """The copy is no vault yet, or opens whole with all that was ever said to be in it."""
    assert cut_only_target(full, files, tmp_path / "copy") == []


def cut_only_target(full: Vault, files: Files, target: Path) -> list[str]:
    wrong: list[str] = []
    operations: list[Any] = []
    for round_ in (3, 4):
        recorder = Recorder(target)
        with recorder.recording():
            end_without_note(full, target)
            recorder.acknowledge(round_)
        operations += recorder.operations
        if round_ == 3:
            list(full.add_files(files(b"new")))
    for name, tree, told in states({}, operations):
        write_tree(target, tree)
        if not is_vault(target):
            if told:
                wrong.append(f"{name}: no vault")
            continue
        try:
            with Vault.open(target, PASSPHRASE) as copy:
                have = contents(copy)
                if have != [*CONTENTS, b"new"][: len(have)] or len(have) < max(told, default=3):
                    wrong.append(f"{name}: {len(have)} exhibits of {told}")
                wrong += [f"{name}: {said}" for said in copy.notices if "missing" in said]
        except Problem as problem:
            wrong.append(f"{name}: {problem}")
    return wrong


def end_without_note(full: Vault, target: Path) -> BackupResult:
    result = end(backup.copy_vault(full.source, target))
    assert isinstance(result, BackupResult)
    return result


@pytest.mark.parametrize("careless", ["sync", "sync_folder", "keys first", "log first"])
def test_the_harness_notices_a_careless_copy(
    full: Vault, files: Files, tmp_path: Path, careless: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Leaving out a wait, or the keys or the log before the exhibits, is caught."""
    target = tmp_path / "copy"
    if careless.startswith("sync"):
        recorder = Recorder(target)
        with recorder.recording(skipped=(careless,)):
            end_without_note(full, target)
            recorder.acknowledge(3)
        wrong = False
        for _, tree, told in states({}, recorder.operations, seeds=0):
            write_tree(target, tree)
            wrong |= bool(told) and not whole(target)
        assert wrong
        return
    real = backup._copied

    def hasty(source: backup.Source, folder: Path) -> backup.Steps:
        if careless == "keys first":
            backup.write_keys(folder, source.file, source.keys)
        backup._copy_log(source, folder)
        return (yield from real(source, folder))

    monkeypatch.setattr(backup, "_copied", hasty)
    if careless == "keys first":
        assert cut_only_target(full, files, target)
        return
    end_without_note(full, target)
    list(full.add_files(files(b"more")))
    recorder = Recorder(target)
    before = read_tree(target)
    with recorder.recording():
        end_without_note(full, target)
    wrong = False
    for _, tree, _told in states(before, recorder.operations, seeds=0):
        write_tree(target, tree)
        wrong |= not whole(target)
    assert wrong


def whole(folder: Path) -> bool:
    try:
        with Vault.open(folder, PASSPHRASE) as copy:
            contents(copy)
    except Problem:
        return False
    return True
