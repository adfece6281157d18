"""Parts 2, 3 and 5: accounts and people, demands and payments, what has been done so far."""

from evidence_kit.model.account import Account, Person
from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.demand import Demand
from evidence_kit.model.exhibit import Answer
from evidence_kit.model.moment import Moment
from evidence_kit.model.moment_words import day_words
from evidence_kit.report.parts import Card, Fact, Part
from evidence_kit.report.phrases import (
    answer_words,
    counted,
    known_facts,
    listed,
    shortened,
    shown_words,
    time_words,
)
from evidence_kit.report.selection import Selection

_CONTACTS = {
    ContactKind.POLICE: "Police",
    ContactKind.PLATFORM: "Platform",
    ContactKind.HELPLINE: "Helpline",
    ContactKind.BANK: "Bank",
    ContactKind.TAKEDOWN: "Takedown service",
    ContactKind.BLOCKED: "Blocked",
    ContactKind.OTHER: "Something else",
}
_EXACT = frozenset({"Permanent ID", "Profile address"})
_OWN = frozenset({"Notes", "What was threatened", "What was asked for", "What came of it"})


def accounts_part(selection: Selection) -> Part:
    """Part 2: the people, and each account as it was seen."""
    case = selection.case
    people = {person.id: person for person in case.people}
    cards = [_person(selection, person) for person in case.people]
    cards += [_account(selection, account, people) for account in case.accounts]
    return Part(
        heading="People and accounts",
        intro=("A display name or handle can be changed by its owner. A permanent ID cannot.",)
        if cards
        else (),
        cards=tuple(cards),
        empty="No account has been written down.",
    )


def _account(selection: Selection, account: Account, people: dict[str, Person]) -> Card:
    person = people.get(account.person or "")
    names = selection.account_names
    facts = known_facts(
        ("Display name", account.display_name),
        ("Handle", account.handle),
        ("Permanent ID", account.permanent_id),
        ("Profile address", account.profile_url),
        ("Phone", account.phone),
        ("E-mail", account.email),
        ("Earlier names", ", ".join(account.earlier_names)),
        ("Linked accounts", ", ".join(names[each] for each in account.linked if each in names)),
        ("Thought to belong to", _belongs(person, account.person_basis)),
        ("Seen in this case", _seen(selection, account)),
        ("Notes", account.notes),
        exact=_EXACT,
        own=_OWN,
    )
    heading = account.label if not account.platform else f"{account.label} on {account.platform}"
    links = selection.exhibit_links(account.profile_exhibits)
    return Card(
        heading=heading, facts=facts, links_label="Profile shown in" if links else "", links=links
    )


def _belongs(person: Person | None, basis: str) -> str:
    if person is None:
        return ""
    name = person.name or listed(person.nicknames) or "a person whose name is not known"
    return f"{name}\nHow this is known: {basis}" if basis else name


def _seen(selection: Selection, account: Account) -> str:
    mine = [row for row in selection.rows if account.id in selection.events[row.id].accounts]
    if not mine:
        return ""
    known = [row for row in mine if row.first is not None]
    text = counted(len(mine), "event")
    if len(known) == 1:
        return f"{text}: {known[0].when}"
    if known:
        return f"{text}. First: {known[0].when}. Last: {known[-1].when}."
    return text


def _person(selection: Selection, person: Person) -> Card:
    names = selection.account_names
    theirs = [names[each.id] for each in selection.case.accounts if each.person == person.id]
    return Card(
        heading=person.name or listed(person.nicknames) or "A person whose name is not known",
        facts=known_facts(
            ("Also called", listed(person.nicknames) if person.name else ""),
            ("Who this is", person.relationship),
            ("Thought to use", listed(theirs, most=20)),
            ("Notes", person.notes),
            own=_OWN,
        ),
    )


