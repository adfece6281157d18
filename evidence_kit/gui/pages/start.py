"""The Start page: where things stand, and the one thing that would help next."""

import datetime as dt
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from evidence_kit.gui import icons, theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.contact_form import ContactForm, contact_line
from evidence_kit.gui.pages.demand_form import DemandForm, demand_line
from evidence_kit.gui.pages.next_step import SHOWN_APART, day_words, next_step, step_views
from evidence_kit.gui.pages.situation import FORM as GUIDE_FORM
from evidence_kit.gui.pages.start_beside import StartBeside
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.card_button import CardButton
from evidence_kit.gui.widgets.later import Later
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.place_card import told
from evidence_kit.gui.widgets.records_panel import PanelWords, RecordsPanel
from evidence_kit.gui.widgets.steps import StepColumn
from evidence_kit.gui.widgets.words import Words
from evidence_kit.guide.packs import pack
from evidence_kit.guide.situations import situation
from evidence_kit.guide.steps import steps
from evidence_kit.service.messages import (
    Draft,
    GetDraft,
    GetOverview,
    ListRecords,
    Overview,
    Records,
    SaveDraft,
)

_FORM = "start"
_KIND_VISITS = 3
_BESIDE = 820  # from this width on at 100 % the cards stand beside the steps
_NUMBERS_BESIDE = 440  # and from this one on the button beside the numbers


