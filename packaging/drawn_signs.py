"""What stands beside letters on a screen and is none, for packaging/drawn_lines.py.

Each draws one sign into *box* (left, top, size) of *image*, in *ink* on *ground*.
"""

import random
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

OURS = Path(__file__).resolve().parent.parent / "resources"
_ICONS = sorted((OURS / "icons").glob("*.svg"))

Box = tuple[int, int, int]
Colour = tuple[int, ...]


def icon(some: random.Random, image: Image.Image, box: Box, ink: Colour, _ground: Colour) -> None:
    """One of our icons."""
    left, top, size = box
    shape = _shape_of_icon(some.choice(_ICONS)).resize((size, size), Image.Resampling.LANCZOS)
    image.paste(Image.new("RGB", shape.size, ink), (left, top), shape)


@cache
def _shape_of_icon(path: Path) -> Image.Image:
    drawn = QImage(96, 96, QImage.Format.Format_Alpha8)
    drawn.fill(0)
    pen = QPainter(drawn)
    svg = path.read_bytes().replace(b"currentColor", b"#000000")
    QSvgRenderer(svg).render(pen, QRectF(0, 0, 96, 96))
    pen.end()
    return Image.frombytes("L", (96, 96), bytes(drawn.constBits()))


def initials(
    some: random.Random, image: Image.Image, box: Box, ink: Colour, ground: Colour
) -> None:
    """One or two letters in a circle, as in place of a portrait."""
    left, top, size = box
    pen = ImageDraw.Draw(image)
    pen.ellipse((left, top, left + size, top + size), fill=ink)
    font = ImageFont.truetype(str(OURS / "fonts" / "Inter-Regular.ttf"), max(8, int(size * 0.45)))
    text = some.choice("ABCDEFGHJKLMNOPRSTW") + some.choice(["", "", *"ABEMS"])
    pen.text((left + size / 2, top + size / 2), text, font=font, fill=ground, anchor="mm")


def strokes(
    some: random.Random, image: Image.Image, box: Box, ink: Colour, _ground: Colour
) -> None:
    """The strokes of a voice note, or of the network's strength."""
    left, top, size = box
    pen, wide, way = ImageDraw.Draw(image), some.choice([1, 2, 3, 4]), some.random()
    for at in range(0, int(size * some.uniform(0.5, 1)), 2 * wide):
        high = (at + 2) // 2 if way < 0.2 else some.randint(1, size // 2)
        middle = top + size // 2
        low = middle if 0.2 < way < 0.5 else middle + high
        pen.rectangle((left + at, middle - high, left + at + wide - 1, low), fill=ink)


def shape(some: random.Random, image: Image.Image, box: Box, ink: Colour, ground: Colour) -> None:
    """Dots, ticks, arrows, switches and scrawls."""
    x, y, size = box
    pen = ImageDraw.Draw(image)
    match some.choice(["dots", "tick", "turn", "cell", "play", "switch", "scrawl"]):
        case "dots":
            for at in range(3):
                left, high = x + at * size // 3, y + size // 3
                pen.ellipse((left, high, left + size // 6, high + size // 6), fill=ink)
        case "tick":
            way = [
                (x, y + size // 2),
                (x + size // 3, y + 0.8 * size),
                (x + 0.9 * size, y + 0.2 * size),
            ]
            pen.line(way, fill=ink, width=max(1, size // 14))
        case "turn":
            pen.line([(x, y), (x + size // 3, y + size // 2), (x, y + size)], fill=ink, width=2)
        case "cell":
            pen.rounded_rectangle((x, y, x + 0.8 * size, y + 0.5 * size), 4, outline=ink, width=2)
            full = x + size * some.uniform(0.3, 0.7)
            pen.rectangle(
                (x + 4, y + 4, max(x + 5, full), max(y + 5, y + 0.5 * size - 4)), fill=ink
            )
        case "play":
            pen.polygon([(x, y), (x + 0.7 * size, y + size / 2), (x, y + size)], fill=ink)
        case "switch":
            pen.rounded_rectangle((x, y, x + size, y + 0.55 * size), size // 4, fill=ink)
            pen.ellipse((x + 0.45 * size, y, x + size, y + 0.55 * size), fill=ground)
        case _:
            way = [(x + some.randint(0, size), y + some.randint(0, size)) for _ in range(4)]
            pen.line(way, fill=ink, width=some.randint(1, 5))


def code(some: random.Random, image: Image.Image, box: Box, ink: Colour, ground: Colour) -> None:
    """Cells, as of a QR code."""
    left, top, size = box
    cells = some.randint(5, 20)
    part = Image.new("RGB", (cells, some.randint(max(2, cells // 3), cells)), ground)
    part.putdata([some.choice([tuple(ink), ground]) for _ in range(part.width * part.height)])
    image.paste(part.resize((size, size * part.height // cells), some.choice([0, 2])), (left, top))


def photograph(
    some: random.Random, image: Image.Image, box: Box, _ink: Colour, _ground: Colour
) -> None:
    """A part of a picture."""
    left, top, size = box
    wide, high = some.randint(2, 9), some.randint(2, 9)
    part = Image.frombytes("RGB", (wide, high), some.randbytes(3 * wide * high))
    image.paste(part.resize((size, size), Image.Resampling.BICUBIC), (left, top))
