"""What a report says: the nine parts of the design, section 7, in plain data and ready words."""

from collections.abc import Mapping
from typing import Any

import msgspec

from evidence_kit.model.case import Case
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.exhibit_pages import exhibits_part, list_part
from evidence_kit.report.glance import glance
from evidence_kit.report.glyphs import clean
from evidence_kit.report.method_parts import custody_part, method_part
from evidence_kit.report.parts import Content
from evidence_kit.report.phrases import stamp_words
from evidence_kit.report.record_parts import accounts_part, demands_part, done_part
from evidence_kit.report.selection import Learnt, Selection
from evidence_kit.report.timeline_part import timeline_part

_SMALLER = " · Pictures made smaller"  # said on each page


def build_content(
    case: Case,
    choices: ReportChoices,
    made: Stamp,
    *,
    country: Mapping[str, Any] | None = None,
    learnt: Mapping[str, Learnt] | None = None,
    stand_ins: bool = False,
) -> Content:
    """Return the report of *case* as *choices* want it, made at *made*.

    *country* holds the facts of a country pack. *learnt* tells by exhibit id what preparing the
    pictures has shown, *stand_ins* that they come as upright copies. Raises WrongUse where *choices* name an exhibit that is not there.
    """
    selection = Selection(case, choices, learnt, stand_ins)
    facts = case.facts
    title = "Evidence report"
    if selection.since is not None:
        title = f"Evidence report: what is new since {selection.since.words}"
    by = f"Collected by {facts.name}. " if facts.name else ""
    content = Content(
        language="en",
        title=title,
        subtitle=f"{by}Exhibits are marked {facts.initials}.",
        author=facts.name or facts.initials,
        made=f"Made on {stamp_words(made)}",
        made_seconds=int(made.utc.timestamp()),
        running_title=f"{title} · {stamp_words(made)}{_SMALLER if choices.small else ''}",
        page_words=("Page", "of"),
        contents_heading="Contents",
        glance_heading="At a glance",
        glance=glance(selection, made),
        accounts=accounts_part(selection),
        demands=demands_part(selection),
        timeline=timeline_part(selection),
        done=done_part(selection),
        listed=list_part(selection),
        exhibits=exhibits_part(selection),
        method=method_part(selection, made, country),
        custody=custody_part(selection),
        shown=tuple(each.id for each in selection.exhibits if selection.has_picture(each)),
    )
    return msgspec.convert(_cleaned(msgspec.to_builtins(content)), Content)


def as_json(content: Content) -> bytes:
    """The content as the template reads it."""
    return msgspec.json.encode(content)


def _cleaned(value: Any) -> Any:
    """Show each character that no font can show as its number, in whatever is printed."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _cleaned(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(each) for each in value]
    return value
