"""Papers beside the report, on the command line: a real vault, real files, real exit codes."""

import csv
import hashlib
import io
from pathlib import Path

import pypdfium2
import pytest

from evidence_kit.report.package_words import fingerprint_words
from tests.cli.test_commands import Run, run, secret, vault
from tests.service.conftest import picture

__all__ = ["run", "secret", "vault"]


@pytest.mark.parametrize("kind", ["call-sheet", "contact-sheet", "notes"])
def test_a_paper_is_made_from_an_empty_vault(run: Run, tmp_path: Path, kind: str) -> None:
    """Each PDF can be had before anything was added."""
    assert run("papers", kind, "-o", tmp_path / "paper.pdf") == 0
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_the_timeline_opens_in_a_spreadsheet(run: Run, tmp_path: Path) -> None:
    """It is the table that `timeline --csv` prints, as a file."""
    assert run("papers", "timeline", "-o", tmp_path / "timeline.csv") == 0
    text = (tmp_path / "timeline.csv").read_bytes().decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(text)))[:3] == ["message", "datetime", "timestamp_desc"]


def test_the_call_sheet_has_the_words_of_the_last_report(run: Run, tmp_path: Path) -> None:
    """They follow from the report's own bytes, so that anyone can compare them."""
    run("add", picture(tmp_path / "one.png", 1))
    assert run("report", "-o", tmp_path / "report.pdf") == 0
    assert run("papers", "call-sheet", "-o", tmp_path / "call.pdf") == 0
    report = (tmp_path / "report.pdf").read_bytes()
    document = pypdfium2.PdfDocument(tmp_path / "call.pdf")
    text = " ".join(document[0].get_textpage().get_text_range().split())
    document.close()
    assert fingerprint_words(hashlib.sha256(report).hexdigest()) in text


def test_a_folder_that_is_not_there_is_said(run: Run, tmp_path: Path) -> None:
    """Exit code 5, and nothing is left."""
    assert run("papers", "notes", "-o", tmp_path / "nowhere" / "notes.pdf") == 5
    assert not (tmp_path / "nowhere").exists()
