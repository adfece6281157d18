"""Choosing a key that hides everything while another program is in front. None at first."""

import os
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.guard_client import what_it_does
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
_KEYS["wayland"] = _KEYS["xwayland"] = _KEYS["xcb"]


def window_system(variables: Mapping[str, str] = os.environ) -> str:
    """Return Qt's name for the window system; "xwayland" for X11 inside of Wayland.

    There a key is heard while another program of X11 is in front, and not while one of Wayland is.
    """
    name = QGuiApplication.platformName()
    return "xwayland" if name == "xcb" and variables.get("WAYLAND_DISPLAY") else name


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
        platform = platform or window_system()
        self._asks = platform == "wayland"
        self._half = platform == "xwayland"
        self._keys = far_keys(platform)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        none = ("0", self.tr("None"))
        self.keys = Choice((none, *((str(each.key), each.name) for each in self._keys)))
        self.keys.choose(str(key.key) if key in self._keys else "0")
        self.keys.activated.connect(self._choose)
        self.field = Field(
            self.tr("A key that hides this while you are in another program"),
            self.keys,
            self._hint(),
        )
        column.addWidget(self.field)
        self.words = Words(no_far_key(), "muted")
        column.addWidget(self.words)
        self.field.setVisible(bool(self._keys))
        self.words.setVisible(not self._keys)

    def hear(self, news: str, key: str) -> None:
        """Take the desktop's answer where it is asked, see `GuardClient`: *key* is what it calls it.

        Where it has no such key to give, the choice goes back to none.
        """
        if news in ("none", "refused"):
            self.keys.choose("0")
        self.words.setVisible(not self._keys or news == "none")
        hint = "" if news == "none" else self._hint()
        if news == "given" and key:
            hint = self.tr(
                "Your desktop has given this key: {key}. You can change it in the desktop's own "
                "settings. Anyone who uses them can see it there, with the words “{words}”."
            ).format(key=key, words=what_it_does())
        self.field.hint(hint)

    def _hint(self) -> str:
        if self._asks:
            return self.tr(
                "Your desktop may ask you about it, and let you take another key. It keeps your "
                "answer in its own settings. Anyone who uses them can see it there, with the words "
                "“{words}”. Some desktops have no such key; then we say so here."
            ).format(words=what_it_does())
        if self._half:
            return self.tr(
                "On this desktop the key works while some programs are in front, and not while "
                "others are. Try it with those that you use. Where it does not work, go back to "
                "this window first, then hide."
            )
        return self.tr(
            "While this program is open, the key does nothing else on this computer. It does "
            "not work during some menus of other programs."
        )

    def _choose(self, _index: int) -> None:
        self.words.hide()
        self.field.hint(self._hint())
        number = int(self.keys.value())
        self.chosen.emit(next((each for each in self._keys if each.key == number), HideKey(0)))


def no_far_key() -> str:
    """Say that this desktop has no such key, and what to do instead."""
    return QCoreApplication.translate(
        "FarKey",
        "On this desktop no program hears a key while another is in front. Go back to this "
        "window first, then hide.",
    )
