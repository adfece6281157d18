"""Times as people type them, read as moments and read back in full before they count."""

import datetime as dt
from zoneinfo import ZoneInfo

import msgspec

from evidence_kit.model.moment import Basis, Moment, Precision, WallTime, wall_time
from evidence_kit.model.moment_words import clock_words, day_words, full_words, zone_words
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.typed_clocks import clocks_meant, made, reason
from evidence_kit.model.typed_days import (
    UNREADABLE,
    Days,
    Setting,
    Unclear,
    days_meant,
    near_days,
    two_days,
)
from evidence_kit.model.typed_range import between
from evidence_kit.model.typed_spoken import respoken
from evidence_kit.model.typed_text import (
    plain,
    respelt,
    says_unknown,
    split_range,
    spoken_clocks,
    without_zone,
)
from evidence_kit.model.typed_welsh import in_english
from evidence_kit.model.typed_words import PARTS, Clock, Found, find
from evidence_kit.model.typed_zone import placed

_LONGEST = 200
_MOST_CHOICES = 6


class Choice(msgspec.Struct, frozen=True):
    """One of the meanings that a typed time can have: what to call it, and the moment."""

    label: str
    moment: Moment


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What a typed time was taken to mean.

    *readback* is a sentence to show: the moment in full, or why there is none and what to do.
    *question* is asked where the text can mean several things; each of *choices* is an answer, and
    *moment* is None until one is chosen. For an empty text all are empty.
    """

    moment: Moment | None = None
    readback: str = ""
    question: str = ""
    choices: tuple[Choice, ...] = ()


def read_time(
    text: str,
    *,
    today: dt.datetime,
    zone: str,
    day_first: bool | None = None,
    basis: Basis = Basis.SCREEN,
    fold: int | None = None,
    ahead: bool = False,
) -> Reading:
    """Read a time as it was typed, such as "yesterday 9pm" or "between 2 and 5 March".

    *today* is the person's present time, aware or on the clocks of *zone*, an IANA name; *zone* is
    also the zone of the time that was typed. *day_first* says how 3/4 is meant where that is known,
    *fold* which of two equal clock times when clocks go back, and *ahead* looks for the next such
    day instead of the last, for deadlines. Nothing is guessed: where a text can mean two things the
    reading asks. No text raises; an unknown *zone* raises WrongUse.
    """
    info = _info(zone)
    now = (today.astimezone(info) if today.tzinfo else today).replace(tzinfo=None)
    setting = Setting(now.replace(second=0, microsecond=0), zone, day_first, ahead)
    said = spoken_clocks(in_english(plain(text[: _LONGEST + 1])))
    if ahead:
        said = said.removeprefix("by ").removeprefix("until ")
    if not said:
        return Reading()
    blank = Moment(shown=text.strip(), zone=zone, basis=basis)
    if says_unknown(said):
        return Reading(moment=blank, readback="The time is not known. That is fine.")
    try:
        if len(said) > _LONGEST:
            raise Unclear(UNREADABLE)
        moments, question = _read_or_respell(respoken(said, setting), setting, blank)
    except (Unclear, OverflowError) as problem:
        sentence = str(problem) if isinstance(problem, Unclear) else UNREADABLE
        return Reading(readback=sentence)
    return _answer(moments, question, setting, fold)


def _info(zone: str) -> ZoneInfo:
    try:
        return ZoneInfo(zone)
    except (ValueError, OSError, KeyError) as problem:
        raise WrongUse(f'"{zone}" is not a time zone that we know.') from problem


def _answer(moments: list[Moment], question: str, setting: Setting, fold: int | None) -> Reading:
    """Make the reading, after asking the clocks whether each time exists once, twice or never."""
    settled: list[Moment] = []
    never: Moment | None = None
    for moment in dict.fromkeys(moments):
        kind = WallTime.ORDINARY
        if moment.precision is Precision.MINUTE and moment.wall is not None:
            kind = wall_time(moment.wall, moment.zone)
        if kind is WallTime.NEVER:
            never = moment
        elif kind is WallTime.TWICE and moment.fold is None:
            folds = (0, 1) if fold is None else (fold,)
            settled += [msgspec.structs.replace(moment, fold=each) for each in folds]
            question = _twice_question(moment) if len(moments) == 1 else "Which one is it?"
        else:
            settled.append(moment)
    if not settled and never is not None:
        return Reading(readback=_never_sentence(never))
    if len(settled) == 1:
        return Reading(moment=settled[0], readback=_readback(settled[0], setting))
    if len(settled) > _MOST_CHOICES:
        return Reading(readback=UNREADABLE)
    choices = tuple(Choice(_label(moment), moment) for moment in settled)
    return Reading(question=question or "Which one is it?", choices=choices)


def _label(moment: Moment) -> str:
    if moment.fold is None:
        return full_words(moment)
    return f"{full_words(moment)}, the {'second' if moment.fold else 'first'} time"


def _twice_question(moment: Moment) -> str:
    clock = clock_words(moment.wall) if moment.wall else ""
    return f"The clocks went back that night, so {clock} came twice. Which one was it?"


def _never_sentence(moment: Moment) -> str:
    wall = moment.wall or dt.datetime.min
    city = zone_words(moment.zone).removesuffix(" time")
    return (
        f"On {day_words(wall)} the clocks went forward in {city}, so {clock_words(wall)} did not "
        "happen. Please look at the time again."
    )


def _readback(moment: Moment, setting: Setting) -> str:
    words = full_words(moment).rstrip(".") + "."
    if moment.wall is not None and moment.wall > setting.now and not setting.ahead:
        return f"{words} That is still to come. If it has happened already, please check the date."
    return words


def _read_or_respell(said: str, setting: Setting, blank: Moment) -> tuple[list[Moment], str]:
    try:
        return _read(said, setting, blank)
    except Unclear:
        again = respelt(said)
        if again == said:
            raise
        return _read(again, setting, blank)


def _read(said: str, setting: Setting, blank: Moment) -> tuple[list[Moment], str]:
    said, letters = without_zone(said, zone_words(setting.zone))
    ends = split_range(said)
    if ends is not None:
        return between(ends, setting, blank)
    found = find(said)
    found.zone = letters or found.zone
    if found.rest:
        raise Unclear(reason(found))
    if found.relative == "now" or (found.ago and found.ago.unit in ("min", "hou")):
        return [_instant(found, setting, blank)], ""
    days, question = days_meant(found, setting)
    if not days:
        if not found.has_clock:
            raise Unclear(UNREADABLE)
        near, question = near_days(setting)
        days = [Days(each, each) for each in near]
    clocks, clock_question = clocks_meant(found)
    moments = [
        in_zone
        for each in days
        for moment in _on(each, clocks, found, blank)
        for in_zone in placed(moment, found, setting)
    ]
    if not setting.ahead and len(clocks) > 1:
        # A message that came today cannot have come later than now.
        moments = [each for each in moments if each.wall and each.wall <= setting.now] or moments
    if not found.has_day:
        return two_days(moments, setting), question
    if len(days) > 1 and clock_question:
        return moments, "Which one is it?"
    return moments, question if len(days) > 1 else clock_question


def _instant(found: Found, setting: Setting, blank: Moment) -> Moment:
    """Now, or some minutes or hours away from it, counted in hours that really passed."""
    if found.has_clock or found.dates or found.weekday is not None:
        raise Unclear(UNREADABLE)
    if found.ago is None:
        return made(blank, Precision.MINUTE, setting.now)
    unit = dt.timedelta(minutes=1) if found.ago.unit == "min" else dt.timedelta(hours=1)
    if found.ago.few:
        return made(blank, Precision.BETWEEN, _away(setting, 5 * unit), _away(setting, 2 * unit))
    return _about(blank, _away(setting, found.ago.count * unit))


def _away(setting: Setting, ago: dt.timedelta) -> dt.datetime:
    info = ZoneInfo(setting.zone)
    then = setting.now.replace(tzinfo=info).astimezone(dt.UTC) - ago
    return then.astimezone(info).replace(tzinfo=None)


def _about(blank: Moment, wall: dt.datetime) -> Moment:
    if wall.time() == dt.time():  # midnight would stand for the whole day
        hour = dt.timedelta(hours=1)
        return made(blank, Precision.BETWEEN, wall - hour, wall + hour)
    return made(blank, Precision.ABOUT, wall)


def _on(days: Days, clocks: list[Clock], found: Found, blank: Moment) -> list[Moment]:
    """The moments that a day and its clock times make."""
    start = dt.datetime.combine(days.first, dt.time())
    end = dt.datetime.combine(days.last, dt.time(23, 59))
    if days.first != days.last:
        if found.part and not clocks:  # "some evening in March": from the first to the last of them
            early, late = PARTS[found.part]
            last = dt.datetime.combine(days.last, dt.time())
            until = last + dt.timedelta(hours=late, minutes=-1 if late == 24 else 0)
            return [made(blank, Precision.BETWEEN, start + dt.timedelta(hours=early), until)]
        if found.has_clock:
            raise Unclear(
                "We could read the time of day, but not which day it was. Please add the day."
            )
        return [made(blank, Precision.BETWEEN, start, end)]
    if clocks:
        walls = [
            dt.datetime.combine(days.first + dt.timedelta(days=clock.later), clock.time)
            for clock in clocks
        ]
        if days.vague:
            day = dt.timedelta(days=1)
            return [made(blank, Precision.BETWEEN, wall - day, wall + day) for wall in walls]
        if found.hedged:
            return [_about(blank, wall) for wall in walls]
        return [made(blank, Precision.MINUTE, wall) for wall in walls]
    if found.part:
        early, late = PARTS[found.part]
        until = start + dt.timedelta(hours=late, minutes=-1 if late == 24 else 0)
        slack = dt.timedelta(days=1 if days.vague else 0)
        begin = start + dt.timedelta(hours=early)
        return [made(blank, Precision.BETWEEN, begin - slack, until + slack)]
    precision = Precision.ABOUT if found.hedged or days.vague else Precision.DAY
    return [made(blank, precision, start)]
