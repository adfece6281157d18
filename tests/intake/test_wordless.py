"""Messages without words stand in a joined conversation where they stand on their pictures."""

import random

from hypothesis import given
from hypothesis import strategies as some

from evidence_kit.intake.conversation import join
from evidence_kit.intake.wordless import with_wordless
from evidence_kit.model.reading import Box, Held, Layout, MessageSeen, PictureKind, Reading, Side


def seen(text: str = "", holds: Held = Held.WORDS, side: Side = Side.LEFT) -> MessageSeen:
    return MessageSeen(text=text, box=Box(0, 0, 9, 9), holds=holds, side=side)


def words(number: int) -> MessageSeen:
    return seen(f"message number {number} of this thread")


VOICE, PICTURE = seen(holds=Held.VOICE), seen(holds=Held.PICTURE)


def reading(*messages: MessageSeen) -> Reading:
    return Reading(layout=Layout(kind=PictureKind.CHAT, messages=messages))


def joined(*pictures: tuple[MessageSeen, ...]) -> list[tuple[str, bool, int]]:
    readings = [reading(*messages) for messages in pictures]
    return [
        (each.message.text[15:16] or each.message.holds.value, each.follows, len(each.seen))
        for each in with_wordless(join(readings), readings).messages
    ]


def test_a_voice_note_stands_between_what_it_stands_between() -> None:
    """Once, though two pictures show it, at the top of one of them."""
    pictures = (words(1), VOICE, words(2)), (VOICE, words(2), words(3))
    assert joined(*pictures) == [
        ("1", True, 1),
        ("voice", True, 2),
        ("2", True, 2),
        ("3", True, 1),
    ]


def test_a_picture_at_an_end_stays_on_its_side_of_a_gap() -> None:
    """What ends one picture comes before the gap, what begins the next one after it."""
    pictures = (words(1), VOICE), (PICTURE, words(2))
    assert joined(*pictures) == [
        ("1", True, 1),
        ("voice", True, 1),
        ("picture", False, 1),
        ("2", True, 1),
    ]


def test_a_picture_of_voice_notes_alone_is_shown() -> None:
    """It follows from nothing, so something may be missing before it."""
    assert joined((VOICE, PICTURE)) == [("voice", True, 1), ("picture", True, 1)]
    assert joined((words(1),), (VOICE,)) == [("1", True, 1), ("voice", False, 1)]


@given(some.lists(some.integers(0, 14), max_size=10), some.randoms(use_true_random=False))
def test_nothing_is_left_out_and_nothing_stands_twice(
    starts: list[int], chance: random.Random
) -> None:
    """Every message of every picture stands at one place of the conversation."""
    said = [chance.choice((VOICE, PICTURE, words(n), words(n))) for n in range(18)]
    readings = [reading(*said[start : start + chance.randrange(1, 6)]) for start in starts]
    standing = [
        where for each in with_wordless(join(readings), readings).messages for where in each.seen
    ]
    assert sorted(standing) == sorted(
        (number, place)
        for number, each in enumerate(readings)
        for place in range(len(each.layout.messages))
    )
