"""The one way in which the desktop has work done: ask the keeper, go on, and be called back."""

from collections.abc import Callable
from typing import Any, Protocol

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
