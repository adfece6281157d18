"""No damaged or hostile file gets past the sandbox as anything but a result or a sentence.

A hundred of each kind here; `make fuzz` runs ten thousand.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_kit.service import messages as m
from evidence_kit.service import sandbox_jobs as jobs
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.sandbox import Sandbox
from tests.fuzz.known_bad import KNOWN_BAD
from tests.fuzz.readers import damaged, outcome, read_names, readers

READERS = readers()
DRAWN = {"html", "mhtml", "text", "mail", "outlook", "pdf"}  # each takes 30 ms to draw
IN_TEST_SANDBOX = {"png", "jpeg", "webp", "heic", "avif", "gif", "bmp", "tiff"}
SLOW_TO_MAKE = {
    "PDF bomb",
    "PNG bomb",
    "ZIP bomb",
    "ZIP that overlaps",
    "box of separators",
    "deep XML",
}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


@pytest.mark.parametrize("kind", sorted(READERS.keys() - IN_TEST_SANDBOX))
def test_damaged_files_are_read_or_refused_in_a_sentence(sandbox, kind):
    reader = READERS[kind]()
    for data in damaged(reader, 15 if kind in DRAWN else 100, 2):
        for job in reader.jobs:
            ended = outcome(sandbox, job, data)
            assert ended.ended in ("read", "refused"), (job, data)
            assert not ended.sentence or "kept" in ended.sentence


@pytest.mark.parametrize("kind", sorted(KNOWN_BAD.keys() - SLOW_TO_MAKE))
def test_hostile_files_are_read_or_refused_in_a_sentence(sandbox, kind):
    name, make = KNOWN_BAD[kind]
    data = make()
    for job in (jobs.Look(), jobs.Facts(name=name), jobs.ReadExport(name=name)):
        ended = outcome(sandbox, job, data)
        assert ended.ended in ("read", "refused")
        assert not ended.sentence or "kept" in ended.sentence


def test_hostile_files_are_kept_bit_for_bit(keeper: Keeper, tmp_path: Path) -> None:
    """Added, looked at and listed like any other file; one that cannot be shown says so itself."""
    chosen = ("PNG that claims to be huge", "EXIF that loops", "XMP of entities", "ZIP slip")
    chosen += ("drawing with a script", "PDF that acts", "video of boxes", "deep saved page")
    chosen += ("formulas", "Outlook mail of loops")
    given = {}
    for number, kind in enumerate(chosen):
        name, make = KNOWN_BAD[kind]
        path = tmp_path / f"{number} {name}"
        path.write_bytes(make())
        given[path.name] = path.read_bytes()
    keeper.handle(m.AddFiles(paths=tuple(str(tmp_path / name) for name in given)))
    keeper.handle(m.ReadNew())
    keeper.handle(m.ReadWords())
    assert [row.name for row in keeper.handle(m.ListExhibits()).rows] == list(given)
    vault = keeper.session.open_vault
    for exhibit in vault.case().exhibits:
        with vault.original(exhibit.id) as kept:
            assert kept.read() == given[exhibit.original_name]
        told = exhibit.picture
        assert told is None or told.width or "kept" in told.problem


def test_damaged_names_tell_something_or_nothing():
    assert 0 < read_names(2000, 2) < 2000
