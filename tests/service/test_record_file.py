"""A records file is read whole or not at all, and says where it is wrong."""

import datetime as dt
import json
import re
from pathlib import Path

import pytest

from evidence_kit.model.account import Account, Person
from evidence_kit.model.case import Case, CaseFacts
from evidence_kit.model.contact import Contact
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event, EventKind
from evidence_kit.model.exhibit import Answer, Exhibit
from evidence_kit.model.exhibit_mark import ExhibitMark
from evidence_kit.model.moment import Basis, Precision
from evidence_kit.model.moment_words import moment_words
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.record_file import read_records
from evidence_kit.service.record_format import record_schema

DOCS = Path(__file__).parents[2] / "docs"
TODAY = dt.datetime(2026, 6, 11, 15, 30)
PICTURE = Exhibit(
    id="e1",
    mark=ExhibitMark("AB", 1),
    original_name="one.png",
    size=1,
    sha256="00",
    blob="00",
    added=Stamp(dt.datetime(2026, 6, 1, tzinfo=dt.UTC)),
)
CASE = Case(
    facts=CaseFacts(initials="AB"),
    exhibits=(PICTURE,),
    accounts=(
        Account(id="a1", platform="Instagram", handle="@sam", notes="seen twice"),
        Account(id="a2", platform="TikTok", handle="@sam"),
        Account(id="a3", platform="Telegram", handle="@alone"),
    ),
    people=(Person(id="p1", name="Sam Example", relationship="met online"),),
)


def _read(**parts: object) -> list[object]:
    return list(read_records(json.dumps(parts).encode(), CASE, TODAY))


def _wrong(**parts: object) -> str:
    with pytest.raises(WrongUse) as problem:
        _read(**parts)
    sentence = problem.value.sentence
    assert sentence.endswith("Nothing was recorded.")
    return sentence


def test_the_example_in_the_documentation_is_recorded(keeper: Keeper) -> None:
    """Whoever copies it starts from something that works."""
    text = (DOCS / "records.md").read_text(encoding="utf-8")
    example = re.search(r"```json\n(.*?)```", text, re.DOTALL)
    assert example
    case = keeper.session.open_vault.case()
    for record in read_records(example[1].encode(), case, TODAY):
        keeper.handle(m.Save(record=record))
    saved = keeper.session.open_vault.case()
    assert len(saved.people) == 1
    assert len(saved.accounts) == 2
    assert saved.accounts[1].linked == (saved.accounts[0].id,)
    assert saved.accounts[0].person == saved.people[0].id
    assert [moment_words(event.moment) for event in saved.events] == [
        "3 March 2026, 14:02 (London time)",
        "about 4 March 2026, 21:00 (London time)",
    ]
    assert saved.demands[0].events == (saved.events[0].id,)
    assert moment_words(saved.demands[0].deadline).startswith("about 4 March 2026, 14:05")
    assert saved.contacts[0].reference == "1234/26"


def test_the_schema_in_the_documentation_is_that_of_the_program() -> None:
    """Write it anew with ``record_schema()`` when the format changes."""
    assert (DOCS / "records.schema.json").read_text(encoding="utf-8") == record_schema()


def test_every_field_of_a_record_can_be_written() -> None:
    """What the model can hold, the file can say; only what the program itself fills is left out."""
    schema = json.loads(record_schema())["$defs"]
    ours = {"id", "moment", "entered", "fingerprint"}
    for written, kept in (
        ("WrittenAccount", Account),
        ("WrittenPerson", Person),
        ("WrittenEvent", Event),
        ("WrittenDemand", Demand),
        ("WrittenContact", Contact),
    ):
        assert set(kept.__struct_fields__) - ours <= set(schema[written]["properties"])


def test_exhibits_are_named_by_their_marks() -> None:
    """Any way of writing a mark is understood."""
    (event,) = _read(events=[{"exhibits": ["ab/1"], "kind": "post"}])
    assert isinstance(event, Event)
    assert event.exhibits == ("e1",)
    assert event.kind is EventKind.POST
    assert event.moment.precision is Precision.UNKNOWN


def test_an_account_of_the_vault_is_added_to_and_not_doubled() -> None:
    """What the file leaves out stays as it was."""
    (account,) = _read(accounts=[{"platform": "instagram", "handle": "@SAM", "phone": "123"}])
    assert isinstance(account, Account)
    assert (account.id, account.phone, account.notes) == ("a1", "123", "seen twice")


