"""Moments in words: short for lists and reports, and in full for reading back what was typed."""

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo

from evidence_kit.model.moment import Moment, Precision, WallTime, wall_time

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NOT_KNOWN = "time not known"

_DAY_END = dt.time(23, 59)
_MIDNIGHT = dt.time(0, 0)


def day_words(day: dt.date) -> str:
    """A day as "3 March 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def length_words(seconds: float) -> str:
    """How long a recording is, in minutes and seconds: "0:42" or "1:02:03"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def clock_words(time: dt.datetime | dt.time) -> str:
    """A time of day as "14:02", or "14:02:33" where seconds are known."""
    if time.second:
        return f"{time.hour:02}:{time.minute:02}:{time.second:02}"
    return f"{time.hour:02}:{time.minute:02}"


@cache
def zone_words(zone: str) -> str:
    """An IANA zone as people say it: "London time", "Buenos Aires time", "UTC"."""
    if zone in ("UTC", "GMT", "Etc/UTC", "Etc/GMT"):
        return "UTC"
    if zone.startswith("Etc/GMT") and len(zone) > 8:
        # The tz database writes these with the sign turned round (its file "etcetera").
        return f"UTC{'-' if zone[7] == '+' else '+'}{zone[8:]}"
    return zone.rpartition("/")[2].replace("_", " ") + " time"


def clock_name(moment: Moment) -> str:
    """What the clocks of the zone were on at *moment*: "GMT", "BST" or "UTC+5:30"; "" if unknown."""
    if moment.wall is None:
        return ""
    there = moment.wall.replace(tzinfo=ZoneInfo(moment.zone), fold=moment.fold or 0)
    name, offset = there.tzname() or "", there.utcoffset()
    if name[:1].isalpha() or offset is None:
        return name
    # Many zones have no letters in the tz database, only "+0530".
    minutes = int(offset.total_seconds() // 60)
    sign, (hours, rest) = "-" if minutes < 0 else "+", divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


def moment_words(moment: Moment) -> str:
    """Return *moment* in words, no more exact than it is known.

    "3 March 2026, 14:02 (London time)", "3 March 2026", "about 3 March 2026, 15:00 (London time)",
    "between 2 and 5 March 2026", "some time in March 2026", "time not known". `read_time` reads
    these words back as the same moment.
    """
    wall, precision = moment.wall, moment.precision
    if wall is None or precision is Precision.UNKNOWN:
        return NOT_KNOWN
    if precision is Precision.MINUTE:
        return f"{day_words(wall)}, {clock_words(wall)} ({_zone_of(moment)})"
    if precision is Precision.DAY:
        return day_words(wall)
    if precision is Precision.ABOUT:
        if wall.time() == _MIDNIGHT:
            return f"about {day_words(wall)}"
        return f"about {day_words(wall)}, {clock_words(wall)} ({_zone_of(moment)})"
    return _span_words(wall, moment.until or wall, _zone_of(moment))


def full_words(moment: Moment) -> str:
    """Return *moment* as a full sentence part, to be checked by the person who typed it.

    "Tuesday 3 March 2026 at 14:02, London time (GMT)". Hours before noon say so, because 9 can be
    meant as 21.
    """
    wall, precision = moment.wall, moment.precision
    if wall is None or precision is Precision.UNKNOWN:
        return "The time is not known."
    weekday = f"{WEEKDAYS[wall.weekday()]} {day_words(wall)}"
    if precision is Precision.DAY:
        return f"{weekday}, time of day not known"
    if precision is Precision.ABOUT and wall.time() == _MIDNIGHT:
        return f"About {weekday}, give or take a day"
    if precision is Precision.BETWEEN:
        words = moment_words(moment)
        return words[0].upper() + words[1:]
    clock = f"{weekday} at {clock_words(wall)}{_part_of_day(wall)}"
    name = clock_name(moment)
    zone = zone_words(moment.zone)
    where = zone if name in ("", "UTC") else f"{zone} ({name})"
    if precision is Precision.ABOUT:
        return f"About {clock}, give or take an hour, {where}"
    return f"{clock}, {where}"


def _part_of_day(wall: dt.datetime) -> str:
    if (wall.hour, wall.minute) == (0, 0):
        return ", as the day begins"
    if wall.hour == 0:
        return ", just after midnight"
    return " in the morning" if wall.hour < 12 else ""


def _zone_of(moment: Moment) -> str:
    words = zone_words(moment.zone)
    if moment.fold is None or moment.wall is None:
        return words
    if wall_time(moment.wall, moment.zone) is not WallTime.TWICE:
        return words
    return f"{words}, {clock_name(moment)}"


def _span_words(first: dt.datetime, last: dt.datetime, zone: str) -> str:
    whole_days = first.time() == _MIDNIGHT and last.time().replace(second=0) == _DAY_END
    if whole_days:
        return _days_words(first.date(), last.date())
    if first.date() == last.date():
        return f"{day_words(first)}, between {clock_words(first)} and {clock_words(last)} ({zone})"
    early = f"{day_words(first)}, {clock_words(first)}"
    return f"between {early} and {day_words(last)}, {clock_words(last)} ({zone})"


def _days_words(first: dt.date, last: dt.date) -> str:
    if first == last:
        return day_words(first)
    next_day = last + dt.timedelta(days=1) if last < dt.date.max else last
    if first.day == 1 and next_day.day == 1:
        if (first.year, first.month) == (last.year, last.month):
            return f"some time in {MONTHS[first.month - 1]} {first.year}"
        if first.year == last.year and (first.month, last.month) == (1, 12):
            return f"some time in {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"between {first.day} and {day_words(last)}"
    return f"between {day_words(first)} and {day_words(last)}"
