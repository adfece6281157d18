"""A web address is read, copied, or opened after a word on the trace; nothing opens by itself."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from evidence_kit.gui.widgets.web_address import AddressWays, WebAddress


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was given to the browser."""
    urls: list[str] = []

    def take(url: QUrl) -> bool:
        urls.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return urls


@pytest.fixture
def address(qtbot: QtBot) -> WebAddress:
    """An address on the screen."""
    made = WebAddress("stopncii.org")
    qtbot.addWidget(made)
    made.show()
    return made


def pressed(address: WebAddress, qtbot: QtBot) -> AddressWays:
    """Press the address, and wait for what it offers."""
    address.button.click()
    ways = address.ways
    assert ways is not None
    qtbot.waitUntil(ways.copy.isVisible)
    return ways


def test_pressing_it_says_what_opening_leaves(
    address: WebAddress, opened: list[str], qtbot: QtBot
) -> None:
    """The first press opens nothing, and names the trace and the hide key."""
    ways = pressed(address, qtbot)
    assert not opened
    assert "leaves a trace in the browser" in ways.caution.sentence
    qtbot.waitUntil(ways.copy.hasFocus)


def test_it_opens_only_when_that_is_wanted(
    address: WebAddress, opened: list[str], qtbot: QtBot
) -> None:
    """Opening is a second press, always with https."""
    ways = pressed(address, qtbot)
    ways.open.click()
    assert opened == ["https://stopncii.org"]
    assert not ways.open.isVisible()


def test_it_can_be_copied_or_left(address: WebAddress, opened: list[str], qtbot: QtBot) -> None:
    """Copying and leaving open nothing, and the keyboard is back where it was."""
    ways = pressed(address, qtbot)
    ways.copy.click()
    assert QGuiApplication.clipboard().text() == "stopncii.org"
    assert ways.copied.isVisible()
    assert address.button.hasFocus()
    ways = pressed(address, qtbot)
    ways.leave.click()
    assert not ways.copy.isVisible()
    assert not opened
