"""Days that people call by a name: Christmas Eve, Easter, Halloween."""

import datetime as dt
import re
from functools import partial

from dateutil.easter import easter

_FIXED = {
    r"christmas eve": (12, 24),
    r"(?:christmas|xmas)(?: day)?": (12, 25),
    r"boxing day": (12, 26),
    r"new year'?s'? eve": (12, 31),
    r"new year'?s'? day|(?:the )?new year'?s?": (1, 1),
    r"valentine'?s'?(?: day)?": (2, 14),
    r"st\.? ?patrick'?s'?(?: day)?": (3, 17),
    r"st\.? ?david'?s'?(?: day)?": (3, 1),
    r"hallowe'?en": (10, 31),
    r"(?:bonfire|guy fawkes)(?:'?s?) (?:night|day)": (11, 5),
}
_FROM_EASTER = {r"good friday": -2, r"easter monday": 1, r"easter(?: sunday| day)?": 0}
_HEDGE = r"(?:(about|around|round about|near|roughly|some ?time around) )?"
_WHEN = r"(?:(last|this|next) )?"
_YEAR = r"(?:,? (?:in |of )?((?:19|20|21)\d\d|last year|this year|next year))?"
_NEAR = dt.timedelta(days=7)


def with_feasts(text: str, today: dt.date, *, ahead: bool) -> str:
    """Return *text* with the dates of such days; "around" one is a week either way.

    Without a year it is the last such day before *today*, or, for deadlines, the next one *ahead*.
    """

    def written(
        found: re.Match[str], month: int = 0, day: int = 0, from_easter: int | None = None
    ) -> str:
        hedge, which, year = found[1], found[2] or "", found[3] or ""

        def on(number: int) -> dt.date:
            if from_easter is None:
                return dt.date(number, month, day)
            return easter(number) + dt.timedelta(days=from_easter)

        if year[:1].isdigit():
            there = on(int(year))
        elif year or which == "this":
            there = on(today.year + {"last": -1, "next": 1}.get(year[:4], 0))
        elif which == "next" or (ahead and not which):
            there = next(d for n in (0, 1) if (d := on(today.year + n)) >= today)
        else:
            there = next(d for n in (0, 1) if (d := on(today.year - n)) <= today)
        if hedge:
            first, last = there - _NEAR, there + _NEAR
            return f" between {first.isoformat()} and {last.isoformat()} "
        return f" {there.isoformat()} "

    if "year" not in text and not re.search("christ|xmas|box|val|st|hall|fawkes|fire|good", text):
        return text
    for name, (month, day) in _FIXED.items():
        text = re.sub(_pattern(name), partial(written, month=month, day=day), text)
    for name, days in _FROM_EASTER.items():
        text = re.sub(_pattern(name), partial(written, from_easter=days), text)
    return text


def _pattern(name: str) -> str:
    return rf"\b{_HEDGE}{_WHEN}(?:{name})\b{_YEAR}"
