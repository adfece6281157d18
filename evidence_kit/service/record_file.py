"""Records written in a file, read as records of a case: see docs/records.md."""

import codecs
import datetime as dt
import re
import secrets
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import msgspec

from evidence_kit.model.account import Account, Person
from evidence_kit.model.case import Case, Record
from evidence_kit.model.contact import Contact
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event, Witness
from evidence_kit.model.exhibit_mark import read_mark
from evidence_kit.model.moment import Basis, Moment
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.typed_time import read_time
from evidence_kit.service.record_format import (
    WrittenAccount,
    WrittenContact,
    WrittenDemand,
    WrittenEvent,
    WrittenPerson,
    WrittenRecords,
)

_Item = TypeVar("_Item")
_LEFT = "Nothing was recorded."


def read_records(data: bytes, case: Case, today: dt.datetime) -> list[Record]:
    """Read a records file and return its records, ready to be saved in this order.

    *case* is what the vault holds, so that accounts, people and exhibits in it can be named;
    *today* is the person's present time, for times such as "yesterday". Raises WrongUse with a
    sentence that says where the file is wrong; then none of it is to be saved.
    """
    try:
        written = msgspec.json.decode(_as_utf8(data), type=WrittenRecords)
    except msgspec.ValidationError as problem:
        raise WrongUse(f"The records file is wrong {_place(str(problem))} {_LEFT}") from problem
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise WrongUse(f"The records file is not JSON: {problem}. {_LEFT}") from problem
    except RecursionError as problem:
        raise WrongUse(f"The records file is not one of records. {_LEFT}") from problem
    reading = _Reading(case, today)
    try:
        return reading.read(written)
    except WrongUse as problem:
        sentence = f"The records file is wrong in {reading.where}: {problem.sentence} {_LEFT}"
        raise WrongUse(sentence) from problem


def _as_utf8(data: bytes) -> bytes:
    """*data* as RFC 8259 has it. Editors and shells of Windows put a byte order mark first."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16").encode()
    return data.removeprefix(codecs.BOM_UTF8)


def _place(message: str) -> str:
    """Put "... - at `$.events[2].kind`" as "in event 3 (kind): ..."."""
    what, _, path = message.partition(" - at `$")
    found = re.fullmatch(r"\.(\w+)\[(\d+|\.\.\.)\]\.?(.*)`", path)
    if not found:
        where = f"in {path.strip('.`')}" if path.strip(".`") else "at its beginning"
        return f"{where}: {what}."
    field = f" ({found[3]})" if found[3] else ""
    number = int(found[2]) + 1 if found[2].isdecimal() else ""
    return f"in {_one(found[1])} {number}{field}: {what}."


def _one(part: str) -> str:
    return "person" if part == "people" else part.removesuffix("s")


class _Names:
    """What the records of one kind are called. A ref names one record alone, whatever is like it."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._ids: dict[str, set[str]] = {}
        self._refs: dict[str, str] = {}

    def add(self, id: str, *names: str) -> None:
        """Let *id* be found by its names; empty ones are none."""
        for name in names:
            if name.strip():
                self._ids.setdefault(name.strip().casefold(), set()).add(id)

    def add_ref(self, id: str, ref: str) -> None:
        """Let *id* be found by its ref; raise WrongUse where the file gives it twice."""
        name = ref.strip().casefold()
        if name in self._refs:
            raise WrongUse(f'the ref "{ref}" is used twice.')
        if name:
            self._refs[name] = id

    def find(self, name: str) -> str:
        """Return the id of the one record of that name; raise WrongUse if there is none or two."""
        wanted = name.strip().casefold()
        if wanted in self._refs:
            return self._refs[wanted]
        ids = self._ids.get(wanted, set())
        if not ids:
            raise WrongUse(f'there is no {self._kind} called "{name}".')
        if len(ids) > 1:
            raise WrongUse(f'{len(ids)} {self._kind}s are called "{name}". Give each a "ref".')
        return next(iter(ids))


