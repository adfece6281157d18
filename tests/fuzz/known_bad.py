"""Files made to do harm, each by a few lines of our own: bombs, lying headers, slips, nesting."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from tests.intake import drawn_pictures, made_exports, made_files

MEGA = 1 << 20


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_that_claims(width: int, height: int, data: bytes = b"") -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + _chunk(b"IDAT", zlib.compress(data)) + _chunk(b"IEND", b"")


def png_text_bomb() -> bytes:
    """A chunk of text that unfolds to 160 MB."""
    packed = zlib.compressobj(9)
    parts = [packed.compress(bytes(MEGA)) for _ in range(160)]
    text = b"Comment\0\0" + b"".join(parts) + packed.flush()
    whole = drawn_pictures.picture("png")
    return whole[:33] + _chunk(b"zTXt", text) + whole[33:]


def png_bomb() -> bytes:
    """13,000 x 13,000 pixels in 500 KB: within the limit of pixels, at the edge of memory."""
    packed = zlib.compressobj(9)
    row = bytes(13_000 * 3 + 1)
    parts = [packed.compress(row) for _ in range(13_000)]
    data = b"".join(parts) + packed.flush()
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", 13_000, 13_000, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def gif_that_claims() -> bytes:
    whole = bytearray(drawn_pictures.picture("gif"))
    whole[6:10] = b"\xff\xff\xff\xff"
    return bytes(whole)


def gif_of_many_frames() -> bytes:
    whole = drawn_pictures.picture("gif")
    start = whole.index(b"\x2c")  # image descriptor
    return whole[:start] + whole[start:-1] * 5000 + b"\x3b"


def gif_of_endless_frames() -> bytes:
    """100,000 pictures of one pixel in 2 MB."""
    head = b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff"
    frame = b"\x21\xf9\4\0\1\0\0\0\x2c\0\0\0\0\1\0\1\0\0\2\2\x44\1\0"
    return head + frame * 100_000 + b"\x3b"


def bmp_that_claims() -> bytes:
    whole = bytearray(drawn_pictures.picture("bmp"))
    whole[18:26] = struct.pack("<ii", 0x7FFFFFFF, -0x7FFFFFFF)
    return bytes(whole)


def tiff_that_loops() -> bytes:
    """Its directory of pictures names itself as the next one."""
    whole = bytearray(drawn_pictures.picture("tiff"))
    at = struct.unpack_from("<I", whole, 4)[0]
    count = struct.unpack_from("<H", whole, at)[0]
    struct.pack_into("<I", whole, at + 2 + 12 * count, at)
    return bytes(whole)


def jpeg_that_claims() -> bytes:
    whole = bytearray(drawn_pictures.picture("jpeg"))
    at = whole.index(b"\xff\xc0")
    whole[at + 5 : at + 9] = b"\xff\xff\xff\xff"
    return bytes(whole)


def exif_that_loops() -> bytes:
    """An EXIF directory whose inner directory is itself."""
    tiff = b"II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0"
    part = b"Exif\0\0" + tiff
    whole = drawn_pictures.picture("jpeg")
    return whole[:2] + b"\xff\xe1" + struct.pack(">H", len(part) + 2) + part + whole[2:]


def heic_that_claims() -> bytes:
    whole = bytearray(drawn_pictures.picture("heic"))
    at = whole.index(b"ispe")
    whole[at + 8 : at + 16] = b"\xff\xff\xff\xff" * 2
    return bytes(whole)


def avif_that_claims() -> bytes:
    whole = bytearray(drawn_pictures.picture("avif"))
    at = whole.index(b"ispe")
    whole[at + 8 : at + 16] = b"\x7f\xff\xff\xff" * 2
    return bytes(whole)


def webp_that_claims() -> bytes:
    """A canvas of 16,384 x 16,384 with 200 moving pictures of one pixel (RFC 9649)."""
    small = drawn_pictures.picture("webp", 1, 1)[12:]
    part = bytes(12) + b"\1\0\0\0" + small
    frames = (b"ANMF" + struct.pack("<I", len(part)) + part + b"\0" * (len(part) % 2)) * 200
    canvas = b"VP8X" + struct.pack("<II", 10, 2) + b"\xff\x3f\0" * 2
    whole = b"WEBP" + canvas + b"ANIM" + struct.pack("<I", 6) + bytes(6) + frames
    return b"RIFF" + struct.pack("<I", len(whole)) + whole


def _with_segments(*segments: bytes) -> bytes:
    """A JPEG with APP1 segments of these bytes."""
    whole = drawn_pictures.picture("jpeg")
    parts = [b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data for data in segments]
    return whole[:2] + b"".join(parts) + whole[2:]


def exif_without_end() -> bytes:
    """6 MB of EXIF, a part after the other."""
    return _with_segments(*[b"Exif\0\0II*\0\x08\0\0\0" + bytes(65_000)] * 100)


def exif_of_many_tags() -> bytes:
    """An EXIF directory that says it has 65,535 entries, each with the rest of the file in it."""
    entry = struct.pack("<HHII", 0x9286, 7, 0x7FFFFFFF, 8)
    return _with_segments(b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + entry * 5_000)


def xmp_of_entities() -> bytes:
    """A billion laughs, where a picture says when it was made."""
    steps = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    xmp = (
        f'<!DOCTYPE x [<!ENTITY a0 "ha">{steps}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>&a9;&f;</xmp:CreateDate>'
        "</x:xmpmeta>"
    )
    return _with_segments(b"http://ns.adobe.com/xap/1.0/\0" + xmp.encode())


def deep_xmp() -> bytes:
    return _with_segments(b"http://ns.adobe.com/xap/1.0/\0" + b"<x:xmpmeta>" * 5_900)


def drawing() -> bytes:
    """A picture of lines that would run a script and fetch files."""
    return (
        b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9999999" height="9999999">'
        b"<script>fetch('http://127.0.0.1:9')</script>"
        b'<image href="file:///etc/passwd"/><use href="#a"/><g id="a"><use href="#a"/></g>'
        b"<text>&f;</text>" + b"<g>" * 50_000
    )


def film_of_boxes() -> bytes:
    """Boxes within boxes, of no size, of all sizes, and one of 16 EiB (ISO/IEC 14496-12)."""
    start = b"\0\0\0\x18ftypisom\0\0\2\0isommp41"
    huge = b"\0\0\0\1moov" + b"\xff" * 8
    nested = b"".join(struct.pack(">I", 400_000 - 8 * n) + b"moov" for n in range(40_000))
    return start + nested + huge + b"\0\0\0\0mdat" + b"\0\0\0\7free"


def film_of_lies() -> bytes:
    """Each table of a true film says that it has four thousand million entries."""
    whole = bytearray(made_files.film())
    for name in (b"stts", b"stsc", b"stco", b"stss", b"elst"):
        at = whole.find(name)
        if at >= 0:
            whole[at + 8 : at + 12] = b"\xff\xff\xff\xff"
    return bytes(whole)


def film_that_claims() -> bytes:
    whole = bytearray(made_files.film())
    at = whole.index(b"stsz")
    whole[at + 12 : at + 16] = b"\x7f\xff\xff\xff"
    return bytes(whole)


def frame_that_claims() -> bytes:
    """A film of 160 x 96 whose first frame says 16,383 x 16,383 (RFC 6386, 9.1)."""
    whole = bytearray(made_files.MADE["webm"]())
    at = whole.index(b"\x9d\x01\x2a") + 3
    whole[at : at + 4] = b"\xff\x3f\xff\x3f"
    return bytes(whole)


def film_of_a_playlist() -> bytes:
    """What FFmpeg would take for a list of other files, behind the first bytes of a film."""
    return b"\0\0\0\x18ftypisom" + b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n" * 50


def zip_slip() -> bytes:
    return made_exports.zipped(
        {
            "_chat.txt": made_exports.whatsapp_android(),
            "../../../../tmp/slipped.txt": "x",
            "/etc/slipped.txt": "x",
            "C:\\slipped.txt": "x",
        }
    )


def zip_bomb() -> bytes:
    return made_exports.zipped({"_chat.txt": bytes(210 * MEGA)})


def zip_of_zips() -> bytes:
    data = made_exports.zipped({"_chat.txt": made_exports.whatsapp_android()})
    for _ in range(20):
        data = made_exports.zipped({"inner.zip": data})
    return data


def zip_that_overlaps() -> bytes:
    """A thousand names for the same 100 MB."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("messages/inbox/a/message_1.json", b'{"messages": [' + bytes(100 * MEGA))
        first = archive.infolist()[0]
        for number in range(2, 1000):
            twin = zipfile.ZipInfo(f"messages/inbox/a{number}/message_1.json")
            for field in ("compress_type", "CRC", "compress_size", "file_size", "header_offset"):
                setattr(twin, field, getattr(first, field))
            archive.filelist.append(twin)
            archive.NameToInfo[twin.filename] = twin
    return out.getvalue()


