"""The matrix of the hide key (make bench-panic) leaves out nothing that the program can open."""

import ast
from collections.abc import Iterator
from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtWidgets import QWidget

from tests.benchmarks import panic_subject
from tests.benchmarks.panic_states import OPENED_IN, STATES

GUI = Path(__file__).parents[2] / "evidence_kit" / "gui"

# Beside dialogs: what opens a list, a menu, a hint or a picture under the mouse in a window of its
# own, what is one by a flag, and what a tool bar or a dock does when it is torn off.
OPENERS = {
    "QMainWindow",
    "QMenu",
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
    "QMdiSubWindow",
    "QDateEdit",
    "QDateTimeEdit",
    "QRubberBand",
    "QWindow",
    "QRasterWindow",
    "QQuickView",
}
DIALOGS = {
    name
    for name, kind in list(vars(QtWidgets).items())
    if isinstance(kind, type) and issubclass(kind, QtWidgets.QDialog) and issubclass(kind, QWidget)
}
FLAGS = {"setWindowFlag", "setWindowFlags", "setWindowModality", "windowFlags"}
HINTS = {"setToolTip", "setWhatsThis"}


def used(source: str) -> Iterator[str]:
    """Each thing that is called or inherited from in *source* and opens a window of its own."""
    for node in ast.walk(ast.parse(source)):
        names: list[ast.expr] = []
        if isinstance(node, ast.Call):
            names = [node.func]
        elif isinstance(node, ast.ClassDef):
            names = node.bases
        for name in names:
            last = name.attr if isinstance(name, ast.Attribute) else getattr(name, "id", "")
            first = name.value if isinstance(name, ast.Attribute) else name
            for word in (last, getattr(first, "id", "")):
                if word in OPENERS | DIALOGS:
                    yield word
            if last in HINTS:
                yield "QToolTip"
            if last in FLAGS:
                yield last
        if isinstance(node, ast.Attribute) and getattr(node.value, "attr", "") == "WindowType":
            yield f"WindowType.{node.attr}"


def test_what_opens_windows_is_found() -> None:
    """The search itself sees each way of opening something."""
    source = (
        "class A(QDialog): pass\nQtWidgets.QMenu()\nQToolTip.showText(1)\n"
        "b.setToolTip('x')\nself.setWindowFlags(Qt.WindowType.Popup)\nQMessageBox.question()\n"
    )
    assert set(used(source)) == {
        "QDialog",
        "QMenu",
        "QToolTip",
        "QMessageBox",
        "setWindowFlags",
        "WindowType.Popup",
    }


def test_each_window_and_popup_of_the_program_is_opened_by_the_matrix() -> None:
    """A new dialog, window or popup needs a state in panic_states.py that opens it."""
    # The panic asks windows whether they are popups; it opens none.
    known = set(OPENED_IN) | {"WindowType.Popup"}
    for path in sorted(GUI.rglob("*.py")):
        new = set(used(path.read_text("utf-8"))) - known
        assert not new, f"{path.name} opens {new}: add a state that opens it to panic_states.py"


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
