"""A picture made ready for a PDF: what travels from the sandbox to the keeper."""

from enum import StrEnum

import msgspec

from evidence_kit.model.problem import Problem

PIXEL_LIMIT = 200_000_000
"""The most pixels that are decoded; a larger picture is refused before any of it is read."""

SIZE_LIMIT = 256 << 20
"""The most bytes of a file whose picture is shown; a larger one is described."""


class CannotShow(Problem):
    """A picture is damaged, too large or of a kind that cannot be drawn; the original is kept."""


class Shown(StrEnum):
    """How the picture on the page follows from the original."""

    BARE = "bare"  # a JPEG without its metadata
    FILE = "file"  # the file itself, byte for byte
    PIXELS = "pixels"  # the same pixels, stored without loss
    CONVERTED = "converted"  # changed so that a PDF can show it
    IN_PART = "in-part"  # damaged: what could still be read of it
    REDUCED = "reduced"  # made smaller because the person asked for a small report


class PreparedImage(msgspec.Struct, frozen=True, kw_only=True):
    """An image of a PDF (ISO 32000-1, 8.9) without the bytes that the keeper has already.

    *width* and *height* are the stored pixels, *orientation* the EXIF turn that the page applies.
    *codec* is "DCTDecode" or "FlateDecode"; *predictor* says that rows carry PNG filters.
    The picture's data are the *slices* (offset, length) of the original, or else *data*.
    *palette* holds RGB triples, *profile* an ICC profile, *mask* the transparency.
    *frames* counts the pictures of an animation, of which the first is shown. *full* is the size
    of the original where this is a reduced copy.
    """

    width: int
    height: int
    bits: int
    channels: int
    codec: str
    predictor: bool = False
    slices: tuple[tuple[int, int], ...] = ()
    data: bytes = b""
    palette: bytes = b""
    profile: bytes = b""
    mask: "PreparedImage | None" = None
    orientation: int = 1
    frames: int = 1
    full: tuple[int, int] | None = None
    shown: Shown = Shown.PIXELS
