"""Where a moment lies on a line of pixels, and which ticks the line should have."""

import datetime as dt
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from zoneinfo import ZoneInfo

HOUR = 3600.0
DAY = 24 * HOUR
CLOSEST = 15.0
"""Seconds a pixel at the closest zoom: half an hour fills about 120 pixels."""

# What a calendar of years 1 to 9999 can still be moved about in.
_EARLIEST = dt.datetime(11, 1, 1, tzinfo=dt.UTC).timestamp()
_LATEST = dt.datetime(9980, 1, 1, tzinfo=dt.UTC).timestamp()


class Unit(Enum):
    """What one tick stands for."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class Tick:
    """A tick at *time* (POSIX seconds), which is *local* on the person's clock."""

    time: float
    local: dt.datetime
    unit: Unit


@dataclass(frozen=True)
class TimeScale:
    """*start* is the POSIX second at pixel 0, *per_pixel* how many seconds one pixel holds."""

    start: float = 0.0
    per_pixel: float = DAY

    @classmethod
    def fitting(cls, first: float, last: float, width: int) -> "TimeScale":
        """The scale that shows *first* to *last* in *width* pixels, with a little room beside."""
        span = max(last - first, 2 * HOUR)
        room = span * 0.03
        return cls(first - room, (span + 2 * room) / max(width, 1))

    def x(self, time: float) -> float:
        """The pixel of *time*."""
        return (time - self.start) / self.per_pixel

    def time(self, x: float) -> float:
        """The POSIX second at pixel *x*."""
        return self.start + x * self.per_pixel

    def end(self, width: int) -> float:
        """The POSIX second at the right edge of *width* pixels."""
        return self.time(width)

    def zoomed(self, factor: float, at: float) -> "TimeScale":
        """Closer by *factor* (below 1: further), keeping what is at pixel *at* where it is."""
        per_pixel = max(self.per_pixel / factor, CLOSEST)
        return TimeScale(self.time(at) - at * per_pixel, per_pixel)

    def panned(self, pixels: float) -> "TimeScale":
        """Moved to later by *pixels*."""
        return replace(self, start=self.start + pixels * self.per_pixel)

    def within(self, widest: "TimeScale", width: int) -> "TimeScale":
        """The nearest scale that shows nothing beyond what *widest* shows in *width* pixels."""
        per_pixel = min(self.per_pixel, widest.per_pixel)
        latest = widest.end(width) - per_pixel * width
        return TimeScale(min(max(self.start, widest.start), latest), per_pixel)


_STEPS = (
    (Unit.HOUR, 1, HOUR),
    (Unit.HOUR, 3, 3 * HOUR),
    (Unit.HOUR, 6, 6 * HOUR),
    (Unit.DAY, 1, DAY),
    (Unit.DAY, 2, 2 * DAY),
    (Unit.WEEK, 1, 7 * DAY),
    (Unit.WEEK, 2, 14 * DAY),
    (Unit.MONTH, 1, 30 * DAY),
    (Unit.MONTH, 3, 91 * DAY),
    (Unit.MONTH, 6, 182 * DAY),
    (Unit.YEAR, 1, 365 * DAY),
    (Unit.YEAR, 2, 730 * DAY),
    (Unit.YEAR, 5, 1826 * DAY),
    (Unit.YEAR, 10, 3652 * DAY),
)


def ticks(scale: TimeScale, width: int, zone: str, apart: int) -> list[Tick]:
    """The ticks of the first *width* pixels, at least *apart* pixels from one another.

    They stand on whole hours, midnights, Mondays, firsts of a month or of a year in *zone*.
    """
    fitting = (step for step in _STEPS if step[2] / scale.per_pixel >= apart)
    unit, every, _ = next(fitting, _STEPS[-1])
    info = ZoneInfo(zone)
    start = min(max(scale.start, _EARLIEST), _LATEST)
    end = min(scale.end(width), _LATEST)
    local = _floor(dt.datetime.fromtimestamp(start, info).replace(tzinfo=None), unit, every)
    found: list[Tick] = []
    while (time := local.replace(tzinfo=info).timestamp()) <= end:
        if time >= scale.start:
            found.append(Tick(time, local, unit))
        local = _following(local, unit, every)
    # A month ends a step of two days early (29, 31, 1): drop the tick that stands too close.
    crowded = {
        one.time for one, two in pairwise(found) if (two.time - one.time) < _short(scale, apart)
    }
    return [tick for tick in found if tick.time not in crowded]


def _short(scale: TimeScale, apart: int) -> float:
    return apart * scale.per_pixel * 0.8


def _floor(local: dt.datetime, unit: Unit, every: int) -> dt.datetime:
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit is Unit.HOUR:
        return midnight + dt.timedelta(hours=local.hour - local.hour % every)
    if unit is Unit.DAY:
        return midnight - dt.timedelta(days=(local.day - 1) % every)
    if unit is Unit.WEEK:
        monday = midnight - dt.timedelta(days=local.weekday())
        weeks = (monday.toordinal() // 7) % every
        return monday - dt.timedelta(weeks=weeks)
    if unit is Unit.MONTH:
        return midnight.replace(day=1, month=local.month - (local.month - 1) % every)
    return midnight.replace(day=1, month=1, year=max(local.year - local.year % every, 1))


def _following(local: dt.datetime, unit: Unit, every: int) -> dt.datetime:
    if unit is Unit.HOUR:
        return local + dt.timedelta(hours=every)
    if unit is Unit.DAY:
        later = local + dt.timedelta(days=every)
        return later if later.month == local.month else later.replace(day=1)
    if unit is Unit.WEEK:
        return local + dt.timedelta(weeks=every)
    if unit is Unit.MONTH:
        months = local.month - 1 + every
        return local.replace(year=local.year + months // 12, month=months % 12 + 1)
    return local.replace(year=local.year + every)
