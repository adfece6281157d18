"""Make a report: content, pages, pictures. Runs in the keeper; the sandbox does what is risky."""

import contextlib
import hashlib
from collections.abc import Callable, Generator, Mapping
from typing import Any, BinaryIO, Protocol

from evidence_kit.model.case import Case
from evidence_kit.model.exhibit import Exhibit, PictureFacts
from evidence_kit.model.problem import Problem, Stopped, VaultUnusable
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.assemble import SkeletonUnusable, Written, assemble
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.content import as_json, build_content
from evidence_kit.report.prepared import SIZE_LIMIT, PreparedImage, Shown
from evidence_kit.report.selection import Learnt, Selection

_PASSES = 3
_JPEG = "image/jpeg"  # its SHA-256 without metadata is printed, so it must be known first


class SandboxCall(Protocol):
    """What the sandbox does for a report."""

    def typeset(self, content_json: bytes, paper: str) -> Generator[None, None, bytes]:
        """See `layout.typeset`; it takes seconds for a long report, and yields meanwhile."""

    def prepare(self, data: bytes, small: bool, bare: bool = False) -> PreparedImage:
        """See `images.prepare`."""


def make(
    case: Case,
    choices: ReportChoices,
    made: Stamp,
    *,
    sandbox_call: SandboxCall,
    original: Callable[[str], bytes],
    out: BinaryIO,
    country: Mapping[str, Any] | None = None,
    stand_ins: bool = False,
) -> Generator[tuple[int, int], None, Written]:
    """Write the report to *out*, which can seek; yield (done, total) along the way.

    *original* gives the bytes of an exhibit by its id. Each is hashed before it is written, and
    a file that is not the one that was added stops the report with VaultUnusable naming it.
    With *stand_ins*, for a preview, *original* gives upright copies of the pictures that somebody
    has looked at: they fill the places unchecked. Returns what was written. Raises Problem.
    """
    maker = _Maker(case, choices, sandbox_call, original, stand_ins)
    yield from maker.look_at_unknown()
    for _ in range(_PASSES):
        content = build_content(
            case, choices, made, country=country, learnt=maker.learnt, stand_ins=stand_ins
        )
        total = len(content.shown) + 1
        yield 0, total
        setting = sandbox_call.typeset(as_json(content), choices.paper.value)
        skeleton = yield from _meanwhile(setting, (0, total))
        yield 1, total
        try:
            steps = assemble(skeleton, out, len(content.shown), maker.picture_of(content.shown))
            done = 1
            while True:
                try:
                    next(steps)
                except StopIteration as finished:
                    written: Written = finished.value
                    return written
                done += 1
                yield done, total
        except _Unlike:
            # A page says otherwise than the picture turned out to be: look at all, set them anew.
            yield from maker.look_at(content.shown)
            out.seek(0)
            out.truncate()
    raise SkeletonUnusable


def _meanwhile(
    steps: Generator[None, None, bytes], told: tuple[int, int]
) -> Generator[tuple[int, int], None, bytes]:
    """Run *steps* to their end, saying *told* at each."""
    with contextlib.closing(steps):
        try:
            while True:
                next(steps)
                yield told
        except StopIteration as end:
            made: bytes = end.value
            return made


class _Unlike(Exception):
    """A picture is not as its page says."""


class _Maker:
    def __init__(
        self,
        case: Case,
        choices: ReportChoices,
        sandbox_call: SandboxCall,
        original: Callable[[str], bytes],
        stand_ins: bool,
    ) -> None:
        self.learnt: dict[str, Learnt] = {}
        self._exhibits = {each.id: each for each in case.exhibits}
        self._case = case
        self._choices = choices
        self._call = sandbox_call
        self._original = original
        self._stand_ins = stand_ins

    def look_at_unknown(self) -> Generator[tuple[int, int], None, None]:
        """Look at pictures that nobody has looked at, so that the pages can hold them."""
        selection = Selection(self._case, self._choices)
        unknown = [
            each.id
            for each in selection.exhibits
            if (each.picture is None or (self._choices.bare and each.media_type == _JPEG))
            and each.size <= SIZE_LIMIT
            and each.media_type.startswith("image/")
            and not selection.is_held(each)
        ]
        yield from self.look_at(tuple(unknown))

    def look_at(self, identities: tuple[str, ...]) -> Generator[tuple[int, int], None, None]:
        """Prepare each picture and remember what it turned out to be."""
        for number, identity in enumerate(identities):
            yield number, len(identities)
            self._prepared(self._exhibits[identity], self._original(identity))

    def picture_of(self, shown: tuple[str, ...]) -> Callable[[int], tuple[bytes, PreparedImage]]:
        """What `assemble` asks for: the bytes and the picture of a place."""
        selection = Selection(self._case, self._choices, self.learnt)

        def picture(number: int) -> tuple[bytes, PreparedImage]:
            exhibit = self._exhibits[shown[number]]
            data = self._original(exhibit.id)
            if not self._stand_ins and hashlib.sha256(data).hexdigest() != exhibit.sha256:
                raise VaultUnusable(
                    f"Exhibit {exhibit.mark} is damaged: it is not the file that was added. "
                    "The report was stopped. Check the vault, or leave this exhibit out."
                )
            facts, how = selection.picture_facts(exhibit), selection.how_shown(exhibit)
            prepared = self._prepared(exhibit, data)
            if prepared is None or facts is None:
                raise _Unlike
            fits = prepared.shown is how and _alike(facts, prepared)
            if not self._stand_ins and not fits:
                raise _Unlike
            return data, prepared

        return picture

    def _prepared(self, exhibit: Exhibit, data: bytes) -> PreparedImage | None:
        try:
            prepared = self._call.prepare(data, self._choices.small, self._choices.bare)
        except Stopped:
            raise
        except Problem as problem:
            facts = PictureFacts(problem=problem.sentence)
            self.learnt[exhibit.id] = Learnt(facts, Shown.CONVERTED)
            return None
        if exhibit.picture is None or not self._stand_ins:
            sha256 = _sha256(prepared, data) if prepared.shown is Shown.BARE else ""
            facts = self._facts(exhibit, prepared)
            self.learnt[exhibit.id] = Learnt(facts, prepared.shown, sha256)
        return prepared

    def _facts(self, exhibit: Exhibit, prepared: PreparedImage) -> PictureFacts:
        known = exhibit.picture
        width, height = prepared.full or (prepared.width, prepared.height)
        return PictureFacts(
            width=width,
            height=height,
            orientation=prepared.orientation,
            frames=max(prepared.frames, known.frames if known else 0),
            caution=known.caution if known else "",
        )


def _sha256(prepared: PreparedImage, data: bytes) -> str:
    hashed, view = hashlib.sha256(), memoryview(data)
    for offset, length in prepared.slices:
        hashed.update(view[offset : offset + length])
    return hashed.hexdigest()


def _alike(page: PictureFacts, prepared: PreparedImage) -> bool:
    """Whether turn and proportion are those of the page; a reduced picture rounds its sides."""
    across = page.width * prepared.height
    down = page.height * prepared.width
    return page.orientation == prepared.orientation and abs(across - down) <= 0.02 * across
