"""Which export a file is, and a page of one of its conversations. Runs in the sandbox alone."""

from collections.abc import Callable

import msgspec

from evidence_kit.intake.exports import (
    discord,
    google_chat,
    imessage_txt,
    mail,
    meta,
    meta_pages,
    outlook,
    sms_backup,
    snapchat,
    snapchat_pages,
    telegram,
    telegram_pages,
    tiktok,
    whatsapp,
    x_archive,
)
from evidence_kit.intake.exports.source import DAMAGED, FAILURES, NO_EXPORT, TOO_BIG, Source
from evidence_kit.intake.exports.threads import Found
from evidence_kit.intake.sniff import media_type
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.model.problem import Problem
from evidence_kit.model.reading import Export, ExportedMessage

MOST_AT_ONCE = 5000
_MOST_CHARACTERS = 4_000_000  # of a page; the rest comes with the next one

AS_PAGES = (
    "This file is kept, but its messages were saved as web pages, which cannot be read here. "
    "Ask the app for your data again and choose JSON."
)

AS_TEXT = (
    "This file is kept, but its messages were saved as plain text, which cannot be read here. "
    "Ask the app for your data again and choose JSON."
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2
_PAGES = r"(?:^|/)(?:message_\d+|messages\d*|chat_history|subpage_[^/]+)\.html$"
_TEXTS = r"(?:^|/)(?:direct messages?|chat history)(?:/[^/]*)?\.txt$"  # TikTok's own choice
_JSON_READERS: tuple[Callable[[Source], Found | None], ...] = (
    meta.read,
    telegram.read,
    snapchat.read,
    tiktok.read,
    google_chat.read,
    discord.read,
)


def open_export(name: str, data: bytes, day_first: bool | None = None) -> Found:
    """All conversations in the file *name* with the bytes *data*.

    *day_first* is the person's answer where the file cannot tell whether 03/04 is 3 April or
    March 4. Raises Problem with a sentence, `NO_EXPORT` where it is no export that we know.
    """
    try:
        source = Source(name, data)
        found = _first(source, data, day_first)
    except MemoryError as cause:
        raise Problem(TOO_BIG) from cause
    except FAILURES as cause:
        raise Problem(DAMAGED) from cause
    if found is None or not any(thread.messages for thread in found.threads):
        raise Problem(NO_EXPORT)
    found.threads = [thread for thread in found.threads if thread.messages]
    if source.left_out:
        found.cautions += ("Some files in it have unsafe names and were not read.",)
    return found


def page(
    found: Found, *, thread: int = 0, start: int = 0, count: int = 2000, zone: str = ""
) -> Export:
    """*count* messages of the conversation *thread* from number *start*; fewer where they are long.

    With *zone*, the IANA name that answers where the telephone was, instants are given where they
    follow without guessing.
    """
    thread = min(max(0, thread), len(found.threads) - 1)
    chosen = found.threads[thread]
    start = max(0, start)
    messages: list[ExportedMessage] = []
    characters = 0
    for number, message in enumerate(
        chosen.messages[start : start + min(count, MOST_AT_ONCE)], start
    ):
        characters += len(message.text) + len(message.headers)
        if messages and characters > _MOST_CHARACTERS:
            break
        messages.append(msgspec.structs.replace(_placed(message, zone), number=number))
    return Export(
        platform=found.platform,
        form=found.form,
        threads=tuple(each.title for each in found.threads),
        counts=tuple(len(each.messages) for each in found.threads),
        participants=chosen.participants,
        messages=tuple(messages),
        asks_day_order=found.asks_day_order,
        asks_zone=found.asks_zone and not zone,
        day_first=found.day_first,
        zone=found.zone,
        left_out=found.left_out,
        cautions=found.cautions,
        thread=thread,
        start=start,
        total=len(chosen.messages),
    )


def _placed(message: ExportedMessage, zone: str) -> ExportedMessage:
    if not zone or message.wall is None or message.utc is not None:
        return message
    moment = Moment(wall=message.wall, zone=zone, precision=Precision.MINUTE, basis=Basis.FILE)
    return msgspec.structs.replace(message, utc=moment.utc)


def _first(source: Source, data: bytes, day_first: bool | None) -> Found | None:
    if source.zipped:
        return _in_archive(source, day_first)
    if data.startswith(_OLE):
        return outlook.read(source)
    beginning = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if beginning.startswith(b"window.YTD."):
        return x_archive.read(source)
    if beginning.startswith(b"<") and not beginning.lower().startswith(
        (b"<!doctype html", b"<html")
    ):
        return sms_backup.read(source)
    if mail.is_mail(data[:65536]):
        return mail.read(source)
    found = _in_json(source) if beginning.startswith((b"{", b"[")) else None
    kind = media_type(data[:4096], source.name)
    if found is None and kind == "text/html":
        return _in_pages(source)
    if found is None and kind.startswith("text/"):
        found = _in_text(source, day_first)
    return found


def _in_archive(source: Source, day_first: bool | None) -> Found | None:
    found = None
    if source.matching(r"\.json$"):
        found = _in_json(source)
    if found is None and source.matching(r"direct-messages.*\.js$"):
        found = x_archive.read(source)
    if found is None and source.matching(r"messages/c?\d+/messages\.csv$"):
        found = discord.read(source)
    if found is None and source.matching(_PAGES):  # before texts: those may be what somebody sent
        found = _in_pages(source)
    if found is None and source.matching(r"\.txt$"):
        found = _in_text(source, day_first)
    if found is None and source.matching(r"\.xml$"):
        found = sms_backup.read(source)
    if found is None and source.matching(r"\.(?:eml|mbox)$"):
        found = mail.read(source)
    if found is None and source.matching(_PAGES):
        raise Problem(AS_PAGES)
    if found is None and source.matching(_TEXTS):
        raise Problem(AS_TEXT)
    return found


def _in_pages(source: Source) -> Found | None:
    for reader in (meta_pages.read, telegram_pages.read, snapchat_pages.read):
        if (found := reader(source)) is not None:
            return found
    return None


def _in_text(source: Source, day_first: bool | None) -> Found | None:
    return imessage_txt.read(source) or whatsapp.read(source, day_first)


def _in_json(source: Source) -> Found | None:
    if not source.zipped:
        try:
            source.json(source.name)
        except Problem:
            return None  # "[15/03/2024 ..." begins as JSON does, and is a chat
    for reader in _JSON_READERS:
        if (found := reader(source)) is not None:
            return found
    return None
