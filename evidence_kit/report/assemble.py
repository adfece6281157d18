"""Put the pictures into the pages: a skeleton PDF comes in, the finished PDF goes out in one stream.

The skeleton holds a picture of one pixel in the place of each picture; the colour of the pixel is
its number (`resources/report/report.typ`). The bytes of the originals are written in their stead,
one picture in memory at a time. Objects that are no streams are packed together, which makes the
tags for screen readers nearly free (ISO 32000-1, 7.5.7 and 7.5.8).
"""

import hashlib
import re
import zlib
from collections.abc import Callable, Generator
from typing import BinaryIO

import msgspec

from evidence_kit.model.problem import Problem
from evidence_kit.report.links import Links
from evidence_kit.report.prepared import PIXEL_LIMIT, PreparedImage

_GREY = b"/DeviceGray"  # allowed under PDF/A beside an output intent of RGB (ISO 19005-3, 6.2.4.3)
_PACKED = 200  # objects in one object stream

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TABLE = re.compile(rb"xref\n0 (\d+)\n")
_TRAILER = re.compile(rb"\s*trailer\s*(<<.*?>>)\s*startxref", re.S)
_PICTURE = re.compile(rb"^\d+ 0 obj\n<<([^>]*?/Subtype/Image[^>]*)>>\nstream\n", re.S)
_COUNT = re.compile(rb"/Type/Pages\b[^>]*?/Count (\d+)|/Count (\d+)[^>]*?/Type/Pages\b")


class Written(msgspec.Struct, frozen=True):
    """What was written: *size* in bytes, its *sha256* and the number of *pages*."""

    size: int
    sha256: str
    pages: int


class SkeletonUnusable(Problem):
    """The pages came from the typesetter in a form that is not understood."""

    def __init__(self) -> None:
        super().__init__(
            "The pages of the report could not be put together. Your evidence is safe. "
            "Please try again, and tell whoever gave you the program if it happens again."
        )


def assemble(
    skeleton: bytes,
    out: BinaryIO,
    expected: int,
    image: Callable[[int], tuple[bytes, PreparedImage]],
) -> Generator[int, None, Written]:
    """Write the PDF to *out*, with *expected* pictures; yield the number of each as it is in.

    *image* gives for a number the bytes of the original and what is to be shown of it. Returns
    what was written. Raises SkeletonUnusable, and whatever *image* and *out* raise.
    """
    parts = _Skeleton(skeleton)
    if sorted(parts.places.values()) != list(range(expected)):
        raise SkeletonUnusable
    writer, links = _Writer(out, next_number=max(parts.offsets) + 1), Links(skeleton)
    numbers = sorted(parts.offsets, key=parts.offsets.__getitem__)
    ends = [parts.offsets[number] for number in numbers[1:]] + [parts.table]
    writer.write(skeleton[: parts.offsets[numbers[0]]])
    for number, end in zip(numbers, ends, strict=True):
        if number in parts.places:
            original, prepared = image(parts.places[number])
            writer.picture(number, original, prepared, parts.colours[number])
            del original, prepared
            yield parts.places[number]
        else:
            writer.copy(number, links.followed(skeleton[parts.offsets[number] : end]))
    writer.finish(parts.trailer)
    return Written(writer.position, writer.hash.hexdigest(), parts.pages)


class _Skeleton:
    """Where things lie in the skeleton: one classic cross-reference table, no object streams."""

    def __init__(self, skeleton: bytes) -> None:
        start = _START.search(skeleton[-64:])
        if not start:
            raise SkeletonUnusable
        self.table = int(start[1])
        head = _TABLE.match(skeleton, self.table)
        if not head:
            raise SkeletonUnusable
        count, at = int(head[1]), head.end()
        self.offsets = {
            number: int(skeleton[at + 20 * number : at + 20 * number + 10])
            for number in range(count)
            if skeleton[at + 20 * number + 17 : at + 20 * number + 18] == b"n"
        }
        trailer = _TRAILER.match(skeleton, at + 20 * count)
        if not trailer or not self.offsets:
            raise SkeletonUnusable
        self.trailer = trailer[1]
        self.places: dict[int, int] = {}
        self.colours: dict[int, bytes] = {}
        for number, offset in self.offsets.items():
            self._look_for_place(skeleton, number, offset)
        counts = (int(a or b) for a, b in _COUNT.findall(skeleton))
        self.pages = max(counts, default=0)

    def _look_for_place(self, skeleton: bytes, number: int, offset: int) -> None:
        found = _PICTURE.match(skeleton[offset : offset + 400])
        if not found or b"/Width 1/Height 1" not in found[1]:
            return
        length = re.search(rb"/Length (\d+)", found[1])
        colour = re.search(rb"/ColorSpace (\d+ 0 R|/\w+)", found[1])
        if not length or not colour:
            raise SkeletonUnusable
        start = offset + found.end()
        pixel = skeleton[start : start + int(length[1])]
        if b"/FlateDecode" in found[1]:
            pixel = zlib.decompressobj().decompress(pixel, 16)
        if len(pixel) != 3:
            raise SkeletonUnusable
        self.places[number] = int.from_bytes(pixel, "big")
        self.colours[number] = colour[1]


