"""An Evidence page with pictures in it, for tests."""

from collections.abc import Callable
from pathlib import Path

from PIL import Image
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.evidence import EvidencePage
from evidence_kit.service.messages import AddFiles, ReadNew, SaveDraft
from tests.gui.conftest import Desk

Wait = Callable[[Callable[[], bool]], None]


def add_pictures(desk: Desk, folder: Path, count: int, size: tuple[int, int] = (90, 190)) -> None:
    """Put *count* small pictures into the vault, looked at, with the question answered."""
    folder.mkdir()
    for number in range(count):
        drawn = Image.new("RGB", size, (number * 37 % 255, 90, 140))
        drawn.save(folder / f"shot {number}.png")
    desk.answer(AddFiles(paths=(str(folder),)))
    desk.answer(ReadNew())
    desk.answer(SaveDraft(form="under-18", fields={"answer": "no"}))


def open_page(qtbot: QtBot, desk: Desk, wait_until: Wait) -> EvidencePage:
    """The page as it is entered, with its first exhibit open."""
    page = EvidencePage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 640)
    page.show()
    page.activateWindow()
    page.enter()
    wait_until(lambda: len(page.view.exhibits) == 1)
    return page


def open_mark(page: EvidencePage, number: int, wait_until: Wait) -> None:
    """Open the exhibit of that number."""
    row = page.model.row(number - 1)
    assert row is not None
    page.list.open(row.id)
    wait_until(lambda: page.view.exhibits == (row.id,))
