"""What has been done so far: police, platforms, helplines, banks, takedown services, blocking."""

from enum import StrEnum

import msgspec

from evidence_kit.model.fingerprint import Fingerprint
from evidence_kit.model.moment import Moment
from evidence_kit.model.stamp import Stamp


class ContactKind(StrEnum):
    """Whom the person turned to, or what they did."""

    POLICE = "police"
    PLATFORM = "platform"
    HELPLINE = "helpline"
    BANK = "bank"
    TAKEDOWN = "takedown"
    BLOCKED = "blocked"
    OTHER = "other"


class Contact(msgspec.Struct, frozen=True, kw_only=True, tag="contact"):
    """One report, call or step, with the numbers that will be asked for again.

    *officer* and *collar_number* are for the police; *reference* is a crime reference, a platform's
    report number or a takedown service's case number. *follow_up* is the day on which the person
    wants to ask again; unknown where there is none. *fingerprint* is that of a picture which is not
    here, for a takedown service or to know a copy of it again.
    """

    id: str
    kind: ContactKind = ContactKind.POLICE
    organisation: str = ""
    officer: str = ""
    collar_number: str = ""
    reference: str = ""
    moment: Moment = Moment()
    outcome: str = ""
    next_step: str = ""
    follow_up: Moment = Moment()
    accounts: tuple[str, ...] = ()
    exhibits: tuple[str, ...] = ()
    fingerprint: Fingerprint | None = None
    entered: Stamp | None = None
