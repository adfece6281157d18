"""A case: everything that one vault holds, as plain values."""

from typing import TypeAlias

import msgspec

from evidence_kit.model.account import Account, Person
from evidence_kit.model.checked import Checked, Conversation
from evidence_kit.model.contact import Contact
from evidence_kit.model.custody import CustodyEntry
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Answer, Exhibit
from evidence_kit.model.exhibit_mark import MarkForm


class CaseFacts(msgspec.Struct, frozen=True, kw_only=True, tag="case"):
    """Whose case it is and what an officer needs first.

    *name* is the person who produces the exhibits, *initials* those of the marks, *mark_form* how
    these are written, which never changes, *country* a country pack ("uk"), *zone* the IANA zone of
    the person's clock. *reach* is how to contact the person safely; it goes on a separate sheet,
    never among the evidence. *day_first* says whether 03/04, in what the computer reads, means
    3 April.
    """

    id: str = "case"
    initials: str
    mark_form: MarkForm = MarkForm.PLAIN
    name: str = ""
    country: str = "uk"
    zone: str = "Europe/London"
    in_danger: Answer = Answer.UNKNOWN
    danger: str = ""
    children: Answer = Answer.UNKNOWN
    about: str = ""
    reach: str = ""
    day_first: Answer = Answer.UNKNOWN


Record: TypeAlias = (
    CaseFacts | Exhibit | Account | Person | Event | Demand | Contact | Checked | Conversation
)
"""Anything that a person can write and amend; each has an ``id`` and a tag that names its kind."""


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """All records of a vault at one moment, in the order in which they were first written."""

    facts: CaseFacts
    exhibits: tuple[Exhibit, ...] = ()
    accounts: tuple[Account, ...] = ()
    people: tuple[Person, ...] = ()
    events: tuple[Event, ...] = ()
    demands: tuple[Demand, ...] = ()
    contacts: tuple[Contact, ...] = ()
    checked: tuple[Checked, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    custody: tuple[CustodyEntry, ...] = ()
    head: str = ""
