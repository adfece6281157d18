"""Parts 6 and 7: the list of exhibits, and a page for each."""

from evidence_kit.model.exhibit import Exhibit, Sensitivity
from evidence_kit.report.parts import (
    ExhibitPage,
    ExhibitsPart,
    Fact,
    Index,
    IndexRow,
    Link,
    ListPart,
    ListRow,
    Picture,
)
from evidence_kit.report.phrases import (
    answer_words,
    counted,
    known_facts,
    listed,
    media_words,
    shortened,
    shown_words,
    stamp_words,
    time_words,
    utc_words,
)
from evidence_kit.report.prepared import SIZE_LIMIT, Shown
from evidence_kit.report.selection import Selection
from evidence_kit.report.timeline_part import event_row, event_title

_ORIGIN = {
    Shown.FILE: "This picture is the original file itself, byte for byte.",
    Shown.BARE: "This is the original picture without the hidden details that its file holds, such "
    "as where and with what it was taken. The original is kept unchanged.",
    Shown.PIXELS: "This picture has exactly the same pixels as the original file.",
    Shown.CONVERTED: "The original was converted so that it can be shown here. "
    "It is kept unchanged.",
    Shown.IN_PART: "The original is damaged. What can still be read of it is shown. "
    "It is kept unchanged.",
    Shown.REDUCED: "This picture is smaller than the original, to keep this report light. "
    "The original is kept unchanged.",
}
_MOST_LINKS = 60  # of one account in the index; each link costs memory, and the list has them all
_HELD_INTIMATE = "This picture is intimate and is held back. It is available on request."
_HELD = "This file is held back. It is available on request."
_MOST_OF_A_FILE = 1500  # letters of the words in a text, mail or page


def list_part(selection: Selection) -> ListPart:
    """Part 6: each exhibit in a line, and the marks that are not in this report."""
    intro = []
    if selection.since is not None and selection.since.mark is not None:
        intro.append(f"Exhibits up to {selection.since.mark} are in an earlier report.")
    if selection.left_out:
        intro.append(f"Not in this report: {listed(selection.left_out, most=50)}. They are kept.")
    return ListPart(
        heading="List of exhibits",
        intro=tuple(intro),
        columns=("Mark", "What it is", "In this report", "Page"),
        rows=tuple(_line(selection, exhibit) for exhibit in selection.exhibits),
        empty="No exhibit is in this report.",
        by_account=_by_account(selection),
    )


def _by_account(selection: Selection) -> Index:
    """Each account with the events and exhibits in which it appears."""
    rows = []
    for account in selection.case.accounts:
        theirs = [row for row in selection.rows if account.id in selection.events[row.id].accounts]
        shown = set(account.profile_exhibits).union(*(row.exhibits for row in theirs))
        exhibits = tuple(each.id for each in selection.case.exhibits if each.id in shown)
        if theirs or exhibits:
            links = selection.exhibit_links(exhibits)
            if len(links) > _MOST_LINKS:
                links = tuple(Link(text=each.text) for each in links)
            rows.append(
                IndexRow(
                    account=selection.account_names[account.id],
                    events=_runs([selection.numbers[row.id] for row in theirs]),
                    exhibits=links,
                )
            )
    return Index(heading="By account", columns=("Account", "Events", "Exhibits"), rows=tuple(rows))


