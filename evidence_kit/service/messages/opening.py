"""About the vault itself: making, unlocking, checking, locking."""

from evidence_kit.model.case import CaseFacts
from evidence_kit.service.messages.base import Answer, Request


class JudgePassphrase(Request, frozen=True, kw_only=True):
    """How hard is *passphrase* to guess? *hints* are words that a guesser would know. -> Strength"""

    passphrase: str
    hints: tuple[str, ...] = ()


class Strength(Answer, frozen=True, kw_only=True):
    """*score* 0 (guessed at once) to 4 (very hard); *enough* whether it will be taken; plain advice."""

    score: int
    enough: bool
    warning: str = ""
    suggestions: tuple[str, ...] = ()


class JudgePlace(Request, frozen=True, kw_only=True):
    """Is the folder of *path* copied elsewhere by a sync service, on a stick, not writable? -> Place"""

    path: str


class Place(Answer, frozen=True, kw_only=True):
    """*cautions* are sentences to show; *blocked* is a sentence where the place cannot be used."""

    cautions: tuple[str, ...] = ()
    blocked: str = ""


class CreateVault(Request, frozen=True, kw_only=True):
    """Make a vault in the new or empty folder *path* and leave it open. -> Created"""

    path: str
    passphrase: str
    facts: CaseFacts


class Created(Answer, frozen=True, kw_only=True):
    """*recovery_code* is to be shown once, in groups with dashes."""

    recovery_code: str


class Unlock(Request, frozen=True, kw_only=True):
    """Open the vault at *path* with the passphrase or the recovery code. -> Unlocked"""

    path: str
    secret: str


class Unlocked(Answer, frozen=True, kw_only=True):
    """*notices* are sentences: failed attempts, healed damage, a file that was being added."""

    facts: CaseFacts
    notices: tuple[str, ...] = ()


class Lock(Request, frozen=True, kw_only=True):
    """Sign, close, and end the keeper. -> Locked, then end of file"""


class Locked(Answer, frozen=True, kw_only=True):
    """The vault is closed."""


class CheckVault(Request, frozen=True, kw_only=True):
    """Read the vault, *full* or only quickly, and name what is damaged. -> Checked"""

    full: bool = True


class Checked(Answer, frozen=True, kw_only=True):
    """*damage* is one sentence for each thing that is wrong, *healed* for each that was mended."""

    exhibits: int
    entries: int
    damage: tuple[str, ...] = ()
    healed: tuple[str, ...] = ()
