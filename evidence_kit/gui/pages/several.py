"""What to do with several exhibits that are chosen together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.words import Words


class Several(QWidget):
    """Offers to record exhibits as one thing that happened, or to tie them to one."""

    together_wanted = Signal(object)
    attach_wanted = Signal(object)
    conversation_wanted = Signal(object)
    """Each with the ids of the exhibits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self.title, self._marks = Words("", "section", self), Words("", "muted", self)
        self.together = Button("…", "images", "primary", self)
        self.attach = Button(self.tr("Part of something I wrote before"), "link", "", self)
        self.together.clicked.connect(lambda: self.together_wanted.emit(self._ids))
        self.attach.clicked.connect(lambda: self.attach_wanted.emit(self._ids))
        self.conversation = Button("…", "message-square", "", self)
        self.conversation.clicked.connect(lambda: self.conversation_wanted.emit(self._ids))
        card = Card(parent=self)
        for part in (self.title, self._marks):
            card.column.addWidget(part)
        row = Flow()
        row.addWidget(self.together)
        row.addWidget(self.attach)
        row.addWidget(self.conversation)
        card.column.addLayout(row)
        card.column.addWidget(
            Words(
                self.tr(
                    "One thing can be shown by many pictures, such as a long chat in parts. "
                    "You write it down once."
                ),
                "small",
            )
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        whole.addStretch(1)

    def offer(self, ids: tuple[str, ...], marks: str) -> None:
        """Offer what can be done with the exhibits *ids*, named by *marks*."""
        self._ids = ids
        self.title.setText(self.tr("%n pictures chosen", "", len(ids)))
        self._marks.setText(marks)
        self.together.say(
            self.tr("Record these %n as one thing that happened", "", len(ids)), "images"
        )
        self.conversation.say(
            self.tr("These %n are one conversation", "", len(ids)), "message-square"
        )
