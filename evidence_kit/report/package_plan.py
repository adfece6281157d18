"""What each part of a package holds, settled to the last byte before anything is written."""

from collections.abc import Callable, Mapping
from pathlib import PurePath

import msgspec

from evidence_kit.model.case import Case
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.report import package_bag as bag
from evidence_kit.report import package_signature as signature
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.package_bag import PartName, Piece
from evidence_kit.report.package_documents import documents, originals
from evidence_kit.report.package_names import part_name, safe_name
from evidence_kit.report.package_readme import readme
from evidence_kit.report.package_words import fingerprint_words
from evidence_kit.report.selection import Learnt, Selection
from evidence_kit.resources import resource

REPORT = "data/report.pdf"
MOST_PARTS = 16
"""Portals of the police take so many files at once (help.axon.com, public submission)."""

_FOLDER_LETTERS = 40
_TAGS = 1 << 18  # more than README.txt, verify.html and the other tag files take together
_PER_PIECE = 600  # more than the ZIP's two headers and the line of a manifest, without the path


class Signer(msgspec.Struct, frozen=True):
    """The 32 bytes of an Ed25519 *key*, and what *sign*s with it."""

    key: bytes
    sign: Callable[[bytes], bytes]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One ZIP of a package: its file *name*, the *folder* inside, the files beside the payload
    (*tags*, by name, in the order of writing), and the payload.
    """

    name: str
    folder: str
    tags: tuple[tuple[str, bytes], ...]
    pieces: tuple[Piece, ...]

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the tag manifest, from which all else follows."""
        return bag.sha256(dict(self.tags)[bag.TAG_MANIFEST])

    @property
    def words(self) -> str:
        """The fingerprint in ten words."""
        return fingerprint_words(self.fingerprint)


def plan_package(
    case: Case,
    choices: ReportChoices,
    made: Stamp,
    *,
    name: str,
    report: Piece,
    signer: Signer,
    limit: int = 0,
    learnt: Mapping[str, Learnt] | None = None,
) -> tuple[Part, ...]:
    """Return the parts of the package *name* (such as "case.zip") of *case*.

    *report* is the piece of the finished PDF, *learnt* tells by exhibit id what the files are that
    go in without their metadata. No part is larger than *limit* bytes; 0 is no limit.
    Raises WrongUse where that would take more than `MOST_PARTS`, or something is too large alone.
    """
    selection = Selection(case, choices, learnt)
    first = (report, *documents(selection, made))
    shares = _shares(first, originals(selection), limit)
    manifests = [bag.manifest((p.path, p.sha256) for p in share) for share in shares]
    names = tuple(
        PartName(
            name=part_name(name, number, len(shares)),
            manifest_sha256=bag.sha256(manifest),
            marks=tuple(piece.mark for piece in share if piece.mark),
        )
        for number, (share, manifest) in enumerate(zip(shares, manifests, strict=True), 1)
    )
    return tuple(
        _part(selection, made, signer, names, number, share, manifest)
        for number, (share, manifest) in enumerate(zip(shares, manifests, strict=True), 1)
    )


def _part(
    selection: Selection,
    made: Stamp,
    signer: Signer,
    names: tuple[PartName, ...],
    number: int,
    pieces: tuple[Piece, ...],
    manifest: bytes,
) -> Part:
    facts = selection.case.facts
    key = signature.key_fingerprint(signer.key)
    info = bag.bag_info(
        pieces,
        made.utc,
        name=facts.name,
        description=f"Evidence: exhibits marked {facts.initials}, with a report",
        key=key,
        number=number,
        parts=names,
    )
    tags = [
        ("README.txt", readme(selection, made, key=key, number=number, parts=names)),
        ("verify.html", resource("report", "verify.html").read_bytes()),
        ("bagit.txt", bag.DECLARATION),
        ("bag-info.txt", info),
        (bag.SIGNERS, signature.allowed_signers(signer.key).encode()),
        (bag.MANIFEST, manifest),
    ]
    sealed = bag.manifest((name, bag.sha256(data)) for name, data in tags)
    tags.append((bag.TAG_MANIFEST, sealed))
    tags.append((bag.SIGNATURE, signature.sign(sealed, signer.key, signer.sign).encode()))
    stem = safe_name(PurePath(names[number - 1].name).stem)[:_FOLDER_LETTERS].rstrip(" .")
    return Part(name=names[number - 1].name, folder=stem, tags=tuple(tags), pieces=pieces)


def _shares(
    first: tuple[Piece, ...], rest: tuple[Piece, ...], limit: int
) -> tuple[tuple[Piece, ...], ...]:
    """Share the pieces out in order: the report and the tables first, then originals by mark."""
    if not limit:
        return ((*first, *rest),)
    shares = [list(first)]
    size = _TAGS + sum(map(_room, first))
    if size > limit:
        raise WrongUse(
            f"The report alone needs {_mb(size)} MB. Choose a larger size for the parts, "
            "or make the pictures in the report smaller."
        )
    for piece in rest:
        if size + _room(piece) > limit:
            shares.append([])
            size = _TAGS
        size += _room(piece)
        if size > limit:
            raise WrongUse(
                f"The file of {piece.mark} alone needs {_mb(size)} MB. "
                "Choose a larger size for the parts, or leave this file out."
            )
        shares[-1].append(piece)
    if len(shares) > MOST_PARTS:
        raise WrongUse(
            f"This would make {len(shares)} parts. Police portals take {MOST_PARTS} files at most. "
            "Choose a larger size for the parts."
        )
    return tuple(map(tuple, shares))


def _room(piece: Piece) -> int:
    return piece.size + _PER_PIECE + 4 * len(piece.path.encode())


def _mb(size: int) -> str:
    return f"{-(-size // 1_000_000):,}"
