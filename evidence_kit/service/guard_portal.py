"""The guard under Wayland: one key that works in every program, given by the desktop's portal.

No program can hear another's keys there, or take another's windows away; but the desktop can be
asked for a key, and asks the person. See org.freedesktop.portal.GlobalShortcuts, .Request and
.Session, and org.freedesktop.host.portal.Registry, at https://flatpak.github.io/xdg-desktop-portal/.
The session's bus is a socket of this computer. It is opened only once a key is chosen. Signals are
taken from whoever sends them: the worst that a false one does is to hide.

Lines to the desktop of the program: "far given TEXT", the key in the desktop's own words, which can
be none; "far none", no such portal; "far refused"; "far gone", what was given works no longer.
"""

import os
import select
from collections.abc import Callable, Collection
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageFlag,
    MessageType,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

PORTAL = "org.freedesktop.portal.Desktop"
PLACE = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST, SESSION = "org.freedesktop.portal.Request", "org.freedesktop.portal.Session"
REGISTRY = "org.freedesktop.host.portal.Registry"
TRIGGERS = {127: "Pause", 78: "Scroll_Lock", 96: "F12"}
"""Keycodes (those of evdev and 8) as the XDG shortcuts specification writes keys: by xkb's names."""
_ABSENT = {
    f"org.freedesktop.DBus.Error.{name}"
    for name in ("ServiceUnknown", "NameHasNoOwner", "UnknownMethod", "UnknownInterface")
}


