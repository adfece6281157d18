"""Snapchat, "My Data" as web pages: a page for each friend, "subpage_sam.html".

A message is a name in a heading, what kind it is, its words, and its time in UTC, in this order.
"""

import re

from evidence_kit.intake.exports.page_body import is_inside, path_inside
from evidence_kit.intake.exports.snapchat import LEFT_OUT
from evidence_kit.intake.exports.source import Source
from evidence_kit.intake.exports.threads import (
    Found,
    Thread,
    clean,
    in_order,
    instant_of_text,
    label,
)
from evidence_kit.intake.web_tree import Element
from evidence_kit.model.reading import ExportedMessage

_FILES = r"(?:^|/)chat_history/subpage_[^/]+\.html$"
_FRIEND = re.compile(r"(?:.*/)?subpage_(.+)\.html?$", re.IGNORECASE)
_TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?: UTC)?")
_KIND = re.compile(r"[A-Z][A-Z_ ]{2,30}")
_LONGEST = 200


def read(source: Source) -> Found | None:
    """The chats in *source*; None where it is no such export."""
    threads = []
    for name in source.matching(_FILES) if source.zipped else source.names:
        friend = _FRIEND.match(name)
        if friend is not None:
            messages = in_order(reversed(_messages(source.page(name))))
            threads.append(Thread(title=label(friend[1]), messages=messages))
    if not any(thread.messages for thread in threads):
        return None
    return Found(platform="snapchat", form="Snapchat data", threads=threads, left_out=LEFT_OUT)


def _messages(page: Element) -> list[ExportedMessage]:
    found: list[ExportedMessage] = []
    sender = kind = ""
    words: list[str] = []
    files: list[str] = []
    for element in page.all():
        if element.tag == "h4":
            sender, kind, words, files = label(element.short_words(_LONGEST)), "", [], []
        elif not sender:
            continue
        elif element.tag == "p":
            words.append(element.words())
        elif source := element.values.get("src"):
            if is_inside(source):
                files.append(path_inside(source))
        elif element.tag == "h6":
            told = element.lone_words(_LONGEST) or ""
            if _TIME.fullmatch(told):
                found.append(_message(sender, kind, words, files, told))
                sender = ""
            elif _KIND.fullmatch(told):
                kind = told
    return found


def _message(
    sender: str, kind: str, words: list[str], files: list[str], shown: str
) -> ExportedMessage:
    away = kind not in ("", "TEXT") and not files
    return ExportedMessage(
        number=0,
        sender=sender,
        text=clean("\n".join(filter(None, words))),
        shown=shown,
        utc=instant_of_text(shown),
        attachments=tuple(dict.fromkeys(files)),
        note=f"{kind.lower()}, which this file does not hold" if away else "",
    )
