"""The log and the view of it, always in step."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from evidence_kit.model.case import CaseFacts
from evidence_kit.model.problem import CannotWrite, VaultUnusable
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import entries as ops
from evidence_kit.vault.cache import Cache
from evidence_kit.vault.keys import Keys
from evidence_kit.vault.log import Log, Reading
from evidence_kit.vault.view import Snapshot, View, read_snapshot

_NAME = "view.snap"
_SIGNED = b"vlt1/checkpoint"


class Ledger:
    """Appends operations and shows what follows from all of them.

    *damage* and *healed* are the sentences of the reading at the start. *typist* names who is
    typing in this sitting where that is not the person whose case it is.
    """

    def __init__(self, folder: Path, keys: Keys, cache: Cache, round: int = 0) -> None:
        self._keys = keys
        self._cache = cache
        self.log = Log(folder, keys, round)
        self.view = View()
        self.damage: tuple[str, ...] = ()
        self.healed: tuple[str, ...] = ()
        self.typist = ""

    def now(self) -> Stamp:
        """Return the present moment, with the name of who is typing."""
        return Stamp.now(self.typist)

    def read(self, *, heal: bool = True) -> None:
        """Read the log, from the snapshot on where that is still true of every byte."""
        # Both wait for the disk or work outside Python's lock, so they take the time of one.
        with ThreadPoolExecutor(1) as beside:
            present = beside.submit(self.log.digests)
            snapshot = self._snapshot()
        if snapshot is None:
            reading = self.log.read(heal=heal)
        else:
            reading = self.log.read(
                snapshot.digests, present.result(), snapshot.number, snapshot.head, heal=heal
            )
            if not reading.whole:
                self.view.restore(snapshot)
        self.view.apply(reading.links)
        self.damage, self.healed = reading.damage, reading.healed
        if not self.view.custody:
            raise VaultUnusable(
                "The log of this vault is missing or damaged, so it cannot be opened here. "
                "Do not change anything in its folder. If you have a copy of the vault, open that."
            )
        if self.view.facts is None:
            initials = next((e.mark.initials for e in self.view.exhibits.values()), "X")
            self.view.facts = CaseFacts(initials=initials)

    def append(self, *operations: ops.Operation) -> None:
        """Write operations to the log, durably, and take them into the view. Raises CannotWrite."""
        try:
            links = self.log.append([ops.write(operation) for operation in operations])
        except CannotWrite:
            if self.log.must_reread:
                self._reread()
            raise
        self.view.apply(links)

    def head_at(self, number: int) -> bytes | None:
        """Return the chain's hash at entry *number*, None where that entry is not there."""
        found = self.view.custody_from(number, 1)
        return bytes.fromhex(found[0].chain) if found and found[0].number == number else None

    def signature(self) -> ops.Signature:
        """Sign the head of the log as it is now."""
        number, head = self.log.number, self.log.head
        key = self._keys.signing
        text = signed_text(self._keys.vault_id, number, head)
        public = key.public_key().public_bytes_raw()
        return ops.Signature(number, head.hex(), public.hex(), key.sign(text).hex())

    def write_snapshot(self) -> None:
        """Keep the view, sealed, for the next unlock. Raises OSError."""
        digests = self.log.digests()
        if len(digests) == len(self.log.names()) and self.view.facts is not None:
            data = self.view.snapshot(digests, self.log.number, self.log.head)
            self._cache.put_snapshot(_NAME, data)

    def _snapshot(self) -> Snapshot | None:
        data = self._cache.get_snapshot(_NAME)
        return None if data is None else read_snapshot(data)

    def _reread(self) -> None:
        """After a failed write: see what is really on the disk before anything else is written."""
        number, head = self.log.number, self.log.head
        try:
            reading = self.log.read(heal=False)
        except OSError:  # not even the folders can be looked into any more
            reading = Reading((), whole=False)
        if self.log.number < number or not reading.whole:
            # The drive went away, or lost what it had confirmed: writing on would fork the log.
            self.log.head = head
            self.log.number = number
            self.log.read_only = self.log.read_only or CannotWrite(
                "The drive that the vault is on does not answer. Everything that was saved before "
                "is safe. Please lock, check that the drive is plugged in, and unlock again."
            )
            return
        view = View()
        view.apply(reading.links)
        view.facts = view.facts or self.view.facts
        self.view = view


def signed_text(vault_id: bytes, number: int, head: bytes) -> bytes:
    """Return what a checkpoint signs."""
    return _SIGNED + vault_id + number.to_bytes(8) + head
