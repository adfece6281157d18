"""How long many screenshots take until they are durably in, read back, checked, and unlocked.

`python -m tests.benchmarks.bench_adding`.

Batches of the same files go through every program in turn, in an order drawn anew for each batch,
so that whatever else the machine does hits all of them alike. The ratio to copying and syncing
each file is what holds from one machine to another. Programs that are not installed are left out.
"""

import argparse
import os
import random
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from evidence_kit.model.case import CaseFacts
from evidence_kit.vault import Added, Cost, Vault
from tests.benchmarks.peers_read import CHECKING, READING, SECRET, UNLOCKING, Work, run

BATCH = 50
SIZE = 1_200_000
_ROUNDS = 2
_OPEN: list[Vault] = []


def copy_and_sync(folder: Path, files: list[Path]) -> None:
    """Copy each file, sync it, give it its name, sync the folder."""
    for file in files:
        temporary = folder / "temporary"
        with file.open("rb", buffering=0) as source, temporary.open("wb", buffering=0) as target:
            while block := source.read(1 << 20):
                target.write(block)
            os.fsync(target.fileno())
        temporary.rename(folder / file.name)
        _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    fd = os.open(folder, os.O_RDONLY)
    os.fsync(fd)
    os.close(fd)


def evidence_kit(folder: Path) -> Callable[[list[Path]], None]:
    """Our own vault, each file acknowledged and read back."""
    vault, _ = Vault.create(folder / "vault", SECRET, CaseFacts(initials="AB"), cost=Cost.least())
    _OPEN.append(vault)

    def add(files: list[Path]) -> None:
        outcomes = list(vault.add_files(files))
        assert all(isinstance(outcome, Added) for outcome in outcomes)

    return add


def age(folder: Path) -> Callable[[list[Path]], None]:
    """One age process for each file, its output synced."""
    identity = folder / "identity"
    run("age-keygen", "-o", identity)
    shown = subprocess.run(["age-keygen", "-y", identity], capture_output=True, check=True)
    recipient = shown.stdout.decode().strip()

    def add(files: list[Path]) -> None:
        for file in files:
            target = folder / f"{file.name}.age"
            run("age", "-r", recipient, "-o", target, file)
            with target.open("rb") as written:
                os.fsync(written.fileno())
            _sync_folder(folder)

    return add


def gpg(folder: Path) -> Callable[[list[Path]], None]:
    """One gpg process for each file, with a passphrase, without compression, its output synced."""
    home = folder / "home"
    home.mkdir(mode=0o700)

    def add(files: list[Path]) -> None:
        for file in files:
            target = folder / f"{file.name}.gpg"
            run(
                *("gpg", "--homedir", home, "--batch", "--yes", "--pinentry-mode", "loopback"),
                *("--passphrase", SECRET, "--cipher-algo", "AES256", "-z0"),
                *("-o", target, "-c", file),
            )
            with target.open("rb") as written:
                os.fsync(written.fileno())
            _sync_folder(folder)

    return add


def restic(folder: Path) -> Callable[[list[Path]], None]:
    """One restic backup for each batch."""
    environment = {
        "RESTIC_PASSWORD": SECRET,
        "RESTIC_REPOSITORY": str(folder / "repository"),
        "RESTIC_CACHE_DIR": str(folder / "cache"),
    }
    run("restic", "init", "-q", **environment)
    return lambda files: run("restic", "backup", "-q", *files, **environment)


def borg(folder: Path) -> Callable[[list[Path]], None]:
    """One borg archive for each batch."""
    environment = {"BORG_PASSPHRASE": SECRET, "BORG_BASE_DIR": str(folder / "base")}
    run("borg", "init", "-e", "repokey-blake2", folder / "repository", **environment)
    numbers = iter(range(10_000))
    return lambda files: run(
        "borg", "create", f"{folder / 'repository'}::{next(numbers)}", *files, **environment
    )


def gocryptfs(folder: Path) -> Callable[[list[Path]], None]:
    """Copy each file into a mounted gocryptfs and sync it there."""
    sealed, plain = folder / "sealed", folder / "plain"
    sealed.mkdir()
    plain.mkdir()
    word = folder / "word"
    word.write_text(SECRET)
    run("gocryptfs", "-q", "-init", "-passfile", word, sealed)
    run("gocryptfs", "-q", "-passfile", word, sealed, plain)
    return lambda files: copy_and_sync(plain, files)


def seven_zip(folder: Path) -> Callable[[list[Path]], None]:
    """One 7z archive for each batch, locked and with hidden names, not compressed, synced."""
    numbers = iter(range(10_000))

    def add(files: list[Path]) -> None:
        target = folder / f"{next(numbers)}.7z"
        run("7z", "a", "-mx0", "-mhe=on", f"-p{SECRET}", target, *files)
        with target.open("rb") as written:
            os.fsync(written.fileno())
        _sync_folder(folder)

    return add


