"""What the person chose for a report."""

from enum import StrEnum

import msgspec

SINCE_LAST = "last"
"""In the place of a mark: what is new since the last report."""


class Paper(StrEnum):
    """Sizes of page."""

    A4 = "a4"
    LETTER = "us-letter"


class PaperKind(StrEnum):
    """The papers beside the report. All are PDFs but the timeline, which is a table in CSV."""

    CALL_SHEET = "call-sheet"
    CONTACT_SHEET = "contact-sheet"
    OFFICER_NOTES = "notes"
    TIMELINE = "timeline"


class ReportChoices(msgspec.Struct, frozen=True, kw_only=True):
    """What goes into a report.

    *leave_out* holds exhibit ids; *small* shrinks pictures for mail; *bare* takes
    metadata (place, device, preview) out of JPEGs; *since* is a mark, or SINCE_LAST
    for the last report: a supplement with what came after it. Empty is a full report.
    """

    paper: Paper = Paper.A4
    show_intimate: bool = False
    leave_out: tuple[str, ...] = ()
    small: bool = False
    bare: bool = False
    since: str = ""
