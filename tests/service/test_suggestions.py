"""What a person says of suggestions becomes records, all at once, and never more than they said."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from evidence_kit.model.account import Account
from evidence_kit.model.checked import SuggestionKind, Verdict
from evidence_kit.model.event import Event, EventKind
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.model.reading import FileFact, FileFactKind, Side, Trust
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from tests.intake import made_files
from tests.service.read_case import added, chat, keep, said

YES, OTHER, NO = Verdict.ACCEPTED, Verdict.CHANGED, Verdict.NOT_HERE
WHATSAPP = FileFact(
    kind=FileFactKind.PLATFORM, value="whatsapp", source="the file's name", trust=Trust.HIGH
)


@pytest.fixture
def exhibit(keeper: Keeper, tmp_path: Path) -> Exhibit:
    """A chat of three messages with Mia on WhatsApp."""
    (made,) = added(keeper, tmp_path / "in")
    messages = (
        said("I know where you live", time="21:10"),
        said("Leave me alone", Side.RIGHT, "21:11", n=1),
        said("200 or I send it", time="21:12", n=2),
    )
    keep(keeper, made, chat(*messages), WHATSAPP)
    return made


def _decide(
    keeper: Keeper, exhibit: Exhibit, *decisions: m.Decision, done: bool = False
) -> m.Decided:
    answer = keeper.handle(m.Decide(exhibit=exhibit.id, decisions=decisions, done=done))
    assert isinstance(answer, m.Decided)
    return answer


def _all(keeper: Keeper, exhibit: Exhibit) -> m.Suggested:
    answer = keeper.handle(m.GetSuggestions(exhibit=exhibit.id))
    assert isinstance(answer, m.Suggested)
    return answer


def _yes(kind: SuggestionKind, place: int = 0) -> m.Decision:
    return m.Decision(kind=kind, place=place, verdict=YES)


def _messages(*places: int) -> list[m.Decision]:
    return [_yes(SuggestionKind.MESSAGE, place) for place in places]


def _events(keeper: Keeper) -> tuple[Event, ...]:
    return keeper.session.open_vault.case().events


def test_nothing_is_recorded_unconfirmed(keeper: Keeper, exhibit: Exhibit) -> None:
    """A reading alone makes no account and no event; its words are found all the same."""
    case = keeper.session.open_vault.case()
    assert (case.accounts, case.events, case.checked) == ((), (), ())
    assert keeper.session.open_vault.search("where live") == [exhibit.id]
    items = _all(keeper, exhibit).suggestions.items
    assert [item.value for item in items if item.kind is SuggestionKind.PLATFORM] == ["WhatsApp"]


def test_all_of_a_picture_becomes_an_account_and_events(keeper: Keeper, exhibit: Exhibit) -> None:
    """Name, platform and messages taken at once: one account, an event each, one step to undo."""
    keeper.handle(m.SetSide(exhibit=exhibit.id, side=Side.RIGHT))
    before = keeper.session.open_vault.case()
    who = (_yes(SuggestionKind.NAME), _yes(SuggestionKind.PLATFORM))
    _decide(keeper, exhibit, *who, *_messages(0, 1, 2))
    (account,) = keeper.session.open_vault.case().accounts
    assert (account.platform, account.display_name) == ("WhatsApp", "Mia")
    first, second, third = _events(keeper)
    assert [event.kind for event in (first, second, third)] == [
        EventKind.MESSAGE_RECEIVED,
        EventKind.MESSAGE_SENT,
        EventKind.MESSAGE_RECEIVED,
    ]
    assert first.words == "I know where you live"
    assert first.accounts == (account.id,) and first.exhibits == (exhibit.id,)
    keeper.handle(m.Undo())
    after = keeper.session.open_vault.case()
    assert (after.accounts, after.events, after.checked) == (
        before.accounts,
        before.events,
        before.checked,
    )


def test_a_bare_time_stays_a_time_on_no_day(keeper: Keeper, exhibit: Exhibit) -> None:
    """Without a separator and without the time of capture an event has a clock and no date."""
    _decide(keeper, exhibit, *_messages(0))
    (event,) = _events(keeper)
    assert event.moment.shown == "21:10"
    assert (event.moment.wall, event.moment.precision) == (None, Precision.UNKNOWN)


def test_sides_stay_left_and_right_until_told(keeper: Keeper, exhibit: Exhibit) -> None:
    """Before the person says which side is theirs, no message is called sent or received."""
    assert _all(keeper, exhibit).asks_side
    _decide(keeper, exhibit, *_messages(0))
    assert _events(keeper)[0].kind is EventKind.OTHER


def test_the_side_is_remembered_for_the_next_picture(
    keeper: Keeper, exhibit: Exhibit, tmp_path: Path
) -> None:
    """One answer holds for all pictures with the same name at the top, and for no other."""
    keeper.handle(m.SetSide(exhibit=exhibit.id, side=Side.RIGHT))
    _, same, other = added(keeper, tmp_path / "in", 3)
    keep(keeper, same, chat(said("Hello"), partner="mia"), WHATSAPP)
    keep(keeper, other, chat(said("Hello"), partner="Ben"), WHATSAPP)
    assert not _all(keeper, same).asks_side
    assert _all(keeper, other).asks_side


def test_a_change_is_recorded_and_the_reading_stays(keeper: Keeper, exhibit: Exhibit) -> None:
    """What the person typed goes into the record; what was read is kept beside it, with who and when."""
    change = m.Decision(
        kind=SuggestionKind.MESSAGE,
        place=0,
        verdict=OTHER,
        value="I know where u live",
        moment=Moment(shown="3 March 21:10", wall=dt.datetime(2026, 3, 3, 21, 10)),
    )
    _decide(keeper, exhibit, change)
    assert _events(keeper)[0].words == "I know where u live"
    (checked,) = keeper.session.open_vault.case().checked
    (check,) = checked.checks
    assert (check.read, check.value) == ("I know where you live", "I know where u live")
    assert (checked.by, checked.reader) == ("Alex Brown", "ppocr-test")
    assert checked.entered is not None


def test_not_here_makes_nothing_and_asks_no_more(keeper: Keeper, exhibit: Exhibit) -> None:
    """A suggestion that is wrong is put away for good and leaves no record."""
    _decide(keeper, exhibit, m.Decision(kind=SuggestionKind.NAME, verdict=NO))
    assert not keeper.session.open_vault.case().accounts
    name = _all(keeper, exhibit).suggestions.of(SuggestionKind.NAME)[0]
    assert name.check is not None and name.check.verdict is NO


def test_a_message_can_be_decided_again(keeper: Keeper, exhibit: Exhibit) -> None:
    """A second answer changes the event of the first; it makes no second one."""
    _decide(keeper, exhibit, *_messages(0))
    again = m.Decision(kind=SuggestionKind.MESSAGE, verdict=OTHER, value="other words")
    _decide(keeper, exhibit, again)
    (event,) = _events(keeper)
    assert event.words == "other words"


def test_what_a_person_wrote_is_never_replaced(keeper: Keeper, exhibit: Exhibit) -> None:
    """An account that the exhibit is about already keeps its name; the read one stands beside it."""
    saved = keeper.handle(m.Save(record=Account(id="a1", display_name="M. Larsen")))
    keeper.handle(
        m.Save(record=Event(id="e1", accounts=(saved.record.id,), exhibits=(exhibit.id,)))
    )
    _decide(keeper, exhibit, _yes(SuggestionKind.NAME), *_messages(0))
    (account,) = keeper.session.open_vault.case().accounts
    assert (account.display_name, account.earlier_names) == ("M. Larsen", ("Mia",))
    (event,) = _events(keeper)  # it said whose picture it is and nothing more
    assert (event.id, event.words) == ("e1", "I know where you live")


def test_the_same_handle_is_the_same_account(keeper: Keeper, tmp_path: Path) -> None:
    """A second picture of a known handle adds no second account."""
    first, second = added(keeper, tmp_path / "in", 2)
    for each, name in ((first, "Mia"), (second, "Mia L")):
        keep(keeper, each, chat(said("Hello"), partner=name, handle="@mia_l"))
        _decide(keeper, each, _yes(SuggestionKind.HANDLE), _yes(SuggestionKind.NAME))
    (account,) = keeper.session.open_vault.case().accounts
    assert (account.handle, account.display_name) == ("@mia_l", "Mia")


def test_a_number_at_the_top_is_a_phone_number(keeper: Keeper, tmp_path: Path) -> None:
    """A chat with a number instead of a name names the number."""
    (one,) = added(keeper, tmp_path / "in")
    keep(keeper, one, chat(said("Hello"), partner="+44 7700 900461"))
    _decide(keeper, one, _yes(SuggestionKind.NAME))
    assert keeper.session.open_vault.case().accounts[0].phone == "+44 7700 900461"


def test_the_same_message_in_two_pictures_is_one_event(keeper: Keeper, tmp_path: Path) -> None:
    """Overlapping pictures of one conversation give one event that both show."""
    first, second = added(keeper, tmp_path / "in", 2)
    for each in (first, second):
        keep(keeper, each, chat(said("I know where you live", time="21:10")))
    keeper.handle(m.JoinConversation(exhibits=(first.id, second.id)))
    for each in (first, second):
        _decide(keeper, each, *_messages(0))
    (event,) = _events(keeper)
    assert event.exhibits == (first.id, second.id)


def test_capture_goes_to_the_exhibit(keeper: Keeper, tmp_path: Path) -> None:
    """When and on what it was captured are recorded with the exhibit; the rest of it stays."""
    (one,) = added(keeper, tmp_path / "in")
    keeper.handle(m.Save(record=msgspec.structs.replace(one, description="a chat")))
    wall = dt.datetime(2026, 3, 14, 21, 14)
    moment = Moment(shown="2026-03-14 21:14", wall=wall, precision=Precision.MINUTE)
    captured = FileFact(
        kind=FileFactKind.CAPTURED, value="x", source="s", trust=Trust.HIGH, moment=moment
    )
    device = FileFact(kind=FileFactKind.DEVICE, value="Pixel 8", source="s", trust=Trust.HIGH)
    keep(keeper, one, chat(), captured, device)
    _decide(keeper, one, _yes(SuggestionKind.CAPTURED), _yes(SuggestionKind.DEVICE))
    now = keeper.session.open_vault.exhibit(one.id)
    assert (now.capture.moment.wall, now.capture.device) == (wall, "Pixel 8")
    assert (now.description, now.capture.moment.zone) == ("a chat", "Europe/London")


def test_who_typed_is_who_checked(keeper: Keeper, exhibit: Exhibit) -> None:
    """Where a helper types, the check is theirs."""
    keeper.session.open_vault.type_as("Jo from the helpline")
    _decide(keeper, exhibit, _yes(SuggestionKind.NAME))
    assert keeper.session.open_vault.case().checked[0].by == "Jo from the helpline"


def test_everybody_who_checked_a_picture_is_named(keeper: Keeper, exhibit: Exhibit) -> None:
    """A helper who puts one thing right did not check what the person had checked before."""
    _decide(keeper, exhibit, *_messages(0))
    keeper.session.open_vault.type_as("Jo from the helpline")
    for place in (1, 2):
        _decide(keeper, exhibit, *_messages(place))
    by = keeper.session.open_vault.case().checked[0].by
    assert by == "Alex Brown, Jo from the helpline"


def test_an_accepted_name_can_be_changed(keeper: Keeper, exhibit: Exhibit) -> None:
    """What was taken from the picture and is put right later replaces itself, and nothing else."""
    _decide(keeper, exhibit, _yes(SuggestionKind.NAME))
    change = m.Decision(kind=SuggestionKind.NAME, verdict=OTHER, value="Mia Larsen")
    _decide(keeper, exhibit, change)
    (account,) = keeper.session.open_vault.case().accounts
    assert (account.display_name, account.earlier_names) == ("Mia Larsen", ())


def test_a_file_without_words_tells_when_it_was_made(keeper: Keeper, tmp_path: Path) -> None:
    """A voice note is not read, and its name still tells its day."""
    path = tmp_path / "Screenshot_20260314-211400.txt"
    path.write_text("no chat")
    keeper.handle(m.AddFiles(paths=(str(path),)))
    keeper.handle(m.ReadWords())
    (one,) = keeper.session.open_vault.case().exhibits
    assert keeper.session.readings.state(one.id).looked
    assert not keeper.session.readings.state(one.id).size


@pytest.mark.parametrize(
    ("name", "data", "device", "length"),
    [
        ("IMG_0001.MOV", made_files.phone_film(), "Apple iPhone 13", "0:03"),
        ("a.mp4", made_files.film(creation_time="2024-07-03T21:14:00Z"), "", "0:03"),
        ("New Recording 3.m4a", made_files.memo(), "", "0:42"),
    ],
)
def test_a_recording_tells_when_and_on_what_it_was_made(
    keeper: Keeper, tmp_path: Path, name: str, data: bytes, device: str, length: str
) -> None:
    """As a picture does, on the clock of the case; the list says that there is something to check."""
    (tmp_path / name).write_bytes(data)
    keeper.handle(m.AddFiles(paths=(str(tmp_path / name),)))
    told: list[m.Progress] = []
    keeper.handle(m.ReadWords(), told.append)
    (one,) = keeper.session.open_vault.case().exhibits
    assert [each.note for each in told] == [one.id]
    assert [row.to_check for row in keeper.handle(m.ListExhibits()).rows] == [True]
    found = _all(keeper, one).suggestions
    captured = found.of(SuggestionKind.CAPTURED)[0]
    wall = dt.datetime(2024, 7, 3, 22, 14)
    assert captured.moment is not None and captured.moment.wall == wall
    assert (captured.moment.zone, captured.recorded) == ("Europe/London", True)
    assert (captured.source, captured.trust) == ("inside the file", Trust.MEDIUM)
    assert [item.value for item in found.of(SuggestionKind.DEVICE)] == ([device] if device else [])
    assert found.length == length
    _decide(keeper, one, *(_yes(item.kind) for item in found.items))
    now = keeper.session.open_vault.exhibit(one.id).capture
    assert (now.moment.wall, now.device) == (wall, device)


def _not_here(kind: SuggestionKind, place: int = 0) -> m.Decision:
    return m.Decision(kind=kind, place=place, verdict=NO)


def test_a_message_that_was_taken_can_be_said_not_to_be_here(
    keeper: Keeper, exhibit: Exhibit
) -> None:
    """Its event goes and no other; one step brings it back."""
    _decide(keeper, exhibit, *_messages(0, 1))
    _decide(keeper, exhibit, _not_here(SuggestionKind.MESSAGE, 0))
    assert [event.words for event in _events(keeper)] == ["Leave me alone"]
    refused = _all(keeper, exhibit).suggestions.of(SuggestionKind.MESSAGE)[0].check
    assert refused is not None and (refused.verdict, refused.record) == (NO, "")
    keeper.handle(m.Undo())
    assert len(_events(keeper)) == 2


def test_what_a_person_wrote_beside_a_message_stays(keeper: Keeper, exhibit: Exhibit) -> None:
    """Only the words that were read go; what it did to the person is theirs."""
    _decide(keeper, exhibit, *_messages(0))
    (event,) = _events(keeper)
    keeper.handle(m.Save(record=msgspec.structs.replace(event, effect="I could not sleep")))
    _decide(keeper, exhibit, _not_here(SuggestionKind.MESSAGE, 0))
    (event,) = _events(keeper)
    assert (event.words, event.effect) == ("", "I could not sleep")


def test_what_another_picture_shows_too_stays(keeper: Keeper, tmp_path: Path) -> None:
    """Said not to be on one picture, a message stays with the other one."""
    first, second = added(keeper, tmp_path / "in", 2)
    for each in (first, second):
        keep(keeper, each, chat(said("I know where you live", time="21:10")))
    keeper.handle(m.JoinConversation(exhibits=(first.id, second.id)))
    for each in (first, second):
        _decide(keeper, each, _yes(SuggestionKind.NAME), *_messages(0))
    _decide(keeper, second, _not_here(SuggestionKind.NAME), _not_here(SuggestionKind.MESSAGE))
    (event,) = _events(keeper)
    assert event.exhibits == (first.id,)
    assert keeper.session.open_vault.case().accounts[0].display_name == "Mia"


def test_a_picture_that_was_removed_holds_nothing(keeper: Keeper, tmp_path: Path) -> None:
    """What only a removed picture showed as well goes with the one that is left."""
    first, second = added(keeper, tmp_path / "in", 2)
    for each in (first, second):
        keep(keeper, each, chat(said("I know where you live", time="21:10")))
    joined = keeper.handle(m.JoinConversation(exhibits=(first.id, second.id)))
    for each in (first, second):
        _decide(keeper, each, *_messages(0))
    keeper.handle(m.Remove(id=first.id))
    thread = keeper.handle(m.GetThread(conversation=joined.conversation.id))
    assert [message.marks for message in thread.messages] == [(str(second.mark),)]
    _decide(keeper, second, _not_here(SuggestionKind.MESSAGE))
    assert not _events(keeper)


def test_a_name_that_was_taken_can_be_said_not_to_be_here(keeper: Keeper, exhibit: Exhibit) -> None:
    """It goes from the account; an account of which nothing is left goes too, and comes back."""
    _decide(keeper, exhibit, _yes(SuggestionKind.NAME), _yes(SuggestionKind.PLATFORM))
    _decide(keeper, exhibit, _not_here(SuggestionKind.NAME))
    (account,) = keeper.session.open_vault.case().accounts
    assert (account.display_name, account.platform) == ("", "WhatsApp")
    _decide(keeper, exhibit, _not_here(SuggestionKind.PLATFORM))
    case = keeper.session.open_vault.case()
    assert (case.accounts, case.events) == ((), ())
    keeper.handle(m.Undo())
    case = keeper.session.open_vault.case()
    assert len(case.accounts) == len(case.events) == 1


def test_a_device_that_was_taken_can_be_said_not_to_be_here(keeper: Keeper, tmp_path: Path) -> None:
    """It goes from the exhibit."""
    (one,) = added(keeper, tmp_path / "in")
    device = FileFact(kind=FileFactKind.DEVICE, value="Pixel 8", source="s", trust=Trust.HIGH)
    keep(keeper, one, chat(), device)
    _decide(keeper, one, _yes(SuggestionKind.DEVICE))
    _decide(keeper, one, _not_here(SuggestionKind.DEVICE))
    assert not keeper.session.open_vault.exhibit(one.id).capture.device


def test_the_same_words_sent_twice_are_two_events(keeper: Keeper, tmp_path: Path) -> None:
    """Taken one by one or from a picture that overlaps: a threat that was repeated counts twice."""
    first, second = added(keeper, tmp_path / "in", 2)
    twice = (said("Answer me", time="21:10"), said("Answer me", time="21:10", n=1))
    for each in (first, second):
        keep(keeper, each, chat(*twice))
    keeper.handle(m.JoinConversation(exhibits=(first.id, second.id)))
    _decide(keeper, first, *_messages(0))
    _decide(keeper, first, *_messages(1))
    assert len(_events(keeper)) == 2
    _decide(keeper, second, *_messages(0, 1))
    assert [event.exhibits for event in _events(keeper)] == [(first.id, second.id)] * 2


def test_a_message_put_right_in_one_picture_is_known_in_the_next(
    keeper: Keeper, tmp_path: Path
) -> None:
    """What was misread and corrected makes no second event where it is misread again."""
    first, second = added(keeper, tmp_path / "in", 2)
    for each in (first, second):
        keep(keeper, each, chat(said("Pay rne", time="21:10")))
    keeper.handle(m.JoinConversation(exhibits=(first.id, second.id)))
    right = m.Decision(kind=SuggestionKind.MESSAGE, verdict=OTHER, value="Pay me")
    _decide(keeper, first, right)
    _decide(keeper, second, *_messages(0))
    (event,) = _events(keeper)
    assert (event.words, event.exhibits) == ("Pay me", (first.id, second.id))


def test_a_time_is_not_found_within_another(keeper: Keeper, tmp_path: Path) -> None:
    """1:10 is not 21:10."""
    first, second = added(keeper, tmp_path / "in", 2)
    keep(keeper, first, chat(said("Answer me", time="21:10")))
    keep(keeper, second, chat(said("Answer me", time="1:10")))
    keeper.handle(m.JoinConversation(exhibits=(first.id, second.id)))
    for each in (first, second):
        _decide(keeper, each, *_messages(0))
    assert len(_events(keeper)) == 2


def test_a_platform_that_was_checked_is_asked_for_no_more(keeper: Keeper, exhibit: Exhibit) -> None:
    """It is shown by its name and read by its key: what was said of it holds for both."""
    _decide(keeper, exhibit, _yes(SuggestionKind.PLATFORM))
    (found,) = _all(keeper, exhibit).suggestions.of(SuggestionKind.PLATFORM)
    assert found.check is not None and found.check.verdict is YES


def test_what_was_taken_is_known_when_it_is_read_better(keeper: Keeper, exhibit: Exhibit) -> None:
    """The quick reading is checked, then the good one differs in a letter: that is no second event."""
    _decide(keeper, exhibit, *_messages(0, 1, 2), done=True)
    again = (
        said("I know where you Iive", time="21:10"),
        said("Leave me alone", Side.RIGHT, "21:11", n=1),
        said("200 or I send it", time="21:12", n=2),
    )
    keep(keeper, exhibit, chat(*again), WHATSAPP)
    found = _all(keeper, exhibit)
    assert found.done
    assert found.suggestions.of(SuggestionKind.MESSAGE)[0].event
    _decide(keeper, exhibit, *_messages(0))
    assert len(_events(keeper)) == 3


def test_a_bare_time_is_of_the_day_that_its_neighbours_are_of(
    keeper: Keeper, tmp_path: Path
) -> None:
    """The same threat at the same minute of two days: a third picture belongs to what it overlaps."""
    first, second, third, fourth = added(keeper, tmp_path / "in", 4)
    threat, more = said("Answer me", time="21:10"), said("Tick tock", time="21:20", n=1)
    days = (("9 March 2026", said("Who is this?", time="21:12", n=1)), ("10 March 2026", more))
    for each, (day, other) in zip((first, second), days, strict=True):
        dated = [msgspec.structs.replace(message, day=day) for message in (threat, other)]
        keep(keeper, each, chat(*dated))
    keep(keeper, third, chat(threat, more))
    keep(keeper, fourth, chat(threat))
    keeper.handle(m.JoinConversation(exhibits=(first.id, second.id, third.id, fourth.id)))
    for each in (first, second):
        _decide(keeper, each, *_messages(0, 1))
    events = {event.id: event for event in _events(keeper)}
    for each, held_by in ((third, [second.id, second.id]), (fourth, [""])):
        found = _all(keeper, each).suggestions.of(SuggestionKind.MESSAGE)
        held = [events[item.event].exhibits[0] if item.event else "" for item in found]
        assert held == held_by
