"""The reminder of an old copy: seldom, plain, and only where there is something to lose."""

import datetime as dt
from pathlib import Path

import pytest

from evidence_kit.model.stamp import Stamp
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from tests.service.conftest import FACTS, PASSPHRASE, picture


class Days:
    """A clock that is moved by hand."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.passed = 0
        start = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
        monkeypatch.setattr(
            Stamp,
            "now",
            classmethod(lambda cls, by="": cls(start + dt.timedelta(days=self.passed), 0, by)),
        )


def told(keeper: Keeper, folder: Path) -> str:
    keeper.handle(m.Lock())
    opened = keeper.handle(m.Unlock(path=str(folder), secret=PASSPHRASE))
    return " ".join(opened.notices)


def test_an_old_copy_is_mentioned(
    tmp_path: Path, cheap_keys: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a week without one, and once one is a month old and lacks something; never if off."""
    days, keeper = Days(monkeypatch), Keeper()
    folder = tmp_path / "vault"
    facts = m.CreateVault(path=str(folder), passphrase=PASSPHRASE, facts=FACTS)
    keeper.handle(facts)
    days.passed = 100
    assert told(keeper, folder) == "", "there is nothing to lose yet"
    keeper.handle(m.AddFiles(paths=(str(picture(tmp_path / "one.jpg", 1)),)))
    assert told(keeper, folder) == ""
    days.passed = 108
    assert "no second copy" in told(keeper, folder)
    keeper.handle(m.BackUp(path=str(tmp_path / "copy")))
    days.passed = 200
    assert told(keeper, folder) == "", "all there is is in the copy"
    keeper.handle(m.AddFiles(paths=(str(picture(tmp_path / "two.jpg", 2)),)))
    assert "last copy was made on 17 June 2026" in told(keeper, folder)
    keeper.handle(m.SetReminder(on=False))
    assert told(keeper, folder) == ""
    days.passed = -500
    assert told(keeper, folder) == "", "a clock that jumped back"
    keeper.close()
