"""Which key hides everything: reading and naming it, and counting three presses of Shift."""

import time
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

PRESSES = 3
WINDOW = 5.0
"""Seconds that may pass between two presses of Shift, as in GOV.UK's "Exit this page"."""

_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_ScrollLock,
}
_NEEDED = {
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}


class HideKey(msgspec.Struct, frozen=True):
    """One key, pressed alone. *key* is Qt's number for it.

    *native* is the number that the window system gives it (an X11 keycode, a Windows virtual key),
    for the moments in which Qt itself does not hear keys; 0 where unknown.
    """

    key: int = int(Qt.Key.Key_Escape)
    native: int = 0

    @property
    def name(self) -> str:
        """What stands on the key."""
        if self.key == Qt.Key.Key_Escape:
            return "Esc"
        return QKeySequence(self.key).toString(QKeySequence.SequenceFormat.NativeText)

    def matches(self, event: QKeyEvent) -> bool:
        """Say whether *event* is this key, whatever else is held down."""
        return event.key() == self.key


def why_not(key: int, text: str) -> str:
    """Say in a sentence why *key*, which types *text*, cannot be the hide key; "" where it can."""
    if key in _MODIFIERS or key in (0, int(Qt.Key.Key_unknown)):
        return QCoreApplication.translate(
            "HideKey", "This key cannot be used alone. Please press another one, such as F9."
        )
    if key in _NEEDED:
        return QCoreApplication.translate(
            "HideKey",
            "You need this key to move and to type. Please press another one, such as F9.",
        )
    if text.isprintable() and text.strip():
        return QCoreApplication.translate(
            "HideKey",
            "This key types a letter or a sign, so you would hide everything while you write. "
            "Please press another one, such as F9.",
        )
    if key == Qt.Key.Key_F1:
        return QCoreApplication.translate(
            "HideKey", "F1 opens help in many programs. Please press another one, such as F9."
        )
    if key == Qt.Key.Key_F10:
        return QCoreApplication.translate(
            "HideKey", "F10 opens the menu in many programs. Please press another one, such as F9."
        )
    if key == Qt.Key.Key_Menu:
        return QCoreApplication.translate(
            "HideKey", "This key opens the menu of what is chosen. Please press another one."
        )
    if key in (Qt.Key.Key_Print, Qt.Key.Key_SysReq):
        return QCoreApplication.translate(
            "HideKey",
            "This key takes a picture of the screen, which you may need. Please press another.",
        )
    if key == Qt.Key.Key_F6:
        return QCoreApplication.translate(
            "HideKey", "F6 moves between the parts of this window. Please press another one."
        )
    return ""


class ShiftCount:
    """Counts presses of Shift by the rules of GOV.UK's "Exit this page".

    A press counts when the key comes up. A Shift that was held while another key or the mouse was
    used does not count. Any other key starts again, and so do more than five seconds between two:
    seconds of the keyboard, which a program that is busy hears late. *clock* is asked, in seconds,
    where the window system does not say when a key was pressed.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._alone = False
        self._last = float("-inf")
        self.count = 0

    def take(self, event: QEvent) -> bool:
        """Take a key or mouse event; return True when the third press is complete."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            self._alone = False
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.isAutoRepeat():
                return False
            self._alone = event.key() == Qt.Key.Key_Shift
            if not self._alone:
                self.count = 0
        elif (
            kind == QEvent.Type.KeyRelease
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Shift
            and not event.isAutoRepeat()
            and self._alone
        ):
            self._alone = False
            now = event.timestamp() / 1000 or self._clock()
            self.count = self.count + 1 if now - self._last <= WINDOW else 1
            self._last = now
            if self.count == PRESSES:
                self.count = 0
                return True
        return False
