"""Sealing everything anew: the old secrets open nothing, nothing is lost, and it may be stopped."""

import errno
import hashlib
import random
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from evidence_kit.model.custody import Action
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.model.problem import Problem, VaultUnusable, WrongPassphrase, WrongUse
from evidence_kit.vault import Vault, rekey
from evidence_kit.vault.compare import stands_in_log
from tests.vault.plain_reader import (
    Reader,
    from_passphrase,
    from_recovery_code,
    master_key,
    verify_signature,
)
from tests.vault.power_cut import Recorder, read_tree, states, write_tree
from tests.vault.sample_vault import CHEAP, FACTS, PASSPHRASE

NEW = "eleven green badgers whistle"
CONTENTS = [random.Random(i).randbytes(size) for i, size in enumerate((0, 900, 40_000))]
SECRET_WORDS = "words that must go"


def end(steps: Generator[Any, None, Any]) -> Any:
    try:
        while True:
            next(steps)
    except StopIteration as done:
        return done.value


def anew(vault: Vault, **choices: Any) -> str:
    code = end(vault.seal_anew(PASSPHRASE, NEW, cost=CHEAP, **choices))
    assert isinstance(code, str)
    return code


def contents(vault: Vault) -> dict[str, bytes]:
    return {str(e.mark): vault.original(e.id).read() for e in vault.case().exhibits}


WHOLE = {f"AB{number}": content for number, content in enumerate(CONTENTS, 1)}


@pytest.fixture
def full(tmp_path: Path, files: Callable[..., list[Path]]) -> tuple[Path, str]:
    """The folder of a closed vault with two sittings, and its recovery code."""
    vault, code = Vault.create(tmp_path / "vault", PASSPHRASE, FACTS, cost=CHEAP)
    list(vault.add_files(files(*CONTENTS)))
    ids = [exhibit.id for exhibit in vault.case().exhibits]
    vault.record_pictures(
        {id: PictureFacts(width=5, height=5) for id in ids}, {ids[1]: SECRET_WORDS}
    )
    vault.save(Event(id="one", words="one", exhibits=(ids[1], ids[2])))
    vault.put_derived(ids[0], "small", b"small picture")
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        again.save(Event(id="two", words=SECRET_WORDS))
        again.save_draft("event", {"words": "half"})
    return vault.folder, code


def test_the_old_secrets_open_nothing_and_all_is_there(full: tuple[Path, str]) -> None:
    """New passphrase and new code open it; chain, marks, records, originals, drafts are the same."""
    folder, old_code = full
    before = read_tree(folder)
    vault = Vault.open(folder, PASSPHRASE)
    case = vault.case()
    code = anew(vault)
    for secret in (PASSPHRASE, old_code):
        with pytest.raises(WrongPassphrase):
            Vault.open(folder, secret)
    after = read_tree(folder)
    sealed = {n for n in before if n.parts[0] in ("blobs", "log", "log2", "cache")}
    assert sealed.isdisjoint(after), "something sealed with the old keys is still there"
    assert len([n for n in after if n.parts[0] == "blobs"]) == 3
    for secret in (NEW, code):
        with Vault.open(folder, secret) as again:
            assert all("failed attempts" in notice for notice in again.notices)
            assert contents(again) == WHOLE
            assert again.case().exhibits == case.exhibits
            assert again.case().events[:2] == case.events
            assert again.custody(1, len(case.custody)) == case.custody
            assert again.draft("event") == {"words": "half"}
            assert stands_in_log(again.source, case.head) == len(case.custody)
            again.save(Event(id="more", words="more"))


def test_old_keys_open_nothing_that_is_written_now(full: tuple[Path, str]) -> None:
    """Not even someone who kept the old master key can read on."""
    folder, _ = full
    with Vault.open(folder, PASSPHRASE) as vault:
        old = vault.source.keys
    anew(Vault.open(folder, PASSPHRASE))
    with Vault.open(folder, NEW) as again:
        new = again.source.keys
    for purpose in ("blobs", "log", "names", "header", "drafts", "snapshot", "cache"):
        assert getattr(old, purpose) != getattr(new, purpose)


