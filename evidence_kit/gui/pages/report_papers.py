"""The papers beside the report: what each is for, and a button that makes it."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker, Ticket
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.save_place import SavePlace
from evidence_kit.gui.widgets.words import Words
from evidence_kit.report.choices import Paper, PaperKind
from evidence_kit.service.messages import Exported, Failed, MakePaper


class PapersCard(Card):
    """Four papers that need no report; *paper* tells the size of page that is chosen."""

    def __init__(
        self, asker: Asker, paper: Callable[[], Paper], parent: QWidget | None = None
    ) -> None:
        super().__init__("card", parent)
        self._asker, self._paper = asker, paper
        self._kind = PaperKind.CALL_SHEET
        self._ticket: Ticket | None = None
        self.pdf_place = SavePlace(asker, self.tr("Save the paper"), "pdf")
        self.csv_place = SavePlace(asker, self.tr("Save the table"), "csv")
        self.result = Notice()
        self.buttons: dict[PaperKind, Button] = {}
        self.column.addWidget(Words(self.tr("Beside the report"), "section"))
        for place in (self.pdf_place, self.csv_place):
            place.agreed.connect(self._make)
            self.column.addWidget(place)
        self.column.addWidget(self.result)
        self._add(
            PaperKind.CALL_SHEET,
            self.tr("Call sheet"),
            "phone-call",
            self.tr("One page to read from when you call the police. You need no evidence for it."),
        )
        self._add(
            PaperKind.CONTACT_SHEET,
            self.tr("Contact sheet"),
            "contact",
            self.tr("How the police can reach you and others safely. Keep it apart from the rest."),
        )
        self._add(
            PaperKind.OFFICER_NOTES,
            self.tr("Notes for an officer"),
            "sticky-note",
            self.tr("What happened, in order, to take a statement from. You do not sign it."),
        )
        self._add(
            PaperKind.TIMELINE,
            self.tr("Timeline as a table"),
            "table",
            self.tr("For a spreadsheet program."),
        )

    def _add(self, kind: PaperKind, words: str, icon: str, about: str) -> None:
        button = Button(words, icon)
        button.setAccessibleDescription(about)
        button.clicked.connect(lambda: self._choose_place(kind, words))
        self.buttons[kind] = button
        row = QWidget()
        Flow(row).addWidget(button)
        self.column.addWidget(row)
        self.column.addWidget(Words(about, "muted"))

    def _choose_place(self, kind: PaperKind, words: str) -> None:
        self._kind = kind
        self.result.clear()
        table = kind is PaperKind.TIMELINE
        ending, place = ("csv", self.csv_place) if table else ("pdf", self.pdf_place)
        place.ask(f"{words} {dt.date.today().isoformat()}.{ending}")

    def _make(self, path: str) -> None:
        self._set_making(True)
        request = MakePaper(path=path, kind=self._kind, paper=self._paper())
        self._ticket = self._asker.ask(request, self._made, self._not_made)

    def _made(self, made: Exported) -> None:
        self._set_making(False)
        self.result.say(
            self.tr(
                "Saved as {path}. Anyone who opens this folder can read it. "
                "You can make it again at any time."
            ).format(path=made.path),
            "soft",
        )
        self.buttons[self._kind].setFocus()

    def _not_made(self, failed: Failed) -> None:
        self._set_making(False)
        self.result.say(failed.sentence, "caution")
        self.buttons[self._kind].setFocus()

    def _set_making(self, making: bool) -> None:
        self._ticket = None
        for button in self.buttons.values():
            button.setEnabled(not making)

    def forget(self) -> None:
        """Stop what is being made, and drop what was said."""
        if self._ticket is not None:
            self._ticket.cancel()
        self._set_making(False)
        self.result.clear()
        self.pdf_place.clear()
        self.csv_place.clear()
