"""README.txt of a package: what it is and how to check it, for whoever opens it first."""

from evidence_kit.model.stamp import Stamp
from evidence_kit.report.package_bag import (
    MANIFEST,
    SIGNATURE,
    SIGNERS,
    TAG_MANIFEST,
    PartName,
)
from evidence_kit.report.package_signature import NAMESPACE, SIGNER
from evidence_kit.report.phrases import counted, listed, stamp_words
from evidence_kit.report.selection import Selection

VERIFY_COMMAND = (
    f"ssh-keygen -Y verify -f {SIGNERS} -I {SIGNER} -n {NAMESPACE} -s {SIGNATURE} < {TAG_MANIFEST}"
)
"""The command that checks the signature, in the folder of the bag."""


def readme(
    selection: Selection, made: Stamp, *, key: str, number: int, parts: tuple[PartName, ...]
) -> bytes:
    """Return the text for part *number* (from 1); *key* is the fingerprint of the key."""
    facts = selection.case.facts
    by = f"Collected by {' '.join(facts.name.split())}. " if facts.name else ""
    lines = [
        "EVIDENCE PACKAGE",
        "",
        f"{by}Exhibits are marked {facts.initials}.",
        f"Made on {stamp_words(made)} with Evidence Kit, on the person's own computer.",
        *_parts(number, parts),
        "",
        *_contents(number, parts[number - 1], bare=selection.choices.bare),
        *_held(selection),
        "",
        *_checking(key),
        "",
        "WHAT THIS SHOWS, AND WHAT NOT",
        "",
        "If everything fits, each file is the same as when this package was made, and each",
        "original is the same as on the day it was added. The package does not show who wrote a",
        "message, when, or that it is true. The phone or account where it was seen may show more.",
        "Someone who changes the whole package can sign it again with a key of their own. So",
        "compare the key below, or the words that verify.html shows, with what the person tells",
        "you, or with what they gave you earlier.",
        "",
        f"Key: {key}",
    ]
    return "\r\n".join((*lines, "")).encode()  # Notepad of older Windows needs both


def _parts(number: int, parts: tuple[PartName, ...]) -> list[str]:
    if len(parts) == 1:
        return []
    lines = [
        "",
        f"THIS IS PART {number} OF {len(parts)}. Each part can be opened and checked alone.",
    ]
    for place, part in enumerate(parts, 1):
        lines.append(f"  {place}. {part.name}: {_what_in(place, part)}")
    return lines


def _what_in(place: int, part: PartName) -> str:
    marks = part.marks
    held = f"{marks[0]} to {marks[-1]}" if len(marks) > 1 else "".join(marks)
    if place > 1:
        return held
    return f"the report and {held}" if held else "the report"


def _contents(number: int, part: PartName, *, bare: bool) -> list[str]:
    lines = ["WHAT IS IN IT", ""]
    if number == 1:
        lines += [
            "data/report.pdf        Read this first. It needs no explanation.",
            "data/exhibits.csv      A list of the exhibits: SHA-256, file, description.",
            "data/timeline.csv      What happened, in order, for a spreadsheet.",
            "data/custody-log.csv   What was done with the evidence, and when.",
            "data/case.json         Everything that was written down, for other programs.",
            "data/custody-log.json  The custody log, for other programs.",
        ]
    files = counted(len(part.marks), "file")
    if part.marks:
        lines.append(f"data/originals/        {files}, each exactly as it was added; marks first.")
    if part.marks and bare:
        lines += [
            "                       But for the JPEG photos: what they say of place and device was",
            "                       taken out of these copies. exhibits.csv has both SHA-256. The",
            "                       originals are kept, and available on request.",
        ]
    lines.append("verify.html            Checks this package in a browser, without a network.")
    return lines


def _held(selection: Selection) -> list[str]:
    held = [str(each.mark) for each in selection.exhibits if selection.is_held(each)]
    lines = []
    if held:
        lines += [
            "",
            "HELD BACK",
            "",
            f"Not in this package, and available on request: {listed(held, 50)}.",
            "Their SHA-256 and descriptions are in data/exhibits.csv. Intimate pictures are held",
            "back unless the person chose otherwise, so that fewer people see them.",
        ]
    if selection.left_out:
        lines += ["", f"Left out by choice, and kept: {listed(selection.left_out, 50)}."]
    return lines


def _checking(key: str) -> list[str]:
    return [
        "HOW TO CHECK IT",
        "",
        "In a browser: open verify.html and choose the ZIP file. Nothing is sent anywhere.",
        "",
        "With standard tools: unpack the ZIP, open a terminal in the folder of this file.",
        "",
        "  1. The files.",
        f"     Linux       sha256sum -c {MANIFEST}",
        f"                 sha256sum -c {TAG_MANIFEST}",
        f"     macOS       shasum -a 256 -c {MANIFEST}",
        f"                 shasum -a 256 -c {TAG_MANIFEST}",
        "     Windows     certutil -hashfile FILE SHA256",
        f"                 for one file; compare with its line in {MANIFEST}",
        "",
        "  2. The signature. ssh-keygen comes with Windows 10 and later, macOS and Linux.",
        "     On Windows use the Command Prompt, not PowerShell.",
        "",
        f"     {VERIFY_COMMAND}",
        "",
        "     It must say Good, and name this key:",
        f"     {key}",
        "",
        "The folder is a BagIt bag (RFC 8493), so archives can check it with their own tools.",
    ]
