"""The files of an export: one alone, or those in a ZIP, which may have been made to do harm.

Nothing is unpacked to a disk, so a name that points elsewhere ("zip slip") reaches nothing; such
names are left out all the same. Sizes in the ZIP's own lists are not believed: reading stops at a
limit whatever they say.
"""

import io
import json
import re
import struct
import zipfile
import zlib
from typing import Any

from evidence_kit.intake.web_tree import Element, tree_of_page
from evidence_kit.model.problem import Problem

MOST_FILES = 50_000
LARGEST_FILE = 200 << 20  # bytes of one file inside
MOST_BYTES = 400 << 20  # of all that is read from one ZIP
_BLOCK = 1 << 20
_LONGEST_NAME = 1000  # letters of a path; no app writes more
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others can grow a thousandfold more
_ENCRYPTED = 0x1  # APPNOTE.TXT, 4.4.4

TOO_BIG = (
    "This file is kept, but it holds too much to read here. "
    "Ask the app for the chat without pictures and videos, and add that too."
)
DAMAGED = "This file is kept, but its messages cannot be read: it is damaged."
LOCKED = "This file is kept, but it is locked with a password, so its messages cannot be read here."
NO_EXPORT = "This file is kept. It is not a chat or mail file that can be read here."

FAILURES = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    RuntimeError,  # RecursionError and NotImplementedError as well
)
"""What Python's own readers raise for files that break their rules."""


class Source:
    """The names of the files in an export, and what is in them. Raises Problem with a sentence."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.zipped = data.startswith(b"PK")
        self.left_out = 0
        self._read = 0
        self._data = data
        self._infos: dict[str, zipfile.ZipInfo] = {}
        self._json: dict[str, Any] = {}
        self._pages: dict[str, Element] = {}
        if self.zipped:
            self._open()

    def _open(self) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(self._data))
            infos = self._archive.infolist()
        except FAILURES as cause:
            raise Problem(DAMAGED) from cause
        if len(infos) > MOST_FILES:
            raise Problem(TOO_BIG)
        for info in infos:
            path = info.filename.replace("\\", "/")
            if len(path) > _LONGEST_NAME or _points_outside(path):
                self.left_out += 1
            elif not path.endswith("/") and "__MACOSX/" not in path:
                self._infos[path] = info

    @property
    def names(self) -> list[str]:
        """The paths of its files, in the order of the ZIP; of a file alone, its name."""
        return list(self._infos) if self.zipped else [self.name]

    def matching(self, pattern: str) -> list[str]:
        """Those of its paths that *pattern* finds, whatever their capitals."""
        return [name for name in self.names if re.search(pattern, name, re.IGNORECASE)]

    def read(self, name: str) -> bytes:
        """All bytes of the file *name*."""
        if not self.zipped:
            return self._data
        info = self._infos[name]
        if info.flag_bits & _ENCRYPTED:
            raise Problem(LOCKED)
        if info.compress_type not in _METHODS:
            raise Problem(DAMAGED)
        parts = []
        size = 0
        try:
            with self._archive.open(info) as member:
                while block := member.read(_BLOCK):
                    size += len(block)
                    self._read += len(block)
                    if size > LARGEST_FILE or self._read > MOST_BYTES:
                        raise Problem(TOO_BIG)
                    parts.append(block)
        except FAILURES as cause:
            raise Problem(DAMAGED) from cause
        return b"".join(parts)

    def text(self, name: str, ends: bool = False) -> str:
        """The words in the file *name*: UTF-8, or UTF-16 where it says so; see `decoded`."""
        return decoded(self.read(name), ends)

    def page(self, name: str) -> Element:
        """The web page in the file *name*."""
        if self.zipped:
            return tree_of_page(self.text(name))
        if name not in self._pages:  # as with JSON
            self._pages[name] = tree_of_page(self.text(name))
        return self._pages[name]

    def json(self, name: str) -> Any:
        """The value in the JSON file *name*."""
        if self.zipped:
            return parsed(self.text(name))
        if name not in self._json:  # several readers ask whether a lone file is theirs
            self._json[name] = parsed(self.text(name))
        return self._json[name]


def decoded(data: bytes, ends: bool = False) -> str:
    """*data* as words; what is no UTF-8 or marked UTF-16 as Windows-1252.

    Line ends become one kind, but with *ends* they stay as they are.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    return text if ends else text.replace("\r\n", "\n").replace("\r", "\n")


def parsed(text: str) -> Any:
    """The JSON value in *text*. Raises Problem where it is none, or nests without end."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as cause:
        raise Problem(DAMAGED) from cause


def _points_outside(path: str) -> bool:
    parts = path.split("/")
    return path.startswith("/") or ".." in parts or ":" in parts[0] or "\0" in path
