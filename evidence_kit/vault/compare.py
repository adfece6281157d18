"""Comparing a vault with a copy of it, or with what was printed of its log."""

from collections.abc import Generator
from pathlib import Path

import msgspec

from evidence_kit.model.problem import WrongUse
from evidence_kit.vault.backup import Source, demand_same
from evidence_kit.vault.blobs import Blobs
from evidence_kit.vault.folder import demand_vault
from evidence_kit.vault.log import Log
from evidence_kit.vault.unreadable import reading

_LEAST_DIGITS = 12


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What a copy has of the vault here: of *exhibits*, all but those in *missing* and *damaged*.

    *missing* and *damaged* are marks. *newer* counts entries of the log here that the copy has not
    yet; *put_back* says that the copy knows of something that the vault here has lost.
    """

    exhibits: int
    missing: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()
    newer: int = 0
    put_back: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        """The result in words."""
        told: list[str] = []
        lacking = len(self.missing) + len(self.damaged)
        if not lacking:
            told.append(all_whole(self.exhibits))
        else:
            whole = self.exhibits - lacking
            told.append(f"{whole} of {self.exhibits} exhibits are here and whole.")
        if self.missing:
            told.append(f"Not in the copy: {_listed(self.missing)}. Make the copy again.")
        if self.damaged:
            told.append(
                f"Damaged in the copy: {_listed(self.damaged)}. Make a new copy in another folder."
            )
        if self.newer and not self.missing:
            told.append("Something was written down since the copy was made. Make it again.")
        if self.put_back:
            told.append(
                "The copy knows of entries that are not in the vault here: an older state of the "
                "vault may have been put back. Keep the copy safe, and look into it."
            )
        return tuple(told)


def all_whole(count: int) -> str:
    """Say that each of so many exhibits is there and whole."""
    if count == 1:
        return "The exhibit is here and whole."
    return f"All {count} exhibits are here and whole."


def compare(source: Source, other: Path) -> Generator[tuple[int, int], None, Comparison]:
    """Read the copy in *other* through and compare. Yields how many of how many are done.

    Raises WrongUse and VaultUnusable where there is no copy of this vault.
    """
    with reading():
        demand_vault(other)
        if other.resolve() == source.folder.resolve():
            raise WrongUse("This is the vault itself. Please choose the folder of the copy.")
        demand_same(source, other)
    blobs = Blobs(other, source.keys)
    missing: list[str] = []
    damaged: list[str] = []
    exhibits = source.exhibits
    for done, exhibit in enumerate(exhibits):
        yield done, len(exhibits)
        with reading():
            there = blobs.path_of(exhibit.sha256).exists()
        if not there:
            missing.append(str(exhibit.mark))
        elif not blobs.intact(exhibit.sha256, exhibit.size):
            damaged.append(str(exhibit.mark))
    yield len(exhibits), len(exhibits)
    with reading():
        log = Log(other, source.keys, source.file.round).read(heal=False)
    known = {link.number: link.head for link in log.links}
    last, theirs = source.ledger.log.number, max(known, default=0)
    ours = {number: source.ledger.head_at(number) for number in known if number <= last}
    return Comparison(
        exhibits=len(exhibits),
        missing=tuple(missing),
        damaged=tuple(damaged),
        newer=sum(number > theirs for number in _writing(source)),
        put_back=any(known[number] != head for number, head in ours.items()) or theirs > last,
    )


def stands_in_log(source: Source, printed: str) -> int | None:
    """Return the number of the entry whose chain begins with *printed*, None if there is none.

    *printed* is at least 12 hex digits of what a report shows. Raises WrongUse.
    """
    digits = "".join(printed.lower().split())
    if len(digits) < _LEAST_DIGITS or any(digit not in "0123456789abcdef" for digit in digits):
        raise WrongUse("Please type at least the first 12 letters and numbers of what was printed.")
    for entry in source.ledger.view.custody:
        if entry.chain.startswith(digits):
            return entry.number
    return None


def _writing(source: Source) -> list[int]:
    """The numbers of the entries that changed a record."""
    return [number for written in source.ledger.view.written.values() for number in written]


def _listed(marks: tuple[str, ...]) -> str:
    more = f" and {len(marks) - 10} more" if len(marks) > 10 else ""
    return ", ".join(marks[:10]) + more
