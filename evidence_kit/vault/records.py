"""Writing, changing, removing and taking back records: each is a new entry, nothing is overwritten."""

import re
import secrets
from collections.abc import Iterable, Sequence

import msgspec

from evidence_kit.model.case import CaseFacts, Record
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.exhibit_mark import read_initials
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import entries as ops
from evidence_kit.vault.erasing import loosening
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
_CALLED = {
    "case": "facts of the case",
    "event": "thing that you wrote down",
    "contact": "call or report",
    "exhibit": "picture or file",
    "check": "answer on what was read",
}
_SURROGATE = re.compile("[\ud800-\udfff]")


class Records:
    """The records of an open vault, and what was done to them in this sitting."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._done: list[list[tuple[str, Record | None]]] = []

    def save(self, record: Record) -> Record:
        """Write *record* and return it as it stands; nothing is written if nothing changed."""
        return self.save_all([record])[0]

    def save_all(self, records: Iterable[Record]) -> list[Record]:
        """Write *records* in one entry, so that all are kept or none; return them as they stand."""
        view, now = self._ledger.view, self._ledger.now()
        before: dict[str, Record | None] = {}
        after: dict[str, Record] = {}
        ids: list[str] = []
        for record in records:
            known = after.get(record.id) or (view.record(record.id) if record.id else None)
            made = _prepared(record, known, not (record.id and view.version(record.id)), now)
            before.setdefault(made.id, view.record(made.id))
            after[made.id] = made
            ids.append(made.id)
        changed = [(id, was) for id, was in before.items() if after[id] != was]
        if changed:
            self._append([self._written(after[id], was) for id, was in changed])
            self._done.append(changed)
        return [after[id] for id in ids]

    def remove(self, id: str) -> None:
        """Take a record out of the case; the log keeps it. Raises WrongUse.

        An exhibit takes along what ties other records to it; its file is kept until it is erased
        for good, and its mark is never given again.
        """
        known = self._ledger.view.record(id)
        if known is None:
            raise WrongUse("This is not there any more.")
        if isinstance(known, CaseFacts):
            raise WrongUse("The facts of the case cannot be taken out.")
        view = self._ledger.view
        loose = loosening(view, [id]) if isinstance(known, Exhibit) else []
        loose = [part for part in loose if part.record.id not in view.removed]
        before = [(part.record.id, view.record(part.record.id)) for part in loose]
        removed = ops.Removed(when=self._ledger.now(), id=id, kind=ops.kind_of(known))
        self._append([removed, *loose])
        self._done.append([(id, known), *before])

    def put_back(self, id: str) -> Exhibit:
        """Take a removed exhibit into the case again and return it. Raises WrongUse."""
        exhibit = self._ledger.view.removed.get(id)
        if exhibit is None:
            raise WrongUse("This is not there any more.")
        self._append([self._written(exhibit, exhibit)])
        return exhibit

    def undo(self) -> str:
        """Take back the last change of this sitting; say what that was, or nothing."""
        if not self._done:
            return ""
        parts: list[ops.Written | ops.Removed] = []
        sentence = ""
        for id, before in self._done[-1]:
            now = self._ledger.view.record(id)
            if before is not None:
                parts.append(self._written(before, now))
                kind = _called(before)
                what = f"The change to the {kind} was taken back."
                sentence = what if now is not None else f"The {kind} is back."
            elif now is not None:
                removed = ops.Removed(when=self._ledger.now(), id=id, kind=ops.kind_of(now))
                parts.append(removed)
                sentence = f"The new {_called(now)} was taken out again."
        if parts:
            self._append(parts)
        first = self._done.pop()[0][1]
        if isinstance(first, Exhibit) and isinstance(parts[0], ops.Written) and not parts[0].fields:
            return f"{first.mark} is back."
        if len(parts) > 1:
            return f"What was recorded at once was taken back: {ops.counted(parts)}."
        return sentence

    def _written(self, record: Record, before: Record | None) -> ops.Written:
        return ops.Written(
            when=self._ledger.now(),
            record=record,
            version=self._ledger.view.version(record.id) + 1,
            fields=changed_fields(before, record),
        )

    def _append(self, parts: Sequence[ops.Written | ops.Removed]) -> None:
        one = len(parts) == 1
        self._ledger.append(
            parts[0] if one else ops.Together(when=self._ledger.now(), parts=tuple(parts))
        )


def _called(record: Record) -> str:
    """Return what a person calls a kind of record: nobody writes down an event or a contact."""
    kind = ops.kind_of(record)
    return _CALLED.get(kind, kind)


def _prepared(record: Record, known: Record | None, first: bool, now: Stamp) -> Record:
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
        # Marks that were printed once must be found in every later report as they were.
        form = known.mark_form if isinstance(known, CaseFacts) else record.mark_form
        initials = read_initials(record.initials)
        return msgspec.structs.replace(record, id="case", initials=initials, mark_form=form)
    changes: dict[str, object] = {}
    if not record.id:
        changes["id"] = new_id()
    if "entered" in record.__struct_fields__:
        kept = None if first else getattr(known or record, "entered", None)
        changes["entered"] = kept or now
    return msgspec.structs.replace(record, **changes) if changes else record


def new_id() -> str:
    """Return an id that nothing else has."""
    return secrets.token_hex(8)


def changed_fields(before: Record | None, after: Record) -> tuple[str, ...]:
    """Return the names of the fields that differ; none where there was nothing *before*."""
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
