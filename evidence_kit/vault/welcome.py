"""What is done and said at a good unlock."""

import datetime as dt
import errno
from pathlib import Path

import msgspec

from evidence_kit.model.custody import Action
from evidence_kit.model.moment_words import WEEKDAYS, day_words
from evidence_kit.model.problem import CannotWrite
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import durable
from evidence_kit.vault import entries as ops
from evidence_kit.vault.blobs import Blobs
from evidence_kit.vault.failed_unlocks import read_failures
from evidence_kit.vault.folder import FAILURES, clear_scratch
from evidence_kit.vault.keys import KeysFile, Unreadable
from evidence_kit.vault.ledger import Ledger
from evidence_kit.vault.log import ENDED_SUDDENLY
from evidence_kit.vault.opening import Opened, write_keys
from evidence_kit.vault.tidying import UNFINISHED, sealing_left, tidy

_MOST_ENTRIES = 20


def welcome(
    folder: Path, opened: Opened, ledger: Ledger, blobs: Blobs, *, drafts_damaged: bool
) -> tuple[KeysFile, tuple[str, ...]]:
    """Note the unlock and mend what can be mended; return the keys file and sentences.

    Where nothing can be written the vault stays open for reading, and a sentence says so.
    """
    file, must_write, told = settle_keys(opened, ledger.view.keys_seen)
    notices = [*told, *_rolled_back(opened, ledger), *ledger.damage, *ledger.healed]
    if drafts_damaged:
        notices.append("What was being typed last time could not be read. All else is there.")
    failures = read_failures(folder / FAILURES, opened.keys)
    if failures:
        notices.append(_tried(failures, ledger.view.custody[-1].when))
    notices += _missing(ledger, blobs)
    try:
        if clear_scratch(folder):
            notices.append(ENDED_SUDDENLY)
        if must_write:
            write_keys(folder, file, opened.keys)
        ledger.append(
            *(_failed_unlock(stamp) for stamp in failures[-_MOST_ENTRIES:]),
            ops.Noted(when=Stamp.now(), action=Action.UNLOCKED, keys=file.generation),
        )
        durable.remove(folder / FAILURES)
        left = sealing_left(folder, file)
        if left == "ended":
            tidy(folder, opened.keys, file, ledger)
        elif left:
            notices.append(UNFINISHED)
    except OSError as error:
        notices.append(_reading_only(ledger, durable.cannot_write(error), error))
    except CannotWrite as problem:
        cause = problem.__cause__
        notices.append(_reading_only(ledger, problem, cause))
    return file, tuple(dict.fromkeys(notices))


def settle_keys(opened: Opened, seen: int) -> tuple[KeysFile, bool, list[str]]:
    """Return the keys file that counts from now on, whether to write it, and sentences.

    *seen* is the generation that the log last told of: one below it was put back from earlier.
    """
    file, told = opened.file, []
    put_back = opened.authentic and file.generation < seen
    if put_back:
        told.append(
            "An older copy of the keys was put back in this vault, so an earlier passphrase may "
            "have opened it. If that was not you, choose “Someone saw my passphrase” in Settings."
        )
        newer_is_there = opened.newest.generation >= seen
        file = (
            opened.newest if newer_is_there else msgspec.structs.replace(file, generation=seen + 1)
        )
    if not opened.authentic:
        file = file.made_good(opened.keys, seen + 1)
        told.append(
            "Both copies of the keys were damaged, or changed by someone. Everything in the vault "
            "is there. Please choose a new passphrase in Settings now."
        )
    elif opened.damaged and not put_back:
        told.append("A damaged copy of the keys was mended. Nothing was lost.")
    return file, put_back or opened.damaged, told


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
        number, head = opened.newest.read_anchor(opened.keys)
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
    gone = [e for e in ledger.view.files() if not blobs.right_size(e.sha256, e.size)]
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


def _tried(failures: list[Stamp], since: Stamp) -> str:
    count = len(failures)
    noun = "failed attempt" if count == 1 else "failed attempts"
    words = f"{count} {noun} to open this since {_when(since)}."
    if count == 1:
        return f"{words} It was on {_when(failures[0])}."
    return f"{words} The last one was on {_when(failures[-1])}."


def _when(stamp: Stamp) -> str:
    """Say a time of the last six days by its weekday, an earlier or later one by its date."""
    age = Stamp.now().utc - stamp.utc
    if dt.timedelta() <= age < dt.timedelta(days=6):
        return f"{WEEKDAYS[stamp.local.weekday()]} {stamp.local:%H:%M}"
    return _in_words(stamp)


def _in_words(stamp: Stamp) -> str:
    local = stamp.local
    return f"{day_words(local)} at {local:%H:%M}"
