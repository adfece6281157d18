"""Stretches of days that people name: the week before last, some Sunday in March, early 2026.

Each takes what was found in a typed text and the person's present day, and gives the plain dates.
"""

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from evidence_kit.model.moment_words import MONTHS
from evidence_kit.model.typed_days import Unclear
from evidence_kit.model.typed_text import count

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ORDINAL = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}
_ORDINAL |= {"fourth": 4, "4th": 4, "fifth": 5, "5th": 5, "last": 0}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def stretch(first: dt.date, last: dt.date) -> str:
    """Write out whole days from *first* to *last*."""
    return f" between {first.isoformat()} and {last.isoformat()} "


def week_before_last(found: re.Match[str], today: dt.date) -> str:
    """Write out the week, or its weekend, before last week."""
    monday = today - dt.timedelta(days=today.weekday() + 14)
    if found[1] == "weekend":
        return stretch(monday + dt.timedelta(days=5), monday + dt.timedelta(days=6))
    return stretch(monday, monday + dt.timedelta(days=6))


def so_many_ago(found: re.Match[str], today: dt.date) -> str:
    """ "Two or three weeks ago" is from three weeks ago to two."""
    near, far = sorted((count(found[1]), count(found[2])))
    return stretch(_back(today, far, found[3]), _back(today, near, found[3]))


def in_the_last(found: re.Match[str], today: dt.date) -> str:
    """Write out "the last three weeks", which reach to today."""
    many = 5 if found[1] == "few" else 2 if found[1] == "couple of" else count(found[1] or "a")
    return stretch(_back(today, many, found[2]), today)


def _back(today: dt.date, many: int, unit: str) -> dt.date:
    if many > 1500 or (unit == "year" and many > 100):
        raise OverflowError
    return today - relativedelta(**{f"{unit}s": many})  # type: ignore[arg-type]


def part_of(found: re.Match[str], today: dt.date) -> str:
    """ "The end of last month" is its last third, the end of a week its days from Thursday on."""
    third = {"s": 0, "b": 0, "e": 0, "m": 1}.get(found[1][0], 2)
    third = 2 if found[1].startswith("end") else third
    step = {"last": -1, "next": 1}.get(found[2] or "", 0)
    if found[3] == "week":
        monday = today + dt.timedelta(days=7 * step - today.weekday())
        first, last = ((0, 2), (1, 3), (3, 6))[third]
        return stretch(monday + dt.timedelta(days=first), monday + dt.timedelta(days=last))
    if found[3] == "month":
        start = today.replace(day=1) + relativedelta(months=step)
        end = start + relativedelta(months=1, days=-1)
        first, last = ((1, 10), (11, 20), (21, end.day))[third]
        return stretch(start.replace(day=first), start.replace(day=last))
    return _third_of_year(today.year + step, third)


def part_of_year(found: re.Match[str], today: dt.date) -> str:
    """Write out the first, middle or last third of a year."""
    third = 2 if found[1][0] == "l" or found[1].startswith("end") else int(found[1][0] == "m")
    return _third_of_year(int(found[2]), third)


def _third_of_year(year: int, third: int) -> str:
    start = dt.date(year, 4 * third + 1, 1)
    return stretch(start, start + relativedelta(months=4, days=-1))


def nth_weekday(found: re.Match[str], today: dt.date) -> str:
    """Write out "the first Sunday in March"; one that is not there stays as it is."""
    days = _days_of_month(_month(found[3], found[4], today), found[2])
    nth = _ORDINAL[found[1]]
    return f" {days[nth - 1].isoformat()} " if nth <= len(days) else found[0]


def _days_of_month(start: dt.date, weekday: str) -> list[dt.date]:
    """Return each day of the month from *start* that falls on *weekday*."""
    days = (start + dt.timedelta(days=number) for number in range(31))
    wanted = WEEKDAYS.index(weekday[:3])
    return [day for day in days if day.month == start.month and day.weekday() == wanted]


def nth_week(found: re.Match[str], today: dt.date) -> str:
    """Write out "the second week of March": the 8th to the 14th."""
    month = _month(found[2], found[3], today)
    nth = _ORDINAL[found[1]]
    end = month + relativedelta(months=1, days=-1)
    if nth == 5:
        return found[0]
    if nth == 0:
        return stretch(end - dt.timedelta(days=6), end)
    start = month + dt.timedelta(days=7 * (nth - 1))
    return stretch(start, start + dt.timedelta(days=6))


def some_weekday(found: re.Match[str], today: dt.date) -> str:
    """ "A Sunday in March" lies between the first and the last of them."""
    days = _days_of_month(_month(found[2], found[3], today), found[1])
    return stretch(days[0], days[-1])


def week_of(found: re.Match[str], today: dt.date) -> str:
    """Write out the week in which a day lies, or the one that begins with it."""
    month = _month(found[3], found[4], today)
    try:
        day = month.replace(day=int(found[2]))
    except ValueError:
        return found[0]
    if found[1] == "of":
        day -= dt.timedelta(days=day.weekday())
    return stretch(day, day + dt.timedelta(days=6))


def this_or_last_month(found: re.Match[str], today: dt.date) -> str:
    """Write out "this March" and "last November". Raises Unclear where it can be two."""
    which, name = found[1], found[2]
    month = _MONTHS.index(name[:3]) + 1
    if which == "last" and month < today.month:
        raise Unclear(
            f"Is that {MONTHS[month - 1]} {today.year} or {MONTHS[month - 1]} {today.year - 1}? "
            "Please add the year."
        )
    year = today.year + {"last": -1, "next": int(month <= today.month)}.get(which, 0)
    return f" {name} {year} "


def _month(name: str, year: str | None, today: dt.date) -> dt.date:
    """Return the first of the month called *name*, the last one that has begun without *year*."""
    month = _MONTHS.index(name[:3]) + 1
    if year:
        return dt.date(int(year), month, 1)
    return dt.date(today.year - (month > today.month), month, 1)


def month_of_year(found: re.Match[str], today: dt.date) -> str:
    """Write out "March last year"."""
    month, which = (found[1], found[2]) if found[1] else (found[4], found[3])
    return f" {month} {today.year + {'last': -1, 'next': 1}.get(which, 0)} "
