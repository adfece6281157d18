"""Small damage to a good file, such as a bad drive, a cut download or a hostile hand does."""

import random

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
