"""Kills a program at its nth call of the system that writes, and looks what it left."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_kit.model.event import Event
from evidence_kit.model.problem import Problem, WrongPassphrase
from evidence_kit.vault import Vault
from evidence_kit.vault import keys as vault_keys
from evidence_kit.vault.opening import is_vault
from tests.vault.killed_program import CHEAP, NEW, PASSPHRASE
from tests.vault.sample_vault import FACTS

# Every call that changes a disk. Opening is left out: most of it is Python reading its modules.
CALLS = ("write", "fsync", "rename", "unlink", "mkdir")
CONTENTS = [bytes([number]) * (5_000 + number) for number in range(3)]


def strace_works(folder: Path) -> bool:
    """Whether strace is here and may trace, which some containers forbid."""
    if shutil.which("strace") is None:
        return False
    words = ["strace", "-qq", "-o", str(folder / "trace"), "-e", "trace=write", "true"]
    return subprocess.run(words, capture_output=True).returncode == 0


def prepare(base: Path) -> Path:
    """Make the vault that each run begins with, and return its folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vault_keys, "LEAST_MEMORY", 64)
        patch.setattr(vault_keys, "LEAST_PASSES", 1)
        (base / "files").mkdir(parents=True)
        for number, content in enumerate(CONTENTS):
            (base / "files" / f"{number}.png").write_bytes(content)
        (base / "earlier.png").write_bytes(b"earlier")
        vault, _ = Vault.create(base / "first", PASSPHRASE, FACTS, cost=CHEAP)
        with vault:
            list(vault.add_files([base / "earlier.png"]))
            vault.save(Event(id="the-event", words="first"))
    return base / "first"


def kill(job: str, first: Path, call: str, when: int) -> tuple[bool, set[str]]:
    """Run *job* on a fresh copy of the vault, killed at the *when*-th time that it makes *call*.

    Say whether it got there, and what it had promised. strace counts each kind of call, and each
    thread, by itself.
    """
    folder, other = first.parent / "vault", first.parent / "copy"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(first, folder)
    aim = first.parent / "files" if job == "add" else other
    words = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}"]
    words += ["-e", f"inject={call}:signal=SIGKILL:when={when}"]
    words += [sys.executable, "-B", "-m", "tests.vault.killed_program", job, str(folder), str(aim)]
    ended = subprocess.run(words, capture_output=True, text=True)
    if ended.returncode not in (0, -9, 137):
        raise AssertionError(ended.stderr)
    return ended.returncode != 0, {line for line in ended.stdout.split("\n")[:-1] if line}


def lost(first: Path, job: str, said: set[str]) -> Iterator[str]:
    """Tell what is not as it was promised."""
    folder, other = first.parent / "vault", first.parent / "copy"
    secrets = [NEW] if "new passphrase" in said else [PASSPHRASE, NEW]
    yield from _wrong(folder, secrets, said)
    if job == "backup" and ("copy whole" in said or is_vault(other)):
        yield from _wrong(other, [PASSPHRASE], set())


def _wrong(folder: Path, secrets: list[str], said: set[str]) -> Iterator[str]:
    for secret in secrets:
        try:
            vault = Vault.open(folder, secret)
            break
        except WrongPassphrase:
            continue
        except Problem as problem:
            yield f"does not open: {problem}"
            return
    else:
        yield "no secret opens it"
        return
    with vault:
        exhibits = {exhibit.sha256 for exhibit in vault.case().exhibits}
        events = {event.id for event in vault.case().events}
        for line in (f"exhibit {hashlib.sha256(b'earlier').hexdigest()}", "event the-event", *said):
            kind, _, what = line.partition(" ")
            if what not in {"exhibit": exhibits, "event": events}.get(kind, {what}):
                yield f"{line} is missing"
        checking = vault.check(full=True)
        try:
            while True:
                next(checking)
        except StopIteration as done:
            yield from done.value.damage
