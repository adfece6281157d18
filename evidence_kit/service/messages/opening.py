"""About the vault itself: making, unlocking, checking, locking."""

import msgspec

from evidence_kit.model.case import CaseFacts
from evidence_kit.service.messages.base import Answer, Request

UNWRITTEN = "recovery code"
"""The draft that says, at the next unlock, that nobody has shown to have the code on paper."""
UNFINISHED = "unfinished step"
"""The draft that names, in "step", what a person began and hiding or locking stopped."""


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


class Leaving(Request, frozen=True, kw_only=True):
    """`Lock` follows soon: what is stopped from now on was not stopped by the person. -> Done"""


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


class ChangePassphrase(Request, frozen=True, kw_only=True):
    """Let *new* open it in place of the passphrase; *current* may be the recovery code. -> Done"""

    current: str
    new: str


class NewRecoveryCode(Request, frozen=True, kw_only=True):
    """Make a new recovery code; the old one opens nothing then. -> Created"""

    current: str


class SealAnew(Request, frozen=True, kw_only=True):
    """Seal everything with new keys that *new* opens, and leave it open. -> Created

    *erase* are marks of exhibits that are left out for good; *new* may be *current* then.
    """

    current: str
    new: str
    erase: tuple[str, ...] = ()
    leave_damaged: bool = False


class BackUp(Request, frozen=True, kw_only=True):
    """Make a copy in the folder *path*, or bring the one there up to date. -> BackedUp"""

    path: str


class BackedUp(Answer, frozen=True, kw_only=True):
    """How many exhibits the copy has, how many are new in it, sentences about what is damaged."""

    exhibits: int
    copied: int
    damage: tuple[str, ...] = ()


class CompareCopy(Request, frozen=True, kw_only=True):
    """Read the copy in *path* through and compare. -> Compared"""

    path: str


class Compared(Answer, frozen=True, kw_only=True):
    """*whole* if everything is in the copy and undamaged; the *sentences* say it."""

    whole: bool
    sentences: tuple[str, ...]


class Restore(Request, frozen=True, kw_only=True):
    """Make it again in the new or empty folder *path* from the *copy*, and open it. -> Unlocked"""

    copy: str
    path: str
    secret: str


class FindPrinted(Request, frozen=True, kw_only=True):
    """Look for the entry of the log whose fingerprint was printed as *chain*. -> FoundPrinted"""

    chain: str


class FoundPrinted(Answer, frozen=True, kw_only=True):
    """The *number* of the entry, 0 where the log has none such; the *sentence* says it."""

    number: int
    sentence: str


class GetCopies(Request, frozen=True, kw_only=True):
    """When was the last copy made, and is there to be a reminder? -> Copies"""


class Copies(Answer, frozen=True, kw_only=True):
    """*last* in words, "" for never; *remind* whether an old copy is mentioned at an unlock.

    *sealing_left* tells that sealing anew was begun and neither ended nor dropped.
    """

    last: str
    remind: bool
    sealing_left: bool = False


class DropSealing(Request, frozen=True, kw_only=True):
    """Take away what a sealing anew that was stopped left behind. -> Done"""


class ListRemoved(Request, frozen=True, kw_only=True):
    """The exhibits that were taken out of the case and are not erased for good. -> RemovedExhibits"""


class RemovedExhibit(msgspec.Struct, frozen=True):
    """One of them: its *id*, its *mark*, the *name* of its file."""

    id: str
    mark: str
    name: str


class RemovedExhibits(Answer, frozen=True, kw_only=True):
    """In the order of marks."""

    rows: tuple[RemovedExhibit, ...] = ()


class PutBack(Request, frozen=True, kw_only=True):
    """Take the exhibit *id*, which was removed, into the case again. -> Done"""

    id: str


class SetReminder(Request, frozen=True, kw_only=True):
    """Mention an old copy at an unlock, or not. -> Done"""

    on: bool