class _Reading:
    """The names that records of one file and one case can call each other by."""

    def __init__(self, case: Case, today: dt.datetime) -> None:
        self._case = case
        self._today = today
        self.where = ""
        self._marks = {exhibit.mark: exhibit.id for exhibit in case.exhibits}
        self._events = _Names("event")
        self._people = _Names("person")
        self._accounts = _Names("account")
        for person in case.people:
            self._people.add(person.id, person.name)
        for account in case.accounts:
            self._accounts.add(account.id, account.handle, account.label)

    def read(self, written: WrittenRecords) -> list[Record]:
        """Read the parts in the order in which one may point at another."""
        people = [self._person(each) for each in self._numbered("person", written.people)]
        # An account may point at one that comes after it, so all are named before any is linked.
        named = [self._account(each) for each in self._numbered("account", written.accounts)]
        pairs = zip(written.accounts, named, strict=True)
        accounts = [self._linked(*pair) for pair in self._numbered("account", pairs)]
        events = [self._event(each) for each in self._numbered("event", written.events)]
        demands = [self._demand(each) for each in self._numbered("demand", written.demands)]
        contacts = [self._contact(each) for each in self._numbered("contact", written.contacts)]
        return [*people, *accounts, *events, *demands, *contacts]

    def _numbered(self, part: str, records: Iterable[_Item]) -> Iterator[_Item]:
        for number, record in enumerate(records, 1):
            self.where = f"{part} {number}"
            yield record

    def _person(self, written: WrittenPerson) -> Person:
        known = [each for each in self._case.people if each.name and each.name == written.name]
        given = _given(written, "ref")
        if len(known) == 1:
            person = msgspec.structs.replace(known[0], **given)
        else:
            person = Person(id=_new_id(), **given)
        self._people.add(person.id, person.name)
        self._people.add_ref(person.id, written.ref)
        return person

    def _account(self, written: WrittenAccount) -> Account:
        known = [each for each in self._case.accounts if _same(each, written)]
        given = _given(written, "ref", "linked", "profile_exhibits", "person")
        if len(known) == 1:
            account = msgspec.structs.replace(known[0], **given)
        else:
            account = Account(id=_new_id(), **given)
        self._accounts.add(account.id, account.handle, account.label)
        self._accounts.add_ref(account.id, written.ref)
        return account

    def _linked(self, written: WrittenAccount, account: Account) -> Account:
        person = self._people.find(written.person) if written.person else None
        return msgspec.structs.replace(
            account,
            linked=_joined(account.linked, self._named_accounts(written.linked)),
            profile_exhibits=_joined(
                account.profile_exhibits, self._exhibits(written.profile_exhibits)
            ),
            person=person or account.person,
        )

    def _event(self, written: WrittenEvent) -> Event:
        event = Event(
            id=_new_id(),
            moment=self._moment(written.time, written.zone, written.basis),
            accounts=self._named_accounts(written.accounts),
            exhibits=self._exhibits(written.exhibits),
            witnesses=tuple(
                Witness(name=each.name, contact=each.contact, saw=each.saw)
                for each in written.witnesses
            ),
            **_given(written, "ref", "time", "zone", "basis", "accounts", "exhibits", "witnesses"),
        )
        self._events.add_ref(event.id, written.ref)
        return event

    def _demand(self, written: WrittenDemand) -> Demand:
        moment = self._moment(written.time, written.zone, written.basis)
        since = moment.wall or self._today
        return Demand(
            id=_new_id(),
            moment=moment,
            deadline=self._moment(written.deadline, written.zone, written.basis, since=since),
            accounts=self._named_accounts(written.accounts),
            events=tuple(self._events.find(each) for each in written.events),
            exhibits=self._exhibits(written.exhibits),
            **_given(
                written, "time", "zone", "basis", "deadline", "accounts", "events", "exhibits"
            ),
        )

    def _contact(self, written: WrittenContact) -> Contact:
        moment = self._moment(written.time, written.zone, written.basis)
        since = moment.wall or self._today
        return Contact(
            id=_new_id(),
            moment=moment,
            follow_up=self._moment(written.follow_up, written.zone, written.basis, since=since),
            accounts=self._named_accounts(written.accounts),
            exhibits=self._exhibits(written.exhibits),
            **_given(written, "time", "zone", "basis", "follow_up", "accounts", "exhibits"),
        )

    def _moment(
        self, text: str, zone: str, basis: Basis, since: dt.datetime | None = None
    ) -> Moment:
        """Read a time; one *since* another looks ahead of it, for a deadline."""
        zone = zone or self._case.facts.zone
        reading = read_time(
            text, today=since or self._today, zone=zone, basis=basis, ahead=since is not None
        )
        if not text.strip():
            return Moment(zone=zone, basis=basis)
        if reading.moment is None and reading.choices:
            meanings = '" or "'.join(choice.label for choice in reading.choices)
            raise WrongUse(f'the time "{text}" can mean "{meanings}". Please write it out.')
        if reading.moment is None:
            raise WrongUse(f'the time is "{text}". {reading.readback}')
        return reading.moment

    def _exhibits(self, marks: tuple[str, ...]) -> tuple[str, ...]:
        found = []
        for text in marks:
            mark = read_mark(text)
            if mark not in self._marks:
                raise WrongUse(f"there is no exhibit {mark}.")
            found.append(self._marks[mark])
        return tuple(dict.fromkeys(found))

    def _named_accounts(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._accounts.find(name) for name in names))


def _new_id() -> str:
    return secrets.token_hex(8)


def _given(written: msgspec.Struct, *but: str) -> dict[str, Any]:
    """The fields that say something, without those named in *but*."""
    fields = msgspec.structs.asdict(written)
    return {name: value for name, value in fields.items() if name not in but and value}


def _joined(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *after)))


def _same(account: Account, written: WrittenAccount) -> bool:
    """Whether both are one account: the permanent ID decides, otherwise platform and handle."""
    if account.platform.casefold() != written.platform.casefold():
        return False
    if account.permanent_id and written.permanent_id:
        return account.permanent_id == written.permanent_id
    return bool(written.handle) and account.handle.casefold() == written.handle.casefold()
