"""Messages without bubbles: lines under each other, each message under its sender's name."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from evidence_kit.intake.reading import phrases
from evidence_kit.intake.reading.bubbles import Bubble, joined_rows, take_time
from evidence_kit.intake.reading.colours import apart
from evidence_kit.intake.reading.names import is_name_like
from evidence_kit.intake.reading.page_parts import Screen
from evidence_kit.intake.reading.surroundings import Piece

_SAME_START = 1.2  # line heights
_SAME_BLOCK = 3.0
_OTHER_INK = 60  # sums of differences


class TimedName(NamedTuple):
    """A name that begins a row, and the time that ends it."""

    name: str
    stamp: Piece
    time: str


def stream_of(
    screen: Screen, pieces: Sequence[Piece], timed: Mapping[int, TimedName]
) -> list[Bubble]:
    """The messages that *pieces*, which stand on the page itself, seem to be.

    *timed* are those of `timed_names`.
    """
    rows = joined_rows(pieces)
    names = _names_that_return(rows, screen)
    heads = len(timed) + sum(
        _head(piece) is not None or piece.text.strip() in names for piece in rows
    )
    right = max((piece.frame.right for piece in rows), default=0.0)
    groups: list[Bubble] = []
    for piece in rows:
        name = timed.get(id(piece))
        head = (name.name, name.time) if name else _head(piece)
        if not head and piece.text.strip() in names:
            head = (piece.text.strip(), "")
        if head and (heads > 1 or is_name_like(piece)):
            groups.append(Bubble([], None, time=head[1], sender=head[0]))
        elif groups and _goes_on(groups[-1], piece, screen, right):
            groups[-1].pieces.append(piece)
        elif groups and heads > 1 and _is_below(groups[-1], piece, screen):
            groups.append(Bubble([piece], None, sender=groups[-1].sender))
        else:
            groups.append(Bubble([piece], None))
    groups = [group for group in groups if group.pieces]
    for number, group in enumerate(groups):
        _take_name(group)
        take_time(group, screen.unit)
        after = groups[number + 1] if number + 1 < len(groups) else None
        if after and len(group.pieces) == 1 and _is_name_over(group.pieces[0], after, screen):
            after.sender = after.sender or group.pieces[0].text.strip()
            after.time = after.time or group.time
            group.pieces = []
    known = {group.sender for group in groups if group.sender}
    return [group for group in groups if group.pieces and group.text not in known]


def _names_that_return(rows: Sequence[Piece], screen: Screen) -> set[str]:
    """Short coloured lines that stand over messages again and again, or have the partner's name."""
    inks = [piece.ink for piece in rows]
    seen = Counter(
        piece.text.strip()
        for piece in rows
        if is_name_like(piece)
        and len(piece.text.split()) <= 3
        and not _head(piece)
        and sum(apart(piece.ink, ink) > _OTHER_INK for ink in inks) >= 0.4 * len(inks)
    )
    partner = screen.partner.text.strip().casefold() if screen.partner else ""
    return {name for name, count in seen.items() if count > 1 or name.casefold() == partner}


def timed_names(
    pieces: Sequence[Piece], times: Sequence[tuple[Piece, str]], screen: Screen
) -> dict[int, TimedName]:
    """Those of *pieces*, by `id`, that are names with one of *times* far to the right in their row.

    The words of the message stand below; one such row alone proves nothing.
    """
    rows = joined_rows(pieces)
    beside = {
        id(piece): (stamp, time)
        for piece in rows
        for stamp, time in times
        if abs(stamp.frame.middle - piece.frame.middle) < 0.45 * piece.height
        and stamp.frame.left > piece.frame.right
    }
    found: dict[int, TimedName] = {}
    for piece, below in pairwise(rows):
        short = len(piece.text) <= 32 and len(piece.text.split()) <= 3
        follows = below.frame.top - piece.frame.bottom < 0.6 * screen.unit
        aligned = abs(below.frame.left - piece.frame.left) < _SAME_START * screen.unit
        if id(piece) in beside and id(below) not in beside and short and follows and aligned:
            found[id(piece)] = TimedName(piece.text.strip(), *beside[id(piece)])
    return found if len(found) > 1 else {}


def _head(piece: Piece) -> tuple[str, str] | None:
    """The name and the time where *piece* is a line of both and nothing else."""
    found = phrases.TIME_AT_END.match(piece.text)
    if not found:
        return None
    name = phrases.DATE.sub("", found["words"])
    name = re.sub(r"(?i)(?:\s(?:at|um|à|kl))?[\s,·•—-]*$", "", name).strip()
    short = 1 < len(name) <= 32 and len(name.split()) <= 3
    return (name, found["time"].strip()) if short and not name.endswith((".", "!", "?")) else None


def _goes_on(group: Bubble, piece: Piece, screen: Screen, right: float) -> bool:
    """Whether *piece* is a further line of the last message: the one before it was full."""
    if not group.pieces:
        return True
    last = group.pieces[-1]
    gap = piece.frame.top - last.frame.bottom
    if abs(piece.frame.middle - last.frame.middle) < 0.45 * last.height:
        return piece.frame.left - last.frame.right < 3 * screen.unit
    if gap > 0.55 * max(piece.height, last.height):
        return False
    if abs(piece.frame.left - last.frame.left) > _SAME_START * screen.unit:
        return False
    if is_name_like(last) or is_name_like(piece):
        return True  # a name over its words, which is parted from them later
    first = piece.text.split()[0] if piece.text.split() else ""
    room = piece.frame.width * len(first) / max(1, len(piece.text))
    return last.frame.right + room > right - 0.5 * screen.unit


def _is_below(group: Bubble, piece: Piece, screen: Screen) -> bool:
    frame = group.box
    return (
        piece.frame.top - frame.bottom < _SAME_BLOCK * screen.unit
        and abs(piece.frame.left - frame.left) < _SAME_START * screen.unit
    )


def _take_name(group: Bubble) -> None:
    first = group.pieces[0]
    if len(group.pieces) > 1 and is_name_like(first) and not phrases.TIME_ALONE.match(first.text):
        others = group.pieces[1:]
        if all(not is_name_like(piece) or len(piece.text) > 32 for piece in others[:1]):
            group.sender = first.text.strip()
            group.pieces = others


def _is_name_over(piece: Piece, after: Bubble, screen: Screen) -> bool:
    below = after.pieces[0].frame
    return (
        is_name_like(piece)
        and -0.3 * screen.unit < below.top - piece.frame.bottom < 0.9 * screen.unit
        and abs(below.left - piece.frame.left) < _SAME_START * screen.unit
    )
