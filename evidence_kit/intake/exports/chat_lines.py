"""Lines of a chat that begin with day and time, whatever the language of the telephone.

The forms are those that users of WhatsApp have posted in public: with brackets (iPhone) or a dash
(Android), one or two spaces that cannot be seen, twelve- and twenty-four-hour clocks, and words
between day and time.
"""

import datetime as dt
import re
import unicodedata
from collections import Counter
from typing import NamedTuple

HALVES = {
    **dict.fromkeys(
        ("am", "a", "上午", "午前", "오전", "πμ", "ص", "öö", "पूर्वाह्न", "vm", "sa", "de"), 0
    ),
    **dict.fromkeys(
        ("pm", "p", "下午", "午後", "오후", "μμ", "م", "ös", "अपराह्न", "nm", "ch", "du"), 12
    ),
}
HALF_WORD = "上午|下午|午前|午後|오전|오후|ÖÖ|ÖS|पूर्वाह्न|अपराह्न"
_DAY = (
    r"(?P<a>\d{1,4})[\u200e\u200f]?(?P<mark>[-/.年년])\s?(?P<b>\d{1,2})[\u200e\u200f]?[-/.月월]\s?"
    r"(?P<c>\d{1,4})[日일]?"
)
_HEAD = re.compile(
    r"(?P<bracket>\[)?"
    rf"{_DAY}"
    r"(?P<link>(?:\sг)?\.?[,،]?[\u200e\u200f]?\s"
    r"(?:(?:klo|um|kl\.?|à|às|a las|alle|at|в|om|o|u|ob|lúc|saat)\s)?)"
    rf"(?:(?P<before>{HALF_WORD}|de\.|du\.)\s?)?"
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?"
    rf"(?:\s?(?P<after>[ap]\.?\s?m\.?|{HALF_WORD}|[πμ]\.?μ\.?|ص|م|SA|CH|de\.|du\.)(?![^\W\d_]))?"
    r"(?:\sч\.)?"
    r"(?P<close>\]\s?|\s[-–]\s|:\s|\s(?=[^:]{1,80}:\s))"
    r"(?P<rest>.*)",
    re.IGNORECASE,
)
_CLOCK_FIRST = re.compile(  # Vietnam: "14:22, 15/03/2024 - Sam: ..."
    r"(?P<bracket>\[)?(?P<before>(?!))?"
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\s?(?P<after>SA|CH|AM|PM))?"
    rf",?\s{_DAY}(?P<close>\]\s?|\s[-–]\s)(?P<rest>.*)",
    re.IGNORECASE,
)
_MARKS = re.compile("^[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")


class Line(NamedTuple):
    """One message: the three *numbers* of its day as they stand, and all of its text.

    *shown* is day and time word for word; *since_midnight* is None where there is no such time.
    """

    numbers: tuple[int, int, int]
    since_midnight: dt.timedelta | None
    shown: str
    text: str


class Lines(NamedTuple):
    """The messages in a chat; *sure* says that none of them can be a line inside another one."""

    found: list[Line]
    sure: bool = False


def lines_of(text: str) -> Lines:
    """The messages in *text*, line ends as they are; none where it does not begin like such a chat.

    A line whose head is written in another way than most belongs to the message before it. An
    iPhone ends its messages with CR LF and the lines within one with LF: where the file does that,
    no line that somebody wrote can be taken for a message.
    """
    heads = [
        (line, _head(line), number == 0)
        for part in text.split("\r\n")
        for number, line in enumerate(part.replace("\r", "\n").split("\n"))
    ]
    ended = sum(first for _, head, first in heads if head is not None)
    inside = sum(not first for _, head, first in heads if head is not None)
    within = any(not first and line.strip() for line, _, first in heads)
    astray = any(first and head is None and line.strip() for line, head, first in heads)
    sure = within and not astray and ended > 1 and ended > inside
    forms = Counter(
        _form(head) for _, head, first in heads if head is not None and (first or not sure)
    )
    start = next((head for line, head, _ in heads if line.strip()), None)
    if start is None:
        return Lines([])
    form = forms.most_common(1)[0][0]
    found: list[tuple[re.Match[str], list[str]]] = []
    for line, head, first in heads:
        if head is not None and _form(head) == form and (first or not sure):
            found.append((head, [_rest(line, head)]))
        elif found:
            found[-1][1].append(line)
    return Lines([_line(head, body) for head, body in found], sure)


def _head(line: str) -> re.Match[str] | None:
    if not any(letter.isdigit() for letter in line[:8]):
        return None  # nearly all lines of a long message: spare the rest
    even = _even(_MARKS.sub("", line))
    return _HEAD.match(even) or _CLOCK_FIRST.match(even)


def _even(line: str) -> str:
    """*line* with every space as a plain one; as long as it was."""
    if line.isascii():
        return line
    return "".join(" " if unicodedata.category(letter) == "Zs" else letter for letter in line)


def _rest(line: str, head: re.Match[str]) -> str:
    return _MARKS.sub("", line)[head.start("rest") :]


def _form(head: re.Match[str]) -> tuple[bool, str, bool, bool]:
    clock_first = head.start("hour") < head.start("a")
    return bool(head["bracket"]), head["mark"], head["second"] is not None, clock_first


def _line(head: re.Match[str], body: list[str]) -> Line:
    end = max(head.end("c"), head.end("after") if head["after"] else _end_of_time(head))
    shown = head.string[:end].lstrip("[")
    return Line(
        (int(head["a"]), int(head["b"]), int(head["c"])),
        _since_midnight(head),
        shown.strip(),
        "\n".join(body),
    )


def _end_of_time(head: re.Match[str]) -> int:
    return head.end("second") if head["second"] else head.end("minute")


def _since_midnight(head: re.Match[str]) -> dt.timedelta | None:
    hour, minute, second = int(head["hour"]), int(head["minute"]), int(head["second"] or 0)
    half = re.sub(r"[\s.]", "", head["before"] or head["after"] or "").casefold()
    if half in HALVES and 1 <= hour <= 12:
        hour = hour % 12 + HALVES[half]
    if hour > 23 or minute > 59 or second > 59:
        return None
    return dt.timedelta(hours=hour, minutes=minute, seconds=second)
