"""About fingerprints of pictures that are not taken in."""

from evidence_kit.model.fingerprint import Fingerprint
from evidence_kit.service.messages.base import Answer, Request


class MakeFingerprint(Request, frozen=True, kw_only=True):
    """Work out the fingerprints of the file at *path*; nothing of it is kept. -> FingerprintMade"""

    path: str


class FingerprintMade(Answer, frozen=True, kw_only=True):
    """*problem* says why there is no PDQ fingerprint, "" where there is one."""

    fingerprint: Fingerprint
    problem: str = ""
