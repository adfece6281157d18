"""Mail: one message (.eml, RFC 5322) or a box of them (.mbox, RFC 4155), headers word for word.

Runs in the sandbox alone. Pictures and other parts are named, not opened; the headers ("Received")
tell an investigator where a mail came from, so they are kept as they stand.
"""

import datetime as dt
import email.errors
import re
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32
from email.utils import parsedate_to_datetime

from evidence_kit.intake.exports.source import FAILURES, Source
from evidence_kit.intake.exports.threads import Found, Thread, clean, in_order, label
from evidence_kit.intake.sniff import media_type
from evidence_kit.intake.web_text import text_of_page
from evidence_kit.model.reading import ExportedMessage

MOST_MAILS = 50_000
_LONGEST = 8 << 20  # bytes of one mail that are looked through for its words
_MOST_PARTS = 500
_LONGEST_HEADERS = 64_000
_SEPARATOR = re.compile(rb"^From [^\r\n]*\d{2}:\d{2}[^\r\n]*\r?\n", re.MULTILINE)
_FAILURES = (email.errors.MessageError, *FAILURES)
_LEFT_OUT = (
    "Pictures and files that were attached: open the mail in your mail program for those.",
)


def is_mail(head: bytes) -> bool:
    """Whether a file that begins with *head* is a mail or a box of mails."""
    return media_type(head) in ("message/rfc822", "application/mbox")


def read(source: Source) -> Found | None:
    """The mails in *source*; None where it holds none."""
    mails: list[ExportedMessage] = []
    cut = False
    for name in source.matching(r"\.(?:eml|mbox)$") if source.zipped else source.names:
        data = source.read(name)
        if is_mail(data[:65536]):
            parts = _mails(data)
            cut |= len(parts) > MOST_MAILS
            mails += (read_mail(each) for each in parts[:MOST_MAILS])
    if not mails:
        return None
    subjects = list(dict.fromkeys(each.note.split("\n")[0] for each in mails))
    title = subjects[0].removeprefix("Subject: ") if len(subjects) == 1 else source.name
    return Found(
        platform="email",
        form="mail",
        threads=[Thread(title=label(title) or source.name, messages=in_order(mails))],
        left_out=_LEFT_OUT,
        cautions=(f"Only the first {MOST_MAILS:,} mails are shown here.",) if cut else (),
    )


def _mails(data: bytes) -> list[bytes]:
    if not data.lstrip(b"\xef\xbb\xbf").startswith(b"From "):
        return [data]
    starts = [
        found
        for found in _SEPARATOR.finditer(data)
        if not found.start()
        or data[max(0, found.start() - 3) : found.start()].endswith((b"\n\n", b"\n\r\n"))
    ]
    if not starts:
        return [data]
    ends = [found.start() for found in starts[1:]] + [len(data)]
    return [
        re.sub(rb"^>(>*From )", rb"\1", data[found.end() : end], flags=re.MULTILINE)
        for found, end in zip(starts, ends, strict=True)
    ]


def read_mail(data: bytes) -> ExportedMessage:
    """One mail. What of it cannot be read stays empty; its headers are always there."""
    headers = re.split(rb"\r?\n\r?\n", data, maxsplit=1)[0][:_LONGEST_HEADERS]
    shown_headers = clean(_decoded(headers, "utf-8")).replace("\r\n", "\n")
    try:
        mail = message_from_bytes(data[:_LONGEST], policy=compat32)
        text, files = _body(mail)
    except _FAILURES:  # parts within parts without end
        mail, text, files = Message(), "", ()
    notes = [f"{name}: {_words(mail, name)}" for name in ("Subject", "To", "Cc") if mail.get(name)]
    shown = label(mail.get("Date"))
    return ExportedMessage(
        number=0,
        sender=_words(mail, "From"),
        text=text,
        shown=shown,
        utc=_instant(shown),
        attachments=files,
        note="\n".join(notes),
        headers=shown_headers,
    )


def _words(mail: Message, name: str) -> str:
    raw = str(mail.get(name, ""))[:4000]
    try:
        return label(str(make_header(decode_header(raw))))
    except _FAILURES:  # a header that breaks RFC 2047: as it stands
        return label(raw)


def _body(mail: Message) -> tuple[str, tuple[str, ...]]:
    plain: list[str] = []
    pages: list[str] = []
    files: list[str] = []
    for number, part in enumerate(mail.walk()):
        if number >= _MOST_PARTS:
            break
        kind = part.get_content_type()
        name = _file_name(part)
        if name or part.get_content_disposition() == "attachment":
            files.append(name or kind)
        elif kind == "text/plain":
            plain.append(_payload(part))
        elif kind == "text/html":
            pages.append(_payload(part))
        elif part.get_content_maintype() not in ("multipart", "message"):
            files.append(kind)
    text = "\n".join(each.strip("\n") for each in plain if each.strip())
    if not text and pages:
        text = "\n".join(text_of_page(page)[1] for page in pages)
    return clean(text.replace("\r\n", "\n")).strip(), tuple(files)


def _file_name(part: Message) -> str:
    raw = part.get_filename()
    if not raw:
        return ""
    try:
        return label(str(make_header(decode_header(raw))))
    except _FAILURES:
        return label(raw)


def _payload(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    return _decoded(payload, part.get_content_charset() or "utf-8")


def _decoded(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset)
    except (UnicodeError, LookupError):
        return data.decode("cp1252", "replace")


def _instant(text: str) -> dt.datetime | None:
    # RFC 5322, 3.3: "-0000" is UTC from a place that does not say where it is
    try:
        found = parsedate_to_datetime(text)
        found = found.replace(tzinfo=dt.UTC) if found.tzinfo is None else found.astimezone(dt.UTC)
    except _FAILURES:
        return None
    return found if 1980 <= found.year < 2100 else None
