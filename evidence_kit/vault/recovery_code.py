"""The recovery code: 160 random bits that a person can write down and type again.

Crockford's base 32 (https://www.crockford.com/base32.html): no letters that look like digits.
32 symbols carry the bits and 3 more a check, in seven groups of five.
"""

import hashlib
import secrets

_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011", " -\u2010\u2011\u2013\u2014\t\r\n")
_BYTES = 20
_DATA, _CHECK = 32, 3


class Mistyped(ValueError):
    """It has the form of a recovery code, but the check does not fit."""


def _write(number: int, symbols: int) -> str:
    return "".join(_SYMBOLS[number >> 5 * i & 31] for i in reversed(range(symbols)))


def _check(code: bytes) -> str:
    digest = hashlib.sha256(b"vlt1/recovery-check" + code).digest()
    return _write(int.from_bytes(digest[:2]) >> 1, _CHECK)


def new_code() -> bytes:
    """Return 20 new random bytes."""
    return secrets.token_bytes(_BYTES)


def show(code: bytes) -> str:
    """Write 20 bytes as seven groups of five symbols, the last three a check."""
    text = _write(int.from_bytes(code), _DATA) + _check(code)
    return "-".join(text[i : i + 5] for i in range(0, len(text), 5))


def looks_like_code(text: str) -> bool:
    """Whether *text* is a recovery code, also one with a symbol wrong."""
    try:
        return read(text) is not None
    except Mistyped:
        return True


def is_one(text: str) -> bool:
    """Whether *text* is a recovery code without a mistake, of whatever vault."""
    try:
        return read(text) is not None
    except Mistyped:
        return False


def read(text: str) -> bytes | None:
    """Return the 20 bytes of a typed recovery code, None if it does not look like one.

    Case, spaces and dashes do not matter; O reads as 0, I and L as 1. Raises Mistyped where it
    looks like a code with a symbol wrong.
    """
    plain = text.upper().translate(_ALIKE)
    if len(plain) != _DATA + _CHECK or any(symbol not in _SYMBOLS for symbol in plain):
        return None
    number = 0
    for symbol in plain[:_DATA]:
        number = number << 5 | _SYMBOLS.index(symbol)
    code = number.to_bytes(_BYTES)
    if _check(code) != plain[_DATA:]:
        raise Mistyped
    return code
