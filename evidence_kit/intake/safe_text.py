"""The words in a file of text, a web page or a mail, as plain words and nothing else.

Runs in the sandbox alone. Signs that turn the order of letters round are left out of what is shown:
with them a name or an address can look like another one.
"""

import json
import re
from email import message_from_bytes
from email.policy import compat32

import msgspec

from evidence_kit.intake.exports import mail, outlook
from evidence_kit.intake.exports.source import FAILURES, Source, decoded
from evidence_kit.intake.exports.threads import clean, label
from evidence_kit.intake.web_text import text_of_page
from evidence_kit.model.problem import Problem
from evidence_kit.model.reading import ExportedMessage

DAMAGED = "This file is kept, but its words cannot be shown: it is damaged."
_MOST = 4 << 20  # bytes that are looked at; far more than is shown
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S{1,500}) -->")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """*head* are lines such as ("From", "sam@example.com"), *body* is the rest."""

    head: tuple[tuple[str, str], ...] = ()
    body: str = ""
    cut: bool = False


def words_of(data: bytes, kind: str) -> Words:
    """The words in *data*, which is of the media type *kind*. Raises Problem with a sentence."""
    part = data[:_MOST]
    try:
        found = _read(data if kind == "application/vnd.ms-outlook" else part, kind)
    except FAILURES as cause:
        raise Problem(DAMAGED) from cause
    head = tuple((_straight(name), _straight(value)) for name, value in found.head if value)
    return Words(head=head, body=_straight(found.body), cut=len(data) > _MOST)


def _read(data: bytes, kind: str) -> Words:
    if kind == "text/html":
        return _page(_decoded_page(data))
    if kind == "multipart/related":
        return _saved_page(data)
    if kind in ("message/rfc822", "application/mbox"):
        return _mail(mail.read_mail(data if kind == "message/rfc822" else _first_mail(data)))
    if kind == "application/vnd.ms-outlook":
        found = outlook.read(Source("mail.msg", data))
        if found is None:
            raise Problem(DAMAGED)
        return _mail(found.threads[0].messages[0])
    text = decoded(data)
    if kind == "application/json":
        text = _spread(text)
    return Words(body=clean_long(text))


def _page(page: str) -> Words:
    title, body = text_of_page(page)
    saved = _SAVED_FROM.search(page[:4096])
    head = (("Web page", title), ("Saved from", saved[1] if saved else ""))
    return Words(head=head, body=clean_long(body))


def _decoded_page(data: bytes) -> str:
    named = re.search(rb"charset=[\"']?([\w-]{1,40})", data[:2048], re.IGNORECASE)
    if named is not None and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(named[1].decode())
        except (LookupError, UnicodeDecodeError):
            return decoded(data)
    return decoded(data)


def _saved_page(data: bytes) -> Words:
    """A web page with its parts in one file (MHTML, RFC 2557)."""
    whole = message_from_bytes(data, policy=compat32)
    pages = (part for part in whole.walk() if part.get_content_type() == "text/html")
    first = next(pages, None)
    if first is None:
        raise Problem(DAMAGED)
    payload = first.get_payload(decode=True)
    page = _page(_decoded_page(payload if isinstance(payload, bytes) else b""))
    address = whole.get("Snapshot-Content-Location") or first.get("Content-Location") or ""
    head = (
        page.head[0],
        ("Saved from", label(address)),
        ("Saved on", label(whole.get("Date"))),
    )
    return Words(head=head, body=page.body)


def _first_mail(data: bytes) -> bytes:
    return data.split(b"\n", 1)[-1].split(b"\n\nFrom ", 1)[0]


def _mail(message: ExportedMessage) -> Words:
    noted = [line.split(": ", 1) for line in message.note.split("\n") if ": " in line]
    head = [("From", message.sender), *((name, value) for name, value in noted)]
    head += [("Date", message.shown), ("Attached", ", ".join(message.attachments))]
    return Words(head=tuple(head), body=clean_long(message.text))


def _spread(text: str) -> str:
    try:
        return json.dumps(json.loads(text), ensure_ascii=False, indent=2)
    except (ValueError, RecursionError):
        return text


def clean_long(text: str) -> str:
    """*text* without what no program can store and without control signs but line ends and tabs."""
    return "".join(
        letter for letter in clean(text) if letter in "\n\t" or letter >= " " and letter != "\x7f"
    )


def _straight(text: str) -> str:
    return _TURNING.sub("", text)
