"""The timeline as a spreadsheet that also opens in Timesketch."""

import csv
import datetime as dt
from collections.abc import Iterable
from typing import TextIO

from evidence_kit.timeline.kind_words import kind_words
from evidence_kit.timeline.rows import TimelineRow

COLUMNS = (
    # The first three are those that Timesketch asks for ("Import timeline from CSV").
    "message",
    "datetime",
    "timestamp_desc",
    "when",
    "earliest (UTC)",
    "latest (UTC)",
    "account",
    "kind",
    "exhibits",
)
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001


def write_csv(rows: Iterable[TimelineRow], stream: TextIO) -> None:
    """Write *rows* to *stream*: RFC 4180 lines, and a byte order mark first, which Excel needs.

    Open the file with ``encoding="utf-8", newline=""``. Times are ISO 8601 in UTC, empty where
    unknown. A cell that a spreadsheet would take for a formula gets an apostrophe before it
    (OWASP, "CSV Injection"), so that words of a message can run nothing.
    """
    stream.write("\ufeff")
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for row in rows:
        table.writerow(
            harmless(cell)
            for cell in (
                row.words or kind_words(row.kind),
                _utc(row.first),
                "Time as shown" if row.exact else "Earliest time it can have been",
                row.when,
                _utc(row.first),
                _utc(row.last),
                row.lane,
                kind_words(row.kind),
                " ".join(row.marks),
            )
        )


def harmless(cell: str) -> str:
    """Return *cell* so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.startswith(_STARTS_FORMULA) else cell


def _utc(seconds: float | None) -> str:
    if seconds is None:
        return ""
    return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat()
