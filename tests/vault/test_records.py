"""Records: each kind comes back as it was written, and nothing written is lost."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from evidence_kit.model.account import Account, Person
from evidence_kit.model.case import CaseFacts, Record
from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.custody import Action
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event, EventKind, Witness
from evidence_kit.model.exhibit import Answer, Capture, PictureFacts, Sensitivity
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.model.problem import WrongUse
from evidence_kit.vault import Added, Vault
from tests.vault.sample_vault import PASSPHRASE

MOMENT = Moment(
    shown="yesterday 10 pm",
    wall=dt.datetime(2026, 10, 25, 1, 30),
    until=dt.datetime(2026, 10, 25, 2, 0),
    zone="Europe/London",
    precision=Precision.BETWEEN,
    basis=Basis.MEMORY,
    fold=1,
)
RECORDS: list[Record] = [
    Account(id="", platform="instagram", handle="@x", earlier_names=("a", "b"), linked=("z",)),
    Person(id="", name="Sam", nicknames=("S",), relationship="former partner"),
    Event(
        id="",
        kind=EventKind.POST,
        moment=MOMENT,
        words="line one\nline two \N{PILE OF POO} \u202e",
        witnesses=(Witness(name="Jo", saw="it"),),
        exhibits=("e1",),
    ),
    Demand(id="", threat="will post", amount="500.00", currency="GBP", paid=Answer.NO),
    Contact(id="", kind=ContactKind.BANK, organisation="Bank", reference="123", moment=MOMENT),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_each_kind_of_record_comes_back(vault: Vault, record: Record) -> None:
    """What was saved is there after locking and unlocking, field for field."""
    saved = vault.save(record)
    assert saved.id
    expected = msgspec.structs.replace(saved, id="")
    if "entered" in saved.__struct_fields__:
        assert saved.entered is not None  # type: ignore[union-attr]
        expected = msgspec.structs.replace(expected, entered=None)
    assert expected == record
    vault.close()
    for snapshot in (True, False):
        if not snapshot:
            (vault.folder / "view.snap").unlink()
        with Vault.open(vault.folder, PASSPHRASE) as again:
            case = again.case()
            kept = (*case.accounts, *case.people, *case.events, *case.demands, *case.contacts)
            assert kept == (saved,)
            assert again.notices == ()


def test_facts_of_the_case_are_kept_and_amended(vault: Vault) -> None:
    """The facts are a record too; initials are put in capitals."""
    vault.save(CaseFacts(initials="cd", name="C D", in_danger=Answer.YES))
    assert vault.facts.initials == "CD"
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert again.facts.in_danger is Answer.YES
        assert [amendment.version for amendment in again.history("case")] == [1, 2]


def test_saving_what_did_not_change_writes_nothing(vault: Vault) -> None:
    """An unchanged record makes no entry."""
    saved = vault.save(RECORDS[2])
    before = vault.entries
    assert vault.save(saved) == saved
    assert vault.entries == before


def test_a_change_is_a_new_version_and_history_names_the_fields(vault: Vault) -> None:
    """Every version is kept with its entry and what changed; the first writing keeps its time."""
    event = vault.save(Event(id="", words="one"))
    assert isinstance(event, Event)
    changed = vault.save(Event(id=event.id, words="two", effect="scared"))
    assert isinstance(changed, Event)
    assert changed.entered == event.entered
    versions = vault.history(event.id)
    assert [(v.version, v.fields) for v in versions] == [(1, ()), (2, ("words", "effect"))]
    assert [v.entry for v in versions] == [2, 3]
    entry = vault.custody(3, 1)[0]
    assert (entry.action, entry.subject, entry.details) == (
        Action.CHANGED,
        "event",
        "Changed: words, effect",
    )


def test_a_record_with_an_id_of_its_own_keeps_it(vault: Vault) -> None:
    """Ids that come from a file of records stay, so that records can point at each other."""
    assert vault.save(Account(id="my-account", handle="x")).id == "my-account"
    with pytest.raises(WrongUse):
        vault.save(Event(id="my-account"))


def test_removing_takes_out_of_the_case_but_not_out_of_the_log(vault: Vault) -> None:
    """A removed record is gone from the case, stays in the log, and can be put back."""
    first, second = (vault.save(Event(id="", words=word)) for word in ("one", "two"))
    vault.remove(first.id)
    assert vault.case().events == (second,)
    assert vault.custody(vault.entries, 1)[0].action is Action.REMOVED
    assert len(vault.history(first.id)) == 1
    with pytest.raises(WrongUse):
        vault.remove(first.id)
    vault.save(first)
    assert vault.case().events == (first, second)


def test_undo_takes_back_one_change_after_the_other(vault: Vault) -> None:
    """Undo goes back through this sitting, each time with a sentence, and the log keeps all."""
    event = vault.save(Event(id="", words="one"))
    vault.save(Event(id=event.id, words="two"))
    vault.remove(event.id)
    assert vault.undo().sentence == "The thing that you wrote down is back."
    assert [e.words for e in vault.case().events] == ["two"]
    assert vault.undo().sentence == "The change to the thing that you wrote down was taken back."
    assert vault.case().events == (event,)
    assert vault.undo().sentence == "The new thing that you wrote down was taken out again."
    assert vault.case().events == ()
    assert vault.undo().sentence == ""
    assert vault.entries == 7


def test_undo_does_not_reach_into_an_earlier_sitting(vault: Vault) -> None:
    """After unlocking there is nothing to take back."""
    vault.save(Event(id="", words="one"))
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert again.undo().sentence == ""
        assert len(again.case().events) == 1


def test_an_exhibit_is_described_but_never_changed(
    vault: Vault, files: Callable[..., list[Path]]
) -> None:
    """What was written about an exhibit changes; its mark, name, hash and picture do not."""
    (added,) = vault.add_files(files(b"picture"))
    assert isinstance(added, Added)
    old = added.exhibit
    vault.record_pictures({old.id: PictureFacts(width=10, height=20)}, {old.id: "read text"})
    capture = Capture(by="Ann Bell", device="phone")
    vault.save(
        msgspec.structs.replace(
            old,
            description="threat",
            text="read text",
            sensitivity=Sensitivity.INTIMATE,
            capture=capture,
            sha256="0" * 64,
            original_name="other",
        )
    )
    now = vault.exhibit(old.id)
    assert (now.sha256, now.original_name, now.mark) == (old.sha256, old.original_name, old.mark)
    assert now.picture == PictureFacts(width=10, height=20)
    assert (now.description, now.capture) == ("threat", capture)
    assert vault.by_mark(old.mark) == now
    with pytest.raises(WrongUse):
        vault.save(msgspec.structs.replace(old, id="unknown"))


def test_looking_at_pictures_is_one_entry(vault: Vault, files: Callable[..., list[Path]]) -> None:
    """A whole batch of looked-at exhibits takes one entry, and stays after unlocking."""
    list(vault.add_files(files(b"1", b"2")))
    before = vault.entries
    ids = [exhibit.id for exhibit in vault.case().exhibits]
    vault.record_pictures(
        {id: PictureFacts(width=1, height=2) for id in ids}, media={ids[0]: "image/gif"}
    )
    vault.record_pictures({})
    assert vault.entries == before + 1
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert [exhibit.picture for exhibit in again.case().exhibits] == [
            PictureFacts(width=1, height=2)
        ] * 2
        assert again.case().exhibits[0].media_type == "image/gif"


def test_half_characters_are_kept_as_a_sign_not_lost_as_an_error(vault: Vault) -> None:
    """Text that no file can hold is saved with U+FFFD in its place."""
    saved = vault.save(Event(id="", words="a\ud800b", witnesses=(Witness(name="\udfff"),)))
    assert isinstance(saved, Event)
    assert saved.words == "a\ufffdb"
    assert saved.witnesses[0].name == "\ufffd"


def test_the_case_is_one_value_until_something_changes(vault: Vault) -> None:
    """Asking twice gives the same value, so that it can be asked often."""
    case = vault.case()
    assert vault.case() is case
    vault.note(Action.VIEWED, "AB1")
    assert vault.case() is not case
    assert vault.case().head == vault.case().custody[-1].chain


def test_the_custody_log_counts_from_one_without_gaps(vault: Vault) -> None:
    """Entries have numbers 1, 2, 3 ... and each its own chain."""
    vault.save(Event(id="", words="one"))
    vault.note(Action.EXPORTED, "report", "report.pdf")
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        custody = again.custody(1, 100)
        assert [entry.number for entry in custody] == [1, 2, 3, 4, 5]
        assert [entry.action for entry in custody] == [
            Action.CREATED,
            Action.RECORDED,
            Action.EXPORTED,
            Action.LOCKED,
            Action.UNLOCKED,
        ]
        assert len({entry.chain for entry in custody}) == 5
        assert again.custody(3, 2) == custody[2:4]
        assert again.case().custody == custody


def test_drafts_survive_and_leave_no_entry(vault: Vault) -> None:
    """What is typed is there after a sudden end, per form, until it is forgotten."""
    before = vault.entries
    vault.save_draft("event", {"words": "half a sen", "url": ""})
    vault.save_draft("account", {"handle": "@"})
    assert vault.entries == before
    vault._lock.release()  # the process ended here
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert again.draft("event") == {"words": "half a sen", "url": ""}
        again.save_draft("event", {})
        assert again.draft("event") == {}
        assert again.draft("account") == {"handle": "@"}
        assert again.draft("never") == {}


def test_derived_files_come_back_or_are_not_there(
    vault: Vault, files: Callable[..., list[Path]]
) -> None:
    """A small picture is kept by exhibit and kind; a damaged one is as if there were none."""
    list(vault.add_files(files(b"picture")))
    id = vault.case().exhibits[0].id
    vault.put_derived(id, "small", b"jpeg bytes")
    vault.put_derived(id, "blurred", b"")
    assert vault.derived(id, "small") == b"jpeg bytes"
    assert vault.derived(id, "blurred") == b""
    assert vault.derived(id, "large") is None
    for path in (vault.folder / "cache").iterdir():
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    assert vault.derived(id, "small") is None


def test_an_exported_entry_is_signed(vault: Vault) -> None:
    """Exports and locks carry a signature of the chain that the check accepts."""
    vault.note(Action.EXPORTED, "report")
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        checking = again.check(full=True)
        with pytest.raises(StopIteration) as done:
            while True:
                next(checking)
        assert done.value.value.damage == ()


def test_records_of_one_file_are_one_entry(vault: Vault) -> None:
    """All of them are there or none; each keeps its versions, and the log counts them."""
    first = vault.save(Event(id="one", words="one"))
    before = vault.entries
    saved = vault.save_all(
        [Account(id="", handle="@x"), msgspec.structs.replace(first, words="two"), *RECORDS[3:]]
    )
    assert vault.entries == before + 1
    assert [saved[0]] == list(vault.case().accounts)
    told = vault.custody(vault.entries, 1)[0]
    assert told.action is Action.CHANGED
    assert told.subject == "1 account, 1 event, 1 demand, 1 contact"
    assert [a.fields for a in vault.history("one")] == [(), ("words",)]
    case, written = vault.case(), vault.entries
    assert vault.save_all(saved) == saved
    assert vault.entries == written
    vault.close()
    for snapshot in (True, False):
        if not snapshot:
            (vault.folder / "view.snap").unlink()
        with Vault.open(vault.folder, PASSPHRASE) as again:
            assert again.notices == ()
            for kind in ("accounts", "events", "demands", "contacts"):
                assert getattr(again.case(), kind) == getattr(case, kind)
            assert [a.fields for a in again.history("one")] == [(), ("words",)]


def test_records_of_one_file_are_refused_together(vault: Vault) -> None:
    """Where one is wrong, or they are too many for an entry, none of them is there."""
    with pytest.raises(WrongUse):
        vault.save_all([Event(id="a", words="a"), CaseFacts(initials="not initials")])
    with pytest.raises(WrongUse, match="too much"):
        vault.save_all([Event(id="a", words="a"), Event(id="b", words="b" * (1 << 26))])
    assert vault.case().events == ()
    vault.save(Event(id="c", words="c"))
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert [event.id for event in again.case().events] == ["c"]
        assert again.notices == ()


def test_records_of_one_file_are_taken_back_together(vault: Vault) -> None:
    """One step back for all of them: new ones go, changed ones are as they were."""
    first = vault.save(Event(id="one", words="one"))
    vault.save_all([Event(id="two", words="two"), msgspec.structs.replace(first, words="new")])
    assert vault.undo().sentence == "What was recorded at once was taken back: 2 events."
    assert vault.case().events == (first,)
    vault.undo()
    assert vault.case().events == ()
    assert vault.undo().sentence == ""
