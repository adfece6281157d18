"""What happened."""

from enum import StrEnum

import msgspec

from evidence_kit.model.moment import Moment
from evidence_kit.model.stamp import Stamp


class EventKind(StrEnum):
    """What sort of thing happened."""

    MESSAGE_RECEIVED = "message-received"
    MESSAGE_SENT = "message-sent"
    CALL = "call"
    VOICE_NOTE = "voice-note"
    POST = "post"
    PROFILE = "profile"
    CONTACT_WITH_OTHERS = "contact-with-others"
    DEMAND = "demand"
    PAYMENT = "payment"
    IN_PERSON = "in-person"
    OTHER = "other"


class Witness(msgspec.Struct, frozen=True, kw_only=True):
    """Someone else who saw it; kept apart from the words of the event."""

    name: str = ""
    contact: str = ""
    saw: str = ""


class Event(msgspec.Struct, frozen=True, kw_only=True, tag="event"):
    """One thing that happened, with the exhibits that show it.

    *words* are the exact words used; *effect* is what it did to the person. *accounts* and
    *exhibits* hold ids. *moment* is when it happened, *entered* when it was first written down.
    """

    id: str
    kind: EventKind = EventKind.MESSAGE_RECEIVED
    moment: Moment = Moment()
    accounts: tuple[str, ...] = ()
    words: str = ""
    url: str = ""
    thread: str = ""
    effect: str = ""
    witnesses: tuple[Witness, ...] = ()
    exhibits: tuple[str, ...] = ()
    notes: str = ""
    entered: Stamp | None = None
