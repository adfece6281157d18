"""The keeper's answers about the report: what would go in, its pages to look at, the file itself."""

import io
from collections.abc import Callable, Generator, Mapping
from typing import Any, BinaryIO

import msgspec

from evidence_kit.guide.packs import pack
from evidence_kit.model.case import Case
from evidence_kit.model.custody import Action
from evidence_kit.model.problem import CannotWrite, Stopped, WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.assemble import Written
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.make import make
from evidence_kit.report.plan import plan
from evidence_kit.service import messages as m
from evidence_kit.service.export_file import new_file, sha256_of
from evidence_kit.service.sandbox_jobs import OpenPages, PagesOpened, RenderPage
from evidence_kit.service.session import PreviewPages, Session, Steps, folder_of

_MOST_PREVIEWED = 256 << 20  # bytes of a preview that the sandbox takes in at once


def plan_report(session: Session, request: m.PlanReport) -> m.ReportPlan:
    """In words: what goes in, what stays out, what is still missing."""
    goes_in, stays_out, missing = plan(session.open_vault.case(), request.choices)
    return m.ReportPlan(goes_in=goes_in, stays_out=stays_out, missing=missing)


def make_report(session: Session, request: m.MakeReport) -> Steps:
    """Write the report; a stop or a problem on the way leaves no file."""
    vault = session.open_vault
    path = folder_of(request.path)

    with new_file(path) as out:
        made = yield from write_report(
            session, request.choices, out, original_of(session), case=vault.case(), made=Stamp.now()
        )
    written = sha256_of(path)
    if written != made.sha256:
        path.unlink()
        raise CannotWrite(
            "The drive did not keep the file as it was written. Choose another place."
        )
    vault.note(Action.EXPORTED, "report", f"{made.pages} pages, SHA-256 {written}")
    return m.Exported(path=str(path), sha256=written, size=made.size, pages=made.pages)


def preview_report(session: Session, request: m.PreviewReport) -> Steps:
    """Set the true pages, each picture in a smaller copy that was made when it was first read."""
    vault = session.open_vault

    def copy(exhibit_id: str) -> bytes:
        small = vault.derived(exhibit_id, "page")
        if small is None:
            with vault.original(exhibit_id) as stream:
                return stream.read()
        return small

    out = io.BytesIO()
    yield from write_report(
        session,
        request.choices,
        out,
        copy,
        case=vault.case(),
        made=Stamp.now(),
        stand_ins=True,
    )
    if out.tell() > _MOST_PREVIEWED:
        raise WrongUse("This report is too long to look at here. You can still make it.")
    pdf = out.getvalue()
    session.preview = PreviewPages(pdf, _open_pages(session, pdf))
    return m.Preview(pages=session.preview.pages)


def get_page(session: Session, request: m.GetPage) -> m.Picture:
    """One page of the preview as pixels."""
    preview = session.preview
    if preview is None or not 1 <= request.number <= preview.pages:
        raise WrongUse("There is no such page to show.")
    job = RenderPage(number=request.number, width=request.width)
    try:
        shown = session.sandbox.call(job)
    except Stopped:  # the sandbox was started anew since
        _open_pages(session, preview.pdf)
        shown = session.sandbox.call(job)
    assert isinstance(shown, m.Picture)
    return shown


def _open_pages(session: Session, pdf: bytes) -> int:
    opened = session.sandbox.call(OpenPages(), pdf)
    assert isinstance(opened, PagesOpened)
    return opened.pages


def original_of(session: Session) -> Callable[[str], bytes]:
    """Return what gives the original of an exhibit by its id."""

    def original(exhibit_id: str) -> bytes:
        with session.open_vault.original(exhibit_id) as stream:
            return stream.read()

    return original


def write_report(
    session: Session,
    choices: ReportChoices,
    out: BinaryIO,
    original: Callable[[str], bytes],
    *,
    case: Case,
    made: Stamp,
    stand_ins: bool = False,
) -> Generator[m.Progress | None, bool, Written]:
    """Drive the making of a report, and end it where the person wants to stop."""
    country: Mapping[str, Any] = msgspec.to_builtins(pack(case.facts.country))
    steps = make(
        case,
        choices,
        made,
        sandbox_call=session.sandbox,
        original=original,
        out=out,
        country=country,
        stand_ins=stand_ins,
    )
    try:
        while True:
            done, total = next(steps)
            if (yield m.Progress(done=done, total=total)):
                raise Stopped("The report was not made. Nothing has changed.")
    except StopIteration as end:
        written: Written = end.value
        return written
    finally:
        steps.close()
