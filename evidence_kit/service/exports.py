"""The keeper's answers about chat exports: the messages in a file, and those a person chooses."""

import re
import uuid
from collections.abc import Generator, Iterable
from zoneinfo import ZoneInfo

import msgspec

from evidence_kit.guide.platforms import platform
from evidence_kit.model.account import Account
from evidence_kit.model.case import Record
from evidence_kit.model.checked import Check, Checked, SuggestionKind, Verdict, checked_id
from evidence_kit.model.event import Event, EventKind
from evidence_kit.model.exhibit import Answer
from evidence_kit.model.moment import Basis, Moment, Precision, WallTime, wall_time
from evidence_kit.model.problem import Stopped, WrongUse
from evidence_kit.model.reading import Export, ExportedMessage
from evidence_kit.service import messages as m
from evidence_kit.service.sandbox import TURN, Apart
from evidence_kit.service.sandbox_jobs import ExportRead, ReadExport
from evidence_kit.service.session import OpenExport, Session, Steps

_AT_ONCE = 5000
_SECONDS = 120.0
_THREAD = 10_000_000  # places of messages in one conversation, for the checks
_READ = 200  # characters of a message that are kept with its check: the event has it whole
_PHONE = re.compile(r"^\+?[\d\s()./-]{7,}$")


def get_export(session: Session, request: m.GetExport) -> Steps:
    """A page of a conversation; the whole of it is kept at hand until another is asked for."""
    opened = yield from _open(session, request.exhibit, request.thread, request.zone)
    assert opened.export is not None
    numbers = range(request.start, request.start + request.count)
    page = tuple(opened.messages[n] for n in numbers if n in opened.messages)
    checked = _checked(session, request.exhibit)
    first = request.thread * _THREAD
    taken = {check.place - first for check in checked.checks if check.record}
    export = msgspec.structs.replace(
        opened.export,
        platform=_name(opened.export.platform),
        messages=page,
        asks_day_order=opened.export.asks_day_order and opened.key[2] is None,
        start=request.start,
        total=len(opened.messages),
    )
    known = tuple(message.number for message in page if message.number in taken)
    zone = request.zone or opened.export.zone or _zone(session)
    return m.ExportPage(export=export, taken=known, zone=zone)


def take_from_export(session: Session, request: m.TakeFromExport) -> Steps:
    """Write an event for each chosen message, all at once; what is written down already stays."""
    vault = session.open_vault
    opened = yield from _open(session, request.exhibit, request.thread, request.zone)
    assert opened.export is not None
    exhibit = vault.exhibit(request.exhibit)
    checked = _checked(session, request.exhibit)
    done = {check.place for check in checked.checks if check.record}
    first = request.thread * _THREAD
    chosen = [
        opened.messages[number]
        for number in request.numbers
        if number in opened.messages and first + number not in done
    ]
    if not chosen:
        return m.Decided()
    accounts = _Accounts(session, _name(opened.export.platform), opened.export, request.mine)
    shows = "" if request.zone else opened.export.zone
    zone = request.zone or _zone(session)
    title = opened.export.threads[request.thread] if opened.export.threads else ""
    group = len(opened.export.participants) > 2
    events: list[Record] = []
    checks: list[Check] = []
    for message in chosen:
        event = Event(
            id=uuid.uuid4().hex,
            kind=_kind(message, request.mine),
            moment=_moment(message, zone, shows),
            accounts=accounts.of(message),
            words=_words(message),
            thread=title if group else "",
            exhibits=(exhibit.id,),
            notes=message.note,
        )
        events.append(event)
        checks.append(
            Check(
                kind=SuggestionKind.MESSAGE,
                place=first + message.number,
                read=message.text[:_READ],
                verdict=Verdict.ACCEPTED,
                value=message.text[:_READ],
                record=event.id,
            )
        )
    by = vault.typist or vault.facts.name
    merged = msgspec.structs.replace(
        checked, by=by, reader=opened.export.form, checks=(*checked.checks, *checks), done=True
    )
    vault.save_all([*accounts.made, *events, merged])
    return m.Decided(events=tuple(event.id for event in events))


