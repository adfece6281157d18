"""JPEGs without what cameras wrote beside the picture."""

import hashlib
import io
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from evidence_kit.report import images, jpeg
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.prepared import Shown
from tests.report.sample_case import Files, chat, encoded, report

SECRET = b"Jane's phone"


def with_metadata(orientation: int = 1, **options: object) -> bytes:
    """A JPEG with a place, a device, a comment, and bytes after its end."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = SECRET.decode()
    exif.get_ifd(0x8825)[2] = (55.0, 40.0, 12.0)
    file = encoded(chat(), "JPEG", quality=90, exif=exif, comment=SECRET, **options)
    return file + b"\x00trailer " + SECRET


def joined(file: bytes) -> bytes:
    return b"".join(file[offset : offset + length] for offset, length in jpeg.bare(file))


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"restart_marker_blocks": 4}])
def test_only_the_picture_is_left(options: dict[str, object]) -> None:
    """The same pixels, and no word of what was beside them."""
    file = with_metadata(**options)
    left = joined(file)
    assert SECRET in file and SECRET not in left
    assert not Image.open(io.BytesIO(left)).getexif()
    assert Image.open(io.BytesIO(left)).tobytes() == Image.open(io.BytesIO(file)).tobytes()


def test_report_holds_bare_pictures_and_prints_both_hashes(tmp_path: Path) -> None:
    """What pdfimages takes out has the hash on the page, and the original's hash stands there too."""
    files = Files()
    exhibit = files.add(with_metadata(6), "IMG_0412.JPG", "image/jpeg")
    made = report(files.case(), files, ReportChoices(bare=True))
    path = tmp_path / "report.pdf"
    path.write_bytes(made.pdf)
    assert SECRET not in made.pdf
    subprocess.run(["pdfimages", "-all", path, tmp_path / "out"], check=True, capture_output=True)
    (out,) = (each for each in tmp_path.iterdir() if each.suffix == ".jpg")
    told = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True).stdout.decode()
    told = "".join(told.split())
    assert hashlib.sha256(out.read_bytes()).hexdigest() in told
    assert exhibit.sha256 in told
    assert "withoutthehiddendetails" in told
    assert report(files.case(), files, ReportChoices(bare=True)).pdf == made.pdf


def test_without_the_choice_the_file_is_whole() -> None:
    """What nobody asked to be taken out stays in."""
    file = with_metadata()
    assert images.prepare(file).shown is Shown.FILE
    assert images.prepare(file).slices == ((0, len(file)),)


@pytest.mark.parametrize("cut", [0, 1, 2, 3, 30, 700])
def test_a_file_that_ends_too_early_has_no_bare_form(cut: int) -> None:
    """It is then shown in another way, as a damaged picture is."""
    assert jpeg.bare(with_metadata()[:cut]) == ()