def test_a_stranger_reads_it_and_sees_the_old_key_vouch_for_the_new(
    full: tuple[Path, str],
) -> None:
    """The specification holds after sealing anew, too."""
    folder, _ = full
    code = anew(Vault.open(folder, PASSPHRASE))
    data = (folder / "keys.a").read_bytes()
    master = master_key(data, from_passphrase(data, NEW))
    assert master == master_key(data, from_recovery_code(data, code))
    reader = Reader(folder, data, master)
    for content in CONTENTS:
        assert reader.original(hashlib.sha256(content).hexdigest()) == content
    vouching = reader.entries[-1][2]["signature"]
    verify_signature(reader.vault_id, vouching)
    assert vouching["key"] != reader.public_key.public_bytes_raw().hex()
    named = reader.entries[vouching["number"] - 1]
    assert named[2]["details"].endswith(reader.public_key.public_bytes_raw().hex())
    with Vault.open(folder, NEW) as again:
        assert end(again.check(full=True)).damage == ()


def test_a_wrong_or_weak_passphrase_changes_nothing(full: tuple[Path, str]) -> None:
    """The secret of now is asked for, and the new one must be good."""
    folder, _ = full
    with Vault.open(folder, PASSPHRASE) as vault:
        with pytest.raises(WrongPassphrase):
            end(vault.seal_anew("not this one at all", NEW, cost=CHEAP))
        with pytest.raises(WrongUse):
            end(vault.seal_anew(PASSPHRASE, "hunter2", cost=CHEAP))
        assert contents(vault) == WHOLE


def test_a_damaged_exhibit_is_named_before_anything_changes(full: tuple[Path, str]) -> None:
    """It is only left behind if that was said."""
    folder, _ = full
    vault = Vault.open(folder, PASSPHRASE)
    hit = vault.case().exhibits[1]
    path = folder / "blobs" / hit.blob[:2] / hit.blob
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(VaultUnusable, match="AB2.*Nothing was changed"):
        anew(vault)
    vault.save(Event(id="three", words="three"))
    anew(vault, leave_damaged=True)
    with Vault.open(folder, NEW) as again:
        assert any("AB2 is missing" in notice for notice in again.notices)
        assert len(again.case().events) == 3
        assert again.original(again.case().exhibits[2].id).read() == CONTENTS[2]


def test_stopped_in_the_middle_it_says_so_and_goes_on(full: tuple[Path, str]) -> None:
    """The vault is the old one until it ends; what was sealed before is not sealed again."""
    folder, _ = full
    vault = Vault.open(folder, PASSPHRASE)
    steps = vault.seal_anew(PASSPHRASE, NEW, cost=CHEAP)
    for _ in range(3):
        next(steps)
    steps.close()
    vault.save(Event(id="three", words="three"))
    vault.close()
    half = {n for n in read_tree(folder) if n.parts[0] == "blobs"}
    assert len(half) == 5
    vault = Vault.open(folder, PASSPHRASE)
    assert any("was not finished" in notice for notice in vault.notices)
    before = read_tree(folder)
    anew(vault)
    after = read_tree(folder)
    kept = [n for n in half if n in after]
    assert len(kept) == 2
    assert all(after[name] == before[name] for name in kept)
    with Vault.open(folder, NEW) as again:
        assert again.notices == ()
        assert contents(again) == WHOLE
        assert len(again.case().events) == 3


def test_stopped_and_begun_with_another_passphrase(full: tuple[Path, str]) -> None:
    """Whoever forgot the new passphrase begins anew, and no leftovers stay."""
    folder, _ = full
    vault = Vault.open(folder, PASSPHRASE)
    steps = vault.seal_anew(PASSPHRASE, "nine yellow whales hesitate", cost=CHEAP)
    for _ in range(3):
        next(steps)
    steps.close()
    anew(vault)
    assert len([n for n in read_tree(folder) if n.parts[0] == "blobs"]) == 3
    with Vault.open(folder, NEW) as again:
        assert contents(again) == WHOLE


