"""The first pages of a PDF, one below the other. Runs in the sandbox alone.

Pages are drawn by PDFium without its engine for scripts; forms are not filled in.
"""

import pypdfium2
from PIL import Image

from evidence_kit.intake.decode import FAILURES, Upright
from evidence_kit.intake.exports.threads import clean
from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.model.problem import Problem

DAMAGED = "This file is kept, but its pages cannot be shown: it is damaged."
LOCKED = "This file is kept, but it is locked with a password, so its pages cannot be shown."
_PASSWORD = 4  # fpdfview.h, FPDF_ERR_PASSWORD
_WIDTH = 1000  # pixels
_MOST_PAGES = 10
_TALLEST = 20_000
_LONGEST_PAGE = 6  # a page so many times as high as it is wide is drawn narrower
_GAP = 12
_GROUND = (203, 200, 193)


def draw(data: bytes) -> tuple[Upright, str]:
    """The pages as one picture, with how many there are, and their words.

    Raises Problem with a sentence.
    """
    try:
        pages, words, count = _pages(data)
    except pypdfium2.PdfiumError as cause:
        locked = getattr(cause, "err_code", None) == _PASSWORD or "password" in str(cause).lower()
        raise Problem(LOCKED if locked else DAMAGED) from cause
    except (*FAILURES, MemoryError) as cause:
        raise Problem(DAMAGED) from cause
    if not pages:
        raise Problem(DAMAGED)
    width = max(page.width for page in pages)
    height = sum(page.height for page in pages) + _GAP * (len(pages) - 1)
    whole = Image.new("RGB", (width, height), _GROUND)
    top = 0
    for page in pages:
        whole.paste(page, ((width - page.width) // 2, top))
        top += page.height + _GAP
    facts = PictureFacts(
        width=width, height=height, frames=count, caution=_caution(len(pages), count)
    )
    return Upright(whole, facts), clean(words)


def _caution(shown: int, count: int) -> str:
    if shown == count:
        return ""
    first = "The first page is" if shown == 1 else f"The first {shown} pages are"
    return f"{first} shown here, of {count}. The whole file is kept."


def _pages(data: bytes) -> tuple[list[Image.Image], str, int]:
    document = pypdfium2.PdfDocument(data)
    pages: list[Image.Image] = []
    words: list[str] = []
    left = _TALLEST
    try:
        count = len(document)
        for number in range(min(count, _MOST_PAGES)):
            page = document[number]
            wide, high = page.get_size()
            if not (0 < wide < 100_000 and 0 < high < 100_000):
                continue
            scale = min(_WIDTH / wide, _WIDTH * _LONGEST_PAGE / high)
            if pages and high * scale > left:
                break
            drawn = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
            words.append(page.get_textpage().get_text_bounded())
            page.close()
            left -= drawn.height + _GAP
            pages.append(drawn)
        return pages, "\n\n".join(words).replace("\r\n", "\n"), count
    finally:
        document.close()
