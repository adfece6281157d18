"""Times are read the way people type them, and nothing is guessed in silence."""

import datetime as dt
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from evidence_kit.model.moment import Basis, Moment, Precision, WallTime, wall_time
from evidence_kit.model.moment_words import moment_words
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.typed_time import Reading, read_time

LONDON = "Europe/London"
NOW = dt.datetime(2026, 6, 11, 15, 30)  # a Thursday

ZONES = st.sampled_from(sorted(available_timezones() - {"Factory", "localtime"}))
WALLS = st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2199, 12, 31)).map(
    lambda wall: wall.replace(second=0, microsecond=0)
)


def _read(text: str, **more: object) -> Reading:
    return read_time(text, **{"today": NOW, "zone": LONDON, **more})  # type: ignore[arg-type]


def _moment(text: str, **more: object) -> Moment:
    reading = _read(text, **more)
    assert reading.moment is not None, reading
    assert reading.readback
    assert not reading.choices
    return reading.moment


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("yesterday 9pm", "10 June 2026, 21:00 (London time)"),
        ("Yesterday at 9 p.m.", "10 June 2026, 21:00 (London time)"),
        ("3 March 14:02", "3 March 2026, 14:02 (London time)"),
        ("3rd of March 2026 at 2.02pm", "3 March 2026, 14:02 (London time)"),
        ("March 3, 2026, 2:02 PM", "3 March 2026, 14:02 (London time)"),
        ("Mar 3, 2026, 2:02\u202fPM", "3 March 2026, 14:02 (London time)"),
        ("3/3/26 2pm", "3 March 2026, 14:00 (London time)"),
        ("25/3/26 14:02", "25 March 2026, 14:02 (London time)"),
        ("3/25/26 14:02", "25 March 2026, 14:02 (London time)"),
        ("2026-03-03", "3 March 2026"),
        ("2026-03-03T14:02", "3 March 2026, 14:02 (London time)"),
        ("2026-03-03 14:02:33", "3 March 2026, 14:02:33 (London time)"),
        ("20260303T140200Z", "3 March 2026, 14:02 (London time)"),
        ("14:02 on Tuesday 3 March 2026", "3 March 2026, 14:02 (London time)"),
        ("tue 3 mar 2026 half past two in the afternoon", "3 March 2026, 14:30 (London time)"),
        ("3 March at noon", "3 March 2026, 12:00 (London time)"),
        ("3 March 1402 hrs", "3 March 2026, 14:02 (London time)"),
        ("9 in the evening yesterday", "10 June 2026, 21:00 (London time)"),
        ("last night at 2am", "11 June 2026, 02:00 (London time)"),
        ("last night at 11", "10 June 2026, 23:00 (London time)"),
        ("3 o'clock yesterday afternoon", "10 June 2026, 15:00 (London time)"),
        ("today", "11 June 2026"),
        ("the day before yesterday", "9 June 2026"),
        ("now", "11 June 2026, 15:30 (London time)"),
        ("Monday", "8 June 2026"),
        ("last friday", "5 June 2026"),
        ("Tuesday last week", "2 June 2026"),
        ("the 5th", "5 June 2026"),
        ("29 Feb", "29 February 2024"),
        ("3 days ago at 9pm", "8 June 2026, 21:00 (London time)"),
        ("two weeks ago", "about 28 May 2026"),
        ("about 4 May", "about 4 May 2026"),
        ("about 3pm on 4 May", "about 4 May 2026, 15:00 (London time)"),
        ("around 10ish last night", "about 10 June 2026, 22:00 (London time)"),
        ("20 minutes ago", "about 11 June 2026, 15:10 (London time)"),
        ("between 2 and 5 March", "between 2 and 5 March 2026"),
        ("from 2 to 5 March", "between 2 and 5 March 2026"),
        ("2-5 March 2026", "between 2 and 5 March 2026"),
        ("between 30 Dec and 2 Jan", "between 30 December 2025 and 2 January 2026"),
        ("between 28 Feb and 2 March 2025", "between 28 February 2025 and 2 March 2025"),
        ("between Monday and Wednesday", "between 8 and 10 June 2026"),
        ("between 9 and 10pm yesterday", "10 June 2026, between 21:00 and 22:00 (London time)"),
        ("yesterday 9pm-10pm", "10 June 2026, between 21:00 and 22:00 (London time)"),
        (
            "yesterday 10pm to 2am",
            "between 10 June 2026, 22:00 and 11 June 2026, 02:00 (London time)",
        ),
        ("some time in March", "some time in March 2026"),
        ("early march", "between 1 and 10 March 2026"),
        ("in 2025", "some time in 2025"),
        ("last week", "between 1 and 7 June 2026"),
        ("last month", "some time in May 2026"),
        ("a few days ago", "between 6 and 9 June 2026"),
        ("Tuesday 2 June in the evening", "2 June 2026, between 17:00 and 23:59 (London time)"),
        ("[03/03/2026, 14:02:33]", "3 March 2026, 14:02:33 (London time)"),
        ("TUE AT 14:02", "9 June 2026, 14:02 (London time)"),
        ("Wed, Mar 4, 2:02 PM", "4 March 2026, 14:02 (London time)"),
        ("Wed 4th", "4 March 2026"),
        ("Monday two weeks ago", "25 May 2026"),
        ("2h", "about 11 June 2026, 13:30 (London time)"),
        ("5w", "about 7 May 2026"),
        ("half an hour ago", "about 11 June 2026, 15:00 (London time)"),
        ("this afternoon around 3", "about 11 June 2026, 15:00 (London time)"),
        (
            "2 weeks ago at 9pm",
            "between 27 May 2026, 21:00 and 29 May 2026, 21:00 (London time)",
        ),
        ("over the weekend", "between 6 and 7 June 2026"),
        ("3/2026", "some time in March 2026"),
        ("March '25", "some time in March 2025"),
        ("March 3-5, 2025", "between 3 and 5 March 2025"),
        ("mon-wed", "between 8 and 10 June 2026"),
        ("9-10pm yesterday", "10 June 2026, between 21:00 and 22:00 (London time)"),
        ("late last night", "between 10 June 2026, 20:00 and 11 June 2026, 05:00 (London time)"),
        ("yesturday 9pm", "10 June 2026, 21:00 (London time)"),
        ("betwen 2 and 5 febuary", "between 2 and 5 February 2026"),
        ("don't know", "time not known"),
        ("I don’t remember", "time not known"),
        ("?", "time not known"),
    ],
)
def test_what_people_type_is_read_and_read_back(typed: str, meant: str) -> None:
    """One reading, without a question."""
    assert moment_words(_moment(typed)) == meant


