"""The commands about packages: making one from a vault, and checking one with no vault at all."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from evidence_kit.cli.commands import StopKey, unlocked
from evidence_kit.cli.words import ProgressLine, say, show_json
from evidence_kit.guide.packs import pack
from evidence_kit.model.problem import Stopped, WrongUse
from evidence_kit.report.choices import Paper, ReportChoices
from evidence_kit.report.phrases import counted, listed
from evidence_kit.report.verify import Checked, check_package, check_together, not_given
from evidence_kit.report.verify_zip import shown
from evidence_kit.service import messages as m

_SIZE = re.compile(r"(\d{1,6}(?:\.\d{1,3})?) ?([KMGT]?)B?", re.IGNORECASE)
_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}


def package(args: argparse.Namespace) -> int:
    """Write the package, whole or in parts."""
    part_size = _size(args.split) if args.split else 0
    with unlocked(args) as (keeper, facts), StopKey() as stop:
        keeper.handle(m.ReadNew(), cancelled=stop.asked)
        choices = ReportChoices(
            paper=Paper(args.paper or pack(facts.country).paper),
            show_intimate=args.show_intimate,
            small=args.small,
            bare=args.no_metadata,
            since=args.since,
        )
        asked = m.MakePackage(
            path=args.output, choices=choices, part_size=part_size, locked=args.locked
        )
        line = ProgressLine("Packing")
        made: m.PackageMade = keeper.handle(asked, line, stop.asked)
        line.end()
    if args.json:
        show_json(made)
        return 0
    for file in made.files:
        say(f"Saved: {shown(Path(file.path).name)}, {file.size:,} bytes, SHA-256 {file.sha256}")
    say(f"It holds the report, {made.pages} pages, and {counted(made.originals, 'original')}.")
    if made.held:
        say(f"Held back, and described in the report: {listed(made.held, 50)}.")
    if made.password:
        say(f"It opens with 7-Zip or another program that knows AES-256, with: {made.password}")
        say("Write this password down now; it is not kept. Give it on another way than the file.")
    say("Its fingerprint in words. Read them to the police, or send them to someone you trust:")
    print(made.words)
    return 0


def verify(args: argparse.Namespace) -> int:
    """Check packages; 1 where something does not fit."""
    checked: list[Checked] = []
    with StopKey() as stop:
        for path in args.packages:
            line = ProgressLine("Checking")
            checked.append(_checked(Path(path), line, stop))
            line.end()
    together = check_together(checked)
    wrong = bool(together) or any(each.problems for each in checked)
    if args.json:
        show_json({"packages": checked, "together": together, "not_given": not_given(checked)})
        return int(wrong)
    for each in checked:
        _tell(each)
    for sentence in together:
        print(sentence)
    absent = not_given(each for each in checked if not each.problems)
    if absent:
        print(f"Not checked here, and named by what was checked: {listed(_shown(absent), 16)}.")
    print("Something does not fit." if wrong else "Everything fits.")
    return int(wrong)


def _checked(path: Path, line: ProgressLine, stop: StopKey) -> Checked:
    steps = check_package(path)
    try:
        while True:
            done, total = next(steps)
            line(m.Progress(done=done, total=total))
            if stop.asked():
                raise Stopped("Stopped. The package was not checked to its end.")
    except StopIteration as end:
        found: Checked = end.value
        return found
    finally:
        steps.close()


def _tell(found: Checked) -> None:
    print(shown(found.name))
    for problem in found.problems:
        print(f"  {problem}")
    if found.problems:
        return  # words and key that may be someone else's would only mislead
    print(f"  All {counted(found.files, 'file')} are here and the same as when it was made.")
    part = f"{found.number} of {len(found.parts)}" if len(found.parts) > 1 else ""
    for label, text in (
        ("Collected by", shown(found.made_by)),
        ("Made", shown(found.made)),
        ("Part", part),
        ("In words", found.words),
        ("In full", found.fingerprint),
        ("Signed with", found.key),
    ):
        if text:
            print(f"  {label}: {text}")


def _shown(names: Sequence[str]) -> list[str]:
    return [shown(name) for name in names]


def _size(text: str) -> int:
    """Bytes of "2GB", "500 MB" or "1000000"; a thousand to a step, so that no portal's is less."""
    found = _SIZE.fullmatch(text.strip())
    size = round(float(found[1]) * _UNITS[found[2].upper()]) if found else 0
    if not size:
        raise WrongUse(f'"{text}" is not a size. A size looks like 2GB or 500MB.')
    return size
