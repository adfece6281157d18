"""The case as it stands, built from the log; and the sealed snapshot that spares reading it all."""

import gc
from bisect import bisect_left
from collections.abc import Iterable

import msgspec

from evidence_kit.model.account import Account, Person
from evidence_kit.model.case import Case, CaseFacts, Record
from evidence_kit.model.checked import Checked, Conversation
from evidence_kit.model.contact import Contact
from evidence_kit.model.custody import Amendment, CustodyEntry
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.vault import entries as ops
from evidence_kit.vault.log import Digest, Link

_KINDS = (Account, Person, Event, Demand, Contact, Checked, Conversation)


class Snapshot(msgspec.Struct, array_like=True):
    """Everything that a View holds, with the segments that it was built from."""

    layout: int
    digests: tuple[Digest, ...]
    number: int
    head: bytes
    facts: CaseFacts
    exhibits: list[Exhibit]
    removed: list[Exhibit]
    records: list[Account | Person | Event | Demand | Contact | Checked | Conversation]
    custody: list[CustodyEntry]
    written: dict[str, list[int]]
    fields: dict[str, dict[int, tuple[str, ...]]]
    looked: dict[str, int]
    last_mark: int
    keys_seen: int


_LAYOUT = 4
_decoder = msgspec.msgpack.Decoder(Snapshot)


