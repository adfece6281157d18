"""What to know about a package that was just made: its files, its words, its password."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import PackageMade


class MadePackage(Card):
    """Hidden until `say`; read aloud by a screen reader when it appears."""

    write_down = Signal()
    """The person wants to write down to whom it was given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("soft", parent)
        self.heading = Words("", "section")
        self.where = Words("")
        self.held = Words("")
        self.password = Words("", "code")
        self.password.setAccessibleName(self.tr("Password"))
        self._about_password = (
            Words(self.tr("Password"), "strong"),
            self.password,
            Words(
                self.tr(
                    "Write it down now: we do not keep it. Tell it to the police on the telephone, "
                    "or on paper, not beside the package."
                )
            ),
        )
        self.words = Words("")
        for text in (self.where, self.password, self.words):
            text.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        onward = Button(self.tr("Write down who you gave it to"), "pencil")
        onward.clicked.connect(self.write_down)
        row = QWidget()
        Flow(row).addWidget(onward)
        for part in (
            self.heading,
            self.where,
            *self._about_password,
            self.held,
            Words(
                self.tr(
                    "Anyone who opens this folder can copy it. Once you have handed it over, move "
                    "it to a safe place or delete it. You can make it again at any time."
                )
            ),
            Words(self.tr("Its fingerprint in words, for the telephone"), "strong"),
            self.words,
            row,
        ):
            self.column.addWidget(part)
        self.hide()

    def say(self, made: PackageMade) -> None:
        """Show what there is to know about *made*."""
        count = len(made.files)
        files = self.tr("1 file") if count == 1 else self.tr("%n files", "", count)
        self.heading.setText(self.tr("Done: {files}").format(files=files))
        names = ", ".join(Path(file.path).name for file in made.files)
        folder = str(Path(made.files[0].path).parent)
        self.where.setText(self.tr("Saved in {folder}: {names}").format(folder=folder, names=names))
        marks = ", ".join(made.held)
        self.held.setText(
            self.tr("Held back, and only described in it: {marks}").format(marks=marks)
        )
        self.held.setVisible(bool(made.held))
        self.password.setText(made.password)
        for part in self._about_password:
            part.setVisible(bool(made.password))
        self.words.setText(made.words)
        self.show()
        announce(self, f"{self.heading.text()}. {self.where.text()}")

    def clear(self) -> None:
        """Hide it, and drop the path and the password."""
        for words in (self.heading, self.where, self.held, self.password, self.words):
            words.setText("")
        self.hide()
