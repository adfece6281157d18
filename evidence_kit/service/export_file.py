"""Writing a file for somebody else: complete, read back, or not there at all."""

import errno
import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from evidence_kit.model.problem import CannotWrite
from evidence_kit.vault.durable import rename, sync, sync_folder
from evidence_kit.vault.places import inside_vault

_SENTENCES = {
    errno.ENOSPC: "The drive is full, so the file was not saved. Free some space, or choose another place.",
    errno.EDQUOT: "The drive is full, so the file was not saved. Free some space, or choose another place.",
    errno.EFBIG: "This drive cannot hold a file of that size, so it was not saved. Choose another place.",
    errno.EACCES: "This folder does not let us save files. Choose another place.",
    errno.EPERM: "This folder does not let us save files. Choose another place.",
    errno.EROFS: "This drive can only be read. Choose another place.",
    errno.ENOENT: "This folder is not there any more. Choose another place.",
    errno.ENOTDIR: "This folder is not there any more. Choose another place.",
    errno.EIO: "The drive did not take the file. Choose another place.",
}


def _told(problem: OSError) -> CannotWrite:
    sentence = _SENTENCES.get(
        problem.errno or 0, "The file could not be saved. Choose another place."
    )
    return CannotWrite(sentence + " Nothing in your evidence has changed.")


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write that takes the name *path* only once it is whole and on disk.

    Whatever goes wrong on the way, a half-written file is removed and a file that had the name
    stays as it was. Raises CannotWrite with a sentence.
    """
    if inside_vault(path.parent):
        raise CannotWrite(
            "This folder is where your evidence is kept sealed, so nothing else was saved in it. "
            "Choose another place."
        )
    part = path.with_name(_part_name(path.name))
    try:
        part.unlink(missing_ok=True)
        stream = part.open("xb")
    except OSError as problem:
        raise _told(problem) from problem
    try:
        with stream:
            yield stream
            stream.flush()
            sync(stream.fileno())
        rename(part, path)
        sync_folder(path.parent)
    except OSError as problem:
        part.unlink(missing_ok=True)
        raise _told(problem) from problem
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _part_name(name: str) -> str:
    # most systems allow names of 255 bytes, and one letter can take four
    return f".{name.encode('utf-8', 'ignore')[:200].decode('utf-8', 'ignore')}.part"


@contextmanager
def scratch_file(folder: Path) -> Iterator[BinaryIO]:
    """Give a file in *folder* that is gone once it is closed, or this process ends.

    It lies where the finished file will, so that nothing more is left on this computer. Raises
    CannotWrite with a sentence.
    """
    try:
        with tempfile.TemporaryFile(dir=folder) as stream:
            yield stream
    except OSError as problem:
        raise _told(problem) from problem


def sha256_of(path: Path) -> str:
    """Read *path* back and give its SHA-256 in hex."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as problem:
        raise _told(problem) from problem
