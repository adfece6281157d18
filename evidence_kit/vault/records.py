"""Writing, changing, removing and taking back records: each is a new entry, nothing is overwritten."""

import re
import secrets
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import msgspec

from evidence_kit.model.case import CaseFacts, Record
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.exhibit_mark import read_initials
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import entries as ops
from evidence_kit.vault.erasing import loosening
from evidence_kit.vault.ledger import Ledger
from evidence_kit.vault.turning import Turned, turned
from evidence_kit.vault.view import View

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

_Step: TypeAlias = list[tuple[str, Record | None]]
"""What was changed at once: each record's id, and how it was before; None where it was not there."""


class Records:
    """The records of an open vault, and what was done to them in this sitting."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._done: list[_Step] = []
        self._taken_back: list[_Step] = []

    def save(self, record: Record) -> Record:
        """Write *record* and return it as it stands; nothing is written if nothing changed."""
        return self.save_all([record])[0]

    def save_all(self, records: Iterable[Record], gone: Iterable[str] = ()) -> list[Record]:
        """Write *records* in one entry, so that all are kept or none; return them as they stand.

        The same entry takes out the records of the ids *gone*: neither an exhibit, which `remove`
        takes out with its ties, nor one of *records*.
        """
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
        out = [(id, was) for id in gone if (was := view.record(id)) is not None]
        parts: list[ops.Written | ops.Removed] = [
            self._written(after[id], was) for id, was in changed
        ]
        parts += [ops.Removed(when=now, id=id, kind=ops.kind_of(was)) for id, was in out]
        if parts:
            self._append(parts)
            self._begin_anew_after([*changed, *out])
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
        self._begin_anew_after([(id, known), *before])

    def put_back(self, id: str) -> Exhibit:
        """Take a removed exhibit into the case again and return it. Raises WrongUse."""
        exhibit = self._ledger.view.removed.get(id)
        if exhibit is None:
            raise WrongUse("This is not there any more.")
        self._append([self._written(exhibit, exhibit)])
        self._begin_anew_after([(id, None)])
        return exhibit

    def undo(self) -> Turned:
        """Take back the last change of this sitting, and say what that was."""
        return self._turn(self._done, self._taken_back, again=False)

    def redo(self) -> Turned:
        """Make again what was taken back last, unless something was changed since."""
        return self._turn(self._taken_back, self._done, again=True)

    def _begin_anew_after(self, step: _Step) -> None:
        self._done.append(step)
        self._taken_back.clear()  # what was taken back belongs to a course that was left

    def _turn(self, steps: list[_Step], others: list[_Step], *, again: bool) -> Turned:
        """Put back what the last of *steps* holds, and keep among *others* how it was until now."""
        view = self._ledger.view
        while steps:
            step = [(id, _up_to_date(before, view)) for id, before in steps[-1]]
            until_now: _Step = [(id, view.record(id)) for id, _ in step]
            parts = [
                part
                for (id, before), (_, now) in zip(step, until_now, strict=True)
                if (part := self._put(id, before, now)) is not None
            ]
            if parts:
                self._append(parts)
            steps.pop()
            if parts:
                others.append(until_now)
                return turned(step[0][1], until_now[0][1], parts, again=again)
        return Turned()

    def _put(
        self, id: str, wanted: Record | None, now: Record | None
    ) -> ops.Written | ops.Removed | None:
        """Return what makes the record *id*, which is *now*, as it is *wanted*; None where it is."""
        if wanted is not None:
            return self._written(wanted, now)
        if now is None:
            return None
        return ops.Removed(when=self._ledger.now(), id=id, kind=ops.kind_of(now))

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


def _up_to_date(record: Record | None, view: View) -> Record | None:
    """Return *record* with what was meanwhile told by looking at its file."""
    if not isinstance(record, Exhibit):
        return record
    known = view.exhibits.get(record.id) or view.removed.get(record.id)
    return _with_fixed(record, known) if known is not None else record


def _with_fixed(record: Exhibit, known: Exhibit) -> Exhibit:
    return msgspec.structs.replace(record, **{field: getattr(known, field) for field in _FIXED})


def _prepared(record: Record, known: Record | None, first: bool, now: Stamp) -> Record:
    """Return *record* with its id, the time of its first writing, and what may not change."""
    if known is not None and type(known) is not type(record):
        raise WrongUse("There is already something else with this id.")
    record = _writable(record)
    if isinstance(record, Exhibit):
        if not isinstance(known, Exhibit):
            raise WrongUse("This exhibit is not in the vault.")
        return _with_fixed(record, known)
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
