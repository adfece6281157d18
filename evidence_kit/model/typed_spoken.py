"""Ways of saying a time put into the plain dates and clock times that they stand for.

"One night last week", "around Easter", "half nine", "since Monday": each rule rewrites what it
knows and leaves the rest of the text alone, so that what nobody understands is still seen and asked
about. Nothing becomes more exact than it was said: what can be several days becomes a stretch.
"""

import datetime as dt
import re
from collections.abc import Callable

from evidence_kit.model.typed_days import Setting, Unclear
from evidence_kit.model.typed_feasts import with_feasts
from evidence_kit.model.typed_seasons import with_seasons
from evidence_kit.model.typed_stretches import (
    WEEKDAYS,
    in_the_last,
    month_of_year,
    nth_week,
    nth_weekday,
    part_of,
    part_of_year,
    so_many_ago,
    some_weekday,
    this_or_last_month,
    week_before_last,
    week_of,
)
from evidence_kit.model.typed_text import NUM, NUMBER, TH

Rule = Callable[[re.Match[str], dt.date], str]

_DAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)\b"
)
_PART = r"(?:morning|afternoon|evening|night|lunch ?time|weekend)"
_HOUR = "|".join(name for name, number in NUMBER.items() if number <= 12)
_CLOCK = r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\d{1,2}[:.]\d\d|noon|midday"
_UNITS = r"(day|week|month|year)s?"
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


def _either(found: re.Match[str], _today: dt.date) -> str:
    """ "Tuesday or Wednesday": two days that follow each other are a stretch."""
    before, one, two, after = (part.strip() for part in found.groups())
    if one[0].isdigit():
        first, second = (int(re.match(r"\d+", each)[0]) for each in (one, two))  # type: ignore[index]
        follows = second == first + 1
        one = one if re.search(_MON, one) or not (m := re.search(_MON, two)) else f"{one} {m[0]}"
    else:
        first, second = (WEEKDAYS.index(each[:3]) for each in (one, two))
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
    (rf"\b{NUM}(?: or |-| to ){NUM} {_UNITS} (?:ago|back)\b", so_many_ago),
    (r"\b(?:the )?night before last\b", _to("2 days ago night")),
    (rf"\b{NUM} nights? (?:ago|back)\b", _to(r"\1 days ago night")),
    (r"\b(?:the )?(week(?:end)?) before last\b", week_before_last),
    (
        r"\b(?:(?:some ?time|any ?time) )?(?:in|over|within|during|for) the (?:last|past) "
        rf"(?:(few|couple of|{NUM[1:-1]}) )?{_UNITS}\b",
        in_the_last,
    ),
    (rf"\b(?:the )?past (?:(few|couple of|{NUM[1:-1]}) )?{_UNITS}\b", in_the_last),
    (
        r"^(?:it |this )?(?:has been |been )?(?:happening |going on )?(?:every (?:day|night|week) )?"
        r"(?:ever )?since (.+)$",
        _to(r"from \1 to now"),
    ),
    (r"^(?:from )?(.+) (?:until|till?|up to) (?:now|today)$", _to(r"from \1 to now")),
    (
        r"\b(start|beginning|early(?: in)?|middle|mid|end)(?: of)?[ -](?:the )?"
        r"(?:(last|this|next) )?(week|month|year)\b(?! ago)",
        part_of,
    ),
    (
        r"\b(early(?: in)?|start of|beginning of|mid|middle of|late(?: in)?|end of)[ -]"
        r"((?:19|20|21)\d\d)\b",
        part_of_year,
    ),
    (
        rf"\b(first|second|third|fourth|last|[1-5](?:st|nd|rd|th)) ({_DAY}) (?:in|of) {_MON}"
        r"(?:,? ((?:19|20|21)\d\d))?",
        nth_weekday,
    ),
    (
        rf"\b(first|second|third|fourth|last|[1-5](?:st|nd|rd|th)) week (?:in|of) {_MON}"
        r"(?:,? ((?:19|20|21)\d\d))?",
        nth_week,
    ),
    (
        rf"\b{_MON},? (?:of )?(last|this|next) year\b|\b(last|this|next) year,? (?:in )?{_MON}",
        month_of_year,
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
        week_of,
    ),
    (
        rf"\b(?:one|some|an?|any) ({_DAY}) (?:in|of|during) {_MON}(?:,? ((?:19|20|21)\d\d))?",
        some_weekday,
    ),
    (rf"\b(last|this|next) {_MON}(?! ?\d)", this_or_last_month),
    (rf"^(.*?)\b({_DATE}) or (?:(?:on|maybe) )*({_DATE})(.*)$", _either),
    (rf"^(.*?)\b(after|before) ({_CLOCK})(.*)$", _open_clock),
    (
        r"\bbetween (\d{1,2}) and (\d{1,2}) (?:o'?clock )?"
        r"((?:last|in the|this|at|yesterday) (night|evening|afternoon|morning).*)$",
        _hours_of_part,
    ),
)
