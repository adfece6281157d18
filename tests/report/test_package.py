"""A package as whoever gets it checks it, with other people's tools."""

import csv
import io
import json
import logging
import shutil
import subprocess
import zipfile
from pathlib import Path

import msgspec
import pytest

from evidence_kit.model.exhibit import Sensitivity
from evidence_kit.model.problem import VaultUnusable, WrongUse
from evidence_kit.report import package_signature as sig
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.package import write_part
from evidence_kit.report.package_plan import MOST_PARTS
from evidence_kit.report.package_readme import VERIFY_COMMAND
from evidence_kit.report.verify import check_together, not_given
from tests.report.packed_case import (
    MADE,
    PDF,
    SIGNER,
    checked,
    finished,
    opener,
    packed,
    planned,
    small,
)
from tests.report.sample_case import Files, rich

bagit = pytest.importorskip("bagit", reason="the Library of Congress's bagit is not installed")


@pytest.fixture(scope="module")
def zip_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return packed(tmp_path_factory.mktemp("made"), *rich())[0]


@pytest.fixture(scope="module")
def bag(zip_path: Path) -> Path:
    """The package, unpacked."""
    with zipfile.ZipFile(zip_path) as archive:
        archive.extractall(zip_path.parent)
    return zip_path.parent / "case"


def table_lines(path: Path) -> io.StringIO:
    return io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")


def test_the_library_of_congress_finds_a_valid_bag(bag: Path) -> None:
    """`bagit.py` reads it, finds every file and hash, and nothing to warn of."""
    logging.getLogger("bagit").setLevel(logging.ERROR)
    found = bagit.Bag(str(bag))
    assert found.validate() is True
    assert found.info["Bag-Count"] == "1 of 1"
    assert found.version_info == (1, 0)


