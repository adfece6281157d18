"""Moments in words are never more exact than they are known."""

import datetime as dt

import pytest

from evidence_kit.model.moment import Moment, Precision
from evidence_kit.model.moment_words import full_words, length_words, moment_words, zone_words

LONDON = "Europe/London"
THIRD = dt.datetime(2026, 3, 3)


def _moment(precision: Precision, wall: dt.datetime, until: dt.datetime | None = None) -> Moment:
    return Moment(wall=wall, until=until, zone=LONDON, precision=precision)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (Moment(), "time not known"),
        (
            _moment(Precision.MINUTE, dt.datetime(2026, 3, 3, 14, 2)),
            "3 March 2026, 14:02 (London time)",
        ),
        (
            _moment(Precision.MINUTE, dt.datetime(2026, 3, 3, 14, 2, 33)),
            "3 March 2026, 14:02:33 (London time)",
        ),
        (_moment(Precision.DAY, THIRD), "3 March 2026"),
        (_moment(Precision.ABOUT, THIRD), "about 3 March 2026"),
        (
            _moment(Precision.ABOUT, dt.datetime(2026, 3, 3, 15)),
            "about 3 March 2026, 15:00 (London time)",
        ),
        (
            _moment(Precision.BETWEEN, dt.datetime(2026, 3, 2), dt.datetime(2026, 3, 5, 23, 59)),
            "between 2 and 5 March 2026",
        ),
        (
            _moment(Precision.BETWEEN, dt.datetime(2026, 2, 28), dt.datetime(2026, 3, 5, 23, 59)),
            "between 28 February 2026 and 5 March 2026",
        ),
        (
            _moment(Precision.BETWEEN, dt.datetime(2026, 3, 1), dt.datetime(2026, 3, 31, 23, 59)),
            "some time in March 2026",
        ),
        (
            _moment(Precision.BETWEEN, dt.datetime(2025, 1, 1), dt.datetime(2025, 12, 31, 23, 59)),
            "some time in 2025",
        ),
        (
            _moment(
                Precision.BETWEEN, dt.datetime(2026, 3, 3, 17), dt.datetime(2026, 3, 3, 23, 59)
            ),
            "3 March 2026, between 17:00 and 23:59 (London time)",
        ),
        (
            _moment(Precision.BETWEEN, dt.datetime(2026, 3, 3, 20), dt.datetime(2026, 3, 4, 5)),
            "between 3 March 2026, 20:00 and 4 March 2026, 05:00 (London time)",
        ),
    ],
)
def test_each_precision_has_its_words(moment: Moment, words: str) -> None:
    """A list, a report and a screen reader all say the same."""
    assert moment_words(moment) == words


def test_an_hour_that_came_twice_says_which_one() -> None:
    """In the night when clocks go back 01:30 alone is not enough."""
    twice = Moment(
        wall=dt.datetime(2025, 10, 26, 1, 30), zone=LONDON, precision=Precision.MINUTE, fold=1
    )
    assert moment_words(twice) == "26 October 2025, 01:30 (London time, GMT)"


def test_the_full_words_name_the_weekday_the_zone_and_the_half_of_the_day() -> None:
    """What is read back can be checked against a calendar and a telephone."""
    assert (
        full_words(_moment(Precision.MINUTE, dt.datetime(2026, 3, 3, 14, 2)))
        == "Tuesday 3 March 2026 at 14:02, London time (GMT)"
    )
    assert "09:15 in the morning" in full_words(
        _moment(Precision.MINUTE, dt.datetime(2026, 7, 3, 9, 15))
    )
    assert "00:00, as the day begins" in full_words(_moment(Precision.MINUTE, THIRD))


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("Europe/London", "London time"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires time"),
        ("UTC", "UTC"),
        ("Etc/GMT+5", "UTC-5"),
    ],
)
def test_zones_are_called_by_their_city(zone: str, words: str) -> None:
    """Nobody says Europe/London."""
    assert zone_words(zone) == words


@pytest.mark.parametrize(("seconds", "words"), [(42.4, "0:42"), (60, "1:00"), (3723, "1:02:03")])
def test_lengths_are_said_as_clocks_do(seconds, words):
    assert length_words(seconds) == words
