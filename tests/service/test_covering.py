"""Covering parts of a picture: real vaults, real pictures, a real sandbox."""

import io
from collections.abc import Generator
from pathlib import Path

import pytest
from PIL import Image

from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit, Sensitivity
from evidence_kit.model.problem import Problem, Stopped, WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.content import build_content
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from tests.report.sample_case import MADE, chat, encoded
from tests.service.conftest import picture

_GPS = 0x8825
FACE = Path(__file__).parents[1] / "intake" / "vectors" / "faces" / "astronaut.jpg"


def added(keeper: Keeper, path: Path) -> Exhibit:
    keeper.handle(m.AddFiles(paths=(str(path),)))
    keeper.handle(m.ReadNew())
    return keeper.session.open_vault.case().exhibits[-1]


def original(keeper: Keeper, exhibit: Exhibit) -> bytes:
    with keeper.session.open_vault.original(exhibit.id) as stream:
        return stream.read()


def covered(
    keeper: Keeper, exhibit: Exhibit, *boxes: tuple[int, int, int, int], **more: object
) -> Exhibit:
    return keeper.handle(m.CoverPicture(id=exhibit.id, boxes=boxes, **more)).record  # type: ignore[arg-type]


def test_what_was_under_a_box_is_gone_and_all_else_is_as_it_was(
    keeper: Keeper, tmp_path: Path
) -> None:
    """Inside the box every pixel is black, outside every pixel is that of the original."""
    path = tmp_path / "one.png"
    path.write_bytes(encoded(chat(), "PNG"))
    source = added(keeper, path)
    copy = covered(keeper, source, (20, 120, 300, 60), (500, 1100, 400, 400))
    made = Image.open(io.BytesIO(original(keeper, copy)))
    before = chat()
    for box in ((20, 120, 320, 180), (500, 1100, 540, 1170)):
        assert made.crop(box).getextrema() == ((0, 0), (0, 0), (0, 0))
        before.paste((0, 0, 0), box)
    assert made.tobytes() == before.tobytes()
    assert original(keeper, source) == path.read_bytes()


def test_a_copy_is_an_exhibit_tied_to_its_original(keeper: Keeper, tmp_path: Path) -> None:
    """It has a mark of its own, names the original, what was covered and by whom; that is held."""
    source = added(keeper, picture(tmp_path / "one.png", 1))
    copy = covered(keeper, source, (0, 0, 50, 50), what="the face of a child", by="Alex Brown")
    assert str(copy.mark) == "AB2" and copy.derived_from == source.id
    assert copy.derivation.startswith("1 part (the face of a child) was covered by Alex Brown on ")
    assert copy.picture is not None and not copy.picture.problem
    case = keeper.session.open_vault.case()
    assert case.exhibits[0].sensitivity is Sensitivity.WITHHELD
    event = Event(id="", exhibits=(source.id,), words="I see you", entered=Stamp.now())
    keeper.handle(m.Save(record=event))
    pages = build_content(keeper.session.open_vault.case(), ReportChoices(), MADE).exhibits.pages
    assert pages[0].picture is None and "it is shown as AB2" in pages[0].notice
    facts = {fact.label: fact.text for fact in pages[1].facts}
    assert source.sha256 in facts["Made from"] and "the face of a child" in facts["Made from"]
    assert pages[1].events[0].words == "I see you"
    assert (
        pages[1].picture is not None
        and "the same pixels as the file of this copy" in pages[1].origin
    )


def test_turned_photos_lose_their_place_and_keep_what_is_up(keeper: Keeper, tmp_path: Path) -> None:
    """Boxes count on the upright picture, and no metadata is carried over."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(_GPS)[2] = (55.0, 40.0, 12.0)
    path = tmp_path / "photo.jpg"
    Image.new("RGB", (400, 200), "white").save(path, exif=exif, quality=95)
    copy = covered(keeper, added(keeper, path), (0, 0, 200, 100))
    made = Image.open(io.BytesIO(original(keeper, copy)))
    assert made.size == (200, 400)
    assert made.getpixel((10, 10)) == (0, 0, 0) and made.getpixel((10, 300)) == (255, 255, 255)
    assert not made.getexif() and set(made.info) <= {"icc_profile"}


@pytest.mark.parametrize("boxes", [(), ((900, 900, 10, 10),), ((5, 5, 0, 10),)])
def test_boxes_that_cover_nothing_are_refused(
    keeper: Keeper, tmp_path: Path, boxes: tuple[tuple[int, int, int, int], ...]
) -> None:
    """Nothing is added, and the original stays as it was."""
    source = added(keeper, picture(tmp_path / "one.png", 1))
    with pytest.raises((WrongUse, Problem)):
        covered(keeper, source, *boxes)
    (still,) = keeper.session.open_vault.case().exhibits
    assert still == source


def test_what_is_no_picture_cannot_be_covered(keeper: Keeper, tmp_path: Path) -> None:
    """It is said in a sentence, and nothing is added."""
    (tmp_path / "note.txt").write_text("hello")
    source = added(keeper, tmp_path / "note.txt")
    with pytest.raises(Problem):
        covered(keeper, source, (0, 0, 10, 10))
    assert len(keeper.session.open_vault.case().exhibits) == 1


def test_a_face_is_found_for_covering(keeper: Keeper, tmp_path: Path) -> None:
    """The boxes fit what `CoverPicture` takes, and nothing is added by looking."""
    source = added(keeper, FACE)
    found = keeper.handle(m.FindFaces(id=source.id))
    (box,) = found.boxes
    copy = covered(keeper, source, box)
    made = Image.open(io.BytesIO(original(keeper, copy)))
    assert made.getpixel((106, 130)) == (0, 0, 0) != made.getpixel((5, 5))
    assert len(keeper.session.open_vault.case().exhibits) == 2


def test_looking_for_faces_can_be_stopped(keeper: Keeper) -> None:
    """It ends at once with a sentence, and nothing has changed."""
    source = added(keeper, FACE)
    steps = keeper.start(m.FindFaces(id=source.id))
    assert isinstance(steps, Generator)
    next(steps)
    with pytest.raises(Stopped):
        steps.send(True)
    assert keeper.session.open_vault.case().exhibits == (source,)


def test_faces_are_looked_for_in_pictures_alone(keeper: Keeper, tmp_path: Path) -> None:
    """For another file it is said in a sentence."""
    (tmp_path / "note.txt").write_text("hello")
    with pytest.raises(Problem):
        keeper.handle(m.FindFaces(id=added(keeper, tmp_path / "note.txt").id))
