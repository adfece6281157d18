"""Recording on the Evidence page: what is typed is kept, saved, tied together and taken back."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.evidence import EvidencePage
from evidence_kit.model.event import Event, EventKind
from evidence_kit.model.exhibit import Sensitivity
from evidence_kit.model.moment import Precision
from evidence_kit.model.problem import CannotWrite
from evidence_kit.service.messages import (
    GetDraft,
    GetExhibit,
    GetOverview,
    GetPicture,
    GetThumbnails,
    ListExhibits,
    ListRecords,
    Save,
    SaveDraft,
)
from tests.gui.conftest import Desk
from tests.gui.evidence_desk import Wait, add_pictures, open_mark, open_page


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path, wait_until: Wait) -> EvidencePage:
    """The page with four pictures, the first one open."""
    add_pictures(desk, tmp_path / "in", 4)
    return open_page(qtbot, desk, wait_until)


def events_of(desk: Desk, number: int) -> tuple[Event, ...]:
    row = desk.answer(ListExhibits(start=number - 1, count=1)).rows[0]
    found: tuple[Event, ...] = desk.answer(GetExhibit(id=row.id)).events
    return found


def settled(page: EvidencePage, desk: Desk, wait_until: Wait) -> None:
    """Wait until nothing that was asked is still under way."""
    wait_until(lambda: not desk._jobs)


def test_event_is_recorded_by_keyboard_alone(
    page: EvidencePage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """From the first field to the next picture no mouse is needed."""
    page.view.form.start()

    def type_and_go_on(text: str, tabs: int = 1) -> None:
        qtbot.keyClicks(QApplication.focusWidget(), text)
        for _ in range(tabs):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    type_and_go_on("Instagram")
    type_and_go_on("@mark_w_88")
    type_and_go_on("Mark")
    type_and_go_on("https://example.com/mark_w_88")
    type_and_go_on("178414")
    type_and_go_on(" ")  # ticks that the picture shows the profile
    type_and_go_on("https://example.com/p/1")
    type_and_go_on("3 March 2026 14:02")
    type_and_go_on("")
    assert QApplication.focusWidget() is page.view.form.words
    type_and_go_on("I know where you live.")
    type_and_go_on("I could not sleep.")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: bool(events_of(desk, 1)))
    (event,) = events_of(desk, 1)
    (account,) = desk.answer(ListRecords()).accounts
    assert event.words == "I know where you live."
    assert event.effect == "I could not sleep."
    assert event.url == "https://example.com/p/1"
    assert event.moment.wall is not None
    assert event.moment.wall.isoformat() == "2026-03-03T14:02:00"
    assert event.moment.shown == "3 March 2026 14:02"
    assert event.entered is not None
    assert event.accounts == (account.id,)
    assert (account.platform, account.handle) == ("Instagram", "@mark_w_88")
    assert (account.display_name, account.permanent_id) == ("Mark", "178414")
    assert account.profile_exhibits == event.exhibits


@pytest.mark.parametrize(
    ("typed", "taken"),
    [("insta", "Instagram"), ("In", "In"), ("my school's forum", "my school's forum")],
)
def test_beginning_of_one_platform_is_enough(
    page: EvidencePage, qtbot: QtBot, typed: str, taken: str
) -> None:
    """Leaving the field takes the one app that begins so, and changes nothing else that is typed."""
    page.view.form.start()
    qtbot.keyClicks(QApplication.focusWidget(), typed)
    # While apps are offered, their list gets the key first, as it does under a window system.
    offered = QApplication.activePopupWidget()
    qtbot.keyClick(offered or QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert page.view.form.who.platform.text() == taken
    account = page.view.form.who.account()
    assert account is not None
    assert account.platform == taken


def test_keyboard_stays_in_the_same_field_of_the_next_exhibit(
    page: EvidencePage, qtbot: QtBot, wait_until: Wait
) -> None:
    """Ctrl Down and Ctrl Up go through the exhibits without leaving the field."""
    page.view.form.words.setFocus()
    first = page.view.exhibits
    qtbot.keyClicks(page.view.form.words, "one")
    qtbot.keyClick(page.view.form.words, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: page.view.exhibits != first)
    assert page.view.form.words.hasFocus()
    assert page.view.form.words.toPlainText() == ""
    qtbot.keyClick(page.view.form.words, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: page.view.exhibits == first)
    assert page.view.form.words.hasFocus()
    assert page.view.form.words.toPlainText() == "one"


def test_nothing_is_saved_where_nothing_was_changed(
    page: EvidencePage, desk: Desk, wait_until: Wait
) -> None:
    """Looking through the exhibits writes no record."""
    for number in (2, 3, 4, 1):
        open_mark(page, number, wait_until)
    page.leave()
    settled(page, desk, wait_until)
    assert not [asked for asked in desk.asked if isinstance(asked, Save | SaveDraft)]


def test_known_account_is_used_again(page: EvidencePage, desk: Desk, wait_until: Wait) -> None:
    """The same name on the same platform is the same account, however it is typed."""
    for number, name in ((1, "@mark_w_88"), (2, "Mark_W_88")):
        open_mark(page, number, wait_until)
        page.view.form.who.platform.set_text("Instagram")
        page.view.form.who.name.set_text(name)
        page.view.form.words.setPlainText("x")
        page.view.commit()
        settled(page, desk, wait_until)
    assert len(desk.answer(ListRecords()).accounts) == 1
    assert events_of(desk, 1)[0].accounts == events_of(desk, 2)[0].accounts


def test_one_exhibit_can_show_two_events(page: EvidencePage, desk: Desk, wait_until: Wait) -> None:
    """A picture of a chat may show two things that happened; each has its own form."""
    page.view.form.words.setPlainText("first")
    page.view.events.another.setVisible(True)
    page.view.commit()
    settled(page, desk, wait_until)
    open_mark(page, 2, wait_until)
    open_mark(page, 1, wait_until)
    page.view.events.another.click()
    wait_until(lambda: page.view.form.words.toPlainText() == "")
    page.view.form.words.setPlainText("second")
    page.leave()
    settled(page, desk, wait_until)
    assert {event.words for event in events_of(desk, 1)} == {"first", "second"}
    page.enter()
    wait_until(lambda: page.view.events.choice.count() == 2)
    page.view.events.choice.setCurrentIndex(0)
    page.view.events.chosen.emit(0)
    settled(page, desk, wait_until)
    assert page.view.form.words.toPlainText() in ("first", "second")


def test_two_exhibits_become_one_event(page: EvidencePage, desk: Desk, wait_until: Wait) -> None:
    """Several pictures that are chosen together are recorded as one thing that happened."""
    page.list.selectAll()
    wait_until(page.several.together.isVisible)
    assert page.several.together.text().strip() == "Record these 4 as one thing that happened"
    page.several.together.click()
    wait_until(lambda: len(page.view.exhibits) == 4)
    page.view.form.words.setPlainText("all of it")
    page.leave()
    settled(page, desk, wait_until)
    assert desk.answer(GetOverview()).events == 1
    for number in (1, 2, 3, 4):
        assert [event.words for event in events_of(desk, number)] == ["all of it"]


def test_exhibit_is_tied_to_an_event_that_exists(
    page: EvidencePage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """A picture that belongs to something written before is added to it."""
    page.view.form.words.setPlainText("the first part")
    page.view.commit()
    settled(page, desk, wait_until)
    open_mark(page, 3, wait_until)
    page.view.attach.click()
    wait_until(lambda: page.attach_way.panel().list.model().rowCount() == 1)
    page.attach_way.panel().list.setCurrentIndex(page.attach_way.panel().list.model().index(0, 0))
    page.attach_way.panel().take.click()
    wait_until(lambda: page.view.form.words.toPlainText() == "the first part")
    assert [event.words for event in events_of(desk, 3)] == ["the first part"]
    assert len(events_of(desk, 3)[0].exhibits) == 2


def test_draft_is_kept_while_typing(page: EvidencePage, desk: Desk, wait_until: Wait) -> None:
    """A moment after the last key what was typed is in the vault."""
    page.view.form.words.setPlainText("half a sen")
    wait_until(lambda: any(isinstance(asked, SaveDraft) for asked in desk.asked))
    settled(page, desk, wait_until)
    draft = desk.answer(GetDraft(form=f"event:{page.view.exhibits[0]}")).fields
    assert draft["words"] == "half a sen"


def test_draft_survives_hiding_and_a_new_window(
    page: EvidencePage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """What was typed when the program was hidden is there again, on the same exhibit."""
    open_mark(page, 3, wait_until)
    page.view.form.words.setPlainText("he wrote again")
    page.view.form.who.name.set_text("@new_one")
    page.view.form.when.line.setText("yesterday at nine or so, not sure")
    page.flush()
    page.forget()
    settled(page, desk, wait_until)
    assert page.view.form.words.toPlainText() == ""
    assert page.model.rowCount() == 0
    again = EvidencePage(desk)
    qtbot.addWidget(again)
    again.resize(1150, 640)
    again.show()
    again.enter()
    wait_until(lambda: again.view.form.words.toPlainText() == "he wrote again")
    assert again.view.header.mark.text() == "AB3"
    assert again.view.form.who.name.text() == "@new_one"
    assert again.view.form.when.line.text() == "yesterday at nine or so, not sure"
    again.leave()
    settled(again, desk, wait_until)
    (event,) = events_of(desk, 3)
    assert event.moment.shown == "yesterday at nine or so, not sure"
    assert event.moment.precision is Precision.UNKNOWN
    assert desk.answer(GetDraft(form=f"event:{again.view.exhibits[0]}")).fields == {}


def test_undo_takes_back_what_was_saved(
    page: EvidencePage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Ctrl Z outside of typing takes back the last record."""
    page.view.form.words.setPlainText("a mistake")
    page.view.commit()
    settled(page, desk, wait_until)
    page.undo()
    wait_until(lambda: not events_of(desk, 1))
    wait_until(lambda: page.view.form.words.toPlainText() == "")


