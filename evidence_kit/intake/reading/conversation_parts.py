"""Days, loose times and receipts between the messages, and the messages themselves."""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from evidence_kit.intake.reading import phrases
from evidence_kit.intake.reading.bubbles import Bubble, bubbles_of
from evidence_kit.intake.reading.colours import apart
from evidence_kit.intake.reading.letters import UNREAD
from evidence_kit.intake.reading.page_parts import Screen
from evidence_kit.intake.reading.streams import stream_of, timed_names
from evidence_kit.intake.reading.surroundings import Piece
from evidence_kit.model.reading import Held

_CENTRED = 0.09  # of the width
_FAINT = 0.75  # of the contrast of what was written
_OTHER_COLOUR = 16  # sums of differences


def take_days(screen: Screen) -> list[Piece]:
    """Take the day separators out of the body of *screen*: centred lines with a day or a time."""
    days: list[Piece] = []
    rest: list[Piece] = []
    for piece in screen.body:
        (days if _is_day(screen, piece) else rest).append(piece)
    screen.body = rest
    return [replace(day, text=re.sub(r"^(\W*)leri\b", r"\1Ieri", day.text)) for day in days]


def _is_day(screen: Screen, piece: Piece) -> bool:
    text = piece.text.strip()
    off = abs(piece.frame.centre - (screen.left + screen.across / 2))
    has_day = bool(phrases.DATE.search(text) or phrases.DAY_LINE.match(text))
    has_day = has_day and not phrases.TIME_ALONE.match(text) and any(map(str.isalnum, text))
    has_time = bool(phrases.TIME.search(text))
    if not (has_day or has_time) or off > _CENTRED * screen.across:
        return False
    if piece.frame.width > 0.62 * screen.across:
        return False
    left_over = phrases.TIME.sub("", phrases.DATE.sub("", text))
    left_over = re.sub(r"(?i)\b(?:um|at|à|a las|unread|new messages?)\b|[\W_]", "", left_over)
    if phrases.DAY_LINE.match(text):
        left_over = ""
    if len(left_over) > 8:
        return False
    if has_day:
        return True
    # a time alone is a separator only in the very middle of the page, and beside no message
    return (
        off < 0.035 * screen.across
        and not screen.in_bubble(piece)
        and not any(
            screen.in_bubble(other)
            and other.bubble is not None
            and other.bubble.top < piece.frame.middle < other.bubble.bottom
            for other in screen.body
        )
    )


def messages_of(screen: Screen) -> list[Bubble]:
    """The messages in the body of *screen*, from top to bottom, with their times."""
    bubbles = [each for each in bubbles_of(screen) if _is_message(screen, each)]
    page = [piece for piece in screen.body if not screen.in_bubble(piece)]
    loose, senders, words = _sorted_out(page, bubbles)
    bubbles = [each for each in bubbles if not _is_portrait(each, bubbles)]
    if len(bubbles) < 2 or len(words) > 3 * sum(len(each.pieces) for each in bubbles):
        timed = timed_names(words, loose, screen)
        taken = [name.stamp for name in timed.values()]
        loose = [(piece, time) for piece, time in loose if piece not in taken]
        bubbles += [each for each in stream_of(screen, words, timed) if _is_message(screen, each)]
    bubbles = [each for each in bubbles if not _is_portrait(each, bubbles)]
    bubbles = [each for each in bubbles if not _is_news(each, bubbles)]
    bubbles.sort(key=lambda each: (each.box.top, each.box.left))
    for piece in senders:
        _give_sender(screen, piece, bubbles)
    for piece, time in loose:
        _give_time(screen, piece, time, bubbles)
    return bubbles


def _sorted_out(
    page: Sequence[Piece], bubbles: Sequence[Bubble]
) -> tuple[list[tuple[Piece, str]], list[Piece], list[Piece]]:
    """Loose times, names above bubbles, and words."""
    loose: list[tuple[Piece, str]] = []
    senders: list[Piece] = []
    words: list[Piece] = []
    for piece in page:
        alone = phrases.TIME_ALONE.match(piece.text)
        beside = phrases.TIME_AND_NAME.match(piece.text)
        if alone:
            loose.append((piece, alone["time"].strip()))
        elif beside:
            loose.append((piece, beside["time"]))
            senders.append(replace(piece, text=beside["name"]))
        elif phrases.AGO.match(piece.text):
            loose.append((piece, piece.text.strip()))
        elif phrases.DAY_LINE.match(piece.text) and (told := phrases.TIME.search(piece.text)):
            loose.append((piece, told[0].strip()))
        elif phrases.RECEIPT.match(piece.text):
            continue
        elif _is_over_a_bubble(piece, bubbles):
            senders.append(piece)
        else:
            words.append(piece)
    return loose, senders, words


