"""A drop-down list that changes only when a person means it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget


class Choice(QComboBox):
    """Chooses one of *options*, each a value and its words; the wheel scrolls the page instead."""

    def __init__(
        self, options: Iterable[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # Long names must not make the page wider than the screen.
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.offer(options)

    def offer(self, options: Iterable[tuple[str, str]]) -> None:
        """Replace what can be chosen; what was chosen stays where it still can be."""
        before, typed = self.value(), self.currentText() if self.isEditable() else ""
        self.blockSignals(True)
        # Filling a model of its own first: adding hundreds one by one takes a tenth of a second.
        model = QStandardItemModel(self)
        for value, words in options:
            item = QStandardItem(words)
            item.setData(value, Qt.ItemDataRole.UserRole)
            model.appendRow(item)
        # The completer first: with its own model the list deletes the one that both had.
        if (completer := self.completer()) is not None:
            completer.setModel(model)
        self.setModel(model)
        place = self.findData(before)
        self.setCurrentIndex(place)
        if self.isEditable() and place < 0:
            self.setEditText(typed)
        elif not self.isEditable() and place < 0 and self.count():
            self.setCurrentIndex(0)
        self.blockSignals(False)

    def value(self) -> str:
        """The value that is chosen, "" where there is none."""
        data = self.currentData()
        return data if isinstance(data, str) else ""

    def choose(self, value: str) -> None:
        """Choose *value* if it is offered, otherwise the first option."""
        self.setCurrentIndex(max(self.findData(value), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TypedChoice(Choice):
    """Takes typed words too; what is known is offered while typing, wherever in it the words are."""

    left = Signal()
    """The keyboard went elsewhere; Qt tells of it only sometimes while words are offered."""

    def __init__(
        self, options: Iterable[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__((), parent)
        self.line = QLineEdit()
        self.line.setAcceptDrops(False)  # as in Field
        self.setLineEdit(self.line)  # makes it editable
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.offer(options)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def finish(self, least: int = 3) -> bool:
        """Take the one option that begins with what was typed; say whether there was one.

        Fewer than *least* letters are left as they are, and so are words that begin several
        options, are one already, or were not typed just now.
        """
        typed = self.text().casefold()
        offered = [self.itemText(number) for number in range(self.count())]
        fitting = [words for words in offered if words.casefold().startswith(typed)]
        same = [words for words in fitting if words.casefold() == typed]
        if not self.line.isModified() or len(typed) < least or len(same or fitting) != 1:
            return False
        taken = (same or fitting)[0]
        if taken == self.text():
            return False
        self.set_text(taken)
        return True

    def text(self) -> str:
        """What is typed or chosen, without room around it."""
        return self.currentText().strip()

    def set_text(self, text: str) -> None:
        """Put *text* into the field; an option that reads the same becomes the chosen one."""
        place = self.findText(text)
        self.setCurrentIndex(place if text else -1)
        if place < 0 or not text:
            self.setEditText(text)
