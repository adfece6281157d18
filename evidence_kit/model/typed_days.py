"""The days that a typed text can mean, counted from the person's present day."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from evidence_kit.model.moment import Moment
from evidence_kit.model.moment_words import WEEKDAYS, day_words
from evidence_kit.model.typed_words import PARTS, Found, Ymd

UNREADABLE = (
    "We could not read that as a time. You could write it like this: "
    '"3 March 2026 14:02" or "yesterday 9pm". You can also choose "I don\'t know".'
)
_NO_SUCH_DATE = "There is no such date. Please look at the day and the month again."


class Unclear(Exception):
    """A text cannot be read as a time; the sentence says why, for the person who typed it."""


@dataclass(frozen=True)
class Setting:
    """What a reading depends on besides the text: see `read_time` in typed_time.py."""

    now: dt.datetime
    zone: str
    day_first: bool | None
    ahead: bool


@dataclass(frozen=True)
class Days:
    """A day, or the first and the last day of a stretch; *vague* if it may be a day off."""

    first: dt.date
    last: dt.date
    vague: bool = False


def near_days(setting: Setting) -> tuple[list[dt.date], str]:
    """Return the days to offer where only a time of day was given, nearest first, and the question."""
    step = dt.timedelta(days=1 if setting.ahead else -1)
    today = setting.now.date()
    question = "Which day is it? Choose one, or add the date."
    return [today, today + step, today + 2 * step], question


def two_days(moments: list[Moment], setting: Setting) -> list[Moment]:
    """Keep the moments of the two nearest days that can be: today is left out where it cannot."""
    possible = [
        each for each in moments if each.wall and (each.wall > setting.now) == setting.ahead
    ]
    nearest = list(dict.fromkeys(each.wall.date() for each in possible if each.wall))[:2]
    return [each for each in possible if each.wall and each.wall.date() in nearest]


def days_meant(found: Found, setting: Setting) -> tuple[list[Days], str]:
    """The days that *found* can mean, and what to ask where they are several."""
    if found.dates:
        if found.relative or found.ago:
            raise Unclear(UNREADABLE)
        dates = found.dates
        if len(dates) > 1 and setting.day_first is not None:
            dates = [dates[0] if setting.day_first else dates[1]]
        days = [dated(ymd, setting) for ymd in dates]
        if found.weekday is None:
            return days, "Which date is it?"
        if dates[0].month is None and dates[0].day is not None:
            return [_day_on_weekday(dates[0], found.weekday, setting)], ""
        return _on_weekday(found.weekday, days, dates, setting)
    if found.ago:
        if found.relative:
            raise Unclear(UNREADABLE)
        return [_ago(found, setting)], ""
    if found.relative:
        if found.weekday is not None:
            raise Unclear(UNREADABLE)
        return [_relative(found.relative, setting.now.date())], ""
    if found.weekday is not None:
        return _weekday(found.weekday, found.which, setting)
    return [], ""


def dated(ymd: Ymd, setting: Setting, limit: dt.date | None = None) -> Days:
    """The days of a date; what was left out is filled so that it lies last before *limit*."""
    limit = limit or setting.now.date()
    if ymd.month is None and ymd.day is None:
        year = ymd.year or limit.year
        return Days(dt.date(year, 1, 1), dt.date(year, 12, 31))
    for each in _tries(ymd, limit, setting.ahead):
        if ymd.year is not None or (each.last >= limit if setting.ahead else each.first <= limit):
            return each
    raise Unclear(_NO_SUCH_DATE)


def _tries(ymd: Ymd, limit: dt.date, ahead: bool) -> Iterator[Days]:
    step = 1 if ahead else -1
    if ymd.month is None:
        for months in range(14):
            start = limit.replace(day=1) + relativedelta(months=step * months)
            yield from _made_days(start.year, start.month, ymd)
    elif ymd.year is not None:
        yield from _made_days(ymd.year, ymd.month, ymd)
    else:
        for years in range(9):  # 29 February can be eight years away
            yield from _made_days(limit.year + step * years, ymd.month, ymd)


def _made_days(year: int, month: int, ymd: Ymd) -> Iterator[Days]:
    if not 1900 <= year <= 2199:
        return
    start = dt.date(year, month, 1)
    end = start + relativedelta(months=1, days=-1)
    if ymd.day is not None:
        if 1 <= ymd.day <= end.day:
            yield Days(start.replace(day=ymd.day), start.replace(day=ymd.day))
    elif ymd.stretch is not None:
        thirds = ((1, 10), (11, 20), (21, end.day))
        first, last = thirds[ymd.stretch]
        yield Days(start.replace(day=first), start.replace(day=last))
    else:
        yield Days(start, end)


def _day_on_weekday(ymd: Ymd, weekday: int, setting: Setting) -> Days:
    """The last "Wednesday the 4th"."""
    today = setting.now.date()
    for each in _tries(ymd, today, setting.ahead):
        on_time = each.first >= today if setting.ahead else each.first <= today
        if on_time and each.first.weekday() == weekday:
            return each
    raise Unclear(_NO_SUCH_DATE)


def _on_weekday(
    weekday: int, days: list[Days], dates: list[Ymd], setting: Setting
) -> tuple[list[Days], str]:
    """Keep the dates that fall on the weekday; where none does, ask which of the two is right."""
    if any(each.first != each.last for each in days):
        raise Unclear(UNREADABLE)
    fitting = [each for each in days if each.first.weekday() == weekday]
    if fitting:
        return fitting, "Which date is it?"
    given = days[0].first
    near = min(
        (given + dt.timedelta(days=step) for step in range(-3, 4)),
        key=lambda day: (day.weekday() != weekday, abs(day - given)),
    )
    others = [Days(near, near)]
    if dates[0].year is None:
        for years in range(1, 12):
            if dt.date.min.year < given.year - years and (given.month, given.day) != (2, 29):
                other = given.replace(year=given.year - years)
                if other.weekday() == weekday:
                    others = [Days(other, other)]
                    break
    question = (
        f"{day_words(given)} is a {WEEKDAYS[given.weekday()]}, not a {WEEKDAYS[weekday]}. "
        "Which date is it?"
    )
    return [days[0], *others], question


def _ago(found: Found, setting: Setting) -> Days:
    ago = found.ago
    if ago is None or abs(ago.count) > 1500:
        raise Unclear(UNREADABLE)
    today = setting.now.date()
    unit = {
        "day": relativedelta(days=1),
        "wee": relativedelta(weeks=1),
        "mon": relativedelta(months=1),
        "yea": relativedelta(years=1),
    }[ago.unit]
    if found.weekday is not None:
        if ago.unit != "wee" or ago.few:
            raise Unclear(UNREADABLE)
        monday = today - dt.timedelta(days=today.weekday()) - ago.count * unit
        day = monday + dt.timedelta(days=found.weekday)
        return Days(day, day)
    if ago.few:
        return Days(today - 5 * unit, today - 2 * unit)
    if ago.unit == "yea" and abs(ago.count) > 100:
        raise Unclear(UNREADABLE)
    day = today - ago.count * unit
    slack = dt.timedelta(days={"mon": 7, "yea": 45}.get(ago.unit, 0))
    return Days(day - slack, day + slack, vague=ago.unit == "wee")


def _relative(word: str, today: dt.date) -> Days:
    day = dt.timedelta(days=1)
    near = {
        "today": 0, "tonight": 0, "yesterday": -1, "last night": -1, "tomorrow": 1,
        "before yesterday": -2, "after tomorrow": 2,
    }  # fmt: skip
    which, _, unit = word.partition(" ")
    if word in near or unit in PARTS:
        there = today + near.get(word, 0) * day
        return Days(there, there)
    if which == "the":
        saturday = today - (today.weekday() - 5) % 7 * day
        return Days(saturday, saturday + day)
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit.startswith("week"):
        monday = today - today.weekday() * day + 7 * step * day
        if unit == "weekend":
            if step == -1 and today.weekday() == 6:
                raise Unclear(UNREADABLE)
            return Days(monday + 5 * day, monday + 6 * day)
        return Days(monday, monday + 6 * day)
    if unit == "month":
        start = today.replace(day=1) + relativedelta(months=step)
        return Days(start, start + relativedelta(months=1, days=-1))
    return Days(dt.date(today.year + step, 1, 1), dt.date(today.year + step, 12, 31))


def _weekday(weekday: int, which: str, setting: Setting) -> tuple[list[Days], str]:
    """The day or days that a weekday can mean, counted from today."""
    today = setting.now.date()
    monday = today - dt.timedelta(days=today.weekday())
    in_week = {step: monday + dt.timedelta(days=7 * step + weekday) for step in (-1, 0, 1)}
    if which in ("last week", "this week", "this"):
        days = [in_week[-1] if which == "last week" else in_week[0]]
    elif which == "next" or (setting.ahead and not which):
        coming = next(day for day in (in_week[0], in_week[1]) if day > today)
        days = [coming, in_week[1]]
        if not which:
            days = [today, in_week[1]] if in_week[0] == today else [coming]
    elif which == "last":
        # On a Thursday "last Tuesday" is two days ago to some and nine days ago to others.
        recent = next(day for day in (in_week[0], in_week[-1]) if day < today)
        days = [recent, in_week[-1]]
    else:
        days = [day for day in (in_week[0], in_week[-1]) if day <= today][
            : 1 + (in_week[0] == today)
        ]
    question = f"Which {WEEKDAYS[weekday]} is it?"
    return [Days(day, day) for day in dict.fromkeys(days)], question
