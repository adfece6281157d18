"""From the bytes of a picture to upright pixels. Runs in the sandbox alone.

The person who threatens may have made the file, so only the formats of phones and browsers are
tried, sizes are believed only below a limit, and whatever a decoder raises becomes one sentence.
"""

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple, cast

import pillow_heif
from PIL import (  # the plugins are named so that Pillow does not load all of its others
    AvifImagePlugin,
    Image,
    ImageFile,
    ImageFilter,
    ImageOps,
    MpoImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.model.problem import Problem

MOST_PIXELS = 200_000_000
"""Pictures of more pixels are kept but not decoded: 200 megapixels is a large phone's sensor."""

DAMAGED = "This file is kept, but its picture cannot be shown: it is damaged."
TOO_BIG = "This file is kept, but its picture cannot be shown: it is too big."
UNKNOWN = "This file is kept, but its picture cannot be shown: it is not a kind we can read."
IN_PART = "This picture is damaged. What can still be read of it is shown."

THUMBNAIL = (160, 160)
PAGE = (640, 4800)

_ORIENTATION = 0x0112  # CIPA DC-008
FORMATS = ("PNG", "JPEG", "WEBP", "HEIF", "AVIF", "GIF", "BMP", "DIB", "TIFF")
_PLUGINS = (AvifImagePlugin, MpoImagePlugin, TiffImagePlugin, WebPImagePlugin)
FAILURES = (
    OSError,
    SyntaxError,  # Pillow's word for a broken header
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    RuntimeError,
    struct.error,
    EOFError,
)
_TALLEST_THUMBNAIL = 2.25  # a strip of 24 x 160 shows nothing
_BLURRED_ACROSS = 10  # pixels that a blurred picture is made from, on its shorter side

Image.MAX_IMAGE_PIXELS = None  # our own limit stands before each decode
pillow_heif.register_heif_opener(thumbnails=False)


class Upright(NamedTuple):
    """A decoded picture as it is meant to be seen, in RGB on white."""

    image: Image.Image
    facts: PictureFacts


class FirstLook(NamedTuple):
    """Facts and upright JPEGs: two that fit in `THUMBNAIL`, one blurred, and one in `PAGE`.

    *words* are those of a file that holds words, for searching.
    """

    facts: PictureFacts
    thumbnail: bytes
    blurred: bytes
    page: bytes
    words: str = ""


class Rows(NamedTuple):
    """Pixels of 4 bytes (red, green, blue, 255), row by row; *full_height* of the whole picture."""

    width: int
    height: int
    full_height: int
    pixels: bytes


def look(data: bytes) -> FirstLook:
    """Facts, small pictures and a page picture. Raises Problem with a sentence."""
    return first_look(upright(data, at_least=PAGE))


def first_look(picture: Upright) -> FirstLook:
    """The facts of *picture*, small pictures and a page picture of it."""
    image = picture.image
    page = _fitted(image, PAGE)
    small = page if page.width >= THUMBNAIL[0] else image
    small = small.crop((0, 0, small.width, min(small.height, _cut(small.width))))
    thumbnail = _fitted(small, THUMBNAIL)
    return FirstLook(
        facts=picture.facts,
        thumbnail=_jpeg(thumbnail),
        blurred=_jpeg(_blurred(thumbnail, thumbnail.size)),
        page=_jpeg(page),
    )


def show(picture: Upright, *, width: int, top: int, height: int, clear: bool) -> Rows:
    """Rows *top* to *top + height* of *picture* at *width*, never larger than it is.

    The answer holds fewer rows where the picture ends, none past its end.
    """
    image = picture.image
    width = max(1, min(width, image.width))
    full_height = max(1, round(image.height * width / image.width))
    top = min(max(0, top), full_height)
    height = min(max(0, height), full_height - top)
    if not height:
        return Rows(width, 0, full_height, b"")
    if clear:
        scale = image.height / full_height
        box = (0.0, top * scale, float(image.width), min((top + height) * scale, image.height))
        rows = image.resize((width, height), Image.Resampling.LANCZOS, box, reducing_gap=2.0)
    else:
        rows = _blurred(image, (width, full_height), (top, height))
    return Rows(width, height, full_height, rows.convert("RGBA").tobytes())


def upright(data: bytes, at_least: tuple[int, int] | None = None) -> Upright:
    """Decode the first picture in *data*. Raises Problem with a sentence.

    With *at_least*, a JPEG may come smaller than it is, but no smaller than that, which is faster;
    the facts tell its true size. What is missing of a damaged picture stays grey, black or white.
    """
    with _as_problem():
        with suppress(*FAILURES):
            return _decode(data, at_least, "")
        # out of reach of the first attempt's error, which would keep its pixels in memory
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            return _decode(data, at_least, IN_PART)
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False


@contextmanager
def _as_problem() -> Iterator[None]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd metadata, which is not shown
            yield
    except MemoryError as cause:
        raise Problem(TOO_BIG) from cause
    except UnidentifiedImageError as cause:
        raise Problem(UNKNOWN) from cause
    except FAILURES as cause:
        raise Problem(DAMAGED) from cause


def _decode(data: bytes, at_least: tuple[int, int] | None, caution: str) -> Upright:
    image: Image.Image = Image.open(io.BytesIO(data), formats=FORMATS)
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise Problem(TOO_BIG)
    orientation = _orientation(image)
    frames = getattr(image, "n_frames", 1)
    if at_least is not None and image.format in ("JPEG", "MPO"):
        wanted = at_least if orientation < 5 else at_least[::-1]
        image.draft("", wanted)
    image.load()
    ImageOps.exif_transpose(image, in_place=True)  # a copy of 200 megapixels may not fit
    facts = PictureFacts(
        width=width, height=height, orientation=orientation, frames=frames, caution=caution
    )
    return Upright(_on_white(image), facts)


def _orientation(image: Image.Image) -> int:
    found = image.getexif().get(_ORIENTATION, 1)
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode in ("I", "F") or image.mode.startswith("I;16"):
        return _eight_bits(image).convert("RGB")
    if image.has_transparency_data:
        clear = image if image.mode == "RGBA" else image.convert("RGBA")
        white = Image.new("RGB", clear.size, "white")
        white.paste(clear, mask=clear)
        return white
    return image if image.mode == "RGB" else image.convert("RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 or 32 bits: 16-bit values as they are meant, others stretched to what is there."""
    values = (image if image.mode == "F" else image.convert("I")).convert("F")
    least, most = cast(tuple[float, float], values.getextrema())
    if image.mode != "F" and 0 <= least <= most <= 65535:
        least, most = 0, 65535
    scale = 255 / ((most - least) or 1)
    return values.point(lambda value: value * scale - least * scale).convert("L")


def _cut(width: int) -> int:
    return max(1, int(width * _TALLEST_THUMBNAIL))


def _fitted(image: Image.Image, box: tuple[int, int]) -> Image.Image:
    scale = min(box[0] / image.width, box[1] / image.height, 1.0)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    if size == image.size:
        return image
    # half the time of Lanczos, and a difference that no preview shows
    return image.resize(size, Image.Resampling.HAMMING, reducing_gap=2.0)


def _blurred(
    image: Image.Image, size: tuple[int, int], rows: tuple[int, int] | None = None
) -> Image.Image:
    """*image* at *size*, beyond reading; only *rows* (top, height) of it where these are given.

    It is made from so few pixels that no letter and no face can be won back from it.
    """
    scale = min(1.0, _BLURRED_ACROSS / min(size))
    few = (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
    coarse = image.resize(few, Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(0.6))
    top, height = rows or (0, size[1])
    box = (0.0, top * few[1] / size[1], float(few[0]), (top + height) * few[1] / size[1])
    return coarse.resize((size[0], height), Image.Resampling.BICUBIC, box)


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=82)
    return out.getvalue()
