"""A ZIP with a password around a package, so that it can travel through hands that must not look.

WinZip's AES encryption, AE-2 with 256 bits ("AES Encryption Information: Encryption Specification
AE-1 and AE-2"), which 7-Zip, WinZip, Keka and others open. The package goes in whole, as one file:
that format does not hide names, and the names of originals can tell much.
"""

import array
import hashlib
import hmac
import secrets
import struct
import sys
from collections.abc import Generator, Iterator
from typing import BinaryIO

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from evidence_kit.model.stamp import Stamp
from evidence_kit.report.package_words import in_words

OVERHEAD = 1024
"""Bytes, at most, that locking adds."""

_WORDS = 8  # 64 bits, and each guess costs 1,000 rounds
_CHUNK = 1 << 20
_ROUNDS, _SALT, _CHECK, _MAC = 1000, 16, 2, 10
_AES = 0x9901
_BIG = 0xFFFFFFFF
_FLAGS = 0x0801  # encrypted; the name is UTF-8


class WrongLock(Exception):
    """The password does not open it, or it was changed."""


def new_password() -> str:
    """Return a password of eight words that is easy to read out and to type."""
    return in_words(secrets.token_bytes(_WORDS)).replace(" ", "-")


def lock(
    source: BinaryIO, size: int, name: str, made: Stamp, password: str, out: BinaryIO
) -> Generator[int, None, None]:
    """Write to *out* a ZIP that holds *size* bytes of *source* as the file *name*, locked.

    Yields the bytes done so far after each megabyte.
    """
    salt = secrets.token_bytes(_SALT)
    stream = _Stream(password, salt)
    inside = size + _SALT + _CHECK + _MAC
    local = _header(b"PK\3\4", name, made, size, inside)
    out.write(local)
    out.write(salt + stream.check)
    done = 0
    while done < size:
        chunk = source.read(min(_CHUNK, size - done))
        if not chunk:
            raise EOFError
        sealed = stream.turned(chunk)
        stream.mac.update(sealed)
        out.write(sealed)
        done += len(chunk)
        yield done
    out.write(stream.mac.digest()[:_MAC])
    start = len(local) + inside
    central = _header(b"PK\1\2", name, made, size, inside)
    out.write(central)
    _finish(out, start, len(central))


def unlocked(source: BinaryIO, password: str) -> Iterator[bytes]:
    """Yield the bytes of the one file in a ZIP that `lock` wrote; raise WrongLock."""
    head = source.read(30)
    if len(head) < 30 or head[:4] != b"PK\3\4":
        raise WrongLock
    named, extra = struct.unpack("<HH", head[26:])
    rest = source.read(named + extra)
    inside, size = struct.unpack("<II", head[18:26])
    if inside == _BIG:
        size, inside = struct.unpack("<QQ", rest[named + 4 : named + 20])
    salt = source.read(_SALT)
    stream = _Stream(password, salt)
    if source.read(_CHECK) != stream.check or inside != size + _SALT + _CHECK + _MAC:
        raise WrongLock
    left = size
    while left:
        sealed = source.read(min(_CHUNK, left))
        if not sealed:
            raise WrongLock
        left -= len(sealed)
        stream.mac.update(sealed)
        yield stream.turned(sealed)
    if not hmac.compare_digest(source.read(_MAC), stream.mac.digest()[:_MAC]):
        raise WrongLock


class _Stream:
    """AES in counter mode, with the counter of WinZip: little-endian, from 1."""

    def __init__(self, password: str, salt: bytes) -> None:
        keys = hashlib.pbkdf2_hmac("sha1", password.encode(), salt, _ROUNDS, 64 + _CHECK)
        # No library has this counter, so each block of it is encrypted and laid over the text.
        self._blocks = Cipher(algorithms.AES(keys[:32]), modes.ECB()).encryptor()
        self.mac = hmac.new(keys[32:64], digestmod="sha1")
        self.check = keys[64:]
        self._next = 1

    def turned(self, chunk: bytes) -> bytes:
        """Lock or unlock *chunk*; all but the last are a multiple of 16 long."""
        count = -(-len(chunk) // 16)
        counters = array.array("Q", bytes(16 * count))
        counters[::2] = array.array("Q", range(self._next, self._next + count))
        if sys.byteorder == "big":
            counters.byteswap()
        self._next += count
        over = self._blocks.update(counters.tobytes())[: len(chunk)]
        return (int.from_bytes(chunk) ^ int.from_bytes(over)).to_bytes(len(chunk))


def _header(magic: bytes, name: str, made: Stamp, size: int, inside: int) -> bytes:
    """Return the header before the file, or the one in the list at the end (APPNOTE 4.3)."""
    utc, path = made.utc, name.encode()
    day = (max(utc.year, 1980) - 1980) << 9 | utc.month << 5 | utc.day
    clock = utc.hour << 11 | utc.minute << 5 | utc.second // 2
    big = struct.pack("<HHQQ", 1, 16, size, inside) if inside >= _BIG else b""
    extra = big + struct.pack("<HHH2sBH", _AES, 7, 2, b"AE", 3, 0)
    sizes = (_BIG, _BIG) if big else (inside, size)
    middle = struct.pack("<HHHHHIII", 51, _FLAGS, 99, clock, day, 0, *sizes)
    lengths = struct.pack("<HH", len(path), len(extra))
    if magic == b"PK\3\4":
        return magic + middle + lengths + path + extra
    made_by = struct.pack("<H", 3 << 8 | 51)
    mode = struct.pack("<HHHII", 0, 0, 0, 0o100644 << 16, 0)
    return magic + made_by + middle + lengths + mode + path + extra


def _finish(out: BinaryIO, start: int, size: int) -> None:
    """Write the end of a ZIP of one file whose list is at *start*, *size* bytes long."""
    if start >= _BIG:
        out.write(
            b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 3 << 8 | 51, 51, 0, 0, 1, 1, size, start)
        )
        out.write(b"PK\6\7" + struct.pack("<IQI", 0, start + size, 1))
        start = _BIG
    out.write(b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 1, 1, size, start, 0))
