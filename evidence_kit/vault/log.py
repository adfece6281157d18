"""The log: the only truth of a vault. Append-only, hash-chained, kept twice.

See docs/vault-format.md, part 4. Entries are numbered from 1. One that cannot be read in either
copy is named and loses itself alone.
"""

import contextlib
import hashlib
import os
import re
from collections.abc import Collection, Sequence
from pathlib import Path

import msgspec

from evidence_kit.model.problem import CannotWrite, WrongUse
from evidence_kit.vault import durable
from evidence_kit.vault.keys import Keys
from evidence_kit.vault.segment import (
    HEADER,
    LARGEST_TEXT,
    ZERO_HEAD,
    Content,
    Entry,
    Writer,
    first_number,
    next_head,
    parse,
    pick,
)

COPIES = ("log", "log2")
ENDED_SUDDENLY = "The last sitting ended suddenly. All that was saved is there."
_BLOCK = 1 << 20
_NAME = re.compile(r"[0-9]{8}")
_IN_A_ROUND = 1_000_000


class Digest(msgspec.Struct, frozen=True, array_like=True):
    """The hash of segment *name*, the same in both copies."""

    name: str
    sha256: bytes


class Link(msgspec.Struct, frozen=True):
    """An entry in its place of the chain: *head* is the hash of all entries up to it.

    *before* is the head of the entry before it.
    """

    number: int
    head: bytes
    text: bytes
    before: bytes


class Reading(msgspec.Struct, frozen=True):
    """What was read: *links* in order, and in sentences what is *damage* and what was *healed*.

    *whole* tells that reading began with entry 1, not with what was known before.
    """

    links: tuple[Link, ...]
    whole: bool
    damage: tuple[str, ...] = ()
    healed: tuple[str, ...] = ()


