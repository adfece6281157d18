"""The Help page: numbers first, topics to read, the country in sight."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.help import HelpPage
from evidence_kit.guide.packs import countries, pack
from evidence_kit.guide.steps import steps, topics
from evidence_kit.service.messages import ListRecords
from tests.gui.conftest import Desk
from tests.gui.guide_words import seen

Wait = Callable[[Callable[[], bool]], None]


def shown(desk: Desk, qtbot: QtBot, wait_until: Wait) -> HelpPage:
    page = HelpPage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 640)
    page.show()
    page.enter()
    wait_until(lambda: not desk._jobs)
    return page


def words(page: HelpPage) -> str:
    labels = page.reading.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_danger_comes_first(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """The page opens with the number to call and with people to talk to."""
    page = shown(desk, qtbot, wait_until)
    wait_until(lambda: "In danger now? Call 999." in words(page) and not page.cards.is_making)
    wait_until(lambda: "Revenge Porn Helpline" in words(page))
    read = words(page)
    assert "Revenge Porn Helpline" in read
    assert "Last checked" in read


def test_danger_comes_first_in_a_narrow_window_too(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Where the topics stand above the text, the number stands above the topics."""
    page = shown(desk, qtbot, wait_until)
    assert not page.danger.isVisible()
    page.resize(600, 640)
    wait_until(page.danger.isVisible)
    assert [label.text() for label in page.danger.findChildren(QLabel)] == [
        "In danger now? Call 999."
    ]
    assert page.danger.y() < page.ask.mapTo(page, page.ask.pos()).y()


@pytest.mark.parametrize("code", [country.code for country in countries()])
def test_country_can_be_changed_and_is_kept(
    code: str, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Choosing a country shows its words at once and keeps it with the case."""
    page = shown(desk, qtbot, wait_until)
    page.country.choose(code)
    page.country.activated.emit(page.country.currentIndex())
    wait_until(lambda: pack(code).emergency_words in words(page))
    wait_until(lambda: not desk._jobs)
    assert desk.answer(ListRecords()).facts.country == code


def test_every_topic_can_be_read(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Each topic opens with its text and all its points, and is one press away."""
    page = shown(desk, qtbot, wait_until)
    for topic in topics():
        page.buttons[topic.id].click()
        wait_until(lambda title=topic.title: title in words(page))
        read = words(page)
        for line in (topic.title, topic.text, *topic.points, topic.closing):
            assert line in read


def test_under_18_names_where_to_turn_to(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """The topic on under-18s shows what holds in the country, and the services there."""
    page = shown(desk, qtbot, wait_until)
    page.buttons["under-18"].click()
    wait_until(lambda: pack("uk").under_18_words in words(page))
    wait_until(lambda: "Report Remove" in words(page))


def test_steps_lead_to_topics_that_exist() -> None:
    """Every step that offers to read more leads to a topic."""
    known = {topic.id for topic in topics()}
    assert {step.more for step in steps() if step.more} <= known


def test_another_page_can_ask_for_a_topic(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """A topic that is asked for is shown, an unknown one is not minded; hiding forgets it."""
    page = shown(desk, qtbot, wait_until)
    page.show_place("hash")
    wait_until(lambda: "What a fingerprint shows" in words(page))
    page.show_place("nothing of the kind")
    assert page.buttons["hash"].isChecked()
    page.forget()
    assert page.buttons["danger"].isChecked()


def test_coming_back_leaves_the_text_where_it_was(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """A topic that stands there already is not written anew: a screen reader keeps its place."""
    page = shown(desk, qtbot, wait_until)
    page.buttons["police"].click()
    wait_until(lambda: bool(words(page)) and not page.cards.is_making)
    before = seen(page, QLabel)
    page.leave()
    page.enter()
    wait_until(lambda: not desk._jobs)
    assert seen(page, QLabel) == before
