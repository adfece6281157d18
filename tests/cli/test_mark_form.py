"""Marks in the form that the person's police use, the same for ever."""

import json
import subprocess
import zipfile
from pathlib import Path

import msgspec
import pytest

from evidence_kit.cli.main import main
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.exhibit_mark import ExhibitMark, MarkForm, read_mark
from evidence_kit.vault import Vault
from tests.service.conftest import picture

PASSPHRASE = "velvet tractor onion cathedral"


@pytest.fixture
def case(tmp_path: Path, cheap_keys: None) -> list[str]:
    """The end of each command about a vault whose marks are written AB/1, with two pictures."""
    (tmp_path / "secret").write_text(PASSPHRASE)
    end = [str(tmp_path / "vault"), "--passphrase-file", str(tmp_path / "secret")]
    assert main(["create", *end, "--initials", "AB", "--mark-form", "AB/1"]) == 0
    pictures = [picture(tmp_path / f"{number}.png", number) for number in (1, 2)]
    assert main(["add", *end, *map(str, pictures)]) == 0
    return end


def test_marks_are_printed_in_the_chosen_form_and_found_in_either(
    case: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """List, report, table and links say AB/1; a person may type AB1; file names have no slash."""
    capsys.readouterr()
    main(["list", *case, "--json"])
    assert [row["mark"] for row in json.loads(capsys.readouterr().out)] == ["AB/1", "AB/2"]
    assert main(["extract", *case, "ab1", "-o", str(tmp_path / "out.png")]) == 0
    assert main(["report", *case, "-o", str(tmp_path / "report.pdf")]) == 0
    command = ["pdftotext", "-layout", str(tmp_path / "report.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    assert "AB/1" in text and "AB/2" in text and "AB1" not in text
    assert main(["report", *case, "-o", str(tmp_path / "new.pdf"), "--since", "AB1"]) == 0
    assert main(["package", *case, "-o", str(tmp_path / "case.zip")]) == 0
    with zipfile.ZipFile(tmp_path / "case.zip") as archive:
        assert "case/data/originals/AB-1_1.png" in archive.namelist()
    assert main(["verify", str(tmp_path / "case.zip")]) == 0


def test_the_form_cannot_be_changed_later(case: list[str]) -> None:
    """Saving other facts keeps it, and the next exhibit has it too."""
    with Vault.open(Path(case[0]), PASSPHRASE) as vault:
        vault.save(msgspec.structs.replace(vault.facts, mark_form=MarkForm.PLAIN, name="Ann"))
        assert vault.facts.name == "Ann" and vault.facts.mark_form is MarkForm.SLASH


def test_both_forms_are_one_mark() -> None:
    """AB1 and AB/1 are equal, hash alike and sort by number; old marks read as plain."""
    plain, slash = ExhibitMark("AB", 1), ExhibitMark("AB", 1, slash=True)
    assert plain == slash and len({plain, slash}) == 1 and plain != "AB1"
    assert str(slash) == "AB/1" and read_mark("ab/1") == slash
    assert sorted([ExhibitMark("AB", 10), ExhibitMark("AB", 9, slash=True)])[0].number == 9
    old = msgspec.json.decode(b'{"initials":"AB","number":3}', type=ExhibitMark)
    assert str(old) == "AB3" and msgspec.json.encode(old) == b'{"initials":"AB","number":3}'
    assert CaseFacts(initials="AB").mark_form is MarkForm.PLAIN
