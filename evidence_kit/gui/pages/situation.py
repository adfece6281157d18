"""What is happening, asked one question at a time, and what helps then; kept with the case."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.card_button import CardButton
from evidence_kit.gui.widgets.country_choice import CountryChoice
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.gradual import Gradual
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.place_card import PlaceCard, need_words, selectable, told
from evidence_kit.gui.widgets.words import WordKind, Words
from evidence_kit.guide.packs import Pack
from evidence_kit.guide.situations import (
    ANSWERS,
    About,
    Advice,
    Situation,
    people_for,
    people_for_needs,
    situation,
    situations,
)
from evidence_kit.model.moment_words import day_words
from evidence_kit.service.messages import Draft, GetDraft, ListRecords, Records, SaveDraft

FORM = ANSWERS
UNDER_18, ADULT = "under-18", "adult"

_SIGNS = {
    "threat-images": "images",
    "images-shared": "globe",
    "money": "banknote",
    "stalking": "footprints",
    "known-person": "users",
    "partner": "heart",
    "not-sure": "circle-question-mark",
}


class SituationPage(Page):
    """Asks what is happening, then whether the person is under 18; then shows what helps."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("What helps now")
        self.purpose = self.tr("A question or two. You can leave each of them out.")
        self._answers: dict[str, str] = {}
        self._ask_again = False
        column = self.reading_column(860)
        back = Button(self.tr("Back to Start"), "arrow-left", "quiet")
        back.clicked.connect(lambda: self.go_to.emit("start"))
        back.let_break()
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.back = back
        self._body = QVBoxLayout()
        self._cards = Gradual(self._body, self)
        self._body.setSpacing(theme.space(8))
        column.addLayout(self._body)
        self.country = CountryChoice(self.asker)
        self.country.changed.connect(self._show)
        self.country.kept.connect(lambda: self.status.emit(self.tr("Saved")))
        column.addWidget(self.country)
        column.addStretch()

    # --- asking ---------------------------------------------------------------------------------

    def enter(self) -> None:
        """Ask which country it is, and what was answered before."""
        self.asker.ask(ListRecords(), self._take_records)
        self.asker.ask(GetDraft(form=FORM), self._take_answers)

    def show_place(self, place: str) -> None:
        """Ask anew where *place* is "ask"."""
        self._ask_again = place == "ask"

    def look_again(self) -> None:
        """Ask anew which country it is; the questions stay where they are."""
        if self.isVisible():
            self.asker.ask(ListRecords(), self._take_records)

    def _take_records(self, records: Records) -> None:
        self.country.show_facts(records.facts)

    def _take_answers(self, draft: Draft) -> None:
        self._answers = dict(draft.fields)
        if self._ask_again:
            self._ask_again = False
            self._answers = {}
        self._show()

    def _answer(self, name: str, value: str) -> None:
        self._answers[name] = value
        self.asker.ask(SaveDraft(form=FORM, fields=self._answers), lambda _done: None)
        self._show()

    def _change(self) -> None:
        self._answers = {}
        self._show()

    # --- showing --------------------------------------------------------------------------------

    def _show(self) -> None:
        self._cards.clear()
        country = self.country.pack
        chosen = situation(self._answers.get("situation", ""))
        if chosen is None:
            self._ask_situation(country)
        elif "age" not in self._answers:
            self._ask_age()
        else:
            self._show_plan(country, chosen)
        # Not the first answer: the page would scroll past the question.
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_situation(self, country: Pack) -> None:
        self._danger(country)
        self._question(self.tr("What is happening?"), self.tr("Question 1 of 2"))
        for each in situations():
            self._choice(
                told(each.title),
                _SIGNS[each.id],
                told(each.text),
                partial(self._answer, "situation", each.id),
            )

    def _ask_age(self) -> None:
        self._question(self.tr("Are you under 18?"), self.tr("Question 2 of 2"))
        self._say(
            self.tr("Some places are there for young people alone. You are in no trouble."), "muted"
        )
        for words, value in (
            (self.tr("Yes, I am under 18"), UNDER_18),
            (self.tr("No, I am 18 or older"), ADULT),
            (self.tr("I would rather not say"), ""),
        ):
            self._choice(words, "user", "", partial(self._answer, "age", value))
        before = Button(self.tr("Back to the first question"), "arrow-left", "quiet")
        before.clicked.connect(self._change)
        before.let_break()
        self._body.addWidget(before, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_plan(self, country: Pack, chosen: Situation) -> None:
        under_18 = self._answers.get("age") == UNDER_18
        self._danger(country)
        self._say(told(chosen.title), "section")
        self._say(told(chosen.opening))
        change = Button(self.tr("Choose something else"), "arrow-left", "quiet")
        change.clicked.connect(self._change)
        change.let_break()
        self._body.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)
        if under_18:
            self._say(told(country.under_18_words))
        self._say(self.tr("What helps"), "section")
        for advice in chosen.advice:
            self._advice(advice)
        self._ways(chosen)
        self._cards.add(partial(Words, self.tr("People to talk to"), "section"))
        for place in people_for(country, chosen.id, under_18=under_18):
            self._cards.add(partial(PlaceCard, country, place))
        for need, places in people_for_needs(country):
            self._cards.add(partial(Words, need_words(need), "strong"))
            for place in places:
                self._cards.add(partial(PlaceCard, country, place))
        stop = self.tr("You can stop here at any time. Everything is saved.")
        self._cards.add(partial(Words, stop, "muted"))
        announce(self, f"{told(chosen.title)}. {told(chosen.opening)}")

    def _danger(self, country: Pack) -> None:
        card = Card("caution")
        card.column.setSpacing(theme.space(4))
        card.column.addWidget(selectable(Words(told(country.emergency_words), "strong")))
        if country.silent is not None:
            card.column.addWidget(Words(told(country.silent.what)))
        self._body.addWidget(card)

    def _ways(self, chosen: Situation) -> None:
        row = QWidget()
        flow = Flow(row)
        ways = [
            (self.tr("Add pictures"), "images", "evidence"),
            (self.tr("Prepare the call"), "phone-call", "call"),
            (self.tr("Report, block, stop"), "flag", "stop"),
        ]
        if chosen.stance(About.TAKEDOWN) is not None or chosen.id == "money":
            ways.append((self.tr("Get pictures taken down"), "shield-check", "known-picture"))
        for words, icon, page in ways:
            button = Button(words, icon)
            button.clicked.connect(lambda _checked=False, to=page: self.go_to.emit(to))
            flow.addWidget(button)
        self._body.addWidget(row)

    # --- parts ----------------------------------------------------------------------------------

    def _question(self, words: str, place: str) -> None:
        self._say(place, "small")
        self._say(words, "section")
        announce(self, f"{place}. {words}")

    def _choice(self, words: str, icon: str, detail: str, then: Callable[[], None]) -> None:
        button = CardButton(words, icon, detail)
        button.clicked.connect(lambda _checked=False: then())
        self._body.addWidget(button)

    def _advice(self, advice: Advice) -> None:
        card = Card()
        card.column.setSpacing(theme.space(4))
        card.column.addWidget(Words(told(advice.say), "strong"))
        card.column.addWidget(Words(told(advice.why)))
        read = self.tr("Read in: {source}.").format(source=advice.source)
        if advice.checked is None:
            read = self.tr("Commonly known. We have not checked it in a source.")
        else:
            day = said(day_words(advice.checked))
            read += " " + self.tr("Last checked {day}.").format(day=day)
        card.column.addWidget(Words(read, "small"))
        self._body.addWidget(card)

    def _say(self, words: str, kind: WordKind = "") -> None:
        self._body.addWidget(Words(words, kind))

    def forget(self) -> None:
        """Drop the answers and all that follows from them."""
        self._answers = {}
        self.country.forget()
        self._cards.clear()

    def primary_focus(self) -> QWidget | None:
        """The way back: the question comes below it."""
        return self.back
