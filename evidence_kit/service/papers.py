"""The keeper's answer about the papers beside the report."""

import hashlib
import io
from collections.abc import Generator, Mapping
from typing import Any

import msgspec

from evidence_kit.guide.packs import pack
from evidence_kit.guide.situations import ANSWERS, situation
from evidence_kit.model.case import Case
from evidence_kit.model.custody import Action
from evidence_kit.model.problem import CannotWrite, Stopped
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.call_sheet import call_sheet
from evidence_kit.report.choices import PaperKind, ReportChoices
from evidence_kit.report.contact_sheet import contact_sheet
from evidence_kit.report.earlier import earlier_reports
from evidence_kit.report.officer_notes import officer_notes
from evidence_kit.report.package_words import fingerprint_words
from evidence_kit.report.papers import Sheet, as_json
from evidence_kit.service import messages as m
from evidence_kit.service.export_file import new_file, sha256_of
from evidence_kit.service.session import Session, Steps, folder_of
from evidence_kit.timeline.csv_out import write_csv
from evidence_kit.timeline.order import rows

_SUBJECTS = {
    PaperKind.CALL_SHEET: "call sheet",
    PaperKind.CONTACT_SHEET: "contact sheet",
    PaperKind.OFFICER_NOTES: "notes for an officer",
    PaperKind.TIMELINE: "timeline as a table",
}


def make_paper(session: Session, request: m.MakePaper) -> Steps:
    """Write one paper; a stop or a problem on the way leaves no file."""
    vault = session.open_vault
    path = folder_of(request.path)
    case = vault.case()
    if request.kind is PaperKind.TIMELINE:
        table = io.StringIO(newline="")
        write_csv(rows(case), table)
        data = table.getvalue().encode()
    else:
        data = yield from _typeset(session, request, case)
    with new_file(path) as out:
        out.write(data)
    written = sha256_of(path)
    if written != hashlib.sha256(data).hexdigest():
        path.unlink()
        raise CannotWrite(
            "The drive did not keep the file as it was written. Choose another place."
        )
    vault.note(Action.EXPORTED, _SUBJECTS[request.kind], f"SHA-256 {written}")
    return m.Exported(path=str(path), sha256=written, size=len(data))


# The page of the call has the numbers above, and a form to write in beside.
_ELSEWHERE = ("Before you call", "Write down")


def get_call_words(session: Session, _request: m.GetCallWords) -> m.CallWords:
    """The call sheet as words, for the screen."""
    case = session.open_vault.case()
    country: Mapping[str, Any] = msgspec.to_builtins(pack(case.facts.country))
    made = _sheet(PaperKind.CALL_SHEET, case, country, Stamp.now(), _happening(session))
    return m.CallWords(
        title=made.title,
        parts=tuple(
            m.CallPart(
                heading=part.heading,
                paragraphs=part.paragraphs,
                facts=tuple(m.CallFact(fact.label, fact.text) for fact in part.facts),
            )
            for part in made.parts
            if part.heading not in _ELSEWHERE
        ),
    )


def _typeset(
    session: Session, request: m.MakePaper, case: Case
) -> Generator[m.Progress | None, bool, bytes]:
    country: Mapping[str, Any] = msgspec.to_builtins(pack(case.facts.country))
    content = _sheet(request.kind, case, country, Stamp.now(), _happening(session))
    setting = session.sandbox.typeset(as_json(content), request.paper.value)
    try:
        while True:
            next(setting)
            if (yield None):
                raise Stopped("The paper was not made. Nothing has changed.")
    except StopIteration as end:
        made: bytes = end.value
        return made
    finally:
        setting.close()


def _happening(session: Session) -> str:
    """What to say first, where the person answered what is happening; otherwise nothing."""
    answers = session.open_vault.draft(ANSWERS)
    chosen = situation(answers.get("situation", ""))
    return chosen.first_words if chosen is not None else ""


def _sheet(
    kind: PaperKind, case: Case, country: Mapping[str, Any], made: Stamp, first: str
) -> Sheet:
    if kind is PaperKind.CALL_SHEET:
        reports = earlier_reports(case)
        words = fingerprint_words(reports[-1].sha256) if reports else ""
        return call_sheet(case, country, made, words, first)
    if kind is PaperKind.CONTACT_SHEET:
        return contact_sheet(case, made)
    return officer_notes(case, ReportChoices(), made)
