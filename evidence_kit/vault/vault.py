"""A vault: the one way to everything that is kept. docs/vault-format.md tells what is on disk."""

import contextlib
import datetime as dt
import io
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Self

import msgspec

from evidence_kit.model.case import Case, CaseFacts, Record
from evidence_kit.model.custody import Action, Amendment, CustodyEntry
from evidence_kit.model.exhibit import Exhibit, PictureFacts
from evidence_kit.model.exhibit_mark import ExhibitMark, read_initials
from evidence_kit.model.problem import CannotWrite, VaultUnusable, WrongUse
from evidence_kit.model.searchable import Searchable
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import durable, recovery_code
from evidence_kit.vault import entries as ops
from evidence_kit.vault.adding import Added, Known, NotTaken
from evidence_kit.vault.backup import BackupResult, copy_vault
from evidence_kit.vault.blobs import Blobs
from evidence_kit.vault.cache import Cache
from evidence_kit.vault.check import CheckResult, check
from evidence_kit.vault.closed import closed_vault
from evidence_kit.vault.drafts import Drafts
from evidence_kit.vault.earlier import earlier, with_earlier
from evidence_kit.vault.exhibits import Exhibits
from evidence_kit.vault.folder import LOCK, demand_vault, lay_out, mend_folders
from evidence_kit.vault.keys import Cost, Keys, KeysFile
from evidence_kit.vault.ledger import Ledger
from evidence_kit.vault.lock_file import LockFile
from evidence_kit.vault.opening import Opened, open_keys, write_keys
from evidence_kit.vault.passphrase import demand_enough
from evidence_kit.vault.records import Records
from evidence_kit.vault.safekeeping import Safekeeping
from evidence_kit.vault.search import Search
from evidence_kit.vault.turning import Turned
from evidence_kit.vault.unreadable import reading
from evidence_kit.vault.welcome import welcome


