"""The Help page: the numbers of the person's country first, then short topics to read."""

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.scroll_column import ScrollColumn
from evidence_kit.gui.widgets.words import WordKind, Words
from evidence_kit.guide.packs import Number, Pack, Place, countries, pack
from evidence_kit.guide.steps import Topic, topics
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.moment_words import day_words
from evidence_kit.service.messages import ListRecords, Records, Save, Saved

DANGER = "danger"
UNDER_18 = "under-18"
_BESIDE = 780  # from this width on at 100 % the list of topics stands beside the text


class HelpPage(Page):
    """Shows one topic at a time; the first is what to do in danger, with the country's numbers."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Help")
        self.purpose = self.tr("Numbers to call, and short answers.")
        self._facts: CaseFacts | None = None
        self.country = Choice((each.code, each.name) for each in countries())
        self.country.activated.connect(self._country_chosen)
        self._topics = {topic.id: topic for topic in topics()}
        self._shown = DANGER
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(theme.space(24))
        self._beside.addWidget(self._list())
        self.reading = Card()
        self.reading.column.setContentsMargins(*(theme.space(24),) * 4)
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.space(12))
        self.reading.column.addLayout(self._body)
        self.reading.column.addStretch()
        self._beside.addWidget(self.reading, 1)
        column = self.reading_column()
        column.addLayout(self._beside)
        column.addStretch()
        self.show_topic(DANGER)

    def _list(self) -> QWidget:
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, Button] = {}
        for identifier, topic in self._topics.items():
            button = Button(topic.title, "", "quiet")
            button.setProperty("kind", "topic")
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, to=identifier: self.show_topic(to, read=True))
            self._group.addButton(button)
            self.buttons[identifier] = button
            column.addWidget(button)
        column.addSpacing(theme.space(16))
        column.addWidget(
            Field(
                self.tr("Country"),
                self.country,
                self.tr("The numbers and the paper of the report follow it."),
            )
        )
        column.addStretch()
        return self._side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme.px(_BESIDE)
        self._beside.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._side.setMaximumWidth(theme.px(320) if beside else 16_777_215)

    # --- showing --------------------------------------------------------------------------------

    def show_place(self, place: str) -> None:
        """Show the topic of that id."""
        if place in self._topics:
            self.show_topic(place)

    def show_topic(self, identifier: str, *, read: bool = False) -> None:
        """Show the topic; have a screen reader say it where *read*."""
        self._shown = identifier
        topic = self._topics[identifier]
        self.buttons[identifier].setChecked(True)
        self._clear()
        self._say(topic.title, "section")
        country = pack(self.country.value())
        if identifier == DANGER:
            self._danger(topic, country)
        else:
            self._topic(topic)
        if identifier == UNDER_18:
            self._say(country.under_18_words)
            for place in country.under_18:
                self._place(place)
        if identifier == "police":
            for place in country.police:
                self._place(place)
        if read:
            self._bring_into_sight()
            announce(self.reading, f"{topic.title}. {topic.text} {' '.join(topic.points)}")

    def _bring_into_sight(self) -> None:
        """Where the text stands below the list, go down to it."""
        scroll = self.findChild(ScrollColumn)
        if scroll is not None and self._beside.direction() == QBoxLayout.Direction.TopToBottom:
            self.reading.updateGeometry()
            QTimer.singleShot(
                0, lambda: scroll.verticalScrollBar().setValue(self.reading.geometry().top())
            )

    def _topic(self, topic: Topic) -> None:
        self._say(topic.text)
        for point in topic.points:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.space(12))
            line.addWidget(Words("•", "muted", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Words(point), 1)
            self._body.addWidget(row)
        if topic.closing:
            self._say(topic.closing)
        if topic.source:
            self._say(self.tr("Read in: {source}").format(source=topic.source), "small")

    def _danger(self, topic: Topic, country: Pack) -> None:
        self._number(country.emergency, country.emergency_words)
        self._topic(topic)
        for number in (country.silent, country.relay, country.non_emergency):
            self._number(number)
        if country.helplines:
            self._say(self.tr("People to talk to"), "strong")
            for place in country.helplines:
                self._place(place)
        if country.takedown:
            self._say(self.tr("To get pictures taken down"), "strong")
            for place in country.takedown:
                self._place(place)

    def _number(self, number: Number | None, words: str = "") -> None:
        if number is None:
            if words:
                self._say(words, "strong")
            return
        card = Card("caution" if words else "sunken")
        card.column.setSpacing(theme.space(4))
        card.column.addWidget(_selectable(Words(words or number.number, "section")))
        if number.what:
            card.column.addWidget(Words(number.what))
        card.column.addWidget(Words(self._checked(number), "small"))
        self._body.addWidget(card)

    def _place(self, place: Place) -> None:
        card = Card("sunken")
        card.column.setSpacing(theme.space(4))
        card.column.addWidget(Words(place.name, "strong"))
        card.column.addWidget(Words(place.what))
        reach = " · ".join(part for part in (place.phone, place.address) if part)
        card.column.addWidget(_selectable(Words(reach, "strong")))
        when = " · ".join(part for part in (place.hours, place.who) if part)
        if when:
            card.column.addWidget(Words(when, "muted"))
        card.column.addWidget(Words(self._checked(place), "small"))
        self._body.addWidget(card)

    def _checked(self, fact: Number | Place) -> str:
        if fact.checked is None:
            return self.tr("Nobody has checked this yet. Please do before you rely on it.")
        day = day_words(fact.checked)
        if fact.source.startswith("General knowledge"):
            return self.tr("Last checked {day}.").format(day=day)
        return self.tr("Read in: {source}. Last checked {day}.").format(source=fact.source, day=day)

    def _say(self, words: str, kind: WordKind = "") -> None:
        self._body.addWidget(Words(words, kind))

    def _clear(self) -> None:
        while (item := self._body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    # --- the country ----------------------------------------------------------------------------

    def enter(self) -> None:
        """Ask which country it is."""
        self.asker.ask(ListRecords(), self._take_records)

    def _take_records(self, records: Records) -> None:
        self._facts = records.facts
        if records.facts.country != self.country.value():
            self.country.choose(records.facts.country)
            self.show_topic(self._shown)

    def _country_chosen(self) -> None:
        self.show_topic(self._shown)
        if self._facts is not None and self.country.value() != self._facts.country:
            changed = msgspec.structs.replace(self._facts, country=self.country.value())
            self.asker.ask(Save(record=changed), self._saved)

    def _saved(self, saved: Saved) -> None:
        if isinstance(saved.record, CaseFacts):
            self._facts = saved.record
        self.status.emit(self.tr("Saved"))

    def forget(self) -> None:
        """Go back to the first topic: which one was read tells something too."""
        self._facts = None
        self.show_topic(DANGER)

    def primary_focus(self) -> QWidget | None:
        """The topic that is shown."""
        return self.buttons[self._shown]


def _selectable(words: Words) -> Words:
    words.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return words
