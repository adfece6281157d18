"""The colours of a GTK desktop are learned from the desktop itself, without GTK."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from jeepney import HeaderFields, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

from tests.gui.x_display import MISSING, display
from tests.service.fake_portal import message_bus_in

_ASKING = """
import sys
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from evidence_kit.gui.app import prepare
prepare()
app = QApplication(["documents"])
for _turn in range(100):
    if app.styleHints().colorScheme().name == "Dark":
        break
    QTest.qWait(50)
sys.stdout.write(app.styleHints().colorScheme().name)
"""


def answer_dark(connection: DBusConnection) -> None:
    """Be a desktop's portal that knows one thing: that the person wants dark windows."""
    dark = {"org.freedesktop.appearance": {"color-scheme": ("u", 1)}}
    while True:
        try:
            asked = connection.receive()
        except OSError:
            return
        if asked.header.message_type is MessageType.method_call:
            if asked.header.fields.get(HeaderFields.member) == "ReadAll":
                reply = new_method_return(asked, "a{sa{sv}}", (dark,))
            else:
                reply = new_error(asked, "org.freedesktop.DBus.Error.UnknownMethod")
            connection.send(reply)


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {MISSING}")
def test_dark_windows_of_the_desktop_are_followed(tmp_path: Path) -> None:
    """On GNOME and its relatives, as the portal says it."""
    with message_bus_in(tmp_path) as bus, display() as screen:
        connection = open_dbus_connection(bus)
        Proxy(message_bus, connection).RequestName("org.freedesktop.portal.Desktop")
        threading.Thread(target=answer_dark, args=(connection,), daemon=True).start()
        env = {**os.environ, "DISPLAY": screen, "DBUS_SESSION_BUS_ADDRESS": bus}
        env |= {"QT_QPA_PLATFORM": "xcb", "XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}
        env["PYTHONPATH"] = str(Path(__file__).parents[2])
        ended = subprocess.run(
            [sys.executable, "-c", _ASKING], env=env, capture_output=True, text=True, timeout=60
        )
    assert ended.stdout == "Dark", ended.stderr
    connection.close()
