"""The frame: the rail, the header with "Hide now", one page in the middle, one line at the foot."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from evidence_kit.gui import icons, theme
from evidence_kit.gui.outward import OUTWARD, OutwardName, title_of
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.header import Header
from evidence_kit.gui.widgets.notice import Notice, NoticeKind, announce
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.rail import Rail
from evidence_kit.gui.widgets.undo_key import UndoKeys
from evidence_kit.gui.widgets.words import Words

LOW_BELOW = 360  # height at 100 % below which the room is left to the page
NARROW_BELOW = 900
UNSEEN = 1000
"""Milliseconds after which a window that nobody has painted, behind others, counts as seen."""

WAYS = ("search", "quick")
"""The pages that a key opens from everywhere, and that lead back to where one was."""

Builders = Mapping[str, Callable[[QWidget], Page]]
"""What makes each page by its name, in the widget that it will stand in."""


class MainWindow(QMainWindow):
    """Shows pages, which *builders* make when they are first wanted, and screens of the closed state.

    *seen* comes once, as soon as the window has been painted: what can wait until then begins.
    *closed* is the person closing the window.
    """

    seen = Signal()

    hide_requested = Signal()
    lock_requested = Signal()
    closed = Signal()

    def __init__(self, builders: Builders) -> None:
        super().__init__()
        self.making: Callable[[], AbstractContextManager[None]] = nullcontext
        """Surrounds the making of a page, in which no event of a person can come."""
        self._builders = builders
        self._pages: dict[str, Page] = {}
        self._current = self._before = ""
        self._was_seen = False
        self._screen: Page | None = None
        self.look_like("documents")
        self.setMinimumSize(560, 420)
        self.rail = Rail()
        self.rail.chosen.connect(self.show_page)
        self.rail.lock_requested.connect(self.lock_requested)
        self.header = Header()
        self.header.hide_requested.connect(self.hide_requested)
        self.header.search_requested.connect(lambda: self._show_way("search"))
        self.header.write_requested.connect(lambda: self._show_way("quick"))
        self.notice = Notice("caution")
        self._understood = Button("", "check")
        self._understood.clicked.connect(self.notice.clear)
        self.notice.beside.addWidget(self._understood)
        self.offered = Notice("soft")
        self.accept = Button("", "check")
        self.decline = Button("", "", "quiet")
        self.redo = Button("", "", "link")
        self.redo.clicked.connect(self._redo)
        self.redo.hide()
        self._name_buttons()
        self.accept.clicked.connect(lambda: self._answer_offer(self._on_yes))
        self.decline.clicked.connect(lambda: self._answer_offer(self._on_no))
        self._on_yes: Callable[[], None] = _nothing
        self._on_no: Callable[[], None] = _nothing
        for button in (self.accept, self.decline):
            self.offered.controls.addWidget(button)
        self.offered.controls.addStretch(1)
        self._notice_room = QVBoxLayout()
        self.warning = Notice("caution")
        self._notice_room.addWidget(self.warning)
        self._notice_room.addWidget(self.notice)
        self._notice_room.addWidget(self.offered)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(1)  # pages scroll; what is told above them must be whole
        self.foot = Words("", "small")
        self._foot_frame = QFrame()
        self._foot_frame.setObjectName("foot")
        foot = QHBoxLayout(self._foot_frame)
        self.typist = Words("", "small", wrap=False)
        foot.addWidget(self.foot, 1)
        foot.addWidget(self.redo)
        foot.addWidget(self.typist)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.header)
        middle.addLayout(self._notice_room)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._foot_frame)
        ground = QWidget()
        ground.setObjectName("page")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        across = QHBoxLayout(ground)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(middle, 1)
        self.setCentralWidget(ground)
        QShortcut(QKeySequence("F6"), self).activated.connect(self._next_area)
        for keys, way in (("Ctrl+K", "search"), ("Ctrl+N", "quick")):
            QShortcut(QKeySequence(keys), self).activated.connect(
                lambda way=way: self._show_way(way)
            )
        undo_keys = UndoKeys(self)
        undo_keys.undo.connect(self._undo)
        undo_keys.redo.connect(self._redo)
        theme.changed.connect(self._measure)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name_buttons()

    def _name_buttons(self) -> None:
        self.redo.say(self.tr("Do it again"))
        self._understood.setText(self.tr("OK"))
        self.accept.setText(self.tr("Yes"))
        self.decline.setText(self.tr("Not now"))

    @property
    def current(self) -> str:
        """The name of the page that is shown, "" for a screen of the closed state."""
        return self._current

    @property
    def page(self) -> Page | None:
        """The page or screen that is shown."""
        return self._pages.get(self._current, self._screen)

    @property
    def open_pages(self) -> tuple[Page, ...]:
        """All pages that were made, and the screen: what is to be flushed and forgotten."""
        screen = (self._screen,) if self._screen is not None else ()
        return (*self._pages.values(), *screen)

    def look_like(self, name: OutwardName) -> None:
        """Take the name and the icon that the list of windows shows."""
        QGuiApplication.setApplicationDisplayName(title_of(name))  # or both stand in the title
        self.setWindowTitle(title_of(name))
        self.setWindowIcon(icons.icon(OUTWARD[name].icon, "muted"))

    def show_page(self, name: str) -> None:
        """Show the page called *name*; make it if it is not there yet."""
        if name not in self._builders:
            return
        self._leave()
        self._drop_screen()
        self.prepare(name)
        if self._current not in ("", *WAYS):
            self._before = self._current
        self._current = name
        self.header.offer_ways(all(way in self._builders for way in WAYS))
        self.rail.offer(self._builders)
        self.rail.show()
        self._foot_frame.show()
        self.rail.show_current(name)
        self._show(self._pages[name])

    def go_back(self) -> None:
        """Show the page that was there before one of `WAYS`."""
        self.show_page(self._before if self._before in self._builders else "start")

    def _show_way(self, name: str) -> None:
        if self._current:
            self.show_page(name)

    def show_place(self, name: str, place: str) -> None:
        """Show the page called *name*, and *place* on it."""
        self.show_page(name)
        if self._current == name:
            self._pages[name].show_place(place)

    def prepare(self, name: str) -> None:
        """Make the page called *name* if it is not there yet, without showing it."""
        if name in self._builders and name not in self._pages:
            with self.making():
                # In its place from the start: what moves into another widget is dressed anew.
                page = self._builders[name](self._stack)
                self._join(page)
            self._pages[name] = page

    def show_screen(self, screen: Page) -> None:
        """Show *screen* alone, without the rail; the one before it is dropped."""
        self._leave()
        self._drop_screen()
        self._current = self._before = ""
        self.header.offer_ways(False)
        self._screen = screen
        self._join(screen)
        self.rail.hide()
        self._foot_frame.hide()
        self._show(screen)

    def show_status(self, words: str) -> None:
        """Show one line at the foot, "" clears it."""
        self.redo.hide()
        self.foot.setText(words)
        self._foot_frame.setVisible(bool(words) or self._screen is None)
        if words:
            announce(self.foot, words)

    def _show_turned(self, words: str, can_redo: bool) -> None:
        """Say what was taken back or made again, with a button to make it again."""
        self.show_status(words)
        self.redo.setVisible(can_redo)

    def show_typist(self, name: str) -> None:
        """Say at the foot of every page who types for the person, "" for nobody."""
        self.typist.setText(self.tr("{} is typing").format(name) if name else "")

    def tell(self, sentence: str, kind: NoticeKind = "caution") -> None:
        """Show *sentence* above the page until the person has taken note of it."""
        self.notice.say(sentence, kind)

    def warn(self, sentence: str) -> None:
        """Show what is about to happen by itself, "" where it is not any more."""
        if sentence != self.warning.sentence:
            self.warning.say(sentence)

    def offer(
        self,
        sentence: str,
        words: str,
        on_yes: Callable[[], None],
        on_no: Callable[[], None],
    ) -> None:
        """Show *sentence* above the page with a button that says *words*, and one to leave it."""
        self.accept.say(words)
        self._on_yes, self._on_no = on_yes, on_no
        self.offered.say(sentence)

    def _answer_offer(self, then: Callable[[], None]) -> None:
        self.offered.clear()
        then()

    def drop_pages(self) -> None:
        """Forget and delete every page, with all that it shows."""
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._current = ""
        self.show_status("")
        self.show_typist("")
        self.notice.clear()
        self.offered.clear()
        self.warning.clear()

    def rebuild(self, drop_answers: Callable[[], None]) -> None:
        """Make the pages again, for another size of text, and show the same one.

        *drop_answers* keeps what the old pages have asked from being answered to them.
        """
        name = self._current
        for page in self._pages.values():
            page.flush()
        drop_answers()
        typing = self.typist.text()
        self.drop_pages()
        self.typist.setText(typing)
        if name:
            self.show_page(name)

    def _join(self, page: Page) -> None:
        page.status.connect(self.show_status)
        page.go_to.connect(self.show_page)
        page.go_to_place.connect(self.show_place)
        page.retitled.connect(self._retitle)
        page.done_here.connect(self.go_back)
        page.typist_told.connect(self.show_typist)
        page.turned.connect(self._show_turned)
        page.records_changed.connect(self._look_again)
        self._stack.addWidget(page)

    def _show(self, page: Page) -> None:
        self._stack.setCurrentWidget(page)
        page.enter()
        focus = page.primary_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._retitle()

    def _retitle(self) -> None:
        page = self.page
        if page is not None:
            self.header.show_page(page.title, page.purpose)
            announce(self.header.title, f"{page.title}. {page.purpose}")

    def _undo(self) -> None:
        if (page := self._pages.get(self._current)) is not None:
            page.undo()

    def _redo(self) -> None:
        if (page := self._pages.get(self._current)) is not None:
            page.redo()

    def _look_again(self) -> None:
        for page in self._pages.values():
            if page is not self.page:
                page.look_again()

    def _leave(self) -> None:
        self.show_status("")
        page = self._pages.get(self._current)
        if page is not None:
            page.leave()

    def _drop_screen(self) -> None:
        if self._screen is not None:
            self._stack.removeWidget(self._screen)
            self._screen.deleteLater()
            self._screen = None

    def _next_area(self) -> None:
        """Move the keyboard from the rail to the page, to "Hide now", and round again."""
        focus = self.focusWidget()
        page = self.page
        if focus is not None and self.rail.isAncestorOf(focus) and page is not None:
            (page.primary_focus() or page).setFocus(Qt.FocusReason.OtherFocusReason)
            if self.focusWidget() is focus:
                page.focusNextChild()
        elif page is not None and focus is not None and page.isAncestorOf(focus):
            self.header.hide_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.rail.isVisible():
            self.rail.focus_current()
        elif page is not None:
            (page.primary_focus() or page).setFocus(Qt.FocusReason.OtherFocusReason)

    def _measure(self) -> None:
        side, gap = theme.space(24), theme.space(8)
        self._notice_room.setContentsMargins(side, 0, side, gap)
        self._notice_room.setSpacing(gap)
        layout = self._foot_frame.layout()
        if layout is not None:
            layout.setContentsMargins(side, gap // 2, side, gap // 2)
        self.rail.set_narrow(self.width() < theme.px(NARROW_BELOW))
        self.header.set_narrow(self.width() < theme.px(NARROW_BELOW))
        self.header.set_low(self.height() < theme.px(LOW_BELOW))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(UNSEEN, self._tell_seen)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_seen:
            QTimer.singleShot(0, self._tell_seen)

    def _tell_seen(self) -> None:
        if not self._was_seen:
            self._was_seen = True
            self.seen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()


def _nothing() -> None:
    """Nothing was offered."""
