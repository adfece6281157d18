"""A vault to test with, and a passphrase that would be taken."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence_kit.vault import Vault
from evidence_kit.vault import keys as vault_keys
from tests.vault.sample_vault import CHEAP, FACTS, PASSPHRASE


@pytest.fixture(scope="session")
def memory() -> Iterator[Path | None]:
    """A folder in memory, where there is room for one."""
    shared = Path("/dev/shm")
    if not os.access(shared, os.W_OK) or shutil.disk_usage(shared).free < 200 << 20:
        yield None
        return
    with tempfile.TemporaryDirectory(dir=shared) as made:
        yield Path(made)


@pytest.fixture
def tmp_path(tmp_path: Path, memory: Path | None) -> Path:
    """A folder in memory if it can be: thousands of small vaults are written and read here.

    It is removed before the next test, when nothing is patched any more.
    """
    if memory is None:
        return tmp_path
    for left in memory.iterdir():
        shutil.rmtree(left)
    return Path(tempfile.mkdtemp(dir=memory))


@pytest.fixture(autouse=True)
def cheap_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tests derive in a millisecond; test_keys.py holds the true bounds."""
    monkeypatch.setattr(vault_keys, "LEAST_MEMORY", 64)
    monkeypatch.setattr(vault_keys, "LEAST_PASSES", 1)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare the disk: what would be lost without waiting is what test_power_cut.py rebuilds."""
    monkeypatch.setattr("evidence_kit.vault.durable.os.fsync", lambda fd: None)


@pytest.fixture
def make_vault(tmp_path: Path) -> Iterator[Callable[..., Vault]]:
    """Make vaults that are closed after the test."""
    made: list[Vault] = []

    def make(name: str = "vault") -> Vault:
        vault, _ = Vault.create(tmp_path / name, PASSPHRASE, FACTS, cost=CHEAP)
        made.append(vault)
        return vault

    yield make
    for vault in made:
        vault.close()


@pytest.fixture
def vault(make_vault: Callable[..., Vault]) -> Vault:
    """Return an empty vault that is open."""
    return make_vault()


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., list[Path]]:
    """Write files to add, each with content of its own."""
    folder = tmp_path / "files"
    folder.mkdir()

    def write(*contents: bytes) -> list[Path]:
        start = sum(1 for _ in folder.iterdir())
        paths = [folder / f"picture {start + i}.png" for i in range(len(contents))]
        for path, content in zip(paths, contents, strict=True):
            path.write_bytes(content)
        return paths

    return write
