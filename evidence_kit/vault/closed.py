"""Reading a vault without opening it: nothing in it is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from evidence_kit.vault.backup import Source
from evidence_kit.vault.cache import Cache
from evidence_kit.vault.folder import LOCK, demand_vault
from evidence_kit.vault.ledger import Ledger
from evidence_kit.vault.lock_file import LockFile
from evidence_kit.vault.opening import open_keys
from evidence_kit.vault.unreadable import reading


@contextmanager
def closed_vault(folder: Path, secret: str) -> Iterator[Source]:
    """Give what can be read of the vault in *folder*, which no other program can open meanwhile.

    Raises WrongPassphrase and VaultUnusable.
    """
    with reading():
        demand_vault(folder)
        lock = LockFile(folder / LOCK)
    try:
        with reading():
            opened = open_keys(folder, secret)
            file = opened.newest if opened.authentic else opened.file
            ledger = Ledger(folder, opened.keys, Cache(folder, opened.keys), file.round)
            ledger.read(heal=False)
        yield Source(folder, opened.keys, file, ledger)
    finally:
        lock.release()
