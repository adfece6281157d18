"""The words and figures in which people write times, found one by one in a typed text.

This reads what is there and nothing else: a text that still holds unread words afterwards was not
understood, and nothing here chooses between two meanings. `typed_time` turns the findings into
moments. python-dateutil's parser was tried for the dates: it takes "10.30" for the 10th, "March 45"
for 2045 and leaves out a zone that it does not know, and the person would not be told.
"""

import datetime as dt
import re
from dataclasses import dataclass, field

from evidence_kit.model.typed_text import NUM, TH, count

_MONTH_NAMES = (
    "january february march april may june july august september october november december"
)
_MONTH = {name[:3]: number for number, name in enumerate(_MONTH_NAMES.split(), 1)}
_MON = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = (
    r"(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)\b\.?"
)
_MERIDIEM = r"\s*([ap])\.?\s?m\b\.?"
_HALF = r"\s*([ap])?(?:(?<=[ap])\.?\s?m\b\.?)?"
_UNIT = r"(min(?:ute)?|hour|hr|day|week|wk|month|year|yr)s?\b"
_UNITS = {"hr": "hou", "wk": "wee", "yr": "yea", "m": "min", "h": "hou", "d": "day", "w": "wee"}
_NO_HOUR = rf"(?![\d:./-]| ?(?:st|nd|rd|th|{_UNIT})\b| (?:of )?{_MON})"
_ZONE = (
    "utc|gmt|bst|ist|wet|west|cet|cest|eet|eest|msk|est|edt|cst|cdt|mst|mdt|pst|pdt|ast|adt|nst|ndt"
    "|akst|akdt|hst|aest|aedt|acst|acdt|awst|nzst|nzdt|sast|jst|kst|hkt|sgt|pkt|gst"
)
PARTS = {
    # what it is called: the hours it may reach over, past 24 into the next day
    "early hours": (0, 6),
    "morning": (5, 12),
    "dawn": (3, 8),
    "lunchtime": (11, 14),
    "tea time": (15, 19),
    "afternoon": (12, 18),
    "evening": (17, 24),
    "night": (20, 29),
}
_HEDGE = re.compile(
    r"\b(?:about|around|approximately|approx\.?|roughly|circa|maybe|perhaps|probably|possibly"
    r"|near(?:ly)?|almost|or so|or thereabouts|ish|give or take a(?:n hour| day)|i think)(?![a-z])"
    r"|~|\bca?\.(?=\s*\d)"
)
_FILLER = re.compile(
    r"\b(?:at|on|in|the|of|it|was|is|during|some|sometime|time|just|earlier|early|late|back|and|day"
    r"|happened|sent|received|posted|o'clock|hrs?|hours)\b|[¦,.;()\[\]]"
)


