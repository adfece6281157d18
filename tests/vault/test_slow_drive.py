"""A vault on a network drive that is slow, stops to answer, or comes back; and in a synced folder."""

import errno
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence_kit.model.event import Event
from evidence_kit.model.problem import Problem, VaultUnusable
from evidence_kit.vault import Added, Vault
from tests.vault.power_cut import Recorder, read_tree, write_tree
from tests.vault.sample_vault import PASSPHRASE
from tests.vault.test_drives import end

Files = Callable[..., list[Path]]
CONTENTS = [b"one" * 9000, b"two" * 9000]


class Drive:
    """Counts file operations; lets each take its time, or all from one on fail."""

    def __init__(self) -> None:
        self.calls = 0
        self.gone_from: int | None = None
        self.code = errno.EIO
        self.slow = False

    def before(self, _number: int, _name: str) -> None:
        """What happens at each operation."""
        self.calls += 1
        if self.slow:
            threading.Event().wait(0.005)
        if self.gone_from is not None and self.calls > self.gone_from:
            raise OSError(self.code, "the server does not answer")


@pytest.fixture
def drive(vault: Vault) -> Iterator[Drive]:
    """The drive that the vault lies on, whose every call takes its time."""
    vault.close()
    made = Drive()
    with Recorder(vault.folder, made.before).recording():
        yield made


def work(vault: Vault, paths: list[Path], said: list[str]) -> None:
    for outcome in vault.add_files(paths):
        assert isinstance(outcome, Added)
        said.append(outcome.exhibit.sha256)
    vault.save_all([Event(id=id, words="words") for id in ("a", "b")])
    said += ["a", "b"]
    vault.save_draft("event", {"words": "half"})
    said.append("draft")


def kept(vault: Vault) -> list[str]:
    case = vault.case()
    found = [exhibit.sha256 for exhibit in case.exhibits] + [event.id for event in case.events]
    return [*found, *(["draft"] if vault.draft("event") else [])]


def test_a_slow_drive_only_takes_longer(vault: Vault, drive: Drive, files: Files) -> None:
    """Nothing gives up, and nothing is acknowledged before it is there."""
    said: list[str] = []
    drive.slow = True
    with Vault.open(vault.folder, PASSPHRASE) as opened:
        work(opened, files(*CONTENTS), said)
    assert drive.calls > 15
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert again.notices == ()
        assert kept(again) == said
        assert end(again.check(full=True)).damage == ()


@pytest.mark.parametrize(
    ("code", "every"), [(errno.EIO, 1), (errno.ESTALE, 5), (errno.ETIMEDOUT, 5)]
)
def test_a_drive_that_stops_to_answer_at_any_call_and_comes_back(
    code: int, every: int, vault: Vault, drive: Drive, files: Files
) -> None:
    """A sentence, and after it is there again all that was acknowledged, whole."""
    paths = files(*CONTENTS)
    before = read_tree(vault.folder)
    drive.code = code
    gone_from = 0
    while True:
        drive.gone_from = None
        write_tree(vault.folder, before)
        opened = Vault.open(vault.folder, PASSPHRASE)
        drive.calls, drive.gone_from = 0, gone_from
        said: list[str] = []
        try:
            work(opened, paths, said)
            done = True
        except Problem as problem:
            assert problem.sentence.endswith(".")
            done = False
        opened.close()
        drive.gone_from = None
        with Vault.open(vault.folder, PASSPHRASE) as again:
            assert set(said) <= set(kept(again)), f"gone from call {gone_from}"
            assert end(again.check(full=True)).damage == ()
            again.save(Event(id="later", words="goes on"))
        if done:
            break
        gone_from += every
    assert gone_from > 15


