"""Names for files that others will unpack: on Windows too, and never outside their folder."""

import unicodedata
from pathlib import PurePath

_NOT_IN_NAMES = frozenset('<>:"/\\|?*%')  # Windows forbids all but %, which RFC 8493 would encode
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_MOST_LETTERS = 80  # Windows opens no path of more than 260, and people unpack into deep folders
_MOST_BYTES = 200  # most drives take 255, and those that encrypt names take fewer
_LONGEST_ENDING = 12


def safe_name(name: str) -> str:
    """Return *name* as one that every system can keep and nobody can be misled by.

    Letters of all scripts stay. What Windows forbids, what cannot be seen (control characters,
    marks of direction) and percent signs become underscores; long names are cut before their
    ending. It is never empty, begins and ends with neither a dot nor a space, and has no folder.
    """
    plain = unicodedata.normalize("NFC", name)
    plain = "".join("_" if _bad(letter) else letter for letter in plain)
    path = PurePath(plain.strip(" ."))
    usual = len(path.suffix) <= _LONGEST_ENDING and path.suffix[1:].isalnum()
    ending = path.suffix if usual else ""
    stem = path.name.removesuffix(ending)
    while len(stem) + len(ending) > _MOST_LETTERS or len((stem + ending).encode()) > _MOST_BYTES:
        stem = stem[:-1]
    return (stem.rstrip(" .") + ending) or "file"


def exhibit_name(mark: str, original_name: str) -> str:
    """Return the name of an original in a package: its mark first, so that no two are alike."""
    return f"{mark.replace('/', '-')}_{safe_name(original_name)}"


def part_name(name: str, number: int, parts: int) -> str:
    """Return the name of part *number* of *parts*: "case.zip" is "case-1-of-3.zip"."""
    if parts == 1:
        return name
    path = PurePath(name)
    return f"{path.stem}-{number}-of-{parts}{path.suffix}"


def is_safe_path(path: str) -> bool:
    """Whether a path inside a package stays inside the folder that it is unpacked into."""
    pieces = path.split("/")
    return not any(
        letter in '\\:*?"<>|' or unicodedata.category(letter) == "Cc" for letter in path
    ) and not any(piece in ("", ".", "..") or piece[-1] in " ." for piece in pieces)


def _bad(letter: str) -> bool:
    return letter in _NOT_IN_NAMES or unicodedata.category(letter) in _UNSEEN
