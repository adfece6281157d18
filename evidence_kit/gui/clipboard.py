"""What is copied in the program: marked as secret, and gone again soon."""

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

KEPT = 30_000
"""Milliseconds after which a copy is taken back."""
# Each tells managers of clipboards to keep no history of it: KDE's and those that follow it,
# Windows 10 (learn.microsoft.com, "Cloud Clipboard and Clipboard History Formats"), and
# nspasteboard.org for macOS.
_MARKS = (
    ("x-kde-passwordManagerHint", b"secret"),
    ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"1"),
    ('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"', bytes(4)),
    ('application/x-qt-windows-mime;value="CanUploadToCloudClipboard"', bytes(4)),
    ("application/x-nspasteboard-concealed-type", b"1"),
)


class Clipboard(QObject):
    """Watches what this program copies; other programs' copies are left alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT)
        self._timer.timeout.connect(self.clear)
        self._clipboard.dataChanged.connect(self._changed)
        self._clipboard.selectionChanged.connect(self._drop_selection)

    def clear(self) -> None:
        """Take back what we copied, if nobody has copied anything since."""
        self._timer.stop()
        if self._ours():
            self._clipboard.clear()
        self._drop_selection()

    def _drop_selection(self) -> None:
        """Give words that are merely selected to nobody: on Linux the middle button would paste them.

        Managers of clipboards keep them, too, and no mark tells them not to. Nobody has read them
        yet: this is called in the turn of the event loop in which they were selected.
        """
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(self._clipboard.Mode.Selection)

    def _ours(self) -> bool:
        """Say whether what can be pasted now comes from this program."""
        return self._clipboard.ownsClipboard()

    def _changed(self) -> None:
        if not self._ours():
            self._timer.stop()
            return
        data = self._clipboard.mimeData()
        if data is None or not (data.hasText() or data.hasImage()):
            return
        if not data.hasFormat(_MARKS[0][0]):
            marked = QMimeData()
            if data.hasImage():
                marked.setImageData(data.imageData())
            else:
                marked.setText(data.text())  # words alone: no HTML that names where they come from
            for name, value in _MARKS:
                marked.setData(name, QByteArray(value))
            self._clipboard.setMimeData(marked)
        self._timer.start()
