"""The course of a sitting: closed, unlocked, hidden, locked; who may show what, and when."""

import sys
import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Keeping
from evidence_kit.gui.clipboard import Clipboard
from evidence_kit.gui.coming_back import ComingBack
from evidence_kit.gui.far_news import FarNews
from evidence_kit.gui.guard_client import GuardClient
from evidence_kit.gui.hide_key import PRESSES, WINDOW, HideKey
from evidence_kit.gui.idle_lock import IdleLock
from evidence_kit.gui.in_menu import InMenu
from evidence_kit.gui.language import language_for, speak
from evidence_kit.gui.main_window import Builders, MainWindow
from evidence_kit.gui.page_builders import page_builders
from evidence_kit.gui.pages.practise import PractisePage
from evidence_kit.gui.pages.unlock import UnlockPage
from evidence_kit.gui.pages.welcome import WelcomePage
from evidence_kit.gui.panic import Panic
from evidence_kit.gui.preparing import Preparing
from evidence_kit.gui.reading_words import ReadingWords
from evidence_kit.gui.rest import Rest
from evidence_kit.gui.settings_file import Settings, SettingsFile
from evidence_kit.gui.widgets.page import Page
from evidence_kit.model.problem import Problem
from evidence_kit.service.messages import Leaving, Lock, Unlocked
from evidence_kit.service.process import be_called

GIVE_UP = 5000
"""Milliseconds that a hidden program waits for its keeper before it ends all the same."""


