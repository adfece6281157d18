"""Instagram, Facebook and Messenger: "Download your information" as JSON, and encrypted chats.

Letters outside of ASCII are stored as if each byte of their UTF-8 were a letter (Latin-1), in
archives of every year so far; `repaired` undoes it where it can be undone.
"""

import re
from typing import Any

from evidence_kit.intake.exports.source import Source
from evidence_kit.intake.exports.threads import (
    Found,
    Thread,
    clean,
    each_read,
    field,
    in_order,
    instant,
    label,
    objects,
    shown_as,
)
from evidence_kit.model.reading import ExportedMessage

_FILES = r"(?:^|/)messages?/.+/message_\d+\.json$"
_SEALED_FILES = r"^(?:[^/]*/)?[^/]+_\d+\.json$"
_FOLDER = re.compile(r"(.*)/message_\d+\.json$", re.IGNORECASE)
_MEDIA = ("photos", "videos", "audio_files", "files", "gifs")
_LEFT_OUT = (
    "Messages that were unsent or deleted, and photos that could be seen once.",
    "Chats with end-to-end encryption, unless they were asked for as well.",
)
_LEFT_OUT_SEALED = ("Messages that were unsent or deleted.",)


def read(source: Source) -> Found | None:
    """The chats in *source*; None where it is none of these exports."""
    names = source.names
    if source.zipped:
        names = source.matching(_FILES) or source.matching(_SEALED_FILES)
    folders: dict[str, list[dict[str, Any]]] = {}
    sealed: list[Thread] = []
    for name in names:
        value = source.json(name)
        if isinstance(field(value, "threadName"), str) and "messages" in value:
            sealed.append(_sealed(value))
        elif _is_chat(value):
            found = _FOLDER.match(name)
            folders.setdefault(found[1] if found else name, []).append(value)
    threads = [_thread(parts) for parts in folders.values()] + sealed
    if not threads:
        return None
    return Found(
        platform=_platform(source, [part for parts in folders.values() for part in parts]),
        form="Meta messages",
        threads=threads,
        left_out=_LEFT_OUT_SEALED if sealed and not folders else _LEFT_OUT,
    )


def repaired(value: Any) -> str:
    """*value* with its letters put right where they were stored byte by byte."""
    text = clean(value)
    try:
        return text.encode("latin-1").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def _is_chat(value: Any) -> bool:
    return any(
        "timestamp_ms" in message and "sender_name" in message
        for message in objects(field(value, "messages"))[:5]
    )


def _platform(source: Source, parts: list[dict[str, Any]]) -> str:
    paths = " ".join([source.name, *source.names[:200]]).lower()
    inside = " ".join(str(part.get("thread_path", "")) for part in parts[:3])
    return "instagram" if "instagram" in paths + inside else "messenger"


def _thread(parts: list[dict[str, Any]]) -> Thread:
    messages = [
        message for part in parts for message in each_read(_message, objects(part.get("messages")))
    ]
    messages.reverse()  # the newest stands first
    return Thread(title=label(repaired(parts[0].get("title"))), messages=in_order(messages))


def _message(message: dict[str, Any]) -> ExportedMessage:
    stamp = message.get("timestamp_ms")
    utc = instant(stamp / 1000) if isinstance(stamp, int | float) else None
    media = [item.get("uri") for kind in _MEDIA for item in objects(message.get(kind))]
    notes = []
    call = "call_duration" in message
    if call:
        notes.append(f"call, {clean(message['call_duration'])} seconds")
    if message.get("is_unsent"):
        notes.append("unsent later")
    for reaction in objects(message.get("reactions")):
        actor, sign = label(repaired(reaction.get("actor"))), repaired(reaction.get("reaction"))
        notes.append(f"{actor} reacted {sign}".strip())
    text = repaired(message.get("content"))
    link = field(message.get("share"), "link")
    if link:
        text = "\n".join(part for part in (text, clean(link)) if part)
    return ExportedMessage(
        number=0,
        sender=label(repaired(message.get("sender_name"))),
        text=text,
        shown=shown_as(utc),
        utc=utc,
        attachments=tuple(repaired(uri) for uri in media if uri),
        call=call,
        note="; ".join(notes),
    )


def _sealed(value: dict[str, Any]) -> Thread:
    messages = each_read(_sealed_message, objects(value["messages"]))
    title = re.sub(r"_\d+$", "", label(repaired(value["threadName"])))
    return Thread(title=title, messages=in_order(messages))


def _sealed_message(message: dict[str, Any]) -> ExportedMessage:
    stamp = message.get("timestamp")
    utc = instant(stamp / 1000) if isinstance(stamp, int | float) else None
    media = [item.get("uri") for item in objects(message.get("media"))]
    return ExportedMessage(
        number=0,
        sender=label(repaired(message.get("senderName"))),
        text=repaired(message.get("text")),
        shown=shown_as(utc),
        utc=utc,
        attachments=tuple(repaired(uri) for uri in media if uri),
        note="unsent later" if message.get("isUnsent") else "",
    )
