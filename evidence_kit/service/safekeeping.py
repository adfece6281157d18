"""The keeper's answers about what keeps a vault safe: its secrets, its copies, sealing it anew."""

import datetime as dt
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

from evidence_kit.model.exhibit_mark import read_mark
from evidence_kit.model.problem import Stopped, WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.service import messages as m
from evidence_kit.service.session import Session, Steps, folder_of
from evidence_kit.vault import Vault
from evidence_kit.vault.compare import all_whole, compare, stands_in_log
from evidence_kit.vault.places import judge_place

_REMINDER = "copy-reminder"  # kept sealed among the drafts, because a setting outside would tell
_FIRST = dt.timedelta(days=7)
_OLD = dt.timedelta(days=30)

Result = TypeVar("Result")


def change_passphrase(session: Session, request: m.ChangePassphrase) -> m.Done:
    """Choose another passphrase."""
    session.open_vault.change_passphrase(request.current, request.new)
    return m.Done()


def new_recovery_code(session: Session, request: m.NewRecoveryCode) -> m.Created:
    """Make another recovery code."""
    return m.Created(recovery_code=session.open_vault.new_recovery_code(request.current))


def seal_anew(session: Session, request: m.SealAnew) -> Steps:
    """Seal everything with new keys, leaving out what is to be erased, and open it again."""
    vault = session.open_vault
    erased = [_with_mark(vault, mark) for mark in request.erase]
    code = yield from _stepped(
        vault.seal_anew(
            request.current, request.new, erased=erased, leave_damaged=request.leave_damaged
        ),
        "It was stopped. Nothing is lost, and the old passphrase still opens everything.",
    )
    session.vault = None
    session.vault = Vault.open(vault.folder, request.new)
    return m.Created(recovery_code=code)


def drop_sealing(session: Session, _request: m.DropSealing) -> m.Done:
    """Take away what a sealing that was stopped left."""
    session.open_vault.drop_sealing()
    return m.Done()


def list_removed(session: Session, _request: m.ListRemoved) -> m.RemovedExhibits:
    """What was taken out of the case and can come back."""
    removed = session.open_vault.removed()
    rows = (m.RemovedExhibit(e.id, str(e.mark), e.original_name) for e in removed)
    return m.RemovedExhibits(rows=tuple(rows))


def put_back(session: Session, request: m.PutBack) -> m.Done:
    """Take an exhibit into the case again."""
    session.open_vault.put_back(request.id)
    return m.Done()


def back_up(session: Session, request: m.BackUp) -> Steps:
    """Make a copy, or bring it up to date."""
    vault = session.open_vault
    made = yield from _stepped(
        vault.back_up(_place(request.path)),
        "The copying was stopped. What was copied stays, and the next time goes on from there.",
    )
    return m.BackedUp(exhibits=made.exhibits, copied=made.copied, damage=made.damage)


def compare_copy(session: Session, request: m.CompareCopy) -> Steps:
    """Read a copy through."""
    found = yield from _stepped(
        compare(session.open_vault.source, _place(request.path)),
        "Comparing was stopped before its end. Nothing has changed.",
    )
    whole = not (found.missing or found.damaged or found.newer or found.put_back)
    return m.Compared(whole=whole, sentences=found.sentences)


def restore(session: Session, request: m.Restore) -> Steps:
    """Make a vault from a copy, and open it."""
    if session.vault is not None:
        raise WrongUse("Something is open already. Lock it first.")
    judge_place(_place(request.path)).demand_free()
    vault, made = yield from _stepped(
        Vault.restore(_place(request.copy), _place(request.path), request.secret),
        "It was stopped. The copy is as it was.",
    )
    session.vault = vault
    whole = all_whole(made.exhibits) if not made.damage else ""
    told = (whole, *made.damage, *vault.notices)
    return m.Unlocked(facts=vault.facts, notices=tuple(filter(None, told)))


def find_printed(session: Session, request: m.FindPrinted) -> m.FoundPrinted:
    """Compare the log with paper."""
    number = stands_in_log(session.open_vault.source, request.chain)
    if number is None:
        return m.FoundPrinted(
            number=0,
            sentence="The log has no entry with this fingerprint. Please check what you typed. If "
            "it is right, an older state of everything may have been put back.",
        )
    return m.FoundPrinted(
        number=number, sentence=f"This is entry {number} of the log. It and all before it fit."
    )


def get_copies(session: Session, _request: m.GetCopies) -> m.Copies:
    """Tell when the last copy was made."""
    vault = session.open_vault
    last = vault.last_copy()
    return m.Copies(
        last=_day(last) if last else "",
        remind=not vault.draft(_REMINDER),
        sealing_left=vault.sealing_left,
    )


def set_reminder(session: Session, request: m.SetReminder) -> m.Done:
    """Turn the reminder on or off."""
    session.open_vault.save_draft(_REMINDER, {} if request.on else {"off": "yes"})
    return m.Done()


def reminder(vault: Vault) -> tuple[str, ...]:
    """A sentence if there is no copy, or an old one, and something to lose."""
    case = vault.case()
    if not case.exhibits or vault.draft(_REMINDER):
        return ()
    now, last = Stamp.now().utc, vault.last_copy()
    if last is None:
        if now - case.exhibits[0].added.utc < _FIRST:
            return ()
        return (
            "There is no second copy of this yet. If this computer breaks or is taken away, all of "
            "it is gone. You can make one under Settings, “Keep it safe”.",
        )
    newer = any(exhibit.added.utc > last.utc for exhibit in case.exhibits)
    if now - last.utc < _OLD or not newer:
        return ()
    return (
        f"The last copy was made on {_day(last)}. What you added since is not in it. You can bring "
        "it up to date under Settings, “Keep it safe”.",
    )


def _day(stamp: Stamp) -> str:
    return f"{stamp.local.day} {stamp.local:%B %Y}"


def _with_mark(vault: Vault, text: str) -> str:
    """The id of the exhibit with this mark, in the case or taken out of it."""
    mark = read_mark(text)
    taken_out = (exhibit.id for exhibit in vault.removed() if exhibit.mark == mark)
    return next(taken_out, None) or vault.by_mark(mark).id


def _place(path: str) -> Path:
    if not path.strip():
        raise WrongUse("Please choose a folder.")
    return folder_of(path)


def _stepped(
    steps: Generator[tuple[int, int], None, Result], stopped: str
) -> Generator[m.Progress | None, bool, Result]:
    """Run *steps*, telling progress; raise Stopped with that sentence once the person wants it."""
    try:
        done, total = next(steps)
        while True:
            if (yield m.Progress(done=done, total=total)):
                steps.close()
                raise Stopped(stopped)
            done, total = next(steps)
    except StopIteration as end:
        result: Result = end.value
        return result
