"""A page: what the frame shows in its middle, one at a time."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui.asking import Asker, WhileThere
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.scroll_column import ScrollColumn
from evidence_kit.service.messages import Redo, Undo, Undone


class Page(QWidget):
    """The base of every page.

    A page asks the keeper through `asker`, shows what comes back and emits what the person wants.
    *title* and *purpose* (one sentence) are shown by the frame; set them in ``__init__``, with
    ``self.tr``. *status* is one line for the foot of the window, "" clears it. *go_to* names
    another page: "start", "evidence", "accounts", "timeline", "report", "help", "settings". *retitled* tells that title or purpose changed.
    """

    status = Signal(str)
    go_to = Signal(str)
    go_to_place = Signal(str, str)
    """Another page and the place on it: the id of an exhibit, a topic of the help."""
    retitled = Signal()
    typist_told = Signal(str)
    """Who types for the person in this sitting, "" for nobody."""
    done_here = Signal()
    """The person is done here and wants to go back to where they were."""
    turned = Signal(str, bool)
    """A change was taken back, or made again: a sentence, and whether it can be made again now."""
    records_changed = Signal()
    """Records changed all over the case; this page has looked again already."""
    title: str = ""
    purpose: str = ""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asker: Asker = WhileThere(asker, self)
        self.setObjectName("page")

    def reading_column(self, width: int = 1040) -> QVBoxLayout:
        """Fill the page with one column that scrolls, at most *width* wide; return its layout.

        For pages that are read from top to bottom. At 200 % text nothing is cut.
        """
        column = ScrollColumn(width, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)
        return column.column

    def enter(self) -> None:
        """Called each time the page is shown: ask for fresh values."""

    def show_place(self, place: str) -> None:
        """Called after `enter` where another page asked for one *place* on this one."""

    def leave(self) -> None:
        """Called when another page is shown: save what is typed."""
        self.commit()

    def commit(self) -> None:
        """Called before something is taken back: save what is typed."""

    def look_again(self) -> None:
        """Called when records changed elsewhere: ask for what the page shows of them."""
        if self.isVisible():
            self.enter()

    def undo(self) -> None:
        """Take back the last change of a record, wherever it was made."""
        self.commit()
        self.asker.ask(Undo(), self._undone)

    def redo(self) -> None:
        """Make again what was taken back last."""
        self.commit()
        self.asker.ask(Redo(), self._redone)

    def _undone(self, answer: Undone) -> None:
        nothing = QCoreApplication.translate("Page", "There is nothing to take back.")
        self._tell_turned(answer, nothing, can_redo=bool(answer.what))

    def _redone(self, answer: Undone) -> None:
        nothing = QCoreApplication.translate("Page", "There is nothing to do again.")
        self._tell_turned(answer, nothing, can_redo=False)

    def _tell_turned(self, answer: Undone, nothing: str, *, can_redo: bool) -> None:
        words = said(answer.what) or nothing
        self.turned.emit(f"{words} “{answer.about}”" if answer.about else words, can_redo)
        if answer.what:
            self.look_again()
            self.records_changed.emit()

    def flush(self) -> None:
        """Called on hide and on lock, out of sight: hand over everything typed, at once."""

    def forget(self) -> None:
        """Called on hide and on lock, after `flush`: drop every picture and all text."""

    def primary_focus(self) -> QWidget | None:
        """The control that takes the keyboard when the page is shown."""
        return None

    def retheme(self) -> None:
        """Called after colours or text size changed: set what no style sheet reaches."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.retheme()
        super().changeEvent(event)
