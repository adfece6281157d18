"""A typed text made plain, and split where it names two ends of a stretch."""

import re
import unicodedata
from difflib import get_close_matches

_NAMES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
NUMBER = {name: number for number, name in enumerate(_NAMES.split(), 1)}
NUM = r"(\d{1,4}|an?|" + "|".join(NUMBER) + r")"
TH = r"(?:st|nd|rd|th)?"
_UNKNOWN = re.compile(
    r"(?:i )?(?:do not|don'?t|can'?t|cannot|can not) (?:know|remember|recall|say|tell)(?: when)?"
    r"|(?:not )?(?:un)?(?:sure|known|certain|remembered)(?: when)?|time not known|not known"
    r"|the time is not known|no idea|dunno|forgot(?:ten)?|\?+|n/?a|none|no time"
)


_OUR_WORDS = (
    "january february march april june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning afternoon "
    "evening night tonight midnight midday weekend minutes hours weeks months years between before "
    "after about around approximately earlier early middle quarter clock"
)
_OURS = _OUR_WORDS.split()
_NAMED = r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"


def plain(text: str) -> str:
    """Return *text* in small letters with one kind of space, dash and apostrophe."""
    text = unicodedata.normalize("NFKC", text)
    text = "".join(" " if char.isspace() else char for char in text if _visible(char))
    text = text.translate(str.maketrans("’‘`´–—−‐‑", "''''-----")).casefold()
    return re.sub(r"\s*/\s*", "/", re.sub(r"\s+", " ", text)).strip()


def says_unknown(text: str) -> bool:
    """Whether a text made plain says that the time is not known."""
    return bool(_UNKNOWN.fullmatch(text.rstrip(".! ")))


def split_range(text: str) -> tuple[str, str] | None:
    """Return the two ends of "between A and B", "from A to B", "2-5 March"; None if it is no range.

    Words before "between" belong to both ends.
    """
    if re.search(r"\d{4}-\d{2}-\d{2}t", text):
        return None
    found = re.fullmatch(r"(.*?)\b(?:some ?time )?between (.+?) and (.+)", text)
    if found:
        before, early, late = (part.strip(" ,") for part in found.groups())
        return (f"{before}, {early}", f"{before}, {late}") if before else (early, late)
    found = re.fullmatch(r"(?:some ?time )?after (.+?),? (?:and|but) before (.+)", text)
    if found:  # its place among others is known, its time is not
        return found[1], found[2]
    found = re.fullmatch(rf"({_NAMED}) (\d{{1,2}}){TH}-(\d{{1,2}}){TH}((?:,? \d{{4}})?)", text)
    if found:  # "March 3-5, 2026"
        month, early, late, year = found.groups()
        return f"{month} {early}{year}", f"{month} {late}{year}"
    found = re.fullmatch(r"(\d{1,2}" + TH + r")\s?-\s?(\d{1,2}" + TH + r" .+)", text)
    found = found or re.fullmatch(r"(?:from )?(.+?) (?:to|until|till?|-) (.+)", text)
    found = found or re.fullmatch(r"((?:.* )?\d{1,2})-(\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m.*)", text)
    found = found or re.fullmatch(rf"({_NAMED})-([a-z].*)", text)
    found = found or re.fullmatch(r"(.*(?:\d:\d\d|[ap]m|[a-z]{3}(?<!utc)(?<!gmt)))-(\d.*)", text)
    return (found[1], found[2]) if found else None


def without_zone(text: str, zone: str) -> tuple[str, str]:
    """Take the words of a zone, such as "london time", out of *text*; return it, and its letters.

    *zone* is what `zone_words` calls it. The letters are those of "london time, bst", or empty.
    """
    name = re.escape(zone.casefold())
    found = re.search(rf"\(?\b{name}\b(?:,? \(?([a-z]{{3,5}})\b(?![+-])\)?)?\)?", text)
    if not found or not zone.endswith(" time"):
        return text, ""
    return f"{text[: found.start()]} {text[found.end() :]}".strip(), found[1] or ""


def spoken_clocks(text: str) -> str:
    """Return *text* with "half past nine" as 9:30 and "quarter to ten" as 9:45."""

    def digits(found: re.Match[str]) -> str:
        minutes = {"half": 30, "quarter": 15}.get(found[1]) or count(found[1])
        hour = count(found[3])
        if not 1 <= hour <= 12 or not 0 < minutes < 60:
            return found[0]
        if found[2] == "to":
            hour, minutes = (hour - 1) or 12, 60 - minutes
        return f"{hour}:{minutes:02}"

    amount = r"\b(?:a )?(half|quarter|five|ten|twenty|\d{1,2}(?= past| min))(?: min(?:ute)?s)? (past|to) "
    text = re.sub(amount + NUM + r"\b(?!:)", digits, text)
    for name, number in NUMBER.items():
        if number <= 12 and name in text:
            text = re.sub(rf"\b{name}(?= ?(?:o'?clock|[ap]\.?m\b))", str(number), text)
    return text


def respelt(text: str) -> str:
    """Return *text* with words that are nearly one of ours put right, such as "yesturday"."""

    def nearest(found: re.Match[str]) -> str:
        word = found[0]
        return word if word in _OURS else next(iter(get_close_matches(word, _OURS, 1, 0.8)), word)

    return re.sub(r"[a-z]{5,}", nearest, text)


def count(word: str) -> int:
    """Return the number that *word* stands for: figures, "seven", or "a" for one."""
    return int(word) if word.isdecimal() else NUMBER.get(word, 1)


def _visible(char: str) -> bool:
    # Chat programs wrap times in invisible marks of direction.
    return char.isspace() or unicodedata.category(char) not in ("Cf", "Cc")
