"""Vaults of every version of the format open for ever, and the specification tells the truth."""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest

from evidence_kit.model.case import Case
from evidence_kit.model.event import Event
from evidence_kit.vault import Vault
from tests.vault.plain_reader import (
    Reader,
    from_passphrase,
    from_recovery_code,
    master_key,
    verify_signature,
)
from tests.vault.sample_vault import CHEAP, PASSPHRASE

NEW = "eleven green badgers whistle"
FORMATS = sorted((Path(__file__).parent / "vectors").glob("format-*"))


@pytest.fixture(params=FORMATS, ids=lambda folder: folder.name)
def golden(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, dict[str, Any]]:
    """A copy of a kept vault, and what is in it."""
    shutil.copytree(request.param / "vault", tmp_path / "vault")
    told = json.loads((request.param / "vault.json").read_text())
    return tmp_path / "vault", told


@pytest.mark.parametrize("secret", ["passphrase", "recovery_code"])
def test_a_vault_of_each_version_opens(golden: tuple[Path, dict[str, Any]], secret: str) -> None:
    """All that was in it when it was kept is there, originals bit for bit."""
    folder, told = golden
    expected = msgspec.convert(told["case"], Case)
    with Vault.open(folder, told[secret]) as vault:
        case = vault.case()
        assert vault.notices == ()
        assert case.custody[: told["entries"]] == expected.custody
        assert case.custody[told["entries"] - 1].chain == told["head"]
        for kind in ("facts", "exhibits", "accounts", "people", "events", "demands", "contacts"):
            assert getattr(case, kind) == getattr(expected, kind)
        for exhibit, original in zip(case.exhibits, told["originals"], strict=True):
            content = vault.original(exhibit.id).read()
            assert len(content) == original["size"]
            assert hashlib.sha256(content).hexdigest() == original["sha256"]
        assert vault.draft("event") == told["draft"]


def test_a_stranger_can_read_it_from_the_specification(
    golden: tuple[Path, dict[str, Any]],
) -> None:
    """A reader that follows docs/vault-format.md step by step finds all of it."""
    folder, told = golden
    data = (folder / "keys.a").read_bytes()
    master = master_key(data, from_passphrase(data, told["passphrase"]))
    assert master == master_key(data, from_recovery_code(data, told["recovery_code"]))
    assert master.hex() == told["master_key"]
    reader = Reader(folder, data, master)
    assert reader.vault_id.hex() == told["vault_id"]
    assert reader.entries[told["entries"] - 1][1].hex() == told["head"]
    numbers = [number for number, _, _ in reader.entries]
    assert numbers == list(range(1, told["entries"] + 2))  # the lock itself came after
    number, head = reader.anchor
    assert reader.entries[number - 1][1] == head
    for original in told["originals"]:
        content = reader.original(original["sha256"])
        assert hashlib.sha256(content).hexdigest() == original["sha256"]
    added = [entry["exhibit"] for _, _, entry in reader.entries if entry["op"] == "add"]
    assert [exhibit["sha256"] for exhibit in added] == [o["sha256"] for o in told["originals"]]
    signed = [entry["signature"] for _, _, entry in reader.entries if entry.get("signature")]
    assert len(signed) >= 3
    for signature in signed:
        assert signature["head"] == reader.entries[signature["number"] - 1][1].hex()
        assert bytes.fromhex(signature["key"]) == reader.public_key.public_bytes_raw()
        verify_signature(reader.vault_id, signature)
    assert msgspec.msgpack.decode(reader.drafts()) == {"event": told["draft"]}


def test_a_vault_written_now_is_read_by_the_same_stranger(vault: Vault, tmp_path: Path) -> None:
    """What is written today follows the specification too."""
    (tmp_path / "picture").write_bytes(b"content" * 9000)
    list(vault.add_files([tmp_path / "picture"]))
    vault.close()
    data = (vault.folder / "keys.b").read_bytes()
    master = master_key(data, from_passphrase(data, "seven purple otters juggle"))
    reader = Reader(vault.folder, data, master)
    sha256 = hashlib.sha256(b"content" * 9000).hexdigest()
    assert reader.original(sha256) == b"content" * 9000
    assert [entry["op"] for _, _, entry in reader.entries] == ["create", "add", "note"]


def test_what_is_written_at_once_removed_and_erased_is_read_by_the_same_stranger(
    vault: Vault, tmp_path: Path
) -> None:
    """The records that stand are the ones that the program shows."""
    for name in ("one", "two", "three"):
        (tmp_path / name).write_bytes(name.encode())
    list(vault.add_files([tmp_path / name for name in ("one", "two", "three")]))
    one, two, three = vault.case().exhibits
    both = Event(id="a", words="first", exhibits=(one.id, two.id))
    described = msgspec.structs.replace(one, description="it")
    vault.save_all([both, Event(id="b", words="b"), described])
    vault.save(msgspec.structs.replace(both, words="second"))
    vault.remove("b")
    vault.remove(two.id)
    for _ in vault.seal_anew(PASSPHRASE, NEW, cost=CHEAP, erased=[one.id]):
        pass
    data = (vault.folder / "keys.a").read_bytes()
    reader = Reader(vault.folder, data, master_key(data, from_passphrase(data, NEW)))
    records = reader.records()
    assert set(records) == {"case", "a", three.id}
    assert (records["a"]["words"], records["a"].get("exhibits", [])) == ("second", [])
    erased = [entry for _, _, entry in reader.entries if entry["op"] == "erased"]
    assert [entry.get("mark", 0) for entry in erased] == [1, 0]
    with Vault.open(vault.folder, NEW) as again:
        assert [event.words for event in again.case().events] == ["second"]
        assert [exhibit.id for exhibit in again.case().exhibits] == [three.id]
