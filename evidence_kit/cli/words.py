"""How the command line speaks: answers on standard output, all else on standard error."""

import getpass
import io
import os
import sys
import warnings
from pathlib import Path
from typing import Any

import msgspec

from evidence_kit.model.problem import CannotRead, Stopped, WrongUse
from evidence_kit.service.messages import Progress


def ready_streams() -> None:
    """Make standard input, output and error such that nothing which is read or told can fail.

    Where one was closed by whoever started us, the next file to be opened would take its place,
    and that may be the vault's: an empty one takes it first. What a terminal has no letters for
    is written as a code.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            try:
                os.fstat(number)
            except OSError:
                os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
            mode = "w" if number else "r"
            nothing = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - to the end
            setattr(sys, name, nothing)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(sentence: str) -> None:
    """Tell the person something; never part of a command's answer."""
    print(sentence, file=sys.stderr)


def show_json(answer: Any) -> None:
    """Print one JSON document, the whole answer of a command with ``--json``."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # JSON is UTF-8 (RFC 8259), whatever the terminal
        sys.stdout.reconfigure(encoding="utf-8")
    print(msgspec.json.format(msgspec.json.encode(answer), indent=2).decode())


def one_line(text: str) -> str:
    """Text from outside that cannot move the cursor, turn the line round or begin another."""
    return "".join(c if c.isprintable() else f"[U+{ord(c):04X}]" for c in text)


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
    if path:
        try:
            data = sys.stdin.buffer.readline() if path == "-" else Path(path).read_bytes()
            # Windows' Notepad puts a byte order mark first
            return data.decode("utf-8-sig").split("\n", 1)[0].rstrip("\r")
        except (OSError, ValueError) as problem:
            raise CannotRead("The passphrase file could not be read.") from problem
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "error", getpass.GetPassWarning
            )  # it would be seen as it is typed
            first = getpass.getpass(f"{name}: ")
            if twice and getpass.getpass("The same again: ") != first:
                raise WrongUse("The two passphrases are not the same. Nothing was made.")
    except (EOFError, getpass.GetPassWarning) as ended:
        raise WrongUse("A passphrase is needed. Type it, or give --passphrase-file.") from ended
    except KeyboardInterrupt as stopped:
        raise Stopped("Stopped.") from stopped
    return first
