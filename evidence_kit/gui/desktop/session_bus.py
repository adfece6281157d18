"""What a Linux desktop says over D-Bus when the person goes away: asleep, or screen locked.

Desktops lock the screen when another person signs in, so that needs no signal of its own.

Signals are taken from whoever sends them: the worst that a false one does is to lock. D-Bus is
asked for nothing else, and where no bus runs none is started.
"""

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
    """Emits *away* with "asleep" or "locked"."""

    away = Signal(str)

    def listen(self) -> None:
        """Begin to listen on the buses that run."""
        if _runs("DBUS_SESSION_BUS_ADDRESS", f"/run/user/{os.getuid()}/bus"):
            self._connect(QDBusConnection.sessionBus(), _SESSION)
        if _runs("DBUS_SYSTEM_BUS_ADDRESS", "/run/dbus/system_bus_socket"):
            self._connect(QDBusConnection.systemBus(), _SYSTEM)

    def _connect(self, bus: QDBusConnection, signals: tuple[tuple[str, str], ...]) -> None:
        slot = SLOT("hear(QDBusMessage)")  # a str is what works in 6.11, whatever its stub says
        if bus.isConnected():
            for interface, name in signals:
                bus.connect("", "", interface, name, self, slot)  # type: ignore[call-overload]

    @Slot(QDBusMessage)
    def hear(self, message: QDBusMessage) -> None:
        """Take a signal; the end of an absence is one too, and is left alone."""
        name, arguments = message.member(), message.arguments()
        if name in ("Lock", "Locked"):
            self.away.emit("locked")
        elif arguments and arguments[0] is True:
            self.away.emit("asleep" if name == "PrepareForSleep" else "locked")


def _runs(variable: str, usual: str) -> bool:
    """Say whether a bus is there. Asked for a missing one, libdbus would start one."""
    return bool(os.environ.get(variable)) or Path(usual).exists()