def _open(
    session: Session, exhibit_id: str, thread: int, zone: str
) -> Generator[m.Progress | None, bool, OpenExport]:
    """Have the whole conversation read, in a process of its own. Raises Problem."""
    exhibit = session.open_vault.exhibit(exhibit_id)
    facts = session.open_vault.facts
    day_first = {Answer.YES: True, Answer.NO: False}.get(facts.day_first)
    key = (exhibit_id, thread, day_first, zone)
    if session.opened_export.key == key:
        return session.opened_export
    opened = OpenExport(key)
    total = 1
    with session.open_vault.original(exhibit.id) as stream:
        data = stream.read()
    apart = session.sandbox.apart()
    try:
        while len(opened.messages) < total:
            start = len(opened.messages)
            job = ReadExport(
                name=exhibit.original_name,
                thread=thread,
                start=start,
                count=_AT_ONCE,
                day_first=day_first,
                zone=zone,
                again=start > 0,
            )
            export = yield from _page(apart, job, b"" if job.again else data, start, total)
            opened.export, total = export, export.total
            if not export.messages:
                break
            opened.messages |= {message.number: message for message in export.messages}
    finally:
        apart.end()
    if opened.export is None:
        raise WrongUse("There is nothing to read in this file.")
    session.opened_export = opened
    return opened


def _page(
    apart: Apart, job: ReadExport, data: bytes, done: int, total: int
) -> Generator[m.Progress | None, bool, Export]:
    pending = apart.ask(job, data, seconds=_SECONDS)
    while (read := pending.poll(TURN)) is None:
        if (yield m.Progress(done=done, total=total)):
            raise Stopped("This was stopped.")
    assert isinstance(read, ExportRead)
    return read.export


class _Accounts:
    """The accounts of the people in one conversation: known ones by name, new ones made."""

    def __init__(self, session: Session, place: str, export: Export, mine: str) -> None:
        self.made: list[Record] = []
        self._place, self._mine = place, mine
        self._others = [name for name in export.participants if name != mine]
        self._known = {
            (account.platform.casefold(), name.casefold()): account
            for account in session.index.case.accounts
            for name in (account.handle, account.display_name, account.phone)
            if name
        }

    def of(self, message: ExportedMessage) -> tuple[str, ...]:
        """The ids of those on the other side of *message*: who sent it, or to whom it went."""
        if message.sender and not _is_mine(message, self._mine):
            return (self._one(message.sender),)
        return (self._one(self._others[0]),) if len(self._others) == 1 else ()

    def _one(self, name: str) -> str:
        key = (self._place.casefold(), name.casefold())
        account = self._known.get(key)
        if account is None:
            number = bool(_PHONE.match(name))
            account = Account(
                id=uuid.uuid4().hex,
                platform=self._place,
                phone=name if number else "",
                display_name="" if number else name,
            )
            self._known[key] = account
            self.made.append(account)
        return account.id


def _is_mine(message: ExportedMessage, mine: str) -> bool:
    return message.mine is True or bool(mine) and message.sender == mine


def _kind(message: ExportedMessage, mine: str) -> EventKind:
    if message.call:
        return EventKind.CALL
    if message.system or not message.sender:
        return EventKind.OTHER
    if _is_mine(message, mine):
        return EventKind.MESSAGE_SENT
    return EventKind.MESSAGE_RECEIVED


def _moment(message: ExportedMessage, zone: str, shows: str = "") -> Moment:
    """When it was sent: what the file says, on the clocks of *zone*; never more than it says.

    *shows* is the zone of the file's own clock where the file shows which that is.
    """
    shown = message.shown
    utc = message.utc
    if utc is None and message.wall is not None and shows:
        told = Moment(
            shown=shown, wall=message.wall, zone=shows, precision=Precision.MINUTE, basis=Basis.FILE
        )
        utc = told.utc
        if utc is None:  # an hour that came twice there: it is asked about
            return told
    if utc is not None:
        local = utc.astimezone(ZoneInfo(zone))
        wall = local.replace(tzinfo=None, fold=0)
        twice = wall_time(wall, zone) is WallTime.TWICE
        return Moment(
            shown=shown,
            wall=wall,
            zone=zone,
            precision=Precision.MINUTE,
            basis=Basis.FILE,
            fold=local.fold if twice else None,
        )
    if message.wall is None:
        return Moment(shown=shown, zone=zone, basis=Basis.FILE)
    return Moment(
        shown=shown, wall=message.wall, zone=zone, precision=Precision.MINUTE, basis=Basis.FILE
    )


def _words(message: ExportedMessage) -> str:
    files = [f"[{name}]" for name in message.attachments]
    return "\n".join(part for part in (message.text, *files) if part)


def _checked(session: Session, exhibit: str) -> Checked:
    found: Iterable[Checked] = session.index.case.checked
    known = next((each for each in found if each.exhibit == exhibit), None)
    return known or Checked(id=checked_id(exhibit), exhibit=exhibit)


def _name(key: str) -> str:
    known = platform(key)
    return known.name if known else key


def _zone(session: Session) -> str:
    return session.open_vault.facts.zone
