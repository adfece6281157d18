"""A second copy of a vault in another folder: itself a vault that opens, brought up to date.

Nothing is opened that was sealed: sealed files are copied as they are, and read back before they
count. The keys come last, so that a copy either is whole up to some entry or is no vault yet.
"""

import os
from collections.abc import Generator
from pathlib import Path

import msgspec

from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.problem import VaultUnusable, WrongUse
from evidence_kit.vault import durable
from evidence_kit.vault import entries as ops
from evidence_kit.vault.blobs import Blobs
from evidence_kit.vault.cache import Cache
from evidence_kit.vault.folder import LOCK, demand_room, lay_out, mend_folders
from evidence_kit.vault.keys import Keys, KeysFile, Unreadable
from evidence_kit.vault.ledger import Ledger
from evidence_kit.vault.lock_file import LockFile
from evidence_kit.vault.log import COPIES, Log
from evidence_kit.vault.opening import NAMES, is_vault, write_keys
from evidence_kit.vault.segment import SALT

_BLOCK = 1 << 22

Steps = Generator[tuple[int, int], None, "BackupResult"]


class BackupResult(msgspec.Struct, frozen=True, kw_only=True):
    """How many *exhibits* the copy has now, how many were *copied* this time.

    *damage* names each exhibit that could not be copied because it is damaged here.
    """

    exhibits: int
    copied: int
    entries: int
    damage: tuple[str, ...] = ()


class Source(msgspec.Struct, frozen=True):
    """A vault that is read from."""

    folder: Path
    keys: Keys
    file: KeysFile
    ledger: Ledger

    def cache(self, keys: Keys) -> Cache:
        """The cache of the vault as *keys* see it."""
        return Cache(self.folder, keys)

    @property
    def exhibits(self) -> list[Exhibit]:
        """The exhibits in the order of their marks; removed ones too, while their file is kept."""
        return self.ledger.view.files()


def copy_vault(source: Source, target: Path) -> Steps:
    """Bring the copy in *target* up to date, or make one in a new or empty folder.

    Yields how many of how many exhibits are done; what was added meanwhile is copied too. May be
    stopped and begun again at any moment. Raises WrongUse, VaultUnusable and CannotWrite.
    """
    try:
        target = _apart(source.folder, target)
        known = is_vault(target)
        if known:
            demand_same(source, target)
        else:
            lay_out(target)
        lock = LockFile(target / LOCK)
    except OSError as error:
        raise durable.cannot_write(error) from error
    try:
        if known:
            mend_folders(target)
            _demand_earlier(source, target)
        return (yield from _copied(source, target))
    except OSError as error:
        raise durable.cannot_write(error) from error
    finally:
        lock.release()


def demand_same(source: Source, target: Path) -> None:
    """Raise WrongUse unless the vault in *target* has the keys of *source*."""
    same_vault = False
    for name in NAMES:
        try:
            data = (target / name).read_bytes()
            file = KeysFile.parse(data)
        except (OSError, Unreadable):
            continue
        if file.authentic(source.keys, data):
            return
        same_vault |= file.vault_id == source.file.vault_id
    if same_vault:
        raise WrongUse(
            "The copy in this folder was made with other keys, before everything was sealed anew. "
            "Please choose a new folder, and delete the old copy when the new one is made."
        )
    raise WrongUse("This folder holds another vault. Please choose a new or empty folder.")


def _copied(source: Source, target: Path) -> Steps:
    blobs = Blobs(target, source.keys)
    lacking = [e.size for e in source.exhibits if not blobs.right_size(e.sha256, e.size)]
    demand_room(target, lacking)
    damage: dict[str, str] = {}
    done: set[str] = set()
    copied = 0
    while left := [e for e in source.exhibits if e.id not in done]:
        for exhibit in left:
            yield len(done), len(source.exhibits)
            if not blobs.right_size(exhibit.sha256, exhibit.size):
                whole = yield from _copy(source, blobs, exhibit, len(done), target)
                copied += whole
                if not whole:
                    damage[exhibit.id] = (
                        f"Exhibit {exhibit.mark} is damaged here, so it could not be copied."
                    )
            done.add(exhibit.id)
    # From here on nothing else has its turn, so what is copied is one state of the vault.
    _copy_log(source, target)
    log = source.ledger.log
    write_keys(target, source.file.anchored(source.keys, log.number, log.head), source.keys)
    _copy_drafts(source, target)  # after the keys: a folder without keys must look empty
    found = Log(target, source.keys, source.file.round)
    reading = found.read(heal=False)
    if (found.number, found.head) != (log.number, log.head) or len(reading.damage) > len(
        source.ledger.damage
    ):
        raise OSError(5, "what was written is not what is there")
    yield len(done), len(done)
    return BackupResult(
        exhibits=sum(blobs.right_size(e.sha256, e.size) for e in source.exhibits),
        copied=copied,
        entries=log.number,
        damage=tuple(damage.values()),
    )


