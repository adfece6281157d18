"""Earlier versions of a record, read again from the log, which holds each of them in full."""

from collections.abc import Sequence

import msgspec

from evidence_kit.model.case import Record
from evidence_kit.model.custody import Amendment
from evidence_kit.model.problem import WrongUse
from evidence_kit.vault import entries as ops
from evidence_kit.vault.ledger import Ledger

_TIES = ("accounts", "exhibits", "events", "linked", "profile_exhibits", "person")
"""Fields that hold ids of other records."""


def earlier(ledger: Ledger, versions: Sequence[Amendment]) -> tuple[Record | None, ...]:
    """Return what each of *versions* said; None where its entry cannot be read any more.

    What was erased for good is not in the log, so that it cannot come back from here.
    """
    texts = ledger.log.texts({version.entry for version in versions})
    return tuple(
        _said(ledger, version, *texts.get(version.entry, (b"", b""))) for version in versions
    )


def with_earlier(ledger: Ledger, version: Amendment, field: str) -> Record:
    """Return the record as it is now, with *field* as it was in *version*. Raises WrongUse.

    Ties to what is not in the case any more are left out.
    """
    now = ledger.view.record(version.record)
    (then,) = earlier(ledger, [version])
    if now is None or then is None or type(then) is not type(now):
        raise WrongUse("This cannot be brought back. What you see now stays as it is.")
    if field not in now.__struct_fields__ or field in ("id", "entered"):
        raise WrongUse("This cannot be brought back. What you see now stays as it is.")
    value = getattr(then, field)
    if field in _TIES:
        there = ledger.view.ids()
        value = (
            tuple(id for id in value if id in there)
            if isinstance(value, tuple)
            else value
            if value in there
            else None
        )
    changed: Record = msgspec.structs.replace(now, **{field: value})
    return changed


def _said(ledger: Ledger, version: Amendment, head: bytes, text: bytes) -> Record | None:
    known = ledger.head_at(version.entry)
    if not text or head != known:
        return None  # not the entry that the chain knows
    return _record(ops.read(text), version.record)


def _record(operation: ops.Operation | ops.Later, id: str) -> Record | None:
    match operation:
        case ops.Created(facts=facts) if facts.id == id:
            return facts
        case ops.ExhibitAdded(exhibit=exhibit) if exhibit.id == id:
            return exhibit
        case ops.Written(record=record) if record.id == id:
            return record
        case ops.Together(parts=parts) | ops.Erased(parts=parts):
            return next((r for part in parts if (r := _record_of(part, id)) is not None), None)
    return None


def _record_of(part: ops.Part, id: str) -> Record | None:
    return part.record if isinstance(part, ops.Written) and part.record.id == id else None
