"""Who typed: kept with each thing that a helper adds or writes, and with nothing else."""

from pathlib import Path

import msgspec

from evidence_kit.model.case import CaseFacts
from evidence_kit.model.event import Event
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import Cost, Vault

PASSPHRASE = "velvet tractor onion cathedral"


def test_what_a_helper_writes_and_adds_bears_their_name(tmp_path: Path) -> None:
    """An exhibit, a record, its history and the custody log say who typed, for ever."""
    folder = tmp_path / "Papers"
    picture = tmp_path / "shot.png"
    picture.write_bytes(b"\x89PNG picture")
    vault, _code = Vault.create(folder, PASSPHRASE, CaseFacts(initials="AB"), cost=Cost.least())
    with vault:
        mine = vault.save(Event(id="", words="I wrote this"))
        vault.type_as("  Ines   Adviser ")
        vault.save(Event(id="", words="Ines wrote this"))
        list(vault.add_files([picture]))
        vault.save(msgspec.structs.replace(mine, words="and Ines changed this"))
        vault.type_as("")
        vault.save(Event(id="", words="I am alone again"))
    with Vault.open(folder, PASSPHRASE) as vault:
        case = vault.case()
        entered = [event.entered for event in case.events]
        assert [stamp.by for stamp in entered if stamp] == ["", "Ines Adviser", ""]
        assert case.exhibits[0].added.by == "Ines Adviser"
        assert [version.when.by for version in vault.history(mine.id)] == ["", "Ines Adviser"]
        named = [entry for entry in case.custody if entry.when.by]
        assert len(named) == 3
        assert vault.typist == ""


def test_a_stamp_without_a_helper_reads_as_before() -> None:
    """An entry of an earlier version says nothing of who typed, and nothing is made up."""
    old = b'{"utc":"2026-11-22T12:00:00Z","offset":60}'
    assert msgspec.json.decode(old, type=Stamp).by == ""
    assert msgspec.json.encode(msgspec.json.decode(old, type=Stamp)) == old
