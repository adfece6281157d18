"""One sitting in a real window, with a picture of each page: run by `take.py` on its own display."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from evidence_kit.cli.demo import FACTS, PASSPHRASE
from evidence_kit.gui import theme
from evidence_kit.gui.app import dress, prepare
from evidence_kit.gui.keeper_client import KeeperClient
from evidence_kit.gui.language import speak
from evidence_kit.gui.pages.accounts import AccountsPage
from evidence_kit.gui.pages.report import ReportPage
from evidence_kit.gui.pages.search import SearchPage
from evidence_kit.gui.pages.start import StartPage
from evidence_kit.gui.pages.timeline import TimelinePage
from evidence_kit.gui.panic import Panic
from evidence_kit.gui.program import Program
from evidence_kit.gui.settings_file import SettingsFile
from evidence_kit.gui.widgets.passphrase_field import PassphraseField
from evidence_kit.service.messages import ListExhibits, ListRecords
from tests.i18n.pseudo import PSEUDO, make

LONGEST = 90_000  # milliseconds that anything may take on a busy machine


class Sitting:
    """Opens the desktop, goes from page to page, and takes what is on the screen."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        prepare()
        self._app = QApplication([sys.argv[0]])
        dress(self._app)
        settings = SettingsFile(options.scratch / "view.json")
        settings.change(read_words=False)  # reading 50 pictures would take longer than the sitting
        folder = (
            make(options.language, options.scratch).parent if options.language in PSEUDO else None
        )
        speak(self._app, options.language, folder)
        theme.apply(self._app, options.scheme, options.scale / 100)
        self._keeper = KeeperClient()
        self._program = Program(self._keeper, settings, Panic(settings.settings.hide_key))
        self._window = self._program.window

    def run(self) -> None:
        """Take all pictures of this sitting."""
        self._program.begin()
        self._window.setWindowState(Qt.WindowState.WindowMaximized)
        QTest.qWaitForWindowExposed(self._window)
        if self._options.narrow:
            self._window.showNormal()
            self._window.resize(820, 700)
        if self._options.first_use:
            self._first_use()
        self._unlock()
        for name in self._options.pages:
            self._visit(name)
        self._program.lock()
        self._settle()
        self._keeper.ended.disconnect()  # or the program would start the next one
        self._keeper.close_input()
        self._wait(lambda: not self._keeper.running)

    def _first_use(self) -> None:
        self._take("welcome")
        self._program.show_first_use()
        page = self._window.page
        self._take("first-use-1")
        page.onward.click()
        self._settle()
        place = page.steps[1]
        for field in place.findChildren(PassphraseField):
            QTest.keyClicks(field.line, PASSPHRASE)
        QTest.keyClicks(place.name, FACTS.name)
        place.folder.setText("/home/sam/Papers")
        self._take("first-use-2")
        place.folder.setText(str(self._options.scratch / "Papers"))
        place.folder.textEdited.emit(place.folder.text())
        QTest.qWait(500)
        self._settle()
        page.onward.click()
        self._wait(lambda: page.step is page.steps[2])
        self._take("first-use-3")
        page._turn_to(3)
        self._settle()
        self._take("first-use-4")
        page.onward.click()
        for name in ("start", "evidence", "timeline", "report"):
            self._window.show_page(name)
            self._take(f"{name}-empty")
        self._program.lock()
        self._settle()

    def _unlock(self) -> None:
        self._program.show_unlock(str(self._options.vault))
        screen = self._window.page
        self._settle()
        if self._options.first_use:
            self._take("unlock")
        screen.field.line.setText(PASSPHRASE)
        screen.button.click()
        self._wait(lambda: self._program.unlocked)
        self._settle()
        self._window.notice.clear()

    def _visit(self, name: str) -> None:
        page_name, _, part = name.partition("-")
        if page_name == "settings":
            self._program._place = "/home/sam/Papers"  # the true one is a folder for an hour
        self._window.show_page(page_name)
        self._settle()
        page = self._window.page
        if isinstance(page, StartPage) and part:
            card = page.contacts_card if part == "calls" else page.demands_card
            card.click()
            self._settle()
        if isinstance(page, StartPage) and part == "demands":
            page.demands._rows.itemAt(0).widget().click()
        if isinstance(page, ReportPage):
            page.preview.ask()
            self._wait(lambda: page.preview.sheet._image is not None)
        if isinstance(page, TimelinePage):
            page.list.setFocus()
            page.list.choose(page.list.events.rows[4].id)
            page._choose(page.list.events.rows[4].id)
        if isinstance(page, AccountsPage):
            self._keeper.ask(ListRecords(), lambda found: page.open_account(found.accounts[3].id))
        if isinstance(page, SearchPage):
            QTest.keyClicks(page.primary_focus(), "harbour")
        if page_name == "evidence":
            self._keeper.ask(ListExhibits(), lambda found: page.show_place(found.rows[3].id))
        self._settle()
        self._take(name)

    def _take(self, name: str) -> None:
        self._settle()
        image = self._window.screen().grabWindow(self._window.winId()).toImage()
        target = self._options.out / f"{name}-{self._options.tag}.png"
        image.convertToFormat(QImage.Format.Format_RGB888).save(str(target))

    def _settle(self) -> None:
        """Wait until the keeper has answered everything and the window has come to rest."""
        self._wait(lambda: not self._keeper._pending)
        QTest.qWait(350)
        self._wait(lambda: not self._keeper._pending)

    def _wait(self, condition: Callable[[], bool]) -> None:
        for _ in range(LONGEST // 20):
            if condition():
                return
            QTest.qWait(20)
        raise TimeoutError("The window did not come so far.")


def main() -> None:
    """Take the pictures of one sitting, as the command line says."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--vault", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--scratch", type=Path, required=True)
    parser.add_argument("--scheme", default="light")
    parser.add_argument("--scale", type=int, default=100)
    parser.add_argument("--language", default="en")
    parser.add_argument("--tag", required=True)
    parser.add_argument("--narrow", action="store_true")
    parser.add_argument("--first-use", action="store_true")
    parser.add_argument("pages", nargs="*")
    Sitting(parser.parse_args()).run()
    QTimer.singleShot(0, QApplication.quit)


if __name__ == "__main__":
    main()
