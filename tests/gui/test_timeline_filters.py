"""What of the timeline is shown, peeked at, and taken elsewhere."""

import csv
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as Tree

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from evidence_kit.gui.clipboard import Clipboard
from evidence_kit.gui.pages.timeline import TimelinePage
from evidence_kit.model.custody import Action
from evidence_kit.model.event import Event, EventKind
from evidence_kit.model.exhibit import Sensitivity
from evidence_kit.service.messages import GetExhibit, GetThumbnails, ReadNew, Save
from tests.gui.conftest import Desk
from tests.gui.made_case import add_account, add_event, add_pictures, minute
from tests.gui.test_timeline_page import shown_page

Wait = Callable[[Callable[[], bool]], None]


def words(page: TimelinePage) -> list[str]:
    return [row.words for row in page.list.events.rows]


def test_an_event_of_two_accounts_is_shown_for_each(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Filtering by the second account of an event finds it too."""
    kay, lou = add_account(desk, "@kay"), add_account(desk, "@lou")
    desk.answer(Save(record=Event(id="", words="both", accounts=(kay, lou))))
    add_event(desk, "kay", minute("2026-03-03T10:00"), account=kay)
    page = shown_page(desk, qtbot, wait_until)
    page.filters.account.choose("@lou")
    assert words(page) == ["both"]


def test_a_time_is_typed_as_people_say_it(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """A month shows what can have happened in it; what cannot be read hides nothing."""
    add_event(desk, "march", minute("2026-03-03T10:00"))
    add_event(desk, "april", minute("2026-04-03T10:00"))
    page = shown_page(desk, qtbot, wait_until)
    page.filters.time.setText("March 2026")
    assert words(page) == ["march"]
    assert page.filters.time_read.text()
    page.filters.time.setText("between 1 and 5 April 2026")
    assert words(page) == ["april"]
    page.filters.time.setText("blah")
    assert words(page) == ["march", "april"]
    assert "All times" in page.filters.time_read.text()


def test_what_is_new_since_the_last_report(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Only what was written down after the report was made; no such toggle before the first."""
    add_event(desk, "old", minute("2026-03-03T10:00"))
    page = shown_page(desk, qtbot, wait_until)
    assert page.filters.new.isHidden()
    assert desk._keeper is not None
    desk._keeper.session.open_vault.note(Action.EXPORTED, "report")
    add_event(desk, "new", minute("2026-03-01T10:00"))
    page.enter()
    wait_until(lambda: not page.filters.new.isHidden())
    page.filters.new.click()
    assert words(page) == ["new"]
    qtbot.mouseClick(page.filters.all, Qt.MouseButton.LeftButton)
    assert words(page) == ["new", "old"]
    assert page.filters.all.isHidden()


def test_intimate_pictures_can_be_kept_out_of_sight(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """Events with an intimate picture are shown alone, or left out."""
    one, two = add_pictures(desk, tmp_path / "in", 2)
    shy = desk.answer(GetExhibit(id=one)).exhibit
    desk.answer(Save(record=msgspec.structs.replace(shy, sensitivity=Sensitivity.INTIMATE)))
    add_event(desk, "shy", minute("2026-03-03T10:00"), exhibits=(one,))
    add_event(desk, "plain", minute("2026-03-04T10:00"), exhibits=(two,))
    page = shown_page(desk, qtbot, wait_until)
    page.filters.sensitivity.choose("ordinary")
    assert words(page) == ["plain"]
    page.filters.sensitivity.choose("shy")
    assert words(page) == ["shy"]


def test_small_pictures_are_blurred_until_asked_for(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """Pointing at an event shows its pictures blurred; a toggle shows them clearly."""
    exhibits = add_pictures(desk, tmp_path / "in", 1)
    desk.answer(ReadNew())
    event = add_event(desk, "shown", minute("2026-03-03T10:00"), exhibits=tuple(exhibits))
    page = shown_page(desk, qtbot, wait_until)
    desk.asked.clear()
    page.picture.pointed_at.emit(QPoint(10, 10))
    page.picture.pointed.emit(event, 1)
    wait_until(lambda: page.peek.shown == tuple(exhibits))
    asked = [each.clear for each in desk.asked if isinstance(each, GetThumbnails)]
    assert asked == [False]
    page.clear_pictures.click()
    wait_until(lambda: len([e for e in desk.asked if isinstance(e, GetThumbnails)]) == 2)
    assert [each.clear for each in desk.asked if isinstance(each, GetThumbnails)][-1] is True
    page.picture.pointed.emit("", 0)
    assert page.peek.shown == ()
    page.forget()
    assert not page.clear_pictures.isChecked()


def test_the_picture_and_the_list_are_saved_as_they_are_shown(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """PNG and SVG open elsewhere; the list has what the filter shows."""
    add_event(desk, "one", minute("2026-03-03T10:00"))
    add_event(desk, "pay", minute("2026-03-04T10:00"), kind=EventKind.DEMAND)
    page = shown_page(desk, qtbot, wait_until)
    page.filters.kinds[EventKind.DEMAND].click()
    for form in ("png", "svg", "csv", "json"):
        path = tmp_path / f"out.{form}"
        page.out.places[form].agreed.emit(str(path))
        wait_until(path.exists)
    assert not QImage(str(tmp_path / "out.png")).isNull()
    root = Tree.fromstring((tmp_path / "out.svg").read_bytes())
    assert root.tag.endswith("svg")
    assert not [each for each in root.iter() if each.tag.endswith("image")]  # shapes, not pixels
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert [row["message"] for row in csv.DictReader(stream)] == ["pay"]
    wait_until(lambda: "out.json" in page.out.notice.sentence)


def test_a_copied_picture_is_marked_as_secret(
    desk: Desk, qtbot: QtBot, wait_until: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is copied is kept out of histories, and taken back on hiding."""
    # The offscreen platform never says that a copy is its own.
    monkeypatch.setattr(Clipboard, "_ours", lambda _self: True)
    add_event(desk, "one", minute("2026-03-03T10:00"))
    page = shown_page(desk, qtbot, wait_until)
    clipboard = Clipboard(page)
    page.out.copy.click()
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    assert data.hasImage()
    assert data.hasFormat("x-kde-passwordManagerHint")
    clipboard.clear()
    left = QGuiApplication.clipboard().mimeData()
    assert left is None or not left.hasImage()


def test_a_change_is_taken_back_from_here(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Ctrl Z on the timeline takes back what was written last, wherever that was."""
    add_event(desk, "stays", minute("2026-03-03T10:00"))
    add_event(desk, "goes", minute("2026-03-04T10:00"))
    page = shown_page(desk, qtbot, wait_until)
    page.undo()
    wait_until(lambda: words(page) == ["stays"])
