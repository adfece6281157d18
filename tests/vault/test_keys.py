"""The keys file: what opens it, what it refuses, and what cannot be changed in it."""

import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence_kit.model.problem import VaultUnusable
from evidence_kit.vault import Cost, Vault
from evidence_kit.vault import keys as vault_keys
from evidence_kit.vault.keys import SIZE, KeysFile, TooNew, Unreadable
from tests.vault.sample_vault import PASSPHRASE

CHEAP = Cost(64, 1, 1)


def make() -> tuple[KeysFile, vault_keys.Keys, bytes]:
    file, keys = KeysFile.new(CHEAP)
    derived = file.derived_from_passphrase(PASSPHRASE)
    return keys.wrap_into(file, 0, derived), keys, derived


def test_the_file_comes_back_as_it_was() -> None:
    """Packed and parsed is the same, in exactly 4,096 bytes, with the same keys inside."""
    file, keys, derived = make()
    data = file.pack(keys)
    assert len(data) == SIZE
    again = KeysFile.parse(data)
    assert again == file
    opened = again.keys(derived)
    assert opened is not None
    assert opened.blobs == keys.blobs
    assert again.authentic(opened, data)
    assert again.read_anchor(opened) == (0, bytes(32))
    later = again.anchored(opened, 7, b"h" * 32)
    assert later.read_anchor(opened) == (7, b"h" * 32)
    assert later.generation == again.generation + 1


def test_used_and_unused_slots_look_alike() -> None:
    """Eight slots, all of the same length, and only the right secret tells one from another."""
    file, keys, _ = make()
    assert len(file.slots) == 8
    assert {len(slot) for slot in file.slots} == {92}
    assert file.keys(file.derived_from_passphrase("another")) is None


def test_each_purpose_has_a_key_of_its_own() -> None:
    """No two keys are the same, and another vault with the same master key has others."""
    keys = vault_keys.Keys(bytes(32), b"a" * 16)
    other = vault_keys.Keys(bytes(32), b"b" * 16)
    names = ("blobs", "cache", "log", "names", "header", "snapshot", "drafts")
    found = [getattr(each, name) for each in (keys, other) for name in names]
    assert len(set(found)) == len(found)


def test_the_true_bounds_of_the_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between 64 MiB and 2 GiB, 2 and 10 passes, 1 and 8 lanes, or it is not derived at all."""
    monkeypatch.undo()
    mib = 1024
    assert Cost().within_bounds()
    assert Cost.least() == Cost(64 * mib, 2, 4)
    assert Cost(2048 * mib, 10, 8).within_bounds()
    for cost in (
        Cost(64 * mib - 1, 3, 4),
        Cost(2048 * mib + 1, 3, 4),
        Cost(256 * mib, 1, 4),
        Cost(256 * mib, 11, 4),
        Cost(256 * mib, 3, 0),
        Cost(256 * mib, 3, 9),
    ):
        assert not cost.within_bounds()


def test_a_measured_cost_is_never_below_the_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow or fast the computer, the cost stays in its bounds."""
    monkeypatch.undo()
    for seconds in (0.0001, 0.2, 1000.0):
        assert Cost.measured(seconds).within_bounds()
    assert Cost.measured(0.0001).memory == 64 * 1024


def test_a_file_that_asks_for_too_little_or_too_much_is_refused() -> None:
    """An edited cost is refused before anything is derived."""
    file, keys, _ = make()
    data = file.pack(keys)
    for place, value in ((48, 1), (48, 1 << 30), (52, 0), (52, 1 << 20), (56, 0), (56, 1 << 16)):
        edited = data[:place] + struct.pack(">I", value) + data[place + 4 :]
        with pytest.raises(Unreadable):
            KeysFile.parse(edited)


def test_a_later_format_says_so(vault: Vault) -> None:
    """A vault that needs a newer reader is told apart from a damaged one."""
    vault.close()
    for name in ("keys.a", "keys.b"):
        data = (vault.folder / name).read_bytes()
        (vault.folder / name).write_bytes(data[:4] + struct.pack(">I", 2) + data[8:])
    with pytest.raises(VaultUnusable, match="newer version"):
        Vault.open(vault.folder, PASSPHRASE)
    with pytest.raises(TooNew):
        KeysFile.parse((vault.folder / "keys.a").read_bytes())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(place=st.integers(0, SIZE - 1), bit=st.integers(0, 7))
def test_no_bit_can_be_changed_unnoticed(place: int, bit: int) -> None:
    """A changed file does not parse, does not open, or is seen not to be authentic."""
    file, keys, derived = MADE
    data = bytearray(file.pack(keys))
    data[place] ^= 1 << bit
    try:
        changed = KeysFile.parse(bytes(data))
    except Unreadable:
        return
    opened = changed.keys(derived)
    assert opened is None or not changed.authentic(opened, bytes(data))


@given(st.binary(max_size=SIZE + 5))
def test_any_bytes_are_refused_not_crashed_on(data: bytes) -> None:
    """Whatever lies there is refused in order."""
    with pytest.raises(Unreadable):
        KeysFile.parse(data)


def test_too_little_memory_is_told_apart_from_a_wrong_passphrase(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Argon2id cannot have its memory, the person is told what to do, and nothing is noted."""
    vault.close()

    def derive(file: KeysFile, passphrase: str) -> bytes:
        raise MemoryError

    with monkeypatch.context() as small:
        small.setattr(KeysFile, "derived_from_passphrase", derive)
        with pytest.raises(VaultUnusable, match="too little free memory"):
            Vault.open(vault.folder, PASSPHRASE)
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert again.notices == ()


def test_a_crash_between_the_two_copies_leaves_the_newer_one(vault: Vault, tmp_path: Path) -> None:
    """Copies of different generations open silently, and the newest is used."""
    vault.close()
    older = (vault.folder / "keys.a").read_bytes()
    Vault.open(vault.folder, PASSPHRASE).close()
    for name in ("keys.a", "keys.b"):
        newer = (vault.folder / name).read_bytes()
        (vault.folder / name).write_bytes(older)
        with Vault.open(vault.folder, PASSPHRASE) as again:
            assert again.notices == ()
        assert newer != older


with pytest.MonkeyPatch.context() as _patch:
    _patch.setattr(vault_keys, "LEAST_MEMORY", 64)
    _patch.setattr(vault_keys, "LEAST_PASSES", 1)
    MADE = make()
