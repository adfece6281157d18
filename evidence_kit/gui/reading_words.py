"""Has the words in pictures read while the person does other things, and says how far it has come."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from evidence_kit.gui.asking import Asker, Ticket
from evidence_kit.service.messages import Done, Failed, Progress, ReadWords

SAY_EVERY = 5000  # milliseconds: a screen reader says each line at the foot


class ReadingWords(QObject):
    """Asks the keeper to read what was not read yet; *wanted* says whether the person wants it."""

    was_read = Signal(str)
    """The id of an exhibit of which the words can now be found."""
    status = Signal(str)

    def __init__(
        self, asker: Asker, wanted: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._asker, self._wanted = asker, wanted
        self._ticket: Ticket | None = None
        self._again = False
        self._turn = 0
        self._said = QElapsedTimer()

    @property
    def is_wanted(self) -> bool:
        """Whether pictures are read at all."""
        return self._wanted()

    def start(self) -> None:
        """Read what is there and not read yet, if that is wanted; more may come while it runs."""
        if not self._wanted():
            return
        if self._ticket is not None:
            self._again = True
            return
        turn = self._turn

        def told(progress: Progress) -> None:
            if turn == self._turn:
                self._tell(progress)

        def done(_answer: Done) -> None:
            if turn == self._turn:
                self._end()

        def failed(_problem: Failed) -> None:
            # The drive says so itself where something is saved; what is unread waits.
            if turn == self._turn:
                self._again = False
                self._end()

        self._said.invalidate()
        self._ticket = self._asker.ask(ReadWords(), done, failed, told)

    def stop(self) -> None:
        """Read no more for now. What was read stays."""
        self._again = False
        if self._ticket is not None:
            self._ticket.cancel()

    def forget(self) -> None:
        """The keeper goes, or its answers are dropped: begin anew the next time."""
        self._turn += 1
        self._ticket = None
        self._again = False

    def _tell(self, progress: Progress) -> None:
        if progress.note:
            self.was_read.emit(progress.note)
        if not self._said.isValid() or self._said.elapsed() > SAY_EVERY:
            self._said.start()
            words = self.tr("Reading the words in your pictures: {} of {}. You can go on.")
            self.status.emit(words.format(progress.done, progress.total))

    def _end(self) -> None:
        self._ticket = None
        if self._said.isValid():
            self.status.emit("")
        if self._again:
            self._again = False
            self.start()
