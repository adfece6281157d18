"""From what a person says of suggestions to the records that follow: accounts, events, the exhibit.

Pure: it takes the case as it stands and gives new versions of records, to be written at once.
"""

import uuid
from collections.abc import Iterable, Sequence

import msgspec

from evidence_kit.model.account import Account
from evidence_kit.model.case import Case, Record
from evidence_kit.model.checked import (
    Check,
    Checked,
    Conversation,
    SuggestionKind,
    Verdict,
    checked_id,
)
from evidence_kit.model.event import Event, EventKind
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.model.reading import PictureKind, Side
from evidence_kit.model.suggestion import Suggestion, Suggestions
from evidence_kit.service.messages import Decision
from evidence_kit.service.taking_back import TakingBack, account_field

_KINDS = {PictureKind.PROFILE: EventKind.PROFILE, PictureKind.POST: EventKind.POST}
_WHO = (SuggestionKind.HANDLE, SuggestionKind.NAME, SuggestionKind.PLATFORM)


class Taking:
    """Works out what one set of decisions about one exhibit writes.

    *conversation* is the one that the exhibit belongs to or seems to: it says whose side is whose.
    *by* names who checks. After `take`, *records* are to be written in their order, and the records
    of the ids *gone* are to be taken out.
    """

    def __init__(
        self,
        case: Case,
        exhibit: Exhibit,
        suggestions: Suggestions,
        conversation: Conversation | None,
        by: str,
    ) -> None:
        self._case, self._exhibit, self._by = case, exhibit, by
        self._suggestions, self._conversation = suggestions, conversation
        self._written: dict[str, Record] = {}
        self.gone: frozenset[str] = frozenset()
        self._events = [event for event in case.events if exhibit.id in event.exhibits]
        self._made: list[str] = []
        self._account: Account | None = None

    @property
    def records(self) -> tuple[Record, ...]:
        """New records and new versions of records."""
        return tuple(each for each in self._written.values() if each.id not in self.gone)

    @property
    def events(self) -> tuple[str, ...]:
        """The ids of the events that hold what was taken."""
        return tuple(dict.fromkeys(self._made))

    @property
    def account(self) -> str:
        """The id of the account of the other side, "" where none is known."""
        return self._account.id if self._account else ""

    def take(self, decisions: Iterable[Decision], done: bool) -> None:
        """Work out what *decisions* write. What is not among the suggestions is passed over."""
        found = {(item.kind, item.place): item for item in self._suggestions.items}
        pairs = [(d, found[d.kind, d.place]) for d in decisions if (d.kind, d.place) in found]
        taken = [(d, item) for d, item in pairs if d.verdict is not Verdict.NOT_HERE]
        self._account = self._known_account(taken)
        self._take_who([(d, item) for d, item in taken if item.kind in _WHO])
        self._take_capture(taken)
        holders: dict[tuple[SuggestionKind, int], str] = {}
        for decision, item in taken:
            if item.kind is SuggestionKind.MESSAGE:
                holders[item.kind, item.place] = self._take_message(decision, item)
        if any(item.kind in _WHO for _, item in taken):
            self._hold_account()
        self._take_back(pairs)
        checks = [self._check(decision, item, holders) for decision, item in pairs]
        self._take_checks(checks, done)

    # --- who -------------------------------------------------------------------------------------

    def _known_account(self, taken: Sequence[tuple[Decision, Suggestion]]) -> Account | None:
        """The account that the exhibit is about already, or one of the same handle or name."""
        accounts = {account.id: account for account in self._case.accounts}
        tied = [id for event in self._events for id in event.accounts]
        if self._conversation is not None:
            tied.append(self._conversation.account)
        known = next((accounts[id] for id in tied if id in accounts), None)
        if known is not None:
            return known
        said = {item.kind: _said(decision, item) for decision, item in reversed(taken)}
        platform = said.get(SuggestionKind.PLATFORM, "")
        for kind in (SuggestionKind.HANDLE, SuggestionKind.NAME):
            wanted = _plain(said.get(kind, ""))
            for account in self._case.accounts:
                same_place = not (platform and account.platform) or (
                    platform.casefold() == account.platform.casefold()
                )
                if wanted and same_place and wanted in _names(account):
                    return account
        return None

    def _take_who(self, taken: Sequence[tuple[Decision, Suggestion]]) -> None:
        if not taken:
            return
        account = self._account or Account(id=uuid.uuid4().hex)
        for decision, item in taken:
            said = _said(decision, item)
            field = account_field(item.kind, said)
            before = item.check.value if item.check else ""
            # What a person wrote is never replaced; what they took from here, and now change, is.
            if getattr(account, field) in ("", before):
                account = msgspec.structs.replace(account, **{field: said})
            elif said not in (getattr(account, field), *account.earlier_names) and field in (
                "handle",
                "display_name",
            ):
                earlier = (*account.earlier_names, said)
                account = msgspec.structs.replace(account, earlier_names=earlier)
        if self._suggestions.kind is PictureKind.PROFILE:
            shown = tuple(dict.fromkeys((*account.profile_exhibits, self._exhibit.id)))
            account = msgspec.structs.replace(account, profile_exhibits=shown)
        self._account = account
        self._write(account)

    def _hold_account(self) -> None:
        """Say in the events of the picture whose it is: the form shows it, and takes the words."""
        for event in self._events:
            if not event.accounts and event.id not in self._written:
                self._write(msgspec.structs.replace(event, accounts=(self.account,)))
        if self._events or self._made:
            return
        kind = _KINDS.get(self._suggestions.kind, EventKind.MESSAGE_RECEIVED)
        event = Event(
            id=uuid.uuid4().hex,
            kind=kind,
            accounts=(self.account,),
            exhibits=(self._exhibit.id,),
        )
        self._write(event)
        self._made.append(event.id)

    # --- what was said ---------------------------------------------------------------------------

    def _take_message(self, decision: Decision, item: Suggestion) -> str:
        """Write the event of a message and return its id."""
        held = {event.id: event for event in self._case.events} | {
            id: record for id, record in self._written.items() if isinstance(record, Event)
        }
        before = item.check.record if item.check else item.event
        event = held.get(before) or self._empty_event() or Event(id=uuid.uuid4().hex)
        exhibits = tuple(dict.fromkeys((*event.exhibits, self._exhibit.id)))
        if event.id == item.event:  # the same message in another picture: it is written down
            event = msgspec.structs.replace(event, exhibits=exhibits)
        else:
            sender = self._sender(item)
            event = msgspec.structs.replace(
                event,
                kind=self._kind(item),
                moment=decision.moment or item.moment or Moment(shown=item.time),
                accounts=(sender,) if sender else event.accounts,
                words=_said(decision, item),
                exhibits=exhibits,
            )
        self._write(event)
        self._made.append(event.id)
        return event.id

    def _empty_event(self) -> Event | None:
        """The event that so far only says whose picture it is."""
        for event in self._events:
            blank = not event.words and event.moment.precision is Precision.UNKNOWN
            if blank and not event.moment.shown and event.id not in self._written:
                return event
        return None

    def _sender(self, item: Suggestion) -> str:
        """The id of the account that a message is to or from."""
        name = _plain(item.sender)
        if not name or (self._account is not None and name in _names(self._account)):
            return self.account
        written = [r for r in self._written.values() if isinstance(r, Account)]
        for account in (*written, *self._case.accounts):
            if name in _names(account):
                return account.id
        platform = self._account.platform if self._account else ""
        new = Account(id=uuid.uuid4().hex, platform=platform, display_name=item.sender)
        self._write(new)
        return new.id

    def _kind(self, item: Suggestion) -> EventKind:
        mine = self._conversation.mine if self._conversation else None
        if mine in (None, Side.UNKNOWN) or item.side is Side.UNKNOWN:
            return EventKind.OTHER
        return EventKind.MESSAGE_SENT if item.side is mine else EventKind.MESSAGE_RECEIVED

    def _take_back(self, pairs: Sequence[tuple[Decision, Suggestion]]) -> None:
        """Take out again what was taken before and is not there after all."""
        refused = [
            item.check
            for decision, item in pairs
            if decision.verdict is Verdict.NOT_HERE
            and item.check is not None
            and item.check.verdict is not Verdict.NOT_HERE
        ]
        if refused:
            back = TakingBack(self._case, self._exhibit, self._written, refused)
            self.gone = frozenset(back.gone)

    # --- the exhibit and the checks --------------------------------------------------------------

    def _take_capture(self, taken: Sequence[tuple[Decision, Suggestion]]) -> None:
        capture = self._exhibit.capture
        for decision, item in taken:
            if item.kind is SuggestionKind.CAPTURED:
                moment = decision.moment or item.moment or capture.moment
                capture = msgspec.structs.replace(capture, moment=moment)
            elif item.kind is SuggestionKind.DEVICE:
                capture = msgspec.structs.replace(capture, device=_said(decision, item))
        if capture != self._exhibit.capture:
            self._write(msgspec.structs.replace(self._exhibit, capture=capture))

    def _check(
        self,
        decision: Decision,
        item: Suggestion,
        holders: dict[tuple[SuggestionKind, int], str],
    ) -> Check:
        rejected = decision.verdict is Verdict.NOT_HERE
        record = holders.get((item.kind, item.place), "")
        if item.kind in _WHO and not rejected:
            record = self.account
        return Check(
            kind=item.kind,
            place=item.place,
            read=item.value,
            verdict=decision.verdict,
            value="" if rejected else _said(decision, item),
            record=record,
        )

    def _take_checks(self, checks: Sequence[Check], done: bool) -> None:
        id = checked_id(self._exhibit.id)
        known = next((each for each in self._case.checked if each.id == id), None)
        before = known or Checked(id=id, exhibit=self._exhibit.id)
        merged = {(check.kind, check.place): check for check in (*before.checks, *checks)}
        said = {(check.kind, check.place) for check in merged.values()}
        through = done or all((i.kind, i.place) in said for i in self._suggestions.items)
        self._write(
            msgspec.structs.replace(
                before,
                reader=self._suggestions.reader,
                by=self._all_by(before.by),
                checks=tuple(merged.values()),
                done=through,
            )
        )

    def _all_by(self, before: str) -> str:
        """Everybody who checked: a helper who puts one thing right did not check the others."""
        if not before or self._by in before.split(", "):
            return before or self._by
        return f"{before}, {self._by}" if self._by else before

    def _write(self, record: Record) -> None:
        self._written[record.id] = record


def _said(decision: Decision, item: Suggestion) -> str:
    changed = decision.verdict is Verdict.CHANGED
    return decision.value.strip() if changed and decision.value.strip() else item.value


def _plain(name: str) -> str:
    return name.strip().lstrip("@").casefold()


def _names(account: Account) -> set[str]:
    names = (account.handle, account.display_name, account.phone, *account.earlier_names)
    return {_plain(name) for name in names if name}
