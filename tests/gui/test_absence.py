"""Locking when the computer says that the person has gone, and warning before it locks by itself."""

import ctypes
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject

from evidence_kit.gui.desktop.macos_absence import TOLD, Absence
from evidence_kit.gui.desktop.windows import WindowsDesktop, _Message
from evidence_kit.gui.idle_lock import IdleLock

ROOT = Path(__file__).parents[2]

_LISTENER = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from evidence_kit.gui.desktop import session_bus
from evidence_kit.gui.desktop.session_bus import SessionBus
told = iter([True, True, False, False])
session_bus.is_active = lambda session: session == "2" and next(told)
app = QCoreApplication([])
bus = SessionBus()
bus.away.connect(lambda how: (sys.stdout.write(how + "\\n"), sys.stdout.flush()))
bus.listen()
sys.stdout.write("ready\\n")
sys.stdout.flush()
app.exec()
"""


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    """The address of a message bus of our own, taken for both the system's and the session's."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None or shutil.which("dbus-send") is None:
        pytest.skip("not installed: dbus")
    process = subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    yield process.stdout.readline().strip()
    process.terminate()
    process.communicate()


@pytest.fixture
def listener(bus: str) -> Iterator[Any]:
    surroundings = {
        **os.environ,
        "DBUS_SESSION_BUS_ADDRESS": bus,
        "DBUS_SYSTEM_BUS_ADDRESS": bus,
        "XDG_SESSION_ID": "2",
        "PYTHONPATH": str(ROOT),
    }
    process = subprocess.Popen(
        [sys.executable, "-c", _LISTENER], stdout=subprocess.PIPE, text=True, env=surroundings
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    yield process.stdout
    process.terminate()
    process.communicate()


def heard(listener: Any) -> str:
    """What was told, within ten seconds."""
    ready, _, _ = select.select([listener], [], [], 10)
    return str(listener.readline().strip()) if ready else "nothing"


def send(bus: str, path: str, signal: str, *arguments: str) -> None:
    subprocess.run(
        ["dbus-send", f"--bus={bus}", "--type=signal", path, signal, *arguments], check=True
    )


@pytest.mark.parametrize(
    ("path", "signal", "arguments", "expected"),
    [
        ("/a", "org.freedesktop.login1.Manager.PrepareForSleep", ["boolean:true"], "asleep"),
        ("/a", "org.freedesktop.login1.Session.Lock", [], "locked"),
        ("/a", "org.gnome.ScreenSaver.ActiveChanged", ["boolean:true"], "locked"),
        ("/a", "org.freedesktop.ScreenSaver.ActiveChanged", ["boolean:true"], "locked"),
        ("/a", "com.canonical.Unity.Session.Locked", [], "locked"),
    ],
)
def test_what_the_computer_says_of_absence_is_heard(
    bus: str, listener: Any, path: str, signal: str, arguments: list[str], expected: str
) -> None:
    """Sleep, the screen lock of each desktop; waking up again is not taken for it."""
    back = ["boolean:false"] if arguments else None
    if back:
        send(bus, path, signal, *back)
    send(bus, path, signal, *arguments)
    assert heard(listener) == expected


def test_another_person_at_the_screen_is_heard_of(bus: str, listener: Any) -> None:
    """logind: our own session is no longer the active one. Others' sessions say nothing to us."""
    if shutil.which("gdbus") is None:
        pytest.skip("not installed: gdbus")
    for session in ("_37", "_32", "_32", "_32"):
        subprocess.run(
            ["gdbus", "emit", "--session"]
            + ["--object-path", f"/org/freedesktop/login1/session/{session}"]
            + ["--signal", "org.freedesktop.DBus.Properties.PropertiesChanged"]
            + ["'org.freedesktop.login1.Session'", "{'Active': <false>}", "@as []"],
            check=True,
            env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus},
        )
    assert heard(listener) == "switched"
    send(bus, "/a", "org.freedesktop.login1.Session.Lock")
    assert heard(listener) == "locked"


