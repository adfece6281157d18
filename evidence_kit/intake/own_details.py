"""Where a picture names the person whose case it is: what "Cover my details" draws boxes over."""

import re
from collections.abc import Iterable, Iterator

from evidence_kit.model.case import CaseFacts
from evidence_kit.model.reading import Box, Line

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HANDLE = re.compile(r"(?<![\w.])@\w[\w.]+")
_PHONE = re.compile(r"\+?\d[\d ()/.-]{5,}\d")
_LEAST_DIGITS = 7
_SAME_DIGITS = 9  # the last ones of a number are the same with and without the country's code
_LEAST_LETTERS = 3


def own_details(lines: Iterable[Line], facts: CaseFacts) -> tuple[Box, ...]:
    """Return boxes over the person's name, numbers, e-mail addresses and handles in *lines*.

    They are those of *facts*: the name, each part of it of three letters or more, and what
    `reach` holds. Where on a line a word stands is worked out from its letters, so a box is wider
    than the word by a letter or more on each side. What the reader did not see is not found.
    """
    patterns, numbers = tuple(_patterns(facts)), frozenset(_numbers(facts.reach))
    found: list[Box] = []
    for line in lines:
        spans = [span for pattern in patterns for span in _spans(pattern, line.text)]
        spans += [each.span() for each in _PHONE.finditer(line.text) if _digits(each[0]) & numbers]
        found.extend(_box(line, *span) for span in _joined(spans))
    return tuple(found)


def _patterns(facts: CaseFacts) -> Iterator[re.Pattern[str]]:
    parts = [part for part in re.split(r"[\s,]+", facts.name) if len(part) >= _LEAST_LETTERS]
    words = {facts.name.strip(), *parts, *_MAIL.findall(facts.reach), *_HANDLE.findall(facts.reach)}
    for word in sorted(words - {""}):
        # "Al" is in "also": a name is one only where it stands by itself.
        yield re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in pattern.finditer(text))


def _numbers(reach: str) -> Iterator[str]:
    for found in _PHONE.finditer(reach):
        yield from _digits(found[0])


def _digits(text: str) -> set[str]:
    """The last digits of a telephone number, empty where it is too short to be one."""
    digits = re.sub(r"\D", "", text)
    return {digits[-_SAME_DIGITS:]} if len(digits) >= _LEAST_DIGITS else set()


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _box(line: Line, start: int, end: int) -> Box:
    """What the letters from *start* to *end* take of the line, with room on each side."""
    letter = line.box.width / max(len(line.text), 1)
    # Letters differ in width: the further from both ends of the line, the less sure the place.
    doubt = letter * (1 + 0.15 * min(start, len(line.text) - end, 10))
    left = max(line.box.left, round(line.box.left + start * letter - doubt))
    right = min(line.box.left + line.box.width, round(line.box.left + end * letter + doubt))
    if start == 0:
        left = line.box.left - round(letter / 2)
    if end == len(line.text):
        right = line.box.left + line.box.width + round(letter / 2)
    room = max(2, line.box.height // 6)
    return Box(left, line.box.top - room, right - left, line.box.height + 2 * room)
