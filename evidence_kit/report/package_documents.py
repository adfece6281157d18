"""The documents of a package beside the report: tables, and all records for other programs."""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from evidence_kit import __version__
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.moment import Moment
from evidence_kit.model.moment_words import moment_words
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.package_bag import Piece, made_piece
from evidence_kit.report.package_names import exhibit_name
from evidence_kit.report.selection import Selection
from evidence_kit.timeline.csv_out import harmless, write_csv

BARE = "-without-hidden-details"
_HELD = "held back, available on request"
_LEFT_OUT = "left out by choice, and kept"
_EXHIBITS = (
    "exhibit", "status", "file", "original name", "kind", "bytes", "sha256", "added (UTC)",
    "file dated (UTC)", "captured by", "captured when", "captured how", "device", "description",
    "sha256 of the file here, where hidden details were taken out",
)  # fmt: skip
_CUSTODY = ("number", "when (UTC)", "what", "about", "details", "chain")


def originals(selection: Selection) -> tuple[Piece, ...]:
    """Return the originals that go into a package, in the order of their marks.

    Where the metadata were taken out of one, it is the file without them.
    """
    return tuple(
        Piece(
            path=file_of(exhibit, bare=bool(selection.bare_sha256(exhibit))),
            size=selection.bare_size(exhibit) or exhibit.size,
            sha256=selection.bare_sha256(exhibit) or exhibit.sha256,
            exhibit=exhibit.id,
            mark=str(exhibit.mark),
        )
        for exhibit in selection.exhibits
        if not selection.is_held(exhibit)
    )


def file_of(exhibit: Exhibit, *, bare: bool = False) -> str:
    """Return where the original of *exhibit* lies in a package; *bare* is without its metadata."""
    mark = f"{exhibit.mark}{BARE if bare else ''}"
    return f"data/originals/{exhibit_name(mark, exhibit.original_name)}"


def documents(selection: Selection, made: Stamp) -> tuple[Piece, ...]:
    """Return the tables and records of a case, with nothing that its report leaves out."""
    timeline = io.StringIO(newline="")
    write_csv(selection.rows, timeline)
    custody = _custody(selection)
    return (
        made_piece("data/exhibits.csv", _table(_EXHIBITS, _exhibit_rows(selection))),
        made_piece("data/timeline.csv", timeline.getvalue().encode()),
        made_piece("data/case.json", _json(_case(selection, made))),
        made_piece("data/custody-log.csv", _table(_CUSTODY, (each.values() for each in custody))),
        made_piece("data/custody-log.json", _json(custody)),
    )


def _exhibit_rows(selection: Selection) -> Iterable[Iterable[str]]:
    for exhibit in selection.exhibits:
        held, capture = selection.is_held(exhibit), exhibit.capture
        yield (
            str(exhibit.mark),
            _HELD if held else "in this package",
            "" if held else file_of(exhibit, bare=bool(selection.bare_sha256(exhibit))),
            exhibit.original_name,
            exhibit.media_type,
            str(exhibit.size),
            exhibit.sha256,
            _utc(exhibit.added.utc),
            _utc(exhibit.file_modified) if exhibit.file_modified else "",
            capture.by,
            _captured(capture.moment),
            capture.how,
            capture.device,
            exhibit.description,
            selection.bare_sha256(exhibit),
        )
    for mark in selection.left_out:
        yield mark, _LEFT_OUT


def _captured(moment: Moment) -> str:
    return moment.shown or ("" if moment.wall is None else moment_words(moment))


def _case(selection: Selection, made: Stamp) -> dict[str, Any]:
    case = selection.case
    # How to reach the person or a witness is for the police alone, never among the evidence.
    facts = msgspec.structs.replace(case.facts, reach="")
    events = [
        msgspec.structs.replace(
            event,
            witnesses=tuple(msgspec.structs.replace(one, contact="") for one in event.witnesses),
        )
        for event in case.events
    ]
    whole: dict[str, Any] = {
        "format": "evidence-kit-case",
        "version": 1,
        "program": f"Evidence Kit {__version__}",
        "made": _utc(made.utc),
        "facts": facts,
        "exhibits": [_exhibit(selection, exhibit) for exhibit in selection.exhibits],
        "left_out": selection.left_out,
        "accounts": case.accounts,
        "people": case.people,
        "events": events,
        "demands": case.demands,
        "contacts": case.contacts,
    }
    return whole


def _exhibit(selection: Selection, exhibit: Exhibit) -> dict[str, Any]:
    held = selection.is_held(exhibit)
    known: dict[str, Any] = msgspec.to_builtins(exhibit)
    del known["blob"]  # the name of a sealed file says nothing to anyone else
    known["mark"] = str(exhibit.mark)
    known["status"] = _HELD if held else "in this package"
    bare = selection.bare_sha256(exhibit)
    known["file"] = "" if held else file_of(exhibit, bare=bool(bare))
    known["sha256_of_file_here"] = bare or ("" if held else exhibit.sha256)
    if held:
        known["text"] = ""
    return known


def _custody(selection: Selection) -> list[dict[str, str]]:
    hidden = set(selection.left_out)
    return [
        {
            "number": str(entry.number),
            "when": _utc(entry.when.utc),
            "what": entry.action.value,
            "about": entry.subject,
            "details": "" if entry.subject in hidden else entry.details,
            "chain": entry.chain,
        }
        for entry in selection.case.custody
    ]


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    # As in timeline/csv_out.py: RFC 4180, and the byte order mark that Excel needs.
    out = io.StringIO(newline="")
    out.write("\ufeff")
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(columns)
    table.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def _json(value: Mapping[str, Any] | list[dict[str, str]]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _utc(moment: dt.datetime) -> str:
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
