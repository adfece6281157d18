"""A picture is shown as it is meant to be seen, or one sentence says why not."""

import io
import struct
import zlib

import pytest
from PIL import Image

from evidence_kit.intake import decode
from evidence_kit.model.problem import Problem
from tests.intake.drawn_pictures import KINDS, picture, saved, scene, turned


def pixel(rows: decode.Rows, x: int, y: int) -> tuple[int, ...]:
    at = (y * rows.width + x) * 4
    return tuple(rows.pixels[at : at + 4])


def opened(jpeg: bytes) -> Image.Image:
    return Image.open(io.BytesIO(jpeg)).convert("RGB")


def is_red(colour) -> bool:
    return colour[0] > 150 and colour[1] < 110 and colour[2] < 110


def is_blue(colour) -> bool:
    return colour[2] > 150 and colour[0] < 110


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_looked_at_and_shown(kind):
    data = picture(kind)
    found = decode.look(data)
    assert (found.facts.width, found.facts.height) == (96, 64)
    assert found.facts.problem == found.facts.caution == ""
    assert opened(found.thumbnail).size == (96, 64)
    rows = decode.show(decode.upright(data), width=96, top=0, height=64, clear=True)
    assert is_red(pixel(rows, 10, 10))
    assert is_blue(pixel(rows, 85, 55))
    assert pixel(rows, 3, 3)[3] == 255


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turned_photos_are_set_upright_and_their_stored_size_is_told(orientation):
    data = turned(orientation)
    found = decode.look(data)
    assert found.facts.orientation == orientation
    assert found.facts.upright == (96, 64)
    for shown in (found.thumbnail, found.page):
        assert opened(shown).size == (96, 64)
        assert is_red(opened(shown).getpixel((10, 10)))
        assert is_blue(opened(shown).getpixel((85, 55)))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16", "I", "F", "YCbCr"])
def test_every_way_to_store_colours_is_shown(mode):
    image = scene(mode="L").convert("I") if mode.startswith("I") else scene(mode=mode)
    if mode == "I;16":
        image = image.point(lambda value: value * 256).convert("I;16")
    data = saved(image, "tiff")
    assert decode.look(data).facts.caution == ""


def test_grey_of_16_bits_keeps_its_brightness():
    image = Image.new("I;16", (8, 8), 40_000)
    rows = decode.show(decode.upright(saved(image, "png")), width=8, top=0, height=8, clear=True)
    assert pixel(rows, 4, 4)[0] == pytest.approx(40_000 / 257, abs=1)


def test_what_is_transparent_is_shown_on_white():
    for image in (
        Image.new("RGBA", (8, 8), (255, 0, 0, 0)),
        Image.new("LA", (8, 8), (0, 0)),
    ):
        rows = decode.show(
            decode.upright(saved(image, "png")), width=8, top=0, height=8, clear=True
        )
        assert pixel(rows, 4, 4) == (255, 255, 255, 255)
    palette = Image.new("P", (8, 8), 0)
    rows = decode.show(
        decode.upright(saved(palette, "png", transparency=0)), width=8, top=0, height=8, clear=True
    )
    assert pixel(rows, 4, 4) == (255, 255, 255, 255)


@pytest.mark.parametrize("kind", ["gif", "webp", "png"])
def test_of_an_animation_the_first_picture_is_shown_and_all_are_counted(kind):
    frames = [Image.new("RGB", (20, 20), "white"), *(scene(20, 20) for _ in range(2))]
    data = saved(frames[1], kind, save_all=True, append_images=[frames[0], frames[1].rotate(90)])
    found = decode.look(data)
    assert found.facts.frames == 3
    assert is_red(opened(found.page).getpixel((2, 2)))


def test_small_pictures_are_no_larger_than_promised_and_never_enlarged():
    found = decode.look(picture("jpeg", 3000, 2000))
    assert found.facts.width == 3000
    assert max(opened(found.thumbnail).size) == 160
    assert max(opened(found.blurred).size) == 160
    assert opened(found.page).size == (640, 427)
    rows = decode.show(decode.upright(picture("png")), width=5000, top=0, height=9000, clear=True)
    assert (rows.width, rows.height, rows.full_height) == (96, 64, 64)