class _Writer:
    """Writes objects in order and remembers where each began."""

    def __init__(self, out: BinaryIO, next_number: int) -> None:
        self._out = out
        self._next = next_number
        self._places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65_535)}
        self._waiting: list[tuple[int, bytes]] = []
        self._profiles: dict[bytes, bytes] = {}
        self.hash = hashlib.sha256()
        self.position = 0

    def write(self, data: bytes | memoryview) -> None:
        self._out.write(data)
        self.hash.update(data)
        self.position += len(data)

    def copy(self, number: int, written: bytes) -> None:
        """Take over an object of the skeleton: a stream as it stands, anything else packed."""
        if b">>\nstream\n" in written:
            self._begin(number)
            self.write(written)
            return
        _, _, body = written.partition(b" 0 obj\n")
        self._waiting.append((number, body[: body.rindex(b"endobj")].strip()))
        if len(self._waiting) == _PACKED:
            self._pack()

    def picture(
        self, number: int, original: bytes, image: PreparedImage, srgb: bytes, mask: bool = False
    ) -> None:
        """Write *image* as the object *number*, and before it those that it refers to."""
        _check(image, len(original))
        pieces: list[bytes | memoryview] = [image.data]
        if image.slices:
            view = memoryview(original)
            pieces = [view[offset : offset + length] for offset, length in image.slices]
        extra = b""
        if image.mask is not None and not mask:
            covering = self._new_number()
            self.picture(covering, original, image.mask, srgb, mask=True)
            extra += b"/SMask %d 0 R" % covering
        if image.predictor:
            extra += b"/DecodeParms<</Predictor 15/Colors %d/BitsPerComponent %d/Columns %d>>" % (
                image.channels,
                image.bits,
                image.width,
            )
        self._stream(
            number,
            b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent %d/ColorSpace %s"
            b"/Filter/%s%s"
            % (
                image.width,
                image.height,
                image.bits,
                _GREY if mask else self._colours(image, srgb),
                image.codec.encode("ascii"),
                extra,
            ),
            pieces,
        )

    def finish(self, trailer: bytes) -> None:
        """Write the cross-reference stream, with an identity from the content."""
        self._pack()
        identity = self.hash.hexdigest()[:32].encode("ascii")
        number, start = self._new_number(), self.position
        self._begin(number)
        nothing = (0, 0, 0)
        table = b"".join(
            kind.to_bytes(1, "big") + where.to_bytes(6, "big") + index.to_bytes(2, "big")
            for kind, where, index in (self._places.get(at, nothing) for at in range(self._next))
        )
        entries = re.sub(rb"/Size \d+", b"/Size %d" % self._next, trailer[2:-2].strip())
        entries = re.sub(
            rb"/ID\s*\[.*?\]",
            lambda found: b"/ID[<%s><%s>]" % (identity, identity),
            entries,
            flags=re.S,
        )
        packed = zlib.compress(table, 9)
        self._stream(number, b"/Type/XRef/W[1 6 2]%s/Filter/FlateDecode" % entries, [packed])
        self.write(b"startxref\n%d\n%%%%EOF\n" % start)

    def _begin(self, number: int) -> None:
        self._places[number] = (1, self.position, 0)

    def _pack(self) -> None:
        """Write the waiting objects as one object stream."""
        if not self._waiting:
            return
        holder = self._new_number()
        index, bodies = b"", b""
        for place, (number, body) in enumerate(self._waiting):
            index += b"%d %d " % (number, len(bodies))
            bodies += body + b"\n"
            self._places[number] = (2, holder, place)
        packed = zlib.compress(index + bodies, 9)
        entries = b"/Type/ObjStm/N %d/First %d" % (len(self._waiting), len(index))
        self._stream(holder, entries + b"/Filter/FlateDecode", [packed])
        self._waiting.clear()

    def _colours(self, image: PreparedImage, srgb: bytes) -> bytes:
        channels = 3 if image.palette else image.channels
        colours = srgb if channels == 3 else _GREY
        if image.profile:
            colours = self._profile(image.profile, channels)
        if image.palette:
            highest = len(image.palette) // 3 - 1
            colours = b"[/Indexed %s %d<%s>]" % (
                colours,
                highest,
                image.palette.hex().encode("ascii"),
            )
        return colours

    def _profile(self, profile: bytes, channels: int) -> bytes:
        """Refer to an ICC profile, written once however many pictures use it."""
        if profile not in self._profiles:
            number, packed = self._new_number(), zlib.compress(profile, 9)
            self._stream(number, b"/N %d/Filter/FlateDecode" % channels, [packed])
            self._profiles[profile] = b"[/ICCBased %d 0 R]" % number
        return self._profiles[profile]

    def _stream(self, number: int, entries: bytes, pieces: list[bytes | memoryview]) -> None:
        length = sum(len(piece) for piece in pieces)
        self._begin(number)
        self.write(b"%d 0 obj\n<<%s/Length %d>>\nstream\n" % (number, entries, length))
        for piece in pieces:
            self.write(piece)
        self.write(b"\nendstream\nendobj\n")

    def _new_number(self) -> int:
        self._next += 1
        return self._next - 1


def _check(image: PreparedImage, size: int) -> None:
    """Believe nothing that came from the process that read the picture."""
    inside = all(offset >= 0 and 0 < length <= size - offset for offset, length in image.slices)
    sound = (
        inside
        and (bool(image.slices) != bool(image.data))
        and image.width > 0
        and image.height > 0
        and image.width * image.height <= PIXEL_LIMIT
        and image.bits in (1, 2, 4, 8, 16)
        and image.channels in (1, 3)
        and image.codec in ("DCTDecode", "FlateDecode")
        and len(image.palette) % 3 == 0
        and len(image.palette) <= 768
    )
    if not sound:
        raise SkeletonUnusable
