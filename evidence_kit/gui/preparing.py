"""Making ready what will be wanted soon, while nobody waits: code, pages, the index for searching."""

import importlib
from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.main_window import MainWindow
from evidence_kit.guide.platforms import platforms
from evidence_kit.service.messages import Answer, ReadySearch

PAGES = ("start", "evidence", "accounts", "timeline", "report", "help")
"""Pages that are made before they are wanted, the first one first."""
CODE = (
    "model.typed_days",
    "model.typed_time",
    "gui.widgets.time_field",
    "gui.widgets.record_history",
    "gui.widgets.records_panel",
    "gui.pages.contact_form",
    "gui.pages.start",
    "gui.widgets.picture_canvas",
    "gui.widgets.suggestion_chip",
    "gui.pages.suggestion_panel",
    "gui.pages.exhibit_list",
    "gui.pages.record_form",
    "gui.pages.picture_form",
    "gui.pages.exhibit_view",
    "gui.pages.export_view",
    "gui.pages.thread_view",
    "gui.pages.cover_panel",
    "gui.pages.attach_panel",
    "gui.pages.evidence",
    "gui.pages.account_form",
    "gui.pages.accounts",
    "gui.widgets.timeline_paint",
    "gui.widgets.timeline_picture",
    "gui.widgets.timeline_filters",
    "gui.pages.timeline",
    "gui.widgets.page_preview",
    "gui.pages.report_package",
    "gui.pages.report",
    "gui.pages.help",
)
"""What the pages are made of, each after what it needs itself, so that none takes long to read."""
CALM = 1500
"""Milliseconds after the first page, from which on the index for searching is made."""


class Preparing(QObject):
    """Does a little in each turn of the event loop; the hide key is heard in between.

    *may_go_on* says whether there is still somebody to prepare for.
    """

    def __init__(
        self, window: MainWindow, asker: Asker, may_go_on: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._asker, self._may_go_on = window, asker, may_go_on
        self._wanted: deque[Callable[[], object]] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._next)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM)
        self._calm.timeout.connect(self._ready_search)

    @property
    def is_busy(self) -> bool:
        """Whether something is left to be made."""
        return bool(self._wanted)

    def read_code(self) -> None:
        """Read the code of the pages and what they offer, which tells nothing of any case."""
        self._want([partial(importlib.import_module, f"evidence_kit.{name}") for name in CODE])
        self._want([platforms])

    def make_pages(self) -> None:
        """Make the pages one by one, so that they come up at once later."""
        self._want([partial(self._window.prepare, name) for name in PAGES])

    def begin_calm(self) -> None:
        """Make the index for searching once the first page has what it asked for."""
        self._calm.start()

    def stop(self) -> None:
        """Leave the rest: it is made when it is wanted."""
        self._wanted.clear()
        self._turn.stop()
        self._calm.stop()

    def _want(self, steps: list[Callable[[], object]]) -> None:
        self._wanted.extend(steps)
        self._turn.start()

    def _next(self) -> None:
        if self._wanted and self._may_go_on():
            self._wanted.popleft()()
        else:
            self._wanted.clear()
            self._turn.stop()

    def _ready_search(self) -> None:
        if self._may_go_on():
            self._asker.ask(ReadySearch(), _nothing, _nothing)


def _nothing(_answer: Answer) -> None:
    """The first search makes what is not ready."""
