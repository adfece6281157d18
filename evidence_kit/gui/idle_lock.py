"""Locking by itself: when nobody has touched it, and when the computer has been asleep."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

TICK = 5000
"""Milliseconds between two looks at the clock."""
ASLEEP = 60.0
"""A jump of the clock by more seconds than this means that the computer was asleep."""


class IdleLock(QObject):
    """Emits *due*, with a sentence that says why, when it is time to lock.

    *last_input* gives the `time.monotonic` of the last key or mouse, *minutes* how long is allowed.
    """

    due = Signal(str)

    def __init__(
        self, last_input: Callable[[], float], minutes: Callable[[], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._last_input, self._minutes = last_input, minutes
        self.seen = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Watch from now on."""
        self.seen = time.time()
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    def look(self) -> None:
        """Look at the clock."""
        now, before = time.time(), self.seen
        self.seen = now
        if now - before > ASLEEP + TICK / 1000:
            self.due.emit(self.tr("This computer was asleep, so it was locked."))
        elif time.monotonic() - self._last_input() > self._minutes() * 60:
            self.due.emit(self.tr("You were away for a while, so it was locked."))
