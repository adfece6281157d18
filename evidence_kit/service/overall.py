"""The keeper's answers about the whole case: words, wishes, the timeline as a file, who types."""

import io

from evidence_kit.intake.sniff import media_type
from evidence_kit.model.account import Account, Person
from evidence_kit.model.contact import Contact
from evidence_kit.model.custody import Action
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.problem import CannotWrite
from evidence_kit.model.searchable import Searchable, Span, excerpt, spans, texts
from evidence_kit.model.stamp import Stamp
from evidence_kit.service import messages as m
from evidence_kit.service.export_file import new_file, sha256_of
from evidence_kit.service.reading_queue import unread
from evidence_kit.service.session import Session, Steps, folder_of
from evidence_kit.timeline.csv_out import write_csv
from evidence_kit.timeline.demand_rows import with_demands
from evidence_kit.timeline.json_out import json_rows
from evidence_kit.timeline.kind_words import kind_words
from evidence_kit.vault import Added

_KINDS: dict[type, m.FoundKind] = {
    Exhibit: "exhibit",
    Event: "event",
    Account: "account",
    Person: "person",
    Demand: "demand",
    Contact: "contact",
}


def find(session: Session, request: m.Find) -> m.Found:
    """Records that hold all the words, with the place of the first match in each."""
    found = session.open_vault.find_records(request.words)
    words = request.words.split()
    return m.Found(
        words=request.words,
        hits=tuple(_hit(session, record, words) for record in found[: request.count]),
        total=len(found),
        unread=unread(session),
    )


def ready_search(session: Session, _request: m.ReadySearch) -> Steps:
    """Make the index for searching; stopping leaves it to the first search."""
    for _part in session.open_vault.ready_search():
        if (yield None):
            break
    return m.Done()


def _hit(session: Session, record: Searchable, words: list[str]) -> m.Hit:
    field, text = "", ""
    cut: tuple[Span, ...] = ()
    for name, whole in texts(record):
        places = spans(whole, words)
        if places:
            field, (text, cut) = name, excerpt(whole, places)
            break
    else:  # found by the name of an account: show what it says
        field, whole = next(iter(texts(record)), ("", ""))
        text, cut = excerpt(whole, ())
    exhibits = (record.id,) if isinstance(record, Exhibit) else getattr(record, "exhibits", ())
    title = _title(session, record)
    return m.Hit(
        id=record.id,
        kind=_KINDS[type(record)],
        title=title,
        title_spans=spans(title, words),
        field=field,
        excerpt=text,
        spans=cut,
        exhibits=exhibits,
    )


def _title(session: Session, record: Searchable) -> str:
    index = session.index
    match record:
        case Exhibit():
            return f"{record.mark} · {record.original_name}"
        case Event():
            named = [index.accounts[a].label for a in record.accounts if a in index.accounts]
            parts = (index.when.get(record.id, ""), ", ".join(named), kind_words(record.kind))
            return " · ".join(part for part in parts if part)
        case Account():
            return " · ".join(part for part in (record.label, record.platform) if part)
        case Person():
            return record.name
        case Demand():
            return record.demanded or record.threat
        case Contact():
            return record.organisation or record.officer or record.reference


def get_wishes(session: Session, request: m.GetWishes) -> m.Wishes:
    """What is still open for one exhibit, or what would help most in the whole case."""
    case = session.index.case
    looked = session.index.completeness
    if request.exhibit:
        return m.Wishes(of=looked.of(session.open_vault.exhibit(request.exhibit)))
    return m.Wishes(overall=looked.over_all(), exhibits=len(case.exhibits))


def save_timeline(session: Session, request: m.SaveTimeline) -> m.Exported:
    """Write the events that are shown; an existing file is never overwritten."""
    case = session.index.case
    rows = with_demands(session.index.rows, case.demands, case.accounts)
    if request.ids:
        wanted = set(request.ids)
        rows = [row for row in rows if row.id in wanted]
    path = folder_of(request.path)
    if path.exists():
        raise CannotWrite("There is already a file with that name. Choose another name.")
    with new_file(path) as out:
        if request.data:
            out.write(request.data)
        elif request.form == "json":
            out.write(json_rows(rows))
        else:
            text = io.StringIO(newline="")
            write_csv(rows, text)
            out.write(text.getvalue().encode())
    written = sha256_of(path)
    said = f"{len(rows):,} of {len(session.index.rows):,} events, as {request.form.upper()}"
    session.open_vault.note(Action.EXPORTED, "timeline", said)
    return m.Exported(path=str(path), sha256=written, size=path.stat().st_size)


def type_as(session: Session, request: m.TypeAs) -> m.Done:
    """Keep another name with what is written from now on."""
    session.open_vault.type_as(request.name)
    return m.Done()


def add_pasted(session: Session, request: m.AddPasted) -> m.FilesAdded:
    """Seal a picture from the clipboard, under the name of the moment."""
    name = f"pasted {Stamp.now().local:%Y-%m-%d %H.%M.%S}.png"
    outcome = session.open_vault.add_stream(name, io.BytesIO(request.data), sniff=media_type)
    mark = str(outcome.exhibit.mark)
    if isinstance(outcome, Added):
        return m.FilesAdded(added=(mark,), ids=(outcome.exhibit.id,))
    return m.FilesAdded(twins=(m.Twin(name, mark),), ids=(outcome.exhibit.id,))
