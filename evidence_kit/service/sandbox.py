"""The keeper's side of the sandbox: start it, hand it a job, stop it when it takes too long."""

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, TypeAlias, cast

import msgspec

from evidence_kit.model import problem as problems
from evidence_kit.model.problem import Problem, Stopped
from evidence_kit.service import sandbox_jobs as jobs
from evidence_kit.service.frames import TornFrame, read_frame, write_frame
from evidence_kit.service.process import command_for, environment

if TYPE_CHECKING:
    from evidence_kit.report.prepared import PreparedImage

_TYPESETTING_SECONDS = 300.0
TURN = 0.02  # seconds that the keeper gives a job before it answers others
_PIPE = 256 << 10  # bytes, where Linux lets us choose: a page of pixels is 7 MB
_LONGEST_SENTENCE = 500  # letters of what the sandbox has to say
_encode = msgspec.msgpack.Encoder().encode
_decode: msgspec.msgpack.Decoder[jobs.Reply] = msgspec.msgpack.Decoder(jobs.Reply)


class Sandbox:
    """A process without key or vault that reads what came from outside.

    It is started at the first job and again after a death. `call` waits and uses one lasting
    process; each `begin` has a process of its own, so that a long job holds nobody up and can be
    cancelled alone, and `apart` one for several jobs on the same file. Start it from a thread that lasts (see `process.die_with_parent`).
    """

    def __init__(self) -> None:
        self._process: _Process | None = None
        self._aside: _Process | None = None
        self._reading: _Process | None = None
        self._begun: list[Pending] = []
        self._apart: list[_Process] = []
        self._turn = threading.Lock()

    def call(self, job: jobs.Job, data: bytes = b"", *, seconds: float = 20) -> jobs.Result:
        """Do *job* on *data* and wait for it, at most *seconds*.

        Raises Problem with a sentence: refused, too slow, too big, crashed; Stopped where a page
        is asked of a PDF that this process was not given.
        """
        with self._turn:
            if self._process is None or not self._process.alive:
                self._process = _Process()
            return Pending(self._process, job, data, seconds).wait()

    def aside(self, job: jobs.Job, data: bytes = b"", *, seconds: float = 60) -> "Pending":
        """Start *job* on *data* in a second lasting process, one at a time. Raises Problem.

        For looking through many files while `call` answers what somebody waits for.
        """
        if self._aside is None or not self._aside.alive:
            self._aside = _Process()
        return Pending(self._aside, job, data, seconds)

    def reading(
        self, job: jobs.Read | jobs.Facts, data: bytes, *, seconds: float = 60
    ) -> "Pending":
        """Start to read a picture in a lasting process of its own, one at a time. Raises Problem.

        The models stay loaded there between pictures, with the memory that they work in: 270 MB
        for tiny, 390 MB for small.
        `end_reading` gives their memory back.
        """
        if self._reading is None or not self._reading.alive:
            self._reading = _Process()
        return Pending(self._reading, job, data, seconds)

    def end_reading(self) -> None:
        """End the process that reads, with whatever it is at. Does nothing where there is none."""
        if self._reading is not None:
            self._reading.kill()
            self._reading = None

    def apart(self) -> "Apart":
        """A process for one file that is asked for part after part; end it when that is done."""
        process = _Process()
        self._apart = [each for each in self._apart if each.alive]
        self._apart.append(process)
        return Apart(process)

    def begin(self, job: jobs.Job, data: bytes = b"", *, seconds: float = 20) -> "Pending":
        """Start *job* on *data* in a process of its own and come back at once. Raises Problem."""
        self._begun = [pending for pending in self._begun if not pending.over]
        pending = Pending(_Process(), job, data, seconds, own=True)
        self._begun.append(pending)
        return pending

    def typeset(self, content_json: bytes, paper: str) -> Generator[None, None, bytes]:
        """The pages of a report, with places for its pictures; yields while they are set.

        Closing it stops the setting. Raises Problem.
        """
        pending = self.begin(jobs.Typeset(paper=paper), content_json, seconds=_TYPESETTING_SECONDS)
        try:
            while (result := pending.poll(TURN)) is None:
                yield
        finally:
            pending.cancel()
        return _made(result)

    def prepare(self, data: bytes, small: bool, bare: bool = False) -> "PreparedImage":
        """A picture made ready for the PDF. Raises Problem."""
        from evidence_kit.report.prepared import PreparedImage

        job = jobs.Prepare(small=small, bare=bare)
        made = _made(self.call(job, data, seconds=60))
        try:
            return msgspec.msgpack.decode(made, type=PreparedImage)
        except msgspec.DecodeError as problem:
            raise Problem(jobs.trouble(job).crashed) from problem

    @property
    def pid(self) -> int | None:
        """The process that `call` uses, once there is one."""
        return self._process.pid if self._process is not None else None

    def close(self) -> None:
        """End every process of it, at once. It may be used again."""
        for pending in self._begun:
            pending.cancel()
        self._begun = []
        self.end_reading()
        for process in (self._process, self._aside, *self._apart):
            if process is not None:
                process.kill()
        self._process = self._aside = None
        self._apart = []

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Apart:
    """A process that is asked one thing after another about one file."""

    def __init__(self, process: "_Process") -> None:
        self._process = process

    def ask(self, job: jobs.Job, data: bytes = b"", *, seconds: float = 20) -> "Pending":
        """Start *job*, when the one before is over. Raises Problem."""
        return Pending(self._process, job, data, seconds)

    def end(self) -> None:
        """End the process, with whatever it is at."""
        self._process.kill()