def _is_over_a_bubble(piece: Piece, bubbles: Sequence[Bubble]) -> bool:
    text = piece.text.strip()
    worded = sum(letter.isalnum() for letter in text) > 1 and not text.endswith((".", ":", "”."))
    return (
        len(text) <= 28
        and worded
        and piece.bubble is None
        and any(
            0 < bubble.box.top - piece.frame.bottom + 0.5 * piece.height < 1.8 * piece.height
            and piece.frame.left < bubble.box.right
            and piece.frame.right > bubble.box.left
            for bubble in bubbles
            if bubble.frame is not None
        )
    )


def _give_sender(screen: Screen, piece: Piece, bubbles: Sequence[Bubble]) -> None:
    below = [
        bubble
        for bubble in bubbles
        if bubble.frame is not None
        and 0 < bubble.box.top - piece.frame.bottom + 0.5 * piece.height < 1.8 * screen.unit
    ]
    at_end = phrases.TIME_AT_END.match(piece.text)
    if below and not below[0].sender:
        if at_end:
            below[0].time = below[0].time or at_end["time"].strip()
        below[0].sender = (at_end["words"] if at_end else piece.text).strip(" ·•,")


def _give_time(screen: Screen, piece: Piece, time: str, bubbles: Sequence[Bubble]) -> None:
    """A time that stands alone belongs to the message right above it, or the one beside it."""
    unit, frame = screen.unit, piece.frame
    best: tuple[float, Bubble] | None = None
    for bubble in bubbles:
        if bubble.time:
            continue
        box = bubble.box
        down = frame.middle - box.bottom
        if -0.9 * unit < down < 1.9 * unit and (
            frame.right > box.left - 2.5 * unit and frame.left < box.right + 5 * unit
        ):
            far = abs(down)
        elif box.top - 1.2 * unit < frame.middle < box.bottom and frame.left > box.left - unit:
            far = 0.5 * abs(frame.middle - box.top) + unit
        elif box.top - 0.5 * unit < frame.middle < box.bottom + 0.5 * unit:
            far = 2 * unit
        else:
            continue
        if best is None or far < best[0]:
            best = (far, bubble)
    if best:
        best[1].time = time


def _is_news(bubble: Bubble, others: Sequence[Bubble]) -> bool:
    """Whether *bubble* is what the app tells of the group: no other message looks like it."""
    if not bubble.pieces or len(bubble.pieces) > 2 or not phrases.NEWS.match(bubble.text):
        return False
    ink, ground = bubble.pieces[0].ink, bubble.pieces[0].ground
    pieces = [other.pieces[0] for other in others if other is not bubble and other.pieces]
    if bubble.frame is None:
        usual = median(apart(piece.ink, piece.ground) for piece in pieces) if pieces else 0.0
        return apart(ink, ground) < _FAINT * usual
    return all(apart(piece.ground, ground) > _OTHER_COLOUR for piece in pieces)


def _is_portrait(bubble: Bubble, others: Sequence[Bubble]) -> bool:
    """Whether *bubble* is a round picture with initials: it stands before a message."""
    box = bubble.box
    if len(bubble.text) > 2:
        return False
    if bubble.text.isupper() or bubble.text.isdigit():  # one of a column: initials, or counts
        slack = 0.1 * box.height
        column = [
            other
            for other in others
            if len(other.text) <= 2
            and abs(other.box.width - box.width) < slack
            and abs(other.box.height - box.height) < slack
            and min(abs(other.box.left - box.left), abs(other.box.right - box.right)) < slack
        ]
        if bubble.frame is not None and len(column) > 1:
            return True
    return any(
        box.right <= other.box.left + 4
        and other.box.top - box.height < box.middle < other.box.bottom + box.height
        and other.box.left - box.right < 2 * box.width
        for other in others
    )


def _is_message(screen: Screen, bubble: Bubble) -> bool:
    if bubble.holds is not Held.WORDS:
        return True
    if UNREAD in bubble.text:
        return bubble.frame is not None  # something was said, in letters that are not known
    letters = re.sub(r"[\W_]", "", bubble.text)
    if not letters or (len(letters) == 1 and ord(letters) > 0x2E80):
        return False
    stamp = phrases.AGO.match(bubble.text)
    line = min(screen.unit, bubble.pieces[0].height)
    if (len(letters) <= 3 or stamp) and bubble.box.height < 1.35 * line:
        return False  # a count of reactions, or the time on a picture
    if len(letters) <= 2 and (bubble.frame is None or bubble.pieces[0].score < 0.9):
        return False  # icons that were read as letters
    if bubble.frame is None and phrases.STATE.match(bubble.text):
        return False
    heights = sorted(piece.height for piece in bubble.pieces)
    return heights[len(heights) // 2] > 0.55 * screen.unit
