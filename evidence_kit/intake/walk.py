"""The files behind what was dropped: folders are opened, litter of the system is left out."""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from evidence_kit.vault.places import inside_vault

_LITTER = {"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r", "$recycle.bin", "__macosx"}
_SEALED = "This is where this program keeps evidence sealed, so it was left as it is."
_NUMBERS = re.compile(r"(\d+)")


class Unreached(NamedTuple):
    """A file or folder that could not be taken: its *name* and one *sentence* on why."""

    name: str
    sentence: str


class Found(NamedTuple):
    """*files* in natural order, *refused* with reasons, and how many hidden or system files."""

    files: tuple[Path, ...]
    refused: tuple[Unreached, ...]
    left_out: int


def files_in(paths: Iterable[Path]) -> Found:
    """Expand files and whole folders into the files to take in.

    A file that was named itself is taken even if it is hidden. Folders are read in natural order
    (IMG_2 before IMG_10), each real folder and file once, so links that lead in circles end.
    What belongs to a vault is refused: it would be sealed again at each adding, for ever.
    """
    walk = _Walk()
    for path in paths:
        walk.take(Path(path), named=True)
    return Found(tuple(walk.files), tuple(walk.refused), walk.left_out)


def natural(name: str) -> list[tuple[int, int, str]]:
    """A key that sorts names as people count: numbers by value, letters without case."""
    return [
        (0, int(part), "") if part.isdecimal() else (1, 0, part.casefold())
        for part in _NUMBERS.split(name)
        if part
    ]


class _Walk:
    def __init__(self) -> None:
        self.files: list[Path] = []
        self.refused: list[Unreached] = []
        self.left_out = 0
        self._seen: set[tuple[int, int]] = set()

    def take(self, path: Path, *, named: bool = False) -> None:
        if not named and _is_litter(path.name):
            self.left_out += 1
            return
        try:
            status = path.stat()
        except FileNotFoundError:
            self._refuse(path, "This file is not there any more.")
        except PermissionError:
            self._refuse(path, "This computer does not let us read it. Nothing else is affected.")
        except OSError:  # a link to itself, a name that is too long, a drive that went away
            self._refuse(path, "It could not be reached. Copy it to this computer and try again.")
        else:
            self._take_existing(path, (status.st_dev, status.st_ino), status.st_mode, named)

    def _take_existing(self, path: Path, identity: tuple[int, int], mode: int, named: bool) -> None:
        if identity[1] and identity in self._seen:
            return
        self._seen.add(identity)
        if (named or stat.S_ISDIR(mode)) and inside_vault(path.resolve()):
            self._refuse(path, _SEALED)
        elif stat.S_ISDIR(mode):
            self._open_folder(path)
        elif stat.S_ISREG(mode):
            self.files.append(path)
        else:  # reading a pipe or a device could wait for ever
            self._refuse(path, "This is not a file that can be kept as evidence.")

    def _open_folder(self, folder: Path) -> None:
        try:
            with os.scandir(folder) as entries:
                names = sorted((entry.name for entry in entries), key=natural)
        except PermissionError:
            self._refuse(
                folder, "This computer does not let us look into this folder. The rest is taken."
            )
        except OSError:
            self._refuse(folder, "This folder could not be read to the end. Try it again.")
        else:
            for name in names:
                self.take(folder / name)

    def _refuse(self, path: Path, sentence: str) -> None:
        self.refused.append(Unreached(path.name or str(path), sentence))


def shown(found: Found) -> Iterator[str]:
    """Sentences on what was passed over, for the person; none where everything was taken."""
    if found.left_out == 1:
        yield "1 hidden file of the system was left out."
    elif found.left_out > 1:
        yield f"{found.left_out} hidden files of the system were left out."


def _is_litter(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _LITTER
