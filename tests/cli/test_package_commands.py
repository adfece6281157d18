"""Making and checking packages on the command line: real vaults, real ZIPs, real exit codes."""

import hashlib
import io
import json
import os
import subprocess
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from evidence_kit.cli.main import main
from evidence_kit.report.package_lock import unlocked
from tests.cli.test_commands import Run, run, secret, vault
from tests.service.conftest import picture

bagit = pytest.importorskip("bagit", reason="the Library of Congress's bagit is not installed")


__all__ = ["run", "secret", "vault"]


@pytest.fixture
def case(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A package of two pictures and a sound."""
    (tmp_path / "sound.amr").write_bytes(b"#!AMR\n" + bytes(100))
    run("add", picture(tmp_path / "one.png", 1), picture(tmp_path / "two.jpg", 2))
    run("add", tmp_path / "sound.amr")
    capsys.readouterr()
    assert run("package", "-o", tmp_path / "case.zip") == 0
    return tmp_path / "case.zip"


def changed(path: Path, out: Path, name: str, data: bytes | None) -> Path:
    """A copy of a package in which the file *name* has other bytes, or is not there at all."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w") as target:
        for entry in source.infolist():
            if not entry.filename.endswith("/" + name):
                target.writestr(entry, source.read(entry))
            elif data is not None:
                target.writestr(entry, data)
    return out


