"""Discord, "Request all of my data": the person's own messages and nobody else's."""

import csv
import io
from typing import Any

from evidence_kit.intake.exports.source import Source
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

_FILES = r"(?:^|/)messages/c?\d+/messages\.(?:json|csv)$"
_LEFT_OUT = (
    "What other people wrote. Discord gives you your own messages only, so this file does not "
    "show the threats that you received. Take pictures of those.",
)


def read(source: Source) -> Found | None:
    """The person's messages in *source*, by channel; None where it is no such package."""
    if not source.zipped:
        return None
    titles = _titles(source)
    threads = []
    for name in source.matching(_FILES):
        rows = _rows(source, name)
        if rows:
            channel = name.rsplit("/", 2)[-2].lstrip("c")
            title = titles.get(channel) or channel
            threads.append(
                Thread(title=title, messages=in_order(each_read(_message, reversed(rows))))
            )
    if not threads:
        return None
    return Found(platform="discord", form="Discord data", threads=threads, left_out=_LEFT_OUT)


def _titles(source: Source) -> dict[str, str]:
    for name in source.matching(r"(?:^|/)messages/index\.json$"):
        value = source.json(name)
        if isinstance(value, dict):
            return {clean(key): label(title) for key, title in value.items()}
    return {}


def _rows(source: Source, name: str) -> list[dict[str, Any]]:
    if name.endswith(".json"):
        return [each for each in objects(source.json(name)) if "Timestamp" in each]
    try:
        rows = list(csv.DictReader(io.StringIO(source.text(name))))
    except csv.Error:
        return []
    return [each for each in rows if each.get("Timestamp")]


def _message(message: dict[str, Any]) -> ExportedMessage:
    files = clean(field(message, "Attachments")).split()
    return ExportedMessage(
        number=0,
        sender=ME,
        text=clean(field(message, "Contents")),
        shown=f"{clean(message['Timestamp'])} UTC",
        utc=instant_of_text(message["Timestamp"]),
        attachments=tuple(files),
        mine=True,
    )
