"""What the computer read from a file, with where it was seen. None of it is a fact until checked."""

import datetime as dt
from enum import StrEnum

import msgspec

from evidence_kit.model.moment import Moment


class Trust(StrEnum):
    """How far a value can be relied upon before a person has looked at it."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Side(StrEnum):
    """The side of the picture on which a message stands. Whose side that is, a person says."""

    LEFT = "left"
    RIGHT = "right"
    UNKNOWN = "unknown"


class Held(StrEnum):
    """What a message seems to be made of."""

    WORDS = "words"
    PICTURE = "picture"  # or a film
    VOICE = "voice"
    EMOJI = "emoji"


class PictureKind(StrEnum):
    """What a picture seems to show."""

    CHAT = "chat"
    CHAT_LIST = "chat-list"
    POST = "post"
    PROFILE = "profile"
    OTHER = "other"


class Box(msgspec.Struct, frozen=True):
    """A part of the upright picture, in its pixels from the top left corner."""

    left: int
    top: int
    width: int
    height: int


class Spot(msgspec.Struct, frozen=True):
    """Words with the place where they were seen."""

    text: str
    box: Box


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line of text. *score* is the reader's own confidence, 0 to 1.

    Where *legible* is false there is text of which the letters are not known to the reader; *text*
    is then empty or not to be relied upon.
    """

    text: str
    box: Box
    score: float = 1.0
    legible: bool = True


class MessageSeen(msgspec.Struct, frozen=True, kw_only=True):
    """One message in a chat. *time* and *day* are as shown on the picture ("21:14", "Yesterday").

    *sender* is a name shown at the message itself, as in groups; often empty. *text* is empty where
    it *holds* no words.
    """

    text: str
    box: Box
    side: Side = Side.UNKNOWN
    time: str = ""
    day: str = ""
    sender: str = ""
    holds: Held = Held.WORDS


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """What the lines of a picture seem to be. *platform* is a key of `resources/platforms`, or empty.

    *platform_cues* names each thing that speaks for it ("file name", "composer", "colours"): it is
    suggested only where the file itself names it or two independent cues agree.
    """

    kind: PictureKind = PictureKind.OTHER
    partner: Spot | None = None
    handles: tuple[Spot, ...] = ()
    clock: Spot | None = None
    days: tuple[Spot, ...] = ()
    messages: tuple[MessageSeen, ...] = ()
    platform: str = ""
    platform_cues: tuple[str, ...] = ()


class FileFactKind(StrEnum):
    """What a file can tell about itself."""

    CAPTURED = "captured"  # when the screen was captured or the photo taken
    SAVED = "saved"  # when it was saved, sent or received; never the time of a message
    PLATFORM = "platform"  # a key of resources/platforms
    APP = "app"  # the app's label or package as written
    DEVICE = "device"
    SCREENSHOT = "screenshot"  # it says of itself that it is one
    EDITOR = "editor"  # it was saved by an editor: a caution
    PLACE = "place"  # it holds where it was taken (GPS)
    LENGTH = "length"  # seconds of a video or a voice note


class FileFact(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a file's name or its inside tells.

    *source* says where it stands, in words for the person ("the file's name", "inside the
    picture"). *moment* is given for times: its zone is "UTC" where the file gives the instant,
    otherwise the case's zone is to be put in its place; *utc* is the instant where it is certain.
    """

    kind: FileFactKind
    value: str
    source: str
    trust: Trust
    moment: Moment | None = None
    utc: dt.datetime | None = None


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that was read from one picture.

    *reader* names model and version ("ppocr-v6-small"); *unread_scripts* names letters that were
    seen and could not be read ("Cyrillic"), or "other". *problem* is a sentence where reading failed.
    """

    reader: str = ""
    width: int = 0
    height: int = 0
    lines: tuple[Line, ...] = ()
    layout: Layout = Layout()
    unread_scripts: tuple[str, ...] = ()
    problem: str = ""

    @property
    def text(self) -> str:
        """The words of all lines that could be read, one a line, for searching and as a draft."""
        return "\n".join(line.text for line in self.lines if line.legible and line.text)


class ExportedMessage(msgspec.Struct, frozen=True, kw_only=True):
    """One message of a chat export or mail. *sender* is as written there; *number* counts from 0.

    *shown* is the time word for word; *wall* the naive time that it was taken to mean, *utc* the
    instant where the file gives it. *attachments* are names of files inside the export. *mine* is
    told where the file says that its owner wrote it; *call* says that it stands for a call; *note* holds what else it says of the message
    ("edited later"), *headers* those of a mail, word for word.
    """

    number: int
    sender: str
    text: str
    shown: str = ""
    wall: dt.datetime | None = None
    utc: dt.datetime | None = None
    attachments: tuple[str, ...] = ()
    system: bool = False
    mine: bool | None = None
    call: bool = False
    note: str = ""
    headers: str = ""


class Export(msgspec.Struct, frozen=True, kw_only=True):
    """The conversation in a file that a chat app or mail program wrote.

    *platform* is a key of `resources/platforms`, or empty. *asks_day_order* is true where the file
    cannot tell whether 03/04 is 3 April or March 4; *asks_zone* where its times have no zone. *left_out* holds a
    sentence for each thing that such an export never contains. *threads* names its conversations;
    *messages* are a page of those of *thread*, from the message with its number *start*: *total*
    counts them all, *counts* those of each thread. *day_first* is how dates were read where that was
    a choice. *zone* (IANA) is the clock of its times where the file shows which that is, though it
    does not say so; it is offered as the answer. *cautions* are sentences on what in this file could not be read or may mislead.
    """

    platform: str
    form: str
    threads: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    messages: tuple[ExportedMessage, ...] = ()
    asks_day_order: bool = False
    asks_zone: bool = False
    left_out: tuple[str, ...] = ()
    thread: int = 0
    start: int = 0
    total: int = 0
    counts: tuple[int, ...] = ()
    day_first: bool | None = None
    zone: str = ""
    cautions: tuple[str, ...] = ()