def test_a_person_of_the_vault_is_added_to_and_not_doubled() -> None:
    """The name decides."""
    (person,) = _read(people=[{"name": "Sam Example", "nicknames": ["Sammy"]}])
    assert isinstance(person, Person)
    assert (person.id, person.relationship, person.nicknames) == ("p1", "met online", ("Sammy",))


def test_a_ref_is_stronger_than_a_handle_that_is_like_it() -> None:
    """The file says which of two accounts it means."""
    account, event = _read(
        accounts=[{"ref": "@alone", "platform": "X", "handle": "@other"}],
        events=[{"accounts": ["@alone"]}],
    )
    assert isinstance(account, Account)
    assert isinstance(event, Event)
    assert event.accounts == (account.id,)
    assert account.id != "a3"


def test_times_have_a_zone_and_a_basis_of_their_own() -> None:
    """An event elsewhere is on the clocks there."""
    (contact,) = _read(
        contacts=[{"kind": "bank", "time": "4 May 2026 09:00", "zone": "America/New_York"}]
    )
    assert isinstance(contact, Contact)
    assert contact.moment.utc == dt.datetime(2026, 5, 4, 13, tzinfo=dt.UTC)
    assert contact.moment.basis is Basis.MEMORY


def test_a_deadline_counts_from_the_demand() -> None:
    """ "in 24 hours" is not a day from today."""
    (demand,) = _read(
        demands=[{"time": "3 March 2026 14:05", "deadline": "in 2 days", "paid": "no"}]
    )
    assert isinstance(demand, Demand)
    assert moment_words(demand.deadline) == "5 March 2026"
    assert demand.paid is Answer.NO


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"events": [{}, {"time": "3/4/26"}]}, 'in event 2: the time "3/4/26" can mean'),
        ({"events": [{"time": "31 April 2026"}]}, "There is no such date"),
        ({"events": [{"time": "hello"}]}, 'in event 1: the time is "hello"'),
        ({"events": [{"time": "today", "zone": "Mars/Base"}]}, "Mars/Base"),
        ({"events": [{"exhibits": ["AB9"]}]}, "in event 1: there is no exhibit AB9."),
        ({"events": [{"exhibits": ["nine"]}]}, "is not an exhibit mark"),
        ({"events": [{"accounts": ["@nobody"]}]}, 'there is no account called "@nobody"'),
        ({"events": [{"accounts": ["@sam"]}]}, '2 accounts are called "@sam"'),
        ({"events": [{"kind": "murder"}]}, "in event 1 (kind)"),
        ({"events": [{"colour": "red"}]}, "colour"),
        ({"accounts": [{"ref": "a"}, {"ref": "A"}]}, 'in account 2: the ref "A" is used twice'),
        ({"people": [{"name": 5}]}, "in person 1 (name)"),
        ({"demands": [{"events": ["x"]}]}, 'there is no event called "x"'),
        ({"things": []}, "things"),
    ],
)
def test_a_mistake_is_named_with_its_place(parts: dict[str, object], said: str) -> None:
    """One sentence is enough to find and mend it."""
    assert said in _wrong(**parts)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[]", b"null"])
def test_what_is_no_records_file_is_refused(data: bytes) -> None:
    """Another file given by mistake does no harm."""
    with pytest.raises(WrongUse, match="Nothing was recorded"):
        read_records(data, CASE, TODAY)


def test_a_zone_that_is_not_there_is_said_even_without_a_time() -> None:
    """A time that is filled in later would be read in it."""
    with pytest.raises(WrongUse, match="not a time zone"):
        _read(events=[{"zone": "Mars/Olympus"}])


def test_a_follow_up_looks_ahead_of_the_call() -> None:
    """ "in 7 days" counts from the call, and "12 March" is the next one after it."""
    case = Case(facts=CaseFacts(initials="AB"))
    for said, day in (("in 7 days", 12), ("14 March", 14)):
        written = {"contacts": [{"time": "5 March 2026", "follow_up": said}]}
        (contact,) = read_records(json.dumps(written).encode(), case, TODAY)
        assert isinstance(contact, Contact)
        assert contact.follow_up.wall is not None
        assert contact.follow_up.wall.date() == dt.date(2026, 3, day)
