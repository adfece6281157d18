"""Which messages of a picture are written down already, from this picture or from one that overlaps.

Pure: it takes the case as it stands.
"""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from evidence_kit.intake.conversation import alike
from evidence_kit.model.case import Case
from evidence_kit.model.checked import Conversation, SuggestionKind
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.moment import Moment
from evidence_kit.model.suggestion import Suggestion, Suggestions


def with_known_events(
    case: Case, exhibit: Exhibit, found: Suggestions, conversation: Conversation | None
) -> Suggestions:
    """Say of each message which event holds it already: from this picture or one that overlaps."""
    near = {exhibit.id, *(conversation.exhibits if conversation else ())}
    account = conversation.account if conversation else ""
    # What was sent twice stands twice: an event that one message of this picture is holds no other.
    taken = {item.check.record for item in found.items if item.check is not None}
    events = [
        event
        for event in case.events
        if event.id not in taken
        and (near & set(event.exhibits) or (account and account in event.accounts))
    ]
    if not events:
        return found
    read_as = {
        check.record: check.read
        for each in case.checked
        if each.exhibit in near
        for check in each.checks
        if check.kind is SuggestionKind.MESSAGE and check.record
    }
    fitting = {
        item.place: held
        for item in found.of(SuggestionKind.MESSAGE)
        if item.is_open and (held := _holding(item, events, read_as))
    }
    known = _told_apart(fitting)
    items = tuple(
        msgspec.structs.replace(item, event=known.get(item.place, ""))
        if item.kind is SuggestionKind.MESSAGE and item.is_open
        else item
        for item in found.items
    )
    return msgspec.structs.replace(found, items=items)


def _holding(item: Suggestion, events: Sequence[Event], read_as: dict[str, str]) -> list[Event]:
    """The events of the same time with the same words, or those that were read so.

    A letter may differ: a picture is read twice, the second time by a better reader.
    """
    then = [event for event in events if _same_time(item, event.moment)]
    wanted = _folded(item.value)
    exact = [
        event
        for event in then
        if wanted in (_folded(event.words), _folded(read_as.get(event.id, "")))
    ]
    return exact or [
        event
        for event in then
        if alike(item.value, event.words) or alike(item.value, read_as.get(event.id, ""))
    ]


def _told_apart(fitting: dict[int, list[Event]]) -> dict[int, str]:
    """One event for each message, and none for two.

    Where a message without a day fits events of several days, it is the one from the pictures that
    this one overlaps with; where that does not show, it is none of them.
    """
    known: dict[int, str] = {}
    beside: Counter[str] = Counter()
    for sure in (True, False):
        for place, events in fitting.items():
            one_day = len({event.moment.wall for event in events}) == 1
            left = [event for event in events if event.id not in known.values()]
            if one_day is not sure or not left:
                continue
            shared = [sum(beside[id] for id in event.exhibits) for event in left]
            if sure or max(shared):
                event = left[0] if sure else left[shared.index(max(shared))]
                known[place] = event.id
                beside.update(event.exhibits)
    return known


def _same_time(item: Suggestion, shown: Moment) -> bool:
    mine = item.moment
    if shown.wall is not None and mine is not None and mine.wall is not None:
        return shown.wall == mine.wall
    return bool(item.time) and bool(re.search(rf"(?<!\d){re.escape(item.time)}(?!\d)", shown.shown))


def _folded(words: str) -> str:
    """The words without what two readings of one message differ in: case, spaces, stops."""
    letters = "".join(letter for letter in words.casefold() if letter.isalnum())
    return letters or " ".join(words.split())
