"""Hiding everything at once, by key or button, whatever is open."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QAbstractNativeEventFilter, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QGuiApplication, QKeyEvent, QPlatformSurfaceEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from evidence_kit.gui.desktop import NativeDesktop, native_desktop
from evidence_kit.gui.hide_key import HideKey, ShiftCount

_KEYS = frozenset((QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride))
_INPUT = _KEYS | {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}
_DRAGS_BY_QT = ("xcb", "wayland")
"""Where Qt itself sees to drags; elsewhere the system does, in a loop of its own."""
_SURFACE_GOES = QPlatformSurfaceEvent.SurfaceEventType.SurfaceAboutToBeDestroyed


def hide_windows(desktop: NativeDesktop, shown: Iterable[int] = ()) -> None:
    """Take everything that this program shows off the screen, now: *shown*, by native ids, first.

    First without Qt, which tells each widget and waits for the window system in between; then
    through Qt, so that it knows.
    """
    # The picture under the mouse in a drag is a window but no widget.
    desktop.unmap({*shown, *(int(window.winId()) for window in _windows())})
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QWidget) and widget.isVisible():
            widget.hide()
    for window in _windows():
        window.setVisible(False)


def _windows() -> list[QWindow]:
    """What is shown. Something else may stand in the list in place of a window.

    Python knows it under the address of something that Qt has deleted since (an item of a layout).
    """
    every = QGuiApplication.topLevelWindows()
    return [each for each in every if isinstance(each, QWindow) and each.isVisible()]


class Panic(QObject):
    """The one way to hide. Listens to the whole program for the hide key and for Shift, three times.

    *hidden* comes once, after everything is off the screen: clean up then. *off_screen* comes before
    it, in the very moment. *window_shown* and *window_gone* carry the native ids of windows, menus
    and pictures under the mouse, *popup_shown* that of a menu and whether it opens or closes.
    *counted* tells how many presses of Shift are complete. *last_input* is when a key or the mouse
    was last used, by `time.monotonic`. *desktop* is the window system, the real one where none is
    given.
    """

    hidden = Signal()
    off_screen = Signal()
    window_shown = Signal(object)
    window_gone = Signal(object)
    popup_shown = Signal(object, bool)
    away = Signal(str)
    counted = Signal(int)

    def __init__(
        self,
        key: HideKey,
        clock: Callable[[], float] = time.monotonic,
        desktop: NativeDesktop | None = None,
    ) -> None:
        super().__init__()
        self.key = key
        self.is_hidden = False
        self.last_input = time.monotonic()
        self._app: QApplication | None = None
        self._shift = ShiftCount(clock)
        self._desktop = native_desktop() if desktop is None else desktop
        self._native = _NativeFilter(self, self._desktop)
        self._on_screen: dict[int, None] = {}

    @property
    def native_key(self) -> int:
        """The number that the window system gives the hide key, 0 where unknown."""
        return self._desktop.escape() if self.key.key == Qt.Key.Key_Escape else self.key.native

    def warm(self, app: QApplication) -> None:
        """Hear the hide key in what the window system says; walk the way once, so that it is quick.

        To be called before there is a window.
        """
        app.installNativeEventFilter(self._native)
        hide_windows(self._desktop)

    def watch(self, app: QApplication) -> None:
        """Hear every event, from now on; windows that are shown already are told."""
        self._app = app
        app.installEventFilter(self)
        for window in _windows():
            self._shown(window)

    def watch_absence(self, window: QWidget) -> None:
        """Have *away* told through *window*, where the system tells windows."""
        self._desktop.watch_absence(int(window.winId()), self.away.emit)

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Hear no event meanwhile: a page is made, which is thousands of events and no key."""
        app, self._app = self._app, None
        if app is not None:
            app.removeEventFilter(self)
        try:
            yield
        finally:
            if app is not None:
                self._app = app
                app.installEventFilter(self)

    def unwatch(self, app: QApplication) -> None:
        """Stop listening."""
        self._app = None
        app.removeEventFilter(self)
        app.removeNativeEventFilter(self._native)

    def hide_now(self) -> None:
        """Hide first; tell *hidden* once the event loop turns again. More calls do nothing."""
        if self.is_hidden:
            return
        self.is_hidden = True
        hide_windows(self._desktop, self._on_screen)
        self.off_screen.emit()
        QTimer.singleShot(0, self._tell)

    def _hide_late(self) -> None:
        hide_windows(self._desktop, self._on_screen)

    def _shown(self, window: QWindow) -> None:
        number = int(window.winId())
        self._on_screen[number] = None
        self._desktop.keep_from_screens(number)
        self.window_shown.emit(number)

    def _not_there(self, number: int) -> None:
        self._on_screen.pop(number, None)
        self.window_gone.emit(number)

    def _settled(self, window: QWindow, before: int) -> None:
        """See to what is known only once *window*, told as *before*, is on the screen."""
        if int(window.winId()) != before:  # Qt gives a tooltip another one on the way
            self._not_there(before)
            self._shown(window)
        if self._app is not None:
            # Be asked before a drag, whose own filter eats every key; the last to come is first.
            self._app.installEventFilter(self)

    def _tell(self) -> None:
        if QGuiApplication.platformName() in _DRAGS_BY_QT:
            QDrag.cancel()  # it waits for a mouse button, which comes up in another program now
        hide_windows(self._desktop, self._on_screen)
        self.hidden.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _INPUT:
            self.last_input = time.monotonic()
            if kind in _KEYS and isinstance(event, QKeyEvent):
                return self._key(watched, event)
            if kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWindow):
                self._shift.take(event)
        elif kind == QEvent.Type.Show and isinstance(watched, QWindow):
            self._shown(watched)
            QTimer.singleShot(0, watched, partial(self._settled, watched, int(watched.winId())))
            if watched.type() == Qt.WindowType.Popup:
                self.popup_shown.emit(int(watched.winId()), True)
            if self.is_hidden:
                QTimer.singleShot(0, self._hide_late)  # something opened late
        elif kind == QEvent.Type.Hide and isinstance(watched, QWindow):
            if watched.type() == Qt.WindowType.Popup:
                self.popup_shown.emit(int(watched.winId()), False)
        elif (
            kind == QEvent.Type.PlatformSurface
            and isinstance(watched, QWindow)
            and isinstance(event, QPlatformSurfaceEvent)
            and event.surfaceEventType() == _SURFACE_GOES
        ):
            self._not_there(int(watched.winId()))
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        kind = event.type()
        if kind != QEvent.Type.KeyRelease and self.key.matches(event):
            self.hide_now()
            return True
        # A key reaches the window first, then the widget in it: count it once.
        if isinstance(watched, QWindow) and kind != QEvent.Type.ShortcutOverride:
            before = self._shift.count
            if self._shift.take(event):
                self.hide_now()
                return True
            if self._shift.count != before:
                self.counted.emit(self._shift.count)
        return False


class _NativeFilter(QAbstractNativeEventFilter):
    """Hears the hide key during a drag, when Qt keeps all keys from event filters."""

    def __init__(self, panic: Panic, desktop: NativeDesktop) -> None:
        super().__init__()
        self._panic = panic
        self._desktop = desktop

    def nativeEventFilter(self, kind: object, message: object) -> tuple[bool, int]:
        pressed = self._desktop.pressed(bytes(kind), int(message))  # type: ignore[call-overload]
        if pressed and pressed == self._panic.native_key:
            self._panic.hide_now()
            return True, 0
        absence = self._desktop.absence(bytes(kind), int(message))  # type: ignore[call-overload]
        if absence:
            self._panic.away.emit(absence)
        return False, 0
