"""When it happens most, how much at once, and what came after a block. It judges nothing."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.event import EventKind
from evidence_kit.model.moment_words import WEEKDAYS, moment_words
from evidence_kit.timeline.rows import Burst, TimelineRow

_SOON = 3600.0  # events no further apart than an hour belong to one burst
_BURST = 5  # fewer than so many are not called a burst
_MOST_BURSTS = 50
_ENOUGH = 12  # from fewer events than this no habit is read
_TWICE = 2.0  # how much more than an even share is worth a sentence
_DAY, _NIGHT = 86_400, 6 * 3600
_PART_OF_HOUR = ("night",) * 6 + ("morning",) * 6 + ("afternoon",) * 6 + ("evening",) * 6


def bursts(rows: Sequence[TimelineRow]) -> tuple[Burst, ...]:
    """Return stretches of at least five events, each at most an hour after the one before.

    Only events known to the minute count. Of very many the largest fifty are given, in order.
    """
    times = [row.first for row in rows if row.exact and row.first is not None]
    found: list[Burst] = []
    begin = 0
    for place in range(1, len(times) + 1):
        if place < len(times) and times[place] - times[place - 1] <= _SOON:
            continue
        if place - begin >= _BURST:
            first, last, count = times[begin], times[place - 1], place - begin
            found.append(Burst(first=first, last=last, count=count, text=_within(last - first)))
        begin = place
    largest = sorted(found, key=lambda burst: -burst.count)[:_MOST_BURSTS]
    return tuple(sorted(largest, key=lambda burst: burst.first))


def most_at_once(rows: Sequence[TimelineRow]) -> str:
    """Return how many things happened soonest after one another, "" where never many did."""
    most = max(bursts(rows), key=lambda burst: burst.count, default=None)
    if most is None:
        return ""
    when = next(row.when for row in rows if row.exact and row.first == most.first)
    return f"Most at once: {most.count:,} things {most.text}, from {when}."


def usual_time(rows: Sequence[TimelineRow], zone: str) -> str:
    """Return on which day and at what time of day most happened; "" where none stands out.

    Counted on the clocks of the IANA *zone*, and only what is known to the minute. It stands out
    where it has more than twice an even share. A night belongs to the evening before it.
    """
    clock = _Clock(zone)
    slots: list[tuple[str, str]] = []
    for row in rows:
        if row.exact and row.first is not None:
            local = clock.local(row.first)
            part = _PART_OF_HOUR[int(local % _DAY) // 3600]
            day = local - _NIGHT if part == "night" else local
            slots.append((WEEKDAYS[(int(day // _DAY) + 3) % 7], part))  # 1 January 1970: a Thursday
    both = Counter(f"on {day} {part}s" for day, part in slots)
    days = Counter(f"on {day}s" for day, _part in slots)
    parts = Counter("at night" if part == "night" else f"in the {part}" for _day, part in slots)
    for counted, even in ((both, 28), (days, 7), (parts, 4)):
        words = _standing_out(counted, even)
        if words:
            return f"Most often {words}: {counted[words]:,} of {len(slots):,} with a known time."
    return ""


def _standing_out(counted: Counter[str], even: int) -> str:
    """Return what has more than twice an even share of *even* parts, alone at the top."""
    if counted.total() < _ENOUGH:
        return ""
    (words, count), *rest = counted.most_common(2)
    alone = not rest or rest[0][1] < count
    return words if alone and count * even > _TWICE * counted.total() and count >= 4 else ""


class _Clock:
    """Seconds on the wall clock of a zone; asking for each of ten thousand anew takes 50 ms."""

    def __init__(self, zone: str) -> None:
        self._zone = ZoneInfo(zone)
        self._offsets: dict[int, float | None] = {}

    def local(self, time: float) -> float:
        """Return the POSIX second *time* as seconds of the wall clock since 1 January 1970."""
        day = int(time // _DAY)
        if day not in self._offsets:
            ends = {self._offset(day * _DAY), self._offset((day + 1) * _DAY)}
            self._offsets[day] = ends.pop() if len(ends) == 1 else None
        offset = self._offsets[day]
        return time + (self._offset(time) if offset is None else offset)

    def _offset(self, time: float) -> float:
        offset = dt.datetime.fromtimestamp(time, self._zone).utcoffset()
        return offset.total_seconds() if offset is not None else 0.0


def since_blocked(rows: Sequence[TimelineRow], contacts: Sequence[Contact]) -> str:
    """Return how much came after the last block whose time is known; "" where nobody was blocked.

    What the person sent does not count, nor what may have been before the block.
    """
    blocks = [
        (bounds[1].timestamp(), contact)
        for contact in contacts
        if contact.kind is ContactKind.BLOCKED and (bounds := contact.moment.bounds)
    ]
    if not blocks:
        return ""
    time, last = max(blocks, key=lambda block: block[0])
    count = sum(
        row.first is not None and row.first > time and row.kind is not EventKind.MESSAGE_SENT
        for row in rows
    )
    when = moment_words(last.moment)
    if not count:
        return f"Nothing is recorded since you blocked them: {when}."
    things = "1 thing" if count == 1 else f"{count:,} things"
    return f"{things} since you blocked them: {when}."


def _within(seconds: float) -> str:
    minutes = max(1, round(seconds / 60))
    if minutes < 90:
        return f"within {minutes} minute" + ("" if minutes == 1 else "s")
    hours = round(minutes / 60)
    return f"within {hours} hours"
