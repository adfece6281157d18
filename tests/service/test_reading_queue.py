"""Reading in the background: what is read can be found, and it stops and goes on as asked."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from evidence_kit.service import memory, reading_queue
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.session import Steps


def _written(path: Path, words: str) -> str:
    image = Image.new("RGB", (360, 240), "white")
    ImageDraw.Draw(image).text((20, 100), words, fill="black", font=ImageFont.load_default(24))
    image.save(path)
    return str(path)


@pytest.fixture
def tiny_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with little memory."""
    monkeypatch.setattr(memory, "_total", lambda: 4 << 30)


def _steps(keeper: Keeper) -> Steps:
    begun = keeper.start(m.ReadWords())
    assert not isinstance(begun, m.Answer)
    return begun


def test_words_are_found_by_search_after_reading(
    keeper: Keeper, tmp_path: Path, tiny_alone: None
) -> None:
    """Each picture is told once its words can be found; a second reading has nothing to do."""
    paths = (_written(tmp_path / "a.png", "velvet tractor"), _written(tmp_path / "b.png", "onion"))
    keeper.handle(m.AddFiles(paths=paths))
    told: list[m.Progress] = []
    keeper.handle(m.ReadWords(), told.append)
    first, second = keeper.session.open_vault.case().exhibits
    assert [each.note for each in told] == [first.id, second.id]
    assert (told[-1].done, told[-1].total) == (2, 2)
    assert keeper.session.open_vault.search("tractor") == [first.id]
    assert keeper.handle(m.GetSuggestions(exhibit=first.id)).suggestions.reader
    told.clear()
    keeper.handle(m.ReadWords(), told.append)
    assert not told


def test_it_stops_at_once_and_goes_on_the_next_time(
    keeper: Keeper, tmp_path: Path, tiny_alone: None
) -> None:
    """Hiding or locking leaves the picture in hand; the next unlock reads it."""
    keeper.handle(m.AddFiles(paths=(_written(tmp_path / "a.png", "velvet tractor"),)))
    (exhibit,) = keeper.session.open_vault.case().exhibits
    steps = _steps(keeper)
    next(steps)
    with pytest.raises(StopIteration):
        while True:
            steps.send(True)
    assert not exhibit.text
    assert not keeper.session.reading_words
    keeper.handle(m.ReadWords())
    assert keeper.session.open_vault.search("tractor") == [exhibit.id]


def test_what_is_looked_at_is_read_first(keeper: Keeper, tmp_path: Path, tiny_alone: None) -> None:
    """The exhibit that is open does not wait for a thousand others."""
    paths = tuple(_written(tmp_path / f"{n}.png", f"number {n}") for n in range(3))
    keeper.handle(m.AddFiles(paths=paths))
    last = keeper.session.open_vault.case().exhibits[-1]
    keeper.handle(m.GetSuggestions(exhibit=last.id))
    told: list[m.Progress] = []
    keeper.handle(m.ReadWords(), told.append)
    assert told[0].note == last.id


def test_a_second_request_takes_the_work_over(
    keeper: Keeper, tmp_path: Path, tiny_alone: None
) -> None:
    """Pages that are made anew ask again, and are told what is read from then on."""
    keeper.handle(m.AddFiles(paths=(_written(tmp_path / "a.png", "onion"),)))
    first, second = _steps(keeper), _steps(keeper)
    next(first)
    next(second)
    with pytest.raises(StopIteration):
        while True:
            first.send(False)
    told: list[m.Progress | None] = []
    with pytest.raises(StopIteration):
        while True:
            told.append(second.send(False))
    assert any(told)


def test_a_picture_that_cannot_be_read_is_not_tried_again(keeper: Keeper, tmp_path: Path) -> None:
    """A damaged picture costs its own words and nothing else; it is not read at each unlock."""
    path = tmp_path / "a.png"
    _written(path, "onion")
    path.write_bytes(path.read_bytes()[:60])
    keeper.handle(m.AddFiles(paths=(str(path),)))
    keeper.handle(m.ReadWords())
    told: list[m.Progress] = []
    keeper.handle(m.ReadWords(), told.append)
    assert not told


@pytest.mark.parametrize(("total", "sizes"), [(4 << 30, 1), (16 << 30, 2), (0, 2)])
def test_little_memory_reads_with_the_tiny_models_alone(
    total: int, sizes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """About 4 GB is little; a computer that does not say has enough."""
    monkeypatch.setattr(memory, "_total", lambda: total)
    assert len(reading_queue.sizes()) == sizes
