"""Made-up screens drawn part by part, with the lines of text that stand on them.

The words need not be read from the pixels: what the layout makes of lines is tested by itself.
"""

from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from evidence_kit.intake.reading.detection import Frame
from evidence_kit.intake.reading.layout import laid_out
from evidence_kit.intake.reading.recognition import ReadLine
from evidence_kit.model.reading import Layout
from evidence_kit.resources import resource

INK, SOFT = "#111b21", "#667781"


@dataclass
class Drawn:
    """A telephone's screen on which text and boxes are put."""

    page: str = "#efe7de"
    width: int = 1080
    height: int = 2160
    lines: list[ReadLine] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.image = Image.new("RGB", (self.width, self.height), self.page)
        self.pen = ImageDraw.Draw(self.image)

    def text(
        self, x: float, y: float, words: str, *, size: int = 42, ink: str = INK, seen: str = ""
    ) -> float:
        """Write *words* with their top left corner at *x*, *y*, to be read as *seen*; the right end."""
        font = ImageFont.truetype(str(resource("fonts", "Inter-Regular.ttf")), size)
        self.pen.text((x, y), words, font=font, fill=ink)
        left, top, right, bottom = self.pen.textbbox((x, y), words, font=font)
        grown = 0.3 * size
        frame = Frame(left - grown / 2, top - grown / 2, right + grown / 2, bottom + grown / 2)
        read = seen or words
        step = frame.width / (len(read) + 1)
        places = tuple(frame.left + step * (number + 1) for number in range(len(read)))
        self.lines.append(ReadLine(read, frame, 0.99, places))
        return right

    def box(self, left: float, top: float, right: float, bottom: float, fill: str) -> None:
        """A rounded box."""
        self.pen.rounded_rectangle((left, top, right, bottom), 30, fill=fill)

    def bar(
        self,
        name: str,
        clock: str = "21:47",
        under: str = "online",
        *,
        fill: str = "#ffffff",
        top: int = 0,
    ) -> None:
        """The bar at the top."""
        self.pen.rectangle((0, 0, self.width, top + 250), fill=fill)
        if clock:
            self.text(60, top + 26, clock, size=36)
        self.text(250, top + 120, name, size=50)
        if under:
            self.text(250, top + 190, under, size=30, ink=SOFT)

    def bubble(
        self, y: float, words: list[str], time: str = "", *, mine: bool = False, fill: str = ""
    ) -> float:
        """A message of one or more lines; where it ends."""
        font = ImageFont.truetype(str(resource("fonts", "Inter-Regular.ttf")), 42)
        wide = max((font.getlength(each) for each in words), default=200) + 220
        left = self.width - 40 - wide if mine else 40
        bottom = y + 58 * max(1, len(words)) + 44
        self.box(left, y, left + wide, bottom, fill or ("#d9fdd3" if mine else "#ffffff"))
        for number, each in enumerate(words):
            self.text(left + 30, y + 18 + 58 * number, each)
        if time:
            self.text(left + wide - 120, bottom - 50, time, size=30, ink=SOFT)
        return bottom + 20

    def field(self, words: str = "Message") -> None:
        """The field to type in."""
        self.box(40, self.height - 150, 900, self.height - 50, "#ffffff")
        self.text(120, self.height - 128, words, ink=SOFT)

    def layout(self) -> Layout:
        """What the lines seem to be."""
        lines = sorted(self.lines, key=lambda line: (line.frame.top, line.frame.left))
        return laid_out(np.asarray(self.image), lines, lambda frame: frame)