@pytest.mark.parametrize("erase", [False, True], ids=["seal anew", "erase"])
def test_a_power_cut_at_any_call(full: tuple[Path, str], erase: bool) -> None:
    """The old passphrase or the new one opens all of it; told, the new one; and it can go on."""
    folder, _ = full
    before = read_tree(folder)
    recorder = Recorder(folder)
    with recorder.recording():
        vault = Vault.open(folder, PASSPHRASE)
        gone = [vault.case().exhibits[1].id, "two"] if erase else []
        anew(vault, erased=gone)
        recorder.acknowledge("done")
    whole = {mark: c for mark, c in WHOLE.items() if not (erase and mark == "AB2")}
    tried = 0
    for name, tree, told in states(before, recorder.operations, seeds=1):
        write_tree(folder, tree)
        tried += 1
        try:
            again = Vault.open(folder, NEW)
            is_new = True
        except WrongPassphrase:
            assert not told, name
            again = Vault.open(folder, PASSPHRASE)
            is_new = False
        with again:
            assert contents(again) == (whole if is_new else WHOLE), name
            assert len(again.case().events) == (1 if is_new and erase else 2), name
            assert again.draft("event") == {"words": "half"}, name
            assert end(again.check(full=True)).damage == (), name
        if not is_new and tried % 7 == 0:
            vault = Vault.open(folder, PASSPHRASE)
            anew(vault, erased=gone)
            is_new = True
        if is_new:
            with Vault.open(folder, NEW) as again:
                assert contents(again) == whole, name
            left = [n for n in read_tree(folder) if n.parts[0] == "blobs"]
            assert len(left) == len(whole), name
            assert not (folder / "keys.next").exists(), name
    assert tried > 60


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO], ids=["full disk", "broken disk"])
def test_a_disk_that_refuses_at_any_call(full: tuple[Path, str], code: int) -> None:
    """A sentence, and then the old vault, whole, or the new one, whole."""
    folder, _ = full
    before = read_tree(folder)
    for refused in range(0 if code == errno.EIO else 1, 200, 2):

        def refuse(number: int, name: str, refused: int = refused) -> None:
            if number == refused:
                raise OSError(code, "refused by the test")

        write_tree(folder, before)
        ended = False
        recorder = Recorder(folder, refuse)
        with recorder.recording():
            vault = Vault.open(folder, PASSPHRASE)
            try:
                anew(vault)
                ended = True
            except Problem as problem:
                assert problem.sentence.endswith(".")
            finally:
                vault.close()
        with Vault.open(folder, NEW if ended else PASSPHRASE) as again:
            assert contents(again) == WHOLE
            assert end(again.check(full=True)).damage == ()
        if len([o for o in recorder.operations if o[0] != "acknowledged"]) < refused:
            break
    assert refused > 60


