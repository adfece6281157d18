"""What a person said of that which the computer read; the reading itself is never a fact."""

from enum import StrEnum

import msgspec

from evidence_kit.model.reading import Side
from evidence_kit.model.stamp import Stamp


class SuggestionKind(StrEnum):
    """What a suggestion is about."""

    NAME = "name"
    HANDLE = "handle"
    PLATFORM = "platform"
    CAPTURED = "captured"
    DEVICE = "device"
    MESSAGE = "message"


class Verdict(StrEnum):
    """What a person said of a suggestion."""

    ACCEPTED = "accepted"
    CHANGED = "changed"
    NOT_HERE = "not-here"


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """One suggestion as it was checked.

    *place* counts suggestions of the same kind in one picture from 0. *read* is what the computer
    read, *value* what the person made of it (empty where it is not there), *record* the id of the
    event or account that holds it now.
    """

    kind: SuggestionKind
    place: int = 0
    read: str
    verdict: Verdict
    value: str = ""
    record: str = ""


class Checked(msgspec.Struct, frozen=True, kw_only=True, tag="check"):
    """All that was checked of one *exhibit* (its id), read by *reader* and checked by *by*, in order.

    *done* says that the person is through with this picture, whatever they left open. *entered* is
    when the first of it was checked; the log has the time of each change.
    """

    id: str
    exhibit: str
    reader: str = ""
    by: str = ""
    checks: tuple[Check, ...] = ()
    done: bool = False
    entered: Stamp | None = None

    def of(self, kind: SuggestionKind, place: int) -> Check | None:
        """What was said of one suggestion; None where it is still open."""
        return next((c for c in self.checks if c.kind is kind and c.place == place), None)


def checked_id(exhibit: str) -> str:
    """The id of the record of what was checked of the exhibit id *exhibit*."""
    return f"{exhibit}.checked"


class Conversation(msgspec.Struct, frozen=True, kw_only=True, tag="conversation"):
    """Pictures that show one conversation, as a person confirmed it.

    *partner* is the name at its top, *platform* as on the account, *mine* the side of the pictures
    on which the person's own messages stand (UNKNOWN: they cannot tell), None where they were not
    asked. *account* is the id of the other side's account, *exhibits* hold ids.
    """

    id: str
    platform: str = ""
    partner: str = ""
    account: str = ""
    mine: Side | None = None
    exhibits: tuple[str, ...] = ()
    entered: Stamp | None = None
