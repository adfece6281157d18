"""Exhibit marks: the initials of the person who produces the exhibit, and a number, such as AB1.

The form is that of HSE's Enforcement Guide for England and Wales, "Physical evidence:
exhibiting"; some police write AB/1. A mark is given once, in the order of adding, and never
reused, renumbered or written in another form.
"""

import re
from enum import StrEnum

import msgspec

from evidence_kit.model.problem import WrongUse

_MARK = re.compile(r"([A-Z]{1,5})/?([1-9][0-9]{0,6})")
_INITIALS = re.compile(r"[A-Z]{1,5}")


class MarkForm(StrEnum):
    """How marks are written in a case."""

    PLAIN = "AB1"
    SLASH = "AB/1"


class ExhibitMark(msgspec.Struct, frozen=True, order=True, omit_defaults=True):
    """A mark such as AB1: *initials* (1 to 5 capital letters) and *number* (from 1).

    With *slash* it is written AB/1; AB1 and AB/1 are the same mark.
    """

    initials: str
    number: int
    slash: bool = False

    def __str__(self) -> str:
        return f"{self.initials}{'/' if self.slash else ''}{self.number}"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ExhibitMark):
            return NotImplemented
        return (self.initials, self.number) == (other.initials, other.number)

    def __hash__(self) -> int:
        return hash((self.initials, self.number))


def read_mark(text: str) -> ExhibitMark:
    """Read "AB1", "ab1" or "AB/1"; raise WrongUse with a sentence for anything else."""
    found = _MARK.fullmatch(text.strip().upper())
    if not found:
        raise WrongUse(f'"{text}" is not an exhibit mark. A mark looks like AB1.')
    return ExhibitMark(found[1], int(found[2]))


def read_initials(text: str) -> str:
    """Return the initials in capitals; raise WrongUse unless they are 1 to 5 letters A to Z."""
    initials = text.strip().upper().replace(".", "").replace(" ", "")
    if not _INITIALS.fullmatch(initials):
        raise WrongUse("Initials are 1 to 5 letters from A to Z, such as AB.")
    return initials
