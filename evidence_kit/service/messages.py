"""What may be asked of the keeper, and what it answers: typed, plain values only.

Requests and answers travel as msgpack, each in a frame of its own (`frames.py`). A request class
is a tagged Struct; its answer is the Struct named in its docstring, or `Failed`. While a long
request runs the keeper sends `Progress` with the same number.
"""

import msgspec

from evidence_kit.model.account import Account, Person
from evidence_kit.model.case import CaseFacts, Record
from evidence_kit.model.contact import Contact
from evidence_kit.model.custody import Amendment, CustodyEntry
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit, Sensitivity
from evidence_kit.report.choices import ReportChoices
from evidence_kit.timeline.rows import Gap, TimelineRow


class Request(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Something asked of the keeper."""


class Answer(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Something the keeper answers."""


# --- the vault itself ---------------------------------------------------------------------------


class JudgePassphrase(Request, frozen=True, kw_only=True):
    """How hard is *passphrase* to guess? *hints* are words that a guesser would know. -> Strength"""

    passphrase: str
    hints: tuple[str, ...] = ()


class Strength(Answer, frozen=True, kw_only=True):
    """*score* 0 (guessed at once) to 4 (very hard); *enough* whether it will be taken; plain advice."""

    score: int
    enough: bool
    warning: str = ""
    suggestions: tuple[str, ...] = ()


class JudgePlace(Request, frozen=True, kw_only=True):
    """Is the folder of *path* copied elsewhere by a sync service, on a stick, not writable? -> Place"""

    path: str


class Place(Answer, frozen=True, kw_only=True):
    """*cautions* are sentences to show; *blocked* is a sentence where the place cannot be used."""

    cautions: tuple[str, ...] = ()
    blocked: str = ""


class CreateVault(Request, frozen=True, kw_only=True):
    """Make a vault in the new or empty folder *path* and leave it open. -> Created"""

    path: str
    passphrase: str
    facts: CaseFacts


class Created(Answer, frozen=True, kw_only=True):
    """*recovery_code* is to be shown once, in groups with dashes."""

    recovery_code: str


class Unlock(Request, frozen=True, kw_only=True):
    """Open the vault at *path* with the passphrase or the recovery code. -> Unlocked"""

    path: str
    secret: str


class Unlocked(Answer, frozen=True, kw_only=True):
    """*notices* are sentences: failed attempts, healed damage, a file that was being added."""

    facts: CaseFacts
    notices: tuple[str, ...] = ()


class Lock(Request, frozen=True, kw_only=True):
    """Sign, close, and end the keeper. -> Locked, then end of file"""


class Locked(Answer, frozen=True, kw_only=True):
    """The vault is closed."""


class CheckVault(Request, frozen=True, kw_only=True):
    """Read the vault, *full* or only quickly, and name what is damaged. -> Checked"""

    full: bool = True


class Checked(Answer, frozen=True, kw_only=True):
    """*damage* is one sentence for each thing that is wrong, *healed* for each that was mended."""

    exhibits: int
    entries: int
    damage: tuple[str, ...] = ()
    healed: tuple[str, ...] = ()


# --- evidence -----------------------------------------------------------------------------------


class AddFiles(Request, frozen=True, kw_only=True):
    """Take in files and whole folders. Sends Progress; may be cancelled. -> FilesAdded"""

    paths: tuple[str, ...]


class Refused(msgspec.Struct, frozen=True):
    """A file that was not taken in: its *name* and one *sentence* on why."""

    name: str
    sentence: str


class Twin(msgspec.Struct, frozen=True):
    """A file whose bytes were already in: its *name* and the *mark* that it has."""

    name: str
    mark: str


class FilesAdded(Answer, frozen=True, kw_only=True):
    """*added* holds marks in order; *remaining* counts files not reached when it was stopped."""

    added: tuple[str, ...] = ()
    twins: tuple[Twin, ...] = ()
    refused: tuple[Refused, ...] = ()
    remaining: int = 0
    stopped: str = ""


class ReadNew(Request, frozen=True, kw_only=True):
    """Look at exhibits that were not looked at yet (size, preview), one at a time. -> Done

    Each Progress names in *note* the id of the exhibit that was read.
    """


class ExhibitRow(msgspec.Struct, frozen=True, kw_only=True):
    """A line in the list of exhibits. *when* is the time of its first event, in words."""

    id: str
    mark: str
    name: str
    media_type: str
    size: int
    sensitivity: Sensitivity
    has_picture: bool
    problem: str = ""
    platform: str = ""
    account: str = ""
    when: str = ""
    events: int = 0
    added: str = ""


class ListExhibits(Request, frozen=True, kw_only=True):
    """*count* rows from *start*, in the order of marks; *matching* filters by words. -> ExhibitRows"""

    start: int = 0
    count: int = 500
    matching: str = ""


class ExhibitRows(Answer, frozen=True, kw_only=True):
    """*total* counts all that match."""

    rows: tuple[ExhibitRow, ...] = ()
    total: int = 0


class GetExhibit(Request, frozen=True, kw_only=True):
    """Everything recorded with one exhibit. -> ExhibitDetails"""

    id: str


class ExhibitDetails(Answer, frozen=True, kw_only=True):
    """The exhibit with its events and the accounts that these name."""

    exhibit: Exhibit
    events: tuple[Event, ...] = ()
    accounts: tuple[Account, ...] = ()


class GetThumbnails(Request, frozen=True, kw_only=True):
    """Small pictures, at most 160 x 160, *clear* or blurred beyond reading. -> Thumbnails"""

    ids: tuple[str, ...]
    clear: bool = False


class Thumbnails(Answer, frozen=True, kw_only=True):
    """JPEG bytes by exhibit id; none where there is no picture or it was not read yet."""

    pictures: dict[str, bytes] = {}


class GetPicture(Request, frozen=True, kw_only=True):
    """An exhibit to look at, upright, scaled to *width* pixels; rows *top* to *top + height*.

    *clear* False gives it blurred beyond reading. A clear look is a viewing of the original and
    goes into the custody log once a sitting. -> Picture
    """

    id: str
    width: int
    top: int = 0
    height: int = 2000
    clear: bool = False


class Picture(Answer, frozen=True, kw_only=True):
    """Raw pixels, 4 bytes each (red, green, blue, 255), row by row; *full_height* of the whole."""

    width: int
    height: int
    full_height: int
    pixels: bytes


class Extract(Request, frozen=True, kw_only=True):
    """Write the original of the exhibit *mark* to the new file *path*, bit for bit. -> Exported"""

    mark: str
    path: str


# --- records ------------------------------------------------------------------------------------


class Save(Request, frozen=True, kw_only=True):
    """Write *record*: new if its id is empty or unknown, otherwise a new version of it. -> Saved"""

    record: Record


class Saved(Answer, frozen=True, kw_only=True):
    """The record as it now stands, with its id."""

    record: Record


class Remove(Request, frozen=True, kw_only=True):
    """Take the event, account, demand or contact *id* out of the case; the log keeps it. -> Done"""

    id: str


class Undo(Request, frozen=True, kw_only=True):
    """Take back the last change of a record made in this sitting. -> Undone"""


class Undone(Answer, frozen=True, kw_only=True):
    """*what* is a sentence, empty where there was nothing to take back."""

    what: str = ""


class ListRecords(Request, frozen=True, kw_only=True):
    """Accounts, people, demands and contacts, and the facts of the case. -> Records"""


class Sighting(msgspec.Struct, frozen=True):
    """How often an account appears: *events* that name it, the *first* and *last* time in words."""

    account: str
    events: int = 0
    first: str = ""
    last: str = ""


class Records(Answer, frozen=True, kw_only=True):
    """All records but exhibits and events; *sightings* of the accounts that events name."""

    facts: CaseFacts
    accounts: tuple[Account, ...] = ()
    people: tuple[Person, ...] = ()
    demands: tuple[Demand, ...] = ()
    contacts: tuple[Contact, ...] = ()
    sightings: tuple[Sighting, ...] = ()


class GetRecord(Request, frozen=True, kw_only=True):
    """One record as it now stands, by its *id*. -> Saved"""

    id: str


class GetHistory(Request, frozen=True, kw_only=True):
    """The versions of one record. -> History"""

    id: str


class History(Answer, frozen=True, kw_only=True):
    """Oldest first."""

    versions: tuple[Amendment, ...] = ()


class ListCustody(Request, frozen=True, kw_only=True):
    """*count* entries of the custody log from entry number *start*. -> Custody"""

    start: int = 1
    count: int = 500


class Custody(Answer, frozen=True, kw_only=True):
    """*total* counts all entries."""

    entries: tuple[CustodyEntry, ...] = ()
    total: int = 0


class SaveDraft(Request, frozen=True, kw_only=True):
    """Keep what is typed in *form*, field by field; no *fields* forgets it. -> Done"""

    form: str
    fields: dict[str, str] = {}


class GetDraft(Request, frozen=True, kw_only=True):
    """-> Draft"""

    form: str


class Draft(Answer, frozen=True, kw_only=True):
    """What was typed in a form when it was last left; empty where nothing waits."""

    fields: dict[str, str] = {}


# --- time ---------------------------------------------------------------------------------------


class GetTimeline(Request, frozen=True, kw_only=True):
    """*count* events from *start* in order of time, those of unknown time last. -> Timeline"""

    start: int = 0
    count: int = 500


class Timeline(Answer, frozen=True, kw_only=True):
    """*sentences* say the pattern in words; *gaps* and *lanes* are of the whole case."""

    rows: tuple[TimelineRow, ...] = ()
    total: int = 0
    sentences: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()


class Overview(Answer, frozen=True, kw_only=True):
    """How far the case has come, for the Start page. Words, not scores."""

    exhibits: int = 0
    last_added: str = ""
    events: int = 0
    exhibits_without_event: int = 0
    accounts: int = 0
    span: str = ""
    reports: int = 0
    last_report: str = ""
    new_since_report: int = 0
    contacts: int = 0


class GetOverview(Request, frozen=True, kw_only=True):
    """-> Overview"""


# --- report -------------------------------------------------------------------------------------


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


# --- every request ------------------------------------------------------------------------------


class Done(Answer, frozen=True, kw_only=True):
    """It is done and there is nothing more to say."""


class Progress(Answer, frozen=True, kw_only=True):
    """*done* of *total* (0 where unknown); *note* is for the page that asked."""

    done: int
    total: int = 0
    note: str = ""


class Failed(Answer, frozen=True, kw_only=True):
    """*kind* is the class of the Problem, *sentence* what to tell the person."""

    kind: str
    sentence: str


class Numbered(msgspec.Struct, frozen=True):
    """A frame from the desktop: the request, under a *number* that its answers will carry.

    *cancel* instead of a request asks the running request of that number to stop.
    """

    number: int
    request: (
        JudgePassphrase
        | JudgePlace
        | CreateVault
        | Unlock
        | Lock
        | CheckVault
        | AddFiles
        | ReadNew
        | ListExhibits
        | GetExhibit
        | GetThumbnails
        | GetPicture
        | Extract
        | Save
        | Remove
        | Undo
        | ListRecords
        | GetRecord
        | GetHistory
        | ListCustody
        | SaveDraft
        | GetDraft
        | GetTimeline
        | GetOverview
        | PlanReport
        | PreviewReport
        | GetPage
        | MakeReport
        | None
    ) = None
    cancel: bool = False


class Reply(msgspec.Struct, frozen=True):
    """A frame from the keeper."""

    number: int
    answer: (
        Strength
        | Place
        | Created
        | Unlocked
        | Locked
        | Checked
        | FilesAdded
        | ExhibitRows
        | ExhibitDetails
        | Thumbnails
        | Picture
        | Saved
        | Undone
        | Records
        | History
        | Custody
        | Draft
        | Timeline
        | Overview
        | ReportPlan
        | Preview
        | Exported
        | Done
        | Progress
        | Failed
    )
