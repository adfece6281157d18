"""The time field: read back before it counts, and asked about where it is not sure."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evidence_kit.gui.widgets.time_field import TimeField
from evidence_kit.gui.widgets.wrapped_button import WrappedButton
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.model.moment_words import full_words

NOW = dt.datetime(2026, 11, 22, 14, 0)


@pytest.fixture
def field(qtbot: QtBot) -> TimeField:
    made = TimeField("When did it happen?", "Europe/London", lambda: NOW)
    qtbot.addWidget(made)
    made.show()
    return made


def write(field: TimeField, qtbot: QtBot, text: str) -> None:
    field.line.clear()
    qtbot.keyClicks(field.line, text)


def answers(field: TimeField) -> list[WrappedButton]:
    return [button for button in field.findChildren(WrappedButton) if button.isVisible()]


def test_time_is_read_back_in_full(field: TimeField, qtbot: QtBot) -> None:
    """What was understood stands beneath the field while it is typed."""
    write(field, qtbot, "yesterday 9pm")
    assert field.readback.text().startswith("Saturday 21 November 2026 at 21:00")
    moment = field.moment()
    assert moment.wall == dt.datetime(2026, 11, 21, 21, 0)
    assert moment.shown == "yesterday 9pm"


def test_day_and_month_are_asked_about(field: TimeField, qtbot: QtBot) -> None:
    """3/4 can be two days: neither is taken before the person says which."""
    write(field, qtbot, "3/4/26 2pm")
    assert field.moment() == Moment(
        shown="3/4/26 2pm", zone="Europe/London", precision=Precision.UNKNOWN
    )
    assert len(answers(field)) == 2
    april = next(b for b in answers(field) if "April" in b.accessibleName())
    april.click()
    assert field.moment().wall == dt.datetime(2026, 4, 3, 14, 0)
    assert field.moment().shown == "3/4/26 2pm"
    assert not answers(field)
    assert "3 April 2026" in field.readback.text()


def test_hour_that_happened_twice_is_asked_about(field: TimeField, qtbot: QtBot) -> None:
    """When the clocks went back an hour happened twice: the person says which."""
    write(field, qtbot, "25 October 2026 01:30")
    assert len(answers(field)) == 2
    answers(field)[1].click()
    assert field.moment().fold == 1
    assert field.moment().utc == dt.datetime(2026, 10, 25, 1, 30, tzinfo=dt.UTC)


def test_unreadable_time_is_kept_as_typed(field: TimeField, qtbot: QtBot) -> None:
    """Words that cannot be read stay word for word, and a kind sentence says so."""
    write(field, qtbot, "when the cat slept")
    assert field.moment().shown == "when the cat slept"
    assert field.moment().precision is Precision.UNKNOWN
    assert field.readback.text()


def test_not_knowing_is_an_answer(field: TimeField, qtbot: QtBot) -> None:
    """One button says that the time is not known."""
    qtbot.mouseClick(field.unknown, Qt.MouseButton.LeftButton)
    assert field.moment().precision is Precision.UNKNOWN
    assert field.moment().shown
    assert not answers(field)


def test_empty_field_says_nothing(field: TimeField) -> None:
    """Nothing typed is no moment at all."""
    assert field.moment() == Moment()


def test_saved_moment_comes_back_unchanged(field: TimeField) -> None:
    """Looking at a saved time and leaving again changes nothing, "yesterday" least of all."""
    saved = Moment(
        shown="yesterday 9pm",
        wall=dt.datetime(2025, 3, 1, 21, 0),
        zone="Asia/Kolkata",
        precision=Precision.MINUTE,
        basis=Basis.MEMORY,
    )
    field.set_moment(saved)
    assert field.moment() == saved
    assert "2025" in field.line.text()
    assert "Saturday 1 March 2025 at 21:00" in field.readback.text()


def test_zone_can_be_changed(field: TimeField, qtbot: QtBot) -> None:
    """A time on another clock is read on that clock."""
    write(field, qtbot, "3 March 2026 14:02")
    field.fold.button.click()
    field.zone.line.clear()
    qtbot.keyClicks(field.zone.line, "Tokyo (Asia)")
    qtbot.keyClick(field.zone.line, Qt.Key.Key_Return)
    assert field.moment().zone == "Asia/Tokyo"
    assert field.moment().utc == dt.datetime(2026, 3, 3, 5, 2, tzinfo=dt.UTC)
    assert "Tokyo time" in field.fold.button.text()


def test_unknown_zone_changes_nothing(field: TimeField, qtbot: QtBot) -> None:
    """A city that is not known leaves the clock as it was."""
    write(field, qtbot, "3 March 2026 14:02")
    field.fold.button.click()
    field.zone.line.clear()
    qtbot.keyClicks(field.zone.line, "Nowhere")
    qtbot.keyClick(field.zone.line, Qt.Key.Key_Return)
    assert field.moment().zone == "Europe/London"


def test_basis_is_part_of_the_moment(field: TimeField, qtbot: QtBot) -> None:
    """How the time is known is kept with it."""
    write(field, qtbot, "3 March 2026 14:02")
    field.basis.choose(Basis.MEMORY.value)
    assert field.moment().basis is Basis.MEMORY


def test_draft_puts_everything_back(field: TimeField, qtbot: QtBot) -> None:
    """A draft restores text, clock and basis."""
    write(field, qtbot, "3 March 2026 14:02")
    field.basis.choose(Basis.FILE.value)
    kept, before = field.fields(), field.moment()
    field.set_moment(Moment())
    assert field.moment() == Moment()
    field.set_fields(kept)
    assert field.moment() == before


def test_draft_keeps_the_day_that_was_meant(field: TimeField, qtbot: QtBot) -> None:
    """ "Yesterday" that was typed on Sunday is still Saturday when it is put back on Tuesday."""
    write(field, qtbot, "yesterday 9pm")
    meant, draft = field.moment(), field.fields()
    later = TimeField("When did it happen?", clock=lambda: NOW + dt.timedelta(days=2))
    qtbot.addWidget(later)
    later.set_fields(draft)
    assert later.moment() == meant
    assert later.moment().shown == "yesterday 9pm"
    assert later.readback.text().startswith("Saturday 21 November 2026 at 21:00")


def test_deadline_lies_ahead(qtbot: QtBot) -> None:
    """A deadline of Friday is the Friday to come."""
    field = TimeField("By when?", clock=lambda: NOW, ahead=True)
    qtbot.addWidget(field)
    write(field, qtbot, "Friday 6pm")
    assert field.moment().wall == dt.datetime(2026, 11, 27, 18, 0)


def test_words_of_another_day_are_not_read_as_of_today(qtbot: QtBot) -> None:
    """A kept "Yesterday 21:14" whose day is not known never turns into the day before today."""
    field = TimeField("When?")
    qtbot.addWidget(field)
    kept = Moment(shown="Yesterday 21:14", zone="Europe/London")
    field.set_moment(kept)
    assert field.readback.text() == full_words(kept)
    assert field.fields()["time"] == "Yesterday 21:14"
    assert field.moment() == kept


def test_a_picture_s_own_words_count_from_its_day(qtbot: QtBot) -> None:
    """ "Yesterday" on a screenshot is the day before the screenshot; what is remembered is not."""
    field = TimeField("When?", clock=lambda: dt.datetime(2026, 6, 11, 15, 30))
    qtbot.addWidget(field)
    taken = dt.datetime(2026, 3, 4, 21, 14)
    field.set_taken(Moment(wall=taken, zone="Europe/London", precision=Precision.MINUTE))
    qtbot.keyClicks(field.line, "yesterday 9pm")
    moment = field.moment()
    assert moment.wall == dt.datetime(2026, 3, 3, 21, 0)
    assert moment.shown == "yesterday 9pm"
    assert "day of the picture, 4 March 2026" in field.readback.text()
    field.basis.choose(Basis.MEMORY.value)
    assert field.moment().wall == dt.datetime(2026, 6, 10, 21, 0)
    assert "picture" not in field.readback.text()
    field.basis.choose(Basis.SCREEN.value)
    field.line.clear()
    qtbot.keyClicks(field.line, "3 March 2026 14:02")
    assert "picture" not in field.readback.text()  # the same whichever day it is counted from
    field.set_taken(Moment())
    field.line.clear()
    qtbot.keyClicks(field.line, "yesterday")
    assert field.moment().wall == dt.datetime(2026, 6, 10)
