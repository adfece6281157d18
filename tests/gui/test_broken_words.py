"""In a narrow window with large text the words of buttons break; nothing is cut, nothing scrolls."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.gui import theme
from evidence_kit.gui.pages.exhibit_header import ExhibitHeader
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.tick import Option, Tick

WORDS = "What was changed about this picture or file"


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """Text at 200 %."""
    theme.apply(qapp, "light", 2.0)
    yield
    theme.apply(qapp, "light")


def shown(qtbot: QtBot, width: int) -> tuple[QWidget, Button, Tick, Option]:
    room = QWidget()
    qtbot.addWidget(room)
    column = QVBoxLayout(room)
    row = Flow()
    button, tick, option = Button(WORDS, "history"), Tick(WORDS), Option(WORDS)
    row.addWidget(button)
    column.addLayout(row)
    column.addWidget(tick)
    column.addWidget(option)
    column.addStretch(1)
    room.resize(width, 700)
    room.show()
    qtbot.waitExposed(room)
    QApplication.processEvents()
    return room, button, tick, option


def test_words_break_where_there_is_no_room(qtbot: QtBot, large: None) -> None:
    """All words are there, on as many lines as it takes, and each line fits."""
    room, *parts = shown(qtbot, 380)
    assert room.minimumSizeHint().width() <= 380
    for part in parts:
        assert part.text().split() == WORDS.split()
        assert "\n" in part.text()
        assert part.sizeHint().width() <= part.width()
        lines = part.text().count("\n") + 1
        assert part.height() >= lines * part.fontMetrics().lineSpacing()
        assert part.accessibleName() == WORDS


def test_words_stand_in_one_line_where_there_is_room(qtbot: QtBot) -> None:
    """A window that is made wider again shows them as before."""
    room, button, tick, option = shown(qtbot, 200)
    high = button.height()
    assert "\n" in button.text()
    room.resize(900, 700)
    QApplication.processEvents()
    assert (button.text().strip(), tick.text(), option.text()) == (WORDS,) * 3
    assert button.height() < high


def test_other_words_take_the_place_of_broken_ones(qtbot: QtBot) -> None:
    """What a button says next is not measured by what it said before."""
    _room, button, tick, _option = shown(qtbot, 200)
    button.say("Stop", "x")
    tick.setText("Yes")
    QApplication.processEvents()
    assert (button.text().strip(), tick.text()) == ("Stop", "Yes")


def test_the_head_of_an_exhibit_shows_its_buttons_whole(qtbot: QtBot, large: None) -> None:
    """In a narrow window they stand beneath the mark; where there is room, beside it again."""
    header = ExhibitHeader()
    qtbot.addWidget(header)
    header.say("AB1", "Screenshot 2026.png", beside=True)
    header.resize(500, 400)
    header.show()
    qtbot.waitExposed(header)
    QApplication.processEvents()
    buttons = (header.back, header.previous, header.next)
    for button in buttons:
        assert button.isVisible()
        assert button.width() >= button.sizeHint().width()
        assert button.mapTo(header, button.rect().topLeft()).y() >= header.mark.geometry().bottom()
    assert header.minimumSizeHint().height() >= header.heightForWidth(header.width())
    header.resize(1600, 400)
    QApplication.processEvents()
    assert header.next.mapTo(header, QPoint()).x() > header.mark.geometry().right()
