"""Country packs: the numbers, addresses and habits of a country, each with where it was read."""

import datetime as dt
import tomllib
from enum import StrEnum
from functools import cache

import msgspec

from evidence_kit.model.problem import WrongUse
from evidence_kit.resources import resource

CODES = ("uk", "ie", "us", "ca", "au", "nz", "elsewhere")
"""The packs that ship, in the order in which they are offered."""


class Country(msgspec.Struct, frozen=True):
    """A country that can be chosen: its *code* and what people call it."""

    code: str
    name: str


class HelpKind(StrEnum):
    """What a place to turn to is for."""

    POLICE = "police"
    UNDER_18 = "under-18"
    HELPLINE = "helpline"
    TAKEDOWN = "takedown"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Somewhere to turn to. *address* is a web address, shown as text: nothing is opened.

    *source* is where it was read and *checked* the day on which that was.
    """

    kind: HelpKind
    name: str
    what: str
    phone: str = ""
    address: str = ""
    hours: str = ""
    who: str = ""
    source: str
    checked: dt.date


class Number(msgspec.Struct, frozen=True, kw_only=True):
    """A telephone number for help, what it is for, and where it was read."""

    number: str
    what: str = ""
    source: str
    checked: dt.date


class Pack(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about one country.

    *emergency* is None only where the country is not known. *silent* says how to get help without
    speaking and *relay* how to call in text; both are None where that was not checked. *paper* is "a4"
    or "us-letter", *zone* the first zone to offer (IANA), *day_first* how 3/4 is usually meant
    there, and *exhibit_form* shows what a mark looks like. *places* are in the order to show.
    """

    code: str
    name: str
    emergency: Number | None = None
    emergency_words: str
    non_emergency: Number | None = None
    silent: Number | None = None
    relay: Number | None = None
    paper: str = "a4"
    zone: str
    day_first: bool | None = None
    exhibit_form: str = "AB1"
    under_18_words: str
    places: tuple[Place, ...] = ()

    @property
    def under_18(self) -> tuple[Place, ...]:
        """Where to turn to when a picture shows someone under 18."""
        return tuple(place for place in self.places if place.kind is HelpKind.UNDER_18)

    @property
    def helplines(self) -> tuple[Place, ...]:
        """People to talk to."""
        return tuple(place for place in self.places if place.kind is HelpKind.HELPLINE)

    @property
    def takedown(self) -> tuple[Place, ...]:
        """Services that help to get pictures taken down."""
        return tuple(place for place in self.places if place.kind is HelpKind.TAKEDOWN)

    @property
    def police(self) -> tuple[Place, ...]:
        """Ways to report to the police besides the telephone numbers."""
        return tuple(place for place in self.places if place.kind is HelpKind.POLICE)


@cache
def countries() -> tuple[Country, ...]:
    """Return the countries that can be chosen, those with a pack of their own first."""
    return tuple(Country(code, pack(code).name) for code in CODES)


@cache
def pack(code: str) -> Pack:
    """Return the pack of a country code such as "uk"; raise WrongUse for a code without one."""
    if code not in CODES:
        raise WrongUse(f'There is no country "{code}" here. Choose one of: {", ".join(CODES)}.')
    data = tomllib.loads(resource("guide", code, "pack.toml").read_text(encoding="utf-8"))
    return msgspec.convert({"code": code, **data}, Pack)
