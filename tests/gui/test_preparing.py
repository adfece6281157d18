"""What will be wanted soon is made ready while nobody waits, and only for somebody who is there."""

import importlib.util
import sys
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.gui import preparing
from evidence_kit.gui.main_window import MainWindow
from evidence_kit.gui.page_builders import page_builders
from evidence_kit.gui.preparing import CODE, PAGES, Preparing
from evidence_kit.service.messages import ReadySearch
from tests.gui.conftest import Desk

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> MainWindow:
    made = MainWindow(page_builders(desk))
    qtbot.addWidget(made)
    return made


def test_all_that_is_read_is_there() -> None:
    """A part of the program that was renamed is not read too late, under its old name."""
    assert [name for name in CODE if importlib.util.find_spec(f"evidence_kit.{name}") is None] == []


def test_pages_are_there_before_they_are_wanted(
    window: MainWindow, desk: Desk, wait_until: Wait
) -> None:
    """Each page is made in a turn of its own, with its code read before; nothing is asked."""
    ready = Preparing(window, desk, lambda: True, window)
    ready.read_code()
    ready.make_pages()
    wait_until(lambda: len(window.open_pages) == len(PAGES))
    assert all(f"evidence_kit.{name}" in sys.modules for name in CODE)
    assert desk.asked == []


def test_nothing_is_made_for_somebody_who_went(
    window: MainWindow, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Hiding and locking end it at once."""
    here = True
    ready = Preparing(window, desk, lambda: here, window)
    ready.make_pages()
    wait_until(lambda: len(window.open_pages) == 1)
    here = False
    assert not ready.is_busy or len(window.open_pages) == 1
    wait_until(lambda: not ready.is_busy)
    assert len(window.open_pages) == 1
    here = True
    ready.make_pages()
    ready.stop()
    assert not ready.is_busy
    assert len(window.open_pages) == 1


def test_the_index_is_made_once_it_is_calm(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch, wait_until: Wait
) -> None:
    """Searching is made ready after the first page, so that the first search is quick."""
    monkeypatch.setattr(preparing, "CALM", 1)
    ready = Preparing(window, desk, lambda: True, window)
    ready.begin_calm()
    wait_until(lambda: desk.asked == [ReadySearch()])
