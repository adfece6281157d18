"""What the person wanted to come back to, and when."""

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

import msgspec

from evidence_kit.model.contact import Contact
from evidence_kit.model.moment import Precision


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """A contact that is to be followed up: *days* from today, 0 or less where its day has come."""

    contact: Contact
    days: int


def follow_ups(contacts: Iterable[Contact], now: dt.datetime) -> tuple[Due, ...]:
    """Return the contacts with a day to ask again, the earliest first.

    *now* is aware; each day is counted on the clock of its own zone.
    """
    found = [
        Due(contact=contact, days=(wall.date() - _today(now, contact)).days)
        for contact in contacts
        if contact.follow_up.precision is not Precision.UNKNOWN
        and (wall := contact.follow_up.wall) is not None
    ]
    return tuple(sorted(found, key=lambda due: due.days))


def _today(now: dt.datetime, contact: Contact) -> dt.date:
    return now.astimezone(ZoneInfo(contact.follow_up.zone)).date()
