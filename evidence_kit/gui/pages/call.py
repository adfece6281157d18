"""The call to the police, prepared: what to say, in large type, with the record of it beside."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker, Ticket
from evidence_kit.gui.pages.contact_form import ContactForm, contact_line
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.place_card import FactCard, NumberCard, PlaceCard, selectable, told
from evidence_kit.gui.widgets.records_panel import PanelWords, RecordsPanel
from evidence_kit.gui.widgets.save_place import SavePlace
from evidence_kit.gui.widgets.words import Words
from evidence_kit.guide.packs import Fact, HelpKind, Pack, pack
from evidence_kit.report.choices import Paper, PaperKind
from evidence_kit.service.messages import (
    CallPart,
    CallWords,
    Draft,
    Exported,
    Failed,
    GetCallWords,
    GetDraft,
    ListRecords,
    MakePaper,
    Records,
)

_BESIDE = 900  # from this width on at 100 % the record stands beside the words


class CallPage(Page):
    """Shows what to say first, what may be asked, what happens then, and what if nothing does."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Tell the police")
        self.purpose = self.tr("What to say, and what happens then. You need no evidence for it.")
        self._country: Pack | None = None
        self._ticket: Ticket | None = None
        column = self.reading_column()
        self.back = Button(self.tr("Back to Start"), "arrow-left", "quiet")
        self.back.clicked.connect(lambda: self.go_to.emit("start"))
        self.back.let_break()
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(theme.space(24))
        left = QVBoxLayout()
        left.setSpacing(theme.space(12))
        self._numbers = QVBoxLayout()
        self._numbers.setSpacing(theme.space(8))
        left.addLayout(self._numbers)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(theme.space(12))
        left.addLayout(self._parts)
        left.addWidget(self._paper())
        self._folds = QVBoxLayout()
        self._folds.setSpacing(theme.space(4))
        left.addLayout(self._folds)
        left.addStretch()
        self._beside.addLayout(left, 3)
        self.record = self._record()
        self._beside.addWidget(self.record, 2)
        column.addLayout(self._beside)
        column.addStretch()

    def _paper(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        self.place = SavePlace(self.asker, self.tr("Save the call sheet"), "pdf")
        self.place.agreed.connect(self._make)
        self.result = Notice()
        self.save = Button(self.tr("Save this as a page to print"), "printer")
        self.save.clicked.connect(self._choose_place)
        row = QWidget()
        Flow(row).addWidget(self.save)
        for part in (row, self.place, self.result):
            column.addWidget(part)
        return whole

    def _record(self) -> RecordsPanel:
        words = PanelWords(
            form="contact",
            title=self.tr("Calls and reports"),
            purpose=self.tr("What they tell you, and the numbers they give you."),
            new=self.tr("Write down a call or report"),
            new_heading=self.tr("What they told you"),
            none_yet=self.tr("Nothing is written down yet."),
            asks_removal=self.tr("Remove this call or report? You can undo it."),
            line_of=contact_line,
        )
        panel = RecordsPanel(
            self.asker, words, ContactForm(), lambda records: records.contacts, self
        )
        panel.left.connect(lambda: self.go_to.emit("start"))
        panel.status.connect(self.status)
        return panel

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme.px(_BESIDE)
        self._beside.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    # --- asking and showing ---------------------------------------------------------------------

    def enter(self) -> None:
        """Ask for the words of the call, and open the record beside them."""
        self.asker.ask(ListRecords(), self._take_records)
        self.asker.ask(GetCallWords(), self._take_words)
        self.record.enter()
        self.asker.ask(GetDraft(form="contact"), self._open_record)

    def _open_record(self, draft: Draft) -> None:
        if not draft.fields:  # what was being typed is put back by the panel itself
            self.record.open_form(None)
        self.back.setFocus()

    def _take_records(self, records: Records) -> None:
        self._country = country = pack(records.facts.country)
        _empty(self._numbers)
        _empty(self._folds)
        if country.emergency is not None:
            self._numbers.addWidget(
                NumberCard(country, country.emergency, country.emergency_words, "caution")
            )
        if country.non_emergency is not None:
            self._numbers.addWidget(NumberCard(country, country.non_emergency))
        quiet = self._fold(self.tr("If you cannot speak or hear"), ())
        for number in (country.silent, country.relay):
            if number is not None:
                quiet.column.addWidget(NumberCard(country, number))
        quiet.setVisible(quiet.column.count() > 0)
        self._fold(self.tr("What the person who answers wants to know"), country.asked)
        self._fold(self.tr("What happens after you call"), country.expect)
        self._fold(self.tr("What the police can do"), country.can)
        self._fold(self.tr("What the police cannot do"), country.cannot)
        self._fold(self.tr("Your name and the papers"), country.anonymity)
        self._fold(self.tr("What the law says here"), country.law)
        stuck = self._fold(self.tr("If nothing happens"), country.nothing_happens)
        for place in country.of_kind(HelpKind.COMPLAINT):
            stuck.column.addWidget(PlaceCard(country, place))
        online = self._fold(self.tr("Other ways to tell the police"), ())
        for place in country.police:
            online.column.addWidget(PlaceCard(country, place))

    def _fold(self, words: str, facts: tuple[Fact, ...]) -> Fold:
        fold = Fold(words)
        assert self._country is not None
        for fact in facts:
            fold.column.addWidget(FactCard(self._country, fact))
        self._folds.addWidget(fold)
        return fold

    def _take_words(self, words: CallWords) -> None:
        _empty(self._parts)
        for part in words.parts:
            self._parts.addWidget(self._part(part))

    def _part(self, part: CallPart) -> Card:
        card = Card()
        card.column.addWidget(Words(told(part.heading), "section"))
        for paragraph in part.paragraphs:
            card.column.addWidget(selectable(_large(told(paragraph))))
        for fact in part.facts:
            card.column.addWidget(Words(told(fact.label), "muted"))
            text = fact.text or self.tr(
                "Nothing is written down. You can say it in your own words."
            )
            card.column.addWidget(selectable(_large(text)) if fact.text else Words(text))
        return card

    # --- the paper ------------------------------------------------------------------------------

    def _choose_place(self) -> None:
        self.result.clear()
        self.place.ask(f"{self.tr('Call sheet')} {dt.date.today().isoformat()}.pdf")

    def _make(self, path: str) -> None:
        paper = Paper(self._country.paper) if self._country is not None else Paper.A4
        self.save.setEnabled(False)
        self._ticket = self.asker.ask(
            MakePaper(path=path, kind=PaperKind.CALL_SHEET, paper=paper), self._made, self._not_made
        )

    def _made(self, made: Exported) -> None:
        self._ticket = None
        self.save.setEnabled(True)
        self.result.say(
            self.tr("Saved as {path}. Anyone who opens this folder can read it.").format(
                path=made.path
            ),
            "soft",
        )

    def _not_made(self, failed: Failed) -> None:
        self._ticket = None
        self.save.setEnabled(True)
        self.result.say(failed.sentence, "caution")

    # --- coming and going -----------------------------------------------------------------------

    def commit(self) -> None:
        """Save what is in the record beside the words, and show the list."""
        self.record.settle()

    def look_again(self) -> None:
        """Ask anew for the records beside the words."""
        if self.isVisible():
            self.record.look_again()

    def leave(self) -> None:
        """Save what is in the record beside the words."""
        self.record.commit()

    def flush(self) -> None:
        """Hand over what is typed."""
        self.record.flush()

    def forget(self) -> None:
        """Drop everything that tells of this case."""
        if self._ticket is not None:
            self._ticket.cancel()
        self.record.forget()
        self.result.clear()
        self.place.clear()
        for layout in (self._numbers, self._parts, self._folds):
            _empty(layout)

    def primary_focus(self) -> QWidget | None:
        """The way back: the words come below it."""
        return self.back


def _large(text: str) -> Words:
    return Words(text, "section")


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
