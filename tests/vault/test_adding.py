"""Taking in files: what is kept, what is refused, and in which words."""

import hashlib
import io
import os
import random
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_kit.model.problem import CannotRead, CannotWrite
from evidence_kit.vault import Added, Known, NotTaken, Vault
from evidence_kit.vault.blobs import Blobs, Sealed
from tests.vault.sample_vault import PASSPHRASE

Files = Callable[..., list[Path]]


def outcome(vault: Vault, path: Path) -> Added | Known | NotTaken:
    (only,) = vault.add_files([path])
    return only


@pytest.mark.parametrize("size", [0, 1, 8, 16383, 16384, 16385, 1 << 20, (1 << 20) + 1, 2_500_000])
def test_every_size_comes_back_bit_for_bit(vault: Vault, files: Files, size: int) -> None:
    """An original is the same bytes, with its size and SHA-256, an empty file too."""
    content = random.Random(size).randbytes(size)
    added = outcome(vault, files(content)[0])
    assert isinstance(added, Added)
    exhibit = added.exhibit
    assert (exhibit.size, exhibit.sha256) == (size, hashlib.sha256(content).hexdigest())
    with vault.original(exhibit.id) as stream:
        assert stream.read() == content
        stream.seek(size // 2)
        assert stream.read(100) == content[size // 2 : size // 2 + 100]
        assert stream.seek(-min(5, size), os.SEEK_END) == size - min(5, size)
        assert stream.read() == content[size - min(5, size) :]


def test_marks_are_given_in_order_and_never_again(vault: Vault, files: Files) -> None:
    """AB1, AB2 ... in the order of adding, across sittings."""
    first = [o.exhibit.mark for o in vault.add_files(files(b"1", b"2")) if isinstance(o, Added)]
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        more = [o.exhibit.mark for o in again.add_files(files(b"3", b"4"))]
        assert [str(mark) for mark in first + more] == ["AB1", "AB2", "AB3", "AB4"]
        assert [str(exhibit.mark) for exhibit in again.case().exhibits] == [
            "AB1", "AB2", "AB3", "AB4",
        ]  # fmt: skip


def test_the_same_bytes_twice_is_one_exhibit(vault: Vault, files: Files) -> None:
    """A twin is named with the exhibit that it is, within a batch and later on."""
    outcomes = list(vault.add_files(files(b"same", b"same", b"other", b"same")))
    assert [type(o) for o in outcomes] == [Added, Known, Added, Known]
    again = outcome(vault, files(b"other")[0])
    assert isinstance(again, Known)
    assert str(again.exhibit.mark) == "AB2"
    assert len(vault.case().exhibits) == 2
    assert list((vault.folder / "tmp").iterdir()) == []


def test_strange_names_are_kept_as_text(vault: Vault, tmp_path: Path) -> None:
    """Line ends, right-to-left marks, 255 bytes and bytes that are no text all become a name."""
    folder = os.fsencode(tmp_path)
    names = [b"two\nlines.png", "ab\u202egnp.exe".encode(), b"x" * 255, b"caf\xe9.png", b"-rf"]
    for number, name in enumerate(names):
        (tmp_path / os.fsdecode(name)).write_bytes(b"%d" % number)
    paths = [Path(os.fsdecode(folder + b"/" + name)) for name in names]
    kept = [o.exhibit.original_name for o in vault.add_files(paths) if isinstance(o, Added)]
    assert kept == ["two\nlines.png", "ab\u202egnp.exe", "x" * 255, "caf\\xe9.png", "-rf"]
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert [exhibit.original_name for exhibit in again.case().exhibits] == kept


def test_what_is_no_file_is_refused_in_a_sentence(
    vault: Vault, files: Files, tmp_path: Path
) -> None:
    """A folder, a pipe, a socket, a missing file or a broken link stops nothing else."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "broken").symlink_to(tmp_path / "nothing")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        (good,) = files(b"good")
        strange = ["pipe", "broken", "socket", "missing", "files"]
        outcomes = list(vault.add_files([*(tmp_path / name for name in strange), good]))
    refused = outcomes[:-1]
    assert all(isinstance(o, NotTaken) and o.sentence.endswith(".") for o in refused)
    assert [o.name for o in refused if isinstance(o, NotTaken)] == strange
    assert isinstance(outcomes[-1], Added)


def test_a_link_to_a_file_is_that_file(vault: Vault, files: Files, tmp_path: Path) -> None:
    """A shortcut brings in what it points to, under the name that was dropped."""
    (tmp_path / "shortcut").symlink_to(files(b"picture")[0])
    added = outcome(vault, tmp_path / "shortcut")
    assert isinstance(added, Added)
    assert vault.original(added.exhibit.id).read() == b"picture"


def test_an_unreadable_file_is_refused(
    vault: Vault, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that may not be read is named, and the others go in."""
    closed, good = files(b"closed", b"good")
    closed.chmod(0)
    real = os.open

    def as_another_user(path: Path, flags: int, mode: int = 0o777) -> int:
        if path == closed:
            raise PermissionError(13, "not allowed")  # root, who runs some tests, may read it
        return real(path, flags, mode)

    monkeypatch.setattr("evidence_kit.vault.adding.os.open", as_another_user)
    refused, added = vault.add_files([closed, good])
    assert isinstance(refused, NotTaken)
    assert "does not allow" in refused.sentence
    assert isinstance(added, Added)


def test_a_file_that_changes_while_it_is_read_is_refused(
    vault: Vault, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept is what was there at one moment, or nothing."""
    (path,) = files(b"x" * 3_000_000)
    real = os.fstat
    looks = 0

    def fstat(fd: int) -> os.stat_result:
        nonlocal looks
        looks += 1
        if looks == 4:  # after reading: two looks at what it is, one at its size before
            with path.open("ab") as file:
                file.write(b"more")
        return real(fd)

    monkeypatch.setattr("evidence_kit.vault.adding.os.fstat", fstat)
    refused = outcome(vault, path)
    assert isinstance(refused, NotTaken)
    assert "changed" in refused.sentence
    assert list((vault.folder / "tmp").iterdir()) == []


def test_file_times_are_kept(vault: Vault, files: Files) -> None:
    """The time of the last change is that of the file before it was copied, in UTC."""
    (path,) = files(b"picture")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    added = outcome(vault, path)
    assert isinstance(added, Added)
    assert added.exhibit.file_modified is not None
    assert added.exhibit.file_modified.isoformat() == "2023-11-14T22:13:20+00:00"


def test_the_media_type_comes_from_the_first_bytes(vault: Vault, files: Files) -> None:
    """The sniffer sees the beginning of the file and nothing else."""
    seen: list[bytes] = []

    def sniff(beginning: bytes) -> str:
        seen.append(beginning)
        return "image/png"

    (only,) = vault.add_files(files(b"abc" * 5000), sniff=sniff)
    assert isinstance(only, Added)
    assert only.exhibit.media_type == "image/png"
    assert seen == [(b"abc" * 5000)[:4096]]


def test_stopping_keeps_what_is_in_and_leaves_nothing_behind(vault: Vault, files: Files) -> None:
    """Closing the iterator early is clean, and adding can go on later."""
    paths = files(*(random.Random(i).randbytes(50_000) for i in range(30)))
    before = threading.active_count()
    adding = vault.add_files(paths)
    first = [next(adding) for _ in range(5)]
    adding.close()
    assert all(isinstance(o, Added) for o in first)
    assert list((vault.folder / "tmp").iterdir()) == []
    kept = len(vault.case().exhibits)
    assert kept >= 5
    outcomes = list(vault.add_files(paths))
    assert sum(isinstance(o, Known) for o in outcomes) == kept
    assert len(vault.case().exhibits) == 30
    assert threading.active_count() == before


def test_a_long_film_keeps_nothing_else_waiting(
    vault: Vault, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was ready before it is acknowledged while it is still being read."""
    paths = files(b"first", b"second", b"a long film")
    goes_on = threading.Event()
    seal = Blobs.seal

    def slowly(blobs: Blobs, read: Callable[[int], bytes]) -> Sealed:
        beginning = read(1 << 20)
        if beginning == b"a long film":
            assert goes_on.wait(60)
        rest = iter((beginning, b""))
        return seal(blobs, lambda _count: next(rest))

    monkeypatch.setattr(Blobs, "seal", slowly)
    adding = vault.add_files(paths)
    try:
        assert [type(next(adding)), type(next(adding))] == [Added, Added]
        assert len(vault.case().exhibits) == 2
    finally:
        goes_on.set()
    assert [type(o) for o in adding] == [Added]


def test_paths_are_taken_one_after_the_other(vault: Vault, files: Files) -> None:
    """A long list is walked as it is needed, so that it may be long, and its failure is passed on."""
    paths = files(*(b"%d" % i for i in range(40)))

    def walk() -> object:
        yield from paths[:30]
        raise RuntimeError("the walk failed")

    added = 0
    with pytest.raises(RuntimeError, match="the walk failed"):
        for _ in vault.add_files(walk()):  # type: ignore[arg-type]
            added += 1
    assert added <= 30
    assert list((vault.folder / "tmp").iterdir()) == []


def test_a_stream_is_taken_like_a_file(vault: Vault) -> None:
    """A name and a stream are enough; a stream that breaks adds nothing."""
    added = vault.add_stream("chat \udcff.txt", io.BytesIO(b"words"))
    assert isinstance(added, Added)
    assert added.exhibit.original_name == "chat \\udcff.txt"
    assert isinstance(vault.add_stream("again", io.BytesIO(b"words")), Known)

    class Broken(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            raise OSError(5, "gone")

    with pytest.raises(CannotRead):
        vault.add_stream("broken", Broken())  # type: ignore[arg-type]
    assert len(vault.case().exhibits) == 1
    assert list((vault.folder / "tmp").iterdir()) == []


def test_too_little_room_is_said_before_writing(
    vault: Vault, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that would fill the disk is refused, and what was added before is safe."""
    small, large = files(b"small", b"large")
    assert isinstance(outcome(vault, small), Added)
    usage = os.statvfs(vault.folder)
    monkeypatch.setattr(
        "evidence_kit.vault.adding.shutil.disk_usage",
        lambda _: type("Usage", (), {"free": 1 << 20, "total": usage.f_blocks}),
    )
    refused = outcome(vault, large)
    assert isinstance(refused, NotTaken)
    assert "not enough room" in refused.sentence


def test_nothing_is_added_to_a_vault_that_became_read_only(
    vault: Vault, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the disk failed to confirm once, nothing more is taken, and it says why."""
    one, two = files(b"one", b"two")

    def fail(fd: int) -> None:
        raise OSError(5, "no")

    with monkeypatch.context() as broken:
        broken.setattr("evidence_kit.vault.durable.os.fsync", fail)
        with pytest.raises(CannotWrite, match="did not confirm"):
            list(vault.add_files([one]))
    with pytest.raises(CannotWrite, match="did not confirm"):
        list(vault.add_files([two]))
    assert vault.case().exhibits == ()
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert isinstance(outcome(again, two), Added)


def test_stopping_in_the_middle_of_a_large_file(vault: Vault, files: Files) -> None:
    """A file that is being read when the person stops is left out whole; what is in stays."""
    small, large = files(b"small", random.Random(1).randbytes(30 << 20))
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > 20

    outcomes = list(vault.add_files([small, large], stop=stop))
    assert [type(o) for o in outcomes] == [Added]
    assert len(vault.case().exhibits) == 1
    assert list((vault.folder / "tmp").iterdir()) == []


def test_an_original_that_went_missing_can_be_added_again(vault: Vault, files: Files) -> None:
    """Adding the same file once more brings back the sealed file under the same mark."""
    paths = files(b"picture")
    added = outcome(vault, paths[0])
    assert isinstance(added, Added)
    blob = added.exhibit.blob
    (vault.folder / "blobs" / blob[:2] / blob).unlink()
    assert isinstance(outcome(vault, paths[0]), Known)
    assert vault.original(added.exhibit.id).read() == b"picture"
    assert len(vault.case().exhibits) == 1
