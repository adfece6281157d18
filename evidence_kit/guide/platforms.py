"""Where to find what names an account, platform by platform, from data files."""

import datetime as dt
import tomllib
from enum import StrEnum
from functools import cache

import msgspec

from evidence_kit.resources import resource

FACTS = ("handle", "permanent_id", "profile", "time", "capture", "report", "block", "note")
"""The fields of a `Platform` that say something about it, each with a `Source` of its own."""


OTHER = "other"
"""The file that says what holds for most apps."""


class Known(StrEnum):
    """How a fact is known: *READ* in its source, *OWN* advice of ours, or *UNREAD* so far."""

    READ = "read"
    OWN = "own"
    UNREAD = "unread"


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a fact about a platform can be read, or that it is advice of our own.

    *at* is the address of a page, and *more* are others that were read with it, where one page does
    not say it all. *checked* is the day on which somebody read the fact there; None where it is
    commonly known and nobody has compared it with that page yet. *dated* is the day that the page
    gives for itself, or None where it shows none: what was read may be as old as that. *own* is true
    for advice that nobody else gave, such as what to take a picture of; it has no address.

    A source that says two of these at once raises ValueError.
    """

    at: str = ""
    more: tuple[str, ...] = ()
    checked: dt.date | None = None
    dated: dt.date | None = None
    own: bool = False

    def __post_init__(self) -> None:
        if self.own == bool(self.at):
            raise ValueError("A source has an address, or is our own advice")
        if self.checked is None and (self.more or self.dated):
            raise ValueError("Other pages and the day of a page belong to a page that was read")
        if self.own and self.checked is not None:
            raise ValueError("Our own advice was read nowhere")
        if self.checked is not None and self.dated is not None and self.dated > self.checked:
            raise ValueError("No page was read before it was written")

    @property
    def known(self) -> Known:
        """How the fact is known."""
        if self.own:
            return Known.OWN
        return Known.UNREAD if self.checked is None else Known.READ

    @property
    def places(self) -> tuple[str, ...]:
        """The names of the websites, such as "faq.whatsapp.com", each once."""
        hosts = (
            address.partition("//")[2].partition("/")[0].removeprefix("www.")
            for address in (self.at, *self.more)
        )
        return tuple(dict.fromkeys(host for host in hosts if host))


class Platform(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A platform, and where on it an account's names are found; what is empty is not known for sure.

    *id* is the name of its data file, *also* what else it is called. *handle* says where the handle
    is, *handle_example* what one looks like, *permanent_id* where something is that its owner
    cannot change, *profile* what the address of a profile looks like, *time* how to make the time
    of a message show, and *capture* what to take a picture of. *report* and *block* are steps in
    order. *sources* says for each of `FACTS` that is given how it is known; *checked* is the day on
    which the file was last gone through.
    """

    id: str
    name: str
    also: tuple[str, ...] = ()
    handle: str = ""
    handle_example: str = ""
    permanent_id: str = ""
    profile: str = ""
    time: str = ""
    capture: str = ""
    report: tuple[str, ...] = ()
    block: tuple[str, ...] = ()
    note: str = ""
    checked: dt.date
    sources: dict[str, Source] = {}

    def facts(self, known: Known) -> tuple[str, ...]:
        """The names of the facts that are *known* in that way."""
        return tuple(fact for fact, source in self.sources.items() if source.known is known)


@cache
def platforms() -> tuple[Platform, ...]:
    """Return all platforms, by name; the one for all others comes last."""
    files = sorted(resource("platforms").glob("*.toml"))
    found = [
        msgspec.convert(
            {"id": file.stem, **tomllib.loads(file.read_text(encoding="utf-8"))}, Platform
        )
        for file in files
    ]
    return tuple(sorted(found, key=lambda each: (each.id == OTHER, each.name.casefold())))


def advice(name: str) -> Platform:
    """Return the platform that is called *name*, or what holds for most where it has no file."""
    return platform(name) or next(each for each in platforms() if each.id == OTHER)


def platform(name: str) -> Platform | None:
    """Return the platform that is called *name*, whatever its capitals; None for any other."""
    wanted = name.strip().casefold()
    for each in platforms():
        if wanted in (called.casefold() for called in (each.id, each.name, *each.also)):
            return each
    return None
