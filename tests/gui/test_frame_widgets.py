"""The parts that every page is made of."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from evidence_kit.gui.main_window import MainWindow
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.field import Field
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.header import Header
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.scroll_column import ScrollColumn
from evidence_kit.gui.widgets.words import Words
from tests.gui.conftest import Desk


def test_a_row_of_buttons_continues_on_the_next_line(qtbot: Any) -> None:
    """Nothing is cut where the width ends, and the height grows with the lines."""
    ground = QWidget()
    qtbot.addWidget(ground)
    row = Flow(ground)
    buttons = [QPushButton(f"Button number {number}") for number in range(6)]
    for button in buttons:
        row.addWidget(button)
    wide, narrow = row.heightForWidth(2000), row.heightForWidth(300)
    assert narrow > wide
    ground.resize(300, narrow)
    ground.show()
    assert all(button.geometry().right() <= 300 for button in buttons)
    tops = [button.y() for button in buttons]
    assert tops == sorted(tops)


def test_a_row_that_becomes_narrow_shows_all_its_buttons(qtbot: Any) -> None:
    """Where a column loses width after it was shown, what moves to a further line is not cut off."""
    first, ground, inner = QWidget(), QWidget(), QWidget()
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    for page in (first, ground):
        pages.addWidget(page)
    row = Flow(inner)
    buttons = [QPushButton(f"Button number {number}") for number in range(4)]
    for button in buttons:
        row.addWidget(button)
    column = QVBoxLayout(ground)
    column.addWidget(inner)
    column.addStretch(1)
    pages.resize(900, 500)
    pages.show()
    QApplication.processEvents()
    pages.setCurrentWidget(ground)
    QApplication.processEvents()
    column.setContentsMargins(0, 0, 640, 0)
    for _ in range(5):
        QApplication.processEvents()
    assert all(button.geometry().bottom() < row.box.height() for button in buttons)


def test_a_row_runs_from_the_right_where_the_language_does(qtbot: Any) -> None:
    """The first button stands at the right in Arabic and Hebrew."""
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = Flow(ground)
    first, second = QPushButton("first"), QPushButton("second")
    row.addWidget(first)
    row.addWidget(second)
    ground.resize(600, 100)
    ground.show()
    assert first.x() > second.x()


def test_words_from_outside_are_never_markup(qtbot: Any) -> None:
    """What someone typed is shown as it was typed."""
    label = Words("<b>not bold</b> <img src='file:///etc/hostname'>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_field_says_its_name_its_help_and_what_to_mend(qtbot: Any) -> None:
    """A screen reader hears all three; the sentence goes when it is mended."""
    control = QLineEdit()
    field = Field("Name & initials", control, "As on your passport")
    qtbot.addWidget(field)
    seen = QAccessible.queryAccessibleInterface(control)
    assert seen.text(QAccessible.Text.Name) == "Name & initials"
    field.problem("Please give a name.")
    assert control.accessibleDescription() == "Please give a name. As on your passport"
    assert control.property("wrong") is True
    field.problem()
    assert control.accessibleDescription() == "As on your passport"


def test_a_notice_is_there_only_while_it_says_something(qtbot: Any) -> None:
    """An empty sentence hides it."""
    notice = Notice()
    qtbot.addWidget(notice)
    assert notice.isHidden()
    notice.say("Something happened.")
    assert notice.sentence == "Something happened."
    assert notice.accessibleName() == "Something happened."
    notice.clear()
    assert notice.isHidden()
    assert notice.sentence == ""


def test_a_button_keeps_its_name_when_its_words_change(qtbot: Any) -> None:
    """The name that is read aloud has no room for the icon in it."""
    button = Button("Show", "eye")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Show"
    button.say("Cover", "eye-off")
    assert button.accessibleName() == "Cover"
    assert button.text().strip() == "Cover"


def test_a_column_is_as_high_as_its_words_need(qtbot: Any) -> None:
    """No empty ground beneath, however wide the window; narrow windows scroll."""
    area = ScrollColumn(720)
    qtbot.addWidget(area)
    words = QLabel("many words " * 200)
    words.setWordWrap(True)
    area.column.addWidget(words)
    area.column.addStretch(1)
    area.resize(800, 1000)
    area.show()
    assert area.verticalScrollBar().maximum() == 0
    area.resize(300, 200)
    assert area.verticalScrollBar().maximum() > 0


@pytest.fixture
def window(desk: Desk, qtbot: Any) -> MainWindow:
    def page(parent: QWidget) -> Page:
        made = Page(desk, parent)
        made.title = "A page"
        line = QLineEdit(made)
        made.primary_focus = lambda: line  # type: ignore[method-assign]
        return made

    made = MainWindow({"start": page, "evidence": page})
    qtbot.addWidget(made)
    made.resize(1160, 700)
    made.show_page("start")
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def test_pages_are_reached_by_number(window: MainWindow, wait_until: Any) -> None:
    """Ctrl and a number shows a page, and the rail says which."""
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current == "evidence"
    checked = [button for button in window.rail.findChildren(QToolButton) if button.isChecked()]
    assert [button.accessibleName() for button in checked] == ["Evidence"]


def test_a_page_without_a_button_marks_the_one_it_belongs_to(window: MainWindow) -> None:
    """The rail never says that one is on a page that was left."""
    for page, button in (("evidence", "Evidence"), ("call", "Start"), ("stop", "Start")):
        window.rail.show_current(page)
        checked = [each for each in window.rail.findChildren(QToolButton) if each.isChecked()]
        assert [each.accessibleName() for each in checked] == [button]


def test_only_pages_that_exist_are_offered(window: MainWindow) -> None:
    """No button leads nowhere."""
    shown = [
        button.accessibleName()
        for button in window.rail.findChildren(QToolButton)
        if button.isVisible()
    ]
    assert shown == ["Start", "Evidence", "Lock"]


def test_a_narrow_window_has_words_under_the_icons(window: MainWindow) -> None:
    """Below 900 pixels the rail makes room, and every word stays whole."""
    wide = window.rail.width()
    window.resize(800, 700)
    assert window.rail.width() < wide
    for button in window.rail.findChildren(QToolButton):
        assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())


def test_what_is_told_is_whole_and_the_page_gives_way(desk: Desk, qtbot: Any) -> None:
    """Two long sentences at once, on a low screen, over a page that would be high: none is cut."""

    def page(parent: QWidget) -> Page:
        made = Page(desk, parent)
        made.setMinimumHeight(200)
        return made

    made = MainWindow({"start": page})
    qtbot.addWidget(made)
    made.show_page("start")
    made.resize(700, 420)
    made.tell("Something to know, in a good many words. " * 2)
    made.offer("Something that could be done, in many words. " * 2, "Do it", print, print)
    made.show()
    qtbot.waitExposed(made)
    for notice in (made.notice, made.offered):
        words = notice.findChild(Words)
        assert words.height() >= words.heightForWidth(words.width())


def test_f6_goes_round_the_parts_of_the_window(window: MainWindow) -> None:
    """Rail, page, "Hide now", and again, without a mouse."""
    seen = []
    for _press in range(3):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_F6)
        focus = window.focusWidget()
        assert focus is not None
        seen.append(
            "rail"
            if window.rail.isAncestorOf(focus)
            else "header"
            if window.header.isAncestorOf(focus)
            else "page"
        )
    assert sorted(seen) == ["header", "page", "rail"]


def test_the_title_of_the_window_tells_nothing(window: MainWindow) -> None:
    """Lists of windows show a neutral word."""
    assert window.windowTitle() == "Documents"


@pytest.mark.parametrize("width", [330, 560, 900])
def test_hide_now_is_whole_however_narrow_the_window_is(
    qtbot: Any, qapp: QApplication, width: int
) -> None:
    """At twice the size of text on a small screen too; the two ways give way to it."""
    window = QWidget()
    qtbot.addWidget(window)
    header = Header(window)
    header.offer_ways(True)
    header.set_narrow(width < 900)
    header.show_key("Esc")
    header.show_page("Timeline", "What happened, in order of time.")
    header.resize(width, 120)
    window.show()
    qapp.processEvents()
    button = header.hide_button
    assert button.width() >= button.sizeHint().width()
    assert button.geometry().right() <= width
    assert header.title.width() >= header.title.fontMetrics().horizontalAdvance("Timeline")
    assert header.search.isVisible() is (width > 400)
