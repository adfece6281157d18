"""First use, 1 of 4: whose computer is it, who else can sign in, and what do others see?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from evidence_kit.gui import icons
from evidence_kit.gui.outward import OUTWARD, OutwardName, title_of
from evidence_kit.gui.pages.first_use_step import Step
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import Notice, NoticeKind
from evidence_kit.gui.widgets.tick import Option
from evidence_kit.gui.widgets.words import Words

_Advice = tuple[str, str, NoticeKind]


class ComputerStep(Step):
    """Asks about the computer and gives plain advice; those answers are kept nowhere.

    *outward_chosen* carries the name that the list of windows shall show.
    """

    outward_chosen = Signal(str)

    def __init__(self, outward: OutwardName = "documents", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Is this computer yours?")
        self.purpose = self.tr("So that we can tell you what is safe here. We do not keep this.")
        self.owners, self.owner_advice = self._question(
            self.tr("Whose computer is this?"),
            (
                (
                    self.tr("Mine"),
                    self.tr("Good. Lock the screen when you walk away, also for a minute."),
                    "soft",
                ),
                (
                    self.tr("We share it at home, or it belongs to someone I know"),
                    self.tr(
                        "Whoever looks after it can see which programs are on it, and may see the "
                        "folder, though not what is inside. If you can, sign in with a name of "
                        "your own that only you have the password for."
                    ),
                    "caution",
                ),
                (
                    self.tr("My work’s, my school’s or a library’s"),
                    self.tr(
                        "The people who run it may see the screen and copy files. It may also be "
                        "wiped between users. Keep your folder on a USB stick, and choose that on "
                        "the next page."
                    ),
                    "caution",
                ),
            ),
        )
        self.answers, self.advice = self._question(
            self.tr("Who else can sign in to it?"),
            (
                (
                    self.tr("Only I can"),
                    self.tr("Good. If you ever told someone its password, change it today."),
                    "soft",
                ),
                (
                    self.tr("Other people who use it, or who know its password"),
                    self.tr(
                        "They cannot read what you keep here without your passphrase. They can see "
                        "that this program is on the computer. If seeing it could put you in "
                        "danger, use another computer, or one at a friend’s, a library or a "
                        "support service."
                    ),
                    "caution",
                ),
                (
                    self.tr("Someone who threatens me can, or I am not sure"),
                    self.tr(
                        "Then it is safer to use another computer: one that this person has never "
                        "touched. There may be a program on this one that watches what you do, and "
                        "no hide key helps against that. A support service can help you to check."
                    ),
                    "caution",
                ),
            ),
        )
        self._ask_name(outward)
        self.column.addWidget(
            Words(
                self.tr(
                    "On the next page we look at the folder, and say so if it is copied to the "
                    "internet. You can stop at any time. To hide everything at once, use “Hide "
                    "now” at the top right: it is there on every page."
                ),
                "muted",
            )
        )
        self.column.addStretch(1)

    def primary_focus(self) -> QWidget | None:
        return self.owners.checkedButton() or self.owners.button(0)

    def _question(self, words: str, answers: tuple[_Advice, ...]) -> tuple[QButtonGroup, Notice]:
        card = Card()
        card.column.addWidget(Words(words, "section"))
        group = QButtonGroup(self)
        for number, (answer, _advice, _kind) in enumerate(answers):
            button = Option(answer)
            button.setAccessibleName(answer)
            group.addButton(button, number)
            card.column.addWidget(button)
        advice = Notice("soft")
        group.idClicked.connect(lambda number: advice.say(answers[number][1], answers[number][2]))
        card.column.addWidget(advice)
        self.column.addWidget(card)
        return group, advice

    def _ask_name(self, outward: OutwardName) -> None:
        card = Card()
        card.column.addWidget(Words(self.tr("What shall it be called on the screen?"), "section"))
        self.names = QButtonGroup(self)
        row = Flow(gap=16)
        for number, name in enumerate(OUTWARD):
            button = QRadioButton(f" {title_of(name)}")  # clear of the icon
            button.setAccessibleName(self.tr("Name: {name}").format(name=title_of(name)))
            icons.put_on(button, OUTWARD[name].icon, "muted")
            button.setChecked(name == outward)
            button.clicked.connect(lambda _on, name=name: self.outward_chosen.emit(name))
            self.names.addButton(button, number)
            row.addWidget(button)
        card.column.addLayout(row)
        card.column.addWidget(
            Words(
                self.tr(
                    "This name and sign stand in the title bar and in the list of windows. They "
                    "help against a glance. They fool nobody who starts the program or looks "
                    "through the programs on this computer. You can leave it as it is, and change "
                    "it later in the settings."
                ),
                "muted",
            )
        )
        self.column.addWidget(card)
