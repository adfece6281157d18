"""Whatever moment the power fails or the disk refuses, nothing acknowledged is lost."""

import errno
import hashlib
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence_kit.model.event import Event
from evidence_kit.model.problem import Problem
from evidence_kit.vault import Added, Vault, durable
from evidence_kit.vault.blobs import Blobs, Sealed
from evidence_kit.vault.ledger import Ledger
from evidence_kit.vault.opening import is_vault
from tests.vault.power_cut import Recorder, Tree, read_tree, states, write_tree
from tests.vault.sample_vault import CHEAP, FACTS, PASSPHRASE

Files = Callable[..., list[Path]]
BATCH = ("first", "second", "third")


def work(folder: Path, paths: list[Path], recorder: Recorder) -> None:
    """A sitting: unlock, add, write, change, type, lock; each acknowledged when it is done."""
    with Vault.open(folder, PASSPHRASE) as vault:
        for outcome in vault.add_files(paths):
            assert isinstance(outcome, Added)
            recorder.acknowledge(("exhibit", outcome.exhibit.sha256))
        event = vault.save(Event(id="the-event", words="one"))
        recorder.acknowledge(("event", "one"))
        vault.save_draft("event", {"words": "half"})
        recorder.acknowledge(("draft", "half"))
        vault.save(Event(id=event.id, words="two"))
        recorder.acknowledge(("event", "two"))
        vault.save_all([Event(id=id, words="of one file " * 99) for id in BATCH])
        recorder.acknowledge(("batch", ""))
    recorder.acknowledge(("closed", ""))


def lost(folder: Path, acknowledged: list[object]) -> list[str]:
    """Open the vault and return what is not as it was acknowledged."""
    wrong: list[str] = []
    try:
        vault = Vault.open(folder, PASSPHRASE)
    except Problem as problem:
        return [f"does not open: {problem}"]
    with vault:
        exhibits = {exhibit.sha256: exhibit for exhibit in vault.case().exhibits}
        for exhibit in exhibits.values():
            try:
                content = vault.original(exhibit.id).read()
            except Problem:
                content = b""
            if hashlib.sha256(content).hexdigest() != exhibit.sha256:
                wrong.append(f"{exhibit.mark} cannot be read")
        ids = {event.id for event in vault.case().events}
        if not ids.isdisjoint(BATCH) and not ids.issuperset(BATCH):
            wrong.append("only a part of what was recorded at once is there")
        words = [event.words for event in vault.case().events if event.id not in BATCH]
        for what in acknowledged:
            match what:
                case "exhibit", sha256:
                    if sha256 not in exhibits:
                        wrong.append("an exhibit is missing")
                case "event", expected:
                    later = {"one": ["one", "two"], "two": ["two"]}[expected]
                    if not words or words[0] not in later:
                        wrong.append(f"event {expected} is missing")
                case "batch", _:
                    if not ids.issuperset(BATCH):
                        wrong.append("what was recorded at once is missing")
                case "draft", expected:
                    if vault.draft("event") != {"words": expected}:
                        wrong.append("a draft is missing")
        checking = vault.check(full=True)
        try:
            while True:
                next(checking)
        except StopIteration as done:
            wrong += done.value.damage
    return wrong


@pytest.fixture
def before(vault: Vault, files: Files) -> Tree:
    """A vault with something in it already, as it lies on the disk."""
    list(vault.add_files(files(b"an earlier picture")))
    vault.close()
    return read_tree(vault.folder)


def failures(folder: Path, before: Tree, recorder: Recorder, seeds: int) -> Iterator[str]:
    for name, tree, acknowledged in states(before, recorder.operations, seeds):
        write_tree(folder, tree)
        yield from (f"{name}: {wrong}" for wrong in lost(folder, acknowledged))


def pictures(files: Files) -> list[Path]:
    return files(*(random.Random(i).randbytes(size) for i, size in enumerate((700, 40_000))))


def test_a_power_cut_at_any_moment_loses_nothing_acknowledged(
    vault: Vault, before: Tree, files: Files
) -> None:
    """After each file operation of a sitting, on four kinds of disk, the vault opens whole."""
    recorder = Recorder(vault.folder)
    with recorder.recording():
        work(vault.folder, pictures(files), recorder)
    assert len([o for o in recorder.operations if o[0] == "acknowledged"]) == 7
    assert list(failures(vault.folder, before, recorder, seeds=3)) == []


def test_a_power_cut_while_a_vault_is_made(tmp_path: Path) -> None:
    """It is a vault that opens, or a folder in which a vault can be made; once made, a vault."""
    folder = tmp_path / "new"
    recorder = Recorder(folder)
    with recorder.recording():
        vault, code = Vault.create(folder, PASSPHRASE, FACTS, cost=CHEAP)
        recorder.acknowledge("made")
    vault.close()
    for name, tree, acknowledged in states({}, recorder.operations):
        write_tree(folder, tree)
        if acknowledged or is_vault(folder):
            for secret in (PASSPHRASE, code):
                with Vault.open(folder, secret) as opened:
                    assert opened.facts == FACTS, name
        else:
            Vault.create(folder, PASSPHRASE, FACTS, cost=CHEAP)[0].close()