@pytest.mark.parametrize("careless", ["sync", "sync_folder", "keys first", "tidy first"])
def test_the_harness_notices_careless_sealing(
    full: tuple[Path, str], careless: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Leaving out a wait, or switching or clearing away before all is in place, is caught."""
    folder, _ = full
    before = read_tree(folder)
    real_log, real_write = rekey._new_log, rekey.write_keys
    if careless == "keys first":

        def early(source: Any, file: Any, keys: Any, erased: Any) -> Any:
            real_write(folder, file.made_good(keys, 99).anchored(keys, 0, bytes(32)), keys)
            return real_log(source, file, keys, erased)

        monkeypatch.setattr(rekey, "_new_log", early)
    if careless == "tidy first":

        def late(folder: Path, file: Any, keys: Any) -> None:
            ledger = rekey.Ledger(folder, keys, rekey.Source.cache(SOURCE[0], keys), file.round)
            ledger.read(heal=False)
            rekey.tidy(folder, keys, file, ledger)
            real_write(folder, file, keys)

        monkeypatch.setattr(rekey, "write_keys", late)
    recorder = Recorder(folder)
    with recorder.recording(skipped=(careless,) if careless.startswith("sync") else ()):
        vault = Vault.open(folder, PASSPHRASE)
        SOURCE[:] = [vault.source]
        anew(vault)
        recorder.acknowledge("done")
    wrong = 0
    for _, tree, told in states(before, recorder.operations, seeds=0):
        write_tree(folder, tree)
        for secret in (NEW,) if told else (NEW, PASSPHRASE):
            try:
                with Vault.open(folder, secret) as again:
                    wrong += contents(again) != WHOLE
                break
            except WrongPassphrase:
                continue
            except Problem:
                wrong += 1
                break
        else:
            wrong += 1
        if wrong:
            return
    pytest.fail("it was not caught")


SOURCE: list[Any] = []


def test_erased_for_good(full: tuple[Path, str]) -> None:
    """What it said is nowhere; that it was there is; all else, and the chain, stay as they were."""
    folder, _ = full
    vault = Vault.open(folder, PASSPHRASE)
    case = vault.case()
    gone = case.exhibits[1]
    anew(vault, erased=[gone.id, "two"])
    with Vault.open(folder, NEW) as again:
        assert list(contents(again)) == ["AB1", "AB3"]
        assert [event.id for event in again.case().events] == ["one"]
        assert again.case().events[0].exhibits == (case.exhibits[2].id,)
        assert [e.picture for e in again.case().exhibits] == [
            case.exhibits[0].picture,
            case.exhibits[2].picture,
        ]
        numbers = [entry.number for entry in again.custody(1, 999)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert [entry.chain for entry in again.custody(1, len(case.custody))] == [
            entry.chain for entry in case.custody
        ]
        erased = [e.subject for e in again.custody(1, 999) if e.details == "Erased for good"]
        assert sorted(erased) == ["AB2", "record"]
        assert end(again.check(full=True)).damage == ()
        texts = b"".join(link.text for link in again.source.ledger.log.read(heal=False).links)
        for trace in (SECRET_WORDS, gone.sha256, gone.original_name):
            assert trace.encode() not in texts
    with Vault.open(folder, NEW) as again:
        assert again.notices == ()
        (folder.parent / "one more").write_bytes(b"one more")
        (added,) = again.add_files([folder.parent / "one more"])
        assert str(added.exhibit.mark) == "AB4"  # type: ignore[union-attr]
        assert again.custody(1, 999)[-1].action is Action.ADDED


def test_the_last_mark_is_not_given_again_after_it_was_erased(full: tuple[Path, str]) -> None:
    """Marks are never reused, not even in the sitting after the next."""
    folder, _ = full
    vault = Vault.open(folder, PASSPHRASE)
    anew(vault, erased=[vault.case().exhibits[2].id])
    for _ in range(2):
        Vault.open(folder, NEW).close()
    with Vault.open(folder, NEW) as again:
        (folder.parent / "one more").write_bytes(b"one more")
        (added,) = again.add_files([folder.parent / "one more"])
        assert str(added.exhibit.mark) == "AB4"  # type: ignore[union-attr]


def test_a_copy_under_the_old_keys_is_not_mixed_with_the_new(
    full: tuple[Path, str], tmp_path: Path
) -> None:
    """A copy from before still opens with the old passphrase, and the person is told to replace it."""
    folder, _ = full
    vault = Vault.open(folder, PASSPHRASE)
    end(vault.back_up(tmp_path / "copy"))
    anew(vault)
    with Vault.open(folder, NEW) as again:
        with pytest.raises(WrongUse, match="delete the old copy"):
            end(again.back_up(tmp_path / "copy"))
        assert end(again.back_up(tmp_path / "new copy")).exhibits == 3
    with Vault.open(tmp_path / "new copy", NEW) as copy:
        assert contents(copy) == WHOLE


def test_what_an_erased_entry_said_of_others_stays_in_its_place(full: tuple[Path, str]) -> None:
    """Later words about the others still count, and no draft about what went is left."""
    folder, _ = full
    told = "what it showed"
    vault = Vault.open(folder, PASSPHRASE)
    gone, other = vault.case().exhibits[1], vault.case().exhibits[2]
    vault.record_pictures({}, {gone.id: told, other.id: "read early"})
    vault.record_pictures({}, {other.id: "read late"})
    described = msgspec.structs.replace(gone, description=told)
    event = Event(id="with", words="first", exhibits=(gone.id, other.id))
    vault.save_all([described, event, Event(id="beside", words="early")])
    vault.save(Event(id="beside", words="late"))
    vault.save_draft(f"exhibit:{gone.id}", {"description": told})
    vault.save_draft("facts", {"name": "half"})
    anew(vault, erased=[gone.id])
    with Vault.open(folder, NEW) as again:
        assert again.exhibit(other.id).text == "read late"
        events = {event.id: event for event in again.case().events}
        assert events["beside"].words == "late"
        assert events["with"].exhibits == (other.id,)
        assert again.draft("facts") == {"name": "half"}
        assert again.draft(f"exhibit:{gone.id}") == {}
        heads = [again.custody(n, 1)[0].chain for n in range(1, again.entries)]
        anew_again = end(again.seal_anew(NEW, PASSPHRASE, cost=CHEAP, erased=["beside"]))
        assert anew_again
    with Vault.open(folder, PASSPHRASE) as twice:
        assert twice.exhibit(other.id).text == "read late"
        assert [twice.custody(n, 1)[0].chain for n in range(1, len(heads) + 1)] == heads
        assert {event.id for event in twice.case().events} == {"one", "two", "with"}
        assert end(twice.check(full=True)).damage == ()
    data = (folder / "keys.a").read_bytes()
    reader = Reader(folder, data, master_key(data, from_passphrase(data, PASSPHRASE)))
    assert told not in str(reader.entries)
    assert told.encode() not in reader.drafts()


def test_stopped_erasing_leaves_everything_as_it_was(full: tuple[Path, str]) -> None:
    """Not even a tie between an event and what was to go is cut before it is done."""
    folder, _ = full
    with Vault.open(folder, PASSPHRASE) as vault:
        gone = vault.case().exhibits[1]
        vault.save(Event(id="with", words="first", exhibits=(gone.id,)))
        case = vault.case()
        steps = vault.seal_anew(PASSPHRASE, NEW, cost=CHEAP, erased=[gone.id])
        for _ in range(2):
            next(steps)
        steps.close()
        assert (vault.case().events, vault.case().exhibits) == (case.events, case.exhibits)


def test_a_sealing_that_was_stopped_can_be_dropped(full: tuple[Path, str]) -> None:
    """At whichever step: then all is as before it was begun, and the next unlock says nothing."""
    folder, _ = full
    for steps_done in (1, 2, 3):
        vault = Vault.open(folder, PASSPHRASE)
        vault.save_draft("event", {"words": "half"})
        before = {n for n in read_tree(folder) if n.parts[0] == "blobs"}
        steps = vault.seal_anew(PASSPHRASE, NEW, cost=CHEAP)
        for _ in range(steps_done):
            next(steps, None)
        steps.close()
        assert vault.sealing_left
        vault.drop_sealing()
        assert not vault.sealing_left
        assert {n for n in read_tree(folder) if n.parts[0] == "blobs"} == before
        vault.close()
        with Vault.open(folder, PASSPHRASE) as again:
            assert again.notices == ()
            assert contents(again) == WHOLE
            assert again.draft("event") == {"words": "half"}


def test_nothing_is_dropped_where_the_log_has_a_hole(full: tuple[Path, str]) -> None:
    """What the log does not name may be an original then: it is said, and every file stays."""
    folder, _ = full
    vault = Vault.open(folder, PASSPHRASE)
    steps = vault.seal_anew(PASSPHRASE, NEW, cost=CHEAP)
    for _ in range(3):
        next(steps)
    steps.close()
    vault.close()
    for copy in ("log", "log2"):
        path = folder / copy / "00000001"
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    with Vault.open(folder, PASSPHRASE) as again:
        before = {name for name in read_tree(folder) if name.parts[0] == "blobs"}
        with pytest.raises(VaultUnusable, match="cannot be read, so nothing was taken away"):
            again.drop_sealing()
        assert again.sealing_left
        assert {name for name in read_tree(folder) if name.parts[0] == "blobs"} == before


def test_dropping_may_be_stopped_at_any_call(full: tuple[Path, str]) -> None:
    """Where the power fails while it drops, the old vault is whole, and it can go on."""
    folder, _ = full
    vault = Vault.open(folder, PASSPHRASE)
    steps = vault.seal_anew(PASSPHRASE, NEW, cost=CHEAP)
    for _ in range(3):
        next(steps)
    steps.close()
    before = read_tree(folder)
    recorder = Recorder(folder)
    with recorder.recording():
        vault.drop_sealing()
        recorder.acknowledge("dropped")
    vault.close()
    for name, tree, acknowledged in states(before, recorder.operations):
        write_tree(folder, tree)
        with Vault.open(folder, PASSPHRASE) as again:
            assert contents(again) == WHOLE, name
            assert not (acknowledged and again.sealing_left), name
            again.drop_sealing()
            assert not again.sealing_left


def test_a_recovery_code_is_not_taken_for_a_passphrase(full: tuple[Path, str]) -> None:
    """Pasted into the wrong field it would lie in two slots, and be printed as a secret of both."""
    folder, code = full
    with Vault.open(folder, PASSPHRASE) as vault:
        for wrong in (code, code.lower().replace("-", " ")):
            with pytest.raises(WrongUse):
                vault.change_passphrase(PASSPHRASE, wrong, cost=CHEAP)
        with pytest.raises(WrongUse, match="recovery code"):
            end(vault.seal_anew(PASSPHRASE, code, cost=CHEAP))
