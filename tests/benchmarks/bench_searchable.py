"""How soon screenshots are safe, and their words found: `python -m tests.benchmarks.bench_searchable`.

Screenshots that are drawn for it (or those of a folder, as often as needed, each with bytes of its
own) are added to a vault, and read as the program reads them: the keeper's queue in this process,
the models in the sandbox. "safe" is when all are sealed and durable; "searchable" when the quick
look has told the words of all; "read" when the better models have read them, with --to-the-end.
Seconds count from the first file. CPU is that of all processes; memory the most of a child.
"""

import argparse
import io
import os
import random
import resource
import tempfile
import time
from pathlib import Path

from PIL import Image, PngImagePlugin

from evidence_kit.model.case import CaseFacts
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from evidence_kit.vault import Cost, Vault
from tests.intake.reading.drawn_chats import LEFT, LOOKS, RIGHT, Chat, draw

PASSPHRASE = "velvet tractor onion cathedral"
SAID = (
    "answer me or everyone will see it you know what happens send the money by friday night "
    "picture sister work harbour station phone number again never stop call now please"
)


def drawn(folder: Path, count: int) -> list[Path]:
    """Draw *count* chats, each of nine messages, as PNG."""
    numbers = random.Random(11)
    paths = []
    for number in range(count):
        lines = [
            (
                numbers.choice((LEFT, RIGHT)),
                " ".join(numbers.choices(SAID.split(), k=numbers.randint(3, 16))),
                f"{8 + row:02}:{numbers.randrange(60):02}",
            )
            for row in range(9)
        ]
        look = LOOKS[numbers.choice(sorted(LOOKS))]
        paths.append(folder / f"{number:04}.png")
        draw(Chat("Mark Ellis", lines), look, 2340).save(paths[-1], compress_level=1)
    return paths


def copied(source: Path, folder: Path, count: int) -> list[Path]:
    """*count* pictures out of *source*, each other in its bytes and the same in its pixels."""
    found = sorted(each for each in source.iterdir() if each.suffix in (".png", ".jpg", ".webp"))
    paths = []
    for number in range(count):
        out = io.BytesIO()
        note = PngImagePlugin.PngInfo()
        note.add_text("Title", str(number))
        with Image.open(found[number % len(found)]) as image:
            image.convert("RGB").save(out, "PNG", pnginfo=note, compress_level=1)
        paths.append(folder / f"{number:04}.png")
        paths[-1].write_bytes(out.getvalue())
    return paths


def cpu() -> float:
    """CPU seconds of this process, and of those that ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def measure(paths: list[Path], vault: Path, to_the_end: bool) -> None:
    """Print the table."""
    keeper = Keeper()
    keeper.handle(m.Unlock(path=str(vault), secret=PASSPHRASE))
    begun, own = time.perf_counter(), time.process_time()
    rows: list[tuple[str, float]] = []

    def tell(what: str) -> None:
        rows.append((what, time.perf_counter() - begun))

    keeper.handle(m.AddFiles(paths=tuple(map(str, paths))))
    tell("safe")
    told: set[str] = set()
    steps = keeper.start(m.ReadWords())
    assert not isinstance(steps, m.Answer)
    for step in steps:
        if step is None or not step.note:
            continue
        told.add(step.note)
        if len(told) == len(paths) and len(rows) == 1:
            tell("searchable")
            if not to_the_end:
                break
    steps.close()
    if to_the_end:
        tell("read")
    own = time.process_time() - own
    words = keeper.session.open_vault.search("a")
    keeper.close()
    for what, seconds in rows:
        print(f"{what:28}{seconds:10.1f} s")
    print(f"{'CPU of the keeper':28}{own:10.1f} s")
    print(f"{'CPU of all':28}{cpu():10.1f} s")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{'most memory of a child':28}{most:10.0f} MB")
    print(f"{'found by a search':28}{len(words):10}")


def main() -> None:
    """Make the pictures, then measure."""
    parser = argparse.ArgumentParser(prog="bench_searchable", description=__doc__)
    parser.add_argument("pictures", type=int, nargs="?", default=100)
    parser.add_argument("--folder", type=Path, help="real pictures to take instead")
    parser.add_argument("--to-the-end", action="store_true", help="wait for the better models")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        making = os.fork()  # what it costs to draw them is no part of the figures
        if not making:
            status = 1
            try:
                if options.folder:
                    copied(options.folder, folder / "in", options.pictures)
                else:
                    drawn(folder / "in", options.pictures)
                status = 0
            finally:
                os._exit(status)
        _, status = os.waitpid(making, 0)
        if status:
            raise SystemExit("the pictures could not be made")
        before = cpu()
        paths = sorted((folder / "in").iterdir())
        facts = CaseFacts(initials="AB")
        vault, _ = Vault.create(folder / "vault", PASSPHRASE, facts, cost=Cost.least())
        vault.close()
        print(f"{len(paths)} pictures; {before:.0f} CPU s to make them, which 'all' includes")
        measure(paths, folder / "vault", options.to_the_end)


if __name__ == "__main__":
    main()
