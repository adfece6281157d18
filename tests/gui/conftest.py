"""Real windows over the real keeper, which runs in the test's own process."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from evidence_kit.gui import theme
from evidence_kit.gui.app import dress, prepare
from evidence_kit.gui.asking import OnDone, OnProblem, OnProgress
from evidence_kit.gui.settings_file import SettingsFile
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.problem import Problem
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.messages import Answer, Failed, Lock, Progress, Request, Unlock
from evidence_kit.service.session import Steps
from evidence_kit.vault import Vault
from evidence_kit.vault import keys as vault_keys

PASSPHRASE = "velvet tractor onion cathedral"
FACTS = CaseFacts(initials="AB", name="Alex Berry")

prepare()


@dataclass
class _Job:
    request: Request
    on_done: OnDone
    on_problem: OnProblem | None
    on_progress: OnProgress | None
    stop: bool = False
    steps: Steps | None = None
    begun: bool = field(default=False)


class _Ticket:
    def __init__(self, job: _Job) -> None:
        self._job = job

    def cancel(self) -> None:
        self._job.stop = True


class Desk(QObject):
    """The desktop's asker over a real `Keeper`, a step for each turn of the event loop.

    *asked* lists every request in order. `answer` waits for one.
    """

    ended = Signal(bool)
    unheard = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.passphrase = PASSPHRASE
        self.asked: list[Request] = []
        self._keeper: Keeper | None = None
        self._jobs: deque[_Job] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)

    @property
    def running(self) -> bool:
        return self._keeper is not None

    def start(self) -> None:
        if self._keeper is None:
            self._keeper = Keeper()

    def ask(
        self,
        request: Request,
        on_done: OnDone,
        on_problem: OnProblem | None = None,
        on_progress: OnProgress | None = None,
    ) -> _Ticket:
        self.asked.append(request)
        job = _Job(request, on_done, on_problem, on_progress)
        self._jobs.append(job)
        self._timer.start()
        return _Ticket(job)

    def answer(self, request: Request) -> Any:
        """Have *request* answered now, past all that waits. Raises Problem."""
        self.start()
        assert self._keeper is not None
        return self._keeper.handle(request)

    def cancel_all(self) -> None:
        for job in self._jobs:
            job.stop = True

    def drop_all(self) -> None:
        for job in self._jobs:
            job.on_done = job.on_problem = _ignore
            job.on_progress = None

    def close_input(self) -> None:
        self.close()

    def close(self) -> None:
        """End the keeper without a word."""
        self._timer.stop()
        self._jobs.clear()
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.close()

    def die(self) -> None:
        """Go as a keeper goes that crashed: whoever waits is told."""
        waiting = [job.on_problem for job in self._jobs if job.on_problem is not None]
        self.close()
        for on_problem in waiting:
            on_problem(Failed(kind="KeeperGone", sentence="It stopped."))
        self.ended.emit(False)

    def _turn(self) -> None:
        if not self._jobs:
            self._timer.stop()
            return
        self.start()
        assert self._keeper is not None
        job = self._jobs.popleft()
        try:
            answer = self._work(self._keeper, job)
        except Problem as problem:
            self._tell(job, Failed(kind=type(problem).__name__, sentence=problem.sentence))
            return
        if answer is None:
            self._jobs.append(job)
            return
        job.on_done(answer)
        if isinstance(job.request, Lock):
            self.close()
            self.ended.emit(True)

    def _work(self, keeper: Keeper, job: _Job) -> Answer | None:
        """Begin *job* or take its next step; return its answer once there is one."""
        if job.steps is None:
            begun = keeper.start(job.request)
            if isinstance(begun, Answer):
                return begun
            job.steps = begun
        try:
            told = job.steps.send(job.stop) if job.begun else next(job.steps)
        except StopIteration as end:
            answer: Answer = end.value
            return answer
        job.begun = True
        if isinstance(told, Progress) and job.on_progress is not None:
            job.on_progress(told)
        return None

    def _tell(self, job: _Job, failed: Failed) -> None:
        if job.on_problem is not None:
            job.on_problem(failed)
        else:
            self.unheard.emit(failed.sentence)


def _ignore(_answer: object) -> None:
    """Nobody waits for it any more."""


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> None:
    """The program's own look and names, light, at 100 %."""
    dress(qapp)
    theme.apply(qapp, "light")


@pytest.fixture(autouse=True)
def cheapest_keys(cheap_keys: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a key be derived in a millisecond; the true bounds are the vault's own tests' matter."""
    monkeypatch.setattr(vault_keys, "LEAST_MEMORY", 64)
    monkeypatch.setattr(vault_keys, "LEAST_PASSES", 1)


@pytest.fixture
def closed_desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    """An asker with a vault that is still locked."""
    folder = tmp_path / "Papers"
    vault, _code = Vault.create(folder, PASSPHRASE, FACTS)
    vault.close()
    made = Desk(folder)
    yield made
    made.close()


@pytest.fixture
def desk(closed_desk: Desk) -> Desk:
    """An asker with an open, empty vault."""
    closed_desk.answer(Unlock(path=str(closed_desk.folder), secret=PASSPHRASE))
    return closed_desk


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    """Settings that nobody has changed, in a file of their own."""
    return SettingsFile(tmp_path / "config" / "view.json")


@pytest.fixture
def wait_until(qtbot: Any) -> Callable[[Callable[[], bool]], None]:
    """Wait until a condition holds, at most 15 seconds: other work may have the computer."""

    def wait(condition: Callable[[], bool]) -> None:
        qtbot.waitUntil(condition, timeout=15_000)

    return wait
