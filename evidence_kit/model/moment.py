"""When something happened: the time as shown, and what follows from it, never more."""

import datetime as dt
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec


class Precision(StrEnum):
    """How exactly a moment is known."""

    MINUTE = "minute"
    DAY = "day"
    ABOUT = "about"
    BETWEEN = "between"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """How a moment is known."""

    SCREEN = "screen"
    FILE = "file"
    MEMORY = "memory"
    OTHER = "other"


class WallTime(StrEnum):
    """What a local time is on the clocks of its zone."""

    ORDINARY = "ordinary"
    TWICE = "twice"  # the clocks went back: it happened two times
    NEVER = "never"  # the clocks went forward: it did not happen


def wall_time(local: dt.datetime, zone: str) -> WallTime:
    """Say whether the naive *local* time exists once, twice or never in the IANA *zone* (PEP 495)."""
    info = ZoneInfo(zone)
    first, second = local.replace(tzinfo=info, fold=0), local.replace(tzinfo=info, fold=1)
    if first.utcoffset() == second.utcoffset():
        return WallTime.ORDINARY
    there_and_back = first.astimezone(dt.UTC).astimezone(info).replace(tzinfo=None)
    return WallTime.TWICE if there_and_back == local else WallTime.NEVER


def _placed(wall: dt.datetime, zone: ZoneInfo, fold: int) -> dt.datetime:
    # A timeline asks this 20,000 times; datetime.replace() takes three times as long.
    time = wall.time().replace(fold=1) if fold else wall.time()
    return dt.datetime.combine(wall, time, zone)


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """When something happened, as far as it is known.

    *shown* is what was typed or seen, word for word. *wall* is the naive local time in the IANA
    *zone* that it was taken to mean: the minute itself, midnight for a day, or the earliest bound
    of a span; *until* is the latest bound of a span. *fold* is the person's answer where the
    clocks went back and the wall time happened twice: 0 the first, 1 the second.
    """

    shown: str = ""
    wall: dt.datetime | None = None
    until: dt.datetime | None = None
    zone: str = "UTC"
    precision: Precision = Precision.UNKNOWN
    basis: Basis = Basis.SCREEN
    fold: int | None = None

    @property
    def utc(self) -> dt.datetime | None:
        """The moment in UTC where it follows without guessing, otherwise None."""
        if self.precision is not Precision.MINUTE or self.wall is None:
            return None
        kind = wall_time(self.wall, self.zone)
        if kind is WallTime.NEVER or (kind is WallTime.TWICE and self.fold is None):
            return None
        local = self.wall.replace(tzinfo=ZoneInfo(self.zone), fold=self.fold or 0)
        return local.astimezone(dt.UTC)

    @property
    def bounds(self) -> tuple[dt.datetime, dt.datetime] | None:
        """The earliest and latest moment it can have been, aware in UTC; None where unknown.

        A day lasts to its last minute; "about" reaches an hour either way, or, at midnight
        (a day that is only about right), a day either way.
        """
        precision = self.precision
        if self.wall is None or precision is Precision.UNKNOWN:
            return None
        first = last = self.wall
        if precision is Precision.MINUTE:
            pass
        elif precision is Precision.DAY:
            last = first + dt.timedelta(hours=23, minutes=59)
        elif precision is Precision.ABOUT:
            whole_day = (first.hour, first.minute) == (0, 0)
            slack = dt.timedelta(days=1) if whole_day else dt.timedelta(hours=1)
            first, last = first - slack, last + slack
        elif self.until is not None:
            last = self.until
        info = ZoneInfo(self.zone)
        early = _placed(first, info, self.fold or 0)
        late = _placed(last, info, 1 if self.fold is None else self.fold)
        earliest = early.astimezone(dt.UTC)
        if last is first and early.utcoffset() == late.utcoffset():
            return earliest, earliest
        return earliest, late.astimezone(dt.UTC)
