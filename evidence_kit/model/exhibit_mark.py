"""Exhibit marks: the initials of the person who produces the exhibit, and a number, such as AB1.

The form is that of HSE's Enforcement Guide for England and Wales, "Physical evidence:
exhibiting". A mark is given once, in the order of adding, and never reused or renumbered.
"""

import re

import msgspec

from evidence_kit.model.problem import WrongUse

_MARK = re.compile(r"([A-Z]{1,5})/?([1-9][0-9]{0,6})")
_INITIALS = re.compile(r"[A-Z]{1,5}")


class ExhibitMark(msgspec.Struct, frozen=True, order=True):
    """A mark such as AB1: *initials* (1 to 5 capital letters) and *number* (from 1)."""

    initials: str
    number: int

    def __str__(self) -> str:
        return f"{self.initials}{self.number}"


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
