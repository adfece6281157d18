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
        self._waiting: deque[tuple[Callable[[], QWidget], QVBoxLayout]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._make_next)

    @property
    def is_making(self) -> bool:
        """Whether parts are still to come."""
        return bool(self._waiting)

    def add(self, make: Callable[[], QWidget], column: QVBoxLayout | None = None) -> None:
        """Put what *make* gives at the end, or at that of *column*, when its turn comes."""
        self._waiting.append((make, column or self._column))
        self._timer.start()

    def make_now(self, count: int) -> None:
        """Make the next *count* parts at once: what is seen first should not have to wait."""
        for _ in range(count):
            if self._waiting:
                self._make_next()

    def stop(self) -> None:
        """Forget what was still to come."""
        self._waiting.clear()
        self._timer.stop()

    def clear(self) -> None:
        """Take out everything, for good, and forget what was still to come."""
        self._waiting.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _make_next(self) -> None:
        if self._waiting:
            make, column = self._waiting.popleft()
            column.addWidget(make())
        if not self._waiting:
            self._timer.stop()
            self.done.emit()
