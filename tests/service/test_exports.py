"""Messages of a chat export: the file is the exhibit, and a person chooses which become events."""

import datetime as dt
from pathlib import Path

import pytest

from evidence_kit.model.event import EventKind
from evidence_kit.model.exhibit import Answer, Exhibit
from evidence_kit.model.moment import Basis, Precision
from evidence_kit.model.problem import Problem
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from tests.intake import made_pages

CHAT = "".join(
    f"{day:02}/10/2026, 22:{minute:02} - {who}: {words}\n"
    for day, minute, who, words in (
        (1, 14, "Mia", "You know me"),
        (1, 15, "Alex Brown", "Who are you?"),
        (18, 2, "Mia", "200 or I send it"),
    )
)


def _add(keeper: Keeper, path: Path, text: str) -> Exhibit:
    path.write_text(text, encoding="utf-8")
    keeper.handle(m.AddFiles(paths=(str(path),)))
    return keeper.session.open_vault.case().exhibits[-1]


@pytest.fixture
def exhibit(keeper: Keeper, tmp_path: Path) -> Exhibit:
    """A chat of three messages, as WhatsApp writes it."""
    return _add(keeper, tmp_path / "WhatsApp Chat with Mia.txt", CHAT)


def _page(keeper: Keeper, exhibit: Exhibit, **asked: object) -> m.ExportPage:
    page = keeper.handle(m.GetExport(exhibit=exhibit.id, **asked))  # type: ignore[arg-type]
    assert isinstance(page, m.ExportPage)
    return page


def _take(keeper: Keeper, exhibit: Exhibit, *numbers: int, mine: str = "Alex Brown") -> None:
    request = m.TakeFromExport(exhibit=exhibit.id, thread=0, numbers=numbers, mine=mine)
    keeper.handle(request)


def test_messages_are_listed_and_none_is_recorded(keeper: Keeper, exhibit: Exhibit) -> None:
    """Opening a file shows its messages; nothing becomes an event by itself."""
    page = _page(keeper, exhibit)
    assert (page.export.platform, page.export.total, page.taken) == ("WhatsApp", 3, ())
    assert [message.sender for message in page.export.messages] == ["Mia", "Alex Brown", "Mia"]
    assert page.export.left_out
    assert not keeper.session.open_vault.case().events


def test_chosen_messages_become_events(keeper: Keeper, exhibit: Exhibit) -> None:
    """Each chosen message is one event of its sender, with the file's own time; undo takes all."""
    _take(keeper, exhibit, 0, 1)
    case = keeper.session.open_vault.case()
    (account,) = case.accounts
    assert (account.platform, account.display_name) == ("WhatsApp", "Mia")
    received, sent = case.events
    assert [event.kind for event in (received, sent)] == [
        EventKind.MESSAGE_RECEIVED,
        EventKind.MESSAGE_SENT,
    ]
    assert received.accounts == sent.accounts == (account.id,)
    assert received.words == "You know me"
    assert received.exhibits == (exhibit.id,)
    moment = received.moment
    assert (moment.precision, moment.basis, moment.zone) == (
        Precision.MINUTE,
        Basis.FILE,
        "Europe/London",
    )
    keeper.handle(m.Undo())
    assert not keeper.session.open_vault.case().events


def test_a_message_is_taken_once(keeper: Keeper, exhibit: Exhibit) -> None:
    """What is written down is marked, and choosing it again makes no second event."""
    _take(keeper, exhibit, 0)
    _take(keeper, exhibit, 0, 2)
    assert _page(keeper, exhibit).taken == (0, 2)
    assert len(keeper.session.open_vault.case().events) == 2


def test_the_order_of_day_and_month_follows_the_answer(keeper: Keeper, tmp_path: Path) -> None:
    """Where the file cannot tell, it asks; the answer for the case settles every message."""
    text = "03/04/2026, 21:14 - Mia: hello\n03/04/2026, 21:15 - Mia: pay\n"
    exhibit = _add(keeper, tmp_path / "WhatsApp Chat with Mia.txt", text)
    assert _page(keeper, exhibit).export.asks_day_order
    for day_first, month in ((True, 4), (False, 3)):
        keeper.handle(m.SetDayOrder(day_first=day_first))
        page = _page(keeper, exhibit)
        assert not page.export.asks_day_order
        wall = page.export.messages[0].wall
        assert wall is not None and wall.month == month
    assert keeper.session.open_vault.facts.day_first is Answer.NO


def test_the_zone_follows_the_answer(keeper: Keeper, exhibit: Exhibit) -> None:
    """The clock of the phone is the person's own unless they say another one."""
    assert _page(keeper, exhibit).export.asks_zone
    assert not _page(keeper, exhibit, zone="Asia/Tokyo").export.asks_zone
    request = m.TakeFromExport(
        exhibit=exhibit.id, thread=0, numbers=(0,), mine="", zone="Asia/Tokyo"
    )
    keeper.handle(request)
    moment = keeper.session.open_vault.case().events[0].moment
    assert moment.zone == "Asia/Tokyo" and moment.wall is not None
    assert moment.wall.hour == 22


def test_pages_follow_on(keeper: Keeper, tmp_path: Path) -> None:
    """A long chat comes in pages, none of them twice."""
    lines = "".join(f"20/10/2026, 22:{n % 60:02} - Mia: line {n}\n" for n in range(12_000))
    exhibit = _add(keeper, tmp_path / "WhatsApp Chat with Mia.txt", lines)
    first, last = _page(keeper, exhibit), _page(keeper, exhibit, start=11_999)
    assert first.export.total == 12_000
    assert [message.text for message in last.export.messages] == ["line 11999"]


def test_a_file_without_messages_says_so(keeper: Keeper, tmp_path: Path) -> None:
    """A text that is no chat is kept, and a sentence says that there is nothing to choose."""
    exhibit = _add(keeper, tmp_path / "notes.txt", "Some notes of my own.\n")
    with pytest.raises(Problem, match="kept"):
        _page(keeper, exhibit)


def test_the_clock_that_a_file_shows_is_taken_until_another_is_said(
    keeper: Keeper, tmp_path: Path
) -> None:
    """Meta prints its times on the clock of California; the instants are right without an answer."""
    path = tmp_path / "instagram-zoe.zip"
    path.write_bytes(made_pages.instagram())
    keeper.handle(m.AddFiles(paths=(str(path),)))
    exhibit = keeper.session.open_vault.case().exhibits[-1]
    page = _page(keeper, exhibit)
    assert page.zone == page.export.zone == "America/Los_Angeles"
    _take(keeper, exhibit, 0, mine="Zoë")
    moment = keeper.session.open_vault.case().events[0].moment
    assert moment.utc == dt.datetime(2024, 3, 15, 21, 22, tzinfo=dt.UTC)
    assert moment.zone == "Europe/London"
    assert moment.shown == "Mar 15, 2024 2:22 pm"
    assert _page(keeper, exhibit, zone="Europe/London").zone == "Europe/London"
