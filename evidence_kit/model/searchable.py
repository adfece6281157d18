"""What of a record can be searched, field by field, and where words stand in a text."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from evidence_kit.model.account import Account, Person
from evidence_kit.model.contact import Contact
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit

Searchable: TypeAlias = Exhibit | Event | Account | Person | Demand | Contact
Span: TypeAlias = tuple[int, int]
"""The first letter of a match in a text, and the one after its last."""

_FIELDS: dict[type, tuple[str, ...]] = {
    Exhibit: ("mark", "original_name", "description", "text", "derivation"),
    Event: ("words", "url", "thread", "effect", "notes"),
    Account: (
        "handle",
        "display_name",
        "permanent_id",
        "profile_url",
        "phone",
        "email",
        "earlier_names",
        "platform",
        "person_basis",
        "notes",
    ),
    Person: ("name", "nicknames", "relationship", "notes"),
    Demand: (
        "threat",
        "to_whom",
        "demanded",
        "amount",
        "currency",
        "pay_to",
        "pay_reference",
        "paid_amount",
    ),
    Contact: ("organisation", "officer", "collar_number", "reference", "outcome", "next_step"),
}


def texts(record: Searchable) -> tuple[tuple[str, str], ...]:
    """Return the name and the text of each field of *record* that says something."""
    found = [(name, _plain(getattr(record, name))) for name in _FIELDS[type(record)]]
    if isinstance(record, Exhibit):
        found += [("capture", record.capture.by), ("capture", record.capture.device)]
    elif isinstance(record, Event):
        for witness in record.witnesses:
            found += [("witness", witness.name), ("witness", witness.saw)]
    return tuple((name, text) for name, text in found if text)


def fold(text: str) -> str:
    """Return *text* without case, accents and compatibility forms."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def spans(text: str, words: Iterable[str]) -> tuple[Span, ...]:
    """Return where each of *words* stands in *text*, as it is searched, in order and not overlapping."""
    wanted = {fold(word) for word in words} - {""}
    whole, places = _folded(text)
    found: list[Span] = []
    for word in wanted:
        at = whole.find(word)
        while at >= 0:
            found.append((places[at], places[at + len(word) - 1] + 1))
            at = whole.find(word, at + len(word))
    return _joined(sorted(found))


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Return *text* folded letter by letter, and from which letter of it each one comes."""
    if text.isascii():
        return text.lower(), range(len(text))
    folded: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        part = _fold_letter(letter)
        folded.append(part)
        places += [place] * len(part)
    return "".join(folded), places


@lru_cache(4096)
def _fold_letter(letter: str) -> str:
    return fold(letter)


def excerpt(text: str, found: Sequence[Span], length: int = 160) -> tuple[str, tuple[Span, ...]]:
    """Return at most *length* letters of *text* around its first match, and the spans in them.

    What was cut shows as "…"; line breaks become spaces.
    """
    first = found[0][0] if found else 0
    begin = 0 if first < length // 2 else first - length // 3
    if begin:  # begin with a whole word
        begin = text.find(" ", begin, first) + 1 or begin
    cut = text[begin : begin + length]
    before, after = "…" if begin else "", "…" if begin + length < len(text) else ""
    shift = len(before) - begin
    inside = [
        (max(start, begin) + shift, min(end, begin + length) + shift)
        for start, end in found
        if start < begin + length and end > begin
    ]
    plain = "".join(" " if letter.isspace() else letter for letter in cut)
    return f"{before}{plain}{after}", tuple(inside)


def _joined(found: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return "\n".join(str(part) for part in value)
    return str(value)
