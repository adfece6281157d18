"""Taking an exhibit out of the case, back again, and out for good."""

from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_kit.model.custody import Action
from evidence_kit.model.event import Event
from evidence_kit.model.problem import WrongUse
from evidence_kit.vault import Added, Known, Vault
from evidence_kit.vault.compare import compare
from tests.vault.sample_vault import CHEAP, PASSPHRASE
from tests.vault.test_rekey import NEW, end

Files = Callable[..., list[Path]]


@pytest.fixture
def told(vault: Vault, files: Files) -> Vault:
    """A vault with two exhibits, and an event that names both."""
    list(vault.add_files(files(b"one", b"two")))
    ids = tuple(exhibit.id for exhibit in vault.case().exhibits)
    vault.save(Event(id="both", words="both", exhibits=ids))
    vault.save(Event(id="none", words="none"))
    return vault


def marks(vault: Vault) -> list[str]:
    return [str(exhibit.mark) for exhibit in vault.case().exhibits]


def again(vault: Vault, secret: str = PASSPHRASE, *, snapshot: bool = True) -> Vault:
    vault.close()
    if not snapshot:
        (vault.folder / "view.snap").unlink()
    return Vault.open(vault.folder, secret)


@pytest.mark.parametrize("snapshot", [True, False])
def test_a_removed_exhibit_leaves_the_case_and_nothing_else(told: Vault, snapshot: bool) -> None:
    """The log says it, the file stays and is checked, copied and sealed anew like the others."""
    first, second = told.case().exhibits
    told.remove(first.id)
    entry = told.custody(told.entries, 1)[0]
    assert (entry.action, entry.subject) == (Action.REMOVED, "AB1")
    assert entry.details == "No longer named in: 1 event"
    with again(told, snapshot=snapshot) as vault:
        assert vault.notices == ()
        assert marks(vault) == ["AB2"]
        assert [exhibit.mark for exhibit in vault.removed()] == [first.mark]
        assert {e.id: e.exhibits for e in vault.case().events} == {"both": (second.id,), "none": ()}
        assert vault.search("picture 0") == []
        checked = end(vault.check(full=True))
        assert (checked.exhibits, checked.damage) == (2, ())
        assert end(vault.back_up(vault.folder.parent / "copy")).exhibits == 2
        assert (
            end(compare(vault.source, vault.folder.parent / "copy"))
            .sentences[0]
            .startswith("All 2")
        )
        end(vault.seal_anew(PASSPHRASE, NEW, cost=CHEAP))
    with Vault.open(told.folder, NEW) as sealed:
        assert sealed.put_back(first.id) == first
        assert marks(sealed) == ["AB1", "AB2"]
        assert sealed.original(first.id).read() == b"one"


@pytest.mark.parametrize("snapshot", [True, False])
def test_it_comes_back_as_it_was(told: Vault, files: Files, snapshot: bool) -> None:
    """By undoing, by putting it back, and by adding the same file again; its mark is the same."""
    case = told.case()
    first = case.exhibits[0]
    told.remove(first.id)
    assert told.undo().sentence == "AB1 is back."
    assert (told.case().exhibits, told.case().events) == (case.exhibits, case.events)
    told.remove(first.id)
    vault = again(told, snapshot=snapshot)
    outcomes = list(vault.add_files(files(b"one", b"one", b"three")))
    assert [type(outcome) for outcome in outcomes] == [Added, Known, Added]
    assert marks(vault) == ["AB1", "AB2", "AB3"]
    assert vault.removed() == ()
    vault.remove(first.id)
    with pytest.raises(WrongUse):
        vault.remove(first.id)
    vault = again(vault, snapshot=snapshot)
    vault.put_back(first.id)
    with pytest.raises(WrongUse):
        vault.put_back(first.id)
    with again(vault, snapshot=snapshot) as last:
        assert marks(last) == ["AB1", "AB2", "AB3"]
        assert end(last.check(full=True)).damage == ()


def test_a_mark_is_not_given_again(told: Vault, files: Files) -> None:
    """Not after it was removed, and not after it was erased for good."""
    second = told.case().exhibits[1]
    told.remove(second.id)
    list(told.add_files(files(b"three")))
    assert marks(told) == ["AB1", "AB3"]
    end(told.seal_anew(PASSPHRASE, NEW, cost=CHEAP, erased=[second.id]))
    with Vault.open(told.folder, NEW) as vault:
        assert vault.removed() == ()
        assert len(list((vault.folder / "blobs").glob("??/*"))) == 2
        list(vault.add_files(files(b"two")))
        assert marks(vault) == ["AB1", "AB3", "AB4"]
        told_so = [e.subject for e in vault.custody(1, 999) if e.details == "Erased for good"]
        assert told_so == ["AB2"]
        assert end(vault.check(full=True)).damage == ()


def test_the_facts_of_the_case_stay(vault: Vault) -> None:
    """There is no case without them."""
    with pytest.raises(WrongUse):
        vault.remove("case")
