"""Where to find what names an account, platform by platform, from data files."""

import datetime as dt
import tomllib
from functools import cache

import msgspec

from evidence_kit.resources import resource


class Platform(msgspec.Struct, frozen=True, kw_only=True):
    """A platform, and where on it an account's names are found; what is empty is not known for sure.

    *id* is the name of its data file, *also* what else it is called. *handle* says where the handle is, *handle_example* what one
    looks like, *permanent_id* where something is that its owner cannot change, *profile* what the
    address of a profile looks like, and *time* how to make the time of a message show.
    """

    id: str
    name: str
    also: tuple[str, ...] = ()
    handle: str = ""
    handle_example: str = ""
    permanent_id: str = ""
    profile: str = ""
    time: str = ""
    note: str = ""
    checked: dt.date


@cache
def platforms() -> tuple[Platform, ...]:
    """Return all platforms, by name."""
    files = sorted(resource("platforms").glob("*.toml"))
    found = [
        msgspec.convert(
            {"id": file.stem, **tomllib.loads(file.read_text(encoding="utf-8"))}, Platform
        )
        for file in files
    ]
    return tuple(sorted(found, key=lambda platform: platform.name.casefold()))


def platform(name: str) -> Platform | None:
    """Return the platform that is called *name*, whatever its capitals; None for any other."""
    wanted = name.strip().casefold()
    for each in platforms():
        if wanted in (called.casefold() for called in (each.id, each.name, *each.also)):
            return each
    return None
