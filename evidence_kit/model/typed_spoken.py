"""Ways of saying a time put into the plain dates and clock times that they stand for.

"One night last week", "around Easter", "half nine", "since Monday": each rule rewrites what it
knows and leaves the rest of the text alone, so that what nobody understands is still seen and asked
about. Nothing becomes more exact than it was said: what can be several days becomes a stretch.
"""

import datetime as dt
import re
from collections.abc import Callable

from dateutil.relativedelta import relativedelta

from evidence_kit.model.moment_words import MONTHS
from evidence_kit.model.typed_days import Setting, Unclear
from evidence_kit.model.typed_feasts import with_feasts
from evidence_kit.model.typed_seasons import with_seasons
from evidence_kit.model.typed_text import NUM, NUMBER, TH, count

Rule = Callable[[re.Match[str], dt.date], str]

_DAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)\b"
)
_PART = r"(?:morning|afternoon|evening|night|lunch ?time|weekend)"
_HOUR = "|".join(name for name, number in NUMBER.items() if number <= 12)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOCK = r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\d{1,2}[:.]\d\d|noon|midday"
_UNITS = r"(day|week|month|year)s?"
_ORDINAL = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}
_ORDINAL |= {"fourth": 4, "4th": 4, "fifth": 5, "5th": 5, "last": 0}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MON = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_VAGUE = re.compile(
    r"(?:just |only )?(?:the other (?:day|night|evening|week)|recently|lately|not (?:that )?long ago"
    r"|(?:quite )?a (?:long )?(?:while|time) (?:ago|back)|ages ago|long ago|some time ago)"
)
_TOO_VAGUE = (
    'That can be many days. If you can, say roughly when, such as "last week" or "some time in '
    'March". You can also choose "I don\'t know".'
)


def respoken(text: str, setting: Setting) -> str:
    """Return a text made plain with the ways of saying that are known here written out.

    Raises Unclear, with a sentence, for what names no time at all.
    """
    if _VAGUE.fullmatch(text):
        raise Unclear(_TOO_VAGUE)
    today = setting.now.date()
    for pattern, rule in _RULES:
        text = _rewritten(pattern, rule, text, today)
    text = with_feasts(text, today, ahead=setting.ahead)
    return re.sub(r"\s+", " ", with_seasons(text, setting)).strip()


def _rewritten(pattern: str, rule: Rule, text: str, today: dt.date) -> str:
    return re.sub(pattern, lambda found: rule(found, today), text)


def stretch(first: dt.date, last: dt.date) -> str:
    """Write out whole days from *first* to *last*."""
    return f" between {first.isoformat()} and {last.isoformat()} "


def _week_before_last(found: re.Match[str], today: dt.date) -> str:
    monday = today - dt.timedelta(days=today.weekday() + 14)
    if found[1] == "weekend":
        return stretch(monday + dt.timedelta(days=5), monday + dt.timedelta(days=6))
    return stretch(monday, monday + dt.timedelta(days=6))


def _so_many_ago(found: re.Match[str], today: dt.date) -> str:
    """ "Two or three weeks ago" is from three weeks ago to two."""
    near, far = sorted((count(found[1]), count(found[2])))
    return stretch(_back(today, far, found[3]), _back(today, near, found[3]))


def _in_the_last(found: re.Match[str], today: dt.date) -> str:
    many = 5 if found[1] == "few" else 2 if found[1] == "couple of" else count(found[1] or "a")
    return stretch(_back(today, many, found[2]), today)


def _back(today: dt.date, many: int, unit: str) -> dt.date:
    if many > 1500 or (unit == "year" and many > 100):
        raise OverflowError
    return today - relativedelta(**{f"{unit}s": many})  # type: ignore[arg-type]


def _part_of(found: re.Match[str], today: dt.date) -> str:
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


def _part_of_year(found: re.Match[str], today: dt.date) -> str:
    third = 2 if found[1][0] == "l" or found[1].startswith("end") else int(found[1][0] == "m")
    return _third_of_year(int(found[2]), third)


