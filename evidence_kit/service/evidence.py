"""The keeper's answers about exhibits: adding, listing, looking."""

import time
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import TypeAlias

import msgspec

from evidence_kit.intake.sniff import can_be_shown, media_type, small_enough
from evidence_kit.intake.walk import files_in
from evidence_kit.model.custody import Action
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit, PictureFacts
from evidence_kit.model.exhibit_mark import read_mark
from evidence_kit.model.problem import CannotWrite, Problem, VaultUnusable, WrongUse
from evidence_kit.service import messages as m
from evidence_kit.service.export_file import new_file, sha256_of
from evidence_kit.service.sandbox import TURN
from evidence_kit.service.sandbox_jobs import LARGEST_INPUT, Look, Looked, Show, trouble
from evidence_kit.service.session import Session, Steps, folder_of
from evidence_kit.vault import Added, Known, NotTaken

_BATCH = 20  # exhibits whose facts share one log entry
_MOST_TRIES = 3
_PATIENCE = 1.0  # seconds after which fewer have to do


_Seen: TypeAlias = tuple[PictureFacts, str]
"""The facts of a picture, and the words of a file that holds words."""


def add_files(session: Session, request: m.AddFiles) -> Steps:
    """Seal each file; what was sealed before a stop stays."""
    vault = session.open_vault
    found = files_in([folder_of(path) for path in request.paths])
    refused = [m.Refused(name, sentence) for name, sentence in found.refused]
    added: list[str] = []
    twins: list[m.Twin] = []
    done, total, stopped = 0, len(found.files), ""
    wanted_to_stop = yield m.Progress(done=0, total=total)
    outcomes = vault.add_files(found.files, sniff=media_type, stop=lambda: wanted_to_stop)
    try:
        for outcome in outcomes:
            done += 1
            match outcome:
                case Added():
                    added.append(str(outcome.exhibit.mark))
                case Known():
                    twins.append(m.Twin(outcome.name, str(outcome.exhibit.mark)))
                case NotTaken():
                    refused.append(m.Refused(outcome.name, outcome.sentence))
            wanted_to_stop |= yield m.Progress(done=done, total=total)
    except CannotWrite as problem:
        stopped = problem.sentence
    finally:
        outcomes.close()
    if session.locking and done < total:
        # No path holds a NUL. The desktop offers them again at the next unlock.
        left = {"done": str(done), "total": str(total), "paths": "\0".join(request.paths)}
        vault.save_draft(m.INTERRUPTED, left)
    return m.FilesAdded(
        added=tuple(added),
        twins=tuple(twins),
        refused=tuple(refused),
        remaining=total - done,
        stopped=stopped,
    )


def read_new(session: Session, _request: m.ReadNew) -> Steps:
    """Look at every picture that was not looked at yet; a bad one costs its own preview only.

    One whose small pictures were thrown away, or are damaged, is looked at again; so is, in a later
    sitting and a few times only, one that took too long or whose reader died.
    """
    vault = session.open_vault
    exhibits = vault.case().exhibits
    waiting = [each for each in exhibits if _waits(session, each) and _can_be_read(each)]
    facts: dict[str, PictureFacts] = {}
    texts: dict[str, str] = {}
    told, since = 0, time.monotonic()
    try:
        for exhibit in waiting:
            looked = yield from _look(session, exhibit)
            if looked is None:
                return m.Done()
            facts[exhibit.id], words = looked
            if words and words != exhibit.text:
                texts[exhibit.id] = words
            last = told + len(facts) == len(waiting)
            if last or len(facts) >= _BATCH or time.monotonic() - since > _PATIENCE:
                read, facts = facts, {}
                vault.record_pictures(read, texts)
                texts = {}
                since = time.monotonic()
                for exhibit_id in read:  # told only once it can be asked for
                    told += 1
                    if (yield m.Progress(done=told, total=len(waiting), note=exhibit_id)):
                        return m.Done()
    finally:
        vault.record_pictures(facts, texts)
    for exhibit in exhibits:
        if (yield None):
            break
        if exhibit.picture is None or exhibit.picture.problem:
            continue
        if vault.derived(exhibit.id, "blurred") is None:
            yield from _look(session, exhibit)
            yield m.Progress(done=0, note=exhibit.id)
    return m.Done()


def _waits(session: Session, exhibit: Exhibit) -> bool:
    if exhibit.picture is None:
        return True
    return 0 < exhibit.picture.tries < _MOST_TRIES and exhibit.id not in session.looked_at


def _can_be_read(exhibit: Exhibit) -> bool:
    kind = exhibit.media_type
    return can_be_shown(kind) and small_enough(kind, exhibit.size)


def _look(session: Session, exhibit: Exhibit) -> Generator[m.Progress | None, bool, _Seen | None]:
    """Have a picture read, and give others their turn meanwhile; None where it was stopped.

    A reader that died is started once more: the system may have ended it, short of memory.
    """
    session.looked_at.add(exhibit.id)
    looked = yield from _look_once(session, exhibit)
    if looked is not None and looked[0].problem == trouble(Look()).crashed:
        looked = yield from _look_once(session, exhibit)
    if looked is not None and looked[0].tries and exhibit.picture is not None:
        return msgspec.structs.replace(looked[0], tries=exhibit.picture.tries + 1), ""
    return looked


