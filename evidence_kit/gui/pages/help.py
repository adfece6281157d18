"""The Help page: the numbers of the person's country first, then short topics to read."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.card_button import CardButton
from evidence_kit.gui.widgets.country_choice import CountryChoice
from evidence_kit.gui.widgets.gradual import Gradual
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.place_card import NumberCard, PlaceCard, need_words, told
from evidence_kit.gui.widgets.scroll_column import ScrollColumn
from evidence_kit.gui.widgets.words import WordKind, Words
from evidence_kit.guide.packs import HelpKind, Pack, Place
from evidence_kit.guide.situations import people_for_needs
from evidence_kit.guide.steps import Group, Topic, topics
from evidence_kit.service.messages import ListRecords, Records

DANGER = "danger"
UNDER_18 = "under-18"
_BESIDE = 780  # from this width on at 100 % the list of topics stands beside the text


class HelpPage(Page):
    """Shows one topic at a time; the first is what to do in danger, with the country's numbers."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Help")
        self.purpose = self.tr("Numbers to call, and short answers.")
        self._shown = DANGER
        self.place = CountryChoice(self.asker)
        self.country = self.place.choice
        self.place.changed.connect(lambda: self.show_topic(self._shown))
        self.place.kept.connect(lambda: self.status.emit(self.tr("Saved")))
        self._topics = {topic.id: topic for topic in topics()}
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(theme.space(24))
        self._beside.addWidget(self._list())
        self.reading = Card()
        self._body = QVBoxLayout()
        self.cards = Gradual(self._body, self)
        self._body.setSpacing(theme.space(12))
        self.reading.column.addLayout(self._body)
        self.reading.column.addStretch()
        self._beside.addWidget(self.reading, 1)
        column = self.reading_column()
        # Where the list stands above the text, the number would be far down.
        self.danger = Card("caution")
        self._call = Words("", "strong")
        self.danger.column.addWidget(self._call)
        self.danger.hide()
        column.addWidget(self.danger)
        column.addLayout(self._beside)
        column.addStretch()
        self.show_topic(DANGER)

    def _list(self) -> QWidget:
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        self.ask = CardButton(self.tr("What helps in my situation?"), "list-checks")
        self.ask.clicked.connect(lambda: self.go_to.emit("situation"))
        column.addWidget(self.ask)
        column.addWidget(self.place)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, Button] = {}
        names = {
            Group.NOW: self.tr("Now"),
            Group.KNOW: self.tr("Good to know"),
            Group.AFTER: self.tr("Afterwards"),
        }
        for group, name in names.items():
            column.addSpacing(theme.space(8))
            column.addWidget(Words(name, "small"))
            for topic in self._topics.values():
                if topic.group is group:
                    column.addWidget(self._topic_button(topic))
        column.addStretch()
        return self._side

    def _topic_button(self, topic: Topic) -> Button:
        button = Button(told(topic.title), "", "quiet")
        button.setProperty("kind", "topic")
        button.let_break()
        button.setCheckable(True)
        button.clicked.connect(lambda _on=False: self.show_topic(topic.id, read=True))
        self._group.addButton(button)
        self.buttons[topic.id] = button
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme.px(_BESIDE)
        self._beside.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self.danger.setVisible(not beside)
        self.reading.column.setContentsMargins(*(theme.space(24 if beside else 12),) * 4)
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
        self.cards.clear()
        self._say(told(topic.title), "section")
        country = self.place.pack
        self._call.setText(told(country.emergency_words))
        if identifier == DANGER:
            self._danger(topic, country)
        else:
            self._topic(topic)
        if identifier == UNDER_18:
            self._say(told(country.under_18_words))
        for place in _places_of(identifier, country):
            self.cards.add(partial(PlaceCard, country, place))
        if read:
            self._bring_into_sight()
            said = (told(topic.text), *(told(point) for point in topic.points))
            announce(self.reading, f"{told(topic.title)}. {' '.join(said)}")

    def _bring_into_sight(self) -> None:
        """Where the text stands below the list, go down to it."""
        scroll = self.findChild(ScrollColumn)
        if scroll is not None and self._beside.direction() == QBoxLayout.Direction.TopToBottom:
            self.reading.updateGeometry()
            QTimer.singleShot(
                0, lambda: scroll.verticalScrollBar().setValue(self.reading.geometry().top())
            )

    def _topic(self, topic: Topic) -> None:
        self._say(told(topic.text))
        for point in topic.points:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.space(12))
            line.addWidget(Words("•", "muted", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Words(told(point)), 1)
            self._body.addWidget(row)
        if topic.closing:
            self._say(told(topic.closing))
        if topic.page:
            way = Button(told(topic.page_words), "arrow-right")
            way.let_break()
            way.clicked.connect(lambda: self.go_to.emit(topic.page))
            self._body.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        if topic.source:
            self._say(self.tr("Read in: {source}").format(source=topic.source), "small")

    def _danger(self, topic: Topic, country: Pack) -> None:
        if country.emergency is not None:
            self._body.addWidget(
                NumberCard(country, country.emergency, country.emergency_words, "caution")
            )
        self._topic(topic)
        for number in (country.silent, country.relay, country.non_emergency):
            if number is not None:
                self.cards.add(partial(NumberCard, country, number))
        self.cards.add(partial(Words, self.tr("People to talk to"), "strong"))
        for place in country.helplines:
            if not place.needs:
                self.cards.add(partial(PlaceCard, country, place))
        for need, places in people_for_needs(country):
            self.cards.add(partial(Words, need_words(need), "strong"))
            for place in places:
                self.cards.add(partial(PlaceCard, country, place))

    def _say(self, words: str, kind: WordKind = "") -> None:
        self._body.addWidget(Words(words, kind))

    # --- the country ----------------------------------------------------------------------------

    def enter(self) -> None:
        """Ask which country it is."""
        self.asker.ask(ListRecords(), self._take_records)

    def _take_records(self, records: Records) -> None:
        if self.place.show_facts(records.facts):
            self.show_topic(self._shown)

    def forget(self) -> None:
        """Go back to the first topic: which one was read tells something too."""
        self.place.forget()
        self.show_topic(DANGER)

    def primary_focus(self) -> QWidget | None:
        """The topic that is shown."""
        return self.buttons[self._shown]


def _places_of(topic: str, country: Pack) -> tuple[Place, ...]:
    """The places that belong to a topic, in order."""
    kinds = {
        UNDER_18: (HelpKind.UNDER_18,),
        "police": (HelpKind.POLICE,),
        "no-answer": (HelpKind.COMPLAINT,),
        "pressure": (HelpKind.BANK,),
        "taken-down": (HelpKind.TAKEDOWN,),
    }
    return tuple(place for kind in kinds.get(topic, ()) for place in country.of_kind(kind))
