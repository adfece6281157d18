"""A column that grows by one part in each turn of the event loop."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Gradual(QObject):
    """Fills *column*: a dozen cards made at once would hold up the keyboard and the hide key."""

    done = Signal()
    """Everything is in its place."""

    def __init__(self, column: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._column = column
        self._waiting: deque[Callable[[], QWidget]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._make_next)

    @property
    def is_making(self) -> bool:
        """Whether parts are still to come."""
        return bool(self._waiting)

    def add(self, make: Callable[[], QWidget]) -> None:
        """Put what *make* gives at the end, when its turn comes."""
        self._waiting.append(make)
        self._timer.start()

    def clear(self) -> None:
        """Take out everything, for good, and forget what was still to come."""
        self._waiting.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _make_next(self) -> None:
        if self._waiting:
            self._column.addWidget(self._waiting.popleft()())
        if not self._waiting:
            self._timer.stop()
            self.done.emit()
