"""Each fact of the guide says how old it is, and when to check it first."""

import datetime as dt

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.gui.widgets.place_card import PlaceCard, SourceWords
from evidence_kit.guide.packs import Fact, Number, Pack, pack
from tests.gui.guide_words import shown_words

TODAY = dt.date.today()


def aged(days: int) -> Pack:
    """The pack of the UK as if it was gone through *days* ago and is good for half a year."""
    reviewed = TODAY - dt.timedelta(days=days)
    return msgspec.structs.replace(
        pack("uk"), reviewed=reviewed, review_by=reviewed + dt.timedelta(days=180)
    )


@pytest.mark.parametrize(
    ("country", "checked", "words", "kind"),
    [
        (aged(10), TODAY, "Last checked", "small"),
        (aged(10), TODAY - dt.timedelta(days=11), "It may have changed", "caution"),
        (aged(200), TODAY - dt.timedelta(days=200), "It may have changed", "caution"),
        (aged(10), None, "We have not checked this.", "caution"),
    ],
)
def test_a_number_says_whether_to_check_it_first(
    country: Pack, checked: dt.date | None, words: str, kind: str, qtbot: QtBot
) -> None:
    """Fresh; older than the last review; a review that is due; never checked."""
    label = SourceWords(country, Number(number="1", source="somewhere.org", checked=checked))
    qtbot.addWidget(label)
    assert "Read in: somewhere.org." in label.text()
    assert words in label.text()
    assert label.property("kind") == kind


def test_what_everybody_knows_says_so_quietly(qtbot: QtBot) -> None:
    """Advice without a number to dial in vain is no reason to worry anyone."""
    label = SourceWords(aged(10), Fact(say="Ask.", source="Commonly known"))
    qtbot.addWidget(label)
    assert label.text() == "Commonly known. We have not checked it in a source."
    assert label.property("kind") == "small"


def test_a_place_shows_every_way_to_reach_it(qtbot: QtBot) -> None:
    """Telephone, text, address, hours and for whom: none is left out."""
    country = pack("us")
    for place in country.places:
        card = PlaceCard(country, place)
        qtbot.addWidget(card)
        card.show()
        read = shown_words(card)
        for part in (place.name, place.what, place.phone, place.text, place.hours, place.who):
            assert part in read
