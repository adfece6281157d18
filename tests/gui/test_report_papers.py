"""The papers beside the report: chosen, saved, and said."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.report_papers import PapersCard
from evidence_kit.report.choices import Paper, PaperKind
from tests.gui.conftest import Desk

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def card(desk: Desk, qtbot: QtBot) -> PapersCard:
    made = PapersCard(desk, lambda: Paper.A4)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(card: PapersCard, kind: PaperKind, path: Path) -> None:
    """Press the button and give the dialog *path*."""
    card.buttons[kind].click()
    place = card.csv_place if kind is PaperKind.TIMELINE else card.pdf_place
    for dialog in card.window().findChildren(QFileDialog):
        dialog.reject()
    place.judge(str(path))


@pytest.mark.parametrize("kind", list(PaperKind))
def test_each_paper_is_saved_before_any_evidence_is_in(
    card: PapersCard, qtbot: QtBot, tmp_path: Path, kind: PaperKind
) -> None:
    """One press and a place, and the file is there; the page says where."""
    path = tmp_path / ("paper.csv" if kind is PaperKind.TIMELINE else "paper.pdf")
    choose(card, kind, path)
    place = card.csv_place if kind is PaperKind.TIMELINE else card.pdf_place
    qtbot.waitUntil(lambda: place.isVisible() or path.exists(), timeout=20_000)
    if not path.exists():
        place.anyway.click()
    qtbot.waitUntil(lambda: bool(card.result.sentence), timeout=20_000)
    assert str(path) in card.result.sentence
    assert path.stat().st_size > 60
    assert card.buttons[kind].isEnabled()


def test_a_place_that_is_gone_is_said(card: PapersCard, qtbot: QtBot, tmp_path: Path) -> None:
    """Nothing is written, and the sentence says what to do."""
    card._make(str(tmp_path / "nowhere" / "paper.pdf"))
    qtbot.waitUntil(lambda: bool(card.result.sentence), timeout=20_000)
    assert "Choose another place" in card.result.sentence
    card.forget()
    assert not card.result.sentence
