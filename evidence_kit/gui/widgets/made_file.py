"""What to know about a file that was just made: where it is, who can read it, its fingerprint."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.words import Words
from evidence_kit.report.package_words import fingerprint_words
from evidence_kit.service.messages import Exported


class MadeFile(Card):
    """Hidden until `say`; read aloud by a screen reader when it appears."""

    write_down = Signal()
    """The person wants to write down to whom it was given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("soft", parent)
        self.heading = Words("", "section")
        self.where = Words("")
        self.fingerprint = Words("", "mono")
        self.fingerprint.setAccessibleName(self.tr("Fingerprint"))
        self.words = Words("")
        for words in (self.where, self.fingerprint, self.words):
            words.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        onward = Button(self.tr("Write down who you gave it to"), "pencil")
        onward.clicked.connect(self.write_down)
        row = QHBoxLayout()
        row.addWidget(onward)
        row.addStretch()
        self.column.addWidget(self.heading)
        self.column.addWidget(self.where)
        self.column.addWidget(
            Words(
                self.tr(
                    "Anyone who opens this folder can read it. Once you have handed it over, move it "
                    "to a safe place or delete it. You can make it again at any time."
                )
            )
        )
        self.column.addWidget(Words(self.tr("Its fingerprint (SHA-256)"), "strong"))
        self.column.addWidget(self.fingerprint)
        self.column.addWidget(
            Words(
                self.tr(
                    "Give it to the officer too, if you can. With it anyone can check that the file "
                    "was not changed since it was made."
                ),
                "muted",
            )
        )
        self.column.addWidget(Words(self.tr("In words, for the telephone"), "strong"))
        self.column.addWidget(self.words)
        self.column.addWidget(
            Words(
                self.tr(
                    "Read them out when you call, and ask for them to be written down. Then somebody "
                    "else can tell that this file was there on that day."
                ),
                "muted",
            )
        )
        self.column.addLayout(row)
        self.hide()

    def say(self, made: Exported) -> None:
        """Show what there is to know about *made*."""
        pages = self.tr("1 page") if made.pages == 1 else self.tr("%n pages", "", made.pages)
        self.heading.setText(self.tr("Done: {pages}").format(pages=pages))
        self.where.setText(self.tr("Saved as {path}").format(path=made.path))
        self.fingerprint.setText(" ".join(made.sha256[i : i + 8] for i in range(0, 64, 8)))
        self.words.setText(fingerprint_words(made.sha256))
        self.show()
        announce(self, f"{self.heading.text()}. {self.where.text()}")

    def clear(self) -> None:
        """Hide it, and drop the path."""
        for words in (self.heading, self.where, self.fingerprint, self.words):
            words.setText("")
        self.hide()
