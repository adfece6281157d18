"""Certificates in a time stamp's answer, in the order that DER asks for.

A set is sorted in DER (ITU-T X.690, 11.6), and our reader of time stamps wants it so. OpenSSL, and
with it many services, writes the certificates of a signature as they come. They are outside of what
is signed, so their order can be mended.
"""

from collections.abc import Iterator

from evidence_kit.model.problem import CannotRead

_SEQUENCE, _CONTEXT_0 = 0x30, 0xA0
# TimeStampResp: the token; ContentInfo: the content; in it the SignedData; its certificates
# (RFC 3161 section 2.4.2, RFC 5652 sections 3 and 5.1).
_WAY = ((_SEQUENCE, 0), (_SEQUENCE, 1), (_CONTEXT_0, 0), (_SEQUENCE, 0), (_CONTEXT_0, 0))


def in_order(answer: bytes) -> bytes:
    """Return *answer* with its certificates sorted; as it is where it has none or is none."""
    start, end = 0, len(answer)
    try:
        for tag, number in _WAY:
            fitting = [part for part in _parts(answer, start, end) if part[0] == tag]
            _tag, _whole, start, end = fitting[number]
        certificates = [answer[whole:last] for _, whole, _, last in _parts(answer, start, end)]
    except (IndexError, CannotRead):
        return answer
    return answer[:start] + b"".join(sorted(certificates)) + answer[end:]


def _parts(data: bytes, at: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """Each value from *at* to *end*: its tag, where it begins, where its content begins, its end."""
    while at < end:
        tag, first = data[at], data[at + 1]
        body = at + 2
        if first & 0x80:
            count = first & 0x7F
            if not 1 <= count <= 4:
                raise CannotRead("A length without an end is no DER.")
            length = int.from_bytes(data[body : body + count], "big")
            body += count
        else:
            length = first
        if body + length > end:
            raise CannotRead("A part is longer than the whole.")
        yield tag, at, body, body + length
        at = body + length
