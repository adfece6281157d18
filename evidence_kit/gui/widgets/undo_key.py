"""Ctrl Z: typing is taken back first, and then what was saved."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class UndoKey(QObject):
    """Calls *undo* on Ctrl Z within *page*, unless the field that has the keyboard can undo typing.

    Made once all fields of the page are there.
    """

    def __init__(self, page: QWidget, undo: Callable[[], None]) -> None:
        super().__init__(page)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(undo)
        for field in page.findChildren(QWidget):
            if isinstance(field, QLineEdit | QPlainTextEdit):
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field with nothing to take back from claiming the key for itself."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not _has_typing(watched)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _has_typing(field: QObject) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return isinstance(field, QPlainTextEdit) and field.document().isUndoAvailable()
