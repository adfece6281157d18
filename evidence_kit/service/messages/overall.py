"""About the whole case: finding words, what would help, saving the timeline, who is typing."""

from typing import Literal

import msgspec

from evidence_kit.model.searchable import Span
from evidence_kit.service.messages.base import Answer, Request
from evidence_kit.timeline.completeness import CaseWish, Wish

FoundKind = Literal["exhibit", "event", "account", "person", "demand", "contact"]


class Find(Request, frozen=True, kw_only=True):
    """Find *words* in everything recorded, text in pictures included; at most *count*. -> Found"""

    words: str
    count: int = 60


class ReadySearch(Request, frozen=True, kw_only=True):
    """Make the index for searching, while nothing else is asked: so the first `Find` is quick. -> Done"""


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A record that holds the words.

    *title* says which it is; *field* names the field in which the first match stands, *excerpt* is
    a part of it and *spans* where in that the words are; *title_spans* are those in *title*.
    *exhibits* counts the pictures with it.
    """

    id: str
    kind: FoundKind
    title: str
    field: str = ""
    excerpt: str = ""
    spans: tuple[Span, ...] = ()
    title_spans: tuple[Span, ...] = ()
    exhibits: tuple[str, ...] = ()


class Found(Answer, frozen=True, kw_only=True):
    """*total* counts all that hold the words; *words* are those that were asked for.

    *unread* counts pictures whose words are not known, because they were not read yet.
    """

    words: str
    hits: tuple[Hit, ...] = ()
    total: int = 0
    unread: int = 0


class GetWishes(Request, frozen=True, kw_only=True):
    """What would make the exhibit of the id *exhibit* stronger, or, without one, the case. -> Wishes"""

    exhibit: str = ""


class Wishes(Answer, frozen=True, kw_only=True):
    """*of* one exhibit, or the few things most worth doing *overall*; both empty: that is enough."""

    of: tuple[Wish, ...] = ()
    overall: tuple[CaseWish, ...] = ()
    exhibits: int = 0


class SaveTimeline(Request, frozen=True, kw_only=True):
    """Write the timeline to the new file *path* for spreadsheets and timeline tools. -> Exported

    *ids* are the events to write, in the timeline's order; none writes all. A picture ("png",
    "svg") is painted by the desktop and comes as *data*.
    """

    path: str
    form: Literal["csv", "json", "png", "svg"] = "csv"
    ids: tuple[str, ...] = ()
    data: bytes = b""


class TypeAs(Request, frozen=True, kw_only=True):
    """From now on *name* is typing for the person, "" the person again. -> Done"""

    name: str = ""


class AddPasted(Request, frozen=True, kw_only=True):
    """Take in a picture from the clipboard, as the PNG *data* that it was pasted as. -> FilesAdded"""

    data: bytes
