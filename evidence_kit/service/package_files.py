"""The files of a package on the drive: all of them, read back, or none."""

import hashlib
from collections.abc import Generator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from evidence_kit.model.problem import CannotRead, CannotWrite, Stopped
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.package import OpenPiece, write_part
from evidence_kit.report.package_lock import WrongLock, lock, unlocked
from evidence_kit.report.package_plan import Part
from evidence_kit.report.verify import check_package
from evidence_kit.service import messages as m
from evidence_kit.service.export_file import new_file, scratch_file

Working: TypeAlias = Generator[m.Progress | None, bool, None]

_CHUNK = 4 << 20
_NOT_KEPT = "The drive did not keep the package as it was written"


def write_files(
    parts: tuple[Part, ...], places: list[Path], made: Stamp, opened: OpenPiece, password: str
) -> Working:
    """Write each part to its place; with a *password* locked, and never unlocked on the way.

    Whatever goes wrong, no file is left. Raises Problem, and Stopped where the person wants that.
    """
    whole: list[Path] = []

    def keep(place: Path, kind: object, *_: object) -> None:
        if kind is None:
            whole.append(place)

    total, before = sum(len(part.pieces) for part in parts), 0
    try:
        with ExitStack() as files:
            for part, place in zip(parts, places, strict=True):
                files.push(partial(keep, place))
                out = files.enter_context(new_file(place))
                if password:
                    with scratch_file(place.parent) as inner:
                        yield from _pack(part, made, inner, opened, before, total)
                        yield from _lock(part, made, inner, password, out)
                else:
                    yield from _pack(part, made, out, opened, before, total)
                before += len(part.pieces)
    except BaseException:
        _remove(whole)
        raise


def _pack(
    part: Part, made: Stamp, out: BinaryIO, opened: OpenPiece, before: int, total: int
) -> Working:
    for done, _ in write_part(part, made, out, opened):
        if (yield m.Progress(done=before + done, total=total, note="files")):
            raise Stopped("")


def _lock(part: Part, made: Stamp, inner: BinaryIO, password: str, out: BinaryIO) -> Working:
    size = inner.seek(0, 2)
    inner.seek(0)
    for _ in lock(inner, size, part.name, made, password, out):
        if (yield None):
            raise Stopped("")


def read_back(
    places: list[Path], password: str
) -> Generator[m.Progress | None, bool, tuple[m.Exported, ...]]:
    """Check each file from the drive as whoever gets it will; where one is wrong none is left."""
    files = []
    try:
        for place in places:
            with ExitStack() as scratch:
                inner = None
                if password:
                    inner = scratch.enter_context(scratch_file(place.parent))
                    yield from _unlock(place, password, inner)
                found = yield from noted(_told(check_package(place, inner)), "check")
            if found.problems:
                problem = found.problems[0].rstrip(".")
                raise CannotWrite(f"{_NOT_KEPT} ({problem}). Choose another place.")
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


def _unlock(place: Path, password: str, inner: BinaryIO) -> Working:
    try:
        with place.open("rb") as source:
            for chunk in unlocked(source, password):
                inner.write(chunk)
                if (yield None):
                    raise Stopped("")
    except WrongLock as problem:
        raise CannotWrite(f"{_NOT_KEPT}. Choose another place.") from problem


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


def noted(
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