def test_undo_takes_back_typing_first(
    page: EvidencePage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Ctrl Z in a field where something was typed is about the typing, not about records."""
    page.view.form.url.setFocus()
    qtbot.keyClicks(page.view.form.url, "abc")
    qtbot.keyClick(page.view.form.url, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.view.form.url.text() == ""
    assert not [asked for asked in desk.asked if type(asked).__name__ == "Undo"]


def test_removing_asks_first_and_can_be_undone(
    page: EvidencePage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Removing what was written needs a second word, keeps the picture and comes back with undo."""
    page.view.form.words.setPlainText("keep me")
    page.view.commit()
    settled(page, desk, wait_until)
    open_mark(page, 2, wait_until)
    open_mark(page, 1, wait_until)
    page.view.remove.click()
    assert page.view.sure.isVisible()
    assert page.view.sure.keep.hasFocus()
    page.view.sure.keep.click()
    assert len(events_of(desk, 1)) == 1
    page.view.remove.click()
    page.view.sure.remove.click()
    wait_until(lambda: not events_of(desk, 1))
    assert desk.answer(ListExhibits()).total == 4
    page.undo()
    wait_until(lambda: [event.words for event in events_of(desk, 1)] == ["keep me"])


def test_intimate_picture_is_kept_out_of_reports(
    page: EvidencePage, desk: Desk, wait_until: Wait
) -> None:
    """One tick says that a picture is intimate; the exhibit itself is never changed."""
    before = desk.answer(GetExhibit(id=page.view.exhibits[0])).exhibit
    page.view.picture_form.sensitivity.buttons()[1].click()
    page.view.picture_form.details.device.setText("my phone")
    page.leave()
    settled(page, desk, wait_until)
    after = desk.answer(GetExhibit(id=page.view.exhibits[0])).exhibit
    assert after.sensitivity is Sensitivity.INTIMATE
    assert after.capture.device == "my phone"
    assert (after.sha256, after.mark, after.picture) == (before.sha256, before.mark, before.picture)


def test_more_details_are_kept(page: EvidencePage, desk: Desk, wait_until: Wait) -> None:
    """What is folded away is saved like the rest, and witnesses are kept apart."""
    form = page.view.form
    form.more.set_open(True)
    form.beneath.kind.choose(EventKind.CALL.value)
    form.beneath.witness.setText("Jo")
    form.beneath.witness_saw.setText("heard the call")
    page.leave()
    settled(page, desk, wait_until)
    (event,) = events_of(desk, 1)
    assert event.kind is EventKind.CALL
    assert (event.witnesses[0].name, event.witnesses[0].saw) == ("Jo", "heard the call")


def test_clear_pixels_are_never_asked_for_before_a_person_does(
    page: EvidencePage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Pictures are blurred until asked for: pressing and holding asks, letting go forgets."""
    for number in (2, 3, 4, 1):
        open_mark(page, number, wait_until)
    settled(page, desk, wait_until)

    def clear(asked: Any) -> bool:
        return isinstance(asked, GetPicture | GetThumbnails) and asked.clear

    assert not [asked for asked in desk.asked if clear(asked)]
    canvas = page.view.picture.canvas
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton)
    wait_until(lambda: canvas.shows_clear)
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton)
    assert not canvas.shows_clear
    canvas.setFocus()
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    wait_until(lambda: canvas.shows_clear)
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert not canvas.shows_clear


def test_showing_pictures_leaves_intimate_ones_blurred(
    page: EvidencePage, desk: Desk, wait_until: Wait
) -> None:
    """Showing pictures for now is for ordinary ones, and ends when the program is hidden."""
    page.view.picture_form.sensitivity.buttons()[1].click()
    page.view.commit()
    settled(page, desk, wait_until)
    page.view.picture.show_button.click()
    settled(page, desk, wait_until)
    open_mark(page, 1, wait_until)
    hidden = page.view.exhibits[0]
    open_mark(page, 2, wait_until)
    wait_until(lambda: page.view.picture.canvas.shows_clear)
    open_mark(page, 1, wait_until)
    settled(page, desk, wait_until)
    assert not page.view.picture.canvas.shows_clear
    assert hidden not in {a.id for a in desk.asked if isinstance(a, GetPicture) and a.clear}
    page.forget()
    assert not page.model.clear_pictures


def test_list_finds_by_words(page: EvidencePage, desk: Desk, wait_until: Wait) -> None:
    """The field above the list leaves the exhibits in which the words occur."""
    page.view.form.words.setPlainText("cathedral")
    page.view.commit()
    settled(page, desk, wait_until)
    page.side.search.setText("cathedral")
    wait_until(lambda: page.model.rowCount() == 1)
    page.side.search.clear()
    wait_until(lambda: page.model.rowCount() == 4)


def test_other_pages_can_open_an_exhibit(
    page: EvidencePage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Another page may ask for an exhibit before this one has its list."""
    row = desk.answer(ListExhibits(start=3, count=1)).rows[0]
    fresh = EvidencePage(desk)
    qtbot.addWidget(fresh)
    fresh.open_exhibit(row.id)
    fresh.show()
    fresh.enter()
    wait_until(lambda: fresh.view.exhibits == (row.id,))
    assert fresh.view.header.mark.text() == "AB4"


def test_profile_picture_is_tied_to_its_account(
    page: EvidencePage, desk: Desk, wait_until: Wait
) -> None:
    """One tick says that a picture shows the profile of the account that is named."""
    form = page.view.form
    form.who.platform.set_text("Instagram")
    form.who.name.set_text("@mark_w_88")
    form.profile.click()
    page.view.commit()
    settled(page, desk, wait_until)
    (account,) = desk.answer(ListRecords()).accounts
    assert account.profile_exhibits == page.view.exhibits
    open_mark(page, 2, wait_until)
    assert not form.profile.isChecked()
    open_mark(page, 1, wait_until)
    settled(page, desk, wait_until)
    assert form.profile.isChecked()
    form.profile.click()
    page.leave()
    settled(page, desk, wait_until)
    assert desk.answer(ListRecords()).accounts[0].profile_exhibits == ()


@pytest.mark.parametrize("kind", ["words", "several", "another"])
def test_a_person_comes_back_to_what_was_open(
    kind: str, page: EvidencePage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """After hiding, the half-written words are open again, whatever they belong to."""
    if kind == "words":
        page.side.words.click()
        wait_until(lambda: not page.view.exhibits)
    elif kind == "several":
        page.list.selectAll()
        page.several.together.click()
        wait_until(lambda: len(page.view.exhibits) == 4)
    else:
        page.view.form.words.setPlainText("first")
        page.view.commit()
        settled(page, desk, wait_until)
        open_mark(page, 2, wait_until)
        open_mark(page, 1, wait_until)
        page.view.events.another.click()
    settled(page, desk, wait_until)
    page.view.form.words.setPlainText("half of it")
    page.flush()
    page.forget()
    settled(page, desk, wait_until)
    again = EvidencePage(desk)
    qtbot.addWidget(again)
    again.resize(1150, 640)
    again.show()
    again.enter()
    wait_until(lambda: again.view.form.words.toPlainText() == "half of it")
    again.leave()
    settled(again, desk, wait_until)
    assert desk.answer(GetOverview()).events == (2 if kind == "another" else 1)


def test_failed_save_is_said_and_tried_again(
    page: EvidencePage, desk: Desk, wait_until: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the drive is full the person is told, and the words are saved once there is room."""
    vault = desk._keeper.session.open_vault if desk._keeper else None
    assert vault is not None

    def full(_record: object) -> None:
        raise CannotWrite("The drive is full.")

    with monkeypatch.context() as fault:
        fault.setattr(vault, "save", full)
        page.view.form.words.setPlainText("not lost")
        page.view.commit()
        settled(page, desk, wait_until)
    assert "The drive is full." in page.view.notice.sentence
    assert "kept" in page.view.notice.sentence
    page.leave()
    settled(page, desk, wait_until)
    assert [event.words for event in events_of(desk, 1)] == ["not lost"]


def test_small_window_shows_the_list_or_the_exhibit(
    page: EvidencePage, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Where room is scarce the list and the exhibit take turns, and the same row opens again."""
    page.resize(640, 560)
    wait_until(lambda: page.view.isVisible() and not page.list.isVisible())
    page.view.header.back.click()
    assert page.list.isVisible()
    assert not page.view.isVisible()
    place = page.list.visualRect(page.model.index(0)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wait_until(page.view.isVisible)


def test_keyboard_goes_through_the_list_of_a_small_window(
    page: EvidencePage, qtbot: QtBot, wait_until: Wait
) -> None:
    """Arrow keys do not take the list away where it stands alone; Enter opens the row they are on."""
    page.resize(640, 560)
    wait_until(lambda: not page.list.isVisible())
    page.view.header.back.click()
    for _ in range(2):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.list.isVisible()
    third = page.model.row(2)
    assert third is not None
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    wait_until(lambda: page.view.exhibits == (third.id,))
    assert page.view.isVisible()
    assert page.view.isAncestorOf(QApplication.focusWidget())


def test_enter_opens_the_row_that_the_keyboard_is_on(
    page: EvidencePage, qtbot: QtBot, wait_until: Wait
) -> None:
    """A row that has the keyboard without being chosen opens as well."""
    page.resize(640, 560)
    wait_until(lambda: not page.list.isVisible())
    page.view.header.back.click()
    page.list.clearSelection()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    wait_until(page.view.isVisible)
