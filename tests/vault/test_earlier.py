"""What a record said before: read from the log, and never what was erased from it."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from evidence_kit.model.account import Account
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.event import Event
from evidence_kit.model.problem import WrongUse
from evidence_kit.vault import Vault
from tests.vault.sample_vault import CHEAP, PASSPHRASE
from tests.vault.test_rekey import NEW, end

Files = Callable[..., list[Path]]


def words(vault: Vault, id: str) -> list[str | None]:
    said = vault.earlier(vault.history(id))
    return [record.words if isinstance(record, Event) else None for record in said]


def test_each_version_is_there_as_it_was_written(vault: Vault) -> None:
    """In this sitting and in later ones, alone or written at once with others."""
    vault.save(Event(id="a", words="one"))
    vault.save_all([Event(id="b", words="other"), Event(id="a", words="two")])
    assert words(vault, "a") == ["one", "two"]
    vault.close()
    for _ in range(2):
        with Vault.open(vault.folder, PASSPHRASE) as again:
            count = len(again.history("a"))
            again.save(Event(id="a", words=f"{count + 1}"))
    with Vault.open(vault.folder, PASSPHRASE) as last:
        assert words(last, "a") == ["one", "two", "3", "4"]
        assert words(last, "b") == ["other"]
        (facts,) = last.earlier(last.history("case"))
        assert isinstance(facts, CaseFacts)


@pytest.mark.parametrize("copies", [("log",), ("log2",), ("log", "log2")])
def test_a_damaged_entry_loses_itself_alone(vault: Vault, copies: tuple[str, ...]) -> None:
    """And where the other copy is whole, nothing is lost."""
    for word in ("one", "two", "three"):
        vault.save(Event(id="a", words=word))
    (segment,) = (vault.folder / "log").iterdir()
    size = segment.stat().st_size
    for copy in copies:
        with (vault.folder / copy / segment.name).open("r+b") as file:
            file.seek(size - 900)  # within the entry before the last
            file.write(b"\0" * 8)
    said = words(vault, "a")
    if len(copies) == 1:
        assert said == ["one", "two", "three"]
    else:
        assert said.count(None) == 1
        assert set(said) > {"one"}


def test_an_earlier_value_is_written_anew(vault: Vault) -> None:
    """Only that field, as a change that can be taken back."""
    vault.save(Event(id="a", words="one", effect="scared"))
    vault.save(Event(id="a", words="two", effect="very scared"))
    first = vault.history("a")[0]
    back = vault.bring_back(first, "words")
    assert isinstance(back, Event)
    assert (back.words, back.effect) == ("one", "very scared")
    assert [version.fields for version in vault.history("a")][-1] == ("words",)
    vault.undo()
    assert [event.words for event in vault.case().events] == ["two"]


def test_an_earlier_value_ties_nothing_to_what_has_gone(vault: Vault, files: Files) -> None:
    """A tie to a picture or an account that is out of the case is left out."""
    list(vault.add_files(files(b"one", b"two")))
    first, second = vault.case().exhibits
    vault.save(Account(id="gone", handle="@x"))
    vault.save(Event(id="a", exhibits=(first.id, second.id), accounts=("gone",)))
    vault.save(Event(id="a"))
    vault.remove(first.id)
    vault.remove("gone")
    version = vault.history("a")[0]
    vault.bring_back(version, "accounts")
    event = vault.bring_back(version, "exhibits")
    assert isinstance(event, Event)
    assert event.exhibits == (second.id,)
    assert event.accounts == ()


@pytest.mark.parametrize("field", ["id", "entered", "nothing", "__class__"])
def test_nothing_but_fields_of_the_person_are_brought_back(vault: Vault, field: str) -> None:
    """When something was first written down stays what it was."""
    vault.save(Event(id="a", words="one"))
    with pytest.raises(WrongUse):
        vault.bring_back(vault.history("a")[0], field)


def test_what_is_fixed_of_an_exhibit_stays(vault: Vault, files: Files) -> None:
    """Its hash and its name are those of the file, whatever is asked for."""
    list(vault.add_files(files(b"one")))
    (exhibit,) = vault.case().exhibits
    vault.save(msgspec.structs.replace(exhibit, description="a"))
    vault.save(msgspec.structs.replace(exhibit, description="b"))
    assert vault.bring_back(vault.history(exhibit.id)[1], "description").description == "a"  # type: ignore[union-attr]
    vault.bring_back(vault.history(exhibit.id)[0], "sha256")
    assert vault.case().exhibits[0].sha256 == exhibit.sha256


def test_nothing_of_what_was_erased_comes_back(vault: Vault, files: Files) -> None:
    """Neither from its own history nor from that of what it was written at once with."""
    list(vault.add_files(files(b"one")))
    (exhibit,) = vault.case().exhibits
    vault.save_all(
        [
            msgspec.structs.replace(exhibit, description="the secret picture"),
            Event(id="a", words="kept", exhibits=(exhibit.id,)),
        ]
    )
    vault.save(Event(id="a", words="kept, and changed"))
    vault.remove(exhibit.id)
    end(vault.seal_anew(PASSPHRASE, NEW, cost=CHEAP, erased=[exhibit.id]))
    with Vault.open(vault.folder, NEW) as again:
        assert again.history(exhibit.id) == ()
        versions = again.history("a")
        said = again.earlier(versions)
        assert b"secret" not in msgspec.json.encode(said)
        event = again.bring_back(versions[-1], "exhibits")
        assert isinstance(event, Event)
        assert event.exhibits == ()
