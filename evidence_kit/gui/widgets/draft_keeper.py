"""Keeps what is being typed, a moment after each key, so that hiding or a crash loses nothing."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.gui.asking import Asker
from evidence_kit.service.messages import Done, Failed, SaveDraft

PAUSE = 300  # milliseconds after the last key


class DraftKeeper(QObject):
    """Hands the fields of one form to the vault's drafts while a person types in it."""

    kept = Signal()
    """What was typed is in the vault."""
    problem = Signal(str)
    """A sentence: what was typed could not be kept."""

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._form = ""
        self._fields: Callable[[], dict[str, str]] = dict
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(PAUSE)
        self._waiting.timeout.connect(self.flush)
        self._written = False

    @property
    def form(self) -> str:
        """The name under which the draft is kept; empty where no form is open."""
        return self._form

    def hold(self, form: str, fields: Callable[[], dict[str, str]], waiting: bool = False) -> None:
        """Keep drafts for *form* from now on; *waiting* says that one is in the vault already."""
        self._waiting.stop()
        self._form, self._fields, self._written = form, fields, waiting

    def touch(self) -> None:
        """Say that something was typed."""
        if self._form:
            self._waiting.start()

    def flush(self) -> None:
        """Hand over at once what was typed since the last time."""
        if not self._form:
            return
        self._waiting.stop()
        self._written = True
        self._asker.ask(SaveDraft(form=self._form, fields=self._fields()), self._done, self._failed)

    def settle(self) -> Callable[[], None]:
        """Stop keeping; return what drops the draft, to be called once its record is saved."""
        self._waiting.stop()
        form, written = self._form, self._written
        self._form = ""

        def drop() -> None:
            if form and written:
                self._asker.ask(SaveDraft(form=form), _nothing, self._failed)

        return drop

    def _done(self, _answer: Done) -> None:
        self.kept.emit()

    def _failed(self, failed: Failed) -> None:
        self.problem.emit(failed.sentence)


def _nothing(_answer: Done) -> None:
    """There is nothing to show for a draft that is no longer needed."""
