"""The command that covers parts of a picture in a copy."""

import argparse
import re

from evidence_kit.cli.commands import StopKey, unlocked
from evidence_kit.cli.words import say
from evidence_kit.model.exhibit_mark import read_mark
from evidence_kit.model.problem import WrongUse
from evidence_kit.service import messages as m

_BOX = re.compile(r"(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6})")


def cover(args: argparse.Namespace) -> int:
    """Make the copy and print its mark."""
    boxes = tuple(_box(text) for text in args.box)
    with unlocked(args) as (keeper, facts), StopKey() as stop:
        exhibit = keeper.session.open_vault.by_mark(read_mark(args.mark))
        request = m.CoverPicture(
            id=exhibit.id,
            boxes=boxes,
            what=args.what,
            by=args.by or facts.name,
            hold_back=not args.show_original,
            sensitivity=exhibit.sensitivity,
        )
        made = keeper.handle(request, cancelled=stop.asked).record
    print(made.mark)
    say(f"{made.mark} is a copy of {exhibit.mark} with parts covered. {exhibit.mark} is unchanged.")
    return 0


def _box(text: str) -> tuple[int, int, int, int]:
    found = _BOX.fullmatch(text.replace(" ", ""))
    if not found:
        raise WrongUse(f'"{text}" is not a box. One looks like 10,20,300,80.')
    left, top, width, height = map(int, found.groups())
    return left, top, width, height
