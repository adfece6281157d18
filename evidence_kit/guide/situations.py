"""What may be happening to a person, and the advice that differs by it, from a data file."""

import datetime as dt
import tomllib
from enum import StrEnum
from functools import cache

import msgspec

from evidence_kit.guide.packs import HelpKind, Need, Pack, Place
from evidence_kit.resources import resource

NOT_SURE = "not-sure"
"""The situation of whoever cannot or will not say."""


ANSWERS = "guide"
"""The form under which the answers are kept.

As a draft and not as a record: which answer a person chose is no evidence of anything.
"""


class About(StrEnum):
    """What a piece of advice is about."""

    ANSWER = "answer"
    PAY = "pay"
    BANK = "bank"
    EVIDENCE = "evidence"
    BLOCK = "block"
    ACCOUNT = "account"
    DEVICE = "device"
    PHONE = "phone"
    TAKEDOWN = "takedown"
    SAFETY = "safety"
    POLICE = "police"


class Stance(StrEnum):
    """What the helplines say to it. AFTER is yes, once pictures of it were taken."""

    YES = "yes"
    AFTER = "after"
    ASK_FIRST = "ask-first"
    NO = "no"


class Advice(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to do or to leave, in a few words, and *why*; read at *source* on the day *checked*."""

    about: About
    stance: Stance
    say: str
    why: str
    source: str
    checked: dt.date | None = None


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """What may be happening: a *title* as the person would say it, *text* to know it by.

    *advice* is in the order in which it helps. *first_words* are what to say first to the police.
    """

    id: str
    title: str
    text: str
    opening: str
    first_words: str
    advice: tuple[Advice, ...]

    def stance(self, about: About) -> Stance | None:
        """What is said here about *about*, None where nothing is."""
        return next((each.stance for each in self.advice if each.about is about), None)


class SituationsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `situations.toml` holds."""

    situations: tuple[Situation, ...]


@cache
def situations() -> tuple[Situation, ...]:
    """Return the situations in the order in which they are asked about."""
    data = tomllib.loads(resource("guide", "situations.toml").read_text(encoding="utf-8"))
    return msgspec.convert(data, SituationsFile).situations


def situation(id: str) -> Situation | None:
    """Return the situation *id*, None where there is none of that name."""
    return next((each for each in situations() if each.id == id), None)


def people_for(country: Pack, situation_id: str, *, under_18: bool = False) -> tuple[Place, ...]:
    """Return who can be talked to about this, those who know it best first.

    For someone *under_18* the places for young people come first. Places for some people only
    are not among them: see `people_for_needs`.
    """
    for_all = [place for place in country.helplines if not place.needs]
    fitting = sorted(
        (place for place in for_all if situation_id in place.situations),
        key=lambda place: place.situations.index(situation_id),
    )
    general = [place for place in for_all if not place.situations]
    young = country.under_18 if under_18 else ()
    grown = [place for place in (*fitting, *general) if not (under_18 and "18" in place.who)]
    # Where nobody knows this one best, whoever helps with anything near it is better than nobody.
    found = (*young, *(grown if fitting or general else for_all))
    return found or country.of_kind(HelpKind.POLICE)


def people_for_needs(country: Pack) -> tuple[tuple[Need, tuple[Place, ...]], ...]:
    """Return the helplines made for some people, by whom they are for."""
    found = ((need, tuple(p for p in country.helplines if need in p.needs)) for need in Need)
    return tuple((need, places) for need, places in found if places)
