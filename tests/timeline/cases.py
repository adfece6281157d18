"""Cases to look at, made of events whose times are typed."""

import datetime as dt

from evidence_kit.model.account import Account
from evidence_kit.model.case import Case, CaseFacts
from evidence_kit.model.event import Event, EventKind
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.exhibit_mark import ExhibitMark
from evidence_kit.model.moment import Moment
from evidence_kit.model.stamp import Stamp
from evidence_kit.model.typed_time import read_time

LONDON = "Europe/London"
TODAY = dt.datetime(2026, 6, 11, 15, 30)


def typed(text: str) -> Moment:
    """The moment that *text* means."""
    moment = read_time(text, today=TODAY, zone=LONDON).moment
    assert moment is not None, text
    return moment


def event(id: str, time: str, kind: EventKind = EventKind.MESSAGE_RECEIVED, **more: str) -> Event:
    """An event at a typed time."""
    return Event(id=id, kind=kind, moment=typed(time), words=more.get("words", ""))


def case(*events: Event, accounts: tuple[Account, ...] = ()) -> Case:
    """A case of these events, with two exhibits."""
    exhibits = tuple(
        Exhibit(
            id=f"e{number}",
            mark=ExhibitMark("AB", number),
            original_name="picture.png",
            size=1,
            sha256="00",
            blob="00",
            added=Stamp(dt.datetime(2026, 6, 1, tzinfo=dt.UTC)),
        )
        for number in (1, 2)
    )
    facts = CaseFacts(initials="AB", zone=LONDON)
    return Case(facts=facts, events=events, accounts=accounts, exhibits=exhibits)
