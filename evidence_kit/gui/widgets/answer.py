"""A plain question with three answers: yes, no, not sure."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.model.exhibit import Answer


class AnswerChoice(QWidget):
    """Offers the three answers side by side; "not sure" stands until another is chosen."""

    changed = Signal()

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Flow(self, 16)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        for answer, words in (
            (Answer.YES, self.tr("Yes")),
            (Answer.NO, self.tr("No")),
            (Answer.UNKNOWN, self.tr("Not sure")),
        ):
            button = QRadioButton(words)
            button.setAccessibleName(f"{question} {words}")
            self._group.addButton(button)
            self._buttons[answer.value] = button
            row.addWidget(button)
        self.choose(Answer.UNKNOWN)
        self._group.buttonClicked.connect(lambda _button: self.changed.emit())

    def value(self) -> str:
        """The value of the `Answer` that is chosen."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def choose(self, value: str) -> None:
        """Choose the answer *value*; emits nothing."""
        self._buttons.get(value, self._buttons[Answer.UNKNOWN]).setChecked(True)
