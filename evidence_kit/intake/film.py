"""One picture of a video, and how long videos and voice notes are. Runs in the sandbox alone.

PyAV carries FFmpeg. Only the reader that fits the first bytes is tried, in one thread, and nothing
is opened but the bytes that are here.
"""

import datetime as dt
import io
import re
from collections.abc import Iterator
from typing import Any

import av
import av.error
from PIL import Image

from evidence_kit.intake.decode import FAILURES, Upright
from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.model.moment_words import length_words
from evidence_kit.model.problem import Problem
from evidence_kit.model.reading import FileFact, FileFactKind, Trust

UNSEEN = "This file is kept, but no picture of this video can be shown here."
SOURCE = "inside the file"
_READERS = {  # media type to the name of FFmpeg's reader
    "video/mp4": "mov",
    "video/quicktime": "mov",
    "audio/mp4": "mov",
    "video/webm": "matroska",
    "video/x-matroska": "matroska",
    "video/x-msvideo": "avi",
    "audio/ogg": "ogg",
    "audio/opus": "ogg",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "audio/flac": "flac",
    "audio/amr": "amr",
    "audio/aac": "aac",
}
_LONGEST = 7 * 24 * 3600  # seconds; more is a lying header
_MOST_PIXELS = 8192 * 4320  # of one frame
_MOST_PACKETS = 2000  # looked through for one picture
_FAILURES = (av.error.FFmpegError, *FAILURES)
_PLACE = re.compile(r"([+-]\d{1,2}\.\d{1,8})([+-]\d{1,3}\.\d{1,8})")  # ISO 6709, annex H


def draw(data: bytes, kind: str) -> Upright:
    """One picture of the video in *data*, near its beginning. Raises Problem with a sentence."""
    try:
        with _opened(data, kind) as film:
            image = _frame(film)
            seconds = _seconds(film)
    except (*_FAILURES, MemoryError) as cause:
        raise Problem(UNSEEN) from cause
    if image is None:
        raise Problem(UNSEEN)
    lasts = f", which is {length_words(seconds)} long" if seconds else ""
    caution = f"This is one picture from the video{lasts}. The whole video is kept."
    facts = PictureFacts(width=image.width, height=image.height, frames=1, caution=caution)
    return Upright(image, facts)


def facts_of_film(data: bytes, kind: str) -> Iterator[FileFact]:
    """Length, time of recording, place and device. Raises ValueError for a bad file."""
    try:
        with _opened(data, kind) as film:
            seconds = _seconds(film)
            told = {str(key).lower(): str(value) for key, value in dict(film.metadata).items()}
    except _FAILURES as cause:
        raise ValueError("no video or sound") from cause
    if seconds:
        yield _fact(FileFactKind.LENGTH, f"{seconds:.1f}", Trust.HIGH)
    yield from _recorded(told)
    place = told.get("com.apple.quicktime.location.iso6709") or told.get("location") or ""
    if found := _PLACE.match(place):
        where = f"{float(found[1]):.5f}, {float(found[2]):.5f}"
        yield _fact(FileFactKind.PLACE, where, Trust.HIGH)
    make, model = (told.get(f"com.apple.quicktime.{key}", "") for key in ("make", "model"))
    if device := f"{make} {model}".strip():
        yield _fact(FileFactKind.DEVICE, device[:100], Trust.HIGH)


def _opened(data: bytes, kind: str) -> Any:
    return av.open(io.BytesIO(data), format=_READERS[kind], metadata_errors="replace")


def _seconds(film: Any) -> float:
    lengths = [film.duration / av.time_base] if film.duration else []
    lengths += [
        float(stream.duration * stream.time_base)
        for stream in film.streams
        if stream.duration and stream.time_base
    ]
    longest = max(lengths, default=0.0)
    return longest if 0 < longest < _LONGEST else 0.0


def _frame(film: Any) -> Image.Image | None:
    if not film.streams.video:
        return None
    stream = film.streams.video[0]
    if stream.codec_context.width * stream.codec_context.height > _MOST_PIXELS:
        return None
    # a frame may say that it is larger than its film
    stream.codec_context.options = {"max_pixels": str(_MOST_PIXELS)}
    stream.thread_type = "NONE"
    stream.codec_context.thread_count = 1
    for number, packet in enumerate(film.demux(stream)):
        if number > _MOST_PACKETS:
            return None
        for frame in packet.decode():
            image: Image.Image = frame.to_image().convert("RGB")
            turn = int(getattr(frame, "rotation", 0) or 0) % 360
            return image.rotate(turn, expand=True) if turn else image
    return None


def _recorded(told: dict[str, str]) -> Iterator[FileFact]:
    written = told.get("com.apple.quicktime.creationdate", "")
    try:
        time = dt.datetime.fromisoformat(written or told.get("creation_time", ""))
    except ValueError:
        return
    if time.tzinfo is None or not 1990 <= time.year < 2100:
        return  # ISO/IEC 14496-12, 8.2.2: it is in UTC; 1904 and 1970 are clocks that were not set
    utc = time.astimezone(dt.UTC)
    wall = utc.replace(tzinfo=None, microsecond=0)
    value = f"{wall:%Y-%m-%d %H:%M:%S} UTC"  # in most files it is a number
    moment = Moment(shown=written or value, wall=wall, precision=Precision.MINUTE, basis=Basis.FILE)
    yield FileFact(
        kind=FileFactKind.CAPTURED,
        value=value,
        source=SOURCE,
        trust=Trust.MEDIUM,
        moment=moment,
        utc=wall.replace(tzinfo=dt.UTC),
    )


def _fact(kind: FileFactKind, value: str, trust: Trust) -> FileFact:
    return FileFact(kind=kind, value=value, source=SOURCE, trust=trust)