def _look_once(
    session: Session, exhibit: Exhibit
) -> Generator[m.Progress | None, bool, _Seen | None]:
    try:
        pending = session.sandbox.aside(Look(), _read(session, exhibit))
        while (looked := pending.poll(TURN)) is None:
            if (yield None):
                pending.cancel()
                return None
    except Problem as problem:
        words = trouble(Look())
        again = problem.sentence in (words.too_slow, words.crashed)
        again = again or isinstance(problem, VaultUnusable)  # it may be whole again one day
        return PictureFacts(problem=problem.sentence, tries=int(again)), ""
    assert isinstance(looked, Looked)
    for kind in ("thumbnail", "blurred", "page"):
        session.open_vault.put_derived(exhibit.id, kind, getattr(looked, kind))
    return looked.facts, looked.words


def _read(session: Session, exhibit: Exhibit) -> bytes:
    """The original, kept until another is asked for: a tall picture is looked at in parts."""
    known, data = session.last_original
    if known != exhibit.id:
        with session.open_vault.original(exhibit.id) as stream:
            data = stream.read()
        session.last_original = (exhibit.id, data)
    return data


def list_exhibits(session: Session, request: m.ListExhibits) -> m.ExhibitRows:
    """Rows in the order of marks."""
    exhibits: Iterable[Exhibit] = session.index.case.exhibits
    if request.matching.strip():
        hits = set(session.open_vault.search(request.matching))
        of = session.index.events_of
        exhibits = [
            exhibit
            for exhibit in exhibits
            if exhibit.id in hits or any(event.id in hits for event in of.get(exhibit.id, ()))
        ]
    chosen = list(exhibits)
    shown = chosen[request.start : request.start + request.count]
    return m.ExhibitRows(rows=tuple(_row(session, e) for e in shown), total=len(chosen))


def _row(session: Session, exhibit: Exhibit) -> m.ExhibitRow:
    index = session.index
    events = index.events_of.get(exhibit.id, ())
    account = next(
        (index.accounts[a] for event in events for a in event.accounts if a in index.accounts), None
    )
    picture = exhibit.picture
    return m.ExhibitRow(
        id=exhibit.id,
        mark=str(exhibit.mark),
        name=exhibit.original_name,
        media_type=exhibit.media_type,
        size=exhibit.size,
        sensitivity=exhibit.sensitivity,
        has_picture=picture is not None and not picture.problem,
        problem=picture.problem if picture else "",
        platform=account.platform if account else "",
        account=account.label if account else "",
        when=index.when[events[0].id] if events else "",
        events=len(events),
        added=exhibit.added.local.isoformat(timespec="seconds"),
        to_check=exhibit.id not in index.checked and session.readings.state(exhibit.id).offers > 0,
    )


def get_exhibit(session: Session, request: m.GetExhibit) -> m.ExhibitDetails:
    """One exhibit with its events and their accounts."""
    exhibit = session.open_vault.exhibit(request.id)
    events: tuple[Event, ...] = session.index.events_of.get(exhibit.id, ())
    named = {account for event in events for account in event.accounts}
    accounts = tuple(a for a in session.index.case.accounts if a.id in named)
    return m.ExhibitDetails(exhibit=exhibit, events=events, accounts=accounts)


def get_thumbnails(session: Session, request: m.GetThumbnails) -> m.Thumbnails:
    """Small pictures that are ready; blurred ones never hold the clear pixels."""
    kind = "thumbnail" if request.clear else "blurred"
    found = {id: session.open_vault.derived(id, kind) for id in request.ids}
    return m.Thumbnails(pictures={id: small for id, small in found.items() if small})


def get_picture(session: Session, request: m.GetPicture) -> m.Picture:
    """Rows of the picture, read in the sandbox; a clear look is noted once a sitting."""
    vault = session.open_vault
    exhibit = vault.exhibit(request.id)
    if exhibit.size > LARGEST_INPUT:
        raise WrongUse("This picture is kept, but it is too big to show here.")
    data = _read(session, exhibit)
    shown = session.sandbox.call(
        Show(width=request.width, top=request.top, height=request.height, clear=request.clear), data
    )
    assert isinstance(shown, m.Picture)
    if request.clear and exhibit.id not in session.viewed:
        session.viewed.add(exhibit.id)
        vault.note(Action.VIEWED, str(exhibit.mark))
    return shown


def extract(session: Session, request: m.Extract) -> m.Exported:
    """Write an original bit for bit; an existing file is never overwritten."""
    vault = session.open_vault
    exhibit = vault.by_mark(read_mark(request.mark))
    path = folder_of(request.path)
    if path.exists():
        raise CannotWrite("There is already a file with that name. Choose another name.")
    with vault.original(exhibit.id) as original, new_file(path) as out:
        while block := original.read(1 << 20):
            out.write(block)
    written = sha256_of(path)
    if written != exhibit.sha256:
        Path(path).unlink()
        raise CannotWrite(
            "The drive did not keep the file as it was written. Choose another place."
        )
    vault.note(Action.EXPORTED, str(exhibit.mark), "the original file")
    return m.Exported(path=str(path), sha256=written, size=exhibit.size)
