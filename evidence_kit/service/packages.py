"""The keeper's answer about the package: report, originals and records, in one ZIP or several."""

import hashlib
from collections.abc import Generator
from contextlib import AbstractContextManager, ExitStack, nullcontext
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from evidence_kit.model.case import Case
from evidence_kit.model.custody import Action
from evidence_kit.model.problem import CannotRead, CannotWrite, Stopped, WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.package import OpenPiece, write_part
from evidence_kit.report.package_bag import Piece
from evidence_kit.report.package_plan import REPORT, Part, Signer, plan_package
from evidence_kit.report.package_signature import key_fingerprint
from evidence_kit.report.selection import Selection
from evidence_kit.report.verify import check_package
from evidence_kit.service import messages as m
from evidence_kit.service.export_file import new_file, scratch_file
from evidence_kit.service.reports import original_of, write_report
from evidence_kit.service.session import Session, Steps, folder_of

_CHUNK = 4 << 20


def make_package(session: Session, request: m.MakePackage) -> Steps:
    """Write the package and read it back; a stop or a problem on the way leaves no file."""
    vault = session.open_vault
    case, signer = vault.case(), Signer(vault.public_key, vault.sign)
    path = folder_of(request.path)
    try:
        parts, pages = yield from _write(session, request, path, case, signer)
        files = yield from _read_back(parts, path)
    except Stopped as stopped:
        raise Stopped("The package was not made. Nothing has changed.") from stopped
    for file in files:
        vault.note(Action.EXPORTED, "package", f"SHA-256 {file.sha256}")
    selection = Selection(case, request.choices)
    return m.PackageMade(
        files=files,
        pages=pages,
        originals=sum(bool(piece.mark) for part in parts for piece in part.pieces),
        held=tuple(str(each.mark) for each in selection.exhibits if selection.is_held(each)),
        words=parts[0].words,
        fingerprint=parts[0].fingerprint,
        key=key_fingerprint(signer.key),
    )


def _write(
    session: Session, request: m.MakePackage, path: Path, case: Case, signer: Signer
) -> Generator[m.Progress | None, bool, tuple[tuple[Part, ...], int]]:
    """Write all parts, or none; give them, and the pages of the report in the first."""
    made = Stamp.now()
    with scratch_file(path.parent) as report:
        steps = write_report(
            session, request.choices, report, original_of(session), case=case, made=made
        )
        written = yield from _noted(steps, "report")
        parts = plan_package(
            case,
            request.choices,
            made,
            name=path.name,
            report=Piece(path=REPORT, size=written.size, sha256=written.sha256),
            signer=signer,
            limit=request.part_size,
        )
        _demand_free(parts, path)

        def opened(piece: Piece) -> AbstractContextManager[BinaryIO]:
            if piece.exhibit:
                return session.open_vault.original(piece.exhibit)
            report.seek(0)
            return nullcontext(report)

        yield from _write_parts(parts, path, made, opened)
    return parts, written.pages


def _demand_free(parts: tuple[Part, ...], path: Path) -> None:
    # The person was asked about *path* alone.
    for part in parts:
        if len(parts) > 1 and path.with_name(part.name).exists():
            raise WrongUse(
                f"There is already a file {part.name} in this folder. "
                "Choose another name or another folder. Nothing was written."
            )


def _write_parts(
    parts: tuple[Part, ...], path: Path, made: Stamp, opened: OpenPiece
) -> Generator[m.Progress | None, bool, None]:
    whole: list[Path] = []

    def keep(place: Path, kind: object, *_: object) -> None:
        if kind is None:
            whole.append(place)

    total, before = sum(len(part.pieces) for part in parts), 0
    try:
        with ExitStack() as files:
            for part in parts:
                place = path.with_name(part.name)
                files.push(partial(keep, place))
                out = files.enter_context(new_file(place))
                for done, _ in write_part(part, made, out, opened):
                    if (yield m.Progress(done=before + done, total=total, note="files")):
                        raise Stopped("")
                before += len(part.pieces)
    except BaseException:
        _remove(whole)
        raise


def _read_back(
    parts: tuple[Part, ...], path: Path
) -> Generator[m.Progress | None, bool, tuple[m.Exported, ...]]:
    """Check each part from the disk as anyone else would; where one is wrong none is left."""
    places = [path.with_name(part.name) for part in parts]
    files = []
    try:
        for place in places:
            found = yield from _noted(_told(check_package(place)), "check")
            if found.problems:
                raise CannotWrite(
                    "The drive did not keep the package as it was written "
                    f"({found.problems[0].rstrip('.')}). Choose another place."
                )
            digest = yield from _hash(place)
            size = place.stat().st_size
            files.append(m.Exported(path=str(place), sha256=digest, size=size))
    except (OSError, CannotRead) as problem:
        _remove(places)
        raise CannotWrite("The drive went away. Choose another place.") from problem
    except BaseException:
        _remove(places)
        raise
    return tuple(files)


def _hash(place: Path) -> Generator[m.Progress | None, bool, str]:
    hashed = hashlib.sha256()
    with place.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            hashed.update(chunk)
            if (yield None):
                raise Stopped("")
    return hashed.hexdigest()


def _told(steps: Generator[tuple[int, int], None, Any]) -> Generator[m.Progress | None, bool, Any]:
    while True:
        try:
            done, total = next(steps)
        except StopIteration as end:
            return end.value
        if (yield m.Progress(done=done, total=total)):
            steps.close()
            raise Stopped("")


def _noted(
    steps: Generator[m.Progress | None, bool, Any], note: str
) -> Generator[m.Progress | None, bool, Any]:
    """Pass *steps* on, with *note* in each Progress."""
    stop = None
    try:
        while True:
            told = steps.send(stop) if stop is not None else next(steps)
            if told is not None:
                told = m.Progress(done=told.done, total=told.total, note=note)
            stop = yield told
    except StopIteration as end:
        return end.value
    finally:
        steps.close()


def _remove(places: list[Path]) -> None:
    for place in places:
        place.unlink(missing_ok=True)
