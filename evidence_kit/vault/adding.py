"""Taking in files: while one is being put in place, the next ones are read and sealed."""

import contextlib
import datetime as dt
import errno
import os
import shutil
import stat
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.problem import CannotRead, Stopped
from evidence_kit.vault.blobs import Blobs, Sealed
from evidence_kit.vault.padding import padded_size

_THREADS = 3
_AHEAD = 16
_TOGETHER = 8  # files that share one wait for the disk's folders and for the log
_PATIENCE = 0.05  # seconds; a long film must not keep what is ready from being acknowledged
_ROOM_LEFT = 32 << 20  # for the log, and for the report that comes after


class Added(msgspec.Struct, frozen=True):
    """A file was taken in, as this exhibit."""

    exhibit: Exhibit


class Known(msgspec.Struct, frozen=True):
    """The bytes of the file *name* were in already, as this exhibit."""

    name: str
    exhibit: Exhibit


class NotTaken(msgspec.Struct, frozen=True):
    """The file *name* was not taken in; the *sentence* says why."""

    name: str
    sentence: str


class Incoming(msgspec.Struct, frozen=True):
    """A file that was read and sealed, and what was found out about it before."""

    name: str
    sealed: Sealed
    modified: dt.datetime | None = None
    created: dt.datetime | None = None


class ReadAhead:
    """Reads and seals files on threads of its own and gives them in order, in batches.

    Once *stop* says so, from whichever thread it is asked, nothing more is read. After `close`,
    or when iteration ends, nothing that was not taken is left behind.
    """

    def __init__(
        self, blobs: Blobs, scratch: Path, paths: Iterable[Path], stop: Callable[[], bool]
    ) -> None:
        self._blobs = blobs
        self._scratch = scratch
        self._paths = iter(paths)
        self._asked_to_stop = stop
        self._stop = threading.Event()
        self._threads = ThreadPoolExecutor(_THREADS)
        self._waiting: deque[tuple[str, Future[Incoming]]] = deque()

    def batches(self) -> Generator[list[Incoming | NotTaken], None, None]:
        """Give what is ready or soon will be, at least one each time. Raises OSError if the vault's disk fails."""
        try:
            while True:
                self._fill()
                if not self._waiting:
                    return
                batch: list[Incoming | NotTaken] = []
                try:
                    while self._waiting and (not batch or self._soon(len(batch))):
                        batch.append(self._next())
                except (OSError, Stopped) as end:
                    if batch:
                        yield batch  # what was sealed before still counts
                    if isinstance(end, Stopped):
                        return
                    raise
                yield batch
        finally:
            self.close()

    def close(self) -> None:
        """Stop, and remove what was sealed but not taken."""
        self._stop.set()
        self._threads.shutdown(cancel_futures=True)
        while self._waiting:
            _, future = self._waiting.popleft()
            if not future.cancelled() and future.exception() is None:
                with contextlib.suppress(OSError):
                    self._blobs.discard(future.result().sealed)

    def _soon(self, count: int) -> bool:
        """Whether one more goes into a batch that has *count*."""
        return count < _TOGETHER and bool(wait([self._waiting[0][1]], _PATIENCE).done)

    def _fill(self) -> None:
        while len(self._waiting) < _AHEAD:
            path = next(self._paths, None)
            if path is None:
                return
            future = self._threads.submit(self._take, Path(path))
            self._waiting.append((plain_name(Path(path)), future))

    def _next(self) -> Incoming | NotTaken:
        name, future = self._waiting.popleft()
        try:
            return future.result()
        except CannotRead as problem:
            return NotTaken(name, problem.sentence)
        except OSError as error:
            if error.errno == errno.EFBIG:
                return NotTaken(name, "This file is too large for the drive that the vault is on.")
            raise

    def _take(self, path: Path) -> Incoming:
        with _opened(path) as file:
            before = os.fstat(file.fileno())
            self._demand_room(before.st_size)

            def read(count: int) -> bytes:
                if self._stop.is_set() or self._asked_to_stop():
                    raise Stopped("Stopped.")
                with reading_problems():
                    return file.read(count)

            sealed = self._blobs.seal(read)
            after = os.fstat(file.fileno())
        same = (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
        if not same or sealed.size != after.st_size:
            self._blobs.discard(sealed)
            raise CannotRead(
                "This file changed while it was read, so it was not added. "
                "Try again when nothing else is using it."
            )
        return Incoming(plain_name(path), sealed, _time(before.st_mtime_ns), _time(_birth(before)))

    def _demand_room(self, size: int) -> None:
        if shutil.disk_usage(self._scratch).free < padded_size(size) + _ROOM_LEFT:
            raise CannotRead(
                "There is not enough room on the disk for this file, so it was not added. "
                "Everything that was added before is safe."
            )


@contextlib.contextmanager
def reading_problems() -> Iterator[None]:
    """Say in one sentence why a file could not be read."""
    try:
        yield
    except FileNotFoundError as error:
        raise CannotRead("This file is not there any more, so it was not added.") from error
    except IsADirectoryError as error:
        raise CannotRead("This is a folder, not a file.") from error
    except PermissionError as error:
        raise CannotRead(
            "This computer does not allow this file to be read, so it was not added. "
            "Another program may be using it."
        ) from error
    except OSError as error:
        raise CannotRead(
            "This file could not be read, so it was not added. "
            "Check that the drive or phone that it is on is still connected."
        ) from error


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    with reading_problems():
        # Without O_NONBLOCK opening a named pipe would wait for ever.
        fd = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if stat.S_ISDIR(os.fstat(fd).st_mode):
            raise CannotRead("This is a folder, not a file.")
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise CannotRead("This is not an ordinary file, so it was not added.")
    except BaseException:
        os.close(fd)
        raise
    with os.fdopen(fd, "rb", buffering=0) as file:
        yield cast(BinaryIO, file)


def plain_name(path: Path) -> str:
    """Return the file's own name as text; bytes that are no text show as backslash codes."""
    name = path.name
    if os.name == "posix":
        return os.fsencode(name).decode("utf-8", "backslashreplace")
    return name.encode("utf-8", "backslashreplace").decode()


def media_type(sniff: Callable[[bytes], str] | None, beginning: bytes) -> str:
    """Return what *sniff* makes of the first bytes of a file."""
    return (sniff(beginning) if sniff else "") or "application/octet-stream"


def _birth(status: os.stat_result) -> int | None:
    seconds = getattr(status, "st_birthtime", None)
    if seconds is not None:
        return int(seconds * 1_000_000_000)
    return status.st_ctime_ns if os.name == "nt" else None


def _time(nanoseconds: int | None) -> dt.datetime | None:
    if nanoseconds is None:
        return None
    try:
        return dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(
            microseconds=nanoseconds // 1000
        )
    except OverflowError:
        return None  # a file system can hold times that no calendar has
