"""Text files of imessage-exporter: Apple has no export of its own for Messages."""

import datetime as dt
import re

from evidence_kit.intake.exports.source import Source
from evidence_kit.intake.exports.threads import ME, Found, Thread, clean, label
from evidence_kit.model.moment_words import MONTHS
from evidence_kit.model.reading import ExportedMessage

_MONTHS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_HEAD = re.compile(
    r"(?P<shown>(?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2}), (?P<year>\d{4})\s{1,2}"
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d):(?P<second>\d\d) (?P<half>[AP])M)(?: \((?P<read>[^)\n]+)\))?"
)
_FILE = re.compile(r"(?:/|~/|[\w.-]+/)[^\n]*/[^\n/]+\.\w{2,5}")
_LEFT_OUT = ("Messages that were deleted before the file was made.",)


def read(source: Source) -> Found | None:
    """The conversation in *source*; None where it has no such form."""
    threads = []
    for name in source.matching(r"\.txt$") if source.zipped else source.names:
        if messages := _messages(source.text(name)):
            title = label(name.rsplit("/", 1)[-1].removesuffix(".txt"))
            threads.append(Thread(title=title, messages=messages))
    if not threads:
        return None
    return Found(
        platform="sms",
        form="iMessage text file",
        threads=threads,
        asks_zone=True,
        left_out=_LEFT_OUT,
    )


def _messages(text: str) -> list[ExportedMessage]:
    lines = text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if _HEAD.fullmatch(first.strip()) is None:
        return []
    starts = [
        at
        for at, line in enumerate(lines)
        if line[:1].isupper()
        and _HEAD.fullmatch(line.rstrip()) is not None
        and (at == 0 or not lines[at - 1].strip())
    ]
    ends = [*starts[1:], len(lines)]
    return [_message(lines[start:end]) for start, end in zip(starts, ends, strict=True)]


def _message(lines: list[str]) -> ExportedMessage:
    head = _HEAD.fullmatch(lines[0].rstrip())
    assert head is not None
    sender = label(lines[1]) if len(lines) > 1 else ""
    body = lines[2:]
    files = [line.strip() for line in body if _FILE.fullmatch(line.strip())]
    return ExportedMessage(
        number=0,
        sender=sender,
        text=clean("\n".join(body).strip("\n")),
        shown=head["shown"],
        wall=_wall(head),
        attachments=tuple(files),
        mine=sender == ME,
        note=clean(head["read"]),
    )


def _wall(head: re.Match[str]) -> dt.datetime | None:
    month = _MONTHS.get(head["month"], 0)
    hour = int(head["hour"]) % 12 + (12 if head["half"] == "P" else 0)
    try:
        return dt.datetime(
            int(head["year"]),
            month,
            int(head["day"]),
            hour,
            int(head["minute"]),
            int(head["second"]),
        )
    except ValueError:
        return None
