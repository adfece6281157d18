"""Every reader of outside bytes, as the program asks it: through the sandbox."""

import random
from collections.abc import Callable
from typing import NamedTuple

from evidence_kit.intake.file_names import facts_of_name
from evidence_kit.intake.safe_text import words_of
from evidence_kit.intake.sniff import is_words, media_type
from evidence_kit.model.problem import Problem
from evidence_kit.service import sandbox_jobs as jobs
from evidence_kit.service.sandbox import Sandbox
from tests.fuzz.mutate import mutated, mutated_name, odd_inside
from tests.intake import drawn_pictures, made_exports, made_files, made_pages
from tests.intake.test_file_names import OTHERS, SHOTS

SECONDS = 10.0
"""No file may hold a reader longer than this."""


class Reader(NamedTuple):
    """A good file, its name, and the jobs that are done on it.

    Of files of *words*, given by their media type, each is read and one in ten is drawn: that takes
    fifty times as long, and the drawing is given plain words alone.
    """

    name: str
    good: bytes
    jobs: tuple[jobs.Job, ...]
    words: str = ""


class Outcome(NamedTuple):
    """How one file ended: "read", "refused" with a sentence, "crashed" or "slow"."""

    ended: str
    sentence: str = ""


def readers() -> dict[str, Callable[[], Reader]]:
    """A maker of the reader for each kind of file."""
    made: dict[str, Callable[[], Reader]] = {}
    for kind in drawn_pictures.KINDS:
        made[kind] = lambda kind=kind: _shown(kind, drawn_pictures.picture(kind))
    for kind, make in made_files.MADE.items():
        made[kind] = lambda kind=kind, make=make: _shown(kind, make())
    for kind, (name, make) in {**made_exports.MADE, **made_pages.MADE}.items():
        made[f"export {kind}"] = lambda name=name, make=make: Reader(
            name, make(), (jobs.ReadExport(name=name),)
        )
    for kind in ("mail", "outlook"):
        made[kind] = lambda kind=kind: _shown(*_named(kind))
    return made


def outcome(sandbox: Sandbox, job: jobs.Job, data: bytes) -> Outcome:
    """What became of *job* on *data*."""
    told = jobs.trouble(job)
    try:
        sandbox.call(job, data, seconds=SECONDS)
    except Problem as problem:
        if problem.sentence == told.crashed:
            return Outcome("crashed", problem.sentence)
        if problem.sentence == told.too_slow:
            return Outcome("slow", problem.sentence)
        return Outcome("refused", problem.sentence)
    return Outcome("read")


def damaged(reader: Reader, count: int, seed: int) -> list[bytes]:
    """*count* damaged copies of the good file, always the same for one *seed*.

    Of exports as JSON every second one is whole JSON with odd values in it: damage to the bytes
    hardly ever gets past the reader of JSON, or past the checks of a ZIP.
    """
    chance = random.Random(f"{reader.name} {seed}")
    structured = reader.good.startswith((b"PK", b"{"))
    return [
        (odd_inside if structured and number % 2 else mutated)(reader.good, chance)
        for number in range(count)
    ]


def read_words(reader: Reader, data: bytes) -> Outcome:
    """What became of the words in *data*, read in this process."""
    try:
        words_of(data, reader.words)
    except Problem as problem:
        return Outcome("refused", problem.sentence)
    return Outcome("read")


def read_names(count: int, seed: int) -> int:
    """Read *count* damaged names; any fault is raised. The number of those that told something."""
    names = [each[0] for each in (*SHOTS, *OTHERS)]
    chance = random.Random(seed)
    return sum(
        bool(facts_of_name(mutated_name(chance.choice(names), chance))) for _ in range(count)
    )


def _named(kind: str) -> tuple[str, bytes]:
    name, make = made_exports.MADE[kind]
    return name, make()


def _shown(name: str, good: bytes) -> Reader:
    kind = media_type(good, name)
    words = kind if is_words(kind) else ""
    return Reader(name, good, (jobs.Look(), jobs.Facts(name=name)), words)
