"""A report as whoever gets it reads it, with other people's tools."""

import hashlib
import subprocess
from pathlib import Path

import pytest

from tests.report.sample_case import Made, report, rich


@pytest.fixture(scope="module")
def made() -> Made:
    case, files = rich()
    return report(case, files)


@pytest.fixture
def file(made: Made, tmp_path: Path) -> Path:
    path = tmp_path / "report.pdf"
    path.write_bytes(made.pdf)
    return path


def text_of(path: Path) -> str:
    return subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, check=True
    ).stdout.decode()


def test_says_what_it_wrote(made: Made) -> None:
    """The size, the hash and the progress that are told are those of the file."""
    assert made.written.size == len(made.pdf)
    assert made.written.sha256 == hashlib.sha256(made.pdf).hexdigest()
    assert made.progress[-1][0] == made.progress[-1][1]


def test_two_runs_are_the_same_file(made: Made) -> None:
    """The same case, choices and moment give the same bytes."""
    case, files = rich()
    assert report(case, files).pdf == made.pdf
