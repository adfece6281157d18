"""Reading a package's ZIP as something that a stranger sent: nothing is unpacked, all is bounded."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Self

from evidence_kit.model.problem import CannotRead
from evidence_kit.report.package_names import is_safe_path

_CHUNK = 4 << 20
_MOST_TEXT = 64 << 20  # bytes of a manifest; a million lines are less
_MOST_FILES = 200_000
_MOST_SWELLING = 200  # the best that deflate does with text is about 100
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    OverflowError,
    RuntimeError,
)
_KNOWN = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


class NotAPackage(Exception):
    """There is nothing to check: *sentence* says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Unreadable(Exception):
    """The bytes of one file inside cannot be read."""


class PackageZip:
    """The files of a package by their paths below its folder.

    *problems* name what a package never has: paths that lead out of it, a path twice, files
    beside its folder. Raises CannotRead where *path* cannot be read, and NotAPackage.
    """

    def __init__(self, path: Path, stream: BinaryIO | None = None) -> None:
        self.problems: list[str] = []
        self.files: dict[str, zipfile.ZipInfo] = {}
        try:
            self._size = stream.seek(0, 2) if stream else path.stat().st_size
            self._archive = zipfile.ZipFile(stream or path)
        except OSError as error:
            raise CannotRead(f"{path.name} cannot be read. Check that it is there.") from error
        except _BROKEN as error:
            raise NotAPackage(
                "This is not a whole ZIP file. It may be cut off, or something else."
            ) from error
        try:
            self._sort(self._archive.infolist())
        except BaseException:
            self._archive.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def text(self, path: str) -> bytes | None:
        """Return a short file whole, None where there is none or it is not short."""
        entry = self.files.get(path)
        if entry is None or entry.file_size > _MOST_TEXT:
            return None
        return b"".join(self.chunks(path))

    def chunks(self, path: str) -> Iterator[bytes]:
        """Yield the bytes of a file, some at a time. Raises Unreadable and CannotRead."""
        try:
            with self._archive.open(self.files[path]) as stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except _BROKEN as error:
            raise Unreadable from error
        except OSError as error:
            raise CannotRead("The package cannot be read to its end.") from error

    def _sort(self, entries: list[zipfile.ZipInfo]) -> None:
        if len(entries) > _MOST_FILES:
            raise NotAPackage(f"It holds {len(entries):,} files. No package has so many.")
        if any(entry.flag_bits & 1 for entry in entries):
            raise NotAPackage("It is locked with a password. Unpack it first, then check it.")
        if any(entry.compress_type not in _KNOWN for entry in entries):
            raise NotAPackage("It was packed in a way that is not known here.")
        swollen = sum(entry.file_size for entry in entries) > _MOST_SWELLING * self._size
        if swollen or sum(entry.compress_size for entry in entries) > self._size:
            raise NotAPackage(
                "It would unpack to far more than it holds, as files that are made to do harm do. "
                "Do not unpack it."
            )
        files = [entry for entry in entries if not entry.orig_filename.endswith("/")]
        self.folder = self._folder(files)
        seen: set[str] = set()
        for entry in entries:
            name = entry.orig_filename
            if not is_safe_path(name.removesuffix("/")):
                self.problems.append(f"{shown(name)}: a name that could write outside its folder.")
        for entry in files:
            name = entry.orig_filename
            if not name.startswith(self.folder + "/"):
                self.problems.append(f"{shown(name)}: does not belong to the package.")
                continue
            path = name[len(self.folder) + 1 :]
            alike = path.casefold()  # Windows and macOS would write one over the other
            if alike in seen:
                self.problems.append(f"{shown(path)}: is in it twice.")
            seen.add(alike)
            self.files.setdefault(path, entry)

    def _folder(self, files: list[zipfile.ZipInfo]) -> str:
        for entry in files:
            folder, _, rest = entry.orig_filename.partition("/")
            if rest == "bagit.txt":
                return folder
        raise NotAPackage("This ZIP is not an evidence package: it has no bagit.txt.")


def shown(name: str) -> str:
    """Return a name that cannot move the cursor or turn the line round."""
    return "".join(c if c.isprintable() else f"[U+{ord(c):04X}]" for c in name)
