"""The commands that take exhibits out of the case and back into it; the log keeps both."""

import argparse
import sys
from collections.abc import Iterable

from evidence_kit.cli.commands import unlocked
from evidence_kit.cli.words import one_line, say, show_json
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.exhibit_mark import ExhibitMark, read_mark
from evidence_kit.model.problem import Stopped, WrongUse
from evidence_kit.service import messages as m
from evidence_kit.vault import Vault


def remove(args: argparse.Namespace) -> int:
    """Take exhibits out of the case, once it is said that these are the right ones."""
    marks = _marks(args.marks)
    with unlocked(args) as (keeper, _facts):
        exhibits = [_in_case(keeper.session.open_vault, mark) for mark in marks]
        for exhibit in exhibits:
            say(f"{exhibit.mark!s:8} {one_line(exhibit.original_name)}")
        named = _named(marks)
        if not (args.yes or _confirmed(named)):
            raise WrongUse(f"Nothing was removed. To remove {named}, add --yes.")
        for exhibit in exhibits:
            keeper.handle(m.Remove(id=exhibit.id))
    say(f"Removed: {named}. What was written about it stays. A mark is not given again.")
    say("The files stay in the vault: put-back brings them into the case again.")
    return 0


def put_back(args: argparse.Namespace) -> int:
    """Take exhibits that were removed into the case again."""
    marks = _marks(args.marks)
    with unlocked(args) as (keeper, _facts):
        ids = {row.mark: row.id for row in keeper.handle(m.ListRemoved()).rows}
        for mark in marks:
            if str(mark) not in ids:
                raise WrongUse(f"{mark} is not among what was removed. Nothing was changed.")
        for mark in marks:
            keeper.handle(m.PutBack(id=ids[str(mark)]))
    say(f"Back in the case: {_named(marks)}.")
    return 0


def removed(args: argparse.Namespace) -> int:
    """Print what was taken out of the case and can come back."""
    with unlocked(args) as (keeper, _facts):
        rows = keeper.handle(m.ListRemoved()).rows
    if args.json:
        show_json(rows)
        return 0
    for row in rows:
        print(f"{row.mark:8} {one_line(row.name)}")
    if not rows:
        say("Nothing is removed.")
    return 0


def _marks(texts: Iterable[str]) -> list[ExhibitMark]:
    return list(dict.fromkeys(map(read_mark, texts)))


def _named(marks: Iterable[ExhibitMark]) -> str:
    return ", ".join(map(str, marks))


def _in_case(vault: Vault, mark: ExhibitMark) -> Exhibit:
    if any(exhibit.mark == mark for exhibit in vault.removed()):
        raise WrongUse(f"{mark} is removed already. Nothing was changed.")
    return vault.by_mark(mark)


def _confirmed(named: str) -> bool:
    """Whether a person at a terminal types that it is meant."""
    if not sys.stdin.isatty():
        return False
    print(f"Type yes to remove {named}: ", end="", file=sys.stderr, flush=True)
    try:
        return input().strip().casefold() == "yes"
    except EOFError:
        return False
    except KeyboardInterrupt as stopped:
        raise Stopped("Stopped. Nothing was removed.") from stopped
