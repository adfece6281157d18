"""A segment of the log: the entries of one sitting, under a key of their own.

See docs/vault-format.md, part 4. To someone without the key a segment is random bytes.
"""

import hashlib
import hmac
import secrets
import struct
from collections.abc import Collection

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from evidence_kit.vault.entries import erased_head
from evidence_kit.vault.keys import Keys, expand

SALT, COMMITMENT = 32, 32
HEADER = SALT + COMMITMENT
_RECORD = struct.Struct(">8sIQ12s")
_TEXT = struct.Struct(">32sI")
_ROUND = 64
_LARGEST = 1 << 26
LARGEST_TEXT = _LARGEST - 1024
ZERO_HEAD = bytes(32)


class Entry(msgspec.Struct, frozen=True):
    """One entry as it lies in a segment: its *number*, the head *before* it, its *text*.

    *raw* is the whole sealed record.
    """

    number: int
    before: bytes
    text: bytes
    raw: bytes


class Content(msgspec.Struct, frozen=True):
    """What could be read of a segment. *damaged* counts the stretches that could not be read.

    *header* is None where not even the key could be made out; *torn* says that the only damage is
    that the end is missing, as after a power cut.
    """

    header: bytes | None
    entries: tuple[Entry, ...] = ()
    damaged: int = 0
    torn: bool = False


class Writer:
    """Seals entries for one new segment, which is called *name*. *header* begins its file."""

    def __init__(self, keys: Keys, name: str) -> None:
        salt = secrets.token_bytes(SALT)
        self._cipher, self._marker, commitment = _segment_keys(keys, name, salt)
        self._bound = keys.vault_id + salt
        self.header = salt + commitment

    def seal(self, number: int, before: bytes, text: bytes) -> bytes:
        """Return the sealed record of entry *number*."""
        plain = _TEXT.pack(before, len(text)) + text
        plain += bytes(-len(plain) % _ROUND)
        nonce = secrets.token_bytes(12)
        sealed = self._cipher.encrypt(nonce, plain, self._bound + number.to_bytes(8))
        return _RECORD.pack(self._marker, len(sealed), number, nonce) + sealed


def next_head(vault_id: bytes, before: bytes, number: int, text: bytes) -> bytes:
    """Return the hash that ties entry *number* to all entries before it."""
    return (
        erased_head(text)
        or hashlib.sha256(b"vlt1/chain" + vault_id + before + number.to_bytes(8) + text).digest()
    )


def parse(data: bytes, keys: Keys, name: str) -> Content:
    """Read as many entries as can be read of segment *name*.

    Never raises: damage is part of the answer. A segment under the name of another cannot be read.
    """
    if len(data) < HEADER:
        return Content(None, damaged=1, torn=True)
    salt, commitment = data[:SALT], data[SALT:HEADER]
    cipher, marker, expected = _segment_keys(keys, name, salt)
    if not hmac.compare_digest(commitment, expected):
        return Content(None, damaged=1)
    bound = keys.vault_id + salt
    entries: list[Entry] = []
    damaged, torn, place = 0, False, HEADER
    while place < len(data):
        entry = _entry_at(data, place, marker, cipher, bound)
        if entry is not None:
            entries.append(entry)
            place += len(entry.raw)
            torn = False
            continue
        damaged += 1
        torn = damaged == 1
        found = data.find(marker, place + 1)
        place = found if found > 0 else len(data)
    return Content(data[:HEADER], tuple(entries), damaged, torn)


def first_number(data: bytes) -> int | None:
    """Return the number of the first entry of a segment, by its beginning; None where none is."""
    if len(data) < HEADER + _RECORD.size:
        return None
    return int(_RECORD.unpack_from(data, HEADER)[2])


def pick(data: bytes, keys: Keys, name: str, numbers: Collection[int]) -> dict[int, Entry]:
    """Read no entries of segment *name* but those with *numbers*; what is damaged is left out."""
    if len(data) < HEADER:
        return {}
    cipher, marker, expected = _segment_keys(keys, name, data[:SALT])
    if not hmac.compare_digest(data[SALT:HEADER], expected):
        return {}
    bound = keys.vault_id + data[:SALT]
    found: dict[int, Entry] = {}
    place = HEADER
    while 0 < place <= len(data) - _RECORD.size:
        begins, length, number, _nonce = _RECORD.unpack_from(data, place)
        if begins != marker:
            place = data.find(marker, place + 1)
            continue
        entry = _entry_at(data, place, marker, cipher, bound) if number in numbers else None
        if entry is not None:
            found[number] = entry
        place += _RECORD.size + length
    return found


def _entry_at(
    data: bytes, place: int, marker: bytes, cipher: AESGCMSIV, bound: bytes
) -> Entry | None:
    if len(data) - place < _RECORD.size:
        return None
    found, length, number, nonce = _RECORD.unpack_from(data, place)
    start = place + _RECORD.size
    if found != marker or length > _LARGEST or length > len(data) - start:
        return None
    try:
        plain = cipher.decrypt(nonce, data[start : start + length], bound + number.to_bytes(8))
    except (InvalidTag, ValueError):
        return None
    before, size = _TEXT.unpack_from(plain)
    text = plain[_TEXT.size : _TEXT.size + size]
    return Entry(number, before, text, data[place : start + length])


def _segment_keys(keys: Keys, name: str, salt: bytes) -> tuple[AESGCMSIV, bytes, bytes]:
    info = b"vlt1/segment/" + name.encode() + b"/" + keys.vault_id + salt
    derived = expand(keys.log, info, 32 + 8 + COMMITMENT)
    return AESGCMSIV(derived[:32]), derived[32:40], derived[40:]
