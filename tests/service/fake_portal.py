"""A message bus of our own, and a desktop's portal on it that answers as it is told to."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

PORTAL = "org.freedesktop.portal.Desktop"
PLACE = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST, SESSION = "org.freedesktop.portal.Request", "org.freedesktop.portal.Session"

_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={place}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow own="*"/>
    <allow receive_sender="*"/>
  </policy>
</busconfig>
"""
"""A bus that starts no service by itself."""


@contextmanager
def message_bus_in(folder: Path) -> Iterator[str]:
    """Start a bus in *folder*, give its address, and end it."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("not installed: dbus")
    config = folder / "bus.conf"
    config.write_text(_CONFIG.format(place=folder / "bus"))
    process = subprocess.Popen(
        [daemon, f"--config-file={config}", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.communicate()


class FakePortal:
    """Answers on the bus at *address* in a thread of its own, until `close`.

    *say* is the code of its answers (0 yes, 1 the person said no, None
    for none at all), *gives* what it says that the
    key is, None for no key; *error* is a D-Bus error in place of a session.
    """

    def __init__(
        self, address: str, say: int | None = 0, gives: str | None = "Pause", error: str = ""
    ) -> None:
        self._say, self._gives, self._error = say, gives, error
        self.registered: list[str] = []
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.sessions: list[str] = []
        self.closed: list[str] = []
        self._client = ""
        self._sending = threading.Lock()
        self._bus: DBusConnection = open_dbus_connection(address)
        Proxy(message_bus, self._bus).RequestName(PORTAL)
        self._going = True
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def press(self) -> None:
        """The person presses the key, in whatever program."""
        self.signal("Activated", "osta{sv}", (self.sessions[-1], self.asked[-1][0], 5, {}))

    def change(self, gives: str) -> None:
        """The person chooses another key in the settings of the desktop."""
        shortcuts = [(self.asked[-1][0], {"trigger_description": ("s", gives)})]
        self.signal("ShortcutsChanged", "oa(sa{sv})", (self.sessions[-1], shortcuts))

    def end_session(self) -> None:
        """The desktop takes it all back."""
        self._emit(DBusAddress(self.sessions[-1], interface=SESSION), "Closed", "", ())

    def signal(self, name: str, signature: str, body: tuple[Any, ...]) -> None:
        """Send a signal of the interface for shortcuts."""
        self._emit(DBusAddress(PLACE, interface=SHORTCUTS), name, signature, body)

    def close(self) -> None:
        """Go away, as a desktop's portal does that crashes."""
        self._going = False
        self._thread.join()
        self._bus.close()

    def __enter__(self) -> "FakePortal":
        return self

    def __exit__(self, *_failure: object) -> None:
        self.close()

    def _emit(self, place: DBusAddress, name: str, signature: str, body: tuple[Any, ...]) -> None:
        message = new_signal(place, name, signature, body)
        message.header.fields[HeaderFields.destination] = self._client
        self._send(message)

    def _send(self, message: Message) -> None:
        with self._sending:
            self._bus.send(message)

    def _serve(self) -> None:
        while self._going:
            try:
                message = self._bus.receive(timeout=0.02)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message: Message) -> None:
        fields, body = message.header.fields, message.body
        name = fields[HeaderFields.member]
        self._client = fields[HeaderFields.sender]
        if name == "Register":
            self.registered.append(body[0])
            self._send(new_method_return(message))
        elif name == "Close":
            self.closed.append(fields[HeaderFields.path])
            self._send(new_method_return(message))
        elif self._error:
            self._send(new_error(message, self._error, "s", ("no",)))
        else:
            token = body[-1]["handle_token"][1]
            sender = self._client.lstrip(":").replace(".", "_")
            handle = f"{PLACE}/request/{sender}/{token}"
            self._send(new_method_return(message, "o", (handle,)))
            self._respond(handle, name, body)

    def _respond(self, handle: str, name: str, body: tuple[Any, ...]) -> None:
        results: dict[str, Any] = {}
        code: int | None = 0
        if name == "CreateSession":
            token = body[0]["session_handle_token"][1]
            self.sessions.append(f"{PLACE}/session/x/{token}")
            results["session_handle"] = ("s", self.sessions[-1])
        else:
            code = self._say
            (shortcut,) = body[1]
            self.asked.append((shortcut[0], {k: v[1] for k, v in shortcut[1].items()}))
            given = [(shortcut[0], {"trigger_description": ("s", self._gives)})]
            results["shortcuts"] = ("a(sa{sv})", [] if self._gives is None else given)
        place = DBusAddress(handle, interface=REQUEST)
        if code is not None:
            self._emit(place, "Response", "ua{sv}", (code, results))
