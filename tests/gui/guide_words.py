"""A page of the guide as a person comes to it, and what stands on it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.gui.widgets.gradual import Gradual
from evidence_kit.gui.widgets.page import Page
from tests.gui.conftest import Desk

Kind = TypeVar("Kind", bound=QWidget)
GuidePage = TypeVar("GuidePage", bound=Page)


def entered(
    page: GuidePage, desk: Desk, qtbot: QtBot, wait_until: Callable[[Callable[[], bool]], None]
) -> GuidePage:
    """*page* shown and entered, once *desk* has answered everything."""
    qtbot.addWidget(page)
    page.resize(1150, 640)
    page.show()
    page.enter()
    wait_until(lambda: not desk._jobs)
    return page


def seen(page: QWidget, kind: type[Kind]) -> list[Kind]:
    """What of *kind* is in sight or can be scrolled to."""
    QApplication.sendPostedEvents()  # what was just added to a layout is shown by one
    while any(each.is_making for each in page.findChildren(Gradual)):
        QApplication.processEvents()
    QApplication.sendPostedEvents()
    return [each for each in page.findChildren(kind) if each.isVisible()]


def shown_words(page: QWidget) -> str:
    """All words that are in sight or can be scrolled to, a line each."""
    return "\n".join(label.text() for label in seen(page, QLabel))
