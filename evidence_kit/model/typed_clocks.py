"""The clock times that a typed text can mean."""

import datetime as dt
import re

import msgspec

from evidence_kit.model.moment import Moment, Precision
from evidence_kit.model.moment_words import clock_words
from evidence_kit.model.typed_days import UNREADABLE, Unclear
from evidence_kit.model.typed_words import Clock, Found


def reason(found: Found) -> str:
    """Return the sentence on why *found* cannot be read."""
    if "nosuchdate" in found.rest:
        return "There is no such date. Please look at the day and the month again."
    if "nosuchhour" in found.rest:
        return "There is no such time of day. Please look at the hours and minutes again."
    if re.match("before|after|since|until|over|morethan|lessthan|under|atleast", found.rest):
        return (
            "We could not tell from when to when. You could write both ends, such as "
            '"between 2 and 5 March".'
        )
    return UNREADABLE


def made(
    blank: Moment, precision: Precision, wall: dt.datetime, until: dt.datetime | None = None
) -> Moment:
    """Return *blank* with its times filled in."""
    return msgspec.structs.replace(blank, precision=precision, wall=wall, until=until)


def clocks_meant(found: Found) -> tuple[list[Clock], str]:
    """The clock times that *found* can mean, those left out that its part of the day excludes."""
    clocks, question = found.clocks, "Is that in the morning or in the evening?"
    if len(clocks) > 1 and clocks[1].later:
        question = "Midnight at the start of that day, or at its end?"
    if not clocks or not found.part:
        return clocks, question if len(clocks) > 1 else ""
    fitting = []
    for clock in clocks:
        hour = clock.time.hour
        if found.part == "night":
            if hour >= 18 or clock.later:
                fitting.append(clock)
            elif hour < 6 and found.relative:
                fitting.append(Clock(clock.time, 1))
            elif hour < 6:
                fitting += [clock, Clock(clock.time, 1)]
                question = "Which night is that?"
        elif found.part in ("morning", "early hours", "dawn"):
            if hour < 12 and not clock.later:
                fitting.append(clock)
        elif found.part == "evening":
            if hour >= 16:
                fitting.append(clock)
        elif 11 <= hour < 19:
            fitting.append(clock)
    if not fitting:
        raise Unclear(
            f"The time and the words do not fit together: {clock_words(clocks[0].time)} is not in "
            f"the {found.part}. Please look at it again."
        )
    return list(dict.fromkeys(fitting)), question if len(fitting) > 1 else ""
