"""Choosing a key that hides everything while another program is in front. None at first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field
from evidence_kit.gui.widgets.words import Words

# X11 keycodes: those of evdev (linux/input-event-codes.h) and 8.
_KEYS = (
    HideKey(int(Qt.Key.Key_Pause), 127),
    HideKey(int(Qt.Key.Key_ScrollLock), 78),
    HideKey(int(Qt.Key.Key_F12), 96),
)


def works_here() -> bool:
    """Say whether this desktop lets a program hear a key from elsewhere."""
    return QGuiApplication.platformName() == "xcb"


class FarKey(QWidget):
    """*chosen* carries a `HideKey`, its number 0 for none. Where it cannot work it says so."""

    chosen = Signal(object)

    def __init__(self, key: HideKey, works: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        none = ("0", self.tr("None"))
        self.keys = Choice((none, *((str(each.key), each.name) for each in _KEYS)))
        self.keys.choose(str(key.key) if key in _KEYS else "0")
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
        field.setVisible(works)
        self.words.setVisible(not works)

    def _choose(self, _index: int) -> None:
        number = int(self.keys.value())
        self.chosen.emit(next((each for each in _KEYS if each.key == number), HideKey(0)))
