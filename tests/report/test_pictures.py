"""Pictures in the report: the original, bit for bit or pixel for pixel, or it says how it differs."""

import hashlib
import io
import struct
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pikepdf
import pillow_heif
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageCms

from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.model.problem import Problem
from evidence_kit.report import images
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.prepared import SIZE_LIMIT, CannotShow, PreparedImage, Shown
from tests.report.sample_case import Files, InProcess, chat, encoded, report, turned

SMALL = (120, 260)


def one(data: bytes, media_type: str, name: str = "p", **known: object) -> Files:
    files = Files()
    files.add(data, name, media_type, **known)
    return files


def taken_out(pdf: bytes, folder: Path) -> list[Path]:
    """The pictures of the PDF as poppler's pdfimages writes them."""
    path = folder / "report.pdf"
    path.write_bytes(pdf)
    subprocess.run(["pdfimages", "-all", path, folder / "out"], check=True, capture_output=True)
    return sorted(folder.glob("out-*"))


def rendered(pdf: bytes, like: Image.Image) -> Image.Image:
    """The largest picture of the PDF as a reader draws it on its page, at the size of *like*."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            found = [each for each in page.get_objects() if each.type == 3]
            for each in found:
                left, bottom, right, top = each.get_bounds()
                scale = like.width / (right - left)
                drawn = page.render(
                    scale=scale,
                    crop=(left, bottom, page.get_width() - right, page.get_height() - top),
                ).to_pil()
                return drawn.convert("RGB").resize(like.size)
    finally:
        document.close()
    raise AssertionError("no picture in the report")


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of channels, 0 to 255, of small versions of two pictures."""
    a, b = (each.convert("RGB").resize((60, 60), Image.Resampling.BOX) for each in (one, other))
    histogram = ImageChops.difference(a, b).convert("L").histogram()
    return sum(value * count for value, count in enumerate(histogram)) / 3600


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_jpeg_is_the_file_itself(tmp_path: Path, mode: str, progressive: bool) -> None:
    """pdfimages takes out of the report the very file that was added, same SHA-256."""
    data = encoded(chat(size=SMALL, mode=mode), "JPEG", quality=88, progressive=progressive)
    made = report(one(data, "image/jpeg").case(), one(data, "image/jpeg"))
    found = [path for path in taken_out(made.pdf, tmp_path) if path.suffix == ".jpg"]
    assert [hashlib.sha256(path.read_bytes()).hexdigest() for path in found] == [
        hashlib.sha256(data).hexdigest()
    ]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_photo_stands_upright_and_is_the_file_itself(
    tmp_path: Path, orientation: int
) -> None:
    """Each EXIF orientation is applied to the page, never to the pixels."""
    upright = chat(size=(200, 300))
    upright.paste("#cc0000", (10, 100, 60, 140))
    data = turned(upright, orientation)
    files = one(data, "image/jpeg")
    made = report(files.case(), files)
    [path] = [path for path in taken_out(made.pdf, tmp_path) if path.suffix == ".jpg"]
    assert path.read_bytes() == data
    assert difference(rendered(made.pdf, upright), upright) < 6


def adam7(image: Image.Image) -> bytes:
    """A minimal interlaced PNG of the 8-bit RGB *image* (PNG, third edition, section 8)."""
    passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4)]
    passes += [(0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    raw = b""
    for left, top, across, down in passes:
        for y in range(top, image.height, down):
            row = b"".join(
                bytes(image.getpixel((x, y)))  # type: ignore[arg-type]
                for x in range(left, image.width, across)
            )
            raw += b"\x00" + row if row else b""

    def chunk(kind: bytes, body: bytes) -> bytes:
        sealed = zlib.crc32(kind + body)
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", sealed)

    head = struct.pack(">IIBBBBB", *image.size, 8, 2, 0, 0, 1)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(raw))
        + chunk(b"IEND", b"")
    )


def half_clear(image: Image.Image) -> Image.Image:
    clear = image.convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize(image.size))
    return clear


LOSSLESS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "png": ("image/png", lambda: encoded(chat(size=SMALL), "PNG")),
    "png grey": ("image/png", lambda: encoded(chat(size=SMALL, mode="L"), "PNG")),
    "png 1 bit": ("image/png", lambda: encoded(chat(size=SMALL, mode="1"), "PNG")),
    "png palette": ("image/png", lambda: encoded(chat(size=SMALL).quantize(12), "PNG")),
    "png opaque alpha": ("image/png", lambda: encoded(chat(size=SMALL, mode="RGBA"), "PNG")),
    "png alpha": ("image/png", lambda: encoded(half_clear(chat(size=SMALL)), "PNG")),
    "png interlaced": ("image/png", lambda: adam7(chat(size=(61, 83)))),
    "png profile": (
        "image/png",
        lambda: encoded(
            chat(size=SMALL),
            "PNG",
            icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
        ),
    ),
    "webp": ("image/webp", lambda: encoded(chat(size=SMALL), "WEBP", lossless=True)),
    "gif": ("image/gif", lambda: encoded(chat(size=SMALL).quantize(12), "GIF")),
    "bmp": ("image/bmp", lambda: encoded(chat(size=SMALL), "BMP")),
    "tiff": ("image/tiff", lambda: encoded(chat(size=SMALL), "TIFF", compression="tiff_lzw")),
}


