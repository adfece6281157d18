"""Small made-up things to put into a case, for the tests of the pages."""

import datetime as dt
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from evidence_kit.model.account import Account
from evidence_kit.model.event import Event, EventKind
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.service.messages import AddFiles, ExhibitRows, ListExhibits, Save
from tests.gui.conftest import Desk


def minute(text: str, zone: str = "Europe/London") -> Moment:
    """A moment known to the minute, from ISO 8601."""
    wall = dt.datetime.fromisoformat(text)
    return Moment(shown=text, wall=wall, zone=zone, precision=Precision.MINUTE)


def draw_pictures(folder: Path, count: int) -> list[str]:
    """Draw so many small pictures, no two alike; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        image = QImage(60, 100, QImage.Format.Format_RGB32)
        image.fill(QColor.fromHsv(number * 37 % 360, 120, 200))
        image.setPixelColor(number % 60, number // 60, QColor("black"))
        path = folder / f"screen {number}.png"
        image.save(str(path))
        paths.append(str(path))
    return paths


def add_pictures(desk: Desk, folder: Path, count: int) -> list[str]:
    """Add so many drawn pictures; return the ids of the exhibits, in order of their marks."""
    desk.answer(AddFiles(paths=tuple(draw_pictures(folder, count))))
    found = desk.answer(ListExhibits())
    assert isinstance(found, ExhibitRows)
    return [row.id for row in found.rows]


def add_account(desk: Desk, handle: str) -> str:
    """Write down an account; return its id."""
    record = desk.answer(Save(record=Account(id="", platform="Instagram", handle=handle))).record
    return str(record.id)


def add_event(
    desk: Desk,
    words: str,
    moment: Moment,
    *,
    account: str = "",
    exhibits: tuple[str, ...] = (),
    kind: EventKind = EventKind.MESSAGE_RECEIVED,
) -> str:
    """Write down something that happened; return its id."""
    event = Event(
        id="",
        kind=kind,
        moment=moment,
        words=words,
        accounts=(account,) if account else (),
        exhibits=exhibits,
    )
    return str(desk.answer(Save(record=event)).record.id)
