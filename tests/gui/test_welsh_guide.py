"""Whoever chose Welsh reads the guide in Welsh on every page that shows it."""

import tomllib
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.gui.page_builders import page_builders
from evidence_kit.gui.pages.account_form import AccountForm
from evidence_kit.gui.pages.help import HelpPage
from evidence_kit.gui.pages.known_picture import KnownPicturePage
from evidence_kit.gui.pages.situation import SituationPage
from evidence_kit.gui.pages.stop import StopPage
from evidence_kit.gui.said import say_in
from evidence_kit.gui.widgets.page import Page
from evidence_kit.guide.platforms import platforms
from evidence_kit.guide.situations import ANSWERS, situations
from evidence_kit.guide.steps import topics
from evidence_kit.resources import resource
from evidence_kit.service.messages import SaveDraft
from tests.gui.conftest import Desk
from tests.gui.guide_words import seen

Wait = Callable[[Callable[[], bool]], None]

WELSH: dict[str, str] = tomllib.loads(resource("i18n", "guide.cy.toml").read_text("utf-8"))["say"]
PAGES_OWN = "Do not delete your own account. You can switch it off for a while."
"""A page says this in words of its own, too, which Qt translates."""
SENTENCES = tuple(
    words
    for words, welsh in WELSH.items()
    if words.endswith(".") and words not in (welsh, PAGES_OWN)
)
"""Whole sentences alone: a title such as "Add pictures" may be a button of the page, too."""


@pytest.fixture(autouse=True)
def welsh() -> Iterator[None]:
    """The guide in Welsh; the pages' own words stay English, as no words of Qt are loaded."""
    say_in("cy")
    yield
    say_in("en")


def words_on(page: QWidget) -> str:
    """All that is written on *page* and read out there, a line each."""
    seen(page, QLabel)  # waits until all cards are made
    labels = [each.text() for each in page.findChildren(QLabel)]  # those in closed folds, too
    buttons = [each.text() for each in page.findChildren(QAbstractButton)]
    lists = [each.currentText() for each in page.findChildren(QComboBox)]
    names = [each.accessibleName() for each in page.findChildren(QWidget)]
    return "\n".join([*labels, *buttons, *lists, *names])


def english_on(page: QWidget) -> list[str]:
    """The sentences of the guide that stand on *page* in English."""
    read = words_on(page)
    return [sentence for sentence in SENTENCES if sentence in read]


def shown(name: str, desk: Desk, qtbot: QtBot, wait_until: Wait) -> Page:
    """The page *name*, with all that it asks for."""
    page = page_builders(desk)[name]()
    qtbot.addWidget(page)
    page.show()
    page.enter()
    wait_until(lambda: not desk._jobs)
    return page


@pytest.mark.parametrize("name", ["start", "call", "stop", "help", "situation"])
def test_a_page_is_in_welsh_when_it_opens(
    name: str, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """The first look at each page of the guide has the number to call in Welsh."""
    page = shown(name, desk, qtbot, wait_until)
    assert english_on(page) == []
    if name != "stop":
        assert "Mewn perygl nawr? Ffoniwch 999." in words_on(page)


def test_every_topic_of_help_is_in_welsh(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Whichever topic is read, and the numbers under it."""
    page = shown("help", desk, qtbot, wait_until)
    assert isinstance(page, HelpPage)
    for topic in topics():
        page.show_topic(topic.id)
        assert english_on(page) == [], topic.id
        assert WELSH[topic.text] in words_on(page)


def test_every_situation_is_in_welsh(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """What helps, why, and for whom the helplines are."""
    page = shown("situation", desk, qtbot, wait_until)
    assert isinstance(page, SituationPage)
    for situation in situations():
        page._answers = {"situation": situation.id, "age": "under-18"}
        page._show()
        assert english_on(page) == [], situation.id
        assert WELSH[situation.opening] in words_on(page)


def test_every_app_is_in_welsh(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """What to keep, how to report and how to block, and the hints where an account is written."""
    page = shown("stop", desk, qtbot, wait_until)
    assert isinstance(page, StopPage)
    form = AccountForm()
    qtbot.addWidget(form)
    form.show()
    for platform in platforms():
        page.show_place(platform.name)
        form.platform.setEditText(platform.name)
        assert english_on(page) == [], platform.id
        assert english_on(form) == [], platform.id
        for fact in (platform.handle, platform.permanent_id):
            assert platform.id == "other" or WELSH.get(fact, fact) in words_on(form)


def test_help_for_someone_under_18_is_in_welsh(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Where pictures are taken down, the law and the people for young ones."""
    page = shown("known-picture", desk, qtbot, wait_until)
    assert isinstance(page, KnownPicturePage)
    page._answer(under_18=True)
    assert english_on(page) == []


def test_what_to_say_to_the_police_is_in_welsh(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """The headings, the words to say and what to ask; a name stays as it was written."""
    desk.answer(SaveDraft(form=ANSWERS, fields={"situation": "stalking", "age": ""}))
    read = words_on(shown("call", desk, qtbot, wait_until))
    assert "“Fy enw i yw Alex Berry. Mae rhywun yn fy nilyn ac yn cysylltu â mi o hyd." in read
    for english in ("Say this first", "What they may ask", "Ask them", "reference number?", "Who"):
        assert english not in read.splitlines()
    assert "Beth yw'r cyfeirnod?" in read
