"""The package for the police: what may be chosen for it, and the button that makes it."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.made_package import MadePackage
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.save_place import SavePlace
from evidence_kit.gui.widgets.tick import Tick
from evidence_kit.gui.widgets.underway import Underway
from evidence_kit.gui.widgets.words import Words
from evidence_kit.report.choices import ReportChoices
from evidence_kit.service.messages import Failed, MakePackage, PackageMade, Progress

GB = 10**9
MB = 10**6


class PackageCard(Card):
    """Makes a package with the choices of the report, which *choices* tells."""

    made = Signal()
    write_down = Signal()
    """The person wants to write down to whom it was given."""

    def __init__(
        self, asker: Asker, choices: Callable[[], ReportChoices], parent: QWidget | None = None
    ) -> None:
        super().__init__("card", parent)
        self._asker, self._choices = asker, choices
        self.place = SavePlace(asker, self.tr("Save the package"), "zip")
        self.place.agreed.connect(self._make)
        self.result = Notice()
        self.done = MadePackage()
        self.done.write_down.connect(self.write_down)
        self.parts = Choice(
            (
                ("0", self.tr("One file")),
                (str(2 * GB), self.tr("Files of 2 GB, for a police website")),
                (str(500 * MB), self.tr("Files of 500 MB")),
                (str(20 * MB), self.tr("Files of 20 MB, for e-mail")),
            )
        )
        self.locked = Tick(self.tr("Lock it with a password"))
        about_lock = self.tr(
            "We make up the password and show it to you once. Tell it to the police on another way "
            "than the file. They need 7-Zip or a program like it to open the package."
        )
        self.locked.setAccessibleDescription(about_lock)
        self.button = Button(self.tr("Make the package"), "folder-plus")
        self.button.clicked.connect(self._choose_place)
        self.underway = Underway(self.tr("Making the package"), self)
        self.underway.changed.connect(self._show_making)
        self._now = Words("", "muted")
        self._now.hide()
        self.column.addWidget(Words(self.tr("Package"), "section"))
        self.column.addWidget(
            Words(
                self.tr(
                    "One ZIP file with the report, the original files, and a page that checks that "
                    "nothing was changed. It leaves out what you leave out of the report."
                )
            )
        )
        for part in (self.place, self.result, self.done):
            self.column.addWidget(part)
        self.column.addWidget(Field(self.tr("In how many files?"), self.parts))
        self.column.addWidget(self.locked)
        self.column.addWidget(Words(about_lock, "muted"))
        row = QWidget()
        flow = Flow(row)
        for each in (self.button, self.underway.bar, self.underway.stop):
            flow.addWidget(each)
        self.column.addWidget(row)
        self.column.addWidget(self._now)

    def _choose_place(self) -> None:
        self.result.clear()
        self.done.clear()
        name = self.tr("Package {date}.zip").format(date=dt.date.today().isoformat())
        self.place.ask(name)

    def _make(self, path: str) -> None:
        request = MakePackage(
            path=path,
            choices=self._choices(),
            part_size=int(self.parts.value() or 0),
            locked=self.locked.isChecked(),
        )
        self.underway.begin(self._asker.ask(request, self._made, self._not_made, self._tell))

    def _tell(self, told: Progress) -> None:
        self.underway.tell(told)
        words = {
            "report": self.tr("Making the report for it"),
            "files": self.tr("Putting the files in"),
            "check": self.tr("Reading it back to check it"),
        }
        self._now.setText(words.get(told.note, ""))

    def _made(self, made: PackageMade) -> None:
        self.underway.end()
        self.done.say(made)
        self.button.setFocus()
        self.made.emit()

    def _not_made(self, failed: Failed) -> None:
        self.underway.end()
        if self.underway.was_stopped:
            self.result.say(
                self.tr("Stopped. No file was saved, and nothing in your evidence changed."), "soft"
            )
        else:
            self.result.say(failed.sentence, "caution")
        self.button.setFocus()

    def _show_making(self, making: bool) -> None:
        for choice in (self.button, self.parts, self.locked):
            choice.setEnabled(not making)
        self._now.setVisible(making)
        self._now.setText("")

    def forget(self) -> None:
        """Stop what is being made, and drop what was said and chosen."""
        self.underway.cancel()
        self.underway.end()
        self.parts.setCurrentIndex(0)
        self.locked.setChecked(False)
        self.result.clear()
        self.done.clear()
        self.place.clear()
