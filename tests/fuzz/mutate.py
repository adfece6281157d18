"""Small damage to a good file, such as a bad drive, a cut download or a hostile hand does."""

import copy
import io
import json
import random
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

_TOLD = (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\x80\0\0\0", b"\0\0\0\x01")
_WORDS = (b"&#xD800;", b"\xed\xa0\x80", b"\xe2\x80\xae", b'"', b"{", b"[", b"<", b"]]>", b"\\u0000")


def mutated(whole: bytes, chance: random.Random) -> bytes:
    """*whole* with one to sixteen places flipped, overwritten, cut out or doubled."""
    data = bytearray(whole)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(data))
        match chance.randrange(7):
            case 0:
                data[at] ^= 1 << chance.randrange(8)
            case 1:
                data[at] = chance.choice((0, 1, 0x7F, 0x80, 0xFF))
            case 2:
                data[at : at + 4] = chance.choice(_TOLD)
            case 3:
                del data[at : at + chance.randrange(1, 40)]
            case 4:
                data[at:at] = chance.choice(_WORDS)
            case 5:
                del data[at + 1 :]  # a download that was cut
            case _:
                data[at:at] = data[: chance.randrange(40)]
        if not data:
            break
    return bytes(data)


def mutated_name(name: str, chance: random.Random) -> str:
    """*name* with letters changed, doubled or left out."""
    letters = list(name)
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(letters) + 1)
        match chance.randrange(3):
            case 0:
                letters[at:at] = chance.choice("0129-_. :/\\()@~\u202e\u200f\u202f\u0301٣午PMa%\0")
            case 1:
                del letters[at : at + 1]
            case _:
                letters[at:at] = letters[: chance.randrange(6)]
    return "".join(letters)


_ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1e308,
    -1e308,
    10**30,
    "",
    "x" * 3000,
    "\ud83d",
    "\u202e\0",
    "2024-13-45 99:99:99 UTC",
    [],
    [None],
    [[]],
    {},
    {"": None},
    [{"a": "b"}],
)


def odd_json(text: str, chance: random.Random) -> str:
    """*text*, JSON perhaps behind an assignment, with one to four values of another kind."""
    start = min(at for at in (text.find("{"), text.find("[")) if at >= 0)
    value = json.loads(text[start:])
    for _ in range(chance.randrange(1, 5)):
        places = list(_places(value))
        holder, key = chance.choice(places)
        if chance.random() < 0.2 and isinstance(holder, dict):
            del holder[key]
        else:
            holder[key] = copy.deepcopy(chance.choice(_ODD))
        if not list(_places(value)):
            break
    return text[:start] + json.dumps(value)


def odd_inside(whole: bytes, chance: random.Random) -> bytes:
    """JSON, or a ZIP with JSON in it, with values of another kind; others as `mutated` does it."""
    if not whole.startswith(b"PK"):
        return odd_json(whole.decode(), chance).encode()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(files))
    if name.endswith((".json", ".js")):
        files[name] = odd_json(files[name].decode(), chance).encode()
    else:
        files[name] = mutated(files[name], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for each, data in files.items():
            archive.writestr(each, data)
    return out.getvalue()


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a JSON value that can be given another one: its holder and its key."""
    keys: Iterable[Any] = ()
    if isinstance(value, dict):
        keys = list(value)
    elif isinstance(value, list):
        keys = range(len(value))
    for key in keys:
        yield value, key
        yield from _places(value[key])
