"""The call to the police, prepared on the screen, with the record of it beside."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.call import CallPage
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.guide.packs import CODES, pack
from evidence_kit.guide.situations import ANSWERS
from evidence_kit.model.case import CaseFacts
from evidence_kit.service.messages import ListRecords, MakePaper, Save, SaveDraft
from tests.gui.conftest import Desk
from tests.gui.guide_words import entered, shown_words

Wait = Callable[[Callable[[], bool]], None]


def shown(desk: Desk, qtbot: QtBot, wait_until: Wait) -> CallPage:
    return entered(CallPage(desk), desk, qtbot, wait_until)


def test_the_words_to_say_are_there_before_anything_is_recorded(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """An empty case is enough for a call: the number, what to say first, what to ask."""
    read = shown_words(shown(desk, qtbot, wait_until))
    assert "In danger now? Call 999." in read
    assert "101" in read
    assert "My name is Alex Berry. Someone is threatening me online." in read
    assert "What is the reference number?" in read


def test_what_is_happening_is_said_first(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Whoever answered the question need not look for words."""
    desk.answer(SaveDraft(form=ANSWERS, fields={"situation": "stalking", "age": ""}))
    read = shown_words(shown(desk, qtbot, wait_until))
    assert "My name is Alex Berry. Someone keeps following and contacting me." in read


@pytest.mark.parametrize("code", CODES)
def test_each_country_tells_what_follows_and_what_if_nothing_does(
    code: str, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Each fold has what its name promises; none opens on nothing."""
    desk.answer(Save(record=CaseFacts(initials="AB", country=code)))
    page = shown(desk, qtbot, wait_until)
    for fold in page.findChildren(Fold):
        if page.record.isAncestorOf(fold) or fold.isHidden():
            continue
        fold.set_open(True)
        assert fold.column.count(), fold.button.accessibleName()
    read = shown_words(page)
    country = pack(code)
    for facts in (country.asked, country.expect, country.can, country.law, country.nothing_happens):
        for fact in facts:
            assert fact.say in read
    assert country.emergency_words in read


def test_the_record_of_the_call_is_open_beside_it(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """What they say is written down while the words stand beside, and leaving keeps it."""
    page = shown(desk, qtbot, wait_until)
    field = page.record.form._texts["reference"]
    assert field.isVisible()
    qtbot.keyClicks(field, "46/1234/26")
    page.leave()
    wait_until(lambda: not desk._jobs)
    (kept,) = desk.answer(ListRecords()).contacts
    assert kept.reference == "46/1234/26"


def test_a_half_written_record_is_put_back(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Coming to the page does not throw away what was being typed when it was hidden."""
    desk.answer(SaveDraft(form="contact", fields={"organisation": "Kent Pol", "id": ""}))
    page = shown(desk, qtbot, wait_until)
    wait_until(lambda: page.record.form.fields()["organisation"] == "Kent Pol")


def test_it_can_be_printed(desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path) -> None:
    """The same words go onto a page of the country's size."""
    page = shown(desk, qtbot, wait_until)
    page._make(str(tmp_path / "call.pdf"))
    wait_until(lambda: "Saved as" in page.result.sentence)
    assert (tmp_path / "call.pdf").read_bytes().startswith(b"%PDF")
    assert [each.paper.value for each in desk.asked if isinstance(each, MakePaper)] == ["a4"]


def test_forgetting_leaves_no_words(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """After hiding nothing of the case is on the page."""
    page = shown(desk, qtbot, wait_until)
    page.forget()
    assert "Alex Berry" not in shown_words(page)
