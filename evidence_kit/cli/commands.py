"""What each command does: one request, or a few, to a keeper in this process."""

import argparse
import datetime as dt
import io
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

from evidence_kit.cli.stopping import StopKey as StopKey
from evidence_kit.cli.words import ProgressLine, one_line, passphrase_from, say, show_json
from evidence_kit.guide.packs import countries, pack
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.exhibit_mark import MarkForm, read_initials
from evidence_kit.model.problem import CannotRead, CannotWrite, Stopped, WrongUse
from evidence_kit.report.choices import Paper, ReportChoices
from evidence_kit.report.package_words import fingerprint_words
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.record_file import read_records
from evidence_kit.service.sandbox import Sandbox
from evidence_kit.service.sandbox_jobs import TellWall, WallTold
from evidence_kit.timeline.csv_out import write_csv
from evidence_kit.timeline.rows import TimelineRow


@contextmanager
def unlocked(args: argparse.Namespace) -> Iterator[tuple[Keeper, CaseFacts]]:
    """A keeper with the vault that *args* name, open, and whose case it is."""
    keeper = Keeper()
    try:
        secret = args.secret = passphrase_from(args.passphrase_file)
        opened = keeper.handle(m.Unlock(path=args.vault, secret=secret))
        for notice in opened.notices:
            say(notice)
        yield keeper, opened.facts
    finally:
        keeper.close()


def create(args: argparse.Namespace) -> int:
    """Make a vault and print its recovery code, once."""
    known = {country.code for country in countries()}
    if args.country not in known:
        raise WrongUse(f"There is no country {args.country}. Known: {', '.join(sorted(known))}.")
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in args.name):
        raise WrongUse("The name has characters that cannot be kept. Please type it again.")
    facts = CaseFacts(
        initials=read_initials(args.initials),
        mark_form=MarkForm(args.mark_form or pack(args.country).exhibit_form),
        name=args.name,
        country=args.country,
        zone=_zone(args.zone or pack(args.country).zone),
    )
    passphrase = passphrase_from(args.passphrase_file, twice=True)
    keeper = Keeper()
    try:
        made = keeper.handle(m.CreateVault(path=args.vault, passphrase=passphrase, facts=facts))
    finally:
        keeper.close()
    say("The vault is made. This is its recovery code. Write it down now; it is not shown again:")
    print(made.recovery_code)
    say("Without the passphrase or this code nobody can open the vault, and neither can we.")
    return 0


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, OSError) as problem:
        raise WrongUse(f'"{name}" is not a time zone. One looks like Europe/London.') from problem


def add(args: argparse.Namespace) -> int:
    """Add files; each is safe on disk before it is counted."""
    with unlocked(args) as (keeper, _facts), StopKey() as stop:
        line = ProgressLine("Adding")
        told = keeper.handle(m.AddFiles(paths=tuple(args.files)), line, stop.asked)
        line.end()
        line = ProgressLine("Looking at")
        if not told.stopped:
            keeper.handle(m.ReadNew(), line, stop.asked)
        line.end()
        if args.read and not told.stopped:
            read_words(keeper, stop)
    if args.json:
        show_json(told)
    else:
        for mark in told.added:
            print(mark)
        for twin in told.twins:
            say(f"{one_line(twin.name)} is already here as {twin.mark}.")
    for refused in told.refused:
        say(f"{one_line(refused.name)}: {refused.sentence}")
    if told.stopped:
        say(f"{told.stopped} {len(told.added)} were added and are safe.")
        return 5
    if stop.pressed:
        raise Stopped(f"Stopped. {len(told.added)} were added and are safe.")
    return CannotRead.exit_code if told.refused else 0


def read_words(keeper: Keeper, stop: StopKey) -> None:
    """Read the words of all pictures that were not read yet."""
    line = ProgressLine("Reading")
    keeper.handle(m.ReadWords(), line, stop.asked)
    line.end()


