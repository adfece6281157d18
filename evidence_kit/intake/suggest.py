"""From what was read of a picture, and what its file tells, to what may be recorded of it."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from zoneinfo import ZoneInfo

import msgspec

from evidence_kit.intake.reading.days import clock_shown
from evidence_kit.model.checked import Checked, SuggestionKind
from evidence_kit.model.moment import Basis, Moment, Precision, WallTime, wall_time
from evidence_kit.model.moment_words import length_words
from evidence_kit.model.reading import (
    FileFact,
    FileFactKind,
    Layout,
    MessageSeen,
    PictureKind,
    Reading,
    Trust,
)
from evidence_kit.model.suggestion import Suggestion, Suggestions

When = Callable[[str, str, dt.datetime | None], tuple[Moment | None, bool]]
"""From a day and a time as shown, and when the picture was made (naive, None where that is not
known), to the moment that they mean, and whether the order of day and month must be asked first."""

_MOST_HANDLES = 6
_TRUSTED = (Trust.HIGH, Trust.MEDIUM, Trust.LOW)


def suggest(
    reading: Reading,
    facts: Sequence[FileFact],
    *,
    zone: str,
    when: When,
    captured: Moment | None = None,
    checked: Checked | None = None,
) -> Suggestions:
    """What may be recorded of a picture, with what a person has *checked* of it so far.

    *facts* are those of its file, *captured* is when it was made as far as a person has said so.
    *zone* (IANA) is that of the case. A time without its day is never given a day.
    """
    layout = reading.layout
    made = _made(facts, zone, layout)
    base = next((_day_of(each) for each in (captured, made.moment if made else None) if each), None)
    items = [*_who(layout, facts)]
    if made is not None and (captured is None or captured.precision is Precision.UNKNOWN):
        items.append(made)
    items += _devices(facts)
    items += _messages(layout, base, when)
    length = _length(facts)
    editor = next((fact.value for fact in facts if fact.kind is FileFactKind.EDITOR), "")
    return Suggestions(
        reader=reading.reader,
        width=reading.width,
        height=reading.height,
        kind=layout.kind,
        items=tuple(
            msgspec.structs.replace(_with_check(item, checked), recorded=bool(length))
            for item in items
        ),
        unread_scripts=reading.unread_scripts,
        editor=editor,
        length=length,
        problem=reading.problem,
    )


def _length(facts: Iterable[FileFact]) -> str:
    told = _best(facts, FileFactKind.LENGTH)
    try:
        return length_words(float(told.value)) if told is not None else ""
    except (ValueError, OverflowError):
        return ""


def _day_of(moment: Moment) -> dt.datetime | None:
    """When the picture was made, where its day is certain."""
    exact = moment.precision in (Precision.MINUTE, Precision.DAY)
    return moment.wall if exact else None


def _with_check(item: Suggestion, checked: Checked | None) -> Suggestion:
    found = checked.of(item.kind, item.place) if checked is not None else None
    if found is None or found.read != item.value:  # read anew, by a better reader
        return item
    return msgspec.structs.replace(item, check=found)


def _who(layout: Layout, facts: Sequence[FileFact]) -> Iterator[Suggestion]:
    if layout.partner is not None and layout.kind is not PictureKind.CHAT_LIST:
        spot = layout.partner
        yield Suggestion(kind=SuggestionKind.NAME, value=spot.text, box=spot.box)
    one_account = layout.kind in (PictureKind.CHAT, PictureKind.PROFILE)
    for place, spot in enumerate(layout.handles[:_MOST_HANDLES]):
        yield Suggestion(
            kind=SuggestionKind.HANDLE,
            place=place,
            value=spot.text,
            box=spot.box,
            ticked=one_account and place == 0,
        )
    told = _best(facts, FileFactKind.PLATFORM)
    if told is not None and told.trust is not Trust.LOW:
        yield Suggestion(
            kind=SuggestionKind.PLATFORM, value=told.value, source=told.source, trust=told.trust
        )
    elif layout.platform and len(set(layout.platform_cues)) >= 2:
        yield Suggestion(kind=SuggestionKind.PLATFORM, value=layout.platform)


def _made(facts: Sequence[FileFact], zone: str, layout: Layout) -> Suggestion | None:
    """When the picture was made: by its file, and to the minute by the clock on it."""
    told = _best(facts, FileFactKind.CAPTURED)
    clock = layout.clock
    if told is None or told.moment is None:
        if clock is None:
            return None
        # The clock alone is a time on no day.
        return Suggestion(
            kind=SuggestionKind.CAPTURED,
            value=clock.text,
            box=clock.box,
            time=clock.text,
            moment=Moment(shown=clock.text, zone=zone),
        )
    moment = _in_zone(told, zone)
    box = None
    if moment.precision is Precision.DAY and clock is not None and moment.wall is not None:
        time = clock_shown(clock.text)
        if time is not None:
            shown = f"{moment.shown} {clock.text}"
            moment = msgspec.structs.replace(
                moment,
                shown=shown,
                wall=dt.datetime.combine(moment.wall.date(), time),
                precision=Precision.MINUTE,
            )
            box = clock.box
    return Suggestion(
        kind=SuggestionKind.CAPTURED,
        value=moment.shown or told.value,
        source=told.source,
        trust=told.trust,
        box=box,
        moment=moment,
    )


def _in_zone(fact: FileFact, zone: str) -> Moment:
    """The moment of *fact* on the clocks of the case."""
    assert fact.moment is not None
    moment = msgspec.structs.replace(fact.moment, zone=zone, basis=Basis.FILE)
    if fact.utc is None or moment.precision is not Precision.MINUTE:
        return moment
    local = fact.utc.astimezone(ZoneInfo(zone))
    wall = local.replace(tzinfo=None, fold=0)
    twice = wall_time(wall, zone) is WallTime.TWICE
    return msgspec.structs.replace(moment, wall=wall, fold=local.fold if twice else None)


def _devices(facts: Iterable[FileFact]) -> Iterator[Suggestion]:
    told = _best(facts, FileFactKind.DEVICE)
    if told is not None and told.trust is not Trust.LOW:
        yield Suggestion(
            kind=SuggestionKind.DEVICE, value=told.value, source=told.source, trust=told.trust
        )


def _messages(layout: Layout, base: dt.datetime | None, when: When) -> Iterator[Suggestion]:
    if layout.kind is not PictureKind.CHAT:
        return
    for place, seen in enumerate(layout.messages):
        moment, asks = when(seen.day, seen.time, base) if seen.day or seen.time else (None, False)
        yield Suggestion(
            kind=SuggestionKind.MESSAGE,
            place=place,
            value=seen.text,
            box=seen.box,
            side=seen.side,
            sender=seen.sender,
            day=seen.day,
            time=seen.time,
            holds=seen.holds,
            moment=moment,
            asks_day_order=asks,
            ticked=_says_something(seen),
        )


def _says_something(seen: MessageSeen) -> bool:
    return any(letter.isalnum() for letter in seen.text)


def _best(facts: Iterable[FileFact], kind: FileFactKind) -> FileFact | None:
    """The most trusted fact of that kind, the first of equals."""
    found = [fact for fact in facts if fact.kind is kind]
    return min(found, key=lambda fact: _TRUSTED.index(fact.trust), default=None)
