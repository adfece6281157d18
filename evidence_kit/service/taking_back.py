"""From "that is not here after all" to what becomes of the records that were made of it.

Pure, like `taking`. Only what came from the suggestion goes: what a person wrote beside it stays,
and so does what another picture shows as well.
"""

import re

import msgspec

from evidence_kit.model.account import Account
from evidence_kit.model.case import Case, Record
from evidence_kit.model.checked import Check, SuggestionKind, Verdict
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.moment import Moment

_PHONE = re.compile(r"^\+?[\d\s()./-]{7,}$")
_WHO = (SuggestionKind.HANDLE, SuggestionKind.NAME, SuggestionKind.PLATFORM)


def account_field(kind: SuggestionKind, value: str) -> str:
    """The field of an account that holds what was read as a name, a handle or a platform."""
    if kind is SuggestionKind.PLATFORM:
        return "platform"
    if kind is SuggestionKind.HANDLE:
        return "handle"
    return "phone" if _PHONE.match(value) else "display_name"


class TakingBack:
    """Works out what goes when suggestions that were taken are said not to be there.

    *written* holds new versions of records by id and is added to; *gone* are ids of records to be
    taken out. *refused* are the checks that are taken back now.
    """

    def __init__(
        self, case: Case, exhibit: Exhibit, written: dict[str, Record], refused: list[Check]
    ) -> None:
        self._case, self._exhibit, self._written = case, exhibit, written
        self.gone: set[str] = set()
        places = {(check.kind, check.place) for check in refused}
        there = {each.id for each in case.exhibits}  # what was checked of a removed one is kept too
        self._left = [
            (checked.exhibit, check)
            for checked in case.checked
            for check in checked.checks
            if checked.exhibit in there
            and check.verdict is not Verdict.NOT_HERE
            and not (checked.exhibit == exhibit.id and (check.kind, check.place) in places)
        ]
        for check in refused:
            if check.kind is SuggestionKind.MESSAGE:
                self._message(check)
            elif check.kind in _WHO:
                self._who(check)
            else:
                self._capture(check)

    def _message(self, check: Check) -> None:
        event = self._now(check.record)
        if not isinstance(event, Event):
            return
        still = [exhibit for exhibit, each in self._left if each.record == event.id]
        if self._exhibit.id in still:
            return
        if still:
            others = tuple(id for id in event.exhibits if id != self._exhibit.id)
            self._write(msgspec.structs.replace(event, exhibits=others))
        elif event.words != check.value or self._has_more(event):
            words = "" if event.words == check.value else event.words
            self._write(msgspec.structs.replace(event, words=words))
        else:
            self.gone.add(event.id)

    def _who(self, check: Check) -> None:
        account = self._now(check.record)
        if not isinstance(account, Account):
            return
        for _, each in self._left:
            if (each.record, each.kind, each.value) == (account.id, check.kind, check.value):
                return  # another picture says so too
        field = account_field(check.kind, check.value)
        if getattr(account, field) == check.value:
            account = msgspec.structs.replace(account, **{field: ""})
        names = tuple(name for name in account.earlier_names if name != check.value)
        account = msgspec.structs.replace(account, earlier_names=names)
        self._write(account)
        if self._is_empty(account):
            self._drop(account)

    def _drop(self, account: Account) -> None:
        """Take an account out of which nothing is known, where nothing else leads to it."""
        held = [event for event in self._events() if account.id in event.accounts]
        if not all(self._is_blank(event) for event in held):
            return
        records: list[Record] = [*self._case.accounts, *self._case.demands, *self._case.contacts]
        if any(account.id in _ties(record) for record in records if record.id != account.id):
            return
        self.gone |= {account.id, *(event.id for event in held)}
        for each in self._case.conversations:
            if each.account == account.id:
                self._write(msgspec.structs.replace(each, account=""))

    def _capture(self, check: Check) -> None:
        exhibit = self._now(self._exhibit.id)
        assert isinstance(exhibit, Exhibit)
        capture = exhibit.capture
        if check.kind is SuggestionKind.DEVICE and capture.device == check.value:
            capture = msgspec.structs.replace(capture, device="")
        if check.kind is SuggestionKind.CAPTURED and capture.moment.shown == check.value:
            capture = msgspec.structs.replace(capture, moment=Moment())
        self._write(msgspec.structs.replace(exhibit, capture=capture))

    # --- the records as they stand ---------------------------------------------------------------

    def _now(self, id: str) -> Record | None:
        if id in self.gone or not id:
            return None
        records: list[Record] = [*self._case.events, *self._case.accounts, self._exhibit]
        known = next((each for each in records if each.id == id), None)
        return self._written.get(id, known)

    def _events(self) -> list[Event]:
        both = {event.id: event for event in self._case.events} | {
            id: record for id, record in self._written.items() if isinstance(record, Event)
        }
        return [event for event in both.values() if event.id not in self.gone]

    def _has_more(self, event: Event) -> bool:
        """Whether a person wrote more about it than what was read."""
        told = (event.url, event.thread, event.effect, event.witnesses, event.notes)
        return any(told) or any(event.id in demand.events for demand in self._case.demands)

    def _is_blank(self, event: Event) -> bool:
        """Whether it says only whose picture this is."""
        alone = event.exhibits == (self._exhibit.id,)
        said = event.words or event.moment.shown or event.moment.wall
        return alone and not said and not self._has_more(event)

    def _is_empty(self, account: Account) -> bool:
        pictures = set(account.profile_exhibits) <= {self._exhibit.id}
        bare = Account(id=account.id, profile_exhibits=account.profile_exhibits)
        return pictures and account == bare

    def _write(self, record: Record) -> None:
        self._written[record.id] = record


def _ties(record: msgspec.Struct) -> set[str]:
    """The ids that a record holds."""
    found: set[str] = set()
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, tuple):
            found |= {each for each in value if isinstance(each, str)}
    return found
