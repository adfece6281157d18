"""The keeper's answer about the package: report, originals and records, in one ZIP or several."""

from collections.abc import Generator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

from evidence_kit.model.case import Case
from evidence_kit.model.custody import Action
from evidence_kit.model.problem import Stopped, WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.package_bag import Piece
from evidence_kit.report.package_lock import OVERHEAD, new_password
from evidence_kit.report.package_names import part_name
from evidence_kit.report.package_plan import REPORT, Part, Signer, plan_package
from evidence_kit.report.package_signature import key_fingerprint
from evidence_kit.report.selection import Selection
from evidence_kit.service import messages as m
from evidence_kit.service.bare_files import bare_files
from evidence_kit.service.export_file import scratch_file
from evidence_kit.service.package_files import noted, read_back, write_files
from evidence_kit.service.reports import original_of, write_report
from evidence_kit.service.session import Session, Steps, folder_of


def make_package(session: Session, request: m.MakePackage) -> Steps:
    """Write the package and read it back; a stop or a problem on the way leaves no file."""
    vault = session.open_vault
    case, signer = vault.case(), Signer(vault.public_key, vault.sign)
    password = new_password() if request.locked else ""
    try:
        parts, places, pages = yield from _write(session, request, case, signer, password)
        files = yield from read_back(places, password)
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
        password=password,
    )


def _write(
    session: Session, request: m.MakePackage, case: Case, signer: Signer, password: str
) -> Generator[m.Progress | None, bool, tuple[tuple[Part, ...], list[Path], int]]:
    """Write all parts, or none; give them, their files, and the pages of the report."""
    made, path = Stamp.now(), folder_of(request.path)
    # Unpacked beside the locked one, the package must not want the same name.
    name = f"{path.stem}-unlocked.zip" if password else path.name
    limit = max(1, request.part_size - OVERHEAD * bool(password)) if request.part_size else 0
    bare = yield from bare_files(session, case, request.choices)
    with scratch_file(path.parent) as report:
        steps = write_report(
            session, request.choices, report, original_of(session), case=case, made=made
        )
        written = yield from noted(steps, "report")
        parts = plan_package(
            case,
            request.choices,
            made,
            name=name,
            report=Piece(path=REPORT, size=written.size, sha256=written.sha256),
            signer=signer,
            limit=limit,
            learnt={exhibit: each.learnt for exhibit, each in bare.items()},
        )
        places = [
            path.with_name(part_name(path.name, number, len(parts)))
            for number in range(1, len(parts) + 1)
        ]
        _demand_free(places)

        def opened(piece: Piece) -> AbstractContextManager[BinaryIO]:
            if piece.exhibit in bare:
                return nullcontext(bare[piece.exhibit].read(original_of(session)(piece.exhibit)))
            if piece.exhibit:
                return session.open_vault.original(piece.exhibit)
            report.seek(0)
            return nullcontext(report)

        yield from write_files(parts, places, made, opened, password)
    return parts, places, written.pages


def _demand_free(places: list[Path]) -> None:
    # The person was asked about one name alone.
    taken = [place.name for place in places if len(places) > 1 and place.exists()]
    if taken:
        raise WrongUse(
            f"There is already a file {taken[0]} in this folder. "
            "Choose another name or another folder. Nothing was written."
        )
