"""Writing, changing, removing and taking back records: each is a new entry, nothing is overwritten."""

import re
import secrets
from collections.abc import Collection, Sequence
from typing import cast

import msgspec

from evidence_kit.model.case import CaseFacts, Record
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.exhibit_mark import read_initials
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import entries as ops
from evidence_kit.vault.erasing import loosened
from evidence_kit.vault.ledger import Ledger

# What was fixed when the file was taken in, or told by looking at it, is not for a form to change.
_FIXED = (
    "mark",
    "original_name",
    "size",
    "sha256",
    "blob",
    "media_type",
    "added",
    "file_modified",
    "file_created",
    "picture",
    "text",
)
_SURROGATE = re.compile("[\ud800-\udfff]")


class Records:
    """The records of an open vault, and what was done to them in this sitting."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._done: list[tuple[str, Record | None]] = []

    def save(self, record: Record) -> Record:
        """Write *record* and return it as it stands; nothing is written if nothing changed."""
        known = self._ledger.view.record(record.id) if record.id else None
        first = not (record.id and self._ledger.view.version(record.id))
        record = _prepared(record, known, first)
        if record == known:
            return record
        self._write(record, known)
        self._done.append((record.id, known))
        return record

    def remove(self, id: str) -> None:
        """Take a record out of the case; the log keeps it. Raises WrongUse."""
        known = self._ledger.view.record(id)
        if known is None:
            raise WrongUse("This is not there any more.")
        if isinstance(known, CaseFacts | Exhibit):
            raise WrongUse("Exhibits and the facts of the case cannot be taken out.")
        self._ledger.append(ops.Removed(when=Stamp.now(), id=id, kind=ops.kind_of(known)))
        self._done.append((id, known))

    def loosen(self, ids: Collection[str]) -> None:
        """Take what ties other records to the records *ids* out of them."""
        view = self._ledger.view
        case = view.case()
        records: list[Record] = [*case.exhibits, *case.accounts, *case.people]
        # What was checked of an exhibit goes with it: see `erasing`.
        records += [*case.events, *case.demands, *case.contacts, *case.conversations]
        for record in records:
            changed = cast(Record, loosened(record, ids))
            if record.id not in ids and changed != record:
                self._write(changed, record)

    def undo(self) -> str:
        """Take back the last change of this sitting; say what that was, or nothing."""
        if not self._done:
            return ""
        id, before = self._done[-1]
        now = self._ledger.view.record(id)
        if before is None and now is not None:
            kind = ops.kind_of(now)
            self._ledger.append(ops.Removed(when=Stamp.now(), id=id, kind=kind))
            sentence = f"The new {kind} was taken out again."
        elif before is not None:
            self._write(before, now)
            kind = "facts of the case" if before.id == "case" else ops.kind_of(before)
            what = f"The change to the {kind} was taken back."
            sentence = what if now is not None else f"The {kind} is back."
        else:
            sentence = ""
        self._done.pop()
        return sentence

    def _write(self, record: Record, before: Record | None) -> None:
        version = self._ledger.view.version(record.id) + 1
        self._ledger.append(
            ops.Written(
                when=Stamp.now(), record=record, version=version, fields=_changed(before, record)
            )
        )


def _prepared(record: Record, known: Record | None, first: bool) -> Record:
    """Return *record* with its id, the time of its first writing, and what may not change."""
    if known is not None and type(known) is not type(record):
        raise WrongUse("There is already something else with this id.")
    record = _writable(record)
    if isinstance(record, Exhibit):
        if not isinstance(known, Exhibit):
            raise WrongUse("This exhibit is not in the vault.")
        fixed = {field: getattr(known, field) for field in _FIXED}
        return msgspec.structs.replace(record, **fixed)
    if isinstance(record, CaseFacts):
        return msgspec.structs.replace(record, id="case", initials=read_initials(record.initials))
    changes: dict[str, object] = {}
    if not record.id:
        changes["id"] = new_id()
    if "entered" in record.__struct_fields__:
        kept = None if first else getattr(known or record, "entered", None)
        changes["entered"] = kept or Stamp.now()
    return msgspec.structs.replace(record, **changes) if changes else record


def new_id() -> str:
    """Return an id that nothing else has."""
    return secrets.token_hex(8)


def _changed(before: Record | None, after: Record) -> tuple[str, ...]:
    if before is None:
        return ()
    fields: Sequence[str] = after.__struct_fields__
    return tuple(name for name in fields if getattr(before, name) != getattr(after, name))


def _writable(record: Record) -> Record:
    """Return *record* with half characters, which no file can hold, shown as U+FFFD."""
    try:
        ops.write(ops.Written(when=Stamp.now(), record=record, version=0))
    except UnicodeEncodeError:
        plain = _replaced(msgspec.to_builtins(record, builtin_types=(bytes,)))
        return msgspec.convert(plain, type(record))
    return record


def _replaced(value: object) -> object:
    match value:
        case str():
            return _SURROGATE.sub("\ufffd", value)
        case dict():
            return {key: _replaced(item) for key, item in value.items()}
        case list() | tuple():
            return [_replaced(item) for item in value]
        case _:
            return value
