"""What a picture tells about itself, from inside, in the order of trust."""

import datetime as dt
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from evidence_kit.intake.file_facts import facts_of_file
from evidence_kit.model.reading import FileFact, FileFactKind, Trust
from tests.intake.drawn_pictures import picture, saved, scene

K = FileFactKind
WHEN = dt.datetime(2024, 3, 15, 8, 52, 33, tzinfo=dt.UTC)


def with_exif(kind: str, tags: dict[int, object], inner: dict[int, object] | None = None) -> bytes:
    exif = Image.Exif()
    exif.update(tags)
    if inner:
        exif.get_ifd(0x8769).update(inner)
    return saved(scene(), kind, exif=exif)


def told(facts: tuple[FileFact, ...], kind: K) -> list[tuple[str, str, Trust]]:
    return [(fact.value, fact.source, fact.trust) for fact in facts if fact.kind is kind]


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "heic"])
def test_a_time_with_its_offset_is_an_instant(kind):
    """As an Android screenshot carries it."""
    data = with_exif(
        kind,
        {0x0131: "Android UP1A.231005.007"},
        {0x9003: "2024:03:15 14:22:33", 0x9011: "+05:30", 0x9291: "123"},
    )
    facts = facts_of_file("x", data)
    captured = next(fact for fact in facts if fact.kind is K.CAPTURED)
    assert captured.utc == WHEN
    assert captured.moment.shown == "2024:03:15 14:22:33 +05:30"
    assert told(facts, K.SCREENSHOT) == [
        ("Android UP1A.231005.007", "inside the picture", Trust.HIGH)
    ]


def test_what_was_written_with_its_offset_stands_before_the_name_and_the_rest():
    info = PngImagePlugin.PngInfo()
    info.add_text("Creation Time", "2024-03-15 14:22:40")
    exif = Image.Exif()
    exif[0x0131] = "Android 14"
    taken = {0x9003: "2024:03:15 14:22:33", 0x9011: "+05:30"}
    exif.get_ifd(0x8769).update(taken | {0x9004: "2024:03:15 14:22:34"})
    data = saved(scene(), "png", exif=exif, pnginfo=info)
    facts = facts_of_file("Screenshot_20240315-142235.png", data)
    assert [value for value, _, _ in told(facts, K.CAPTURED)] == [
        "2024-03-15 08:52:33 UTC",
        "2024-03-15 14:22:34",
        "2024-03-15 14:22:35",
        "2024-03-15 14:22:40",
    ]
    assert told(facts, K.CAPTURED)[2][1] == "the file's name"


@pytest.mark.parametrize(
    "comment", [b"ASCII\0\0\0Screenshot", b"UNICODE\0" + "Screenshot".encode("utf-16-be")]
)
def test_an_apple_screenshot_says_that_it_is_one(comment):
    data = with_exif("jpeg", {}, {0x9286: comment})
    assert told(facts_of_file("IMG_1234.PNG", data), K.SCREENSHOT)


def test_an_apple_screenshot_says_it_in_xmp_too():
    xmp = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        'xmlns:exif="http://ns.adobe.com/exif/1.0/" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
        'photoshop:DateCreated="2024-03-15T14:22:33+05:30"><exif:UserComment><rdf:Alt>'
        '<rdf:li xml:lang="x-default">Screenshot</rdf:li></rdf:Alt></exif:UserComment>'
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", xmp)
    facts = facts_of_file("IMG_1.PNG", saved(scene(), "png", pnginfo=info))
    assert told(facts, K.SCREENSHOT)
    assert next(fact.utc for fact in facts if fact.kind is K.CAPTURED) == WHEN


@pytest.mark.parametrize("name", ["GIMP 2.10.34", "Adobe Photoshop 25.0", "Picsart", "Canva"])
def test_a_picture_saved_by_an_editor_says_so(name):
    facts = facts_of_file("x.jpg", with_exif("jpeg", {0x0131: name}))
    assert told(facts, K.EDITOR) == [(name, "inside the picture", Trust.HIGH)]


def test_a_program_that_captures_is_no_editor():
    info = PngImagePlugin.PngInfo()
    info.add_text("Software", "gnome-screenshot")
    facts = facts_of_file("x.png", saved(scene(), "png", pnginfo=info))
    assert not told(facts, K.EDITOR)
    assert told(facts, K.SCREENSHOT)


def test_where_a_photo_was_taken_is_noted_with_its_device():
    exif = Image.Exif()
    exif.update({0x010F: "Google", 0x0110: "Pixel 8"})
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 26.0), 3: "W", 4: (0.0, 7.0, 39.0)})
    facts = facts_of_file("x.jpg", saved(scene(), "jpeg", exif=exif))
    assert told(facts, K.PLACE) == [("51.50722, -0.12750", "inside the picture", Trust.HIGH)]
    assert told(facts, K.DEVICE) == [("Google Pixel 8", "inside the picture", Trust.HIGH)]


@pytest.mark.parametrize("time", ["0000:00:00 00:00:00", "1970:01:01 00:00:00", "yesterday", ""])
def test_a_clock_that_was_never_set_tells_no_time(time):
    assert not told(facts_of_file("x", with_exif("jpeg", {}, {0x9003: time})), K.CAPTURED)


def test_the_bytes_decide_and_the_ending_of_the_name_does_not():
    """A real IMG_3317.png was a JPEG."""
    data = with_exif("jpeg", {0x0131: "GIMP 2.10"})
    assert told(facts_of_file("IMG_3317.png", data), K.EDITOR)


def test_a_file_that_cannot_be_read_has_the_facts_of_its_name():
    for data in (b"", b"\x89PNG\r\n\x1a\n", picture("jpeg")[:200], b"PK\x03\x04"):
        facts = facts_of_file("Screenshot_20240315-142233.png", data)
        assert [fact.source for fact in facts] == ["the file's name"] * 2


def test_long_or_hidden_values_are_cut_and_cleaned():
    data = with_exif("jpeg", {0x010F: "Evil\x07\u202e" + "x" * 9000, 0x0110: "1"})
    (device,) = told(facts_of_file("x", data), K.DEVICE)
    assert len(device[0]) <= 202
    assert device[0].isprintable()


def test_a_huge_picture_is_not_decoded_for_its_facts():
    data = bytearray(picture("png"))
    data[16:24] = struct.pack(">II", 300_000, 300_000)
    data[29:33] = struct.pack(">I", zlib.crc32(data[12:29]))
    assert facts_of_file("x.png", bytes(data)) == ()
