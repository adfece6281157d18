"""Secrets and copies on the command line."""

import io
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_kit.cli.main import main
from evidence_kit.vault import Vault
from tests.service.conftest import PASSPHRASE, picture

Run = Callable[..., int]
NEW = "eleven green badgers whistle"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(PASSPHRASE + "\n", encoding="utf-8")
    return path


@pytest.fixture
def new_secret(tmp_path: Path) -> Path:
    path = tmp_path / "new.txt"
    path.write_text(NEW + "\n", encoding="utf-8")
    return path


@pytest.fixture
def vault(tmp_path: Path, secret: Path, cheap_keys: None) -> Path:
    folder = tmp_path / "case"
    words = ["create", str(folder), "--initials", "AB", "--passphrase-file", str(secret)]
    assert main(words) == 0
    files = [str(picture(tmp_path / f"chat {number}.jpg", number)) for number in range(2)]
    assert main(["add", str(folder), *files, "--passphrase-file", str(secret)]) == 0
    return folder


@pytest.fixture
def run(vault: Path, secret: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    capsys.readouterr()

    def call(command: str, *rest: object, with_secret: Path = secret) -> int:
        words = [command, str(vault), *map(str, rest), "--passphrase-file", str(with_secret)]
        return main(words)

    return call


def test_a_changed_passphrase(run: Run, new_secret: Path) -> None:
    """The new one opens it, the old one does not, and a weak one is refused."""
    assert run("passphrase", "--new-passphrase-file", new_secret) == 0
    assert run("list") == 3
    assert run("list", with_secret=new_secret) == 0
    weak = new_secret.with_name("weak.txt")
    weak.write_text("hunter2")
    assert run("passphrase", "--new-passphrase-file", weak, with_secret=new_secret) == 2


def test_a_new_recovery_code(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is the whole answer, and it opens the vault."""
    assert run("recovery") == 0
    code = capsys.readouterr().out
    assert re.fullmatch(r"([0-9A-Z]{5}-){6}[0-9A-Z]{5}\n", code)
    (tmp_path / "code").write_text(code)
    assert run("list", with_secret=tmp_path / "code") == 0


def test_copy_compare_and_restore(
    run: Run, vault: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A copy says that all is there, and brings it back when the vault is gone."""
    copy = tmp_path / "copy"
    assert run("backup", copy) == 0
    assert run("compare", copy) == 0
    assert "All 2 exhibits are here and whole." in capsys.readouterr().err
    assert run("add", picture(tmp_path / "one more.jpg", 9)) == 0
    assert run("compare", copy) == 1
    assert "Not in the copy: AB3" in capsys.readouterr().err
    assert run("backup", copy) == 0
    shutil.rmtree(vault)
    again = tmp_path / "again"
    words = ["restore", str(copy), str(again), "--passphrase-file", str(secret)]
    assert main(words) == 0
    assert "All 3 exhibits are here and whole." in capsys.readouterr().err
    assert main(["check", str(again), "--passphrase-file", str(secret)]) == 0


def test_sealed_anew(
    run: Run, new_secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The old passphrase opens nothing, everything is there, and the new code is printed."""
    assert run("rekey", "--new-passphrase-file", new_secret) == 0
    (tmp_path / "code").write_text(capsys.readouterr().out)
    assert run("list") == 3
    assert run("check", with_secret=new_secret) == 0
    assert run("check", with_secret=tmp_path / "code") == 0
    assert "All 2 exhibits" in capsys.readouterr().err


def test_erased_only_when_it_is_said_to_be_for_good(
    run: Run, new_secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the word nothing happens, and what would be lost is named."""
    choices = ("--new-passphrase-file", new_secret)
    assert run("erase", "AB1", *choices) == 2
    assert "AB1 would be gone" in capsys.readouterr().err
    assert run("erase", "AB9", "--for-good", *choices) == 2
    assert run("erase", "AB1", "--for-good", *choices) == 0
    capsys.readouterr()
    assert run("list", with_secret=new_secret) == 0
    assert capsys.readouterr().out.split()[0] == "AB2"


def test_a_printed_entry_is_found(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """One that the log does not have is told, with exit code 1."""
    assert run("check", "--printed", "0123456789ab") == 1
    assert "older state" in capsys.readouterr().err
    assert run("check", "--printed", "too short") == 2


@pytest.mark.parametrize("command", ["compare", "backup"])
def test_a_stopped_command_says_so(
    command: str,
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Ctrl+C in the middle is no wrong use: code 130, one sentence, nothing changed."""
    assert run("backup", tmp_path / "copy") == 0
    monkeypatch.setattr("evidence_kit.cli.stopping.StopKey.asked", lambda _key: True)
    capsys.readouterr()
    assert run(command, tmp_path / "copy") == 130
    assert "stopped" in capsys.readouterr().err


def test_removed_only_when_it_is_meant_and_back_again(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a yes nothing goes, what would go is named, and what went can come back."""
    assert run("remove", "AB2") == 2
    told = capsys.readouterr().err
    assert "AB2      chat 1.jpg" in told
    assert "Nothing was removed" in told
    assert run("remove", "AB2", "AB9", "--yes") == 2
    assert "There is no exhibit AB9." in capsys.readouterr().err
    assert run("removed", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []
    assert run("remove", "AB2", "ab2", "--yes") == 0
    assert run("remove", "AB1", "AB2", "--yes") == 2
    assert "AB2 is removed already. Nothing was changed." in capsys.readouterr().err
    assert run("removed") == 0
    assert capsys.readouterr().out == "AB2      chat 1.jpg\n"
    assert run("list") == 0
    assert "AB2" not in capsys.readouterr().out
    assert run("put-back", "AB2", "AB1") == 2
    assert "AB1 is not among what was removed. Nothing was changed." in capsys.readouterr().err
    assert run("put-back", "AB2") == 0
    assert run("removed") == 0
    assert capsys.readouterr().err.endswith("Nothing is removed.\n")
    assert run("list") == 0
    assert "AB2" in capsys.readouterr().out


@pytest.mark.parametrize(("typed", "code"), [("yes", 0), ("no", 2), ("", 2)])
def test_a_removal_is_asked_about_at_a_terminal(
    typed: str, code: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a typed yes removes."""
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    assert run("remove", "AB1") == code
    assert run("put-back", "AB1") == (2 if code else 0)


class Terminal(io.StringIO):
    """A person who types one line."""

    def isatty(self) -> bool:
        return True


def test_a_sealing_that_was_stopped_is_dropped(
    run: Run, vault: Path, new_secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The old passphrase stays the only one, and an unlock has nothing more to say of it."""
    with Vault.open(vault, PASSPHRASE) as opened:
        steps = opened.seal_anew(PASSPHRASE, NEW)
        next(steps)
        next(steps)
        steps.close()
    assert run("rekey", "--drop") == 0
    assert "It is dropped." in capsys.readouterr().err
    assert run("rekey", "--drop") == 0
    assert capsys.readouterr().err == "There is no sealing to drop. All is as it was.\n"
    assert run("list", with_secret=new_secret) == 3
    assert run("check") == 0
