"""The far key under Wayland, asked for at a made-up portal on a real message bus."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence_kit.service.guard import Guard
from evidence_kit.service.guard_portal import PortalWatch
from tests.service.fake_portal import FakePortal, message_bus_in

PAUSE, F12 = 127, 96
ENOUGH = 500
"""Turns of at most a fiftieth of a second that anything here may take."""


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with message_bus_in(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def portal(bus: str) -> Iterator[Callable[..., FakePortal]]:
    made: list[FakePortal] = []

    def begin(**how: object) -> FakePortal:
        made.append(FakePortal(bus, **how))  # type: ignore[arg-type]
        return made[-1]

    yield begin
    for each in made:
        if each._going:
            each.close()


class Guarded:
    """A guard over a `PortalWatch`, with what it said and whether it ended the desktop."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.ended = 0
        self.watch = PortalWatch(self.said.append, "documents", "Close the windows")
        self.guard = Guard(self.watch, self._end, self.said.append)
        self.source, self._pipe = os.pipe()

    def _end(self) -> None:
        self.ended += 1

    def until(self, done: Callable[[], bool]) -> None:
        for _turn in range(ENOUGH):
            if done():
                return
            patience = self.guard.patience
            self.watch.wait(self.source, 0.02 if patience is None else min(patience, 0.02))
            self.guard.look()
            self.guard.judge()
        raise AssertionError(self.said)

    def choose(self, key: int) -> str:
        """Ask for *key*; what is said in answer."""
        before = len(self.said)
        self.guard.hear(f"far {key}")
        self.until(lambda: len(self.said) > before)
        return self.said[-1]

    def close(self) -> None:
        if self.watch._bus is not None:
            self.watch._bus.close()
        os.close(self.source)
        os.close(self._pipe)


@pytest.fixture
def guarded() -> Iterator[Guarded]:
    made = Guarded()
    yield made
    made.close()


def test_the_key_is_asked_for_and_hides(
    guarded: Guarded, portal: Callable[..., FakePortal]
) -> None:
    """A session, the one key by its name, a neutral name and neutral words; a press is told."""
    desktop = portal()
    assert guarded.choose(PAUSE) == "far given Pause"
    assert desktop.registered == ["documents"]
    wished = {"description": "Close the windows", "preferred_trigger": "Pause"}
    assert desktop.asked == [("key_Pause", wished)]
    desktop.press()
    guarded.until(lambda: guarded.said[-1] == "pressed")
    guarded.guard.hear("hidden")
    assert guarded.guard.patience is None


def test_a_program_that_hangs_is_ended(guarded: Guarded, portal: Callable[..., FakePortal]) -> None:
    """The key comes to the guard, so that a window that does not answer goes with its program."""
    desktop = portal()
    guarded.choose(PAUSE)
    desktop.press()
    guarded.until(lambda: guarded.ended > 0)


def test_nothing_is_opened_until_a_key_is_chosen(
    guarded: Guarded, portal: Callable[..., FakePortal]
) -> None:
    """The bus is left alone by whoever wants no such key."""
    desktop = portal()
    for line in ("key 0", "far 0", "window 7"):
        guarded.guard.hear(line)
    assert guarded.watch._bus is None
    assert (desktop.registered, guarded.said) == ([], [])


def test_the_desktop_may_give_another_key(
    guarded: Guarded, portal: Callable[..., FakePortal]
) -> None:
    """What it gave is said in its own words, in any script, and again when it changes."""
    desktop = portal(gives="Strg+Ö")
    assert guarded.choose(PAUSE) == "far given Strg+Ö"
    desktop.change("F9\n")
    guarded.until(lambda: guarded.said[-1] == "far given F9")


def test_another_choice_is_asked_about_anew(
    guarded: Guarded, portal: Callable[..., FakePortal]
) -> None:
    """The session of the first is closed; none at all closes the last."""
    desktop = portal()
    guarded.choose(PAUSE)
    guarded.choose(F12)
    assert [key for key, _wishes in desktop.asked] == ["key_Pause", "key_F12"]
    assert desktop.asked[1][1]["preferred_trigger"] == "F12"
    guarded.guard.hear("far 0")
    guarded.until(lambda: desktop.closed == desktop.sessions)


@pytest.mark.parametrize(
    "how",
    [
        {"say": 1},
        {"gives": None},
        {"error": "org.freedesktop.portal.Error.NotAllowed"},
    ],
    ids=["the person says no", "no key", "a program without a name"],
)
def test_a_desktop_that_refuses(
    guarded: Guarded, portal: Callable[..., FakePortal], how: dict[str, object]
) -> None:
    """It is said, and nobody is asked again by itself."""
    desktop = portal(**how)
    assert guarded.choose(PAUSE) == "far refused"
    desktop.close()
    again = portal()
    guarded.until(lambda: guarded.watch.wait(guarded.source, 0.05) is None)
    assert again.sessions == []


def test_a_desktop_without_such_a_portal(
    guarded: Guarded, bus: str, portal: Callable[..., FakePortal]
) -> None:
    """None on the bus, or one that knows nothing of keys."""
    assert guarded.choose(PAUSE) == "far none"
    portal(error="org.freedesktop.DBus.Error.UnknownMethod")
    assert guarded.choose(F12) == "far none"


@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "odd"])
def test_without_a_bus(guarded: Guarded, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """None is started, and none is looked for but on this computer."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert guarded.choose(PAUSE) == "far none"


def test_a_portal_that_goes_away_and_comes_back(
    guarded: Guarded, portal: Callable[..., FakePortal]
) -> None:
    """The person hears that the key is gone, and the next portal is asked for it."""
    first = portal()
    guarded.choose(PAUSE)
    first.close()
    guarded.until(lambda: guarded.said[-1] == "far gone")
    second = portal()
    guarded.until(lambda: guarded.said[-1] == "far given Pause")
    second.press()
    guarded.until(lambda: guarded.said[-1] == "pressed")
    guarded.guard.hear("hidden")


def test_a_portal_that_goes_while_it_asks(
    guarded: Guarded, portal: Callable[..., FakePortal]
) -> None:
    """Nobody waits for an answer that cannot come."""
    first = portal(say=None)
    guarded.guard.hear(f"far {PAUSE}")
    guarded.until(lambda: bool(first.asked))
    first.close()
    guarded.until(lambda: guarded.said == ["far refused"])


def test_a_bus_that_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, guarded: Guarded) -> None:
    """The guard lives on, and says that the key is gone."""
    with message_bus_in(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        desktop = FakePortal(address)
        guarded.choose(PAUSE)
        desktop.close()
        guarded.until(lambda: guarded.said[-1] == "far gone")
    guarded.until(lambda: guarded.watch._bus is None)


def test_a_session_that_is_closed(guarded: Guarded, portal: Callable[..., FakePortal]) -> None:
    """The desktop takes the key back: it is said, and presses are nobody's."""
    desktop = portal()
    guarded.choose(PAUSE)
    desktop.end_session()
    guarded.until(lambda: guarded.said[-1] == "far gone")
    desktop.press()
    assert guarded.said == ["far given Pause", "far gone"]
