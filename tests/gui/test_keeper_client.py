"""The pipe to the keeper's real process."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from evidence_kit.gui.keeper_client import KeeperClient
from evidence_kit.service.messages import (
    Failed,
    GetOverview,
    JudgePassphrase,
    Lock,
    Locked,
    Overview,
    Strength,
    Unlock,
)
from tests.gui.conftest import PASSPHRASE, Desk


@pytest.fixture(autouse=True)
def cheapest_keys(cheap_keys: None) -> None:
    """The keeper's own process holds to the true bounds of a key's cost."""


@pytest.fixture
def client(qapp: Any) -> Iterator[KeeperClient]:
    made = KeeperClient()
    yield made
    if made._process is not None:
        made._process.kill()
        made._process.waitForFinished(5000)


def test_answers_come_to_those_who_asked(client: KeeperClient, wait_until: Any) -> None:
    """Each request gets its own answer, in order, and none before `ask` has returned."""
    got: list[Any] = []
    for words in ("password", PASSPHRASE):
        client.ask(JudgePassphrase(passphrase=words), got.append)
        assert got == []
    wait_until(lambda: len(got) == 2)
    assert [answer.enough for answer in got] == [False, True]
    assert all(isinstance(answer, Strength) for answer in got)


def test_a_problem_is_a_sentence(client: KeeperClient, wait_until: Any, qtbot: Any) -> None:
    """Whoever asked is told; where nobody listens the frame is."""
    problems: list[Failed] = []
    client.ask(GetOverview(), lambda _answer: None, problems.append)
    wait_until(lambda: bool(problems))
    assert problems[0].sentence
    with qtbot.waitSignal(client.unheard, timeout=5000):
        client.ask(GetOverview(), lambda _answer: None)


def test_locking_what_is_closing_starts_no_other_process(
    client: KeeperClient, wait_until: Any
) -> None:
    """Whoever locks and hides at once is answered twice, and the program can end."""
    got: list[Any] = []
    client.ask(Lock(), got.append)
    client.ask(Lock(), got.append)
    wait_until(lambda: len(got) == 2)
    assert [type(answer) for answer in got] == [Locked, Locked]
    assert not client.running


def test_lock_ends_the_process_and_the_next_request_starts_another(
    client: KeeperClient, closed_desk: Desk, wait_until: Any, qtbot: Any
) -> None:
    """The key goes with its process; what is asked meanwhile waits for the next one."""
    got: list[Any] = []
    client.ask(Unlock(path=str(closed_desk.folder), secret=PASSPHRASE), got.append)
    client.ask(GetOverview(), got.append)
    wait_until(lambda: len(got) == 2)
    assert isinstance(got[1], Overview)
    assert client._process is not None
    first = client._process.processId()
    with qtbot.waitSignal(client.ended, timeout=5000) as ended:
        client.ask(Lock(), got.append)
        client.ask(JudgePassphrase(passphrase="x"), got.append)
    assert ended.args == [True]
    wait_until(lambda: len(got) == 4)
    assert isinstance(got[2], Locked)
    assert isinstance(got[3], Strength)
    assert client._process.processId() != first


def test_a_keeper_that_is_killed_is_told_to_all_who_wait(
    client: KeeperClient, closed_desk: Desk, wait_until: Any, qtbot: Any
) -> None:
    """They hear that what was saved is safe; the next request starts a new keeper."""
    got: list[Any] = []
    client.ask(JudgePassphrase(passphrase="x"), got.append)
    wait_until(lambda: bool(got))
    problems: list[Failed] = []
    assert client._process is not None
    os.kill(client._process.processId(), signal.SIGSTOP)
    client.ask(GetOverview(), got.append, problems.append)
    with qtbot.waitSignal(client.ended, timeout=5000) as ended:
        os.kill(client._process.processId(), signal.SIGKILL)
    assert ended.args == [False]
    assert "safe" in problems[0].sentence
    client.ask(JudgePassphrase(passphrase="x"), got.append)
    wait_until(lambda: len(got) == 2)


def test_a_keeper_that_cannot_be_started_is_told(
    client: KeeperClient, monkeypatch: pytest.MonkeyPatch, wait_until: Any
) -> None:
    """No program, no silence."""
    monkeypatch.setattr(
        "evidence_kit.gui.keeper_client.command_for", lambda _module: ["/nowhere/at/all"]
    )
    problems: list[Failed] = []
    client.ask(GetOverview(), lambda _answer: None, problems.append)
    wait_until(lambda: bool(problems))


def test_nobody_is_called_back_after_the_pages_are_dropped(
    client: KeeperClient, wait_until: Any
) -> None:
    """Answers that come late touch no page that is gone."""
    got: list[Any] = []
    client.ask(JudgePassphrase(passphrase="x"), got.append)
    client.drop_all()
    later: list[Any] = []
    client.ask(JudgePassphrase(passphrase="y"), later.append)
    wait_until(lambda: bool(later))
    assert got == []


def test_the_keeper_has_none_of_our_surroundings(client: KeeperClient, wait_until: Any) -> None:
    """Its environment names no person, no home and no session."""
    got: list[Any] = []
    client.ask(JudgePassphrase(passphrase="x"), got.append)
    wait_until(lambda: bool(got))
    assert client._process is not None
    environment = Path(f"/proc/{client._process.processId()}/environ")
    names = {part.split(b"=")[0] for part in environment.read_bytes().split(b"\0") if part}
    assert names <= {b"PYTHONPATH", b"PYTHONUTF8", b"PYTHONUSERBASE"}
