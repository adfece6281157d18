"""The program that bench_panic.py presses the hide key in.

It is the real one but for two things: after hiding it does not end, and it opens what it is told
to on standard input.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QMimeData, QObject, QSocketNotifier, QStringListModel, QTimer, Slot
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
)

from evidence_kit.gui import theme
from evidence_kit.gui.app import NAME, dress, prepare
from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.keeper_client import KeeperClient
from evidence_kit.gui.panic import Panic
from evidence_kit.gui.program import Program
from evidence_kit.gui.settings_file import SettingsFile
from evidence_kit.gui.widgets.file_choice import choose_files
from evidence_kit.model.case import CaseFacts
from evidence_kit.service.messages import AddFiles, Lock, MakeReport, ReadNew, Unlock
from evidence_kit.vault import Cost, Vault

PASSPHRASE = "velvet tractor onion cathedral"
PICTURES = 150


class Stage(QObject):
    """Opens each state."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._keeper = KeeperClient()
        self._panic = Panic(HideKey())
        self._program = Program(self._keeper, SettingsFile(folder / "view.json"), self._panic)
        self._window = self._program.window
        self._panic.hidden.disconnect(self._program._after_hiding)
        self._open: list[QObject] = []
        self._round = 0
        self._busy = False
        self._states: dict[str, Callable[[], None]] = {
            "hidden": lambda: None,
            "idle": lambda: None,
            "typing": self._type,
            "dialog": self._dialog,
            "file dialog": self._files,
            "message box": self._message,
            "menu": self._menu,
            "combo": self._combo,
            "completer": self._completer,
            "drag": self._drag,
            "importing": self._import,
            "exporting": self._export,
        }

    def begin(self, app: QApplication) -> None:
        """Make a vault, unlock it and say that all is ready."""
        vault, _code = Vault.create(
            self._folder / "Papers", PASSPHRASE, CaseFacts(initials="AB"), cost=Cost.least()
        )
        vault.close()
        self._panic.watch(app)
        self._window.resize(1160, 720)
        self._keeper.ask(
            Unlock(path=str(self._folder / "Papers"), secret=PASSPHRASE), self._unlocked
        )

    def _unlocked(self, answer: object) -> None:
        self._program._opened(answer)  # type: ignore[arg-type]
        self._keeper.ask(AddFiles(paths=self._pictures("first", 20)), lambda _added: None)
        self._keeper.ask(ReadNew(), lambda _read: say("READY"))

    @Slot()
    def hear(self) -> None:
        """Take one line: the state that is wanted."""
        line = sys.stdin.readline()
        if not line:
            self._keeper.ended.connect(lambda _asked: QApplication.exit(0))
            self._keeper.ask(Lock(), lambda _locked: None)
            return
        state = line.strip()
        for earlier in self._open:
            earlier.deleteLater()
        self._open.clear()
        if state != "hidden":
            self._panic.is_hidden = False
            page = "settings" if state == "combo" else "evidence"
            if self._window.current != page:
                self._window.show_page(page)
            self._window.show()
            self._window.activateWindow()
        QTimer.singleShot(120 if state != "hidden" else 0, lambda: self._enter(state))

    def _enter(self, state: str) -> None:
        QTimer.singleShot(60, lambda: say("SHOWN"))
        self._states[state]()

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
    stage = Stage(folder)
    ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ear.activated.connect(stage.hear)
    stage.begin(app)
    app.exec()


if __name__ == "__main__":
    main()
