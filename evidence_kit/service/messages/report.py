"""About the report: what would go in, its pages, the file."""

from evidence_kit.model.exhibit import Sensitivity
from evidence_kit.model.time_stamp import StampAnswer
from evidence_kit.report.choices import Paper, PaperKind, ReportChoices
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


class MakePaper(Request, frozen=True, kw_only=True):
    """Write one of the papers beside the report to the file *path*: a PDF on *paper*, or a CSV.

    It needs no evidence. May be cancelled. -> Exported
    """

    path: str
    kind: PaperKind
    paper: Paper = Paper.A4


class CoverPicture(Request, frozen=True, kw_only=True):
    """Make a copy of the exhibit *id* with black *boxes* over parts of it, as an exhibit of its own.

    A box is left, top, width and height in pixels of the upright picture. *what* tells what is
    under the boxes and *by* who covered it. With *hold_back* the original stays out of reports;
    *sensitivity* is that of the copy. May be cancelled. -> Saved, with the copy
    """

    id: str
    boxes: tuple[tuple[int, int, int, int], ...]
    what: str = ""
    by: str = ""
    hold_back: bool = True
    sensitivity: Sensitivity = Sensitivity.ORDINARY


class FindOwnDetails(Request, frozen=True, kw_only=True):
    """Where in the exhibit *id* were the person's own name, numbers or addresses read? -> OwnDetails"""

    id: str


class OwnDetails(Answer, frozen=True, kw_only=True):
    """Boxes as in `CoverPicture`; *read* is False where the picture's words were not read yet."""

    boxes: tuple[tuple[int, int, int, int], ...] = ()
    read: bool = False


class FindFaces(Request, frozen=True, kw_only=True):
    """Where does something in the exhibit *id* look like a face? May be cancelled. -> FacesFound"""

    id: str


class FacesFound(Answer, frozen=True, kw_only=True):
    """Boxes as in `CoverPicture`. Faces may be missed, and what is none may be among them."""

    boxes: tuple[tuple[int, int, int, int], ...] = ()


class AskForStamp(Request, frozen=True, kw_only=True):
    """Write to the new file *path* what a time stamp service (RFC 3161) is to be sent. -> Exported

    It holds the SHA-256 of the file *about*, or where that is empty of the last report or package.
    """

    path: str
    about: str = ""


class TakeStamp(Request, frozen=True, kw_only=True):
    """Check the answer of a time stamp service, the file *path*, and keep it. -> StampTaken

    *root* is the path of the certificate that vouches for the service, where the person has it.
    """

    path: str
    root: str = ""


class StampTaken(Answer, frozen=True, kw_only=True):
    """The answer is the exhibit *mark*; *answer* is what it says, *about* what was stamped."""

    mark: str
    answer: StampAnswer
    about: str


class MakePackage(Request, frozen=True, kw_only=True):
    """Write the package for the police: report, originals and records in the ZIP file *path*.

    With a *part_size* in bytes it comes in parts of at most that size, "case-1-of-3.zip" and so
    on, beside *path*. *locked* puts each file behind a new password. Sends Progress, whose note
    is "report", "files" or "check"; may be cancelled. -> PackageMade
    """

    path: str
    choices: ReportChoices = ReportChoices()
    part_size: int = 0
    locked: bool = False


class PackageMade(Answer, frozen=True, kw_only=True):
    """A package whose every file was read back.

    *originals* counts the originals in it, *held* are the marks of those held back. *words* is
    its *fingerprint* in ten words, to be read out on the telephone or sent by mail, so that someone
    else holds it from that day. *key* is the fingerprint of the key that signed it. *password* opens
    its files where they are locked; it is kept nowhere, and is told apart from them.
    """

    files: tuple[Exported, ...]
    pages: int
    originals: int
    held: tuple[str, ...] = ()
    words: str
    fingerprint: str
    key: str
    password: str = ""
