"""Adding files: how far it has come, how to stop it, and what became of each file."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker, Ticket
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import (
    AddFiles,
    Done,
    Failed,
    FilesAdded,
    Progress,
    ReadNew,
    Refused,
)

SURE_AFTER = 3000  # milliseconds before the time left is said at all
REDRAW = 100  # milliseconds between two changes of the words on the screen
NAMED = 5  # duplicates and refusals that are named before the rest is folded away


class AddingPanel(QWidget):
    """Adds files through the keeper and tells about it. Hidden until `add`."""

    status = Signal(str)
    came = Signal()
    went = Signal()
    """It is shown now, or no longer."""
    added = Signal(object)
    """A `FilesAdded`: the answer once adding has ended."""
    was_read = Signal(str)
    """The id of an exhibit whose small picture is ready."""
    all_read = Signal()
    """Every picture that was added has been looked at."""
    shown_wanted = Signal(str)
    """The mark of an exhibit that the person wants to see."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._ticket: Ticket | None = None
        self._first_new = ""
        self._progress = Progress(done=0)
        self._clock = QElapsedTimer()
        self._redraw = QTimer(self)
        self._redraw.setInterval(REDRAW)
        self._redraw.timeout.connect(self._say_progress)
        self.words = Words("", "strong", self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far adding has come"))
        self.stop = Button(self.tr("Stop"), "x", "", self)
        self.stop.setAccessibleDescription(self.tr("What is added by then stays."))
        self.stop.clicked.connect(self._stop)
        self.close_button = Button(self.tr("Close"), "", "", self)
        self.close_button.clicked.connect(self.close_panel)
        self._details = Words("", "", self)
        self._rest = Fold(self.tr("All that were not added"), self)
        self._rest_words = Words("", "small")
        self._rest.column.addWidget(self._rest_words)
        self.show_new = Button(self.tr("See the new ones"), "images", "", self)
        self.show_new.clicked.connect(lambda: self.shown_wanted.emit(self._first_new))
        card = Card(parent=self)
        told = QVBoxLayout()
        for part in (self.words, self.bar, self._details, self._rest):
            told.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(theme.space(8))
        row.addLayout(told, 1)
        for button in (self.stop, self.show_new, self.close_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        self.hide()

    @property
    def is_adding(self) -> bool:
        """Whether files are being added now."""
        return self._ticket is not None

    def add(self, paths: list[str]) -> None:
        """Add the files and folders at *paths*."""
        self._progress = Progress(done=0)
        self._clock.start()
        self._show_parts(running=True)
        self._say_progress()
        self.show()
        self.came.emit()
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            # The keyboard goes where the question was answered; nobody is torn out of typing.
            self.stop.setFocus()
        self._redraw.start()
        self._ticket = self._asker.ask(
            AddFiles(paths=tuple(paths)), self._ended, self._failed, self._moved
        )
        announce(self, self.words.text())

    def read_new(self) -> None:
        """Have pictures looked at that were added and not looked at yet, in the background."""
        self._asker.ask(
            ReadNew(), self._all_read, self._reading_failed, lambda told: self._read(told)
        )

    def close_panel(self) -> None:
        """Put away what is said. Adding that is under way goes on."""
        self.hide()
        self.went.emit()

    def forget(self) -> None:
        """Drop what is said. Adding that is under way finishes its file unseen."""
        self._redraw.stop()
        self._ticket = None
        self._details.setText("")
        self._rest_words.setText("")
        self.close_panel()

    # --- while it runs ---------------------------------------------------------------------------

    def _moved(self, told: Progress) -> None:
        self._progress = told

    def _say_progress(self) -> None:
        done, total = self._progress.done, self._progress.total
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if not total:
            self.words.setText(self.tr("Looking for files"))
            return
        words = self.tr("Adding {} of {}").format(min(done + 1, total), total)
        left = self._seconds_left()
        if left is not None:
            words = f"{words} · {self._left_words(left)}"
        self.words.setText(words)
        self.status.emit(words)

    def _seconds_left(self) -> int | None:
        spent = self._clock.elapsed()
        if spent < SURE_AFTER or not self._progress.done:
            return None
        ahead = self._progress.total - self._progress.done
        return round(spent / 1000 / self._progress.done * ahead)

    def _left_words(self, seconds: int) -> str:
        if seconds >= 90:
            return self.tr("about %n minutes left", "", round(seconds / 60))
        if seconds > 10:
            return self.tr("about %n seconds left", "", round(seconds / 10) * 10)
        return self.tr("nearly done")

    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self.words.setText(self.tr("Stopping after this file"))
            self.stop.setEnabled(False)
            self._redraw.stop()

    # --- when it has ended -----------------------------------------------------------------------

    def _failed(self, failed: Failed) -> None:
        if self._ticket is not None:
            self._first_new = ""
            self._end(failed.sentence, "")

    def _ended(self, answer: FilesAdded) -> None:
        if self._ticket is None:
            return
        self._first_new = answer.added[0] if answer.added else ""
        self._end(self._summary(answer), self._what_else(answer))
        self._name_rest(answer.refused)
        self.added.emit(answer)
        if answer.added:
            self.read_new()

    def _end(self, words: str, details: str) -> None:
        had_keyboard = self.stop.hasFocus()
        self._ticket = None
        self._redraw.stop()
        self.words.setText(words)
        self._details.setText(details)
        self._show_parts(running=False)
        self.show()
        self.came.emit()
        if had_keyboard:
            (self.show_new if self._first_new else self.close_button).setFocus()
        self.status.emit("")
        announce(self, f"{words} {details}")

    def _summary(self, answer: FilesAdded) -> str:
        count = len(answer.added)
        if not count:
            return self.tr("Nothing new was added.")
        first, last = answer.added[0], answer.added[-1]
        if count == 1:
            return self.tr("1 file is added and safe, as {}.").format(first)
        return self.tr("%n files are added and safe, as {} to {}.", "", count).format(first, last)

    def _what_else(self, answer: FilesAdded) -> str:
        lines = []
        if answer.stopped:
            lines.append(answer.stopped)
        if answer.remaining:
            lines.append(self._not_reached(answer.remaining))
        if answer.twins:
            marks = list(dict.fromkeys(twin.mark for twin in answer.twins))
            named = ", ".join(marks[:NAMED])
            if len(marks) > NAMED:
                named = self.tr("{} and others").format(named)
            lines.append(self._already_here(len(answer.twins)).format(named))
        if answer.refused:
            lines.append(self._not_added(len(answer.refused)))
            lines += [f"{file.name}: {said(file.sentence)}" for file in answer.refused[:NAMED]]
        return "\n".join(lines)

    def _not_reached(self, count: int) -> str:
        stays = self.tr("What was added stays. You can add the rest later.")
        if count == 1:
            return " ".join((self.tr("1 file was not reached."), stays))
        return " ".join((self.tr("%n files were not reached.", "", count), stays))

    def _already_here(self, count: int) -> str:
        if count == 1:
            return self.tr("1 was already here, as {}.")
        return self.tr("%n were already here, as {}.", "", count)

    def _not_added(self, count: int) -> str:
        if count == 1:
            return self.tr("1 could not be added:")
        return self.tr("%n could not be added:", "", count)

    def _name_rest(self, refused: tuple[Refused, ...]) -> None:
        rest = refused[NAMED:]
        self._rest.setVisible(bool(rest))
        self._rest_words.setText("\n".join(f"{file.name}: {said(file.sentence)}" for file in rest))

    def _show_parts(self, *, running: bool) -> None:
        self.bar.setVisible(running)
        self.stop.setVisible(running)
        self.stop.setEnabled(running)
        self.close_button.setVisible(not running)
        self.show_new.setVisible(not running and bool(self._first_new))
        self._details.setVisible(not running and bool(self._details.text()))
        self._rest.setVisible(False)

    # --- looking at what is new ------------------------------------------------------------------

    def _read(self, told: Progress) -> None:
        if told.note:
            self.was_read.emit(told.note)
        self.status.emit(self.tr("Getting pictures ready: {} of {}").format(told.done, told.total))

    def _all_read(self, _done: Done) -> None:
        self.status.emit("")
        self.all_read.emit()

    def _reading_failed(self, failed: Failed) -> None:
        self.status.emit(failed.sentence)
