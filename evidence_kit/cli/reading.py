"""``read``: the words in the pictures of a vault, and what they suggest, for a person to check."""

import argparse
from typing import Any

import msgspec

from evidence_kit.cli.commands import StopKey, read_words, unlocked
from evidence_kit.cli.words import one_line, say, show_json
from evidence_kit.model.exhibit_mark import read_mark
from evidence_kit.model.problem import Stopped
from evidence_kit.model.suggestion import Suggestion
from evidence_kit.service import messages as m


def read(args: argparse.Namespace) -> int:
    """Read what was not read yet; with marks, print what was read of those exhibits."""
    with unlocked(args) as (keeper, _facts), StopKey() as stop:
        read_words(keeper, stop)
        if stop.pressed:
            raise Stopped("Stopped. What was read is kept; the rest is read the next time.")
        vault = keeper.session.open_vault
        marks = [read_mark(mark) for mark in args.marks]
        exhibits = [vault.by_mark(mark) for mark in marks] or list(vault.case().exhibits)
        found = [keeper.handle(m.GetSuggestions(exhibit=exhibit.id)) for exhibit in exhibits]
    if args.json:
        show_json([_as_json(str(e.mark), one) for e, one in zip(exhibits, found, strict=True)])
        return 0
    for exhibit, one in zip(exhibits, found, strict=True):
        items = one.suggestions.items
        waiting = sum(item.is_open for item in items)
        told = f"{len(items)} read, {waiting} to check" if items else "nothing read"
        print(f"{exhibit.mark!s:8} {told}  {one_line(exhibit.original_name)}")
        if args.marks:
            for item in items:
                print(f"         {item.kind.value:9} {_line(item)}")
    say("Nothing of this is recorded before a person has checked it.")
    return 0


def _line(item: Suggestion) -> str:
    shown = " ".join(part for part in (item.day, item.time) if part)
    said = "" if item.check is None else f"[{item.check.verdict.value}]"
    side = item.side.value if item.kind.value == "message" else ""
    return one_line("  ".join(part for part in (side, shown, item.value, said) if part))


def _as_json(mark: str, found: m.Suggested) -> dict[str, Any]:
    return {"mark": mark, **msgspec.to_builtins(found.suggestions)}
