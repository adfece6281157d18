"""Ending a command on the way: nothing is torn, and nothing half-made is left."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ASKED_TO_END = (
    signal.SIGINT,  # Ctrl+C
    signal.SIGTERM,  # the system shuts down, or somebody ends us politely
    *((signal.SIGHUP,) if hasattr(signal, "SIGHUP") else ()),  # the terminal was closed
)


class StopKey:
    """Ctrl+C, or another request to end, lets a running step end at the next file."""

    def __init__(self) -> None:
        self.pressed = False

    def __call__(self, _signal: int, _frame: FrameType | None) -> None:
        """Ask the first time; end at once the second."""
        if self.pressed:
            raise KeyboardInterrupt
        self.pressed = True

    def __enter__(self) -> "StopKey":
        self._before = {
            each: signal.signal(each, self)
            for each in _ASKED_TO_END
            if signal.getsignal(each) is not signal.SIG_IGN  # as nohup asks for
        }
        return self

    def __exit__(self, *_exc: object) -> None:
        for each, before in self._before.items():
            signal.signal(each, before)

    def asked(self) -> bool:
        """Whether it was pressed."""
        return self.pressed


@contextmanager
def ending_tidily() -> Iterator[None]:
    """Turn each request to end, outside of a `StopKey`, into KeyboardInterrupt."""
    stop = StopKey()
    stop.pressed = True
    with stop:
        yield
