"""What may be asked of the keeper, and what it answers: typed, plain values only.

Requests and answers travel as msgpack, each in a frame of its own (`service/frames.py`). A request class
is a tagged Struct; its answer is the Struct named in its docstring, or `Failed`. While a long
request runs the keeper sends `Progress` with the same number.
"""

import msgspec

from evidence_kit.service.messages.base import Answer as Answer
from evidence_kit.service.messages.base import Done as Done
from evidence_kit.service.messages.base import Failed as Failed
from evidence_kit.service.messages.base import Progress as Progress
from evidence_kit.service.messages.base import Request as Request
from evidence_kit.service.messages.call import CallFact as CallFact
from evidence_kit.service.messages.call import CallPart as CallPart
from evidence_kit.service.messages.call import CallWords as CallWords
from evidence_kit.service.messages.call import GetCallWords as GetCallWords
from evidence_kit.service.messages.evidence import INTERRUPTED as INTERRUPTED
from evidence_kit.service.messages.evidence import AddFiles as AddFiles
from evidence_kit.service.messages.evidence import ExhibitDetails as ExhibitDetails
from evidence_kit.service.messages.evidence import ExhibitRow as ExhibitRow
from evidence_kit.service.messages.evidence import ExhibitRows as ExhibitRows
from evidence_kit.service.messages.evidence import Extract as Extract
from evidence_kit.service.messages.evidence import FilesAdded as FilesAdded
from evidence_kit.service.messages.evidence import GetExhibit as GetExhibit
from evidence_kit.service.messages.evidence import GetPicture as GetPicture
from evidence_kit.service.messages.evidence import GetThumbnails as GetThumbnails
from evidence_kit.service.messages.evidence import ListExhibits as ListExhibits
from evidence_kit.service.messages.evidence import Picture as Picture
from evidence_kit.service.messages.evidence import ReadNew as ReadNew
from evidence_kit.service.messages.evidence import Refused as Refused
from evidence_kit.service.messages.evidence import Thumbnails as Thumbnails
from evidence_kit.service.messages.evidence import Twin as Twin
from evidence_kit.service.messages.fingerprints import FingerprintMade as FingerprintMade
from evidence_kit.service.messages.fingerprints import MakeFingerprint as MakeFingerprint
from evidence_kit.service.messages.opening import UNFINISHED as UNFINISHED
from evidence_kit.service.messages.opening import UNWRITTEN as UNWRITTEN
from evidence_kit.service.messages.opening import BackedUp as BackedUp
from evidence_kit.service.messages.opening import BackUp as BackUp
from evidence_kit.service.messages.opening import ChangePassphrase as ChangePassphrase
from evidence_kit.service.messages.opening import Checked as Checked
from evidence_kit.service.messages.opening import CheckVault as CheckVault
from evidence_kit.service.messages.opening import CompareCopy as CompareCopy
from evidence_kit.service.messages.opening import Compared as Compared
from evidence_kit.service.messages.opening import Copies as Copies
from evidence_kit.service.messages.opening import Created as Created
from evidence_kit.service.messages.opening import CreateVault as CreateVault
from evidence_kit.service.messages.opening import DropSealing as DropSealing
from evidence_kit.service.messages.opening import FindPrinted as FindPrinted
from evidence_kit.service.messages.opening import FoundPrinted as FoundPrinted
from evidence_kit.service.messages.opening import GetCopies as GetCopies
from evidence_kit.service.messages.opening import JudgePassphrase as JudgePassphrase
from evidence_kit.service.messages.opening import JudgePlace as JudgePlace
from evidence_kit.service.messages.opening import Leaving as Leaving
from evidence_kit.service.messages.opening import ListRemoved as ListRemoved
from evidence_kit.service.messages.opening import Lock as Lock
from evidence_kit.service.messages.opening import Locked as Locked
from evidence_kit.service.messages.opening import NewRecoveryCode as NewRecoveryCode
from evidence_kit.service.messages.opening import Place as Place
from evidence_kit.service.messages.opening import PutBack as PutBack
from evidence_kit.service.messages.opening import RemovedExhibit as RemovedExhibit
from evidence_kit.service.messages.opening import RemovedExhibits as RemovedExhibits
from evidence_kit.service.messages.opening import Restore as Restore
from evidence_kit.service.messages.opening import SealAnew as SealAnew
from evidence_kit.service.messages.opening import SetReminder as SetReminder
from evidence_kit.service.messages.opening import Strength as Strength
from evidence_kit.service.messages.opening import Unlock as Unlock
from evidence_kit.service.messages.opening import Unlocked as Unlocked
from evidence_kit.service.messages.overall import AddPasted as AddPasted
from evidence_kit.service.messages.overall import Find as Find
from evidence_kit.service.messages.overall import Found as Found
from evidence_kit.service.messages.overall import FoundKind as FoundKind
from evidence_kit.service.messages.overall import GetWishes as GetWishes
from evidence_kit.service.messages.overall import Hit as Hit
from evidence_kit.service.messages.overall import ReadySearch as ReadySearch
from evidence_kit.service.messages.overall import SaveTimeline as SaveTimeline
from evidence_kit.service.messages.overall import TypeAs as TypeAs
from evidence_kit.service.messages.overall import Wishes as Wishes
from evidence_kit.service.messages.reading import Decide as Decide
from evidence_kit.service.messages.reading import Decided as Decided
from evidence_kit.service.messages.reading import Decision as Decision
from evidence_kit.service.messages.reading import ExportPage as ExportPage
from evidence_kit.service.messages.reading import GetExport as GetExport
from evidence_kit.service.messages.reading import GetSuggestions as GetSuggestions
from evidence_kit.service.messages.reading import GetThread as GetThread
from evidence_kit.service.messages.reading import JoinConversation as JoinConversation
from evidence_kit.service.messages.reading import Joined as Joined
from evidence_kit.service.messages.reading import ReadWords as ReadWords
from evidence_kit.service.messages.reading import SetDayOrder as SetDayOrder
from evidence_kit.service.messages.reading import SetSide as SetSide
from evidence_kit.service.messages.reading import Suggested as Suggested
from evidence_kit.service.messages.reading import TakeFromExport as TakeFromExport
from evidence_kit.service.messages.reading import Thread as Thread
from evidence_kit.service.messages.reading import ThreadMessage as ThreadMessage
from evidence_kit.service.messages.records import BringBack as BringBack
from evidence_kit.service.messages.records import Custody as Custody
from evidence_kit.service.messages.records import Draft as Draft
from evidence_kit.service.messages.records import GetDraft as GetDraft
from evidence_kit.service.messages.records import GetHistory as GetHistory
from evidence_kit.service.messages.records import GetOverview as GetOverview
from evidence_kit.service.messages.records import GetRecord as GetRecord
from evidence_kit.service.messages.records import GetTimeline as GetTimeline
from evidence_kit.service.messages.records import History as History
from evidence_kit.service.messages.records import ListCustody as ListCustody
from evidence_kit.service.messages.records import ListRecords as ListRecords
from evidence_kit.service.messages.records import Overview as Overview
from evidence_kit.service.messages.records import Records as Records
from evidence_kit.service.messages.records import Redo as Redo
from evidence_kit.service.messages.records import Remove as Remove
from evidence_kit.service.messages.records import Save as Save
from evidence_kit.service.messages.records import Saved as Saved
from evidence_kit.service.messages.records import SaveDraft as SaveDraft
from evidence_kit.service.messages.records import SaveTogether as SaveTogether
from evidence_kit.service.messages.records import Sighting as Sighting
from evidence_kit.service.messages.records import Timeline as Timeline
from evidence_kit.service.messages.records import Undo as Undo
from evidence_kit.service.messages.records import Undone as Undone
from evidence_kit.service.messages.report import AskForStamp as AskForStamp
from evidence_kit.service.messages.report import CoverPicture as CoverPicture
from evidence_kit.service.messages.report import Exported as Exported
from evidence_kit.service.messages.report import FacesFound as FacesFound
from evidence_kit.service.messages.report import FindFaces as FindFaces
from evidence_kit.service.messages.report import FindOwnDetails as FindOwnDetails
from evidence_kit.service.messages.report import GetPage as GetPage
from evidence_kit.service.messages.report import MakePackage as MakePackage
from evidence_kit.service.messages.report import MakePaper as MakePaper
from evidence_kit.service.messages.report import MakeReport as MakeReport
from evidence_kit.service.messages.report import OwnDetails as OwnDetails
from evidence_kit.service.messages.report import PackageMade as PackageMade
from evidence_kit.service.messages.report import PlanReport as PlanReport
from evidence_kit.service.messages.report import Preview as Preview
from evidence_kit.service.messages.report import PreviewReport as PreviewReport
from evidence_kit.service.messages.report import ReportPlan as ReportPlan
from evidence_kit.service.messages.report import StampTaken as StampTaken
from evidence_kit.service.messages.report import TakeStamp as TakeStamp


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
        | ReadWords
        | GetSuggestions
        | Decide
        | SetSide
        | SetDayOrder
        | JoinConversation
        | GetThread
        | GetExport
        | TakeFromExport
        | Leaving
        | Lock
        | CheckVault
        | ChangePassphrase
        | NewRecoveryCode
        | SealAnew
        | DropSealing
        | ListRemoved
        | PutBack
        | BackUp
        | CompareCopy
        | Restore
        | FindPrinted
        | GetCopies
        | SetReminder
        | AddFiles
        | ReadNew
        | ListExhibits
        | GetExhibit
        | GetThumbnails
        | GetPicture
        | Extract
        | Save
        | SaveTogether
        | Remove
        | Undo
        | Redo
        | ListRecords
        | GetRecord
        | GetHistory
        | BringBack
        | ListCustody
        | SaveDraft
        | GetDraft
        | GetTimeline
        | GetOverview
        | Find
        | ReadySearch
        | GetWishes
        | SaveTimeline
        | TypeAs
        | AddPasted
        | PlanReport
        | PreviewReport
        | GetPage
        | MakeReport
        | MakePackage
        | MakePaper
        | CoverPicture
        | MakeFingerprint
        | GetCallWords
        | FindFaces
        | FindOwnDetails
        | AskForStamp
        | TakeStamp
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
        | Suggested
        | Decided
        | Joined
        | Thread
        | ExportPage
        | Locked
        | Checked
        | BackedUp
        | RemovedExhibits
        | Compared
        | FoundPrinted
        | Copies
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
        | Found
        | Wishes
        | ReportPlan
        | Preview
        | Exported
        | PackageMade
        | FingerprintMade
        | CallWords
        | FacesFound
        | OwnDetails
        | StampTaken
        | Done
        | Progress
        | Failed
    )
