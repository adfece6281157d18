"""A button that learns a key: press it, then press the key."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.desktop import native_desktop
from evidence_kit.gui.hide_key import HideKey, why_not
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.notice import announce


class KeyRecorder(Button):
    """*recorded* carries the new `HideKey`; *refused* says why a key cannot be taken.

    Tab and the mouse leave it as it was. The key that hides now goes on hiding.
    """

    recorded = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._waiting = False
        super().__init__(self.tr("Choose another key"), "keyboard", parent=parent)
        self.clicked.connect(self._begin)

    @property
    def waiting(self) -> bool:
        """Whether the next key is taken."""
        return self._waiting

    def _begin(self) -> None:
        self._waiting = True
        self.say(self.tr("Press the key now"))
        announce(self, self.tr("Press the key now. Tab leaves it as it is."))

    def _end(self) -> None:
        self._waiting = False
        self.say(self.tr("Choose another key"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._waiting:
            super().keyPressEvent(event)
            return
        refusal = why_not(event.key(), event.text())
        if refusal:
            self.refused.emit(refusal)
            return
        self._end()
        self.recorded.emit(HideKey(int(event.key()), native_desktop().number(event)))

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self._waiting:
            self._end()
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._waiting:
            self._end()
        super().focusOutEvent(event)
