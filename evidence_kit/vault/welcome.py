"""What is done and said at a good unlock."""

import errno
from pathlib import Path

from evidence_kit.model.custody import Action
from evidence_kit.model.problem import CannotWrite
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import durable
from evidence_kit.vault import entries as ops
from evidence_kit.vault.blobs import Blobs
from evidence_kit.vault.failed_unlocks import read_failures
from evidence_kit.vault.folder import FAILURES, clear_scratch
from evidence_kit.vault.keys import Unreadable
from evidence_kit.vault.ledger import Ledger
from evidence_kit.vault.log import ENDED_SUDDENLY
from evidence_kit.vault.opening import Opened, write_keys

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MOST_ENTRIES = 20


def welcome(
    folder: Path, opened: Opened, ledger: Ledger, blobs: Blobs, *, drafts_damaged: bool
) -> tuple[str, ...]:
    """Note the unlock and mend what can be mended; return sentences for the person.

    Where nothing can be written the vault stays open for reading, and a sentence says so.
    """
    notices = [*_rolled_back(opened, ledger), *ledger.damage, *ledger.healed]
    if drafts_damaged:
        notices.append("What was being typed last time could not be read. All else is there.")
    failures = read_failures(folder / FAILURES, opened.keys)
    if failures:
        notices.append(_tried(failures))
    notices += _missing(ledger, blobs)
    try:
        if clear_scratch(folder):
            notices.append(ENDED_SUDDENLY)
        ledger.append(
            *(_failed_unlock(stamp) for stamp in failures[-_MOST_ENTRIES:]),
            ops.Noted(when=Stamp.now(), action=Action.UNLOCKED),
        )
        durable.remove(folder / FAILURES)
        if opened.damaged:
            write_keys(folder, opened.file, opened.keys)
            notices.append("A damaged copy of the keys was mended. Nothing was lost.")
    except OSError as error:
        notices.append(_reading_only(ledger, durable.cannot_write(error), error))
    except CannotWrite as problem:
        cause = problem.__cause__
        notices.append(_reading_only(ledger, problem, cause))
    return tuple(dict.fromkeys(notices))


def _reading_only(ledger: Ledger, problem: CannotWrite, cause: BaseException | None) -> str:
    ledger.log.read_only = ledger.log.read_only or problem
    full = isinstance(cause, OSError) and cause.errno in (errno.ENOSPC, errno.EDQUOT)
    why = "The disk is full." if full else "The vault cannot be written to."
    return (
        f"{why} You can look at everything and export it, but nothing new can be kept "
        "until that changes. What you look at is not written into the custody log."
    )


def _rolled_back(opened: Opened, ledger: Ledger) -> list[str]:
    """Compare with the number and head that the keys file remembers from the last lock."""
    try:
        number, head = opened.file.read_anchor(opened.keys)
    except Unreadable:
        return []  # the copy is damaged, which is said already
    if number == 0 or ledger.head_at(number) == head:
        return []
    return [
        "The log of this vault is not the one that was here when it was last locked: entries are "
        "missing or an older copy was put back. What is there can be used. If you have another "
        "copy of the vault, compare them."
    ]


def _missing(ledger: Ledger, blobs: Blobs) -> list[str]:
    gone = [e for e in ledger.view.exhibits.values() if not blobs.right_size(e.blob, e.size)]
    if not gone:
        return []
    marks = ", ".join(str(exhibit.mark) for exhibit in gone[:5])
    more = f" and {len(gone) - 5} more" if len(gone) > 5 else ""
    noun = "file of exhibit" if len(gone) == 1 else "files of exhibits"
    verb = "is" if len(gone) == 1 else "are"
    return [
        f"The {noun} {marks}{more} {verb} missing or cut short. All other exhibits are not "
        "affected. If you have a copy of the vault, look there."
    ]


def _failed_unlock(stamp: Stamp) -> ops.Noted:
    return ops.Noted(
        when=Stamp.now(), action=Action.FAILED_UNLOCK, details=f"Tried on {_in_words(stamp)}"
    )


def _tried(failures: list[Stamp]) -> str:
    last = _in_words(failures[-1])
    if len(failures) == 1:
        return f"A wrong passphrase was tried once since you were last here, on {last}."
    return (
        f"A wrong passphrase was tried {len(failures)} times since you were last here, "
        f"the last time on {last}."
    )


def _in_words(stamp: Stamp) -> str:
    local = stamp.local
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year} at {local:%H:%M}"
