"""Whether a PDF can hold a JPEG file as it is (ISO 32000-1, 7.4.8), without decoding it."""

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
