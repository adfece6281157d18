"""Overlapping pictures of one conversation become one thread."""

import random

from hypothesis import given
from hypothesis import strategies as some

from evidence_kit.intake.conversation import Standing, join
from evidence_kit.model.reading import Box, Held, Layout, MessageSeen, PictureKind, Reading, Side

WORDS = (
    "I know where you live",
    "leave me alone please",
    "pay me by Friday or everybody sees it",
    "ok",
    "why are you doing this to me",
    "you know exactly why",
    "ok",
    "I will tell the police about this",
    "go on then and see what happens",
    "last warning to you",
)


def message(text, side=Side.LEFT, time="", **more):
    return MessageSeen(text=text, box=Box(0, 0, 10, 10), side=side, time=time, **more)


def reading(*messages):
    return Reading(layout=Layout(kind=PictureKind.CHAT, messages=messages))


def thread():
    sides = (Side.LEFT, Side.RIGHT)
    return [
        message(WORDS[number % len(WORDS)], sides[number % 2], f"21:{number:02}")
        for number in range(len(WORDS))
    ]


def texts(joining):
    return [each.message.text for each in joining.messages]


def test_pictures_that_overlap_become_one_thread():
    """Doubled messages are joined, and each knows every place where it stands."""
    said = thread()
    joining = join([reading(*said[0:5]), reading(*said[3:8]), reading(*said[7:10])])
    assert texts(joining) == [each.text for each in said]
    assert joining.order == (0, 1, 2)
    assert joining.messages[4].seen == (Standing(0, 4), Standing(1, 1))
    assert all(each.follows for each in joining.messages)


def test_pictures_and_voice_notes_stand_in_no_ones_way():
    """Whether one was noticed in both pictures or in one alone, the words around it join."""
    said = thread()
    spoken = message("", time="21:04", holds=Held.VOICE)
    joining = join([reading(*said[0:4], spoken, *said[4:6]), reading(*said[3:9])])
    assert texts(joining) == [each.text for each in said[0:9]]
    assert joining.messages[4].seen == (Standing(0, 5), Standing(1, 1))


@given(some.permutations(range(4)))
def test_the_order_in_which_they_are_given_does_not_matter(order):
    """Shared messages alone put pictures in order."""
    said = thread()
    parts = [said[0:4], said[2:6], said[4:9], said[7:10]]
    joining = join([reading(*parts[number]) for number in order])
    assert texts(joining) == [each.text for each in said]
    assert [order[place] for place in joining.order] == [0, 1, 2, 3]


@given(some.lists(some.integers(0, 9), max_size=12), some.randoms(use_true_random=False))
def test_nothing_is_ever_left_out(starts, chance: random.Random):
    """Every message of every picture stands somewhere in the thread, and none twice."""
    said = thread()
    readings = [reading(*said[start : start + chance.randrange(1, 5)]) for start in starts]
    joining = join(readings)
    standing = [place for each in joining.messages for place in each.seen]
    assert len(standing) == len(set(standing))
    assert set(standing) == {
        Standing(number, place)
        for number, each in enumerate(readings)
        for place in range(len(each.layout.messages))
    }
    assert sorted(joining.order) == list(range(len(readings)))


def test_pictures_that_share_nothing_keep_their_order_and_show_the_gap():
    """Where two pictures do not follow on from one another, the thread says so."""
    said = thread()
    joining = join([reading(*said[0:3]), reading(*said[7:9])])
    assert [each.follows for each in joining.messages] == [True, True, True, False, True]
    assert joining.order == (0, 1)


def test_the_same_short_word_twice_does_not_join():
    """ "ok" at the end of one picture and at the start of another proves nothing."""
    first = reading(message("pay me by Friday"), message("ok", Side.RIGHT))
    second = reading(message("ok", Side.RIGHT), message("last warning to you"))
    assert len(join([first, second]).messages) == 4


def test_the_same_words_at_another_time_or_side_are_another_message():
    """Repeated threats stay as many as they were."""
    first = reading(message("I know where you live", time="21:14"))
    for other in (
        message("I know where you live", time="22:40"),
        message("I know where you live", Side.RIGHT, "21:14"),
    ):
        assert len(join([first, reading(other)]).messages) == 2


def test_a_message_that_is_cut_at_the_edge_is_completed():
    """The picture that shows the whole message gives its words."""
    first = reading(message("leave me alone please", Side.RIGHT), message("pay me by Friday or"))
    second = reading(
        message("pay me by Friday or everybody at work sees it", time="21:16"),
        message("why are you doing this", Side.RIGHT),
    )
    joined = join([first, second]).messages
    assert [each.message.text for each in joined][1] == (
        "pay me by Friday or everybody at work sees it"
    )
    assert len(joined) == 3


def test_a_slip_of_the_reader_does_not_double_a_message():
    """A letter read otherwise on the second picture is still the same message."""
    first = reading(message("I will tell the police about this", Side.RIGHT, "21:14"))
    second = reading(message("l will teII the police about this", Side.RIGHT, "21:14"))
    assert len(join([first, second]).messages) == 1


def test_an_other_sum_is_another_message():
    """Digits must agree: a demand that rose is not the demand before it."""
    first = reading(message("Pay me 100 pounds by Friday at noon"))
    second = reading(message("Pay me 500 pounds by Friday at noon"))
    assert len(join([first, second]).messages) == 2


def test_a_picture_within_another_adds_nothing():
    """A second capture of a part of the same messages is joined to them."""
    said = thread()
    joining = join([reading(*said[0:8]), reading(*said[2:5])])
    assert texts(joining) == [each.text for each in said[0:8]]


def test_a_hundred_pictures_are_joined():
    """A long conversation in many pictures, given in any order."""
    said = [message(f"message number {n} of this long thread") for n in range(400)]
    parts = [reading(*said[start : start + 7]) for start in range(0, 394, 4)]
    random.Random(5).shuffle(parts)
    assert texts(join(parts)) == [each.text for each in said[: 4 * (len(parts) - 1) + 7]]


def test_the_same_words_on_another_day_are_another_message():
    """A threat at the same minute of the next day is a second threat."""
    first = reading(message("I know where you live", time="21:14", day="2026-10-08"))
    second = reading(message("I know where you live", time="21:14", day="2026-10-09"))
    assert len(join([first, second]).messages) == 2
    assert len(join([first, first]).messages) == 1


@given(
    some.lists(some.sampled_from([0, 2, 4, 9]), min_size=4, max_size=40),
    some.integers(2, 8),
    some.integers(1, 9),
)
def test_words_sent_again_and_again_are_counted_as_often_as_they_were_sent(said_of, high, step):
    """The same few threats at other times, in pictures that overlap or not: none is lost or doubled."""
    said = [
        message(WORDS[word], time=f"{minute // 60:02}:{minute % 60:02}")
        for minute, word in enumerate(said_of)
    ]
    starts = range(0, len(said), step)
    joining = join([reading(*said[start : start + high]) for start in starts])
    seen = {at for start in starts for at in range(start, min(start + high, len(said)))}
    assert texts(joining) == [said[at].text for at in sorted(seen)]
    if step <= high - 1:
        assert all(each.follows for each in joining.messages)
