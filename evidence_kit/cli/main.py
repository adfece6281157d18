"""The command line of the design, section 10: the same core as the desktop, for advisers and officers."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from evidence_kit import __version__
from evidence_kit.cli import (
    commands,
    covering,
    packages,
    papers,
    reading,
    removing,
    safekeeping,
    stamps,
)
from evidence_kit.cli.stopping import ending_tidily
from evidence_kit.cli.words import ready_streams, say
from evidence_kit.model.exhibit_mark import MarkForm
from evidence_kit.model.problem import CannotWrite, Problem, Stopped, WrongUse

_EXIT_CODES = """\
exit codes:
  0 done   1 checked, and something is wrong   2 wrong usage   3 wrong passphrase
  4 vault damaged or not a vault   5 could not write (disk full, no permission)   130 interrupted
"""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> "NoReturn":  # type: ignore[name-defined]  # noqa: F821
        raise WrongUse(f"{message[:1].upper()}{message[1:]}. Try: {self.prog} --help")


def _parser() -> argparse.ArgumentParser:
    top = _Parser(
        prog="evidence-kit",
        description="Collect, keep and hand over evidence of online threats. "
        "Without a command it opens the desktop.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"evidence-kit {__version__}")
    choices = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], int], text: str, *, vault: bool = True
    ) -> argparse.ArgumentParser:
        made = choices.add_parser(name, help=text, description=text)
        made.set_defaults(run=run)
        if vault:
            made.add_argument("vault", metavar="VAULT", help="the vault's folder")
            made.add_argument(
                "--passphrase-file",
                metavar="PATH",
                help="read the passphrase from a file's first line; - is standard input",
            )
        return made

    create = command("create", commands.create, "Make a new vault.")
    create.add_argument("--initials", required=True, help="for the exhibit marks, such as AB")
    create.add_argument(
        "--mark-form",
        choices=tuple(MarkForm),
        help="how marks are written, for good (default: the country's)",
    )
    create.add_argument("--name", default="", help="the person who produces the exhibits")
    create.add_argument("--country", default="uk", help="such as uk, uk-scotland, ie (default: uk)")
    create.add_argument("--zone", default="", help="such as Europe/London (default: the country's)")

    add = command("add", commands.add, "Add files and folders, bit for bit.")
    add.add_argument("files", metavar="FILE", nargs="+")
    add.add_argument("--read", action="store_true", help="read the words in pictures, too")
    add.add_argument("--json", action="store_true", help="print one JSON document")

    read = command("read", reading.read, "Read the words in pictures, for a person to check.")
    read.add_argument("marks", metavar="MARK", nargs="*", help="print what was read of these")
    read.add_argument("--json", action="store_true", help="print one JSON document")

    listing = command("list", commands.list_exhibits, "List the exhibits.")
    listing.add_argument("--json", action="store_true", help="print one JSON document")

    record = command("record", commands.record, "Record accounts, events, demands and contacts.")
    record.add_argument("records", metavar="RECORDS.json", help="see docs/records.md")

    timeline = command("timeline", commands.timeline, "Print what happened, in order.")
    form = timeline.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON document")
    form.add_argument("--csv", action="store_true", help="print a table for spreadsheets")

    report = command("report", commands.report, "Write the report for the police, a PDF.")
    report.add_argument("-o", "--output", required=True, metavar="FILE.pdf")
    report.add_argument("--small", action="store_true", help="smaller pictures, for mail")
    report.add_argument(
        "--no-metadata",
        action="store_true",
        help="take hidden details, such as the place, out of the JPEGs in the report",
    )
    report.add_argument(
        "--since",
        default="",
        metavar="MARK",
        help="only what is new since a mark, or since the last report: last",
    )
    report.add_argument(
        "--show-intimate", action="store_true", help="put intimate pictures in (normally left out)"
    )
    report.add_argument("--paper", choices=("a4", "us-letter"), help="default: the country's")

    paper = command(
        "papers", papers.papers, "Write a paper beside the report: to call with, or to hand over."
    )
    paper.add_argument("kind", choices=papers.KINDS, help="which paper")
    paper.add_argument("-o", "--output", required=True, metavar="FILE")
    paper.add_argument("--paper", choices=("a4", "us-letter"), help="default: the country's")

    package = command(
        "package", packages.package, "Write the package for the police: report and originals."
    )
    package.add_argument("-o", "--output", required=True, metavar="FILE.zip")
    package.add_argument(
        "--split", default="", metavar="SIZE", help="in parts of at most this size, such as 2GB"
    )
    package.add_argument(
        "--locked", action="store_true", help="behind a new password, which is printed"
    )
    package.add_argument("--small", action="store_true", help="smaller pictures in the report")
    package.add_argument(
        "--no-metadata",
        action="store_true",
        help="take hidden details, such as the place, out of the JPEGs in report and package",
    )
    package.add_argument(
        "--since", default="", metavar="MARK", help="only what is new since a mark"
    )
    package.add_argument(
        "--show-intimate", action="store_true", help="put intimate pictures in (normally left out)"
    )
    package.add_argument("--paper", choices=("a4", "us-letter"), help="default: the country's")
    package.add_argument("--json", action="store_true", help="print one JSON document")

    verify = command(
        "verify", packages.verify, "Check a package. Needs no vault, no passphrase.", vault=False
    )
    verify.add_argument("packages", metavar="PACKAGE.zip", nargs="+", help="one ZIP, or all parts")
    verify.add_argument("--json", action="store_true", help="print one JSON document")

    cover = command(
        "cover", covering.cover, "Copy a picture with parts of it covered, as a new exhibit."
    )
    cover.add_argument("mark", metavar="MARK", help="such as AB1")
    cover.add_argument(
        "--box",
        action="append",
        required=True,
        metavar="LEFT,TOP,WIDTH,HEIGHT",
        help="in pixels of the upright picture; may be given many times",
    )
    cover.add_argument("--what", default="", help="what is under the boxes")
    cover.add_argument("--by", default="", help="who covers it (default: the person)")
    cover.add_argument(
        "--show-original", action="store_true", help="leave the original in reports, too"
    )

    asking = command(
        "stamp-request",
        stamps.ask,
        "Write a request for a time stamp (RFC 3161), to send elsewhere.",
    )
    asking.add_argument("-o", "--output", required=True, metavar="FILE.tsq")
    asking.add_argument(
        "--about", default="", metavar="FILE", help="default: the last report or package"
    )
    stamp = command("stamp", stamps.take, "Check a time stamp that came back, and keep it.")
    stamp.add_argument("answer", metavar="FILE.tsr")
    stamp.add_argument(
        "--certificate",
        default="",
        metavar="FILE.pem",
        help="the certificate that vouches for the service, to check the signature with",
    )

    extract = command("extract", commands.extract, "Write an exhibit's original, bit for bit.")
    extract.add_argument("mark", metavar="MARK", help="such as AB1")
    extract.add_argument("-o", "--output", required=True, metavar="FILE")

    check = command("check", commands.check, "Read everything and name what is damaged.")
    check.add_argument("--quick", action="store_true", help="do not read the originals")
    check.add_argument(
        "--printed", default="", metavar="CHAIN", help="look for a printed entry of the log, too"
    )
    check.add_argument("--json", action="store_true", help="print one JSON document")

    _removing(command)
    _safekeeping(command)

    demo = command("demo", commands.demo, "Build a made-up case to look at.", vault=False)
    demo.add_argument("folder", metavar="FOLDER", help="a new or empty folder")
    return top


def _removing(command: Callable[..., argparse.ArgumentParser]) -> None:
    """The commands that take exhibits out of the case and back."""
    text = "Take exhibits out of the case; they can be put back."
    remove = command("remove", removing.remove, text)
    remove.add_argument("marks", metavar="MARK", nargs="+", help="such as AB1")
    remove.add_argument("--yes", action="store_true", help="do not ask whether it is meant")
    text = "Take exhibits that were removed into the case again."
    put_back = command("put-back", removing.put_back, text)
    put_back.add_argument("marks", metavar="MARK", nargs="+", help="such as AB1")
    removed = command("removed", removing.removed, "List what was removed and can be put back.")
    removed.add_argument("--json", action="store_true", help="print one JSON document")


def _safekeeping(command: Callable[..., argparse.ArgumentParser]) -> None:
    """The commands about secrets and copies."""

    def with_new(name: str, run: Callable[[argparse.Namespace], int], text: str) -> _Parser:
        made = command(name, run, text)
        made.add_argument(
            "--new-passphrase-file", metavar="PATH", help="read the new passphrase from a file"
        )
        return cast(_Parser, made)

    with_new("passphrase", safekeeping.passphrase, "Change the passphrase.")
    command("recovery", safekeeping.recovery, "Make a new recovery code; the old one is void.")
    text = "Someone saw the passphrase: seal everything with new keys."
    rekey = with_new("rekey", safekeeping.rekey, text)
    rekey.add_argument(
        "--drop",
        action="store_true",
        help="take away what a sealing that was stopped left, and keep all as it is",
    )
    text = "Erase exhibits for good, and seal everything else with new keys."
    erase = with_new("erase", safekeeping.erase, text)
    erase.add_argument("marks", metavar="MARK", nargs="+", help="such as AB1")
    erase.add_argument("--for-good", action="store_true", help="it cannot be taken back")
    for made in (rekey, erase):
        made.add_argument(
            "--leave-damaged", action="store_true", help="go on without damaged exhibits"
        )
    backup = command("backup", safekeeping.backup, "Make a copy, or bring it up to date.")
    backup.add_argument("copy", metavar="COPY", help="a new folder, or that of the copy")
    backup.add_argument("--json", action="store_true", help="print one JSON document")
    compare = command("compare", safekeeping.compare, "Read a copy and compare.")
    compare.add_argument("copy", metavar="COPY", help="the folder of the copy")
    compare.add_argument("--json", action="store_true", help="print one JSON document")
    restore = command("restore", safekeeping.restore, "Make a vault from a copy.", vault=False)
    restore.add_argument("copy", metavar="COPY", help="the folder of the copy")
    restore.add_argument("vault", metavar="VAULT", help="a new or empty folder")
    restore.add_argument(
        "--passphrase-file", metavar="PATH", help="read the passphrase from a file's first line"
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; give its exit code."""
    ready_streams()
    try:
        with ending_tidily():
            chosen = _parser().parse_args(argv)
            code: int = chosen.run(chosen)
            sys.stdout.flush()
            return code
    except Problem as problem:
        say(problem.sentence)
        return problem.exit_code
    except KeyboardInterrupt:
        stopped = Stopped("Stopped. What was finished is kept.")
        say(stopped.sentence)
        return stopped.exit_code
    except BrokenPipeError:  # whoever read the answer has enough of it
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - to the end
        return CannotWrite.exit_code
    except OSError as problem:
        why = problem.strerror or "no reason was given"
        say(f"This did not work here ({why}). What was finished before is safe.")
        return CannotWrite.exit_code


if __name__ == "__main__":
    sys.exit(main())
