"""Small made-up things to put into a case, for the tests of the pages."""

import datetime as dt
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage

from evidence_kit.model.account import Account
from evidence_kit.model.checked import Conversation
from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event, EventKind
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.service.messages import AddFiles, ExhibitRows, ListExhibits, Save
from evidence_kit.vault import Cost, Vault
from tests.gui.conftest import FACTS, PASSPHRASE, Desk

CHAT = "03/03/2026, 14:02 - Mark: pay or I post it\n03/03/2026, 14:03 - Alex: please do not\n"
TALK = Conversation(id="talk", partner="Mark")


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


def case_of_all(place: Path) -> Path:
    """Make a vault with a little of everything in the folder *place*; return where it is."""
    folder = place / "Papers"
    vault, _code = Vault.create(folder, PASSPHRASE, FACTS, cost=Cost.least())
    with vault:
        list(vault.add_files([Path(each) for each in draw_pictures(place / "in", 2)]))
        first = vault.case().exhibits[0]
        ids = tuple(exhibit.id for exhibit in vault.case().exhibits)
        account = Account(
            id="a", platform="Instagram", handle="@mark", profile_exhibits=(first.id,)
        )
        vault.save(replace(account, handle="@mork"))
        vault.save(account)
        event = Event(
            id="",
            moment=minute("2026-03-03T14:02"),
            accounts=("a",),
            words="pay",
            exhibits=(first.id,),
        )
        vault.save(event)
        vault.save(replace(event, words="now", exhibits=()))
        vault.save(Contact(id="c", kind=ContactKind.POLICE, organisation="Example Police"))
        vault.save(Contact(id="c", kind=ContactKind.POLICE, organisation="Leeds Police"))
        vault.save(Demand(id="d", demanded="200 pounds", amount="200"))
        chat = place / "chat.txt"
        chat.write_text(CHAT, "utf-8")
        list(vault.add_files([chat]))
        vault.save(replace(TALK, exhibits=ids))
        vault.save_draft("under-18", {"answer": "no"})
    return folder
