"""The desktop's end of the pipe to the guard, see `evidence_kit.service.guard`."""

import os
import time

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, Signal

from evidence_kit.service.process import command_for, environment

_NEEDED = ("DISPLAY", "XAUTHORITY", "HOME")  # to find the X server, and the right to speak to it
_NEEDED_BY_PORTAL = ("DBUS_SESSION_BUS_ADDRESS",)
_LASTING = 5.0
"""A guard that lived for fewer seconds than this is not started a fourth time."""
_TRIES = 3


class GuardClient(QObject):
    """Starts the guard, starts it again where it dies, and tells it which windows there are.

    *pressed* is the hide key, seen by the guard, which has taken the windows off the screen.
    *far_refused* tells that another program has the key that shall work everywhere. Under Wayland
    *far_news* tells how the desktop answered: "given" with what the desktop calls the key, "none",
    "refused", "gone"; *far_state* is the last of these. Where the guard is one for *portal*, the
    name of the program there, it runs only while there is such a key.
    """

    pressed = Signal()
    far_refused = Signal()
    far_news = Signal(str, str)

    def __init__(
        self, key: int, far: int = 0, portal: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._key, self._far, self._portal = key, far, portal
        self.far_state = ("", "")
        self._windows: dict[int, None] = {}
        self._process: QProcess | None = None
        self._left = b""
        self._begun = 0.0
        self._short_lives = 0
        self.ready = False

    @property
    def process_id(self) -> int:
        """The guard's process, 0 where there is none."""
        return self._process.processId() if self._process is not None else 0

    def start(self) -> None:
        """Start the guard, if it is not there."""
        if self._process is not None or (self._portal and not self._far):
            return
        self._begun = time.monotonic()
        self._left = b""
        process = QProcess(self)
        program, *arguments = command_for("evidence_kit.service.guard")
        if self._portal:
            arguments += ["portal", self._portal, what_it_does()]
        process.setProgram(program)
        process.setArguments(arguments)
        surroundings = QProcessEnvironment()
        for name, value in environment().items():
            surroundings.insert(name, value)
        for name in _NEEDED_BY_PORTAL if self._portal else _NEEDED:
            if name in os.environ:
                surroundings.insert(name, os.environ[name])
        process.setProcessEnvironment(surroundings)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._gone)
        self._process = process
        process.start()
        self._say(f"key {self._key}")
        self._say(f"far {self._far}")
        for window in self._windows:
            self._say(f"window {window}")

    def stop(self) -> None:
        """Send it away: the desktop ends."""
        process, self._process = self._process, None
        self.ready = False
        self.far_state = ("", "")
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._gone)
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def show_window(self, window: int) -> None:
        """Tell it that *window* (a native id) is there."""
        if window not in self._windows:
            self._windows[window] = None
            self._say(f"window {window}")

    def forget_window(self, window: int) -> None:
        """Tell it that *window* is gone: its number may come again."""
        if window in self._windows:
            del self._windows[window]
            self._say(f"gone {window}")

    def show_popup(self, window: int, shown: bool) -> None:
        """Tell it that *window*, which takes the whole keyboard, is *shown* or closed."""
        self._say(f"{'popup' if shown else 'closed'} {window}")

    def answer(self) -> None:
        """Tell it that everything is hidden."""
        self._say("hidden")

    def use_keys(self, key: int, far: int) -> None:
        """Use other keys, native numbers, from now on; *far* works everywhere, 0 for none."""
        self._key, self._far = key, far
        if self._portal and self._process is None:
            self._short_lives = 0
            self.start()
        elif self._portal and not far:
            self.stop()
        else:
            self._say(f"key {key}")
            self._say(f"far {far}")

    def _say(self, line: str) -> None:
        if self._process is not None:
            self._process.write(line.encode("ascii") + b"\n")

    def _read(self) -> None:
        if self._process is None:
            return
        *lines, self._left = (self._left + self._process.readAllStandardOutput().data()).split(
            b"\n"
        )
        for line in lines:
            if line == b"ready":
                self.ready = True
            elif line == b"pressed":
                self.pressed.emit()
            elif line == b"far no":
                self.far_refused.emit()
            elif line.startswith(b"far "):
                self._hear_far(*line.decode("utf-8", "replace").split(" ", 2)[1:])

    def _hear_far(self, news: str, key: str = "") -> None:
        self.far_state = (news, key)
        self.far_news.emit(news, key)

    def _gone(self) -> None:
        process, self._process = self._process, None
        self.ready = False
        if process is not None:
            process.deleteLater()
        lasted = time.monotonic() - self._begun
        self._short_lives = 0 if lasted > _LASTING else self._short_lives + 1
        if self._short_lives < _TRIES:
            self.start()
        elif self._portal:
            self._hear_far("gone")


def what_it_does() -> str:
    """What the desktop's question and its list of keys say of the key; it tells nothing."""
    return QCoreApplication.translate("GuardClient", "Close the windows")
