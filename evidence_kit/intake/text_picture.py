"""A picture of plain words, set with the fonts that ship with the program. Sandbox only.

What somebody wrote enters the template as JSON alone, so that none of it is read as markup.
"""

import io
import os
import re
import textwrap
from functools import cache

import msgspec
import typst
from PIL import Image

from evidence_kit.intake.decode import Upright
from evidence_kit.intake.safe_text import DAMAGED, Words
from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.model.problem import Problem
from evidence_kit.resources import resource

_SCALE = 2.5  # pixels to a point
_MOST_LINES = 200
_MOST_LETTERS = 8_000
_LONGEST_HEAD = 500

_WITHOUT_A_BREAK = re.compile(r"[!-~]{200,}")  # the template would weigh each place for a break
_WIDE = 36

IN_PART = "The beginning is shown here. The whole file is kept."
EMPTY = "This file is kept. It holds no words that can be shown."


def draw(words: Words) -> Upright:
    """The picture of *words*, cut where they are many. Raises Problem with a sentence."""
    head = [[name, value[:_LONGEST_HEAD]] for name, value in words.head]
    text = words.body[:_MOST_LETTERS].replace("\t", "    ")
    shown = "\n".join(text.split("\n")[:_MOST_LINES])
    if not head and not shown.strip():
        raise Problem(EMPTY)
    cut = words.cut or len(shown) < len(words.body.replace("\t", "    "))
    lines = _WITHOUT_A_BREAK.sub(_broken, shown).split("\n")[:_MOST_LINES]
    content = {"language": "en", "head": head, "lines": lines}
    compiler = typst.Compiler(
        {  # type: ignore[type-var]  # files in memory are not in its stubs
            "main.typ": resource("report", "plain-words.typ").read_bytes(),
            "style.typ": resource("report", "style.typ").read_bytes(),
            "content.json": msgspec.json.encode(content),
        },
        font_paths=_fonts(),
        package_path=os.devnull,
        package_cache_path=os.devnull,
    )
    try:
        drawn = compiler.compile(format="png", ppi=72 * _SCALE)
    except typst.TypstError as cause:
        raise Problem(DAMAGED) from cause
    assert isinstance(drawn, bytes)
    image = Image.open(io.BytesIO(drawn)).convert("RGB")
    facts = PictureFacts(
        width=image.width, height=image.height, frames=1, caution=IN_PART if cut else ""
    )
    return Upright(image, facts)


def _broken(found: re.Match[str]) -> str:
    return "\n".join(textwrap.wrap(found[0], _WIDE, break_on_hyphens=False))


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resource("fonts"))],
    )