def zip_of_many() -> bytes:
    return made_exports.zipped({f"messages/inbox/{n}/message_1.json": "{}" for n in range(5_000)})


def entities() -> bytes:
    """A billion laughs, and a file of the system."""
    steps = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return (
        f'<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY a0 "ha">{steps}'
        '<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        '<smses><sms address="&f;" date="1710512553000" type="1" body="&a9;"/></smses>'
    ).encode()


def deep_xml() -> bytes:
    return b"<smses>" + b"<mms>" * 100_000


def wide_xml() -> bytes:
    """One element with 30,000 attributes."""
    names = " ".join(f'a{number}="1"' for number in range(30_000))
    return f"<smses><sms {names}/></smses>".encode()


def deep_json() -> bytes:
    return b'{"messages":' + b"[" * 1_000_000


def long_number() -> bytes:
    number = b"9" * 100_000
    return b'{"messages": [{"timestamp_ms": ' + number + b', "sender_name": "S"}]}'


def deep_html() -> bytes:
    return b"<!doctype html>" + b"<div><b><i>" * 20_000 + b"words"


def html_without_ends() -> bytes:
    return b"<!doctype html>" + b"<!--" * 20_000 + b"<a " * 20_000 + b"<![" * 20_000


def page_of_nearly_messages() -> bytes:
    """Elements within elements that all but are messages, to tire the search for one."""
    inner = "<div><h2>S</h2>" * 5_000 + "<div>Mar 15, 2024 2:22 pm</div>"
    flat = "<div><p></p><p>1/1/1 2024 1:1</p></div>" * 20_000
    return f'<html><img src="../messages/x.jpg">{inner}{flat}'.encode()


