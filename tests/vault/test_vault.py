"""Creating, opening and closing vaults."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_kit.model.case import CaseFacts
from evidence_kit.model.problem import CannotWrite, VaultUnusable, WrongPassphrase, WrongUse
from evidence_kit.vault import Vault
from tests.vault.sample_vault import CHEAP, FACTS, PASSPHRASE


def test_opens_with_the_passphrase_and_with_the_recovery_code(tmp_path: Path) -> None:
    """Both secrets open the same vault, however the code is typed."""
    vault, code = Vault.create(tmp_path / "v", PASSPHRASE, FACTS, cost=CHEAP)
    vault.close()
    for secret in (PASSPHRASE, code, code.lower().replace("-", " ")):
        with Vault.open(tmp_path / "v", secret) as again:
            assert again.facts.initials == "AB"
            assert again.notices == ()


def test_a_wrong_passphrase_opens_nothing_and_is_told_at_the_next_unlock(vault: Vault) -> None:
    """Failed attempts show up once, in the notices and in the custody log."""
    vault.close()
    for _ in range(2):
        with pytest.raises(WrongPassphrase):
            Vault.open(vault.folder, "something else entirely")
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert len(again.notices) == 1
        told = again.notices[0]
        assert re.match(r"2 failed attempts to open this since [A-Z][a-z]+day \d\d:\d\d\. ", told)
        actions = [entry.action.value for entry in again.custody(1, 100)]
        assert actions.count("failed-unlock") == 2
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert again.notices == ()


def test_a_mistyped_recovery_code_is_told_apart(tmp_path: Path) -> None:
    """One wrong symbol of a code gets advice that fits."""
    vault, code = Vault.create(tmp_path / "v", PASSPHRASE, FACTS, cost=CHEAP)
    vault.close()
    wrong = ("1" if code[0] == "0" else "0") + code[1:]
    with pytest.raises(WrongPassphrase, match="recovery code"):
        Vault.open(tmp_path / "v", wrong)


def test_the_same_letters_typed_in_another_way_open_it(tmp_path: Path) -> None:
    """A passphrase is compared after Unicode NFKC."""
    vault, _ = Vault.create(tmp_path / "v", "Ärger mit fünf Öfen Ⅳ", FACTS, cost=CHEAP)
    vault.close()
    Vault.open(tmp_path / "v", "Ärger mit fünf Öfen IV").close()


def test_two_at_once_is_refused(vault: Vault) -> None:
    """A vault that is open cannot be opened a second time."""
    with pytest.raises(VaultUnusable, match="already open"):
        Vault.open(vault.folder, PASSPHRASE)


def test_closing_twice_does_nothing(vault: Vault) -> None:
    """Close is idempotent, and the vault opens afterwards."""
    vault.close()
    vault.close()
    Vault.open(vault.folder, PASSPHRASE).close()


def test_a_folder_without_a_vault_says_so(tmp_path: Path) -> None:
    """Each wrong folder gets its own sentence, and nothing in it is touched."""
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("x")
    with pytest.raises(VaultUnusable, match="no vault"):
        Vault.open(tmp_path / "letters", PASSPHRASE)
    with pytest.raises(VaultUnusable, match="no such folder"):
        Vault.open(tmp_path / "nowhere", PASSPHRASE)
    with pytest.raises(WrongUse, match="other files"):
        Vault.create(tmp_path / "letters", PASSPHRASE, FACTS, cost=CHEAP)
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["a.txt"]


def test_a_vault_is_never_made_over_another(vault: Vault) -> None:
    """Creating where a vault is refuses and leaves that vault as it was."""
    vault.close()
    with pytest.raises(WrongUse, match="already a vault"):
        Vault.create(vault.folder, PASSPHRASE, FACTS, cost=CHEAP)
    Vault.open(vault.folder, PASSPHRASE).close()


def test_a_weak_passphrase_is_refused_with_a_reason(tmp_path: Path) -> None:
    """No vault is made with a passphrase that is guessed easily."""
    for weak in ("", "password", "annbell1", "qwertyuiop"):
        with pytest.raises(WrongUse, match="too easy to guess"):
            Vault.create(tmp_path / "v", weak, CaseFacts(initials="AB", name="Ann Bell"))
    assert not (tmp_path / "v").exists()


def test_nothing_in_the_folder_tells_what_is_in_it(
    vault: Vault, files: Callable[..., list[Path]]
) -> None:
    """No words, names or pictures appear in the files or names of a vault."""
    content = b"a very particular picture " * 1000
    list(vault.add_files(files(content)))
    vault.save_draft("event", {"words": "half typed threat"})
    vault.search("picture")
    vault.close()
    for path in vault.folder.rglob("*"):
        assert "picture" not in path.name
        if path.is_file():
            data = path.read_bytes()
            for told in (b"particular", b"picture", b"Ann Bell", b"half typed", b"exhibit"):
                assert told not in data
            assert path.stat().st_mode & 0o077 == 0


def test_an_interrupted_making_does_not_stand_in_the_way(tmp_path: Path) -> None:
    """What an interrupted create left, which is not a vault yet, counts as an empty folder."""
    vault, _ = Vault.create(tmp_path / "v", PASSPHRASE, FACTS, cost=CHEAP)
    vault._lock.release()
    vault._ledger.log.close()
    for name in ("keys.a", "keys.b"):
        (tmp_path / "v" / name).unlink()
    again, _ = Vault.create(tmp_path / "v", PASSPHRASE, FACTS, cost=CHEAP)
    assert again.entries == 1
    again.close()


def test_a_place_that_cannot_be_written_to_says_so(tmp_path: Path) -> None:
    """Creating below a file, where no folder can be, gives a sentence."""
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWrite):
        Vault.create(tmp_path / "file" / "v", PASSPHRASE, FACTS, cost=CHEAP)
