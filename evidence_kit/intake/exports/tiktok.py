"""TikTok, "Download your data" as JSON. The names of its outer parts change from year to year."""

from typing import Any

from evidence_kit.intake.exports.source import Source
from evidence_kit.intake.exports.threads import (
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

_DEEPEST = 4
_LEFT_OUT = ("Messages that were deleted.", "Pictures and videos that were shared in a chat.")


def read(source: Source) -> Found | None:
    """The chats in *source*; None where it is no such export."""
    threads = []
    names = source.matching(r"user_data[\w-]*\.json$") if source.zipped else source.names
    for name in names:
        chats = _chats(source.json(name), _DEEPEST)
        threads += [_thread(title, objects(messages)) for title, messages in chats.items()]
    if not threads:
        return None
    return Found(platform="tiktok", form="TikTok data", threads=threads, left_out=_LEFT_OUT)


def _chats(value: Any, deepest: int) -> dict[str, Any]:
    if not isinstance(value, dict) or deepest == 0:
        return {}
    found = value.get("ChatHistory")
    if isinstance(found, dict):
        return found
    for inner in value.values():
        if chats := _chats(inner, deepest - 1):
            return chats
    return {}


def _thread(title: str, messages: list[dict[str, Any]]) -> Thread:
    read = each_read(_message, messages)
    if len(read) > 1 and read[0].utc and read[-1].utc and read[0].utc > read[-1].utc:
        read.reverse()
    name = label(title).removeprefix("Chat History with ").rstrip(":")
    return Thread(title=name, messages=in_order(read))


def _message(message: dict[str, Any]) -> ExportedMessage:
    date = field(message, "Date", "date")
    return ExportedMessage(
        number=0,
        sender=label(field(message, "From", "from")),
        text=clean(field(message, "Content", "content")),
        shown=f"{clean(date).removesuffix(' UTC')} UTC",
        utc=instant_of_text(date),
    )
