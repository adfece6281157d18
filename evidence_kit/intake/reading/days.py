"""From the days and times that a chat shows to moments, counted from when the picture was made.

Pure: no picture is needed. Nothing is guessed that the screen does not carry: a time without its
day stays without one, and where 03/04 can be April or March the question is asked.
"""

import datetime as dt
import re
from typing import NamedTuple

from evidence_kit.intake.reading.day_names import (
    days_back,
    folded,
    month_named,
    weekday_named,
)
from evidence_kit.model.moment import Moment, Precision

_NUMBERS = re.compile(r"(?<!\d)(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{2,4})(?!\d)")
_EASTERN = re.compile(r"(?:(\d{4})\s?年)?\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_CLOCK = re.compile(
    r"(?<![\d:.])(\d{1,2})[:.h]([0-5]\d)(?:[:.][0-5]\d)?(?:\s?([ap])\.?\s?m\b\.?)?(?![\d:])",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"^\W*(?:vor\s|hace\s|il y a\s)?(\d{1,3})\s?"
    r"(s|sec|secs|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|w|weeks?|std|stunden?|tage?n?|jours?"
    r"|heures?|horas?|dias?|minuten?|wochen?)\b(?:\sago)?\W*$"
)
_UNIT = {
    "s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks", "t": "days",
    "j": "days",
}  # fmt: skip
_YEARS_BACK = 30


class Shown(NamedTuple):
    """What was shown, as a moment. *asks_day_order*: which number is the day must be asked first."""

    moment: Moment | None
    asks_day_order: bool = False


class _Day(NamedTuple):
    date: dt.date | None = None
    asks: bool = False


def when_shown(
    day: str,
    time: str,
    captured: dt.datetime | None,
    *,
    zone: str,
    day_first: bool | None = None,
) -> Shown:
    """What *day* and *time*, as a chat shows them, mean on the clocks of *zone* (IANA).

    *captured* is when the picture was made, naive on the same clocks, or None where that is not
    known; "Yesterday" and days without a year count back from it. *day_first* is how 03/04 is meant
    where that is known. The moment is exact to the minute only where both day and time are shown;
    where the day does not follow it carries the words alone. None where nothing is shown.
    """
    shown = " ".join(part.strip() for part in (day, time) if part.strip())
    if not shown:
        return Shown(None)
    unknown = Moment(shown=shown, zone=zone)
    if ago := _ago(folded(time), captured):
        return Shown(Moment(shown=shown, wall=ago, zone=zone, precision=Precision.ABOUT))
    # a time that the app wrote beside the message, with a day of its own, is worth more
    own = _day(time, captured, day_first)
    found = own if own.date or own.asks else _day(day, captured, day_first)
    if found.date is None:
        return Shown(unknown, found.asks)
    clock = clock_shown(time)
    if clock is None:
        start = dt.datetime.combine(found.date, dt.time())
        return Shown(Moment(shown=shown, wall=start, zone=zone, precision=Precision.DAY))
    wall = dt.datetime.combine(found.date, clock)
    return Shown(Moment(shown=shown, wall=wall, zone=zone, precision=Precision.MINUTE))


def clock_shown(text: str) -> dt.time | None:
    """The time of day in *text*, to the minute; None where there is none."""
    found = _CLOCK.search(_NUMBERS.sub(" ", text))
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return dt.time(hour, minute) if hour < 24 else None


def _ago(text: str, captured: dt.datetime | None) -> dt.datetime | None:
    found = _AGO.match(text)
    if not found or captured is None:
        return None
    unit = {"std": "hours", "stunde": "hours", "stunden": "hours", "horas": "hours"}.get(found[2])
    past = dt.timedelta(**{unit or _UNIT[found[2][0]]: int(found[1])})
    wall = captured - past
    if past >= dt.timedelta(days=1):
        return dt.datetime.combine(wall.date(), dt.time())
    return wall.replace(second=0, microsecond=0)


def _day(text: str, captured: dt.datetime | None, day_first: bool | None) -> _Day:
    base = captured.date() if captured else None
    if found := _EASTERN.search(text):
        year = int(found[1]) if found[1] else None
        return _Day(_dated(year, int(found[2]), int(found[3]), None, base))
    if found := _NUMBERS.search(text):
        return _by_numbers(found[1], found[3], found[4], day_first)
    if (ago := _AGO.match(folded(text))) and captured:
        past = _ago(folded(text), captured)
        return _Day(past.date() if past and ago else None)
    words = re.findall(r"[^\W\d_]+|\d+", _CLOCK.sub(" ", folded(text)))
    plain = folded(text).strip()
    for word in (*words, plain):
        back = days_back(word)
        if back is not None:
            return _Day(base - dt.timedelta(days=back) if base else None)
    return _by_names(words, base)


def _by_numbers(one: str, two: str, three: str, day_first: bool | None) -> _Day:
    """A date of three numbers; the year is the one of four digits, otherwise the last."""
    if len(one) == 4:
        return _Day(_real(int(one), int(two), int(three)))
    year = int(three) if len(three) == 4 else 2000 + int(three)
    first, second = int(one), int(two)
    readings = {
        order: date
        for order, date in (
            (True, _real(year, second, first)),
            (False, _real(year, first, second)),
        )
        if date
    }
    dates = set(readings.values())
    if len(dates) == 1:
        return _Day(dates.pop())
    if day_first is not None:
        return _Day(readings.get(day_first))
    return _Day(asks=len(dates) == 2)


def _by_names(words: list[str], base: dt.date | None) -> _Day:
    month, weekday = None, None
    for word in words:
        as_month, as_weekday = month_named(word), weekday_named(word)
        if as_month and as_weekday is not None:
            # "mar" is March or Tuesday: what another word has settled, it is not
            others = [other for other in words if other != word]
            settled = any(month_named(other) for other in others)
            numbered = any(other.isdigit() for other in others)
            as_month, as_weekday = (
                (None, as_weekday) if settled or not numbered else (as_month, None)
            )
        month = month or as_month
        weekday = weekday if as_weekday is None else as_weekday
    numbers = [int(word) for word in words if word.isdigit()]
    year = next((number for number in numbers if number > 1900), None)
    day = next((number for number in numbers if 1 <= number <= 31), None)
    if month and day:
        return _Day(_dated(year, month, day, weekday, base))
    if weekday is not None and not numbers and base:
        # apps name the day alone for the week that has passed, never for today
        back = (base.weekday() - weekday) % 7 or 7
        return _Day(base - dt.timedelta(days=back))
    return _Day()


def _dated(
    year: int | None, month: int, day: int, weekday: int | None, base: dt.date | None
) -> dt.date | None:
    """The date; without a *year* the last one before *base*, which falls on *weekday* if one is
    given. None where it does not exist or cannot be told.
    """
    if year is not None:
        return _real(year, month, day)
    if base is None:
        return None
    last = base + dt.timedelta(days=1)  # the other's clock may be ahead
    for back in range(_YEARS_BACK):
        date = _real(last.year - back, month, day)
        if date and date <= last and weekday in (None, date.weekday()):
            return date
    return None


def _real(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if 1990 <= year <= 2199 else None
    except ValueError:
        return None
