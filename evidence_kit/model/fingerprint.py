"""Fingerprints of a picture that itself is not kept: for takedown services, and to know a copy again."""

from enum import StrEnum

import msgspec

MOST_APART = 31
"""Of 256 bits: two PDQ fingerprints up to here apart are of pictures that look alike.

The distance that Facebook's description of PDQ (2019) recommends to begin with.
"""
LEAST_QUALITY = 50
"""A picture with a PDQ quality below this is too plain: it looks like many others (the same source)."""


class Fingerprint(msgspec.Struct, frozen=True, kw_only=True):
    """*sha256* is of the file, bit for bit; *pdq* of what it looks like, in 64 hexadecimal digits.

    *pdq* is "" where the picture could not be read; *quality* goes from 0 to 100.
    """

    sha256: str
    pdq: str = ""
    quality: int = 0


class Likeness(StrEnum):
    """What two fingerprints tell of their pictures."""

    SAME = "same"
    ALIKE = "alike"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


def likeness(one: Fingerprint, other: Fingerprint) -> Likeness:
    """Return whether two files are the same, look alike, or differ; UNKNOWN where that cannot be told."""
    if one.sha256 == other.sha256:
        return Likeness.SAME
    if not one.pdq or not other.pdq or min(one.quality, other.quality) < LEAST_QUALITY:
        return Likeness.UNKNOWN
    apart = (int(one.pdq, 16) ^ int(other.pdq, 16)).bit_count()
    return Likeness.ALIKE if apart <= MOST_APART else Likeness.DIFFERENT
