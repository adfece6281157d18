"""Every control of every page: a name, a role, a size that a shaking hand can hit."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QWidget,
)

from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.main_window import MainWindow
from evidence_kit.gui.page_builders import page_builders
from evidence_kit.gui.pages.first_use import FirstUsePage
from evidence_kit.gui.pages.practise import PractisePage
from evidence_kit.gui.pages.restore import RestorePage
from evidence_kit.gui.pages.safekeeping import SafekeepingPage
from evidence_kit.gui.pages.settings import SettingsPage
from evidence_kit.gui.pages.unlock import UnlockPage
from evidence_kit.gui.pages.welcome import WelcomePage
from evidence_kit.gui.settings_file import Settings
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.page import Page
from tests.gui.conftest import Desk

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
)
TARGETS = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)
LEAST = 40

PAGES: dict[str, Callable[[Desk], Page]] = {
    "start": lambda desk: page_builders(desk)["start"](),
    "evidence": lambda desk: page_builders(desk)["evidence"](),
    "accounts": lambda desk: page_builders(desk)["accounts"](),
    "timeline": lambda desk: page_builders(desk)["timeline"](),
    "report": lambda desk: page_builders(desk)["report"](),
    "help": lambda desk: page_builders(desk)["help"](),
    "search": lambda desk: page_builders(desk)["search"](),
    "quick": lambda desk: page_builders(desk)["quick"](),
    "situation": lambda desk: page_builders(desk)["situation"](),
    "call": lambda desk: page_builders(desk)["call"](),
    "stop": lambda desk: page_builders(desk)["stop"](),
    "known picture": lambda desk: page_builders(desk)["known-picture"](),
    "safekeeping": lambda desk: SafekeepingPage(desk),
    "restore": lambda desk: RestorePage(desk),
    "settings": lambda desk: SettingsPage(desk, Settings(), str(desk.folder)),
    "practise": lambda desk: PractisePage(desk, HideKey()),
    "welcome": WelcomePage,
    "unlock": lambda desk: UnlockPage(desk, str(desk.folder)),
    "first use": lambda desk: FirstUsePage(desk, HideKey()),
}


@pytest.fixture(params=PAGES)
def window(request: Any, desk: Desk, qtbot: Any) -> Iterator[MainWindow]:
    """The frame with one page in it, shown."""
    made = MainWindow({"page": lambda _parent: PAGES[request.param](desk)})
    made.closed.connect(lambda: None)
    qtbot.addWidget(made)
    made.resize(1160, 760)
    made.show_page("page")
    made.show()
    while waiting := [fold for fold in made.findChildren(Fold) if fold.is_waiting]:
        for fold in waiting:  # a fold may hold folds
            fold.fill()
    qtbot.waitUntil(lambda: not desk._jobs)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    yield made


def controls(window: QWidget) -> list[QWidget]:
    """All that can be used in *window*, also what is folded away; the insides of others are not."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parent(), CONTROLS)
        and not widget.objectName().startswith("qt_")
        and not inside_view(widget)
    ]


def inside_view(widget: QWidget) -> bool:
    """Whether *widget* is a part of a list, a table or an open drop-down list."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, (QAbstractItemView, QComboBox)):
            return True
        above = above.parentWidget()
    return False


def call(widget: QWidget) -> str:
    """What to call it in a message."""
    text = getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {widget.accessibleName() or text!r} in {type(widget.parent()).__name__}"


def test_each_control_has_a_name_and_a_role(window: MainWindow) -> None:
    """A screen reader can say what each control is called and what kind of thing it is."""
    unnamed = []
    for widget in controls(window):
        seen = QAccessible.queryAccessibleInterface(widget)
        name = seen.text(QAccessible.Text.Name).strip() if seen is not None else ""
        if not name or seen.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            unnamed.append(call(widget))
    assert unnamed == []


def test_each_target_is_large_enough(window: MainWindow) -> None:
    """Buttons and fields are at least 40 pixels high."""
    small = [
        f"{call(widget)}: {widget.height()}"
        for widget in controls(window)
        if isinstance(widget, TARGETS) and widget.isVisible() and widget.height() < LEAST
    ]
    assert small == []


def test_hide_now_is_on_every_page_at_the_same_place(window: MainWindow) -> None:
    """The button stands at the top right, wholly visible, whatever the page."""
    button = window.header.hide_button
    corner = button.mapTo(window, button.rect().topRight())
    assert button.isVisible()
    assert not button.visibleRegion().isEmpty()
    assert (window.width() - corner.x(), corner.y()) == (25, 16)


def test_the_keyboard_reaches_each_control(window: MainWindow) -> None:
    """What can be used with the mouse can be reached with Tab."""
    reached = set()
    start = window.header.hide_button
    start.setFocus()
    step: QWidget = start
    for _control in range(2000):
        reached.add(step)
        step = step.nextInFocusChain()
        if step is start:
            break
    missing = [
        call(widget)
        for widget in controls(window)
        if widget.isEnabled() and not isinstance(widget, QProgressBar) and widget not in reached
    ]
    assert missing == []


@pytest.mark.parametrize("name", PAGES)
def test_making_a_page_asks_for_nothing(name: str, desk: Desk, qtbot: Any) -> None:
    """Pages are made before anything is unlocked; they ask when they are shown."""
    qtbot.addWidget(PAGES[name](desk))
    assert desk.asked == []
