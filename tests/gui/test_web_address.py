"""A web address is read, copied, or opened after a word on the trace; nothing opens by itself."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from evidence_kit.gui.widgets.web_address import WebAddress


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


def test_pressing_it_says_what_opening_leaves(address: WebAddress, opened: list[str]) -> None:
    """The first press opens nothing, and names the trace and the hide key."""
    assert not address.open.isVisible()
    address.button.click()
    assert not opened
    assert "leaves a trace in the browser" in address.caution.sentence
    assert address.copy.hasFocus()


def test_it_opens_only_when_that_is_wanted(address: WebAddress, opened: list[str]) -> None:
    """Opening is a second press, always with https."""
    address.button.click()
    address.open.click()
    assert opened == ["https://stopncii.org"]
    assert not address.open.isVisible()


def test_it_can_be_copied_or_left(address: WebAddress, opened: list[str]) -> None:
    """Copying and leaving open nothing."""
    address.button.click()
    address.copy.click()
    assert QGuiApplication.clipboard().text() == "stopncii.org"
    assert address.copied.isVisible()
    address.button.click()
    address.leave.click()
    assert not address.copy.isVisible()
    assert not opened