class PortalWatch:
    """Asks for a key as the program *name*, with *words* for what it does, and tells *say*."""

    def __init__(self, say: Callable[[str], None], name: str, words: str) -> None:
        self._say, self._name, self._words = say, name, words
        self._bus: DBusConnection | None = None
        self._trigger = ""
        self._asks = 0
        self._serial = 0
        self._request = ""
        self._session = ""
        self._given = False
        self._lost = False
        self._pressed = False

    def wait(self, source: int, seconds: float | None) -> bytes | None:
        """Wait for the bus or for the pipe."""
        sources = [source] if self._bus is None else [source, self._bus.sock]
        ready, _, _ = select.select(sources, [], [], seconds)
        return os.read(source, 4096) if source in ready else None

    def pressed(self) -> bool:
        """Take what the bus has brought, and say whether the key was among it."""
        try:
            while self._bus is not None:
                self._take(self._bus.receive(timeout=0))
        except TimeoutError:
            pass  # that was all
        except OSError:
            self._drop_bus()  # it has ended, and the person's session with it, or is about to
            self._lose()
        pressed, self._pressed = self._pressed, False
        return pressed

    def held(self, key: int) -> bool:
        """Never: nobody can look at the keyboard there."""
        return False

    def listen(self, window: int, key: int) -> None:
        """Nothing: Qt hears the keys of our own windows."""

    def forget(self, window: int, key: int) -> None:
        """Nothing, likewise."""

    def listen_far(self, key: int, before: int) -> bool:
        """Ask for *key*. The answer is said when it comes; it may wait for the person."""
        self._leave()
        self._trigger, self._lost = TRIGGERS.get(key, ""), False
        if self._trigger:
            self._ask()
        return True

    def unmap(self, windows: Collection[int]) -> None:
        """Nothing: the desktop of the program does it, or is ended."""

    def _ask(self) -> None:
        """Begin: have a session made. What follows is taken as it comes."""
        try:
            if self._bus is None:
                self._bus = _bus()
                self._listen_to_signals()
                self._call(REGISTRY, "Register", "sa{sv}", (self._name, {}))
            session = ("s", f"hide{os.getpid()}_{self._asks}")
            self._request_of("CreateSession", "a{sv}", session_handle_token=session)
        except (OSError, LookupError, ValueError, RuntimeError):
            # No bus, none by a socket of this computer, or one that does not let us in.
            self._drop_bus()
            self._refuse(absent=True)

    def _bind(self) -> None:
        """Ask for the one key, by a name of its own: each choice is asked about."""
        wishes = {"description": ("s", self._words), "preferred_trigger": ("s", self._trigger)}
        shortcuts = [(f"key_{self._trigger}", wishes)]
        self._request_of("BindShortcuts", "oa(sa{sv})sa{sv}", self._session, shortcuts, "")

    def _take(self, message: Message) -> None:
        kind, fields = message.header.message_type, message.header.fields
        answers = fields.get(HeaderFields.reply_serial) == self._serial
        if kind is MessageType.error and answers and self._request:
            self._refuse(absent=fields.get(HeaderFields.error_name) in _ABSENT)
        elif kind is MessageType.method_return and answers and self._request:
            self._request = str(message.body[0])
        elif kind is MessageType.signal:
            self._hear(str(fields.get(HeaderFields.path)), fields, message.body)

    def _hear(self, path: str, fields: dict[Any, Any], body: tuple[Any, ...]) -> None:
        match fields.get(HeaderFields.interface), fields.get(HeaderFields.member):
            case (_, "Response") if path == self._request and len(body) == 2:
                self._request = ""
                self._answer(int(body[0]), dict(body[1]))
            case (_, "Activated") if body and body[0] == self._session:
                self._pressed = True
            case (_, "ShortcutsChanged") if body and body[0] == self._session:
                self._tell(body[1])
            case (_, "Closed") if path == self._session:
                self._lose()
            case (_, "NameOwnerChanged") if body and body[0] == PORTAL:
                self._owner_changed(there=bool(body[2]))

    def _answer(self, code: int, results: dict[str, Any]) -> None:
        """Take the answer to a request; 0 is yes."""
        if code:
            self._refuse()
        elif not self._session:
            self._session = str(results["session_handle"][1])
            self._bind()
        else:
            self._tell(results.get("shortcuts", ("", []))[1])

    def _tell(self, shortcuts: list[tuple[str, dict[str, Any]]]) -> None:
        """Say by what key it goes; the desktop, and the person in it, may have taken another."""
        if shortcuts:
            self._given, self._lost = True, False
            words = str(shortcuts[0][1].get("trigger_description", ("s", ""))[1])
            self._say(f"far given {' '.join(words.split())}".rstrip())
        else:
            self._refuse()

    def _refuse(self, absent: bool = False) -> None:
        lost = self._lost
        self._leave()
        if lost:
            self._say("far gone")  # a key that was there: the person must hear of it
        else:
            self._trigger = ""
            self._say("far none" if absent else "far refused")

    def _lose(self) -> None:
        """Give up what was given, until the portal comes back."""
        self._session = self._request = ""
        if self._given or self._lost:
            self._say("far gone")
        self._given, self._lost = False, True

    def _owner_changed(self, there: bool) -> None:
        """Ask again at once for what a portal that has gone had given; that starts another."""
        if there:
            if self._lost and not self._request and not self._session and self._trigger:
                self._ask()
        elif self._given:
            self._session, self._given, self._lost = "", False, True
            self._ask()
        elif self._request or self._session:
            self._refuse()

    def _leave(self) -> None:
        """Close what is open, with the portal that has it."""
        if self._session and self._bus is not None:
            self._call(SESSION, "Close", "", (), self._session)
        self._session = self._request = ""
        self._given = False

    def _drop_bus(self) -> None:
        if self._bus is not None:
            self._bus.close()
            self._bus = None

    def _request_of(self, name: str, signature: str, *arguments: Any, **more: Any) -> None:
        assert self._bus is not None
        self._asks += 1
        token = f"hide{os.getpid()}_{self._asks}"
        # Where the answer will come from is known before, so that none is missed.
        sender = str(self._bus.unique_name).lstrip(":").replace(".", "_")
        self._request = f"{PLACE}/request/{sender}/{token}"
        options = {"handle_token": ("s", token), **more}
        self._serial = self._call(SHORTCUTS, name, signature, (*arguments, options))

    def _call(
        self, interface: str, name: str, signature: str, body: tuple[Any, ...], path: str = PLACE
    ) -> int:
        assert self._bus is not None
        message = new_method_call(DBusAddress(path, PORTAL, interface), name, signature, body)
        serial: int = next(self._bus.outgoing_serial)
        self._bus.send(message, serial=serial)
        return serial

    def _listen_to_signals(self) -> None:
        assert self._bus is not None
        owner = MatchRule(
            type="signal", sender=message_bus.bus_name, interface=message_bus.interface
        )
        owner.add_arg_condition(0, PORTAL)
        for rule in (MatchRule(type="signal", sender=PORTAL), owner):
            ask = message_bus.AddMatch(rule)
            ask.header.flags |= MessageFlag.no_reply_expected
            self._bus.send(ask)


def _bus() -> DBusConnection:
    """Open the bus of the session where it runs; none is started."""
    usual = f"unix:path=/run/user/{os.getuid()}/bus"
    return open_dbus_connection(os.environ.get("DBUS_SESSION_BUS_ADDRESS") or usual)
