"""What is copied is marked as secret, and does not stay."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from evidence_kit.gui.clipboard import Clipboard
from tests.gui.x_display import MISSING, display


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


_SELECTING = """
import sys
from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from evidence_kit.gui.clipboard import Clipboard
app = QApplication(["documents"])
owner = QObject()
watched = Clipboard(owner)
told = []
app.clipboard().selectionChanged.connect(lambda: told.append(app.clipboard().ownsSelection()))
line = QLineEdit("a name")
line.resize(300, 40)
line.show()
app.processEvents()
line.selectAll()
QTest.mouseRelease(line, Qt.MouseButton.LeftButton)  # as at the end of drawing over words
app.processEvents()
sys.stdout.write(f"{len(told) > 0} {app.clipboard().ownsSelection()} {line.selectedText()}\\n")
line.copy()
app.processEvents()
sys.stdout.write(f"{app.clipboard().ownsClipboard()} {app.clipboard().text()}\\n")
sys.stdout.flush()
ear = QSocketNotifier(0, QSocketNotifier.Type.Read)
ear.activated.connect(lambda: app.exit())
app.exec()
"""
_LOOKING = """
import sys
from PySide6.QtGui import QClipboard, QGuiApplication
app = QGuiApplication([])
for mode in (QClipboard.Mode.Selection, QClipboard.Mode.Clipboard):
    sys.stdout.write(f"[{app.clipboard().text(mode)}]")
"""


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {MISSING}")
def test_what_is_selected_is_not_given_to_the_middle_button() -> None:
    """X11: it stays selected here; another program gets nothing of it, and what is copied still."""
    with display() as name:
        env = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        env["PYTHONPATH"] = str(Path(__file__).parents[2])
        ours = subprocess.Popen(
            [sys.executable, "-c", _SELECTING],
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert ours.stdout is not None
        assert ours.stdout.readline() == "True False a name\n"
        assert ours.stdout.readline() == "True a name\n"
        looked = subprocess.run(
            [sys.executable, "-c", _LOOKING], env=env, capture_output=True, text=True, timeout=60
        )
        ours.communicate("\n", timeout=60)
    assert looked.stdout == "[][a name]"
