"""What the keeper answers, over a real vault and a real sandbox."""

import datetime as dt
import hashlib
import os
from pathlib import Path

import msgspec
import pytest

from evidence_kit.model.account import Account
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Sensitivity
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.model.problem import CannotWrite, WrongPassphrase, WrongUse
from evidence_kit.report.choices import ReportChoices
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from tests.service.conftest import FACTS, PASSPHRASE, picture

WALL = dt.datetime(2026, 3, 3, 14, 2)


def add(keeper: Keeper, *paths: Path) -> m.FilesAdded:
    return keeper.handle(m.AddFiles(paths=tuple(map(str, paths))))


def test_adding_says_what_came_in_what_was_there_and_what_was_not(
    keeper: Keeper, tmp_path: Path
) -> None:
    """Each file gets a mark, is known already, or is refused with a sentence; nothing else is lost."""
    first = picture(tmp_path / "one.png", 1)
    twin = tmp_path / "again.png"
    twin.write_bytes(first.read_bytes())
    told = add(keeper, first, twin, tmp_path / "gone.png")
    assert told.added == ("AB1",)
    assert told.twins == (m.Twin("again.png", "AB1"),)
    assert [refused.name for refused in told.refused] == ["gone.png"]
    assert told.refused[0].sentence.endswith(".")
    assert told.remaining == 0


def test_a_stop_keeps_what_is_in(keeper: Keeper, tmp_path: Path) -> None:
    """Stopping in the middle keeps the files that were counted, and says how many are left."""
    paths = tuple(str(picture(tmp_path / f"{n}.png", n)) for n in range(30))
    seen: list[int] = []
    told = keeper.handle(
        m.AddFiles(paths=paths),
        lambda progress: seen.append(progress.done),
        lambda: len(seen) > 2 and seen[-1] >= 2,
    )
    assert len(told.added) + told.remaining == 30
    assert told.remaining >= 1
    assert keeper.handle(m.ListExhibits()).total == len(told.added) >= 2


def test_pictures_are_read_after_they_are_safe(keeper: Keeper, tmp_path: Path) -> None:
    """A bad picture is kept, says so, and costs its own preview only."""
    good = picture(tmp_path / "good.png", 1)
    bad = tmp_path / "bad.png"
    bad.write_bytes(good.read_bytes()[:8] + b"nothing like a picture")
    add(keeper, good, bad)
    keeper.handle(m.ReadNew())
    rows = keeper.handle(m.ListExhibits()).rows
    assert [row.has_picture for row in rows] == [row.name == "good.png" for row in rows]
    problem = next(row.problem for row in rows if row.name == "bad.png")
    assert "kept" in problem
    ids = tuple(row.id for row in rows)
    small = keeper.handle(m.GetThumbnails(ids=ids)).pictures
    assert list(small) == [row.id for row in rows if row.has_picture]
    assert all(picture_bytes.startswith(b"\xff\xd8") for picture_bytes in small.values())


def test_a_clear_look_is_noted_once_a_sitting(keeper: Keeper, tmp_path: Path) -> None:
    """Blurred pictures are no viewing of the original; a clear one is, and the log says so once."""
    add(keeper, picture(tmp_path / "one.png", 1))
    keeper.handle(m.ReadNew())
    exhibit = keeper.handle(m.ListExhibits()).rows[0].id
    blurred = keeper.handle(m.GetPicture(id=exhibit, width=300))
    clear = keeper.handle(m.GetPicture(id=exhibit, width=300, clear=True))
    keeper.handle(m.GetPicture(id=exhibit, width=300, clear=True))
    assert (clear.width, clear.full_height) == (300, 600)
    assert blurred.pixels != clear.pixels
    log = keeper.handle(m.ListCustody()).entries
    assert [entry.subject for entry in log if entry.action == "viewed"] == ["AB1"]


def test_an_original_comes_back_bit_for_bit(keeper: Keeper, tmp_path: Path) -> None:
    """Extract writes the very bytes; it overwrites nothing."""
    source = picture(tmp_path / "one.png", 1)
    add(keeper, source)
    out = tmp_path / "out.png"
    made = keeper.handle(m.Extract(mark="ab/1", path=str(out)))
    assert out.read_bytes() == source.read_bytes()
    assert made.sha256 == hashlib.sha256(source.read_bytes()).hexdigest()
    with pytest.raises(CannotWrite, match="already a file"):
        keeper.handle(m.Extract(mark="AB1", path=str(out)))


def test_what_is_recorded_comes_back_in_order_of_time(keeper: Keeper, tmp_path: Path) -> None:
    """Events show in order, unknown times last, with their account and exhibits."""
    add(keeper, picture(tmp_path / "one.png", 1))
    exhibit = keeper.handle(m.ListExhibits()).rows[0].id
    account = keeper.handle(
        m.Save(record=Account(id="", platform="Telegram", handle="@wolf"))
    ).record
    moment = Moment(wall=WALL, zone="Europe/London", precision=Precision.MINUTE, shown="14:02")
    for event in (
        Event(id="", words="later, time not known", accounts=(account.id,)),
        Event(id="", words="pay", moment=moment, accounts=(account.id,), exhibits=(exhibit,)),
    ):
        keeper.handle(m.Save(record=event))
    shown = keeper.handle(m.GetTimeline())
    assert [row.words for row in shown.rows] == ["pay", "later, time not known"]
    assert shown.rows[0].marks == ("AB1",)
    assert shown.rows[0].lane == "@wolf"
    assert shown.rows[1].first is None
    row = keeper.handle(m.ListExhibits()).rows[0]
    assert (row.platform, row.account, row.events) == ("Telegram", "@wolf", 1)
    assert keeper.handle(m.GetOverview()).events == 2
    sighting = keeper.handle(m.ListRecords()).sightings[0]
    assert (sighting.account, sighting.events) == (account.id, 2)


