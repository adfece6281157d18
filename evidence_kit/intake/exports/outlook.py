"""One mail of Outlook (.msg), read by olefile: Microsoft's [MS-OXMSG] and [MS-OXPROPS].

Runs in the sandbox alone. Each property is a stream named after its number and type; times stand
in a table of 16-byte entries.
"""

import datetime as dt
import io
import struct

import olefile

from evidence_kit.intake.exports.source import DAMAGED, FAILURES, Source
from evidence_kit.intake.exports.threads import Found, Thread, clean, label
from evidence_kit.intake.web_text import text_of_page
from evidence_kit.model.problem import Problem
from evidence_kit.model.reading import ExportedMessage

_SUBJECT, _HEADERS, _BODY, _PAGE = "0037", "007D", "1000", "1013"
_NAME, _SMTP, _ADDRESS = "0C1A", "5D01", "0C1F"
_TO, _CC = "0E04", "0E03"
_LONG_FILE_NAME, _FILE_NAME = "3707", "3704"
_SENT, _DELIVERED = 0x0039, 0x0E06
_TIME = 0x0040  # PtypTime: 100 nanoseconds since 1601 in UTC
_TABLE = "__properties_version1.0"
_TOP_HEADER = 32  # bytes before the first entry, [MS-OXMSG] 2.4.1.1
_LONGEST = 8 << 20
_LEFT_OUT = ("Pictures and files that were attached: open the mail in Outlook for those.",)


def read(source: Source) -> Found | None:
    """The mail in *source*; None where the file is of another program. Raises Problem."""
    try:
        with olefile.OleFileIO(io.BytesIO(source.read(source.name))) as ole:
            if not ole.exists(_TABLE):
                return None
            message = _mail(ole)
    except FAILURES as cause:
        raise Problem(DAMAGED) from cause
    title = message.note.split("\n")[0].removeprefix("Subject: ") or source.name
    return Found(
        platform="email",
        form="Outlook mail",
        threads=[Thread(title=label(title), messages=[message])],
        left_out=_LEFT_OUT,
    )


def _mail(ole: olefile.OleFileIO) -> ExportedMessage:
    name = label(_text(ole, _NAME))
    address = label(_text(ole, _SMTP) or _text(ole, _ADDRESS))
    if "@" not in address:  # an address inside of a firm's own Exchange tells nobody anything
        address = ""
    text = _text(ole, _BODY)
    if not text.strip() and (page := _bytes(ole, f"__substg1.0_{_PAGE}0102")):
        text = text_of_page(page.decode("utf-8", "replace"))[1]
    utc = _time(ole)
    named = (("Subject", _SUBJECT), ("To", _TO), ("Cc", _CC))
    return ExportedMessage(
        number=0,
        sender=f"{name} <{address}>" if name and address and name != address else name or address,
        text=clean(text.replace("\r\n", "\n")).strip(),
        shown=f"{utc:%Y-%m-%d %H:%M:%S} UTC" if utc else "",
        utc=utc,
        attachments=_attachments(ole),
        note="\n".join(f"{word}: {label(_text(ole, at))}" for word, at in named if _text(ole, at)),
        headers=clean(_text(ole, _HEADERS)).replace("\r\n", "\n").strip(),
    )


def _bytes(ole: olefile.OleFileIO, path: str) -> bytes:
    if not ole.exists(path):
        return b""
    return bytes(ole.openstream(path).read(_LONGEST))


def _text(ole: olefile.OleFileIO, number: str, folder: str = "") -> str:
    stem = f"{folder}__substg1.0_{number}"
    if wide := _bytes(ole, f"{stem}001F"):
        return wide.decode("utf-16-le", "replace").rstrip("\0")
    return _bytes(ole, f"{stem}001E").decode("cp1252", "replace").rstrip("\0")


def _time(ole: olefile.OleFileIO) -> dt.datetime | None:
    table = _bytes(ole, _TABLE)[_TOP_HEADER:]
    found: dict[int, int] = {}
    for at in range(0, len(table) - 15, 16):
        kind, number, _flags, value = struct.unpack_from("<HHIQ", table, at)
        if kind == _TIME:
            found[number] = value
    ticks = found.get(_SENT) or found.get(_DELIVERED)
    if not ticks:
        return None
    try:
        utc = dt.datetime(1601, 1, 1, tzinfo=dt.UTC) + dt.timedelta(microseconds=ticks // 10)
    except OverflowError:
        return None
    return utc if 1990 <= utc.year < 2100 else None


def _attachments(ole: olefile.OleFileIO) -> tuple[str, ...]:
    folders = {entry[0] for entry in ole.listdir() if entry[0].startswith("__attach_version1.0_")}
    names = []
    for folder in sorted(folders):
        name = _text(ole, _LONG_FILE_NAME, f"{folder}/") or _text(ole, _FILE_NAME, f"{folder}/")
        names.append(label(name) or "a file without a name")
    return tuple(names)
