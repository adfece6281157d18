"""Suggestions on the Evidence page: checked with a key, changed, put away, and never in the way."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.evidence import EvidencePage
from evidence_kit.gui.pages.suggestion_panel import SuggestionPanel
from evidence_kit.gui.reading_words import ReadingWords
from evidence_kit.gui.widgets.suggestion_chip import CheckedLine
from evidence_kit.gui.widgets.suggestion_editor import SuggestionEditor
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.case import Case
from evidence_kit.model.event import EventKind
from evidence_kit.model.exhibit import Exhibit, Sensitivity
from evidence_kit.model.reading import (
    FileFact,
    FileFactKind,
    Held,
    Layout,
    Reading,
    Side,
    Spot,
    Trust,
)
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.messages import AddFiles, GetDraft, GetPicture, ReadWords, SaveDraft
from tests.gui.conftest import Desk
from tests.gui.evidence_desk import Wait, add_pictures, open_mark, open_page
from tests.intake import made_files
from tests.service.read_case import HEADER, chat, keep, said

CONTROL = Qt.KeyboardModifier.ControlModifier


def keeper_of(desk: Desk) -> Keeper:
    desk.start()
    assert desk._keeper is not None
    return desk._keeper


def case_of(desk: Desk) -> Case:
    return keeper_of(desk).session.open_vault.case()


def read_as(desk: Desk, number: int, reading: Reading, *facts: FileFact) -> Exhibit:
    """Have exhibit *number* read as *reading*."""
    exhibit = case_of(desk).exhibits[number - 1]
    keep(keeper_of(desk), exhibit, reading, *facts)
    return exhibit


def settle(desk: Desk, wait_until: Wait) -> None:
    wait_until(lambda: not desk._jobs)


def press(qtbot: QtBot, page: EvidencePage, key: Qt.Key) -> None:
    qtbot.waitUntil(lambda: not page.view.suggesting.panel.is_making)
    qtbot.keyClick(QApplication.focusWidget() or page, key, CONTROL)


def words_in(panel: SuggestionPanel) -> str:
    return "\n".join(part.text() for part in panel.findChildren(Words) if part.isVisibleTo(panel))


def unfold(panel: SuggestionPanel, wait_until: Wait) -> None:
    """Open what was checked before."""
    wait_until(lambda: panel._checked_fold is not None and not panel.is_making)
    assert panel._checked_fold is not None
    panel._checked_fold.set_open(True)
    wait_until(lambda: bool(panel.findChildren(CheckedLine)) and not panel.is_making)


@pytest.fixture
def pictures(desk: Desk, tmp_path: Path) -> Desk:
    """A vault with three pictures, looked at."""
    add_pictures(desk, tmp_path / "in", 3)
    return desk


def test_ten_pictures_take_one_key_each(
    desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait
) -> None:
    """Ten screenshots with a suggestion each: at most four keystrokes a screenshot, here one."""
    add_pictures(desk, tmp_path / "in", 10)
    for number in range(1, 11):
        read_as(desk, number, chat(partner=f"Name {number}"))
    page = open_page(qtbot, desk, wait_until)
    keystrokes = 0
    for number in range(1, 11):
        wait_until(lambda: page.view.suggesting.panel.is_waiting)
        press(qtbot, page, Qt.Key.Key_Return)
        keystrokes += 1
        wait_until(lambda number=number: len(case_of(desk).checked) == number)
        settle(desk, wait_until)
    assert keystrokes <= 40
    names = [account.display_name for account in case_of(desk).accounts]
    assert names == [f"Name {number}" for number in range(1, 11)]
    assert len(case_of(desk).events) == 10


def test_a_key_pressed_twice_passes_over_no_picture(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """A shaking hand presses twice: the second press waits for the next picture."""
    for number in (1, 2, 3):
        read_as(pictures, number, chat(partner=f"Name {number}"))
    page = open_page(qtbot, pictures, wait_until)
    wait_until(lambda: page.view.suggesting.panel.is_waiting)
    press(qtbot, page, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_Return)
    second = page.model.row(1)
    assert second is not None
    wait_until(lambda: page.view.exhibits == (second.id,))
    settle(pictures, wait_until)
    assert len(case_of(pictures).checked) == 1


def test_the_key_takes_nothing_that_is_out_of_sight(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """While something else stands beside the list, the key leaves suggestions alone."""
    read_as(pictures, 1, chat())
    page = open_page(qtbot, pictures, wait_until)
    wait_until(lambda: page.view.suggesting.panel.is_waiting)
    page.rooms.show_part(page.ways.thread_view())
    press(qtbot, page, Qt.Key.Key_Return)
    settle(pictures, wait_until)
    assert not case_of(pictures).checked


def test_the_keyboard_stays_with_what_is_to_be_checked(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """From picture to picture it never falls to another control, such as the one that hides."""
    for number in (1, 2):
        read_as(pictures, number, chat(partner=f"Name {number}"))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: panel.is_waiting)
    panel.start()
    strayed: list[QWidget] = []

    def watch(_old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not page.view.isAncestorOf(now):
            strayed.append(now)

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(watch)
    for number in (2, 3):
        press(qtbot, page, Qt.Key.Key_Return)
        row = page.model.row(number - 1)
        assert row is not None
        wait_until(lambda row=row: page.view.exhibits == (row.id,))
        settle(pictures, wait_until)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert panel.isAncestorOf(focus) if number == 2 else focus.isAncestorOf(panel)
    app.focusChanged.disconnect(watch)
    assert not strayed


def test_the_question_that_comes_first_is_in_sight(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """The one key leads to it, and what it leads to can be seen."""
    many = [said(f"Message number {n}", n=n) for n in range(12)]
    read_as(pictures, 1, chat(*many, handle="@mia"))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: len(panel.rows) == 12)
    page.resize(1100, 420)
    settle(pictures, wait_until)
    press(qtbot, page, Qt.Key.Key_Return)
    question = panel.questions[0]
    assert question.hasFocus()
    assert question.visibleRegion().boundingRect().height() == question.height()


def test_with_nothing_to_check_the_key_goes_on(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """The one key never stands still: without suggestions it opens the next picture."""
    page = open_page(qtbot, pictures, wait_until)
    settle(pictures, wait_until)
    first = page.view.exhibits
    assert page.view.suggesting.panel.isHidden()
    press(qtbot, page, Qt.Key.Key_Return)
    wait_until(lambda: page.view.exhibits != first)


def test_messages_ask_once_whose_side_is_whose(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Left and right until the person says; then to you and from you, on the next picture too."""
    read_as(pictures, 1, chat(said("Pay me"), said("No", Side.RIGHT, n=1)))
    read_as(pictures, 2, chat(said("Last chance")))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: len(panel.rows) == 2)
    assert "On the left" in words_in(panel)
    press(qtbot, page, Qt.Key.Key_Return)
    assert panel.questions[0].hasFocus()
    assert not case_of(pictures).events
    qtbot.keyClick(panel.questions[0], Qt.Key.Key_Return)
    wait_until(lambda: "To you" in words_in(panel))
    press(qtbot, page, Qt.Key.Key_Return)
    wait_until(lambda: len(case_of(pictures).events) == 2)
    kinds = [event.kind for event in case_of(pictures).events]
    assert kinds == [EventKind.MESSAGE_RECEIVED, EventKind.MESSAGE_SENT]
    wait_until(lambda: len(panel.rows) == 1)
    assert not panel.questions
    assert "To you" in words_in(panel)


