"""Made-up screenshots of chats in the manners of several apps, drawn with Pillow and our fonts."""

import io
from dataclasses import dataclass, field

from PIL import Image, ImageDraw, ImageFont

from evidence_kit.resources import resource

LEFT, RIGHT, DAY = "left", "right", "day"
_WIDTH, _HEIGHT = 1080, 2160


@dataclass(frozen=True)
class Look:
    """How an app looks: colours, and where it puts the time."""

    page: str
    bar: str
    ink: str
    soft: str
    left: str
    left_ink: str
    right: str
    right_ink: str
    time: str = "inside"  # or "below"
    composer: str = "Message"


LOOKS = {
    "whatsapp": Look(
        "#efe7de", "#ffffff", "#111b21", "#667781", "#ffffff", "#111b21", "#d9fdd3", "#111b21"
    ),
    "whatsapp-dark": Look(
        "#0b141a", "#111b21", "#e9edef", "#8696a0", "#202c33", "#e9edef", "#005c4b", "#e9edef"
    ),
    "messages": Look(
        "#ffffff", "#f7f7f8", "#000000", "#8a8a8e", "#e9e9eb", "#000000", "#34c759", "#ffffff",
        "below", "Text Message",
    ),
    "direct-dark": Look(
        "#000000", "#000000", "#f5f5f5", "#a8a8a8", "#262626", "#f5f5f5", "#7340f2", "#ffffff",
        "below", "Message…",
    ),
}  # fmt: skip


@dataclass
class Chat:
    """A conversation: *lines* are (side, words, time); a day has no time."""

    partner: str
    lines: list[tuple[str, str, str]]
    clock: str = "21:47"
    under: str = "online"
    font: str = "Inter-Regular.ttf"
    drawn: list[tuple[int, int, int, int]] = field(default_factory=list)


def draw(chat: Chat, look: Look, height: int = _HEIGHT) -> Image.Image:
    """The screenshot; *chat.drawn* then holds the box of each message's bubble."""
    image = Image.new("RGB", (_WIDTH, height), look.page)
    pen = ImageDraw.Draw(image)
    words = _font(chat.font, 42)
    small = _font("Inter-Regular.ttf", 30)
    pen.rectangle((0, 0, _WIDTH, 250), fill=look.bar)
    pen.text((60, 26), chat.clock, font=_font("Inter-SemiBold.ttf", 36), fill=look.ink)
    pen.ellipse((120, 130, 220, 230), fill="#9aa7b0")
    pen.text((250, 132), chat.partner, font=_font("Inter-SemiBold.ttf", 46), fill=look.ink)
    pen.text((250, 192), chat.under, font=small, fill=look.soft)
    y, last = 290, ""
    chat.drawn.clear()
    for side, text, time in chat.lines:
        if side == DAY:
            pen.text((_WIDTH / 2, y + 40), text, font=small, fill=look.soft, anchor="mm")
            y += 90
            continue
        y += 10 if side == last else 36
        y = _bubble(chat, look, pen, (side, text, time), y, (words, small))
        last = side
    pen.rounded_rectangle((40, height - 150, 900, height - 50), 50, fill=look.bar, outline="#ccc")
    pen.text((90, height - 125), look.composer, font=words, fill=look.soft)
    return image


def _bubble(
    chat: Chat,
    look: Look,
    pen: ImageDraw.ImageDraw,
    line: tuple[str, str, str],
    y: int,
    fonts: tuple[ImageFont.FreeTypeFont, ImageFont.FreeTypeFont],
) -> int:
    side, text, time = line
    words, small = fonts
    rows = _wrapped(text, words, 640)
    inside = bool(time) and look.time == "inside"
    wide = int(max(words.getlength(row) for row in rows)) + 60
    if inside:
        wide = max(wide, int(words.getlength(rows[-1]) + small.getlength(time)) + 100)
    high = 58 * len(rows) + 44
    left = 40 if side == LEFT else _WIDTH - 40 - wide
    fill, ink = (look.left, look.left_ink) if side == LEFT else (look.right, look.right_ink)
    pen.rounded_rectangle((left, y, left + wide, y + high), 30, fill=fill)
    chat.drawn.append((left, y, wide, high))
    for number, row in enumerate(rows):
        pen.text((left + 30, y + 18 + 58 * number), row, font=words, fill=ink)
    stamp = (left + wide - 26, y + high - 16)
    if inside:
        pen.text(stamp, time, font=small, fill=look.soft, anchor="rs")
    elif time:
        pen.text((stamp[0], y + high + 44), time, font=small, fill=look.soft, anchor="rs")
        return y + high + 56
    return y + high


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    rows = [""]
    for word in text.split():
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and font.getlength(longer) > width:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows


def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(resource("fonts", name)), size)


def png(image: Image.Image) -> bytes:
    """*image* as the bytes of a PNG."""
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def threats() -> Chat:
    """A conversation that the tests share."""
    return Chat(
        "Mark Ellis",
        [
            (DAY, "Yesterday", ""),
            (LEFT, "I know where you live.", "21:14"),
            (LEFT, "Pay me 500 pounds by Friday or everybody at your work sees them", "21:15"),
            (RIGHT, "Please leave me alone", "21:19"),
            (DAY, "Today", ""),
            (LEFT, "Last chance. I mean it.", "08:02"),
            (RIGHT, "I have told the police", "08:05"),
        ],
    )
