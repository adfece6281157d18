"""A fingerprint of a picture is made here, and the picture leaves no trace."""

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.fingerprint import Fingerprint, Likeness, likeness
from evidence_kit.model.problem import CannotRead
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.messages import FingerprintMade, ListRecords, MakeFingerprint, Save


def everything(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file below *folder* with its size and time of change."""
    return {
        str(path): (path.stat().st_size, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def made(keeper: Keeper, path: Path) -> FingerprintMade:
    answer = keeper.handle(MakeFingerprint(path=str(path)))
    assert isinstance(answer, FingerprintMade)
    return answer


def test_both_fingerprints_are_made_and_nothing_is_kept(keeper: Keeper, tmp_path: Path) -> None:
    """SHA-256 is that of the file; no byte is written, in the vault or beside it."""
    picture = tmp_path / "mine.png"
    Image.linear_gradient("L").rotate(30).save(picture)
    before = everything(tmp_path)
    answer = made(keeper, picture)
    assert answer.fingerprint.sha256 == hashlib.sha256(picture.read_bytes()).hexdigest()
    assert len(answer.fingerprint.pdq) == 64
    assert not answer.problem
    assert everything(tmp_path) == before


def test_a_file_that_is_no_picture_has_one_fingerprint(keeper: Keeper, tmp_path: Path) -> None:
    """A video or a document can be known again bit for bit, and the person is told."""
    other = tmp_path / "notes.txt"
    other.write_text("not a picture")
    answer = made(keeper, other)
    assert answer.fingerprint.sha256 == hashlib.sha256(b"not a picture").hexdigest()
    assert not answer.fingerprint.pdq
    assert "one fingerprint only" in answer.problem


def test_a_file_that_is_not_there_is_told(keeper: Keeper, tmp_path: Path) -> None:
    """What happened, and that nothing was changed."""
    with pytest.raises(CannotRead, match="could not be read"):
        made(keeper, tmp_path / "gone.png")


def test_a_fingerprint_stays_with_the_case(keeper: Keeper, tmp_path: Path) -> None:
    """It is kept as part of a record, and comes back as it was."""
    print_ = Fingerprint(sha256="ab" * 32, pdq="0f" * 32, quality=80)
    keeper.handle(Save(record=Contact(id="", kind=ContactKind.TAKEDOWN, fingerprint=print_)))
    (kept,) = keeper.handle(ListRecords()).contacts
    assert kept.fingerprint == print_


BASE = Fingerprint(sha256="a" * 64, pdq="0" * 64, quality=80)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (Fingerprint(sha256="a" * 64), Likeness.SAME),
        (Fingerprint(sha256="b" * 64, pdq=f"{(1 << 31) - 1:064x}", quality=80), Likeness.ALIKE),
        (Fingerprint(sha256="b" * 64, pdq=f"{(1 << 32) - 1:064x}", quality=80), Likeness.DIFFERENT),
        (Fingerprint(sha256="b" * 64, pdq="0" * 64, quality=49), Likeness.UNKNOWN),
        (Fingerprint(sha256="b" * 64), Likeness.UNKNOWN),
    ],
)
def test_what_two_fingerprints_tell(other: Fingerprint, expected: Likeness) -> None:
    """The same file; up to 31 of 256 bits apart alike; too plain or unreadable is not known."""
    assert likeness(BASE, other) is expected
    assert likeness(other, BASE) is expected
