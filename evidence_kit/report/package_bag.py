"""The text files that make a folder a BagIt bag, version 1.0 (RFC 8493)."""

import datetime as dt
import hashlib
from collections.abc import Iterable

import msgspec

from evidence_kit import __version__

MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
SIGNATURE = "package.sig"
SIGNERS = "allowed_signers"
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
VERSION = "1"
"""The version of docs/package-format.md."""


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A file of the payload: its *path* below the bag's folder, *size* in bytes, *sha256* in hex.

    *exhibit* is the id and *mark* the mark of the exhibit that it is the original of; *data* are
    the bytes of a file that is made for the package.
    """

    path: str
    size: int
    sha256: str
    exhibit: str = ""
    mark: str = ""
    data: bytes | None = None


class PartName(msgspec.Struct, frozen=True, kw_only=True):
    """What all parts of a package say of one: its file *name* and the hash of its manifest."""

    name: str
    manifest_sha256: str
    marks: tuple[str, ...] = ()


def made_piece(path: str, data: bytes) -> Piece:
    """Return the piece of a file whose bytes are at hand."""
    return Piece(path=path, size=len(data), sha256=sha256(data), data=data)


def sha256(data: bytes) -> str:
    """Return the SHA-256 of *data* in hex."""
    return hashlib.sha256(data).hexdigest()


def manifest(files: Iterable[tuple[str, str]]) -> bytes:
    """Return a manifest of (path, SHA-256) pairs that ``sha256sum -c`` reads too."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(files)).encode()


def bag_info(
    pieces: tuple[Piece, ...],
    made: dt.datetime,
    *,
    name: str,
    description: str,
    key: str,
    number: int,
    parts: tuple[PartName, ...],
) -> bytes:
    """Return bag-info.txt of part *number* (from 1) of *parts*; *made* is in UTC."""
    facts = [
        ("External-Description", description),
        ("Contact-Name", name),
        ("Bagging-Date", f"{made:%Y-%m-%d}"),
        ("Payload-Oxum", f"{sum(piece.size for piece in pieces)}.{len(pieces)}"),
        ("Bag-Count", f"{number} of {len(parts)}"),
        ("Bag-Software-Agent", f"Evidence Kit {__version__}"),
        ("Evidence-Kit-Package-Version", VERSION),
        ("Evidence-Kit-Made", f"{made:%Y-%m-%dT%H:%M:%SZ}"),
        ("Evidence-Kit-Key", key),
        *(("Evidence-Kit-Part", f"{part.manifest_sha256} {part.name}") for part in parts),
    ]
    return "".join(f"{label}: {_one_line(text)}\n" for label, text in facts if text).encode()


def read_bag_info(data: bytes) -> list[tuple[str, str]]:
    """Return the (label, text) pairs of a bag-info.txt, long lines put together again."""
    facts: list[tuple[str, str]] = []
    for line in data.decode("utf-8", "replace").splitlines():
        if line[:1] in (" ", "\t") and facts:
            facts[-1] = (facts[-1][0], f"{facts[-1][1]} {line.strip()}")
        elif ":" in line:
            label, _, text = line.partition(":")
            facts.append((label.strip(), text.strip()))
    return facts


def _one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
