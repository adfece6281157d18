"""The guard: a small process that hides the desktop's windows when the desktop itself cannot.

It hears the hide key in our own windows before they do, takes them off the screen, and waits for
the desktop to say that it has seen to the rest. A desktop that does not say so hangs, and is ended;
its keeper then closes the vault as at every end. The guard has no key and no file, and knows the
numbers of windows alone. It goes when the desktop goes.

Lines from the desktop: "key N" the native number of the hide key, "far N" that of a key which
shall hide from other programs too (0 for none), "window N" a window that is shown, "gone N" one
that is no more, "popup N" and "closed N" a menu that takes the whole keyboard, "hidden".
Lines to the desktop: "ready", "pressed", "far no" where another program has that key; more under
Wayland, see `guard_portal`, which is what it is started for with "portal", a name and words.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Collection
from typing import Protocol

from evidence_kit.service.process import be_called, die_with_parent, no_core_dumps

PATIENCE = 0.25
"""Seconds that the desktop has for saying that everything is hidden."""
POPUP_TURN = 0.004
"""Seconds between two looks at the hide key while a menu of ours takes the whole keyboard."""


class Watch(Protocol):
    """The window system, as far as the guard needs it."""

    def wait(self, source: int, seconds: float | None) -> bytes | None:
        """Wait until something happens here, for *seconds*, or the pipe *source* has something.

        Return what came through the pipe, b"" at its end, None where nothing did.
        """

    def pressed(self) -> bool:
        """Say whether the hide key was pressed since the last call."""

    def held(self, key: int) -> bool:
        """Say whether *key* is down. Asked only while one of our menus takes the whole keyboard."""

    def listen(self, window: int, key: int) -> None:
        """Hear *key* in *window*."""

    def forget(self, window: int, key: int) -> None:
        """Hear it no longer."""

    def listen_far(self, key: int, before: int) -> bool:
        """Hear *key* in every program, *before* no longer; False where another has it. 0 is none."""

    def unmap(self, windows: Collection[int]) -> None:
        """Take *windows* off the screen and out of every list of windows, now."""


class Guard:
    """What the guard knows and does. *end* ends the desktop, *say* sends it a line."""

    def __init__(self, watch: Watch, end: Callable[[], None], say: Callable[[str], None]) -> None:
        self._watch, self._end, self._say = watch, end, say
        self._windows: dict[int, None] = {}
        self._popups: set[int] = set()
        self._key = 0
        self._far = 0
        self._deadline = 0.0

    @property
    def patience(self) -> float | None:
        """Seconds until `look` has something to do by itself; None where it has not."""
        left = max(0.0, self._deadline - time.monotonic()) if self._deadline else None
        if self._popups:
            return POPUP_TURN if left is None else min(left, POPUP_TURN)
        return left

    def hear(self, line: str) -> None:
        """Take a line from the desktop."""
        word, _, rest = line.partition(" ")
        number = int(rest) if rest.isdigit() else 0
        if word == "window":
            self._windows[number] = None
            self._watch.listen(number, self._key)
            if self._deadline:  # the desktop opens something although all shall be hidden
                self._watch.unmap([number])
        elif word == "gone":
            self._windows.pop(number, None)
        elif word == "popup":
            self._popups.add(number)
        elif word == "closed":
            self._popups.discard(number)
        elif word == "key":
            for window in self._windows:
                self._watch.forget(window, self._key)
                self._watch.listen(window, number)
            self._key = number
        elif word == "far":
            if number != self._far and not self._watch.listen_far(number, self._far):
                number = 0
                self._say("far no")
            self._far = number
        elif word == "hidden":
            self._deadline = 0.0

    def look(self) -> None:
        """See whether the key was pressed, and if so take everything off the screen."""
        pressed = self._watch.pressed()
        if self._popups and not self._deadline:
            pressed |= self._watch.held(self._key)
        if pressed:
            self._watch.unmap(self._windows)
            if not self._deadline:
                self._deadline = time.monotonic() + PATIENCE
                self._say("pressed")

    def judge(self) -> None:
        """End a desktop that has not answered in time; to be asked once all it said was heard."""
        if self._deadline and time.monotonic() >= self._deadline:
            self._end()


def serve(guard: Guard, watch: Watch, source: int) -> None:
    """Guard until *source*, the pipe from the desktop, ends."""
    left = b""
    while True:
        block = watch.wait(source, guard.patience)
        guard.look()
        if block is not None:
            if not block:
                return
            *lines, left = (left + block).split(b"\n")
            for line in lines:
                guard.hear(line.decode("ascii", "replace"))
        # Not before: on a busy computer the answer may wait in the pipe longer than the patience.
        guard.judge()


def main() -> int:
    """Be the guard of the process that started this one."""
    die_with_parent()
    be_called()
    no_core_dumps()
    desktop = os.getppid()

    def end() -> None:
        if sys.platform == "win32":
            os.kill(desktop, signal.SIGTERM)  # TerminateProcess
        else:
            os.kill(desktop, signal.SIGKILL)

    def say(line: str) -> None:
        os.write(sys.stdout.fileno(), line.encode() + b"\n")

    try:
        watch = _watch(desktop, say)
    except OSError:
        return 1  # no such window system here: the desktop hides by itself
    guard = Guard(watch, end, say)
    say("ready")
    try:
        serve(guard, watch, sys.stdin.fileno())
    except (BrokenPipeError, ProcessLookupError):
        return 0  # the desktop has gone
    return 0


def _watch(desktop: int, say: Callable[[str], None]) -> Watch:
    match sys.argv[1:]:
        case ["portal", name, words]:
            from evidence_kit.service.guard_portal import PortalWatch

            return PortalWatch(say, name, words)
    if sys.platform in ("win32", "darwin"):
        from evidence_kit.service.guard_hot_keys import HotKeyWatch

        if sys.platform == "win32":
            from evidence_kit.service.guard_windows import WindowsHotKeys as System
        else:
            from evidence_kit.service.guard_macos import MacHotKeys as System
        return HotKeyWatch(System(), desktop)
    from evidence_kit.service.guard_x11 import X11Watch

    return X11Watch()


if __name__ == "__main__":
    sys.exit(main())
