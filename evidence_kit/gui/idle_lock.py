"""Locking by itself: when nobody has touched it, and when the computer has been asleep."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

TICK = 5000
"""Milliseconds between two looks at the clock."""
SOON_TICK = 250
"""The same while the warning is on the screen: it goes as soon as a key is touched."""
WARNING = 30
"""Seconds before it locks in which it says so."""
ASLEEP = 60.0
"""A jump of the clock by more seconds than this means that the computer was asleep."""


class IdleLock(QObject):
    """Emits *due*, with a sentence that says why, when it is time to lock.

    *soon* comes with the seconds that are left, 0 once somebody is there again. *last_input* gives
    the `time.monotonic` of the last key or mouse, *minutes* how long is allowed.
    """

    due = Signal(str)
    soon = Signal(int)

    def __init__(
        self, last_input: Callable[[], float], minutes: Callable[[], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._last_input, self._minutes = last_input, minutes
        self.seen = 0.0
        self._warned = False
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Watch from now on."""
        self.seen = time.time()
        self._warn(0)
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        self._warn(0)

    def look(self) -> None:
        """Look at the clock."""
        now, before = time.time(), self.seen
        self.seen = now
        left = self._minutes() * 60 - (time.monotonic() - self._last_input())
        if now - before > ASLEEP + TICK / 1000:
            self.away("asleep")
        elif left < 0:
            self.due.emit(self.tr("You were away for a while, so it was locked."))
        else:
            self._warn(int(left) + 1 if left <= WARNING else 0)

    def away(self, how: str) -> None:
        """Take the word of the computer that the person has gone: "asleep", "locked", "switched"."""
        if not self._timer.isActive():
            return
        sentences = {
            "asleep": self.tr("This computer was asleep, so it was locked."),
            "locked": self.tr("The screen was locked, so this was locked too."),
            "switched": self.tr("Someone else signed in, so it was locked."),
        }
        self.due.emit(sentences[how])

    def _warn(self, left: int) -> None:
        if left or self._warned:
            self._warned = bool(left)
            self._timer.setInterval(SOON_TICK if left else TICK)
            self.soon.emit(left)
