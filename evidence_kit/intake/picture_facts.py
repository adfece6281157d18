"""What EXIF, XMP and the text of a PNG tell about a picture. Runs in the sandbox alone.

Tags are those of CIPA DC-008 (EXIF 3.0) and of Adobe's XMP specification, parts 1 and 2. An
Android screenshot carries its time with the offset from UTC; an Apple one the comment
"Screenshot"; what messengers pass on carries nothing.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Any

from PIL import Image

from evidence_kit.intake.safe_xml import parse
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.model.reading import FileFact, FileFactKind, Trust

SOURCE = "inside the picture"

_EXIF, _GPS = 0x8769, 0x8825
_MAKE, _MODEL, _SOFTWARE, _CHANGED = 0x010F, 0x0110, 0x0131, 0x0132
_TAKEN, _DIGITIZED, _COMMENT = 0x9003, 0x9004, 0x9286
_OFFSET_CHANGED, _OFFSET_TAKEN, _OFFSET_DIGITIZED = 0x9010, 0x9011, 0x9012
_LATITUDE, _LONGITUDE = (1, 2), (3, 4)

_EDITORS = re.compile(
    r"gimp|photoshop|lightroom|adobe|figma|canva|picsart|snapseed|paint|affinity|pixelmator|pixlr"
    r"|photopea|krita|inkscape|faceapp|facetune|meitu|vsco|corel|acdsee|darktable|irfanview"
    r"|imagemagick|xnview|photoscape|skitch|markup|sketch|illustrator|polarr|picasa|fotor|befunky",
    re.IGNORECASE,
)
_CAPTURERS = re.compile(
    r"gnome-screenshot|greenshot|flameshot|spectacle|sharex|lightshot|snagit|android \S", re.I
)
_TIME = re.compile(
    r"(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?\s*\Z"
)
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)\Z")
_EARLIEST, _LATEST = 1990, 2100
_LONGEST = 100  # characters of a value that is shown
_XMP_TIMES = {"exif:DateTimeOriginal", "photoshop:DateCreated", "xmp:CreateDate"}


def facts_of_picture(image: Image.Image) -> Iterator[FileFact]:
    """The facts in an opened, not decoded *image*. Raises what Pillow raises for bad metadata."""
    texts = {key: _plain(value) for key, value in image.info.items() if isinstance(key, str)}
    xmp = _xmp(image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b"")
    exif = image.getexif()
    inner = exif.get_ifd(_EXIF)
    yield from _times(exif, inner, xmp, texts)
    software = {_plain(exif.get(_SOFTWARE)), texts.get("Software", ""), xmp.get("xmp:CreatorTool")}
    comments = {_comment(inner.get(_COMMENT)), xmp.get("exif:UserComment", "")}
    yield from _made_with({each for each in software if each}, comments)
    make, model = _plain(exif.get(_MAKE)), _plain(exif.get(_MODEL))
    if device := (model if model.lower().startswith(make.lower()) else f"{make} {model}").strip():
        yield _fact(FileFactKind.DEVICE, device, Trust.HIGH)
    yield from _place(exif.get_ifd(_GPS))


def read_time(text: str, offset: str = "") -> tuple[Moment, bool] | None:
    """The moment of an EXIF or XMP time and its offset from UTC; None where it is none.

    With it comes whether the instant is certain; the moment is then in UTC.
    """
    found = _TIME.match(text.strip().rstrip("\0"))
    if found is None:
        return None
    *numbers, written = found.groups()
    offset = (written or offset).strip().rstrip("\0")
    try:
        wall = dt.datetime(*(int(number or 0) for number in numbers))  # type: ignore[arg-type]
    except ValueError:
        return None
    if not _EARLIEST <= wall.year < _LATEST:  # a clock that was never set says 1970 or 1980
        return None
    shown = f"{text.strip()} {offset}".strip() if not written else text.strip()
    away = _away(offset)
    if away is not None:
        wall -= away
    moment = Moment(shown=shown, wall=wall, precision=Precision.MINUTE, basis=Basis.FILE)
    return moment, away is not None


def time_fact(
    kind: FileFactKind, moment: Moment, certain: bool, source: str, trust: Trust
) -> FileFact:
    """A fact about a *moment*; where it is *certain*, that is the instant in UTC."""
    assert moment.wall is not None
    value = moment.wall.strftime("%Y-%m-%d %H:%M:%S")
    return FileFact(
        kind=kind,
        value=f"{value} UTC" if certain else value,
        source=source,
        trust=trust,
        moment=moment,
        utc=moment.wall.replace(tzinfo=dt.UTC) if certain else None,
    )


def _times(
    exif: Mapping[int, Any], inner: Mapping[int, Any], xmp: dict[str, str], texts: dict[str, str]
) -> Iterator[FileFact]:
    captured, saved = FileFactKind.CAPTURED, FileFactKind.SAVED
    given = [
        (captured, Trust.HIGH, inner.get(_TAKEN), inner.get(_OFFSET_TAKEN)),
        (captured, Trust.HIGH, inner.get(_DIGITIZED), inner.get(_OFFSET_DIGITIZED)),
        (saved, Trust.MEDIUM, exif.get(_CHANGED), inner.get(_OFFSET_CHANGED)),
        *((captured, Trust.MEDIUM, xmp.get(name), "") for name in sorted(_XMP_TIMES)),
        (captured, Trust.LOW, texts.get("Creation Time"), ""),
        (captured, Trust.LOW, texts.get("date:create"), ""),
    ]
    for kind, trust, text, offset in given:
        found = read_time(_plain(text), _plain(offset))
        if found is not None:
            yield time_fact(kind, *found, SOURCE, trust)


def _made_with(software: set[str], comments: set[str]) -> Iterator[FileFact]:
    if any(comment.strip().casefold() == "screenshot" for comment in comments):
        yield _fact(FileFactKind.SCREENSHOT, "screenshot", Trust.HIGH)
    for name in sorted(software):
        if _CAPTURERS.search(name):
            yield _fact(FileFactKind.SCREENSHOT, name, Trust.HIGH)
        elif _EDITORS.search(name):
            yield _fact(FileFactKind.EDITOR, name, Trust.HIGH)


def _place(gps: Mapping[int, Any]) -> Iterator[FileFact]:
    latitude = _degrees(gps, *_LATITUDE, "S")
    longitude = _degrees(gps, *_LONGITUDE, "W")
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return
    yield _fact(FileFactKind.PLACE, f"{latitude:.5f}, {longitude:.5f}", Trust.HIGH)


def _degrees(gps: Mapping[int, Any], side: int, value: int, negative: str) -> float | None:
    parts = gps.get(value)
    if not isinstance(parts, tuple) or len(parts) != 3:
        return None
    degrees, minutes, seconds = (float(part) for part in parts)
    whole = degrees + minutes / 60 + seconds / 3600
    if whole != whole:  # a fraction over nothing
        return None
    return -whole if _plain(gps.get(side)).upper().startswith(negative) else whole


def _xmp(data: bytes | str) -> dict[str, str]:
    """The values of the properties that matter, by their usual prefix and name."""
    found: dict[str, str] = {}
    if not data:
        return found
    wanted = _XMP_TIMES | {"xmp:CreatorTool", "exif:UserComment"}
    inside: list[str] = []

    def started(name: str, attributes: dict[str, str]) -> None:
        inside.append(name)
        for key in wanted & attributes.keys():
            found.setdefault(key, _plain(attributes[key]))

    def text(words: str) -> None:
        for name in inside:
            if name in wanted and words.strip():
                found[name] = _plain(found.get(name, "") + words)

    def ended(_name: str) -> None:
        inside.pop()

    try:
        parse(data.encode() if isinstance(data, str) else data.rstrip(b"\0 "), started, text, ended)
    except ValueError:
        return found  # a packet that was cut; what stood before the cut is true
    return found


def _comment(value: Any) -> str:
    # CIPA DC-008, tag 0x9286: eight bytes name the character code
    if not isinstance(value, bytes):
        return _plain(value)
    code, rest = value[:8], value[8:]
    if code.startswith(b"UNICODE"):
        wide = "utf-16-be" if rest[:1] == b"\0" else "utf-16-le"
        return _plain(rest.decode(wide, "replace"))
    return _plain(rest)


def _away(offset: str) -> dt.timedelta | None:
    if offset == "Z":
        return dt.timedelta()
    found = _OFFSET.match(offset)
    if found is None:
        return None
    sign = -1 if found[1] == "-" else 1
    away = dt.timedelta(hours=int(found[2]), minutes=int(found[3]))
    return sign * away if away <= dt.timedelta(hours=15) else None


def _plain(value: Any) -> str:
    """*value* as one line that can be shown: no control characters, not too long."""
    if value is None:
        return ""
    if isinstance(value, bytes):
        value = value[: 4 * _LONGEST].decode("utf-8", "replace")
    words = "".join(letter if letter.isprintable() else " " for letter in str(value)[:1000])
    return " ".join(words.split())[:_LONGEST]


def _fact(kind: FileFactKind, value: str, trust: Trust) -> FileFact:
    return FileFact(kind=kind, value=value, source=SOURCE, trust=trust)
