"""What opening a long chat costs: `python -m tests.benchmarks.bench_exports [messages]`.

CPU seconds of the keeper and its sandbox together, once with a process for each part of the chat,
which reads the whole file again, and once as the keeper does it, with one process for all.
"""

import argparse
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from evidence_kit.model.case import CaseFacts
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.messages import AddFiles, GetExport, Unlock
from evidence_kit.service.sandbox import Sandbox
from evidence_kit.service.sandbox_jobs import ExportRead, ReadExport
from evidence_kit.vault import Cost, Vault

PASSPHRASE = "velvet tractor onion cathedral"
PART = 5000


def chat(messages: int) -> bytes:
    """A chat of WhatsApp with that many messages."""
    return "".join(
        f"{n // 1440 % 28 + 1:02}/10/2026, {n // 60 % 24:02}:{n % 60:02} - "
        f"{'Mia' if n % 3 else 'Alex'}: message {n} and some more words\n"
        for n in range(messages)
    ).encode()


def spent(work: Callable[[], int]) -> tuple[float, int]:
    """The CPU seconds that *work* takes, those of processes that ended included."""
    before = os.times()
    told = work()
    after = os.times()
    return sum(after[:4]) - sum(before[:4]), told


def in_parts(data: bytes) -> int:
    """Read the whole of *data* with a process for each part."""
    read, total = 0, 1
    with Sandbox() as sandbox:
        while read < total:
            job = ReadExport(name="chat.txt", start=read, count=PART)
            found = sandbox.begin(job, data, seconds=300).wait()
            assert isinstance(found, ExportRead)
            read, total = read + len(found.export.messages), found.export.total
    return read


def by_keeper(folder: Path, data: bytes) -> tuple[float, int]:
    """Have the keeper open the same chat; without unlocking and adding."""
    vault, _code = Vault.create(
        folder / "vault", PASSPHRASE, CaseFacts(initials="AB"), cost=Cost.least()
    )
    vault.close()
    (folder / "WhatsApp Chat with Mia.txt").write_bytes(data)
    keeper = Keeper()
    keeper.handle(Unlock(path=str(folder / "vault"), secret=PASSPHRASE))
    keeper.handle(AddFiles(paths=(str(folder / "WhatsApp Chat with Mia.txt"),)))
    exhibit = keeper.session.open_vault.case().exhibits[0].id
    found = spent(lambda: keeper.handle(GetExport(exhibit=exhibit, count=1)).export.total)
    keeper.close()
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("messages", type=int, nargs="*", default=[10_000, 100_000])
    print(f"{'messages':>10}{'a process a part':>20}{'one process':>14}{'ratio':>8}   CPU s")
    for count in parser.parse_args().messages:
        data = chat(count)
        parts, read = spent(lambda data=data: in_parts(data))  # type: ignore[misc]
        with tempfile.TemporaryDirectory() as folder:
            whole, total = by_keeper(Path(folder), data)
        assert read == total == count
        print(f"{count:>10,}{parts:>20.2f}{whole:>14.2f}{parts / whole:>8.1f}")


if __name__ == "__main__":
    main()
