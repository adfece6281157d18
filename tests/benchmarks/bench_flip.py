"""Flips a bit of each byte of a small vault: `python -m tests.benchmarks.bench_flip [--every N]`.

After each the vault is opened and checked in full: what was hit must be found or healed, and every
other exhibit and record must be there. Prints a row for each kind of file.
"""

import argparse
import random
import tempfile
import time
from collections import Counter
from pathlib import Path

import pytest

from evidence_kit.model.event import Event
from evidence_kit.model.problem import Problem
from evidence_kit.vault import Vault
from evidence_kit.vault import keys as vault_keys
from tests.vault.power_cut import Tree, read_tree
from tests.vault.sample_vault import CHEAP, FACTS, PASSPHRASE

CONTENTS = {"AB1": b"", "AB2": b"a short text", "AB3": bytes(range(256)) * 2}


def main() -> int:
    """Flip, look, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="only every nth byte")
    every = parser.parse_args().every
    started, tried, missed = time.perf_counter(), Counter[str](), Counter[str]()
    numbers = random.Random(1)
    with tempfile.TemporaryDirectory() as made, pytest.MonkeyPatch.context() as patch:
        patch.setattr(vault_keys, "LEAST_MEMORY", 64)
        patch.setattr(vault_keys, "LEAST_PASSES", 1)
        patch.setattr("evidence_kit.vault.durable.os.fsync", lambda fd: None)
        folder = Path(made) / "vault"
        tree = _made(folder, Path(made))
        for name, content in tree.items():
            for place in range(numbers.randrange(every), len(content), every):
                damaged = bytearray(content)
                damaged[place] ^= 1 << numbers.randrange(8)
                (folder / name).write_bytes(damaged)
                kind = name.parts[0]
                tried[kind] += 1
                for wrong in _wrong(folder, kind):
                    missed[kind] += 1
                    print(f"{name} byte {place}: {wrong}")
                _put_back(folder, tree)
    print("| file | bytes flipped | not found or healed, or others hit |\n|---|---|---|")
    for kind, count in tried.items():
        print(f"| {kind} | {count:,} | {missed[kind]} |")
    print(f"{sum(tried.values()):,} flips in {time.perf_counter() - started:.0f} s")
    return 1 if missed else 0


def _made(folder: Path, base: Path) -> Tree:
    vault, _ = Vault.create(folder, PASSPHRASE, FACTS, cost=CHEAP)
    for number, content in enumerate(CONTENTS.values(), 1):
        (base / f"{number}.png").write_bytes(content)
    list(vault.add_files(base / f"{number}.png" for number in (1, 2, 3)))
    vault.save_all([Event(id="one", words="one"), Event(id="two", words="two")])
    vault.close()
    with Vault.open(folder, PASSPHRASE) as again:
        again.save_draft("event", {"words": "half"})
    return {name: content for name, content in read_tree(folder).items() if name.name != "lock"}


def _put_back(folder: Path, tree: Tree) -> None:
    for name in read_tree(folder):
        if name not in tree:
            (folder / name).unlink()
    for name, content in tree.items():
        if not (folder / name).exists() or (folder / name).read_bytes() != content:
            (folder / name).write_bytes(content)


def _wrong(folder: Path, kind: str) -> list[str]:
    try:
        vault = Vault.open(folder, PASSPHRASE)
    except Problem as problem:
        return [f"does not open: {problem}"]
    wrong: list[str] = []
    with vault:
        hit = []
        for exhibit in vault.case().exhibits:
            mark = str(exhibit.mark)
            try:
                if vault.original(exhibit.id).read() != CONTENTS[mark]:
                    wrong.append(f"{mark} is not what it was, and nothing is said")
            except Problem:
                hit.append(mark)
        checking = vault.check(full=True)
        try:
            while True:
                next(checking)
        except StopIteration as done:
            damage = done.value.damage
        told = bool(vault.notices or damage)
        if len(vault.case().exhibits) != 3 or len(vault.case().events) != 2:
            wrong.append("a record is missing")
        if len(hit) != (1 if kind == "blobs" else 0) or len(damage) != len(hit):
            wrong.append(f"hit: {hit}, said: {damage}")
        if not told and kind not in ("view.snap", "find.snap", "cache"):
            wrong.append("nothing was said")
    return wrong


if __name__ == "__main__":
    raise SystemExit(main())