def test_a_package_without_hidden_details_holds_them_nowhere(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The JPEG in it has its pixels and nothing else, both hashes are listed, and it checks."""
    exif = Image.Exif()
    exif[0x010F] = "Jane's phone"
    exif.get_ifd(0x8825)[2] = (55.0, 40.0, 12.0)
    photo = tmp_path / "photo.jpg"
    Image.new("RGB", (60, 40), (9, 90, 140)).save(photo, exif=exif)
    run("add", photo, picture(tmp_path / "one.png", 1))
    assert run("package", "-o", tmp_path / "case.zip", "--no-metadata") == 0
    assert run("package", "-o", tmp_path / "whole.zip") == 0
    assert b"Jane's phone" in (tmp_path / "whole.zip").read_bytes()
    assert b"Jane's phone" not in (tmp_path / "case.zip").read_bytes()
    assert main(["verify", str(tmp_path / "case.zip")]) == 0
    with zipfile.ZipFile(tmp_path / "case.zip") as archive:
        bare = archive.read("case/data/originals/AB1-without-hidden-details_photo.jpg")
        assert (
            archive.read("case/data/originals/AB2_one.png") == (tmp_path / "one.png").read_bytes()
        )
        table = archive.read("case/data/exhibits.csv").decode()
        assert b"taken out" in archive.read("case/README.txt")
    with Image.open(io.BytesIO(bare)) as left, Image.open(photo) as whole:
        assert not left.getexif() and left.tobytes() == whole.tobytes()
    for file in (bare, photo.read_bytes()):
        assert hashlib.sha256(file).hexdigest() in table
    capsys.readouterr()


def test_a_package_is_made_checked_and_held_by_its_words(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What `package` prints are the ten words that `verify` finds, and archives find a valid bag."""
    words = capsys.readouterr().out.strip()
    assert len(words.split()) == 10
    assert main(["verify", str(case)]) == 0
    said = capsys.readouterr().out
    assert f"In words: {words}" in said
    assert said.endswith("Everything fits.\n")
    with zipfile.ZipFile(case) as archive:
        archive.extractall(tmp_path / "out")
    assert bagit.Bag(str(tmp_path / "out" / "case")).validate()
    originals = tmp_path / "out" / "case" / "data" / "originals"
    assert (originals / "AB2_two.jpg").read_bytes() == (tmp_path / "two.jpg").read_bytes()
    assert (originals / "AB3_sound.amr").read_bytes() == (tmp_path / "sound.amr").read_bytes()


def test_checking_needs_no_vault(case: Path, vault: Path) -> None:
    """An officer has the ZIP alone: no vault, no passphrase, no home folder."""
    for path in sorted(vault.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert main(["verify", str(case)]) == 0


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("data/originals/AB1_one.png", b"other", "AB1_one.png: has been changed or damaged."),
        ("data/originals/AB1_one.png", None, "AB1_one.png: is missing."),
        ("data/report.pdf", b"%PDF other", "data/report.pdf: has been changed or damaged."),
        ("README.txt", b"send money", "README.txt: has been changed or damaged."),
        ("package.sig", b"-----BEGIN SSH SIGNATURE-----", "the signature does not fit"),
        ("package.sig", None, "package.sig: is missing."),
    ],
)
def test_a_change_is_named_and_exits_1(
    name: str,
    data: bytes | None,
    sentence: str,
    case: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Changed, missing, or signed otherwise: one plain sentence says which file it is."""
    capsys.readouterr()
    assert main(["verify", str(changed(case, tmp_path / "t.zip", name, data))]) == 1
    said = capsys.readouterr().out
    assert sentence in said
    assert "In words" not in said and "Signed with" not in said
    assert said.endswith("Something does not fit.\n")


def test_as_json(run: Run, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One document each, and nothing else on standard output."""
    capsys.readouterr()
    assert run("package", "-o", case.parent / "two.zip", "--json") == 0
    made = json.loads(capsys.readouterr().out)
    (file,) = made["files"]
    assert file["sha256"] == hashlib.sha256(Path(file["path"]).read_bytes()).hexdigest()
    assert main(["verify", file["path"], "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["packages"][0]["words"] == made["words"]
    assert found["packages"][0]["problems"] == found["together"] == []


def test_in_parts(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each part fits the portal and checks alone, and says which are not there."""
    for number in range(4):
        (tmp_path / f"{number}.bin").write_bytes(os.urandom(700_000))
    run("add", *(tmp_path / f"{number}.bin" for number in range(4)))
    assert run("package", "-o", tmp_path / "case.zip", "--split", "1.5 MB") == 0
    parts = sorted(tmp_path.glob("case-*-of-*.zip"))
    assert len(parts) > 1 and not (tmp_path / "case.zip").exists()
    assert all(part.stat().st_size <= 1_500_000 for part in parts)
    capsys.readouterr()
    assert main(["verify", *map(str, parts)]) == 0
    assert "Not checked here" not in capsys.readouterr().out
    assert main(["verify", str(parts[1])]) == 0
    assert f"Not checked here, and named by what was checked: {parts[0].name}" in (
        capsys.readouterr().out
    )
    assert run("package", "-o", tmp_path / "case.zip", "--split", "1.5MB") == 2
    assert parts[0].name in capsys.readouterr().err


def test_locked_it_says_the_password_apart_from_the_words(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard output stays the ten words; the password is told once, on standard error."""
    run("add", picture(tmp_path / "one.png", 1))
    capsys.readouterr()
    assert run("package", "-o", tmp_path / "case.zip", "--locked") == 0
    out, err = capsys.readouterr()
    assert len(out.split()) == 10
    (password,) = [word for word in err.split() if word.count("-") == 7]
    with (tmp_path / "case.zip").open("rb") as source:
        (tmp_path / "inner.zip").write_bytes(b"".join(unlocked(source, password)))
    assert main(["verify", str(tmp_path / "case.zip")]) == 1
    assert "Unpack it first" in capsys.readouterr().out
    assert main(["verify", str(tmp_path / "inner.zip")]) == 0
    assert out.strip() in capsys.readouterr().out


def test_an_empty_vault_makes_a_package_that_fits(run: Run, tmp_path: Path) -> None:
    """With nothing added yet there is still a report, and nothing that does not fit."""
    assert run("package", "-o", tmp_path / "case.zip") == 0
    assert main(["verify", str(tmp_path / "case.zip")]) == 0


@pytest.mark.parametrize("size", ["much", "0", "-1GB", "2 PB", ""])
def test_a_size_that_is_none_is_said(
    size: str, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence, code 2, no file; no size at all is no split."""
    code = run("package", "-o", tmp_path / "case.zip", f"--split={size}")
    assert code == (2 if size else 0)
    assert (tmp_path / "case.zip").exists() == (not size)


def test_what_is_no_package_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another file, another ZIP and no file at all: a sentence each."""
    (tmp_path / "letter.zip").write_text("Dear Sir")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("holiday/picture.txt", "sea")
    assert main(["verify", str(tmp_path / "letter.zip")]) == 1
    assert "not a whole ZIP" in capsys.readouterr().out
    assert main(["verify", str(tmp_path / "other.zip")]) == 1
    assert "not an evidence package" in capsys.readouterr().out
    assert main(["verify", str(tmp_path / "gone.zip")]) == 5


def test_the_words_to_check_with_are_those_of_openssh(case: Path, tmp_path: Path) -> None:
    """A package straight from a vault passes `ssh-keygen -Y verify` as its README.txt says."""
    with zipfile.ZipFile(case) as archive:
        archive.extractall(tmp_path / "out")
    folder = tmp_path / "out" / "case"
    readme = (folder / "README.txt").read_text(encoding="utf-8")
    (command,) = [line.strip() for line in readme.splitlines() if "-Y verify" in line]
    done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout.startswith("Good"), done.stderr
