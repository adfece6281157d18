"""Checking a package that a stranger sent: everything wrong is named, nothing runs, nothing hangs."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence_kit.model.problem import CannotRead
from evidence_kit.report.verify import check_together
from tests.report.packed_case import checked, packed, small
from tests.report.tampering import TAMPERED

NAMED = {
    "one bit of an original": "AB2_Bild 1 – ناجي.png: has been changed or damaged.",  # noqa: RUF001
    "one bit, packed smaller": "AB2_Bild 1 – ناجي.png: has been changed or damaged.",  # noqa: RUF001
    "an original taken out": "AB2_Bild 1 – ناجي.png: is missing.",  # noqa: RUF001
    "a file put in": "AB9_slipped in.png: is in the package but in none of its lists.",
    "a name that leads out": "../../evil.exe: a name that could write outside its folder.",
    "a file beside it": "__MACOSX/._case: does not belong to the package.",
    "a name that differs by capitals": "is in it twice.",
    "an original and its line": "manifest-sha256.txt: has been changed or damaged.",
    "original, line and seal": "package.sig: the signature does not fit.",
    "another key": "package.sig: the signature does not fit.",
    "no signature": "package.sig: is missing.",
    "nonsense in the list": "manifest-sha256.txt: has a line that cannot be used.",
    "another ZIP": "This ZIP is not an evidence package: it has no bagit.txt.",
    "a file twice": "data/report.pdf: is in it twice.",
    "cut off": "This is not a whole ZIP file. It may be cut off, or something else.",
    "a bomb": "It would unpack to far more than it holds",
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return packed(tmp_path_factory.mktemp("whole"), *small())[0]


def test_every_way_of_tampering_has_its_sentence() -> None:
    """No way to tamper is tried without saying what must be told."""
    assert NAMED.keys() == TAMPERED.keys()


@pytest.mark.parametrize("name", TAMPERED)
def test_what_is_wrong_is_named(name: str, whole: Path, tmp_path: Path) -> None:
    """Each way of tampering is told in a sentence that names the file."""
    found = checked(TAMPERED[name](whole, tmp_path / "t.zip"))
    assert any(NAMED[name] in problem for problem in found.problems), found.problems
    assert all(problem.endswith(".") for problem in found.problems)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damage_anywhere_is_never_a_crash_and_never_hides_a_change(
    data: st.DataObject, whole: Path, tmp_path: Path
) -> None:
    """Flipped, cut and repeated bytes: either it is told, or each listed file is as it was."""
    good = whole.read_bytes()
    wrong = bytearray(good)
    tail = len(good) - 3000
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.one_of(st.integers(0, len(good) - 1), st.integers(tail, len(good) - 1)))
        if at < len(wrong):
            wrong[at] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        del wrong[data.draw(st.integers(0, len(wrong) - 1)) :]
    path = tmp_path / "wrong.zip"
    path.write_bytes(wrong)
    try:
        found = checked(path)
    except CannotRead:
        return
    if not found.problems:
        with zipfile.ZipFile(path) as archive, zipfile.ZipFile(whole) as before:
            for name in before.namelist():
                assert archive.read(name) == before.read(name)


def test_a_locked_zip_says_what_to_do(tmp_path: Path) -> None:
    """A ZIP with a password is not called damaged."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("case/bagit.txt", b"x")
    raw = bytearray((tmp_path / "a.zip").read_bytes())
    raw[raw.index(b"PK\x01\x02") + 8] |= 1  # the bit that says "encrypted", APPNOTE 4.4.4
    (tmp_path / "a.zip").write_bytes(raw)
    assert "Unpack it first" in checked(tmp_path / "a.zip").problems[0]


def test_a_folder_or_nothing_cannot_be_read(tmp_path: Path) -> None:
    """What is no file at all is a problem of reading, not of the package."""
    for path in (tmp_path, tmp_path / "gone.zip"):
        with pytest.raises(CannotRead):
            checked(path)


def test_packed_again_by_another_program_still_fits(whole: Path, tmp_path: Path) -> None:
    """A portal that unpacks and packs again, with folders and compression, breaks nothing."""
    with zipfile.ZipFile(whole) as source:
        again = zipfile.ZipFile(tmp_path / "again.zip", "w", zipfile.ZIP_DEFLATED)
        with again as target:
            target.mkdir("case")
            target.mkdir("case/data")
            for name in reversed(source.namelist()):
                target.writestr(name, source.read(name))
    found = checked(tmp_path / "again.zip")
    assert found.problems == ()
    assert found.fingerprint == checked(whole).fingerprint


def test_the_same_part_twice_is_told(whole: Path, tmp_path: Path) -> None:
    """Two copies of one file are not two parts."""
    (tmp_path / "copy.zip").write_bytes(whole.read_bytes())
    said = check_together([checked(whole), checked(tmp_path / "copy.zip")])
    assert said == ("case.zip and copy.zip are the same part.",)


def test_a_package_of_version_1_fits_for_ever() -> None:
    """What was handed over once is checked by every later version, with the words of that day."""
    found = checked(Path(__file__).parent / "vectors" / "package-1.zip")
    assert found.problems == ()
    assert found.words == "drum rabbit twig roof goblet jasmine oatmeal crystal berry quilt"
    assert found.fingerprint == "40bdf0c55c6c973311bc92d2563f8e4c58174c77ea6f84229c49970d3e0832c4"
    assert (found.made_by, found.made) == ("Anna Berg", "2026-03-20T09:30:00Z")