class StartPage(Page):
    """Shows the steps, a card for each part of the case, and the two lists that belong to neither."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self._name_page(None)
        self._visits = 0
        self._overview = Overview()
        self._contacts, self._demands = Later(self._contacts_panel), Later(self._demands_panel)
        self._column = column = self.reading_column()
        self._home = self._build_home()
        column.addWidget(self._home)
        column.addStretch()

    @property
    def contacts(self) -> RecordsPanel:
        """The list of calls and reports, made when it is wanted."""
        return self._contacts()

    @property
    def demands(self) -> RecordsPanel:
        """The list of what they demand, made when it is wanted."""
        return self._demands()

    def _panels(self) -> list[RecordsPanel]:
        """The lists that somebody has wanted so far."""
        made = (self._contacts.made, self._demands.made)
        return [panel for panel in made if panel is not None]

    def _placed(self, panel: RecordsPanel) -> RecordsPanel:
        """Put a new *panel* beneath what is on the page."""
        panel.left.connect(self._show_home)
        panel.status.connect(self.status)
        panel.hide()
        self._column.insertWidget(self._column.count() - 1, panel)
        return panel

    # --- what is on it --------------------------------------------------------------------------

    def _build_home(self) -> QWidget:
        home = QWidget()
        self.steps = StepColumn()
        self.steps.wanted.connect(self._go)
        self.steps.more.connect(lambda topic: self.go_to_place.emit("help", topic))
        self.kind_words = self._kind_words()
        left = QVBoxLayout()
        left.setSpacing(theme.space(8))
        self.situation = CardButton(self.tr("What is happening?"), "list-checks")
        self.situation.clicked.connect(lambda: self.go_to.emit("situation"))
        left.addWidget(self.situation)
        left.addWidget(self.steps)
        left.addStretch()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(theme.space(24))
        self._beside.addLayout(left, 3)
        self._beside.addLayout(self._cards(), 2)
        column = QVBoxLayout(home)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        column.addWidget(self._emergency())
        column.addWidget(self.kind_words)
        column.addLayout(self._beside)
        column.addWidget(
            Words(self.tr("You can stop here at any time. Everything is saved."), "muted")
        )
        return home

    def _emergency(self) -> QWidget:
        card = Card("caution")
        card.column.setContentsMargins(
            theme.space(16), theme.space(8), theme.space(8), theme.space(8)
        )
        sign = QLabel()
        sign.setPixmap(icons.pixmap("phone-call", "caution"))
        self.call = Words("", "strong")
        self.other_call = Words("", "")
        self.silent_call = Words("")
        self.more_numbers = more = Button(self.tr("More numbers"), "", "quiet")
        more.clicked.connect(lambda: self.go_to_place.emit("help", "danger"))
        row = QHBoxLayout()
        row.setSpacing(theme.space(12))
        row.addWidget(sign)
        calls = QVBoxLayout()
        calls.setSpacing(theme.space(4))
        for words in (self.call, self.silent_call, self.other_call):
            calls.addWidget(words)
        self._numbers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._numbers.setSpacing(theme.space(12))
        self._numbers.addLayout(calls, 5)
        self._numbers.addWidget(more)
        row.addLayout(self._numbers, 1)
        card.column.addLayout(row)
        return card

    def _kind_words(self) -> QWidget:
        card = Card("soft")
        card.column.setSpacing(theme.space(4))
        word = next(step for step in steps() if step.id == SHOWN_APART)
        card.column.addWidget(Words(f"{told(word.title)}.", "strong"))
        card.column.addWidget(Words(told(word.text)))
        card.hide()
        return card

    def _cards(self) -> QVBoxLayout:
        self.evidence = CardButton(self.tr("Evidence"), "images")
        self.timeline = CardButton(self.tr("Timeline"), "calendar-days")
        self.report = CardButton(self.tr("Report"), "file-text")
        self.contacts_card = CardButton(self.tr("Calls and reports"), "phone")
        self.demands_card = CardButton(self.tr("What they demand"), "hand-coins")
        column = QVBoxLayout()
        column.setSpacing(theme.space(8))
        for card, target in (
            (self.evidence, "evidence"),
            (self.timeline, "timeline"),
            (self.report, "report"),
            (self.contacts_card, "contacts"),
            (self.demands_card, "demands"),
        ):
            card.clicked.connect(lambda _checked=False, to=target: self._go(to))
            column.addWidget(card)
        self.beside = StartBeside(self.asker)
        self.beside.contact_wanted.connect(lambda id: self.show_place(f"contacts/{id}"))
        self.beside.exhibit_wanted.connect(lambda id: self.go_to_place.emit("evidence", id))
        self.beside.status.connect(self.status)
        self.beside.who.told.connect(self.typist_told)
        column.insertWidget(0, self.beside.due)
        column.addWidget(self.beside)
        column.addStretch()
        return column

    def _contacts_panel(self) -> RecordsPanel:
        words = PanelWords(
            form="contact",
            title=self.tr("Calls and reports"),
            purpose=self.tr(
                "Each time you tell someone, write it down: the police, an app, your bank, a "
                "helpline. The numbers they give you are asked for again later."
            ),
            new=self.tr("Write down a call or report"),
            new_heading=self.tr("A call or report"),
            none_yet=self.tr("Nothing is written down yet."),
            asks_removal=self.tr("Remove this call or report? You can undo it."),
            line_of=contact_line,
        )
        form = ContactForm()
        return self._placed(RecordsPanel(self.asker, words, form, lambda found: found.contacts))

    def _demands_panel(self) -> RecordsPanel:
        words = PanelWords(
            form="demand",
            title=self.tr("What they demand"),
            purpose=self.tr(
                "If they threaten you, or want money, pictures or something else, write it down "
                "here. The police need to know what, by when, and where it should be paid."
            ),
            new=self.tr("Write down a demand"),
            new_heading=self.tr("A threat or demand"),
            none_yet=self.tr("Nothing is written down yet."),
            asks_removal=self.tr("Remove this demand? You can undo it."),
            line_of=demand_line,
        )
        form = DemandForm()
        return self._placed(RecordsPanel(self.asker, words, form, lambda found: found.demands))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for row, width in ((self._beside, _BESIDE), (self._numbers, _NUMBERS_BESIDE)):
            row.setDirection(
                QBoxLayout.Direction.LeftToRight
                if self.width() >= theme.px(width)
                else QBoxLayout.Direction.TopToBottom
            )

    # --- asking and showing ---------------------------------------------------------------------

    def enter(self) -> None:
        """Ask how things stand."""
        self._ask()
        self.asker.ask(GetDraft(form=_FORM), self._take_visits)
        self.asker.ask(GetDraft(form=GUIDE_FORM), self._take_situation)
        self.asker.ask(GetDraft(form="contact"), lambda draft: self._take_draft("contacts", draft))
        self.asker.ask(GetDraft(form="demand"), lambda draft: self._take_draft("demands", draft))

    def _ask(self) -> None:
        self.asker.ask(GetOverview(), self._take_overview)
        self.asker.ask(ListRecords(), self._take_records)

    def _take_visits(self, draft: Draft) -> None:
        earlier = draft.fields.get("visits", "0")
        visits = int(earlier) if earlier.isdigit() else 0
        self.kind_words.setVisible(visits < _KIND_VISITS or self._visits > 0 and visits <= 3)
        if not self._visits:  # once a sitting
            self._visits = visits + 1
            self.asker.ask(
                SaveDraft(form=_FORM, fields={"visits": str(self._visits)}), lambda _done: None
            )

    def _take_situation(self, draft: Draft) -> None:
        chosen = situation(draft.fields.get("situation", ""))
        self.situation.tell(
            self.tr("You said: {situation}. See what helps.").format(situation=told(chosen.title))
            if chosen is not None
            else self.tr("Two questions, then what helps you. You can leave them out.")
        )

    def _take_draft(self, target: str, draft: Draft) -> None:
        if draft.fields and self._home.isVisible():
            self._go(target)

    def _take_overview(self, overview: Overview) -> None:
        self._overview = overview

    def _take_records(self, records: Records) -> None:
        country = pack(records.facts.country)
        self.call.setText(told(country.emergency_words))
        other = country.non_emergency
        self.silent_call.setText(told(country.silent.what) if country.silent else "")
        self.silent_call.setVisible(country.silent is not None)
        self.other_call.setText(f"{other.number}: {told(other.what)}" if other else "")
        self.other_call.setVisible(other is not None)
        overview, today = self._overview, dt.date.today()
        self.steps.show_steps(step_views(overview, records, today), next_step(overview, records))
        self._tell_cards(overview, records, today)
        self.beside.show_case(overview, records)
        self._order_keys()

    def _order_keys(self) -> None:
        """Let Tab go the way the eye goes: the steps are made anew each time, and would come last."""
        cards = (self.evidence, self.timeline, self.report, self.contacts_card, self.demands_card)
        for one, two in pairwise(
            (
                self.more_numbers,
                self.situation,
                *self.steps.controls(),
                *self.beside.due.cards,
                *cards,
            )
        ):
            QWidget.setTabOrder(one, two)

    def _tell_cards(self, overview: Overview, records: Records, today: dt.date) -> None:
        none = self.tr("Nothing yet")
        if overview.exhibits:
            items = self._items(overview.exhibits)
            day = day_words(overview.last_added, today)
            self.evidence.tell(self.tr("{items}, last added {day}").format(items=items, day=day))
        else:
            self.evidence.tell(none)
        self.timeline.tell(said(overview.span) or (none if not overview.events else ""))
        if overview.reports:
            made = self.tr("Last made {day}").format(day=day_words(overview.last_report, today))
            new = overview.new_since_report
            self.report.tell(
                self.tr("{made}, {count} new since").format(made=made, count=new) if new else made
            )
        else:
            self.report.tell(self.tr("Not made yet"))
        self.contacts_card.tell(self._written(len(records.contacts)))
        self.demands_card.tell(self._written(len(records.demands)))

    def _items(self, count: int) -> str:
        return self.tr("1 item") if count == 1 else self.tr("%n items", "", count)

    def _written(self, count: int) -> str:
        return self.tr("%n written down", "", count) if count else self.tr("Nothing yet")

    # --- coming and going -----------------------------------------------------------------------

    def _go(self, target: str) -> None:
        later = {"contacts": self._contacts, "demands": self._demands}.get(target)
        if later is None:
            self.go_to.emit(target)
            return
        panel = later()
        self._home.hide()
        self._name_page(panel)
        panel.show()
        panel.enter()
        panel.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_page(self, panel: RecordsPanel | None) -> None:
        """Take the title of *panel*, or the page's own."""
        self.title = panel.title if panel else self.tr("Start")
        self.purpose = (
            panel.purpose if panel else self.tr("Where things stand, and what would help next.")
        )
        self.retitled.emit()

    def _show_home(self) -> None:
        for panel in self._panels():
            panel.commit()
            panel.hide()
        self._home.show()
        self._name_page(None)
        self._ask()
        self.evidence.setFocus()

    def show_place(self, place: str) -> None:
        """Show the list called *place*: "contacts" or "demands"; after "/" the id of one of it."""
        target, _slash, record = place.partition("/")
        self._go(target)
        if record:
            panel = self.contacts if target == "contacts" else self.demands
            panel.open_one(record)

    def leave(self) -> None:
        """Save what is in an open form, and come back to the steps next time."""
        for panel in self._panels():
            panel.commit()
            panel.hide()
        self._home.show()
        self._name_page(None)

    def commit(self) -> None:
        """Save what is in an open form, and show its list."""
        for panel in self._panels():
            if panel.isVisible():
                panel.settle()

    def look_again(self) -> None:
        """Ask anew how things stand, and for what an open list shows."""
        for panel in self._panels():
            if panel.isVisible():
                panel.look_again()
        if self._home.isVisible():
            self._ask()

    def flush(self) -> None:
        """Hand over what is typed in an open form."""
        for panel in self._panels():
            panel.flush()

    def forget(self) -> None:
        """Drop everything that tells of this case."""
        for panel in self._panels():
            panel.forget()
            panel.hide()
        self._overview = Overview()
        self.beside.forget()
        self.situation.tell("")
        self.steps.show_steps((), "")
        for card in (
            self.evidence,
            self.timeline,
            self.report,
            self.contacts_card,
            self.demands_card,
        ):
            card.tell("")
        self._home.show()
        self._name_page(None)

    def primary_focus(self) -> QWidget | None:
        """The first card."""
        return self.evidence
