"""About the report: what would go in, its pages, the file."""

from evidence_kit.report.choices import ReportChoices
from evidence_kit.service.messages.base import Answer, Request


class PlanReport(Request, frozen=True, kw_only=True):
    """Say in words what would go in, stay out, and what is missing. -> ReportPlan"""

    choices: ReportChoices = ReportChoices()


class ReportPlan(Answer, frozen=True, kw_only=True):
    """Sentences for the three columns of the Report page."""

    goes_in: tuple[str, ...] = ()
    stays_out: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


class PreviewReport(Request, frozen=True, kw_only=True):
    """Set the pages of the report, to be looked at. Sends Progress. -> Preview"""

    choices: ReportChoices = ReportChoices()


class Preview(Answer, frozen=True, kw_only=True):
    """The preview stays ready until the next one or the lock."""

    pages: int


class GetPage(Request, frozen=True, kw_only=True):
    """Page *number* (from 1) of the preview, *width* pixels wide. -> Picture"""

    number: int
    width: int


class MakeReport(Request, frozen=True, kw_only=True):
    """Write the report to the file *path*. Sends Progress; may be cancelled. -> Exported"""

    path: str
    choices: ReportChoices = ReportChoices()


class Exported(Answer, frozen=True, kw_only=True):
    """A file that was written and read back: its *sha256*, *size* in bytes, *pages* if it has any."""

    path: str
    sha256: str
    size: int
    pages: int = 0
