"""Times in the words of a frightened person: read where they say something, never guessed finer."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.model.moment_words import moment_words
from evidence_kit.model.typed_time import Reading, read_time

NOW = dt.datetime(2026, 6, 11, 15, 30)  # a Thursday


def _read(text: str, zone: str = "Europe/London", now: dt.datetime = NOW) -> Reading:
    return read_time(text, today=now, zone=zone)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("one night last week", "between 1 June 2026, 20:00 and 8 June 2026, 05:00 (London time)"),
        ("one day last week", "between 1 and 7 June 2026"),
        (
            "every night last week",
            "between 1 June 2026, 20:00 and 8 June 2026, 05:00 (London time)",
        ),
        (
            "in the night of Sunday to Monday",
            "between 7 June 2026, 20:00 and 8 June 2026, 05:00 (London time)",
        ),
        (
            "the night from Sunday to Monday",
            "between 7 June 2026, 20:00 and 8 June 2026, 05:00 (London time)",
        ),
        (
            "Sunday night into Monday",
            "between 7 June 2026, 20:00 and 8 June 2026, 05:00 (London time)",
        ),
        (
            "the night from 3 to 4 March",
            "between 3 March 2026, 20:00 and 4 March 2026, 05:00 (London time)",
        ),
        ("3am in the night from Sunday to Monday", "8 June 2026, 03:00 (London time)"),
        ("around Easter", "between 29 March 2026 and 12 April 2026"),
        ("last Easter", "5 April 2026"),
        ("Easter Monday 2025", "21 April 2025"),
        ("around Christmas", "between 18 December 2025 and 1 January 2026"),
        ("on Christmas Eve", "24 December 2025"),
        ("Christmas last year", "25 December 2025"),
        ("New Year's Eve", "31 December 2025"),
        ("in the new year", "some time in January 2026"),
        ("between Christmas and New Year", "between 25 December 2025 and 1 January 2026"),
        ("Boxing Day", "26 December 2025"),
        ("Halloween", "31 October 2025"),
        ("bonfire night", "5 November 2025"),
        ("Valentine's Day", "14 February 2026"),
        ("a fortnight ago", "about 28 May 2026"),
        ("two or three weeks ago", "between 21 and 28 May 2026"),
        ("3 to 4 days ago", "between 7 and 8 June 2026"),
        ("half a year ago", "between 4 and 18 December 2025"),
        ("a year and a half ago", "between 4 and 18 December 2024"),
        ("a week ago today", "4 June 2026"),
        ("an hour or so ago", "about 11 June 2026, 14:30 (London time)"),
        ("two nights ago", "between 9 June 2026, 20:00 and 10 June 2026, 05:00 (London time)"),
        (
            "the night before last",
            "between 9 June 2026, 20:00 and 10 June 2026, 05:00 (London time)",
        ),
        ("the week before last", "between 25 and 31 May 2026"),
        ("the weekend before last", "between 30 and 31 May 2026"),
        ("all weekend", "between 6 and 7 June 2026"),
        ("in the last few days", "between 6 and 11 June 2026"),
        ("over the past two weeks", "between 28 May 2026 and 11 June 2026"),
        ("within the last month", "between 11 May 2026 and 11 June 2026"),
        ("since Monday", "between 8 June 2026, 00:00 and 11 June 2026, 15:30 (London time)"),
        (
            "every day since March",
            "between 1 March 2026, 00:00 and 11 June 2026, 15:30 (London time)",
        ),
        (
            "from March until now",
            "between 1 March 2026, 00:00 and 11 June 2026, 15:30 (London time)",
        ),
        (
            "between Monday and now",
            "between 8 June 2026, 00:00 and 11 June 2026, 15:30 (London time)",
        ),
        ("last summer", "between 1 June 2025 and 31 August 2025"),
        (
            "one evening last summer",
            "between 1 June 2025, 17:00 and 31 August 2025, 23:59 (London time)",
        ),
        ("in spring", "between 1 March 2026 and 31 May 2026"),
        ("summer of 2024", "between 1 June 2024 and 31 August 2024"),
        ("last winter", "between 1 December 2025 and 28 February 2026"),
        ("the beginning of last week", "between 1 and 3 June 2026"),
        ("end of last month", "between 21 and 31 May 2026"),
        ("early 2026", "between 1 January 2026 and 30 April 2026"),
        ("end of 2025", "between 1 September 2025 and 31 December 2025"),
        (
            "one evening in March",
            "between 1 March 2026, 17:00 and 31 March 2026, 23:59 (London time)",
        ),
        ("some Sunday in March", "between 1 and 29 March 2026"),
        ("the first Sunday in March", "1 March 2026"),
        ("the last Friday in May", "29 May 2026"),
        ("second week of March", "between 8 and 14 March 2026"),
        ("the week of 4 March", "between 2 and 8 March 2026"),
        ("week commencing 2 March", "between 2 and 8 March 2026"),
        ("March last year", "some time in March 2025"),
        ("last November", "some time in November 2025"),
        ("this March", "some time in March 2026"),
        ("3rd or 4th of March", "between 3 and 4 March 2026"),
        ("Tuesday or Wednesday", "between 9 and 10 June 2026"),
        ("not sure, maybe March", "some time in March 2026"),
        ("half nine last night", "10 June 2026, 21:30 (London time)"),
        ("nine last night", "10 June 2026, 21:00 (London time)"),
        ("nine thirty last night", "10 June 2026, 21:30 (London time)"),
        ("9 o clock last night", "10 June 2026, 21:00 (London time)"),
        (
            "just after midnight last night",
            "between 10 June 2026, 23:00 and 11 June 2026, 01:00 (London time)",
        ),
        ("shortly after 9pm yesterday", "about 10 June 2026, 21:00 (London time)"),
        ("after 9pm yesterday", "10 June 2026, between 21:00 and 23:59 (London time)"),
        ("before 10pm on 3 March", "3 March 2026, between 00:00 and 22:00 (London time)"),
        ("between 9 and 10 last night", "10 June 2026, between 21:00 and 22:00 (London time)"),
        ("first thing Monday morning", "8 June 2026, between 05:00 and 12:00 (London time)"),
        ("at dawn on Sunday", "7 June 2026, between 03:00 and 08:00 (London time)"),
        ("tea time yesterday", "10 June 2026, between 15:00 and 19:00 (London time)"),
        ("this lunchtime", "11 June 2026, between 11:00 and 14:00 (London time)"),
        (
            "overnight on Tuesday",
            "between 9 June 2026, 20:00 and 10 June 2026, 05:00 (London time)",
        ),
        (
            "middle of the night on Tuesday",
            "between 9 June 2026, 20:00 and 10 June 2026, 05:00 (London time)",
        ),
        (
            "at bedtime last night",
            "between 10 June 2026, 20:00 and 11 June 2026, 05:00 (London time)",
        ),
    ],
)
def test_what_people_say_is_read_as_far_as_it_goes(typed: str, meant: str) -> None:
    """A day, a stretch or a time, read back in full, with the words kept as they were typed."""
    reading = _read(typed)
    assert reading.moment is not None, reading
    assert moment_words(reading.moment) == meant
    assert reading.moment.shown == typed
    assert reading.readback


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("the other day", "That can be many days."),
        ("a while ago", "That can be many days."),
        ("recently", "That can be many days."),
        ("last March", "Is that March 2026 or March 2025?"),
        ("Monday or Thursday", "We could read two days."),
        ("before Christmas", "We could not tell from when to when."),
        ("over a month ago", "We could not tell from when to when."),
        ("yesterday after work", "We could not tell from when to when."),
        ("on payday", "We could not read that as a time."),
    ],
)
def test_what_says_too_little_gets_a_sentence_of_its_own(typed: str, says: str) -> None:
    """What would help is named; nothing is taken for granted."""
    reading = _read(typed)
    assert reading.moment is None
    assert reading.readback.startswith(says)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("overnight", "Which day is it?"),
        ("just after midnight on Sunday", "Midnight at the start of that day, or at its end?"),
        ("half nine on Monday", "Is that in the morning or in the evening?"),
    ],
)
def test_what_can_be_two_things_is_asked(typed: str, asked: str) -> None:
    """Plain words leave as much open as figures do."""
    reading = _read(typed)
    assert reading.moment is None
    assert reading.question.startswith(asked)


def test_seasons_are_turned_round_in_the_south() -> None:
    """Last summer in Sydney is from December to February."""
    moment = _read("last summer", zone="Australia/Sydney").moment
    assert moment is not None
    assert moment_words(moment) == "between 1 December 2025 and 28 February 2026"


@pytest.mark.parametrize("year", range(2024, 2031))
def test_easter_is_the_last_one_that_was(year: int) -> None:
    """It moves each year: RFC 5545 has no word for it, dateutil has Gauss's rule."""
    moment = _read("easter", now=dt.datetime(year, 1, 2)).moment
    assert moment is not None
    assert moment.wall is not None
    assert moment.wall.year == year - 1
    assert moment.wall.weekday() == 6


_SAID = (
    "one some night nights last next week fortnight weekend before or and since now until the of to "
    "from around easter christmas eve new year year's summer spring winter half nine thirty 9 10pm "
    "sunday monday march first 2nd last early end middle month after just midnight last past few 3 "
    "in over ago overnight all every day commencing maybe not sure other 1999 2026 february 30 31st"
)
_WORDS = st.sampled_from(_SAID.split())


@given(st.lists(_WORDS, max_size=9).map(" ".join), st.booleans())
def test_no_order_of_these_words_raises(text: str, ahead: bool) -> None:
    """Each text has an answer: a moment, a question or a sentence."""
    reading = read_time(text, today=NOW, zone="Europe/London", ahead=ahead)
    assert text.strip() == "" or reading.moment or reading.choices or reading.readback
