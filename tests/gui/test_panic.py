"""Hiding: everything, first, once, whatever is open."""

import ctypes
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

from evidence_kit.gui.desktop.windows import WindowsDesktop, _Message
from evidence_kit.gui.desktop.x11 import X11Desktop
from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.panic import Panic
from evidence_kit.gui.widgets.file_choice import choose_files, choose_folder, choose_new_file

ESC = Qt.Key.Key_Escape


class Recorder(X11Desktop):
    """Notes which windows are taken off the screen without Qt."""

    def __init__(self) -> None:
        super().__init__()
        self.unmapped: list[int] = []

    def unmap(self, windows: Iterable[int]) -> None:
        self.unmapped += windows


@pytest.fixture
def panic(qapp: QApplication) -> Iterator[Panic]:
    """The hiding itself, listening to the whole program."""
    made = Panic(HideKey())
    made.warm(qapp)
    made.watch(qapp)
    yield made
    made.unwatch(qapp)


@pytest.fixture
def window(qtbot: Any) -> QWidget:
    """A window with a field, a drop-down list and a button."""
    made = QWidget()
    column = QVBoxLayout(made)
    made.line = QLineEdit()  # type: ignore[attr-defined]
    made.combo = QComboBox()  # type: ignore[attr-defined]
    made.combo.addItems(["one", "two"])  # type: ignore[attr-defined]
    made.button = QPushButton("Button")  # type: ignore[attr-defined]
    for control in (made.line, made.combo, made.button):  # type: ignore[attr-defined]
        column.addWidget(control)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def anything_visible() -> list[str]:
    """What of this program is still on the screen."""
    widgets = [repr(widget) for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    windows = [repr(each) for each in QGuiApplication.topLevelWindows() if each.isVisible()]
    return widgets + windows


def press(key: Qt.Key = ESC) -> None:
    """Press a key the way the window system does: in the window that has the keyboard."""
    modal = QApplication.activeModalWidget()
    focus = modal.windowHandle() if modal is not None else QGuiApplication.focusWindow()
    if focus is None:
        focus = next(each for each in QGuiApplication.topLevelWindows() if each.isVisible())
    QTest.keyClick(focus, key)


def open_dialog(window: Any) -> None:
    dialog = QDialog(window)
    dialog.setModal(True)
    QLineEdit(dialog).setFocus()
    dialog.show()


def open_message(window: Any) -> None:
    QMessageBox(QMessageBox.Icon.Information, "Title", "Words", parent=window).open()


def open_files(window: Any) -> None:
    choose_files(window, "Choose", lambda _paths: None)


def open_folder(window: Any) -> None:
    choose_folder(window, "Choose", lambda _path: None)


def open_new_file(window: Any) -> None:
    choose_new_file(window, "Save", "report.pdf", "pdf", lambda _path: None)


def open_menu(window: Any) -> None:
    menu = QMenu(window)
    menu.addAction("One")
    menu.popup(window.mapToGlobal(window.rect().center()))


def open_submenu(window: Any) -> None:
    menu = QMenu(window)
    inner = menu.addMenu("More")
    inner.addAction("One")
    menu.popup(window.mapToGlobal(window.rect().center()))
    inner.popup(window.mapToGlobal(window.rect().topLeft()))


def open_combo(window: Any) -> None:
    window.combo.showPopup()


def open_completer(window: Any) -> None:
    completer = QCompleter(QStringListModel(["alpha", "alphabet"], window), window)
    window.line.setCompleter(completer)
    window.line.setFocus()
    window.line.setText("al")
    completer.setCompletionPrefix("al")
    completer.complete()


def open_nothing(window: Any) -> None:
    window.line.setFocus()


STATES: list[Callable[[Any], None]] = [
    open_nothing,
    open_dialog,
    open_message,
    open_files,
    open_folder,
    open_new_file,
    open_menu,
    open_submenu,
    open_combo,
    open_completer,
]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_the_key_hides_everything_whatever_is_open(
    panic: Panic, window: QWidget, state: Callable[[Any], None], qtbot: Any
) -> None:
    """One press takes every window off the screen before anything else happens."""
    state(window)
    QApplication.processEvents()
    assert anything_visible()
    with qtbot.waitSignal(panic.hidden):
        press()
        assert panic.is_hidden
        assert anything_visible() == []


@pytest.mark.parametrize("box", [QDialog, QMessageBox])
def test_a_dialog_that_waits_is_hidden_and_left(
    panic: Panic, window: QWidget, box: Callable[[QWidget], QDialog]
) -> None:
    """Code that waits for a dialog goes on with a no."""
    dialog = box(window)
    QTimer.singleShot(0, press)
    answer = dialog.exec()
    assert answer in (QDialog.DialogCode.Rejected, QMessageBox.StandardButton.Cancel)
    assert anything_visible() == []


def test_shift_three_times_hides(panic: Panic, window: QWidget, qtbot: Any) -> None:
    """Shift, three times, works on every page whatever the hide key is."""
    panic.key = HideKey(int(Qt.Key.Key_F9))
    window.activateWindow()
    with qtbot.waitSignals([panic.counted, panic.counted]):
        press(Qt.Key.Key_Shift)
        press(Qt.Key.Key_Shift)
    assert anything_visible()
    press(Qt.Key.Key_Shift)
    assert anything_visible() == []


def test_another_hide_key_takes_the_place_of_esc(panic: Panic, window: QWidget) -> None:
    """The key that was chosen hides; Esc then does nothing."""
    panic.key = HideKey(int(Qt.Key.Key_F9))
    press(ESC)
    assert anything_visible()
    press(Qt.Key.Key_F9)
    assert anything_visible() == []


def test_after_a_page_was_made_the_key_hides_again(panic: Panic, window: QWidget) -> None:
    """Even where the making failed: no key can come meanwhile, and none is lost afterwards."""
    with pytest.raises(ZeroDivisionError), panic.resting():
        assert 1 / 0
    press()
    assert anything_visible() == []


def test_hiding_twice_is_hiding_once(panic: Panic, window: QWidget, qtbot: Any) -> None:
    """A person who presses again and again changes nothing."""
    told: list[None] = []
    panic.hidden.connect(lambda: told.append(None))
    for _press in range(4):
        panic.hide_now()
    qtbot.waitUntil(lambda: bool(told))
    QApplication.processEvents()
    assert len(told) == 1


def test_what_opens_after_hiding_is_hidden_too(panic: Panic, window: QWidget, qtbot: Any) -> None:
    """Something that was about to open stays unseen."""
    panic.hide_now()
    late = QWidget()
    qtbot.addWidget(late)
    late.show()
    qtbot.waitUntil(lambda: anything_visible() == [])


def test_a_key_that_qt_does_not_hear_hides_all_the_same(
    qapp: QApplication, window: QWidget
) -> None:
    """During a drag Qt keeps keys to itself; the window system's own message hides."""
    panic = Panic(HideKey(), desktop=Recorder())
    event = (ctypes.c_uint8 * 36)(2, 9)
    panic._native.nativeEventFilter(b"xcb_generic_event_t", ctypes.addressof(event))
    assert anything_visible() == []


def test_every_window_is_first_hidden_without_qt(window: QWidget) -> None:
    """The window system is asked about all of them at once, before Qt tells a single widget."""
    desktop = Recorder()
    panic = Panic(HideKey(), desktop=desktop)
    open_dialog(window)
    shown = {int(each.winId()) for each in QGuiApplication.topLevelWindows() if each.isVisible()}
    assert len(shown) == 2
    panic.hide_now()
    assert set(desktop.unmapped) == shown


def test_x11_key_presses_are_read_and_made_up_ones_are_not() -> None:
    """Only the press of a real key counts (xproto: KeyPress is 2, the top bit marks SendEvent)."""
    keys = X11Desktop()
    for first, expected in ((2, 9), (3, 0), (2 | 0x80, 0), (6, 0)):
        event = (ctypes.c_uint8 * 36)(first, 9)
        assert keys.pressed(b"xcb_generic_event_t", ctypes.addressof(event)) == expected
    assert keys.pressed(b"something_else", 0) == 0


def test_windows_key_presses_are_read() -> None:
    """WM_KEYDOWN (0x100) and WM_SYSKEYDOWN (0x104) carry the virtual key."""
    keys = WindowsDesktop()
    for message, expected in ((0x100, 0x1B), (0x104, 0x1B), (0x101, 0)):
        event = _Message(None, message, 0x1B)
        assert keys.pressed(b"windows_generic_MSG", ctypes.addressof(event)) == expected


def test_esc_is_used_for_nothing_else() -> None:
    """No other part of the desktop knows the Esc key."""
    gui = Path(__file__).parents[2] / "evidence_kit" / "gui"
    users = {
        path.name
        for path in gui.rglob("*.py")
        if "Key_Escape" in path.read_text("utf-8") or '"Esc' in path.read_text("utf-8")
    }
    assert users <= {"hide_key.py", "panic.py"}


def test_what_qt_lists_in_place_of_a_window_stops_nothing(
    window: QWidget, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python can know a window by what was deleted at its address: it goes all the same."""
    desktop = Recorder()
    panic = Panic(HideKey(), desktop=desktop)
    panic.watch(qapp)
    number = int(window.winId())
    strange = [QWidgetItem(window)]
    monkeypatch.setattr(QGuiApplication, "topLevelWindows", lambda: strange)
    try:
        panic.hide_now()
    finally:
        panic.unwatch(qapp)
    assert number in desktop.unmapped
    assert not window.isVisible()
