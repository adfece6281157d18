"""Which platform a screen looks like, from what is written around the messages and from colours.

Look-alikes abound, and a page that fakes chats draws the same: so this is only ever suggested, and
only where two things of different kinds agree. What people wrote in their messages never counts.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from evidence_kit.intake.reading.bubbles import Bubble
from evidence_kit.intake.reading.colours import Rgb, apart
from evidence_kit.intake.reading.page_parts import Screen
from evidence_kit.intake.reading.surroundings import Piece
from evidence_kit.model.reading import Side

_ALIKE = 8  # sums of differences: apps draw flat colours
_FEWEST_CUES = 2


_RIGHT: dict[str, tuple[Rgb, ...]] = {  # grounds of one's own messages, light and dark
    "whatsapp": ((220, 248, 198), (217, 253, 211), (216, 253, 210), (225, 255, 199), (0, 92, 75),
                 (5, 97, 98), (5, 71, 64), (20, 77, 55), (19, 77, 55), (20, 77, 56)),
    "imessage": ((0, 122, 255), (11, 132, 255), (10, 132, 255), (25, 130, 252), (67, 138, 254)),
    "sms": ((52, 199, 89), (48, 209, 88), (67, 204, 71)),
    "messenger": ((0, 132, 255), (0, 153, 255), (10, 124, 255)),
    "telegram": ((239, 255, 222), (239, 253, 222), (225, 254, 198), (238, 255, 222), (43, 82, 120),
                 (240, 253, 223), (227, 252, 206)),
    "x": ((29, 155, 240), (29, 161, 242)),
    "signal": ((44, 107, 237), (58, 118, 240), (33, 95, 224), (49, 94, 218)),
    "snapchat": (),
}  # fmt: skip
_PAGE: dict[str, tuple[Rgb, ...]] = {
    "whatsapp": ((239, 234, 226), (239, 231, 222), (236, 229, 221), (245, 241, 235), (11, 20, 26)),
    "discord": ((49, 51, 56), (54, 57, 63), (43, 45, 49), (30, 31, 34), (26, 26, 30)),
}


class _Words(NamedTuple):
    platform: str
    cue: str
    shape: re.Pattern[str]


def _words(platform: str, cue: str, shape: str) -> _Words:
    return _Words(platform, cue, re.compile(shape, re.IGNORECASE))


_AROUND = (
    _words("whatsapp", "words", r"\bwhatsapp\b|^messages and calls are end-to-end encrypted"),
    _words("whatsapp", "state", r"^tap here for (?:contact|group) info"),
    _words("telegram", "words", r"\btelegram\b|\bunigram\b"),
    _words("telegram", "state", r"^last seen (?:recently|within)|^\d[\d ,.]* subscribers$"),
    _words("instagram", "words", r"\binstagram\b"),
    _words("instagram", "state", r"^liked by .+ (?:and|others)|^view all [\d,.]+ comments"),
    _words("snapchat", "words", r"\bsnapchat\b|^my ai$|^snap streak"),
    _words("snapchat", "names", r"^ME\b(?:\s+\d{1,2}[:.]\d\d)?$"),
    _words("tiktok", "words", r"\btiktok\b"),
    _words("discord", "words", r"\bdiscord\b"),
    _words("signal", "words", r"^signal(?: message)?$"),
    _words("imessage", "receipts", r"^delivered(?: quietly)?$|^read (?:\d|yesterday|today)"),
    _words("imessage", "words", r"^imessage\b"),
    _words("sms", "words", r"^(?:sms|mms|text message)\b|^texting with\b|\bsms/mms$"),
    _words("messenger", "words", r"\bmessenger\b"),
    _words("reddit", "addresses", r"(?<!\w)u/[a-z0-9_-]{3,}"),
    _words("reddit", "words", r"(?<!\w)r/[a-z0-9_]{3,}|\bsubreddit\b|\bupvotes?\b|\bkarma\b"),
    _words("x", "words", r"\b(?:re)?tweet(?:s|ed)?\b|\bquote tweets\b"),
    _words("x", "addresses", r"(?<![\w.@/])@[a-z0-9_]{3,15}(?![\w@.])"),
    _words("mastodon", "addresses", r"(?<![\w.])@\w[\w.]*@[\w-]+\.[a-z.]{2,}"),
    _words("mastodon", "words", r"\bmastodon\b|\bboost(?:s|ed)?\b|\btoots?\b|\bfediverse\b"),
    _words("bluesky", "addresses", r"@[\w-]+\.bsky\.social"),
    _words("bluesky", "words", r"\bbluesky\b"),
    _words("youtube", "words", r"[\d.,]+\s?[KMB]?\s(?:subscribers|abonnés)|\byoutube\b"),
    _words("youtube", "state", r"[\d.,]+\s?[KMB]?\sviews\b"),
)  # fmt: skip


class Cues(NamedTuple):
    """A platform and what speaks for it; both empty where too little does."""

    platform: str = ""
    cues: tuple[str, ...] = ()


def platform_cues(
    screen: Screen,
    pieces: Sequence[Piece],
    bubbles: Sequence[Bubble],
    sides: Sequence[Side],
    *,
    page: Rgb,
    chat: bool,
) -> Cues:
    """The platform for which two kinds of cue speak, if it is one alone.

    *page* is the colour behind the messages.
    """
    found: dict[str, set[str]] = {}

    def add(platform: str, cue: str) -> None:
        found.setdefault(platform, set()).add(cue)

    if screen.composer:
        add(screen.composer, "composer")
    said = {id(piece) for bubble in bubbles for piece in (*bubble.pieces, *bubble.quoted)}
    boxes = [bubble.box for bubble in bubbles]
    for piece in pieces:
        inside = id(piece) in said or any(box.shared(piece.frame) > 0.5 for box in boxes)
        if (chat and inside) or piece.frame.middle == screen.composer_at:
            continue  # one thing is one cue
        for words in _AROUND:
            if words.shape.search(piece.text.strip()):
                add(words.platform, words.cue)
    for platform in _coloured(bubbles, sides) if chat else ():
        add(platform, "colours")
    for platform, grounds in _PAGE.items():
        if chat and any(apart(page, one) <= _ALIKE for one in grounds):
            add(platform, "background")
    return _settled(found, chat)


def _coloured(bubbles: Sequence[Bubble], sides: Sequence[Side]) -> set[str]:
    """The platforms that draw the messages at the right on this ground."""
    grounds = [
        bubble.pieces[0].ground
        for bubble, side in zip(bubbles, sides, strict=True)
        if side is Side.RIGHT and bubble.frame is not None
    ]
    return {
        platform
        for platform, known in _RIGHT.items()
        if any(apart(ground, one) <= _ALIKE for ground in grounds for one in known)
    }


def _settled(found: dict[str, set[str]], chat: bool) -> Cues:
    if not chat:
        if "mastodon" in found:
            found.pop("x", None)  # which has plain addresses, as the others have
        found = {
            platform: cues
            for platform, cues in found.items()
            if platform in ("reddit", "x", "mastodon", "bluesky", "youtube", "instagram", "tiktok")
        }
    strong = {platform: cues for platform, cues in found.items() if len(cues) >= _FEWEST_CUES}
    if len(strong) != 1:
        return Cues()
    ((platform, cues),) = strong.items()
    return Cues(platform, tuple(sorted(cues)))
