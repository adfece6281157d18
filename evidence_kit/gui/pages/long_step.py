"""One long request of a page at a time: counted at the foot, stoppable, told where it was asked."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker, Ticket
from evidence_kit.gui.widgets.button import Button, Kind
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import Notice, NoticeKind
from evidence_kit.service import messages as m


class LongStep(QObject):
    """Makes the buttons that ask for something, and none can be pressed while one is answered.

    *status* is the line for the foot of the window.
    """

    status = Signal(str)

    def __init__(self, asker: Asker, page: QWidget) -> None:
        super().__init__(page)
        self._asker = asker
        self._running: Ticket | None = None
        self._buttons: list[Button] = []
        self.stop_button = Button(self.tr("Stop"), "square", "quiet", page)
        self.stop_button.clicked.connect(self._stop)
        self.stop_button.hide()

    def button(self, words: str, icon: str, run: Callable[[], None], kind: Kind = "") -> Button:
        """Make a button that begins a step."""
        made = Button(words, icon, kind)
        made.clicked.connect(run)
        self._buttons.append(made)
        return made

    def row(self, *buttons: Button) -> Flow:
        """Put buttons beside each other."""
        row = Flow()
        for button in buttons:
            row.addWidget(button)
        return row

    def run(
        self,
        request: m.Request,
        done: Callable[[Any], None],
        notice: Notice,
        verb: str = "",
        refused: Callable[[m.Failed], bool] = lambda _failed: False,
    ) -> None:
        """Ask, and say in *notice* what went wrong, unless *refused* says that it has dealt with it.

        With a *verb* ("Copying") it counts meanwhile, and can be stopped.
        """

        def problem(failed: m.Failed) -> None:
            kind: NoticeKind = "soft" if failed.kind == "Stopped" else "caution"
            dealt_with = refused(failed)
            self.ended(notice, "" if dealt_with else failed.sentence, kind)

        def progress(told: m.Progress) -> None:
            counted = self.tr("{verb}: {done} of {total}")
            self.status.emit(counted.format(verb=verb, done=told.done, total=told.total))

        notice.clear()
        if verb:  # the way to stop it stands where the answer will be
            self.stop_button.let_break()
            notice.controls.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeft)
            notice.say(self.tr("{verb}. This can take a while.").format(verb=verb), "soft")
        self.stop_button.setVisible(bool(verb))
        for button in self._buttons:
            button.setEnabled(False)
        self._running = self._asker.ask(request, done, problem, progress if verb else None)

    def ended(self, notice: Notice, sentence: str, kind: NoticeKind) -> None:
        """Say how it went; another step can be begun."""
        self._running = None
        self.stop_button.hide()
        self.status.emit("")
        for button in self._buttons:
            button.setEnabled(True)
        notice.say(sentence, kind)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
