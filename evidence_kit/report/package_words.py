"""A fingerprint in words, short enough to read out on the telephone."""

from functools import cache

from evidence_kit.resources import resource

_WORDS = 10  # 80 bits of the SHA-256: nobody can make something else with the same words


@cache
def word_list() -> tuple[str, ...]:
    """The 256 words, one for each byte; the list never changes, because old words must still fit."""
    return tuple(resource("report", "words.txt").read_text(encoding="ascii").split())


def in_words(data: bytes) -> str:
    """Return one word for each byte of *data*."""
    known = word_list()
    return " ".join(known[byte] for byte in data)


def fingerprint_words(sha256: str) -> str:
    """Return the first ten bytes of a SHA-256, given in hex, as ten words."""
    return in_words(bytes.fromhex(sha256)[:_WORDS])
