"""XML from outside, read so that it can name no file, grow no entity and nest no deeper than sense.

Runs in the sandbox alone. The classic attacks (external entities, "billion laughs") need a
declaration of a document type, so a file with one is refused.
"""

from collections.abc import Callable
from typing import Any
from xml.parsers import expat

_DEEPEST = 200


class UnsafeXml(ValueError):
    """The file declares entities, or nests without end."""


def parse(
    data: bytes,
    started: Callable[[str, dict[str, str]], None],
    text: Callable[[str], None] = lambda _text: None,
    ended: Callable[[str], None] = lambda _name: None,
    encoding: str | None = None,
) -> None:
    """Call *started* (name, attributes), *text* and *ended* (name) for the elements in *data*.

    Names are as written, with their prefix. Raises UnsafeXml, or expat.ExpatError (a ValueError is
    made of it) where it is no XML.
    """
    reader = expat.ParserCreate(encoding)
    depth = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise UnsafeXml("nested too deep")
        started(name, attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        ended(name)

    def refuse(*_: Any) -> int:
        raise UnsafeXml("it declares entities")

    reader.StartElementHandler = begin
    reader.EndElementHandler = end
    reader.CharacterDataHandler = text
    reader.EntityDeclHandler = refuse
    reader.ExternalEntityRefHandler = refuse
    try:
        reader.Parse(data, True)
    except expat.ExpatError as cause:
        raise ValueError("no XML") from cause
