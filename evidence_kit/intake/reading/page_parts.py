"""The parts of a screen around the messages: status bar, title, field to type in, keyboard."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from evidence_kit.intake.reading import phrases
from evidence_kit.intake.reading.colours import apart
from evidence_kit.intake.reading.letters import UNREAD
from evidence_kit.intake.reading.surroundings import Piece

_STATUS_BAR = 0.045  # of the height of a telephone's picture
_FIELD = 0.42  # of the width: no field to type in is narrower
_MEMBERS = 0.68  # of the width: a list of members stands further right
_FAINT = 0.62  # of the contrast of what was written
_FAINTER_THAN = 0.85
_BESIDE_CLOCK = 16  # letters: the network's name, "4G"
_TITLE = 0.13  # of the height, from below the status bar


@dataclass
class Screen:
    """A picture of *width* x *height* taken apart. *unit* is the usual height of a line.

    The conversation lies between *left* and *right*, *top* and *bottom*; *body* is what is left
    there. *composer* is the platform that alone writes so into its field, "" for any other;
    *composer_at* how far down the field stands.
    """

    width: int
    height: int
    unit: float
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    clock: Piece | None = None
    partner: Piece | None = None
    state: Piece | None = None
    has_composer: bool = False
    has_comment_field: bool = False
    composer: str = ""
    composer_at: float = -1.0
    body: list[Piece] = field(default_factory=list)

    @property
    def across(self) -> float:
        """How wide the conversation is."""
        return self.right - self.left

    @property
    def is_phone(self) -> bool:
        """Whether the picture is higher than wide."""
        return self.height > self.width * 1.2

    def in_bubble(self, piece: Piece) -> bool:
        """Whether *piece* stands in a bubble that is no bar across the conversation."""
        bubble = piece.bubble
        if bubble is None or bubble.width >= 0.93 * self.across:
            return False
        even = abs((bubble.left - self.left) - (self.right - bubble.right)) < 0.04 * self.across
        return not (even and bubble.width > 0.85 * self.across)


def taken_apart(pieces: Sequence[Piece], width: int, height: int) -> Screen:
    """The parts of the picture on which *pieces* stand."""
    pieces = _without_misread_ticks(pieces)
    heights = [piece.height for piece in pieces if len(piece.text) > 2]
    screen = Screen(width, height, median(heights or [20.0]))
    screen.right, screen.bottom = float(width), float(height)
    _above_keyboard(screen, pieces)
    _below_clock(screen, pieces)
    _one_pane(screen, pieces)
    _without_members(screen, pieces)
    screen.body = [
        piece
        for piece in pieces
        if screen.top < piece.frame.middle < screen.bottom
        and not _is_icon(piece, screen)
        and piece.frame.right > screen.left
        and piece.frame.left >= screen.left - 4
        and piece.frame.left < screen.right
    ]
    _above_composer(screen)
    _below_title(screen)
    return screen


def _without_misread_ticks(pieces: Sequence[Piece]) -> list[Piece]:
    """*pieces* without the Chinese letter as which the ticks after a time were read.

    Where a line is Chinese or Japanese, such a letter is a word.
    """
    if any(sum("\u3040" <= letter <= "\u9fff" for letter in each.text) > 2 for each in pieces):
        return list(pieces)
    return [
        replace(piece, text=found["told"])
        if (found := phrases.TICKS_AS_A_LETTER.match(piece.text))
        else piece
        for piece in pieces
    ]


def _is_icon(piece: Piece, screen: Screen) -> bool:
    letters = [letter for letter in piece.text if letter.isalnum()]
    return (not letters and UNREAD not in piece.text) or (
        len(letters) <= 2 and piece.height > 1.8 * screen.unit
    )


def _above_keyboard(screen: Screen, pieces: Sequence[Piece]) -> None:
    rows: dict[int, list[Piece]] = {}
    for piece in pieces:
        text = piece.text.replace(" ", "")
        single = len(text) <= 2 and text[:1].isalpha()
        if single or phrases.KEYBOARD_ROW.match(text):
            rows.setdefault(round(piece.frame.middle / (screen.unit * 0.9)), []).append(piece)
    tops = [
        min(piece.frame.top for piece in row)
        for row in rows.values()
        if (len(row) >= 6 or any(len(piece.text) > 5 for piece in row))
        and min(piece.frame.middle for piece in row) > 0.4 * screen.height
    ]
    if tops:
        screen.bottom = min(tops) - screen.unit


def _below_clock(screen: Screen, pieces: Sequence[Piece]) -> None:
    if not screen.is_phone:
        return
    bar = [piece for piece in pieces if piece.frame.middle < _STATUS_BAR * screen.height]
    timed = [piece for piece in bar if _may_be_clock(piece, screen)]
    if not timed:  # a picture that was cut, or has a frame around the telephone
        first = min(
            (piece.frame.top for piece in pieces if screen.in_bubble(piece)), default=screen.height
        )
        bar = timed = [
            piece
            for piece in pieces
            if piece.frame.middle < 0.15 * screen.height
            and phrases.TIME.fullmatch(piece.text.strip())
            and piece.frame.bottom < first  # what stands beside messages is when they were sent
            and (piece.frame.left > 0.7 * screen.width or piece.frame.right < 0.3 * screen.width)
        ]
    if not timed:
        return
    first = min(piece.frame.middle for piece in bar)

    def fitness(piece: Piece) -> tuple[bool, bool]:
        frame = piece.frame
        aside = frame.left < 0.25 * screen.width or frame.right > 0.75 * screen.width
        return abs(frame.middle - first) > screen.unit, not aside

    clock = min(timed, key=fitness)
    beside = [
        piece.frame.bottom
        for piece in bar
        if abs(piece.frame.middle - clock.frame.middle) < screen.unit
    ]
    screen.clock = clock
    screen.top = max(beside) - screen.unit * 0.25


def _may_be_clock(piece: Piece, screen: Screen) -> bool:
    """Whether a time stands in *piece* as in a status bar: with little else, and in no bubble."""
    beside = phrases.TIME.sub("", piece.text, count=1)
    letters = sum(letter.isalpha() for letter in beside)
    if beside == piece.text or letters > _BESIDE_CLOCK:
        return False
    return piece.bubble is None or piece.bubble.top < piece.height or not screen.in_bubble(piece)


def _one_pane(screen: Screen, pieces: Sequence[Piece]) -> None:
    """Beside a list of chats the conversation begins where many lines begin and none crosses."""
    width = screen.width
    if width < screen.height * 1.05:
        return
    best, gutter = 0.0, 0.0
    starts = {piece.frame.left for piece in pieces}
    for start in sorted(start for start in starts if 0.2 * width < start < 0.62 * width):
        frames = [piece.frame for piece in pieces]
        crossing = sum(each.left < start - 6 and each.right > start + 2 for each in frames)
        before = sum(each.right <= start for each in frames)
        after = sum(each.left >= start - 6 for each in frames)
        aligned = sum(abs(each.left - start) < 0.012 * width for each in frames)
        worth = aligned + 0.1 * min(before, after) - 3 * crossing
        if worth > best:
            best, gutter = worth, start
    if gutter:
        # between the list's longest line and the conversation, whose title may begin further left
        beside = max(
            (
                each.frame.right
                for each in pieces
                if each.frame.right <= gutter and len(each.text) > 2
            ),
            default=0.0,
        )
        screen.left = max(0.0, min(gutter - 0.03 * width, beside + 0.004 * width))


def _without_members(screen: Screen, pieces: Sequence[Piece]) -> None:
    """Beside a conversation the list of who takes part: short lines that begin alike."""
    width = screen.width
    if width < screen.height * 1.05:
        return
    for start in sorted(piece.frame.left for piece in pieces):
        column = [piece for piece in pieces if piece.frame.left > start - 0.04 * width]
        alike = [each for each in column if abs(each.frame.left - start) < 0.006 * width]
        if (
            start > _MEMBERS * width
            and len(alike) >= max(4, 0.6 * len(column))
            and all(not phrases.TIME.search(each.text) and not each.even for each in column)
            and not any(
                piece.frame.left < start - 0.04 * width and piece.frame.right > start - 6
                for piece in pieces
            )
        ):
            screen.right = min(each.frame.left for each in column) - 0.004 * width
            return


def _above_composer(screen: Screen) -> None:
    middle = screen.top + 0.6 * (screen.bottom - screen.top)
    for piece in sorted(screen.body, key=lambda piece: -piece.frame.middle):
        if piece.frame.middle < middle:
            break
        if _is_narrow_bubble(piece, screen):
            continue  # somebody wrote it
        text = re.sub(r"^[+lI|®©@☺\W]{1,3}\s?(?=[A-ZÉÈА-Я])", "", piece.text).strip(" .…|")
        if phrases.COMMENT_FIELD.match(text):
            screen.has_comment_field = True
        for shape, platform in phrases.COMPOSERS:
            fits = shape.match(text) or shape.match(piece.text)
            if fits and not _is_followed(screen, piece):
                screen.has_composer, screen.composer = True, platform
                screen.composer_at = piece.frame.middle
                edge = piece.frame.top - 0.2 * piece.height
                screen.body = [one for one in screen.body if one.frame.middle < edge]
                return
    _above_any_field(screen)


def _is_followed(screen: Screen, piece: Piece) -> bool:
    """Whether lines of words stand below *piece*, as below a row of a list."""
    return any(
        len(other.text) > 12 and other.frame.top > piece.frame.bottom for other in screen.body
    )


def _above_any_field(screen: Screen) -> None:
    """Leave out the field to type in where its words are not known: faint, low, in a wide box."""
    worded = [piece for piece in screen.body if sum(map(str.isalpha, piece.text)) > 3]
    if len(worded) < 3:
        return
    last = max(worded, key=lambda piece: piece.frame.middle)
    low = last.frame.middle > screen.top + 0.85 * (screen.bottom - screen.top)
    usual = median(apart(piece.ink, piece.ground) for piece in worded)
    contrast = apart(last.ink, last.ground) / (usual or 1)
    faint = contrast < _FAINT
    box = last.bubble
    boxed = (
        box is not None
        and box.width > _FIELD * screen.across
        and box.height < 3.5 * last.height
        and box.right - last.frame.right > 0.15 * box.width
    )
    dotted = last.text.rstrip().endswith(("...", "…"))
    found = (faint and boxed) or (dotted and (boxed or not screen.in_bubble(last)))
    if low and found and contrast < _FAINTER_THAN and not phrases.TIME.search(last.text):
        edge = last.frame.top - 0.2 * last.height
        screen.body = [one for one in screen.body if one.frame.middle < edge]


def _is_narrow_bubble(piece: Piece, screen: Screen) -> bool:
    """Whether *piece* stands in a bubble that is narrower than any field to type in."""
    return (
        screen.in_bubble(piece)
        and piece.bubble is not None
        and piece.bubble.width < _FIELD * screen.across
    )


def _below_title(screen: Screen) -> None:
    tall = _title_zone(screen)
    zone = [piece for piece in screen.body if piece.frame.middle < screen.top + tall]
    titles = [piece for piece in zone if _may_be_title(piece, screen)]
    if not titles:
        states = [
            piece
            for piece in zone
            if phrases.STATE.match(piece.text) and not screen.in_bubble(piece)
        ]
        if states:  # a name that could not be read, and what stands below it
            edge = states[0].frame.bottom - 2
            screen.body = [piece for piece in screen.body if piece.frame.middle > edge]
        return
    first = min(piece.frame.top for piece in titles)
    near = [piece for piece in titles if piece.frame.middle < first + 3.2 * screen.unit]

    def worth(piece: Piece) -> float:
        down = (piece.frame.middle - screen.top) / tall
        points = 1.2 * piece.height / screen.unit - 1.3 * down
        if len(piece.text) > 34:
            points -= 2
        if phrases.TIME_AT_END.match(piece.text) or phrases.DATE.search(piece.text):
            points -= 2
        if piece.frame.left - screen.left > 0.62 * screen.across:
            points -= 1
        return points

    title = max(near, key=worth)
    if worth(title) < -0.6:
        return
    screen.partner = title
    below = [
        piece
        for piece in zone
        if 0 < piece.frame.middle - title.frame.middle < 3 * title.height
        and (
            phrases.STATE.match(piece.text)
            or phrases.HANDLE.fullmatch(piece.text.strip())
            or _is_subtitle(piece, title, screen)
        )
        and not screen.in_bubble(piece)
    ]
    screen.state = below[0] if below else None
    edge = max([title.frame.bottom, *(piece.frame.bottom for piece in below)]) - 2
    screen.body = [piece for piece in screen.body if piece.frame.middle > edge]


def _is_subtitle(piece: Piece, title: Piece, screen: Screen) -> bool:
    """Whether *piece* is a smaller line right below *title* that begins or centres with it."""
    one, other = piece.frame, title.frame
    aligned = min(abs(one.left - other.left), abs(one.centre - other.centre)) < 0.4 * screen.unit
    near = one.top - other.bottom < 0.4 * screen.unit
    smaller = piece.height < 0.93 * title.height
    return aligned and near and smaller and not phrases.DAY_LINE.match(piece.text)


def _title_zone(screen: Screen) -> float:
    """How far down from the status bar a title can stand, in pixels."""
    if screen.height > 1.8 * screen.width:
        return _TITLE * screen.height
    if screen.width > 1.25 * screen.height:  # a window on a computer
        return 0.16 * screen.height
    # a part of a telephone's picture: what was cut off tells nothing about the height of the bar
    return min(0.26 * screen.width, 0.3 * screen.height)


def _may_be_title(piece: Piece, screen: Screen) -> bool:
    text = piece.text.strip()
    return (
        len(text) >= 2
        and not screen.in_bubble(piece)
        and not phrases.NAVIGATION.match(text)
        and not phrases.TIME.fullmatch(text)
        and not phrases.STATE.match(text)
        and not phrases.DAY_LINE.match(text)
        and (text[:1] in "+0" or not phrases.HANDLE.fullmatch(text))
        and sum(letter.isalnum() for letter in text) > 2
        and not phrases.APP_NAME.match(text)
    )
