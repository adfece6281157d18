"""The program that bench_panic.py presses the hide key in.

It is the real one but for two things: after hiding it does not end, and it opens what it is told
to on standard input.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import (
    QMimeData,
    QObject,
    QPoint,
    QSocketNotifier,
    QStringListModel,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QDrag, QInputMethodEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QToolTip,
    QWidget,
)

from evidence_kit.gui import theme
from evidence_kit.gui.app import NAME, dress, guard_of, prepare
from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.keeper_client import KeeperClient
from evidence_kit.gui.panic import Panic
from evidence_kit.gui.program import Program
from evidence_kit.gui.settings_file import SettingsFile
from evidence_kit.gui.widgets.file_choice import choose_files
from evidence_kit.model.case import CaseFacts
from evidence_kit.service.messages import (
    AddFiles,
    Lock,
    MakeReport,
    PreviewReport,
    ReadNew,
    Unlock,
)
from evidence_kit.vault import Cost, Vault

PASSPHRASE = "velvet tractor onion cathedral"
PICTURES = 150
PAUSE = 127  # an X keycode: the far key
HANG = 20.0
PAGES = {"combo": "settings", "preview": "report", "exporting": "report"}


class Stage(QObject):
    """Opens each state."""

    no_more_lines = Signal()

    def __init__(self, folder: Path, empty: bool) -> None:
        super().__init__()
        self._folder, self._empty = folder, empty
        self._keeper = KeeperClient()
        self._panic = Panic(HideKey())
        self._guard = guard_of(self._panic, PAUSE)
        self._program = Program(self._keeper, SettingsFile(folder / "view.json"), self._panic)
        self._window = self._program.window
        self._panic.hidden.disconnect(self._program._after_hiding)
        self._open: list[QObject] = []
        self._round = 0
        self._busy = False

    def begin(self, app: QApplication) -> None:
        """Make a vault, unlock it and say that all is ready."""
        vault, _code = Vault.create(
            self._folder / "Papers", PASSPHRASE, CaseFacts(initials="AB"), cost=Cost.least()
        )
        vault.close()
        self._panic.warm(app)
        self._panic.watch(app)
        self._window.resize(1160, 720)
        self._keeper.ask(
            Unlock(path=str(self._folder / "Papers"), secret=PASSPHRASE), self._unlocked
        )

    def _unlocked(self, answer: object) -> None:
        self._program._opened(answer)  # type: ignore[arg-type]
        if self._empty:
            self._tell_ready()
            return
        self._keeper.ask(AddFiles(paths=self._pictures("first", 20)), lambda _added: None)
        self._keeper.ask(ReadNew(), lambda _read: self._tell_ready())

    def _tell_ready(self) -> None:
        if self._guard is not None and self._guard.ready:
            say("READY")
        else:
            QTimer.singleShot(10, self._tell_ready)

    @Slot()
    def hear(self) -> None:
        """Take one line: the state that is wanted."""
        line = sys.stdin.readline()
        if not line:
            self.no_more_lines.emit()  # the end of a pipe is told in each turn
            self._panic.is_hidden = True  # so that no new keeper is started
            self._keeper.ended.connect(lambda _asked: QApplication.exit(0))
            self._keeper.ask(Lock(), lambda _locked: None)
            return
        state = line.strip()
        self._signal_keeper(signal.SIGCONT)
        for earlier in self._open:
            earlier.deleteLater()
        self._open.clear()
        if state != "hidden":
            self._panic.is_hidden = False
            page = PAGES.get(state, "evidence")
            if self._window.current != page:
                self._window.show_page(page)
            self._window.show()
            self._window.activateWindow()
        QTimer.singleShot(80 if state != "hidden" else 0, lambda: self._enter(state))

    def _enter(self, state: str) -> None:
        where = self._window.header.hide_button
        middle = where.mapToGlobal(where.rect().center())
        QTimer.singleShot(40, lambda: say(f"SHOWN {middle.x()} {middle.y()}"))
        STATES_SHOWN[state](self)

    def _nothing(self) -> None:
        """What there is is enough."""

    def _type(self) -> None:
        field = QPlainTextEdit(self._window.centralWidget())
        field.resize(400, 200)
        field.show()
        field.setFocus()
        self._open.append(field)

    def _dialog(self) -> None:
        dialog = QDialog(self._window)
        dialog.resize(300, 200)
        dialog.open()
        self._open.append(dialog)

    def _files(self) -> None:
        choose_files(self._window, "Choose", lambda _paths: None)

    def _message(self) -> None:
        box = QMessageBox(QMessageBox.Icon.Information, "Title", "Words", parent=self._window)
        box.open()
        self._open.append(box)

    def _menu(self) -> None:
        menu = QMenu(self._window)
        menu.addAction("One")
        menu.popup(self._window.mapToGlobal(self._window.rect().center()))
        self._open.append(menu)

    def _combo(self) -> None:
        page = self._window.page
        assert page is not None
        page.findChildren(QComboBox)[0].showPopup()

    def _completer(self) -> None:
        field = QLineEdit(self._window.centralWidget())
        field.resize(400, 50)
        field.show()
        field.setFocus()
        completer = QCompleter(QStringListModel(["alpha", "alphabet"], field), field)
        field.setCompleter(completer)
        field.setText("al")
        completer.setCompletionPrefix("al")
        completer.complete()
        self._open.append(field)

    def _drag(self) -> None:
        drag = QDrag(self._window)
        data = QMimeData()
        data.setText("text")
        drag.setMimeData(data)
        picture = QPixmap(80, 80)
        picture.fill(theme.token("accent"))
        drag.setPixmap(picture)
        drag.exec()

    def _tooltip(self) -> None:
        QToolTip.showText(self._window.mapToGlobal(QPoint(300, 300)), "Words", self._window)

    def _second(self) -> None:
        second = QWidget()
        second.resize(300, 200)
        second.show()
        self._open.append(second)

    def _compose(self) -> None:
        """Be in the middle of a sign that an input method puts together."""
        self._type()
        field = self._open[-1]
        QApplication.sendEvent(field, QInputMethodEvent("ni hao", []))

    def _preview(self) -> None:
        self._keeper.ask(PreviewReport(), lambda _ready: None, lambda _failed: None)

    def _signal_keeper(self, number: signal.Signals) -> None:
        process = self._keeper._process
        if process is not None and process.processId():
            os.kill(process.processId(), number)

    def _hang_keeper(self) -> None:
        self._signal_keeper(signal.SIGSTOP)

    def _block(self) -> None:
        """Hang for good, once the benchmark has heard that it is shown."""
        QTimer.singleShot(80, lambda: time.sleep(HANG))

    def _block_menu(self) -> None:
        self._menu()
        self._block()

    def _block_drag(self) -> None:
        self._block()
        self._drag()

    def _import(self) -> None:
        if self._busy:
            return
        self._busy = True
        self._round += 1
        paths = self._pictures(f"round{self._round}", PICTURES)
        self._keeper.ask(AddFiles(paths=paths), self._rested, self._rested)
        self._keeper.ask(ReadNew(), lambda _read: None)

    def _export(self) -> None:
        if self._busy:
            return
        self._busy = True
        self._round += 1
        path = str(self._folder / f"report{self._round}.pdf")
        self._keeper.ask(MakeReport(path=path), self._rested, self._rested)

    def end(self) -> None:
        """Send the guard away."""
        if self._guard is not None:
            self._guard.stop()

    def _rested(self, _answer: object) -> None:
        self._busy = False

    def _pictures(self, name: str, count: int) -> tuple[str, ...]:
        """Make *count* different pictures that are like screenshots in size."""
        folder = self._folder / name
        folder.mkdir()
        base = Image.effect_noise((540, 1170), 60).convert("RGB")
        for number in range(count):
            base.putpixel((number % 540, self._round % 1170), (number % 256, 1, 2))
            base.save(folder / f"{number}.jpg", quality=88)
        return tuple(str(path) for path in sorted(folder.iterdir()))


STATES_SHOWN: dict[str, Callable[[Stage], None]] = {
    "hidden": Stage._nothing,
    "idle": Stage._nothing,
    "typing": Stage._type,
    "dialog": Stage._dialog,
    "file dialog": Stage._files,
    "message box": Stage._message,
    "menu": Stage._menu,
    "combo": Stage._combo,
    "completer": Stage._completer,
    "tooltip": Stage._tooltip,
    "drag": Stage._drag,
    "second window": Stage._second,
    "input method": Stage._compose,
    "preview": Stage._preview,
    "shift x3": Stage._nothing,
    "shift x3 in drag": Stage._drag,
    "hide button": Stage._nothing,
    "far key": Stage._nothing,
    "dragged over": Stage._nothing,
    "keeper hung": Stage._hang_keeper,
    "blocked": Stage._block,
    "blocked menu": Stage._block_menu,
    "blocked drag": Stage._block_drag,
    "importing": Stage._import,
    "exporting": Stage._export,
}
"""How each state of panic_states.py is opened."""


def say(word: str) -> None:
    """Tell the benchmark."""
    print(word, flush=True)


def main() -> None:
    """Be the program under test."""
    folder = Path(sys.argv[1])
    prepare()
    app = QApplication([NAME])
    dress(app)
    theme.apply(app, "light")
    stage = Stage(folder, "empty" in sys.argv[2:])
    ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ear.activated.connect(stage.hear)
    stage.no_more_lines.connect(lambda: ear.setEnabled(False))
    stage.begin(app)
    app.exec()
    stage.end()


if __name__ == "__main__":
    main()
