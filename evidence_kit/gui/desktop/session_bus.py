"""What a Linux desktop says over D-Bus when the person goes away: asleep, locked, or switched.

Signals are taken from whoever sends them: the worst that a false one does is to lock. D-Bus is
asked for nothing else, and where no bus runs none is started.
"""

import ctypes
import os
from pathlib import Path

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

_LOGIN = "org.freedesktop.login1"
# https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
_SYSTEM = (
    (f"{_LOGIN}.Manager", "PrepareForSleep"),
    (f"{_LOGIN}.Session", "Lock"),
)
_SESSION = (
    *(
        (f"org.{name}.ScreenSaver", "ActiveChanged")
        for name in ("freedesktop", "gnome", "cinnamon", "mate", "xfce")
    ),
    ("com.canonical.Unity.Session", "Locked"),
)


class SessionBus(QObject):
    """Emits *away* with "asleep", "locked" or "switched"."""

    away = Signal(str)

    _session = ""
    _active = False

    def listen(self) -> None:
        """Begin to listen on the buses that run."""
        if _runs("DBUS_SESSION_BUS_ADDRESS", f"/run/user/{os.getuid()}/bus"):
            self._connect(QDBusConnection.sessionBus(), _SESSION)
        if _runs("DBUS_SYSTEM_BUS_ADDRESS", "/run/dbus/system_bus_socket"):
            self._connect(QDBusConnection.systemBus(), _SYSTEM)
            self._watch_session(QDBusConnection.systemBus(), os.environ.get("XDG_SESSION_ID", ""))

    def _watch_session(self, bus: QDBusConnection, session: str) -> None:
        """Hear when *session*, ours, leaves the screen to that of another person."""
        if session and bus.isConnected():
            self._session, self._active = session, is_active(session)
            slot = SLOT("hear_change(QDBusMessage)")
            path = f"/org/freedesktop/login1/session/{_escaped(session)}"
            interface = "org.freedesktop.DBus.Properties"
            bus.connect("", path, interface, "PropertiesChanged", self, slot)  # type: ignore[call-overload]

    def _connect(self, bus: QDBusConnection, signals: tuple[tuple[str, str], ...]) -> None:
        slot = SLOT("hear(QDBusMessage)")  # a str is what works in 6.11, whatever its stub says
        if bus.isConnected():
            for interface, name in signals:
                bus.connect("", "", interface, name, self, slot)  # type: ignore[call-overload]

    @Slot(QDBusMessage)
    def hear_change(self, message: QDBusMessage) -> None:
        """Take the news that something about our session has changed; Active is all that matters.

        Which properties they are is in the message, but PySide cannot read such a list.
        """
        if message.arguments()[:1] == [f"{_LOGIN}.Session"]:
            before, self._active = self._active, is_active(self._session)
            if before and not self._active:
                self.away.emit("switched")

    @Slot(QDBusMessage)
    def hear(self, message: QDBusMessage) -> None:
        """Take a signal; the end of an absence is one too, and is left alone."""
        name, arguments = message.member(), message.arguments()
        if name in ("Lock", "Locked"):
            self.away.emit("locked")
        elif arguments and arguments[0] is True:
            self.away.emit("asleep" if name == "PrepareForSleep" else "locked")


def is_active(session: str) -> bool:
    """Say whether *session* has the screen (sd_session_is_active(3)); where nobody knows it has."""
    try:
        told = ctypes.CDLL("libsystemd.so.0").sd_session_is_active(session.encode())
    except OSError:
        return True
    return bool(told)  # below 0: it could not be found out


def _escaped(name: str) -> str:
    """Return *name* as a part of an object's path: what is no letter or digit, and a first digit, as
    _ and two hexadecimal figures (bus_label_escape of systemd)."""
    return "".join(
        sign
        if sign.isascii() and (sign.isalpha() or (place and sign.isdigit()))
        else "".join(f"_{byte:02x}" for byte in sign.encode())
        for place, sign in enumerate(name)
    )


def _runs(variable: str, usual: str) -> bool:
    """Say whether a bus is there. Asked for a missing one, libdbus would start one."""
    return bool(os.environ.get(variable)) or Path(usual).exists()
