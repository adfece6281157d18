"""Part 4: the timeline in sentences, as a picture and as a table."""

from evidence_kit.model.event import Event
from evidence_kit.model.moment_words import moment_words, zone_words
from evidence_kit.report.parts import EventRow, TimelinePart
from evidence_kit.report.phrases import known_facts, listed, shown_words, stamp_words, time_words
from evidence_kit.report.selection import Selection
from evidence_kit.report.time_picture import time_picture
from evidence_kit.timeline.kind_words import kind_words
from evidence_kit.timeline.order import NO_ACCOUNT
from evidence_kit.timeline.pattern import row_sentences

_MOST_LETTERS = 1200  # about half a page of the table, and three times a long message


def timeline_part(selection: Selection) -> TimelinePart:
    """Every event of the case in order of time, those of unknown time last."""
    case = selection.case
    return TimelinePart(
        heading="Timeline",
        sentences=row_sentences(selection.rows, case.facts.zone, case.contacts),
        picture=time_picture(selection.rows, case.contacts, case.facts.zone),
        note=f"Times are {zone_words(case.facts.zone)} where no other zone stands.",
        columns=("No.", "When", "What and who", "Exact words, and more", "Exhibits"),
        rows=tuple(event_row(selection, row.id) for row in selection.rows),
        new_label="New",
        empty="No event has been written down.",
    )


def event_row(selection: Selection, identity: str, page: str = "") -> EventRow:
    """The event *identity* in words, for the timeline or the *page* of an exhibit (its id).

    Very long words stand once, with the first exhibit that shows them; elsewhere they are cut.
    """
    event = selection.events[identity]
    number = selection.numbers[identity]
    names = selection.account_names
    who = [names[each] for each in event.accounts if each in names]
    words, rest = event.words, ""
    home = next((link for link in selection.exhibit_links(event.exhibits) if link.target), None)
    here = selection.exhibit(page)
    if len(words) > _MOST_LETTERS and home and (here is None or str(here.mark) != home.text):
        words = f"{words[:_MOST_LETTERS].rsplit(maxsplit=1)[0]} …"
        rest = f"{len(event.words):,} letters, with exhibit {home.text}"
    return EventRow(
        number=number,
        target=f"ev-{number}",
        new=selection.is_new(event.entered),
        when=time_words(event.moment),
        brief=_brief(selection, event),
        shown=shown_words(event.moment),
        written_down=f"Written down {stamp_words(event.entered)}" if event.entered else "",
        kind=kind_words(event.kind),
        who=listed(who, most=20) or NO_ACCOUNT,
        words=words,
        facts=known_facts(
            ("All of it", rest),
            ("Effect", event.effect),
            ("Web address", event.url),
            ("Conversation", event.thread),
            ("Also seen by", _witnesses(event)),
            ("Notes", event.notes),
            exact=frozenset({"Web address"}),
            own=frozenset({"Effect", "Notes"}),
        ),
        exhibits=selection.exhibit_links(event.exhibits),
    )


def event_title(selection: Selection, identity: str) -> str:
    """What an exhibit without a description is called: "Message received, m4rk_01"."""
    event = selection.events[identity]
    names = selection.account_names
    who = [names[each] for each in event.accounts if each in names]
    return ", ".join((kind_words(event.kind), *who[:1]))


def _brief(selection: Selection, event: Event) -> str:
    """The time without the zone of the case; UTC is left out where it follows."""
    moment = event.moment
    words = time_words(moment) if moment.utc is None else moment_words(moment)
    return words.replace(f" ({zone_words(selection.case.facts.zone)})", "")


def _witnesses(event: Event) -> str:
    """Names and what they saw; how to reach them is for the person to tell."""
    return "\n".join(
        f"{each.name or 'Someone'}: {each.saw}" if each.saw else each.name or "Someone"
        for each in event.witnesses
    )
