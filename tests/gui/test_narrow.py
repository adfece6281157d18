"""With large text on a small laptop nobody has to scroll sideways."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from evidence_kit.gui import theme
from evidence_kit.gui.main_window import MainWindow
from evidence_kit.service.messages import Unlock
from tests.gui.conftest import PASSPHRASE, Desk
from tests.gui.made_case import case_of_all
from tests.gui.spoken_views import VIEWS, Step, builders, steps

WIDTH, HEIGHT = 820, 700


def _open_steps(page: Any) -> None:
    for button in page.steps.controls():
        if button.isCheckable():
            button.setChecked(True)


def _choose_app(page: Any) -> None:
    page.app.choose("Instagram")
    page._show()


def _nothing(_page: Any) -> None:
    """There is nothing to press."""


FURTHER: dict[str, tuple[str, Callable[[Any], object]]] = {
    "steps": ("start", _open_steps),
    "app": ("stop", _choose_app),
    "fingerprint": ("known-picture", lambda page: page.no.click()),
    "fingerprint-of-a-child": ("known-picture", lambda page: page.yes.click()),
    "no-answer": ("help", lambda page: page.show_topic("no-answer")),
    "under-18-topic": ("help", lambda page: page.show_topic("under-18")),
}
"""What a page shows once something is pressed on it."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with a little of everything."""
    return case_of_all(tmp_path_factory.mktemp("narrow"))


@pytest.fixture
def full_desk(folder: Path) -> Iterator[Desk]:
    """An asker with that vault open."""
    desk = Desk(folder)
    desk.answer(Unlock(path=str(folder), secret=PASSPHRASE))
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def large_text(dressed: None, qapp: QApplication) -> Iterator[None]:
    """Text of twice its size."""
    theme.apply(qapp, "light", 2.0)
    yield
    theme.apply(qapp, "light")


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize("view", [*builders(None), *VIEWS, *FURTHER])  # type: ignore[arg-type]
def test_no_page_is_wider_than_a_small_window(
    qtbot: Any,
    qapp: QApplication,
    full_desk: Desk,
    wait_until: Callable[[Callable[[], bool]], None],
    view: str,
) -> None:
    """Words and buttons go over several lines instead: what is beyond the edge is not seen."""
    window = MainWindow(builders(full_desk))
    qtbot.addWidget(window)
    window.header.show_key("Esc")
    window.resize(WIDTH, HEIGHT)
    window.show()
    page, press = FURTHER.get(view, (view, _nothing))
    shown: list[Step] = [*steps(page, window, full_desk), lambda: press(window.page)]
    for step in shown:
        step()
        wait_until(lambda: not full_desk._jobs)
    for _turn in range(10):  # what is laid out anew has others laid out anew
        qapp.processEvents()
    assert window.width() == WIDTH
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    beyond = {type(area.parent()).__name__: area.horizontalScrollBar().maximum() for area in areas}
    assert not {where: pixels for where, pixels in beyond.items() if pixels}
