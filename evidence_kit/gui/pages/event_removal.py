"""Taking what was written about a picture out again, once the person is sure."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.sure import Sure
from evidence_kit.service.messages import Done, Failed, Remove


class EventRemoval(Sure):
    """Asks whether the event in the form is to be removed, and has it done; *button* opens it."""

    begun = Signal()
    """It is about to be removed: what is typed of it is no longer kept."""
    removed = Signal(str)
    """The id of the event that is gone."""
    problem = Signal(str)

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keep it"), self.tr("Remove it"), parent)
        self._asker = asker
        self._event = ""
        self.button = Button(self.tr("Remove what I wrote here"), "trash-2", "quiet", parent)
        self.button.clicked.connect(self._ask)
        self.confirmed.connect(self._go)
        self.declined.connect(self.button.setFocus)

    def offer(self, event: str) -> None:
        """Offer to remove the event of that id; "" offers nothing."""
        self._event = event
        self.button.setVisible(bool(event))
        self.hide()

    def _ask(self) -> None:
        self.ask(
            self.tr(
                "Remove what you wrote here? The picture stays. "
                "You can undo this until you lock or hide."
            )
        )

    def _go(self) -> None:
        event = self._event
        self.begun.emit()

        def done(_answer: Done) -> None:
            self.removed.emit(event)

        def failed(told: Failed) -> None:
            self.problem.emit(told.sentence)

        self._asker.ask(Remove(id=event), done, failed)
