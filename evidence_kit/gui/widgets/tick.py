"""A box to tick and a choice of several, whose words break over lines where there is no room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QWidget

from evidence_kit.gui.widgets.broken_words import BrokenWords


def _policy() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    return policy


class Tick(QCheckBox):
    """A box to tick that says *words*."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._words = BrokenWords(self, words)
        self.setSizePolicy(_policy())
        self.setAccessibleName(words)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Change the words."""
        self._words.say(text)
        super().setText(text)
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._words.least_width(), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._words.size_at(width).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        super().setText(self._words.words_at(self.width()))


class Option(QRadioButton):
    """One of several that can be chosen, saying *words*."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._words = BrokenWords(self, words)
        self.setSizePolicy(_policy())
        self.setAccessibleName(words)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._words.least_width(), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._words.size_at(width).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        super().setText(self._words.words_at(self.width()))
