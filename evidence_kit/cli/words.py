"""How the command line speaks: answers on standard output, all else on standard error."""

import getpass
import sys
from pathlib import Path
from typing import Any

import msgspec

from evidence_kit.model.problem import CannotRead, Stopped, WrongUse
from evidence_kit.service.messages import Progress


def say(sentence: str) -> None:
    """Tell the person something; never part of a command's answer."""
    print(sentence, file=sys.stderr)


def show_json(answer: Any) -> None:
    """Print one JSON document, the whole answer of a command with ``--json``."""
    print(msgspec.json.format(msgspec.json.encode(answer), indent=2).decode())


class ProgressLine:
    """A line that counts, on a terminal; silent elsewhere."""

    def __init__(self, verb: str) -> None:
        self._verb = verb
        self._shown = False

    def __call__(self, told: Progress) -> None:
        """Count on, in the same line."""
        if sys.stderr.isatty():
            of = f" of {told.total}" if told.total else ""
            print(f"\r{self._verb} {told.done}{of}", end="", file=sys.stderr, flush=True)
            self._shown = True

    def end(self) -> None:
        """Leave the line, so that the next sentence begins on its own."""
        if self._shown:
            print(file=sys.stderr)


def passphrase_from(path: str | None, *, twice: bool = False, name: str = "Passphrase") -> str:
    """The first line of the file *path* (``-`` is standard input), or what is typed.

    A passphrase is never an argument or an environment variable: other programs can see those.
    """
    if path == "-":
        return sys.stdin.readline().rstrip("\r\n")
    if path:
        try:
            return Path(path).read_text(encoding="utf-8").split("\n", 1)[0].rstrip("\r")
        except (OSError, UnicodeDecodeError) as problem:
            raise CannotRead("The passphrase file could not be read.") from problem
    try:
        first = getpass.getpass(f"{name}: ")
        if twice and getpass.getpass("The same again: ") != first:
            raise WrongUse("The two passphrases are not the same. Nothing was made.")
    except EOFError as ended:
        raise WrongUse("A passphrase is needed. Type it, or give --passphrase-file.") from ended
    except KeyboardInterrupt as stopped:
        raise Stopped("Stopped.") from stopped
    return first
