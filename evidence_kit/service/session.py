"""What the keeper holds while a vault is open, and how its long requests run."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypeAlias

from evidence_kit.model.account import Account
from evidence_kit.model.case import Case
from evidence_kit.model.event import Event
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.reading import Export, ExportedMessage
from evidence_kit.service.messages import Answer, Progress
from evidence_kit.service.readings import Readings
from evidence_kit.service.sandbox import Sandbox
from evidence_kit.timeline.completeness import Completeness
from evidence_kit.timeline.habits import bursts
from evidence_kit.timeline.order import Times, lanes, rows
from evidence_kit.timeline.pattern import gaps, row_sentences
from evidence_kit.timeline.rows import Burst, Gap, TimelineRow
from evidence_kit.vault import Vault

Steps: TypeAlias = Generator[Progress | None, bool, Answer]
"""A long request, a step at a time.

Each `yield` lets other requests have their turn and gives back True once the person wants it to
stop; the generator then finishes what it holds and returns its answer all the same.
"""


class Pattern(NamedTuple):
    """The sentences, lanes, gaps and bursts of a timeline."""

    sentences: tuple[str, ...]
    lanes: tuple[str, ...]
    gaps: tuple[Gap, ...]
    bursts: tuple[Burst, ...]


class CaseIndex:
    """What follows from one state of the case, worked out when it is first asked for."""

    def __init__(self, case: Case, times: Times) -> None:
        self.case = case
        self._times = times

    @cached_property
    def accounts(self) -> dict[str, Account]:
        """Accounts by id."""
        return {account.id: account for account in self.case.accounts}

    @cached_property
    def checked(self) -> frozenset[str]:
        """The ids of exhibits of which a person has checked all that was read."""
        return frozenset(each.exhibit for each in self.case.checked if each.done)

    @cached_property
    def rows(self) -> tuple[TimelineRow, ...]:
        """The timeline, in order."""
        return rows(self.case, self._times)

    @cached_property
    def pattern(self) -> Pattern:
        """What shows only in the whole of the timeline."""
        rows, case = self.rows, self.case
        return Pattern(
            sentences=row_sentences(rows, case.facts.zone, case.contacts),
            lanes=lanes(rows),
            gaps=gaps(rows),
            bursts=bursts(rows),
        )

    @cached_property
    def completeness(self) -> Completeness:
        """What is still open of the exhibits."""
        return Completeness(self.case, {row.id: row.first for row in self.rows})

    @cached_property
    def events_of(self) -> dict[str, tuple[Event, ...]]:
        """The events of each exhibit id, in order of time."""
        place = {row.id: number for number, row in enumerate(self.rows)}
        found: dict[str, list[Event]] = {}
        for event in sorted(self.case.events, key=lambda event: place[event.id]):
            for exhibit in event.exhibits:
                found.setdefault(exhibit, []).append(event)
        return {exhibit: tuple(events) for exhibit, events in found.items()}

    @cached_property
    def when(self) -> dict[str, str]:
        """The time of each event id, in words."""
        return {row.id: row.when for row in self.rows}


@dataclass
class PreviewPages:
    """The pages that were last set for looking at."""

    pdf: bytes
    pages: int


@dataclass
class OpenExport:
    """The conversation that was last opened: its file, how it was asked for, and all of it."""

    key: tuple[str, int, bool | None, str] = ("", 0, None, "")
    export: Export | None = None
    messages: dict[int, ExportedMessage] = field(default_factory=dict)


@dataclass
class Session:
    """The open vault, the sandbox that reads for it, and what this sitting has seen.

    *wanted* is the id of the exhibit that is looked at; *reading_words* says that pictures are
    being read in the background, *reading_turn* counts the requests for that.
    """

    sandbox: Sandbox
    vault: Vault | None = None
    viewed: set[str] = field(default_factory=set)
    looked_at: set[str] = field(default_factory=set)
    preview: PreviewPages | None = None
    last_original: tuple[str, bytes] = ("", b"")
    locking: bool = False
    reading_words: bool = False
    reading_turn: int = 0
    wanted: str = ""
    _readings: Readings | None = None
    opened_export: OpenExport = field(default_factory=OpenExport)
    _index: CaseIndex | None = None
    _times: Times = field(default_factory=Times)

    @property
    def open_vault(self) -> Vault:
        """The vault; WrongUse where none is open."""
        if self.vault is None:
            raise WrongUse("Nothing is open. Unlock it first.")
        return self.vault

    @property
    def readings(self) -> Readings:
        """What was read of the exhibits of the open vault."""
        if self._readings is None:
            self._readings = Readings(self.open_vault)
        return self._readings

    @property
    def index(self) -> CaseIndex:
        """The index of the case as it stands now."""
        case = self.open_vault.case()
        if self._index is None or self._index.case is not case:
            self._index = CaseIndex(case, self._times)
        return self._index

    def close(self) -> None:
        """Sign and close the vault, end the sandbox, and let go of all that was seen."""
        self.preview, self._index, self.last_original = None, None, ("", b"")
        self._times = Times()
        self.viewed.clear()
        self.looked_at.clear()
        self.locking = self.reading_words = False
        self._readings, self.wanted = None, ""
        self.opened_export = OpenExport()
        vault, self.vault = self.vault, None
        try:
            self.sandbox.close()
        finally:
            if vault is not None:
                vault.close()


def finish(steps: Steps, stop: Callable[[], bool], progress: Callable[[Progress], None]) -> Answer:
    """Run *steps* to their end in one go, telling *progress*; stop early once *stop* says so."""
    try:
        told = next(steps)
        while True:
            if told is not None:
                progress(told)
            told = steps.send(stop())
    except StopIteration as end:
        answer: Answer = end.value
        return answer


def folder_of(path: str) -> Path:
    """The absolute path that a person typed, with ``~`` understood where there is such a home."""
    try:
        return Path(path).expanduser().absolute()
    except RuntimeError:  # "~name" of nobody, and a file may well be called that
        return Path(path).absolute()
