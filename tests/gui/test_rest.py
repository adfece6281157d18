"""A break is offered to someone who looks at hard pictures for long, and to nobody else."""

from pytestqt.qtbot import QtBot

from evidence_kit.gui.rest import LONG, PAUSE, Rest
from evidence_kit.service.messages import GetPicture, ListExhibits, Request
from tests.gui.conftest import Desk


class Clock:
    """Seconds that a test lets pass."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def look_for(rest: Rest, clock: Clock, seconds: float, request: Request, step: float = 60) -> None:
    """Ask for *request* once each *step* seconds."""
    for _ in range(int(seconds / step)):
        clock.now += step
        rest.ask(request, lambda _answer: None, lambda _failed: None)


CLEAR = GetPicture(id="none", width=100, top=0, height=100, clear=True)
BLURRED = GetPicture(id="none", width=100, top=0, height=100, clear=False)


def test_a_long_look_offers_a_break_once_and_again_later(closed_desk: Desk, qtbot: QtBot) -> None:
    """Not at the first picture, then after 25 minutes, and after 25 more."""
    clock, offered = Clock(), []
    rest = Rest(closed_desk, clock)
    rest.due.connect(lambda: offered.append(clock.now))
    look_for(rest, clock, LONG - 60, CLEAR)
    assert not offered
    look_for(rest, clock, 120, CLEAR)
    assert len(offered) == 1
    look_for(rest, clock, LONG, CLEAR)
    assert len(offered) == 2


def test_pauses_and_blurred_pictures_do_not_count(closed_desk: Desk, qtbot: QtBot) -> None:
    """Who looked away for a while, or only at blurred pictures and lists, is left alone."""
    clock, offered = Clock(), []
    rest = Rest(closed_desk, clock)
    rest.due.connect(lambda: offered.append(clock.now))
    look_for(rest, clock, 2 * LONG, BLURRED)
    look_for(rest, clock, 2 * LONG, ListExhibits())
    for _ in range(4):
        look_for(rest, clock, LONG - 120, CLEAR)
        clock.now += PAUSE
    assert not offered


def test_another_sitting_begins_anew(closed_desk: Desk, qtbot: QtBot) -> None:
    """What was looked at before locking does not count after it."""
    clock, offered = Clock(), []
    rest = Rest(closed_desk, clock)
    rest.due.connect(lambda: offered.append(clock.now))
    look_for(rest, clock, LONG - 120, CLEAR)
    rest.begin_anew()
    look_for(rest, clock, LONG - 120, CLEAR)
    assert not offered
