"""A reading of a picture that was made smaller, in the pixels of the picture itself."""

from typing import TypeVar

import msgspec

from evidence_kit.model.reading import Box, Layout, Line, MessageSeen, Reading, Spot

_Boxed = TypeVar("_Boxed", Line, Spot, MessageSeen)


def enlarged(reading: Reading, width: int, height: int) -> Reading:
    """*reading* with its boxes on the same picture of *width* x *height* pixels."""
    if (reading.width, reading.height) == (width, height) or not reading.width:
        return reading
    across, down = width / reading.width, height / reading.height

    def placed(each: _Boxed) -> _Boxed:
        box = each.box
        left, top = round(box.left * across), round(box.top * down)
        size = (max(1, round(box.width * across)), max(1, round(box.height * down)))
        return msgspec.structs.replace(each, box=Box(left, top, *size))

    seen = reading.layout
    layout = msgspec.structs.replace(
        seen,
        partner=placed(seen.partner) if seen.partner else None,
        handles=tuple(placed(each) for each in seen.handles),
        clock=placed(seen.clock) if seen.clock else None,
        days=tuple(placed(each) for each in seen.days),
        messages=tuple(placed(each) for each in seen.messages),
    )
    return msgspec.structs.replace(
        reading,
        width=width,
        height=height,
        lines=tuple(placed(line) for line in reading.lines),
        layout=layout if seen != Layout() else seen,
    )