@dataclass(frozen=True)
class Ymd:
    """A date as far as it was given. *stretch* is a third of the month: 0, 1 or 2."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    stretch: int | None = None


@dataclass(frozen=True)
class Clock:
    """A time of day, *later* days after the day that was named."""

    time: dt.time
    later: int = 0


@dataclass(frozen=True)
class Ago:
    """So many units before now (after now where negative); *few* where no number was given."""

    count: int
    unit: str
    few: bool = False


@dataclass
class Found:
    """What a text says. Several *dates* or *clocks* are the meanings that it can have.

    *relative* is a word such as "yesterday" or "last week", *weekday* counts from Monday as 0 and
    *which* is the "last", "this" or "next" before it. *offset* is minutes ahead of UTC, *zone* the
    letters of a zone. *rest* is what was not understood.
    """

    dates: list[Ymd] = field(default_factory=list)
    clocks: list[Clock] = field(default_factory=list)
    part: str = ""
    relative: str = ""
    ago: Ago | None = None
    weekday: int | None = None
    which: str = ""
    hedged: bool = False
    offset: int | None = None
    zone: str = ""
    rest: str = ""

    @property
    def has_day(self) -> bool:
        """Whether anything says which day it is."""
        return bool(self.dates or self.relative or self.ago) or self.weekday is not None

    @property
    def has_clock(self) -> bool:
        """Whether anything says which time of the day it is."""
        return bool(self.clocks or self.part)


def find(text: str) -> Found:
    """Read a text made plain by `typed_text.plain`."""
    return _Reader(text).read()


class _Reader:
    """Takes the pieces out of the text one after the other, the surest first."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found = Found()

    def read(self) -> Found:
        self._iso()
        self._zone()
        self._numeric_dates()
        self._relative()
        self._clocks()
        self._month_dates()
        self._weekday()
        self._parts()
        self._bare()
        if self._take(_HEDGE):
            self.found.hedged = True
        self.found.rest = re.sub(r"\s+", "", _FILLER.sub("", self.text)).strip("-")
        return self.found

    def _take(self, pattern: str | re.Pattern[str]) -> re.Match[str] | None:
        found = re.search(pattern, self.text)
        if found:
            self.text = f"{self.text[: found.start()]} ¦ {self.text[found.end() :]}"
        return found

    def _iso(self) -> None:
        """ISO 8601, extended or basic, with an offset or Z where it is given."""
        found = self._take(
            r"(?<!\d)(\d{4})(-?)(\d\d)\2(\d\d)(?:t|_| (?=\d\d:))(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?"
            r"\s?(z\b|[+-]\d\d:?\d\d)?(?!\d)"
        )
        if not found:
            return
        self.found.dates = [Ymd(int(found[1]), int(found[3]), int(found[4]))]
        self._clock(int(found[5]), int(found[6]), int(found[7] or 0), exact=True)
        self._offset(found[8])

    def _offset(self, text: str | None) -> None:
        if not text:
            return
        if text == "z":
            self.found.offset = 0
            return
        minutes = int(text[1:3]) * 60 + int(text[-2:])
        self.found.offset = -minutes if text[0] == "-" else minutes

    def _zone(self) -> None:
        found = self._take(r"\b(?:utc|gmt) ?([+-])(\d{1,2})(?::?(\d\d))?\b")
        if found:
            self._offset(f"{found[1]}{int(found[2]):02}{found[3] or '00'}")
            return
        found = self._take(rf"\(?\b({_ZONE})\b\)?")
        if found:
            self.found.zone = found[1]

    def _numeric_dates(self) -> None:
        if self.found.dates:
            return
        found = self._take(r"(?<!\d)((?:19|20|21)\d\d)(\d\d)(\d\d)(?!\d)")
        if found:
            self.found.dates = [Ymd(int(found[1]), int(found[2]), int(found[3]))]
            return
        found = self._take(r"(?<![\d:])(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?![\d:])")
        if found:
            self.found.dates = _orders(found[1], found[3], found[4], found[2])
            if not self.found.dates:
                self.text += " nosuchdate"
            return
        found = self._take(r"(?<![\d:/])(\d{1,2})/(\d{1,2})(?![\d/:])")
        if found:
            first, second = int(found[1]), int(found[2])
            self.found.dates = [
                Ymd(None, month, day)
                for day, month in dict.fromkeys(((first, second), (second, first)))
                if _may_be(None, month, day)
            ]
            if not self.found.dates:
                self.text += " nosuchdate"
            return
        found = self._take(r"(?<![\d:/])(0?[1-9]|1[0-2])/((?:19|20|21)\d\d)(?![\d/])")
        if found:
            self.found.dates = [Ymd(int(found[2]), int(found[1]))]
            return
        found = self._take(r"(?<![\d:/-])((?:19|20|21)\d\d)-(0[1-9]|1[0-2])(?![\d-])")
        if found:
            self.found.dates = [Ymd(int(found[1]), int(found[2]))]

    def _clocks(self) -> None:
        if self.found.clocks:
            return
        if self._take(r"\b(?:12 ?)?(?:noon|midday)\b|\b12 noon\b"):
            self.found.clocks = [Clock(dt.time(12))]
        elif self._take(r"\b(?:12 )?midnight\b"):
            self.found.clocks = [Clock(dt.time()), Clock(dt.time(), 1)]
        elif found := self._take(
            r"(?<![\d.:/-])(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?" + _HALF + r"(?![\d:/])"
        ):
            self._clock(
                int(found[1]), int(found[2]), int(found[3] or 0), found[4], len(found[1]) == 2
            )
        elif found := self._take(r"(?<![\d.:/-])(\d{1,2})" + _MERIDIEM):
            self._clock(int(found[1]), 0, 0, found[2])
        elif found := self._take(r"\b([01]\d|2[0-3])([0-5]\d) ?(?:hrs?|hours|h)\b"):
            self._clock(int(found[1]), int(found[2]), 0, exact=True)
        elif found := self._take(
            r"(?<![\d.:/-])(\d{1,2}) ?(?:o'?clock\b|ish\b"
            r"|(?=in the (?:morning|afternoon|evening)|at night))"
            rf"|\b(?:at|about|around|roughly) (?:about |around )?(\d{{1,2}}){_NO_HOUR}"
        ):
            if re.search("ish|about|around|roughly", found[0]):
                self.found.hedged = True
            self._clock(int(found[1] or found[2]), 0, 0)

    def _clock(
        self, hour: int, minute: int, second: int, half: str | None = None, exact: bool = False
    ) -> None:
        """Add the meanings of a clock time; *half* is "a" or "p", *exact* the 24-hour form."""
        if hour == 24 and (minute, second) == (0, 0) and not half:
            self.found.clocks = [Clock(dt.time(), 1)]
            return
        if hour > 23 or minute > 59 or second > 60 or (half and not 1 <= hour <= 12):
            self.text += " nosuchhour"
            return
        second = min(second, 59)  # a leap second
        if half:
            hours = [hour % 12 + (12 if half == "p" else 0)]
        elif exact or not 1 <= hour <= 12:
            hours = [hour]
        else:
            hours = [hour % 12, hour % 12 + 12]
        self.found.clocks = [Clock(dt.time(each, minute, second)) for each in hours]

    def _month_dates(self) -> None:
        if self.found.dates:
            return
        if found := self._take(rf"\b(\d{{4}})[ ,./-]+{_MON}[ ,./-]*(\d{{1,2}}){TH}\b"):
            ymd = Ymd(int(found[1]), _MONTH[found[2][:3]], int(found[3]))
        elif found := self._take(
            rf"\b(\d{{1,2}}){TH}(?: day)?(?: of)?[ ./-]*{_MON}(?:[ ,./-]*'?(\d{{4}}|\d\d)\b)?"
        ):
            ymd = Ymd(_year(found[3]), _MONTH[found[2][:3]], int(found[1]))
        elif found := self._take(
            rf"\b{_MON}[ ./-]*(?:the )?(\d{{1,2}}){TH}\b(?:[ ,./-]+'?(\d{{4}})\b)?"
        ):
            ymd = Ymd(_year(found[3]), _MONTH[found[1][:3]], int(found[2]))
        elif found := self._take(
            r"(?:\b(early|start of|beginning of|mid|middle of|late|end of)(?: in)?[ -])?"
            rf"\b{_MON}(?:[ ,]+(?:of )?(\d{{4}})\b| '(\d\d)\b)?"
        ):
            thirds = {"e": 0, "s": 0, "b": 0, "m": 1, "l": 2}
            word = found[1] or ""
            third = 2 if word == "end of" else thirds.get(word[:1])
            ymd = Ymd(_year(found[3] or found[4]), _MONTH[found[2][:3]], None, third)
        else:
            return
        if _may_be(ymd.year, ymd.month or 0, 1 if ymd.day is None else ymd.day):
            self.found.dates = [ymd]
        else:
            self.text += " nosuchdate"

    def _relative(self) -> None:
        if found := self._take(rf"\b(?:a )?(few|couple)(?: of)? {_UNIT} (?:ago|back)\b"):
            self.found.ago = Ago(2, _unit(found[2]), few=found[1] == "few")
        elif self._take(r"\bhalf an hour (?:ago|back)\b"):
            self.found.ago = Ago(30, "min")
        elif found := self._take(rf"\b{NUM} ?{_UNIT} (?:ago|back|earlier)\b"):
            self.found.ago = Ago(count(found[1]), _unit(found[2]))
        elif found := self._take(rf"\bin {NUM} {_UNIT}|\b{NUM} {_UNIT} (?:from now|ahead)\b"):
            self.found.ago = Ago(-count(found[1] or found[3]), _unit(found[2] or found[4]))
        elif found := self._take(r"^(\d{1,3}) ?([mhdw])(?: ago)?$"):  # as Instagram writes it
            self.found.ago = Ago(int(found[1]), _unit(found[2]))
        elif found := self._take(
            r"\bday (before yesterday|after tomorrow)\b|\b(today|yesterday|tomorrow|now|last night"
            r"|tonight|this (?:morning|afternoon|evening)|(?:last|this|next) (?:week(?:end)?|month"
            rf"|year))\b(?! {_DAY})"
        ):
            self.found.relative = found[1] or found[2]
        elif self._take(r"\b(?:over|at|on) the weekend\b"):
            self.found.relative = "the weekend"
        word = self.found.relative
        if word in ("last night", "tonight"):
            self.found.part = "night"
        elif word.startswith("this ") and word[5:] in PARTS:
            self.found.part = word[5:]

    def _weekday(self) -> None:
        found = self._take(rf"(?:\b(last|this|next|past) )?\b{_DAY}( last week| this week)?")
        if found:
            self.found.weekday = _WEEKDAY.index(found[2][:3])
            self.found.which = (found[3] or found[1] or "").strip().replace("past", "last")
            if self.found.which and self.found.relative in ("last week", "this week"):
                self.text += " two weeks"
            if self.found.relative in ("last week", "this week"):
                self.found.which, self.found.relative = self.found.relative, ""

    def _parts(self) -> None:
        found = self._take(
            r"\b(early hours|small hours|dawn|morning|lunch ?time|afternoon|tea ?time|evening"
            r"|night)\b"
        )
        if found and not self.found.part:
            name = found[1].replace("small", "early")
            first = name[:3]
            self.found.part = {"lun": "lunchtime", "tea": "tea time"}.get(first, name)

    def _bare(self) -> None:
        """A day of the month or a year that stands alone: "the 5th", "2025"."""
        if self.found.dates or self.found.relative or self.found.ago:
            return
        if found := self._take(r"\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b"):
            if 1 <= int(found[1]) <= 31:
                self.found.dates = [Ymd(day=int(found[1]))]
        elif not (self.found.has_day or self.found.has_clock) and (
            found := self._take(r"\b((?:19|20|21)\d\d)\b")
        ):
            self.found.dates = [Ymd(int(found[1]))]


def _orders(first: str, second: str, third: str, mark: str) -> list[Ymd]:
    """The dates that three numbers can be; the year is first or last."""
    if len(first) > 2:
        orders = [(first, second, third)]
    else:
        orders = [(third, second, first), (third, first, second)]
        if mark == "-" and len(third) == 2:
            orders.append((first, second, third))
    dates = [Ymd(_year(year), int(month), int(day)) for year, month, day in orders]
    usable = [ymd for ymd in dates if _may_be(ymd.year, ymd.month or 0, ymd.day or 0)]
    return list(dict.fromkeys(usable))


def _unit(word: str) -> str:
    return _UNITS.get(word, word[:3])


def _year(text: str | None) -> int | None:
    """A year of four figures, or of two: 70 to 99 are of the last century."""
    if text is None:
        return None
    if len(text) == 2:
        return int(text) + (1900 if int(text) >= 70 else 2000)
    return int(text)


def _may_be(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day, in some year where none is given."""
    try:
        dt.date(2000 if year is None else year, month, day)
    except ValueError:
        return False
    return year is None or 1900 <= year <= 2199
