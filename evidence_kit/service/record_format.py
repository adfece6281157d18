"""The JSON file that ``evidence-kit record`` takes: see docs/records.md."""

import json
from typing import Annotated

import msgspec
from msgspec import Meta

from evidence_kit.model.contact import ContactKind
from evidence_kit.model.event import EventKind
from evidence_kit.model.exhibit import Answer
from evidence_kit.model.moment import Basis

Ref = Annotated[str, Meta(description="A name of your own, by which other records point here.")]
Time = Annotated[
    str,
    Meta(
        description="When it happened, as people write it: '3 March 2026 14:02', 'about 4 May', "
        "'between 2 and 5 March 2026', 'unknown'. Empty where it is not known."
    ),
]
Zone = Annotated[
    str, Meta(description="The IANA time zone, such as Europe/London. Empty for that of the case.")
]
Marks = Annotated[tuple[str, ...], Meta(description="Marks of exhibits, such as AB1.")]
Accounts = Annotated[
    tuple[str, ...],
    Meta(description="Accounts: the ref or the handle of each, from this file or from the vault."),
]


class _Written(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A misspelt field is an error: left out in silence it would be lost."""


class WrittenAccount(_Written, frozen=True, kw_only=True):
    """An account. One with the same platform and handle as one in the vault adds to that."""

    ref: Ref = ""
    platform: str = ""
    display_name: str = ""
    handle: str = ""
    permanent_id: str = ""
    profile_url: str = ""
    phone: str = ""
    email: str = ""
    earlier_names: tuple[str, ...] = ()
    linked: Accounts = ()
    profile_exhibits: Marks = ()
    person: Annotated[str, Meta(description="The ref or the name of a person.")] = ""
    person_basis: Annotated[str, Meta(description="How it is known that it is this person's.")] = ""
    notes: str = ""


class WrittenPerson(_Written, frozen=True, kw_only=True):
    """Someone who is thought to be behind an account."""

    ref: Ref = ""
    name: str = ""
    nicknames: tuple[str, ...] = ()
    relationship: str = ""
    notes: str = ""


class WrittenWitness(_Written, frozen=True, kw_only=True):
    """Someone else who saw it."""

    name: str = ""
    contact: str = ""
    saw: str = ""


class WrittenEvent(_Written, frozen=True, kw_only=True):
    """One thing that happened."""

    ref: Ref = ""
    kind: EventKind = EventKind.MESSAGE_RECEIVED
    time: Time = ""
    zone: Zone = ""
    basis: Annotated[Basis, Meta(description="How the time is known.")] = Basis.SCREEN
    accounts: Accounts = ()
    words: Annotated[str, Meta(description="The exact words that were used.")] = ""
    url: str = ""
    thread: str = ""
    effect: Annotated[str, Meta(description="What it did to the person.")] = ""
    witnesses: tuple[WrittenWitness, ...] = ()
    exhibits: Marks = ()
    notes: str = ""


class WrittenDemand(_Written, frozen=True, kw_only=True):
    """What was demanded, and under what threat."""

    threat: str = ""
    to_whom: str = ""
    demanded: str = ""
    time: Time = ""
    zone: Zone = ""
    basis: Annotated[Basis, Meta(description="How the time is known.")] = Basis.SCREEN
    deadline: Annotated[
        str,
        Meta(description="By when, as people write it; 'in 24 hours' counts from the demand."),
    ] = ""
    amount: Annotated[str, Meta(description="A decimal number, as text.")] = ""
    currency: Annotated[str, Meta(description="A code of ISO 4217, or the name of a coin.")] = ""
    pay_to: str = ""
    pay_to_kind: str = ""
    pay_reference: str = ""
    paid: Answer = Answer.UNKNOWN
    paid_amount: str = ""
    accounts: Accounts = ()
    events: Annotated[tuple[str, ...], Meta(description="Events of this file, by ref.")] = ()
    exhibits: Marks = ()


class WrittenContact(_Written, frozen=True, kw_only=True):
    """A report, a call or a step that was taken."""

    kind: ContactKind = ContactKind.POLICE
    organisation: str = ""
    officer: str = ""
    collar_number: str = ""
    reference: str = ""
    time: Time = ""
    zone: Zone = ""
    basis: Annotated[Basis, Meta(description="How the time is known.")] = Basis.MEMORY
    outcome: str = ""
    next_step: str = ""
    follow_up: Annotated[
        str, Meta(description="When to ask again, as people write it: '12 March 2026'.")
    ] = ""
    accounts: Accounts = ()
    exhibits: Marks = ()


class WrittenRecords(_Written, frozen=True, kw_only=True):
    """Records to be added to a vault in one go. Every part may be left out."""

    people: tuple[WrittenPerson, ...] = ()
    accounts: tuple[WrittenAccount, ...] = ()
    events: tuple[WrittenEvent, ...] = ()
    demands: tuple[WrittenDemand, ...] = ()
    contacts: tuple[WrittenContact, ...] = ()


def record_schema() -> str:
    """Return the JSON Schema (2020-12) of the file, as docs/records.schema.json holds it."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Records for evidence-kit record",
        **msgspec.json.schema(WrittenRecords),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
