"""Snapchat, "My Data": chats that were saved; today's form and the one before 2021."""

from functools import partial
from typing import Any

from evidence_kit.intake.exports.source import Source
from evidence_kit.intake.exports.threads import (
    LAST,
    ME,
    Found,
    Thread,
    clean,
    each_read,
    field,
    in_order,
    instant_of_text,
    label,
    objects,
)
from evidence_kit.model.reading import ExportedMessage

_RECEIVED = ("Received Saved Chat History", "Received Unsaved Chat History")
_SENT = ("Sent Saved Chat History", "Sent Unsaved Chat History")
LEFT_OUT = (
    "Chats that nobody saved: they are gone after they were seen.",
    "Pictures and videos that were seen once, and what was written on them.",
)


def read(source: Source) -> Found | None:
    """The chats in *source*; None where it is no such export."""
    threads: list[Thread] = []
    for name in source.matching(r"(?:^|/)chat_history\.json$") if source.zipped else source.names:
        value = source.json(name)
        if not isinstance(value, dict):
            continue
        if any(key in value for key in (*_RECEIVED, *_SENT)):
            threads += _older(value)
        else:
            threads += [_thread(key, objects(chat)) for key, chat in value.items() if _fits(chat)]
    if not threads:
        return None
    return Found(platform="snapchat", form="Snapchat data", threads=threads, left_out=LEFT_OUT)


def _fits(value: Any) -> bool:
    return any("Created" in each and "Media Type" in each for each in objects(value)[:5])


def _thread(friend: str, chat: list[dict[str, Any]]) -> Thread:
    title = next(
        (each["Conversation Title"] for each in chat if each.get("Conversation Title")), ""
    )
    messages = each_read(
        lambda each: _message(each, bool(each.get("IsSender")), each.get("From")), chat
    )
    return Thread(title=label(title) or label(friend), messages=in_order(reversed(messages)))


def _older(value: dict[str, Any]) -> list[Thread]:
    chats: dict[str, list[ExportedMessage]] = {}
    known = [(key, "From", False) for key in _RECEIVED] + [(key, "To", True) for key in _SENT]
    for key, other, mine in known:
        for each in objects(field(value, key)):
            who = label(field(each, other, "From"))
            name = ME if mine else who
            chats.setdefault(who, []).extend(
                each_read(partial(_message, mine=mine, sender=name), [each])
            )
    return [
        Thread(title=who, messages=sorted(chat, key=lambda each: each.utc or LAST))
        for who, chat in chats.items()
    ]


def _message(message: dict[str, Any], mine: bool, sender: Any) -> ExportedMessage:
    kind = clean(message.get("Media Type")).upper()
    text = clean(field(message, "Content") or field(message, "Text"))
    files = clean(message.get("Media IDs")).split(" | ") if message.get("Media IDs") else []
    return ExportedMessage(
        number=0,
        sender=label(sender) or ME,
        text=text,
        shown=clean(message.get("Created")),
        utc=instant_of_text(message.get("Created")),
        attachments=tuple(label(each) for each in files),
        mine=mine,
        note="" if kind in ("", "TEXT") else f"{kind.lower()}, which this file does not hold",
    )