def _runs(numbers: list[int]) -> str:
    """ "1 to 4, 7" for the rising *numbers* 1, 2, 3, 4 and 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]} to {run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs
    )


def _line(selection: Selection, exhibit: Exhibit) -> ListRow:
    if selection.is_held(exhibit):
        shown = "Held back, available on request"
    elif selection.has_picture(exhibit):
        shown = "Shown"
    else:
        shown = "Described"
    return ListRow(
        exhibit=Link(text=str(exhibit.mark), target=f"ex-{exhibit.mark}"),
        what=exhibit.description or _title(selection, exhibit),
        name="" if _title(selection, exhibit) == exhibit.original_name else exhibit.original_name,
        sha256=exhibit.sha256,
        shown=shown,
    )


def exhibits_part(selection: Selection) -> ExhibitsPart:
    """Part 7: a page for each exhibit, in the order of their marks."""
    places = {
        each.id: number
        for number, each in enumerate(
            each for each in selection.exhibits if selection.has_picture(each)
        )
    }
    return ExhibitsPart(
        heading="The exhibits",
        hash_label="SHA-256",
        pages=tuple(_page(selection, each, places.get(each.id)) for each in selection.exhibits),
        empty="No exhibit is in this report.",
    )


def _page(selection: Selection, exhibit: Exhibit, place: int | None) -> ExhibitPage:
    held = selection.is_held(exhibit)
    events = selection.events_of.get(exhibit.id, ())
    if exhibit.derived_from is not None and not events:
        events = selection.events_of.get(exhibit.derived_from, ())  # a copy shows the same
    text = "" if held else exhibit.text.strip()
    if not exhibit.media_type.startswith("image/") and len(text) > _MOST_OF_A_FILE:
        text = f"{text[:_MOST_OF_A_FILE].rstrip()} …"
    return ExhibitPage(
        target=f"ex-{exhibit.mark}",
        mark=str(exhibit.mark),
        title=_title(selection, exhibit),
        description=exhibit.description,
        picture=None if place is None else _picture(selection, exhibit, place),
        notice="" if place is not None else _notice(selection, exhibit),
        origin="" if place is None else _origin(selection, exhibit),
        sha256=exhibit.sha256,
        facts=_facts(selection, exhibit),
        events_label="What it shows" if events else "",
        events=tuple(event_row(selection, each, exhibit.id) for each in events),
        text_label=_machine_read(selection, exhibit) if text else "",
        text=text,
    )


def _machine_read(selection: Selection, exhibit: Exhibit) -> str:
    """How far the words of a picture, which a computer read, were looked at by a person."""
    if not exhibit.media_type.startswith("image/"):
        return "Words in the file, as they stand at its beginning"
    found = [each for each in selection.case.checked if each.exhibit == exhibit.id and each.checks]
    if not found:
        return "Words in the picture, machine-read, not checked"
    by = found[0].by or selection.case.facts.name
    name = f" by {by}" if by else ""
    return f"Words in the picture, machine-read; what this report takes from them was checked{name}"


def _title(selection: Selection, exhibit: Exhibit) -> str:
    events = selection.events_of.get(exhibit.id, ())
    title = exhibit.description or (event_title(selection, events[0]) if events else "")
    return shortened(title, 70) or exhibit.original_name


def _picture(selection: Selection, exhibit: Exhibit, place: int) -> Picture:
    width, height, orientation = selection.place(exhibit)
    return Picture(
        number=place,
        width=width,
        height=height,
        orientation=orientation,
        alt=_alt(selection, exhibit),
        part_label=f"{exhibit.mark}, enlarged: part",
    )


def _alt(selection: Selection, exhibit: Exhibit) -> str:
    said = [selection.events[each].words for each in selection.events_of.get(exhibit.id, ())]
    words = exhibit.text or " ".join(words for words in said if words)
    text = f"Exhibit {exhibit.mark}: {exhibit.description or _title(selection, exhibit)}"
    return f"{text}. It says: {shortened(' '.join(words.split()), 600)}" if words else text


def _origin(selection: Selection, exhibit: Exhibit) -> str:
    facts = selection.picture_facts(exhibit)
    moving = ""
    if facts is not None and facts.frames > 1:
        moving = f" It moves: of its {facts.frames:,} pictures the first is shown."
    origin = _ORIGIN[selection.how_shown(exhibit)]
    if exhibit.derived_from is not None:
        origin = origin.replace("the original file", "the file of this copy")
        origin += " “Made from” says what it is a copy of, and how it differs."
    return origin + moving


def _notice(selection: Selection, exhibit: Exhibit) -> str:
    if selection.is_held(exhibit):
        held = _HELD_INTIMATE if exhibit.sensitivity is Sensitivity.INTIMATE else _HELD
        copies = [str(each.mark) for each in selection.exhibits if each.derived_from == exhibit.id]
        return (
            f"{held} With parts of it covered it is shown as {listed(copies)}." if copies else held
        )
    facts = selection.picture_facts(exhibit)
    if facts is not None and facts.problem:
        return f"{facts.problem} The original is available on request."
    kind = media_words(exhibit.media_type)
    if exhibit.media_type.startswith("image/") and exhibit.size > SIZE_LIMIT:
        return f"This {kind} is too large to show here. The original is available on request."
    if exhibit.text.strip() and not exhibit.media_type.startswith("image/"):
        return f"Of this {kind} the first words are printed here. The original is available on request."
    return f"This {kind} cannot be shown on paper. The original is available on request."


def _facts(selection: Selection, exhibit: Exhibit) -> tuple[Fact, ...]:
    capture = exhibit.capture
    picture = selection.picture_facts(exhibit)
    kind = media_words(exhibit.media_type)
    parts = [kind[0].upper() + kind[1:]]
    drawn = exhibit.media_type.startswith(("image/", "video/"))  # others have no size of their own
    if drawn and picture is not None and picture.width and picture.height:
        width, height = picture.upright
        parts.append(f"{width:,} × {height:,} pixels")
    parts.append(counted(exhibit.size, "byte"))
    moment = capture.moment
    taken = [time_words(moment), shown_words(moment)] if moment.wall or moment.shown else []
    return known_facts(
        ("SHA-256 of the picture here", selection.bare_sha256(exhibit)),
        ("File name", exhibit.original_name),
        ("Kind and size", ", ".join(parts)),
        ("Made from", _made_from(selection, exhibit)),
        ("Captured by", capture.by),
        ("Captured when", "\n".join(line for line in taken if line)),
        ("Captured how", capture.how),
        ("On what device", capture.device),
        ("Whole screen?", answer_words(capture.whole_screen)),
        ("Original still held?", answer_words(capture.still_on_device)),
        ("File dated", utc_words(exhibit.file_modified) if exhibit.file_modified else ""),
        ("File created", utc_words(exhibit.file_created) if exhibit.file_created else ""),
        ("Added here", stamp_words(exhibit.added)),
        exact=frozenset({"SHA-256 of the picture here"}),
    )


def _made_from(selection: Selection, exhibit: Exhibit) -> str:
    if exhibit.derived_from is None:
        return ""
    source = selection.exhibit(exhibit.derived_from)
    if source is None:
        return exhibit.derivation
    origin = f"{source.mark} (SHA-256 {source.sha256})"
    return f"{origin}: {exhibit.derivation}" if exhibit.derivation else origin
