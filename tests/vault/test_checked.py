"""What was read and what was checked: kept apart, amended, undone, and erased with the exhibit."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from evidence_kit.model.checked import (
    Check,
    Checked,
    Conversation,
    SuggestionKind,
    Verdict,
    checked_id,
)
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.reading import Side
from evidence_kit.vault import Added, Vault
from evidence_kit.vault.erasing import without
from tests.vault.conftest import PASSPHRASE

CHECK = Check(kind=SuggestionKind.NAME, read="Mark", verdict=Verdict.ACCEPTED, value="Mark")


def _added(vault: Vault, files: Callable[..., list[Path]]) -> Exhibit:
    (added,) = vault.add_files(files(b"picture"))
    assert isinstance(added, Added)
    return added.exhibit


def test_read_text_is_found_and_no_form_changes_it(
    vault: Vault, files: Callable[..., list[Path]]
) -> None:
    """Words that were read are searched; a form that opened before them does not take them away."""
    exhibit = _added(vault, files)
    vault.record_pictures({}, {exhibit.id: "I know where you live"})
    vault.save(msgspec.structs.replace(exhibit, description="a chat"))
    assert vault.search("where you") == [exhibit.id]
    last = vault.custody(vault.entries - 1, 1)[0]
    assert (last.subject, last.details) == (str(exhibit.mark), "Words read by the computer")


def test_checks_are_versions_that_can_be_taken_back(
    vault: Vault, files: Callable[..., list[Path]]
) -> None:
    """Each change of what was checked is a new version; undo brings the one before back."""
    exhibit = _added(vault, files)
    first = Checked(id=checked_id(exhibit.id), exhibit=exhibit.id, by="Sam", checks=(CHECK,))
    saved = vault.save(first)
    assert isinstance(saved, Checked) and saved.entered is not None
    other = msgspec.structs.replace(CHECK, verdict=Verdict.NOT_HERE, value="")
    vault.save(msgspec.structs.replace(saved, checks=(other,)))
    assert len(vault.history(saved.id)) == 2
    assert vault.case().checked[0].of(SuggestionKind.NAME, 0) == other
    vault.undo()
    assert vault.case().checked == (saved,)
    assert vault.custody(vault.entries, 1)[0].subject == str(exhibit.mark)


def test_checks_and_conversations_last(vault: Vault, files: Callable[..., list[Path]]) -> None:
    """They are there after unlocking, from the snapshot and from the log alone."""
    exhibit = _added(vault, files)
    vault.save(Checked(id=checked_id(exhibit.id), exhibit=exhibit.id, checks=(CHECK,)))
    vault.save(Conversation(id="", partner="Mark", mine=Side.RIGHT, exhibits=(exhibit.id,)))
    before = vault.case()
    vault.close()
    for throw_away in (False, True):
        if throw_away:
            (vault.folder / "view.snap").unlink()
        with Vault.open(vault.folder, PASSPHRASE) as again:
            after = again.case()
        assert (after.checked, after.conversations) == (before.checked, before.conversations)


def test_what_was_checked_is_erased_with_its_exhibit(
    vault: Vault, files: Callable[..., list[Path]]
) -> None:
    """The words of an erased picture stand nowhere in the log, not in what was checked either."""
    exhibit = _added(vault, files)
    vault.save(Checked(id=checked_id(exhibit.id), exhibit=exhibit.id, checks=(CHECK,)))
    links = vault._ledger.log.read(heal=False).links
    kept, _rest = without(links, {exhibit.id}, vault._ledger.view)
    assert not [link for link in kept if b"Mark" in link.text]