class Pending:
    """A job under way."""

    def __init__(
        self, process: "_Process", job: jobs.Job, data: bytes, seconds: float, *, own: bool = False
    ) -> None:
        self._trouble = jobs.trouble(job)
        self._process, self._own = process, own
        self._until = time.monotonic() + seconds
        self.over = False
        if len(data) > jobs.LARGEST_INPUT:
            self._finish()
            raise Problem(self._trouble.too_big)
        self._job = job
        self._replies: _Replies = queue.SimpleQueue()
        process.send(_encode(job), data, jobs.largest_reply(job), self._replies)

    @property
    def pid(self) -> int:
        """The process that works on it."""
        return self._process.pid

    def poll(self, seconds: float = 0) -> jobs.Result | None:
        """The result, or None where it is not there within *seconds*. Raises Problem."""
        return self._take(seconds)

    def wait(self) -> jobs.Result:
        """Wait for the result until its time is over. Raises Problem."""
        while (result := self._take(max(0.0, self._until - time.monotonic()))) is None:
            pass  # past its time `_take` raises
        return result

    def cancel(self) -> None:
        """Stop it, by ending its process. Does nothing once it is over."""
        if not self.over:
            self.over = True
            self._process.kill()

    def _take(self, seconds: float) -> jobs.Result | None:
        if self.over:
            raise Stopped("This was stopped.")
        try:
            frame = self._replies.get(timeout=seconds) if seconds else self._now()
        except queue.Empty:
            if time.monotonic() < self._until:
                return None
            self.cancel()
            raise Problem(self._trouble.too_slow) from None
        self._finish()
        if frame is None:
            self._process.kill()
            raise Problem(self._trouble.crashed)
        return self._read(frame)

    def _now(self) -> bytes | None:
        return self._replies.get_nowait()

    def _finish(self) -> None:
        self.over = True
        if self._own:
            self._process.kill()

    def _read(self, frame: bytes) -> jobs.Result:
        try:
            reply = _decode.decode(frame)
        except msgspec.DecodeError as problem:  # only a process that was taken over writes such
            self._process.kill()
            raise Problem(self._trouble.crashed) from problem
        if isinstance(reply, jobs.NotDone):
            raise _problem(reply.kind)(reply.sentence[:_LONGEST_SENTENCE])
        if not jobs.answers(self._job, reply):
            self._process.kill()
            raise Problem(self._trouble.crashed)
        return reply


_Replies: TypeAlias = "queue.SimpleQueue[bytes | None]"
"""Where the reply to one job goes; None where the process died."""


class _Process:
    """One sandbox process, and a thread that passes a job in and its reply out."""

    def __init__(self) -> None:
        self._child = subprocess.Popen(
            command_for("evidence_kit.service.sandbox_worker"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=None if sys.platform == "win32" else "/",
            env=environment(),
            pipesize=_PIPE,
            start_new_session=True,  # a Ctrl-C in the terminal is for the command line alone
            creationflags=_creation_flags(),
        )
        self._jobs: queue.SimpleQueue[tuple[bytes, bytes, int, _Replies] | None]
        self._jobs = queue.SimpleQueue()
        self._door, self._gone = threading.Lock(), False
        self._thread = threading.Thread(target=self._pass_on, daemon=True)
        self._thread.start()

    @property
    def alive(self) -> bool:
        return self._child.poll() is None

    @property
    def pid(self) -> int:
        return self._child.pid

    def send(self, job: bytes, data: bytes, largest_reply: int, replies: "_Replies") -> None:
        with self._door:
            if self._gone:
                replies.put(None)
            else:
                self._jobs.put((job, data, largest_reply, replies))

    def kill(self) -> None:
        """End it and what belongs to it. Does nothing if that was done."""
        self._child.kill()
        self._child.wait()
        self._jobs.put(None)
        self._thread.join()

    def _pass_on(self) -> None:
        entrance = cast(BinaryIO, self._child.stdin)
        exit_ = cast(BinaryIO, self._child.stdout)
        try:
            while (next_job := self._jobs.get()) is not None:
                job, data, largest_reply, replies = next_job
                reply = None
                with suppress(OSError, TornFrame):  # it died, by itself or because it was killed
                    write_frame(entrance, job)
                    write_frame(entrance, data)
                    reply = read_frame(exit_, largest_reply)
                replies.put(reply)
                if reply is None:
                    return
        finally:
            self._leave()
            exit_.close()
            with suppress(BrokenPipeError):
                entrance.close()

    def _leave(self) -> None:
        """Tell all who still wait that it is gone."""
        with self._door:
            self._gone = True
            while not self._jobs.empty():
                if (waiting := self._jobs.get()) is not None:
                    waiting[-1].put(None)


def _creation_flags() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0


def _problem(name: str) -> type[Problem]:
    """The class of `model.problem` of that *name*; Problem where there is none."""
    kind = getattr(problems, name, None)
    return kind if isinstance(kind, type) and issubclass(kind, Problem) else Problem


def _made(result: jobs.Result) -> bytes:
    assert isinstance(result, jobs.Made)
    return result.data
