"""Parts 8 and 9: how the report was made, how anyone can check it, and the custody log."""

from collections.abc import Mapping
from typing import Any

from evidence_kit import __version__
from evidence_kit.model.custody import Action
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.parts import Card, CustodyPart, Fact, Part
from evidence_kit.report.phrases import listed, stamp_words
from evidence_kit.report.selection import Selection

_ACTIONS = {
    Action.CREATED: "Vault created",
    Action.UNLOCKED: "Vault opened",
    Action.FAILED_UNLOCK: "Wrong passphrase tried",
    Action.LOCKED: "Vault locked",
    Action.ADDED: "Added",
    Action.VIEWED: "Original looked at",
    Action.RECORDED: "Written down",
    Action.CHANGED: "Changed",
    Action.REMOVED: "Taken out",
    Action.EXPORTED: "Report or copy made",
    Action.CHECKED: "Checked",
}


def method_part(
    selection: Selection, made: Stamp, country: Mapping[str, Any] | None = None
) -> Part:
    """Part 8. *country* may hold "report_notes", sentences that its police ask for."""
    cards = [
        _card("What this is", *_what(selection, made)),
        _card(
            "What a SHA-256 shows",
            "When a file is added, it is copied unchanged and its SHA-256 is worked out: 64 "
            "characters that change if any part of the file changes. It is printed with each "
            "exhibit.",
            "The same SHA-256 shows that a file is the same as on the day it was added. It does "
            "not show who made the file, when it was made, or that what it says is true. The "
            "phone or account where it was seen may show more.",
        ),
        Card(
            heading="How to check an exhibit",
            facts=(
                _said(
                    "Ask the person for the original file. On any computer, work out its SHA-256 "
                    "and compare it with the one on the page of the exhibit:"
                ),
                Fact(label="Windows", text="certutil -hashfile FILE SHA256", exact=True),
                Fact(label="macOS", text="shasum -a 256 FILE", exact=True),
                Fact(label="Linux", text="sha256sum FILE", exact=True),
                _said(
                    "Where a page says that the picture is the original file itself, the file is "
                    "also inside this PDF. The free tool pdfimages takes it out, with the same "
                    "SHA-256:"
                ),
                Fact(label="Any system", text="pdfimages -all REPORT.pdf exhibit", exact=True),
            ),
        ),
        _card(
            "Times",
            "“As shown” is what the screen said, word for word. The time before it is how the "
            "person understood it, with its time zone. Where no time of day stands, only the day "
            "is known. The times of adding and writing down are from the clock of the person’s "
            "computer.",
        ),
        _card("What is not shown", *_not_shown(selection)),
        _card(
            "Signs that cannot be printed",
            "A sign that has no printed form is written as its Unicode number in square "
            "brackets. Nothing is left out.",
        ),
    ]
    notes = (country or {}).get("report_notes", ())
    if notes:
        cards.append(_card("For this country", *notes))
    return Part(heading="How this was made, and how to check it", cards=tuple(cards), empty="")


def _what(selection: Selection, made: Stamp) -> list[str]:
    who = selection.case.facts.name or "the person who collected it"
    return [
        f"This report was made on {stamp_words(made)} by {who}, on their own computer, with the "
        f"program Evidence Kit {__version__}. Each file was added by that person. The program does not "
        "connect to any service and does not change a file.",
        "It holds what the person collected and wrote down. It is not a statement, but notes "
        "that a statement can be taken from. It names no offence and draws no conclusion.",
    ]


def _not_shown(selection: Selection) -> list[str]:
    held = [str(each.mark) for each in selection.exhibits if selection.is_held(each)]
    said = []
    if held:
        said.append(
            f"Held back, with SHA-256 and description, and available on request: "
            f"{listed(held, most=50)}. Intimate pictures are held back unless the person chose "
            "otherwise, so that fewer people see them."
        )
    if selection.left_out:
        said.append(f"Left out by choice, and kept: {listed(selection.left_out, most=50)}.")
    copies = [each for each in selection.exhibits if each.derived_from is not None]
    if copies:
        marks = listed([str(each.mark) for each in copies], most=50)
        said.append(
            f"Copies of which parts were covered or left out: {marks}. Each page says of which "
            "exhibit, what was covered and by whom. The originals are kept unchanged."
        )
    if selection.choices.bare and not selection.choices.small:
        said.append(
            "Hidden details were taken out of JPEG pictures, such as where and with what they were "
            "taken. Each page has the SHA-256 of the original and of the picture in this report."
        )
    if selection.choices.small:
        said.append("The pictures are smaller than the originals, to keep this report light.")
    return said or ["Nothing was held back and nothing was left out."]


def custody_part(selection: Selection) -> CustodyPart:
    """Part 9: what was done with the evidence, and when."""
    case = selection.case
    hidden = set(selection.left_out)
    intro = [
        "Each entry carries a hash of itself and of all entries before it, so that none can be "
        "changed or taken out unnoticed."
    ]
    if case.head:
        intro.append(f"The hash of the last entry when this report was made: {case.head}")
    return CustodyPart(
        heading="Custody log",
        intro=tuple(intro),
        columns=("No.", "When", "What was done", "Hash"),
        rows=tuple(
            (
                str(entry.number),
                stamp_words(entry.when, seconds=True),
                ": ".join(
                    part
                    for part in (
                        f"{_ACTIONS[entry.action]} {entry.subject}".rstrip(),
                        "" if entry.subject in hidden else entry.details,
                    )
                    if part
                ),
                entry.chain,
            )
            for entry in case.custody
        ),
        empty="The custody log has no entry.",
    )


def _card(heading: str, *paragraphs: str) -> Card:
    return Card(heading=heading, facts=tuple(_said(paragraph) for paragraph in paragraphs))


def _said(paragraph: str) -> Fact:
    return Fact(label="", text=paragraph)