def list_exhibits(args: argparse.Namespace) -> int:
    """Print the exhibits in the order of their marks."""
    rows: list[m.ExhibitRow] = []
    with unlocked(args) as (keeper, _facts):
        while True:
            part = keeper.handle(m.ListExhibits(start=len(rows)))
            rows += part.rows
            if len(rows) >= part.total:
                break
    if args.json:
        show_json(rows)
        return 0
    for row in rows:
        known = "  ".join(filter(None, (row.platform, row.account, row.when))) or "not yet recorded"
        print(f"{row.mark:8} {row.size:>12,} bytes  {one_line(row.name)}  {one_line(known)}")
    return 0


def record(args: argparse.Namespace) -> int:
    """Write the records of a file; all of them, or none where one is wrong."""
    try:
        data = Path(args.records).read_bytes() if args.records != "-" else sys.stdin.buffer.read()
    except OSError as problem:
        raise CannotRead("The records file could not be read. Nothing was recorded.") from problem
    with unlocked(args) as (keeper, facts), StopKey():
        today = dt.datetime.now(ZoneInfo(facts.zone))
        vault = keeper.session.open_vault
        records = read_records(data, vault.case(), today)
        try:
            vault.save_all(records)
        except CannotWrite as problem:
            raise CannotWrite(f"{problem.sentence} Nothing was recorded.") from problem
    say(f"{len(records)} recorded.")
    return 0


def timeline(args: argparse.Namespace) -> int:
    """Print what happened, in order of time."""
    rows: list[TimelineRow] = []
    sentences: tuple[str, ...] = ()
    with unlocked(args) as (keeper, _facts):
        while True:
            part = keeper.handle(m.GetTimeline(start=len(rows)))
            sentences = sentences or part.sentences
            rows += part.rows
            if len(rows) >= part.total:
                break
    if args.json:
        show_json({"sentences": sentences, "events": rows})
    elif args.csv:
        if isinstance(sys.stdout, io.TextIOWrapper):  # Windows would write its own page of letters
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        write_csv(rows, sys.stdout)
    else:
        for sentence in sentences:
            print(one_line(sentence))
        for row in rows:
            marks = f"  [{', '.join(row.marks)}]" if row.marks else ""
            print(
                f"{row.when}  {one_line(row.lane)}  {row.kind.value}{marks}\n    {one_line(row.words)}"
            )
    return 0


def report(args: argparse.Namespace) -> int:
    """Write the report."""
    with unlocked(args) as (keeper, facts), StopKey() as stop:
        keeper.handle(m.ReadNew(), cancelled=stop.asked)
        choices = ReportChoices(
            paper=Paper(args.paper or pack(facts.country).paper),
            show_intimate=args.show_intimate,
            small=args.small,
            bare=args.no_metadata,
            since=args.since,
        )
        line = ProgressLine("Writing picture")
        made = keeper.handle(m.MakeReport(path=args.output, choices=choices), line, stop.asked)
        line.end()
    say(f"Saved: {made.pages} pages, {made.size:,} bytes, SHA-256 {made.sha256}")
    say("In words, to read out on the telephone or to send by mail:")
    print(fingerprint_words(made.sha256))
    return 0


def extract(args: argparse.Namespace) -> int:
    """Write one original."""
    with unlocked(args) as (keeper, _facts):
        made = keeper.handle(m.Extract(mark=args.mark, path=args.output))
    say(f"Saved, bit for bit: {made.size:,} bytes, SHA-256 {made.sha256}")
    return 0


def check(args: argparse.Namespace) -> int:
    """Read the vault; 1 where something is wrong."""
    with unlocked(args) as (keeper, _facts), StopKey() as stop:
        if args.printed:
            printed = keeper.handle(m.FindPrinted(chain=args.printed))
            say(printed.sentence)
            if not printed.number:
                return 1
        line = ProgressLine("Checking")
        found = keeper.handle(m.CheckVault(full=not args.quick), line, stop.asked)
        line.end()
    if args.json:
        show_json(found)
    for sentence in (*found.healed, *found.damage):
        say(sentence)
    if not found.damage:
        say(f"All {found.exhibits} exhibits and {found.entries} entries are here and whole.")
    with Sandbox() as sandbox:
        told = sandbox.call(TellWall())
    assert isinstance(told, WallTold)
    say(told.wall.in_words())
    return 1 if found.damage else 0


def demo(args: argparse.Namespace) -> int:
    """Build the made-up case."""
    from evidence_kit.cli.demo import build_demo

    return build_demo(Path(args.folder))
