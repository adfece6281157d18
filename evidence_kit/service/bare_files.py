"""JPEGs for a package without what cameras and programs wrote beside the picture."""

import hashlib
import io
from collections.abc import Generator

import msgspec

from evidence_kit.model.case import Case
from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.model.problem import Problem, Stopped, WrongUse
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.prepared import SIZE_LIMIT, Shown
from evidence_kit.report.selection import Learnt, Selection
from evidence_kit.service import messages as m
from evidence_kit.service.reports import original_of
from evidence_kit.service.session import Session


class BareFile(msgspec.Struct, frozen=True):
    """The *slices* (offset, length) of an original that are left, and their hash and size."""

    slices: tuple[tuple[int, int], ...]
    sha256: str
    size: int

    @property
    def learnt(self) -> Learnt:
        """The same for a `Selection`."""
        return Learnt(PictureFacts(), Shown.BARE, self.sha256, self.size)

    def read(self, original: bytes) -> io.BytesIO:
        """What is left of *original*."""
        return io.BytesIO(b"".join(original[at : at + length] for at, length in self.slices))


def bare_files(
    session: Session, case: Case, choices: ReportChoices
) -> Generator[m.Progress | None, bool, dict[str, BareFile]]:
    """Work out the bare file of each JPEG that goes in, by exhibit id; none unless chosen.

    Raises WrongUse naming an exhibit from which nothing can be taken out, and Stopped.
    """
    found: dict[str, BareFile] = {}
    if not choices.bare:
        return found
    selection, original = Selection(case, choices), original_of(session)
    for exhibit in selection.exhibits:
        if selection.is_held(exhibit) or exhibit.media_type != "image/jpeg":
            continue
        if (yield None):
            raise Stopped("")
        kept = WrongUse(
            f"The hidden details of {exhibit.mark} cannot be taken out of its file. Leave "
            f"{exhibit.mark} out, or make the package with them."
        )
        if exhibit.size > SIZE_LIMIT:
            raise kept
        data = original(exhibit.id)
        try:
            prepared = session.sandbox.prepare(data, False, True)
        except Stopped:
            raise
        except Problem as problem:
            raise kept from problem
        if prepared.shown is not Shown.BARE:
            raise kept
        left = BareFile(prepared.slices, "", 0).read(data).getvalue()
        digest = hashlib.sha256(left).hexdigest()
        found[exhibit.id] = BareFile(prepared.slices, digest, len(left))
    return found
