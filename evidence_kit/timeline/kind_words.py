"""What kinds of events are called, one or many."""

from evidence_kit.model.event import EventKind

_WORDS = {
    EventKind.MESSAGE_RECEIVED: ("message received", "messages received"),
    EventKind.MESSAGE_SENT: ("message sent", "messages sent"),
    EventKind.CALL: ("call", "calls"),
    EventKind.VOICE_NOTE: ("voice note", "voice notes"),
    EventKind.POST: ("post", "posts"),
    EventKind.PROFILE: ("profile seen", "profiles seen"),
    EventKind.CONTACT_WITH_OTHERS: ("contact with other people", "contacts with other people"),
    EventKind.DEMAND: ("demand", "demands"),
    EventKind.PAYMENT: ("payment", "payments"),
    EventKind.IN_PERSON: ("thing in person", "things in person"),
    EventKind.OTHER: ("other thing", "other things"),
}


def kind_words(kind: EventKind) -> str:
    """Return the name of *kind* for a list or a form, such as "Message received"."""
    if kind is EventKind.IN_PERSON:
        return "In person"
    if kind is EventKind.OTHER:
        return "Something else"
    return _WORDS[kind][0].capitalize()


def count_words(kind: EventKind, count: int) -> str:
    """Return *count* with the name of *kind*, such as "2 demands" or "1 call"."""
    return f"{count:,} {_WORDS[kind][count != 1]}"