def page_of_names() -> bytes:
    """A message whose name, time and words have no end."""
    name, words = "S" * 300_000, "<b>1</b>" * 20_000
    return f"<html><div><h2>{name}</h2><div>{words}</div><div>{words}</div></div>".encode()


def zip_of_long_names() -> bytes:
    """Names of files made to tire the search for the number in them."""
    page = "<html>"
    return made_exports.zipped(
        {f"messages/inbox/{'message_1' * 6000}{n}/message_{n}.html": page for n in range(50)}
    )


def deep_mail() -> bytes:
    """Parts within parts, seven hundred deep."""
    head = b"From: a@b.example\nTo: c@d.example\nSubject: x\n"
    parts = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(700)
    )
    return head + parts + b"\nwords"


def deep_saved_page() -> bytes:
    """A saved web page whose parts hold parts, five hundred deep."""
    head = b"From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\n"
    parts = b"".join(
        b'Content-Type: multipart/related; type="text/html"; boundary="b%d"\n\n--b%d\n' % (n, n)
        for n in range(500)
    )
    return head + parts + b"Content-Type: text/html\n\n<p>words"


def wide_saved_page() -> bytes:
    """20,000 parts, each of which says that it is the page."""
    head = b"From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\n"
    head += b'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n'
    part = b"--b\nContent-Type: text/html\nContent-Location: https://a.example/\n\n<p>words\n"
    return head + part * 20_000


