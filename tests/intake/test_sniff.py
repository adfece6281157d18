"""A file's type is told by its bytes."""

import io
import wave
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.intake.sniff import is_picture, media_type
from tests.intake.drawn_pictures import KINDS, picture


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_picture_is_known_whatever_it_is_called(kind):
    found = media_type(picture(kind)[:4096], "letter.txt")
    assert found == f"image/{kind}"
    assert is_picture(found)


def ftyp(brand: bytes, *more: bytes) -> bytes:
    body = b"ftyp" + brand + b"\0\0\0\0" + b"".join(more)
    return (4 + len(body)).to_bytes(4) + body + b"\0\0\0\x08moov"


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("chat.txt", "hello")
    return out.getvalue()


def waved() -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"\0\0" * 100)
    return out.getvalue()


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (ftyp(b"isom", b"mp42"), "video/mp4"),
        (ftyp(b"3gp4"), "video/mp4"),
        (ftyp(b"qt  "), "video/quicktime"),
        (ftyp(b"M4A ", b"isom"), "audio/mp4"),
        (ftyp(b"mif1", b"heic"), "image/heic"),
        (ftyp(b"mif1", b"avif"), "image/avif"),
        (ftyp(b"mif1"), "image/heif"),
        (b"\x1aE\xdf\xa3\x01B\x82\x84webm", "video/webm"),
        (b"\x1aE\xdf\xa3\x01B\x82\x88matroska", "video/x-matroska"),
        (b"OggS\0\x02" + b"\0" * 22 + b"OpusHead", "audio/opus"),
        (b"OggS\0\x02" + b"\0" * 22 + b"\x01vorbis", "audio/ogg"),
        (b"#!AMR\n", "audio/amr"),
        (b"ID3\x04\0", "audio/mpeg"),
        (b"\xff\xfb\x90\x64", "audio/mpeg"),
        (waved(), "audio/wav"),
        (zipped(), "application/zip"),
        ("Sam: ¿qué? 😀\n".encode(), "text/plain"),
        (b"\xef\xbb\xbfwith a mark", "text/plain"),
        ("hi".encode("utf-16"), "text/plain"),
        (b"  <!DOCTYPE html><title>x", "text/html"),
        (b"", "application/octet-stream"),
        (b"\0\x01\x02\x03", "application/octet-stream"),
        (b"BMW is a car and this is a letter", "text/plain"),
    ],
)
def test_the_bytes_decide(head, expected):
    assert media_type(head) == expected


def test_a_name_alone_never_makes_a_picture():
    assert media_type(b"hello", "holiday.jpg") == "text/plain"
    assert media_type(b"\0\0", "holiday.jpg") == "application/octet-stream"


def test_a_letter_cut_in_two_at_the_end_is_still_text():
    assert media_type("ab€".encode()[:-1]) == "text/plain"


@given(st.binary(max_size=200))
def test_any_bytes_have_a_type(head):
    assert "/" in media_type(head, "x.bin")
