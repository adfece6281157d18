"""The Timeline page, its picture and its list."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from evidence_kit.gui.main_window import MainWindow
from evidence_kit.gui.page_builders import page_builders
from evidence_kit.gui.pages.evidence import EvidencePage
from evidence_kit.gui.pages.start import StartPage
from evidence_kit.gui.pages.timeline import TimelinePage
from evidence_kit.gui.widgets.timeline_cells import Cells
from evidence_kit.gui.widgets.timeline_list import TimelineModel
from evidence_kit.gui.widgets.timeline_picture import TimelinePicture
from evidence_kit.gui.widgets.timeline_scale import CLOSEST, DAY, TimeScale, Unit, ticks
from evidence_kit.gui.widgets.timeline_view import MOST_LANES
from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import EventKind
from evidence_kit.model.moment import Moment
from evidence_kit.service.messages import GetExhibit, Save, SaveDraft
from evidence_kit.timeline.rows import TimelineRow
from tests.gui.conftest import Desk
from tests.gui.made_case import add_account, add_event, add_pictures, minute

Wait = Callable[[Callable[[], bool]], None]

YEAR_2026 = dt.datetime(2026, 1, 1, tzinfo=dt.UTC).timestamp()


def row(number: int, first: float | None, lane: str = "@a", **more: Any) -> TimelineRow:
    values: dict[str, Any] = {
        "id": str(number),
        "kind": EventKind.MESSAGE_RECEIVED,
        "when": f"time {number}",
        "first": first,
        "last": first,
        "exact": True,
        "lane": lane,
        "words": f"words {number}",
    }
    return TimelineRow(**(values | more))


def days(count: int) -> list[TimelineRow]:
    return [row(number, YEAR_2026 + number * DAY) for number in range(count)]


def shown_page(desk: Desk, qtbot: QtBot, wait_until: Wait) -> TimelinePage:
    page = TimelinePage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 640)
    page.show()
    page.enter()
    wait_until(lambda: page._either.currentIndex() > 0)
    return page


def shown_picture(qtbot: QtBot, rows: list[TimelineRow]) -> TimelinePicture:
    picture = TimelinePicture()
    qtbot.addWidget(picture)
    picture.resize(1000, picture.height())
    picture.show_rows(rows, (), "Europe/London", YEAR_2026 + 30 * DAY)
    picture.show()
    qtbot.waitExposed(picture)
    picture.grab()
    return picture


def test_empty_timeline_leads_to_evidence(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """An empty page says why it is empty and has one way on."""
    page = shown_page(desk, qtbot, wait_until)
    focus = page.primary_focus()
    assert focus is not None
    with qtbot.waitSignal(page.go_to) as asked:
        qtbot.keyClick(focus, Qt.Key.Key_Space)
    assert asked.args == ["evidence"]


def test_order_of_time_unknown_last(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Events stand in order of time, whatever the order of writing; unknown times come last."""
    add_event(desk, "when?", Moment())
    add_event(desk, "second", minute("2026-03-04T10:00"))
    add_event(desk, "first", minute("2026-03-03T10:00"))
    page = shown_page(desk, qtbot, wait_until)
    assert [each.words for each in page.list.events.rows] == ["first", "second", "when?"]
    assert "3 March 2026" in page.first_sentence.text()


