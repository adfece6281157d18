"""The far key under Wayland, asked for at the portal that desktops have, where it is installed.

Only what stands behind it is made up: the part that each desktop writes for itself.
"""

import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import Proxy, open_dbus_connection

from tests.service.fake_portal import PLACE, PORTAL, message_bus_in
from tests.service.test_guard_portal import F12, PAUSE, Guarded

TRUE = next(
    (
        path
        for path in map(Path, ("/usr/libexec/xdg-desktop-portal", "/usr/lib/xdg-desktop-portal"))
        if path.is_file()
    ),
    None,
)
BACK = "org.freedesktop.impl.portal.desktop.ours"
_NAMED = f"""[portal]
DBusName={BACK}
Interfaces=org.freedesktop.impl.portal.GlobalShortcuts;
UseIn=ours
"""

pytestmark = pytest.mark.skipif(TRUE is None, reason="not installed: xdg-desktop-portal")


class Back:
    """What a desktop adds to the portal: it says yes to every key, and tells of presses."""

    def __init__(self, address: str) -> None:
        self.wished: list[tuple[str, str]] = []
        self._session = ""
        self._bus = open_dbus_connection(address)
        Proxy(message_bus, self._bus).RequestName(BACK)
        self._going = True
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def press(self) -> None:
        place = DBusAddress(PLACE, interface="org.freedesktop.impl.portal.GlobalShortcuts")
        told = (self._session, self.wished[-1][0], 7, {})
        self._bus.send(new_signal(place, "Activated", "osta{sv}", told))

    def close(self) -> None:
        self._going = False
        self._thread.join()
        self._bus.close()

    def _serve(self) -> None:
        while self._going:
            try:
                message = self._bus.receive(timeout=0.02)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                name = message.header.fields[HeaderFields.member]
                answer = self._answer(name, message.body)
                self._bus.send(new_method_return(message, *answer))

    def _answer(self, name: str, body: tuple[Any, ...]) -> tuple[Any, ...]:
        if name == "GetAll":
            return "a{sv}", ({"version": ("u", 1)},)
        if name == "CreateSession":
            self._session = body[1]
            return "ua{sv}", (0, {})
        if name == "BindShortcuts":
            ((key, wishes),) = body[2]
            self.wished.append((key, wishes["preferred_trigger"][1]))
            words = {
                "description": wishes["description"],
                "trigger_description": wishes["preferred_trigger"],
            }
            return "ua{sv}", (0, {"shortcuts": ("a(sa{sv})", [(key, words)])})
        return ()


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[bool], Back]]:
    """Start the portal on a bus of our own, with a desktop behind it that has keys, or has none."""
    (tmp_path / "portals").mkdir()
    with message_bus_in(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        back = Back(address)
        started: list[subprocess.Popen[bytes]] = []

        def begin(has_keys: bool) -> Back:
            (tmp_path / "portals" / "ours.portal").write_text(_NAMED if has_keys else "")
            surroundings = {
                **os.environ,
                "XDG_CURRENT_DESKTOP": "ours",
                "XDG_DESKTOP_PORTAL_DIR": str(tmp_path / "portals"),
                "XDG_RUNTIME_DIR": str(tmp_path),
                "HOME": str(tmp_path),
            }
            started.append(
                subprocess.Popen([str(TRUE)], env=surroundings, stderr=subprocess.DEVNULL)
            )
            with open_dbus_connection(address) as bus:
                names = Proxy(message_bus, bus)
                while not names.NameHasOwner(PORTAL)[0]:
                    assert started[0].poll() is None
            return back

        yield begin
        for process in started:
            process.terminate()
            process.wait(10)
        back.close()


@pytest.fixture
def guarded() -> Iterator[Guarded]:
    made = Guarded()
    yield made
    made.close()


def test_the_portal_passes_on_the_key(guarded: Guarded, desktop: Callable[[bool], Back]) -> None:
    """Our wish reaches the desktop as it was meant, its answer us, and so does a press."""
    back = desktop(True)
    assert guarded.choose(PAUSE) == "far given Pause"
    assert guarded.choose(F12) == "far given F12"
    assert back.wished == [("key_Pause", "Pause"), ("key_F12", "F12")]
    back.press()
    guarded.until(lambda: guarded.said[-1] == "pressed")
    guarded.guard.hear("hidden")


def test_a_desktop_without_keys(guarded: Guarded, desktop: Callable[[bool], Back]) -> None:
    """The portal runs, but has no such part."""
    desktop(False)
    assert guarded.choose(PAUSE) == "far none"
