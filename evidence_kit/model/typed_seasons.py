"""Seasons as people name them: "last summer", "spring 2025". They are turned round in the south."""

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from evidence_kit.model.typed_days import Setting

_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SOUTH = [
    "Australia/",
    "Antarctica/",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Africa/Johannesburg",
    "Africa/Harare",
    "Africa/Maputo",
    "Africa/Windhoek",
    "America/Argentina/",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/Montevideo",
    "America/Asuncion",
]


def with_seasons(text: str, setting: Setting) -> str:
    """Return *text* with the months of a season written out, its first and last day.

    Without a year it is the last one that has begun; "last summer" is the last one that is over.
    """

    def written(found: re.Match[str]) -> str:
        which, name, year = found[1] or "", found[2], found[3]
        month = _FIRST_MONTH[name]
        if setting.zone.startswith(tuple(_SOUTH)):
            month = (month + 5) % 12 + 1
        today = setting.now.date()
        if year:
            first = dt.date(int(year), month, 1)
        else:
            starts = [dt.date(today.year + step, month, 1) for step in (1, 0, -1, -2)]
            first = next(start for start in starts if _fits(start, today, which, setting.ahead))
        last = first + relativedelta(months=3, days=-1)
        return f" between {first.isoformat()} and {last.isoformat()} "

    return re.sub(
        rf"\b(?:(?:in |during |over )?(?:the )?)(?:(last|this|next) )?({'|'.join(_FIRST_MONTH)})"
        r"(?: ?time)?(?:,? (?:of |in )?((?:19|20|21)\d\d))?\b",
        written,
        text,
    )


def _fits(start: dt.date, today: dt.date, which: str, ahead: bool) -> bool:
    if which == "this":
        return start.year == today.year
    if which == "next" or (ahead and not which):
        return start > today and start - today < dt.timedelta(days=366)
    over = start + relativedelta(months=3)
    return over <= today if which == "last" else start <= today
