"""Where things lie in a PNG file (W3C PNG, third edition), without decoding it."""

import struct
import zlib
from dataclasses import dataclass

SIGNATURE = b"\x89PNG\r\n\x1a\n"
GREY, RGB, PALETTE = 0, 2, 3
_DEPTHS = {GREY: (1, 2, 4, 8, 16), RGB: (8, 16), PALETTE: (1, 2, 4, 8)}
_PROFILE_LIMIT = 4 << 20


@dataclass(frozen=True)
class Layout:
    """The header of a PNG and the places of its pixel data as (offset, length).

    *plain* says that the data can stand in a PDF as they are: not interlaced, no transparency,
    nothing cut off or altered.
    """

    width: int
    height: int
    bits: int
    colour: int
    plain: bool
    data: tuple[tuple[int, int], ...]
    palette: bytes
    profile: bytes
    exif: bytes


def read(file: bytes | memoryview) -> Layout | None:
    """Return the layout of the PNG *file*, or None where its header is not there."""
    view = memoryview(file)
    if len(view) < 33 or bytes(view[12:16]) != b"IHDR":
        return None
    width, height, bits, colour, packing, filtering, interlace = struct.unpack(
        ">IIBBBBB", view[16:29]
    )
    data: list[tuple[int, int]] = []
    palette = profile = exif = b""
    whole, ended, clear = True, False, True
    at = 8
    while at + 12 <= len(view) and not ended:
        (length,) = struct.unpack(">I", view[at : at + 4])
        kind, body = bytes(view[at + 4 : at + 8]), view[at + 8 : at + 8 + length]
        if at + 12 + length > len(view):
            break
        critical = not kind[0] & 0x20
        if critical and zlib.crc32(view[at + 4 : at + 8 + length]) != int.from_bytes(
            view[at + 8 + length : at + 12 + length], "big"
        ):
            whole = False
        if kind == b"IDAT" and length:
            data.append((at + 8, length))
        elif kind == b"PLTE":
            palette = bytes(body[: len(body) // 3 * 3])
        elif kind == b"tRNS":
            clear = False
        elif kind == b"iCCP":
            profile = _profile(bytes(body))
        elif kind == b"eXIf":
            exif = bytes(body)
        ended = kind == b"IEND"
        at += 12 + length
    plain = (
        bits in _DEPTHS.get(colour, ())
        and width > 0
        and height > 0
        and (packing, filtering, interlace) == (0, 0, 0)
        and (whole and ended and clear and bool(data))
        and (colour != PALETTE or 3 <= len(palette) <= 768)
    )
    return Layout(width, height, bits, colour, plain, tuple(data), palette, profile, exif)


def _profile(body: bytes) -> bytes:
    _, found, packed = body.partition(b"\x00")
    if not found:
        return b""
    unpack = zlib.decompressobj()
    try:
        profile = unpack.decompress(packed[1:], _PROFILE_LIMIT)
    except zlib.error:
        return b""  # the colours are then taken as sRGB, as viewers do
    return profile if unpack.eof else b""
