"""A program of one window with the hide key and a guard; test_guard.py tells it what to do."""

import os
import sys
import time

from PySide6.QtCore import QMimeData, QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolTip

from evidence_kit.gui.app import NAME, dress, guard_of, prepare
from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.panic import Panic


def say(word: object) -> None:
    """Answer the test."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class Subject(QObject):
    """Does what stands on standard input, a word a line."""

    def __init__(self, far: int) -> None:
        super().__init__()
        self.panic = Panic(HideKey())
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.panic.warm(app)
        self.panic.watch(app)
        # Once all is done: hiding once more, a turn later, would take what is shown again.
        self.panic.hidden.connect(lambda: say("OFF"))
        guard = guard_of(self.panic, far)
        assert guard is not None
        self.guard = guard
        self.guard.far_refused.connect(lambda: say("REFUSED"))
        self.told: set[int] = set()
        self.panic.window_shown.connect(self.told.add)
        self.panic.window_gone.connect(self.told.discard)
        self.line = QLineEdit()
        self.line.resize(400, 200)
        self.show()

    def show(self) -> None:
        self.panic.is_hidden = False
        self.line.show()
        self.line.activateWindow()

    @Slot()
    def hear(self) -> None:
        word = os.read(0, 64).decode().strip()
        if not word:
            QApplication.exit(0)
        elif word == "guard":
            self.tell_guard()
        elif word == "block":
            self.block()
        elif word == "menu":
            menu = QMenu(self.line)
            menu.addAction("One")
            menu.popup(self.line.mapToGlobal(self.line.rect().center()))
            QTimer.singleShot(150, self.block)
        elif word == "tip":
            QToolTip.showText(self.line.mapToGlobal(self.line.rect().center()), "Words")
            QTimer.singleShot(150, lambda: say(" ".join(map(str, self.told))))
        elif word == "where":
            middle = self.line.mapToGlobal(self.line.rect().center())
            say(f"{middle.x()} {middle.y()}")
        elif word == "drag":
            QTimer.singleShot(150, lambda: say("DRAGGING"))
            drag = QDrag(self.line)
            data = QMimeData()
            data.setText("words")
            drag.setMimeData(data)
            drag.exec()
        elif word == "show":
            self.show()
            QTimer.singleShot(150, lambda: say("SHOWN"))

    def block(self) -> None:
        """Hang."""
        say("BLOCKING")
        time.sleep(20)

    def tell_guard(self) -> None:
        if self.guard.ready and self.line.isActiveWindow():
            say(self.guard.process_id)
        else:
            QTimer.singleShot(10, self.tell_guard)


if __name__ == "__main__":
    prepare()
    program = QApplication([NAME])
    dress(program)
    subject = Subject(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    ear = QSocketNotifier(0, QSocketNotifier.Type.Read)
    ear.activated.connect(subject.hear)
    program.exec()
    subject.guard.stop()
