"""Whether a PDF can hold a JPEG file as it is (ISO 32000-1, 7.4.8), and which bytes of it tell more
than the picture; without decoding it.
"""

_BASELINE_AND_PROGRESSIVE = (0xC0, 0xC1, 0xC2)
_OTHER_FRAMES = (0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF)
_WITHOUT_LENGTH = (0x01, *range(0xD0, 0xD8))


def fits_pdf(file: bytes) -> bool:
    """Whether *file* is a complete JPEG of 8 bits, grey or YCbCr, Huffman-coded.

    Four-colour files, arithmetic coding and RGB stored without an Adobe marker are not: readers
    of PDF show them wrongly or not at all.
    """
    at, framed, adobe, ids = 2, False, False, b""
    while at + 4 <= len(file):
        if file[at] != 0xFF:
            return False
        marker = file[at + 1]
        if marker == 0xFF:  # padding before a marker
            at += 1
            continue
        if marker in _WITHOUT_LENGTH:
            at += 2
            continue
        length = int.from_bytes(file[at + 2 : at + 4], "big")
        body = file[at + 4 : at + 2 + length]
        if length < 2 or marker in _OTHER_FRAMES:
            return False
        if marker in _BASELINE_AND_PROGRESSIVE:
            if len(body) < 6 or body[0] != 8 or body[5] not in (1, 3):
                return False
            framed, ids = True, body[6 : 6 + 3 * body[5] : 3]
        elif marker == 0xEE and body.startswith(b"Adobe"):
            adobe = True
        elif marker == 0xDA:
            complete = file.rfind(b"\xff\xd9", at) > 0
            return framed and complete and (adobe or ids != b"RGB")
        at += 2 + length
    return False


def bare(file: bytes) -> tuple[tuple[int, int], ...]:
    """Return the places (offset, length) in *file* that a picture is made of, and nothing else.

    Left out are comments, the segments of applications (Exif with place, device and preview, XMP,
    editing history) but Adobe's, which tells how colours are meant, and whatever follows the end
    of the picture. Empty where the file is not as `fits_pdf` wants it.
    """
    kept: list[tuple[int, int]] = [(0, 2)]
    at = 2
    while at + 2 <= len(file) and file[at] == 0xFF:
        marker = file[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == 0xD9:
            return _joined([*kept, (at, 2)])
        if marker in _WITHOUT_LENGTH:
            kept.append((at, 2))
            at += 2
            continue
        length = 2 + int.from_bytes(file[at + 2 : at + 4], "big")
        adobe = marker == 0xEE and file[at + 4 : at + 9] == b"Adobe"
        if adobe or not (0xE0 <= marker <= 0xEF or marker == 0xFE):
            kept.append((at, length))
        at += length
        if marker == 0xDA:
            end = _end_of_scan(file, at)
            kept.append((at, end - at))
            at = end
    return ()


def _end_of_scan(file: bytes, at: int) -> int:
    """Where the next marker stands that is no part of a scan (ISO 10918-1, B.1.1.5)."""
    while (at := file.find(b"\xff", at)) >= 0 and at + 1 < len(file):
        if file[at + 1] != 0 and not 0xD0 <= file[at + 1] <= 0xD7:
            return at
        at += 2
    return len(file)


def _joined(places: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for offset, length in places:
        if joined and sum(joined[-1]) == offset:
            joined[-1] = (joined[-1][0], joined[-1][1] + length)
        elif length:
            joined.append((offset, length))
    return tuple(joined)
