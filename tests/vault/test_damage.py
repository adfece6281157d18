"""Damage: each flipped bit is found or healed, names what it touches, and spoils nothing else."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.model.problem import VaultUnusable
from evidence_kit.vault import CheckResult, Vault
from tests.vault.power_cut import read_tree, write_tree
from tests.vault.sample_vault import CHEAP, FACTS, PASSPHRASE

CONTENTS = [random.Random(i).randbytes(size) for i, size in enumerate((0, 700, 40_000))]


@pytest.fixture
def folder(vault: Vault, files: Callable[..., list[Path]]) -> Path:
    """A closed vault with two sittings, exhibits, events, a draft, a small picture and an index."""
    list(vault.add_files(files(*CONTENTS)))
    vault.record_pictures({vault.case().exhibits[1].id: PictureFacts(width=5, height=5)})
    vault.put_derived(vault.case().exhibits[1].id, "small", b"small picture")
    vault.save(Event(id="one", words="one"))
    vault.search("one")
    vault.close()
    with Vault.open(vault.folder, PASSPHRASE) as again:
        again.save(Event(id="two", words="two"))
        again.save_draft("event", {"words": "half"})
    return vault.folder


def full_check(vault: Vault) -> CheckResult:
    checking = vault.check(full=True)
    try:
        while True:
            next(checking)
    except StopIteration as done:
        result = done.value
        assert isinstance(result, CheckResult)
        return result


def readable(vault: Vault) -> dict[str, bytes | None]:
    """Return the content of each exhibit by mark, None where it is said to be damaged."""
    contents: dict[str, bytes | None] = {}
    for exhibit in vault.case().exhibits:
        try:
            with vault.original(exhibit.id) as stream:
                contents[str(exhibit.mark)] = stream.read()
        except VaultUnusable as problem:
            assert str(exhibit.mark) in problem.sentence
            contents[str(exhibit.mark)] = None
    return contents


WHOLE = {f"AB{number}": content for number, content in enumerate(CONTENTS, 1)}


def verdict(folder: Path, name: Path) -> None:
    """Open and check a vault whose file *name* was damaged."""
    with Vault.open(folder, PASSPHRASE) as vault:
        found = readable(vault)
        result = full_check(vault)
        assert [event.words for event in vault.case().events] == ["one", "two"]
        assert vault.search("two") == ["two"]
        assert (result.exhibits, len(vault.case().exhibits)) == (3, 3)
        if name.parts[0] == "blobs":
            damaged = [mark for mark, content in found.items() if content is None]
            assert len(damaged) == 1
            assert len(result.damage) == 1
            assert f"Exhibit {damaged[0]} is" in result.damage[0]
            found[damaged[0]] = WHOLE[damaged[0]]
        else:
            assert result.damage == ()
            told = name.parts[0] in ("log", "log2", "keys.a", "keys.b", "drafts")
            assert bool(vault.notices) == told
        assert found == WHOLE
    if name.parts[0] not in ("blobs", "drafts"):
        with Vault.open(folder, PASSPHRASE) as vault:
            assert vault.notices == (), "it was not mended"


def test_a_flipped_bit_anywhere_is_found_or_healed(folder: Path) -> None:
    """In every file, at many places: all records and all other exhibits stay."""
    tree = read_tree(folder)
    numbers = random.Random(5)
    assert len(tree) >= 14
    for name, content in tree.items():
        edges = [0, len(content) // 2, len(content) - 1]
        for place in (
            {*edges, *(numbers.randrange(len(content)) for _ in range(4))} if content else ()
        ):
            damaged = bytearray(content)
            damaged[place] ^= 1 << numbers.randrange(8)
            write_tree(folder, {**tree, name: bytes(damaged)})
            verdict(folder, name)


@pytest.mark.parametrize("rest", [0.0, 0.5, -1], ids=["emptied", "cut in half", "one byte short"])
def test_a_file_cut_short_is_found_or_healed(folder: Path, rest: float) -> None:
    """Every file in turn loses its end."""
    tree = read_tree(folder)
    for name, content in tree.items():
        if content:
            end = -1 if rest == -1 else int(len(content) * rest)
            write_tree(folder, {**tree, name: content[:end]})
            verdict(folder, name)


def test_a_missing_file_is_found_or_healed(folder: Path) -> None:
    """Every file in turn is gone."""
    tree = read_tree(folder)
    for name in tree:
        write_tree(folder, {path: content for path, content in tree.items() if path != name})
        if name.parts[0] in ("drafts", "lock", "cache"):
            Vault.open(folder, PASSPHRASE).close()
        else:
            verdict(folder, name)


def test_a_whole_copy_of_the_log_may_go(folder: Path) -> None:
    """Either folder of the log is enough, and the other is made again."""
    for gone in ("log", "log2"):
        for path in (folder / gone).iterdir():
            path.unlink()
        (folder / gone).rmdir()
        verdict(folder, Path(gone))


def test_sealed_files_cannot_change_places(folder: Path) -> None:
    """An original put in the place of another is found, and both marks are named."""
    blobs = [name for name in read_tree(folder) if name.parts[0] == "blobs"]
    tree = read_tree(folder)
    swapped = {**tree, blobs[0]: tree[blobs[1]], blobs[1]: tree[blobs[0]]}
    write_tree(folder, swapped)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert sum(content is None for content in readable(vault).values()) == 2
        assert len(full_check(vault).damage) == 2


def test_segments_cannot_change_places(folder: Path) -> None:
    """A log whose parts were put in another order is told, and still opens."""
    tree = read_tree(folder)
    one, two = Path("log/00000001"), Path("log/00000002")
    write_tree(folder, {**tree, one: tree[two], two: tree[one]})
    with Vault.open(folder, PASSPHRASE) as vault:
        assert readable(vault) == WHOLE


def test_records_lost_in_both_copies_are_named_and_lose_only_themselves(folder: Path) -> None:
    """What no copy holds any more is told with its numbers; everything else is there."""
    tree = read_tree(folder)
    place = len(tree[Path("log/00000001")]) // 2
    for copy in ("log", "log2"):
        name = Path(copy) / "00000001"
        damaged = bytearray(tree[name])
        damaged[place] ^= 1
        tree[name] = bytes(damaged)
    write_tree(folder, tree)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert any("cannot be read" in notice for notice in vault.notices)
        numbers = [entry.number for entry in vault.custody(1, 100)]
        missing = set(range(1, vault.entries + 1)) - set(numbers)
        assert len(missing) == 1
        assert any("cannot be read" in sentence for sentence in full_check(vault).damage)
        kept = {mark: content for mark, content in readable(vault).items() if content is not None}
        assert kept.items() <= WHOLE.items()
        vault.save(Event(id="three", words="three"))
    with Vault.open(folder, PASSPHRASE) as vault:
        assert "three" in [event.words for event in vault.case().events]


def test_a_copy_of_the_log_damaged_while_it_is_open_is_mended(folder: Path) -> None:
    """A check heals a copy in the middle of a sitting, and what is saved after is in both."""
    with Vault.open(folder, PASSPHRASE) as vault:
        for path in (folder / "log2").iterdir():
            path.write_bytes(path.read_bytes()[:100])
        assert full_check(vault).damage == ()
        assert full_check(vault).healed != ()
        vault.save(Event(id="three", words="three"))
    tree = read_tree(folder)
    for path in (folder / "log").iterdir():
        assert tree[Path("log") / path.name] == tree[Path("log2") / path.name]
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.notices == ()
        assert len(vault.case().events) == 3


@pytest.mark.parametrize("hit", [("keys.a",), ("keys.b",), ("keys.a", "keys.b")])
def test_keys_damaged_while_it_is_open_are_named_and_mended(
    folder: Path, hit: tuple[str, ...]
) -> None:
    """A check says that it is the keys, and locking writes them anew: nobody is locked out."""
    with Vault.open(folder, PASSPHRASE) as vault:
        for name in hit:
            data = bytearray((folder / name).read_bytes())
            data[200] ^= 1
            (folder / name).write_bytes(data)
        damage = full_check(vault).damage
        assert len(damage) == 1
        assert "of the keys" in damage[0]
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.notices == ()
        assert full_check(vault).damage == ()


def test_an_older_log_put_back_is_told(folder: Path) -> None:
    """The keys file remembers how far the log went when it was last locked."""
    older = read_tree(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.save(Event(id="three", words="three"))
    keys = {name: data for name, data in read_tree(folder).items() if name.parts[0][:4] == "keys"}
    write_tree(folder, {**older, **keys})
    with Vault.open(folder, PASSPHRASE) as vault:
        assert any("older copy was put back" in notice for notice in vault.notices)


def test_an_older_snapshot_does_not_bring_back_what_was_changed(folder: Path) -> None:
    """The snapshot is a cache: the log decides."""
    older = read_tree(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.save(Event(id="two", words="two, changed"))
    for name in ("view.snap", "find.snap"):
        (folder / name).write_bytes(older[Path(name)])
    with Vault.open(folder, PASSPHRASE) as vault:
        assert [event.words for event in vault.case().events] == ["one", "two, changed"]
        assert vault.search("changed") == ["two"]
        assert vault.notices == ()


def test_without_any_log_or_keys_it_says_so(folder: Path, tmp_path: Path) -> None:
    """What cannot be opened at all is told in a sentence, and nothing is written."""
    tree = read_tree(folder)
    gone = {name: data for name, data in tree.items() if name.parts[0] not in ("log", "log2")}
    write_tree(folder, gone)
    with pytest.raises(VaultUnusable, match="log of this vault"):
        Vault.open(folder, PASSPHRASE)
    keys = dict.fromkeys((Path("keys.a"), Path("keys.b")), b"not keys")
    write_tree(folder, {**tree, **keys})
    with pytest.raises(VaultUnusable, match="keys of this vault are damaged"):
        Vault.open(folder, PASSPHRASE)
    assert read_tree(folder) == {**tree, **keys}


def test_the_files_of_another_vault_do_not_mix_in(folder: Path, tmp_path: Path) -> None:
    """A segment or sealed file of another vault with the same passphrase is not taken for ours."""
    other, _ = Vault.create(tmp_path / "other", PASSPHRASE, FACTS, cost=CHEAP)
    other.save(Event(id="foreign", words="foreign"))
    other.close()
    tree, foreign = read_tree(folder), read_tree(tmp_path / "other")
    last = Path("log/00000002")
    write_tree(folder, {**tree, last: foreign[Path("log/00000001")]})
    verdict(folder, last)
