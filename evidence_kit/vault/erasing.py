"""Taking records out of the log for good: what they said goes, that they were there stays."""

from collections.abc import Collection, Sequence
from typing import cast

import msgspec

from evidence_kit.model.case import Record
from evidence_kit.model.checked import Checked
from evidence_kit.model.custody import Action
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import entries as ops
from evidence_kit.vault.log import Link
from evidence_kit.vault.view import View


def without(
    links: Sequence[Link], ids: Collection[str], view: View
) -> tuple[list[Link], list[ops.Operation]]:
    """Return *links* with what is about the records *ids* erased, and what is to be added then.

    *view* is what follows from *links*. Numbers and the chain stay as they were: an erased entry keeps its head.
    """
    if not ids:
        return list(links), []
    kept: list[Link] = []
    for link in links:
        erased = _erased(ops.read(link.text), link, ids)
        kept.append(
            link if erased is None else msgspec.structs.replace(link, text=ops.write(erased))
        )
    marks = {exhibit.id: str(exhibit.mark) for exhibit in view.files()}
    rest: list[ops.Operation] = [
        ops.Noted(
            when=Stamp.now(),
            action=Action.REMOVED,
            subject=marks.get(id, "record"),
            details="Erased for good",
        )
        for id in ids
    ]
    if loose := loosening(view, ids):
        rest.append(ops.Together(when=Stamp.now(), parts=tuple(loose)))
    return kept, rest


def _erased(
    operation: ops.Operation | ops.Later, link: Link, ids: Collection[str]
) -> ops.Erased | None:
    """Return what stands in place of an entry about *ids*, None where it is not about them."""
    blank = ops.Erased(when=operation.when, head=link.head.hex())
    match operation:
        case ops.ExhibitAdded(exhibit=exhibit) if exhibit.id in ids:
            return msgspec.structs.replace(blank, mark=exhibit.mark.number)
        case ops.Written() if _about(operation, ids):
            return blank
        case ops.Together(parts=parts) | ops.Erased(parts=parts):
            left = [_left(part, ids) for part in parts]
            if left == list(parts):
                return None
            parts = tuple(part for part in left if part is not None)
            again = operation if isinstance(operation, ops.Erased) else blank
            return msgspec.structs.replace(again, parts=parts)
        case ops.Looked():
            rest = _left(operation, ids)
            if rest == operation:
                return None
            return msgspec.structs.replace(blank, parts=(rest,) if rest else ())
    return None


def _left(part: ops.Part, ids: Collection[str]) -> ops.Part | None:
    """Return what of *part* is not about *ids*."""
    if not isinstance(part, ops.Looked):
        return None if _about(part, ids) else part
    pictures = {id: found for id, found in part.pictures.items() if id not in ids}
    texts = {id: text for id, text in part.texts.items() if id not in ids}
    media = {id: kind for id, kind in part.media.items() if id not in ids}
    if not (pictures or texts or media):
        return None
    return msgspec.structs.replace(part, pictures=pictures, texts=texts, media=media)


def _about(part: ops.Written | ops.Removed, ids: Collection[str]) -> bool:
    if not isinstance(part, ops.Written):
        return False
    record = part.record
    return record.id in ids or (isinstance(record, Checked) and record.exhibit in ids)


def loosening(view: View, ids: Collection[str]) -> list[ops.Written]:
    """Return other records without what ties them to the records *ids*.

    What was checked of an exhibit is none of them: it goes with the exhibit.
    """
    case = view.case()
    records: list[Record] = [*case.exhibits, *case.accounts, *case.people, *case.events]
    records += [*view.removed.values(), *case.demands, *case.contacts, *case.conversations]
    loose: list[ops.Written] = []
    for record in records:
        changed = cast(Record, loosened(record, ids))
        if record.id not in ids and changed != record:
            fields = tuple(
                name
                for name in record.__struct_fields__
                if getattr(record, name) != getattr(changed, name)
            )
            version = view.version(record.id) + 1
            loose.append(
                ops.Written(when=Stamp.now(), record=changed, version=version, fields=fields)
            )
    return loose


def loosened(record: msgspec.Struct, ids: Collection[str]) -> msgspec.Struct:
    """Return *record* without its ties to the records *ids*."""
    changes: dict[str, object] = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if name == "id":
            continue
        if isinstance(value, tuple) and any(part in ids for part in value if isinstance(part, str)):
            changes[name] = tuple(part for part in value if part not in ids)
        elif isinstance(value, str) and value in ids:
            changes[name] = ""
    return msgspec.structs.replace(record, **changes) if changes else record
