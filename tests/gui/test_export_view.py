"""Choosing from the messages of a chat export on the Evidence page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.evidence import EvidencePage
from evidence_kit.gui.pages.export_view import ExportView
from evidence_kit.model.event import EventKind
from evidence_kit.service.messages import AddFiles, GetDraft, SaveDraft
from tests.gui.conftest import Desk
from tests.gui.evidence_desk import Wait, open_page
from tests.intake import made_pages

LINES = (
    ("Mia", "You know me"),
    ("Alex", "Who are you?"),
    ("Mia", "200 or I send it"),
    ("Mia", "Friday at 18:00"),
)


def _open(
    desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait, text: str
) -> tuple[EvidencePage, ExportView]:
    file = tmp_path / "WhatsApp Chat with Mia.txt"
    file.write_text(text, encoding="utf-8")
    desk.answer(AddFiles(paths=(str(file),)))
    desk.answer(SaveDraft(form="under-18", fields={"answer": "no"}))
    page = open_page(qtbot, desk, wait_until)
    button = page.view.suggesting.panel.see_export
    wait_until(button.isVisible)
    button.click()
    wait_until(lambda: page.ways.export_view().rows.rowCount() > 0)
    return page, page.ways.export_view()


@pytest.fixture
def chat() -> str:
    """Four messages, as WhatsApp writes them."""
    return "".join(
        f"20/10/2026, 22:1{n} - {who}: {words}\n" for n, (who, words) in enumerate(LINES)
    )


def test_ticked_messages_are_written_down(
    desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait, chat: str
) -> None:
    """The space bar ticks, one button writes; what is written is marked and stays marked."""
    page, view = _open(desk, qtbot, tmp_path, wait_until, chat)
    assert not view.take.isEnabled()
    view.mine.choose("Alex")
    view.list.setFocus()
    view.list.setCurrentIndex(view.list.model().index(1, 0))
    qtbot.keyClick(view.list, Qt.Key.Key_Space)
    view.list.setCurrentIndex(view.list.model().index(2, 0))
    qtbot.keyClick(view.list, Qt.Key.Key_Space)
    assert view.take.text().strip() == "Write 2 messages down"
    view.take.click()
    wait_until(lambda: "written down" in view.notice.sentence)
    events = desk._keeper.session.open_vault.case().events  # type: ignore[union-attr]
    assert [event.kind for event in events] == [EventKind.MESSAGE_SENT, EventKind.MESSAGE_RECEIVED]
    spoken = view.list.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Mia · 20/10/2026, 22:12 · written down: 200 or I send it"
    view.back.click()
    wait_until(lambda: len(page.view._events) == 2)


def test_ticks_are_there_again_after_hiding(
    desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait, chat: str
) -> None:
    """Those of messages and who is the person; what is written down is not kept a second time."""
    page, view = _open(desk, qtbot, tmp_path, wait_until, chat)
    view.mine.choose("Alex")
    view.rows.tick((0, 2, 3), True)
    page.flush()
    page.forget()
    assert view.rows.ticked == ()
    wait_until(lambda: not desk._jobs)
    page.enter()
    button = page.view.suggesting.panel.see_export
    wait_until(button.isVisible)
    button.click()
    wait_until(lambda: view.rows.rowCount() == 4 and view.rows.ticked == (0, 2, 3))
    assert view.mine.value() == "Alex"
    view.take.click()
    wait_until(lambda: "written down" in view.notice.sentence)
    view.forget()
    wait_until(lambda: not desk._jobs)
    (exhibit,) = desk._keeper.session.open_vault.case().exhibits  # type: ignore[union-attr]
    assert desk.answer(GetDraft(form=f"messages:{exhibit.id}:0")).fields == {}


def test_a_word_finds_messages_and_all_found_are_ticked(
    desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait, chat: str
) -> None:
    """The list is filtered as one types; ticking all ticks what is listed and nothing else."""
    _page, view = _open(desk, qtbot, tmp_path, wait_until, chat)
    view.search.setText("mia")
    assert view.list.model().rowCount() == 3
    view.search.setText("friday")
    view.tick.click()
    view.search.clear()
    assert view.rows.ticked == (3,)


def test_questions_are_asked_only_where_the_file_cannot_tell(
    desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait
) -> None:
    """03/04 asks for the order; the answer holds, and the question goes."""
    text = "03/04/2026, 21:14 - Mia: hello\n03/04/2026, 21:15 - Mia: pay\n"
    _page, view = _open(desk, qtbot, tmp_path, wait_until, text)
    assert view._day_row.isVisible() and view._zone_field.isVisible()
    view._day_row.layout().box.shown[0].click()  # type: ignore[union-attr]
    wait_until(lambda: view.rows.rowCount() == 2 and not view._day_row.isVisible())


def test_ten_thousand_messages_can_be_gone_through(
    desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait
) -> None:
    """A long chat comes in part by part and is whole in the end."""
    lines = "".join(f"20/10/2026, 22:{n % 60:02} - Mia: line {n}\n" for n in range(10_000))
    _page, view = _open(desk, qtbot, tmp_path, wait_until, lines)
    wait_until(lambda: view.rows.rowCount() == 10_000)
    view.search.setText("line 9999")
    assert view.list.model().rowCount() == 1


def test_what_is_left_out_is_said(
    desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait, chat: str
) -> None:
    """What such a file never contains stands one press away; leaving drops every word."""
    page, view = _open(desk, qtbot, tmp_path, wait_until, chat)
    assert view.left_out.isVisible()
    view.left_out.button.click()
    assert view._left_out_words.text()
    page.forget()
    assert view.rows.rowCount() == 0 and not view._left_out_words.text()


def test_the_clock_that_the_file_shows_is_offered_and_said(
    desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait
) -> None:
    """Pages of Instagram are on the clock of California: nobody has to know that."""
    file = tmp_path / "instagram-zoe.zip"
    file.write_bytes(made_pages.instagram())
    desk.answer(AddFiles(paths=(str(file),)))
    desk.answer(SaveDraft(form="under-18", fields={"answer": "no"}))
    page = open_page(qtbot, desk, wait_until)
    page.view.suggesting.panel.see_export.click()
    view = page.ways.export_view()
    wait_until(lambda: view.rows.rowCount() == 3)
    assert "Los Angeles" in view.zone.currentText()
    assert "California" in view.cautions.text() and view.cautions.isVisible()
    assert "what the file shows" in view.zone.accessibleDescription()


@pytest.mark.parametrize(("name", "offered"), [("message_1.html", True), ("page.html", False)])
def test_a_page_that_an_app_exported_offers_its_messages(
    desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait, name: str, offered: bool
) -> None:
    """Other saved pages do not: nearly all of them hold none."""
    (tmp_path / name).write_bytes(made_pages.facebook_older())
    desk.answer(AddFiles(paths=(str(tmp_path / name),)))
    desk.answer(SaveDraft(form="under-18", fields={"answer": "no"}))
    page = open_page(qtbot, desk, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: not desk._jobs)
    assert panel.see_export.isVisibleTo(page) == offered


def test_what_the_file_says_of_a_message_stands_beside_its_time(
    desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait
) -> None:
    """That it was edited, or that it stands for a call."""
    text = (
        "20/10/2026, 22:11 - Mia: pay <This message was edited>\n"
        "20/10/2026, 22:12 - Missed voice call\n"
    )
    _page, view = _open(desk, qtbot, tmp_path, wait_until, text)
    rows = [view.list.model().index(n, 0).data() for n in range(2)]
    assert rows == [
        "Mia · 20/10/2026, 22:11 · edited later\npay",
        "The app itself · 20/10/2026, 22:12\nMissed voice call",
    ]
