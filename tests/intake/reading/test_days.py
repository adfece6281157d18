"""Days and times as chats show them become moments, and never more than the screen carries."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as some

from evidence_kit.intake.reading.days import clock_shown, when_shown
from evidence_kit.model.moment import Precision

CAPTURED = dt.datetime(2026, 3, 18, 21, 47)  # a Wednesday
ZONE = "Europe/London"


def day_of(day, captured=CAPTURED, **more):
    moment = when_shown(day, "", captured, zone=ZONE, **more).moment
    return moment.wall.date().isoformat() if moment and moment.wall else None


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("Today", "2026-03-18"),
        ("Yesterday", "2026-03-17"),
        ("Heute", "2026-03-18"),
        ("Gestern", "2026-03-17"),
        ("Aujourd’hui", "2026-03-18"),
        ("Hier", "2026-03-17"),
        ("Ayer", "2026-03-17"),
        ("Oggi", "2026-03-18"),
        ("Bugün", "2026-03-18"),
        ("Dün", "2026-03-17"),
        ("Wczoraj", "2026-03-17"),
        ("Вчера", "2026-03-17"),
        ("Ddoe", "2026-03-17"),
        ("Monday", "2026-03-16"),
        ("Mon 20:56", "2026-03-16"),
        ("Wednesday", "2026-03-11"),
        ("24. Juli 2020", "2020-07-24"),
        ("AUGUST 23", "2025-08-23"),
        ("December 26", "2025-12-26"),
        ("3 March 2026", "2026-03-03"),
        ("mar. 3 mars", "2026-03-03"),
        ("12 de agosto de 2025", "2025-08-12"),
        ("14 Awst 2025", "2025-08-14"),
        ("19 августа", "2025-08-19"),
        ("9月15日", "2025-09-15"),
        ("2026年1月2日", "2026-01-02"),
        ("2026-02-01", "2026-02-01"),
        ("25/12/2025", "2025-12-25"),
        ("12/25/25", "2025-12-25"),
        ("4/4/2025", "2025-04-04"),
        ("5 days ago", "2026-03-13"),
        ("vor 3 Tagen", "2026-03-15"),
        ("Fri, Feb 27 at 9:41 PM", "2026-02-27"),
    ],
)
def test_a_separator_is_counted_from_the_day_of_the_picture(shown, meant):
    """Relative days, and days without a year, are counted back from when the picture was made."""
    assert day_of(shown) == meant


@pytest.mark.parametrize(
    ("shown", "captured", "meant"),
    [
        ("Mon, August 1", dt.datetime(2023, 9, 1), "2022-08-01"),
        ("Mo. 27 Juli", dt.datetime(2023, 9, 1), "2020-07-27"),
        ("Sat 29 February", dt.datetime(2026, 3, 1), "2020-02-29"),
    ],
)
def test_the_day_of_the_week_decides_the_year(shown, captured, meant):
    """Where no year is shown, the last year in which that date fell on that day is meant."""
    assert day_of(shown, captured) == meant


def test_the_order_of_day_and_month_is_asked_where_it_is_not_proven():
    """03/04/2026 can be April or March: there is no moment until somebody says which."""
    shown = when_shown("03/04/2026", "21:14", CAPTURED, zone=ZONE)
    assert shown.asks_day_order
    assert shown.moment.wall is None
    for day_first, month in ((True, 4), (False, 3)):
        told = when_shown("03/04/2026", "21:14", CAPTURED, zone=ZONE, day_first=day_first)
        assert not told.asks_day_order
        assert told.moment.wall.month == month


@pytest.mark.parametrize("day", ["", "Sometime", "07:21 PM"])
def test_a_time_without_its_day_is_never_given_one(day):
    """A bare "21:14" keeps its words and stays without a day, even where the capture is known."""
    moment = when_shown(day, "21:14", CAPTURED, zone=ZONE).moment
    assert moment.wall is None
    assert moment.precision is Precision.UNKNOWN
    assert moment.shown.endswith("21:14")


def test_nothing_counts_back_from_an_unknown_day():
    """Without the time of capture "Yesterday" and "23 August" mean no day."""
    assert day_of("Yesterday", None) is None
    assert day_of("August 23", None) is None
    assert day_of("August 23, 2025", None) == "2025-08-23"


def test_day_and_time_together_are_exact_to_the_minute():
    """What was shown is kept word for word beside what it was taken to mean."""
    moment = when_shown("Yesterday", "9:14 PM", CAPTURED, zone=ZONE).moment
    assert moment.wall == dt.datetime(2026, 3, 17, 21, 14)
    assert moment.precision is Precision.MINUTE
    assert moment.shown == "Yesterday 9:14 PM"


def test_how_long_ago_is_only_about():
    """ "15 min" is rounded by the app."""
    moment = when_shown("", "15 min", CAPTURED, zone=ZONE).moment
    assert moment.wall == dt.datetime(2026, 3, 18, 21, 32)
    assert moment.precision is Precision.ABOUT


def test_nothing_shown_is_no_moment():
    """Empty texts give none."""
    assert when_shown("", " ", CAPTURED, zone=ZONE).moment is None


@given(some.dates(dt.date(2025, 3, 19), dt.date(2026, 3, 18)), some.booleans())
def test_a_date_of_the_last_year_comes_back(date, month_first):
    """Day and month in words, with the day of the week, mean that date."""
    written = date.strftime("%a, %B %d" if month_first else "%A %d %b")
    assert day_of(written) == date.isoformat()


@given(some.text(max_size=40), some.text(max_size=20))
def test_no_text_raises(day, time):
    """Whatever was read, there is an answer."""
    when_shown(day, time, CAPTURED, zone=ZONE)
    clock_shown(time)
