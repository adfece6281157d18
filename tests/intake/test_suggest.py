"""What is suggested of a reading: no more than was seen, each with where it was seen."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.intake.suggest import suggest
from evidence_kit.model.checked import Check, Checked, SuggestionKind, Verdict
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.model.reading import (
    Box,
    FileFact,
    FileFactKind,
    Layout,
    MessageSeen,
    PictureKind,
    Reading,
    Side,
    Spot,
    Trust,
)
from evidence_kit.model.suggestion import Suggestion, Suggestions

LONDON = "Europe/London"
BOX = Box(10, 20, 100, 30)
CLOCK = Spot("21:14", Box(5, 5, 60, 20))


def _when(day: str, time: str, base: dt.datetime | None) -> tuple[Moment | None, bool]:
    return Moment(shown=f"{day} {time}".strip(), wall=base), False


def _suggested(layout: Layout, *facts: FileFact, checked: Checked | None = None) -> Suggestions:
    reading = Reading(reader="tiny", width=400, height=800, layout=layout)
    return suggest(reading, facts, zone=LONDON, when=_when, checked=checked)


def _only(found: Suggestions, kind: SuggestionKind) -> Suggestion:
    (item,) = found.of(kind)
    return item


def _captured(wall: dt.datetime, precision: Precision, utc: dt.datetime | None = None) -> FileFact:
    moment = Moment(shown=str(wall), wall=wall, precision=precision)
    return FileFact(
        kind=FileFactKind.CAPTURED,
        value=str(wall),
        source="the file's name",
        trust=Trust.HIGH,
        moment=moment,
        utc=utc,
    )


def test_a_clock_alone_gets_no_day() -> None:
    """21:14 at the top of a picture is a time on no day: no date is made of it."""
    item = _only(_suggested(Layout(clock=CLOCK)), SuggestionKind.CAPTURED)
    assert item.moment == Moment(shown="21:14", zone=LONDON)
    assert item.box == CLOCK.box


def test_a_day_of_the_file_and_the_clock_make_a_minute() -> None:
    """Where the file tells the day alone, the clock on the picture tells the minute."""
    fact = _captured(dt.datetime(2026, 3, 14), Precision.DAY)
    item = _only(_suggested(Layout(clock=CLOCK), fact), SuggestionKind.CAPTURED)
    assert item.moment is not None
    assert item.moment.wall == dt.datetime(2026, 3, 14, 21, 14)
    assert (item.moment.precision, item.moment.zone) == (Precision.MINUTE, LONDON)


@pytest.mark.parametrize(
    ("text", "time"),
    [("9:05 PM", dt.time(21, 5)), ("12:00 am", dt.time(0, 0)), ("7.30", dt.time(7, 30))],
)
def test_clocks_are_read_as_they_are_written(text: str, time: dt.time) -> None:
    """Twelve hours, a point for a colon."""
    fact = _captured(dt.datetime(2026, 3, 14), Precision.DAY)
    layout = Layout(clock=Spot(text, BOX))
    item = _only(_suggested(layout, fact), SuggestionKind.CAPTURED)
    assert item.moment is not None and item.moment.wall is not None
    assert item.moment.wall.time() == time


def test_a_certain_instant_stands_on_the_clocks_of_the_case() -> None:
    """What the file gives in UTC is shown in the case's zone, with the answer where clocks go back."""
    utc = dt.datetime(2026, 10, 25, 1, 30, tzinfo=dt.UTC)
    fact = _captured(utc.replace(tzinfo=None), Precision.MINUTE, utc)
    item = _only(_suggested(Layout(), fact), SuggestionKind.CAPTURED)
    assert item.moment is not None
    assert (item.moment.wall, item.moment.fold) == (dt.datetime(2026, 10, 25, 1, 30), 1)
    assert (item.moment.utc, item.moment.basis) == (utc, Basis.FILE)


def test_platform_needs_two_cues_or_the_file() -> None:
    """One look of a picture suggests no platform; two that agree do, and so does the file's name."""
    kind = SuggestionKind.PLATFORM
    assert not _suggested(Layout(platform="whatsapp", platform_cues=("colours",))).of(kind)
    both = ("colours", "composer")
    assert _suggested(Layout(platform="whatsapp", platform_cues=both)).of(kind)
    fact = FileFact(
        kind=FileFactKind.PLATFORM, value="instagram", source="the file's name", trust=Trust.HIGH
    )
    assert _only(_suggested(Layout(platform="whatsapp"), fact), kind).value == "instagram"


def test_messages_are_of_chats_alone() -> None:
    """A post or a profile never shows as messages, whatever lines it has."""
    seen = (MessageSeen(text="I know where you live", box=BOX, side=Side.LEFT, time="21:10"),)
    for kind in PictureKind:
        found = _suggested(Layout(kind=kind, messages=seen)).of(SuggestionKind.MESSAGE)
        assert bool(found) == (kind is PictureKind.CHAT)


def test_what_says_nothing_is_not_ticked() -> None:
    """A bubble of which no letter was read is offered, but not taken with the others."""
    seen = tuple(MessageSeen(text=text, box=BOX) for text in ("Hello", "\u25a1"))
    found = _suggested(Layout(kind=PictureKind.CHAT, messages=seen))
    assert [item.ticked for item in found.of(SuggestionKind.MESSAGE)] == [True, False]


def test_many_handles_are_never_taken_together() -> None:
    """A list of chats names many people: none of them is taken without being chosen."""
    handles = tuple(Spot(f"@name{n}", BOX) for n in range(9))
    found = _suggested(Layout(kind=PictureKind.CHAT_LIST, handles=handles))
    assert found.of(SuggestionKind.HANDLE)
    assert not [item for item in found.items if item.ticked]


def test_what_was_checked_counts_only_for_what_was_read_then() -> None:
    """A better reading of the same place is open again; the same reading stays checked."""
    check = Check(kind=SuggestionKind.NAME, read="Mark", verdict=Verdict.ACCEPTED, value="Mark")
    checked = Checked(id="x", exhibit="e", checks=(check,))
    for text, is_open in (("Mark", False), ("Marc", True)):
        layout = Layout(kind=PictureKind.CHAT, partner=Spot(text, BOX))
        item = _only(_suggested(layout, checked=checked), SuggestionKind.NAME)
        assert item.is_open == is_open


def test_cautions_are_said() -> None:
    """Letters that cannot be read, and an editor, are told, never lost."""
    reading = Reading(unread_scripts=("Cyrillic",))
    editor = FileFact(
        kind=FileFactKind.EDITOR, value="GIMP", source="inside the picture", trust=Trust.HIGH
    )
    found = suggest(reading, [editor], zone=LONDON, when=_when)
    assert (found.unread_scripts, found.editor) == (("Cyrillic",), "GIMP")


@given(st.text(max_size=12), st.booleans())
def test_no_clock_text_makes_a_day(text: str, with_day: bool) -> None:
    """Whatever stands where the clock is: no file, no day."""
    facts = [_captured(dt.datetime(2026, 3, 14), Precision.DAY)] if with_day else []
    layout = Layout(clock=Spot(text, BOX))
    moment = _only(_suggested(layout, *facts), SuggestionKind.CAPTURED).moment
    assert moment is not None
    assert (moment.wall is not None) == with_day
