"""Country packs: the numbers, addresses and habits of a country, each with where it was read."""

import datetime as dt
import tomllib
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias

import msgspec

from evidence_kit.model.problem import WrongUse
from evidence_kit.resources import resource

_FILES = {
    "uk": ("uk/pack.toml", "uk/england-wales.toml"),
    "uk-scotland": ("uk/pack.toml", "uk/scotland.toml"),
    "uk-northern-ireland": ("uk/pack.toml", "uk/northern-ireland.toml"),
    "ie": ("ie/pack.toml",),
    "us": ("us/pack.toml",),
    "ca": ("ca/pack.toml",),
    "au": ("au/pack.toml",),
    "nz": ("nz/pack.toml",),
    "elsewhere": ("elsewhere/pack.toml",),
}
CODES = tuple(_FILES)
"""The packs that ship, in the order in which they are offered."""


class Country(msgspec.Struct, frozen=True):
    """A country that can be chosen: its *code* and what people call it."""

    code: str
    name: str


class HelpKind(StrEnum):
    """What a place to turn to is for. A complaint is one about the police."""

    POLICE = "police"
    UNDER_18 = "under-18"
    HELPLINE = "helpline"
    TAKEDOWN = "takedown"
    BANK = "bank"
    COMPLAINT = "complaint"


class Need(StrEnum):
    """Whom a helpline is made for, where it is not for everyone."""

    MEN = "men"
    LGBT = "lgbt"
    DEAF_DISABLED = "deaf-disabled"
    COMMUNITY = "community"
    ABROAD = "abroad"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Somewhere to turn to. *address* is a web address, shown as text: nothing opens by itself.

    *text* is a number for text messages. *situations* are the ids of those it knows, the best known
    first, empty for all; *needs* says whom it is made for, empty for everyone. *source* is where it was read and
    *checked* the day on which that was, None where it is commonly known and nobody compared it yet.
    """

    kind: HelpKind
    name: str
    what: str
    phone: str = ""
    text: str = ""
    address: str = ""
    hours: str = ""
    who: str = ""
    situations: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    source: str
    checked: dt.date | None = None


class Number(msgspec.Struct, frozen=True, kw_only=True):
    """A telephone number for help, what it is for, and where it was read."""

    number: str
    what: str = ""
    source: str
    checked: dt.date | None = None


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """Something to know about a country, in a sentence or two, and where it was read."""

    say: str
    source: str
    checked: dt.date | None = None


Checkable: TypeAlias = Place | Number | Fact


class Pack(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about one country, or one part of it with a law of its own.

    *reviewed* is the day on which the whole pack was last gone through, *review_by* the day before
    which that should happen again. *emergency* is None only where the country is not known.
    *silent* says how to get help without speaking and *relay* how to call in text; both are None
    where that was not checked. *asked* is what the person who takes the call wants to know,
    *expect* what happens afterwards, *nothing_happens* what can be done if nothing does, *can* and
    *cannot* what the police are able to do, *law* and *anonymity* plain facts. *paper* is "a4" or
    "us-letter", *zone* the first zone to offer (IANA), *day_first* how 3/4 is usually meant there,
    and *exhibit_form* shows what a mark looks like. *places* are in the order to show.
    """

    code: str
    name: str
    reviewed: dt.date
    review_by: dt.date
    emergency: Number | None = None
    emergency_words: str
    non_emergency: Number | None = None
    silent: Number | None = None
    relay: Number | None = None
    asked: tuple[Fact, ...] = ()
    expect: tuple[Fact, ...] = ()
    nothing_happens: tuple[Fact, ...] = ()
    can: tuple[Fact, ...] = ()
    cannot: tuple[Fact, ...] = ()
    law: tuple[Fact, ...] = ()
    anonymity: tuple[Fact, ...] = ()
    paper: str = "a4"
    zone: str
    day_first: bool | None = None
    exhibit_form: str = "AB1"
    under_18_words: str
    places: tuple[Place, ...] = ()

    def of_kind(self, kind: HelpKind) -> tuple[Place, ...]:
        """The places that are for *kind*, in order."""
        return tuple(place for place in self.places if place.kind is kind)

    @property
    def under_18(self) -> tuple[Place, ...]:
        """Where to turn to when a picture shows someone under 18."""
        return self.of_kind(HelpKind.UNDER_18)

    @property
    def helplines(self) -> tuple[Place, ...]:
        """People to talk to, those for everyone first."""
        return tuple(sorted(self.of_kind(HelpKind.HELPLINE), key=lambda place: bool(place.needs)))

    @property
    def takedown(self) -> tuple[Place, ...]:
        """Services that help to get pictures taken down."""
        return self.of_kind(HelpKind.TAKEDOWN)

    @property
    def police(self) -> tuple[Place, ...]:
        """Ways to report to the police besides the telephone numbers."""
        return self.of_kind(HelpKind.POLICE)

    @property
    def facts(self) -> tuple[Checkable, ...]:
        """All that was read somewhere and can grow old."""
        numbers = (self.emergency, self.non_emergency, self.silent, self.relay)
        told = (self.asked, self.expect, self.nothing_happens, self.can, self.cannot)
        return (
            *(number for number in numbers if number is not None),
            *(fact for facts in (*told, self.law, self.anonymity) for fact in facts),
            *self.places,
        )

    def in_doubt(self, fact: Checkable, today: dt.date) -> bool:
        """Whether to say of *fact* that it should be checked before anyone relies on it.

        That is so where it was never compared with its source, not since the pack was last gone
        through, or where that is due again.
        """
        if fact.checked is None or fact.checked < self.reviewed:
            return True
        return today > self.review_by


@cache
def countries() -> tuple[Country, ...]:
    """Return the countries that can be chosen, those with a pack of their own first."""
    return tuple(Country(code, pack(code).name) for code in CODES)


@cache
def pack(code: str) -> Pack:
    """Return the pack of a country code such as "uk"; raise WrongUse for a code without one."""
    if code not in _FILES:
        raise WrongUse(f'There is no country "{code}" here. Choose one of: {", ".join(CODES)}.')
    return msgspec.convert({"code": code, **pack_data(code)}, Pack)


def pack_data(code: str) -> dict[str, Any]:
    """Return what the files of the pack *code* say, as it stands there.

    What a part of a country says goes before what its whole says: a list is longer by it, anything
    else is said anew.
    """
    data: dict[str, Any] = {}
    for name in _FILES[code]:
        part = tomllib.loads(resource("guide", *name.split("/")).read_text(encoding="utf-8"))
        for key, value in part.items():
            data[key] = [*value, *data.get(key, [])] if isinstance(value, list) else value
    return data
