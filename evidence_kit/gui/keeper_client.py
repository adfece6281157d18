"""The desktop's end of the pipe to the keeper's process."""

import sys
import time
from collections import deque
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from evidence_kit.gui.asking import OnDone, OnProblem, OnProgress
from evidence_kit.gui.said import said
from evidence_kit.service.frames import FrameParser, TornFrame
from evidence_kit.service.messages import (
    Answer,
    Failed,
    Lock,
    Locked,
    Numbered,
    Progress,
    Reply,
    Request,
)
from evidence_kit.service.process import command_for, environment

TURN = 0.004
"""Seconds of answers that are handled before the event loop has its turn again."""


@dataclass
class _Pending:
    on_done: OnDone
    on_problem: OnProblem | None
    on_progress: OnProgress | None


class KeeperTicket:
    """A request under way in the keeper's process."""

    def __init__(self, client: "KeeperClient", number: int) -> None:
        self._client, self._number = client, number

    def cancel(self) -> None:
        """Ask it to stop; its answer, or a problem, still comes."""
        self._client.cancel(self._number)


class KeeperClient(QObject):
    """Starts the keeper when it is first needed, and again after it has ended.

    *ended* tells that the process is gone, as it is after `Lock`; its argument is False where
    nobody had asked it to go. *unheard* is the sentence of a problem that no page took.
    """

    ended = Signal(bool)
    unheard = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._encoder = msgspec.msgpack.Encoder()
        self._decoder = msgspec.msgpack.Decoder(Reply)
        self._parser = FrameParser()
        self._frames: deque[bytes] = deque()
        self._pending: dict[int, _Pending] = {}
        # Asked while the last keeper was still closing; for the next one.
        self._later: dict[int, tuple[Numbered, _Pending]] = {}
        self._number = 0
        self._closing = False
        self._process: QProcess | None = None
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._deliver)

    @property
    def running(self) -> bool:
        """Whether the keeper's process is there."""
        return self._process is not None

    def start(self) -> None:
        """Start the process, if it is not there yet, so that the first request need not wait."""
        if self._process is not None:
            return
        self._closing = False
        self._parser = FrameParser()
        self._frames.clear()
        process = QProcess(self)
        program, *arguments = command_for("evidence_kit.service.keeper")
        process.setProgram(program)
        process.setArguments(arguments)
        surroundings = QProcessEnvironment()
        for name, value in environment().items():
            surroundings.insert(name, value)
        process.setProcessEnvironment(surroundings)
        if sys.stderr is not None and sys.stderr.isatty():
            process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        else:  # what a desktop session collects from us would be a trace
            process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._gone)
        process.errorOccurred.connect(self._failed)
        self._process = process
        process.start()

    def ask(
        self,
        request: Request,
        on_done: OnDone,
        on_problem: OnProblem | None = None,
        on_progress: OnProgress | None = None,
    ) -> KeeperTicket:
        """Send *request*; see `Asker.ask`."""
        self._number += 1
        frame = Numbered(self._number, request)  # type: ignore[arg-type]
        if self._closing and self._process is not None:
            self._later[self._number] = (frame, _Pending(on_done, on_problem, on_progress))
            return KeeperTicket(self, self._number)
        self.start()
        self._pending[self._number] = _Pending(on_done, on_problem, on_progress)
        self._closing = isinstance(request, Lock)
        self._send(frame)
        return KeeperTicket(self, self._number)

    def cancel(self, number: int) -> None:
        """Ask request *number* to stop."""
        if number in self._pending and self._process is not None:
            self._send(Numbered(number, cancel=True))

    def cancel_all(self) -> None:
        """Ask everything under way to stop."""
        for number in tuple(self._pending):
            self.cancel(number)

    def drop_all(self) -> None:
        """Call nobody back any more: the pages that asked are being emptied."""
        for waiting in (*self._pending.values(), *(late for _, late in self._later.values())):
            waiting.on_done = _ignore
            waiting.on_problem = _ignore
            waiting.on_progress = None

    def close_input(self) -> None:
        """Let the keeper finish what it holds and go, without an answer."""
        self._closing = True
        if self._process is not None:
            self._process.closeWriteChannel()

    def _send(self, frame: Numbered) -> None:
        if self._process is None:
            return
        payload = self._encoder.encode(frame)
        self._process.write(len(payload).to_bytes(4) + payload)

    def _read(self) -> None:
        if self._process is None:
            return
        try:
            self._frames.extend(self._parser.feed(self._process.readAllStandardOutput().data()))
        except TornFrame:
            self._process.kill()  # its answers cannot be believed any more
        self._deliver()

    def _deliver(self) -> None:
        until = time.perf_counter() + TURN
        while self._frames:
            self._hand_over(self._decoder.decode(self._frames.popleft()))
            if time.perf_counter() > until:
                self._turn.start()
                return

    def _hand_over(self, reply: Reply) -> None:
        answer: Answer = reply.answer
        if isinstance(answer, Progress):
            waiting = self._pending.get(reply.number)
            if waiting is not None and waiting.on_progress is not None:
                waiting.on_progress(answer)
            return
        waiting = self._pending.pop(reply.number, None)
        if waiting is None:
            return
        if isinstance(answer, Failed):
            self._tell_problem(waiting, Failed(kind=answer.kind, sentence=said(answer.sentence)))
        else:
            waiting.on_done(answer)

    def _tell_problem(self, waiting: _Pending, failed: Failed) -> None:
        if waiting.on_problem is not None:
            waiting.on_problem(failed)
        else:
            self.unheard.emit(failed.sentence)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # `finished` does not follow
            self._gone()

    def _gone(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.deleteLater()
        while self._frames:
            self._hand_over(self._decoder.decode(self._frames.popleft()))
        left, self._pending = self._pending, {}
        sentence = self.tr(
            "The part of the program that keeps your files has stopped. What was saved is safe. "
            "Please unlock and try again."
        )
        for waiting in left.values():
            if waiting.on_problem is not None:
                waiting.on_problem(Failed(kind="KeeperGone", sentence=sentence))
        self.ended.emit(self._closing)
        later, self._later = self._later, {}
        for number, (frame, waiting) in later.items():
            locks = isinstance(frame.request, Lock)
            if locks and self._process is None:  # one would be started to be ended
                waiting.on_done(Locked())
                continue
            self.start()
            self._closing = locks
            self._pending[number] = waiting
            self._send(frame)


def _ignore(_answer: object) -> None:
    """Take an answer that nobody waits for any more."""
