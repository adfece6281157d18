"""What opens a vault can be changed, and what was put back or edited is not trusted."""

import datetime as dt
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_kit.model.event import Event
from evidence_kit.model.problem import Problem, WrongPassphrase, WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import Cost, Vault
from evidence_kit.vault.keys import KeysFile
from tests.vault.power_cut import Recorder, read_tree, states, write_tree
from tests.vault.sample_vault import CHEAP, FACTS, PASSPHRASE

NEW = "eleven green badgers whistle"
NAMES = ("keys.a", "keys.b")


def keys_of(vault: Vault) -> dict[str, bytes]:
    return {name: (vault.folder / name).read_bytes() for name in NAMES}


def put_back(vault: Vault, copies: dict[str, bytes]) -> None:
    for name, data in copies.items():
        (vault.folder / name).write_bytes(data)


def opens(folder: Path, secret: str) -> bool:
    try:
        Vault.open(folder, secret).close()
    except WrongPassphrase:
        return False
    return True


def test_a_new_passphrase_opens_it_and_the_old_one_does_not(
    tmp_path: Path, files: Callable[..., list[Path]]
) -> None:
    """Nothing is sealed anew: sealed files stay as they are, and the recovery code still opens."""
    vault, code = Vault.create(tmp_path / "v", PASSPHRASE, FACTS, cost=CHEAP)
    list(vault.add_files(files(b"picture")))
    sealed = {n: c for n, c in read_tree(vault.folder).items() if n.parts[0] == "blobs"}
    vault.change_passphrase(PASSPHRASE, NEW, cost=CHEAP)
    assert {n: c for n, c in read_tree(vault.folder).items() if n.parts[0] == "blobs"} == sealed
    vault.close()
    assert [opens(vault.folder, secret) for secret in (PASSPHRASE, NEW, code)] == [
        False,
        True,
        True,
    ]
    with Vault.open(vault.folder, NEW) as again:
        said = [entry.details for entry in again.custody(1, 99)]
        assert "A new passphrase was chosen" in said


def test_a_forgotten_passphrase_is_changed_with_the_recovery_code(tmp_path: Path) -> None:
    """The code counts as the current secret."""
    vault, code = Vault.create(tmp_path / "v", PASSPHRASE, FACTS, cost=CHEAP)
    vault.change_passphrase(code.lower(), NEW, cost=CHEAP)
    vault.close()
    assert opens(vault.folder, NEW)


def test_a_change_needs_the_secret_of_now_and_a_good_new_one(vault: Vault) -> None:
    """Whoever finds the program open cannot lock its owner out; the attempt is noted."""
    with pytest.raises(WrongPassphrase, match="Nothing changed"):
        vault.change_passphrase("not this one at all", NEW, cost=CHEAP)
    with pytest.raises(WrongPassphrase):
        vault.new_recovery_code("not this one at all")
    with pytest.raises(WrongUse, match="too easy to guess"):
        vault.change_passphrase(PASSPHRASE, "hunter2", cost=CHEAP)
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert any(notice.startswith("2 failed attempts") for notice in again.notices)


def test_a_new_recovery_code_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """The paper that was lost opens nothing any more, and the passphrase still does."""
    vault, code = Vault.create(tmp_path / "v", PASSPHRASE, FACTS, cost=CHEAP)
    new_code = vault.new_recovery_code(PASSPHRASE)
    vault.close()
    found = [opens(vault.folder, secret) for secret in (code, new_code, PASSPHRASE)]
    assert found == [False, True, True]


