"""The package on the Report page: its choices, its password, and the way to stop it."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.report_package import PackageCard
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.verify import check_package
from evidence_kit.service.messages import MakePackage
from tests.gui.conftest import Desk
from tests.gui.evidence_desk import add_pictures

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def card(desk: Desk, qtbot: QtBot, tmp_path: Path) -> PackageCard:
    add_pictures(desk, tmp_path / "in", 2)
    made = PackageCard(desk, ReportChoices)
    qtbot.addWidget(made)
    made.show()
    return made


def test_one_press_makes_a_package_that_checks(
    card: PackageCard, tmp_path: Path, wait_until: Wait
) -> None:
    """The page says where it is and its words; whoever gets it finds everything in place."""
    card.place.agreed.emit(str(tmp_path / "case.zip"))
    assert card.underway.stop.isVisible() and not card.button.isEnabled()
    wait_until(card.done.isVisible)
    assert "case.zip" in card.done.where.text()
    assert len(card.done.words.text().split()) == 10
    assert not card.done.password.isVisible()
    steps = check_package(tmp_path / "case.zip")
    with pytest.raises(StopIteration) as end:
        while True:
            next(steps)
    assert not end.value.value.problems
    card.forget()
    assert not card.done.isVisible() and not card.done.where.text()


def test_a_locked_package_in_parts_shows_its_password_once(
    card: PackageCard, desk: Desk, tmp_path: Path, wait_until: Wait
) -> None:
    """What is chosen is asked for, and no name in the locked file tells what is inside."""
    card.locked.setChecked(True)
    card.parts.choose(str(20_000_000))
    card.place.agreed.emit(str(tmp_path / "case.zip"))
    wait_until(card.done.isVisible)
    asked = desk.asked[-1]
    assert isinstance(asked, MakePackage) and asked.locked and asked.part_size == 20_000_000
    assert len(card.done.password.text()) > 20
    with zipfile.ZipFile(tmp_path / "case.zip") as outer:
        assert outer.namelist() == ["case-unlocked.zip"]
    card.done.clear()
    assert not card.done.password.text()


def test_stopping_leaves_no_file(card: PackageCard, tmp_path: Path, wait_until: Wait) -> None:
    """Stop, and the folder is as it was; the page says so."""
    card.place.agreed.emit(str(tmp_path / "case.zip"))
    card.underway.stop.click()
    wait_until(lambda: bool(card.result.sentence))
    assert "No file was saved" in card.result.sentence
    assert [each.name for each in tmp_path.glob("*.zip*")] == []
    assert card.button.isEnabled()


def test_a_place_that_is_gone_is_said(card: PackageCard, tmp_path: Path, wait_until: Wait) -> None:
    """Nothing is written, and the sentence says what to do."""
    card.place.agreed.emit(str(tmp_path / "nowhere" / "case.zip"))
    wait_until(lambda: bool(card.result.sentence))
    assert "Choose another place" in card.result.sentence