class Vault(Safekeeping):
    """An open vault. For one thread; no other program can open it until `close`.

    Whatever a method has returned from is on the disk. A method that raises CannotWrite has saved
    nothing, and everything from before is safe.
    """

    def __init__(self, folder: Path, keys: Keys, file: KeysFile, lock: LockFile) -> None:
        """For `create` and `open` only."""
        self.folder = folder
        self.notices: tuple[str, ...] = ()
        self._keys = keys
        self._file = file
        self._lock = lock
        self._blobs = Blobs(folder, keys)
        self._cache = Cache(folder, keys)
        self._ledger = Ledger(folder, keys, self._cache, file.round)
        self._exhibits = Exhibits(folder, self._ledger, self._blobs)
        self._records = Records(self._ledger)
        self._search = Search(self._ledger, self._cache)
        self._drafts = Drafts(folder, keys)
        self._opened: Opened | None = None
        self._open = True

    @classmethod
    def create(
        cls, folder: Path, passphrase: str, facts: CaseFacts, *, cost: Cost | None = None
    ) -> tuple[Self, str]:
        """Make a vault in the new or empty *folder*; return it, open, and its recovery code.

        Raises WrongUse (folder not empty, passphrase too easy, initials) and CannotWrite.
        """
        facts = _facts(facts)
        demand_enough(passphrase, (facts.name, facts.initials, *facts.name.split()))
        try:
            lay_out(folder)
            lock = LockFile(folder / LOCK)
        except OSError as error:
            raise durable.cannot_write(error) from error
        try:
            file, keys = KeysFile.new(cost or Cost.measured())
            code = recovery_code.new_code()
            file = file.for_passphrase(keys, passphrase, file.cost).for_code(keys, code)
            vault = cls(folder, keys, file, lock)
            vault._ledger.append(ops.Created(when=Stamp.now(), facts=facts))
            # The keys come last: only with them is it a vault.
            write_keys(folder, file, keys)
        except MemoryError as error:
            lock.release()
            raise CannotWrite(
                "This computer has too little free memory to make a vault. "
                "Close other programs and try again."
            ) from error
        except OSError as error:
            lock.release()
            raise durable.cannot_write(error) from error
        except BaseException:
            lock.release()
            raise
        return vault, recovery_code.show(code)

    @classmethod
    def open(cls, folder: Path, secret: str) -> Self:
        """Open the vault in *folder* with its passphrase or recovery code.

        Where the disk is full or may not be written to it opens for reading, and `notices` say so.
        Raises WrongPassphrase and VaultUnusable.
        """
        with reading():
            demand_vault(folder)
            lock = LockFile(folder / LOCK)
        try:
            with reading():
                opened = open_keys(folder, secret)
                vault = cls(folder, opened.keys, opened.file, lock)
                with contextlib.suppress(OSError):  # it may open for reading only: see `welcome`
                    mend_folders(folder)
                vault._ledger.read()
                vault._opened = opened
                vault._file, vault.notices = welcome(
                    *(folder, opened, vault._ledger, vault._blobs),
                    drafts_damaged=vault._drafts.damaged,
                )
        except BaseException:
            lock.release()
            raise
        return vault

    def close(self) -> None:
        """Sign, keep a snapshot, and let others open the vault. May be called again.

        Never raises: everything was on the disk before, and what is written here can be made anew.
        """
        if not self._open:
            return
        self._open = False
        try:
            with contextlib.suppress(CannotWrite, OSError):
                self._sign(Action.LOCKED)
                self._ledger.log.close()
                self._ledger.write_snapshot()
                self._search.keep()
                anchored = self._file.anchored(
                    self._keys, self._ledger.log.number, self._ledger.log.head
                )
                write_keys(self.folder, anchored, self._keys)
        finally:
            self._ledger.log.close()
            self._search.close()
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What is in it

    @property
    def facts(self) -> CaseFacts:
        """Whose case it is."""
        return self.case().facts

    @property
    def entries(self) -> int:
        """How many entries the custody log has."""
        return self._ledger.log.number

    def case(self) -> Case:
        """Return everything, the same value until something changes."""
        return self._ledger.view.case()

    def exhibit(self, id: str) -> Exhibit:
        """Return the exhibit; raise WrongUse if there is none."""
        found = self._ledger.view.exhibits.get(id)
        if found is None:
            raise WrongUse("There is no such exhibit.")
        return found

    def removed(self) -> tuple[Exhibit, ...]:
        """Return the exhibits that were taken out of the case and are not erased for good."""
        return tuple(e for e in self._ledger.view.files() if e.id in self._ledger.view.removed)

    def by_mark(self, mark: ExhibitMark) -> Exhibit:
        """Return the exhibit with this mark; raise WrongUse if there is none."""
        found = (e for e in self._ledger.view.exhibits.values() if e.mark == mark)
        if (exhibit := next(found, None)) is None:
            raise WrongUse(f"There is no exhibit {mark}.")
        return exhibit

    def custody(self, start: int, count: int) -> tuple[CustodyEntry, ...]:
        """Return at most *count* entries of the custody log from number *start* (from 1)."""
        return self._ledger.view.custody_from(start, count)

    def history(self, id: str) -> tuple[Amendment, ...]:
        """Return the versions of a record, oldest first; none if it was never there."""
        return self._ledger.view.history(id)

    def earlier(self, versions: Sequence[Amendment]) -> tuple[Record | None, ...]:
        """Return what each of *versions* said; None for one that was erased or is damaged."""
        return earlier(self._ledger, versions)

    def bring_back(self, version: Amendment, field: str) -> Record:
        """Write *field* of a record as it was in *version*, and return the record. Raises WrongUse."""
        return self.save(with_earlier(self._ledger, version, field))

    def search(self, words: str) -> list[str]:
        """Return the ids of exhibits, then events, that hold all *words*, in their order."""
        return self._search.find(words)

    def ready_search(self) -> Iterator[None]:
        """Make the index for searching a few milliseconds at a time, before anybody searches."""
        return self._search.get_ready()

    def find_records(self, words: str) -> list[Searchable]:
        """Return every record that holds all *words*: accounts, people, demands, contacts, the rest."""
        return self._search.find_records(words)

    # Originals

    def add_files(
        self,
        paths: Iterable[Path],
        *,
        sniff: Callable[[bytes], str] | None = None,
        stop: Callable[[], bool] = lambda: False,
    ) -> Generator[Added | Known | NotTaken, None, None]:
        """Take in files. Each outcome is on the disk when it is given.

        *sniff* tells the media type from the first 4 KiB. Once *stop* says so, what is already
        on the disk is still given, and no more is read. Raises CannotWrite if the vault's disk is
        full or fails.
        """
        return self._exhibits.add_files(paths, sniff, stop)

    def add_stream(
        self,
        name: str,
        stream: BinaryIO,
        *,
        modified: dt.datetime | None = None,
        sniff: Callable[[bytes], str] | None = None,
    ) -> Added | Known:
        """Take in what *stream* gives until its end. Raises CannotRead and CannotWrite."""
        return self._exhibits.add_stream(name, stream, modified, sniff)

    def original(self, id: str) -> BinaryIO:
        """Return the original as a seekable stream; its hash is checked as it is read through.

        Raises VaultUnusable, now or while it is read, naming the mark, if it is damaged.
        """
        exhibit = self.exhibit(id)
        problem = VaultUnusable(
            f"The file of exhibit {exhibit.mark} is damaged or missing. All other exhibits are "
            "not affected. If you have a copy of the vault, it may be whole there."
        )
        raw = self._blobs.open(exhibit.sha256, exhibit.size, problem)
        return io.BufferedReader(raw, 1 << 18)

    def record_pictures(
        self,
        facts: Mapping[str, PictureFacts],
        texts: Mapping[str, str] | None = None,
        media: Mapping[str, str] | None = None,
    ) -> None:
        """Write down in one entry what looking at exhibits told, by exhibit id."""
        self._exhibits.record_pictures(facts, texts or {}, media or {})

    def put_derived(self, exhibit_id: str, kind: str, data: bytes) -> None:
        """Keep something made from an exhibit, such as a small picture; it may be thrown away."""
        try:
            self._cache.put(exhibit_id, kind, data)
        except OSError as error:
            raise durable.cannot_write(error) from error

    def derived(self, exhibit_id: str, kind: str) -> bytes | None:
        """Return what was kept, None where there is nothing or it is damaged."""
        return self._cache.get(exhibit_id, kind)

    # Records

    def save(self, record: Record) -> Record:
        """Write *record*, new or as a new version, and return it with its id. Raises WrongUse."""
        return self._records.save(record)

    def save_all(self, records: Iterable[Record], gone: Iterable[str] = ()) -> list[Record]:
        """Write *records* in one entry and take out those of the ids *gone*: all of it, or nothing.

        Raises WrongUse.
        """
        return self._records.save_all(records, gone)

    def remove(self, id: str) -> None:
        """Take a record out of the case; the log keeps it, and the file of an exhibit stays."""
        self._records.remove(id)

    def put_back(self, id: str) -> Exhibit:
        """Take an exhibit that was removed into the case again. Raises WrongUse."""
        return self._records.put_back(id)

    def undo(self) -> Turned:
        """Take back the last change of a record in this sitting, and say what that was."""
        return self._records.undo()

    def redo(self) -> Turned:
        """Make again what was taken back last, unless something was changed since."""
        return self._records.redo()

    @property
    def typist(self) -> str:
        """Who is typing in this sitting, "" for the person whose case it is."""
        return self._ledger.typist

    def type_as(self, name: str) -> None:
        """Keep with all that is written from now on, until the vault is closed, who typed it."""
        self._ledger.typist = " ".join(name.split())[:200]

    def note(self, action: Action, subject: str = "", details: str = "") -> None:
        """Add an entry to the custody log; an export is signed.

        Where the vault was opened for reading only there is no entry, as `notices` say.
        """
        if self._ledger.log.read_only is None:
            self._sign(action, subject, details, sign=action is Action.EXPORTED)

    @property
    def public_key(self) -> bytes:
        """The 32 bytes of the Ed25519 key that `sign` signs with, the same for ever."""
        return self._keys.signing.public_key().public_bytes_raw()

    def sign(self, data: bytes) -> bytes:
        """Return the Ed25519 signature (RFC 8032) of *data*, 64 bytes.

        *data* begins with a name of what it is, so that no signature fits something else.
        """
        return self._keys.signing.sign(data)

    def draft(self, form: str) -> dict[str, str]:
        """Return what was typed in *form* and not saved yet."""
        return self._drafts.get(form)

    def save_draft(self, form: str, fields: Mapping[str, str]) -> None:
        """Keep what is typed; no *fields* forgets it."""
        try:
            self._drafts.put(form, fields)
        except OSError as error:
            raise durable.cannot_write(error) from error

    # Copies

    @classmethod
    def restore(
        cls, copy: Path, folder: Path, secret: str
    ) -> Generator[tuple[int, int], None, tuple[Self, BackupResult]]:
        """Make a vault in the new or empty *folder* from the *copy*, and return it, open.

        Nothing in the copy is changed. Raises WrongPassphrase, VaultUnusable, WrongUse, CannotWrite.
        """
        with closed_vault(copy, secret) as source:
            result = yield from copy_vault(source, folder)
        vault = cls.open(folder, secret)
        vault.note(Action.CHANGED, "vault", "Put back from a copy")
        return vault, result

    def check(self, full: bool) -> Generator[tuple[int, int], None, CheckResult]:
        """Read the vault and return what is damaged; give (done, total) meanwhile."""
        return check(self.folder, self._ledger, self._blobs, self._keys, full=full)

    def _sign(
        self, action: Action, subject: str = "", details: str = "", *, sign: bool = True
    ) -> None:
        self._ledger.append(
            ops.Noted(
                when=self._ledger.now(),
                action=action,
                subject=subject,
                details=details,
                signature=self._ledger.signature() if sign else None,
            )
        )


def _facts(facts: CaseFacts) -> CaseFacts:
    return msgspec.structs.replace(facts, id="case", initials=read_initials(facts.initials))
