"""Puts pictures of one conversation in order and joins the messages that stand on several.

Pure: it sees readings, not pictures. Two pictures follow on from one another where the last
messages of one are the first of the other, with the same words, side and time, as far as both show
them. A message that is cut at an edge of a picture may show a part of its words only.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from evidence_kit.model.reading import Held, MessageSeen, Reading, Side

_ALIKE = 0.92  # of the letters of two readings of the same words
_ALIKE_AT_ONE_TIME = 0.85
_LONG_ENOUGH = 12  # letters; "ok" twice is no sign that two pictures overlap
_PART = 6  # letters of a message that was cut
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Standing(NamedTuple):
    """Where a message stands: the *picture* (its place among those given) and its place on it."""

    picture: int
    place: int


class JoinedMessage(NamedTuple):
    """A message with everywhere it stands, the fullest reading of it first.

    *follows* is false where it is not proven that nothing is missing before it: there one picture
    ends and another begins, and they share no message.
    """

    message: MessageSeen
    seen: tuple[Standing, ...]
    follows: bool = True


class Joining(NamedTuple):
    """The pictures in the order in which they follow, and what was said in all of them."""

    order: tuple[int, ...]
    messages: tuple[JoinedMessage, ...]


class _Link(NamedTuple):
    """*other* begins *after* messages later than *one*; they share words of *letters* letters."""

    letters: int
    one: int
    other: int
    after: int


_Run = dict[int, JoinedMessage]
"""Messages by their place in a run of pictures that follow on from one another; it may be below 0."""


def join(readings: Sequence[Reading]) -> Joining:
    """Put *readings* of one conversation in order and join the messages that stand on several.

    Give them in the order in which they were captured, as far as it is known: that order holds
    where no shared message tells more. Where it was worked out which day a message is of, give that
    as its day (2026-10-08): "Tuesday" and "Yesterday" cannot be told from one another otherwise.
    Nothing is left out: what stands on one picture alone stays.
    """
    runs = {number: _alone(number, reading) for number, reading in enumerate(readings)}
    within = {number: (number, 0) for number in runs}  # the run of a picture, and where it begins
    for link in sorted(_links(readings), key=lambda link: (-link.letters, link.one, link.other)):
        (one, start), (other, begun) = within[link.one], within[link.other]
        shift = start + link.after - begun
        if one == other or not _fit(runs[one], runs[other], shift):
            continue
        runs[one] = _merged(runs[one], runs.pop(other), shift)
        for number, (run, place) in within.items():
            if run == other:
                within[number] = (one, place + shift)
    messages: list[JoinedMessage] = []
    order: list[int] = []
    for name in sorted(
        runs, key=lambda name: min(n for n, (run, _) in within.items() if run == name)
    ):
        places = sorted(runs[name])
        begun_with = [runs[name][place] for place in places]
        if messages and begun_with:
            begun_with[0] = begun_with[0]._replace(follows=False)
        messages += begun_with
        order += sorted(
            (number for number, (run, _) in within.items() if run == name),
            key=lambda number: (within[number][1], number),
        )
    return Joining(tuple(order), tuple(messages))


def _alone(number: int, reading: Reading) -> _Run:
    return {
        row: JoinedMessage(message, (Standing(number, place),))
        for row, (place, message) in enumerate(_worded(reading))
    }


def _worded(reading: Reading) -> list[tuple[int, MessageSeen]]:
    """The messages of words with their places: those of a picture alone all look the same."""
    messages = enumerate(reading.layout.messages)
    return [(place, message) for place, message in messages if message.holds is Held.WORDS]


def _links(readings: Sequence[Reading]) -> list[_Link]:
    """How each two pictures overlap at best, where they do."""
    links = []
    seen = [[message for _, message in _worded(reading)] for reading in readings]
    for one, first in enumerate(seen):
        for other in range(one + 1, len(seen)):
            second = seen[other]
            found = [
                _Link(_overlap(first, second, after), one, other, after)
                # the order in which they were captured decides between equals
                for after in (*range(len(first)), *range(-1, -len(second), -1))
            ]
            best = max(found, key=lambda link: link.letters, default=None)
            if best is not None and best.letters >= _LONG_ENOUGH:
                links.append(best)
    return links


def _overlap(first: Sequence[MessageSeen], second: Sequence[MessageSeen], after: int) -> int:
    """The letters that both share where *second* begins *after* messages later; 0 if they differ."""
    start, end = max(0, after), min(len(first), len(second) + after)
    letters = 0
    for place in range(start, end):
        one, other = first[place], second[place - after]
        at_edge = place in (0, len(first) - 1) or place - after in (0, len(second) - 1)
        if not _same(one, other, cut=at_edge):
            return 0
        letters += min(len(_bare(one.text)), len(_bare(other.text)))
    return letters


def _fit(one: _Run, other: _Run, shift: int) -> bool:
    """Whether all messages that come to stand at one place are the same."""
    return all(
        _same(one[place + shift].message, message.message, cut=True)
        for place, message in other.items()
        if place + shift in one
    )


def _merged(one: _Run, other: _Run, shift: int) -> _Run:
    merged = dict(one)
    for place, message in other.items():
        known = merged.get(place + shift)
        merged[place + shift] = _both(known, message) if known else message
    return merged


def _both(first: JoinedMessage, second: JoinedMessage) -> JoinedMessage:
    fuller, other = first, second
    if len(second.message.text) > len(first.message.text):
        fuller, other = second, first
    seen, also = fuller.message, other.message
    return JoinedMessage(
        MessageSeen(
            text=seen.text,
            box=seen.box,
            side=seen.side if seen.side is not Side.UNKNOWN else also.side,
            time=seen.time or also.time,
            day=seen.day or also.day,
            sender=seen.sender or also.sender,
        ),
        (*fuller.seen, *other.seen),
        first.follows,
    )


def _same(one: MessageSeen, other: MessageSeen, *, cut: bool) -> bool:
    """Whether both are one message. One that is *cut* at an edge shows a part of its words."""
    if Side.UNKNOWN not in (one.side, other.side) and one.side is not other.side:
        return False
    if one.time and other.time and _bare(one.time) != _bare(other.time):
        return False
    if one.sender and other.sender and _bare(one.sender) != _bare(other.sender):
        return False
    if _DATE.fullmatch(one.day) and _DATE.fullmatch(other.day) and one.day != other.day:
        return False
    first, second = sorted((_bare(one.text), _bare(other.text)), key=len)
    if first == second:
        return True
    if not first:
        return False
    if cut and len(first) >= _PART and (second.startswith(first) or second.endswith(first)):
        return True
    if _digits(first) != _digits(second):
        return False  # "pay 100" and "pay 500" are two messages
    least = _ALIKE_AT_ONE_TIME if one.time and other.time else _ALIKE
    most = 2 * len(first) / (len(first) + len(second))  # if every letter were common
    return most >= least and _likeness(first, second) >= least


def alike(one: str, other: str) -> bool:
    """Whether these are two readings of the same words, sent at the same time by the same person."""
    first, second = sorted((_bare(one), _bare(other)), key=len)
    if len(first) < _LONG_ENOUGH or _digits(first) != _digits(second):
        return first == second != ""
    return _likeness(first, second) >= _ALIKE_AT_ONE_TIME


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def _likeness(one: str, other: str) -> float:
    """2 x the longest common subsequence / both lengths (bit-parallel; Hyyrö, 2004)."""
    places: dict[str, int] = {}
    for at, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << at
    whole = (1 << len(one)) - 1
    row = whole
    for letter in other:
        hit = row & places.get(letter, 0)
        row = ((row + hit) | (row - hit)) & whole
    return 2 * (len(one) - row.bit_count()) / (len(one) + len(other))
