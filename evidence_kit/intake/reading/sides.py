"""The side of the picture on which each message stands."""

from collections.abc import Sequence
from statistics import median

from evidence_kit.intake.reading import phrases
from evidence_kit.intake.reading.bubbles import Bubble
from evidence_kit.intake.reading.colours import apart
from evidence_kit.intake.reading.page_parts import Screen
from evidence_kit.model.reading import Held, Side

_CENTRED = 0.04
_EXACTLY = 0.012  # what has the colour of messages is a note only in the very middle
_NOTE = 0.75  # of the width
_OTHER_COLOUR = 16  # sums of differences
_LITTLE = 0.1
_SURE = 0.20  # of the width by which the margins differ


def sides_of(screen: Screen, bubbles: Sequence[Bubble]) -> list[Side]:
    """A side for each of *bubbles*.

    A narrow bubble shows its side by its margins. A wide one that leaves little room at both has
    the side of those whose colour or edge it shares. What stands in the middle in a colour of its
    own is a note of the app; its side is unknown.
    """
    leaning = [_leaning(screen, bubble) for bubble in bubbles]
    sure = _surely(bubbles, leaning, _SURE) or _surely(bubbles, leaning, _LITTLE)
    sure += _less_sure(bubbles, leaning, sure)
    sides = []
    for bubble, lean in zip(bubbles, leaning, strict=True):
        if abs(lean) > _SURE:
            sides.append(Side.RIGHT if lean > 0 else Side.LEFT)
        elif bubble.frame is None:
            sides.append(Side.LEFT if lean < _SURE else Side.RIGHT)
        else:
            lonely = _is_lonely(screen, bubble, bubbles, lean)
            sides.append(_by_likeness(screen, bubble, sure, lean, lonely=lonely))
    return sides


def _surely(
    bubbles: Sequence[Bubble], leaning: Sequence[float], least: float
) -> list[tuple[Bubble, Side]]:
    return [
        (bubble, Side.RIGHT if lean > 0 else Side.LEFT)
        for bubble, lean in zip(bubbles, leaning, strict=True)
        if abs(lean) > least and bubble.frame is not None and not _is_count(bubble)
    ]


def _is_count(bubble: Bubble) -> bool:
    """Whether *bubble* may be the count of reactions that hangs on a message."""
    return bubble.holds is Held.WORDS and len(bubble.text) <= 2


def _less_sure(
    bubbles: Sequence[Bubble], leaning: Sequence[float], sure: Sequence[tuple[Bubble, Side]]
) -> list[tuple[Bubble, Side]]:
    """Where all narrow bubbles stand at one side: those that lean a little to the other one."""
    known = {side for _, side in sure}
    if len(known) != 1:
        return []
    (side,) = known
    other, sign = (Side.LEFT, -1) if side is Side.RIGHT else (Side.RIGHT, 1)
    return [
        (bubble, other)
        for bubble, lean in zip(bubbles, leaning, strict=True)
        if bubble.frame is not None
        and not _is_count(bubble)
        and sign * lean > _LITTLE
        and min(apart(_ground(bubble), _ground(one)) for one, _ in sure) > _OTHER_COLOUR
    ]


def _leaning(screen: Screen, bubble: Bubble) -> float:
    """How much more room is at the left than at the right, as a part of the width."""
    box = bubble.box
    return ((box.left - screen.left) - (screen.right - box.right)) / (screen.across or 1)


def _ground(bubble: Bubble) -> tuple[float, float, float]:
    red, green, blue = (median(piece.ground[part] for piece in bubble.pieces) for part in range(3))
    return red, green, blue


def _is_lonely(screen: Screen, bubble: Bubble, bubbles: Sequence[Bubble], lean: float) -> bool:
    """Whether *bubble* stands in the very middle and begins like no other, as others do."""
    slack = 0.02 * screen.across
    lefts = [each.box.left for each in bubbles if each is not bubble and each.frame is not None]
    alone = all(abs(left - bubble.box.left) > slack for left in lefts)
    column = max((sum(abs(one - two) < slack for two in lefts) for one in lefts), default=0)
    return abs(lean) < 0.5 * _CENTRED and alone and column > 1


def _by_likeness(
    screen: Screen,
    bubble: Bubble,
    sure: list[tuple[Bubble, Side]],
    lean: float,
    *,
    lonely: bool,
) -> Side:
    ground, slack = _ground(bubble), 0.02 * screen.across
    nearest: dict[Side, float] = {}
    edges = {Side.LEFT: 0, Side.RIGHT: 0}
    for other, side in sure:
        difference = apart(ground, _ground(other))
        nearest[side] = min(difference, nearest.get(side, difference))
        left = side is Side.LEFT
        one, two = (
            (bubble.box.left, other.box.left) if left else (bubble.box.right, other.box.right)
        )
        edges[side] += abs(one - two) < slack
    if (
        len(nearest) == 2
        and abs(lean) < (_CENTRED if min(nearest.values()) > _OTHER_COLOUR else _EXACTLY)
        and not any(edges.values())
        and bubble.box.width < _NOTE * screen.across
    ):
        return Side.UNKNOWN
    if len(nearest) == 2 and abs(nearest[Side.LEFT] - nearest[Side.RIGHT]) > _OTHER_COLOUR:
        return min(nearest, key=lambda side: nearest[side])
    if abs(lean) < _CENTRED and len(nearest) == 2 and min(nearest.values()) > _OTHER_COLOUR:
        return Side.UNKNOWN
    if abs(lean) < _CENTRED and phrases.NOTICE.search(bubble.text):
        return Side.UNKNOWN
    if len(nearest) == 1:
        ((side, difference),) = nearest.items()
        if lonely and difference > _OTHER_COLOUR and not edges[side]:
            return Side.UNKNOWN
        if difference > 40 or (difference > _OTHER_COLOUR and not edges[side]):
            return Side.LEFT if side is Side.RIGHT else Side.RIGHT
    if bool(edges[Side.LEFT]) != bool(edges[Side.RIGHT]):
        return Side.LEFT if edges[Side.LEFT] else Side.RIGHT
    if abs(lean) < 0.01:
        return Side.UNKNOWN
    return Side.RIGHT if lean > 0.02 else Side.LEFT


def without_notes(
    bubbles: Sequence[Bubble], sides: Sequence[Side]
) -> tuple[list[Bubble], list[Side]]:
    """*bubbles* and *sides* without what the app itself put between the messages."""
    pairs = list(zip(bubbles, sides, strict=True))
    if any(side is not Side.UNKNOWN for side in sides):
        pairs = [pair for pair in pairs if pair[1] is not Side.UNKNOWN]
    return [bubble for bubble, _ in pairs], [side for _, side in pairs]