def _third_of_year(year: int, third: int) -> str:
    start = dt.date(year, 4 * third + 1, 1)
    return stretch(start, start + relativedelta(months=4, days=-1))


def _nth_weekday(found: re.Match[str], today: dt.date) -> str:
    days = _days_of_month(_month(found[3], found[4], today), found[2])
    nth = _ORDINAL[found[1]]
    return f" {days[nth - 1].isoformat()} " if nth <= len(days) else found[0]


def _days_of_month(start: dt.date, weekday: str) -> list[dt.date]:
    """Return each day of the month from *start* that falls on *weekday*."""
    days = (start + dt.timedelta(days=number) for number in range(31))
    wanted = _WEEKDAYS.index(weekday[:3])
    return [day for day in days if day.month == start.month and day.weekday() == wanted]


def _nth_week(found: re.Match[str], today: dt.date) -> str:
    month = _month(found[2], found[3], today)
    nth = _ORDINAL[found[1]]
    end = month + relativedelta(months=1, days=-1)
    if nth == 5:
        return found[0]
    if nth == 0:
        return stretch(end - dt.timedelta(days=6), end)
    start = month + dt.timedelta(days=7 * (nth - 1))
    return stretch(start, start + dt.timedelta(days=6))


def _some_weekday(found: re.Match[str], today: dt.date) -> str:
    """ "A Sunday in March" lies between the first and the last of them."""
    days = _days_of_month(_month(found[2], found[3], today), found[1])
    return stretch(days[0], days[-1])


def _week_of(found: re.Match[str], today: dt.date) -> str:
    month = _month(found[3], found[4], today)
    try:
        day = month.replace(day=int(found[2]))
    except ValueError:
        return found[0]
    if found[1] == "of":
        day -= dt.timedelta(days=day.weekday())
    return stretch(day, day + dt.timedelta(days=6))


def _this_or_last_month(found: re.Match[str], today: dt.date) -> str:
    which, name = found[1], found[2]
    month = _MONTHS.index(name[:3]) + 1
    if which == "last" and month < today.month:
        raise Unclear(
            f"Is that {MONTHS[month - 1]} {today.year} or {MONTHS[month - 1]} {today.year - 1}? "
            "Please add the year."
        )
    year = today.year + {"last": -1, "next": int(month <= today.month)}.get(which, 0)
    return f" {name} {year} "


def _either(found: re.Match[str], _today: dt.date) -> str:
    """ "Tuesday or Wednesday": two days that follow each other are a stretch."""
    before, one, two, after = (part.strip() for part in found.groups())
    if one[0].isdigit():
        first, second = (int(re.match(r"\d+", each)[0]) for each in (one, two))  # type: ignore[index]
        follows = second == first + 1
        one = one if re.search(_MON, one) or not (m := re.search(_MON, two)) else f"{one} {m[0]}"
    else:
        first, second = (_WEEKDAYS.index(each[:3]) for each in (one, two))
        follows = second == (first + 1) % 7
    if not follows:
        raise Unclear(
            "We could read two days. Please write the one that is likelier, or both ends, such as "
            '"between 2 and 5 March".'
        )
    return f"{before} between {one} {after} and {two} {after}"


def _open_clock(found: re.Match[str], _today: dt.date) -> str:
    """ "After 9pm" is from then to the end of the day, "before 9pm" from its beginning."""
    before, which, clock, after = found.groups()
    rest = f"{before} {after}"
    if re.search(r"night|between|\b(?:and|to|or)\b|after|before", rest):
        return found[0]
    ends = f"{clock} and 23:59" if which == "after" else f"00:00 and {clock}"
    return f"{rest} between {ends}"


def _hours_of_part(found: re.Match[str], _today: dt.date) -> str:
    """ "Between 9 and 10 last night": the words say which half of the day the hours are of."""
    hours = [int(found[1]), int(found[2])]
    least, most = {"night": (6, 11), "evening": (4, 11), "afternoon": (1, 6)}.get(found[4], (1, 11))
    if not all(least <= hour <= most for hour in hours):
        return found[0]
    half = "am" if found[4] == "morning" else "pm"
    return f"between {hours[0]}{half} and {hours[1]}{half} {found[3]}"