def test_what_is_not_ticked_is_not_taken(pictures: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Each message is chosen by its tick; one that is left out stays to be checked."""
    read_as(pictures, 1, chat(said("Pay me", Side.UNKNOWN), said("Ad", Side.UNKNOWN, n=1)))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: len(panel.rows) == 2)
    panel.rows[1].tick.setFocus()
    qtbot.keyClick(panel.rows[1].tick, Qt.Key.Key_Space)
    press(qtbot, page, Qt.Key.Key_Return)
    wait_until(lambda: len(case_of(pictures).events) == 1)
    assert case_of(pictures).events[0].words == "Pay me"


def test_a_message_without_words_says_what_it_is(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """A voice note is offered with its side; it is taken only where the person ticks it."""
    spoken = msgspec.structs.replace(said("", time="21:15", n=1), holds=Held.VOICE)
    read_as(pictures, 1, chat(said("Pay me", time="21:14"), spoken))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: len(panel.rows) == 2)
    wait_until(lambda: "A voice note" in words_in(panel))
    assert "A voice note" in panel.rows[1].tick.accessibleName()
    assert [row.is_ticked for row in panel.rows] == [True, False]


def test_a_change_is_typed_where_it_stands(pictures: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Change opens the words in place; what is typed is recorded, and the form shows it."""
    read_as(pictures, 1, chat(partner="Mla"))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: len(panel.chips) == 1)
    panel.chips[0].change.setFocus()
    qtbot.keyClick(panel.chips[0].change, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(field, "Mia")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wait_until(lambda: bool(case_of(pictures).accounts))
    assert case_of(pictures).accounts[0].display_name == "Mia"
    wait_until(lambda: page.view.form.who.name.text() == "Mia")


def test_not_here_puts_it_away(pictures: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """A wrong suggestion goes and leaves nothing behind; the keyboard stays in the panel."""
    read_as(pictures, 1, chat(partner="12:04", handle="@mia"))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: len(panel.chips) == 2)
    panel.chips[0].reject.setFocus()
    qtbot.keyClick(panel.chips[0].reject, Qt.Key.Key_Return)
    wait_until(lambda: len(panel.chips) == 1)
    settle(pictures, wait_until)
    assert not case_of(pictures).accounts
    focus = QApplication.focusWidget()
    assert focus is not None and panel.isAncestorOf(focus)


def test_what_was_taken_can_be_put_away(pictures: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Not here, said of something taken: the record goes, the line says so, one undo brings it back."""
    read_as(pictures, 1, chat(said("Pay me", Side.UNKNOWN), said("Ad", Side.UNKNOWN, n=1)))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: panel.is_waiting)
    press(qtbot, page, Qt.Key.Key_Return)
    wait_until(lambda: len(case_of(pictures).events) == 2)
    settle(pictures, wait_until)
    open_mark(page, 1, wait_until)
    unfold(panel, wait_until)
    lines = {line.reject.accessibleName(): line for line in panel.findChildren(CheckedLine)}
    ad = lines["Not here: Message: Ad"]
    assert not ad.reject.isHidden()
    ad.reject.click()
    wait_until(lambda: [event.words for event in case_of(pictures).events] == ["Pay me"])
    settle(pictures, wait_until)
    unfold(panel, wait_until)
    (ad,) = [
        line
        for line in panel.findChildren(CheckedLine)
        if "“Ad” is not here" in line.reject.accessibleName()
    ]
    assert ad.reject.isHidden()
    page.undo()
    wait_until(lambda: len(case_of(pictures).events) == 2)


def test_what_was_left_out_is_not_taken_on_the_way_back(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Going through the pictures again with the one key adds nothing that was unticked before."""
    read_as(pictures, 1, chat(said("Pay me", Side.UNKNOWN), said("Ad", Side.UNKNOWN, n=1)))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: len(panel.rows) == 2)
    panel.rows[1].tick.setChecked(False)
    press(qtbot, page, Qt.Key.Key_Return)
    wait_until(lambda: len(case_of(pictures).events) == 1)
    settle(pictures, wait_until)
    open_mark(page, 1, wait_until)
    wait_until(lambda: len(panel.rows) == 1)
    assert not panel.rows[0].is_ticked
    first = page.view.exhibits
    press(qtbot, page, Qt.Key.Key_Return)
    wait_until(lambda: page.view.exhibits != first)
    settle(pictures, wait_until)
    assert len(case_of(pictures).events) == 1


def test_undo_takes_back_a_whole_picture(pictures: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """One undo brings back every suggestion that one key took."""
    read_as(pictures, 1, chat(said("Pay me", Side.UNKNOWN)))
    page = open_page(qtbot, pictures, wait_until)
    wait_until(lambda: page.view.suggesting.panel.is_waiting)
    press(qtbot, page, Qt.Key.Key_Return)
    wait_until(lambda: len(case_of(pictures).events) == 1)
    settle(pictures, wait_until)
    page.undo()
    wait_until(lambda: not case_of(pictures).events)
    open_mark(page, 1, wait_until)
    wait_until(lambda: page.view.suggesting.panel.is_waiting)


def test_typing_is_saved_before_suggestions_are_taken(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """What a person typed stays; taking what was read comes after it and never over it."""
    read_as(pictures, 1, chat(partner="Mia"))
    page = open_page(qtbot, pictures, wait_until)
    wait_until(lambda: page.view.suggesting.panel.is_waiting)
    page.view.form.words.setFocus()
    qtbot.keyClicks(page.view.form.words, "my own words")
    press(qtbot, page, Qt.Key.Key_Return)
    wait_until(lambda: bool(case_of(pictures).checked))
    (event,) = case_of(pictures).events
    assert event.words == "my own words"
    assert event.accounts == (case_of(pictures).accounts[0].id,)


def test_what_cannot_be_read_is_said(pictures: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Letters that are not known, emoji and an editor are told in sentences of their own."""
    reading = Reading(reader="t", width=90, height=190, unread_scripts=("Cyrillic",))
    editor = FileFact(
        kind=FileFactKind.EDITOR, value="GIMP", source="inside the picture", trust=Trust.HIGH
    )
    read_as(pictures, 1, reading, editor)
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    wait_until(panel.isVisible)
    assert "letters that we cannot read (Cyrillic, as in Russian and Ukrainian)" in words_in(panel)
    assert "GIMP" in words_in(panel)
    assert not panel.accept_all.isVisible()


def test_parts_are_cut_out_only_of_pictures_that_are_shown(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """A blurred or intimate picture is not opened to show where something was read."""
    read_as(
        pictures,
        1,
        Reading(reader="t", width=90, height=190, layout=Layout(clock=Spot("9:00", HEADER))),
    )
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: len(panel.chips) == 1)
    settle(pictures, wait_until)
    assert not [r for r in pictures.asked if isinstance(r, GetPicture) and r.clear]
    assert panel.chips[0].crop.isHidden()
    page.view.picture.show_button.click()
    wait_until(lambda: panel.chips[0].crop.isVisible())
    page.view.picture_form.sensitivity_chosen.emit(Sensitivity.INTIMATE)
    wait_until(lambda: panel.chips[0].crop.isHidden())


def test_every_control_has_a_name_of_its_own(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """A screen reader hears what a button accepts, changes or puts away."""
    read_as(pictures, 1, chat(said("Pay me", time="21:10"), handle="@mia"))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: len(panel.chips) == 2 and len(panel.rows) == 1)
    names = [
        button.accessibleName()
        for chip in panel.chips
        for button in (chip.accept, chip.change, chip.reject)
    ]
    assert len(set(names)) == 6
    assert "Not here: Username, @mia" in names
    assert (
        panel.rows[0].tick.accessibleName() == "On the left · 21:10, the day does not show: Pay me"
    )


def test_leaving_drops_all_that_was_read(pictures: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """On hide and lock no word of a picture stays on the page."""
    read_as(pictures, 1, chat(said("Pay me")))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: bool(panel.rows))
    page.forget()
    assert not panel.rows and panel.isHidden()


def test_reading_is_asked_for_only_where_it_is_wanted(desk: Desk) -> None:
    """The switch in the settings: off means that nothing is read."""
    wanted = False
    reading = ReadingWords(desk, lambda: wanted)
    reading.start()
    assert not [request for request in desk.asked if isinstance(request, ReadWords)]
    wanted = True
    reading.start()
    reading.start()
    assert len([request for request in desk.asked if isinstance(request, ReadWords)]) == 1


def test_a_voice_note_says_when_it_was_recorded_and_how_long_it_is(
    desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait
) -> None:
    """In words for a recording, with where that stands and how far it can be relied upon."""
    (tmp_path / "New Recording 3.m4a").write_bytes(made_files.memo())
    desk.answer(AddFiles(paths=(str(tmp_path / "New Recording 3.m4a"),)))
    desk.answer(SaveDraft(form="under-18", fields={"answer": "no"}))
    desk.answer(ReadWords())
    page = open_page(qtbot, desk, wait_until)
    panel = page.view.suggesting.panel
    wait_until(lambda: panel.is_waiting)
    words = words_in(panel)
    assert "Told by the file, please check" in words
    assert "This recording is 0:42 long." in words
    assert "When it was recorded\n3 July 2024" in words
    assert "the file itself says so, if the clock was right" in words
    assert "picture" not in words


def test_the_key_takes_nothing_that_is_still_to_come(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Thirty messages come row by row: the key waits until the person can see each tick."""
    many = [said(f"Message {n}", Side.UNKNOWN, n=n) for n in range(30)]
    read_as(pictures, 1, chat(*many))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    settle(pictures, wait_until)
    wait_until(lambda: len(panel.rows) == 30 and not panel.is_making)
    assert panel._suggested is not None
    panel.show_suggested(panel._suggested, is_read_soon=False)
    assert panel.is_making and panel.chips and not panel.accept_all.isVisible()
    assert page.view.suggesting.accept_all()
    settle(pictures, wait_until)
    assert not case_of(pictures).checked
    wait_until(lambda: not panel.is_making)
    assert panel.accept_all.isVisible()
    press(qtbot, page, Qt.Key.Key_Return)
    wait_until(lambda: len(case_of(pictures).events) == 30)


def test_tab_goes_through_rows_as_they_stand(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Also those that came later: from the first tick to the one key."""
    many = [said(f"Message {n}", Side.UNKNOWN, n=n) for n in range(8)]
    read_as(pictures, 1, chat(*many, partner=""))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    settle(pictures, wait_until)
    wait_until(lambda: len(panel.rows) == 8 and not panel.is_making)
    wanted = [each for row in panel.rows for each in (row.tick, row.change)]
    panel.rows[0].tick.setFocus()
    for expected in (*wanted[1:], panel.accept_all):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_what_is_typed_over_a_suggestion_survives_hiding(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Its editor is open again with the words; using them forgets the draft."""
    read_as(pictures, 1, chat(said("Pay me", Side.UNKNOWN), partner="Mla"))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    settle(pictures, wait_until)
    wait_until(lambda: bool(panel.rows) and not panel.is_making)
    for change, words in ((panel.chips[0].change, "Mia"), (panel.rows[0].change, "Pay me 50")):
        change.click()
        type_anew(qtbot, words)
    exhibit = page.view.exhibits[0]
    page.flush()
    page.forget()
    settle(pictures, wait_until)
    again = open_page(qtbot, pictures, wait_until)
    panel = again.view.suggesting.panel
    wait_until(lambda: len(panel.findChildren(SuggestionEditor)) == 2)
    name, message = panel.findChildren(SuggestionEditor)
    assert (name.fields()["words"], message.fields()["words"]) == ("Mia", "Pay me 50")
    name.use.click()
    wait_until(lambda: [a.display_name for a in case_of(pictures).accounts] == ["Mia"])
    form = f"suggestions:{exhibit}"
    wait_until(lambda: set(words_of(pictures, form)) == {"message/0/words"})
    settle(pictures, wait_until)
    (message,) = panel.findChildren(SuggestionEditor)
    message.use.click()
    wait_until(lambda: [event.words for event in case_of(pictures).events] == ["Pay me 50"])
    wait_until(lambda: not words_of(pictures, form))


def test_what_is_typed_in_an_open_editor_is_taken_with_the_rest(
    pictures: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """The one key takes the person's own words, not those that she has just put right."""
    read_as(pictures, 1, chat(said("Pay me", Side.UNKNOWN), partner="Mla"))
    page = open_page(qtbot, pictures, wait_until)
    panel = page.view.suggesting.panel
    settle(pictures, wait_until)
    wait_until(lambda: bool(panel.rows) and not panel.is_making)
    for change, words in ((panel.chips[0].change, "Mia"), (panel.rows[0].change, "Pay me 50")):
        change.click()
        type_anew(qtbot, words)
    if panel.asks_first:
        panel.questions[0].click()
        wait_until(lambda: not panel.is_making and not panel.asks_first)
    panel.take_all()
    wait_until(lambda: [event.words for event in case_of(pictures).events] == ["Pay me 50"])
    assert [account.display_name for account in case_of(pictures).accounts] == ["Mia"]


def type_anew(qtbot: QtBot, words: str) -> None:
    """Put *words* in place of what stands in the field that has the keyboard."""
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(field, words)


def words_of(desk: Desk, form: str) -> dict[str, str]:
    """What is kept in the draft, without times."""
    kept = desk.answer(GetDraft(form=form)).fields
    return {name: text for name, text in kept.items() if name.endswith("/words")}
