"""What the timeline shows as a whole, in figures and in plain sentences. It judges nothing."""

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from statistics import median
from zoneinfo import ZoneInfo

import msgspec
from dateutil.relativedelta import relativedelta

from evidence_kit.model.case import Case
from evidence_kit.model.contact import Contact
from evidence_kit.model.event import EventKind
from evidence_kit.model.moment_words import day_words
from evidence_kit.timeline import order
from evidence_kit.timeline.habits import most_at_once, since_blocked, usual_time
from evidence_kit.timeline.kind_words import count_words
from evidence_kit.timeline.rows import Gap, TimelineRow

_DAY = 86_400.0
_QUIET_DAYS = 7
_QUIET_MEDIANS = 3
_FEW = 3  # fewer weeks than this have no busiest one worth naming


class Week(msgspec.Struct, frozen=True):
    """A week: POSIX seconds of its Monday, 00:00 local, and the *count* of events in it."""

    first: float
    count: int


def gaps(rows: Sequence[TimelineRow]) -> tuple[Gap, ...]:
    """Return the stretches in which nothing recorded can have happened, in order.

    A stretch counts from 7 days on, and only where it is at least three times the median interval,
    so that a case of one message a month is not all gaps. An event that is only known to lie
    between two times fills the whole of that stretch: nothing is called quiet that may not be.
    """
    known = _known(rows)
    if len(known) < 2:
        return ()
    intervals = []
    reach = known[0][1]
    for first, last in known[1:]:
        intervals.append((reach, first))
        reach = max(reach, last)
    usual = median(max(0.0, late - early) for early, late in intervals)
    least = max(_QUIET_DAYS * _DAY, _QUIET_MEDIANS * usual)
    return tuple(
        Gap(first=early, last=late, text=_days(int((late - early) // _DAY)))
        for early, late in intervals
        if late - early >= least
    )


def span(rows: Sequence[TimelineRow]) -> tuple[float, float] | None:
    """Return the earliest and latest time that anything can have happened, in POSIX seconds."""
    known = _known(rows)
    if not known:
        return None
    return known[0][0], max(last for _, last in known)


def span_words(rows: Sequence[TimelineRow], zone: str = "UTC") -> str:
    """Return how long it has gone on, such as "14 weeks"; "" where no time is known.

    Days are counted on the calendar of the IANA *zone*. "about" stands before it where the first
    or the last event is not known to the day.
    """
    ends = _ends(rows)
    if ends is None:
        return ""
    first, last = ends
    length = _length(_date(first.first, zone), _date(last.last, zone))
    return length if _sure(first) and _sure(last) else f"about {length}"


def per_week(rows: Sequence[TimelineRow], zone: str = "UTC") -> tuple[Week, ...]:
    """Return the count of events in each week from the first to the last, weeks without any too.

    Weeks begin on Monday in the IANA *zone*. Events that cannot be placed in one week are left out.
    """
    ends = span(rows)
    if ends is None:
        return ()
    starts = _mondays(_date(ends[0], zone), _date(ends[1], zone), ZoneInfo(zone))
    counts = [0] * len(starts)
    for row in rows:
        if row.first is None or row.last is None:
            continue
        week = bisect_right(starts, row.first) - 1
        if row.exact or week == bisect_right(starts, row.last) - 1:
            counts[week] += 1
    used = [week for week, count in enumerate(counts) if count]
    if not used:
        return ()
    weeks = [Week(start, count) for start, count in zip(starts, counts, strict=True)]
    return tuple(weeks[used[0] : used[-1] + 1])


def busiest(rows: Sequence[TimelineRow], zone: str = "UTC") -> Week | None:
    """Return the week with the most events, the first of them where several have as many."""
    return max(per_week(rows, zone), key=lambda week: week.count, default=None)


def sentences(case: Case) -> tuple[str, ...]:
    """Return the pattern of *case* in plain sentences, the most telling first; none if it is empty."""
    return row_sentences(order.rows(case), case.facts.zone, case.contacts)


def row_sentences(
    rows: Sequence[TimelineRow], zone: str, contacts: Sequence[Contact] = ()
) -> tuple[str, ...]:
    """Return the same sentences from rows that are already in order."""
    if not rows:
        return ()
    found = (
        _how_long(rows, zone),
        since_blocked(rows, contacts),
        usual_time(rows, zone),
        _how_often(rows, zone),
        most_at_once(rows),
        _quiet(rows, zone),
        _what(rows),
        _how_sure(rows),
    )
    return tuple(sentence for sentence in found if sentence)


def _how_long(rows: Sequence[TimelineRow], zone: str) -> str:
    ends = _ends(rows)
    if ends is None:
        return "No times are known yet."
    first, last = ends
    start, end = _date(first.first, zone), _date(last.last, zone)
    if _sure(first) and _sure(last) and start == end:
        return f"Everything with a known time happened on one day: {day_words(start)}."
    if first is last:
        return f"When it happened: {first.when}."
    length = span_words(rows, zone)
    if _sure(first) and _sure(last):
        return f"It has gone on for {length}: from {day_words(start)} to {day_words(end)}."
    begin = day_words(start) if _sure(first) else first.when
    finish = day_words(end) if _sure(last) else last.when
    return f"It has gone on for {length}. First: {begin}. Last: {finish}."


def _what(rows: Sequence[TimelineRow]) -> str:
    kinds = Counter(row.kind for row in rows)
    parts = [count_words(kind, kinds[kind]) for kind in EventKind if kinds[kind]]
    if len(rows) == 1:
        return f"One thing is recorded: {parts[0]}."
    listed = parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
    return f"{len(rows):,} things are recorded: {listed}."


def _how_often(rows: Sequence[TimelineRow], zone: str) -> str:
    weeks = per_week(rows, zone)
    if len(weeks) < _FEW:
        return ""
    most = max(weeks, key=lambda week: week.count)
    if most.count < 2:
        return ""
    others = [week for week in weeks if week.count == most.count]
    if len(others) > 1:
        return f"In the busiest weeks, {most.count:,} things happened in one week."
    monday = day_words(_date(most.first, zone))
    return f"In the busiest week, from Monday {monday}, {most.count:,} things happened."


def _quiet(rows: Sequence[TimelineRow], zone: str) -> str:
    longest = max(gaps(rows), key=lambda gap: gap.last - gap.first, default=None)
    if longest is None:
        return ""
    early, late = day_words(_date(longest.first, zone)), day_words(_date(longest.last, zone))
    return f"The longest time with nothing recorded is {longest.text}: {early} to {late}."


def _how_sure(rows: Sequence[TimelineRow]) -> str:
    exact = sum(row.exact for row in rows)
    without = sum(row.first is None for row in rows)
    rough = len(rows) - exact - without
    if not rough and not without:
        return "Every time is known to the minute."
    parts = [
        f"{count:,} {words}"
        for count, words in (
            (exact, "to the minute"),
            (rough, "roughly or to the day"),
            (without, "not yet"),
        )
        if count
    ]
    return f"Times known: {', '.join(parts)}."


def _known(rows: Sequence[TimelineRow]) -> list[tuple[float, float]]:
    return [(row.first, row.last) for row in rows if row.first is not None and row.last is not None]


def _ends(rows: Sequence[TimelineRow]) -> tuple[TimelineRow, TimelineRow] | None:
    dated = [row for row in rows if row.first is not None and row.last is not None]
    if not dated:
        return None
    return dated[0], max(dated, key=lambda row: row.last or 0.0)


def _sure(row: TimelineRow) -> bool:
    """Whether it is known to the day: no longer than a day of 25 hours, when clocks go back."""
    return row.exact or (row.last or 0.0) - (row.first or 0.0) <= 25 * 3600


def _date(seconds: float | None, zone: str) -> dt.date:
    return dt.datetime.fromtimestamp(seconds or 0.0, ZoneInfo(zone)).date()


def _mondays(first: dt.date, last: dt.date, zone: ZoneInfo) -> list[float]:
    """The beginning of each week from that of *first* to that of *last*, in POSIX seconds."""
    monday = first - dt.timedelta(days=first.weekday())
    weeks = (last - monday).days // 7 + 1
    return [
        dt.datetime.combine(monday + dt.timedelta(days=7 * week), dt.time(), zone).timestamp()
        for week in range(weeks)
    ]


def _length(first: dt.date, last: dt.date) -> str:
    days = (last - first).days
    if days < 14:
        return _days(max(days, 1))
    if days < 26 * 7:
        weeks, rest = divmod(days, 7)
        return f"{weeks} weeks" + (f" and {_days(rest)}" if rest else "")
    gone = relativedelta(last, first)
    years = f"{gone.years} year{'s' * (gone.years != 1)}" if gone.years else ""
    months = f"{gone.months} month{'s' * (gone.months != 1)}" if gone.months else ""
    return " and ".join(part for part in (years, months) if part)


def _days(count: int) -> str:
    return f"{count:,} day" + ("" if count == 1 else "s")
