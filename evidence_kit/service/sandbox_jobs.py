"""What may be asked of the sandbox, and what it answers: plain values and one file's bytes.

A job is two frames, the Struct in msgpack and then the bytes that it is about; a result is one.
Nothing here names a vault, a key or a path.
"""

from typing import Any, TypeAlias

import msgspec

from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.model.reading import Export, FileFact, Reading
from evidence_kit.model.time_stamp import StampAnswer
from evidence_kit.service.frames import LARGEST
from evidence_kit.service.messages import Picture
from evidence_kit.service.wall import Wall

_SMALL_REPLY = 32 << 20  # small pictures, facts, the words of one screenshot
LARGEST_INPUT = 256 << 20
"""The most bytes of one file that are given to the sandbox: 256 MiB."""


class _Job(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    pass


class Look(_Job, frozen=True, kw_only=True):
    """Read a picture for the first time. -> Looked"""


class Show(_Job, frozen=True, kw_only=True):
    """Rows *top* to *top + height* of a picture scaled to *width*, upright. -> Picture"""

    width: int
    top: int = 0
    height: int = 2000
    clear: bool = False


class Typeset(_Job, frozen=True, kw_only=True):
    """Set the pages of a report on *paper*; its content is the JSON that follows. -> Made"""

    paper: str


class Prepare(_Job, frozen=True, kw_only=True):
    """Make a picture ready for the PDF. -> Made, a PreparedImage in msgpack

    *small* is for mail; *bare* leaves the metadata of a JPEG out.
    """

    small: bool = False
    bare: bool = False


class Cover(_Job, frozen=True, kw_only=True):
    """Black *boxes* (left, top, width, height) over a picture, upright. -> Made, a PNG"""

    boxes: tuple[tuple[int, int, int, int], ...]


class FindFaces(_Job, frozen=True, kw_only=True):
    """Where something in a picture looks like a face. -> FacesFound"""


class MakePdq(_Job, frozen=True, kw_only=True):
    """Work out the PDQ fingerprint of a picture. -> Made, its digits and quality in msgpack"""


class AskStamp(_Job, frozen=True, kw_only=True):
    """The request to a time stamp service for the digest that follows. -> Made, it and its nonce"""


class ReadStamp(_Job, frozen=True, kw_only=True):
    """Read its answer, with the certificate *root* where there is one. -> Made, a StampAnswer"""

    root: bytes = b""


class OpenPages(_Job, frozen=True, kw_only=True):
    """Take in a PDF and keep it open for RenderPage. -> PagesOpened"""


class RenderPage(_Job, frozen=True, kw_only=True):
    """Page *number* (from 1) of the open PDF, *width* pixels wide. -> Picture, or Stopped"""

    number: int
    width: int


class DrawPage(_Job, frozen=True, kw_only=True):
    """Page *number* (from 1) of the open PDF as a PNG, *width* pixels wide. -> Made, or Stopped"""

    number: int
    width: int


class Draw(_Job, frozen=True, kw_only=True):
    """Draw a made-up screenshot from the shipped *template* and the JSON that follows. -> Made

    *scale* is pixels to a point; *format* is "png", "jpeg", "webp", "heic", "gif", "bmp" or "tiff";
    *orientation* is the EXIF tag under which the pixels are stored turned: 1, 3, 6 or 8, jpeg only.
    """

    template: str
    scale: float = 3.0
    format: str = "png"
    orientation: int = 1


class Read(_Job, frozen=True, kw_only=True):
    """Read the words of a picture. -> Made, a Reading in msgpack

    *size* is "small" for the better models or "tiny" for those that take a quarter of the time.
    Ask it by `Sandbox.reading`, whose process keeps the models loaded.
    """

    size: str = "small"


class Facts(_Job, frozen=True, kw_only=True):
    """What the file *name* tells of itself, by its name and inside. -> FactsFound"""

    name: str


class ReadExport(_Job, frozen=True, kw_only=True):
    """*count* messages from number *start* of the conversation *thread* of a chat export. -> ExportRead

    *day_first* and *zone* are the person's answers to the two questions that a file may leave open:
    whether 03/04 is 3 April, and the IANA zone of the telephone. The process keeps the last export
    open: with *again* no bytes follow, and it is that one, or Stopped where there is none.
    """

    name: str
    thread: int = 0
    start: int = 0
    count: int = 2000
    day_first: bool | None = None
    zone: str = ""
    again: bool = False


class TellWall(_Job, frozen=True, kw_only=True):
    """Say what the system took from the sandbox. -> WallTold"""


class Looked(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """What a first look told.

    *thumbnail* and *blurred* are JPEGs of at most 160 x 160; *page* is a JPEG of at most
    640 x 4,800 for previews. All are upright. A very tall picture is cut in the small ones.
    *words* are those of a text, mail, page or PDF, for searching.
    """

    facts: PictureFacts
    thumbnail: bytes
    blurred: bytes
    page: bytes
    words: str = ""


class Made(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The bytes of what was made."""

    data: bytes


class FacesFound(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A box (left, top, width, height; upright) over each place that looks like a face."""

    boxes: tuple[tuple[int, int, int, int], ...]


class FactsFound(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The facts, the most trusted first within each kind; see `model.reading.FileFact`."""

    facts: tuple[FileFact, ...]


class ExportRead(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A page of one conversation; see `model.reading.Export`."""

    export: Export


class WallTold(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """What it cannot do here; see `service.wall`."""

    wall: Wall


class PagesOpened(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """How many *pages* the PDF has."""

    pages: int


class NotDone(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """It could not be done: *kind* is a class of `model.problem`, *sentence* is for the person."""

    kind: str
    sentence: str


Job: TypeAlias = (
    Look
    | Show
    | Typeset
    | Prepare
    | Cover
    | FindFaces
    | MakePdq
    | AskStamp
    | ReadStamp
    | OpenPages
    | RenderPage
    | DrawPage
    | Draw
    | Read
    | Facts
    | ReadExport
    | TellWall
)
Result: TypeAlias = (
    Looked | Picture | Made | PagesOpened | FacesFound | FactsFound | ExportRead | WallTold
)
Reply: TypeAlias = Result | NotDone


_ANSWERS: dict[type, type] = {
    Look: Looked,
    Show: Picture,
    RenderPage: Picture,
    OpenPages: PagesOpened,
    FindFaces: FacesFound,
    Facts: FactsFound,
    ReadExport: ExportRead,
    TellWall: WallTold,
}
_PACKED: dict[type, msgspec.msgpack.Decoder[Any]] = {
    Read: msgspec.msgpack.Decoder(Reading),
    MakePdq: msgspec.msgpack.Decoder(tuple[str, int]),
    AskStamp: msgspec.msgpack.Decoder(tuple[bytes, str]),
    ReadStamp: msgspec.msgpack.Decoder(StampAnswer),
}


def answers(job: Job, result: Result) -> bool:
    """Whether *result* is what *job* asks for; a sandbox that was taken over may lie.

    It is of the right kind, a picture has as many pixels as it says (whoever draws it would read past
    their end), and what was packed can be unpacked.
    """
    if not isinstance(result, _ANSWERS.get(type(job), Made)):
        return False
    if isinstance(result, Picture):
        counted = result.width * result.height * 4 == len(result.pixels)
        return counted and min(result.width, result.height) >= 0 <= result.full_height < 1 << 31
    packed = _PACKED.get(type(job))
    if isinstance(result, Made) and packed is not None:
        try:
            packed.decode(result.data)
        except msgspec.DecodeError:
            return False
    return True


def largest_reply(job: Job) -> int:
    """The most bytes of an honest reply to *job*; more is not even read."""
    small = isinstance(job, Look | OpenPages | FindFaces | Facts | TellWall | Read)
    return _SMALL_REPLY if small else LARGEST


class Trouble(msgspec.Struct, frozen=True):
    """The sentences for a job that was stopped from outside."""

    too_slow: str
    crashed: str
    too_big: str


_PICTURE = Trouble(
    "This file is kept, but its picture cannot be shown: reading it took too long.",
    "This file is kept, but its picture cannot be shown: reading it failed.",
    "This file is kept, but it is too big to show here.",
)
_REPORT = Trouble(
    "Making the pages took too long and was stopped. Your evidence is safe. "
    "Try again with fewer pictures in the report.",
    "Making the pages failed. Your evidence is safe. Please try again.",
    "The report is too big to make in one piece. Your evidence is safe. "
    "Leave some pictures out and try again.",
)


_READING = Trouble(
    "This file is kept, but its words could not be read: it took too long.",
    "This file is kept, but its words could not be read: reading it failed.",
    "This file is kept, but it is too big for its words to be read.",
)


_FACES = Trouble(
    "Looking for faces took too long and was stopped. You can draw the boxes.",
    "Looking for faces did not work on this picture. You can draw the boxes.",
    "This picture is too big to look for faces in it. You can draw the boxes.",
)


_EXPORT = Trouble(
    "This file is kept, but its messages cannot be shown: reading it took too long.",
    "This file is kept, but its messages cannot be shown: reading it failed.",
    "This file is kept, but it is too big to read here. "
    "Ask the app for the chat without pictures and videos, and add that too.",
)


_STAMP = Trouble(
    "Reading this file took too long and was stopped. Nothing was added.",
    "This file could not be read. Nothing was added.",
    "This file is too big to be the answer of a time stamp service. Nothing was added.",
)


def trouble(job: Job) -> Trouble:
    """The sentences that fit *job*."""
    if isinstance(job, ReadExport):
        return _EXPORT
    if isinstance(job, Read):
        return _READING
    if isinstance(job, FindFaces):
        return _FACES
    if isinstance(job, AskStamp | ReadStamp):
        return _STAMP
    about_pages = isinstance(job, Typeset | OpenPages | RenderPage | DrawPage)
    return _REPORT if about_pages else _PICTURE
