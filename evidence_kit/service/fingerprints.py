"""The keeper's answer about fingerprints: a file is read once, and nothing of it is kept."""

import hashlib

import msgspec

from evidence_kit.model.fingerprint import Fingerprint
from evidence_kit.model.problem import CannotRead, Problem, Stopped
from evidence_kit.service import messages as m
from evidence_kit.service.sandbox import TURN
from evidence_kit.service.sandbox_jobs import LARGEST_INPUT, Made, MakePdq
from evidence_kit.service.session import Session, Steps, folder_of

_NO_PICTURE = "This is not a picture that we can read, so it has one fingerprint only."


def make_fingerprint(session: Session, request: m.MakeFingerprint) -> Steps:
    """Work out SHA-256 here and PDQ in the sandbox. A picture that cannot be read has the first."""
    path = folder_of(request.path)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_INPUT + 1)
    except OSError as cause:
        raise CannotRead("This file could not be read. It is as it was.") from cause
    if len(data) > LARGEST_INPUT:
        raise CannotRead("This file is too big for a fingerprint here. It is as it was.")
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        pending = session.sandbox.aside(MakePdq(), data)
        while (made := pending.poll(TURN)) is None:
            if (yield None):
                pending.cancel()
                raise Stopped("No fingerprint was made.")
    except Stopped:
        raise
    except Problem:
        # The sandbox's own sentence speaks of a file that is kept; here nothing is.
        return m.FingerprintMade(fingerprint=Fingerprint(sha256=sha256), problem=_NO_PICTURE)
    assert isinstance(made, Made)
    bits, quality = msgspec.msgpack.decode(made.data, type=tuple[str, int])
    return m.FingerprintMade(fingerprint=Fingerprint(sha256=sha256, pdq=bits, quality=quality))
