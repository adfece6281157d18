"""Where messages without words stand in a joined conversation: a picture, a voice note, emoji.

They all look the same, so they join no pictures with one another. They stand between the messages
of words that they stand between on their picture.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from evidence_kit.intake.conversation import JoinedMessage, Joining, Standing
from evidence_kit.model.reading import Held, MessageSeen, Reading


class _Group(NamedTuple):
    """Messages without words that stand together, *after* and *before* places of words, or None."""

    messages: tuple[tuple[Standing, MessageSeen], ...]
    after: int | None
    before: int | None


def with_wordless(joining: Joining, readings: Sequence[Reading]) -> Joining:
    """Put the messages without words of all *readings* among those that were joined.

    What overlapping pictures show at the same place is one message, as far as kind and side agree.
    """
    rows = {where: row for row, each in enumerate(joining.messages) for where in each.seen}
    closing: dict[int, list[JoinedMessage]] = {}  # before the message of this row
    opening: dict[int, list[JoinedMessage]] = {}  # the same, where a picture begins anew there
    alone: list[JoinedMessage] = []
    for number in joining.order:
        for group in _groups(number, readings[number]):
            if group.after is not None:
                place = rows[Standing(number, group.after)] + 1
                _add(closing.setdefault(place, []), group, from_end=False)
            elif group.before is not None:
                place = rows[Standing(number, group.before)]
                begins = not joining.messages[place].follows or place == 0
                _add((opening if begins else closing).setdefault(place, []), group, from_end=True)
            else:
                alone += [
                    JoinedMessage(seen, (where,), at > 0)
                    for at, (where, seen) in enumerate(group.messages)
                ]
    messages: list[JoinedMessage] = []
    for row, each in enumerate(joining.messages):
        messages += closing.get(row, [])
        begun = [*opening.get(row, []), each]
        if not each.follows:
            begun = [
                begun[0]._replace(follows=False),
                *(b._replace(follows=True) for b in begun[1:]),
            ]
        messages += begun
    messages += closing.get(len(joining.messages), [])
    if alone and not messages:
        alone[0] = alone[0]._replace(follows=True)
    return Joining(joining.order, (*messages, *alone))


def _groups(number: int, reading: Reading) -> Iterable[_Group]:
    gathered: list[tuple[Standing, MessageSeen]] = []
    after: int | None = None
    for place, message in enumerate(reading.layout.messages):
        if message.holds is not Held.WORDS:
            gathered.append((Standing(number, place), message))
            continue
        if gathered:
            yield _Group(tuple(gathered), after, place)
        gathered, after = [], place
    if gathered:
        yield _Group(tuple(gathered), after, None)


def _add(known: list[JoinedMessage], group: _Group, *, from_end: bool) -> None:
    """Add *group* to what other pictures show at the same place, each message once."""
    shift = len(known) - len(group.messages) if from_end else 0
    for at, (where, message) in enumerate(group.messages):
        row = at + shift
        if 0 <= row < len(known) and _alike(known[row].message, message):
            known[row] = known[row]._replace(seen=(*known[row].seen, where))
        elif row < 0:
            known.insert(at, JoinedMessage(message, (where,)))
            shift += 1
        else:
            known.append(JoinedMessage(message, (where,)))


def _alike(one: MessageSeen, other: MessageSeen) -> bool:
    same_time = not (one.time and other.time) or one.time == other.time
    return (one.holds, one.side) == (other.holds, other.side) and same_time
