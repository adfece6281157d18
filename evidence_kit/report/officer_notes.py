"""Notes that an officer can take a statement from: never a statement, and never signed.

The words "I produce ... marked AB1" are those of HSE's Enforcement Guide for England and Wales,
"Physical evidence: exhibiting".
"""

from evidence_kit.model.case import Case
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.papers import Sheet, SheetPart, sheet
from evidence_kit.report.parts import Fact
from evidence_kit.report.phrases import listed, media_words, shortened, time_words
from evidence_kit.report.selection import Selection
from evidence_kit.timeline.kind_words import kind_words

_LONGEST = 400  # letters of quoted words; the report has all of them


def officer_notes(case: Case, choices: ReportChoices, made: Stamp) -> Sheet:
    """Return the notes on *case*: what happened in order, and how each exhibit would be named."""
    selection = Selection(case, choices)
    happened = tuple(fact for row in selection.rows for fact in _event(selection, row.id))
    parts = [
        SheetPart(
            heading="What happened, in order",
            paragraphs=() if happened else ("Nothing has been written down yet.",),
            facts=happened,
        ),
        SheetPart(
            heading="How the exhibits could be named",
            paragraphs=tuple(_produced(each) for each in selection.exhibits)
            or ("There is no exhibit yet.",),
        ),
    ]
    return sheet(
        case,
        made,
        title="Notes for an officer",
        lead="From these notes an officer can take a statement, in the person’s own words.",
        notice="This is not a statement. Nobody has signed it, and nobody should.",
        parts=tuple(parts),
    )


def _event(selection: Selection, identity: str) -> tuple[Fact, ...]:
    """The event in a line; words of people follow in lines of their own, whatever their script."""
    event = selection.events[identity]
    names = selection.account_names
    who = listed([names[each] for each in event.accounts if each in names])
    marks = listed(tuple(link.text for link in selection.exhibit_links(event.exhibits)), most=20)
    known = event.moment.wall is not None or event.moment.shown
    when = time_words(event.moment).split(", which is")[0] if known else "Time not known"
    what = (
        kind_words(event.kind) + (f", {who}" if who else "") + (f". See {marks}" if marks else "")
    )
    return (
        Fact(label=when[0].upper() + when[1:], text=f"{what}."),
        *(
            Fact(label=label, text=shortened(" ".join(words.split()), _LONGEST), own=True)
            for label, words in (("The words", event.words), ("The effect", event.effect))
            if words.strip()
        ),
    )


def _produced(exhibit: Exhibit) -> str:
    kind = media_words(exhibit.media_type)
    what = shortened(exhibit.description, 120).rstrip(".") or exhibit.original_name
    return f"“I produce a {kind} ({what}), marked {exhibit.mark}.”"