def mail_of_headers() -> bytes:
    """A header of encoded words without end."""
    words = b" ".join(b"=?utf-8?q?a?=" for _ in range(100_000))
    return b"From: a@b.example\nTo: c@d.example\nDate: x\nSubject: " + words + b"\n\nwords"


def box_of_separators() -> bytes:
    return b"From a Fri Mar 15 14:22:33 2024\nFrom: a\nTo: b\nDate: c\n\n" * 100_000


def formulas() -> bytes:
    """Messages that a spreadsheet would run."""
    lines = ("=HYPERLINK(1)", "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "\t=1")
    return "".join(f"15/03/2024, 14:2{n} - Sam: {line}\n" for n, line in enumerate(lines)).encode()


def chat_of_heads() -> bytes:
    """Lines that are nearly heads, to tire the search for one."""
    return b"15/03/2024, 14:22 - Sam: hi\n" + b"1" * 500_000 + b"\n" + b"1/1/1 1:11 " * 100_000


def chat_of_names() -> bytes:
    return b"15/03/2024, 14:22 - " + b"a" * 300_000 + b": b\n"


def one_long_line() -> bytes:
    return b"a" * 1_000_000


def signs() -> bytes:
    """Letters that pile up, turn round and take no place."""
    return ("a" + "\u0301" * 5000 + "\u202e\u2067" * 2000 + "\u200b" * 5000).encode()


def pdf_that_loops() -> bytes:
    """Its tree of pages holds itself."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 999999999>>endobj\n"
        b"trailer<</Root 1 0 R>>\n"
    )


def pdf_that_acts() -> bytes:
    """It would run a script, start a program, fetch a page, send a form and open a file within it."""
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R/AA<</WC 5 0 R>>"
        b"/Names<</EmbeddedFiles<</Names[(a.exe)7 0 R]>>/JavaScript<</Names[(a)4 0 R]>>>>"
        b"/AcroForm<</XFA 8 0 R/Fields[]>>>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/AA<</O 5 0 R>>"
        b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 200 200]/A 6 0 R>>]>>endobj\n"
        b"4 0 obj<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9'\\);while\\(1\\){})>>endobj\n"
        b"5 0 obj<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>>>endobj\n"
        b"6 0 obj<</S/GoToR/F(file:///etc/passwd)/D[0/Fit]>>endobj\n"
        b"7 0 obj<</Type/Filespec/F(a.exe)/EF<</F 8 0 R>>>>endobj\n"
        b"8 0 obj<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF\n"
    )


def pdf_bomb() -> bytes:
    """A page whose words unfold twice to 100 MB."""
    once = zlib.compress(bytes(100 * MEGA), 9)
    twice = zlib.compress(once, 9)
    return (
        b"%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%b\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n%%%%EOF\n" % (len(twice), twice)
    )


def pdf_that_is_huge() -> bytes:
    return made_files.pdf(1, 200, 200).replace(b"200", b"9e9")


def outlook_that_loops() -> bytes:
    """Its table of sectors leads in a circle."""
    whole = bytearray(made_exports.outlook())
    whole[-512:] = struct.pack("<128I", *[0] * 128)
    return bytes(whole)


def outlook_of_loops() -> bytes:
    """Each folder and stream in it is its own neighbour and its own child ([MS-CFB] 2.6.1)."""
    whole = bytearray(made_exports.outlook())
    at = whole.find("Root Entry".encode("utf-16-le"))
    for number, start in enumerate(range(at, len(whole) - 128, 128)):
        if whole[start + 66] in (1, 2, 5):
            struct.pack_into("<III", whole, start + 68, number, number, number)
    return bytes(whole)


def outlook_that_claims() -> bytes:
    """Each stream in it says that it has 2 GiB."""
    whole = bytearray(made_exports.outlook())
    at = whole.find("Root Entry".encode("utf-16-le"))
    for start in range(at, len(whole) - 128, 128):
        if whole[start + 66] == 2:
            struct.pack_into("<Q", whole, start + 120, 0x7FFFFFFF)
    return bytes(whole)


KNOWN_BAD: dict[str, tuple[str, Callable[[], bytes]]] = {
    "PNG that claims to be huge": ("a.png", lambda: png_that_claims(0x7FFFFFFF, 0x7FFFFFFF)),
    "PNG without pixels": ("a.png", lambda: png_that_claims(0, 0)),
    "PNG with too few pixels": ("a.png", lambda: png_that_claims(9000, 9000, b"x")),
    "PNG bomb": ("a.png", png_bomb),
    "PNG text bomb": ("a.png", png_text_bomb),
    "GIF that claims to be huge": ("a.gif", gif_that_claims),
    "GIF of 5,000 frames": ("a.gif", gif_of_many_frames),
    "GIF of 100,000 frames": ("a.gif", gif_of_endless_frames),
    "BMP that claims to be huge": ("a.bmp", bmp_that_claims),
    "TIFF that loops": ("a.tiff", tiff_that_loops),
    "JPEG that claims to be huge": ("a.jpg", jpeg_that_claims),
    "EXIF that loops": ("a.jpg", exif_that_loops),
    "EXIF without end": ("a.jpg", exif_without_end),
    "EXIF of many tags": ("a.jpg", exif_of_many_tags),
    "XMP of entities": ("a.jpg", xmp_of_entities),
    "deep XMP": ("a.jpg", deep_xmp),
    "drawing with a script": ("a.svg", drawing),
    "HEIC that claims to be huge": ("a.heic", heic_that_claims),
    "AVIF that claims to be huge": ("a.avif", avif_that_claims),
    "WebP that claims to be huge": ("a.webp", webp_that_claims),
    "video that claims to be huge": ("a.mp4", film_that_claims),
    "frame that claims to be huge": ("a.webm", frame_that_claims),
    "video that is a playlist": ("a.mp4", film_of_a_playlist),
    "video of boxes": ("a.mp4", film_of_boxes),
    "video of lies": ("a.mp4", film_of_lies),
    "ZIP slip": ("a.zip", zip_slip),
    "ZIP bomb": ("a.zip", zip_bomb),
    "ZIP of ZIPs": ("a.zip", zip_of_zips),
    "ZIP that overlaps": ("a.zip", zip_that_overlaps),
    "ZIP of 5,000 files": ("a.zip", zip_of_many),
    "XML entities": ("a.xml", entities),
    "deep XML": ("a.xml", deep_xml),
    "wide XML": ("a.xml", wide_xml),
    "deep JSON": ("a.json", deep_json),
    "number without end": ("a.json", long_number),
    "deep HTML": ("a.html", deep_html),
    "HTML without ends": ("a.html", html_without_ends),
    "page of nearly messages": ("message_1.html", page_of_nearly_messages),
    "page of names": ("message_1.html", page_of_names),
    "ZIP of long names": ("a.zip", zip_of_long_names),
    "deep mail": ("a.eml", deep_mail),
    "mail of encoded words": ("a.eml", mail_of_headers),
    "box of separators": ("a.mbox", box_of_separators),
    "formulas": ("a.txt", formulas),
    "nearly heads": ("a.txt", chat_of_heads),
    "a name without end": ("a.txt", chat_of_names),
    "one long line": ("a.txt", one_long_line),
    "piled up signs": ("a.txt", signs),
    "PDF that loops": ("a.pdf", pdf_that_loops),
    "PDF that claims to be huge": ("a.pdf", pdf_that_is_huge),
    "PDF that acts": ("a.pdf", pdf_that_acts),
    "PDF bomb": ("a.pdf", pdf_bomb),
    "deep saved page": ("a.mhtml", deep_saved_page),
    "wide saved page": ("a.mhtml", wide_saved_page),
    "Outlook mail that loops": ("a.msg", outlook_that_loops),
    "Outlook mail of loops": ("a.msg", outlook_of_loops),
    "Outlook mail that claims to be huge": ("a.msg", outlook_that_claims),
}
"""A name and a maker for each."""
