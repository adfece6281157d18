"""The first screen where no place is remembered: begin, or open what is there."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.file_choice import choose_folder
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.words import Words


class WelcomePage(Page):
    """Three ways in: *begin* starts first use, *folder_chosen* names the folder to open.

    *restore* is for someone who has a copy and nothing else.
    """

    begin = Signal()
    restore = Signal()
    folder_chosen = Signal(str)

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Welcome")
        self.purpose = self.tr("Nothing here leaves this computer.")
        column = self.reading_column(640)
        new = Card()
        new.column.addWidget(Words(self.tr("Is this your first time?"), "section"))
        new.column.addWidget(
            Words(self.tr("We will set it up together in four short steps. You can stop any time."))
        )
        self.begin_button = Button(self.tr("Start something new"), "plus", "primary")
        self.begin_button.clicked.connect(self.begin)
        new.column.addWidget(self.begin_button)
        old = Card()
        old.column.addWidget(Words(self.tr("Have you been here before?"), "section"))
        old.column.addWidget(Words(self.tr("Choose the folder in which you keep it.")))
        self.open_button = Button(self.tr("Open what I have"), "folder-open")
        self.open_button.clicked.connect(self._choose)
        old.column.addWidget(self.open_button)
        lost = Card()
        lost.column.addWidget(Words(self.tr("Is the old computer lost or broken?"), "section"))
        lost.column.addWidget(
            Words(self.tr("If you made a copy, such as on a USB stick, you can go on from it."))
        )
        self.restore_button = Button(self.tr("Put it back from a copy"), "copy")
        self.restore_button.clicked.connect(self.restore)
        lost.column.addWidget(self.restore_button)
        column.addWidget(new)
        column.addWidget(old)
        column.addWidget(lost)
        column.addStretch(1)

    def primary_focus(self) -> QWidget | None:
        return self.begin_button

    def _choose(self) -> None:
        choose_folder(
            self, self.tr("Choose the folder"), self.folder_chosen.emit, start=Path.home()
        )
