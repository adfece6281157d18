"""The pages of the program in a real window over a small case; test_spoken_tree.py walks them.

Run with the folder of a vault; a line on standard input names a page or a view of
spoken_views.py, and is answered once that is shown and has come to rest.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from evidence_kit.gui import theme
from evidence_kit.gui.app import dress, prepare
from evidence_kit.gui.main_window import MainWindow
from evidence_kit.service.messages import Unlock
from tests.gui.conftest import Desk
from tests.gui.spoken_views import Step, builders, steps

SETTLED = 60  # milliseconds between one step and the next


def main() -> None:
    """Show what is asked for until the input ends."""
    sys.excepthook = _end  # or whoever waits for an answer would wait for ever
    prepare()
    app = QApplication(["documents"])
    dress(app)
    theme.apply(app, "light")
    desk = Desk(Path(sys.argv[1]))
    desk.answer(Unlock(path=sys.argv[1], secret=sys.argv[2]))
    window = MainWindow(builders(desk))
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
        go_on(words[0], iter(steps(words[0], window, desk)))

    def go_on(view: str, left: Iterator[Step]) -> None:
        if desk._jobs:
            QTimer.singleShot(SETTLED, lambda: go_on(view, left))
            return
        step = next(left, None)
        if step is None:
            say(view)
        else:
            step()
            QTimer.singleShot(SETTLED, lambda: go_on(view, left))

    heard = QSocketNotifier(0, QSocketNotifier.Type.Read)
    heard.activated.connect(lambda *_told: hear())
    say("ready")
    app.exec()
    desk.close()


def _end(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, problem, trace)
    os._exit(1)


if __name__ == "__main__":
    main()
