"""About exhibits: adding, listing, looking."""

import msgspec

from evidence_kit.model.account import Account
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit, Sensitivity
from evidence_kit.service.messages.base import Answer, Request

INTERRUPTED = "interrupted"
"""The draft that a stop by `Lock` leaves of adding: "done", "total", "paths" with NUL between."""


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
    """*added* holds marks in order; *remaining* counts files not reached when it was stopped.

    *ids* names the exhibits that a picture from the clipboard became or was already.
    """

    added: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    twins: tuple[Twin, ...] = ()
    refused: tuple[Refused, ...] = ()
    remaining: int = 0
    stopped: str = ""


class ReadNew(Request, frozen=True, kw_only=True):
    """Look at exhibits that were not looked at yet (size, preview), one at a time. -> Done

    Each Progress names in *note* the id of the exhibit that was read.
    """


class ExhibitRow(msgspec.Struct, frozen=True, kw_only=True):
    """A line in the list of exhibits. *when* is the time of its first event, in words.

    *to_check* says that something was read in it which nobody has checked yet.
    """

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
    to_check: bool = False


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
