"""A desktop without a window: talks to a real keeper process over its pipes."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import msgspec

from evidence_kit.service import messages as m
from evidence_kit.service.frames import read_frame, write_frame


class KeeperTalk:
    """One keeper process; `ask` waits for the answer and collects the progress on the way."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "evidence_kit.service.keeper"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self._number = 0
        self._decoder = msgspec.msgpack.Decoder(m.Reply)
        self.replies: list[m.Reply] = []

    def send(self, request: m.Request) -> int:
        self._number += 1
        numbered = m.Numbered(self._number, request)  # type: ignore[arg-type]
        write_frame(self.process.stdin, msgspec.msgpack.encode(numbered))
        return self._number

    def cancel(self, number: int) -> None:
        write_frame(self.process.stdin, msgspec.msgpack.encode(m.Numbered(number, cancel=True)))

    def receive(self) -> m.Reply | None:
        frame = read_frame(self.process.stdout)
        if frame is None:
            return None
        reply = self._decoder.decode(frame)
        self.replies.append(reply)
        return reply

    def ask(self, request: m.Request, until: Callable[[m.Reply], bool] | None = None) -> Any:
        number = self.send(request)
        while (reply := self.receive()) is not None:
            last = reply.number == number and not isinstance(reply.answer, m.Progress)
            if until(reply) if until else last:
                return reply.answer
        raise EOFError("the keeper ended")

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            pipe.close()
