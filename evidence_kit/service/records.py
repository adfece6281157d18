"""The keeper's answers about what the person recorded: saving, undoing, the timeline."""

from evidence_kit.model.case import Record
from evidence_kit.model.custody import Action, CustodyEntry
from evidence_kit.model.problem import WrongUse
from evidence_kit.service import messages as m
from evidence_kit.service.session import Session
from evidence_kit.timeline.pattern import span_words


def save(session: Session, request: m.Save) -> m.Saved:
    """Write a record, or a new version of it."""
    return m.Saved(record=session.open_vault.save(request.record))


def save_together(session: Session, request: m.SaveTogether) -> m.Done:
    """Write several records in one entry."""
    session.open_vault.save_all(request.records)
    return m.Done()


def remove(session: Session, request: m.Remove) -> m.Done:
    """Take a record out of the case; the log keeps it."""
    session.open_vault.remove(request.id)
    return m.Done()


def undo(session: Session, _request: m.Undo) -> m.Undone:
    """Take back the last change of this sitting."""
    turned = session.open_vault.undo()
    return m.Undone(what=turned.sentence, about=turned.about)


def redo(session: Session, _request: m.Redo) -> m.Undone:
    """Make again what was taken back last."""
    turned = session.open_vault.redo()
    return m.Undone(what=turned.sentence, about=turned.about)


def list_records(session: Session, _request: m.ListRecords) -> m.Records:
    """All records but exhibits and events."""
    case = session.open_vault.case()
    return m.Records(
        facts=case.facts,
        accounts=case.accounts,
        people=case.people,
        demands=case.demands,
        contacts=case.contacts,
        sightings=_sightings(session),
    )


def _sightings(session: Session) -> tuple[m.Sighting, ...]:
    """How often each account appears, first and last in order of time."""
    index = session.index
    events = {event.id: event for event in index.case.events}
    seen: dict[str, list[str]] = {}
    for row in index.rows:
        for account in events[row.id].accounts:
            seen.setdefault(account, []).append(row.when)
    return tuple(m.Sighting(a, len(whens), whens[0], whens[-1]) for a, whens in seen.items())


def get_record(session: Session, request: m.GetRecord) -> m.Saved:
    """One record, whatever its kind."""
    case = session.open_vault.case()
    kinds: tuple[tuple[Record, ...], ...] = (
        (case.facts,),
        case.events,
        case.accounts,
        case.people,
        case.demands,
        case.contacts,
        case.checked,
        case.conversations,
        case.exhibits,
    )
    for records in kinds:
        for record in records:
            if record.id == request.id:
                return m.Saved(record=record)
    raise WrongUse("This is not here any more. It may have been taken back.")


def get_history(session: Session, request: m.GetHistory) -> m.History:
    """The versions of one record, oldest first, the newest with what they said."""
    vault = session.open_vault
    versions = vault.history(request.id)
    newest = versions[max(0, len(versions) - max(0, request.newest)) :]
    if not newest:
        return m.History(versions=versions)
    case = vault.case()
    names = {
        **{account.id: account.label for account in case.accounts},
        **{person.id: person.name for person in case.people},
        **{exhibit.id: str(exhibit.mark) for exhibit in case.exhibits},
        **{event.id: event.words for event in case.events},
    }
    said = vault.earlier(newest)
    named = _named(said)
    return m.History(
        versions=versions,
        records=said,
        names={id: name for id, name in names.items() if id in named},
    )


def _named(records: tuple[Record | None, ...]) -> set[str]:
    """The texts in the fields of *records* that may be ids."""
    found: set[str] = set()
    for record in records:
        for name in record.__struct_fields__ if record is not None else ():
            value = getattr(record, name)
            found |= {
                each
                for each in (value if isinstance(value, tuple) else (value,))
                if isinstance(each, str)
            }
    return found


def bring_back(session: Session, request: m.BringBack) -> m.Saved:
    """Write one field of a record as it was before."""
    vault = session.open_vault
    for version in vault.history(request.id):
        if version.version == request.version:
            return m.Saved(record=vault.bring_back(version, request.field))
    raise WrongUse("This is not here any more. It may have been taken back.")


def list_custody(session: Session, request: m.ListCustody) -> m.Custody:
    """A part of the custody log."""
    vault = session.open_vault
    return m.Custody(entries=vault.custody(request.start, request.count), total=vault.entries)


def save_draft(session: Session, request: m.SaveDraft) -> m.Done:
    """Keep what is being typed."""
    session.open_vault.save_draft(request.form, request.fields)
    return m.Done()


def get_draft(session: Session, request: m.GetDraft) -> m.Draft:
    """What was being typed when a form was last left."""
    return m.Draft(fields=session.open_vault.draft(request.form))


def get_timeline(session: Session, request: m.GetTimeline) -> m.Timeline:
    """Events in order of time, with what shows only in the whole."""
    case, rows = session.index.case, session.index.rows
    part = rows[request.start : request.start + request.count]
    if request.start:
        return m.Timeline(rows=part, total=len(rows))
    reports = [entry.when for entry in case.custody if _is_report(entry)]
    pattern = session.index.pattern
    return m.Timeline(
        rows=part,
        total=len(rows),
        sentences=pattern.sentences,
        lanes=pattern.lanes,
        gaps=pattern.gaps,
        bursts=pattern.bursts,
        reported=reports[-1].utc.timestamp() if reports else None,
    )


def get_overview(session: Session, _request: m.GetOverview) -> m.Overview:
    """How far the case has come."""
    index = session.index
    case = index.case
    reports = [entry for entry in case.custody if _is_report(entry)]
    last_report = reports[-1].when if reports else None
    recorded = index.events_of
    return m.Overview(
        exhibits=len(case.exhibits),
        last_added=case.exhibits[-1].added.local.isoformat(timespec="minutes")
        if case.exhibits
        else "",
        events=len(case.events),
        exhibits_without_event=sum(exhibit.id not in recorded for exhibit in case.exhibits),
        accounts=len(case.accounts),
        span=span_words(index.rows, case.facts.zone),
        reports=len(reports),
        last_report=last_report.local.isoformat(timespec="minutes") if last_report else "",
        new_since_report=sum(exhibit.added.utc > last_report.utc for exhibit in case.exhibits)
        if last_report
        else 0,
        contacts=len(case.contacts),
        typist=session.open_vault.typist,
    )


def _is_report(entry: CustodyEntry) -> bool:
    return entry.action is Action.EXPORTED and entry.subject == "report"
