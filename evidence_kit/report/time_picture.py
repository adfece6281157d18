"""The timeline as a picture: where each event stands. The template draws it."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.event import EventKind
from evidence_kit.model.moment_words import MONTHS, day_words
from evidence_kit.report.parts import DrawnEvent, Lane, Stretch, Tick, TimePicture
from evidence_kit.report.phrases import counted
from evidence_kit.timeline.kind_words import kind_words
from evidence_kit.timeline.pattern import gaps, span
from evidence_kit.timeline.rows import TimelineRow

_PLACES = 60  # marks side by side across the page
_MOST_LANES = 8
_MOST_LEVELS = 10
_OTHERS = "Other accounts"
_STEP_ROWS = 3
_STEP_ROOM = 0.13
_STEPS = {ContactKind.BLOCKED: "Blocked", ContactKind.POLICE: "Told police"}


def time_picture(
    rows: Sequence[TimelineRow], contacts: Sequence[Contact], zone: str
) -> TimePicture | None:
    """Return the picture of *rows*, which are in order; None where no time is known."""
    ends = span(rows)
    if ends is None:
        return None
    axis = _Axis(*ends, zone)
    names = _lane_names(rows)
    drawn, levels, crowded = _stack(rows, names, axis)
    undated = sum(row.first is None for row in rows)
    lanes = tuple(
        Lane(
            label=name,
            levels=levels[index],
            note=f"{crowded[index]:,} more" if crowded[index] else "",
        )
        for index, name in enumerate(names)
    )
    kinds = [kind for kind in EventKind if any(event.kind == kind.value for event in drawn)]
    counts = Counter(row.lane for row in rows)
    per_lane = ", ".join(f"{lane}: {count}" for lane, count in counts.most_common(_MOST_LANES))
    return TimePicture(
        alt=f"Timeline picture with a strip for each account. {per_lane}. "
        "The table after it holds the same events.",
        lanes=lanes,
        events=drawn,
        ticks=axis.ticks(),
        gaps=tuple(
            Stretch(x=axis.place(gap.first), until=axis.place(gap.last), label=gap.text)
            for gap in gaps(rows)
        ),
        steps=_steps(contacts, axis),
        legend=tuple((kind.value, kind_words(kind)) for kind in kinds),
        caption="Each mark is one event. A bar means that the time is only roughly known."
        + (f" {counted(undated, 'event')} without a known time: see the table." if undated else ""),
    )


class _Axis:
    """From POSIX seconds to 0..1, with a little room at both ends."""

    def __init__(self, first: float, last: float, zone: str) -> None:
        self._zone = ZoneInfo(zone)
        room = max((last - first) * 0.02, 3600.0)
        self._first, self._last = first - room, last + room

    def place(self, seconds: float) -> float:
        along = (seconds - self._first) / (self._last - self._first)
        return round(min(1.0, max(0.0, along)), 5)

    def ticks(self) -> tuple[Tick, ...]:
        """Between about 3 and 13 places with words, on round times of the zone."""
        length = self._last - self._first
        start = dt.datetime.fromtimestamp(self._first, self._zone).replace(tzinfo=None)
        midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
        for longest, step, origin, words in _scales(midnight):
            if length <= longest:
                return self._marked(origin, step, words)
        years = max(1, round(length / (366 * 86_400) / 10))
        return self._marked(
            midnight.replace(month=1, day=1), relativedelta(years=years), lambda at: f"{at.year}"
        )

    def _marked(
        self, at: dt.datetime, step: relativedelta, words: Callable[[dt.datetime], str]
    ) -> tuple[Tick, ...]:
        found: list[Tick] = []
        while True:
            seconds = at.replace(tzinfo=self._zone).timestamp()
            if seconds > self._last:
                return tuple(found)
            if seconds >= self._first:
                found.append(Tick(x=self.place(seconds), label=words(at)))
            at += step


def _scales(
    midnight: dt.datetime,
) -> list[tuple[float, relativedelta, dt.datetime, Callable[[dt.datetime], str]]]:
    """The longest span in seconds that each scale is for, its step, its origin and its words."""
    day = 86_400.0
    monday = midnight - dt.timedelta(days=midnight.weekday())
    month, year = midnight.replace(day=1), midnight.replace(month=1, day=1)

    def clock(at: dt.datetime) -> str:
        return _short_day(at) if at.hour == 0 else f"{at:%H:%M}"

    def month_words(at: dt.datetime) -> str:
        name = MONTHS[at.month - 1][:3]
        return f"{name} {at.year}" if at.month == 1 else name

    return [
        (0.6 * day, relativedelta(hours=2), midnight, clock),
        (2.2 * day, relativedelta(hours=6), midnight, clock),
        (11 * day, relativedelta(days=1), midnight, _short_day),
        (24 * day, relativedelta(days=3), monday, _short_day),
        (84 * day, relativedelta(weeks=1), monday, _short_day),
        (400 * day, relativedelta(months=1), month, month_words),
        (1100 * day, relativedelta(months=3), year, month_words),
    ]


def _short_day(at: dt.datetime) -> str:
    return f"{at.day} {MONTHS[at.month - 1][:3]}"


def _lane_names(rows: Sequence[TimelineRow]) -> list[str]:
    dated = [row for row in rows if row.first is not None]
    counts = Counter(row.lane for row in dated)
    if len(counts) <= _MOST_LANES:
        return list(dict.fromkeys(row.lane for row in dated))
    kept = {lane for lane, _ in counts.most_common(_MOST_LANES - 1)}
    return [*dict.fromkeys(row.lane for row in dated if row.lane in kept), _OTHERS]


def _stack(
    rows: Sequence[TimelineRow], names: list[str], axis: _Axis
) -> tuple[tuple[DrawnEvent, ...], list[int], list[int]]:
    """Place events on top of each other where they would meet; count those beyond the height."""
    index = {name: number for number, name in enumerate(names)}
    taken: set[tuple[int, int, int]] = set()
    levels, crowded = [1] * len(names), [0] * len(names)
    drawn: list[DrawnEvent] = []
    for row in rows:
        if row.first is None or row.last is None:
            continue
        lane = index.get(row.lane, len(names) - 1)
        first, last = axis.place(row.first), axis.place(row.last)
        begin, end = (min(_PLACES - 1, int(x * _PLACES)) for x in (first, last))
        cells = range(begin, end + 1)
        level = next(
            (
                height
                for height in range(_MOST_LEVELS)
                if not any((lane, height, cell) in taken for cell in cells)
            ),
            None,
        )
        if level is None:
            crowded[lane] += 1
            continue
        taken.update((lane, level, cell) for cell in cells)
        levels[lane] = max(levels[lane], level + 1)
        centre = (begin + 0.5) / _PLACES
        drawn.append(
            DrawnEvent(
                x=round(centre if begin == end else first, 5),
                until=round(centre if begin == end else last, 5),
                lane=lane,
                level=level,
                kind=row.kind.value,
                exact=row.exact,
            )
        )
    return tuple(drawn), levels, crowded


def _steps(contacts: Sequence[Contact], axis: _Axis) -> tuple[Tick, ...]:
    """The days on which an account was blocked or the police were told."""
    found: dict[tuple[str, str], Tick] = {}
    for contact in contacts:
        words, bounds = _STEPS.get(contact.kind), contact.moment.bounds
        if words is None or bounds is None:
            continue
        seconds = bounds[0].timestamp()
        x = axis.place(seconds)
        if 0.0 < x < 1.0:
            found.setdefault((words, day_words(bounds[0])), Tick(x=x, label=words))
    return _apart(sorted(found.values(), key=lambda tick: tick.x))


def _apart(ticks: list[Tick]) -> tuple[Tick, ...]:
    """Put words that would meet in rows of their own; the fourth of a crowd goes without."""
    ends = [-1.0] * _STEP_ROWS
    placed = []
    for tick in ticks:
        free = [row for row, end in enumerate(ends) if tick.x - end > _STEP_ROOM]
        row = free[0] if free else 0
        if free:
            ends[row] = tick.x
        placed.append(Tick(x=tick.x, label=tick.label if free else "", row=row))
    return tuple(placed)
