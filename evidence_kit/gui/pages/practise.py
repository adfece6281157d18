"""Practising to hide: for real, and coming back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import SaveDraft

FORM = "practice"
"""The draft that says, at the next unlock, that the person was practising."""


class PractisePanel(QWidget):
    """What to press and how to come back."""

    def __init__(self, key: HideKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(16))
        first = Card()
        first.column.addWidget(Words(self.tr("1. Hide"), "section"))
        first.column.addWidget(
            Words(
                self.tr(
                    "Press {key} now. Everything goes off the screen at once, and it locks. "
                    "Nothing is lost: what you have typed is kept."
                ).format(key=key.name)
            )
        )
        first.column.addWidget(
            Words(
                self.tr(
                    "Two more ways do the same: the button “Hide now”, at the top right on every "
                    "page, and pressing Shift three times."
                ),
                "muted",
            )
        )
        second = Card()
        second.column.addWidget(Words(self.tr("2. Come back"), "section"))
        second.column.addWidget(
            Words(
                self.tr(
                    "Start the program again, the way you started it today, and type your "
                    "passphrase. It then tells you that it worked."
                )
            )
        )
        second.column.addWidget(
            Words(
                self.tr(
                    "If it does not know your folder, choose “Open what I have” and then the "
                    "folder. Only you know where it is."
                ),
                "muted",
            )
        )
        third = Card("caution")
        third.column.addWidget(
            Words(
                self.tr(
                    "Hiding protects against someone who walks in. It does not stop programs that "
                    "secretly record the screen or the keys, or someone who knows your passphrase."
                )
            )
        )
        for card in (first, second, third):
            column.addWidget(card)


class PractisePage(Page):
    """The panel, by itself, when it is asked for again."""

    def __init__(self, asker: Asker, key: HideKey, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Practise hiding")
        self.purpose = self.tr("Try it now, in peace, so that your hands know it later.")
        column = self.reading_column(720)
        column.addWidget(PractisePanel(key))
        self.back = Button(self.tr("Not now"), "arrow-left")
        self.back.clicked.connect(self._not_now)
        column.addWidget(self.back)
        column.setAlignment(self.back, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def primary_focus(self) -> QWidget | None:
        return self.back

    def enter(self) -> None:
        self.asker.ask(SaveDraft(form=FORM, fields={"begun": "yes"}), lambda _done: None)

    def leave(self) -> None:
        self.asker.ask(SaveDraft(form=FORM), lambda _done: None)

    def _not_now(self) -> None:
        self.go_to.emit("settings")
