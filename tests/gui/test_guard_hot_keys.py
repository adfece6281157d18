"""The guard where keys can only be had for the whole computer, over a made-up system."""

import ctypes
import os
from collections.abc import Collection
from typing import Any

import pytest

from evidence_kit.service.guard import Guard
from evidence_kit.service.guard_hot_keys import FAR, NEAR, HotKeyWatch
from evidence_kit.service.guard_macos import HotKeyID, MacHotKeys
from evidence_kit.service.guard_windows import Message, WindowsHotKeys

DESKTOP, OTHER = 500, 501
ESC, PAUSE = 0x1B, 0x13


class System:
    """Notes which keys are taken; *in_front* has the keyboard."""

    def __init__(self) -> None:
        self.in_front = OTHER
        self.taken: dict[int, int] = {}
        self.elsewhere: set[int] = set()
        self.hidden: list[tuple[int, tuple[int, ...]]] = []
        self.down = 0
        self.coming: set[int] = set()

    def take(self, number: int, key: int) -> bool:
        if key not in self.elsewhere:
            self.taken[number] = key
        return number in self.taken

    def give_back(self, number: int) -> None:
        self.taken.pop(number, None)

    def front(self) -> int:
        return self.in_front

    def held(self, key: int) -> bool:
        return key == self.down

    def hide(self, process: int, windows: Collection[int]) -> None:
        self.hidden.append((process, tuple(windows)))

    def wait(self, seconds: float) -> set[int]:
        come, self.coming = self.coming, set()
        return come

    def wake(self) -> None:
        return


@pytest.fixture
def pipe() -> Any:
    reading, writing = os.pipe()
    yield reading, writing
    os.close(writing)


def test_the_hide_key_is_ours_only_while_we_are_in_front(pipe: Any) -> None:
    """Other programs have their Esc."""
    system = System()
    watch = HotKeyWatch(system, DESKTOP)
    watch.listen(71, ESC)
    assert system.taken == {}
    system.in_front = DESKTOP
    watch.wait(pipe[0], 0)
    assert system.taken == {NEAR: ESC}
    system.in_front = OTHER
    watch.wait(pipe[0], 0)
    assert system.taken == {}


def test_a_press_hides_all_windows_and_tells_the_desktop(pipe: Any) -> None:
    """The desktop itself does not hear a key that comes to the guard."""
    system = System()
    system.in_front = DESKTOP
    watch = HotKeyWatch(system, DESKTOP)
    said: list[str] = []
    guard = Guard(watch, lambda: None, said.append)
    for line in (f"key {ESC}", "window 71", "window 72"):
        guard.hear(line)
    system.coming = {NEAR}
    watch.wait(pipe[0], 0)
    guard.look()
    guard.judge()
    assert system.hidden == [(DESKTOP, (71, 72))]
    assert said == ["pressed"]


def test_the_key_that_works_everywhere_stays_ours(pipe: Any) -> None:
    """Also while another program is in front; one that another has is refused."""
    system = System()
    system.elsewhere = {ESC}
    watch = HotKeyWatch(system, DESKTOP)
    assert watch.listen_far(PAUSE, 0)
    watch.wait(pipe[0], 0)
    assert system.taken == {FAR: PAUSE}
    system.coming = {FAR}
    watch.wait(pipe[0], 0)
    assert watch.pressed()
    assert not watch.listen_far(ESC, PAUSE)
    assert system.taken == {}


def test_what_comes_through_the_pipe_is_heard_and_its_end_too() -> None:
    """The guard goes when the desktop goes."""
    reading, writing = os.pipe()
    watch = HotKeyWatch(System(), DESKTOP)
    os.write(writing, b"hidden\n")
    blocks: list[bytes] = []
    while b"".join(blocks) != b"hidden\n":
        blocks += [block for block in [watch.wait(reading, 0)] if block is not None]
    os.close(writing)
    while watch.wait(reading, 0) != b"":
        pass
    os.close(reading)


class Call:
    """A function of a library that notes how it is called."""

    def __init__(self, answer: Any) -> None:
        self.answer, self.calls = answer, []
        self.restype = self.argtypes = None

    def __call__(self, *arguments: Any) -> Any:
        self.calls.append(arguments)
        return self.answer(*arguments) if callable(self.answer) else self.answer


