"""Write a part of a package: a ZIP that is a BagIt bag. docs/package-format.md is the format."""

import hashlib
import io
import zipfile
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager
from typing import BinaryIO, TypeAlias

from evidence_kit.model.problem import VaultUnusable
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.package_bag import Piece
from evidence_kit.report.package_plan import Part

OpenPiece: TypeAlias = Callable[[Piece], AbstractContextManager[BinaryIO]]

_CHUNK = 4 << 20
_UNIX = 3  # "version made by" of the ZIP's APPNOTE 4.4.2; it must not depend on this computer
_PLAIN_FILE = 0o100644 << 16


def write_part(
    part: Part, made: Stamp, out: BinaryIO, open_piece: OpenPiece
) -> Generator[tuple[int, int], None, None]:
    """Write *part* to *out*, which can seek; yield (files done, files) after each few megabytes.

    *open_piece* gives the bytes of a piece that has none of its own. Everything is stored as it
    is, so that the same case made at the same moment gives the same bytes on every computer. Each
    file is hashed as it is written; one that is not what it should be stops the package with
    VaultUnusable naming it.
    """
    total = len(part.pieces)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in part.tags:
            archive.writestr(_entry(part, name, made, len(data)), data)
        for done, piece in enumerate(part.pieces):
            digest, size = hashlib.sha256(), 0
            with (
                _opened(piece, open_piece) as source,
                archive.open(_entry(part, piece.path, made, piece.size), "w") as target,
            ):
                while chunk := source.read(_CHUNK):
                    size += len(chunk)
                    if size > piece.size:
                        raise _changed(piece)
                    digest.update(chunk)
                    target.write(chunk)
                    yield done, total
            if size != piece.size or digest.hexdigest() != piece.sha256:
                raise _changed(piece)
    yield total, total


def _opened(piece: Piece, open_piece: OpenPiece) -> AbstractContextManager[BinaryIO]:

    return open_piece(piece) if piece.data is None else io.BytesIO(piece.data)


def _entry(part: Part, path: str, made: Stamp, size: int) -> zipfile.ZipInfo:
    utc = made.utc
    when = (max(utc.year, 1980), utc.month, utc.day, utc.hour, utc.minute, utc.second)
    entry = zipfile.ZipInfo(f"{part.folder}/{path}", when)
    entry.create_system = _UNIX
    entry.external_attr = _PLAIN_FILE
    entry.file_size = size  # tells zipfile whether this entry needs the fields of ZIP64
    return entry


def _changed(piece: Piece) -> VaultUnusable:
    if piece.mark:
        return VaultUnusable(
            f"The file of exhibit {piece.mark} is not the one that was added, so the package was "
            "not made. All other exhibits are not affected. If you have a copy of the vault, the "
            "file may be whole there."
        )
    return VaultUnusable("The report changed while it was packed. Please make the package again.")