def test_a_drive_that_comes_back_in_the_same_sitting(
    vault: Vault, drive: Drive, files: Files
) -> None:
    """What failed is not there, what is saved afterwards is, and nothing is there twice."""
    opened = Vault.open(vault.folder, PASSPHRASE)
    drive.calls, drive.gone_from = 0, 0
    with pytest.raises(Problem):
        opened.save(Event(id="never", words="never"))
    with pytest.raises(Problem):
        list(opened.add_files(files(*CONTENTS)))
    drive.gone_from = None
    try:
        opened.save(Event(id="later", words="later"))
        expected = ["later"]
    except Problem as problem:  # it may ask for locking first: then that is what helps
        assert "lock" in problem.sentence
        expected = []
    opened.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert kept(again) == expected
        again.save(Event(id="next", words="next"))
        assert end(again.check(full=True)).damage == ()


def test_conflict_copies_of_a_synced_folder_do_no_harm(vault: Vault, files: Files) -> None:
    """A service that copies the folder puts its own files beside ours when two computers differ."""
    list(vault.add_files(files(*CONTENTS)))
    vault.close()
    folder = vault.folder
    (blob, *_) = (folder / "blobs").glob("??/*")
    for path in (folder / "keys.a", folder / "log" / "00000001", blob):
        double = path.with_name(f"{path.name} (conflicted copy 2026-03-01)")
        double.write_bytes(path.read_bytes())
    (folder / "log2" / "00000001.sync-conflict-20260301-101112-ABCDEFG").write_bytes(b"other")
    (folder / "desktop.ini").write_bytes(b"[x]")
    (folder / "blobs" / ".DS_Store").write_bytes(b"x")
    with Vault.open(folder, PASSPHRASE) as again:
        assert again.notices == ()
        assert len(again.case().exhibits) == 2
        assert end(again.check(full=True)).damage == ()
        assert end(again.back_up(folder.parent / "copy")).damage == ()


def test_a_half_synced_folder_opens_with_what_is_there(vault: Vault, files: Files) -> None:
    """Files arrive in any order: what is not there yet is named, and comes back when it is."""
    (first, second) = vault.add_files(files(*CONTENTS))
    vault.save(Event(id="a", words="a"))
    vault.close()
    folder = vault.folder
    whole = read_tree(folder)
    assert isinstance(first, Added)
    blob = folder / "blobs" / first.exhibit.blob[:2] / first.exhibit.blob
    held_back = {name: whole[name] for name in (Path("keys.b"), Path("log2/00000001"))}
    for name in (*held_back, blob.relative_to(folder)):
        (folder / name).unlink()
    with Vault.open(folder, PASSPHRASE) as half:
        assert any("AB1 is missing" in notice for notice in half.notices)
        assert [event.id for event in half.case().events] == ["a"]
        with pytest.raises(VaultUnusable):
            half.original(first.exhibit.id)
    blob.write_bytes(whole[blob.relative_to(folder)])
    for name, content in held_back.items():  # late, and older than what was written meanwhile
        (folder / name).write_bytes(content)
    with Vault.open(folder, PASSPHRASE) as again:
        assert not any("missing" in notice for notice in again.notices)
        assert again.original(first.exhibit.id).read() == CONTENTS[0]
        assert end(again.check(full=True)).damage == ()
    with Vault.open(folder, PASSPHRASE) as settled:
        assert settled.notices == ()


def test_two_programs_at_once_on_a_drive_without_locks(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a drive knows no locks, what both wrote is told, never mixed: the later sitting counts."""
    fcntl = pytest.importorskip("fcntl")
    vault.close()

    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOTSUP, "no locks here")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    one = Vault.open(vault.folder, PASSPHRASE)
    two = Vault.open(vault.folder, PASSPHRASE)
    for program, name in ((one, "one"), (two, "two")):
        try:
            program.save(Event(id=name, words=name))
        except Problem as problem:
            assert problem.sentence.endswith(".")
    two.close()
    one.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert {event.id for event in again.case().events} <= {"one", "two"}
        again.save(Event(id="after", words="after"))
    with Vault.open(vault.folder, PASSPHRASE) as last:
        assert "after" in {event.id for event in last.case().events}
