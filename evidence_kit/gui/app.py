"""Starting the desktop."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from evidence_kit.gui import theme
from evidence_kit.gui.guard_client import GuardClient
from evidence_kit.gui.keeper_client import KeeperClient
from evidence_kit.gui.language import language_for, speak
from evidence_kit.gui.one_window import OneWindow, shows_itself, usual_place
from evidence_kit.gui.outward import OutwardName, app_id, title_of
from evidence_kit.gui.panic import Panic
from evidence_kit.gui.program import Program
from evidence_kit.gui.settings_file import SettingsFile
from evidence_kit.service.process import be_called, no_core_dumps

NAME: OutwardName = "documents"
"""What lists of programs and windows show (WM_CLASS, the desktop file): nothing that tells."""

_BUS = "DBUS_SESSION_BUS_ADDRESS"


def run(argv: Sequence[str], settings: Path | None = None) -> int:
    """Open the desktop and return its exit code. *settings* is another file for the settings."""
    prepare()
    kept = SettingsFile(settings)
    app = QApplication([kept.settings.outward])
    place = usual_place()
    if shows_itself(place):
        return 0
    be_called(kept.settings.outward)
    dress(app, kept.settings.outward)
    speak(app, language_for(kept.settings.language))
    theme.apply(app, kept.settings.appearance, kept.settings.scale)
    panic = Panic(kept.settings.hide_key)
    panic.warm(app)
    guard = guard_of(panic, kept.settings.far_key.native)
    keeper = KeeperClient()
    program = Program(keeper, kept, panic, guard)
    program.over.connect(app.quit)
    # The first event that Python hears makes every class of Qt known to it, for some 30 ms.
    program.window.seen.connect(lambda: panic.watch(app))
    program.window.seen.connect(_collect_garbage)
    one = OneWindow(place, lambda: _come_to_front(program, panic), program)
    program.window.seen.connect(lambda: None if one.listen() else panic.hide_now())
    panic.hidden.connect(one.close)
    sys.excepthook = _Excuse(program)
    _size(program)
    program.begin()
    code = app.exec()
    panic.unwatch(app)
    if guard is not None:
        guard.stop()
    _forget_dialogs()
    return code


def _come_to_front(program: Program, panic: Panic) -> bool:
    if panic.is_hidden:
        return False
    window = program.window
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    if QGuiApplication.platformName() == "wayland":
        window.hide()  # a window cannot raise itself there; one that is shown anew comes in front
        window.show()
    window.raise_()
    window.activateWindow()
    return True


def guard_of(panic: Panic, far: int = 0) -> GuardClient | None:
    """Start a guard for *panic* where there is one for this window system; *far* as in GuardClient."""
    platform = QGuiApplication.platformName()
    if platform not in ("xcb", "windows", "cocoa", "wayland"):
        return None
    # Under Wayland no other process can hide a window, but one can ask the desktop for a key.
    portal = QGuiApplication.desktopFileName() if platform == "wayland" else ""
    guard = GuardClient(panic.native_key, far, portal)
    panic.window_shown.connect(guard.show_window)
    panic.window_gone.connect(guard.forget_window)
    panic.popup_shown.connect(guard.show_popup)
    panic.off_screen.connect(guard.answer)
    guard.pressed.connect(panic.hide_now)
    guard.start()
    return guard


def prepare() -> None:
    """Do what must be done before there is a QApplication."""
    no_core_dumps()
    _start_no_bus()
    _leave_gtk_out()
    # Threads that compute give way to the hide key five times sooner (default: 5 ms).
    sys.setswitchinterval(0.001)
    # Qt's own file dialog would write the folders that were visited into a settings file.
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, "/dev/null/nowhere")
    # Dialogs of the system get the hide key instead of us, and keep a history.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeMenuBar)


def dress(app: QApplication, name: OutwardName = NAME) -> None:
    """Give *app* names that tell nothing."""
    app.setApplicationName(name)
    app.setApplicationDisplayName(title_of(name))
    QGuiApplication.setDesktopFileName(app_id(name))
    app.setQuitOnLastWindowClosed(False)


def _start_no_bus() -> None:
    """Keep Qt from starting a message bus for a desktop that has none.

    libdbus would leave a process, a socket in the folder for temporary files and the file
    ~/.dbus/session-bus/... behind (dbus-launch(1), AUTOMATIC LAUNCHING).
    """
    if sys.platform.startswith("linux") and not os.environ.get(_BUS):
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        if not runtime or not (Path(runtime) / "bus").exists():
            os.environ[_BUS] = "disabled:"


def _leave_gtk_out() -> None:
    """Learn the colours of GTK desktops from the desktop itself, as Qt can, and not through GTK.

    GTK in this process would read and write files of its own, write complaints where the session
    keeps them, tell screen readers of a second program, and take 40 ms and 20 MB at each start.
    """
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "")
    if sys.platform.startswith("linux") and desktop and "KDE" not in desktop.upper():
        os.environ["QT_QPA_PLATFORMTHEME"] = "gnome"


def _collect_garbage() -> None:
    """Take up what `open_desktop` put off; what is there by now stays, and is not looked at again."""
    gc.freeze()
    gc.enable()


def _forget_dialogs() -> None:
    """Take back what Qt's file dialog has written where its settings cannot be led astray."""
    if sys.platform in ("win32", "darwin"):
        QSettings(QSettings.Scope.UserScope, "QtProject").remove("FileDialog")


def _size(program: Program) -> None:
    """Make the window as large as is comfortable, or fill a small screen."""
    window = program.window
    room = window.screen().availableSize()
    wanted = QSize(theme.px(1160), theme.px(760))
    window.resize(wanted.boundedTo(room))
    if wanted.width() > room.width() * 0.8 or wanted.height() > room.height() * 0.9:
        window.setWindowState(Qt.WindowState.WindowMaximized)


class _Excuse:
    """Tells the person that something went wrong, and no file what it was."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if sys.stderr is not None and sys.stderr.isatty():
            sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self._program.window.tell(
                self._program.tr(
                    "Something did not work as it should. What you saved is safe. If it happens "
                    "again, lock and unlock."
                )
            )
