"""Finding words in exhibits and events."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from evidence_kit.model.account import Account
from evidence_kit.model.event import Event, Witness
from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.vault import Vault
from tests.vault.sample_vault import PASSPHRASE


@pytest.fixture
def filled(vault: Vault, files: Callable[..., list[Path]]) -> Vault:
    """A vault with words in all kinds of places."""
    list(vault.add_files(files(b"1", b"2")))
    first, second = vault.case().exhibits
    vault.save(msgspec.structs.replace(first, description="Nasty Straße message"))
    vault.record_pictures(
        {second.id: PictureFacts(width=1, height=1)}, {second.id: "PAY by Friday!"}
    )
    vault.save(Account(id="bad", platform="instagram", handle="@Bad.Guy", display_name="Żółć"))
    vault.save(Event(id="e1", words="Send the café photo", accounts=("bad",)))
    vault.save(Event(id="e2", words="再见 明天", url="https://example.org/p/42", effect="scared"))
    vault.save(Event(id="e3", words="ok", witnesses=(Witness(name="Joanne"),), notes='say "no"'))
    return vault


def found(vault: Vault, words: str) -> list[str]:
    marks = {exhibit.id: str(exhibit.mark) for exhibit in vault.case().exhibits}
    return [marks.get(id, id) for id in vault.search(words)]


CASES = {
    "cafe": ["e1"],
    "CAFÉ": ["e1"],
    "send photo": ["e1"],
    "send nothing": [],
    "hoto": ["e1"],
    "ab1": ["AB1"],
    "AB": ["AB1", "AB2"],
    "strasse": ["AB1"],
    "friday": ["AB2"],
    "pay friday": ["AB2"],
    "picture": ["AB1", "AB2"],
    "bad.guy": ["e1"],
    "zolc": [],
    "żółć": ["e1"],
    "明天": ["e2"],
    "天": ["e2"],
    "example.org/p/42": ["e2"],
    "joanne": ["e3"],
    "ok": ["e3"],
    '"no"': ["e3"],
    "": [],
    "   ": [],
    "*": [],
    '"': ["e3"],
    "NEAR(": [],
    "a AND b": [],
    "%": [],
    "\x00": [],
}


@pytest.mark.parametrize("words", CASES, ids=repr)
def test_finds_words_wherever_they_are(filled: Vault, words: str) -> None:
    """Case, accents and parts of words do not matter; signs are no commands."""
    assert found(filled, words) == CASES[words]


def test_what_changes_is_found_anew(filled: Vault) -> None:
    """New words are found, old ones no more, and removed events are gone."""
    assert found(filled, "cafe") == ["e1"]
    filled.save(Event(id="e1", words="another thing"))
    assert found(filled, "cafe") == []
    assert found(filled, "another") == ["e1"]
    filled.remove("e1")
    assert found(filled, "another") == []
    filled.undo()
    assert found(filled, "another") == ["e1"]


@pytest.mark.parametrize("lost", [(), ("find.snap",), ("view.snap",), ("find.snap", "view.snap")])
def test_the_index_is_a_cache(filled: Vault, lost: tuple[str, ...]) -> None:
    """In a later sitting the same is found, whether the index was kept, is old, or is gone."""
    filled.search("cafe")
    filled.close()
    with Vault.open(filled.folder, PASSPHRASE) as again:
        again.save(Event(id="e4", words="written later"))
        again.remove("e2")
    for name in lost:
        (filled.folder / name).unlink()
    with Vault.open(filled.folder, PASSPHRASE) as again:
        assert found(again, "later") == ["e4"]
        assert found(again, "cafe") == ["e1"]
        assert found(again, "scared") == []
        again.save(Event(id="e5", words="even later"))
        assert found(again, "later") == ["e4", "e5"]


def test_getting_ready_finds_the_same_as_searching_at_once(filled: Vault) -> None:
    """The index that was made while nobody waited knows what was written before and meanwhile."""
    parts = filled.ready_search()
    next(parts)
    filled.save(Event(id="e4", words="written meanwhile, send the café photo"))
    for _part in parts:
        pass
    assert found(filled, "café photo") == ["e1", "e4"]
    filled.remove("e1")
    assert found(filled, "café photo") == ["e4"]
    assert list(filled.ready_search()) == []


@pytest.mark.parametrize("heard", range(4))
def test_a_search_does_not_wait_for_the_index(filled: Vault, heard: int) -> None:
    """Whoever searches while it is being made, or locks, gets an answer now."""
    parts = filled.ready_search()
    for _part, _turn in zip(parts, range(heard), strict=False):
        pass
    assert found(filled, "café photo") == ["e1"]
    for _part in parts:
        pass
    assert found(filled, "café photo") == ["e1"]
    filled.close()
    for _part in parts:
        pass