def test_the_readback_is_a_full_sentence() -> None:
    """The person sees the weekday, the year and the zone that were understood."""
    reading = _read("3 March 14:02")
    assert reading.readback == "Tuesday 3 March 2026 at 14:02, London time (GMT)."


def test_what_was_typed_is_kept_word_for_word() -> None:
    """The report shows the time as it was shown."""
    moment = _moment(" 3/3/26, 2PM ", basis=Basis.MEMORY)
    assert moment.shown == "3/3/26, 2PM"
    assert moment.basis is Basis.MEMORY


def test_a_day_and_month_that_can_be_swapped_are_asked_about() -> None:
    """3/4 is April to some and March to others."""
    reading = _read("3/4/26 2pm")
    assert reading.moment is None
    assert reading.question
    assert [moment_words(choice.moment)[:12] for choice in reading.choices] == [
        "3 April 2026",
        "4 March 2026",
    ]
    assert moment_words(_moment("3/4/26", day_first=True)) == "3 April 2026"
    assert moment_words(_moment("3/4/26", day_first=False)) == "4 March 2026"


def test_a_weekday_proves_the_order_of_day_and_month() -> None:
    """3/4/26 on a Friday can only be 3 April."""
    assert moment_words(_moment("Friday 3/4/26")) == "3 April 2026"


