"""WhatsApp: "_chat.txt" of an iPhone, "WhatsApp Chat with Sam.txt" of Android, alone or in a ZIP.

The lines begin with day and time as the telephone shows them: in its language's order, with its
clock, without a zone.
"""

import datetime as dt
import re
from collections import Counter

from evidence_kit.intake.exports.chat_lines import Line, Lines, lines_of
from evidence_kit.intake.exports.source import Source
from evidence_kit.intake.exports.threads import Found, Thread, clean, label
from evidence_kit.intake.exports.whatsapp_notices import (
    is_call,
    is_deleted,
    is_notice,
    is_notice_cut,
    without_edit,
)
from evidence_kit.model.reading import ExportedMessage

_TITLE = re.compile(
    r"whatsapp.*?(?:\b(?:with|mit|con|avec|com|met|med|med|z|ile|с|cu)\b|[-–])\s*(?P<title>.+)$",
    re.IGNORECASE,
)
_KINDS = (
    r"(?:jpe?g|png|gif|webp|heic|mp4|3gp|mov|mkv|avi|opus|ogg|m4a|mp3|aac|amr|wav|pdf|docx?|xlsx?"
    r"|pptx?|txt|csv|vcf|ics|zip|rar|7z|apk|html?|rtf|odt|was)"
)
_ATTACHED = re.compile(
    r"<[^<>:：\n]{2,40}[:：]\s*(?P<apple>[^<>\n]{1,200}\.\w{1,6})\s*>"
    rf"|^(?P<android>[^\n()<>]{{1,200}}\.{_KINDS}) [(（][^()（）\n]{{2,60}}[)）]$",
    re.MULTILINE | re.IGNORECASE,
)
_SENDER = re.compile(r"([^\n]{1,80}?):(?: |$)(.*)", re.DOTALL)
_LEFT_OUT = (
    "Messages that were deleted before the chat was exported.",
    "Pictures and voice notes, if you chose to leave them out, and those that could be seen once.",
    "The telephone numbers of people who are saved as contacts: only their names.",
)
_LINES_IN_MESSAGES = (
    "One message can hold lines that look like other messages. "
    "Compare important ones with the telephone."
)


def read(source: Source, day_first: bool | None) -> Found | None:
    """The chat in *source*; None where it holds no chat of WhatsApp."""
    best: tuple[str, Lines] | None = None
    for name in source.matching(r"\.txt$") if source.zipped else source.names:
        if name.count("/") > 1:
            continue
        lines = lines_of(source.text(name, ends=True))
        if lines.found and (best is None or len(lines.found) > len(best[1].found)):
            best = (name, lines)
    if best is None:
        return None
    name, lines = best
    order = _Order(lines.found, day_first)
    told = _told_title(source.name, name)
    messages = [_message(line, order, told) for line in lines.found]
    unclear = sum(message.wall is None for message in messages)
    return Found(
        platform="whatsapp",
        form="WhatsApp chat",
        threads=[Thread(title=told or _from_names(messages), messages=messages)],
        asks_day_order=order.open,
        asks_zone=True,
        day_first=order.day_first,
        left_out=_LEFT_OUT,
        cautions=(
            *(() if lines.sure else (_LINES_IN_MESSAGES,)),
            *((f"The time of {unclear} messages could not be read.",) if unclear else ()),
        ),
    )


class _Order:
    """Whether the day or the month stands first, and whether the file proves it."""

    def __init__(self, lines: list[Line], answer: bool | None) -> None:
        dates = [line.numbers for line in lines]
        self.year_first = sum(first > 31 for first, _, _ in dates) * 2 > len(dates)
        self.open = False
        self.day_first: bool | None = None
        if self.year_first:
            return
        high = Counter(
            "day" if first > 12 else "month"
            for first, second, _ in dates
            if (first > 12) != (second > 12)
        )
        if bool(high["day"]) != bool(high["month"]):
            self.day_first = bool(high["day"])
            return
        back = {first: self._steps_back(dates, first) for first in (True, False)}
        if min(back.values()) == 0 < max(back.values()):
            self.day_first = back[True] == 0  # a chat goes forward in time
        else:
            self.open = len({date for date in dates if date[0] != date[1]}) > 0
            likely = back[True] <= back[False]
            self.day_first = answer if answer is not None else likely

    @staticmethod
    def _steps_back(dates: list[tuple[int, int, int]], day_first: bool) -> int:
        keys = [(c, b, a) if day_first else (c, a, b) for a, b, c in dates]
        return sum(earlier > later for earlier, later in zip(keys, keys[1:], strict=False))

    def day(self, numbers: tuple[int, int, int]) -> dt.datetime | None:
        first, second, third = numbers
        if self.year_first:
            year, month, day = numbers
        else:
            year = third
            day, month = (first, second) if self.day_first else (second, first)
        if year < 100:
            year += 2000
        if 2500 <= year < 2643:
            year -= 543  # the years of the Buddhist calendar, as in Thailand
        try:
            return dt.datetime(year, month, day) if 2009 <= year < 2100 else None
        except ValueError:
            return None


def _message(line: Line, order: _Order, title: str) -> ExportedMessage:
    day = order.day(line.numbers)
    sender, text = "", line.text.rstrip("\n")
    found = _SENDER.match(text)
    if found is not None and not is_notice_cut(found[1]):
        sender, text = label(found[1]), found[2]
    by_app = not sender or is_notice(text, by_app=sender == title)
    call = is_call(text) and (not sender or text.startswith("\u200e"))
    notes = ["deleted later"] if sender and is_deleted(text) else []
    text, edited = without_edit(text)
    if edited:
        notes.append("edited later")
    text = clean(text).lstrip("\u200e\u200f").rstrip("\n")
    names = (each["apple"] or each["android"] for each in _ATTACHED.finditer(label_lines(text)))
    return ExportedMessage(
        number=0,
        sender="" if by_app and not call else sender,
        text=text,
        shown=line.shown,
        wall=day + line.since_midnight if day and line.since_midnight is not None else None,
        attachments=tuple(label(name) for name in names),
        system=by_app and not call,
        call=call,
        note="; ".join(notes),
    )


def label_lines(text: str) -> str:
    """*text* without the marks of direction that stand before names of files."""
    return re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)


def _told_title(outer: str, inner: str) -> str:
    """The name of the chat, as the names of its files tell it."""
    for name in (inner, outer):
        stem = re.sub(r"\.(?:txt|zip)$", "", label(name.rsplit("/", 1)[-1]), flags=re.IGNORECASE)
        if found := _TITLE.search(re.sub(r" \(\d+\)$", "", stem)):
            return found["title"]
    return ""


def _from_names(messages: list[ExportedMessage]) -> str:
    named = list(dict.fromkeys(each.sender for each in messages if each.sender))
    return ", ".join(named[:4]) or "WhatsApp"
