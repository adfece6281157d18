"""When it happens most, what came at once, and what came after a block."""

import datetime as dt
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.event import EventKind
from evidence_kit.timeline.habits import _Clock, bursts, since_blocked, usual_time
from evidence_kit.timeline.order import rows
from evidence_kit.timeline.rows import TimelineRow
from tests.timeline.cases import case, event, typed

HOUR = 3600.0


def at(time: float, number: int = 0, kind: EventKind = EventKind.MESSAGE_RECEIVED) -> TimelineRow:
    return TimelineRow(
        id=str(number),
        kind=kind,
        when="then",
        first=time,
        last=time,
        exact=True,
        lane="@a",
        words="",
    )


def sundays(count: int) -> list[TimelineRow]:
    """So many events on Sunday nights, and as many spread over the week at noon."""
    sunday = dt.datetime(2026, 1, 4, 23, 30, tzinfo=dt.UTC).timestamp()
    nights = [sunday + week * 7 * 24 * HOUR + HOUR for week in range(count)]
    others = [sunday + (day * 7 + day % 6) * 24 * HOUR + 12 * HOUR for day in range(count)]
    return [at(time, number) for number, time in enumerate(sorted(nights + others))]


def test_the_usual_time_is_named() -> None:
    """Half of all on Sunday nights is said; half past midnight is still that night."""
    assert usual_time(sundays(14), "UTC") == (
        "Most often on Sunday nights: 14 of 28 with a known time."
    )


def test_an_even_spread_has_no_usual_time() -> None:
    """No habit is read out of chance: an even spread, or a handful of events, says nothing."""
    even = [at(hour * 7 * HOUR, hour) for hour in range(24 * 7)]
    assert usual_time(even, "UTC") == ""
    assert usual_time(sundays(5), "UTC") == ""


def test_a_burst_is_five_within_the_hour() -> None:
    """Five soon after one another are one burst; four are none; a pause of more ends it."""
    five = [at(number * 600.0, number) for number in range(5)]
    assert [(burst.count, burst.text) for burst in bursts(five)] == [(5, "within 40 minutes")]
    assert bursts(five[:4]) == ()
    later = [at(10 * HOUR + number * 600.0, number + 5) for number in range(6)]
    assert [burst.count for burst in bursts(five + later)] == [5, 6]


@given(st.lists(st.floats(0, 1e7), max_size=60))
def test_bursts_never_overlap_nor_count_twice(times: list[float]) -> None:
    """Each event is in at most one burst, and bursts come in order."""
    made = [at(time, number) for number, time in enumerate(sorted(times))]
    found = bursts(made)
    assert sum(burst.count for burst in found) <= len(made)
    assert all(one.last < two.first for one, two in zip(found, found[1:], strict=False))


def test_what_came_after_the_block_is_counted() -> None:
    """Only what is surely later counts, and not what the person sent."""
    made = rows(
        case(
            event("1", "2 March 2026 10:00"),
            event("2", "3 March 2026 15:00"),
            event("3", "4 March 2026 10:00"),
            event("4", "5 March 2026 10:00"),
            event("5", "6 March 2026 10:00", EventKind.MESSAGE_SENT),
            event("6", "unknown"),
        )
    )
    block = Contact(id="b", kind=ContactKind.BLOCKED, moment=typed("3 March 2026"))
    assert since_blocked(made, (block,)) == "2 things since you blocked them: 3 March 2026."
    late = Contact(id="c", kind=ContactKind.BLOCKED, moment=typed("1 April 2026"))
    assert since_blocked(made, (block, late)) == (
        "Nothing is recorded since you blocked them: 1 April 2026."
    )
    assert since_blocked(made, (Contact(id="d", kind=ContactKind.POLICE),)) == ""


@given(st.floats(1.6e9, 1.9e9), st.sampled_from(["Europe/London", "Asia/Kolkata", "America/Lima"]))
def test_the_wall_clock_is_that_of_the_zone(time: float, zone: str) -> None:
    """Counted quickly or one by one, it is the same hour of the same day, clock changes included."""
    shown = dt.datetime.fromtimestamp(time, ZoneInfo(zone)).replace(tzinfo=dt.UTC)
    assert abs(_Clock(zone).local(time) - shown.timestamp()) < 1