def sha256sum(folder: Path) -> Callable[[list[Path]], None]:
    """Only reads and hashes, and keeps nothing: what any of them has to do at least."""

    def add(files: list[Path]) -> None:
        with (folder / "sums").open("ab") as sums:
            subprocess.run(["sha256sum", *files], stdout=sums, check=True)

    return add


PROGRAMS: dict[str, tuple[str, Callable[[Path], Callable[[list[Path]], None]]]] = {
    "copy and sync each": ("true", lambda folder: lambda files: copy_and_sync(folder, files)),
    "evidence-kit": ("true", evidence_kit),
    "age": ("age", age),
    "restic": ("restic", restic),
    "borg": ("borg", borg),
    "gpg": ("gpg", gpg),
    "7z": ("7z", seven_zip),
    "gocryptfs": ("gocryptfs", gocryptfs),
    "sha256sum": ("sha256sum", sha256sum),
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000, help="how many files of 1.2 MB")
    parser.add_argument("--only", default="", help="names of programs, with commas between")
    parser.add_argument("--folder", type=Path, help="where to work, on the disk to be measured")
    chosen = parser.parse_args()
    only = [name.strip() for name in chosen.only.split(",") if name.strip()]
    base = Path(tempfile.mkdtemp(prefix="bench-", dir=chosen.folder))
    try:
        _measure(base, chosen.files, only)
    finally:
        plain = base / "gocryptfs" / "plain"
        if plain.is_mount():
            run("umount", plain)
        shutil.rmtree(base, ignore_errors=True)  # the agent of gpg takes its own away meanwhile


def _measure(base: Path, count: int, only: list[str]) -> None:
    source = base / "source"
    source.mkdir()
    numbers = random.Random(1)
    files = [source / f"Screenshot {i:05d}.png" for i in range(count)]
    for file in files:
        file.write_bytes(b"\x89PNG\r\n\x1a\n" + numbers.randbytes(SIZE - 8))
    ready: dict[str, Callable[[list[Path]], None]] = {}
    for name, (command, prepare) in PROGRAMS.items():
        if shutil.which(command) and (not only or name in only or name.startswith("copy")):
            folder = base / name.replace(" ", "-")
            folder.mkdir()
            try:
                ready[name] = prepare(folder)
            except subprocess.CalledProcessError as error:
                print(f"left out: {name}, because {error.cmd[0]} gave {error.returncode} here")
    seconds: dict[str, list[float]] = {name: [] for name in ready}
    for start in range(0, count, BATCH):
        batch = files[start : start + BATCH]
        for name in numbers.sample(list(ready), len(ready)):
            os.sync()
            started = time.perf_counter()
            ready[name](batch)
            seconds[name].append((time.perf_counter() - started) / len(batch))
    print(f"{count} files of {SIZE / 1e6:.1f} MB in batches of {BATCH}; median of the batches")
    _show(seconds)
    for vault in _OPEN:
        vault.close()
    for what, works in (
        ("reading all of it back, unlocking included", READING),
        ("checking that all of it is whole, unlocking included", CHECKING),
        ("unlocking alone, as long as it takes whatever the files", UNLOCKING),
    ):
        print(f"\n{what}; median of {_ROUNDS}")
        _show(_timed(base, ready, works, numbers, 1 if works is UNLOCKING else count))
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _timed(
    base: Path, ready: Iterable[str], works: dict[str, Work], numbers: random.Random, count: int
) -> dict[str, list[float]]:
    """The seconds for one of *count* files in each round, all programs in turn."""
    names = [name for name in ready if name in works]
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(_ROUNDS):
        for name in numbers.sample(names, len(names)):
            started = time.perf_counter()
            works[name](base / name.replace(" ", "-"))
            seconds[name].append((time.perf_counter() - started) / count)
    return seconds


def _show(seconds: dict[str, list[float]]) -> None:
    """Print a row for each program, beside copying, or beside ours where nothing is copied."""
    copied = seconds.get("copy and sync each")
    beside = statistics.median(copied or seconds["evidence-kit"])
    heads = f"{'ms a file':>11}{'MB/s':>9}{'x copy':>9}" if copied else f"{'ms':>11}{'x ours':>9}"
    print(f"{'program':22}{heads}")
    for name, each in sorted(seconds.items(), key=lambda item: statistics.median(item[1])):
        middle = statistics.median(each)
        speed = f"{SIZE / 1e6 / middle:9.0f}" if copied else ""
        print(f"{name:22}{middle * 1e3:11.2f}{speed}{middle / beside:9.2f}")


if __name__ == "__main__":
    main()
