"""The package as the desktop makes it: whole and read back, or not there at all."""

import errno
import io
import os
import zipfile
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from evidence_kit.model.custody import Action
from evidence_kit.model.problem import CannotWrite, Stopped, VaultUnusable, WrongUse
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.package_lock import unlocked
from evidence_kit.service import messages as m
from evidence_kit.service import package_files
from evidence_kit.service.keeper import Keeper
from tests.report.packed_case import checked
from tests.service.conftest import FACTS, PASSPHRASE, picture
from tests.service.keeper_talk import KeeperTalk


@pytest.fixture
def filled(keeper: Keeper, tmp_path: Path) -> Keeper:
    """A keeper whose vault holds three pictures."""
    (tmp_path / "out").mkdir()
    paths = tuple(str(picture(tmp_path / f"{number}.png", number)) for number in range(3))
    keeper.handle(m.AddFiles(paths=paths))
    keeper.handle(m.ReadNew())
    return keeper


def left(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in (tmp_path / "out").iterdir())


def two_parts(filled: Keeper) -> int:
    """Add what makes two parts of it; the size to split by."""
    vault = filled.session.open_vault
    vault.add_stream("long.bin", io.BytesIO(os.urandom(2_000_000)))
    return 2_270_000


def test_a_package_is_whole_noted_and_says_what_it_is(filled: Keeper, tmp_path: Path) -> None:
    """The answer tells what checking finds; the custody log has the hash of the file."""
    told: list[m.Progress] = []
    made = filled.handle(m.MakePackage(path=str(tmp_path / "out" / "a.zip")), told.append)
    found = checked(tmp_path / "out" / "a.zip")
    assert found.problems == ()
    assert (made.words, made.fingerprint, made.key) == (found.words, found.fingerprint, found.key)
    assert (made.originals, made.held) == (3, ())
    assert list(dict.fromkeys(p.note for p in told)) == ["report", "files", "check"]
    last = filled.session.open_vault.case().custody[-1]
    assert last.action is Action.EXPORTED
    assert made.files[0].sha256 in last.details
    assert left(tmp_path) == ["a.zip"]


def test_the_report_in_it_is_the_report(filled: Keeper, tmp_path: Path) -> None:
    """report.pdf in the package has as many pages as it says and begins as a PDF."""
    made = filled.handle(m.MakePackage(path=str(tmp_path / "out" / "a.zip")))
    with zipfile.ZipFile(tmp_path / "out" / "a.zip") as archive:
        assert archive.read("a/data/report.pdf").startswith(b"%PDF-")
    assert made.pages > 3


def test_every_package_of_a_vault_has_the_same_key(filled: Keeper, tmp_path: Path) -> None:
    """So that an officer can tell that a later package comes from the same person's vault."""
    first = filled.handle(m.MakePackage(path=str(tmp_path / "out" / "a.zip")))
    second = filled.handle(
        m.MakePackage(path=str(tmp_path / "out" / "b.zip"), choices=ReportChoices(since="AB2"))
    )
    assert first.key == second.key
    assert (first.originals, second.originals) == (3, 1)


def test_a_locked_package_opens_with_its_password_alone(filled: Keeper, tmp_path: Path) -> None:
    """Behind the password is a whole package, under a name that the outer file does not have."""
    made = filled.handle(m.MakePackage(path=str(tmp_path / "out" / "a.zip"), locked=True))
    assert left(tmp_path) == ["a.zip"]
    assert checked(tmp_path / "out" / "a.zip").problems == (
        "It is locked with a password. Unpack it first, then check it.",
    )
    with (tmp_path / "out" / "a.zip").open("rb") as source:
        inner = b"".join(unlocked(source, made.password))
    (tmp_path / "inner.zip").write_bytes(inner)
    found = checked(tmp_path / "inner.zip")
    assert (found.problems, found.words) == ((), made.words)
    assert [part.name for part in found.parts] == ["a-unlocked.zip"]
    assert made.password not in str(filled.session.open_vault.case().custody)
    split = filled.handle(
        m.MakePackage(
            path=str(tmp_path / "out" / "b.zip"), locked=True, part_size=two_parts(filled)
        )
    )
    assert [Path(file.path).name for file in split.files] == ["b-1-of-2.zip", "b-2-of-2.zip"]
    assert all(file.size <= 2_270_000 for file in split.files)
    assert split.password != made.password


