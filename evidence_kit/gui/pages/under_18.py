"""The question that is asked once before any picture is added.

Pictures of anyone under 18 that are nude or sexual must not be copied, not even as evidence
(facts: eSafety, UKCIS guidance of 11 March 2024); the way to have them taken down differs by
country and comes from its pack.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.place_card import PlaceCard, told
from evidence_kit.gui.widgets.words import Words
from evidence_kit.guide.packs import pack

FORM = "under-18"
NO, YES = "no", "yes"


class Under18(QWidget):
    """Asks, and tells what to do where the answer is yes."""

    answered = Signal(str)
    """`NO` or `YES`: the answer, to be remembered."""
    go_on_wanted = Signal()
    """The person wants to add other pictures."""
    words_wanted = Signal()
    """The person wants to write down what happened, without a picture."""
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._take_keyboard)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._question, self._advice = Card(parent=self), Card(parent=self)
        self.law = Words("", "muted")
        self._routes = QVBoxLayout()
        self._ask()
        self._advise()
        whole.addWidget(self._question)
        whole.addWidget(self._advice)
        self.ask()

    def set_country(self, code: str) -> None:
        """Show the way to get help of the country pack *code*."""
        chosen = pack(code)
        self.law.setText(told(chosen.under_18_words))
        while (item := self._routes.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place in chosen.under_18:
            self._routes.addWidget(PlaceCard(chosen, place))

    def ask(self) -> None:
        """Show the question. A key pressed twice by mistake answers nothing."""
        self._question.show()
        self._advice.hide()
        self.back.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What was shown before is hidden after this, and hands the keyboard to the next in line.
        self._turn.start()

    def _take_keyboard(self) -> None:
        (self.others if self._question.isHidden() else self.back).setFocus()

    def advise(self) -> None:
        """Show what to do with such pictures."""
        self._question.hide()
        self._advice.show()
        self.others.setFocus()

    def _ask(self) -> None:
        column = self._question.column
        column.addWidget(Words(self.tr("One question before you add pictures"), "section"))
        column.addWidget(
            Words(
                self.tr(
                    "Is anyone in these pictures under 18, and undressed or shown in a sexual way? "
                    "This may be you."
                )
            )
        )
        column.addWidget(
            Words(
                self.tr(
                    "You have done nothing wrong. We ask because the law does not allow anyone to "
                    "keep copies of such pictures, not even as evidence. "
                    "There is a safe way to get help with them."
                ),
                "muted",
            )
        )
        row = Flow()
        self.no = Button(self.tr("No"), parent=self)
        self.yes = Button(self.tr("Yes, or I am not sure"), parent=self)
        self.back = Button(self.tr("Not now"), "", "quiet", self)
        self.no.setAccessibleName(self.tr("No, there are no such pictures"))
        self.no.clicked.connect(lambda: self.answered.emit(NO))
        self.yes.clicked.connect(lambda: self.answered.emit(YES))
        self.back.clicked.connect(self.back_wanted)
        for button in (self.no, self.yes, self.back):
            row.addWidget(button)
        column.addLayout(row)

    def _advise(self) -> None:
        column = self._advice.column
        column.addWidget(Words(self.tr("Please do not add those pictures"), "section"))
        column.addWidget(
            Words(
                self.tr(
                    "Do not copy them, and do not send them to anyone. "
                    "You do not have to delete them before you have talked to someone who can help."
                )
            )
        )
        help_card = Card("soft", self)
        help_card.column.addLayout(self._routes)
        column.addWidget(self.law)
        column.addWidget(help_card)
        column.addWidget(
            Words(
                self.tr(
                    "You can still write down here what happened, the words they used and their "
                    "accounts. That helps too."
                )
            )
        )
        row = Flow()
        words = Button(self.tr("Write down what happened"), "pencil", "primary", self)
        self.others = Button(self.tr("Add other pictures"), "images", "", self)
        self.others.setAccessibleDescription(
            self.tr("Only pictures without anyone under 18 undressed or shown in a sexual way.")
        )
        back = Button(self.tr("Back"), "", "quiet", self)
        words.clicked.connect(self.words_wanted)
        self.others.clicked.connect(self.go_on_wanted)
        self.back.clicked.connect(self.back_wanted)
        for button in (words, self.others, back):
            row.addWidget(button)
        column.addLayout(row)
        column.setSpacing(theme.space(16))
