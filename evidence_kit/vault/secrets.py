"""Changing what opens a vault. Nothing is sealed anew: only slots of the keys file are."""

from pathlib import Path

from evidence_kit.model.custody import Action
from evidence_kit.model.problem import CannotWrite
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import durable, recovery_code
from evidence_kit.vault import entries as ops
from evidence_kit.vault.keys import Cost, Keys, KeysFile
from evidence_kit.vault.ledger import Ledger
from evidence_kit.vault.opening import Opened, demand_secret, write_keys

_QUICK = 1 / 3  # seconds; below it a guess is much cheaper than the second that is aimed at


class Secrets:
    """The passphrase and the recovery code of an open vault. Each method gives the new keys file."""

    def __init__(self, folder: Path, keys: Keys, file: KeysFile, ledger: Ledger) -> None:
        self._folder = folder
        self._keys = keys
        self._file = file
        self._ledger = ledger

    def change_passphrase(self, current: str, new: str, cost: Cost) -> KeysFile:
        """See Vault.change_passphrase."""
        self.demand(current)
        return self._with_passphrase(new, cost, "A new passphrase was chosen")

    def new_code(self, current: str) -> tuple[KeysFile, str]:
        """See Vault.new_recovery_code."""
        self.demand(current)
        code = recovery_code.new_code()
        file = self._file.for_code(self._keys, code)
        self._write(file, "recovery code", "A new recovery code was made")
        return file, recovery_code.show(code)

    def raise_cost(self, passphrase: str, opened: Opened) -> KeysFile | None:
        """See Vault.raise_cost."""
        if opened.by_code or opened.seconds > _QUICK:
            return None
        cost, now = Cost.measured(), self._file.cost
        if cost.memory < now.memory or cost.memory * cost.passes < 2 * now.memory * now.passes:
            return None
        return self._with_passphrase(passphrase, cost, "Guessing it was made harder")

    def _with_passphrase(self, passphrase: str, cost: Cost, details: str) -> KeysFile:
        try:
            file = self._file.for_passphrase(self._keys, passphrase, cost)
        except MemoryError as error:
            raise _no_memory() from error
        self._write(file, "passphrase", details)
        return file

    def demand(self, current: str) -> None:
        """Raise WrongPassphrase unless *current* opens the vault, CannotWrite if it is read only."""
        if self._ledger.log.read_only is not None:
            raise self._ledger.log.read_only
        try:
            demand_secret(self._folder, self._file, self._keys, current)
        except MemoryError as error:
            raise _no_memory() from error

    def _write(self, file: KeysFile, subject: str, details: str) -> None:
        entry = ops.Noted(
            when=Stamp.now(),
            action=Action.CHANGED,
            subject=subject,
            details=details,
            keys=file.generation,
        )
        try:
            write_keys(self._folder, file, self._keys)
            self._ledger.append(entry)
        except OSError as error:
            raise self._undone(durable.cannot_write(error)) from error
        except CannotWrite as problem:
            raise self._undone(problem) from problem.__cause__

    def _undone(self, problem: CannotWrite) -> CannotWrite:
        # One copy may be new already: both get back what is known to open the vault.
        try:
            write_keys(self._folder, self._file, self._keys)
        except OSError:
            self._ledger.log.read_only = problem
        return problem


def _no_memory() -> CannotWrite:
    return CannotWrite(
        "This computer has too little free memory for that. Nothing was changed. "
        "Close other programs and try again."
    )
