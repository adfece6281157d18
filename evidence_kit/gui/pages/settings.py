"""Settings: few, each with what it does and what it cannot do."""

import sys

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

import evidence_kit
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.language import LANGUAGES
from evidence_kit.gui.outward import OUTWARD, title_of
from evidence_kit.gui.settings_file import IDLE_CHOICES, Settings
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.far_key import FarKey
from evidence_kit.gui.widgets.field import Field
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.key_recorder import KeyRecorder
from evidence_kit.gui.widgets.menu_choice import MenuChoice
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.tick import Tick
from evidence_kit.gui.widgets.words import Words

SIZES = (100, 115, 130, 150, 175, 200)


class SettingsPage(Page):
    """Shows *settings* and the *place* of what is open; *changed* carries fields of `Settings`."""

    changed = Signal(dict)

    def __init__(
        self, asker: Asker, settings: Settings, place: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Settings")
        self.purpose = self.tr("How it looks, how it hides, and what it cannot do.")
        column = self.reading_column(760)
        for card in (
            self._look(settings),
            self._hiding(settings),
            self._reading(settings),
            self._place(settings, place),
            self._limits(),
        ):
            column.addWidget(card)
        column.addStretch(1)

    def primary_focus(self) -> QWidget | None:
        return self._schemes.checkedButton()

    def _look(self, settings: Settings) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("How it looks"), "section"))
        row = Flow(gap=16)
        self._schemes = QButtonGroup(self)
        for value, words in (
            ("system", self.tr("Like the computer")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            button = QRadioButton(words)
            button.setAccessibleName(self.tr("Colours: {choice}").format(choice=words))
            button.setChecked(settings.appearance == value)
            button.clicked.connect(
                lambda _on, value=value: self.changed.emit({"appearance": value})
            )
            self._schemes.addButton(button)
            row.addWidget(button)
        card.column.addLayout(row)
        self.sizes = Choice((str(size), f"{size} %") for size in SIZES)
        self.sizes.choose(str(min(SIZES, key=lambda size: abs(size - settings.text_size))))
        self.sizes.activated.connect(
            lambda _index: self.changed.emit({"text_size": int(self.sizes.value())})
        )
        card.column.addWidget(Field(self.tr("Size of the text"), self.sizes))
        self.languages = Choice(
            [
                ("", self.tr("The computer's own")),
                *((code, name) for code, name in LANGUAGES.items()),
            ]
        )
        self.languages.choose(settings.language)
        self.languages.activated.connect(
            lambda _index: self.changed.emit({"language": self.languages.value()})
        )
        card.column.addWidget(
            Field(
                self.tr("Language"),
                self.languages,
                self.tr(
                    "The Welsh words have not yet been checked by someone whose first language it "
                    "is. Reports are written in English."
                ),
            )
        )
        return card

    def _hiding(self, settings: Settings) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("Hiding and locking"), "section"))
        self._key_words = Words("")
        card.column.addWidget(self._key_words)
        self.recorder = KeyRecorder()
        self.recorder.recorded.connect(self._take_key)
        self.usual = Button(self.tr("Use Esc again"), "undo-2", "quiet")
        self.usual.clicked.connect(lambda: self._take_key(HideKey()))
        self.practise = Button(self.tr("Practise hiding"), "eye-off")
        self.practise.clicked.connect(lambda: self.go_to.emit("practise"))
        row = Flow()
        for button in (self.recorder, self.usual, self.practise):
            row.addWidget(button)
        card.column.addLayout(row)
        self._refusal = Notice("caution")
        self.recorder.refused.connect(self._refusal.say)
        card.column.addWidget(self._refusal)
        self.far = FarKey(settings.far_key)
        self.far.chosen.connect(lambda key: self.changed.emit({"far_key": key}))
        card.column.addWidget(self.far)
        self.idle = Choice(
            (str(count), self.tr("1 minute") if count == 1 else self.tr("%n minutes", "", count))
            for count in IDLE_CHOICES
        )
        self.idle.choose(
            str(min(IDLE_CHOICES, key=lambda count: abs(count - settings.idle_minutes)))
        )
        self.idle.activated.connect(
            lambda _index: self.changed.emit({"idle_minutes": int(self.idle.value())})
        )
        card.column.addWidget(
            Field(
                self.tr("Lock by itself when nobody has touched it for"),
                self.idle,
                self.tr(
                    "It says so half a minute before. It also locks when the computer has been "
                    "asleep or its screen was locked."
                ),
            )
        )
        self.outward = Choice((name, title_of(name)) for name in OUTWARD)
        self.outward.choose(settings.outward)
        self.outward.activated.connect(
            lambda _index: self.changed.emit({"outward": self.outward.value()})
        )
        card.column.addWidget(
            Field(
                self.tr("Name in the title bar and the list of windows"),
                self.outward,
                self.tr(
                    "It helps against a glance. It fools nobody who starts the program or looks "
                    "through the programs on this computer."
                ),
            )
        )
        self.menu = MenuChoice()
        card.column.addWidget(self.menu)
        self._show_key(settings.hide_key)
        return card

    def _reading(self, settings: Settings) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("Reading your pictures"), "section"))
        self.read_words = Tick(self.tr("Read the words in pictures"))
        self.read_words.setChecked(settings.read_words)
        self.read_words.clicked.connect(lambda on: self.changed.emit({"read_words": on}))
        card.column.addWidget(self.read_words)
        card.column.addWidget(
            Words(
                self.tr(
                    "Then you can find a picture by its words, and type less. It happens on this "
                    "computer: nothing is sent anywhere. It can read words wrongly, so it asks "
                    "you to check, and writes nothing down by itself."
                ),
                "muted",
            )
        )
        return card

    def _place(self, settings: Settings, place: str) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("Where it is kept"), "section"))
        where = Words(place, "mono")
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        where.setAccessibleName(self.tr("Folder: {place}").format(place=place))
        card.column.addWidget(where)
        card.column.addWidget(
            Words(
                self.tr(
                    "Everything is in this folder, and nowhere else. Do not change or rename what "
                    "is inside."
                ),
                "muted",
            )
        )
        self.safekeeping = Button(self.tr("Keep it safe: copy, check, passphrase"), "shield-check")
        self.safekeeping.let_break()
        self.safekeeping.clicked.connect(lambda: self.go_to.emit("safekeeping"))
        card.column.addWidget(self.safekeeping, 0, Qt.AlignmentFlag.AlignLeft)
        self.remember = Tick(self.tr("Remember this folder on this computer"))
        self.remember.setChecked(bool(settings.place))
        self.remember.clicked.connect(lambda on: self.changed.emit({"place": on}))
        card.column.addWidget(self.remember)
        card.column.addWidget(
            Words(
                self.tr(
                    "With this, the program goes straight to the passphrase. Without it, nothing "
                    "on this computer says where the folder is, and you choose it each time."
                ),
                "muted",
            )
        )
        return card

    def _limits(self) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("What it cannot do"), "section"))
        for sentence in (
            self.tr(
                "Hiding takes the windows off the screen. It does not stop spyware: a program that "
                "someone put on this computer to record the screen or the keys. If you fear that, "
                "use a computer that this person has never touched."
            ),
            _on_other_screens(),
            self.tr(
                "A passphrase helps only as long as nobody knows it. If someone may have seen it, "
                "think about who can open what is here."
            ),
            self.tr(
                "If the folder is inside OneDrive, iCloud, Dropbox or the like, copies go to other "
                "devices. They are locked too, but others can see that they are there."
            ),
            self.tr(
                "Screenshots that you added may still be in your pictures, your downloads and your "
                "phone. The program leaves them alone: the police may want to see them there."
            ),
            self.tr(
                "It proves that a file has not changed since you added it. It cannot prove who "
                "wrote a message, or when."
            ),
            self.tr("It does not give legal advice, and it tells nobody anything for you."),
        ):
            card.column.addWidget(Words("•  " + sentence))
        card.column.addWidget(
            Words(
                self.tr("Version {version}. It never uses the internet.").format(
                    version=evidence_kit.__version__
                ),
                "small",
            )
        )
        return card

    def _take_key(self, key: HideKey) -> None:
        self._refusal.clear()
        self._show_key(key)
        self.changed.emit({"hide_key": key})

    def _show_key(self, key: HideKey) -> None:
        self._key_words.setText(
            self.tr(
                "{key} hides everything, on every page. Pressing Shift three times always does it "
                "too, and so does the button “Hide now”."
            ).format(key=key.name)
        )
        self.usual.setVisible(key != HideKey())


def _on_other_screens() -> str:
    """What pictures of this screen, and people who look at it from elsewhere, see of the window."""
    if sys.platform in ("win32", "darwin"):
        return QCoreApplication.translate(
            "SettingsPage",
            "The window asks the computer to stay out of screenshots, recordings and remote help. "
            "Some programs see it all the same, and so does a camera.",
        )
    return QCoreApplication.translate(
        "SettingsPage",
        "On this computer the window can be seen in screenshots, recordings and by someone who "
        "helps from afar. There is no way to keep it out of them here.",
    )
