"""One program at a time: a lock that the system takes away by itself when the program ends."""

import errno
import os
import sys
from pathlib import Path

from evidence_kit.model.problem import OpenElsewhere

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class LockFile:
    """Holds the file *path* locked from creation until `release`.

    Raises OpenElsewhere if another program holds it. Where a file system knows no locks (some
    network drives), the vault opens without one.
    """

    def __init__(self, path: Path) -> None:
        self._fd: int | None = None
        try:
            self._fd = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        except OSError as error:
            if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC):
                return  # it can only be read: nothing can be spoilt
            raise
        try:
            if sys.platform == "win32":
                msvcrt.locking(self._fd, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK):
                self.release()
                raise OpenElsewhere(
                    "This vault is already open in another window or program. Close it there first."
                ) from error

    def release(self) -> None:
        """Let others in."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None
