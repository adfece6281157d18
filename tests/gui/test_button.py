"""How buttons are pressed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from evidence_kit.gui.widgets.button import Button, ToolButton
from evidence_kit.gui.widgets.card_button import CardButton


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button(key: Qt.Key, qtbot: QtBot) -> None:
    """Whoever cannot use a mouse tries Enter first."""
    buttons: list[QAbstractButton] = [Button("Go"), CardButton("Go", "house"), ToolButton()]
    for button in buttons:
        qtbot.addWidget(button)
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)


def test_enter_does_nothing_that_cannot_be_undone(qtbot: QtBot) -> None:
    """A danger button wants the space bar or the mouse."""
    button = Button("Erase for good", kind="danger")
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
