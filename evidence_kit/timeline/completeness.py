"""What would make an exhibit stronger: help, never a score, and never a condition for reporting.

The questions are those that make a screenshot weak where they stay open: no time, no handle or
address, a part of the screen, a message without those around it, no profile, the original gone.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

import msgspec

from evidence_kit.model.account import Account
from evidence_kit.model.case import Case
from evidence_kit.model.event import Event, EventKind
from evidence_kit.model.exhibit import Answer, Exhibit
from evidence_kit.model.moment import Precision

_NEIGHBOURS = 3 * 86_400.0  # seconds within which another message of the account is one beside it
_ON_A_PAGE = {EventKind.POST, EventKind.PROFILE}
_MESSAGES = {EventKind.MESSAGE_RECEIVED, EventKind.MESSAGE_SENT, EventKind.VOICE_NOTE}


class Wish(StrEnum):
    """Something that would make an exhibit stronger, the most worth doing first."""

    NOTHING_WRITTEN = "nothing-written"
    TIME = "time"
    ACCOUNT = "account"
    HANDLE = "handle"
    ADDRESS = "address"
    PROFILE = "profile"
    AROUND = "around"
    WHOLE_SCREEN = "whole-screen"
    CROPPED = "cropped"
    ORIGINAL = "original"


class CaseWish(msgspec.Struct, frozen=True, kw_only=True):
    """A *wish* over the whole case: the ids of the *exhibits*, and of *accounts*, that it is about."""

    wish: Wish
    exhibits: tuple[str, ...]
    accounts: tuple[str, ...] = ()


class Completeness:
    """Looks at the exhibits of one state of a case.

    *times* is when each event can have been at the earliest, in POSIX seconds, by its id, where
    that was worked out before.
    """

    def __init__(self, case: Case, times: Mapping[str, float | None] | None = None) -> None:
        self._case = case
        self._at = _earliest(case) if times is None else times
        self._accounts = {account.id: account for account in case.accounts}
        self._events: dict[str, list[Event]] = {}
        self._shown: dict[str, set[str]] = {}
        self._times: dict[str, list[tuple[float, str]]] = {}  # of each account, in order
        for event in case.events:
            time = self._at.get(event.id)
            for exhibit in event.exhibits:
                self._events.setdefault(exhibit, []).append(event)
                for account in event.accounts:
                    self._shown.setdefault(account, set()).add(exhibit)
            if time is not None:
                for account in event.accounts:
                    self._times.setdefault(account, []).append((time, event.id))
        for of_account in self._times.values():
            of_account.sort()
        self._profiles = {shown for account in case.accounts for shown in account.profile_exhibits}

    def of(self, exhibit: Exhibit) -> tuple[Wish, ...]:
        """Return what would make *exhibit* stronger, the most worth doing first; often nothing."""
        if exhibit.derived_from:
            return ()  # a copy with parts covered: its original is asked about
        events = self._events.get(exhibit.id, [])
        found = set(self._about_capture(exhibit))
        if not events and exhibit.id not in self._profiles:
            found.add(Wish.NOTHING_WRITTEN)
        for event in events:
            found |= self._about_event(event)
        return tuple(wish for wish in Wish if wish in found)

    def over_all(self, most: int = 3) -> tuple[CaseWish, ...]:
        """Return the *most* things most worth doing next in the whole case; none: that is enough.

        What only the person can know of one picture (the whole screen, the original) is asked
        beside that picture, not here.
        """
        asked = {Wish.WHOLE_SCREEN, Wish.ORIGINAL, Wish.CROPPED}
        about: dict[Wish, list[str]] = {}
        for exhibit in self._case.exhibits:
            for wish in self.of(exhibit):
                about.setdefault(wish, []).append(exhibit.id)
        wishes = [wish for wish in Wish if wish in about and wish not in asked]
        return tuple(
            CaseWish(wish=wish, exhibits=tuple(about[wish]), accounts=self._lacking(wish))
            for wish in wishes[:most]
        )

    def _lacking(self, wish: Wish) -> tuple[str, ...]:
        seen = [account for account in self._case.accounts if account.id in self._shown]
        if wish is Wish.PROFILE:
            return tuple(account.id for account in seen if not account.profile_exhibits)
        if wish is Wish.HANDLE:
            return tuple(account.id for account in seen if not _can_be_found(account))
        return ()

    def _about_capture(self, exhibit: Exhibit) -> Iterable[Wish]:
        capture = exhibit.capture
        is_picture = exhibit.media_type.startswith("image/")
        if is_picture and capture.whole_screen is Answer.UNKNOWN:
            yield Wish.WHOLE_SCREEN
        could_be_again = capture.still_on_device is not Answer.NO
        if is_picture and capture.whole_screen is Answer.NO and could_be_again:
            yield Wish.CROPPED
        if capture.still_on_device is Answer.UNKNOWN:
            yield Wish.ORIGINAL

    def _about_event(self, event: Event) -> set[Wish]:
        found: set[Wish] = set()
        if event.moment.precision is Precision.UNKNOWN and not event.moment.shown:
            found.add(Wish.TIME)
        if event.kind in _ON_A_PAGE and not event.url:
            found.add(Wish.ADDRESS)
        named = [self._accounts[each] for each in event.accounts if each in self._accounts]
        if not named and event.kind is not EventKind.IN_PERSON:
            found.add(Wish.ACCOUNT)
        for account in named:
            if not _can_be_found(account):
                found.add(Wish.HANDLE)
            if not account.profile_exhibits:
                found.add(Wish.PROFILE)
        if event.kind in _MESSAGES and named and self._stands_alone(event, named):
            found.add(Wish.AROUND)
        return found

    def _stands_alone(self, event: Event, accounts: Sequence[Account]) -> bool:
        """Whether nothing else is recorded of these accounts around it, nor in further pictures."""
        time = self._at.get(event.id)
        if time is None or len(event.exhibits) > 1:
            return False
        early, late = (time - _NEIGHBOURS, ""), (time + _NEIGHBOURS, chr(0x10FFFF))
        beside = 0
        for account in accounts:
            times = self._times.get(account.id, [])
            beside += bisect_right(times, late) - bisect_left(times, early) - 1
        return beside <= 0


def _earliest(case: Case) -> dict[str, float | None]:
    bounds = {event.id: event.moment.bounds for event in case.events}
    return {id: found[0].timestamp() if found else None for id, found in bounds.items()}


def _can_be_found(account: Account) -> bool:
    """Whether more than a name that anyone can take is known of it."""
    known = (account.handle, account.permanent_id, account.profile_url, account.phone)
    return any((*known, account.email))
