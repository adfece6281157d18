"""Choosing a key that hides everything while another program is in front. None at first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field
from evidence_kit.gui.widgets.words import Words

_KEYS = {
    # X11 keycodes: those of evdev (linux/input-event-codes.h) and 8.
    "xcb": ((Qt.Key.Key_Pause, 127), (Qt.Key.Key_ScrollLock, 78), (Qt.Key.Key_F12, 96)),
    # Virtual keys (winuser.h). Not F12: Windows keeps it for debuggers.
    "windows": ((Qt.Key.Key_Pause, 0x13), (Qt.Key.Key_ScrollLock, 0x91), (Qt.Key.Key_F9, 0x78)),
    # kVK numbers (HIToolbox/Events.h). F14 and F15 change the brightness of the screen.
    "cocoa": ((Qt.Key.Key_F13, 0x69), (Qt.Key.Key_F9, 0x65), (Qt.Key.Key_F10, 0x6D)),
}
"""For each window system the keys that few programs use, each with its native number."""


def far_keys(platform: str) -> tuple[HideKey, ...]:
    """Return what can be chosen on *platform*; none where no program hears a key from elsewhere."""
    return tuple(HideKey(int(key), number) for key, number in _KEYS.get(platform, ()))


class FarKey(QWidget):
    """*chosen* carries a `HideKey`, its number 0 for none. Where it cannot work it says so.

    *platform* is the window system, the one that the program runs on where none is given.
    """

    chosen = Signal(object)

    def __init__(self, key: HideKey, platform: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = far_keys(platform or QGuiApplication.platformName())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        none = ("0", self.tr("None"))
        self.keys = Choice((none, *((str(each.key), each.name) for each in self._keys)))
        self.keys.choose(str(key.key) if key in self._keys else "0")
        self.keys.activated.connect(self._choose)
        field = Field(
            self.tr("A key that hides this while you are in another program"),
            self.keys,
            self.tr(
                "While this program is open, the key does nothing else on this computer. It does "
                "not work during some menus of other programs."
            ),
        )
        column.addWidget(field)
        self.words = Words(
            self.tr(
                "On this desktop no program hears a key while another is in front. Go back to this "
                "window first, then hide."
            ),
            "muted",
        )
        column.addWidget(self.words)
        field.setVisible(bool(self._keys))
        self.words.setVisible(not self._keys)

    def _choose(self, _index: int) -> None:
        number = int(self.keys.value())
        self.chosen.emit(next((each for each in self._keys if each.key == number), HideKey(0)))
