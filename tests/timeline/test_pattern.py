"""The pattern is said in plain figures, is never surer than the times are, and judges nothing."""

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.model.event import EventKind
from evidence_kit.timeline.order import rows
from evidence_kit.timeline.pattern import busiest, gaps, per_week, sentences, span, span_words
from evidence_kit.timeline.rows import TimelineRow
from tests.timeline.cases import LONDON, case, event

DAY = 86_400.0


def _row(first: float | None, last: float | None = None) -> TimelineRow:
    return TimelineRow(
        id="x",
        kind=EventKind.MESSAGE_RECEIVED,
        when="then",
        first=first,
        last=first if last is None else last,
        exact=first is not None and last is None,
        lane="",
        words="",
    )


def test_how_long_it_has_gone_on_is_said_with_its_first_and_last_day() -> None:
    """The first thing that an officer asks."""
    made = case(event("a", "3 March 2026 14:02"), event("b", "9 June 2026"))
    assert sentences(made)[0] == ("It has gone on for 14 weeks: from 3 March 2026 to 9 June 2026.")
    assert span_words(rows(made), LONDON) == "14 weeks"


def test_an_uncertain_beginning_is_said_as_it_is_known() -> None:
    """No day is made up for "some time in March"."""
    made = case(event("a", "some time in March 2026"), event("b", "9 June 2026 10:00"))
    assert sentences(made)[0] == (
        "It has gone on for about 14 weeks and 2 days. "
        "First: some time in March 2026. Last: 9 June 2026."
    )


def test_one_day_is_called_one_day() -> None:
    """Nothing has "gone on" in a day."""
    made = case(event("a", "3 March 2026 14:02"), event("b", "3 March 2026 18:00"))
    assert sentences(made)[0] == ("Everything with a known time happened on one day: 3 March 2026.")


def test_one_rough_time_is_said_alone() -> None:
    """A single event has no span."""
    made = case(event("a", "some time in March 2026"), event("b", "unknown"))
    assert sentences(made)[0] == "When it happened: some time in March 2026."


def test_the_length_is_said_in_units_that_people_use() -> None:
    """Days, then weeks, then months and years."""
    for last, words in (
        ("4 March 2024", "1 day"),
        ("12 March 2024", "9 days"),
        ("18 March 2024", "2 weeks and 1 day"),
        ("1 October 2024", "6 months"),
        ("3 May 2025", "1 year and 2 months"),
        ("3 March 2026", "2 years"),
    ):
        made = case(event("a", "3 March 2024"), event("b", last))
        assert span_words(rows(made), LONDON) == words


def test_what_happened_is_counted_by_kind() -> None:
    """One and many are said rightly."""
    made = case(
        event("a", "3 March 2026"),
        event("b", "4 March 2026"),
        event("c", "5 March 2026", EventKind.DEMAND),
        event("d", "unknown", EventKind.CALL),
    )
    assert "4 things are recorded: 2 messages received, 1 call and 1 demand." in sentences(made)


def test_how_surely_the_times_are_known_is_said() -> None:
    """Exact and approximate times are told apart."""
    made = case(
        event("a", "3 March 2026 10:00"), event("b", "about 4 March 2026"), event("c", "unknown")
    )
    assert sentences(made)[-1] == (
        "Times known: 1 to the minute, 1 roughly or to the day, 1 not yet."
    )


def test_an_empty_case_says_nothing() -> None:
    """The page has words of its own for that."""
    assert sentences(case()) == ()
    assert span(()) is None
    assert span_words(()) == ""
    assert busiest(()) is None


def test_without_any_time_that_is_said() -> None:
    """The count still stands."""
    found = sentences(case(event("a", "unknown")))
    assert found[0] == "No times are known yet."
    assert found[1] == "One thing is recorded: 1 message received."


def test_a_gap_is_a_week_or_more_without_anything() -> None:
    """Six days are not."""
    days = [1, 2, 3, 9, 10, 22, 23]
    made = case(*(event(str(day), f"{day} May 2026 12:00") for day in days))
    (gap,) = gaps(rows(made))
    assert gap.text == "12 days"
    assert (
        "The longest time with nothing recorded is 12 days: 10 May 2026 to 22 May 2026."
        in sentences(made)
    )


def test_a_slow_rhythm_is_not_all_gaps() -> None:
    """One message a month is how it goes, not six silences."""
    made = case(*(event(str(month), f"2025-{month:02}-03 12:00") for month in range(1, 13)))
    assert gaps(rows(made)) == ()


def test_a_rough_time_may_fill_a_gap() -> None:
    """Where something may have happened nothing is called quiet."""
    made = case(
        event("a", "1 March 2026 12:00"),
        event("b", "2 March 2026 12:00"),
        event("c", "between 5 and 28 March 2026"),
        event("d", "30 March 2026 12:00"),
    )
    assert gaps(rows(made)) == ()


def test_the_busiest_week_is_named_by_its_monday() -> None:
    """Weeks are those of the person's own calendar."""
    made = case(
        event("a", "3 May 2026 23:30"),
        event("b", "4 May 2026 00:10"),
        event("c", "6 May 2026"),
        event("d", "20 May 2026"),
        event("e", "between 1 and 30 May 2026"),
    )
    weeks = per_week(rows(made), LONDON)
    assert [week.count for week in weeks] == [1, 2, 0, 1]
    found = busiest(rows(made), LONDON)
    assert found is not None
    assert found.first == dt.datetime(2026, 5, 3, 23, tzinfo=dt.UTC).timestamp()  # 00:00 BST
    assert "In the busiest week, from Monday 4 May 2026, 2 things happened." in sentences(made)


_ROWS = st.lists(
    st.builds(
        lambda first, length: _row(first, first + length if length else None),
        st.floats(1.5e9, 1.8e9).map(round),
        st.sampled_from([0, 0, 0, 3600, 86_340, 30 * 86_400]),
    ),
    max_size=40,
).map(lambda found: sorted(found, key=lambda row: (row.first, row.last)))


@given(_ROWS)
def test_no_event_can_lie_in_a_gap(found: list[TimelineRow]) -> None:
    """And a gap is at least a week long, and gaps come in order."""
    quiet = gaps(found)
    for gap in quiet:
        assert gap.last - gap.first >= 7 * DAY
        for row in found:
            assert row.first is not None
            assert row.last is not None
            assert row.last <= gap.first or row.first >= gap.last
    assert all(early.last <= late.first for early, late in pairwise(quiet))


@given(_ROWS)
def test_weeks_hold_every_event_that_fits_into_one(found: list[TimelineRow]) -> None:
    """Seven days apart on the calendar, and no event counted twice."""
    weeks = per_week(found, LONDON)
    exact = sum(row.exact for row in found)
    assert exact <= sum(week.count for week in weeks) <= len(found)
    for early, late in pairwise(weeks):
        assert abs(late.first - early.first - 7 * DAY) <= 3600