def test_list_and_picture_share_the_selection(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Choosing in one chooses in the other, and says in words what was chosen."""
    for day in (3, 4, 5):
        add_event(desk, f"day {day}", minute(f"2026-03-0{day}T10:00"))
    page = shown_page(desk, qtbot, wait_until)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    chosen = page.list.currentIndex().row()
    assert page.picture.view.chosen == chosen
    qtbot.keyClick(page.picture, Qt.Key.Key_End)
    assert page.list.currentIndex().row() == 2
    assert "day 5" in page.reading.text()


def test_enter_opens_the_picture(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """Enter in the list goes to the first exhibit of the event, or to the event itself."""
    (exhibit,) = add_pictures(desk, tmp_path / "in", 1)
    add_event(desk, "shown", minute("2026-03-03T10:00"), exhibits=(exhibit,))
    alone = add_event(desk, "told", minute("2026-03-04T10:00"))
    page = shown_page(desk, qtbot, wait_until)
    for place in (exhibit, f"event/{alone}"):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
        with qtbot.waitSignal(page.go_to_place) as asked:
            qtbot.keyClick(page.list, Qt.Key.Key_Return)
        assert asked.args == ["evidence", place]


def test_the_window_shows_the_picture_that_was_asked_for(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """From the timeline to the very exhibit, in one press."""
    first, second = add_pictures(desk, tmp_path / "in", 2)
    add_event(desk, "shown", minute("2026-03-03T10:00"), exhibits=(second,))
    desk.answer(SaveDraft(form="under-18", fields={"answer": "no"}))
    window = MainWindow(page_builders(desk))
    qtbot.addWidget(window)
    window.show()
    window.show_page("timeline")
    wait_until(lambda: not desk._jobs)
    assert isinstance(window.page, TimelinePage)
    window.page.list.setFocus()
    qtbot.keyClick(window.page.list, Qt.Key.Key_Down)
    qtbot.keyClick(window.page.list, Qt.Key.Key_Return)
    wait_until(lambda: not desk._jobs)
    assert isinstance(window.page, EvidencePage)
    assert [each.id for each in desk.asked if isinstance(each, GetExhibit)][-1] == second


def test_toggles_and_accounts_filter_both(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """A toggle shows only its kind, an account only its own; together they narrow down."""
    kay, lou = add_account(desk, "@kay"), add_account(desk, "@lou")
    add_event(desk, "one", minute("2026-03-03T10:00"), account=kay)
    add_event(desk, "two", minute("2026-03-04T10:00"), account=lou)
    add_event(desk, "pay", minute("2026-03-05T10:00"), account=lou, kind=EventKind.DEMAND)
    page = shown_page(desk, qtbot, wait_until)
    page.filters.kinds[EventKind.MESSAGE_RECEIVED].click()
    assert [each.words for each in page.list.events.rows] == ["one", "two"]
    page.filters.account.choose("@lou")
    assert [each.words for each in page.list.events.rows] == ["two"]
    assert len(page.picture.view.rows) == 1
    assert page.reading.text() == "1 of 3 are shown."


def test_the_day_of_blocking_is_marked(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """When an account was blocked stands in the picture, so that what followed can be seen."""
    add_event(desk, "one", minute("2026-03-03T10:00"))
    blocking = minute("2026-03-05T10:00")
    desk.answer(Save(record=Contact(id="", kind=ContactKind.BLOCKED, moment=blocking)))
    page = shown_page(desk, qtbot, wait_until)
    (step,) = page.picture.view.steps
    assert step.word == "blocked"
    assert dt.datetime.fromtimestamp(step.time, dt.UTC) == blocking.utc
    page.forget()
    assert not page.picture.view.steps


def test_many_rows_arrive_in_parts(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """More events than one answer holds are all shown."""
    for number in range(7):
        add_event(desk, str(number), minute(f"2026-03-03T10:0{number}"))
    from evidence_kit.gui.pages import timeline

    before, timeline.AT_ONCE = timeline.AT_ONCE, 3
    try:
        page = shown_page(desk, qtbot, wait_until)
    finally:
        timeline.AT_ONCE = before
    assert page.list.events.rowCount() == 7


def test_forget_leaves_nothing(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """After hiding no words, times or names are left in the page."""
    add_event(desk, "secret", minute("2026-03-03T10:00"), account=add_account(desk, "@kay"))
    page = shown_page(desk, qtbot, wait_until)
    page.list.choose(page.list.events.rows[0].id)
    page.forget()
    assert page.list.events.rowCount() == 0
    assert not page.picture.view.rows
    assert not page.picture.view.lanes
    assert page.first_sentence.text() == page.more_sentences.text() == page.reading.text() == ""
    assert page.filters.account.findText("@kay") < 0


def test_list_reads_out_a_whole_event(qtbot: QtBot) -> None:
    """A screen reader hears time, account, kind, words and marks of a row."""
    model = TimelineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows([row(1, YEAR_2026, marks=("AB1", "AB2"))])
    read = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert read == "time 1. @a. Message received. words 1. AB1, AB2"


def test_a_click_chooses_the_mark_under_it(qtbot: QtBot) -> None:
    """The mark that is pressed is the event that is chosen."""
    picture = shown_picture(qtbot, days(10))
    left, top, width, height, cell = picture.view.painted[4]
    at = QPointF(left + width / 2 + picture.view.field.left(), top + height / 2)
    with qtbot.waitSignal(picture.chosen) as chosen:
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert chosen.args == [str(cell.first)]


def test_keys_zoom_pan_and_show_all(qtbot: QtBot) -> None:
    """Plus goes closer, the arrows move, zero shows everything again."""
    picture = shown_picture(qtbot, days(60))
    whole = picture.view.scale
    for _ in range(4):
        qtbot.keyClick(picture, Qt.Key.Key_Plus)
    closer = picture.view.scale
    assert closer.per_pixel < whole.per_pixel / 5
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    assert picture.view.scale.start > closer.start
    qtbot.keyClick(picture, Qt.Key.Key_0)
    assert picture.view.scale == whole


def test_choosing_far_away_brings_it_into_sight(qtbot: QtBot) -> None:
    """An event that is chosen is always seen."""
    picture = shown_picture(qtbot, days(60))
    for _ in range(8):
        qtbot.keyClick(picture, Qt.Key.Key_Plus)
    picture.choose("59")
    assert 0 <= picture.view.scale.x(YEAR_2026 + 59 * DAY) <= picture.view.field.width()


def test_unknown_times_can_be_pressed(qtbot: QtBot) -> None:
    """Events without a time stand in a strip at the end and can be chosen there."""
    picture = shown_picture(qtbot, [*days(3), row(3, None)])
    strip = picture.view.strip
    at = QPointF(strip.left() + 20, picture.view.middle(0))
    with qtbot.waitSignal(picture.chosen) as chosen:
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert chosen.args == ["3"]


def test_many_accounts_share_the_last_lane(qtbot: QtBot) -> None:
    """The picture stays low: beyond eight lanes the quiet accounts are drawn together."""
    rows = [row(number, YEAR_2026 + number * DAY, lane=f"@{number % 20}") for number in range(60)]
    view = shown_picture(qtbot, rows).view
    assert len(view.lanes) == MOST_LANES
    assert view.lanes[-1] == "13 other accounts"
    assert set(view.lane_of) == set(range(MOST_LANES))


def test_times_of_all_sizes_and_shapes_are_painted(qtbot: QtBot) -> None:
    """One event, none of known time, one of year 1: nothing breaks the picture."""
    ancient = dt.datetime(1, 1, 1, tzinfo=dt.UTC).timestamp()
    last = dt.datetime(9999, 12, 30, tzinfo=dt.UTC).timestamp()
    for rows in ([row(0, YEAR_2026)], [row(0, None)], [row(0, ancient), row(1, last)], []):
        picture = shown_picture(qtbot, rows)
        for key in (Qt.Key.Key_Plus, Qt.Key.Key_End, Qt.Key.Key_Minus):
            qtbot.keyClick(picture, key)
        picture.grab()


moments = st.floats(min_value=-2e9, max_value=4e9)


@given(
    start=moments, per_pixel=st.floats(CLOSEST, 4e6), at=st.floats(0, 900), factor=st.floats(0.2, 5)
)
def test_zooming_keeps_what_is_under_the_pointer(
    start: float, per_pixel: float, at: float, factor: float
) -> None:
    """Whatever the zoom, the moment under the pointer stays under the pointer."""
    scale = TimeScale(start, per_pixel)
    assert abs(scale.zoomed(factor, at).time(at) - scale.time(at)) < 1e-3


@given(
    start=moments,
    per_pixel=st.floats(CLOSEST, 4e6),
    zone=st.sampled_from(
        ["Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"]
    ),
)
def test_ticks_stand_in_view_in_order_and_apart(start: float, per_pixel: float, zone: str) -> None:
    """Ticks are in view, in order, never crowded, and stand on whole hours or midnights."""
    scale = TimeScale(start, per_pixel)
    found = ticks(scale, 900, zone, 64)
    places = [scale.x(tick.time) for tick in found]
    assert all(0 <= place <= 900.1 for place in places)
    assert all(two - one >= 64 * 0.7 for one, two in zip(places, places[1:], strict=False))
    for tick in found:
        assert tick.local.minute == 0
        assert tick.unit is Unit.HOUR or tick.local.hour == 0


@given(
    times=st.lists(st.floats(YEAR_2026, YEAR_2026 + 90 * DAY), min_size=1, max_size=900),
    column=st.floats(60, 5 * DAY),
)
def test_no_event_is_lost_in_a_crowd(times: list[float], column: float) -> None:
    """However marks are merged, their counts add up to the events that there are."""
    rows = [row(number, time) for number, time in enumerate(sorted(times))]
    cells = Cells(rows, [0] * len(rows), [False] * len(rows))
    width, gathered = cells.gathered(YEAR_2026 - DAY, YEAR_2026 + 99 * DAY, column)
    assert width <= max(column, 60)
    assert sum(cell.count for cell in gathered) == len(rows)


def test_demand_is_on_the_timeline_and_opens_where_it_was_written(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """What was written down as a demand is among what happened, and leads back to its form."""
    add_event(desk, "Hello", minute("2026-03-03T14:02"))
    made = Demand(id="", threat="I will tell everyone.", moment=minute("2026-03-04T10:00"))
    identifier = desk.answer(Save(record=made)).record.id
    window = MainWindow(page_builders(desk))
    qtbot.addWidget(window)
    window.show()
    window.show_page("timeline")
    wait_until(lambda: not desk._jobs)
    page = window.page
    assert isinstance(page, TimelinePage)
    assert [each.words for each in page.list.events.rows] == ["Hello", "I will tell everyone."]
    page.list.opened.emit(identifier)
    wait_until(lambda: not desk._jobs)
    assert isinstance(window.page, StartPage)
    assert window.page.demands.form.fields()["threat"] == "I will tell everyone."
    assert window.page.demands.form.isVisible()
