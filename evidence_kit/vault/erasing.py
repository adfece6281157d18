"""Taking records out of the log for good: what they said goes, that they were there stays."""

from collections.abc import Collection, Mapping, Sequence

import msgspec

from evidence_kit.model.checked import Checked
from evidence_kit.model.custody import Action
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import entries as ops
from evidence_kit.vault.log import Link


def without(
    links: Sequence[Link], ids: Collection[str], exhibits: Mapping[str, Exhibit]
) -> tuple[list[Link], list[ops.Operation]]:
    """Return *links* with what is about the records *ids* erased, and what is to be added then.

    Numbers and the chain stay as they were: an erased entry keeps its head.
    """
    if not ids:
        return list(links), []
    kept: list[Link] = []
    rest: list[ops.Operation] = []
    for link in links:
        operation = ops.read(link.text)
        erased, left = _erased(operation, link, ids)
        if left is not None:
            rest.append(left)
        kept.append(
            link if erased is None else msgspec.structs.replace(link, text=ops.write(erased))
        )
    for id in ids:
        subject = str(exhibits[id].mark) if id in exhibits else "record"
        rest.append(
            ops.Noted(
                when=Stamp.now(), action=Action.REMOVED, subject=subject, details="Erased for good"
            )
        )
    return kept, rest


def _erased(
    operation: ops.Operation | ops.Later, link: Link, ids: Collection[str]
) -> tuple[ops.Erased | None, ops.Looked | None]:
    blank = ops.Erased(when=operation.when, head=link.head.hex())
    match operation:
        case ops.ExhibitAdded(exhibit=exhibit) if exhibit.id in ids:
            return msgspec.structs.replace(blank, mark=exhibit.mark.number), None
        case ops.Written(record=record) if record.id in ids:
            return blank, None
        case ops.Written(record=Checked(exhibit=exhibit)) if exhibit in ids:
            return blank, None
        case ops.Looked(pictures=pictures, texts=texts, media=media):
            about = pictures.keys() | texts.keys() | media.keys()
            if about.isdisjoint(ids):
                return None, None
            if about <= set(ids):
                return blank, None
            return blank, msgspec.structs.replace(
                operation,
                pictures={id: found for id, found in pictures.items() if id not in ids},
                texts={id: text for id, text in texts.items() if id not in ids},
                media={id: kind for id, kind in media.items() if id not in ids},
            )
    return None, None


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
