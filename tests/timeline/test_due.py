"""What is to be followed up, and on which day."""

import datetime as dt

from evidence_kit.model.contact import Contact
from evidence_kit.timeline.due import follow_ups
from tests.timeline.cases import typed

NOW = dt.datetime(2026, 6, 11, 23, 30, tzinfo=dt.UTC)  # already the 12th in London


def test_follow_ups_come_in_order_with_the_days_left() -> None:
    """The day is counted on the person's own clock; contacts without one are not named."""
    contacts = (
        Contact(id="later", follow_up=typed("15 June 2026")),
        Contact(id="none"),
        Contact(id="today", follow_up=typed("12 June 2026")),
        Contact(id="past", follow_up=typed("10 June 2026 09:00")),
    )
    found = [(due.contact.id, due.days) for due in follow_ups(contacts, NOW)]
    assert found == [("past", -2), ("today", 0), ("later", 3)]
