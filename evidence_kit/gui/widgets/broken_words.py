"""Breaking the words of a button over lines, where a narrow window has no room for them in one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton


class BrokenWords:
    """Breaks the words of *button* at their spaces; Qt itself draws a button's words in one line.

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

    def least_width(self) -> int:
        """The width that the longest word needs."""
        metrics = self._button.fontMetrics()
        longest = max(map(metrics.horizontalAdvance, self._line.split()), default=0)
        return min(self._chrome() + longest, self._in_one_line().width())

    def size_at(self, width: int) -> QSize:
        """The size that the button wants where it may be at most *width* wide."""
        whole = self._in_one_line()
        if whole.width() <= width:
            return whole
        metrics = self._button.fontMetrics()
        lines = self._at(width).count("\n") + 1
        needed = lines * metrics.lineSpacing() + metrics.height() // 2
        return QSize(width, max(whole.height(), needed))

    def words_at(self, width: int) -> str:
        """What the button has to say where it is *width* wide."""
        return self._line if self._in_one_line().width() <= width else self._at(width)

    def _in_one_line(self) -> QSize:
        if self._whole is None or self._button.text() == self._line:
            self._whole = self._button.sizeHint()  # as it is dressed now
        return self._whole

    def _chrome(self) -> int:
        """The width of all that is not words: icon, edge and room."""
        metrics = self._button.fontMetrics()
        words = metrics.size(Qt.TextFlag.TextShowMnemonic, self._line).width()
        return self._in_one_line().width() - words

    def _at(self, width: int) -> str:
        return broken(self._line, self._button.fontMetrics(), width - self._chrome())


def broken(line: str, metrics: QFontMetrics, room: int) -> str:
    """*line* with a line break in place of each space at which more than *room* pixels would be."""
    lines: list[str] = []
    for word in line.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and lines[-1].strip() and metrics.horizontalAdvance(longer) > room:
            lines.append(word)
        elif lines:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)