def test_a_weekday_that_does_not_fit_is_asked_about() -> None:
    """One of the two is a slip, and only the person knows which."""
    reading = _read("Monday 3 March 2026")
    assert reading.moment is None
    assert "is a Tuesday, not a Monday" in reading.question
    assert [moment_words(choice.moment) for choice in reading.choices] == [
        "3 March 2026",
        "2 March 2026",
    ]


def test_a_clock_time_alone_asks_for_the_day() -> None:
    """Today is offered only where it has been that late already."""
    later, earlier = _read("21:14"), _read("09:14")
    assert later.moment is None
    assert [choice.label[:22] for choice in later.choices] == [
        "Wednesday 10 June 2026",
        "Tuesday 9 June 2026 at",
    ]
    assert [choice.label[:21] for choice in earlier.choices] == [
        "Thursday 11 June 2026",
        "Wednesday 10 June 202",
    ]


def test_an_hour_without_its_half_of_the_day_is_asked_about() -> None:
    """9:15 on a telephone can be the evening."""
    reading = _read("9:15 on 4 May")
    assert reading.moment is None
    assert [choice.moment.wall for choice in reading.choices] == [
        dt.datetime(2026, 5, 4, 9, 15),
        dt.datetime(2026, 5, 4, 21, 15),
    ]
    assert _moment("09:15 on 4 May").wall == dt.datetime(2026, 5, 4, 9, 15)


def test_last_tuesday_is_asked_about_where_it_has_two_meanings() -> None:
    """On a Thursday it is two days ago to some and nine days ago to others."""
    reading = _read("last Tuesday")
    assert reading.question == "Which Tuesday is it?"
    assert len(reading.choices) == 2


def test_midnight_belongs_to_two_days() -> None:
    """Midnight on 4 May can begin or end it."""
    reading = _read("midnight on 4 May")
    assert [choice.moment.wall for choice in reading.choices] == [
        dt.datetime(2026, 5, 4),
        dt.datetime(2026, 5, 5),
    ]


def test_a_time_that_came_twice_is_asked_about() -> None:
    """In the night when clocks go back both answers are offered, and each is a moment of its own."""
    reading = _read("26 October 2025 01:30")
    assert reading.moment is None
    first, second = (choice.moment for choice in reading.choices)
    assert first.utc is not None
    assert second.utc is not None
    assert second.utc - first.utc == dt.timedelta(hours=1)
    assert "first time" in reading.choices[0].label
    assert _moment("26 October 2025 01:30", fold=1) == second
    assert _moment("26 October 2025 01:30 BST").utc == first.utc


def test_a_time_that_never_was_is_said_and_not_taken() -> None:
    """In the night when clocks go forward an hour is missing."""
    reading = _read("29 March 2026 01:30")
    assert reading.moment is None
    assert "went forward in London" in reading.readback
    assert "01:30 did not happen" in reading.readback


def test_a_time_in_the_future_is_taken_and_said() -> None:
    """It may be a deadline or a slip."""
    reading = _read("tomorrow 5pm")
    assert reading.moment is not None
    assert "still to come" in reading.readback
    assert "still to come" not in _read("tomorrow 5pm", ahead=True).readback


def test_a_deadline_looks_ahead() -> None:
    """For a deadline "Friday" is the next one."""
    assert moment_words(_moment("Friday 6pm", ahead=True)).startswith("12 June 2026, 18:00")
    assert moment_words(_moment("by Friday 6pm", ahead=True)).startswith("12 June 2026, 18:00")
    assert moment_words(_moment("3 March", ahead=True)) == "3 March 2027"
    assert moment_words(_moment("in 24 hours", ahead=True)).startswith("about 12 June 2026, 15:30")


