"""Originals as sealed files, each named so that the name tells nothing."""

import contextlib
import hashlib
import hmac
import io
import os
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

import msgspec

from evidence_kit.vault import durable
from evidence_kit.vault.chunked import Damaged, Opened, each_block, sealed_size, sealing
from evidence_kit.vault.keys import Keys
from evidence_kit.vault.padding import padded_size, padding

_CONTEXT = b"vlt1/original"
_BLOCK = 1 << 20


class Sealed(msgspec.Struct, frozen=True):
    """A file that was read once, hashed and sealed into *temporary*, not in place yet."""

    temporary: Path
    sha256: bytes
    size: int
    beginning: bytes


class Blobs:
    """The folders blobs/00 to blobs/ff of a vault."""

    def __init__(self, folder: Path, keys: Keys) -> None:
        self._folder = folder / "blobs"
        self._scratch = folder / "tmp"
        self._keys = keys

    def name(self, sha256: bytes) -> str:
        """Return the name of the sealed file of the content with this hash."""
        return hmac.digest(self._keys.names, b"original" + sha256, hashlib.sha256).hex()

    def path(self, name: str) -> Path:
        """Return where the sealed file *name* lies."""
        return self._folder / name[:2] / name

    def path_of(self, sha256: str) -> Path:
        """Return where the content with this hash, in hex, lies sealed."""
        return self.path(self.name(bytes.fromhex(sha256)))

    def seal(self, read: Callable[[int], bytes]) -> Sealed:
        """Read to the end, seal into a new file, sync it, read it back and compare.

        *read* gives at most so many bytes, b"" at the end. Raises OSError; nothing is left behind.
        """
        temporary = self._scratch / secrets.token_hex(16)
        fd = durable.create(temporary)
        try:
            with os.fdopen(fd, "r+b", buffering=0) as file:
                hashing, size, beginning = hashlib.sha256(), 0, b""
                message = sealing(self._keys.blobs, _CONTEXT)
                while block := read(_BLOCK):
                    hashing.update(block)
                    beginning = beginning or block[:4096]
                    size += len(block)
                    durable.write(fd, message.update(block))
                for zeros in padding(size):
                    durable.write(fd, message.update(zeros))
                durable.write(fd, message.finalize())
                durable.sync(fd)
                file.seek(0)
                if not self._holds(file, hashing.digest(), size):
                    raise OSError(5, "what was written is not what is there")
        except BaseException:
            with contextlib.suppress(OSError):
                durable.remove(temporary)
            raise
        return Sealed(temporary, hashing.digest(), size, beginning)

    def place(self, sealed: Sealed) -> str:
        """Give the sealed file its name and return it. It lasts only after `confirm`."""
        name = self.name(sealed.sha256)
        durable.rename(sealed.temporary, self.path(name))
        return name

    def confirm(self, names: Iterable[str]) -> None:
        """Wait until the names that were given are on the disk."""
        for folder in sorted({self.path(name).parent for name in names}):
            durable.sync_folder(folder)

    def discard(self, sealed: Sealed) -> None:
        """Forget a sealed file that is not needed."""
        durable.remove(sealed.temporary)

    def right_size(self, sha256: str, size: int) -> bool:
        """Whether the sealed file is there, with the size that *size* bytes take."""
        try:
            return self.path_of(sha256).stat().st_size == sealed_size(padded_size(size))
        except OSError:
            return False

    def intact(self, sha256: str, size: int, at: Path | None = None) -> bool:
        """Whether the sealed file, or the one *at* a path, holds exactly this content. Reads it."""
        try:
            with (at or self.path_of(sha256)).open("rb", buffering=0) as file:
                return self._holds(file, bytes.fromhex(sha256), size)
        except OSError:
            return False

    def open(self, sha256: str, size: int, problem: Exception) -> "Original":
        """Return the content as a stream; raise *problem*, now or while it is read, if damaged."""
        try:
            file = self.path_of(sha256).open("rb", buffering=0)
        except OSError as error:
            raise problem from error
        try:
            opened = Opened(file, self._keys.blobs, _CONTEXT)
        except (Damaged, OSError) as error:
            file.close()
            raise problem from error
        if opened.size != padded_size(size):
            opened.close()
            raise problem
        return Original(opened, sha256, size, problem)

    def _holds(self, file: BinaryIO, sha256: bytes, size: int) -> bool:
        hashing, left = hashlib.sha256(), size

        def take(block: memoryview) -> None:
            nonlocal left
            hashing.update(block[:left])
            left -= min(left, len(block))

        if file.seek(0, os.SEEK_END) != sealed_size(padded_size(size)):
            return False
        file.seek(0)
        try:
            each_block(file, self._keys.blobs, _CONTEXT, take)
        except Damaged:
            return False
        return left == 0 and hashing.digest() == sha256


class Original(io.RawIOBase):
    """An original without its padding. Its hash is checked when it is read through to the end.

    Each piece is authentic by itself wherever it is read from. Raises *problem* where it is not.
    """

    def __init__(self, opened: Opened, sha256: str, size: int, problem: Exception) -> None:
        super().__init__()
        self._opened = opened
        self._problem = problem
        self._expected = sha256
        self._size = size
        self._hash = hashlib.sha256()
        self._hashed = 0

    def readable(self) -> bool:
        """See io.RawIOBase."""
        return True

    def seekable(self) -> bool:
        """See io.RawIOBase."""
        return True

    def tell(self) -> int:
        """See io.RawIOBase."""
        return self._opened.tell()

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """See io.RawIOBase."""
        if whence == os.SEEK_END:
            offset, whence = self._size + offset, os.SEEK_SET
        return self._opened.seek(offset, whence)

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """See io.RawIOBase."""
        place = self._opened.tell()
        room = memoryview(buffer)[: max(0, self._size - place)]
        try:
            count = self._opened.readinto(room)
        except (Damaged, OSError) as error:
            raise self._problem from error
        if place == self._hashed:
            self._hash.update(room[:count])
            self._hashed += count
            if self._hashed == self._size and self._hash.hexdigest() != self._expected:
                raise self._problem
        return count

    def readall(self) -> bytes:
        """See io.RawIOBase."""
        data = bytearray(max(0, self._size - self._opened.tell()))
        view = memoryview(data)
        while view:
            view = view[self.readinto(view[:_BLOCK]) :]
        return bytes(data)

    def close(self) -> None:
        """See io.RawIOBase."""
        if not self.closed:
            self._opened.close()
        super().close()