class Library:
    """A library of such functions; those that are not named return 0."""

    def __init__(self, **answers: Any) -> None:
        self._answers = answers

    def __getattr__(self, name: str) -> Call:
        call = Call(self._answers.get(name, 0))
        setattr(self, name, call)
        return call


def test_windows_is_asked_for_one_key_and_hides_what_the_process_shows() -> None:
    """RegisterHotKey without repeats; ShowWindowAsync(SW_HIDE) for each visible window of ours."""
    owners = {71: DESKTOP, 72: OTHER, 73: DESKTOP}
    messages = [(0x0312, NEAR), (0x0001, 9), (0x0312, FAR)]

    def owner(window: Any, process: Any) -> int:
        process._obj.value = owners.get(window.value or 0, 0)
        return 1

    def peek(message: Any, _window: Any, _first: int, _last: int, remove: int) -> int:
        if not remove or not messages:
            return 0
        read: Message = message._obj
        read.message, read.number = messages.pop(0)
        return 1

    def each(note: Any, parameter: int) -> int:
        return int(all(note(window, parameter) for window in owners))

    user = Library(
        RegisterHotKey=1,
        GetForegroundWindow=71,
        GetWindowThreadProcessId=owner,
        PeekMessageW=peek,
        EnumWindows=each,
        IsWindowVisible=lambda window: window != 73,
        GetAsyncKeyState=0x8001,
    )
    system = WindowsHotKeys(user, Library(GetCurrentThreadId=7))
    assert system.take(NEAR, ESC)
    assert user.RegisterHotKey.calls == [(None, NEAR, 0x4000, ESC)]
    assert system.front() == DESKTOP
    assert system.held(ESC)
    assert system.wait(0.25) == {NEAR, FAR}
    assert user.MsgWaitForMultipleObjectsEx.calls[0][2] == 250
    system.hide(DESKTOP, [80])
    asked = [(window.value, how) for window, how in user.ShowWindowAsync.calls]
    assert asked == [(80, 0), (71, 0)]
    system.wake()
    assert user.PostThreadMessageW.calls == [(7, 0, 0, 0)]


def test_macos_is_asked_for_one_key_and_hides_the_application() -> None:
    """RegisterEventHotKey without modifiers; the events are read, and let go, until none is left."""
    coming = [NEAR, 0, FAR]
    now: list[int] = []

    def receive(*_arguments: Any) -> int:
        if not coming:
            return -9875  # eventLoopTimedOutErr
        now[:] = [coming.pop(0)]
        return 0

    def parameter(*arguments: Any) -> int:
        which: HotKeyID = arguments[6]._obj
        which.id = now[0]
        return 0

    carbon = Library(
        ReceiveNextEvent=receive,
        GetEventClass=lambda _event: int.from_bytes(b"keyb"),
        GetEventKind=lambda _event: 5 if now[0] else 1,
        GetEventParameter=parameter,
    )
    selectors: dict[bytes, int] = {}
    objc = Library(
        objc_getClass=1,
        sel_registerName=lambda name: selectors.setdefault(name, len(selectors) + 10),
        objc_msgSend=DESKTOP,
    )
    system = MacHotKeys(carbon, objc)
    assert system.take(NEAR, 53)
    key, modifiers, which, *_more = carbon.RegisterEventHotKey.calls[0]
    assert (key.value, modifiers.value, which.id) == (53, 0, NEAR)
    assert system.wait(0.1) == {NEAR, FAR}
    assert len(carbon.ReleaseEvent.calls) == 3
    assert system.front() == DESKTOP
    system.hide(DESKTOP, [])
    assert objc.objc_msgSend.calls[-2][2:] == (DESKTOP,)
    assert objc.objc_msgSend.calls[-1][1] == selectors[b"hide"]
    system.give_back(NEAR)
    assert len(carbon.UnregisterEventHotKey.calls) == 1


def test_elsewhere_there_are_none() -> None:
    """What is for one system says so on another, and nothing is loaded."""
    for kind in (WindowsHotKeys, MacHotKeys):
        with pytest.raises(OSError, match="this is not"):
            kind()
    assert ctypes.sizeof(Message) in (28, 44, 48)
