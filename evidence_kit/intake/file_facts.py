"""What a file tells about itself, from its name and from inside. Runs in the sandbox alone.

What was written by the device that made the picture stands before what a program added later, and
that before the name: the order of trust of a time of capture is EXIF with its offset from UTC, EXIF
without, the name, and the text that a PNG carries.
"""

import io
import warnings
from collections.abc import Callable, Iterator
from functools import partial

from PIL import Image

from evidence_kit.intake.decode import FAILURES, FORMATS, MOST_PIXELS
from evidence_kit.intake.file_names import facts_of_name
from evidence_kit.intake.picture_facts import facts_of_picture
from evidence_kit.intake.sniff import is_picture, media_type
from evidence_kit.model.reading import FileFact, FileFactKind, Trust

_RANK = {Trust.HIGH: 0, Trust.MEDIUM: 1, Trust.LOW: 2}


def facts_of_file(name: str, data: bytes) -> tuple[FileFact, ...]:
    """All facts from *name* and *data*, the most trusted first within each kind.

    What is said twice in the same words is said once. A file that cannot be read has those of its
    name. Never raises for bad bytes.
    """
    inside: list[FileFact] = []
    kind = media_type(data[:4096], name)
    reader = _reader(kind)
    if reader is not None:
        inside = _as_far_as_it_goes(reader, data)
    facts = [*inside, *facts_of_name(name)]
    kinds = list(FileFactKind)
    facts.sort(key=lambda fact: (kinds.index(fact.kind), _RANK[fact.trust], fact.utc is None))
    unique: dict[tuple[FileFactKind, str], FileFact] = {}
    for fact in facts:
        unique.setdefault((fact.kind, fact.value), fact)
    return tuple(unique.values())


def _reader(kind: str) -> Callable[[bytes], Iterator[FileFact]] | None:
    if is_picture(kind):
        return _of_picture
    if kind.startswith(("video/", "audio/")):
        return partial(_of_film, kind)
    return None


def _as_far_as_it_goes(
    reader: Callable[[bytes], Iterator[FileFact]], data: bytes
) -> list[FileFact]:
    found: list[FileFact] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd metadata: what can be read of it is enough
            found.extend(reader(data))
    except (*FAILURES, MemoryError):
        return found  # the file is kept and its name still tells; there is nothing to add
    return found


def _of_film(kind: str, data: bytes) -> Iterator[FileFact]:
    try:
        from evidence_kit.intake.film import facts_of_film  # FFmpeg is loaded for videos alone
    except ImportError:  # as in `preview`: the name still tells what it tells
        return
    yield from facts_of_film(data, kind)


def _of_picture(data: bytes) -> Iterator[FileFact]:
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        if image.width * image.height <= MOST_PIXELS:
            yield from facts_of_picture(image)
