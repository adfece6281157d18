"""What goes beside the report: sheets to call with, to hand over apart, to make notes from."""

import msgspec

from evidence_kit.model.case import Case
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.glyphs import clean
from evidence_kit.report.parts import Fact
from evidence_kit.report.phrases import stamp_words


class SheetPart(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """Under a *heading*: *paragraphs*, *facts*, and *room* for so many lines by hand.

    A fact without a text is a line to write on.
    """

    heading: str
    paragraphs: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    room: int = 0


class Sheet(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """A sheet as its template reads it; *notice* stands in a box under the *lead*."""

    title: str
    lead: str
    notice: str = ""
    parts: tuple[SheetPart, ...]
    foot: str
    author: str
    made_seconds: int
    language: str = "en"
    template: str = "sheet"


def sheet(
    case: Case,
    made: Stamp,
    *,
    title: str,
    lead: str,
    notice: str = "",
    parts: tuple[SheetPart, ...],
) -> Sheet:
    """Return a sheet of *case*, made at *made*."""
    return Sheet(
        title=title,
        lead=lead,
        notice=notice,
        parts=parts,
        foot=f"{title} · {stamp_words(made)}",
        author=case.facts.name or case.facts.initials,
        made_seconds=int(made.utc.timestamp()),
    )


def as_json(made: Sheet) -> bytes:
    """The sheet as the template reads it, with signs that cannot be printed written out."""
    return msgspec.json.encode(_cleaned(msgspec.to_builtins(made)))


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _cleaned(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(each) for each in value]
    return value
