"""Days and times as Meta prints them in web pages: "Mar 03, 2024 9:14 pm", in many languages.

The form is that of the account's language: the month by name or number, twelve hours or
twenty-four. What a word after the clock means is never guessed: nine at night is not nine in the
morning.
"""

import datetime as dt
import re

from evidence_kit.intake.exports.chat_lines import HALF_WORD, HALVES
from evidence_kit.intake.reading.day_names import folded, month_named, weekday_named

_LONGEST = 60
_MOST_WORDS = 7
_PART = re.compile(r"\d+|[^\W\d_]+|[^\w\s]")
_SIGNS = frozenset(".,،:/-–'’")
_CLOCK = re.compile(
    r"^(?P<day>.*\d{4}.*?)(?<![\d:.])(?P<hour>\d{1,2})\s?[:.h]\s?(?P<minute>\d\d)"
    r"(?:[:.](?P<second>\d\d))?(?P<after>\D*)$"
)
_BEFORE = re.compile(rf"({HALF_WORD}|AM|PM)\s*$", re.IGNORECASE)
_EASTERN = re.compile(r"(\d{4})\s?[年년.]\s?(\d{1,2})\s?[月월.]\s?(\d{1,2})\s?[日일.]")
_VIETNAMESE = re.compile(r"(?:(?P<before>\d{1,2})\s)?tháng\s(?P<month>\d{1,2})(?P<rest>.*)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LATER = {"da manhã": 0, "da tarde/noite": 12, "da tarde": 12, "da noite": 12}
_NO_HALF = frozenset(("", "uhr", "h", "ч"))


def is_printed_time(text: str) -> bool:
    """Whether *text* is a day with its year and a time of day, and nothing else."""
    if not 10 <= len(text) <= _LONGEST or "//" in text or _CLOCK.match(text) is None:
        return False
    parts = _PART.findall(text)
    numbers = [int(part) for part in parts if part.isdecimal()]
    words = [part for part in parts if part.isalpha()]
    signs = {part for part in parts if not part.isalnum()}
    years = sum(1990 <= number < 2643 for number in numbers)
    return years == 1 and 4 <= len(numbers) <= 6 and len(words) <= _MOST_WORDS and signs <= _SIGNS


def read_time(text: str) -> dt.datetime | None:
    """The naive time in *text*; None where its day or its half of the day cannot be told."""
    found = _CLOCK.match(" ".join(text.split()))
    if found is None:
        return None
    hour, second = int(found["hour"]), int(found["second"] or 0)
    day = found["day"]
    half = _half(found["after"])
    if before := _BEFORE.search(day):
        half = _half(before[1])
        day = day[: before.start()]
    if half is None:
        return None
    if half >= 0:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half
    try:
        year, month, number = _day(day)
        return dt.datetime(
            year - 543 if year >= 2500 else year, month, number, hour, int(found["minute"]), second
        )
    except (ValueError, OverflowError):
        return None


def read_clock(text: str) -> dt.time | None:
    """The time of day at the end of *text*, "... at 1:00 AM UTC"; None where it cannot be told."""
    found = re.search(r"(\d{1,2})[:.](\d\d)(\D*)$", re.sub(r"\s?(?:UTC|GMT)\s*$", "", text))
    half = _half(found[3]) if found else None
    if found is None or half is None:
        return None
    hour = int(found[1]) if half < 0 else int(found[1]) % 12 + half
    return dt.time(hour, int(found[2])) if hour < 24 and int(found[2]) < 60 else None


def _half(words: str) -> int | None:
    """The hours to add for "pm"; -1 where there are no words, None where they say something else."""
    plain = " ".join(words.split()).strip("., ").casefold()
    if plain in _LATER:
        return _LATER[plain]
    plain = re.sub(r"[\s.]", "", plain)
    return -1 if plain in _NO_HALF else HALVES.get(plain)


def _day(text: str) -> tuple[int, int, int]:
    """Year, month and day. Raises ValueError where they do not follow."""
    if found := _EASTERN.search(text) or _ISO.search(text):
        year, month, day = map(int, found.groups())
        return year, month, day
    if found := _VIETNAMESE.search(text.casefold()):
        numbers = [int(each) for each in re.findall(r"\d+", f"{found['before']} {found['rest']}")]
        if len(numbers) != 2:
            raise ValueError("no day")
        return max(numbers), int(found["month"]), min(numbers)
    words = [folded(word) for word in re.findall(r"[^\W\d_]+", text)]
    named = {word: at for word in words if (at := month_named(word)) is not None}
    months = set(named.values())
    if len(months) > 1:  # "mar" is Tuesday as well
        months = {at for word, at in named.items() if weekday_named(word) is None}
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if len(months) != 1 or len(numbers) != 2:
        raise ValueError("no month")
    return max(numbers), months.pop(), min(numbers)