class Runtime:
    """An Objective-C runtime in which every object is a number, and every number has a name."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.asked: list[tuple[str, str]] = []
        self.objc_msgSend = Send(self)

    def handle(self, name: str) -> int:
        if name not in self.names:
            self.names.append(name)
        return self.names.index(name) + 1

    def named(self, handle: int) -> str:
        return self.names[handle - 1]

    def objc_getClass(self, name: bytes) -> int:
        return self.handle(name.decode())

    def sel_registerName(self, name: bytes) -> int:
        return self.handle(name.decode())

    def objc_allocateClassPair(self, _above: int, name: bytes, _extra: int) -> int:
        return self.handle(name.decode())

    def class_addMethod(self, *_arguments: Any) -> bool:
        return True

    def objc_registerClassPair(self, _kind: int) -> None:
        return


class Send:
    """objc_msgSend."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self.restype: Any = None
        self.argtypes: list[Any] = []

    def __call__(self, target: int, selector: int, *arguments: Any) -> Any:
        runtime = self._runtime
        message = runtime.named(selector)
        assert len(self.argtypes) == len(arguments) + 2
        if message == "addObserver:selector:name:object:":
            runtime.asked.append((runtime.named(target), runtime.named(arguments[2])))
        elif message == "stringWithUTF8String:":
            return runtime.handle(arguments[0].decode())
        elif message == "UTF8String":
            return runtime.named(target).encode()
        elif message == "name":  # a notification is called as its name here
            return target
        elif message == "defaultCenter":
            return runtime.handle("far")
        elif message == "notificationCenter":
            return runtime.handle("near")
        return runtime.handle("something")


def test_macos_tells_of_absence_by_notifications() -> None:
    """Each name that is asked for has its word; others have none."""
    objc = Runtime()
    told: list[str] = []
    absence = Absence(told.append, objc)
    assert {name for _center, name in objc.asked} == set(TOLD)
    assert all((center == "near") == name.startswith("NS") for center, name in objc.asked)
    for name in (*TOLD, "NSSomethingElse"):
        absence.hear(0, 0, objc.handle(name))
    assert told == list(TOLD.values())


def test_windows_tells_of_absence_in_two_messages() -> None:
    """WM_POWERBROADCAST with PBT_APMSUSPEND; WM_WTSSESSION_CHANGE with lock or disconnect."""
    desktop = WindowsDesktop()
    for message, reason, expected in (
        (0x218, 4, "asleep"),
        (0x218, 7, ""),  # PBT_APMRESUMESUSPEND
        (0x2B1, 7, "locked"),
        (0x2B1, 8, ""),  # WTS_SESSION_UNLOCK
        (0x2B1, 2, "switched"),
        (0x100, 4, ""),
    ):
        event = _Message(None, message, reason)
        assert desktop.absence(b"windows_generic_MSG", ctypes.addressof(event)) == expected


@pytest.fixture
def idle(qapp: QObject) -> Iterator[Any]:
    """Five minutes are allowed; *touched* says how many seconds ago somebody was there."""
    owner = QObject()
    owner.touched = 0.0  # type: ignore[attr-defined]
    made = IdleLock(lambda: time.monotonic() - owner.touched, lambda: 5, owner)  # type: ignore[attr-defined]
    made.begin()
    yield made, owner
    made.stop()


def test_half_a_minute_before_it_locks_it_says_so(idle: Any) -> None:
    """And anything takes the warning back."""
    lock, owner = idle
    told: list[int] = []
    due: list[str] = []
    lock.soon.connect(told.append)
    lock.due.connect(due.append)
    owner.touched = 260.0
    lock.look()
    assert told == []
    owner.touched = 275.0
    lock.look()
    assert 20 <= told[-1] <= 30
    owner.touched = 0.0
    lock.look()
    assert told[-1] == 0
    assert due == []
    owner.touched = 301.0
    lock.look()
    assert len(due) == 1


def test_a_locked_program_is_not_locked_again(idle: Any) -> None:
    """What the computer says while the door is closed changes nothing."""
    lock, _owner = idle
    due: list[str] = []
    lock.due.connect(due.append)
    lock.away("locked")
    lock.stop()
    lock.away("asleep")
    assert len(due) == 1
