"""First use, 2 of 4: where it is kept, the passphrase, and whose it is."""

import unicodedata
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.first_use_step import Step
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.file_choice import choose_folder
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.new_passphrase import NewPassphrase
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.place_card import told
from evidence_kit.gui.widgets.tick import Tick
from evidence_kit.gui.widgets.words import Words
from evidence_kit.gui.widgets.zone_choice import ZoneChoice
from evidence_kit.guide.packs import countries, pack
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.exhibit_mark import MarkForm, read_initials
from evidence_kit.model.problem import WrongUse
from evidence_kit.service.messages import (
    Created,
    CreateVault,
    Failed,
    JudgePlace,
    Place,
)

PAUSE = 250
"""Milliseconds without a key after which the folder that was typed is judged."""


def suggested_folder(home: Path) -> Path:
    """Return a folder in *home* that is not there yet, with a name that tells nothing."""
    folder, number = home / "Papers", 1
    while folder.exists():
        number += 1
        folder = home / f"Papers {number}"
    return folder


def initials_of(name: str) -> str:
    """Return the initials of a name in letters A to Z, "" where it has none: "Zoë van Dam" -> ZVD."""
    found = ""
    for word in name.replace("-", " ").split():
        letter = unicodedata.normalize("NFKD", word[0])[0].upper()
        if "A" <= letter <= "Z":
            found += letter
    return found[:5]


