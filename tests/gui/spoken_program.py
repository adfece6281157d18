"""The pages of the program in a real window over a small case; test_spoken_tree.py walks them.

Run with the folder of a vault; a line on standard input names a page, and is answered once that is
shown and has come to rest.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from evidence_kit.gui import theme
from evidence_kit.gui.app import dress, prepare
from evidence_kit.gui.main_window import MainWindow
from evidence_kit.gui.page_builders import page_builders
from evidence_kit.service.messages import Unlock
from tests.gui.conftest import Desk

SETTLED = 300  # milliseconds without anything to do


def main() -> None:
    """Show what is asked for until the input ends."""
    prepare()
    app = QApplication(["documents"])
    dress(app)
    theme.apply(app, "light")
    desk = Desk(Path(sys.argv[1]))
    desk.answer(Unlock(path=sys.argv[1], secret=sys.argv[2]))
    window = MainWindow(page_builders(desk))
    window.resize(1160, 720)
    window.show()

    def say(word: str) -> None:
        sys.stdout.write(f"{word}\n")
        sys.stdout.flush()

    def hear() -> None:
        words = os.read(0, 200).decode().split()
        if not words:
            app.quit()
            return
        window.show_page(words[0])
        QTimer.singleShot(SETTLED, lambda: settled(words[0]))

    def settled(page: str) -> None:
        if desk._jobs:
            QTimer.singleShot(SETTLED, lambda: settled(page))
        else:
            say(page)

    heard = QSocketNotifier(0, QSocketNotifier.Type.Read)
    heard.activated.connect(lambda *_told: hear())
    say("ready")
    app.exec()
    desk.close()


if __name__ == "__main__":
    main()
