"""Small real files of the other kinds that can be shown: videos, sounds, pages, saved web pages."""

import io
import wave
from email.message import EmailMessage

import av
import numpy
import pypdfium2

from tests.intake import made_exports


def film(container: str = "mp4", codec: str = "mpeg4", seconds: int = 3, **metadata: str) -> bytes:
    """A video of 160 x 96, its upper half red, ten frames a second."""
    out = io.BytesIO()
    own_keys = {"movflags": "use_metadata_tags"} if container == "mov" else {}
    with av.open(out, "w", format=container, options=own_keys) as made:
        made.metadata.update(metadata)
        stream = made.add_stream(codec, rate=10)
        stream.width, stream.height, stream.pix_fmt = 160, 96, "yuv420p"
        pixels = numpy.full((96, 160, 3), 30, dtype="uint8")
        pixels[:48] = (220, 20, 20)
        for _ in range(seconds * 10):
            for packet in stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")):
                made.mux(packet)
        for packet in stream.encode():
            made.mux(packet)
    return out.getvalue()


def voice_note(seconds: int = 2) -> bytes:
    """What messengers send: Opus in Ogg."""
    out = io.BytesIO()
    with av.open(out, "w", format="ogg") as made:
        stream = made.add_stream("libopus", rate=48_000)
        for _ in range(seconds * 50):
            frame = av.AudioFrame(format="s16", layout="stereo", samples=960)
            frame.sample_rate = 48_000
            for plane in frame.planes:
                plane.update(bytes(plane.buffer_size))
            for packet in stream.encode(frame):
                made.mux(packet)
        for packet in stream.encode():
            made.mux(packet)
    return out.getvalue()


def phone_film() -> bytes:
    """A video of a telephone, which says when, with its offset from UTC, and on what."""
    return film(
        "mov",
        **{
            "com.apple.quicktime.creationdate": "2024-07-03T22:14:00+0100",
            "com.apple.quicktime.make": "Apple",
            "com.apple.quicktime.model": "iPhone 13",
        },
    )


def memo(seconds: int = 42) -> bytes:
    """A voice memo: AAC in MP4, with the time at which it was made."""
    out = io.BytesIO()
    with av.open(out, "w", format="ipod") as made:
        made.metadata["creation_time"] = "2024-07-03T21:14:00Z"
        stream = made.add_stream("aac", rate=8000)
        for _ in range(seconds * 8000 // 1024 + 1):
            frame = av.AudioFrame(format="fltp", layout="mono", samples=1024)
            frame.sample_rate = 8000
            for plane in frame.planes:
                plane.update(bytes(plane.buffer_size))
            for packet in stream.encode(frame):
                made.mux(packet)
        for packet in stream.encode():
            made.mux(packet)
    return out.getvalue()


def sound(seconds: int = 2) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(8000)
        made.writeframes(bytes(16_000 * seconds))
    return out.getvalue()


def pdf(pages: int = 3, width: float = 300, height: float = 400) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(width, height).close()
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def written_pdf(words: str) -> bytes:
    """One page with *words* on it."""
    drawn = f"BT /F1 24 Tf 20 100 Td ({words}) Tj ET".encode()
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 5 0 R"
        b"/Resources<</Font<</F1 4 0 R>>>>>>endobj\n"
        b"4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        b"5 0 obj<</Length %d>>stream\n%s\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n" % (len(drawn), drawn)
    )


PAGE = f"""<!DOCTYPE html>
<!-- saved from url=(0030)https://example.com/sam/post/1 -->
<html><head><meta charset="utf-8"><title>Sam on Example</title>
<style>p {{ color: red }}</style><script>document.write("ran")</script></head>
<body onload="alert(1)"><h1>Sam</h1><p>{made_exports.THREAT}</p>
<img src="https://example.com/pixel.gif" alt="a map"><iframe src="https://example.com/x">in</iframe>
<ul><li>one</li><li>two &amp; three</li></ul>
<a href="https://pay.example/200">Pay here</a></body></html>
"""


def saved_page() -> bytes:
    """A web page as Chromium saves it in one file."""
    made = EmailMessage()
    made["From"] = "<Saved by Blink>"
    made["Snapshot-Content-Location"] = "https://example.com/sam/post/1"
    made["Subject"] = "Sam on Example"
    made["Date"] = "Fri, 15 Mar 2024 14:22:33 -0000"
    made.set_content(PAGE, subtype="html", cte="quoted-printable")
    made.make_related()
    made.set_param("type", "text/html")
    made.set_boundary("saved")
    return bytes(made)


MADE = {
    "mp4": film,
    "mov": lambda: film("mov"),
    "webm": lambda: film("webm", "libvpx"),
    "ogg": voice_note,
    "wav": sound,
    "pdf": pdf,
    "html": PAGE.encode,
    "mhtml": saved_page,
    "text": lambda: made_exports.THREAT.encode() * 5,
}
"""A maker for each kind."""
