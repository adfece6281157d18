"""Taking back, and making again what was taken back."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from evidence_kit.model.account import Account
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.vault import Vault

Files = Callable[..., list[Path]]


def test_what_was_taken_back_is_made_again_step_by_step(vault: Vault) -> None:
    """As far as it was taken back, in the order in which it was done, each with a sentence."""
    event = vault.save(Event(id="", words="I will send this to your mother"))
    changed = vault.save(Event(id=event.id, words="two"))
    vault.remove(event.id)
    for _ in range(3):
        vault.undo()
    assert vault.case().events == ()
    told = [vault.redo() for _ in range(3)]
    assert [each.sentence for each in told] == [
        "The thing that you wrote down is back.",
        "The change to the thing that you wrote down was made again.",
        "The new thing that you wrote down was taken out again.",
    ]
    assert [each.about for each in told] == ["I will send this to your mother", "two", "two"]
    assert vault.redo().sentence == ""
    vault.undo()
    assert vault.case().events == (changed,)


def test_a_new_change_ends_what_could_be_made_again(vault: Vault) -> None:
    """Otherwise an older state would be written over what the person has just typed."""
    event = vault.save(Event(id="", words="one"))
    vault.save(Event(id=event.id, words="two"))
    vault.undo()
    vault.save(Event(id=event.id, words="three"))
    assert vault.redo().sentence == ""
    assert [each.words for each in vault.case().events] == ["three"]


def test_many_at_once_are_made_again_at_once(vault: Vault) -> None:
    """One step for what was one step."""
    vault.save_all([Event(id="a", words="a"), Account(id="b", handle="@b")])
    vault.undo()
    told = vault.redo()
    assert told.sentence == "What was recorded at once was recorded again: 1 event, 1 account."
    assert len(vault.case().events) == len(vault.case().accounts) == 1


def test_taking_an_exhibit_out_is_made_again_with_what_it_loosens(
    vault: Vault, files: Files
) -> None:
    """And so is putting it back, which can be taken back, too."""
    list(vault.add_files(files(b"one")))
    (exhibit,) = vault.case().exhibits
    vault.save(Event(id="both", words="both", exhibits=(exhibit.id,)))
    vault.remove(exhibit.id)
    assert vault.undo().sentence == "AB1 is back."
    assert vault.redo().sentence == "AB1 was taken out again."
    assert vault.case().exhibits == ()
    assert vault.case().events[0].exhibits == ()
    vault.put_back(exhibit.id)
    assert vault.undo().sentence == "AB1 was taken out again."
    assert vault.case().exhibits == ()


def test_taking_a_description_back_leaves_what_was_read_of_the_picture(
    vault: Vault, files: Files
) -> None:
    """What the computer saw meanwhile is no change of the person's, and stays."""
    list(vault.add_files(files(b"one")))
    (exhibit,) = vault.case().exhibits
    vault.save(msgspec.structs.replace(exhibit, description="from my phone"))
    facts = PictureFacts(width=10, height=20)
    vault.record_pictures({exhibit.id: facts}, {exhibit.id: "pay me"})
    told = vault.undo()
    assert (told.sentence, told.about) == (
        "The change to the picture or file was taken back.",
        "AB1",
    )
    (now,) = vault.case().exhibits
    assert (now.description, now.text, now.picture) == ("", "pay me", facts)


def test_a_long_text_is_named_by_its_first_words(vault: Vault) -> None:
    """The line at the foot of the window has room for a few words."""
    vault.save(Event(id="", words="word " * 50))
    about = vault.undo().about
    assert about.startswith("word word")
    assert about.endswith("…")
    assert len(about) <= 60
