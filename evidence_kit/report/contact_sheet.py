"""How to reach the person and the witnesses: a sheet apart from the evidence."""

from evidence_kit.model.case import Case
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.papers import Sheet, SheetPart, sheet
from evidence_kit.report.parts import Fact


def contact_sheet(case: Case, made: Stamp) -> Sheet:
    """Return the sheet that holds what the report leaves out on purpose."""
    facts = case.facts
    parts = [
        SheetPart(
            heading="The person",
            facts=(
                Fact(label="Name", text=facts.name),
                Fact(label="Exhibits are marked", text=facts.initials),
                Fact(label="How to reach them safely", text=facts.reach, own=True),
                Fact(label="Times or ways to avoid", text=""),
            ),
        )
    ]
    if witnesses := _witnesses(case):
        parts.append(SheetPart(heading="Others who saw something", facts=witnesses))
    parts.append(
        SheetPart(
            heading="For the police",
            facts=(
                Fact(label="Reference number", text=_reference(case)),
                Fact(label="Officer in the case", text=""),
            ),
        )
    )
    return sheet(
        case,
        made,
        title="Contact sheet",
        lead="For the police only. These details are not in the report.",
        notice="Keep this sheet apart from the evidence. The person who is accused may get copies "
        "of the evidence.",
        parts=tuple(parts),
    )


def _witnesses(case: Case) -> tuple[Fact, ...]:
    known: dict[str, str] = {}
    for event in case.events:
        for witness in event.witnesses:
            name = witness.name or "Someone"
            if witness.contact or name not in known:
                known[name] = witness.contact
    return tuple(Fact(label=name, text=contact) for name, contact in known.items())


def _reference(case: Case) -> str:
    references = dict.fromkeys(
        contact.reference for contact in case.contacts if contact.kind == "police"
    )
    return ", ".join(reference for reference in references if reference)