class View:
    """The records of a case by kind and id, in the order in which they were first written.

    *removed* are exhibits that were taken out of the case; their files stay until they are erased.
    """

    def __init__(self) -> None:
        self.facts: CaseFacts | None = None
        self.exhibits: dict[str, Exhibit] = {}
        self.removed: dict[str, Exhibit] = {}
        self.custody: list[CustodyEntry] = []
        self.written: dict[str, list[int]] = {}
        self._fields: dict[str, dict[int, tuple[str, ...]]] = {}
        self._looked: dict[str, int] = {}
        self._records: dict[type, dict[str, Record]] = {kind: {} for kind in _KINDS}
        self._by_hash: dict[str, str] = {}
        self._marks: dict[str, str] = {}
        self._last_mark = 0
        self.keys_seen = 0
        self._restored_at = 0
        self._recent: list[tuple[int, str]] = []
        self._case: Case | None = None

    def apply(self, links: Iterable[Link]) -> None:
        """Take in entries of the log, in order."""
        for link in links:
            operation = ops.read(link.text)
            self._take(link.number, operation)
            self.custody.append(
                ops.custody_entry(link.number, operation, link.head.hex(), self._marks)
            )
        self._case = None

    def record(self, id: str) -> Record | None:
        """Return the record *id* of any kind as it stands."""
        if id == "case":
            return self.facts
        if id in self.exhibits:
            return self.exhibits[id]
        return next((found[id] for found in self._records.values() if id in found), None)

    def ids(self) -> set[str]:
        """Return the ids of all records that are in the case, the facts apart."""
        return set().union(self.exhibits, *self._records.values())

    def files(self) -> list[Exhibit]:
        """Return each exhibit whose file is kept, removed ones too, in the order of marks."""
        kept = (*self.exhibits.values(), *self.removed.values())
        return sorted(kept, key=lambda exhibit: exhibit.mark.number)

    def events(self) -> dict[str, Record]:
        """Return the events by id."""
        return self._records[Event]

    def with_hash(self, sha256: str) -> Exhibit | None:
        """Return the exhibit with this content, one that was removed, too."""
        id = self._by_hash.get(sha256, "")
        return self.exhibits.get(id) or self.removed.get(id)

    def next_mark_number(self) -> int:
        """Return the number that no exhibit has had yet."""
        return self._last_mark + 1

    def touched(self, id: str) -> int:
        """Return the number of the last entry that changed what can be found of the record."""
        written = self.written.get(id)
        return max(written[-1] if written else 0, self._looked.get(id, 0))

    def changed_since(self, number: int) -> set[str] | None:
        """Return the ids that entries after *number* were about; None if that is not known."""
        if number < self._restored_at:
            return None
        ids: set[str] = set()
        for entry, id in reversed(self._recent):
            if entry <= number:
                break
            ids.add(id)
        return ids

    def version(self, id: str) -> int:
        """Return how often the record was written."""
        return len(self.written.get(id, ()))

    def history(self, id: str) -> tuple[Amendment, ...]:
        """Return the versions of a record, oldest first."""
        changed = self._fields.get(id, {})
        return tuple(
            Amendment(
                entry=number,
                when=self.custody_from(number, 1)[0].when,
                record=id,
                version=version,
                fields=changed.get(number, ()),
            )
            for version, number in enumerate(self.written.get(id, ()), 1)
        )

    def custody_from(self, number: int, count: int) -> tuple[CustodyEntry, ...]:
        """Return at most *count* entries of the custody log from entry *number* on."""
        first = bisect_left(self.custody, number, key=lambda entry: entry.number)
        return tuple(self.custody[first : first + max(0, count)])

    def case(self) -> Case:
        """Return everything as one value, the same one until something changes."""
        if self._case is None:
            marked = sorted(self.exhibits.values(), key=lambda exhibit: exhibit.mark.number)
            self._case = Case(
                facts=self.facts or CaseFacts(initials="X"),
                exhibits=tuple(marked),
                accounts=self._in_order(Account),
                people=self._in_order(Person),
                events=self._in_order(Event),
                demands=self._in_order(Demand),
                contacts=self._in_order(Contact),
                checked=tuple(c for c in self._in_order(Checked) if c.exhibit in self.exhibits),
                conversations=self._in_order(Conversation),
                custody=tuple(self.custody),
                head=self.custody[-1].chain if self.custody else "",
            )
        return self._case

    def snapshot(self, digests: tuple[Digest, ...], number: int, head: bytes) -> bytes:
        """Return everything as bytes, to be sealed."""
        assert self.facts is not None
        records = [record for found in self._records.values() for record in found.values()]
        return msgspec.msgpack.encode(
            Snapshot(
                _LAYOUT,
                digests,
                number,
                head,
                self.facts,
                list(self.exhibits.values()),
                list(self.removed.values()),
                records,  # type: ignore[arg-type]
                self.custody,
                self.written,
                self._fields,
                self._looked,
                self._last_mark,
                self.keys_seen,
            )
        )

    def restore(self, snapshot: Snapshot) -> None:
        """Become what the snapshot holds."""
        self.facts = snapshot.facts
        self.exhibits = {exhibit.id: exhibit for exhibit in snapshot.exhibits}
        self.removed = {exhibit.id: exhibit for exhibit in snapshot.removed}
        both = (*snapshot.exhibits, *snapshot.removed)
        self._by_hash = {exhibit.sha256: exhibit.id for exhibit in both}
        self._marks = {exhibit.id: str(exhibit.mark) for exhibit in both}
        self._last_mark = snapshot.last_mark
        self.keys_seen = snapshot.keys_seen
        for record in snapshot.records:
            self._records[type(record)][record.id] = record
        self.custody = snapshot.custody
        self.written = snapshot.written
        self._fields = snapshot.fields
        self._looked = snapshot.looked
        self._restored_at = snapshot.number

    def _in_order(self, kind: type[msgspec.Struct]) -> tuple:  # type: ignore[type-arg]
        return tuple(self._records[kind].values())

    def _take(self, number: int, operation: ops.Operation | ops.Later) -> None:
        match operation:
            case ops.Created(facts=facts):
                self.facts = facts
                self.written["case"] = [number]
            case ops.ExhibitAdded(exhibit=exhibit):
                self._put(exhibit)
                self._last_mark = max(self._last_mark, exhibit.mark.number)
                self.written[exhibit.id] = [number]
                self._recent.append((number, exhibit.id))
            case ops.Written(record=record, fields=fields):
                self.written.setdefault(record.id, []).append(number)
                if fields:
                    self._fields.setdefault(record.id, {})[number] = fields
                self._recent.append((number, record.id))
                self._put(record)
            case ops.Removed(id=id):
                self._recent.append((number, id))
                for found in self._records.values():
                    found.pop(id, None)
                if id in self.exhibits:
                    self.removed[id] = self.exhibits.pop(id)
            case ops.Together(parts=parts):
                for part in parts:
                    self._take(number, part)
            case ops.Looked(pictures=pictures, texts=texts, media=media):
                for id in pictures.keys() | texts.keys() | media.keys():
                    place = self.exhibits if id in self.exhibits else self.removed
                    seen = place.get(id)
                    if seen is not None:
                        self._looked[id] = number
                        self._recent.append((number, id))
                        place[id] = msgspec.structs.replace(
                            seen,
                            picture=pictures.get(id, seen.picture),
                            text=texts.get(id, seen.text),
                            media_type=media.get(id, seen.media_type),
                        )

            case ops.Noted(keys=keys):
                self.keys_seen = max(self.keys_seen, keys)
            case ops.Erased(mark=mark, parts=parts):
                self._last_mark = max(self._last_mark, mark)
                for rest in parts:
                    self._take(number, rest)

    def _put(self, record: Record) -> None:
        if isinstance(record, CaseFacts):
            self.facts = record
        elif isinstance(record, Exhibit):
            self.removed.pop(record.id, None)
            self.exhibits[record.id] = record
            self._by_hash[record.sha256] = record.id
            self._marks[record.id] = str(record.mark)
        else:
            found = self._records[type(record)]
            returns = record.id not in found and len(self.written[record.id]) > 1
            found[record.id] = record
            if returns:  # it was taken out and comes back to its place
                in_order = sorted(found.values(), key=lambda kept: self.written[kept.id][0])
                self._records[type(record)] = {kept.id: kept for kept in in_order}


def read_snapshot(data: memoryview) -> Snapshot | None:
    """Take the bytes of a snapshot apart; None where another version laid it out."""
    # Hundreds of thousands of values are made and none is garbage: counting them costs half.
    was_on = gc.isenabled()
    gc.disable()
    try:
        snapshot = _decoder.decode(data)
    except msgspec.DecodeError:
        return None
    finally:
        if was_on:
            gc.enable()
    return snapshot if snapshot.layout == _LAYOUT else None
