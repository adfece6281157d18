"""Writing so that it is still there after the power fails.

Every file operation of the vault goes through here, one call each, so that tests can record them
and rebuild each state that a power cut may leave behind.
"""

import contextlib
import errno
import os
import secrets
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from evidence_kit.model.problem import CannotWrite

if sys.platform == "darwin":
    import fcntl

_NEW_FILE = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5) if sys.platform == "win32" else ()


class SyncFailed(OSError):
    """The disk did not confirm. What was written since the last confirmation may be lost."""


def create(path: Path) -> int:
    """Create the new file *path*, readable by this user alone, and return its descriptor."""
    return os.open(path, _NEW_FILE | getattr(os, "O_NOFOLLOW", 0), 0o600)


def write(fd: int, data: bytes | memoryview) -> None:
    """Write all of *data*."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(fd, rest) :]


def sync(fd: int) -> None:
    """Wait until the bytes of *fd* are on the disk; raise SyncFailed if they may not be."""
    try:
        if sys.platform == "darwin":
            # fsync alone leaves the data in the drive's own cache on macOS: see man 2 fcntl.
            try:
                fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
                return
            except OSError as error:
                if error.errno not in (errno.ENOTSUP, errno.EINVAL, errno.ENOTTY):
                    raise
        os.fsync(fd)
    except OSError as error:
        raise SyncFailed(error.errno or errno.EIO, "the disk did not confirm") from error


def sync_together(fds: Sequence[int]) -> None:
    """Wait for all of *fds* at once: a disk confirms them together, in the time of one of them."""
    with ThreadPoolExecutor(len(fds)) as threads:
        for done in [threads.submit(sync, fd) for fd in fds]:
            done.result()


def sync_folder(folder: Path) -> None:
    """Wait until the names in *folder* are on the disk, where the system can do that at all."""
    if sys.platform == "win32":
        return  # Windows has no such call; NTFS keeps its names in a journal
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a file system without the call
            raise SyncFailed(error.errno or errno.EIO, "the disk did not confirm") from error
    finally:
        os.close(fd)


def rename(source: Path, target: Path) -> None:
    """Give *source* the name *target*, replacing what has it, in one step."""
    for pause in _PAUSES:
        try:
            source.replace(target)
            return
        except PermissionError:
            # Virus scanners and search indexes on Windows hold a new file open for a moment.
            time.sleep(pause)
    source.replace(target)


def remove(path: Path) -> None:
    """Remove the file *path* if it is there."""
    path.unlink(missing_ok=True)


def replace(path: Path, data: bytes, scratch: Path, *, lasting: bool = True) -> None:
    """Make *data* the content of *path*: afterwards it is the old or the new one, never a mixture.

    *scratch* is a folder on the same disk. Without *lasting* nothing is waited for, which suits a
    cache whose damage is noticed.
    """
    temporary = scratch / secrets.token_hex(16)
    try:
        fd = create(temporary)
        try:
            write(fd, data)
            if lasting:
                sync(fd)
        finally:
            os.close(fd)
        rename(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            remove(temporary)
        raise
    if lasting:
        sync_folder(path.parent)


def cannot_write(error: OSError) -> CannotWrite:
    """Say in one sentence why nothing more can be written, and what is safe."""
    safe = "Everything that was saved before is safe."
    if isinstance(error, SyncFailed):
        return CannotWrite(
            "The disk did not confirm that it kept the last change. "
            f"{safe} Please lock, check that the drive is plugged in, and unlock again."
        )
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return CannotWrite(f"The disk is full. {safe} Free some space and try again.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return CannotWrite(f"This folder may not be written to. {safe}")
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return CannotWrite(f"No folder here can have this name. {safe} Please choose another name.")
    if error.errno == errno.ENOTDIR:
        return CannotWrite(
            f"There is a file where the folder should be. {safe} Please choose another place."
        )
    if error.errno == errno.EFBIG:
        return CannotWrite(f"This is too large for the drive. {safe}")
    return CannotWrite(
        f"The drive could not be written to. {safe} Check that it is plugged in and try again."
    )
