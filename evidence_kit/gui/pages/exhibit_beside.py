"""Beneath the form of an exhibit: what would make it stronger, who added it, what was changed."""

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.record_history import RecordHistory
from evidence_kit.gui.widgets.sure import Sure
from evidence_kit.gui.widgets.wishes import ExhibitWishes
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.moment import Moment


class ExhibitBeside(QWidget):
    """Shows what there is to tell of an exhibit and of the event that is in the form."""

    removal_wanted = Signal(str, str)
    """The id and the mark of the exhibit that is to be taken out of the case."""
    changing = Signal()
    """An earlier value is about to be written: what is typed is to be saved first."""
    changed = Signal(object)
    """The record in which an earlier value was written."""
    told = Signal(str)
    """A line for the foot of the window."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.taken = Moment()
        """When the picture was taken, as far as that is known."""
        self._exhibit = self._mark = self._name = ""
        self.remove = Button(self.tr("Remove this picture or file"), "trash-2", "quiet", self)
        self.remove.clicked.connect(self._ask_removal)
        self.sure = Sure(self.tr("Keep it"), self.tr("Remove it"), self)
        self.sure.confirmed.connect(lambda: self.removal_wanted.emit(self._exhibit, self._mark))
        self.sure.declined.connect(self.remove.setFocus)
        row = Flow()
        row.addWidget(self.remove)
        self.wishes = ExhibitWishes(asker, self)
        self.added = Words("", "small", self)
        self.history = RecordHistory(asker, self, self.tr("What was changed in what you wrote"))
        self.of_picture = RecordHistory(
            asker, self, self.tr("What was changed about this picture or file")
        )
        for history in (self.history, self.of_picture):
            history.changing.connect(self.changing)
            history.changed.connect(self.changed)
            history.told.connect(self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        for part in (self.wishes, self.added, self.history, self.of_picture):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.sure)

    def show_about(self, exhibit: Exhibit | None, event: str = "") -> None:
        """Tell of *exhibit*, None for something without a picture, and of the event of that id."""
        self.taken = exhibit.capture.moment if exhibit else Moment()
        self._exhibit = exhibit.id if exhibit else ""
        self._mark = str(exhibit.mark) if exhibit else ""
        self._name = exhibit.original_name if exhibit else ""
        self.remove.setVisible(exhibit is not None)
        self.sure.hide()
        self.added.setText(self._added_words(exhibit) if exhibit else "")
        self.added.setVisible(exhibit is not None)
        self.show_event(event)

    def show_event(self, event: str) -> None:
        """Tell of another event of the same exhibit."""
        self.wishes.show_exhibit(self._exhibit)
        self.history.show_record(event)
        self.of_picture.show_record(self._exhibit)

    def _ask_removal(self) -> None:
        self.sure.ask(
            self.tr(
                "Remove {mark}, {name}? It goes out of the case, and what you wrote stays. The "
                "mark is not given again, and the log keeps that it was there. Ctrl Z brings it "
                "back; later, Settings has it under what was removed."
            ).format(mark=self._mark, name=self._name)
        )

    def _added_words(self, exhibit: Exhibit) -> str:
        local, who = exhibit.added.local, exhibit.added.by
        date = QLocale().toString(QDate(local.year, local.month, local.day), "d MMMM yyyy")
        if who:
            return self.tr("Added by {who} on {day}.").format(who=who, day=date)
        return self.tr("Added on {day}.").format(day=date)
