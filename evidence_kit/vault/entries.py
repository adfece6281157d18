"""What an entry of the log says, and how it reads in the custody log.

Entries are never rewritten. A later version may add fields to a record (missing ones take their
defaults) and operations (`read` gives those as Later); it never changes what a field means.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

import msgspec

from evidence_kit.model.case import CaseFacts, Record
from evidence_kit.model.checked import Checked
from evidence_kit.model.custody import Action, CustodyEntry
from evidence_kit.model.exhibit import Exhibit, PictureFacts
from evidence_kit.model.stamp import Stamp


class Signature(msgspec.Struct, frozen=True):
    """An Ed25519 signature (RFC 8032) by *key* over entry *number* and its *head*; all in hex."""

    number: int
    head: str
    key: str
    signature: str


class Created(msgspec.Struct, frozen=True, kw_only=True, tag_field="op", tag="create"):
    """The vault was made."""

    when: Stamp
    facts: CaseFacts


class ExhibitAdded(msgspec.Struct, frozen=True, kw_only=True, tag_field="op", tag="add"):
    """A file was taken in."""

    when: Stamp
    exhibit: Exhibit


class Written(msgspec.Struct, frozen=True, kw_only=True, tag_field="op", tag="save"):
    """A record in full, as its *version* (from 1); *fields* names what changed."""

    when: Stamp
    record: Record
    version: int
    fields: tuple[str, ...] = ()


class Removed(msgspec.Struct, frozen=True, kw_only=True, tag_field="op", tag="remove"):
    """A record was taken out of the case."""

    when: Stamp
    id: str
    kind: str


class Together(msgspec.Struct, frozen=True, kw_only=True, tag_field="op", tag="together"):
    """Records written or taken out at once: an entry is whole or not there, so they all are."""

    when: Stamp
    parts: tuple[Written | Removed, ...]


class Looked(msgspec.Struct, frozen=True, kw_only=True, tag_field="op", tag="look"):
    """What decoding told about exhibits, by their id."""

    when: Stamp
    pictures: dict[str, PictureFacts]
    texts: dict[str, str] = {}
    media: dict[str, str] = {}


class Noted(msgspec.Struct, frozen=True, kw_only=True, tag_field="op", tag="note"):
    """Something was done that changes no record. *keys* is the generation of the keys file."""

    when: Stamp
    action: Action
    subject: str = ""
    details: str = ""
    signature: Signature | None = None
    keys: int = 0


class Erased(msgspec.Struct, frozen=True, kw_only=True, tag_field="op", tag="erased"):
    """What was here was erased for good. *head* is the chain's hash that it had, in hex.

    *mark* is the number of an exhibit's mark, so that it is never given again. *parts* are what
    the same entry said of others; they were not erased.
    """

    when: Stamp
    head: str
    mark: int = 0
    parts: tuple["Part", ...] = ()


class Later(msgspec.Struct, frozen=True, kw_only=True):
    """An entry that a later version of the program wrote; it is kept and counted."""

    when: Stamp


Part: TypeAlias = Written | Removed | Looked
Operation: TypeAlias = (
    Created | ExhibitAdded | Written | Removed | Together | Looked | Noted | Erased
)

_decoder: msgspec.json.Decoder[Operation] = msgspec.json.Decoder(Operation)
_later = msgspec.json.Decoder(Later)
_encoder = msgspec.json.Encoder()


def write(operation: Operation) -> bytes:
    """Return the JSON text (RFC 8259) of an entry."""
    return _encoder.encode(operation)


def read(text: bytes) -> Operation | Later:
    """Read the JSON text of an entry; whatever this version does not know is Later."""
    try:
        return _decoder.decode(text)
    except msgspec.DecodeError:
        pass  # it is authentic, so it was written by a version that knows more
    try:
        return _later.decode(text)
    except msgspec.DecodeError:
        return Later(when=Stamp(dt.datetime.fromtimestamp(0, dt.UTC)))


def erased_head(text: bytes) -> bytes | None:
    """Return the hash that the entry with this *text* keeps in the chain if it was erased."""
    if not text.startswith(b'{"op":"erased"'):
        return None
    operation = read(text)
    return bytes.fromhex(operation.head) if isinstance(operation, Erased) else None


def kind_of(record: Record) -> str:
    """Return the word for a kind of record: event, account, person ..."""
    return str(type(record).__struct_config__.tag)


def custody_entry(
    number: int, operation: Operation | Later, chain: str, marks: dict[str, str]
) -> CustodyEntry:
    """Say in words what entry *number* records. *marks* holds the mark of each exhibit by id."""
    action, subject, details = _in_words(operation, marks)
    return CustodyEntry(
        number=number,
        when=operation.when,
        action=action,
        subject=subject,
        details=details,
        chain=chain,
    )


def _in_words(operation: Operation | Later, marks: dict[str, str]) -> tuple[Action, str, str]:
    match operation:
        case Created():
            return Action.CREATED, "case", ""
        case ExhibitAdded(exhibit=exhibit):
            size = f"{exhibit.size:,} byte{'' if exhibit.size == 1 else 's'}"
            return Action.ADDED, str(exhibit.mark), f"{exhibit.original_name} ({size})"
        case Written(record=record, version=version, fields=fields):
            about = record.exhibit if isinstance(record, Checked) else record.id
            subject = marks.get(about) or kind_of(record)
            if isinstance(record, Checked):
                return Action.RECORDED, subject, "What the computer read was checked"
            if version == 1:
                return Action.RECORDED, subject, ""
            changed = ", ".join(field.replace("_", " ") for field in fields)
            return Action.CHANGED, subject, f"Changed: {changed}" if changed else "Put back"
        case Removed(id=id, kind=kind):
            return Action.REMOVED, marks.get(id) or kind, ""
        case Together(parts=(Removed(id=id), *rest)) if id in marks:
            return Action.REMOVED, marks[id], f"No longer named in: {counted(rest)}"
        case Together(parts=parts):
            return _of_many(parts), counted(parts), "At once"
        case Looked(pictures=pictures, texts=texts):
            names = [marks[id] for id in pictures or texts if id in marks]
            span = names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}" if names else ""
            what = "Size and kind of picture" if pictures else "Words read by the computer"
            return Action.RECORDED, span, what
        case Noted(action=action, subject=subject, details=details):
            return action, subject, details
        case Erased():
            return Action.REMOVED, "entry", "What stood here was erased for good"
        case Later():
            return Action.RECORDED, "", "Written by a later version of the program"


def _of_many(parts: Sequence[Written | Removed]) -> Action:
    if all(isinstance(part, Removed) for part in parts):
        return Action.REMOVED
    new = all(isinstance(part, Written) and part.version == 1 for part in parts)
    return Action.RECORDED if new else Action.CHANGED


def counted(parts: Sequence[Written | Removed]) -> str:
    """Say how many of which kind: "2 events, 1 account"."""
    kinds = Counter(kind_of(p.record) if isinstance(p, Written) else p.kind for p in parts)
    many = {"person": "people"}
    return ", ".join(
        f"{count} {kind if count == 1 else many.get(kind, kind + 's')}"
        for kind, count in kinds.items()
    )
