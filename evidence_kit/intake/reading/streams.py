"""Messages without bubbles: lines under each other, each message under its sender's name."""

from collections.abc import Sequence

from evidence_kit.intake.reading import phrases
from evidence_kit.intake.reading.bubbles import Bubble, is_name_like, joined_rows, take_time
from evidence_kit.intake.reading.page_parts import Screen
from evidence_kit.intake.reading.surroundings import Piece

_SAME_START = 1.2  # line heights


def stream_of(screen: Screen, pieces: Sequence[Piece]) -> list[Bubble]:
    """The messages that *pieces*, which stand on the page itself, seem to be."""
    groups: list[Bubble] = []
    for piece in joined_rows(pieces):
        if groups and _goes_on(groups[-1].pieces[-1], piece, screen):
            groups[-1].pieces.append(piece)
        else:
            groups.append(Bubble([piece], None))
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


def _goes_on(last: Piece, piece: Piece, screen: Screen) -> bool:
    gap = piece.frame.top - last.frame.bottom
    same_row = abs(piece.frame.middle - last.frame.middle) < 0.45 * last.height
    if same_row:
        return piece.frame.left - last.frame.right < 3 * screen.unit
    return gap < 0.55 * max(piece.height, last.height) and (
        abs(piece.frame.left - last.frame.left) < _SAME_START * screen.unit
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
