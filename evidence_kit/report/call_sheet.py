"""One page to read from on the telephone with the police; it works before any evidence is in."""

from collections.abc import Mapping
from typing import Any

from evidence_kit.model.case import Case
from evidence_kit.model.exhibit import Answer
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.glance import glance
from evidence_kit.report.papers import Sheet, SheetPart, sheet
from evidence_kit.report.parts import Fact
from evidence_kit.report.phrases import counted, shortened
from evidence_kit.report.selection import Selection

_LONGEST = 180  # letters of an answer, so that everything stays on one page
_FIRST = "Someone is threatening me online."
_ASKED = ("Threats and deadlines", "Who", "How contact is made", "Last contact")


def call_sheet(
    case: Case, country: Mapping[str, Any], made: Stamp, words: str = "", first: str = ""
) -> Sheet:
    """Return the call sheet of *case* with the numbers of the pack *country*.

    *words* is the fingerprint of the last report in words, empty where none was made. *first* says
    in a sentence what is happening, empty where that was not answered.
    """
    number = (country.get("non_emergency") or {}).get("number", "")
    title = f"Call sheet for {number}" if number else "Call sheet for the police"
    return sheet(
        case,
        made,
        title=title,
        lead="You can read this out word for word. You can stop at any time and call again.",
        notice=country["emergency_words"],
        parts=(
            SheetPart(heading="Before you call", facts=_numbers(country, number)),
            SheetPart(heading="Say this first", paragraphs=(_first_words(case, first),)),
            SheetPart(heading="What they may ask", facts=_answers(case, made)),
            SheetPart(heading="Ask them", paragraphs=_questions()),
            SheetPart(
                heading="Write down",
                facts=(
                    Fact(label="Date and time of the call", text=""),
                    Fact(label="Name and number of the person", text=""),
                    Fact(label="Reference number", text=""),
                    Fact(label="What happens next, and when", text=""),
                ),
            ),
            *_fingerprint(words),
        ),
    )


def _numbers(country: Mapping[str, Any], number: str) -> tuple[Fact, ...]:
    call, silent, relay = (country.get(key) or {} for key in ("non_emergency", "silent", "relay"))
    called = f"{number}: {call.get('what', '')}".rstrip(": ") if number else ""
    written = f"{relay.get('number', '')}: {_two_sentences(relay.get('what', ''))}".strip(": ")
    known = (
        ("Number to call", called + _doubt(call)),
        ("If you cannot speak", silent.get("what", "") + _doubt(silent)),
        ("In text", written + _doubt(relay)),
    )
    # Where the number is not known there is a line to write it on.
    return tuple(
        Fact(label=label, text=text)
        for label, text in known
        if text or (label == "Number to call" and not number)
    )


def _two_sentences(text: str) -> str:
    """The first two sentences of *text*: the sheet has one page, the screen has them all."""
    return ". ".join(text.split(". ")[:2]).removesuffix(".") + "." * bool(text)


def _doubt(fact: Mapping[str, Any]) -> str:
    """What to add to a number that nobody compared with its source yet."""
    return "" if not fact or fact.get("checked") else " (Please check this first.)"


def _first_words(case: Case, first: str) -> str:
    name = f"My name is {case.facts.name}. " if case.facts.name else ""
    held = (
        f"I have kept {counted(len(case.exhibits), 'picture or file', 'pictures and files')} of it. "
        if case.exhibits
        else ""
    )
    return f"“{name}{first or _FIRST} {held}I want to report it.”"


def _answers(case: Case, made: Stamp) -> tuple[Fact, ...]:
    facts = case.facts
    told = {fact.label: fact.text for fact in glance(Selection(case, ReportChoices()), made)}
    silent = {"None written down.", "Not known, or not written down.", "Not written down."}
    silent |= {"No time is known."}
    answers = [
        _question("Are you in danger now?", facts.in_danger, facts.danger),
        _question("Are children involved?", facts.children, ""),
    ]
    for label in _ASKED:
        known = told[label].split("\n\n")[0] if label == "Threats and deadlines" else told[label]
        text = "" if known in silent else shortened(" ".join(known.split("\n")), _LONGEST)
        answers.append(Fact(label=label, text=text))
    answers.append(
        Fact(label="How can we reach you safely?", text=shortened(facts.reach, 120), own=True)
    )
    return tuple(answers)


def _question(label: str, answer: Answer, more: str) -> Fact:
    if answer is Answer.UNKNOWN:
        return Fact(label=label, text="")
    said = "Yes." if answer is Answer.YES else "No."
    return Fact(
        label=label, text=f"{said} {shortened(more, 120)}".rstrip(), strong=answer is Answer.YES
    )


def _questions() -> tuple[str, ...]:
    return (
        "“What is the reference number?” “Who will contact me, and when?”",
        "“How can I give you the report and the files?” “Should I answer, or block the account?”",
    )


def _fingerprint(words: str) -> tuple[SheetPart, ...]:
    if not words:
        return ()
    said = (
        "If you want, read out these words and ask for them to be written down. They belong to your "
        "last report alone. Whoever has them can tell later that it is the same report."
    )
    return (SheetPart(heading="The words of your last report", paragraphs=(said, words)),)
