"""X, formerly Twitter, "Your archive": direct messages, as JSON behind a line of JavaScript."""

import re
from functools import partial
from typing import Any

from evidence_kit.intake.exports.source import Source, parsed
from evidence_kit.intake.exports.threads import (
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

_FILES = r"(?:^|/)direct-messages(?:-group)?(?:-part\d+)?\.js$"
_ASSIGNED = re.compile(r"\s*window\.YTD\.\w+\.part\d+\s*=\s*")
_LEFT_OUT = (
    "Names: X writes a number for each account. Note which account a number belongs to.",
    "Messages that were deleted.",
)


def read(source: Source) -> Found | None:
    """The conversations in *source*; None where it is no such archive."""
    owner = _owner(source)
    chats: dict[str, list[ExportedMessage]] = {}
    for name in source.matching(_FILES) if source.zipped else source.names:
        for each in objects(_value(source, name)):
            conversation = field(each, "dmConversation")
            title = label(field(conversation, "conversationId"))
            for message in objects(field(conversation, "messages")):
                created = field(message, "messageCreate")
                if isinstance(created, dict):
                    chats.setdefault(title, []).extend(
                        each_read(partial(_message, owner=owner), [created])
                    )
    threads = [Thread(title=title, messages=in_order(reversed(chats[title]))) for title in chats]
    if not threads:
        return None
    return Found(platform="x", form="X archive", threads=threads, left_out=_LEFT_OUT)


def _value(source: Source, name: str) -> Any:
    text = source.text(name)
    assigned = _ASSIGNED.match(text)
    return parsed(text[assigned.end() :].rstrip().rstrip(";")) if assigned else None


def _owner(source: Source) -> str:
    for name in source.matching(r"(?:^|/)account\.js$") if source.zipped else []:
        for each in objects(_value(source, name)):
            return clean(field(field(each, "account"), "accountId"))
    return ""


def _message(message: dict[str, Any], owner: str) -> ExportedMessage:
    sender = clean(message.get("senderId"))
    media = message.get("mediaUrls")
    reactions = [clean(each.get("reactionKey")) for each in objects(message.get("reactions"))]
    return ExportedMessage(
        number=0,
        sender=ME if owner and sender == owner else label(sender),
        text=clean(message.get("text")),
        shown=clean(message.get("createdAt")),
        utc=instant_of_text(message.get("createdAt")),
        attachments=tuple(clean(url) for url in media) if isinstance(media, list) else (),
        mine=sender == owner if owner else None,
        note=f"reacted: {', '.join(reactions)}" if reactions else "",
    )
