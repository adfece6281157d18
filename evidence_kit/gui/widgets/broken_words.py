"""Breaking the words of a button over lines, where a narrow window has no room for them in one."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton

_SPACED = re.compile(r"[^ ]* |[^ ]+")
_PARTS = re.compile(r"[^ /.]*[ /.]|[^ /.]+")


class BrokenWords:
    """Breaks the words of *button*; Qt itself draws a button's words in one line.

    *line* is what it says in one line. Only as much is broken as the width asks for.
    """

    def __init__(self, button: QAbstractButton, line: str) -> None:
        self._button = button
        self._line = line
        self._whole: QSize | None = None

    def say(self, line: str) -> None:
        """Take other words; the button has them in one line now."""
        self._line = line
        self._whole = None

    @property
    def is_broken(self) -> bool:
        """Whether the button has its words over several lines now."""
        return self._button.text() != self._line

    def least_width(self) -> int:
        """The width that the longest word needs."""
        metrics = self._button.fontMetrics()
        words = (piece.strip() for piece in _pieces(self._line))
        longest = max(map(metrics.horizontalAdvance, words), default=0)
        return min(self._chrome() + longest, self.in_one_line().width())

    def size_at(self, width: int) -> QSize:
        """The size that the button wants where it may be at most *width* wide."""
        whole = self.in_one_line()
        if whole.width() <= width:
            return whole
        metrics = self._button.fontMetrics()
        lines = self._at(width).count("\n") + 1
        needed = lines * metrics.lineSpacing() + metrics.height() // 2
        return QSize(width, max(whole.height(), needed))

    def words_at(self, width: int) -> str:
        """What the button has to say where it is *width* wide."""
        return self._line if self.in_one_line().width() <= width else self._at(width)

    def in_one_line(self) -> QSize:
        """The size that the button wants with its words in one line."""
        if self._whole is None or self._button.text() == self._line:
            self._whole = self._button.sizeHint()  # as it is dressed now
        return self._whole

    def _chrome(self) -> int:
        """The width of all that is not words: icon, edge and room."""
        metrics = self._button.fontMetrics()
        words = metrics.size(Qt.TextFlag.TextShowMnemonic, self._line).width()
        return self.in_one_line().width() - words

    def _at(self, width: int) -> str:
        return broken(self._line, self._button.fontMetrics(), width - self._chrome())


def broken(line: str, metrics: QFontMetrics, room: int) -> str:
    """*line* broken wherever more than *room* pixels would be: at spaces, an address at its parts."""
    lines = [""]
    for piece in _pieces(line):
        longer = f"{lines[-1]}{piece}"
        if lines[-1].strip() and metrics.horizontalAdvance(longer.rstrip()) > room:
            lines.append(piece)
        else:
            lines[-1] = longer
    return "\n".join(each.rstrip() for each in lines)


def _pieces(line: str) -> list[str]:
    """What may stand on a line of its own, each with the space, slash or dot at its end."""
    is_one_word = " " not in line.strip()
    return (_PARTS if is_one_word else _SPACED).findall(line)