def _month(name: str, year: str | None, today: dt.date) -> dt.date:
    """Return the first of the month called *name*, the last one that has begun without *year*."""
    month = _MONTHS.index(name[:3]) + 1
    if year:
        return dt.date(int(year), month, 1)
    return dt.date(today.year - (month > today.month), month, 1)


def _month_of_year(found: re.Match[str], today: dt.date) -> str:
    month, which = (found[1], found[2]) if found[1] else (found[4], found[3])
    return f" {month} {today.year + {'last': -1, 'next': 1}.get(which, 0)} "


def _night_between(found: re.Match[str], _today: dt.date) -> str:
    """The night from one day to the next has the name of the first; 3am in it is of the second."""
    before, first, second, after = found.groups()
    month = re.search(_MON, second)
    if month and re.fullmatch(r"\d{1,2}" + TH, first):
        first = f"{first} {second[month.start() :]}"
    rest = f"{before or ''} {after or ''}"
    if re.search(r"\d ?a\.?m\b", rest):
        return f"{rest} {second}"
    if re.search(r"\d ?p\.?m\b", rest):
        return f"{rest} {first}"
    return f"{rest} {first} night"


def _spoken_hour(found: re.Match[str], _today: dt.date) -> str:
    return f"{NUMBER.get(found[1], found[1])} o'clock "


def _hour_and_minutes(found: re.Match[str], _today: dt.date) -> str:
    tens, ones = found[2], found[3]
    minutes = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "ten": 10}
    return f"{NUMBER[found[1]]}:{minutes[tens] + NUMBER.get(ones or '', 0):02}"


def _to(words: str) -> Rule:
    """Return the rule that writes *words*, a template as `re.sub` takes them."""
    return lambda found, _today: found.expand(words)


