"""What was taken back or made again, in a sentence."""

from collections.abc import Sequence

import msgspec

from evidence_kit.model.account import Account, Person
from evidence_kit.model.case import Record
from evidence_kit.model.contact import Contact
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.vault import entries as ops

_CALLED = {
    "case": "facts of the case",
    "event": "thing that you wrote down",
    "contact": "call or report",
    "exhibit": "picture or file",
    "check": "answer on what was read",
}
_MOST = 60


class Turned(msgspec.Struct, frozen=True):
    """What undoing or redoing did: a sentence, "" where there was nothing to do.

    *about* are words of the person by which they know the record: a name, the first words.
    """

    sentence: str = ""
    about: str = ""


def turned(
    now: Record | None,
    until_now: Record | None,
    parts: Sequence[ops.Written | ops.Removed],
    *,
    again: bool,
) -> Turned:
    """Say what was done by *parts*; the first of the records is *now*, and was so *until_now*.

    *again* says that something taken back was made again.
    """
    record = now or until_now
    assert record is not None
    if isinstance(record, Exhibit) and (now is None or until_now is None):
        gone = "was taken out again" if now is None else "is back"
        return Turned(f"{record.mark} {gone}.")
    if len(parts) > 1:
        what = "recorded again" if again else "taken back"
        return Turned(f"What was recorded at once was {what}: {ops.counted(parts)}.")
    kind = ops.kind_of(record)
    called = _CALLED.get(kind, kind)
    if now is None:
        sentence = f"The new {called} was taken out again."
    elif until_now is None:
        sentence = f"The {called} is back."
    elif again:
        sentence = f"The change to the {called} was made again."
    else:
        sentence = f"The change to the {called} was taken back."
    return Turned(sentence, _shortened(_known_by(record)))


def _known_by(record: Record) -> str:
    match record:
        case Account():
            return record.label if record.label != Account(id="").label else ""
        case Person():
            return record.name
        case Event():
            return record.words
        case Demand():
            return record.demanded or record.threat
        case Contact():
            return record.organisation or record.outcome
        case Exhibit():
            return str(record.mark)
        case _:
            return ""


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _MOST else plain[: _MOST - 1].rstrip() + "…"
