"""A time stamp on the Report page: the request goes out, and the answer is kept or refused."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.report_stamp import StampCard
from evidence_kit.model.custody import Action
from evidence_kit.service.messages import ListExhibits
from tests.gui.conftest import Desk

Wait = Callable[[Callable[[], bool]], None]
FILES = Path(__file__).parents[1] / "intake" / "vectors" / "time-stamp"


@pytest.fixture
def card(desk: Desk, qtbot: QtBot) -> StampCard:
    made = StampCard(desk)
    qtbot.addWidget(made)
    made.show()
    made.fold.set_open(True)
    return made


def note(desk: Desk, details: str, subject: str) -> None:
    """Write into the custody log that something was made."""
    assert desk._keeper is not None
    desk._keeper.session.open_vault.note(Action.EXPORTED, subject, details)


def test_the_request_is_for_the_last_report(
    card: StampCard, desk: Desk, tmp_path: Path, wait_until: Wait
) -> None:
    """Before a report it says what to do first; then the file holds that report's fingerprint."""
    card.place.agreed.emit(str(tmp_path / "one.tsq"))
    wait_until(lambda: "Make the report first" in card.result.sentence)
    digest = hashlib.sha256(b"the report")
    note(desk, f"3 pages, SHA-256 {digest.hexdigest()}", "report")
    card.place.agreed.emit(str(tmp_path / "one.tsq"))
    wait_until(lambda: "one.tsq" in card.result.sentence)
    assert digest.digest() in (tmp_path / "one.tsq").read_bytes()
    assert card.request.isEnabled()


def test_an_answer_is_kept_with_what_was_not_checked(
    card: StampCard, desk: Desk, wait_until: Wait
) -> None:
    """One to another request is refused; the right one becomes an exhibit, once."""
    card.take([str(FILES / "answer.tsr")])
    wait_until(lambda: "another request" in card.result.sentence)
    request = (FILES / "request.tsq").read_bytes()
    nonce = int.from_bytes(request[request.rindex(b"\x02\x08") + 2 :][:8])
    digest = hashlib.sha256(b"the report").hexdigest()
    note(desk, f"SHA-256 {digest}, nonce {nonce:x} (the report of today)", "time stamp request")
    for _ in range(2):
        card.take([str(FILES / "answer.tsr")])
        wait_until(lambda: "Kept as AB1" in card.result.sentence)
        assert "was not checked" in card.result.sentence
        card.result.clear()
    assert desk.answer(ListExhibits()).total == 1
    card.forget()
    assert not card.fold.is_open
