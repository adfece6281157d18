"""Report, block, stop: keep first, then report, then block; a tick becomes a record."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.situation import FORM
from evidence_kit.gui.pages.stop import StopPage
from evidence_kit.guide.platforms import Known, platforms
from evidence_kit.model.account import Account
from evidence_kit.model.contact import ContactKind
from evidence_kit.service.messages import ListRecords, Save, SaveDraft
from tests.gui.conftest import Desk
from tests.gui.guide_words import entered, shown_words

Wait = Callable[[Callable[[], bool]], None]


def shown(desk: Desk, qtbot: QtBot, wait_until: Wait) -> StopPage:
    return entered(StopPage(desk), desk, qtbot, wait_until)


def test_every_app_says_keep_then_report_then_block(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """The order is the same for each, and none is without a way."""
    page = shown(desk, qtbot, wait_until)
    for platform in platforms():
        page.show_place(platform.id)
        assert page.app.value() == platform.name
        read = shown_words(page)
        places = [read.index(step) for step in ("1  Keep", "2  Report", "3  Block", "4  Stop")]
        assert places == sorted(places)
        for line in (*platform.report, *platform.block):
            assert line in read


def test_every_app_says_where_its_steps_were_read(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Steps that were read name the website; steps that were not say so; none is claimed."""
    page = shown(desk, qtbot, wait_until)
    for platform in platforms():
        page.show_place(platform.id)
        read = shown_words(page)
        for fact in ("report", "block"):
            source = platform.sources[fact]
            for place in source.places if source.known is Known.READ else ():
                assert place in read
        known = {platform.sources[fact].known for fact in ("report", "block")}
        assert ("We have not checked this." in read) == (Known.UNREAD in known)
        assert ("We read this on" in read) == (Known.READ in known)


def test_what_to_know_before_reporting_stands_with_what_to_keep(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Whoever blocks on Kik reads first that the chats go away with it."""
    page = shown(desk, qtbot, wait_until)
    page.show_place("kik")
    read = shown_words(page)
    assert read.index("Blocking takes the chats with them") < read.index("2  Report")


def test_a_tick_becomes_a_record_and_can_be_taken_back(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Ticking writes down app, kind, day and the one account there; unticking removes it."""
    desk.answer(Save(record=Account(id="", platform="Instagram", handle="@x")))
    page = shown(desk, qtbot, wait_until)
    assert page.app.value() == "Instagram"
    page.ticks[ContactKind.PLATFORM].click()
    wait_until(lambda: not desk._jobs)
    (kept,) = desk.answer(ListRecords()).contacts
    assert (kept.kind, kept.organisation) == (ContactKind.PLATFORM, "Instagram")
    assert kept.moment.wall is not None
    assert len(kept.accounts) == 1
    assert page.ticks[ContactKind.PLATFORM].isChecked()
    assert not page.ticks[ContactKind.BLOCKED].isChecked()
    page.ticks[ContactKind.PLATFORM].click()
    wait_until(lambda: not desk._jobs)
    assert not desk.answer(ListRecords()).contacts


def test_what_was_done_before_is_shown_as_done(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """An earlier record is no tick to take back by mistake, and leads to itself."""
    page = shown(desk, qtbot, wait_until)
    page.show_place("tiktok")
    page.ticks[ContactKind.BLOCKED].click()
    wait_until(lambda: not desk._jobs)
    again = shown(desk, qtbot, wait_until)
    again.show_place("tiktok")
    assert ContactKind.BLOCKED not in again.ticks
    assert "I have blocked them" in shown_words(again)
    assert "Written down" in shown_words(again)


@pytest.mark.parametrize(
    ("situation", "words"),
    [
        ("money", "You can block them once you have your pictures."),
        ("stalking", "ask the police or a helpline first"),
        ("partner", "ask the police or a helpline first"),
        ("", "ask the police or a helpline first"),
    ],
)
def test_blocking_follows_what_is_happening(
    situation: str, words: str, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """A stranger who wants money is blocked; about someone who may come, ask first."""
    if situation:
        desk.answer(SaveDraft(form=FORM, fields={"situation": situation, "age": ""}))
    assert words in shown_words(shown(desk, qtbot, wait_until))


def test_forgetting_leaves_no_app(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Which app it was tells something too."""
    desk.answer(Save(record=Account(id="", platform="WhatsApp", handle="x")))
    page = shown(desk, qtbot, wait_until)
    page.forget()
    assert page.app.value() == platforms()[0].name
    assert "2  Report" not in shown_words(page)
