"""Packages of a made-up case, for the tests of packing and checking."""

import hashlib
import io
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from evidence_kit.model.case import Case
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.package import write_part
from evidence_kit.report.package_bag import Piece
from evidence_kit.report.package_plan import REPORT, Part, Signer, plan_package
from evidence_kit.report.verify import Checked, check_package
from tests.report.sample_case import MADE, Files, chat, encoded

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
SIGNER = Signer(KEY.public_key().public_bytes_raw(), KEY.sign)
PDF = b"%PDF-1.7 stands for a report\n" * 40


def finished(steps: Generator[Any, Any, Any]) -> Any:
    """Run a generator to its end and give what it returns."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def planned(
    case: Case, choices: ReportChoices | None = None, name: str = "case.zip", limit: int = 0
) -> tuple[Part, ...]:
    report = Piece(path=REPORT, size=len(PDF), sha256=hashlib.sha256(PDF).hexdigest())
    return plan_package(
        case, choices or ReportChoices(), MADE, name=name, report=report, signer=SIGNER, limit=limit
    )


def opener(files: Files) -> Callable[[Piece], BinaryIO]:
    return lambda piece: io.BytesIO(files.bytes_of[piece.exhibit] if piece.exhibit else PDF)


def packed(folder: Path, case: Case, files: Files, **how: Any) -> list[Path]:
    """Write the package of *case* into *folder* and give its files."""
    made = []
    for part in planned(case, **how):
        path = folder / part.name
        with path.open("wb") as out:
            finished(write_part(part, MADE, out, opener(files)))
        made.append(path)
    return made


def small() -> tuple[Case, Files]:
    """Three pictures and nothing else."""
    files = Files()
    for number in range(3):
        picture = encoded(chat((f"message {number}",), (200, 400)), "PNG")
        files.add(picture, f"Bild {number} – ناجي.png", "image/png")
    return files.case(), files


def checked(path: Path) -> Checked:
    """What our own checking says of a ZIP."""
    found = finished(check_package(path))
    assert isinstance(found, Checked)
    return found


def long_package(path: Path, size: int) -> str:
    """Write a package with a film of *size* zeros, which takes no room on the disk; its words."""
    case, files = small()
    zeros = hashlib.sha256()
    for at in range(0, size, len(_ZEROS)):
        zeros.update(_ZEROS[: size - at])
    film = msgspec.structs.replace(
        case.exhibits[0], size=size, sha256=zeros.hexdigest(), original_name="long.mp4"
    )
    (part,) = planned(msgspec.structs.replace(case, exhibits=(film, *case.exhibits[1:])))
    opened = opener(files)
    with path.open("wb") as raw:
        out: Any = _Holes(raw)
        steps = write_part(
            part, MADE, out, lambda p: _Film(size) if p.exhibit == film.id else opened(p)
        )
        finished(steps)
    return part.words


_ZEROS = bytes(1 << 22)


class _Film(io.RawIOBase):
    """Reads as zeros."""

    def __init__(self, size: int) -> None:
        self._left = size

    def read(self, count: int = -1) -> bytes:
        count = min(count, self._left)
        self._left -= count
        return _ZEROS[:count]


class _Holes:
    """A file to write in which long runs of zeros stay holes."""

    def __init__(self, raw: BinaryIO) -> None:
        self._raw = raw

    def __getattr__(self, name: str) -> Any:
        return getattr(self._raw, name)

    def write(self, data: bytes) -> int:
        if len(data) == len(_ZEROS) and data == _ZEROS:
            self._raw.seek(len(data), 1)
        else:
            self._raw.write(data)
        return len(data)
