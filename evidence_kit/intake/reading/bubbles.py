"""Which lines of a conversation belong to one message, and at which time and side it stands."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from evidence_kit.intake.reading import phrases
from evidence_kit.intake.reading.colours import apart
from evidence_kit.intake.reading.detection import Frame
from evidence_kit.intake.reading.letters import UNREAD
from evidence_kit.intake.reading.names import (
    FADED,
    is_coloured,
    is_name_like,
    plain_names,
    saturation,
)
from evidence_kit.intake.reading.page_parts import Screen
from evidence_kit.intake.reading.surroundings import Piece
from evidence_kit.model.reading import Held

_WHOLE = 1.45  # heights of a line: what is lower shows a part of a message
_PICTURE = 2.9  # heights of a line; lower boxes with nothing but a time hold emoji
_SURELY_READ = 0.9
_GRADIENT = (13.0, 130.0)  # how far the ground of two lines of one shaded bubble can differ

_ON_A_BUTTON = re.compile(
    r"(?i)^\W*(?:show full message|read more|see more|mehr anzeigen|view|open|download)\W*$"
)


@dataclass
class Bubble:
    """Lines that make one message. *frame* is its coloured box, or None on the page itself."""

    pieces: list[Piece]
    frame: Frame | None
    time: str = ""
    sender: str = ""
    day: str = ""
    holds: Held = Held.WORDS
    quoted: list[Piece] = field(default_factory=list)

    @property
    def box(self) -> Frame:
        """The whole of it."""
        return self.frame or around([piece.frame for piece in self.pieces])

    @property
    def text(self) -> str:
        """Its words in one line; none where it holds something else."""
        if self.holds is not Held.WORDS:
            return ""
        return " ".join(" ".join(piece.text for piece in self.pieces).split())


def around(frames: Sequence[Frame]) -> Frame:
    """The smallest frame that holds all *frames*."""
    return Frame(
        min(frame.left for frame in frames),
        min(frame.top for frame in frames),
        max(frame.right for frame in frames),
        max(frame.bottom for frame in frames),
    )


def bubbles_of(screen: Screen) -> list[Bubble]:
    """The coloured bubbles of *screen*, from top to bottom, with times that stand inside."""
    grouped: dict[Frame, list[Piece]] = {}
    for piece in without_emoji(screen.body):
        if screen.in_bubble(piece):
            assert piece.bubble is not None
            grouped.setdefault(_key(piece, grouped), []).append(piece)
    made = [part for frame, pieces in grouped.items() for part in _parts(frame, pieces)]
    made = _without_quotes(made)
    for bubble in made:
        bubble.pieces = joined_rows(bubble.pieces)
    names = plain_names([bubble.pieces for bubble in made if bubble.frame is not None])
    for bubble in made:
        _take_sender(bubble, names)
        if bubble.frame is not None:
            take_wordless(bubble, screen.unit)
        _take_quotation(bubble)
        _take_preview(bubble)
    ending = [phrases.TIME_AT_END.match(each.pieces[-1].text) for each in made if each.pieces]
    stamped = sum(found is not None for found in ending) >= max(2, 0.5 * len(ending))
    for bubble in made:
        if bubble.holds is Held.WORDS:
            take_time(bubble, screen.unit, stamped=stamped)
    known = {bubble.sender for bubble in made}
    return sorted(
        (each for each in made if each.pieces and each.text not in known - {""}),
        key=lambda each: (each.box.top, each.box.left),
    )


def without_emoji(pieces: Sequence[Piece]) -> list[Piece]:
    """*pieces* without emoji that were read as letters: one sign, in colours, beside other words."""
    inks = [piece.ink for piece in pieces if len(piece.text) > 3]
    return [
        piece
        for piece in pieces
        if not (
            len(piece.text.strip()) <= 2
            and piece.frame.width < 1.7 * piece.height
            and is_coloured(piece)
            and sum(apart(piece.ink, ink) > 110 for ink in inks) > 0.8 * len(inks)
        )
    ]


def _parts(frame: Frame, pieces: list[Piece]) -> list[Bubble]:
    """One bubble, or several where rows of another colour part its lines."""
    edges = [
        number
        for number, piece in enumerate(pieces)
        if number > 0 and piece.parted and not phrases.TIME_ALONE.match(piece.text)
    ]
    parts = []
    for start, end in zip([0, *edges], [*edges, len(pieces)], strict=True):
        top = frame.top if start == 0 else pieces[start].frame.top - 0.4 * pieces[start].height
        lowest = max(piece.frame.bottom for piece in pieces[start:end])
        bottom = frame.bottom if end == len(pieces) else lowest + 0.2 * pieces[start].height
        parts.append(Bubble(pieces[start:end], frame._replace(top=top, bottom=bottom)))
    return parts


def _key(piece: Piece, known: dict[Frame, list[Piece]]) -> Frame:
    """The frame of the bubble to which *piece* belongs: its own, or that of a shaded one above."""
    frame = piece.bubble
    assert frame is not None
    if frame in known:
        return frame
    slack = 0.6 * piece.height
    for other, pieces in known.items():
        last = pieces[-1]
        if (
            abs(other.left - frame.left) < slack
            and abs(other.right - frame.right) < slack
            and -0.6 * piece.height < frame.top - other.bottom < 0.3 * piece.height
            and 0 < piece.frame.top - last.frame.bottom + 0.6 * piece.height < 1.6 * piece.height
            and _GRADIENT[0] < apart(last.ground, piece.ground) < _GRADIENT[1]
        ):
            return other
    return frame


def _without_quotes(found: list[Bubble]) -> list[Bubble]:
    """A box inside a bubble that has words of its own is a quotation or a preview."""
    kept = []
    for bubble in found:
        outer = [
            other
            for other in found
            if other is not bubble and other.pieces[0].even and _holds(other.box, bubble.box)
        ]
        if not outer:
            kept.append(bubble)
            continue
        inner_of = min(outer, key=lambda other: other.box.width * other.box.height)
        inner_of.quoted += bubble.pieces
    return kept


def _holds(outer: Frame, inner: Frame) -> bool:
    bigger = outer.width * outer.height > 1.15 * inner.width * inner.height
    beginning = inner.left - outer.left < 0.25 * outer.width
    return bigger and beginning and outer.shared(inner) > 0.9


def take_wordless(bubble: Bubble, unit: float) -> None:
    """Say what *bubble* holds where there is nothing in it but a time, or how long a sound lasts."""
    stamps = [piece for piece in bubble.pieces if phrases.STAMP.match(piece.text)]
    playing = [piece for piece in bubble.pieces if phrases.PLAYING.match(piece.text)]
    others = [piece for piece in bubble.pieces if piece not in stamps and piece not in playing]
    lasts = [piece for piece in stamps if phrases.LENGTH.match(piece.text)]
    tall = bubble.box.height > _PICTURE * unit
    high = tall or (lasts and bubble.box.height > _WHOLE * unit)
    strokes = high and [piece.text.strip() for piece in others] == [UNREAD]
    if not (stamps or playing) or (not strokes and any(map(_is_writing, others))):
        return
    times = [piece for piece in stamps if piece not in lasts]
    if playing or len(stamps) > 1 or lasts or strokes:
        bubble.holds = Held.VOICE
        times = times or (stamps if len(stamps) > 1 else [])
    elif tall:
        bubble.holds = Held.PICTURE
    elif bubble.box.height > _WHOLE * unit:
        bubble.holds = Held.EMOJI
    else:  # the lower edge of a message that was scrolled away
        bubble.pieces = []
        return
    if times:
        last = max(times, key=lambda piece: (round(piece.frame.middle / unit), piece.frame.right))
        found = phrases.TIME.search(last.text)
        bubble.time = found[0].strip() if found else ""


def _is_writing(piece: Piece) -> bool:
    """Whether *piece* is more than what is read into the strokes of a sound, or a picture's edge."""
    letters = sum(letter.isalnum() for letter in piece.text)
    return UNREAD in piece.text or letters > 2 or (letters > 0 and piece.score > _SURELY_READ)


