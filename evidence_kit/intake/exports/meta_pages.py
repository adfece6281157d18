"""Instagram, Facebook and Messenger: "Download your information" as web pages, Meta's own choice.

A message is an element whose first part is a name and whose last part is a day and a time; what
stands between them is what was sent. That held for the pages of all years so far, while the names
of their classes changed. Whatever a person wrote has its signs escaped, so that no message can be
taken for another one.
"""

import datetime as dt
import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from evidence_kit.intake.exports.page_body import PageBody
from evidence_kit.intake.exports.printed_time import is_printed_time, read_clock, read_time
from evidence_kit.intake.exports.source import Source
from evidence_kit.intake.exports.threads import Found, Thread, label
from evidence_kit.intake.web_tree import Element
from evidence_kit.model.reading import ExportedMessage

_FILES = r"(?:^|/)messages?/.+/message_\d+\.html$"
_FIRST_PAGE = r"(?:^|/)start_here\.html$"
_NUMBER = re.compile(r"(.*?)(?:/?message_(\d+)[^/]*)?\.html?$", re.IGNORECASE | re.DOTALL)
_OWN = re.compile(r"""(?:src|href)=["'](?:\.\./)*(?:your_instagram_activity|files/Instagram)""")
_INDEX = re.compile(r"""(?:src|href)=["'](?:\.\./)*(?:your_\w+_activity/)?messages/|^message_\d""")
_NO_MESSAGES = frozenset(("header", "aside", "nav", "head"))
_LONGEST_NAME = 200
_OF_THE_APP = frozenset(("instagram", "facebook", "messenger", "messages"))  # no name of a chat
_UNSENT = re.compile(
    r"(?:unsent a message|message (?:was )?(?:unsent|deleted)|removed a message)\.?$", re.IGNORECASE
)
_ISO = re.compile(r"\d{4}-\d\d-\d\dT")
CALIFORNIA = "America/Los_Angeles"
_LEFT_OUT = (
    "Messages that were unsent or deleted, and photos that could be seen once.",
    "Chats with end-to-end encryption, unless they were asked for as well.",
    "The exact second of each message. If you ask for your data again and choose JSON, "
    "that file has it.",
)
_ON_CALIFORNIAN_TIME = (
    "The times in this file are those of clocks in California, wherever you live. "
    "The file itself shows that."
)


def read(source: Source) -> Found | None:
    """The chats in *source*; None where it is none of these exports."""
    names = source.matching(_FILES) if source.zipped else [source.name]
    folders: dict[str, list[tuple[int, str]]] = {}
    for name in names:
        found = _NUMBER.match(name)
        if found is not None:
            folders.setdefault(found[1], []).append((int(found[2] or 0), name))
    reader = _Reader(source)
    threads = [reader.thread(folder, sorted(pages)) for folder, pages in folders.items()]
    if not any(thread.messages for thread in threads) or not (source.zipped or reader.is_own):
        return None
    for name in source.matching(_FIRST_PAGE) if source.zipped else ():
        reader.read_clocks(source.page(name))
    unclear = sum(message.wall is None for thread in threads for message in thread.messages)
    californian = reader.clocks == {True}
    return Found(
        platform=reader.platform,
        form="Meta messages",
        threads=threads,
        asks_zone=True,
        zone=CALIFORNIA if californian else "",
        left_out=_LEFT_OUT,
        cautions=(
            *((_ON_CALIFORNIAN_TIME,) if californian else ()),
            *((f"The time of {unclear} messages could not be read.",) if unclear else ()),
        ),
    )


class _Reader:
    """Reads page after page, and notes what they tell about the whole export.

    *clocks* says of each moment that a page gives both in UTC and as printed whether the printed
    one is on the clock of California.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._instagram = "instagram" in " ".join((source.name, *source.names[:200])).lower()
        self.is_own = False
        self.clocks: set[bool] = set()

    @property
    def platform(self) -> str:
        return "instagram" if self._instagram else "messenger"

    def thread(self, folder: str, pages: list[tuple[int, str]]) -> Thread:
        """The conversation in *pages*, of which the first holds the newest messages."""
        messages: list[ExportedMessage] = []
        title = ""
        for _, name in pages:
            text = self._source.text(name)
            self._instagram |= _OWN.search(text) is not None
            self.is_own |= _INDEX.search(text) is not None or _INDEX.search(name) is not None
            page = self._source.page(name)
            self.read_clocks(page)
            title = title or _title(page)
            messages += [_message(card) for card in _cards(page)]
        if not _goes_forward(messages):
            messages.reverse()
        stem = re.sub(r"_\d+$", "", folder.rsplit("/", 1)[-1])
        names = list(dict.fromkeys(each.sender for each in messages if each.sender))
        return Thread(title=title or stem or ", ".join(names[:4]), messages=messages)

    def read_clocks(self, page: Element) -> None:
        """Compare each moment that *page* gives in UTC with how it prints it."""
        for element in page.all():
            if element.tag != "time":
                continue
            utc = _instant(element.values.get("datetime", ""))
            printed = element.short_words(_LONGEST_NAME) or ""
            clock = None if _ISO.match(printed) else read_clock(printed)
            if utc is not None and clock is not None:
                local = utc.astimezone(ZoneInfo(CALIFORNIA))
                self.clocks.add((local.hour, local.minute) == (clock.hour, clock.minute))


def _instant(text: str) -> dt.datetime | None:
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    sane = found.tzinfo is not None and 2000 <= found.year < 2100
    return found.astimezone(dt.UTC) if sane else None


def _title(page: Element) -> str:
    for wanted in ("title", "h1"):
        for element in page.all():
            if element.tag == wanted:
                words = label(element.short_words(_LONGEST_NAME))
                if words and words.casefold() not in _OF_THE_APP:
                    return words
    return ""


def _cards(page: Element) -> Iterator[Element]:
    """The elements that hold a message each, in the order of the page."""
    waiting = [page]
    while waiting:
        element = waiting.pop()
        if element.tag in _NO_MESSAGES:
            continue
        if _is_card(element):
            yield element
        else:
            waiting.extend(reversed(element.parts))


def _is_card(element: Element) -> bool:
    parts = element.parts
    if len(parts) < 2 or parts[0].tag in _NO_MESSAGES:
        return False
    printed = parts[-1].lone_words(60)
    if printed is None or not is_printed_time(printed):
        return False
    return parts[0].short_words(_LONGEST_NAME) is not None


def _goes_forward(messages: list[ExportedMessage]) -> bool:
    times = [each.wall for each in messages if each.wall]
    steps = [
        (earlier < later) - (earlier > later)
        for earlier, later in zip(times, times[1:], strict=False)
    ]
    return sum(steps) > 0


def _message(card: Element) -> ExportedMessage:
    parts = card.parts
    shown = parts[-1].lone_words(60) or ""
    body = PageBody()
    for part in parts[1:-1]:
        body.take(part)
    text = body.text
    notes = list(body.reactions)
    if _UNSENT.search(text) and "\n" not in text:
        notes.insert(0, "unsent later")
    return ExportedMessage(
        number=0,
        sender=label(parts[0].short_words(_LONGEST_NAME)),
        text=text,
        shown=label(shown),
        wall=read_time(shown),
        attachments=tuple(dict.fromkeys(body.files)),
        note="; ".join(notes),
    )
