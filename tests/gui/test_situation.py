"""What is happening is asked one question at a time; the answer leads to the right people."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.situation import FORM, UNDER_18, SituationPage
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card_button import CardButton
from evidence_kit.guide.packs import CODES, pack
from evidence_kit.guide.situations import people_for, situation, situations
from evidence_kit.service.messages import GetDraft, GetHistory, ListRecords
from tests.gui.conftest import Desk
from tests.gui.guide_words import entered, seen, shown_words

Wait = Callable[[Callable[[], bool]], None]


def shown(desk: Desk, qtbot: QtBot, wait_until: Wait) -> SituationPage:
    return entered(SituationPage(desk), desk, qtbot, wait_until)


def choices(page: SituationPage) -> list[CardButton]:
    return seen(page, CardButton)


def test_one_question_at_a_time(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Seven answers, then the age, then what helps; nothing else is asked."""
    page = shown(desk, qtbot, wait_until)
    assert len(choices(page)) == 7
    assert "What is happening?" in shown_words(page)
    choices(page)[2].click()
    assert "Are you under 18?" in shown_words(page)
    assert "What is happening?" not in shown_words(page)
    assert len(choices(page)) == 3
    choices(page)[1].click()
    read = shown_words(page)
    assert "Do not pay. If you have paid already, you can stop now." in read
    assert "0345 6000 459" in read
    wait_until(lambda: not desk._jobs)


def test_the_answer_is_remembered_and_is_no_evidence(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """It is there at the next visit, and no record of the case holds it."""
    page = shown(desk, qtbot, wait_until)
    choices(page)[3].click()
    choices(page)[2].click()
    wait_until(lambda: not desk._jobs)
    again = shown(desk, qtbot, wait_until)
    assert "National Stalking Helpline" in shown_words(again)
    assert desk.answer(GetDraft(form=FORM)).fields == {"situation": "stalking", "age": ""}
    assert "stalking" not in repr(desk.answer(ListRecords()))
    assert len(desk.answer(GetHistory(id="case")).versions) == 1


def test_another_answer_can_be_chosen(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Each page has a way back to the question, and another page can ask for it."""
    page = shown(desk, qtbot, wait_until)
    page._answer("situation", "partner")
    page._answer("age", "adult")
    page._change()
    assert len(choices(page)) == 7
    page._answer("situation", "partner")
    wait_until(lambda: not desk._jobs)
    page.show_place("ask")
    page.enter()
    wait_until(lambda: not desk._jobs)
    assert len(choices(page)) == 7


@pytest.mark.parametrize("code", CODES)
def test_each_situation_in_each_country_shows_its_numbers(
    code: str, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """The country can be changed in place; the emergency number stands on every one of the pages."""
    page = shown(desk, qtbot, wait_until)
    page.country.choice.choose(code)
    page.country.choice.activated.emit(page.country.choice.currentIndex())
    wait_until(lambda: not desk._jobs)
    assert desk.answer(ListRecords()).facts.country == code
    for each in situations():
        page._answers = {"situation": each.id, "age": "adult"}
        page._show()
        read = shown_words(page)
        assert pack(code).emergency_words in read
        assert each.opening in read
        for advice in each.advice:
            assert advice.say in read
            assert advice.why in read
        for place in people_for(pack(code), each.id):
            assert place.name in read
            assert place.phone in read
        assert page.back.isVisible()
        assert page.country.isVisible()


def test_someone_under_18_is_told_where_to_go(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Places for young people come first, with what the law says of such pictures."""
    page = shown(desk, qtbot, wait_until)
    page._answers = {"situation": "threat-images", "age": UNDER_18}
    page._show()
    read = shown_words(page)
    assert pack("uk").under_18_words in read
    assert read.index("Childline") < read.index("Samaritans")
    assert "Revenge Porn Helpline" not in read


def test_the_ways_on_lead_to_their_pages(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """The police, the apps and the services are one press away; pictures only where it is about them."""
    page = shown(desk, qtbot, wait_until)
    for id, pages in (
        ("money", ["evidence", "call", "stop", "known-picture"]),
        ("stalking", ["evidence", "call", "stop"]),
    ):
        page._answers = {"situation": id, "age": "adult"}
        page._show()
        went: list[str] = []
        page.go_to.connect(went.append)
        for words in ("Add pictures", "Prepare the call", "Report, block", "Get pictures"):
            for button in seen(page, Button):
                if button.accessibleName().startswith(words):
                    button.click()
        assert went == pages
        page.go_to.disconnect(went.append)


def test_the_keyboard_begins_above_the_question(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Taking the keyboard does not scroll the question out of sight."""
    page = shown(desk, qtbot, wait_until)
    assert QApplication.focusWidget() is page.back
    page.forget()
    assert "National Stalking Helpline" not in shown_words(page)
    found = situation("stalking")
    assert found is not None
    assert found.title not in shown_words(page)