def joined_rows(pieces: Sequence[Piece]) -> list[Piece]:
    """*pieces* in the order in which they are read: rows from top to bottom, each from the left."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.frame.middle):
        if rows and piece.frame.middle - rows[-1][0].frame.middle < 0.45 * min(
            piece.height, rows[-1][0].height
        ):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [piece for row in rows for piece in sorted(row, key=lambda piece: piece.frame.left)]


def _take_quotation(bubble: Bubble) -> None:
    """Lines with a bar at their left, before others without, are what the message answers."""
    worded = [piece for piece in bubble.pieces if not _is_stamp(piece)]
    if not any(piece.barred for piece in worded[:3]):
        return
    start = min(piece.frame.left for piece in worded)
    count = 0
    for piece in worded:
        if not piece.barred and piece.frame.left - start < 0.25 * piece.height:
            break
        count += 1
    if count < len(worded):
        bubble.quoted += worded[:count]
        bubble.pieces = [piece for piece in bubble.pieces if piece not in worded[:count]]


def take_time(bubble: Bubble, unit: float, *, stamped: bool = False) -> None:
    """Take the time and what the app itself wrote out of the words of *bubble*.

    *unit* is the usual height of a line; what an app adds is smaller.
    *stamped* says that most messages of the picture end with a time, so that this one's is no
    part of its words.
    """
    kept: list[Piece] = []
    stamp: Piece | None = None
    for number, piece in enumerate(bubble.pieces):
        last = number >= len(bubble.pieces) - 2
        alone = phrases.TIME_ALONE.match(piece.text)
        if alone and (last or piece.height < 0.95 * bubble.pieces[0].height or number == 0):
            bubble.time = bubble.time or alone["time"].strip()
            stamp = piece
            continue
        if stamp and _is_tick_after(stamp, piece):
            continue
        small = piece.height < 0.93 * unit
        if phrases.AGO.match(piece.text) and last and (number > 0 or small):
            bubble.time = bubble.time or re.sub(r"[\s\W]*[vV✓√]?[\s\W]*$", "", piece.text).strip()
            continue
        at_end = phrases.TIME_AT_END.match(piece.text)
        named = phrases.TIME_AND_NAME.match(piece.text)
        other_ink = apart(piece.ink, bubble.pieces[0].ink) > 60
        if not named and (small or other_ink) and len(piece.text) < 30:
            named = phrases.NAME_AND_TIME.match(piece.text)
        if named and last and number > 0:
            bubble.time, bubble.sender = named["time"].strip(), bubble.sender or named["name"]
            continue
        if (
            at_end
            and last
            and not bubble.time
            and (stamped or _is_set_apart(piece, at_end["words"]))
        ):
            bubble.time = at_end["time"].strip()
            piece = replace(piece, text=at_end["words"].rstrip(" ·•"))
        own = len(bubble.pieces) > 1 and (last or number == 0) and (small or other_ink)
        if own and phrases.RECEIPT.match(piece.text):
            continue
        if phrases.PLAYING.match(piece.text):
            continue
        if _ON_A_BUTTON.match(piece.text) and number > 0:
            continue
        kept.append(piece)
    bubble.pieces = [piece for piece in kept if piece.text.strip()]


def _is_tick_after(stamp: Piece, piece: Piece) -> bool:
    letters = sum(letter.isalnum() for letter in piece.text)
    row = abs(piece.frame.middle - stamp.frame.middle) < 0.5 * stamp.height
    return row and letters <= 2 and piece.frame.left > stamp.frame.centre


def _is_set_apart(piece: Piece, words: str) -> bool:
    """Whether a gap, or smaller letters, part the time at the end of *piece* from its *words*.

    "See you at 21:14" ends with a time that was written, not shown by the app. A gap of more
    than a letter's width tells them apart; where the places are not known the app is believed.
    """
    at = len(words.rstrip())
    places = piece.places
    if not 1 < at < len(places):
        return True
    end = at
    while end < len(piece.text) and piece.text[end].isspace():
        end += 1
    if end >= len(places):
        return True
    steps = [after - before for before, after in zip(places, places[1:at], strict=False)]
    usual = median(steps) if steps else piece.height / 2
    return places[end] - places[at - 1] > 2.6 * usual or not piece.text[at : at + 1].isspace()


def _take_sender(bubble: Bubble, names: Collection[str]) -> None:
    """A short first line in a colour of its own is the name of who wrote it."""
    if len(bubble.pieces) < 2:
        return
    first, others = bubble.pieces[0], bubble.pieces[1:]
    worded = [piece for piece in others if not _is_stamp(piece)]
    if first.barred:
        return  # the name over a quotation
    below = others[0].frame.middle - first.frame.middle > 0.5 * first.height
    other_ink = any(apart(first.ink, piece.ink) > 110 for piece in worded)
    other_ink = other_ink or (not worded and len(others) > 1)  # over a voice note
    named = is_name_like(first) and other_ink
    named = named or first.text.strip() in names
    if below and (named or _is_faded_name(first, worded)):
        bubble.sender = first.text.strip()
        bubble.pieces = others


def _is_faded_name(first: Piece, worded: Sequence[Piece]) -> bool:
    """Whether *first* is a name of which compressing has washed the colour out."""
    return (
        bool(worded)
        and is_name_like(first, FADED)
        and len(first.text.split()) <= 3
        and all(
            apart(first.ink, piece.ink) > 60 and saturation(first) > saturation(piece) + FADED
            for piece in worded[:1]
        )
    )


def _take_preview(bubble: Bubble) -> None:
    """Lines that end with the name of a site are a preview where its address stands below."""
    for number, piece in enumerate(bubble.pieces[:-1]):
        site = piece.text.strip().casefold()
        below = " ".join(other.text for other in bubble.pieces[number + 1 :]).casefold()
        if phrases.SITE.match(site) and site.removeprefix("www.") in below:
            bubble.quoted += bubble.pieces[: number + 1]
            bubble.pieces = bubble.pieces[number + 1 :]
            return


def _is_stamp(piece: Piece) -> bool:
    return bool(phrases.TIME_ALONE.match(piece.text) or phrases.AGO.match(piece.text))