def _copy(
    source: Source, blobs: Blobs, exhibit: Exhibit, done: int, target: Path
) -> Generator[tuple[int, int], None, bool]:
    """Copy one sealed file and read it back; False where the one here is damaged."""
    temporary = target / "tmp" / os.urandom(16).hex()
    path = Blobs(source.folder, source.keys).path_of(exhibit.sha256)
    try:
        original = path.open("rb", buffering=0)
    except OSError:
        return False
    with original:
        fd = durable.create(temporary)
        try:
            while True:
                try:
                    block = original.read(_BLOCK)
                except OSError:
                    return False
                if not block:
                    break
                durable.write(fd, block)
                yield done, len(source.exhibits)
            durable.sync(fd)
        finally:
            os.close(fd)
    if not blobs.intact(exhibit.sha256, exhibit.size, at=temporary):
        durable.remove(temporary)
        if Blobs(source.folder, source.keys).intact(exhibit.sha256, exhibit.size):
            raise OSError(5, "what was written is not what is there")
        return False
    durable.rename(temporary, blobs.path_of(exhibit.sha256))
    durable.sync_folder(blobs.path_of(exhibit.sha256).parent)
    return True


def _copy_log(source: Source, target: Path) -> None:
    log = Log(target, source.keys, source.file.round)
    names = source.ledger.log.names()
    ours = {name: _segment(source.folder, name) for name in names}
    for name in log.all_names():
        for copy in COPIES:
            # A segment of another sitting goes first: two kinds under one name would not mix.
            path = target / copy / name
            if path.exists() and path.read_bytes()[:SALT] != ours.get(name, b"")[:SALT]:
                durable.remove(path)
    for copy in COPIES:
        durable.sync_folder(target / copy)
    for name, data in ours.items():
        for copy in COPIES:
            path = target / copy / name
            if not path.exists() or path.read_bytes() != data:
                durable.replace(path, data, target / "tmp")


def _segment(folder: Path, name: str) -> bytes:
    """Return the longer copy; where they differ, the shorter one was cut off."""
    found = [(folder / copy / name) for copy in COPIES]
    return max((path.read_bytes() for path in found if path.exists()), key=len)


def _copy_drafts(source: Source, target: Path) -> None:
    try:
        data = (source.folder / "drafts").read_bytes()
    except FileNotFoundError:
        durable.remove(target / "drafts")
        return
    durable.replace(target / "drafts", data, target / "tmp")


def _demand_earlier(source: Source, target: Path) -> None:
    """Raise WrongUse if the copy has anything that is not here."""
    reading = Log(target, source.keys, source.file.round).read(heal=False)
    strange = [link for link in reading.links if source.ledger.head_at(link.number) != link.head]
    if all(isinstance(ops.read(link.text), ops.Noted) for link in strange):
        return  # it was only opened and looked at
    if strange[0].number > source.ledger.log.number:
        raise VaultUnusable(
            "The copy has more in it than the vault here: an older state of this vault was put "
            "back. Nothing was changed. Open the copy instead, or restore from it."
        )
    raise WrongUse(
        "Something was added to this copy that is not in the vault here. Nothing was changed. "
        "Please choose a new folder for the copy, and keep this one."
    )


def _apart(folder: Path, target: Path) -> Path:
    here, there = folder.resolve(), target.resolve()
    if there.is_relative_to(here) or here.is_relative_to(there):
        raise WrongUse("A copy has to be in a folder of its own, outside of what it is a copy of.")
    return target
