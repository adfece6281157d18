"""Pictures of one conversation, joined: each message once, with every picture that shows it."""

import datetime as dt
from pathlib import Path

import pytest

from evidence_kit.model.checked import SuggestionKind, Verdict
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.reading import FileFact, FileFactKind, Side, Trust
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from tests.service.read_case import added, chat, keep, said


def _captured(day: int, hour: int) -> FileFact:
    wall = dt.datetime(2026, 10, day, hour)
    return FileFact(
        kind=FileFactKind.CAPTURED,
        value=str(wall),
        source="the file's name",
        trust=Trust.HIGH,
        moment=Moment(shown=str(wall), wall=wall, precision=Precision.MINUTE),
    )


def _thread(keeper: Keeper, *exhibits: str) -> m.Thread:
    joined = keeper.handle(m.JoinConversation(exhibits=exhibits))
    thread = keeper.handle(m.GetThread(conversation=joined.conversation.id))
    assert isinstance(thread, m.Thread)
    return thread


def test_overlapping_pictures_become_one_thread(keeper: Keeper, tmp_path: Path) -> None:
    """In the order in which they were made, doubled messages once, each with its pictures."""
    late, early = added(keeper, tmp_path / "in", 2)
    shared = said("You have two days to pay me", time="21:12", day="Today", n=1)
    keep(
        keeper,
        early,
        chat(said("I know where you live now", time="21:10", day="Today"), shared),
        _captured(8, 21),
    )
    keep(
        keeper,
        late,
        chat(shared, said("Leave me alone, please", Side.RIGHT, "21:20", "Today", n=2)),
        _captured(8, 22),
    )
    thread = _thread(keeper, late.id, early.id)
    assert [message.words for message in thread.messages] == [
        "I know where you live now",
        "You have two days to pay me",
        "Leave me alone, please",
    ]
    assert thread.messages[1].marks == ("AB2", "AB1") or thread.messages[1].marks == ("AB1", "AB2")
    assert thread.messages[0].when.startswith("8 October 2026, 21:10")
    assert (thread.pictures, thread.gaps) == (2, 0)


def test_what_does_not_follow_on_is_said(keeper: Keeper, tmp_path: Path) -> None:
    """Where pictures share no message, something may be missing between them."""
    first, second = added(keeper, tmp_path / "in", 2)
    keep(keeper, first, chat(said("I know where you live now")), _captured(8, 21))
    keep(keeper, second, chat(said("Friday is the last day")), _captured(9, 21))
    thread = _thread(keeper, first.id, second.id)
    assert thread.gaps == 1
    assert [message.follows for message in thread.messages] == [True, False]


def test_the_same_threat_on_two_days_is_two(keeper: Keeper, tmp_path: Path) -> None:
    """ "Today 21:10" on pictures of two days: the words are the same, the day is not."""
    first, second = added(keeper, tmp_path / "in", 2)
    threat = said("I know where you live now", time="21:10", day="Today")
    keep(keeper, first, chat(threat), _captured(8, 22))
    keep(keeper, second, chat(threat), _captured(9, 22))
    thread = _thread(keeper, first.id, second.id)
    days = [message.when.partition(",")[0] for message in thread.messages]
    assert days == ["8 October 2026", "9 October 2026"]


def test_written_down_messages_name_their_event(keeper: Keeper, tmp_path: Path) -> None:
    """A message of the thread that is an event already says so."""
    (one,) = added(keeper, tmp_path / "in")
    keep(keeper, one, chat(said("Pay me"), said("Now", n=1)))
    joined = keeper.handle(m.JoinConversation(exhibits=(one.id,)))
    decision = m.Decision(kind=SuggestionKind.MESSAGE, place=0, verdict=Verdict.ACCEPTED)
    decided = keeper.handle(m.Decide(exhibit=one.id, decisions=(decision,)))
    thread = keeper.handle(m.GetThread(conversation=joined.conversation.id))
    assert [message.event for message in thread.messages] == [decided.events[0], ""]


def test_a_picture_is_in_one_conversation(keeper: Keeper, tmp_path: Path) -> None:
    """Joined to another conversation it leaves the one it was in; joining can be taken back."""
    first, second, third = added(keeper, tmp_path / "in", 3)
    for each, name in ((first, "Mia"), (second, "Mia"), (third, "Ben")):
        keep(keeper, each, chat(said("Hello there"), partner=name))
    one = keeper.handle(m.JoinConversation(exhibits=(first.id, second.id))).conversation
    keeper.handle(m.JoinConversation(exhibits=(third.id,)))
    keeper.handle(m.JoinConversation(exhibits=(first.id, second.id, third.id)))
    conversations = keeper.session.open_vault.case().conversations
    assert [len(each.exhibits) for each in conversations] == [3, 0]
    assert one.partner == "Mia"
    keeper.handle(m.Undo())
    assert [len(each.exhibits) for each in keeper.session.open_vault.case().conversations] == [2, 1]


def test_a_conversation_that_is_gone_says_so(keeper: Keeper) -> None:
    """What was taken back cannot be shown, and a sentence says why."""
    with pytest.raises(WrongUse, match="taken back"):
        keeper.handle(m.GetThread(conversation="none"))


def test_the_weekday_decides_the_year(keeper: Keeper, tmp_path: Path) -> None:
    """A separator with a weekday is dated by it, counted from the day of the picture."""
    (one,) = added(keeper, tmp_path / "in")
    keep(keeper, one, chat(said("Hello", time="21:10", day="Mon, October 5")), _captured(8, 21))
    found = keeper.handle(m.GetSuggestions(exhibit=one.id)).suggestions
    (message,) = [item for item in found.items if item.time]
    assert message.moment is not None
    assert message.moment.wall == dt.datetime(2026, 10, 5, 21, 10)


def test_the_day_order_is_asked_once_for_the_case(keeper: Keeper, tmp_path: Path) -> None:
    """03/04 waits for one answer, which then holds for every picture."""
    first, second = added(keeper, tmp_path / "in", 2)
    for each in (first, second):
        keep(keeper, each, chat(said("Hello", time="21:10", day="03/04/2026")))
    assert keeper.handle(m.GetSuggestions(exhibit=first.id)).asks_day_order
    keeper.handle(m.SetDayOrder(day_first=True))
    for each in (first, second):
        asked = keeper.handle(m.GetSuggestions(exhibit=each.id))
        assert not asked.asks_day_order
        (message,) = [item for item in asked.suggestions.items if item.time]
        assert message.moment.wall == dt.datetime(2026, 4, 3, 21, 10)
