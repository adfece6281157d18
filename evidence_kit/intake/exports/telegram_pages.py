"""Telegram Desktop: "messages.html", which is what it writes unless somebody asks for JSON."""

import datetime as dt
import re

from evidence_kit.intake.exports.page_body import PageBody, is_inside, path_inside
from evidence_kit.intake.exports.source import Source
from evidence_kit.intake.exports.telegram import LEFT_OUT
from evidence_kit.intake.exports.threads import Found, Thread, clean, label
from evidence_kit.intake.web_tree import Element
from evidence_kit.model.reading import ExportedMessage

_FILES = r"(?:^|/)messages\d*\.html$"
_FILE = re.compile(r"(.*?)messages(\d*)[^/]*\.html?$", re.IGNORECASE | re.DOTALL)
_TIME = re.compile(
    r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d):(\d\d)(?: (?:UTC|GMT)(?:([+-])(\d\d):?(\d\d))?)?"
)
_LONGEST_NAME = 200


def read(source: Source) -> Found | None:
    """The chats in *source*; None where it is no such export."""
    folders: dict[str, list[tuple[int, str]]] = {}
    for name in source.matching(_FILES) if source.zipped else source.names:
        found = _FILE.match(name)
        folder, number = (found[1], int(found[2] or 1)) if found else ("", 1)
        folders.setdefault(folder, []).append((number, name))
    threads = [_thread(source, sorted(pages)) for pages in folders.values()]
    if not any(thread.messages for thread in threads):
        return None
    return Found(
        platform="telegram",
        form="Telegram chat",
        threads=threads,
        asks_zone=any(
            each.utc is None and each.wall is not None
            for thread in threads
            for each in thread.messages
        ),
        left_out=LEFT_OUT,
    )


def _thread(source: Source, pages: list[tuple[int, str]]) -> Thread:
    messages: list[ExportedMessage] = []
    title = sender = ""
    for _, name in pages:
        for element in source.page(name).all():
            if "page_header" in element.names:
                title = title or label(element.short_words(_LONGEST_NAME))
            elif "message" in element.names and element.values.get("id", "").startswith("message"):
                message = _message(element, sender)
                if message is not None:
                    sender = sender if message.system else message.sender
                    messages.append(message)
    return Thread(title=title or "Telegram", messages=messages)


def _message(element: Element, before: str) -> ExportedMessage | None:
    """The message in *element*; one that follows on has the sender of the one *before* it."""
    inside = next((each for each in element.parts if "body" in each.names), None)
    if inside is None:
        return None
    if "service" in element.names:
        if element.values["id"].startswith("message-"):
            return None  # a day between messages
        return ExportedMessage(number=0, sender="", text=clean(inside.words()), system=True)
    taken = _Taken()
    taken.take(inside)
    if "joined" not in element.names:
        before = ""
    return ExportedMessage(
        number=0,
        sender=taken.sender or before,
        text=taken.body.text,
        shown=clean(taken.shown),
        wall=None if _utc(taken.shown) else _wall(taken.shown),
        utc=_utc(taken.shown),
        attachments=tuple(dict.fromkeys((*taken.files, *taken.body.files))),
        call=taken.call,
        note="; ".join(taken.notes),
    )


class _Taken:
    """What the parts of one message tell."""

    def __init__(self) -> None:
        self.sender = self.shown = ""
        self.files: list[str] = []
        self.notes: list[str] = []
        self.body = PageBody()
        self.call = False

    def take(self, inside: Element) -> None:
        """Take in the parts of a message's body."""
        for part in inside.parts:
            if "title" in part.values and "date" in part.names:
                self.shown = part.values["title"]
            elif "from_name" in part.names:
                self.sender = label(part.short_words(_LONGEST_NAME))
            elif "forwarded" in part.names:
                self._take_forwarded(part)
            elif "media_wrap" in part.names:
                self._take_media(part)
            elif "reactions" in part.names:
                self.notes += [
                    f"reacted: {words}"
                    for each in part.parts
                    if (words := label(each.short_words(_LONGEST_NAME)))
                ]
            elif "text" in part.names:
                self.body.take(part)

    def _take_forwarded(self, part: Element) -> None:
        inner = _Taken()
        inner.take(part)
        name = re.sub(r"\s*\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d.*$", "", inner.sender)
        self.notes += [f"forwarded from {name}" if name else "forwarded", *inner.notes]
        self.files += inner.files
        for each in part.parts:
            if "text" in each.names:
                self.body.take(each)

    def _take_media(self, part: Element) -> None:
        held = [
            path_inside(each.values["href"])
            for each in part.all()
            if each.values.get("href") and is_inside(each.values["href"])
        ]
        self.files += held
        self.call |= any("media_call" in each.names for each in part.all())
        named = label(part.short_words(_LONGEST_NAME))
        if named and (self.call or not held):
            self.notes.append(named if self.call else f"{named} (not in this file)")


def _wall(text: str) -> dt.datetime | None:
    found = _TIME.match(text)
    if found is None:
        return None
    day, month, year, hour, minute, second = map(int, found.groups()[:6])
    try:
        return dt.datetime(year, month, day, hour, minute, second)
    except ValueError:
        return None


def _utc(text: str) -> dt.datetime | None:
    found, wall = _TIME.match(text), _wall(text)
    if found is None or wall is None or ("UTC" not in text and "GMT" not in text):
        return None
    ahead = dt.timedelta(hours=int(found[8] or 0), minutes=int(found[9] or 0))
    try:
        return (wall + ahead if found[7] == "-" else wall - ahead).replace(tzinfo=dt.UTC)
    except OverflowError:
        return None
