"""The commands about what keeps a vault safe: its secrets, its copies, sealing it anew."""

import argparse

from evidence_kit.cli.commands import StopKey, unlocked
from evidence_kit.cli.words import ProgressLine, passphrase_from, say, show_json
from evidence_kit.model.problem import WrongUse
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper

_CODE = "This is the new recovery code. Write it down now; it is not shown again:"


def passphrase(args: argparse.Namespace) -> int:
    """Choose another passphrase."""
    with unlocked(args) as (keeper, _facts):
        keeper.handle(m.ChangePassphrase(current=args.secret, new=_new(args)))
    say("The passphrase is changed. Copies that were made before still open with the old one.")
    return 0


def recovery(args: argparse.Namespace) -> int:
    """Make another recovery code and print it."""
    with unlocked(args) as (keeper, _facts):
        made = keeper.handle(m.NewRecoveryCode(current=args.secret))
    say(_CODE)
    print(made.recovery_code)
    say("The old code opens nothing any more, apart from copies that were made before.")
    return 0


def rekey(args: argparse.Namespace) -> int:
    """Seal everything with new keys, or drop a sealing that was stopped on the way."""
    return _drop(args) if args.drop else _seal_anew(args, ())


def _drop(args: argparse.Namespace) -> int:
    with unlocked(args) as (keeper, _facts):
        if not keeper.handle(m.GetCopies()).sealing_left:
            say("There is no sealing to drop. All is as it was.")
            return 0
        keeper.handle(m.DropSealing())
    say("It is dropped. All is as it was before, and the same passphrase opens it.")
    return 0


def erase(args: argparse.Namespace) -> int:
    """Seal everything with new keys, without some exhibits."""
    if not args.for_good:
        raise WrongUse(
            "Nothing was erased. This cannot be taken back: "
            f"{', '.join(args.marks)} would be gone. Add --for-good to do it."
        )
    return _seal_anew(args, tuple(args.marks))


def _seal_anew(args: argparse.Namespace, marks: tuple[str, ...]) -> int:
    with unlocked(args) as (keeper, _facts), StopKey() as stop:
        asked = m.SealAnew(
            current=args.secret, new=_new(args), erase=marks, leave_damaged=args.leave_damaged
        )
        line = ProgressLine("Sealing")
        made = keeper.handle(asked, line, stop.asked)
        line.end()
    say("Everything is sealed with new keys. The old passphrase and code open it no more.")
    say(_CODE)
    print(made.recovery_code)
    say("Copies that were made before are as they were: make new ones, and delete the old.")
    return 0


def backup(args: argparse.Namespace) -> int:
    """Make a copy, or bring it up to date; 1 where an exhibit could not be copied."""
    with unlocked(args) as (keeper, _facts), StopKey() as stop:
        line = ProgressLine("Copying")
        made = keeper.handle(m.BackUp(path=args.copy), line, stop.asked)
        line.end()
    if args.json:
        show_json(made)
    for sentence in made.damage:
        say(sentence)
    say(f"The copy has {made.exhibits} exhibits, {made.copied} of them new and read back.")
    return 1 if made.damage else 0


def compare(args: argparse.Namespace) -> int:
    """Compare with a copy; 1 where it lacks something."""
    with unlocked(args) as (keeper, _facts), StopKey() as stop:
        line = ProgressLine("Comparing")
        found = keeper.handle(m.CompareCopy(path=args.copy), line, stop.asked)
        line.end()
    if args.json:
        show_json(found)
    for sentence in found.sentences:
        say(sentence)
    return 0 if found.whole else 1


def restore(args: argparse.Namespace) -> int:
    """Make a vault from a copy, and compare the two."""
    keeper = Keeper()
    try:
        secret = passphrase_from(args.passphrase_file)
        with StopKey() as stop:
            line = ProgressLine("Copying")
            asked = m.Restore(copy=args.copy, path=args.vault, secret=secret)
            keeper.handle(asked, line, stop.asked)
            line.end()
            line = ProgressLine("Comparing")
            found = keeper.handle(m.CompareCopy(path=args.copy), line, stop.asked)
            line.end()
    finally:
        keeper.close()
    for sentence in found.sentences:
        say(sentence)
    return 0 if found.whole else 1


def _new(args: argparse.Namespace) -> str:
    name = "New passphrase"
    return passphrase_from(args.new_passphrase_file, twice=True, name=name)
