"""What may be recorded of a picture, as far as it was read: each with where it was seen."""

import msgspec

from evidence_kit.model.checked import Check, SuggestionKind
from evidence_kit.model.moment import Moment
from evidence_kit.model.reading import Box, Held, PictureKind, Side, Trust


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was read. It is no fact until a person has said so.

    *value* is what would be recorded: a name, words, a time in words of the picture. *box* is where
    it was seen in the upright picture; where that is None, *source* says which part of the file told
    it. *place* counts suggestions of one kind from 0.

    For messages *time* and *day* are as shown, *moment* what they were taken to mean, None where
    they do not tell; *holds* says what one without words is. *asks_day_order* says that this waits for one answer about the whole case.
    *recorded* says that it is about a video or a sound, not a picture. *event* is the id of an event that holds the same message already, from another picture.
    *ticked* says whether it is taken when everything is accepted at once. *check* is what the
    person said of it.
    """

    kind: SuggestionKind
    place: int = 0
    value: str
    source: str = ""
    trust: Trust = Trust.MEDIUM
    box: Box | None = None
    side: Side = Side.UNKNOWN
    sender: str = ""
    day: str = ""
    time: str = ""
    holds: Held = Held.WORDS
    moment: Moment | None = None
    asks_day_order: bool = False
    recorded: bool = False
    event: str = ""
    ticked: bool = True
    check: Check | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has said anything about it yet."""
        return self.check is None


class Suggestions(msgspec.Struct, frozen=True, kw_only=True):
    """All that was read of one picture, *width* by *height*, by *reader* (empty: not read yet).

    *unread_scripts* names letters that could not be read, *editor* the program that changed the file
    after the screenshot was made. *length* is that of a video or a sound, "0:42".
    """

    reader: str = ""
    width: int = 0
    height: int = 0
    kind: PictureKind = PictureKind.OTHER
    items: tuple[Suggestion, ...] = ()
    unread_scripts: tuple[str, ...] = ()
    editor: str = ""
    length: str = ""
    problem: str = ""

    def of(self, kind: SuggestionKind) -> tuple[Suggestion, ...]:
        """Those of one kind."""
        return tuple(item for item in self.items if item.kind is kind)

    @property
    def waiting(self) -> tuple[Suggestion, ...]:
        """Those that nobody has said anything about."""
        return tuple(item for item in self.items if item.is_open)
