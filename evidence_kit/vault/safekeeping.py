"""What keeps an open vault safe: its keys, its copies, and sealing it anew. A part of Vault."""

from collections.abc import Collection, Generator
from pathlib import Path

from evidence_kit.model.case import CaseFacts
from evidence_kit.model.custody import Action
from evidence_kit.model.problem import CannotWrite, VaultUnusable, WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import durable
from evidence_kit.vault.backup import BackupResult, Source, copy_vault
from evidence_kit.vault.keys import Cost, Keys, KeysFile
from evidence_kit.vault.ledger import Ledger
from evidence_kit.vault.lock_file import LockFile
from evidence_kit.vault.opening import Opened
from evidence_kit.vault.passphrase import demand_enough
from evidence_kit.vault.records import Records
from evidence_kit.vault.recovery_code import looks_like_code
from evidence_kit.vault.rekey import seal_anew
from evidence_kit.vault.search import Search
from evidence_kit.vault.secrets import Secrets
from evidence_kit.vault.tidying import drop_sealing, sealing_left


class Safekeeping:
    """The methods of Vault about its keys and its copies."""

    folder: Path
    _keys: Keys
    _file: KeysFile
    _lock: LockFile
    _ledger: Ledger
    _records: Records
    _search: Search
    _opened: Opened | None
    _open: bool

    @property
    def facts(self) -> CaseFacts:
        """Whose case it is."""
        raise NotImplementedError

    def note(self, action: Action, subject: str = "", details: str = "") -> None:
        """See Vault.note."""
        raise NotImplementedError

    def change_passphrase(self, current: str, new: str, *, cost: Cost | None = None) -> None:
        """Let *new* open the vault in place of the passphrase; *current* may be the recovery code.

        Nothing is sealed anew: a copy of the keys file from before still opens with the old one.
        Raises WrongPassphrase, WrongUse (*new* is too easy to guess) and CannotWrite.
        """
        self._demand_new(new)
        self._file = self._secrets().change_passphrase(current, new, cost or Cost.measured())

    def new_recovery_code(self, current: str) -> str:
        """Return a new recovery code, which opens the vault in place of the old one.

        Raises WrongPassphrase and CannotWrite.
        """
        self._file, code = self._secrets().new_code(current)
        return code

    def raise_cost(self, passphrase: str) -> bool:
        """Make guessing harder, if this computer derived the key much faster than it should.

        To be called after `open`, with the passphrase that opened it. Says whether it did.
        """
        if self._opened is None or self._ledger.log.read_only is not None:
            return False
        raised = self._secrets().raise_cost(passphrase, self._opened)
        self._file = raised or self._file
        return raised is not None

    def back_up(self, target: Path) -> Generator[tuple[int, int], None, BackupResult]:
        """Make a copy of the vault in *target*, or bring the one that is there up to date.

        Gives (done, total). The copy is a vault that opens with the same secrets. Raises WrongUse,
        VaultUnusable (an older state was put back here) and CannotWrite.
        """
        result = yield from copy_vault(self.source, target)
        self.note(
            Action.EXPORTED, "backup", f"{result.exhibits} exhibits, {result.entries} entries"
        )
        return result

    def seal_anew(
        self,
        current: str,
        new: str,
        *,
        erased: Collection[str] = (),
        leave_damaged: bool = False,
        cost: Cost | None = None,
    ) -> Generator[tuple[int, int], None, str]:
        """Seal everything with new keys that *new* opens; return the new recovery code.

        What *current* and all older keys files open is of no use then, except for copies that were
        made before. The records with ids *erased* are left out for good. Ended, the vault is
        closed. See `rekey.seal_anew`; also raises WrongPassphrase and WrongUse.
        """
        self._demand_new(new)
        self._secrets().demand(current)
        code = yield from seal_anew(
            self.source, new, cost or Cost.measured(), erased, leave_damaged=leave_damaged
        )
        self._open = False
        self._ledger.log.read_only = CannotWrite(
            "Everything was sealed anew meanwhile, so this was not saved. Please do it again."
        )
        self._ledger.log.close()
        self._search.close()
        self._lock.release()
        return code

    @property
    def sealing_left(self) -> bool:
        """Whether a sealing anew was begun and neither ended nor dropped."""
        return sealing_left(self.folder, self._file) == "begun"

    def drop_sealing(self) -> None:
        """Take away what a sealing anew that did not end left behind.

        Raises CannotWrite, and VaultUnusable where a part of the log cannot be read: what it does
        not name may then be an original.
        """
        if self._ledger.damage:
            raise VaultUnusable(
                "A part of the log cannot be read, so nothing was taken away. Nothing was changed. "
                "If you have a copy, compare with it first."
            )
        if self._ledger.log.read_only is not None:
            raise self._ledger.log.read_only
        try:
            drop_sealing(self.folder, self._keys, self._ledger)
        except OSError as error:
            raise durable.cannot_write(error) from error

    def last_copy(self) -> Stamp | None:
        """When the last copy was made, None if never."""
        for entry in reversed(self._ledger.view.custody):
            if entry.action is Action.EXPORTED and entry.subject == "backup":
                return entry.when
        return None

    @property
    def source(self) -> Source:
        """What a copy is made from, and compared with."""
        return Source(self.folder, self._keys, self._file, self._ledger)

    def _demand_new(self, passphrase: str) -> None:
        facts = self.facts
        if looks_like_code(passphrase):
            raise WrongUse(
                "This is a recovery code. Please type a passphrase here, in words of your own."
            )
        demand_enough(passphrase, (facts.name, facts.initials, *facts.name.split()))

    def _secrets(self) -> Secrets:
        return Secrets(self.folder, self._keys, self._file, self._ledger)
