"""The command for the papers beside the report."""

import argparse

from evidence_kit.cli.commands import StopKey, unlocked
from evidence_kit.cli.words import say
from evidence_kit.guide.packs import pack
from evidence_kit.report.choices import Paper, PaperKind
from evidence_kit.service import messages as m

KINDS = tuple(kind.value for kind in PaperKind)
"""What may be asked for."""


def papers(args: argparse.Namespace) -> int:
    """Write one paper."""
    with unlocked(args) as (keeper, facts), StopKey() as stop:
        request = m.MakePaper(
            path=args.output,
            kind=PaperKind(args.kind),
            paper=Paper(args.paper or pack(facts.country).paper),
        )
        made = keeper.handle(request, cancelled=stop.asked)
    say(f"Saved: {made.size:,} bytes, SHA-256 {made.sha256}")
    return 0
