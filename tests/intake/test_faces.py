"""Finding what looks like a face: a real portrait in drawn screenshots, large, small and turned."""

import io
from pathlib import Path

import pytest
from PIL import Image

from evidence_kit.intake.faces import find_faces
from evidence_kit.model.problem import Problem
from evidence_kit.model.reading import Box
from tests.report.sample_case import chat

PORTRAIT = Image.open(Path(__file__).parent / "vectors" / "faces" / "astronaut.jpg").convert("RGB")
FEATURES = ((87, 108), (126, 110), (106, 155))  # eyes and mouth


def shrunk(width: int) -> tuple[Image.Image, float]:
    """The portrait at *width*, and its scale."""
    scale = width / PORTRAIT.width
    return PORTRAIT.resize((width, round(PORTRAIT.height * scale))), scale


def png(image: Image.Image) -> bytes:
    """The bytes of a PNG."""
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def over_face(box: Box, left: int, top: int, scale: float) -> bool:
    """Whether *box* lies over eyes and mouth of a portrait at *left*, *top*, and not over it all."""
    inside = all(
        box.left < left + x * scale < box.left + box.width
        and box.top < top + y * scale < box.top + box.height
        for x, y in FEATURES
    )
    return inside and box.width < PORTRAIT.width * scale and box.height < PORTRAIT.height * scale


@pytest.mark.parametrize("width", [70, 160, 400, 1000])
def test_a_face_is_found_whatever_its_size(width: int) -> None:
    """From the small round picture beside a message to a photo that fills the screen.

    Now and then something else gets a box as well: the person looks, and takes it away.
    """
    screen = chat(size=(1080, 1400))
    portrait, scale = shrunk(width)
    screen.paste(portrait, (40, 200))
    found = [over_face(box, 40, 200, scale) for box in find_faces(png(screen))]
    assert found.count(True) == 1 and len(found) <= 2


def test_in_a_long_capture_each_face_is_found_once() -> None:
    """Wherever it stands, also where the parts that are looked at one by one meet."""
    screen = Image.new("RGB", (720, 4200), "white")
    portrait, scale = shrunk(110)
    places = [(37 * number % 560, 20 + 171 * number) for number in range(24)]
    for place in places:
        screen.paste(portrait, place)
    found = find_faces(png(screen))
    assert len(found) == len(places)
    for box, (left, top) in zip(found, places, strict=True):
        assert over_face(box, left, top, scale)


def test_boxes_count_on_the_upright_picture() -> None:
    """A telephone stores a photo turned and says so; the box stands where the person sees the face."""
    photo = Image.new("RGB", (500, 400), "#465")
    photo.paste(PORTRAIT, (200, 100))
    exif = Image.Exif()
    exif[0x0112] = 6
    out = io.BytesIO()
    photo.transpose(Image.Transpose.ROTATE_90).save(out, "JPEG", exif=exif, quality=95)
    (box,) = find_faces(out.getvalue())
    assert over_face(box, 200, 100, 1)


def test_at_an_edge_a_box_stays_in_the_picture() -> None:
    """The room for hair and ears ends where the picture ends."""
    face = PORTRAIT.crop((55, 60, 160, 190))
    (box,) = find_faces(png(face))
    assert (box.left, box.top) == (0, 0)
    assert box.left + box.width <= face.width and box.top + box.height <= face.height


def test_words_alone_have_no_face() -> None:
    """A drawn chat gets no box."""
    assert find_faces(png(chat(size=(1080, 2400)))) == ()


@pytest.mark.parametrize("size", [(1, 1), (3, 2000), (2000, 3)])
def test_the_oddest_picture_is_looked_at(size: tuple[int, int]) -> None:
    """A picture of hardly any pixels has no face, and that is all."""
    assert find_faces(png(Image.new("RGB", size, "white"))) == ()


def test_what_is_no_picture_is_said_in_a_sentence() -> None:
    """As for every other look at a file."""
    with pytest.raises(Problem):
        find_faces(b"no picture")
