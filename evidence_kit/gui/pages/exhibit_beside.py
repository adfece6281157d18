"""Beneath the form of an exhibit: what would make it stronger, who added it, what was changed."""

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.record_history import RecordHistory
from evidence_kit.gui.widgets.wishes import ExhibitWishes
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.exhibit import Exhibit


class ExhibitBeside(QWidget):
    """Shows what there is to tell of an exhibit and of the event that is in the form."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exhibit = ""
        self.wishes = ExhibitWishes(asker, self)
        self.added = Words("", "small", self)
        self.history = RecordHistory(asker, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        for part in (self.wishes, self.added, self.history):
            column.addWidget(part)

    def show_about(self, exhibit: Exhibit | None, event: str = "") -> None:
        """Tell of *exhibit*, None for something without a picture, and of the event of that id."""
        self._exhibit = exhibit.id if exhibit else ""
        self.added.setText(self._added_words(exhibit) if exhibit else "")
        self.added.setVisible(exhibit is not None)
        self.show_event(event)

    def show_event(self, event: str) -> None:
        """Tell of another event of the same exhibit, or of the exhibit where it has none."""
        self.wishes.show_exhibit(self._exhibit)
        self.history.show_record(event or self._exhibit)

    def _added_words(self, exhibit: Exhibit) -> str:
        local, who = exhibit.added.local, exhibit.added.by
        date = QLocale().toString(QDate(local.year, local.month, local.day), "d MMMM yyyy")
        if who:
            return self.tr("Added by {who} on {day}.").format(who=who, day=date)
        return self.tr("Added on {day}.").format(day=date)
