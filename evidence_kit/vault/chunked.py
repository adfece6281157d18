"""Cobblestone-256: C2SP chunked encryption with SHA-512 and AES-256-GCM.

See https://c2sp.org/chunked-encryption. Sealing uses the library's own class where it has one and
the same steps in Python where it has not (releases for Intel Macs and Windows on ARM). `Opened`
goes chunk by chunk, so that any place of a file can be read without the rest; `each_block` reads
all of it, in a tenth of the time.
"""

import hmac
import io
import secrets
from collections.abc import Callable
from typing import BinaryIO, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from evidence_kit.vault.keys import expand

try:
    from cryptography.cobblestone import Cobblestone256Decryptor as _NativeOpening
    from cryptography.cobblestone import Cobblestone256Encryptor as _NativeSealing
except ImportError:  # releases before 50
    _NativeOpening = None  # type: ignore[assignment, misc]
    _NativeSealing = None  # type: ignore[assignment, misc]

CHUNK = 16384
_TAG = 16
_SEALED_CHUNK = CHUNK + _TAG
_SALT, _COMMITMENT = 24, 32
_BLOCK = 16 * _SEALED_CHUNK  # stays in the cache of a core
HEADER = _SALT + _COMMITMENT
_INFO = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0"


class Damaged(ValueError):
    """The sealed bytes were changed, cut short, or sealed with another key."""


class Sealing(Protocol):
    """Takes plain bytes bit by bit and gives sealed ones; `finalize` gives the last of them."""

    def update(self, data: bytes | memoryview) -> bytes:
        """Return the sealed bytes that are ready."""

    def finalize(self) -> bytes:
        """Return the rest."""


class PlainPythonSealing:
    """The same as the library's own class, for releases without it."""

    def __init__(self, key: bytes, context: bytes, salt: bytes | None = None) -> None:
        salt = secrets.token_bytes(_SALT) if salt is None else salt
        self._cipher, self._nonce, commitment = _message_keys(key, salt, context)
        self._ready = salt + commitment
        self._rest = b""
        self._number = 0

    def update(self, data: bytes | memoryview) -> bytes:
        """Return the sealed bytes that are ready."""
        waiting = self._rest + bytes(data)
        out = [self._ready]
        self._ready = b""
        whole = len(waiting) // CHUNK * CHUNK
        for start in range(0, whole, CHUNK):
            out.append(self._seal(waiting[start : start + CHUNK]))
        self._rest = waiting[whole:]
        return b"".join(out)

    def finalize(self) -> bytes:
        """Return the rest."""
        return self._ready + self._seal(self._rest)

    def _seal(self, chunk: bytes) -> bytes:
        sealed = self._cipher.encrypt(_nonce(self._nonce, self._number), chunk, None)
        self._number += 1
        return sealed


def sealing(key: bytes, context: bytes) -> Sealing:
    """Begin to seal one message under the 32-byte *key*."""
    if _NativeSealing is None:
        return PlainPythonSealing(key, context)
    return _NativeSealing(key, context)


def seal(key: bytes, context: bytes, data: bytes) -> bytes:
    """Seal *data* in one go."""
    message = sealing(key, context)
    return message.update(data) + message.finalize()


def open_sealed(key: bytes, context: bytes, data: bytes) -> memoryview:
    """Return the plain bytes of a whole sealed message; raise Damaged."""
    if _NativeOpening is None:
        with Opened(io.BytesIO(data), key, context) as message:
            return memoryview(message.readall())
    plain = bytearray(len(data))
    opening = _NativeOpening(key, context)
    try:
        size = opening.update_into(data, plain)
        last = opening.finalize()
    except (InvalidTag, ValueError) as error:
        raise Damaged from error
    plain[size : size + len(last)] = last
    return memoryview(plain)[: size + len(last)]


