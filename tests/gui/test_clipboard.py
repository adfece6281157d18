"""What is copied is marked as secret, and does not stay."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from evidence_kit.gui.clipboard import Clipboard


@pytest.fixture
def watched(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Clipboard]:
    """The offscreen platform never says that a copy is its own; here every copy is."""
    monkeypatch.setattr(Clipboard, "_ours", lambda _self: True)
    owner = QObject()
    yield Clipboard(owner)
    QGuiApplication.clipboard().clear()


def copy(qtbot: Any, words: str) -> QClipboard:
    line = QLineEdit(words)
    qtbot.addWidget(line)
    line.selectAll()
    line.copy()
    QApplication.processEvents()
    return QGuiApplication.clipboard()


def test_a_copy_is_marked_as_secret(watched: Clipboard, qtbot: Any) -> None:
    """The words can be pasted, and managers of clipboards are asked to forget them."""
    clipboard = copy(qtbot, "a name")
    assert clipboard.text() == "a name"
    assert bytes(clipboard.mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"


def test_a_copy_is_taken_back_after_half_a_minute(watched: Clipboard, qtbot: Any) -> None:
    """The clock begins again with each copy."""
    clipboard = copy(qtbot, "a name")
    assert watched._timer.isActive()
    assert watched._timer.interval() == 30_000
    watched._timer.timeout.emit()
    assert clipboard.text() == ""


def test_hiding_takes_a_copy_back_at_once(watched: Clipboard, qtbot: Any) -> None:
    """`clear` is what hiding and locking call."""
    clipboard = copy(qtbot, "a name")
    watched.clear()
    assert clipboard.text() == ""
    assert not watched._timer.isActive()