def demands_part(selection: Selection) -> Part:
    """Part 3: what was threatened and asked for, and what was paid."""
    cards = tuple(
        _demand(selection, demand, number)
        for number, demand in enumerate(selection.case.demands, 1)
    )
    return Part(
        heading="Demands and payments",
        cards=cards,
        empty="No demand and no payment has been written down.",
    )


def _demand(selection: Selection, demand: Demand, number: int) -> Card:
    names = selection.account_names
    pay_label = f"Pay to ({demand.pay_to_kind})" if demand.pay_to_kind else "Pay to"
    facts = known_facts(
        ("What was threatened", demand.threat),
        ("To whom", demand.to_whom),
        ("What was asked for", demand.demanded),
        ("When", _when(demand.moment)),
        ("Deadline", _when(demand.deadline)),
        ("Amount", f"{demand.amount} {demand.currency}".strip()),
        (pay_label, demand.pay_to),
        ("Payment reference", demand.pay_reference),
        ("Paid?", _paid(demand)),
        ("Accounts", listed([names[each] for each in demand.accounts if each in names], 20)),
        exact=frozenset({pay_label, "Payment reference"}),
        own=_OWN,
    )
    links = (*selection.event_links(demand.events), *selection.exhibit_links(demand.exhibits))
    heading = f"Demand {number}" + _new(selection, demand)
    return Card(heading=heading, facts=facts, links_label="See" if links else "", links=links)


def _paid(demand: Demand) -> str:
    if demand.paid is Answer.YES and demand.paid_amount:
        return f"Yes: {demand.paid_amount} {demand.currency}".rstrip()
    return answer_words(demand.paid)


def done_part(selection: Selection) -> Part:
    """Part 5: whom the person turned to, with the numbers that will be asked for again."""
    return Part(
        heading="What has been done so far",
        cards=tuple(_contact(selection, contact) for contact in _in_order(selection.case.contacts)),
        empty="Nothing has been written down about police, platforms, helplines or banks.",
    )


def _in_order(contacts: tuple[Contact, ...]) -> list[Contact]:
    def when(contact: Contact) -> float:
        bounds = contact.moment.bounds
        return bounds[0].timestamp() if bounds else float("inf")

    return sorted(contacts, key=when)


def _contact(selection: Selection, contact: Contact) -> Card:
    kind = _CONTACTS[contact.kind]
    heading = f"{kind}: {contact.organisation}" if contact.organisation else kind
    bounds = contact.moment.bounds
    if bounds is not None and contact.moment.wall is not None:
        heading += f", {day_words(contact.moment.wall)}"
    names = selection.account_names
    facts: tuple[Fact, ...] = known_facts(
        ("When", _when(contact.moment)),
        ("Spoke to", contact.officer),
        ("Officer’s number", contact.collar_number),
        ("Reference", contact.reference),
        ("What came of it", contact.outcome),
        ("What comes next", contact.next_step),
        ("To be asked again", day_words(wall) if (wall := contact.follow_up.wall) else ""),
        ("Accounts", listed([names[each] for each in contact.accounts if each in names], 20)),
        own=_OWN,
    )
    facts += _fingerprint(contact)
    links = selection.exhibit_links(contact.exhibits)
    return Card(
        heading=shortened(heading, 120) + _new(selection, contact),
        facts=facts,
        links_label="See" if links else "",
        links=links,
    )


def _fingerprint(contact: Contact) -> tuple[Fact, ...]:
    """The fingerprints of a picture that is not among the exhibits, to know a copy of it by."""
    held = contact.fingerprint
    if held is None:
        return ()
    file, look = "SHA-256 of the picture", f"PDQ of the picture (quality {held.quality} of 100)"
    return known_facts((file, held.sha256), (look, held.pdq), exact=frozenset({file, look}))


def _when(moment: Moment) -> str:
    if moment.wall is None and not moment.shown:
        return ""
    return "\n".join(line for line in (time_words(moment), shown_words(moment)) if line)


def _new(selection: Selection, record: Demand | Contact) -> str:
    return " (new)" if selection.is_new(record.entered) else ""
