"""The commands for a time from outside: a request to take elsewhere, and its answer."""

import argparse

from evidence_kit.cli.commands import StopKey, unlocked
from evidence_kit.cli.words import say
from evidence_kit.service import messages as m
from evidence_kit.service.time_stamps import SIGNATURE_WORDS


def ask(args: argparse.Namespace) -> int:
    """Write the request file."""
    with unlocked(args) as (keeper, _facts), StopKey() as stop:
        request = m.AskForStamp(path=args.output, about=args.about)
        made = keeper.handle(request, cancelled=stop.asked)
    say(f"Saved: {made.size:,} bytes. It holds a SHA-256 and a number, and nothing else.")
    say("Take it to a computer with a network and send it to a time stamp service, such as with:")
    say(
        'curl -H "Content-Type: application/timestamp-query" --data-binary @FILE.tsq URL > FILE.tsr'
    )
    say("Then bring the answer back: evidence-kit stamp VAULT FILE.tsr")
    return 0


def take(args: argparse.Namespace) -> int:
    """Check an answer, keep it, and print its mark."""
    with unlocked(args) as (keeper, _facts), StopKey() as stop:
        request = m.TakeStamp(path=args.answer, root=args.certificate)
        taken: m.StampTaken = keeper.handle(request, cancelled=stop.asked)
    print(taken.mark)
    answer = taken.answer
    if answer.when is not None:
        by = f" by {answer.authority}" if answer.authority else ""
        say(f"{taken.about} was stamped at {answer.when:%Y-%m-%d %H:%M:%S} UTC{by}.")
    say("Checked: it was granted, and is for this SHA-256 and this request.")
    say(SIGNATURE_WORDS[answer.signature])
    return 0
