"""Putting everything back from a copy, where the computer that it was on is lost or broken."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.first_use_place import suggested_folder
from evidence_kit.gui.pages.long_step import LongStep
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.file_choice import choose_folder
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.passphrase_field import PassphraseField
from evidence_kit.gui.widgets.tick import Tick
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import Failed, JudgePlace, Place, Restore, Unlocked


class RestorePage(Page):
    """Makes it again in a new folder; the copy stays as it is.

    *restored* carries the folder, whether to remember it, and `Unlocked`; *left* is the way back.
    """

    restored = Signal(str, bool, object)
    left = Signal()

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Put it back from a copy")
        self.purpose = self.tr("When the computer is lost or broken, and you have a copy.")
        self._judged = ""
        column = self.reading_column(640)
        self._step = LongStep(self.asker, self)
        self._step.status.connect(self.status)
        self.stop_button = self._step.stop_button
        column.addWidget(self._from())
        column.addWidget(self._to())
        self.notice = Notice("caution")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Putting it back"))
        self._bar.hide()
        self.button = self._step.button(self.tr("Put it back"), "copy", self._begin, "primary")
        self.back = Button(self.tr("Back"), "arrow-left", "quiet")
        self.back.clicked.connect(self.left)
        column.addWidget(self.notice)
        column.addWidget(self._bar)
        column.addLayout(self._step.row(self.button, self.back))
        column.addStretch(1)
        self.folder.editingFinished.connect(self._judge)

    def enter(self) -> None:
        self._judge()

    def primary_focus(self) -> QWidget | None:
        return self.choose_copy

    def forget(self) -> None:
        self.passphrase.clear()
        self.notice.clear()

    def _from(self) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("Where is the copy?"), "section"))
        card.column.addWidget(
            Words(
                self.tr(
                    "Plug in the USB stick or drive, and choose the folder of the copy. Nothing "
                    "in it is changed."
                )
            )
        )
        self.copy = line(length=1000)
        card.column.addWidget(Field(self.tr("Folder of the copy"), self.copy))
        self.choose_copy = Button(self.tr("Choose the copy"), "folder-open")
        self.choose_copy.clicked.connect(
            lambda: choose_folder(self, self.tr("Folder of the copy"), self.copy.setText)
        )
        self.choose_copy.let_break()
        card.column.addWidget(self.choose_copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.passphrase = PassphraseField(self.tr("Passphrase of the copy, or recovery code"))
        self.passphrase.submitted.connect(self._begin)
        card.column.addWidget(self.passphrase)
        card.column.addWidget(
            Words(
                self.tr("It opens with the passphrase that you had when you made the copy."),
                "small",
            )
        )
        return card

    def _to(self) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("Where to keep it from now on"), "section"))
        self.folder = line(length=1000)
        self.folder.setText(str(suggested_folder(Path.home())))
        card.column.addWidget(
            Field(
                self.tr("New folder"),
                self.folder,
                self.tr("A new folder with a plain name. You will need to find it again."),
            )
        )
        self.choose_folder = Button(self.tr("Choose another folder"), "folder-open")
        self.choose_folder.let_break()
        self.choose_folder.clicked.connect(
            lambda: choose_folder(self, self.tr("Choose the folder"), self.keep_in)
        )
        card.column.addWidget(self.choose_folder, 0, Qt.AlignmentFlag.AlignLeft)
        self.cautions = Notice("caution")
        card.column.addWidget(self.cautions)
        self.remember = Tick(self.tr("Remember this folder on this computer"))
        card.column.addWidget(self.remember)
        return card

    def keep_in(self, path: str) -> None:
        """Take the folder *path* to keep it in from now on."""
        self.folder.setText(path)
        self._judge()

    def _judge(self) -> None:
        if self.folder.text() and self.folder.text() != self._judged:
            self._judged = self.folder.text()
            self.asker.ask(
                JudgePlace(path=self._judged),
                self._show_place,
                lambda failed: self.cautions.say(failed.sentence),
            )

    def _show_place(self, place: Place) -> None:
        self.cautions.say(said(place.blocked) or "\n".join(map(said, place.cautions)))

    def _begin(self) -> None:
        for field, wanted in (
            (self.copy, self.tr("Please choose the folder of the copy first.")),
            (self.passphrase.line, self.tr("Please type the passphrase of the copy.")),
            (self.folder, self.tr("Please say in which folder to keep it.")),
        ):
            if not field.text().strip():
                self.notice.say(wanted, "caution")
                field.setFocus()
                return
        self._set_busy(True)
        asked = Restore(copy=self.copy.text(), path=self.folder.text(), secret=self.passphrase.text)
        verb = self.tr("Putting it back")
        self._step.run(asked, self._done, self.notice, verb, self._refused)

    def _done(self, answer: Unlocked) -> None:
        self._set_busy(False)
        self._step.ended(self.notice, "", "soft")
        self.passphrase.clear()
        self.restored.emit(self.folder.text(), self.remember.isChecked(), answer)

    def _refused(self, failed: Failed) -> bool:
        self._set_busy(False)
        return False

    def _set_busy(self, busy: bool) -> None:
        self._bar.setRange(0, 0)
        self._bar.setVisible(busy)
        for widget in (self.back, self.copy, self.folder, self.passphrase, self.remember):
            widget.setEnabled(not busy)
        for button in (self.choose_copy, self.choose_folder):
            button.setEnabled(not busy)
