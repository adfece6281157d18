"""About what the person recorded, and what is still being typed."""

import msgspec

from evidence_kit.model.account import Account, Person
from evidence_kit.model.case import CaseFacts, Record
from evidence_kit.model.contact import Contact
from evidence_kit.model.custody import Amendment, CustodyEntry
from evidence_kit.model.demand import Demand
from evidence_kit.service.messages.base import Answer, Request
from evidence_kit.timeline.rows import Burst, Gap, TimelineRow


class Save(Request, frozen=True, kw_only=True):
    """Write *record*: new if its id is empty or unknown, otherwise a new version of it. -> Saved"""

    record: Record


class Saved(Answer, frozen=True, kw_only=True):
    """The record as it now stands, with its id."""

    record: Record


class SaveTogether(Request, frozen=True, kw_only=True):
    """Write *records*, each with an id, all or none, as one change to take back. -> Done"""

    records: tuple[Record, ...]


class Remove(Request, frozen=True, kw_only=True):
    """Take the record *id* out of the case; the log keeps it. -> Done

    The file of an exhibit stays, and it can be put back, until it is erased for good: `SealAnew`.
    """

    id: str


class Undo(Request, frozen=True, kw_only=True):
    """Take back the last change of a record made in this sitting. -> Undone"""


class Redo(Request, frozen=True, kw_only=True):
    """Make again what was taken back last, unless something was changed since. -> Undone"""


class Undone(Answer, frozen=True, kw_only=True):
    """*what* is a sentence, empty where there was nothing to take back or to make again.

    *about* are words of the person by which they know the record, where there are any.
    """

    what: str = ""
    about: str = ""


class ListRecords(Request, frozen=True, kw_only=True):
    """Accounts, people, demands and contacts, and the facts of the case. -> Records"""


class Sighting(msgspec.Struct, frozen=True):
    """How often an account appears: *events* that name it, the *first* and *last* time in words."""

    account: str
    events: int = 0
    first: str = ""
    last: str = ""


class Records(Answer, frozen=True, kw_only=True):
    """All records but exhibits and events; *sightings* of the accounts that events name."""

    facts: CaseFacts
    accounts: tuple[Account, ...] = ()
    people: tuple[Person, ...] = ()
    demands: tuple[Demand, ...] = ()
    contacts: tuple[Contact, ...] = ()
    sightings: tuple[Sighting, ...] = ()


class GetRecord(Request, frozen=True, kw_only=True):
    """One record as it now stands, by its *id*. -> Saved"""

    id: str


class GetHistory(Request, frozen=True, kw_only=True):
    """The versions of one record, the *newest* of them with what they said. -> History"""

    id: str
    newest: int = 0


class History(Answer, frozen=True, kw_only=True):
    """Oldest first. *records* are what the last of *versions* said, as many as were asked for.

    None stands for one that was erased for good or cannot be read. *names* are what the records
    are called that these name, by id: accounts by their label, exhibits by their mark.
    """

    versions: tuple[Amendment, ...] = ()
    records: tuple[Record | None, ...] = ()
    names: dict[str, str] = {}


class BringBack(Request, frozen=True, kw_only=True):
    """Write *field* of the record *id* as it was in *version*, counted from 1. -> Saved

    It is a change like any other. What is not in the case any more is not named again.
    """

    id: str
    version: int
    field: str


class ListCustody(Request, frozen=True, kw_only=True):
    """*count* entries of the custody log from entry number *start*. -> Custody"""

    start: int = 1
    count: int = 500


class Custody(Answer, frozen=True, kw_only=True):
    """*total* counts all entries."""

    entries: tuple[CustodyEntry, ...] = ()
    total: int = 0


class SaveDraft(Request, frozen=True, kw_only=True):
    """Keep what is typed in *form*, field by field; no *fields* forgets it. -> Done"""

    form: str
    fields: dict[str, str] = {}


class GetDraft(Request, frozen=True, kw_only=True):
    """-> Draft"""

    form: str


class Draft(Answer, frozen=True, kw_only=True):
    """What was typed in a form when it was last left; empty where nothing waits."""

    fields: dict[str, str] = {}


class GetTimeline(Request, frozen=True, kw_only=True):
    """*count* events from *start* in order of time, those of unknown time last. -> Timeline"""

    start: int = 0
    count: int = 500


class Timeline(Answer, frozen=True, kw_only=True):
    """*sentences* say the pattern in words; *gaps*, *bursts* and *lanes* are of the whole case.

    *reported* is when the last report was made, in POSIX seconds; None before the first.
    """

    rows: tuple[TimelineRow, ...] = ()
    total: int = 0
    sentences: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
    bursts: tuple[Burst, ...] = ()
    reported: float | None = None


class Overview(Answer, frozen=True, kw_only=True):
    """How far the case has come, for the Start page. Words, not scores.

    *typist* is who types in this sitting, "" for the person whose case it is.
    """

    exhibits: int = 0
    last_added: str = ""
    events: int = 0
    exhibits_without_event: int = 0
    accounts: int = 0
    span: str = ""
    reports: int = 0
    last_report: str = ""
    new_since_report: int = 0
    contacts: int = 0
    typist: str = ""


class GetOverview(Request, frozen=True, kw_only=True):
    """-> Overview"""
