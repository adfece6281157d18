"""Black boxes over parts of a picture, in a copy that no longer holds what was under them.

Runs in the sandbox alone.
"""

import io
from collections.abc import Sequence

from PIL import Image

from evidence_kit.intake.decode import upright
from evidence_kit.model.problem import Problem, WrongUse


def cover(data: bytes, boxes: Sequence[tuple[int, int, int, int]]) -> bytes:
    """Return the picture in *data* as a PNG whose pixels inside *boxes* are black.

    A box is left, top, width and height in pixels of the upright picture; what reaches over an
    edge is cut. Nothing but pixels and their colour profile is carried over: no place, no
    preview, no earlier version. Raises WrongUse where a box covers nothing, and Problem.
    """
    picture = upright(data)
    if picture.facts.caution:
        raise Problem("This picture is damaged, so no true copy of it can be made.")
    whole = picture.image
    plain = Image.new("RGB", whole.size)
    plain.paste(whole)
    for left, top, width, height in boxes:
        box = (
            max(0, left),
            max(0, top),
            min(plain.width, left + width),
            min(plain.height, top + height),
        )
        if box[0] >= box[2] or box[1] >= box[3]:
            raise WrongUse("One of the boxes covers nothing. Draw it again.")
        plain.paste((0, 0, 0), box)
    out = io.BytesIO()
    plain.save(out, "PNG", icc_profile=whole.info.get("icc_profile"))
    return out.getvalue()