@pytest.mark.parametrize("locked", [False, True])
@pytest.mark.parametrize("at", ["report", "files", "check"])
@pytest.mark.parametrize("split", [False, True])
def test_stopping_leaves_nothing(
    at: str, split: bool, locked: bool, filled: Keeper, tmp_path: Path
) -> None:
    """Cancel and hide, in each stage, leave no file, no part of one, and an older one as it was."""
    part_size = two_parts(filled) if split else 0
    (tmp_path / "out" / "a.zip").write_text("older")
    seen: list[str] = []
    with pytest.raises(Stopped, match="Nothing has changed"):
        filled.handle(
            m.MakePackage(path=str(tmp_path / "out" / "a.zip"), part_size=part_size, locked=locked),
            lambda told: seen.append(told.note),
            lambda: bool(seen) and seen[-1] == at,
        )
    if at == "check" and not split:  # it had taken the name already
        assert left(tmp_path) == []
    else:
        assert left(tmp_path) == ["a.zip"]
        assert (tmp_path / "out" / "a.zip").read_text() == "older"


def test_hiding_while_it_is_made_leaves_nothing(talk: KeeperTalk, tmp_path: Path) -> None:
    """A real keeper that is locked in the middle ends at once and leaves no file behind."""
    (tmp_path / "out").mkdir()
    talk.ask(m.CreateVault(path=str(tmp_path / "v"), passphrase=PASSPHRASE, facts=FACTS))
    talk.ask(m.AddFiles(paths=(str(picture(tmp_path / "1.png", 1)),)))
    number = talk.send(m.MakePackage(path=str(tmp_path / "out" / "a.zip")))
    while not isinstance(reply := talk.receive(), m.Reply) or reply.number != number:
        pass
    answer = talk.ask(m.Lock())
    assert isinstance(answer, m.Locked)
    assert talk.process.wait(30) == 0
    assert left(tmp_path) == []


def test_a_full_drive_leaves_nothing_and_says_so(
    filled: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the drive is full in the middle of a part: one sentence, no file."""
    whole = package_files.write_part

    def full(*args: Any, **how: Any) -> Any:
        yield next(whole(*args, **how))
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(package_files, "write_part", full)
    with pytest.raises(CannotWrite, match="full"):
        filled.handle(m.MakePackage(path=str(tmp_path / "out" / "a.zip")))
    assert left(tmp_path) == []


def test_a_drive_that_keeps_other_bytes_is_found_out(
    filled: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written is read back; where it differs the file is named and nothing is left."""
    whole = package_files.write_part

    def lying(part: Any, made: Any, out: BinaryIO, opened: Any) -> Any:
        yield from whole(part, made, out, opened)
        out.seek(out.seek(0, 2) // 2)
        out.write(b"!!!!")
        out.seek(0, 2)

    monkeypatch.setattr(package_files, "write_part", lying)
    with pytest.raises(
        CannotWrite, match="did not keep the package.*report.pdf: has been changed or damaged"
    ):
        filled.handle(m.MakePackage(path=str(tmp_path / "out" / "a.zip")))
    assert left(tmp_path) == []


def test_a_damaged_original_stops_it_and_is_named(filled: Keeper, tmp_path: Path) -> None:
    """One flipped bit in the vault: no package, and the exhibit is named."""
    vault = filled.session.open_vault
    blob = vault.case().exhibits[1].blob
    (sealed,) = (tmp_path / "vault" / "blobs").rglob(blob)
    data = bytearray(sealed.read_bytes())
    data[len(data) // 2] ^= 1
    sealed.write_bytes(data)
    with pytest.raises(VaultUnusable, match="AB2"):
        filled.handle(m.MakePackage(path=str(tmp_path / "out" / "a.zip")))
    assert left(tmp_path) == []


def test_parts_never_lie_over_another_file(filled: Keeper, tmp_path: Path) -> None:
    """The person agreed to one name; a part that has the name of a file there is not written."""
    asked = m.MakePackage(path=str(tmp_path / "out" / "a.zip"), part_size=two_parts(filled))
    (tmp_path / "out" / "a-2-of-2.zip").write_text("mine")
    with pytest.raises(WrongUse, match=r"already a file a-2-of-2\.zip"):
        filled.handle(asked)
    assert left(tmp_path) == ["a-2-of-2.zip"]
    (tmp_path / "out" / "a-2-of-2.zip").unlink()
    made = filled.handle(asked)
    assert left(tmp_path) == ["a-1-of-2.zip", "a-2-of-2.zip"]
    assert [Path(file.path).name for file in made.files] == left(tmp_path)


def test_a_folder_that_is_gone_is_said(filled: Keeper, tmp_path: Path) -> None:
    """No folder, no package, one sentence."""
    with pytest.raises(CannotWrite, match="not there any more"):
        filled.handle(m.MakePackage(path=str(tmp_path / "gone" / "a.zip")))
