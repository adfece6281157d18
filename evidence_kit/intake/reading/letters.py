"""Lines in letters that the reader does not know: noticed, so that none is lost in silence.

It goes by what scripts.py tells of a line, and by how well the line was read: emoji, codes and the
strokes of a voice note are strange to the reader, too. The thresholds were measured on drawn lines
in fonts kept back, and on real pictures in which none may be taken for letters that are not there.
"""

from collections import Counter
from collections.abc import Sequence
from math import prod

from evidence_kit.intake.reading import phrases
from evidence_kit.intake.reading.recognition import ReadLine

UNREAD = "[…]"
"""What stands in a message for a line of it that could not be read."""

OTHER = "other"
"""Letters that could not be read and are not known by name."""

_NARROWEST = 2.0  # heights; narrower things are icons, emoji and short words
_SURELY_A_LINE = 3.5  # heights; below it, it may be a few icons in a row
_STRANGE, _VERY_STRANGE = 0.9, 0.985
_AMONG_OTHERS, _SHORTEST = 0.5, 0.8  # where other lines of the picture are in strange letters
_WELL_READ, _LETTERS = 0.93, 1.2  # score, and letters to a line's height
_NAMED = 0.9  # so sure that a name can be said
_TOGETHER = 0.05  # or as little doubt of most lines together
_BEYOND_DOUBT = 0.99  # more than any drawing was taken for letters
_DOTS = frozenset("….·•●-–—_=~")
_STROKES = _DOTS | frozenset(",'`|lIit1u")  # what a voice note is read as
_NO_WRITING = 0.6  # score


def unread_letters(lines: Sequence[ReadLine]) -> list[str]:
    """The letters of each of the *lines* of a picture that could not be read.

    That is a script's name, or OTHER; "" for a line in letters that are known. A short word can pass
    unseen where no other line is in such letters: it looks like an icon.
    """
    sure = [line for line in lines if _is_surely_strange(line)]
    unread = [line in sure or _is_of_their_kind(line, sure) for line in lines]
    names = _names([line for line, is_so in zip(lines, unread, strict=True) if is_so])
    return [
        (line.seen.script if line.seen.script in names else OTHER) if is_so else ""
        for line, is_so in zip(lines, unread, strict=True)
    ]


def without_time(line: ReadLine) -> tuple[ReadLine, ReadLine | None]:
    """*line* without the time of day at its end, and that time, which is in figures that we read."""
    found = [each for each in phrases.TIME.finditer(line.text) if len(line.text) - each.end() <= 4]
    if not found or len(line.places) != len(line.text) or found[-1].start() == 0:
        return line, None
    start, frame = found[-1].start(), line.frame
    edge = (line.places[start - 1] + line.places[start]) / 2
    words = line._replace(
        text=line.text[:start], frame=frame._replace(right=edge), places=line.places[:start]
    )
    time = line._replace(
        text=line.text[start:], frame=frame._replace(left=edge), places=line.places[start:]
    )
    return words, time


def _names(unread: Sequence[ReadLine]) -> set[str]:
    """The scripts of *unread* that can be said: one line is sure of it, or most are nearly so.

    A name that few lines have beside one that many have is a mistake more often than not.
    """
    told = [line.seen for line in unread if line.seen.script and line.seen.strange >= _STRANGE]
    often = Counter(seen.script for seen in told)
    most = max(often.values(), default=0)
    names = {seen.script for seen in told if seen.sure >= _NAMED and 2 * often[seen.script] > most}
    for script, count in often.items():
        if 2 * count > len(told):
            doubt = prod(1 - seen.sure for seen in told if seen.script == script)
            names |= {script} if doubt <= _TOGETHER else set()
    return names


def _is_surely_strange(line: ReadLine) -> bool:
    shape = line.frame.width / max(1.0, line.frame.height)
    needed = _STRANGE if shape >= _SURELY_A_LINE else _VERY_STRANGE
    if shape < _NARROWEST or line.seen.strange < needed:
        return False
    return not (_is_well_read(line) or _is_drawing(line))


def _is_of_their_kind(line: ReadLine, sure: Sequence[ReadLine]) -> bool:
    """Whether *line* is one of the size of those that surely are in unknown letters, but short."""
    frame = line.frame
    needed = _STRANGE if _is_well_read(line) else _AMONG_OTHERS
    if line.seen.strange < needed or frame.width < _SHORTEST * frame.height:
        return False
    return any(0.5 < frame.height / other.frame.height < 2 for other in sure)


def _is_well_read(line: ReadLine) -> bool:
    """Whether it was read surely and whole. Unknown letters leave gaps, or doubts."""
    letters = len(line.text.replace(" ", ""))
    whole = letters * line.frame.height >= _LETTERS * line.frame.width
    return whole and line.score >= _WELL_READ


def _is_drawing(line: ReadLine) -> bool:
    """Whether it is a row of dots, or the strokes of a voice note."""
    letters = set(line.text)
    if not letters or line.seen.strange >= _BEYOND_DOUBT:
        return False
    return letters <= _DOTS or (line.score < _NO_WRITING and letters <= _STROKES)