def test_the_list_can_be_searched(keeper: Keeper, tmp_path: Path) -> None:
    """Words of an event find the exhibits that show it."""
    add(keeper, picture(tmp_path / "one.png", 1), picture(tmp_path / "two.png", 2))
    first = keeper.handle(m.ListExhibits()).rows[0].id
    keeper.handle(m.Save(record=Event(id="", words="send five hundred", exhibits=(first,))))
    assert [row.id for row in keeper.handle(m.ListExhibits(matching="hundred")).rows] == [first]
    assert keeper.handle(m.ListExhibits(matching="nowhere")).total == 0


def test_the_report_is_previewed_then_written(keeper: Keeper, tmp_path: Path) -> None:
    """The preview shows true pages; the file is whole, and the log keeps its fingerprint."""
    add(keeper, picture(tmp_path / "one.png", 1), picture(tmp_path / "two.png", 2))
    keeper.handle(m.ReadNew())
    pages = keeper.handle(m.PreviewReport()).pages
    page = keeper.handle(m.GetPage(number=pages, width=400))
    assert len(page.pixels) == page.width * page.height * 4
    out = tmp_path / "report.pdf"
    made = keeper.handle(m.MakeReport(path=str(out)))
    assert made.pages == pages
    assert made.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()
    log = keeper.handle(m.ListCustody()).entries
    assert any(entry.action == "exported" and made.sha256 in entry.details for entry in log)
    assert keeper.handle(m.GetOverview()).reports == 1


def test_a_stopped_report_leaves_no_file(keeper: Keeper, tmp_path: Path) -> None:
    """Cancel and hide leave no half file, whatever stood there before stays."""
    add(keeper, *(picture(tmp_path / f"{n}.png", n) for n in range(4)))
    keeper.handle(m.ReadNew())
    out = tmp_path / "out" / "report.pdf"
    out.parent.mkdir()
    out.write_bytes(b"an earlier one")
    told: list[m.Progress] = []
    with pytest.raises(Exception, match=r"\.$"):
        keeper.handle(m.MakeReport(path=str(out)), told.append, lambda: len(told) > 1)
    assert out.read_bytes() == b"an earlier one"
    assert [path.name for path in out.parent.iterdir()] == ["report.pdf"]


def test_an_intimate_picture_is_planned_to_stay_out(keeper: Keeper, tmp_path: Path) -> None:
    """The plan says in words that its picture stays out, until the person asks otherwise."""
    add(keeper, picture(tmp_path / "one.png", 1))
    exhibit = keeper.handle(m.GetExhibit(id=keeper.handle(m.ListExhibits()).rows[0].id)).exhibit
    keeper.handle(m.Save(record=msgspec.structs.replace(exhibit, sensitivity=Sensitivity.INTIMATE)))
    out = " ".join(keeper.handle(m.PlanReport()).stays_out)
    shown = m.PlanReport(choices=ReportChoices(show_intimate=True))
    assert "intimate" in out.lower()
    assert " ".join(keeper.handle(shown).stays_out) != out


def test_a_vault_is_found_again_with_passphrase_or_not_at_all(
    keeper: Keeper, tmp_path: Path
) -> None:
    """A wrong passphrase opens nothing and is told at the next good unlock."""
    keeper.handle(m.Lock())
    path = str(tmp_path / "vault")
    with pytest.raises(WrongPassphrase):
        keeper.handle(m.Unlock(path=path, secret="not this one"))
    opened = keeper.handle(m.Unlock(path=path, secret=PASSPHRASE))
    assert opened.facts == FACTS
    assert any("1" in notice or "once" in notice for notice in opened.notices)


def test_nothing_is_answered_before_unlocking(cheap_keys: None) -> None:
    """Without an open vault each question has one clear sentence for an answer."""
    closed = Keeper()
    with pytest.raises(WrongUse, match="[Uu]nlock"):
        closed.handle(m.ListExhibits())
    closed.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_without_permission_says_so(keeper: Keeper, tmp_path: Path) -> None:
    """No permission is one sentence, and nothing is left behind."""
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    with pytest.raises(CannotWrite):
        keeper.handle(m.MakeReport(path=str(closed / "report.pdf")))


def test_weak_passphrases_are_refused_with_a_reason(tmp_path: Path) -> None:
    """No vault is made behind a passphrase that is guessed at once."""
    fresh = Keeper()
    try:
        with pytest.raises(WrongUse):
            fresh.handle(
                m.CreateVault(
                    path=str(tmp_path / "v"), passphrase="password1", facts=CaseFacts(initials="AB")
                )
            )
        assert fresh.handle(m.JudgePassphrase(passphrase="password1")).enough is False
        assert fresh.handle(m.JudgePassphrase(passphrase=PASSPHRASE)).enough is True
    finally:
        fresh.close()


def test_lost_small_pictures_are_made_anew(keeper: Keeper, tmp_path: Path) -> None:
    """The small pictures are a cache: thrown away, they come back, and no entry is written."""
    add(keeper, picture(tmp_path / "one.png", 1))
    keeper.handle(m.ReadNew())
    exhibit = keeper.handle(m.ListExhibits()).rows[0].id
    entries = keeper.handle(m.ListCustody()).total
    for small in (tmp_path / "vault" / "cache").iterdir():
        small.unlink()
    assert keeper.handle(m.GetThumbnails(ids=(exhibit,))).pictures == {}
    keeper.handle(m.ReadNew())
    assert list(keeper.handle(m.GetThumbnails(ids=(exhibit,))).pictures) == [exhibit]
    assert keeper.handle(m.ListCustody()).total == entries