def each_block(
    source: BinaryIO, key: bytes, context: bytes, take: Callable[[memoryview], object]
) -> None:
    """Give all plain bytes of a sealed file, open at its beginning, to *take*, block by block.

    *take* must not keep a block: the next one lies in the same place, which spares most of the
    time that reading through a file takes. Raises Damaged, and not before the end where the file
    was cut there.
    """
    if _NativeOpening is None:
        Opened(source, key, context).each(lambda block: take(memoryview(block)))
        return
    opening = _NativeOpening(key, context)
    sealed, plain = bytearray(_BLOCK), bytearray(_BLOCK + _SEALED_CHUNK)
    view, given = memoryview(sealed), memoryview(plain)
    try:
        while count := source.readinto(sealed):  # type: ignore[attr-defined]
            take(given[: opening.update_into(view[:count], plain)])
        take(memoryview(opening.finalize()))
    except (InvalidTag, ValueError) as error:
        raise Damaged from error


def sealed_size(plain: int) -> int:
    """Return how many bytes *plain* bytes take when sealed."""
    return HEADER + plain + (plain // CHUNK + 1) * _TAG


class Opened(io.RawIOBase):
    """The plain bytes of a sealed file, readable from any place. Raises Damaged while reading.

    *source* is closed with it. The length is authenticated before the first byte is given.
    """

    def __init__(self, source: BinaryIO, key: bytes, context: bytes) -> None:
        super().__init__()
        self._source = source
        self._place = 0
        header = source.read(HEADER)
        self._cipher, self._base, commitment = _message_keys(key, header[:_SALT], context)
        if len(header) != HEADER or not hmac.compare_digest(commitment, header[_SALT:]):
            raise Damaged
        body = source.seek(0, io.SEEK_END) - HEADER
        self._chunks, last = divmod(body, _SEALED_CHUNK)
        if last < _TAG:
            raise Damaged  # the last chunk is always shorter than a whole one, but has its tag
        self.size = self._chunks * CHUNK + last - _TAG
        self._read_chunks(self._chunks, 1)

    def readable(self) -> bool:
        """See io.RawIOBase."""
        return True

    def seekable(self) -> bool:
        """See io.RawIOBase."""
        return True

    def tell(self) -> int:
        """See io.RawIOBase."""
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """See io.RawIOBase."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self.size}[whence]
        self._place = max(0, start + offset)
        return self._place

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """See io.RawIOBase."""
        want = min(len(buffer), self.size - self._place)
        if want <= 0:
            return 0
        first, skip = divmod(self._place, CHUNK)
        count = (skip + want + CHUNK - 1) // CHUNK
        plain = self._read_chunks(first, count)
        buffer[:want] = memoryview(plain)[skip : skip + want]
        self._place += want
        return want

    def readall(self) -> bytes:
        """See io.RawIOBase."""
        data = bytearray(max(0, self.size - self._place))
        view = memoryview(data)
        while view:
            view = view[self.readinto(view[: 1 << 20]) :]
        return bytes(data)

    def each(self, take: Callable[[bytes], object], block: int = 64) -> None:
        """Give all plain bytes from the beginning to *take*, *block* chunks at a time."""
        for first in range(0, self._chunks + 1, block):
            take(self._read_chunks(first, min(block, self._chunks + 1 - first)))

    def close(self) -> None:
        """See io.RawIOBase."""
        self._source.close()
        super().close()

    def _read_chunks(self, first: int, count: int) -> bytes:
        self._source.seek(HEADER + first * _SEALED_CHUNK)
        sealed = memoryview(self._source.read(count * _SEALED_CHUNK))
        plain = []
        try:
            for i in range(count):
                chunk = sealed[i * _SEALED_CHUNK : (i + 1) * _SEALED_CHUNK]
                plain.append(self._cipher.decrypt(_nonce(self._base, first + i), chunk, None))
        except InvalidTag as error:
            raise Damaged from error
        return plain[0] if count == 1 else b"".join(plain)


def _message_keys(key: bytes, salt: bytes, context: bytes) -> tuple[AESGCM, int, bytes]:
    if len(key) != 32:
        raise ValueError("a key of 32 bytes is needed")
    derived = expand(key, _INFO + salt + context, 32 + 12 + 32)
    return AESGCM(derived[:32]), int.from_bytes(derived[32:44]), derived[44:]


def _nonce(base: int, number: int) -> bytes:
    return (base ^ number).to_bytes(12)
