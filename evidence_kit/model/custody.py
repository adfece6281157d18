"""The custody log as people read it: who did what to the evidence, and when."""

from enum import StrEnum

import msgspec

from evidence_kit.model.stamp import Stamp


class Action(StrEnum):
    """What an entry of the custody log records."""

    CREATED = "created"
    UNLOCKED = "unlocked"
    FAILED_UNLOCK = "failed-unlock"
    LOCKED = "locked"
    ADDED = "added"
    VIEWED = "viewed"
    RECORDED = "recorded"
    CHANGED = "changed"
    REMOVED = "removed"
    EXPORTED = "exported"
    CHECKED = "checked"


class CustodyEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the custody log.

    *number* counts from 1 without gaps; *subject* is the exhibit mark or the kind of record;
    *details* is a plain sentence or nothing; *chain* is the hash that ties the entry to all before
    it, in hex.
    """

    number: int
    when: Stamp
    action: Action
    subject: str = ""
    details: str = ""
    chain: str = ""


class Amendment(msgspec.Struct, frozen=True, kw_only=True):
    """One version of a record: what was written, when, and as which entry of the custody log."""

    entry: int
    when: Stamp
    record: str
    version: int
    fields: tuple[str, ...] = ()
