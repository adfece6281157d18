"""What the keeper tells about the whole case: words found, wishes, the timeline as a file."""

import csv
import datetime as dt
import json
from pathlib import Path

import pytest

from evidence_kit.model.account import Account, Person
from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.custody import Action
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.model.problem import CannotWrite
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from evidence_kit.timeline.completeness import Wish
from tests.intake.drawn_pictures import picture


def minute(day: int) -> Moment:
    wall = dt.datetime(2026, 3, day, 14, 2)
    return Moment(wall=wall, zone="Europe/London", precision=Precision.MINUTE)


@pytest.fixture
def told(keeper: Keeper) -> Keeper:
    """A case with one of each kind of record."""
    for record in (
        Account(id="a", platform="Instagram", handle="@Mark_W"),
        Person(id="p", name="Mark Wren"),
        Event(id="e", moment=minute(3), accounts=("a",), words="You will pay me\nby Friday"),
        Event(id="later", moment=minute(5), words="=last one"),
        Demand(id="d", moment=minute(3), demanded="pay £200", pay_to="GB00 1234"),
        Contact(id="c", kind=ContactKind.BANK, organisation="Bank that I paid from"),
    ):
        keeper.handle(m.Save(record=record))
    return keeper


def found(keeper: Keeper, words: str) -> list[tuple[str, str, str]]:
    answer = keeper.handle(m.Find(words=words))
    assert answer.total == len(answer.hits)
    return [
        (hit.id, hit.field, "|".join(hit.excerpt[one:two] for one, two in hit.spans))
        for hit in answer.hits
    ]


def test_words_are_found_in_everything_and_marked_in_place(told: Keeper) -> None:
    """Accounts, people, demands, contacts and events answer, each with the words as they stand."""
    assert found(told, "mark") == [
        ("a", "handle", "Mark"),
        ("p", "name", "Mark"),
        ("e", "words", ""),  # found by the name of its account
    ]
    assert found(told, "PAY") == [("d", "demanded", "pay"), ("e", "words", "pay")]
    assert found(told, "paid") == [("c", "organisation", "paid")]
    assert found(told, "gb00") == [("d", "pay_to", "GB00")]
    assert found(told, "nowhere") == []
    assert found(told, "  ") == []
    told.handle(m.Undo())
    assert found(told, "paid") == []


def test_text_in_a_picture_is_found(told: Keeper) -> None:
    """What was read from a picture answers like words that were typed."""
    added = told.handle(m.AddPasted(data=picture("png")))
    assert len(added.added) == 1
    vault = told.session.open_vault
    exhibit = vault.case().exhibits[0]
    vault.record_pictures({exhibit.id: PictureFacts()}, {exhibit.id: "see what I can do to you"})
    (hit,) = told.handle(m.Find(words="what can")).hits
    assert (hit.id, hit.kind, hit.field) == (exhibit.id, "exhibit", "text")
    assert [hit.excerpt[one:two] for one, two in hit.spans] == ["what", "can"]


def test_a_pasted_picture_is_an_exhibit_like_any_other(told: Keeper) -> None:
    """It has a mark, the same picture again is the same exhibit, and it is bit for bit what came."""
    first = told.handle(m.AddPasted(data=picture("png")))
    again = told.handle(m.AddPasted(data=picture("png")))
    assert first.added == ("AB1",)
    assert [twin.mark for twin in again.twins] == ["AB1"]
    vault = told.session.open_vault
    exhibit = vault.case().exhibits[0]
    with vault.original(exhibit.id) as stream:
        assert stream.read() == picture("png")
    assert exhibit.original_name.startswith("pasted ")
    assert exhibit.media_type == "image/png"


def test_wishes_are_asked_for_one_exhibit_or_for_all(told: Keeper) -> None:
    """A new picture has nothing written; over the whole case few things are named."""
    told.handle(m.AddPasted(data=picture("png")))
    exhibit = told.session.open_vault.case().exhibits[0]
    assert told.handle(m.GetWishes(exhibit=exhibit.id)).of[0] is Wish.NOTHING_WRITTEN
    overall = told.handle(m.GetWishes())
    assert [wish.wish for wish in overall.overall] == [Wish.NOTHING_WRITTEN]
    assert overall.exhibits == 1


def test_the_timeline_is_saved_for_a_spreadsheet(told: Keeper, tmp_path: Path) -> None:
    """The three columns that timeline tools ask for come first; no cell runs as a formula."""
    path = tmp_path / "timeline.csv"
    made = told.handle(m.SaveTimeline(path=str(path)))
    assert made.size == path.stat().st_size
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert list(rows[0])[:3] == ["message", "datetime", "timestamp_desc"]
    assert [row["message"] for row in rows][-1] == "'=last one"
    assert rows[-1]["datetime"] == "2026-03-05T14:02:00+00:00"
    last = told.session.open_vault.case().custody[-1]
    assert (last.action, last.subject) == (Action.EXPORTED, "timeline")
    with pytest.raises(CannotWrite):
        told.handle(m.SaveTimeline(path=str(path)))


def test_the_timeline_is_saved_as_json_as_it_is_shown(told: Keeper, tmp_path: Path) -> None:
    """Only the events that are shown are written where a filter is on."""
    path = tmp_path / "timeline.json"
    told.handle(m.SaveTimeline(path=str(path), form="json", ids=("later",)))
    (row,) = json.loads(path.read_text("utf-8"))
    assert row["message"] == "=last one"
    assert row["timestamp_desc"] == "Time as shown"
    assert row["datetime"] == "2026-03-05T14:02:00+00:00"


def test_who_types_is_kept_until_the_end_of_the_sitting(told: Keeper) -> None:
    """A helper's name stands with what they write, and the Start page can show it."""
    told.handle(m.TypeAs(name="Ines"))
    saved = told.handle(m.Save(record=Event(id="", words="typed by Ines"))).record
    assert saved.entered.by == "Ines"
    assert told.handle(m.GetOverview()).typist == "Ines"
    told.handle(m.TypeAs())
    assert told.handle(m.GetOverview()).typist == ""


def test_the_timeline_tells_bursts_and_the_last_report(told: Keeper) -> None:
    """What the page filters by comes with the first part."""
    answer = told.handle(m.GetTimeline())
    assert answer.bursts == ()
    assert answer.reported is None
    assert {row.id for row in answer.rows} == {"e", "later"}
    assert all(row.entered for row in answer.rows)
