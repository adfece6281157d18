"""What a file is, told by its first bytes; its name only helps where these leave a choice.

The numbers are those of the WHATWG MIME Sniffing standard, section 6, and of each format's own
specification (ISO/IEC 14496-12 for the brands of MP4 and HEIF).
"""

import re
from pathlib import PurePath

UNKNOWN = "application/octet-stream"

_AT_START = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"II+\0", "image/tiff"),
    (b"MM\0+", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"ID3", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
    (b"fLaC", "audio/flac"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_BRANDS = {
    b"avif": "image/avif",
    b"avis": "image/avif",
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"heim": "image/heic",
    b"heis": "image/heic",
    b"hevc": "image/heic",
    b"hevx": "image/heic",
    b"mif1": "image/heif",
    b"msf1": "image/heif",
    b"qt  ": "video/quicktime",
    b"M4A ": "audio/mp4",
    b"M4B ": "audio/mp4",
}
# RFC 5322, 2.2 and 3.6: the headers that nearly every mail has
_HEADER = re.compile(rb"\s*(?:From |[A-Za-z][A-Za-z0-9-]{1,60}:[ \t])")
_HEADERS = re.compile(
    rb"^(?:From|Date|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Subject|To"
    rb"|Content-Type|X-[\w-]+):",
    re.MULTILINE | re.IGNORECASE,
)
_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
_ENOUGH_HEADERS = 3
_SAVED_PAGE = re.compile(
    rb"^Snapshot-Content-Location:|<Saved by |multipart/related;[^:]*type=\"?text/html", re.I | re.M
)
_OUTLOOK = "application/vnd.ms-outlook"
_WORDS = frozenset(
    ("application/json", "message/rfc822", "application/mbox", "multipart/related", _OUTLOOK)
)
_UTF_TEXT = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_MARKUP = (b"<!doctype html", b"<html", b"<head", b"<body")
_PICTURES = frozenset(
    f"image/{kind}"
    for kind in ("png", "jpeg", "gif", "webp", "heic", "heif", "avif", "bmp", "tiff")
)


def media_type(head: bytes, name: str = "") -> str:
    """The media type of a file that begins with *head* (4 KiB are enough) and is called *name*.

    The bytes decide; a name alone never makes a picture of something else. What is not recognised
    is "application/octet-stream".
    """
    for magic, found in _AT_START:
        if head.startswith(magic):
            return found
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12], UNKNOWN)
    if head[4:8] == b"ftyp":
        return _by_brand(head)
    if head.startswith(b"\x1aE\xdf\xa3"):
        return "video/webm" if b"webm" in head[:64] else "video/x-matroska"
    if head.startswith(b"OggS"):
        return "audio/opus" if b"OpusHead" in head[:64] else "audio/ogg"
    if head.startswith(b"BM") and head[14:18] in _BMP_HEADERS:
        return "image/bmp"
    if _is_mpeg_audio(head) and not head.startswith(_UTF_TEXT):
        return "audio/mpeg"
    if head.startswith(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    ):  # [MS-CFB] 2.2: Outlook, old Word, Excel
        return _OUTLOOK if _is_outlook(head, name) else "application/x-ole-storage"
    return _text(head, name) if _is_text(head) else UNKNOWN


def is_picture(kind: str) -> bool:
    """Whether a media type is one of the pictures that can be shown."""
    return kind in _PICTURES


def is_film(kind: str) -> bool:
    """Whether a media type is a video of which a picture can be shown."""
    return kind.startswith("video/")


def is_words(kind: str) -> bool:
    """Whether a media type is made of words that can be shown: text, a mail, a web page."""
    return kind.startswith("text/") or kind in _WORDS


def can_be_shown(kind: str) -> bool:
    """Whether there is a preview of files of this media type."""
    return is_picture(kind) or is_film(kind) or is_words(kind) or kind == "application/pdf"


LARGEST_PICTURE = 256 << 20
"""Pictures of more bytes are kept and not shown."""

LARGEST_OTHER = 64 << 20
"""The same for other files: a video is handed over whole, and memory is short."""


def small_enough(kind: str, size: int) -> bool:
    """Whether a file of this media type and *size* in bytes is not too big to be shown."""
    return size <= (LARGEST_PICTURE if is_picture(kind) else LARGEST_OTHER)


_BMP_HEADERS = {size.to_bytes(4, "little") for size in (12, 16, 40, 52, 56, 64, 108, 124)}


def _by_brand(head: bytes) -> str:
    # mif1 says only "some HEIF"; the compatible brands say which
    size = int.from_bytes(head[:4])
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, min(size, len(head)), 4))]
    found = [_BRANDS[brand] for brand in brands if brand in _BRANDS]
    if found and found[0] == "image/heif":
        return next((kind for kind in found if kind != "image/heif"), "image/heif")
    return found[0] if found and brands[0] in _BRANDS else "video/mp4"


def _is_mpeg_audio(head: bytes) -> bool:
    # ISO/IEC 11172-3, 2.4.2.3: eleven bits of sync, and no reserved version, layer, rate
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    rate, sampling = head[2] >> 4, head[2] >> 2 & 3
    return version != 1 and layer != 0 and rate not in (0, 15) and sampling != 3


def _is_text(head: bytes) -> bool:
    if not head:
        return False
    if head.startswith(_UTF_TEXT):
        return True
    if any(byte < 32 and byte not in b"\t\n\f\r\x1b" for byte in head) or b"\x7f" in head:
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as problem:
        return problem.start > len(head) - 4  # a letter cut in two where the head ends
    return True


def _is_outlook(head: bytes, name: str) -> bool:
    # its table of properties stands far behind the head, so that here the name has to do
    return PurePath(name).suffix.lower() in (".msg", "") or "__prop".encode("utf-16-le") in head


def _mail(head: bytes) -> str:
    """The type of a mail, a box of mails or a web page saved in one file; empty for others."""
    if _HEADER.match(head) is None:
        return ""
    block = _END_OF_HEADERS.split(head, maxsplit=1)[0]
    known = {found.lower() for found in _HEADERS.findall(block)}
    if b"content-type:" in known and _SAVED_PAGE.search(block) is not None:
        return "multipart/related"
    if len(known - {b"content-type:"}) < _ENOUGH_HEADERS:
        return ""
    return "application/mbox" if head.startswith(b"From ") else "message/rfc822"


def _text(head: bytes, name: str) -> str:
    if kind := _mail(head.lstrip(b"\xef\xbb\xbf")):
        return kind
    beginning = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if beginning.startswith(_MARKUP):
        return "text/html"
    by_name = {".csv": "text/csv", ".json": "application/json", ".html": "text/html"}
    return by_name.get(PurePath(name).suffix.lower(), "text/plain")
