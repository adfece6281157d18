"""The reports that were made before, as the custody log knows them."""

import re

import msgspec

from evidence_kit.model.case import Case
from evidence_kit.model.custody import Action
from evidence_kit.model.stamp import Stamp

_DETAILS = re.compile(r"SHA-256 ([0-9a-f]{64})")


class EarlierReport(msgspec.Struct, frozen=True):
    """A report that was made: *when*, and the *sha256* of its file."""

    when: Stamp
    sha256: str


def earlier_reports(case: Case) -> tuple[EarlierReport, ...]:
    """Return the reports that were made from *case*, oldest first."""
    found = []
    for entry in case.custody:
        if entry.action is Action.EXPORTED and entry.subject == "report":
            known = _DETAILS.search(entry.details)
            if known:
                found.append(EarlierReport(entry.when, known[1]))
    return tuple(found)