class PlaceStep(Step):
    """Makes the vault when the person goes on. *created* carries the folder and the code."""

    created = Signal(str, str)

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._done = False
        self._own_initials = False
        self._blocked = ""
        self.title = self.tr("Your folder and your passphrase")
        self.purpose = self.tr("One folder holds everything. Only your passphrase opens it.")
        self.notice = Notice("caution")
        self.passphrase = NewPassphrase(asker)
        for card in (self.passphrase, self._person_card(), self._folder_card()):
            self.column.addWidget(card)
        self.column.addWidget(self.notice)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Making it"))
        self._busy.hide()
        self.column.addWidget(self._busy)
        self.column.addStretch(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._judge_place)

    @property
    def remember(self) -> bool:
        """Whether the folder shall be remembered on this computer."""
        return self.remember_box.isChecked()

    def shown(self) -> None:
        self._judge_place()

    def primary_focus(self) -> QWidget | None:
        return self.passphrase.first.line

    def forget(self) -> None:
        self.passphrase.clear()

    def go_on(self) -> None:
        if self._done:
            self.ready.emit()
            return
        trouble = self._trouble()
        self.notice.say(trouble)
        if trouble:
            self.area.ensureWidgetVisible(self.notice)
            return
        self._set_busy(True)
        facts = CaseFacts(
            initials=read_initials(self.initials.text()),
            mark_form=MarkForm(self.mark_form.value()),
            name=self.name.text().strip(),
            country=self.country.value(),
            zone=self.zone.zone,
        )
        self._asker.ask(
            CreateVault(path=self.folder.text(), passphrase=self.passphrase.text, facts=facts),
            self._made,
            self._refused,
        )

    def _person_card(self) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("You"), "section"))
        self.name = line()
        self.initials = line(length=5)
        self.name.textEdited.connect(self._suggest_initials)
        self.initials.textEdited.connect(self._keep_initials)
        card.column.addWidget(
            Field(
                self.tr("Your name"),
                self.name,
                self.tr("For the report to the police. You may leave it empty for now."),
            )
        )
        card.column.addWidget(
            Field(
                self.tr("Your initials"),
                self.initials,
                self.tr("Each picture gets a mark of these and a number, such as AB1."),
            )
        )
        self.mark_form = Choice((form.value, form.value) for form in MarkForm)
        marks = Fold(self.tr("How marks are written"))
        marks.column.addWidget(
            Field(
                self.tr("Marks look like"),
                self.mark_form,
                self.tr("Leave it if you are not sure. It cannot be changed later."),
            )
        )
        card.column.addWidget(marks)
        self.country = Choice((country.code, told(country.name)) for country in countries())
        self.zone = ZoneChoice()
        self._match_country()
        card.column.addWidget(
            Field(self.tr("Country"), self.country, self.tr("For the right numbers and addresses."))
        )
        card.column.addWidget(
            Field(self.tr("Time zone"), self.zone, self.tr("You can type the name of a city."))
        )
        return card

    def _folder_card(self) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("Where to keep it"), "section"))
        self.folder = line(length=1000)
        self.folder.setText(str(suggested_folder(Path.home())))
        self.folder.textEdited.connect(lambda _text: self._pause.start())
        row = QHBoxLayout()
        self.choose = Button(self.tr("Choose another folder"), "folder-open")
        self.choose.let_break()
        self.choose.clicked.connect(self._choose)
        row.addWidget(self.choose)
        row.addStretch(1)
        self.cautions = Notice("caution")
        self.remember_box = Tick(self.tr("Remember this folder on this computer"))
        card.column.addWidget(
            Field(
                self.tr("Folder"),
                self.folder,
                self.tr("A new folder with a plain name. You will need to find it again."),
            )
        )
        card.column.addLayout(row)
        card.column.addWidget(self.cautions)
        card.column.addWidget(self.remember_box)
        card.column.addWidget(
            Words(
                self.tr(
                    "With this, you only type your passphrase next time. Without it, nothing on "
                    "this computer says where the folder is."
                ),
                "muted",
            )
        )
        return card

    def _match_country(self) -> None:
        """Offer the country whose zone this computer is set to."""
        here = (each.code for each in countries() if pack(each.code).zone == self.zone.zone)
        self.country.choose(next(here, countries()[0].code))
        self.mark_form.choose(pack(self.country.value()).exhibit_form)

    def _suggest_initials(self, name: str) -> None:
        self.passphrase.know((name, *name.split()))
        if not self._own_initials:
            self.initials.setText(initials_of(name))

    def _keep_initials(self, text: str) -> None:
        self._own_initials = bool(text)

    def _choose(self) -> None:
        choose_folder(self, self.tr("Choose a folder"), self._take_folder, start=Path.home())

    def _take_folder(self, folder: str) -> None:
        chosen = Path(folder)
        # Files of one's own are never mixed with ours.
        if chosen.is_dir() and any(chosen.iterdir()):
            chosen = suggested_folder(chosen)
        self.folder.setText(str(chosen))
        self._judge_place()

    def _judge_place(self) -> None:
        if not self._done:
            self._asker.ask(JudgePlace(path=self.folder.text()), self._show_place)

    def _show_place(self, place: Place) -> None:
        self._blocked = place.blocked
        self.cautions.say(said(place.blocked) or "\n".join(map(said, place.cautions)))

    def _trouble(self) -> str:
        """What is still in the way of going on, in one sentence, or nothing."""
        if trouble := self.passphrase.trouble():
            return trouble
        try:
            read_initials(self.initials.text())
        except WrongUse:
            return self.tr("Please give your initials: 1 to 5 letters from A to Z, such as AB.")
        if not self.folder.text().strip():
            return self.tr("Please say in which folder to keep it.")
        return self._blocked

    def _made(self, answer: Created) -> None:
        self._set_busy(False)
        self._done = True
        self.forget()
        for widget in self.findChildren(Card):
            widget.setEnabled(False)
        self.notice.say(
            self.tr("This is made, and it is open now. Its folder: {folder}").format(
                folder=self.folder.text()
            ),
            "soft",
        )
        self.created.emit(self.folder.text(), answer.recovery_code)
        self.ready.emit()

    def _refused(self, failed: Failed) -> None:
        self._set_busy(False)
        self.notice.say(failed.sentence, "caution")
        self.area.ensureWidgetVisible(self.notice)

    def _set_busy(self, busy: bool) -> None:
        self._busy.setVisible(busy)
        self.can_go_on = not busy
        for widget in self.findChildren(Card):
            widget.setEnabled(not busy)
        self.changed.emit()
        if busy:
            self.area.ensureWidgetVisible(self._busy)
