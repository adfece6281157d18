"""A whole sitting of the real desktop, for test_desktop_traces.py, which searches what it left.

`python -m tests.gui.watched_sitting FOLDER`: in FOLDER are the picture to add and the places to use.
"""

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from evidence_kit.gui import app as desktop
from evidence_kit.gui.program import Program
from evidence_kit.gui.widgets.file_choice import choose_folder
from evidence_kit.gui.widgets.passphrase_field import PassphraseField
from evidence_kit.model.account import Account
from evidence_kit.model.event import Event
from evidence_kit.service import messages as m

PASSPHRASE = "velvet tractor onion cathedral"
WORDS = "zebrafinch threatens at noon"
HANDLE = "@zebrafinch.handle"
NAME = "zebrafinch chat.png"
# Milliseconds that anything may take. Keeper and sandbox give way to all else (`os.nice`), so that
# a busy computer can leave them a fiftieth of a core.
LONGEST = 600_000


class Windows(QObject):
    """Notes the class of each widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.add(watched.metaObject().className())
        return False


class Sitting:
    """Makes a vault, adds, records, looks, exports, locks, comes back, and hides."""

    def __init__(self, program: Program, base: Path) -> None:
        self._program, self._base = program, base
        self._window = program.window
        self._windows = Windows()
        QApplication.instance().installEventFilter(self._windows)  # type: ignore[union-attr]

    def run(self) -> None:
        """Go through it; the end of the program is hiding."""
        self._first_use()
        self._add_and_record()
        self._look()
        self._export()
        self._program.lock()
        self._wait(lambda: not self._program._keeper._pending)
        self._unlock()
        sys.stdout.write(f"core {resource.getrlimit(resource.RLIMIT_CORE)[0]}\n")
        sys.stdout.write(f"windows {' '.join(sorted(self._windows.seen))}\n")
        sys.stdout.flush()
        self._window.hide_requested.emit()

    def _first_use(self) -> None:
        self._program.show_first_use()
        page: Any = self._window.page
        page.onward.click()
        for field in page.place.findChildren(PassphraseField):
            QTest.keyClicks(field.line, PASSPHRASE)
        page.place.name.setText("Zebrafinch Berg")
        page.place.initials.setText("AB")
        page.place.folder.setText(str(self._base / "vault"))
        page.place.folder.textEdited.emit(page.place.folder.text())
        page.onward.click()
        self._wait(lambda: page.step is page.code)
        page._turn_to(3)
        page.onward.click()
        self._wait(lambda: self._window.current == "start")

    def _add_and_record(self) -> None:
        self._ask(m.AddFiles(paths=(str(self._base / NAME),)))
        self._ask(m.ReadNew())
        account = self._ask(m.Save(record=Account(id="", platform="x", handle=HANDLE))).record
        (row,) = self._ask(m.ListExhibits()).rows
        event = Event(id="", words=WORDS, accounts=(account.id,), exhibits=(row.id,))
        self._ask(m.Save(record=event))
        self._ask(m.SaveDraft(form="event:new", fields={"words": f"{WORDS}, half"}))

    def _look(self) -> None:
        (row,) = self._ask(m.ListExhibits(matching="zebrafinch")).rows
        for name in ("start", "evidence", "accounts", "timeline", "report", "help", "settings"):
            self._window.show_page(name)
            self._settle()
        self._window.show_place("evidence", row.id)
        self._settle()
        self._ask(m.GetPicture(id=row.id, width=200, clear=True))
        QApplication.clipboard().setText(WORDS)
        choose_folder(self._window, "Choose", lambda _path: None, start=self._base / "out")
        self._settle()
        for dialog in self._window.findChildren(QFileDialog):
            dialog.accept()

    def _export(self) -> None:
        self._ask(m.MakeReport(path=str(self._base / "out" / "report.pdf")))
        self._ask(m.Extract(mark="AB1", path=str(self._base / "out" / "one.png")))
        self._ask(m.BackUp(path=str(self._base / "copy")))
        self._ask(m.CheckVault(full=True))

    def _unlock(self) -> None:
        page: Any = self._window.page
        page.field.line.setText("zebrafinch is wrong")
        page.button.click()
        self._wait(lambda: bool(page.notice.sentence))
        page.field.line.setText(PASSPHRASE)
        page.button.click()
        self._wait(lambda: self._program.unlocked)
        self._settle()

    def _ask(self, request: m.Request) -> Any:
        heard: list[Any] = []
        self._program._keeper.ask(request, heard.append, heard.append)
        self._wait(lambda: bool(heard))
        if isinstance(heard[0], m.Failed):
            raise AssertionError(f"{request}: {heard[0].sentence}")
        return heard[0]

    def _settle(self) -> None:
        self._wait(lambda: not self._program._keeper._pending)

    def _wait(self, condition: Callable[[], bool]) -> None:
        until = time.monotonic() + LONGEST / 1000
        while not condition():
            if time.monotonic() > until:
                raise TimeoutError("The sitting did not come so far.")
            QTest.qWait(2)


def main() -> int:
    """Run the desktop as `evidence-kit` does, and the sitting in it."""
    base = Path(sys.argv[1])
    begin = Program.begin

    def begun(program: Program) -> None:
        begin(program)
        QTimer.singleShot(0, lambda: _run(Sitting(program, base)))

    Program.begin = begun  # type: ignore[method-assign]
    return desktop.run([])


def _run(sitting: Sitting) -> None:
    try:
        sitting.run()
    except BaseException:  # noqa: BLE001 - whatever it is, the program must end with it
        sys.__excepthook__(*sys.exc_info())
        QApplication.exit(9)


if __name__ == "__main__":
    sys.exit(main())
