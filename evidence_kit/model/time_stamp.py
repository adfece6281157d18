"""A time from outside: what the answer of a time stamp service says, and how far that was checked.

RFC 3161 is the form. A service signs a SHA-256 with the time at which it was given it, so that
someone who trusts the service knows that the file was there by then.
"""

import datetime as dt
from enum import StrEnum

import msgspec


class Signature(StrEnum):
    """How far the signature of an answer was checked."""

    GIVEN_ROOT = "given-root"  # it leads to a certificate that the person brought
    OWN_ROOT = "own-root"  # it leads to a certificate that came in the answer itself
    NOT_CHECKED = "not-checked"  # the certificate that it leads to is not at hand
    WRONG = "wrong"


class StampAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What an answer says.

    *granted* is False where the service refused, *status* its own words then. *digest* is what was
    stamped, in hex, *nonce* the number of the request, in hex, *when* the time in UTC, *authority*
    the name on the certificate that signed it, if that came along.
    """

    granted: bool
    status: str = ""
    digest: str = ""
    nonce: str = ""
    when: dt.datetime | None = None
    authority: str = ""
    signature: Signature = Signature.NOT_CHECKED