@pytest.mark.parametrize("manifest", ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
def test_sha256sum_checks_every_file(bag: Path, manifest: str) -> None:
    """Standard tools read both manifests as they are, names of all scripts included."""
    done = subprocess.run(
        ["sha256sum", "--strict", "-c", manifest], cwd=bag, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")
def test_the_command_in_the_readme_checks_the_signature(bag: Path) -> None:
    """What README.txt says to type works as it stands there, and names the key that it prints."""
    readme = (bag / "README.txt").read_text(encoding="utf-8")
    assert VERIFY_COMMAND in readme
    done = subprocess.run(VERIFY_COMMAND, shell=True, cwd=bag, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Good")
    assert sig.key_fingerprint(SIGNER.key) in done.stdout
    assert f"Key: {sig.key_fingerprint(SIGNER.key)}" in readme


def test_other_unpackers_find_no_fault(zip_path: Path) -> None:
    """Info-ZIP's own test passes."""
    if shutil.which("unzip") is None:
        pytest.skip("unzip is not installed")
    subprocess.run(["unzip", "-tqq", zip_path], check=True, capture_output=True)


def test_our_own_check_says_that_all_fits(zip_path: Path) -> None:
    """Nothing to say against it; it tells who, when, the key and the ten words."""
    found = checked(zip_path)
    assert found.problems == ()
    assert found.made_by == "Anna Berg"
    assert found.made == "2026-03-20T09:30:00Z"
    assert found.key == sig.key_fingerprint(SIGNER.key)
    assert len(found.words.split()) == 10
    assert not_given([found]) == ()
    case, _files = rich()
    (part,) = planned(case)
    assert (found.fingerprint, found.words) == (part.fingerprint, part.words)


def test_originals_are_the_files_themselves(bag: Path) -> None:
    """Each original lies under its mark, bit for bit; nothing is packed smaller."""
    case, files = rich()
    kept = {path.name.partition("_")[0]: path for path in (bag / "data" / "originals").iterdir()}
    for exhibit in case.exhibits:
        if exhibit.sensitivity is Sensitivity.ORDINARY:
            assert kept.pop(str(exhibit.mark)).read_bytes() == files.bytes_of[exhibit.id]
    assert not kept
    assert (bag / "data" / "report.pdf").read_bytes() == PDF


def test_the_same_case_gives_the_same_bytes(zip_path: Path, tmp_path: Path) -> None:
    """Two runs are one file."""
    (again,) = packed(tmp_path, *rich())
    assert again.read_bytes() == zip_path.read_bytes()


def test_intimate_pictures_stay_out_with_hash_and_description(bag: Path, tmp_path: Path) -> None:
    """Held back unless chosen: the tables still name them; withheld ones never come in."""
    case, files = rich()
    held = next(e for e in case.exhibits if e.sensitivity is Sensitivity.INTIMATE)
    rows = list(csv.DictReader(table_lines(bag / "data" / "exhibits.csv")))
    (row,) = (row for row in rows if row["exhibit"] == str(held.mark))
    assert row["status"] == "held back, available on request"
    assert (row["sha256"], row["description"]) == (held.sha256, held.description)
    assert row["file"] == ""
    readme = (bag / "README.txt").read_text(encoding="utf-8")
    assert f"available on request: {held.mark}." in readme
    assert held.text.encode() not in (bag / "data" / "case.json").read_bytes()

    (shown,) = packed(tmp_path, case, files, choices=ReportChoices(show_intimate=True))
    with zipfile.ZipFile(shown) as archive:
        assert f"case/data/originals/{held.mark}_private.png" in archive.namelist()
    withheld = msgspec.structs.replace(held, sensitivity=Sensitivity.WITHHELD)
    others = tuple(withheld if e.id == held.id else e for e in case.exhibits)
    (never,) = planned(
        msgspec.structs.replace(case, exhibits=others), ReportChoices(show_intimate=True)
    )
    assert str(held.mark) not in [piece.mark for piece in never.pieces]


def test_what_is_left_out_leaves_its_mark_alone(tmp_path: Path) -> None:
    """No name, hash, words or file of what the person left out is anywhere in the package."""
    case, files = rich()
    out = case.exhibits[0]
    (path,) = packed(tmp_path, case, files, choices=ReportChoices(leave_out=(out.id,)))
    whole = path.read_bytes()
    for secret in (out.original_name, out.sha256, out.text, out.description):
        assert secret.encode() not in whole
    assert files.bytes_of[out.id] not in whole
    assert f"Left out by choice, and kept: {out.mark}.".encode() in whole


def test_how_to_reach_people_is_not_among_the_evidence(zip_path: Path) -> None:
    """Neither the person's safe contact nor a witness's is in any file."""
    whole = zip_path.read_bytes()
    assert b"+45 12 34 56 78" not in whole
    assert b"secret@example.org" not in whole
    assert b"Maja Berg" in whole


def test_the_records_are_complete_for_other_programs(bag: Path) -> None:
    """case.json has every record; what an event shows can be followed to its file."""
    case, _files = rich()
    told = json.loads((bag / "data" / "case.json").read_bytes())
    for kind in ("exhibits", "accounts", "people", "events", "demands", "contacts"):
        assert len(told[kind]) == len(getattr(case, kind)) > 0, kind
    file_of = {exhibit["id"]: exhibit["file"] for exhibit in told["exhibits"]}
    for event in told["events"]:
        for exhibit in event["exhibits"]:
            assert (bag / file_of[exhibit]).is_file()
    log = json.loads((bag / "data" / "custody-log.json").read_bytes())
    assert [entry["number"] for entry in log] == [str(e.number) for e in case.custody]
    rows = list(csv.reader(table_lines(bag / "data" / "custody-log.csv")))
    assert len(rows) == len(case.custody) + 1


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    """Words of a stranger run nothing in a spreadsheet."""
    files = Files()
    files.add(b"x", "=cmd|' /C calc'!A0.txt", "text/plain", description="@SUM(1)")
    (path,) = packed(tmp_path, files.case(), files)
    with zipfile.ZipFile(path) as archive:
        text = archive.read("case/data/exhibits.csv").decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["original name"].startswith("'=")
    assert row["description"] == "'@SUM(1)"


def test_an_original_that_changed_stops_the_package_and_is_named() -> None:
    """Neither other bytes, nor fewer, nor more ever go out under an exhibit's name."""
    case, files = small()
    second = case.exhibits[1]
    data = files.bytes_of[second.id]
    for wrong in (data[:-1] + b"!", data[:-1], data + b"!", b""):
        files.bytes_of[second.id] = wrong
        (part,) = planned(case)
        with pytest.raises(VaultUnusable, match="AB2"):
            finished(write_part(part, MADE, io.BytesIO(), opener(files)))


def test_parts_are_each_whole_and_name_the_others(tmp_path: Path) -> None:
    """Split by size: none is too large, each checks alone, together they hold every original."""
    files = Files()
    for number in range(10):
        files.add(bytes([number]) * 300_000, f"{number}.bin", "application/octet-stream")
    paths = packed(tmp_path, files.case(), files, limit=1_000_000)
    assert [path.name for path in paths][:2] == [
        f"case-1-of-{len(paths)}.zip",
        f"case-2-of-{len(paths)}.zip",
    ]
    assert all(path.stat().st_size <= 1_000_000 for path in paths)
    found = [checked(path) for path in paths]
    assert [each.problems for each in found] == [()] * len(paths)
    assert [each.number for each in found] == list(range(1, len(paths) + 1))
    assert check_together(found) == ()
    assert not_given(found) == ()
    assert not_given(found[1:2]) == tuple(p.name for p in paths if p != paths[1])
    marks = []
    for path in paths:
        with zipfile.ZipFile(path) as archive:
            archive.extractall(tmp_path)
            readme = archive.read(f"{path.stem}/README.txt").decode()
            marks += [n.split("/")[-1] for n in archive.namelist() if "/originals/" in n]
        bagit.Bag(str(tmp_path / path.stem)).validate()
        assert all(other.name in readme for other in paths)
    assert marks == [f"AB{number + 1}_{number}.bin" for number in range(10)]


def test_a_part_of_another_package_is_told(tmp_path: Path) -> None:
    """A whole part that the others do not name is not taken for one of theirs."""
    mine, theirs = Files(), Files()
    for number in range(4):
        mine.add(bytes([number]) * 400_000, "a.bin", "application/octet-stream")
        theirs.add(bytes([number + 9]) * 400_000, "a.bin", "application/octet-stream")
    (tmp_path / "b").mkdir()
    first = packed(tmp_path, mine.case(), mine, limit=1_000_000)[0]
    second = packed(tmp_path / "b", theirs.case(), theirs, limit=1_000_000)[1]
    said = check_together([checked(first), checked(second)])
    assert len(said) == 1 and second.name in said[0]


def test_sizes_that_cannot_be_are_said_in_a_sentence() -> None:
    """Too many parts, a file too large for one, a report too large for one."""
    files = Files()
    for number in range(MOST_PARTS + 8):
        files.add(bytes([number]) * 600_000, "a.bin", "application/octet-stream")
    with pytest.raises(WrongUse, match="16 files at most"):
        planned(files.case(), limit=1_000_000)
    with pytest.raises(WrongUse, match="AB1 alone"):
        planned(files.case(), limit=700_000)
    with pytest.raises(WrongUse, match="report alone"):
        planned(files.case(), limit=1000)


def test_a_supplement_holds_what_came_after(tmp_path: Path) -> None:
    """With a mark to start after, only later originals come, under the marks that they have."""
    case, files = small()
    (path,) = packed(tmp_path, case, files, choices=ReportChoices(since="AB2"))
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if "/originals/" in name]
    assert [name.split("/")[-1].partition("_")[0] for name in names] == ["AB3"]
