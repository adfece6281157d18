"""Several pictures of one conversation on the Evidence page: joined, seen as one, left again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.evidence import EvidencePage
from evidence_kit.gui.pages.thread_view import ABOVE
from evidence_kit.model.reading import Side
from evidence_kit.service.messages import GetThread, SetSide
from tests.gui.conftest import Desk
from tests.gui.evidence_desk import Wait, add_pictures, open_page
from tests.service.read_case import chat, keep, said


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path, wait_until: Wait) -> EvidencePage:
    """Two pictures of one chat that overlap, and one of another."""
    add_pictures(desk, tmp_path / "in", 3)
    keeper = desk._keeper
    assert keeper is not None
    shared = said("You have two days to pay me", n=1)
    mine = said("Leave me alone, please", Side.RIGHT, n=2)
    first, second, third = keeper.session.open_vault.case().exhibits
    keep(keeper, first, chat(said("I know where you live now"), shared))
    keep(keeper, second, chat(shared, mine))
    keep(keeper, third, chat(said("Hello"), partner="Ben"))
    return open_page(qtbot, desk, wait_until)


def _join(page: EvidencePage, wait_until: Wait) -> None:
    ids = tuple(page.model.row(n).id for n in (0, 1))  # type: ignore[union-attr]
    page._chosen(ids)
    assert page.several.conversation.text().strip() == "These 2 are one conversation"
    page.several.conversation.click()
    wait_until(lambda: page.ways.thread_view().rows.rowCount() > 0)


def test_pictures_are_joined_and_seen_as_one(page: EvidencePage, wait_until: Wait) -> None:
    """Each message stands once, in order, with the marks of every picture that shows it."""
    _join(page, wait_until)
    rows = page.ways.thread_view().rows
    spoken = [
        rows.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(rows.rowCount())
    ]
    assert spoken == [
        "On the left: I know where you live now. AB1",
        "On the left: You have two days to pay me. AB1, AB2",
        "On the right: Leave me alone, please. AB2",
    ]
    assert page.ways.thread_view().title.text() == "Conversation with Mia"
    assert "Put together from 2 pictures" in page.ways.thread_view().about.text()


def test_enter_on_a_message_opens_its_picture(
    page: EvidencePage, qtbot: QtBot, wait_until: Wait
) -> None:
    """From the thread to the exhibit and, by one button, back to the thread."""
    _join(page, wait_until)
    thread = page.ways.thread_view()
    thread.list.setFocus()
    thread.list.setCurrentIndex(thread.rows.index(2, 0))
    qtbot.keyClick(thread.list, Qt.Key.Key_Return)
    second = page.model.row(1)
    assert second is not None
    wait_until(lambda: page.view.exhibits == (second.id,))
    assert page.rooms.part is page.view
    panel = page.view.suggesting.panel
    wait_until(panel.see_thread.isVisible)
    panel.see_thread.click()
    wait_until(lambda: page.ways.thread_view().rows.rowCount() == 3)


def test_leaving_drops_every_word(page: EvidencePage, desk: Desk, wait_until: Wait) -> None:
    """On hide and lock nothing of a conversation stays, nor does a late answer bring it back."""
    _join(page, wait_until)
    page.ways.thread_view().open(
        next(r.conversation for r in desk.asked if isinstance(r, GetThread))
    )
    page.forget()
    wait_until(lambda: not desk._jobs)
    assert page.ways.thread_view().rows.rowCount() == 0
    assert not page.ways.thread_view().title.text()


def test_where_messages_may_be_missing_stands_where_they_may(
    page: EvidencePage, wait_until: Wait
) -> None:
    """Between two pictures that share nothing, in the list and not only above it; it is spoken too."""
    ids = tuple(page.model.row(n).id for n in (0, 2))  # type: ignore[union-attr]
    page._chosen(ids)
    page.several.conversation.click()
    wait_until(lambda: page.ways.thread_view().rows.rowCount() == 3)
    rows, view = page.ways.thread_view().rows, page.ways.thread_view().list
    spoken = [rows.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(3)]
    assert [text.startswith("Messages may be missing here. ") for text in spoken] == [
        False,
        False,
        True,
    ]
    heights = [view.visualRect(rows.index(n, 0)).height() for n in range(3)]
    assert heights[2] > heights[1]


def test_what_is_painted_says_whose_message_it_is(
    page: EvidencePage, desk: Desk, wait_until: Wait
) -> None:
    """As it is spoken: the person's own messages are from them, not to them."""
    first = page.model.row(0)
    assert first is not None
    desk.answer(SetSide(exhibit=first.id, side=Side.RIGHT))
    _join(page, wait_until)
    rows = page.ways.thread_view().rows
    painted = [rows.index(n, 0).data(ABOVE) for n in range(rows.rowCount())]
    assert painted == ["To you", "To you", "From you"]