@pytest.mark.parametrize(
    ("typed", "utc"),
    [
        ("2026-03-03T14:02:05+01:00", dt.datetime(2026, 3, 3, 13, 2, 5)),
        ("2026-07-03T14:02Z", dt.datetime(2026, 7, 3, 14, 2)),
        ("3 July 2026 14:02 GMT", dt.datetime(2026, 7, 3, 14, 2)),
        ("3 March 2026 09:02 EST", dt.datetime(2026, 3, 3, 14, 2)),
        ("3 March 2026 14:02 UTC+5:30", dt.datetime(2026, 3, 3, 8, 32)),
    ],
)
def test_an_offset_or_zone_that_was_typed_is_kept_to(typed: str, utc: dt.datetime) -> None:
    """The moment is the same one, whatever zone it is shown in."""
    assert _moment(typed).utc == utc.replace(tzinfo=dt.UTC)


def test_a_zone_that_several_countries_use_is_not_guessed() -> None:
    """IST is India, Ireland and Israel."""
    reading = _read("3 March 2026 14:02 IST")
    assert reading.moment is None
    assert "IST" in reading.readback
    assert _moment("3 July 2026 14:02 IST", zone="Europe/Dublin").wall is not None


@pytest.mark.parametrize("typed", ["31/02/2026", "31 April", "30 Feb 2024", "32/1/26"])
def test_a_date_that_does_not_exist_is_said(typed: str) -> None:
    """The sentence says what to look at."""
    reading = _read(typed)
    assert reading.moment is None
    assert "no such date" in reading.readback


@pytest.mark.parametrize(
    "typed",
    [
        "hello",
        "my birthday",
        "by Friday",
        "before 5 March",
        "3 March or 9 March",
        "after Christmas",
        "over a month ago",
        "March at 14:02",
        "99999999999999999999",
        "10.30.40.50",
        "5" * 5000,
    ],
)
def test_what_cannot_be_read_gets_a_kind_sentence(typed: str) -> None:
    """It says how to write it, or what is missing, and never blames."""
    reading = _read(typed)
    assert reading.moment is None
    assert reading.readback.startswith("We could")
    assert not reading.choices


def test_nothing_typed_is_nothing_said() -> None:
    """An empty field is no mistake."""
    assert _read("  ") == Reading()


def test_an_aware_present_is_put_on_the_clocks_of_the_zone() -> None:
    """Just after midnight in London, yesterday is London's."""
    now = dt.datetime(2026, 6, 10, 23, 30, tzinfo=dt.UTC)
    assert moment_words(_moment("yesterday", today=now)) == "10 June 2026"


def test_an_unknown_zone_is_refused() -> None:
    """A zone comes from a list or from a file, never from the text."""
    with pytest.raises(WrongUse, match="Mars/Base"):
        _read("today", zone="Mars/Base")


@given(WALLS, ZONES)
@example(dt.datetime(2025, 10, 26, 1, 30), LONDON)
@example(dt.datetime(2026, 3, 29, 1, 30), LONDON)
def test_any_time_on_any_clock_is_read_back_as_the_same_moment(
    wall: dt.datetime, zone: str
) -> None:
    """Unless it came twice, which is asked, or never, which is said."""
    reading = read_time(
        f"{wall:%d %B} {wall.year:04} {wall:%H:%M}", today=dt.datetime(2199, 12, 31), zone=zone
    )
    kind = wall_time(wall, zone)
    if kind is WallTime.ORDINARY:
        assert reading.moment is not None
        assert (reading.moment.wall, reading.moment.zone) == (wall, zone)
        expected = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(dt.UTC)
        assert reading.moment.utc == expected
    elif kind is WallTime.TWICE:
        assert reading.moment is None
        assert [choice.moment.fold for choice in reading.choices] == [0, 1]
    else:
        assert reading.moment is None
        assert "did not happen" in reading.readback


