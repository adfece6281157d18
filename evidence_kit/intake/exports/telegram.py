"""Telegram Desktop: "result.json", of one chat or of all."""

import datetime as dt
from typing import Any

from evidence_kit.intake.exports.source import Source
from evidence_kit.intake.exports.threads import (
    Found,
    Thread,
    clean,
    each_read,
    field,
    instant,
    label,
    objects,
    shown_as,
)
from evidence_kit.model.reading import ExportedMessage

_MEDIA = ("photo", "file")
LEFT_OUT = ("Secret chats: they stay on the telephone.", "Messages that were deleted.")


def read(source: Source) -> Found | None:
    """The chats in *source*; None where it is no export of Telegram."""
    threads = []
    for name in source.matching(r"(?:^|/)result\.json$") if source.zipped else source.names:
        value = source.json(name)
        chats = objects(field(field(value, "chats"), "list")) or [value]
        threads += [_thread(chat) for chat in chats if _is_chat(chat)]
    if not threads:
        return None
    return Found(
        platform="telegram",
        form="Telegram chat",
        threads=threads,
        asks_zone=any(each.utc is None for thread in threads for each in thread.messages),
        left_out=LEFT_OUT,
    )


def _is_chat(value: Any) -> bool:
    messages = objects(field(value, "messages"))
    return bool(messages) and all("date" in each and "type" in each for each in messages[:5])


def _thread(chat: dict[str, Any]) -> Thread:
    messages = each_read(_message, objects(chat["messages"]))
    return Thread(title=label(chat.get("name")) or "Telegram", messages=messages)


def _message(message: dict[str, Any]) -> ExportedMessage:
    utc = instant(message.get("date_unixtime"))
    service = message.get("type") != "message"
    call = message.get("action") == "phone_call"
    text = _words(message.get("text"))
    if service and not text:
        text = clean(message.get("action")).replace("_", " ")
    notes = []
    if message.get("edited") and not service:
        notes.append(f"edited later: {clean(message['edited'])}")
    if message.get("forwarded_from"):
        notes.append(f"forwarded from {label(message['forwarded_from'])}")
    media = []
    for kind in _MEDIA:
        name = clean(message.get(kind))
        if name.startswith("("):  # "(File not included. Change data exporting settings ...)"
            named = label(message.get("media_type")).replace("_", " ") or kind
            notes.append(f"{named} (not in this file)")
        elif name:
            media.append(name)
    if call:
        notes.append(_call(message))
    for reaction in objects(message.get("reactions")):
        who = ", ".join(label(each.get("from")) for each in objects(reaction.get("recent")))
        notes.append(f"{who} reacted {clean(reaction.get('emoji'))}".strip())
    sender = label(field(message, "from", "actor"))
    return ExportedMessage(
        number=0,
        sender=sender or label(field(message, "from_id", "actor_id")),
        text=text,
        shown=shown_as(utc) or clean(message.get("date")),
        wall=None if utc else _wall(message.get("date")),
        utc=utc,
        attachments=tuple(media),
        system=service and not call,
        call=call,
        note="; ".join(notes),
    )


def _call(message: dict[str, Any]) -> str:
    seconds = message.get("duration_seconds")
    if seconds:
        return f"call, {clean(seconds)} seconds"
    return f"{clean(message.get('discard_reason'))} call".strip()


def _wall(text: Any) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(clean(text)).replace(tzinfo=None)
    except ValueError:
        return None


def _words(text: Any) -> str:
    """The text, which is one string, or a list of strings and of objects that hold one."""
    if isinstance(text, list):
        return "".join(
            clean(part if isinstance(part, str) else field(part, "text")) for part in text
        )
    return clean(text)
