"""Ctrl V: a picture on the clipboard is pasted, wherever the keyboard is on the page."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_PNG = "image/png"


class PasteKey(QObject):
    """Calls *pasted* with the PNG of a picture; text is pasted by the field that has the keyboard.

    Made once all fields of the page are there.
    """

    def __init__(self, page: QWidget, pasted: Callable[[bytes], None]) -> None:
        super().__init__(page)
        self._pasted = pasted
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.paste)
        for field in page.findChildren(QWidget):
            if isinstance(field, QLineEdit | QPlainTextEdit):
                field.installEventFilter(self)

    def paste(self) -> bool:
        """Hand on the picture that is on the clipboard; return whether there is one."""
        data = clipboard_picture()
        if data:
            self._pasted(data)
        return bool(data)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field from claiming the key where there are no words to paste."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Paste)
            and _has_picture_only()
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def clipboard_picture() -> bytes:
    """Return the picture on the clipboard as PNG, empty where there is none.

    PNG that another program put there is taken as it is, undecoded: pictures from elsewhere are
    read in the sandbox alone. What the system hands over as plain pixels is written as PNG here.
    """
    data = QGuiApplication.clipboard().mimeData()
    if data is None or not data.hasImage():
        return b""
    if data.hasFormat(_PNG):
        return bytes(data.data(_PNG).data())
    image = data.imageData()
    if not isinstance(image, QImage) or image.isNull():
        return b""
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(made.data())


def _has_picture_only() -> bool:
    data = QGuiApplication.clipboard().mimeData()
    return data is not None and data.hasImage() and not data.hasText()
