"""Events stand in order of time, and none is moved for what is not known."""

import datetime as dt

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.model.account import Account
from evidence_kit.model.event import Event
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.timeline.order import NO_ACCOUNT, Times, lanes, rows
from tests.timeline.cases import case, event, typed


def test_the_earliest_possible_time_decides_then_the_latest() -> None:
    """A day comes before an hour of that day, and a month before its first day."""
    made = case(
        event("hour", "3 March 2026 09:00"),
        event("day", "3 March 2026"),
        event("first", "1 March 2026 00:00"),
        event("month", "some time in March 2026"),
        event("before", "2 March 2026 23:00"),
    )
    assert [row.id for row in rows(made)] == ["first", "month", "before", "day", "hour"]


def test_unknown_times_come_last_in_the_order_of_writing() -> None:
    """They are not left out."""
    made = case(event("b", "unknown"), event("a", "unknown"), event("known", "yesterday 9pm"))
    assert [row.id for row in rows(made)] == ["known", "b", "a"]


def test_events_at_the_same_time_stay_in_the_order_of_writing() -> None:
    """Two messages in one minute were written down one after the other."""
    made = case(*(event(name, "yesterday 9pm") for name in "zyxa"))
    assert "".join(row.id for row in rows(made)) == "zyxa"


def test_times_in_different_zones_are_compared_as_moments() -> None:
    """Nine in New York is after noon in London."""
    made = case(
        Event(
            id="new-york",
            moment=Moment(
                wall=dt.datetime(2026, 3, 3, 9),
                zone="America/New_York",
                precision=Precision.MINUTE,
            ),
        ),
        event("london", "3 March 2026 noon"),
    )
    assert [row.id for row in rows(made)] == ["london", "new-york"]


def test_a_row_says_all_that_a_line_shows() -> None:
    """Time in words, lane, words and marks; an exhibit that is gone is not named."""
    made = case(
        Event(
            id="one",
            moment=event("x", "3 March 2026 14:02").moment,
            accounts=("a1",),
            exhibits=("e2", "e1", "gone"),
            words="pay or else",
        ),
        accounts=(Account(id="a1", platform="Instagram", handle="@sam"),),
    )
    (row,) = rows(made)
    assert row.when == "3 March 2026, 14:02 (London time)"
    assert row.lane == "@sam"
    assert row.words == "pay or else"
    assert row.marks == ("AB2", "AB1")
    assert row.exact
    assert row.first == row.last == dt.datetime(2026, 3, 3, 14, 2, tzinfo=dt.UTC).timestamp()


def test_only_a_time_to_the_minute_is_exact() -> None:
    """A day, "about" and an hour that came twice are shown as soft bars."""
    made = case(
        event("day", "3 March 2026"),
        event("about", "about 3pm on 4 May"),
        Event(
            id="twice",
            moment=Moment(
                wall=dt.datetime(2025, 10, 26, 1, 30),
                zone="Europe/London",
                precision=Precision.MINUTE,
            ),
        ),
    )
    assert not any(row.exact for row in rows(made))


def test_accounts_of_one_name_are_told_apart_by_platform() -> None:
    """The same handle elsewhere may be somebody else."""
    accounts = (
        Account(id="a1", platform="Instagram", handle="@sam"),
        Account(id="a2", platform="TikTok", handle="@sam"),
        Account(id="a3", platform="X", handle="@other"),
    )
    events = [
        Event(id=each, accounts=(each,), moment=event("x", "today").moment)
        for each in ("a1", "a2", "a3")
    ]
    made = case(*events, event("none", "yesterday"), accounts=accounts)
    assert lanes(rows(made)) == ("@sam (Instagram)", "@sam (TikTok)", "@other", NO_ACCOUNT)


_MOMENTS = st.builds(
    Moment,
    wall=st.none() | st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2050, 1, 1)),
    until=st.none(),
    zone=st.sampled_from(["Europe/London", "America/St_Johns", "Pacific/Apia"]),
    precision=st.sampled_from(list(Precision)),
    fold=st.sampled_from([None, 0, 1]),
)


@given(st.lists(_MOMENTS, max_size=30))
def test_every_event_is_there_once_and_in_order(moments: list[Moment]) -> None:
    """Whatever the times are."""
    made = case(*(Event(id=str(number), moment=each) for number, each in enumerate(moments)))
    found = rows(made)
    assert sorted(row.id for row in found) == sorted(event.id for event in made.events)
    known = [row.first for row in found if row.first is not None]
    assert known == sorted(known)
    assert all(row.first is None for row in found[len(known) :])


def test_what_was_worked_out_before_never_stands_in_for_a_change() -> None:
    """A time, words, a name or a picture that is changed shows, and an event that went is gone."""
    times = Times()
    before = case(event("a", "3 March 2026 09:00"), event("b", "yesterday 9pm"))
    assert rows(before, times) == rows(before)
    account = Account(id="sam", platform="x", handle="@sam")
    late = msgspec.structs.replace(before.events[0], moment=typed("unknown"), accounts=("sam",))
    worded = msgspec.structs.replace(before.events[1], words="new", exhibits=("e1",))
    for after in (
        case(late, before.events[1], accounts=(account,)),
        case(before.events[0], worded),
        case(before.events[1]),
        before,
    ):
        assert rows(after, times) == rows(after)
