"""Cards of the guide: a number to call, a place to turn to, a fact; each with where it was read."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.card import Card, CardKind
from evidence_kit.gui.widgets.web_address import WebAddress
from evidence_kit.gui.widgets.words import Words
from evidence_kit.guide.packs import Checkable, Fact, Need, Number, Pack, Place
from evidence_kit.model.moment_words import day_words


def told(words: str) -> str:
    """Return a sentence of the guide's data files in the language of the screen."""
    return said(words)


def need_words(need: Need) -> str:
    """Return whom the helplines of *need* are for."""
    names = {
        Need.MEN: QCoreApplication.translate("Need", "For men"),
        Need.LGBT: QCoreApplication.translate("Need", "For LGBT+ people"),
        Need.DEAF_DISABLED: QCoreApplication.translate("Need", "For deaf and disabled people"),
        Need.COMMUNITY: QCoreApplication.translate("Need", "For people of one community"),
        Need.ABROAD: QCoreApplication.translate("Need", "If you are away from home"),
    }
    return names[need]


class SourceWords(Words):
    """Where *fact* was read, and whether to check it first."""

    def __init__(self, country: Pack, fact: Checkable, parent: QWidget | None = None) -> None:
        doubted = country.in_doubt(fact, dt.date.today())
        common = fact.source.startswith("Commonly known")
        # What has no number to dial in vain is said more quietly.
        quiet = not doubted or (common and isinstance(fact, Fact))
        super().__init__("", "small" if quiet else "caution", parent)
        read = "" if common else self.tr("Read in: {source}.").format(source=fact.source)
        if common and isinstance(fact, Fact):
            age = self.tr("Commonly known. We have not checked it in a source.")
        elif fact.checked is None:
            age = self.tr("We have not checked this. Please check it before you rely on it.")
        elif doubted:
            age = self.tr("Last checked {day}. It may have changed. Please check it first.").format(
                day=said(day_words(fact.checked))
            )
        else:
            age = self.tr("Last checked {day}.").format(day=said(day_words(fact.checked)))
        self.setText(f"{read} {age}".strip())


class NumberCard(Card):
    """A number in large type, and what it is for. *words* say more than the number alone."""

    def __init__(
        self, country: Pack, number: Number, words: str = "", kind: CardKind = "sunken"
    ) -> None:
        super().__init__(kind)
        self.column.setSpacing(theme.space(4))
        self.column.addWidget(selectable(Words(told(words) or number.number, "section")))
        if number.what:
            self.column.addWidget(Words(told(number.what)))
        self.column.addWidget(SourceWords(country, number))


class PlaceCard(Card):
    """Somewhere to turn to: name, what for, how to reach it, when, and for whom."""

    def __init__(self, country: Pack, place: Place) -> None:
        super().__init__("sunken")
        self.column.setSpacing(theme.space(4))
        self.column.addWidget(Words(place.name, "strong"))
        self.column.addWidget(Words(told(place.what)))
        if place.phone:
            self.column.addWidget(selectable(Words(place.phone, "section")))
        if place.text and place.text != place.phone:
            by_text = self.tr("By text message: {number}").format(number=place.text)
            self.column.addWidget(selectable(Words(by_text, "strong")))
        when = " · ".join(told(part) for part in (place.hours, place.who) if part)
        if when:
            self.column.addWidget(Words(when, "muted"))
        if place.address:
            self.column.addWidget(WebAddress(place.address))
        self.column.addWidget(SourceWords(country, place))


class FactCard(Card):
    """One thing to know."""

    def __init__(self, country: Pack, fact: Fact) -> None:
        super().__init__("sunken")
        self.column.setSpacing(theme.space(4))
        self.column.addWidget(Words(told(fact.say)))
        self.column.addWidget(SourceWords(country, fact))


def selectable(words: Words) -> Words:
    """Let *words* be marked and copied."""
    words.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return words
