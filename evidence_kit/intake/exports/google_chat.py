"""Google Chat, from Google Takeout: a folder for each conversation."""

import datetime as dt
import re
from typing import Any

from evidence_kit.intake.exports.printed_time import read_time
from evidence_kit.intake.exports.source import Source
from evidence_kit.intake.exports.threads import (
    Found,
    Thread,
    clean,
    each_read,
    field,
    in_order,
    label,
    objects,
)
from evidence_kit.model.moment_words import MONTHS
from evidence_kit.model.reading import ExportedMessage

_MONTHS = {name: number for number, name in enumerate(MONTHS, 1)}
_DATE = re.compile(
    r"\w+, (?P<month>\w+) (?P<day>\d{1,2}), (?P<year>\d{4}) at"
    r" (?P<hour>\d{1,2}):(?P<minute>\d\d):(?P<second>\d\d) (?P<half>[AP])M UTC"
)
_LEFT_OUT = ("Messages that were deleted, and chats in which history was off.",)


def read(source: Source) -> Found | None:
    """The conversations in *source*; None where it is no such export."""
    threads = []
    for name in source.matching(r"(?:^|/)messages\.json$") if source.zipped else source.names:
        messages = objects(field(source.json(name), "messages"))
        if any("creator" in each and "created_date" in each for each in messages[:5]):
            read = in_order(each_read(_message, messages))
            threads.append(Thread(title=_title(source, name, read), messages=read))
    if not threads:
        return None
    return Found(platform="", form="Google Chat", threads=threads, left_out=_LEFT_OUT)


def _title(source: Source, name: str, messages: list[ExportedMessage]) -> str:
    info = name.removesuffix("messages.json") + "group_info.json"
    if source.zipped and info in source.names:
        group = source.json(info)
        members = [label(member.get("name")) for member in objects(field(group, "members"))]
        if title := label(field(group, "name")) or ", ".join(filter(None, members)):
            return title
    return ", ".join(dict.fromkeys(each.sender for each in messages)) or "Google Chat"


def _message(message: dict[str, Any]) -> ExportedMessage:
    creator = message.get("creator")
    name, mail = label(field(creator, "name")), label(field(creator, "email"))
    shown = clean(message.get("created_date"))
    files = [label(each.get("original_name")) for each in objects(message.get("attached_files"))]
    return ExportedMessage(
        number=0,
        sender=f"{name} <{mail}>" if name and mail else name or mail,
        text=clean(message.get("text")),
        shown=shown,
        utc=_instant(shown),
        attachments=tuple(filter(None, files)),
        note=_note(message),
    )


def _note(message: dict[str, Any]) -> str:
    if message.get("message_state") == "DELETED":
        return "deleted later"
    return "edited later" if message.get("updated_date") else ""


def _instant(text: str) -> dt.datetime | None:
    plain = " ".join(text.split())
    found = _DATE.fullmatch(plain)
    if found is None:  # in the language of the account
        wall = read_time(plain.removesuffix("UTC")) if plain.endswith("UTC") else None
        return wall.replace(tzinfo=dt.UTC) if wall else None
    hour = int(found["hour"]) % 12 + (12 if found["half"] == "P" else 0)
    try:
        return dt.datetime(
            int(found["year"]),
            _MONTHS.get(found["month"], 0),
            int(found["day"]),
            hour,
            int(found["minute"]),
            int(found["second"]),
            tzinfo=dt.UTC,
        )
    except ValueError:
        return None
