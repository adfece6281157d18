"""Sizes that tell little: Padmé, and how a padded text says where it ends.

Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with
PURBs", PoPETs 2019, section 4) rounds a length up so that at most O(log log n) bits of it show
and at most 12 % is added; a picture of 1.2 MB grows by about 1 %.
"""

from collections.abc import Iterator

TRAILER = 8
_ZEROS = bytes(1 << 16)


def padme(length: int) -> int:
    """Return the padded length of a text of *length* bytes."""
    if length < 2:
        return length
    exponent = length.bit_length() - 1
    free_bits = exponent - exponent.bit_length()
    mask = (1 << free_bits) - 1
    return (length + mask) & ~mask


def padded_size(length: int) -> int:
    """Return the size of a padded text: the bytes, zeros, and the length in the last 8 bytes."""
    return padme(length + TRAILER)


def padding(length: int) -> Iterator[bytes]:
    """Give what follows *length* bytes of text."""
    zeros = padded_size(length) - length - TRAILER
    while zeros > 0:
        yield _ZEROS[:zeros]
        zeros -= len(_ZEROS)
    yield length.to_bytes(TRAILER)


def pad(text: bytes) -> bytes:
    """Return *text* padded."""
    return text + b"".join(padding(len(text)))


def unpad(padded: memoryview) -> memoryview:
    """Return the text; raise ValueError if it is not padded."""
    length = int.from_bytes(padded[-TRAILER:])
    if len(padded) < TRAILER or length > len(padded) - TRAILER:
        raise ValueError("not padded")
    return padded[:length]