class Log:
    """The folders log and log2 of a vault. *number* and *head* are those of the last entry.

    Only segments of the *round* of the keys count; others are of keys before or to come.
    """

    def __init__(self, folder: Path, keys: Keys, round: int = 0) -> None:
        self._round = round
        self._folders = tuple(folder / copy for copy in COPIES)
        self._scratch = folder / "tmp"
        self._keys = keys
        self._writer: Writer | None = None
        self._files: list[int] = []
        self.number = 0
        self.head = ZERO_HEAD
        self.first_segment = f"{round * _IN_A_ROUND + 1:08d}"
        self.read_only: CannotWrite | None = None
        self.must_reread = False

    def names(self) -> list[str]:
        """Return the names of all segments that are there in at least one copy, oldest first."""
        return [name for name in self.all_names() if int(name) // _IN_A_ROUND == self._round]

    def all_names(self) -> list[str]:
        """Return the names of the segments of all rounds."""
        found: set[str] = set()
        for folder in self._folders:
            with contextlib.suppress(FileNotFoundError):
                found.update(path.name for path in folder.iterdir() if _NAME.fullmatch(path.name))
        return sorted(found)

    def digests(self) -> tuple[Digest, ...]:
        """Return the hash of each segment; those whose copies differ are left out."""
        found = ((name, self._digest(name)) for name in self.names())
        return tuple(Digest(name, sha256) for name, sha256 in found if sha256 is not None)

    def read(
        self,
        known: Collection[Digest] = (),
        present: Collection[Digest] = (),
        number: int = 0,
        head: bytes = ZERO_HEAD,
        *,
        heal: bool = True,
    ) -> Reading:
        """Read the log and verify its chain.

        *known* are segments that were verified before, up to entry *number* with *head*: where
        *present*, the `digests` of now, say that each byte of both copies is still the same,
        only what came later is parsed.
        """
        self.must_reread = False
        whole = not known or not set(known) <= set(present)
        if whole:
            number, head = 0, ZERO_HEAD
        skip = frozenset() if whole else {digest.name for digest in known}
        entries: dict[int, Entry] = {}
        damage: list[str] = []
        healed: list[str] = []
        for name in self.names():
            if name in skip:
                continue
            found = self._segment(name, heal, damage, healed)
            if found:
                # A later sitting read what was there before it wrote: what an earlier segment
                # shows from its first number on was never confirmed.
                for stale in [n for n in entries if n >= found[0].number]:
                    del entries[stale]
            entries.update((entry.number, entry) for entry in found)
        links, lost = self._chain(entries, number, head)
        damage += lost
        if links:
            self.number, self.head = links[-1].number, links[-1].head
        else:
            self.number, self.head = number, head
        return Reading(tuple(links), whole, tuple(damage), tuple(healed))

    def texts(self, numbers: Collection[int]) -> dict[int, tuple[bytes, bytes]]:
        """Return the head that each of the entries *numbers* makes, and its text, read anew.

        Only what is asked for is unsealed. What neither copy can give is left out.
        """
        found: dict[int, tuple[bytes, bytes]] = {}
        for name in self._segments_of(numbers):
            for folder in self._folders:
                missing = {number for number in numbers if number not in found}
                data = self._bytes(folder, name) if missing else None
                for number, entry in pick(data or b"", self._keys, name, missing).items():
                    head = next_head(self._keys.vault_id, entry.before, number, entry.text)
                    found[number] = (head, entry.text)
        return found

    def _segments_of(self, numbers: Collection[int]) -> list[str]:
        """Return the segments that may hold one of *numbers*: each begins with a higher one."""
        names = self.names()
        firsts: list[tuple[int, str]] = []
        for name in names:
            beginnings = (self._beginning(folder, name) for folder in self._folders)
            first = next((n for n in map(first_number, beginnings) if n is not None), None)
            if first is not None:
                firsts.append((first, name))
        ends = [first for first, _ in firsts[1:]] + [self.number + 1]
        return [
            name
            for (first, name), end in zip(firsts, ends, strict=True)
            if any(first <= number < end for number in numbers)
        ]

    def _beginning(self, folder: Path, name: str) -> bytes:
        try:
            with (folder / name).open("rb") as file:
                return file.read(2 * HEADER)
        except OSError:
            return b""  # the other copy has to do

    def append(self, texts: Sequence[bytes]) -> list[Link]:
        """Add entries to both copies and return them once they are on the disk.

        Raises WrongUse for one that is too long, and CannotWrite; then none of them counts, `must_reread` tells that the log has to be
        read again, and `read_only` that nothing more can be written in this sitting.
        """
        if self.read_only is not None:
            raise self.read_only
        if any(len(text) > LARGEST_TEXT for text in texts):
            raise WrongUse("This is too much to keep at once. Nothing was kept of it.")
        links: list[Link] = []
        number, head = self.number, self.head
        try:
            writer = self._writer or self._begin()
            records = []
            for text in texts:
                records.append(writer.seal(number + 1, head, text))
                before = head
                number, head = number + 1, next_head(self._keys.vault_id, head, number + 1, text)
                links.append(Link(number, head, text, before))
            data = b"".join(records)
            for fd in self._files:
                durable.write(fd, data)
            durable.sync_together(self._files)
        except OSError as error:
            self.close()
            problem = durable.cannot_write(error)
            if isinstance(error, durable.SyncFailed):
                self.read_only = problem
            self.must_reread = True
            raise problem from error
        self.number, self.head = number, head
        return links

    def close(self) -> None:
        """Close the files; the next entry would begin a new segment."""
        for fd in self._files:
            with contextlib.suppress(OSError):
                os.close(fd)
        self._files = []
        self._writer = None

    def _begin(self) -> Writer:
        names = self.names()
        name = f"{int(names[-1]) + 1:08d}" if names else self.first_segment
        writer = Writer(self._keys, name)
        for folder in self._folders:
            fd = durable.create(folder / name)
            self._files.append(fd)
            durable.write(fd, writer.header)
        durable.sync_together(self._files)
        for folder in self._folders:
            durable.sync_folder(folder)
        self._writer = writer
        return writer

    def _digest(self, name: str) -> bytes | None:
        hashing = hashlib.sha256()
        try:
            with (
                (self._folders[0] / name).open("rb", buffering=0) as one,
                (self._folders[1] / name).open("rb", buffering=0) as two,
            ):
                while True:
                    block = one.read(_BLOCK)
                    if block != two.read(_BLOCK):
                        return None
                    if not block:
                        return hashing.digest()
                    hashing.update(block)
        except OSError:
            return None

    def _bytes(self, folder: Path, name: str) -> bytes | None:
        try:
            return (folder / name).read_bytes()
        except OSError:
            return None  # missing or unreadable: the other copy has to do

    def _segment(
        self, name: str, heal: bool, damage: list[str], healed: list[str]
    ) -> tuple[Entry, ...]:
        """Read both copies of one segment and mend one from the other."""
        data = [self._bytes(folder, name) for folder in self._folders]
        contents: list[Content | None] = [None, None]
        for i, copy in enumerate(data):
            if copy is not None:
                same = i == 1 and copy == data[0]
                contents[i] = contents[0] if same else parse(copy, self._keys, name)
        union: dict[int, Entry] = {}
        for content in contents:
            for entry in content.entries if content else ():
                union.setdefault(entry.number, entry)
        entries = tuple(union[number] for number in sorted(union))
        if not entries and any(
            c is not None and c.header is None and len(copy or b"") > HEADER
            for c, copy in zip(contents, data, strict=True)
        ):
            damage.append("A part of the log cannot be read. All that follows from it is missing.")
        if not entries or data[0] == data[1]:
            return entries  # nothing written in it yet, or nothing to mend with
        header = next(c.header for c in contents if c is not None and c.header is not None)
        gaps = entries[-1].number - entries[0].number + 1 != len(entries)
        good = header + b"".join(entry.raw for entry in entries)
        ended_early = all(c is not None and (c.damaged == 0 or c.torn) for c in contents)
        if gaps or not heal:
            damage.append("A copy of the log is damaged.")
            return entries
        self.close()  # what is open may be the file that is about to be replaced
        try:
            for folder, copy in zip(self._folders, data, strict=True):
                if copy != good:
                    durable.replace(folder / name, good, self._scratch)
        except OSError:
            damage.append(
                "One of the two copies of the log is incomplete and could not be mended, because "
                "nothing can be written here. The other one is used. Nothing was lost."
            )
            return entries
        if ended_early:
            healed.append(ENDED_SUDDENLY)
        else:
            healed.append("A damaged copy of the log was mended from its twin. Nothing was lost.")
        return entries

    def _chain(
        self, entries: dict[int, Entry], number: int, head: bytes
    ) -> tuple[list[Link], list[str]]:
        links: list[Link] = []
        damage: list[str] = []
        last = max(entries, default=number)
        missing: list[int] = []
        for n in range(number + 1, last + 1):
            entry = entries.get(n)
            if entry is None:
                missing.append(n)
                continue
            if missing:
                damage.append(_lost(missing[0], missing[-1]))
                missing.clear()
                head = entry.before
            elif entry.before != head:
                damage.append(f"Entry {n} of the log does not follow from the one before it.")
            head = next_head(self._keys.vault_id, entry.before, n, entry.text)
            links.append(Link(n, head, entry.text, entry.before))
        return links, damage


def _lost(first: int, last: int) -> str:
    if first == last:
        return f"Entry {first} of the log cannot be read. All other entries are there."
    return f"Entries {first} to {last} of the log cannot be read. All other entries are there."
