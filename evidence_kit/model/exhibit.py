"""An exhibit: an imported file that is never changed, and what is known about it."""

import datetime as dt
from enum import StrEnum

import msgspec

from evidence_kit.model.exhibit_mark import ExhibitMark
from evidence_kit.model.moment import Moment
from evidence_kit.model.stamp import Stamp


class Answer(StrEnum):
    """An answer to a plain question that may stay open."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Sensitivity(StrEnum):
    """Who should see the picture. Intimate and withheld pictures stay out of reports by default."""

    ORDINARY = "ordinary"
    INTIMATE = "intimate"
    WITHHELD = "withheld"


class Capture(msgspec.Struct, frozen=True, kw_only=True):
    """How a file came to be: who captured it, when, in what way, on what device."""

    by: str = ""
    moment: Moment = Moment()
    how: str = ""
    device: str = ""
    whole_screen: Answer = Answer.UNKNOWN
    still_on_device: Answer = Answer.UNKNOWN


class PictureFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What decoding told about a picture.

    *width* and *height* are the stored pixels, before turning; *orientation* is the EXIF tag 1 to 8
    (CIPA DC-008, tag 0x0112); *frames* counts the pictures in an animation. *problem* is a
    sentence for the person where the file could not be shown, *caution* one where it was shown
    only in part. *tries* counts how often reading it took too long or died, which may have been
    the computer's fault; it is 0 where the file itself cannot be shown.
    """

    width: int = 0
    height: int = 0
    orientation: int = 1
    frames: int = 0
    problem: str = ""
    caution: str = ""
    tries: int = 0

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height as the picture is meant to be seen."""
        turned = self.orientation >= 5
        return (self.height, self.width) if turned else (self.width, self.height)


class Exhibit(msgspec.Struct, frozen=True, kw_only=True, tag="exhibit"):
    """One file as it was added, bit for bit.

    *size* is in bytes; *sha256* is the hash of the original in lower-case hex; *blob* is the name
    of its sealed file. File times are as found before copying, aware in UTC. A redacted or cropped
    copy names the exhibit that it was made from in *derived_from* and how in *derivation*.
    """

    id: str
    mark: ExhibitMark
    original_name: str
    size: int
    sha256: str
    blob: str
    media_type: str = "application/octet-stream"
    added: Stamp
    file_modified: dt.datetime | None = None
    file_created: dt.datetime | None = None
    capture: Capture = Capture()
    sensitivity: Sensitivity = Sensitivity.ORDINARY
    description: str = ""
    picture: PictureFacts | None = None
    text: str = ""
    derived_from: str | None = None
    derivation: str = ""
