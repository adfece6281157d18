"""Reading back, checking and opening what bench_adding has put away: ours and the others.

Each takes the folder that the program of that name was given. What is printed is thrown away.
"""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from evidence_kit.vault import Vault

SECRET = "a passphrase for a benchmark only"
_SEALED = {".age", ".gpg", ".7z"}
_GPG = ("--batch", "--yes", "--pinentry-mode", "loopback", "--passphrase", SECRET)

Work = Callable[[Path], None]


def run(*command: str | Path, **environment: str) -> None:
    """Run *command* to its end; CalledProcessError where it does not go well."""
    subprocess.run(
        command,
        check=True,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
    )


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in _SEALED)


def _age(folder: Path, files: list[Path]) -> None:
    for file in files:
        run("age", "-d", "-i", folder / "identity", "-o", "/dev/null", file)


def _gpg(folder: Path, files: list[Path]) -> None:
    for file in files:
        run("gpg", "--homedir", folder / "home", *_GPG, "-o", "/dev/null", "-d", file)


def _seven_zip(_folder: Path, files: list[Path]) -> None:
    for file in files:
        run("7z", "t", f"-p{SECRET}", file)


def _restic(folder: Path, *words: str) -> None:
    run(
        "restic",
        *words,
        RESTIC_PASSWORD=SECRET,
        RESTIC_REPOSITORY=str(folder / "repository"),
        RESTIC_CACHE_DIR=str(folder / "cache"),
    )


def _borg(folder: Path, *words: str) -> None:
    run("borg", *words, BORG_PASSPHRASE=SECRET, BORG_BASE_DIR=str(folder / "base"))


def _plain(folder: Path) -> None:
    for file in sorted(folder.glob("*.png")):
        with file.open("rb", buffering=0) as source:
            while source.read(1 << 20):
                pass


def _kit_read(folder: Path) -> None:
    with Vault.open(folder / "vault", SECRET) as vault:
        for exhibit in vault.case().exhibits:
            with vault.original(exhibit.id) as original:
                while original.read(1 << 20):
                    pass


def _kit_check(folder: Path) -> None:
    with Vault.open(folder / "vault", SECRET) as vault:
        for _ in vault.check(full=True):
            pass


def _kit_open(folder: Path) -> None:
    with Vault.open(folder / "vault", SECRET) as vault:
        vault.case()


# All content is read, unlocked first, and whatever the program checks is checked.
READING: dict[str, Work] = {
    "copy and sync each": _plain,
    "evidence-kit": _kit_read,
    "age": lambda folder: _age(folder, _files(folder)),
    "gpg": lambda folder: _gpg(folder, _files(folder)),
    "gocryptfs": lambda folder: _plain(folder / "plain"),
}
# Whether everything is whole, by the program's own command for that where it has one.
CHECKING: dict[str, Work] = {
    "copy and sync each": _plain,
    "evidence-kit": _kit_check,
    "age": READING["age"],
    "restic": lambda folder: _restic(folder, "check", "--read-data"),
    "borg": lambda folder: _borg(folder, "check", "--verify-data", str(folder / "repository")),
    "gpg": READING["gpg"],
    "7z": lambda folder: _seven_zip(folder, _files(folder)),
    "sha256sum": lambda folder: run("sha256sum", "-c", "--quiet", folder / "sums"),
}
# From the secret to what is in it: a list, or one file where there is none. Ours signs and locks
# again, with the lowest cost of a guess that a vault may have.
UNLOCKING: dict[str, Work] = {
    "evidence-kit": _kit_open,
    "age": lambda folder: _age(folder, _files(folder)[:1]),
    "restic": lambda folder: _restic(folder, "snapshots"),
    "borg": lambda folder: _borg(folder, "list", str(folder / "repository")),
    "gpg": lambda folder: _gpg(folder, _files(folder)[:1]),
    "7z": lambda folder: run("7z", "l", f"-p{SECRET}", _files(folder)[0]),
}
