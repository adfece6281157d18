"""What was demanded, under what threat, and whether anything was paid."""

import msgspec

from evidence_kit.model.exhibit import Answer
from evidence_kit.model.moment import Moment
from evidence_kit.model.stamp import Stamp


class Demand(msgspec.Struct, frozen=True, kw_only=True, tag="demand"):
    """A threat and what it asks for. It records facts; it never names an offence.

    *amount* is a decimal number as text, *currency* its ISO 4217 code or the name of a coin.
    *pay_to* is where it should go (account number, address of a wallet, name), *pay_to_kind* what
    that is, *pay_reference* the reference to quote. *paid* and *paid_amount* say what happened.
    """

    id: str
    threat: str = ""
    to_whom: str = ""
    demanded: str = ""
    moment: Moment = Moment()
    deadline: Moment = Moment()
    amount: str = ""
    currency: str = ""
    pay_to: str = ""
    pay_to_kind: str = ""
    pay_reference: str = ""
    paid: Answer = Answer.UNKNOWN
    paid_amount: str = ""
    accounts: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    exhibits: tuple[str, ...] = ()
    entered: Stamp | None = None
