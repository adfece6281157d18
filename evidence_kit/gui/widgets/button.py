"""A button with an icon and a word."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QToolButton, QWidget

from evidence_kit.gui import icons
from evidence_kit.gui.widgets.broken_words import BrokenWords

Kind = Literal["", "primary", "quiet", "danger", "link", "chip", "hide"]

_ICON_TOKENS = {"primary": "on_accent", "danger": "on_danger", "link": "accent"}


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press *button* where *event* is the Enter key; whether it was.

    Qt presses a button with the space bar alone, and people try Enter first. What cannot be undone
    is not done by Enter.
    """
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
    if enter and button.property("kind") != "danger":
        button.click()
        return True
    return False


class ToolButton(QToolButton):
    """A tool button that Enter presses, too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


class Button(QPushButton):
    """Says *words*; *icon* is a name in `resources/icons`; *kind* chooses the dress.

    "" is outlined; "primary" is the one main action of a page; "quiet" has no edge; "danger" is
    only for what cannot be undone; "link" reads like a link; "chip" is for rows of toggles.
    """

    def __init__(
        self, words: str, icon: str = "", kind: Kind = "", parent: QWidget | None = None
    ) -> None:
        # The space keeps the word clear of the icon: Qt's own gap is 4 px.
        line = f" {words}" if icon else words
        super().__init__(line, parent)
        self._words = BrokenWords(self, line)
        self.setAccessibleName(words)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self._kind = kind
        self._breaks = False
        if icon:
            icons.put_on(self, icon, _ICON_TOKENS.get(kind, "text"))

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Change the words as they stand there, in one line."""
        self._words.say(text)
        super().setText(text)

    def let_break(self) -> None:
        """Let it become narrower than its words; they go over several lines then.

        For a button that stands in a column. In a `Flow` every button does so.
        """
        self._breaks = True
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return self._breaks

    def heightForWidth(self, width: int) -> int:
        return self.size_at(width).height() if self._breaks else -1

    def sizeHint(self) -> QSize:
        # In one line, or it would stay broken in a window that became wide again.
        if self._breaks and self._words.is_broken:
            return self._words.in_one_line()
        return super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(self.least_width(), least.height()) if self._breaks else least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._breaks:
            self.fit(self.width())

    def least_width(self) -> int:
        """The width that it needs with its words over as many lines as there are."""
        return self._words.least_width()

    def size_at(self, width: int) -> QSize:
        """The size that it wants where it may be at most *width* wide."""
        return self._words.size_at(width)

    def fit(self, width: int) -> None:
        """Break the words over lines where *width* asks for it."""
        wanted = self._words.words_at(width)
        if wanted != self.text():
            super().setText(wanted)

    def say(self, words: str, icon: str = "") -> None:
        """Change the words, and the icon where one is named."""
        self.setText(f" {words}" if icon or not self.icon().isNull() else words)
        self.setAccessibleName(words)
        if icon:
            icons.put_on(self, icon, _ICON_TOKENS.get(self._kind, "text"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)
