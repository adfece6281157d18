"""Asking once more, in the page, before something is taken away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.words import Words


class Sure(Card):
    """Hidden until `ask`. The safe answer has the keyboard."""

    confirmed = Signal()
    declined = Signal()

    def __init__(self, keep: str, remove: str, parent: QWidget | None = None) -> None:
        super().__init__("caution", parent)
        self._words = Words("", "", self)
        self.keep = Button(keep, parent=self)
        self.remove = Button(remove, "trash-2", "danger", self)
        self.keep.clicked.connect(self._decline)
        self.remove.clicked.connect(self._confirm)
        row = Flow()
        row.addWidget(self.keep)
        row.addWidget(self.remove)
        self.column.addWidget(self._words)
        self.column.addLayout(row)
        self.hide()

    def ask(self, question: str) -> None:
        """Show *question*, which names what is taken away and what stays."""
        self._words.setText(question)
        self.show()
        self.keep.setFocus()
        announce(self, question)

    def _decline(self) -> None:
        self.declined.emit()
        self.hide()

    def _confirm(self) -> None:
        self.confirmed.emit()
        self.hide()