@pytest.mark.parametrize("change", ["passphrase", "code", "cost"])
def test_a_power_cut_while_a_secret_is_changed(
    tmp_path: Path, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At every call the old secret or the new one opens it, and once told, the new one does."""
    vault, code = Vault.create(tmp_path / "v", PASSPHRASE, FACTS, cost=CHEAP)
    vault.save(Event(id="one", words="one"))
    vault.close()
    before = read_tree(vault.folder)
    recorder = Recorder(vault.folder)
    monkeypatch.setattr(Cost, "measured", classmethod(lambda cls: Cost(128, 2, 1)))
    secrets = {PASSPHRASE, code}
    fresh = ""
    with recorder.recording():
        sitting = Vault.open(vault.folder, PASSPHRASE)
        if change == "passphrase":
            fresh = NEW
            sitting.change_passphrase(PASSPHRASE, NEW)
        elif change == "code":
            fresh = sitting.new_recovery_code(PASSPHRASE)
        else:
            assert sitting.raise_cost(PASSPHRASE)
        recorder.acknowledge("changed")
        sitting.close()
    tried = 0
    for name, tree, told in states(before, recorder.operations):
        for secret in [fresh] if told and fresh else [*secrets, fresh]:
            write_tree(vault.folder, tree)
            tried += 1
            if opens(vault.folder, secret):
                with Vault.open(vault.folder, secret) as again:
                    assert [e.words for e in again.case().events] == ["one"], name
                break
        else:
            pytest.fail(f"{name}: nothing opens it")
    assert tried > 50


def test_a_disk_that_refuses_leaves_the_old_passphrase(vault: Vault) -> None:
    """Whichever call fails, the person is told, and the passphrase from before opens it."""
    vault.close()
    for refused in range(60):

        def refuse(number: int, name: str, refused: int = refused) -> None:
            if number == refused:
                raise OSError(28, "full")

        with Recorder(vault.folder, refuse).recording():
            sitting = Vault.open(vault.folder, PASSPHRASE)
            try:
                sitting.change_passphrase(PASSPHRASE, NEW, cost=CHEAP)
            except Problem as problem:
                assert problem.sentence.endswith(".")
            else:
                break
            finally:
                sitting.close()
        assert opens(vault.folder, PASSPHRASE)
    assert refused > 15
    assert opens(vault.folder, NEW)


def test_the_cost_is_raised_where_the_computer_allows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A guess costs more from then on; passphrase and recovery code open it as before."""
    vault, code = Vault.create(tmp_path / "v", PASSPHRASE, FACTS, cost=CHEAP)
    assert not vault.raise_cost(PASSPHRASE), "it was measured a moment ago"
    vault.close()
    monkeypatch.setattr(Cost, "measured", classmethod(lambda cls: Cost(256, 2, 1)))
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert again.raise_cost(PASSPHRASE)
    assert KeysFile.parse((vault.folder / "keys.a").read_bytes()).cost == Cost(256, 2, 1)
    for secret in (PASSPHRASE, code):
        with Vault.open(vault.folder, secret) as again:
            assert again.notices == ()
            assert not again.raise_cost(secret)


def test_the_cost_is_never_lowered(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slow computer does not make guessing easier, nor one that is not much faster harder."""
    vault.close()
    for cost in (Cost(32, 9, 1), Cost(64, 1, 1), Cost(96, 1, 1)):
        monkeypatch.setattr(Cost, "measured", classmethod(lambda cls, cost=cost: cost))
        with Vault.open(vault.folder, PASSPHRASE) as again:
            assert not again.raise_cost(PASSPHRASE)


def test_an_older_keys_file_put_back_is_told(vault: Vault) -> None:
    """Both copies from before the change: an earlier passphrase opens it, and the next one knows."""
    older = keys_of(vault)
    vault.change_passphrase(PASSPHRASE, NEW, cost=CHEAP)
    vault.close()
    put_back(vault, older)
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert any("older copy of the keys was put back" in notice for notice in again.notices)
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert again.notices == (), "told once"


@pytest.mark.parametrize("name", NAMES)
def test_one_older_copy_put_back_does_not_bring_the_old_passphrase_back(
    vault: Vault, name: str
) -> None:
    """Where the other copy is of now, it counts, and the one who came in with the old is told."""
    older = keys_of(vault)
    vault.change_passphrase(PASSPHRASE, NEW, cost=CHEAP)
    vault.close()
    put_back(vault, {name: older[name]})
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert any("older copy of the keys was put back" in notice for notice in again.notices)
    assert not opens(vault.folder, PASSPHRASE)
    assert opens(vault.folder, NEW)


def test_a_keys_file_from_an_earlier_day_is_told(vault: Vault) -> None:
    """Also where no passphrase was changed in between."""
    older = keys_of(vault)
    vault.close()
    for _ in range(2):
        Vault.open(vault.folder, PASSPHRASE).close()
    put_back(vault, older)
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert any("older copy of the keys" in notice for notice in again.notices)


@pytest.mark.parametrize("copies", [NAMES, ("keys.a",), ("keys.b",)])
@pytest.mark.parametrize(
    ("place", "new"),
    [(64, bytes(32)), (8, b"\xff" * 8), (52, struct.pack(">I", 2)), (32, bytes(16))],
    ids=["failures key", "generation", "cost", "salt"],
)
def test_an_edited_keys_file_is_not_believed(
    tmp_path: Path, copies: tuple[str, ...], place: int, new: bytes
) -> None:
    """What was changed in it is not used where an authentic copy is, and is never made authentic."""
    vault, code = Vault.create(tmp_path / "v", PASSPHRASE, FACTS, cost=CHEAP)
    vault.close()
    good = KeysFile.parse((vault.folder / "keys.a").read_bytes())
    for name, data in {name: keys_of(vault)[name] for name in copies}.items():
        (vault.folder / name).write_bytes(data[:place] + new + data[place + len(new) :])
    bound_by_derivation = place in (52, 32)
    if len(copies) == 2 and bound_by_derivation:
        assert not opens(vault.folder, PASSPHRASE)
    secret = code if len(copies) == 2 else PASSPHRASE
    with Vault.open(vault.folder, secret) as again:
        told = " ".join(again.notices)
        assert ("choose a new passphrase" if len(copies) == 2 else "was mended") in told
        if len(copies) == 2:
            again.change_passphrase(code, NEW, cost=CHEAP)
    after = KeysFile.parse((vault.folder / "keys.a").read_bytes())
    assert after.failures == good.failures
    assert after.generation < 1000
    assert opens(vault.folder, NEW if len(copies) == 2 else PASSPHRASE)
    with Vault.open(vault.folder, code) as again:
        assert again.notices == ()


def test_an_attempt_is_noted_even_if_one_copy_was_edited(vault: Vault) -> None:
    """Someone who swaps the key for these notes in one copy does not hide an attempt."""
    vault.close()
    for edited in NAMES:
        data = keys_of(vault)[edited]
        head = data[:8] + struct.pack(">Q", 999) + data[16:64] + bytes(range(1, 33)) + data[96:]
        (vault.folder / edited).write_bytes(head)
        assert not opens(vault.folder, "something else entirely")
        with Vault.open(vault.folder, PASSPHRASE) as again:
            assert any("1 failed attempt " in notice for notice in again.notices)


def test_a_clock_that_jumps_does_no_harm(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """Order follows from numbers: with a clock years back, then ahead, nothing is lost or odd."""
    vault.save(Event(id="one", words="one"))
    vault.close()
    for year in (1999, 2199):
        moment = dt.datetime(year, 3, 3, 12, tzinfo=dt.UTC)
        monkeypatch.setattr(Stamp, "now", classmethod(lambda cls, by="", at=moment: cls(at, 0, by)))
        assert not opens(vault.folder, "something else entirely")
        with Vault.open(vault.folder, PASSPHRASE) as again:
            assert any(notice.startswith("1 failed attempt ") for notice in again.notices)
            again.save(Event(id=str(year), words=str(year)))
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert again.notices == ()
        assert [event.words for event in again.case().events] == ["one", "1999", "2199"]
        numbers = [entry.number for entry in again.custody(1, 99)]
        assert numbers == list(range(1, len(numbers) + 1))
