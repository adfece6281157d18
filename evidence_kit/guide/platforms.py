"""Where to find what names an account, platform by platform, from data files."""

import datetime as dt
import tomllib
from functools import cache

import msgspec

from evidence_kit.resources import resource

FACTS = ("handle", "permanent_id", "profile", "time", "capture", "report", "block", "note")
"""The fields of a `Platform` that say something about it, each with a `Source` of its own."""


OTHER = "other"
"""The file that says what holds for most apps."""


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a fact about a platform can be read: *at* is an address.

    *checked* is the day on which it was read there; None where it is commonly known and nobody has
    compared it with that page yet.
    """

    at: str
    checked: dt.date | None = None


class Platform(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A platform, and where on it an account's names are found; what is empty is not known for sure.

    *id* is the name of its data file, *also* what else it is called. *handle* says where the handle
    is, *handle_example* what one looks like, *permanent_id* where something is that its owner
    cannot change, *profile* what the address of a profile looks like, *time* how to make the time
    of a message show, and *capture* what to take a picture of. *report* and *block* are steps in
    order. *sources* names where each of `FACTS` that is given can be read; *checked* is the day on
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

    @property
    def unchecked(self) -> tuple[str, ...]:
        """The facts that nobody has compared with their source yet."""
        return tuple(fact for fact, source in self.sources.items() if source.checked is None)


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