@pytest.mark.parametrize("name", LOSSLESS)
def test_a_lossless_picture_keeps_every_pixel(tmp_path: Path, name: str) -> None:
    """The picture that a reader finds in the PDF has the pixels of the original, transparency too."""
    media_type, draw = LOSSLESS[name]
    data = draw()
    files = one(data, media_type)
    made = report(files.case(), files)
    assert "exactly the same pixels" in text_of(made.pdf)
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        [stream] = [
            each
            for page in pdf.pages
            for each in images_of(page)
            if "/SMask" in each or each.get("/ColorSpace") != "/DeviceGray" or "grey" in name
        ] or [each for page in pdf.pages for each in images_of(page)]
        found = pikepdf.PdfImage(stream).as_pil_image()
        original = Image.open(io.BytesIO(data))
        if "/SMask" in stream:
            mask = pikepdf.PdfImage(stream.SMask).as_pil_image()
            assert mask.tobytes() == original.getchannel("A").tobytes()
        wanted = original.convert("RGBA").convert("RGB")
        assert ImageChops.difference(found.convert("RGB"), wanted).getbbox() is None


def images_of(page: pikepdf.Page) -> list[pikepdf.Object]:
    """The pictures that a page draws, inside forms too."""
    found: list[pikepdf.Object] = []

    def walk(resources: pikepdf.Object) -> None:
        for each in dict(resources.get("/XObject", {})).values():
            if each.Subtype == "/Image":
                found.append(each)
            elif "/Resources" in each:
                walk(each.Resources)

    walk(page.Resources)
    return found


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def heic() -> bytes:
    out = io.BytesIO()
    pillow_heif.from_pillow(chat(size=SMALL)).save(out, quality=90)
    return out.getvalue()


def deep_grey_alpha() -> bytes:
    """A 16-bit grey PNG with transparency, which no PDF can hold as it is."""
    width, height = 8, 8
    rows = b"".join(b"\x00" + struct.pack(">HH", 40_000, 65_535) * width for _ in range(height))

    def chunk(kind: bytes, body: bytes) -> bytes:
        sealed = zlib.crc32(kind + body)
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", sealed)

    head = struct.pack(">IIBBBBB", width, height, 16, 4, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


CONVERTED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "heic": ("image/heic", heic),
    "jpeg of four inks": ("image/jpeg", lambda: encoded(chat(size=SMALL, mode="CMYK"), "JPEG")),
    "tiff of four inks": ("image/tiff", lambda: encoded(chat(size=SMALL, mode="CMYK"), "TIFF")),
    "avif": ("image/avif", lambda: encoded(chat(size=SMALL), "AVIF")),
    "deep grey": ("image/png", deep_grey_alpha),
}


@pytest.mark.parametrize("name", CONVERTED)
def test_what_a_pdf_cannot_hold_is_converted_and_says_so(name: str) -> None:
    """HEIC, four inks and the like are shown converted, and the page says that they were."""
    media_type, draw = CONVERTED[name]
    data = draw()
    files = one(data, media_type)
    made = report(files.case(), files)
    assert "The original was converted so that it can be shown here." in text_of(made.pdf)
    if name != "deep grey":
        assert difference(rendered(made.pdf, chat(size=SMALL)), chat(size=SMALL)) < 8


def test_deep_grey_keeps_its_brightness() -> None:
    """A 16-bit value becomes the 8-bit value of the same brightness, not white."""
    prepared = images.prepare(deep_grey_alpha())
    raw = zlib.decompress(prepared.data)
    assert raw[1] in (155, 156)


def test_an_animation_shows_its_first_picture_and_says_so() -> None:
    """Of a moving picture the first frame is shown; the page says how many there are."""
    frames = [chat((word,), SMALL) for word in ("one", "two", "three")]
    data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    files = one(data, "image/gif")
    made = report(files.case(), files)
    assert "It moves: of its 3 pictures the first is shown." in text_of(made.pdf)


