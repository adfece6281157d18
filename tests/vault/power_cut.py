"""What a power cut may leave behind: records file operations and rebuilds each state after them.

After each operation four kinds of disk are tried. "killed": everything that was written is there,
as when only the program ended. "strict": nothing is there but what was synced (POSIX promises no
more). "names first": all names are there, but only synced content. "random": of what was not
synced a random part is there, writes torn at 512 bytes.
"""

import contextlib
import os
import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from evidence_kit.vault import durable

Operation = tuple[Any, ...]
Tree = dict[Path, bytes]


def read_tree(folder: Path) -> Tree:
    """Return all files below *folder* with their content."""
    return {path: (folder / path).read_bytes() for path in sorted(_files(folder))}


def write_tree(folder: Path, tree: Tree) -> None:
    """Make the files below *folder* exactly those of *tree*."""
    for path in _files(folder):
        if path not in tree:
            (folder / path).unlink()
    for name, content in tree.items():
        path = folder / name
        try:
            path.write_bytes(content)
        except FileNotFoundError:
            path.parent.mkdir(parents=True)
            path.write_bytes(content)


def _files(folder: Path) -> Iterator[Path]:
    # A vault has some 260 folders and is walked thousands of times: os.walk takes twice as long.
    left = [""]
    while left:
        inside = left.pop()
        with os.scandir(f"{folder}/{inside}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    left.append(f"{inside}{entry.name}/")
                else:
                    yield Path(inside + entry.name)


class Recorder:
    """Records what goes through `durable`, in order, and what was acknowledged meanwhile.

    *before* is called with the number of each operation, and may raise to make it fail.
    """

    def __init__(self, root: Path, before: Callable[[int, str], None] | None = None) -> None:
        self.operations: list[Operation] = []
        self._root = root
        self._before = before
        self._lock = threading.Lock()
        self._paths: dict[int, Path] = {}
        self._count = 0

    def acknowledge(self, what: object) -> None:
        """Remember that *what* was promised to be safe by now."""
        with self._lock:
            self.operations.append(("acknowledged", what))

    @contextlib.contextmanager
    def recording(self, skipped: tuple[str, ...] = ()) -> Iterator[None]:
        """Record; operations named in *skipped* are left out, as a careless program would."""
        with pytest.MonkeyPatch.context() as patch:
            for name in ("create", "write", "sync", "sync_folder", "rename", "remove"):
                patch.setattr(durable, name, self._wrapped(name, name in skipped))
            yield

    def path(self, fd: int) -> Path:
        """Return which new file the descriptor is of."""
        return self._paths[fd]

    def _wrapped(self, name: str, skip: bool) -> Callable[..., Any]:
        real = getattr(durable, name)

        def call(*arguments: Any) -> Any:
            if skip:
                return None
            with self._lock:
                number, self._count = self._count, self._count + 1
            if self._before is not None:
                self._before(number, name)
            result = real(*arguments)
            with self._lock:
                self.operations.append(self._described(name, arguments, result))
            return result

        return call

    def _described(self, name: str, arguments: tuple[Any, ...], result: Any) -> Operation:
        if name == "create":
            self._paths[result] = arguments[0].relative_to(self._root)
            return name, self._paths[result]
        if name in ("write", "sync"):
            return name, self._paths[arguments[0]], *(bytes(data) for data in arguments[1:])
        return name, *(
            Path() if path == self._root.parent else path.relative_to(self._root)
            for path in arguments
        )


class Disk:
    """The content of a disk while operations happen, with what is certain and what is not."""

    def __init__(self, tree: Tree) -> None:
        self._data = {number: bytearray(content) for number, content in enumerate(tree.values())}
        self._pending: dict[int, list[bytes]] = {number: [] for number in self._data}
        self._now = dict(zip(tree, self._data, strict=True))
        self._certain = dict(self._now)
        self._names: list[tuple[Path, int | None]] = []

    def do(self, operation: Operation) -> None:
        """Let one operation happen."""
        match operation:
            case "create", path:
                number = len(self._data)
                self._data[number] = bytearray()
                self._pending[number] = []
                self._name(path, number)
            case "write", path, data:
                if path in self._now:
                    self._pending[self._now[path]].append(data)
            case "sync", path:
                if path in self._now:
                    number = self._now[path]
                    self._data[number] += b"".join(self._pending[number])
                    self._pending[number].clear()
            case "rename", source, target:
                self._name(target, self._now[source])
                self._name(source, None)
            case "remove", path:
                if path in self._now:
                    self._name(path, None)
            case "sync_folder", folder:
                for name in [n for n in self._names if n[0].parent == folder]:
                    _give(self._certain, name)
                    self._names.remove(name)

    def left(self, kind: str, seed: int) -> Tree:
        """Return what may be found when the power is back."""
        if kind == "killed":
            return {path: self._whole(number) for path, number in self._now.items()}
        if kind == "strict":
            return {path: bytes(self._data[number]) for path, number in self._certain.items()}
        if kind == "names first":
            return {path: bytes(self._data[number]) for path, number in self._now.items()}
        numbers = random.Random(seed)
        names = dict(self._certain)
        for name in self._names[: numbers.randint(0, len(self._names))]:
            _give(names, name)
        return {path: self._torn(number, numbers) for path, number in names.items()}

    def _name(self, path: Path, number: int | None) -> None:
        _give(self._now, (path, number))
        self._names.append((path, number))

    def _whole(self, number: int) -> bytes:
        return bytes(self._data[number]) + b"".join(self._pending[number])

    def _torn(self, number: int, numbers: random.Random) -> bytes:
        content = bytearray(self._data[number])
        for data in self._pending[number]:
            chance = numbers.random()
            if chance < 0.25:
                content += bytes(len(data))  # the length got there, the bytes did not
            elif chance < 0.5:
                content += data[: numbers.randrange(0, len(data) + 1, 512)]
                break
            else:
                content += data
        return bytes(content)


def _give(names: dict[Path, int], change: tuple[Path, int | None]) -> None:
    path, number = change
    if number is None:
        names.pop(path, None)
    else:
        names[path] = number


def states(
    before: Tree, operations: list[Operation], seeds: int = 2
) -> Iterator[tuple[str, Tree, list[object]]]:
    """Give each different state with a name for it and what had been acknowledged by then."""
    disk = Disk(before)
    acknowledged: list[object] = []
    seen: set[int] = set()
    for number, operation in enumerate([("start",), *operations]):
        if operation[0] == "acknowledged":
            acknowledged.append(operation[1])
        else:
            disk.do(operation)
        kinds = [("killed", 0), ("strict", 0), ("names first", 0)]
        kinds += [("random", number * 100 + seed) for seed in range(seeds)]
        for kind, seed in kinds:
            tree = disk.left(kind, seed)
            key = hash((len(acknowledged), frozenset(tree.items())))
            if key not in seen:
                seen.add(key)
                yield f"{kind} after {number} {operation[0]}", tree, list(acknowledged)