@pytest.mark.parametrize("skipped", ["sync", "sync_folder"])
def test_the_harness_notices_what_is_not_waited_for(
    vault: Vault, before: Tree, files: Files, skipped: str
) -> None:
    """A program that leaves out one kind of waiting is caught."""
    recorder = Recorder(vault.folder)
    with recorder.recording(skipped=(skipped,)):
        work(vault.folder, pictures(files), recorder)
    assert next(failures(vault.folder, before, recorder, seeds=0))


def test_the_harness_notices_records_of_one_file_written_one_by_one(
    vault: Vault, before: Tree, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that leaves a part of them behind is caught."""
    monkeypatch.setattr(Vault, "save_all", lambda self, records: [self.save(r) for r in records])
    recorder = Recorder(vault.folder)
    with recorder.recording():
        work(vault.folder, [], recorder)
    assert any("only a part" in wrong for wrong in failures(vault.folder, before, recorder, 0))


def test_the_harness_notices_an_entry_written_too_early(
    vault: Vault, before: Tree, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that writes the entry before the file is in place is caught."""
    waiting: list[tuple[Blobs, Sealed]] = []
    place, append = Blobs.place, Ledger.append

    def later(blobs: Blobs, sealed: Sealed) -> str:
        waiting.append((blobs, sealed))
        return blobs.name(sealed.sha256)

    def entry_first(ledger: Ledger, *operations: object) -> None:
        append(ledger, *operations)  # type: ignore[arg-type]
        for blobs, sealed in waiting:
            blobs.confirm([place(blobs, sealed)])
        waiting.clear()

    recorder = Recorder(vault.folder)
    with monkeypatch.context() as patch, recorder.recording():
        patch.setattr(Blobs, "place", later)
        patch.setattr(Ledger, "append", entry_first)
        work(vault.folder, pictures(files), recorder)
    assert next(failures(vault.folder, before, recorder, seeds=0))


@pytest.mark.parametrize("careless", [None, "log", "log2"])
@pytest.mark.parametrize("gone", ["log", "log2"])
def test_either_copy_of_the_log_is_enough_after_a_power_cut(
    vault: Vault, before: Tree, files: Files, careless: str | None, gone: str
) -> None:
    """Both are waited for: with one folder lost as well, all is there; a lazy writer is caught."""
    recorder = Recorder(vault.folder)
    with recorder.recording(), pytest.MonkeyPatch.context() as patch:
        sync = durable.sync

        def lazy(fd: int) -> None:
            if recorder.path(fd).parts[0] != careless:
                sync(fd)

        patch.setattr(durable, "sync", lazy)
        work(vault.folder, pictures(files), recorder)
    wrong: list[str] = []
    for name, tree, acknowledged in states(before, recorder.operations, seeds=0):
        if not name.startswith("strict") or not acknowledged:
            continue
        kept = {path: content for path, content in tree.items() if path.parts[0] != gone}
        write_tree(vault.folder, kept)
        wrong += lost(vault.folder, acknowledged)
    assert bool(wrong) == (careless is not None and careless != gone)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO], ids=["full disk", "broken disk"])
def test_an_operation_that_fails_loses_nothing_acknowledged(
    vault: Vault, before: Tree, files: Files, code: int
) -> None:
    """Each file operation in turn is refused: the person gets a sentence, and all else is there."""
    paths = pictures(files)
    counting = Recorder(vault.folder)
    with counting.recording():
        work(vault.folder, paths, counting)
    for refused in range(sum(o[0] != "acknowledged" for o in counting.operations)):

        def refuse(number: int, name: str, refused: int = refused) -> None:
            if number == refused:
                raise OSError(code, "refused by the test")

        write_tree(vault.folder, before)
        recorder = Recorder(vault.folder, refuse)
        with recorder.recording():
            try:
                work(vault.folder, paths, recorder)
            except Problem as problem:
                assert problem.sentence.endswith(".")
        acknowledged = [o[1] for o in recorder.operations if o[0] == "acknowledged"]
        assert lost(vault.folder, acknowledged) == []
        assert list((vault.folder / "tmp").iterdir()) == []


def test_work_goes_on_after_a_failed_write(
    vault: Vault, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When there is room again, saving works in the same sitting, and nothing came in twice."""
    vault.save(Event(id="", words="before"))
    with monkeypatch.context() as full:

        def write(fd: int, data: bytes) -> None:
            raise OSError(errno.ENOSPC, "full")

        full.setattr("evidence_kit.vault.durable.write", write)
        with pytest.raises(Problem, match="disk is full"):
            vault.save(Event(id="", words="never"))
        with pytest.raises(Problem, match="disk is full"):
            list(vault.add_files(files(b"picture")))
    vault.save(Event(id="", words="after"))
    list(vault.add_files(files(b"picture")))
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert again.notices == ()
        assert [event.words for event in again.case().events] == ["before", "after"]
        assert len(again.case().exhibits) == 1
