"""The one way in which the desktop has work done: ask the keeper, go on, and be called back."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject
from shiboken6 import isValid

from evidence_kit.service.messages import Failed, Progress, Request

OnDone = Callable[[Any], None]
OnProblem = Callable[[Failed], None]
OnProgress = Callable[[Progress], None]


class Ticket(Protocol):
    """A request under way."""

    def cancel(self) -> None:
        """Ask it to stop. What is finished is kept; its answer, or a problem, still comes."""


class Asker(Protocol):
    """Whoever takes requests: the keeper's process, or the keeper itself in a test."""

    def ask(
        self,
        request: Request,
        on_done: OnDone,
        on_problem: OnProblem | None = None,
        on_progress: OnProgress | None = None,
    ) -> Ticket:
        """Send *request*; later call exactly one of *on_done* and *on_problem*.

        *on_done* takes the answer named in the request's docstring. Short requests are done in the
        order in which they were asked, also while a long one runs. Calls come in the desktop's
        own thread, never before `ask` has returned. Without *on_problem* a problem is shown by
        the frame.
        """


class WhileThere:
    """Asks on behalf of *owner*, and calls nobody back once that is gone.

    Pages are made anew for another size of text, and answers may still be on their way to the old
    ones. A problem is then shown by the frame.
    """

    def __init__(self, asker: Asker, owner: QObject) -> None:
        self._asker, self._owner = asker, owner

    def ask(
        self,
        request: Request,
        on_done: OnDone,
        on_problem: OnProblem | None = None,
        on_progress: OnProgress | None = None,
    ) -> Ticket:
        """Send *request* as `Asker.ask` does."""

        def done(answer: Any) -> None:
            if isValid(self._owner):
                on_done(answer)

        def problem(failed: Failed) -> None:
            if on_problem is not None and isValid(self._owner):
                on_problem(failed)
            elif (unheard := getattr(self._asker, "unheard", None)) is not None:
                unheard.emit(failed.sentence)

        def progress(told: Progress) -> None:
            if on_progress is not None and isValid(self._owner):
                on_progress(told)

        return self._asker.ask(
            request, done, problem if on_problem else None, progress if on_progress else None
        )


class Keeping(Asker, Protocol):
    """An asker whose keeper can be sent away, as hiding and locking do."""

    @property
    def ended(self) -> Any:
        """A signal of the keeper's end; its argument says whether it was asked to go."""

    @property
    def unheard(self) -> Any:
        """A signal with the sentence of each problem that no page took."""

    @property
    def running(self) -> bool:
        """Whether a keeper is there."""

    def start(self) -> None:
        """Make a keeper ready, if there is none."""

    def cancel_all(self) -> None:
        """Ask everything under way to stop."""

    def drop_all(self) -> None:
        """Call nobody back any more."""

    def close_input(self) -> None:
        """Let the keeper finish what it holds and go."""
