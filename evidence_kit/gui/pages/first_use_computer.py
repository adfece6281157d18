"""First use, 1 of 4: is this computer yours?"""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from evidence_kit.gui.pages.first_use_step import Step
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.words import Words


class ComputerStep(Step):
    """Asks who else can open the computer and gives plain advice. The answer is kept nowhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Is this computer yours?")
        self.purpose = self.tr("So that we can tell you what is safe here. We do not keep this.")
        self._advice_by_answer = (
            (
                self.tr("Only I can"),
                self.tr("Good. Lock the screen when you walk away, also for a minute."),
            ),
            (
                self.tr("Other people who use it, or who know its password"),
                self.tr(
                    "They cannot read what you keep here without your passphrase. They can see "
                    "that this program is on the computer. If seeing it could put you in danger, "
                    "use another computer, or one at a friend’s, a library or a support service."
                ),
            ),
            (
                self.tr("Someone who threatens me can, or I am not sure"),
                self.tr(
                    "Then it is safer to use another computer: one that this person has never "
                    "touched. There may be a program on this one that watches what you do, and "
                    "no hide key helps against that. A support service can help you to check."
                ),
            ),
        )
        card = Card()
        card.column.addWidget(Words(self.tr("Who can open this computer?"), "section"))
        self.answers = QButtonGroup(self)
        for number, (answer, _advice) in enumerate(self._advice_by_answer):
            button = QRadioButton(answer)
            button.setAccessibleName(answer)
            self.answers.addButton(button, number)
            card.column.addWidget(button)
        self.answers.idClicked.connect(self._advise)
        self.advice = Notice("soft")
        card.column.addWidget(self.advice)
        self.column.addWidget(card)
        self.column.addWidget(
            Words(
                self.tr(
                    "You can stop at any time. To hide everything at once, use “Hide now” at the "
                    "top right: it is there on every page."
                ),
                "muted",
            )
        )
        self.column.addStretch(1)

    def primary_focus(self) -> QWidget | None:
        return self.answers.checkedButton() or self.answers.button(0)

    def _advise(self, number: int) -> None:
        self.advice.say(self._advice_by_answer[number][1], "soft" if number == 0 else "caution")
