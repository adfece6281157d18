"""The Search page: words in everything that was recorded, found as they are typed."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.found_rows import FoundList
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import Find, Found, Hit

_PLACES = {
    "exhibit": ("evidence", "{}"),
    "event": ("evidence", "event/{}"),
    "account": ("accounts", "{}"),
    "person": ("accounts", "person/{}"),
    "demand": ("start", "demands/{}"),
    "contact": ("start", "contacts/{}"),
}


class SearchPage(Page):
    """A field and what it finds; Down goes to the list, Enter opens the first or the chosen one."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Search")
        self.purpose = self.tr("Finds words in everything you added, pictures included.")
        self._asked: str | None = None
        self.field = line(self.tr("A word, a name, a number or a mark such as AB1"), 200)
        self.field.setProperty("kind", "search")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._look)
        self.field.installEventFilter(self)
        self.said = Words("", "muted")
        self.list = FoundList()
        self.list.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(24), 0, theme.space(24), theme.space(8))
        column.setSpacing(theme.space(8))
        column.addWidget(Field(self.tr("What are you looking for?"), self.field))
        column.addWidget(self.said)
        column.addWidget(self.list, 1)
        self._say(None)

    # --- for the frame ---------------------------------------------------------------------------

    def enter(self) -> None:
        """Look again: something may have changed meanwhile."""
        self.field.selectAll()
        self._look()

    def forget(self) -> None:
        """Drop the words and all that they found."""
        self._asked = None
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.list.found.show_hits(())
        self._say(None)

    def primary_focus(self) -> QWidget | None:
        return self.field

    def look_again(self) -> None:
        """Look again for the same words, which the person may be changing."""
        self._look()

    # --- searching -------------------------------------------------------------------------------

    def _look(self) -> None:
        """Ask for what is typed now, unless an answer is still on its way."""
        if self._asked is None:
            self._asked = self.field.text()
            self.asker.ask(Find(words=self._asked), self._take, lambda _failed: self._again())

    def _take(self, found: Found) -> None:
        if self._asked is None:
            return  # it was forgotten meanwhile
        if found.words == self.field.text():
            self.list.found.show_hits(found.hits)
            self._say(found)
        self._again()

    def _again(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None and asked != self.field.text():
            self._look()

    def _say(self, found: Found | None) -> None:
        if found is None or not found.words.strip():
            words = self.tr("Capitals and accents do not matter. Part of a word is enough.")
        elif not found.total:
            words = self.tr("Nothing has these words. Try fewer letters, or another spelling.")
        elif found.total > len(found.hits):
            words = self.tr("{shown} of {all} are shown. Another word narrows it down.").format(
                shown=len(found.hits), all=found.total
            )
        else:
            words = self.tr("1 found") if found.total == 1 else self.tr("%n found", "", found.total)
        if found is not None and found.words.strip() and found.unread:
            words = f"{words.rstrip('.')}. {self._unread(found.unread)}"
        if words != self.said.text():
            self.said.setText(words)
            if found is not None:
                announce(self.field, words)

    def _unread(self, count: int) -> str:
        if count == 1:
            return self.tr("The words in 1 picture are not read yet, so they are not found here.")
        return self.tr(
            "The words in %n pictures are not read yet, so they are not found here.", "", count
        )

    # --- going there -----------------------------------------------------------------------------

    def _open(self, hit: Hit) -> None:
        page, place = _PLACES[hit.kind]
        self.go_to_place.emit(page, place.format(hit.id))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leaves the field for the list; Enter opens the first that was found."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.field and pressed and self.list.found.hits:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                self.list.setCurrentIndex(self.list.found.index(0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.list.found.hits[0])
                return True
        return super().eventFilter(watched, event)
