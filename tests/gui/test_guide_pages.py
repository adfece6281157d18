"""What holds for every page of the steps: a way on, and nothing cut at twice the size of text."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.gui import theme
from evidence_kit.gui.page_builders import page_builders
from evidence_kit.gui.pages.call import CallPage
from evidence_kit.gui.pages.known_picture import KnownPicturePage
from evidence_kit.gui.pages.situation import SituationPage
from evidence_kit.gui.pages.stop import StopPage
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.scroll_column import ScrollColumn
from tests.gui.conftest import Desk

Wait = Callable[[Callable[[], bool]], None]
NAMES = ("situation", "call", "stop", "known-picture")


def opened(page: Page) -> None:
    """Bring *page* into its longest state."""
    match page:
        case SituationPage():
            page._answers = {"situation": "partner", "age": "under-18"}
            page._show()
        case KnownPicturePage():
            page._answer(under_18=False)
        case StopPage() | CallPage():
            pass


@pytest.fixture(params=NAMES)
def page(request: pytest.FixtureRequest, desk: Desk, qtbot: QtBot, wait_until: Wait) -> Page:
    """A page of the steps, shown and answered."""
    made = page_builders(desk)[request.param]()
    qtbot.addWidget(made)
    made.resize(1150, 640)
    made.show()
    made.enter()
    wait_until(lambda: not desk._jobs)
    opened(made)
    QApplication.sendPostedEvents()
    return made


@pytest.fixture
def twice(qapp: QApplication) -> Iterator[None]:
    """Text at 200 %."""
    theme.apply(qapp, "light", 2.0)
    yield
    theme.apply(qapp, "light")


def test_each_page_leads_back(page: Page, qtbot: QtBot) -> None:
    """No page is a dead end: the first control leads to Start."""
    with qtbot.waitSignal(page.go_to) as went:
        page.back.click()  # type: ignore[attr-defined]
    assert went.args == ["start"]


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_nothing_is_cut_at_twice_the_size(
    twice: None, page: Page, direction: Qt.LayoutDirection, qtbot: QtBot, wait_until: Wait
) -> None:
    """On an old laptop at 200 % text nothing needs scrolling sideways, in either direction."""
    page.setLayoutDirection(direction)
    column = page.findChild(ScrollColumn)
    assert column is not None
    wait_until(lambda: column.horizontalScrollBar().maximum() == 0)
