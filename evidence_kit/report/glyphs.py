"""Text that the fonts of the report can show: nothing is dropped, nothing is shown as a box."""

import re
from functools import cache

from evidence_kit.resources import resource

# Invisible but meaningful, and set without a glyph: joiners, direction marks, variation selectors,
# tags of flags. U+202D and U+202E are not among them: they turn a name such as "gpj.exe" around.
_INVISIBLE = (
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x180E, 0x180E),
    (0x200B, 0x200F),
    (0x202A, 0x202C),
    (0x2060, 0x2064),
    (0x2066, 0x2069),
    (0xFE00, 0xFE0F),
    (0xE0020, 0xE007F),
    (0xE0100, 0xE01EF),
)
_NEVER = (
    (0x0000, 0x0008),
    (0x000B, 0x001F),
    (0x007F, 0x009F),
    (0x202D, 0x202E),
    (0xD800, 0xF8FF),
    (0xFDD0, 0xFDEF),
    (0xFEFF, 0xFEFF),
    (0xFFFE, 0xFFFF),
    (0xF0000, 0x10FFFF),
)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_OPENS = "\u2066\u2067\u2068\u202a\u202b"
_DIRECTIONS = re.compile("[\u202a-\u202c\u2066-\u2069]")


def clean(text: str) -> str:
    """Return *text* with each character that has no glyph written out as [U+XXXX].

    Every kind of line end becomes a newline. A change of direction that a line opens is closed at
    its end, so that it cannot reach into the words around it.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _unshown().sub(lambda found: f"[U+{ord(found[0]):04X}]", text)
    if _DIRECTIONS.search(text):
        text = "\n".join(_closed(line) for line in text.split("\n"))
    return text


def _closed(line: str) -> str:
    waiting: list[str] = []
    for mark in _DIRECTIONS.findall(line):
        if mark in _OPENS:
            waiting.append("\u202c" if mark in "\u202a\u202b" else "\u2069")
        elif mark == "\u202c":
            if waiting[-1:] == [mark]:  # an embedding is not closed from inside an isolate
                waiting.pop()
        elif mark in waiting:
            while waiting.pop() != mark:  # an isolate closes all that was opened inside it
                pass
    return line + "".join(reversed(waiting))


@cache
def _unshown() -> re.Pattern[str]:
    shown = {ord("\n"), ord("\t")}
    for first, last in (*coverage(), *_INVISIBLE):
        shown.update(range(first, last + 1))
    for first, last in _NEVER:
        shown.difference_update(range(first, last + 1))
    kept = "".join(
        f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in _ranges(shown)
    )
    return re.compile(f"[^{kept}]")


def coverage() -> tuple[tuple[int, int], ...]:
    """The ranges of code points, first and last, that the fonts of resources/fonts can show."""
    lines = resource("fonts", "coverage.txt").read_text("ascii").split()
    return tuple((int(first, 16), int(last or first, 16)) for first, _, last in map(_split, lines))


def _split(line: str) -> tuple[str, str, str]:
    return line.partition("-")


def _ranges(points: set[int]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for point in sorted(points):
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1] = (ranges[-1][0], point)
        else:
            ranges.append((point, point))
    return ranges
