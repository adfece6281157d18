"""The keeper's answers about the vault itself: making, unlocking, checking, locking."""

import contextlib

from evidence_kit.model.exhibit_mark import read_initials
from evidence_kit.model.problem import CannotWrite, Stopped, WrongUse
from evidence_kit.service import messages as m
from evidence_kit.service.safekeeping import reminder
from evidence_kit.service.session import Session, Steps, folder_of
from evidence_kit.vault import Vault, recovery_code
from evidence_kit.vault.passphrase import judge
from evidence_kit.vault.places import judge_place


def judge_passphrase(_session: Session, request: m.JudgePassphrase) -> m.Strength:
    """How hard a passphrase is to guess, in plain words."""
    found = judge(request.passphrase, request.hints)
    return m.Strength(
        score=found.score,
        enough=found.enough,
        warning=found.warning,
        suggestions=found.suggestions,
    )


def judge_place_of(_session: Session, request: m.JudgePlace) -> m.Place:
    """What speaks against a folder: copied elsewhere, not writable, taken."""
    found = judge_place(folder_of(request.path))
    return m.Place(cautions=found.cautions, blocked=found.blocked)


def create_vault(session: Session, request: m.CreateVault) -> m.Created:
    """Make a vault and leave it open."""
    _nothing_open(session)
    read_initials(request.facts.initials)
    judge_place(folder_of(request.path)).demand_free()
    vault, code = Vault.create(folder_of(request.path), request.passphrase, request.facts)
    session.vault = vault
    return m.Created(recovery_code=code)


def unlock(session: Session, request: m.Unlock) -> m.Unlocked:
    """Open a vault, and tell what happened since it was last open."""
    _nothing_open(session)
    vault = Vault.open(folder_of(request.path), request.secret)
    session.vault = vault
    with contextlib.suppress(CannotWrite):  # it opens as before, and may be raised another time
        vault.raise_cost(request.secret)
    if recovery_code.is_one(request.secret):
        with contextlib.suppress(CannotWrite):
            vault.save_draft(m.UNWRITTEN, {})  # whoever types it has it, on paper or elsewhere
    return m.Unlocked(facts=vault.facts, notices=vault.notices + reminder(vault))


def leave(session: Session, _request: m.Leaving) -> m.Done:
    """Count what is stopped from now on as interrupted."""
    session.locking = True
    return m.Done()


def lock(session: Session, _request: m.Lock) -> m.Locked:
    """Sign and close."""
    session.close()
    return m.Locked()


def check_vault(session: Session, request: m.CheckVault) -> Steps:
    """Read the vault and name what is damaged."""
    checking = session.open_vault.check(request.full)
    try:
        done, total = next(checking)
        while True:
            if (yield m.Progress(done=done, total=total)):
                checking.close()
                raise Stopped("The check was stopped before its end. Nothing has changed.")
            done, total = next(checking)
    except StopIteration as end:
        result = end.value
    return m.Checked(
        exhibits=result.exhibits,
        entries=result.entries,
        damage=result.damage,
        healed=result.healed,
    )


def _nothing_open(session: Session) -> None:
    if session.vault is not None:
        raise WrongUse("Something is open already. Lock it first.")
