"""The timeline as JSON: an array of objects that Timesketch and programs of one's own can read."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from evidence_kit.timeline.kind_words import kind_words
from evidence_kit.timeline.rows import TimelineRow


def json_rows(rows: Iterable[TimelineRow]) -> bytes:
    """Return *rows* as UTF-8 JSON (RFC 8259), an object each, with the names of the CSV's columns.

    Times are ISO 8601 in UTC, null where unknown.
    """
    made = [
        {
            "message": row.words or kind_words(row.kind),
            "datetime": _utc(row.first),
            "timestamp_desc": "Time as shown" if row.exact else "Earliest time it can have been",
            "when": row.when,
            "earliest": _utc(row.first),
            "latest": _utc(row.last),
            "account": row.lane,
            "accounts": [row.lane, *row.others],
            "kind": row.kind.value,
            "exhibits": list(row.marks),
        }
        for row in rows
    ]
    return msgspec.json.format(msgspec.json.encode(made), indent=1)


def _utc(seconds: float | None) -> str | None:
    return None if seconds is None else dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat()
