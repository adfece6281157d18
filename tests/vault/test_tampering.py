"""Someone without the key cuts, repeats, swaps and puts back: it is told, and all else opens."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_kit.model.event import Event
from evidence_kit.model.problem import Problem
from evidence_kit.vault import Vault
from tests.vault.power_cut import Tree, read_tree, write_tree
from tests.vault.sample_vault import PASSPHRASE

COPIES = ("log", "log2")
CONTENTS = {"AB1": b"first", "AB2": b"second", "AB3": b"third"}


@pytest.fixture
def folder(vault: Vault, files: Callable[..., list[Path]]) -> Path:
    """A closed vault with three sittings, in each of which an exhibit and an event came in."""
    paths = files(*CONTENTS.values())
    sitting = vault
    for number, path in enumerate(paths):
        list(sitting.add_files([path]))
        sitting.save(Event(id=f"event {number}", words=str(number)))
        sitting.close()
        if number < 2:
            sitting = Vault.open(vault.folder, PASSPHRASE)
    return vault.folder


def records(data: bytes) -> list[bytes]:
    """Take a segment apart at its markers, which anyone can see."""
    head, marker = data[:64], data[64:72]
    rest = data[64:].split(marker)[1:]
    return [head, *(marker + record for record in rest)]


def found(folder: Path, tree: Tree) -> tuple[str, dict[str, bytes], int]:
    """Write *tree*, open it, and return what is told, the exhibits that open, and the events."""
    write_tree(folder, tree)
    with Vault.open(folder, PASSPHRASE) as vault:
        told = " ".join(vault.notices)
        open_ones: dict[str, bytes] = {}
        for exhibit in vault.case().exhibits:
            try:
                open_ones[str(exhibit.mark)] = vault.original(exhibit.id).read()
            except Problem as problem:
                told += problem.sentence
        return told, open_ones, len(vault.case().events)


def changed(tree: Tree, segment: str, change: Callable[[list[bytes]], list[bytes]]) -> Tree:
    """Return *tree* with the records of *segment* changed, in both copies alike."""
    made = dict(tree)
    for copy in COPIES:
        name = Path(copy) / segment
        made[name] = b"".join(change(records(tree[name])))
    return made


@pytest.mark.parametrize("snapshot", [True, False], ids=["snapshot", "no snapshot"])
def test_records_removed_from_both_copies(folder: Path, snapshot: bool) -> None:
    """Whichever record is cut out, it is told, and what it did not hold is all there."""
    tree = read_tree(folder)
    if not snapshot:
        del tree[Path("view.snap")]
    for segment in ("00000001", "00000002", "00000003"):
        count = len(records(tree[Path("log") / segment]))
        for gone in range(1, count):
            told, exhibits, events = found(
                folder,
                changed(tree, segment, lambda parts: parts[:gone] + parts[gone + 1 :]),  # noqa: B023
            )
            assert told, (segment, gone)
            assert len(exhibits) >= 2
            assert events >= 2
            assert len(exhibits) + events >= 5


def test_records_repeated_or_put_in_another_order(folder: Path) -> None:
    """Each is known by its number: nothing changes."""
    tree = read_tree(folder)
    for change in (
        lambda parts: [*parts, parts[1]],
        lambda parts: [parts[0], *parts[2:], parts[1]],
        lambda parts: [parts[0], *reversed(parts[1:])],
    ):
        _told, exhibits, events = found(folder, changed(tree, "00000002", change))
        assert (exhibits, events) == (CONTENTS, 3)


def test_segments_removed_from_both_copies(folder: Path) -> None:
    """A whole sitting cut out is told; the others are there."""
    tree = read_tree(folder)
    for segment in ("00000001", "00000002", "00000003"):
        cut = {n: c for n, c in tree.items() if n.name != segment or n.parts[0] not in COPIES}
        told, exhibits, events = found(folder, cut)
        assert told
        assert (len(exhibits), events) == (2, 2)


def test_segments_repeated_under_another_name(folder: Path) -> None:
    """An earlier sitting put at the end does not count as one that came later."""
    tree = read_tree(folder)
    for segment in ("00000001", "00000002"):
        repeated = {**tree, **{Path(c) / "00000009": tree[Path(c) / segment] for c in COPIES}}
        told, exhibits, events = found(folder, repeated)
        assert "cannot be read" in told
        assert (exhibits, events) == (CONTENTS, 3)


def test_segments_swapped_in_both_copies(folder: Path) -> None:
    """A sitting under the name of another is told; what was not moved is there."""
    tree = read_tree(folder)
    swapped = dict(tree)
    for copy in COPIES:
        one, two = Path(copy) / "00000002", Path(copy) / "00000003"
        swapped[one], swapped[two] = tree[two], tree[one]
    told, exhibits, events = found(folder, swapped)
    assert told
    assert exhibits["AB1"] == b"first"
    assert events >= 1


def test_sealed_files_repeated_or_removed(folder: Path) -> None:
    """One sealed file in the place of another, or gone, is told by its mark; the others open."""
    tree = read_tree(folder)
    blobs = [name for name in tree if name.parts[0] == "blobs"]
    for hit in blobs:
        for other in (*(blob for blob in blobs if blob != hit), None):
            made = {name: content for name, content in tree.items() if name != hit}
            if other is not None:
                made[hit] = tree[other]
            told, exhibits, events = found(folder, made)
            assert "AB" in told
            assert (len(exhibits), events) == (2, 3)


def test_what_a_sync_service_leaves_behind_does_no_harm(folder: Path) -> None:
    """Its second versions of files lie beside ours, and are neither read nor removed."""
    tree = read_tree(folder)
    strange = {
        Path("keys (conflicted copy).a"): tree[Path("keys.a")],
        Path("log") / "00000002 (Ann's conflicted copy)": tree[Path("log") / "00000001"],
        Path("log2") / "00000003.sync-conflict-20260301": b"torn",
        Path("desktop.ini"): b"[.ShellClassInfo]",
    }
    told, exhibits, events = found(folder, {**tree, **strange})
    assert told == ""
    assert (exhibits, events) == (CONTENTS, 3)
    assert {name: read_tree(folder).get(name) for name in strange} == strange


def test_a_whole_older_folder_put_back_fits_together_in_itself(
    folder: Path, tmp_path: Path
) -> None:
    """This is the limit that the documents name: only a copy or paper tells (test_backup.py)."""
    shutil.copytree(folder, tmp_path / "older")
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.save(Event(id="new", words="new"))
    told, _exhibits, events = found(folder, read_tree(tmp_path / "older"))
    assert (told, events) == ("", 3)
