"""Ctrl Z: typing is taken back first, and then what was saved. Ctrl Shift Z makes it again."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

_UNDO = QKeySequence.StandardKey.Undo
_REDO = QKeySequence.StandardKey.Redo


class UndoKeys(QObject):
    """Tells of these keys anywhere in *window*, unless the field with the keyboard can use them.

    Fields need not be known: whichever gets the keyboard is watched for as long as it has it.
    """

    undo = Signal()
    redo = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._field: QLineEdit | QPlainTextEdit | None = None
        again = [*QKeySequence.keyBindings(_REDO), QKeySequence("Ctrl+Shift+Z")]
        for keys, signal in (
            (QKeySequence.keyBindings(_UNDO), self.undo),
            (list(dict.fromkeys(each.toString() for each in again)), self.redo),
        ):
            shortcut = QShortcut(window)
            shortcut.setKeys([QKeySequence(each) for each in keys])
            shortcut.activated.connect(signal)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._watch)

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        # A field that goes while it has the keyboard is gone before this is told.
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = None
        if isinstance(now, QLineEdit | QPlainTextEdit) and self._window.isAncestorOf(now):
            now.installEventFilter(self)
            self._field = now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field with nothing to take back from claiming the key for itself."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            for keys, again in ((_UNDO, False), (_REDO, True)):
                if event.matches(keys) and not _has_typing(watched, again):
                    event.ignore()
                    return True
        return super().eventFilter(watched, event)


def _has_typing(field: QObject, again: bool) -> bool:
    """Whether *field* can take typing back, or make it *again*."""
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable() if again else field.isUndoAvailable()
    if not isinstance(field, QPlainTextEdit):
        return False
    document = field.document()
    return document.isRedoAvailable() if again else document.isUndoAvailable()
