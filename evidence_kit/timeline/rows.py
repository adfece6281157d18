"""The timeline as plain rows, in order."""

import msgspec

from evidence_kit.model.event import EventKind
from evidence_kit.model.exhibit import Sensitivity


class TimelineRow(msgspec.Struct, frozen=True, kw_only=True):
    """An event in order. *first* and *last* are POSIX seconds (UTC), None where unknown.

    *when* is the time in words, *exact* whether it is known to the minute, *lane* the label of its
    account and *others* the labels of further ones, *marks* and *exhibits* the marks and ids of its
    exhibits. *sensitivity* is the strictest of these, *entered* when it was first written down.
    """

    id: str
    kind: EventKind
    when: str
    first: float | None
    last: float | None
    exact: bool
    lane: str
    words: str
    marks: tuple[str, ...] = ()
    exhibits: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    sensitivity: Sensitivity = Sensitivity.ORDINARY
    entered: float | None = None


class Burst(msgspec.Struct, frozen=True, kw_only=True):
    """Many events soon after one another: *count* of them, in POSIX seconds, and in words."""

    first: float
    last: float
    count: int
    text: str


class Gap(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch without events, in POSIX seconds, and its length in words."""

    first: float
    last: float
    text: str