_DATE = rf"(?:{_DAY}|(?:the )?\d{{1,2}}{TH}(?: (?:of )?{_MON.replace('(jan', '(?:jan', 1)})?)"
_RULES: tuple[tuple[str, Rule], ...] = (
    (r"\ball weekend\b", _to("at the weekend")),
    (
        r"^(?:i'?m |i am )?not (?:really |too |quite |completely )?sure,?(?: but)? (?=\S)",
        _to("maybe "),
    ),
    (r"\bhalf an? (?=year)", _to("six ")),
    (r"\bsix year\b", _to("six months")),
    (r"\b(?:a |one )?year and a half\b", _to("18 months")),
    (r"\b(?:a |one )?fortnight\b", _to("two weeks")),
    (r"\b(?:a|one) week ago (?:today|to the day)\b", _to("7 days ago")),
    (rf"\b{NUM} (\w+?)s? or so (?=ago|back)", _to(r"about \1 \2s ")),
    (rf"\b{NUM}(?: or |-| to ){NUM} {_UNITS} (?:ago|back)\b", _so_many_ago),
    (r"\b(?:the )?night before last\b", _to("2 days ago night")),
    (rf"\b{NUM} nights? (?:ago|back)\b", _to(r"\1 days ago night")),
    (r"\b(?:the )?(week(?:end)?) before last\b", _week_before_last),
    (
        r"\b(?:(?:some ?time|any ?time) )?(?:in|over|within|during|for) the (?:last|past) "
        rf"(?:(few|couple of|{NUM[1:-1]}) )?{_UNITS}\b",
        _in_the_last,
    ),
    (rf"\b(?:the )?past (?:(few|couple of|{NUM[1:-1]}) )?{_UNITS}\b", _in_the_last),
    (
        r"^(?:it |this )?(?:has been |been )?(?:happening |going on )?(?:every (?:day|night|week) )?"
        r"(?:ever )?since (.+)$",
        _to(r"from \1 to now"),
    ),
    (r"^(?:from )?(.+) (?:until|till?|up to) (?:now|today)$", _to(r"from \1 to now")),
    (
        r"\b(start|beginning|early(?: in)?|middle|mid|end)(?: of)?[ -](?:the )?"
        r"(?:(last|this|next) )?(week|month|year)\b(?! ago)",
        _part_of,
    ),
    (
        r"\b(early(?: in)?|start of|beginning of|mid|middle of|late(?: in)?|end of)[ -]"
        r"((?:19|20|21)\d\d)\b",
        _part_of_year,
    ),
    (
        rf"\b(first|second|third|fourth|last|[1-5](?:st|nd|rd|th)) ({_DAY}) (?:in|of) {_MON}"
        r"(?:,? ((?:19|20|21)\d\d))?",
        _nth_weekday,
    ),
    (
        rf"\b(first|second|third|fourth|last|[1-5](?:st|nd|rd|th)) week (?:in|of) {_MON}"
        r"(?:,? ((?:19|20|21)\d\d))?",
        _nth_week,
    ),
    (
        rf"\b{_MON},? (?:of )?(last|this|next) year\b|\b(last|this|next) year,? (?:in )?{_MON}",
        _month_of_year,
    ),
    (
        rf"^(.*?)\b(?:in )?(?:the )?night (?:of|from|between) (?:the )?({_DATE})"
        rf" (?:to|into|and|till?|on) (?:the )?({_DATE})(.*)$",
        _night_between,
    ),
    (rf"^(.*?)\b({_DAY}) night,? (?:in)to (?:the )?({_DAY})(?: morning)?(.*)$", _night_between),
    (r"\b(?:the )?middle of the night\b|\bovernight\b|\b(?:at )?bed ?time\b", _to("night")),
    (r"\bfirst thing(?: in the morning)?\b(?! (?:this )?\w* ?morning)", _to("morning")),
    (r"\bfirst thing\b", _to("")),
    (
        rf"\b(?:one|some|any|each|every|all|an?)(?: of the)? (?=(?:day|{_PART})s?\b)"
        r"(?!\w+ (?:ago|back|later|before))",
        _to(""),
    ),
    (rf"\bhalf ({_HOUR}|\d{{1,2}})\b(?!\.)", lambda f, _t: f"{NUMBER.get(f[1], f[1])}:30"),
    (rf"\b({_HOUR}) (ten|fifteen|twenty|thirty|forty|fifty)(?:[- ](five))?\b", _hour_and_minutes),
    (r"\b(\d{1,2}) o clock\b", _to(r"\1 o'clock")),
    (
        rf"\b({_HOUR}) (?=last night|tonight|at night|in the (?:morning|afternoon|evening)"
        r"|(?:this|yesterday) (?:morning|afternoon|evening))",
        _spoken_hour,
    ),
    (
        r"\b(?:just|shortly|soon|right|a (?:bit|little)) (?:after|before|gone|past) (?=\d|mid|noon)",
        _to("about "),
    ),
    (
        r"\b(?:maybe|perhaps|probably|possibly|i think)(?: it was)? "
        r"(?=(?:maybe|perhaps|probably|possibly|about|around)\b)",
        _to(""),
    ),
    (r"\bthis (?=lunch ?time|tea ?time)", _to("today ")),
    (r"\bin the new year\b", _to("in january")),
    (
        rf"\b(?:the )?week (of|commencing|beginning|starting)(?: on)? (?:the )?(\d{{1,2}}){TH}"
        rf"(?: of)? {_MON}(?:,? ((?:19|20|21)\d\d))?",
        _week_of,
    ),
    (
        rf"\b(?:one|some|an?|any) ({_DAY}) (?:in|of|during) {_MON}(?:,? ((?:19|20|21)\d\d))?",
        _some_weekday,
    ),
    (rf"\b(last|this|next) {_MON}(?! ?\d)", _this_or_last_month),
    (rf"^(.*?)\b({_DATE}) or (?:(?:on|maybe) )*({_DATE})(.*)$", _either),
    (rf"^(.*?)\b(after|before) ({_CLOCK})(.*)$", _open_clock),
    (
        r"\bbetween (\d{1,2}) and (\d{1,2}) (?:o'?clock )?"
        r"((?:last|in the|this|at|yesterday) (night|evening|afternoon|morning).*)$",
        _hours_of_part,
    ),
)
