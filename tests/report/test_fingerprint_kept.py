"""A fingerprint that was kept stands in the report, digit for digit."""

from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.fingerprint import Fingerprint
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.record_parts import done_part
from evidence_kit.report.selection import Selection
from tests.report.sample_case import Files

HELD = Fingerprint(sha256="ab" * 32, pdq="0f" * 32, quality=87)


def facts_of(contact: Contact) -> dict[str, tuple[str, bool]]:
    case = Files().case(contacts=(contact,))
    (card,) = done_part(Selection(case, ReportChoices())).cards
    return {fact.label: (fact.text, fact.exact) for fact in card.facts}


def test_an_officer_can_know_a_copy_by_it() -> None:
    """Both fingerprints are there with what they are called, exact, and the person's words."""
    facts = facts_of(
        Contact(id="c1", kind=ContactKind.TAKEDOWN, outcome="the beach one", fingerprint=HELD)
    )
    assert facts["SHA-256 of the picture"] == (HELD.sha256, True)
    assert facts["PDQ of the picture (quality 87 of 100)"] == (HELD.pdq, True)
    assert facts["What came of it"][0] == "the beach one"


def test_other_records_say_nothing_of_fingerprints() -> None:
    """A call has none, and no empty line for one."""
    facts = facts_of(Contact(id="c1", organisation="Kent Police"))
    assert not any("SHA-256" in label for label in facts)
