"""One window at a time: a second start shows the one that is there, and ends.

With two, hiding one would show what the other has on the screen. The local socket that this needs lies
in the folder of the sitting, which is kept in memory and belongs to the person alone; its name
tells nothing. Where there is no such folder, each start opens a window of its own. macOS sees to
it by itself, for a program that is started from its file.
"""

import hashlib
import os
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject

_SHOWN = b"shown"
PATIENCE = 700
"""Milliseconds in which the window that is there has to answer. One that hangs does not."""


def usual_place(variables: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str:
    """Where the socket is, "" where there is no place for one."""
    if platform == "win32":  # a pipe; all who sign in share one list of names
        person = hashlib.sha256(str(Path.home()).encode()).hexdigest()[:16]
        return f"documents-{person}"
    runtime = variables.get("XDG_RUNTIME_DIR", "")
    screen = variables.get("WAYLAND_DISPLAY") or variables.get("DISPLAY") or ""
    if not (platform.startswith("linux") and screen and runtime and Path(runtime).is_dir()):
        return ""
    return str(Path(runtime) / f"documents{re.sub('[^A-Za-z0-9]+', '-', f'-{screen}')}")


def shows_itself(place: str) -> bool:
    """Ask the window that listens at *place* to come to the front; say whether it does."""
    if not place or (sys.platform != "win32" and not Path(place).exists()):
        return False  # the usual case, in which Qt's part for sockets need not be loaded
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(place)
    return bool(
        socket.waitForConnected(PATIENCE)
        and socket.waitForReadyRead(PATIENCE)
        and socket.readAll().data() == _SHOWN
    )


class OneWindow(QObject):
    """Listens at *place* from `listen` to `close`; *show* is called for each further start.

    *show* says whether it has shown the window: one that is hiding does not.
    """

    def __init__(self, place: str, show: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place, self._show = place, show
        self._end: Callable[[], None] = _nothing

    def listen(self) -> bool:
        """Begin; False where another window has begun meanwhile, which has then shown itself."""
        if not self._place:
            return True
        if shows_itself(self._place):
            return False
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._place)  # left by a program that was ended
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def answer() -> None:
            socket = server.nextPendingConnection()
            if socket is not None:
                if self._show():
                    socket.write(_SHOWN)
                    socket.flush()
                socket.disconnected.connect(socket.deleteLater)
                socket.disconnectFromServer()

        server.newConnection.connect(answer)
        server.listen(self._place)  # where it cannot, each start opens a window of its own
        self._end = server.close
        return True

    def close(self) -> None:
        """Listen no longer; a start from now on opens a window."""
        self._end()


def _nothing() -> None:
    """Nothing listens yet."""
