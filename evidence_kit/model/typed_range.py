"""Typed stretches of time: "between A and B", "from A to B"."""

import datetime as dt
import re
from dataclasses import replace

from evidence_kit.model.moment import Moment, Precision
from evidence_kit.model.typed_clocks import clocks_meant, made, reason
from evidence_kit.model.typed_days import (
    UNREADABLE,
    Days,
    Setting,
    Unclear,
    dated,
    days_meant,
    near_days,
    two_days,
)
from evidence_kit.model.typed_words import PARTS, Found, Ymd, find
from evidence_kit.model.typed_zone import placed


def between(ends: tuple[str, str], setting: Setting, blank: Moment) -> tuple[list[Moment], str]:
    """Read "between A and B"; what one end leaves out is taken from the other."""
    early, late = _both(ends)
    for found in (early, late):
        if found.rest:
            raise Unclear(reason(found))
    if late.relative == "now" and not (late.has_clock or late.dates or late.weekday is not None):
        return _until_now(early, setting, blank)
    for found in (early, late):
        if found.relative == "now" or (found.ago and found.ago.unit in ("min", "hou")):
            raise Unclear(UNREADABLE)
    shared = not (early.has_day and late.has_day)
    question = ""
    if not early.has_day and not late.has_day:
        if not (early.has_clock and late.has_clock):
            raise Unclear(UNREADABLE)
        near, question = near_days(setting)
        pairs = [(Days(each, each), Days(each, each)) for each in near]
    else:
        pairs = _day_pairs(early, late, setting)
    spans = [
        span
        for first, last in pairs
        for span in _spans(first, last, early, late, crossing=shared and not late.has_day)
    ]
    if not spans:
        raise Unclear("The second time lies before the first. Please look at them again.")
    zoned = early if early.zone or early.offset is not None else late
    moments = [
        in_zone
        for start, end in spans
        for in_zone in placed(made(blank, Precision.BETWEEN, start, end), zoned, setting)
    ]
    if not (early.has_day or late.has_day):
        moments = two_days(moments, setting)
    return moments, question


def _until_now(early: Found, setting: Setting, blank: Moment) -> tuple[list[Moment], str]:
    """Read "from A to now": what began and has not stopped."""
    if (
        not early.has_day
        or early.relative == "now"
        or (early.ago and early.ago.unit in ("min", "hou"))
    ):
        raise Unclear(UNREADABLE)
    days, question = days_meant(early, setting)
    starts = [start for each in days for start in _edges(each.first, early, end=False)]
    begun = [
        made(blank, Precision.BETWEEN, start, setting.now)
        for start in dict.fromkeys(starts)
        if start < setting.now
    ]
    if not begun:
        raise Unclear("The second time lies before the first. Please look at them again.")
    return begun, question


def _both(ends: tuple[str, str]) -> tuple[Found, Found]:
    """Read both ends. A lone number is a day or an hour, whichever the other end has."""
    bare = r"(.*?[ ,])??(\d{1,2})(?:st|nd|rd|th)?"
    early, late = find(ends[0]), find(ends[1])
    lone = re.fullmatch(bare, ends[0])
    if lone and (early.rest or early.dates == [Ymd(day=int(lone[2]))]):
        if late.clocks:
            early = find(f"{lone[1] or ''} at {lone[2]}")
        elif late.dates:
            early = Found(dates=[replace(ymd, day=int(lone[2])) for ymd in late.dates])
    lone = re.fullmatch(bare, ends[1])
    if lone and (late.rest or late.dates == [Ymd(day=int(lone[2]))]):
        if early.clocks:
            late = find(f"{lone[1] or ''} at {lone[2]}")
        elif early.dates:
            late = Found(dates=[replace(ymd, day=int(lone[2])) for ymd in early.dates])
    return early, late


def _day_pairs(early: Found, late: Found, setting: Setting) -> list[tuple[Days, Days]]:
    """The days that the two ends can mean, those in the wrong order left out."""
    if not early.has_day or not late.has_day:
        days, _ = days_meant(early if early.has_day else late, setting)
        return [(each, each) for each in days]
    firsts, lasts = days_meant(early, setting)[0], days_meant(late, setting)[0]
    if early.dates and late.dates and early.weekday is None and late.weekday is None:
        if early.dates[0].year is None:
            limit = lasts[0].last
            firsts = [dated(ymd, replace(setting, ahead=False), limit) for ymd in early.dates]
        elif late.dates[0].year is None:
            limit = firsts[0].first
            lasts = [dated(ymd, replace(setting, ahead=True), limit) for ymd in late.dates]
        if len(firsts) == len(lasts) > 1:  # both are 3/4 or both are 4/3
            return [
                pair for pair in zip(firsts, lasts, strict=True) if pair[0].first <= pair[1].last
            ]
    pairs = [(first, last) for first in firsts for last in lasts]
    return [(first, last) for first, last in pairs if first.first <= last.last]


def _spans(
    first: Days, last: Days, early: Found, late: Found, *, crossing: bool
) -> list[tuple[dt.datetime, dt.datetime]]:
    """The stretches that clock times at both ends make; *crossing* may end on the next day."""
    starts = _edges(first.first, early, end=False)
    ends = _edges(last.last, late, end=True)
    day = dt.timedelta(days=1)
    spans = [(start, end) for start in starts for end in ends]
    if crossing and early.has_clock and late.has_clock:
        spans = [(start, end if end > start else end + day) for start, end in spans]
    elif first == last and not early.has_day and early.has_clock and late.has_clock:
        # "10pm to 2am yesterday": the night that began or that ended then.
        spans = [
            span
            for start, end in spans
            for span in (
                [(start, end)] if end > start else [(start - day, end), (start, end + day)]
            )
        ]
    spans = [(start, end) for start, end in spans if start < end]
    if len(starts) * len(ends) > 1 and first == last:
        # "between 9 and 10pm" means the hour, not the thirteen hours from the morning on.
        least = min((end - start for start, end in spans), default=day)
        spans = [(start, end) for start, end in spans if end - start == least]
    return list(dict.fromkeys(spans))


def _edges(day: dt.date, found: Found, *, end: bool) -> list[dt.datetime]:
    start = dt.datetime.combine(day, dt.time())
    clocks, _ = clocks_meant(found)
    if clocks:
        return [
            dt.datetime.combine(day + dt.timedelta(days=clock.later), clock.time)
            for clock in clocks
        ]
    if found.part:
        hour = PARTS[found.part][end]
        return [start + dt.timedelta(hours=hour, minutes=-1 if hour == 24 else 0)]
    return [start + dt.timedelta(hours=23, minutes=59) if end else start]