@st.composite
def _moments(draw: st.DrawFn) -> Moment:
    wall, zone = draw(WALLS), draw(ZONES)
    precision = draw(st.sampled_from(list(Precision)))
    if precision is Precision.UNKNOWN:
        return Moment(zone=zone)
    midnight = wall.replace(hour=0, minute=0)
    if precision is Precision.MINUTE:
        kind = wall_time(wall, zone)
        assume(kind is not WallTime.NEVER)
        fold = draw(st.sampled_from((0, 1))) if kind is WallTime.TWICE else None
        return Moment(wall=wall, zone=zone, precision=precision, fold=fold)
    if precision is Precision.BETWEEN:
        length = dt.timedelta(minutes=draw(st.integers(1, 400_000)))
        if draw(st.booleans()):
            until = (midnight + length).replace(hour=23, minute=59)
            assume(until.date() > midnight.date())
            return Moment(wall=midnight, until=until, zone=zone, precision=precision)
        assume((wall + length).year < 2200)
        return Moment(wall=wall, until=wall + length, zone=zone, precision=precision)
    if precision is Precision.ABOUT and wall.time() != dt.time():
        return Moment(wall=wall, zone=zone, precision=precision)
    return Moment(wall=midnight, zone=zone, precision=precision)


@given(_moments())
def test_the_words_of_a_moment_are_read_back_as_that_moment(moment: Moment) -> None:
    """What a report prints can be typed in again."""
    assume(moment.until is None or moment.until.year < 2200)
    words = moment_words(moment)
    reading = read_time(words, today=dt.datetime(2199, 12, 31, 23, 59), zone=moment.zone)
    assert reading.moment is not None, (words, reading)
    assert moment_words(reading.moment) == words
    assert (reading.moment.wall, reading.moment.until) == (moment.wall, moment.until)
    assert reading.moment.bounds == moment.bounds


_WORDS = (
    "yesterday today last next tuesday march 3 31 2026 14:02 9pm at about between and to - / from "
    "ago two weeks hours midnight night evening half past z +01:00 utc , ( ) the 5th few a in month "
    "year weekend early of now may 99 0 24:00 1:60 4th mon-wed 9-10pm 3/2026 2h over yesturday around"
)
_PIECES = st.sampled_from(_WORDS.split())


@given(st.lists(_PIECES, max_size=8).map(" ".join), st.booleans())
@example("0 to 5th", False)
def test_no_order_of_words_raises(text: str, ahead: bool) -> None:
    """Each text has an answer: a moment, a question or a sentence."""
    reading = _read(text, ahead=ahead)
    assert text.strip() == "" or reading.moment or reading.choices or reading.readback
    for choice in reading.choices:
        assert choice.label
        assert choice.moment.bounds is not None


@given(st.text())
def test_no_text_raises(text: str) -> None:
    """Whatever a keyboard or a clipboard gives."""
    _read(text)


def test_some_evening_of_a_month_reaches_from_the_first_to_the_last() -> None:
    """A time of day without a day is kept as far as it goes: nothing earlier, nothing later."""
    reading = read_time(
        "some evening in March", today=dt.datetime(2026, 6, 1), zone="Europe/London"
    )
    moment = reading.moment
    assert moment is not None
    assert moment.precision is Precision.BETWEEN
    assert (moment.wall, moment.until) == (
        dt.datetime(2026, 3, 1, 17),
        dt.datetime(2026, 3, 31, 23, 59),
    )
    assert moment.shown == "some evening in March"


def test_an_order_that_is_known_is_a_time_between() -> None:
    """ "After this and before that" says all that is known where the time itself is not."""
    text = "after 3 March 2026 14:02 and before 5 March 2026 10:00"
    moment = read_time(text, today=dt.datetime(2026, 6, 1), zone="Europe/London").moment
    assert moment is not None
    assert (moment.wall, moment.until) == (
        dt.datetime(2026, 3, 3, 14, 2),
        dt.datetime(2026, 3, 5, 10),
    )
