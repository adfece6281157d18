"""What every reader of exports hands on: conversations with their messages, in order of time."""

import datetime as dt
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from evidence_kit.model.reading import ExportedMessage

_LONGEST = 200_000  # characters of one message
_EARLIEST = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)
_LATEST = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)
UNREAD = "one message here could not be read"
ME = "Me"
"""The sender of what the owner of the file wrote, where the file gives no name."""


class Thread(msgspec.Struct, kw_only=True):
    """One conversation; *messages* are in order of time, their numbers not given yet."""

    title: str
    messages: list[ExportedMessage]

    @property
    def participants(self) -> tuple[str, ...]:
        """All who wrote in it, in the order of their first message."""
        return tuple(dict.fromkeys(each.sender for each in self.messages if each.sender))


class Found(msgspec.Struct, kw_only=True):
    """What a reader found; its fields are those of `model.reading.Export`."""

    platform: str
    form: str
    threads: list[Thread]
    asks_day_order: bool = False
    asks_zone: bool = False
    day_first: bool | None = None
    zone: str = ""
    left_out: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


LAST = _LATEST
"""Where a message without a time stands."""


def clean(value: Any) -> str:
    """*value* as words that every program can store: no halves of letters, no NUL, not endless."""
    if value is None:
        return ""
    text = str(value)[:_LONGEST].replace("\0", "")
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def label(value: Any) -> str:
    """*value* as a name on one line: plain spaces, no marks of direction."""
    letters = (
        " " if unicodedata.category(letter) in ("Zs", "Cc") else letter
        for letter in clean(value)[:500]
        if unicodedata.category(letter) != "Cf"
    )
    return " ".join("".join(letters).split())


def instant(seconds: Any) -> dt.datetime | None:
    """The time so many *seconds* after 1970 in UTC; None for what is no number, or no sane time."""
    try:
        found = dt.datetime.fromtimestamp(float(seconds), dt.UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return None
    return found if _EARLIEST <= found < _LATEST else None


def instant_of_text(text: Any) -> dt.datetime | None:
    """The time in UTC of "2024-03-15 14:22:33 UTC", "2024-03-15T14:22:33.000Z" and the like."""
    words = clean(text).strip().removesuffix(" UTC")
    try:
        found = dt.datetime.fromisoformat(words)
    except ValueError:
        return None
    found = found.replace(tzinfo=dt.UTC) if found.tzinfo is None else found.astimezone(dt.UTC)
    return found if _EARLIEST <= found < _LATEST else None


def shown_as(utc: dt.datetime | None) -> str:
    """How an instant is shown where the file holds a number in its place."""
    return f"{utc:%Y-%m-%d %H:%M:%S} UTC" if utc else ""


def in_order(messages: Iterable[ExportedMessage]) -> list[ExportedMessage]:
    """*messages* by their instant; those without one stay behind the one that they followed."""
    keyed = []
    last = _EARLIEST
    for message in messages:
        last = message.utc or last
        keyed.append((last, message))
    keyed.sort(key=lambda pair: pair[0])  # a stable sort
    return [message for _, message in keyed]


def each_read(
    read: Callable[[dict[str, Any]], ExportedMessage], rows: Iterable[dict[str, Any]]
) -> list[ExportedMessage]:
    """What *read* makes of each row; a row that it cannot read keeps its place and says so."""
    found = []
    for row in rows:
        try:
            found.append(read(row))
        except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError):
            found.append(ExportedMessage(number=0, sender="", text="", system=True, note=UNREAD))
    return found


def field(value: Any, *names: str) -> Any:
    """The first of *names* that the JSON object *value* has; None where there is none."""
    if isinstance(value, dict):
        for name in names:
            if name in value:
                return value[name]
    return None


def objects(value: Any) -> list[dict[str, Any]]:
    """The JSON objects in the list *value*; nothing where it is no list."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
