"""Notices when someone has looked at clear pictures for long, so that a break can be offered."""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from evidence_kit.gui.asking import Asker, OnDone, OnProblem, OnProgress, Ticket
from evidence_kit.service.messages import GetPicture, Request

LONG = 25 * 60
"""Seconds of looking after which a break is offered, and again after as long."""
PAUSE = 10 * 60
"""Seconds without a picture that count as a break."""


class Rest(QObject):
    """Passes everything on to *asker*, and counts how long pictures are looked at unblurred."""

    due = Signal()

    def __init__(
        self,
        asker: Asker,
        now: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asker, self._now = asker, now
        self._since: float | None = None
        self._last = 0.0

    @property
    def unheard(self) -> Any:
        """The asker's own signal of problems that no page took."""
        return getattr(self._asker, "unheard", None)

    def ask(
        self,
        request: Request,
        on_done: OnDone,
        on_problem: OnProblem | None = None,
        on_progress: OnProgress | None = None,
    ) -> Ticket:
        """Send *request* as `Asker.ask` does."""
        if isinstance(request, GetPicture) and request.clear:
            self._looked()
        return self._asker.ask(request, on_done, on_problem, on_progress)

    def begin_anew(self) -> None:
        """Forget how long it was: another sitting begins."""
        self._since = None

    def _looked(self) -> None:
        now = self._now()
        if self._since is None or now - self._last > PAUSE:
            self._since = now
        self._last = now
        if now - self._since >= LONG:
            self._since = now
            self.due.emit()
