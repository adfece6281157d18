"""Covering parts of a picture: boxes by mouse and by keyboard, and the copy."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.cover_panel import CoverPanel
from evidence_kit.gui.pages.evidence import EvidencePage
from evidence_kit.gui.widgets.cover_boxes import Boxes, as_text, from_text
from evidence_kit.model.exhibit import Sensitivity
from evidence_kit.model.reading import Box, Line, Reading
from evidence_kit.service.messages import (
    AddFiles,
    Extract,
    GetDraft,
    GetExhibit,
    ListExhibits,
    ListRecords,
    ReadNew,
    Save,
)
from tests.gui.conftest import Desk
from tests.gui.evidence_desk import add_pictures, open_page

FACE = Path(__file__).parents[1] / "intake" / "vectors" / "faces" / "astronaut.jpg"
Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait) -> EvidencePage:
    """The Evidence page with one picture, AB1, 900 by 1,900 pixels, open for covering."""
    add_pictures(desk, tmp_path / "in", 1, (900, 1900))
    made = open_page(qtbot, desk, wait_until)
    made.view.picture.cover_button.click()
    wait_until(
        lambda: made.covers.panel().isVisible() and not made.covers.panel().canvas.natural.isEmpty()
    )
    return made


def open_face(page: EvidencePage, desk: Desk) -> str:
    """Add a portrait of 224 by 250 pixels, AB2, and open it for covering; its id."""
    desk.answer(AddFiles(paths=(str(FACE),)))
    desk.answer(ReadNew())
    face = str(desk.answer(ListExhibits()).rows[-1].id)
    page.covers.panel().open(face)
    return face


def draw(panel: CoverPanel, start: QPoint, end: QPoint) -> None:
    """Draw with the mouse, in pixels of the picture on the screen."""
    at = panel.canvas.picture_rect().topLeft()
    port = panel.canvas.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=at + start)
    QTest.mouseMove(port, at + end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at + end)


def test_a_box_drawn_by_mouse_covers_that_part_in_the_copy(
    page: EvidencePage, desk: Desk, tmp_path: Path, wait_until: Wait
) -> None:
    """The copy is AB2: black where the box was, the same elsewhere, tied to AB1 and saying by whom."""
    panel = page.covers.panel()
    draw(panel, QPoint(10, 20), QPoint(60, 50))
    (box,) = panel.boxes
    scale = 900 / panel.canvas.picture_rect().width()
    assert abs(box.left - 10 * scale) <= scale + 1 and abs(box.top - 20 * scale) <= scale + 1
    QTest.keyClicks(panel.what, "my address")
    panel.make.click()
    wait_until(lambda: len(page.view.exhibits) == 1 and page.model.rowCount() == 2)
    wait_until(lambda: page.view.header.mark.text() == "AB2")
    row = page.model.row(1)
    assert row is not None
    copy = desk.answer(GetExhibit(id=row.id)).exhibit
    first = desk.answer(GetExhibit(id=copy.derived_from)).exhibit
    assert str(first.mark) == "AB1" and first.sensitivity is Sensitivity.WITHHELD
    assert "my address" in copy.derivation and "Alex Berry" in copy.derivation
    desk.answer(Extract(mark="AB2", path=str(tmp_path / "copy.png")))
    with Image.open(tmp_path / "copy.png") as picture:
        assert picture.size == (900, 1900)
        assert picture.getpixel((box.left, box.top)) == (0, 0, 0)
        assert picture.getpixel((box.left + box.width - 1, box.top + box.height - 1)) == (0, 0, 0)
        assert picture.getpixel((box.left + box.width + 2, box.top)) != (0, 0, 0)


def test_all_of_it_goes_by_keyboard(page: EvidencePage) -> None:
    """Add, move, resize, go on to the next box, delete, take back."""
    panel = page.covers.panel()
    panel.add.click()
    panel.add.click()
    first, second = panel.canvas.boxes
    assert second.hasFocus()
    before = panel.boxes[1]
    QTest.keyClick(second, Qt.Key.Key_Right)
    assert panel.boxes[1].left == before.left + 9
    QTest.keyClick(second, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert panel.boxes[1].height == before.height + 9
    QTest.keyClick(second, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert panel.boxes[1].left == before.left + 8
    QTest.keyClick(second, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert first.hasFocus()
    assert first.accessibleName().startswith("Box 1 of 2")
    panel.remove.click()
    assert panel.boxes[0].left == before.left + 8
    page.undo()
    QTest.keyClick(panel.canvas.boxes[0], Qt.Key.Key_Delete)
    assert len(panel.boxes) == 1
    page.undo()
    assert len(panel.boxes) == 2
    assert panel.canvas.boxes[1].accessibleName().startswith("Box 2 of 2")


def test_a_box_is_moved_and_sized_by_mouse(page: EvidencePage) -> None:
    """Its middle moves it, its edge sizes it, and it never leaves the picture."""
    panel = page.covers.panel()
    draw(panel, QPoint(20, 20), QPoint(90, 90))
    (box,) = panel.canvas.boxes
    before = panel.boxes[0]
    for start, by in ((QPoint(35, 35), QPoint(0, 30)), (QPoint(2, 35), QPoint(-500, 0))):
        QTest.mousePress(box, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(box, start + by)
        QTest.mouseRelease(box, Qt.MouseButton.LeftButton, pos=start + by)
    after = panel.boxes[0]
    assert after.top > before.top and after.left == 0
    assert after.width > before.width


def test_nothing_is_made_without_a_box_and_boxes_wait_in_the_vault(
    page: EvidencePage, desk: Desk, wait_until: Wait
) -> None:
    """The button is off until there is a box; going away and coming back finds it again."""
    panel = page.covers.panel()
    assert not panel.make.isEnabled() and not panel.picture.cover_button.isVisible()
    panel.add.click()
    boxes = panel.boxes
    assert panel.make.isEnabled()
    panel.back.click()
    assert page.rooms.part is page.view and not panel.boxes
    wait_until(lambda: bool(desk.answer(GetDraft(form=f"cover:{page.view.exhibits[0]}")).fields))
    page.view.picture.cover_button.click()
    wait_until(lambda: panel.boxes == boxes)


def test_own_details_are_covered_where_they_were_read(
    page: EvidencePage, desk: Desk, wait_until: Wait
) -> None:
    """One press draws a box over the name; without a reading it says so."""
    panel = page.covers.panel()
    panel.details.click()
    wait_until(lambda: "not read yet" in panel.notice.sentence)
    reading = Reading(
        reader="test",
        width=900,
        height=1900,
        lines=(Line(text="I know where Alex Berry lives", box=Box(100, 400, 580, 40)),),
    )
    exhibit = page.view.exhibits[0]
    keeper = desk._keeper
    assert keeper is not None
    keeper.session.open_vault.put_derived(exhibit, "reading", msgspec.msgpack.encode(reading))
    panel.details.click()
    wait_until(lambda: bool(panel.boxes))
    (box,) = panel.boxes
    assert box.left > 250 and box.left + box.width < 680 and box.top <= 400


def test_faces_are_covered_with_one_press_and_the_person_is_asked_to_look(
    page: EvidencePage, desk: Desk, wait_until: Wait
) -> None:
    """A box stands over the face, can be moved, removed and taken back; it claims no more."""
    panel = page.covers.panel()
    face = open_face(page, desk)
    wait_until(lambda: panel.isVisible() and panel.canvas.natural.width() == 224)
    panel.faces.click()
    panel.faces.click()
    assert "Looking for faces" in panel.notice.sentence and panel.add.isEnabled()
    wait_until(lambda: len(panel.boxes) == 1)
    (box,) = panel.boxes
    assert box.left < 87 and box.left + box.width > 126 and box.top < 108 < box.top + box.height
    assert "1 place that looks like a face" in panel.notice.sentence
    assert "We can miss some. Please look" in panel.notice.sentence
    QTest.keyClick(panel.canvas.boxes[0], Qt.Key.Key_Right)
    assert panel.boxes[0].left > box.left
    QTest.keyClick(panel.canvas.boxes[0], Qt.Key.Key_Delete)
    assert not panel.boxes
    page.undo()
    page.undo()
    assert panel.boxes == (box,)
    panel.make.click()
    wait_until(lambda: page.model.rowCount() == 3)
    assert desk.answer(GetExhibit(id=face)).exhibit.sensitivity is Sensitivity.WITHHELD


def test_where_no_face_is_found_it_says_that_there_may_be_some(
    page: EvidencePage, wait_until: Wait
) -> None:
    """No box, no promise, and what to do."""
    panel = page.covers.panel()
    panel.faces.click()
    wait_until(lambda: "nothing that looks like a face" in panel.notice.sentence)
    assert not panel.boxes and "You can draw a box over each face" in panel.notice.sentence


def test_faces_that_are_found_too_late_are_dropped(
    page: EvidencePage, desk: Desk, wait_until: Wait
) -> None:
    """Boxes of one picture never come into another that was opened meanwhile."""
    panel = page.covers.panel()
    first = page.view.exhibits[0]
    open_face(page, desk)
    wait_until(lambda: panel.canvas.natural.width() == 224)
    panel.faces.click()
    panel.open(first)
    wait_until(lambda: panel.canvas.natural.width() == 900)
    panel.faces.click()
    wait_until(lambda: "nothing that looks like a face" in panel.notice.sentence)
    assert not panel.boxes and not panel.undo_button.isEnabled()


def test_what_was_found_is_said_where_it_is_seen(page: EvidencePage, wait_until: Wait) -> None:
    """In a narrow window the buttons are further down than the sentence: it comes into sight."""
    panel = page.covers.panel()
    page.resize(560, 640)
    wait_until(lambda: panel._rest.verticalScrollBar().maximum() > 0)
    for button in (panel.faces, panel.details):
        panel.notice.clear()
        panel._rest.verticalScrollBar().setValue(panel._rest.verticalScrollBar().maximum())
        button.click()
        wait_until(lambda: "Looking" not in panel.notice.sentence and bool(panel.notice.sentence))
        wait_until(lambda: panel.notice.visibleRegion().boundingRect() == panel.notice.rect())


@pytest.mark.parametrize("width", [1150, 820, 560])
def test_nothing_is_cut_off_where_room_is_scarce(
    page: EvidencePage, width: int, wait_until: Wait
) -> None:
    """At each width of the window the controls fit into theirs without scrolling sideways."""
    page.resize(width, 640)
    wait_until(lambda: page.covers.panel()._rest.horizontalScrollBar().maximum() == 0)


def test_an_intimate_picture_stays_blurred_until_asked_and_its_copy_is_intimate(
    page: EvidencePage, desk: Desk, wait_until: Wait
) -> None:
    """Nothing clear is fetched before the button, and the copy is not shown in reports by accident."""
    record = desk.answer(GetExhibit(id=page.view.exhibits[0])).exhibit
    desk.answer(Save(record=msgspec.structs.replace(record, sensitivity=Sensitivity.INTIMATE)))
    panel = page.covers.panel()
    panel.open(record.id)
    wait_until(lambda: panel.intimate.isVisible())
    assert not panel.canvas.shows_clear
    panel.picture.show_button.click()
    wait_until(lambda: panel.canvas.shows_clear)
    panel.add.click()
    panel.make.click()
    wait_until(lambda: page.model.rowCount() == 2)
    row = page.model.row(1)
    assert row is not None
    assert row.sensitivity is Sensitivity.INTIMATE


def test_hiding_drops_picture_and_boxes(page: EvidencePage, desk: Desk) -> None:
    """After `forget` no box, pixel or word is left in the panel."""
    panel = page.covers.panel()
    panel.add.click()
    page.flush()
    page.forget()
    assert not panel.boxes and not panel.canvas.boxes and not panel.what.text()
    assert panel.canvas.natural.isEmpty() and not panel.by.text()
    assert desk.answer(ListRecords()).facts.name == "Alex Berry"


def test_boxes_stay_in_the_picture_and_go_back_step_by_step() -> None:
    """Whatever is asked for, a box has at least four pixels and none outside."""
    boxes = Boxes(100, 50)
    boxes.add(Box(-10, 45, 300, 300))
    assert boxes.all == (Box(0, 0, 100, 50),)
    boxes.change(0, Box(99, 49, 0, -3))
    assert boxes.all == (Box(96, 46, 4, 4),)
    boxes.remove(0)
    boxes.undo()
    boxes.undo()
    assert boxes.all == (Box(0, 0, 100, 50),)
    assert from_text(as_text(boxes.all)) == boxes.all
    boxes.undo()
    assert not boxes.all and not boxes.can_undo