def bomb(width: int, height: int) -> bytes:
    """A small PNG that claims to be enormous."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = b"IHDR" + head
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", 13)
        + body
        + struct.pack(">I", zlib.crc32(body))
        + encoded(chat(size=(8, 8)), "PNG")[33:]
    )


@pytest.mark.parametrize(
    "data",
    [
        bomb(65_535, 65_535),
        b"GIF89a" + struct.pack("<HHBBB", 65_535, 65_535, 0, 0, 0) + b",\0\0\0\0\xff\xff\xff\xff\0",
        encoded(chat(size=SMALL), "PNG")[:20],
        b"\xff\xd8\xff\xe0" + bytes(30),
        b"RIFF\x10\0\0\0WEBPVP8 ",
        b"not a picture at all",
        b"",
    ],
    ids=["png bomb", "gif bomb", "png head", "jpeg head", "webp head", "text", "nothing"],
)
def test_a_picture_that_cannot_be_shown_is_refused_with_a_sentence(data: bytes) -> None:
    """Bombs are refused before decoding, stumps and strangers without a crash."""
    for small in (False, True):
        with pytest.raises(CannotShow) as refused:
            images.prepare(data, small)
        assert "The original file is kept as it is." in refused.value.sentence


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_is_left_of_a_torn_picture_is_shown(kind: str) -> None:
    """Of a file that ends too early the page shows what can be read, and says so."""
    whole = encoded(chat(size=(300, 600)), kind)
    data = whole[: len(whole) * 2 // 3]
    files = one(data, f"image/{kind.lower()}", picture=None)
    made = report(files.case(), files)
    assert "The original is damaged. What can still be read of it is shown." in text_of(made.pdf)


def test_a_picture_that_turns_out_unreadable_gets_a_page_in_words() -> None:
    """Where facts promised a picture and it cannot be prepared, the pages are set anew without it."""
    files = one(b"\xff\xd8\xff broken", "image/jpeg", picture=PictureFacts(width=100, height=200))
    good = encoded(chat(size=SMALL), "PNG")
    files.add(good, "good.png", "image/png")
    made = report(files.case(), files)
    text = text_of(made.pdf)
    assert "The original file is kept as it is. The original is available on request." in text
    assert "exactly the same pixels" in text
    assert made.written.sha256 == hashlib.sha256(made.pdf).hexdigest()


def test_pictures_nobody_looked_at_yet_are_looked_at() -> None:
    """A report made right after adding shows the pictures all the same, turned as they should."""
    upright = chat(size=(200, 300))
    files = one(turned(upright, 6), "image/jpeg", picture=None)
    made = report(files.case(), files)
    assert difference(rendered(made.pdf, upright), upright) < 6
    assert "200 × 300 pixels" in text_of(made.pdf)


def test_an_enormous_file_is_described_and_never_read() -> None:
    """A picture file above the limit gets a page in words; its bytes are not even asked for."""
    files = one(encoded(chat(size=SMALL), "PNG"), "image/png")
    files.exhibits[0] = msgspec.structs.replace(files.exhibits[0], size=SIZE_LIMIT + 1)
    files.bytes_of.clear()
    assert "is too large to show here" in text_of(report(files.case(), files).pdf)


def test_a_changed_original_stops_the_report_and_is_named() -> None:
    """A file that is not the one that was added is never shown as if it were."""
    files = one(encoded(chat(size=SMALL), "PNG"), "image/png")
    files.bytes_of["e1"] = encoded(chat(("other words",), SMALL), "PNG")
    with pytest.raises(Problem, match="Exhibit AB1 is damaged"):
        report(files.case(), files)


def test_a_small_report_is_small_and_says_so() -> None:
    """Chosen small, pictures shrink, the page tells the true size, and the shape stays."""
    image = chat(size=(1400, 2000))
    noisy = Image.effect_noise(image.size, 60).convert("RGB")
    files = one(encoded(Image.blend(image, noisy, 0.3), "PNG"), "image/png")
    full = report(files.case(), files)
    small = report(files.case(), files, ReportChoices(small=True))
    assert len(small.pdf) < len(full.pdf) / 4
    text = text_of(small.pdf)
    assert "smaller than the original" in text and "1,400 × 2,000 pixels" in text


def test_one_picture_on_several_pages_is_stored_once() -> None:
    """A tall capture, shown whole and in parts, does not make the file larger."""
    data = encoded(chat(size=(300, 3600)), "JPEG", quality=95)
    files = one(data, "image/jpeg")
    made = report(files.case(), files)
    assert made.pdf.count(data) == 1
    assert "enlarged: part 5 of 5" in text_of(made.pdf)


def test_hostile_answer_of_the_sandbox_is_not_believed() -> None:
    """Slices outside the original, or impossible sizes, end the report instead of the program."""

    class Hostile(InProcess):
        def prepare(self, data: bytes, small: bool, bare: bool = False) -> PreparedImage:
            honest = images.prepare(data, small)
            return PreparedImage(
                width=honest.width,
                height=honest.height,
                bits=8,
                channels=3,
                codec="FlateDecode",
                slices=((0, len(data) + 1),),
                shown=Shown.PIXELS,
            )

    files = one(encoded(chat(size=SMALL), "PNG"), "image/png")
    with pytest.raises(Problem, match="could not be put together"):
        report(files.case(), files, sandbox_call=Hostile())


def test_a_picture_like_a_thread_takes_one_page() -> None:
    """What is a pixel wide and 60,000 high is shown whole, not enlarged over ten thousand pages."""
    files = one(encoded(Image.new("RGB", (1, 60_000)), "PNG"), "image/png")
    pdf = report(files.case(), files).pdf
    with pikepdf.open(io.BytesIO(pdf)) as read:
        assert len(read.pages) < 12
