"""The matrix of the hide key (make bench-panic) leaves out nothing that the program can open."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtWidgets
from PySide6.QtWidgets import QWidget

from tests.benchmarks import panic_subject
from tests.benchmarks.panic_states import OPENED_IN, OPENS_NOTHING, STATES, USED_IN

GUI = Path(__file__).parents[2] / "evidence_kit" / "gui"

# Beside dialogs: what opens a list, a menu, a hint or a picture under the mouse in a window of its
# own, what is one by a flag, and what a tool bar or a dock does when it is torn off.
OPENERS = {
    "QMenuBar",
    "QComboBox",
    "QFontComboBox",
    "QCompleter",
    "QToolTip",
    "QWhatsThis",
    "QDrag",
    "QSplashScreen",
    "QSystemTrayIcon",
    "QDockWidget",
    "QToolBar",
    "QDateEdit",
    "QDateTimeEdit",
    "QRubberBand",
    "QQuickView",
    "QErrorMessage",
    "QMessageBox",
    "QWizard",
    "QUndoView",
    # in a window of another program, or of a file that says what to open
    "QDesktopServices",
    "QUiLoader",
}
DIALOGS = {
    name
    for name, kind in list(vars(QtWidgets).items())
    if isinstance(kind, type) and issubclass(kind, QtWidgets.QDialog) and issubclass(kind, QWidget)
}
BY_NAME = re.compile(r"Q[A-Za-z]*(Dialog|Window|Popup|Menu)")
"""Dialogs and windows of other parts of Qt, such as QPrintDialog and QOpenGLWindow."""
CALLS = {
    # a widget becomes a window of its own, and what Qt opens when it is told to
    "setWindowFlag",
    "setWindowFlags",
    "overrideWindowFlags",
    "setWindowModality",
    "windowFlags",
    "createWindowContainer",
    "setCalendarPopup",
    "setContextMenuPolicy",
    "setDragEnabled",
    "setDragDropMode",
    # hints under the mouse
    "setToolTip",
    "setWhatsThis",
    "ToolTipRole",
    "WhatsThisRole",
    # what is heard or seen without a window of ours
    "beep",
    "alert",
    "startDetached",
}
SHORT = {"Window", "Dialog", "Sheet", "Drawer", "Popup", "Tool", "ToolTip", "SplashScreen"}
"""Members of Qt.WindowType, which may also be written as members of Qt."""
NOTIFIERS = re.compile(r"org\.freedesktop\.Notifications|notify-send|ToastNotification")


def opens(word: str) -> bool:
    """Say whether *word* is the name of something that puts a thing of its own on the screen."""
    return word in OPENERS | DIALOGS | CALLS or BY_NAME.fullmatch(word) is not None


def used(source: str) -> Iterator[str]:
    """Each thing in *source* that may open a window of its own, under whatever name it is called."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(value=ast.Name(id="Qt"), attr=word) if word in SHORT:
                yield f"WindowType.{word}"
            case ast.Attribute(value=ast.Attribute(attr="WindowType"), attr=word):
                yield f"WindowType.{word}"
            case ast.Call(func=ast.Attribute(attr="setParent"), args=[ast.Constant(value=None)]):
                yield "setParent(None)"
            case ast.keyword(arg="f" | "flags"):
                yield f"{node.arg}="
            case ast.Constant(value=str(word)) if NOTIFIERS.search(word) or (
                opens(word) and word[0] == "Q"
            ):
                yield word
        match node:
            case ast.Attribute(attr=word) | ast.Name(id=word) if opens(word):
                yield word
            case ast.alias(name=word) if opens(word.rpartition(".")[2]):
                yield word.rpartition(".")[2]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("class A(QDialog): pass", "QDialog"),
        ("class A(w.QMessageBox): pass", "QMessageBox"),
        ("from PySide6.QtWidgets import QMenu as Plain", "QMenu"),
        ("kind = getattr(QtWidgets, 'QColorDialog')", "QColorDialog"),
        ("ask = QMessageBox.question", "QMessageBox"),
        ("QPrintDialog(printer).exec()", "QPrintDialog"),
        ("QOpenGLWindow()", "QOpenGLWindow"),
        ("QToolTip.showText(1)", "QToolTip"),
        ("b.setToolTip('x')", "setToolTip"),
        ("if role == Qt.ItemDataRole.ToolTipRole: pass", "ToolTipRole"),
        ("QWhatsThis.enterWhatsThisMode()", "QWhatsThis"),
        ("QSystemTrayIcon().showMessage('x')", "QSystemTrayIcon"),
        ("QSplashScreen().show()", "QSplashScreen"),
        ("line.setCompleter(QCompleter(words))", "QCompleter"),
        ("w.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)", "setContextMenuPolicy"),
        ("QDockWidget().setFloating(True)", "QDockWidget"),
        ("self.setWindowFlags(Qt.WindowType.Popup)", "WindowType.Popup"),
        ("w = QWidget(None, Qt.Window)", "WindowType.Window"),
        ("w = QWidget(f=some)", "f="),
        ("later = w.overrideWindowFlags", "overrideWindowFlags"),
        ("w.setParent(None)", "setParent(None)"),
        ("QDrag(w).exec()", "QDrag"),
        ("view.setDragEnabled(True)", "setDragEnabled"),
        ("day.setCalendarPopup(True)", "setCalendarPopup"),
        ("QUiLoader().load('a.ui')", "QUiLoader"),
        ("send('org.freedesktop.Notifications', 'Notify')", "org.freedesktop.Notifications"),
        ("QApplication.beep()", "beep"),
    ],
)
def test_what_opens_windows_is_found(source: str, found: str) -> None:
    """The search itself sees each way of opening something."""
    assert found in set(used(source))


def test_each_window_and_popup_of_the_program_is_opened_by_the_matrix() -> None:
    """A new dialog, window or popup needs a state in panic_states.py that opens it."""
    for path in sorted(GUI.rglob("*.py")):
        place = path.relative_to(GUI).as_posix()
        new = set(used(path.read_text("utf-8"))) - USED_IN.get(place, set())
        assert not new, f"{place} uses {new}: add a state that opens it, and it, to panic_states.py"


def test_what_is_used_has_a_state_or_opens_nothing() -> None:
    """The list of what each module uses is no way round the matrix, and names nothing in vain."""
    for place, words in USED_IN.items():
        assert words == set(used((GUI / place).read_text("utf-8"))), place
        assert words <= set(OPENED_IN) | set(OPENS_NOTHING), place


def test_each_state_can_be_shown() -> None:
    """Whatever the table names, the program under test can open."""
    assert set(OPENED_IN.values()) <= set(STATES)
    assert set(STATES) <= set(panic_subject.STATES_SHOWN)


def test_only_the_frame_is_a_main_window() -> None:
    """One window; what else is shown is in it."""
    windows = [
        path.name for path in GUI.rglob("*.py") if "(QMainWindow)" in path.read_text("utf-8")
    ]
    assert windows == ["main_window.py"]