class Program(QObject):
    """Holds the window and the keeper together. *over* is the end: leave the event loop."""

    over = Signal()
    locked = Signal()

    def __init__(
        self,
        keeper: Keeping,
        settings: SettingsFile,
        panic: Panic,
        guard: GuardClient | None = None,
    ) -> None:
        super().__init__()
        self._guard = guard
        self._keeper = keeper
        self._settings = settings
        self._panic = panic
        self._place = ""
        self._unlocked = False
        self._reading = ReadingWords(keeper, lambda: settings.settings.read_words, self)
        self._rest = Rest(keeper, parent=self)
        self._rest.due.connect(self._offer_rest)
        self.window = MainWindow(self._builders())
        self.window.making = panic.resting
        self._reading.status.connect(self._tell_reading)
        self.window.look_like(settings.settings.outward)
        self._clipboard = Clipboard(self)
        self._back = ComingBack(keeper, self.window)
        self._menu = InMenu(self.window.tell, self)
        self.window.header.show_key(settings.settings.hide_key.name)
        self.window.hide_requested.connect(panic.hide_now)
        self.window.closed.connect(panic.hide_now)
        self.window.lock_requested.connect(self.lock)
        panic.hidden.connect(self._after_hiding)
        if guard is not None:
            guard.far_refused.connect(self._tell_far_refused)
            self._far = FarNews(
                guard, self.window.tell, lambda: self._change({"far_key": HideKey(0)}), self
            )
        panic.counted.connect(self._tell_presses)
        keeper.ended.connect(self._keeper_ended)
        keeper.unheard.connect(self.window.tell)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(GIVE_UP)
        self._patience.timeout.connect(self.over)
        self._preparing = Preparing(self.window, keeper, lambda: not panic.is_hidden, self)
        self._forget_presses = QTimer(self)
        self._forget_presses.setSingleShot(True)
        self._forget_presses.setInterval(int(WINDOW * 1000))
        self._forget_presses.timeout.connect(lambda: self.window.show_status(""))
        self._idle = IdleLock(
            lambda: panic.last_input, lambda: settings.settings.idle_minutes, self
        )
        self._idle.due.connect(self.lock)
        self._idle.soon.connect(self._warn)
        panic.away.connect(self._idle.away)

    @property
    def unlocked(self) -> bool:
        """Whether a vault is open."""
        return self._unlocked

    def begin(self) -> None:
        """Show the first screen."""
        place = self._settings.settings.place
        if place:
            self.show_unlock(place)
        else:
            self.show_welcome()
        self.window.seen.connect(self._keeper.start)
        self.window.seen.connect(self._preparing.read_code)
        self.window.seen.connect(self._listen_for_absence)
        self.window.show()
        self._panic.watch_absence(self.window)

    def _listen_for_absence(self) -> None:
        """Lock when the computer sleeps, its screen is locked or another person signs in."""
        if not sys.platform.startswith("linux"):
            return  # Windows tells the window, see desktop/windows.py
        from evidence_kit.gui.desktop.session_bus import SessionBus

        self._bus = SessionBus(self)
        self._bus.away.connect(self._idle.away)
        self._bus.listen()

    def show_welcome(self) -> None:
        """Show the two ways in."""
        screen = WelcomePage(self._keeper)
        screen.begin.connect(self.show_first_use)
        screen.folder_chosen.connect(self.show_unlock)
        screen.restore.connect(self.show_restore)
        self._show_screen(screen)

    def show_unlock(self, place: str, why: str = "") -> None:
        """Show the closed door of the folder *place*, and *why* it is closed."""
        self._place = place
        screen = UnlockPage(self._keeper, place)
        screen.unlocked.connect(self._opened)
        screen.working.connect(self._preparing.make_pages)
        screen.elsewhere.connect(self.show_welcome)
        screen.restore.connect(self.show_restore)
        self._show_screen(screen)
        if why:
            screen.tell(why)

    def show_first_use(self) -> None:
        """Show the four pages of the first use."""
        from evidence_kit.gui.pages.first_use import FirstUsePage

        now = self._settings.settings
        screen = FirstUsePage(self._keeper, now.hide_key, now.outward)
        screen.outward_chosen.connect(lambda name: self._change({"outward": name}))
        screen.left.connect(self._leave_first_use)
        screen.created.connect(self._created)
        screen.finished.connect(self._show_pages)
        self._show_screen(screen)

    def show_restore(self) -> None:
        """Show how to put everything back from a copy."""
        from evidence_kit.gui.pages.restore import RestorePage

        screen = RestorePage(self._keeper)
        screen.left.connect(self.show_welcome)
        screen.restored.connect(self._restored)
        self._show_screen(screen)

    def _restored(self, place: str, remember: bool, answer: Unlocked) -> None:
        self._created(place, remember)
        self._opened(answer)

    def _leave_first_use(self) -> None:
        if self._unlocked:  # it is made by now: what is left is a closed door
            self.lock()
        else:
            self.show_welcome()

    def lock(self, why: str = "") -> None:
        """Save what is typed, empty every page, send the keeper away and show the closed door."""
        if not self._unlocked:
            return
        self._unlocked = False
        self._idle.stop()
        self._preparing.stop()
        self._close_dialogs()
        try:
            self._put_away()
        finally:
            self._drop_answers()
            self._clipboard.clear()
            self.window.drop_pages()
            self.show_unlock(self._place, why)
            self._keeper.ask(Lock(), lambda _locked: self.locked.emit())

    def _opened(self, answer: Unlocked) -> None:
        self._unlocked = True
        self._show_pages()
        if answer.notices:
            self.window.tell("\n".join(answer.notices))
        self._back.welcome()

    def _created(self, place: str, remember: bool) -> None:
        self._place = place
        self._unlocked = True
        self._preparing.make_pages()
        if remember:
            self._keep(place=place)

    def _show_screen(self, screen: Page) -> None:
        self._drop_answers()  # what the last screen asked would be answered to nobody
        self.window.show_screen(screen)

    def _show_pages(self) -> None:
        self._drop_answers()
        self.window.show_page("start")
        self._reading.start()  # what was not reached before hiding or locking
        # Not before: a person who looks for pen and paper must find the recovery code again.
        self._panic.last_input = time.monotonic()
        self._rest.begin_anew()
        self._idle.begin()
        self._preparing.begin_calm()

    def _after_hiding(self) -> None:
        self._patience.start()
        self._idle.stop()
        try:
            if self._unlocked:
                self._put_away()
        finally:
            self._drop_answers()
            self._clipboard.clear()
            if self._keeper.running:
                self._keeper.ask(Lock(), lambda _locked: None)
            else:
                self.over.emit()

    def _put_away(self) -> None:
        """Hand over what is typed, stop what runs, and empty the pages, each whatever befalls."""
        pages = self.window.open_pages
        _run_all(
            [
                lambda: self._keeper.ask(Leaving(), lambda _done: None),
                *(page.flush for page in pages),
                self._back.remember,
                self._keeper.cancel_all,
                *(page.forget for page in pages),
            ]
        )

    def _keeper_ended(self, asked: bool) -> None:
        if self._panic.is_hidden:
            self.over.emit()
        elif self._unlocked and not asked:
            self._unlocked = False
            self._idle.stop()
            self._close_dialogs()
            _run_all([page.forget for page in self.window.open_pages])
            self.window.drop_pages()
            self.show_unlock(
                self._place,
                self.tr(
                    "The part of the program that keeps your files stopped, so everything was "
                    "closed. What you had saved is safe. Please unlock it again."
                ),
            )
        elif asked:
            self._keeper.start()  # a fresh one, ready for the next unlock

    def _warn(self, left: int) -> None:
        words = ""
        if left:
            words = self.tr(
                "Nobody has touched it for a while: it locks in less than half a minute. Any key, "
                "or the mouse, keeps it open. Nothing that you have typed is lost."
            )
        self.window.warn(words)

    def _offer_rest(self) -> None:
        self.window.offer(
            self.tr(
                "You have looked at hard pictures for a while. A short break can help. "
                "Nothing is lost, and the pictures can wait."
            ),
            self.tr("Show me what can help"),
            lambda: self.window.show_place("help", "feeling-overwhelmed"),
            lambda: None,
        )

    def _tell_far_refused(self) -> None:
        self.window.tell(
            self.tr(
                "Another program has the key that shall hide from everywhere. Please choose "
                "another one in the settings."
            )
        )

    def _tell_presses(self, count: int) -> None:
        left = PRESSES - count
        words = ""
        if left == 2:
            words = self.tr("Shift: press it 2 more times to hide everything.")
        elif left == 1:
            words = self.tr("Shift: press it once more to hide everything.")
        self.window.show_status(words)
        if words:
            self._forget_presses.start()
        else:
            self._forget_presses.stop()

    def _builders(self) -> Builders:
        return {
            **page_builders(self._rest, self._reading),
            "settings": self._settings_page,
            "practise": self._practise_page,
        }

    def _practise_page(self, parent: QWidget) -> PractisePage:
        return PractisePage(self._keeper, self._settings.settings.hide_key, parent)

    def _settings_page(self, parent: QWidget) -> Page:
        from evidence_kit.gui.pages.settings import SettingsPage

        page = SettingsPage(self._keeper, self._settings.settings, self._place, parent)
        page.changed.connect(self._change)
        self._menu.follow(page.menu, lambda: self._settings.settings.outward)
        if self._guard is not None:
            self._far.follow(page.far)
        return page

    def _change(self, changes: dict[str, object]) -> None:
        if "place" in changes:
            changes = {**changes, "place": self._place if changes["place"] else ""}
        now = self._keep(**changes)
        if "read_words" in changes:
            (self._reading.start if now.read_words else self._reading.stop)()
        self._panic.key = now.hide_key
        self.window.look_like(now.outward)
        if "outward" in changes:
            be_called(now.outward)
            self._menu.rename(now.outward)
        if self._guard is not None:
            self._guard.use_keys(self._panic.native_key, now.far_key.native)
        self.window.header.show_key(now.hide_key.name)
        app = QApplication.instance()
        if {"appearance", "text_size", "language"} & changes.keys() and isinstance(
            app, QApplication
        ):
            speak(app, language_for(now.language))
            theme.apply(app, now.appearance, now.scale)
            if {"text_size", "language"} & changes.keys():
                QTimer.singleShot(0, self._rebuild)

    def _rebuild(self) -> None:
        self.window.rebuild(self._drop_answers)
        if self._unlocked:
            self._reading.start()

    def _drop_answers(self) -> None:
        """Call nobody back for what was asked so far."""
        self._keeper.drop_all()
        self._reading.forget()

    def _tell_reading(self, words: str) -> None:
        if self._unlocked:
            self.window.show_status(words)

    def _keep(self, **changes: object) -> Settings:
        try:
            return self._settings.change(**changes)
        except Problem as problem:
            self.window.tell(problem.sentence)
            return self._settings.settings

    def _close_dialogs(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QWidget) and widget is not self.window and widget.isVisible():
                widget.hide()


def _run_all(steps: Iterable[Callable[[], object]]) -> None:
    """Take every step, whatever the others do; afterwards raise what went wrong, together."""
    failures: list[Exception] = []
    for step in steps:
        try:
            step()
        except Exception as failure:  # noqa: BLE001 - kept, and raised below
            failures.append(failure)
    if failures:
        raise ExceptionGroup("some pages could not be put away", failures)
