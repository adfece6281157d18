"""The guard on systems where a key can only be had for the whole computer: Windows and macOS.

The hide key is taken while a window of the desktop is in front, and given back when it is not, so
that no other program misses it. It then comes to the guard alone, which tells the desktop. A key
that shall work everywhere is kept all the time.
"""

import os
import queue
import threading
from collections.abc import Collection
from typing import Protocol

NEAR, FAR = 1, 2
"""Our numbers of the two keys."""
LOOK = 0.1
"""Seconds between two looks at who is in front; a system that tells it wakes us sooner."""


class HotKeys(Protocol):
    """The system, as far as the guard needs it."""

    def take(self, number: int, key: int) -> bool:
        """Have *key* (a native number) come to us as *number*; False where another has it."""

    def give_back(self, number: int) -> None:
        """Leave it to other programs again."""

    def front(self) -> int:
        """Return the process whose window has the keyboard, 0 where unknown."""

    def held(self, key: int) -> bool:
        """Say whether *key* is down."""

    def hide(self, process: int, windows: Collection[int]) -> None:
        """Take all windows of *process* off the screen, *windows* (native ids) among them."""

    def wait(self, seconds: float) -> set[int]:
        """Wait at most so long, or until `wake`; return the numbers of the keys pressed."""

    def wake(self) -> None:
        """End a wait. Called from another thread."""


class HotKeyWatch:
    """Watches over *desktop*, a process, through *system*."""

    def __init__(self, system: HotKeys, desktop: int) -> None:
        self._system, self._desktop = system, desktop
        self._blocks: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._reader: threading.Thread | None = None
        self._pressed: set[int] = set()
        self._key = 0
        self._near = False

    def wait(self, source: int, seconds: float | None) -> bytes | None:
        """See to who is in front, and wait for a key or the pipe."""
        self._listen_to(source)
        self._see_front()
        if self._blocks.empty():
            self._pressed |= self._system.wait(LOOK if seconds is None else min(seconds, LOOK))
        try:
            return self._blocks.get_nowait()
        except queue.Empty:
            return None

    def pressed(self) -> bool:
        """Say whether one of the keys was pressed since the last call."""
        pressed, self._pressed = bool(self._pressed), set()
        return pressed

    def held(self, key: int) -> bool:
        """Ask the system, where the key is not taken anyway."""
        return bool(key) and not self._near and self._system.held(key)

    def listen(self, window: int, key: int) -> None:
        """Take *key* while the desktop is in front."""
        if key != self._key:
            self._drop_near()
            self._key = key
        self._see_front()

    def forget(self, window: int, key: int) -> None:
        """Give *key* back."""
        self._drop_near()

    def listen_far(self, key: int, before: int) -> bool:
        """Take *key* for as long as the desktop runs."""
        if before:
            self._system.give_back(FAR)
        return not key or self._system.take(FAR, key)

    def unmap(self, windows: Collection[int]) -> None:
        """Hide them, with whatever else the desktop shows."""
        self._system.hide(self._desktop, windows)

    def _see_front(self) -> None:
        front = bool(self._key) and self._system.front() == self._desktop
        if front and not self._near:
            self._near = self._system.take(NEAR, self._key)
        elif not front:
            self._drop_near()

    def _drop_near(self) -> None:
        if self._near:
            self._system.give_back(NEAR)
            self._near = False

    def _listen_to(self, source: int) -> None:
        """Read the pipe in a thread of its own: these systems cannot wait for it and for a key."""
        if self._reader is None:
            self._reader = threading.Thread(target=self._read, args=(source,), daemon=True)
            self._reader.start()

    def _read(self, source: int) -> None:
        while True:
            try:
                block = os.read(source, 4096)
            except OSError:
                block = b""  # the pipe broke: the desktop has gone
            self._blocks.put(block)
            self._system.wake()
            if not block:
                return
