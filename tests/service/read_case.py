"""Exhibits with readings made by hand, for tests of what follows from them."""

from pathlib import Path

from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.reading import (
    Box,
    FileFact,
    Layout,
    Line,
    MessageSeen,
    PictureKind,
    Reading,
    Side,
    Spot,
)
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from tests.service.conftest import picture

HEADER = Box(40, 10, 200, 30)


def added(keeper: Keeper, folder: Path, count: int = 1) -> tuple[Exhibit, ...]:
    """Put *count* drawn pictures into the vault and look at them."""
    folder.mkdir(exist_ok=True)
    paths = [str(picture(folder / f"shot {n}.png", n)) for n in range(count)]
    keeper.handle(m.AddFiles(paths=tuple(paths)))
    keeper.handle(m.ReadNew())
    return keeper.session.open_vault.case().exhibits


def said(
    text: str, side: Side = Side.LEFT, time: str = "", day: str = "", n: int = 0
) -> MessageSeen:
    """A message as it is seen, the *n*th from the top."""
    left = 20 if side is Side.LEFT else 120
    return MessageSeen(
        text=text, box=Box(left, 60 + 50 * n, 160, 40), side=side, time=time, day=day
    )


def chat(*messages: MessageSeen, partner: str = "Mia", handle: str = "") -> Reading:
    """A chat with *partner*, as it was read."""
    layout = Layout(
        kind=PictureKind.CHAT,
        partner=Spot(partner, HEADER) if partner else None,
        handles=(Spot(handle, Box(40, 42, 120, 16)),) if handle else (),
        messages=messages,
    )
    lines = [Line(text=partner, box=HEADER)] if partner else []
    lines += [Line(text=message.text, box=message.box) for message in messages]
    return Reading(reader="ppocr-test", width=300, height=600, lines=tuple(lines), layout=layout)


def keep(keeper: Keeper, exhibit: Exhibit, reading: Reading, *facts: FileFact) -> None:
    """Have *exhibit* read as *reading*."""
    readings = keeper.session.readings
    readings.keep_facts(exhibit.id, facts)
    readings.keep_reading(exhibit.id, "small", reading, len(reading.layout.messages))
    readings.write_down()
    keeper.session.open_vault.record_pictures({}, {exhibit.id: reading.text})