def test_rows_of_a_tall_capture_come_one_part_at_a_time_and_fit_together():
    image = Image.linear_gradient("L").resize((108, 7200)).convert("RGB")
    tall = decode.upright(saved(image, "png"))
    whole = decode.show(tall, width=108, top=0, height=7200, clear=True)
    parts = [
        decode.show(tall, width=108, top=t, height=2000, clear=True) for t in range(0, 8000, 2000)
    ]
    assert [part.height for part in parts] == [2000, 2000, 2000, 1200]
    assert b"".join(part.pixels for part in parts) == whole.pixels
    half = decode.show(tall, width=54, top=3000, height=2000, clear=True)
    assert (half.width, half.height, half.full_height) == (54, 600, 3600)
    past = decode.show(tall, width=108, top=9999, height=10, clear=True)
    assert (past.height, past.pixels, past.full_height) == (0, b"", 7200)


def test_the_thumbnail_of_a_tall_capture_shows_its_top_instead_of_a_thread():
    found = decode.look(picture("png", 108, 7200))
    assert opened(found.thumbnail).size == (71, 160)


@pytest.mark.parametrize("size", [(1080, 2340), (1080, 7200), (640, 480)])
def test_blurred_pictures_hold_no_more_than_a_few_patches_of_colour(size):
    """Stripes of black and white, as wide as thick letters, all become the same grey."""
    tiled = Image.new("RGB", size)
    for x in range(0, size[0], 8):
        tiled.paste("white" if x // 8 % 2 else "black", (x, 0, x + 8, size[1]))
    data = saved(tiled, "png")
    small = opened(decode.look(data).blurred).convert("L").getextrema()
    assert small[1] - small[0] < 64
    rows = decode.show(decode.upright(data), width=800, top=0, height=900, clear=False)
    reds = rows.pixels[::4]
    assert max(reds) - min(reds) < 64


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def lying_png(width: int, height: int) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    rows = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + header + rows + chunk(b"IEND", b"")


@pytest.mark.parametrize(("width", "height"), [(65_535, 65_535), (20_000, 10_001)])
def test_a_header_that_claims_too_many_pixels_is_not_believed(width, height):
    with pytest.raises(Problem, match="too big"):
        decode.look(lying_png(width, height))


@pytest.mark.parametrize("kind", ["jpeg", "gif", "bmp", "tiff"])
def test_no_kind_is_believed_that_it_holds_65535_by_65535(kind):
    data = picture(kind, 331, 333)
    order = "big" if kind == "jpeg" else "little"
    for side in (331, 333):
        width = 4 if kind == "bmp" else 2
        data = data.replace(side.to_bytes(width, order), (65_535).to_bytes(width, order))
    with pytest.raises(Problem, match="too big"):
        decode.look(data)


def test_a_bomb_in_a_text_chunk_does_not_go_off():
    bomb = chunk(b"zTXt", b"k\0\0" + zlib.compress(b"\0" * (80 << 20), 9))
    data = picture("png")
    found = decode.look(data[:33] + bomb + data[33:])
    assert (found.facts.width, found.facts.caution) == (96, decode.IN_PART)


def test_other_files_are_named_as_such():
    for data in (
        b"",
        b"hello",
        b"%PDF-1.7",
        b"%!PS-Adobe-3.0 EPSF-3.0\n",
        b"P6 9 9 255\n" + b"x" * 243,
    ):
        with pytest.raises(Problem, match="not a kind we can read"):
            decode.look(data)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_cut_off_anywhere_is_shown_in_part_or_refused_in_a_sentence(kind):
    data = picture(kind, 300, 200)
    whole = opened(decode.look(data).page)
    for length in range(0, len(data), max(1, len(data) // 40)):
        try:
            found = decode.look(data[:length])
        except Problem as problem:
            assert problem.sentence.startswith("This file is kept")
        else:
            assert opened(found.page).size == whole.size


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_half_of_a_screenshot_shows_its_upper_half_and_says_so(kind):
    noise = Image.effect_noise((300, 400), 60).convert("RGB")
    noise.paste(scene(300, 80), (0, 0))
    data = saved(noise, kind)
    found = decode.look(data[: len(data) // 2])
    assert found.facts.caution == decode.IN_PART
    assert is_red(opened(found.page).getpixel((20, 10)))
