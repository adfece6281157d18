"""Reading the words in pictures, in the background: first quickly, so that they are found, then well."""

import time
from collections.abc import Generator, Iterator

import msgspec

from evidence_kit.intake.sniff import is_picture
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.problem import Problem
from evidence_kit.model.reading import FileFact, Reading
from evidence_kit.service import messages as m
from evidence_kit.service.memory import little_memory
from evidence_kit.service.readings import Readings
from evidence_kit.service.sandbox import TURN, Pending
from evidence_kit.service.sandbox_jobs import LARGEST_INPUT, Facts, FactsFound, Made, Read
from evidence_kit.service.session import Session, Steps
from evidence_kit.service.suggestions import offers

TINY, SMALL = "tiny", "small"
_BATCH = 20  # exhibits whose words share one log entry
_PATIENCE = 2.0  # seconds after which fewer have to do
_decode = msgspec.msgpack.Decoder(Reading)

_Waiting = Generator[m.Progress | None, bool, bool]
"""A part of the work; what it gives back says whether it was stopped."""


def read_words(session: Session, _request: m.ReadWords) -> Steps:
    """Read each picture with the tiny models, then each with the small ones.

    What was added meanwhile goes first; the exhibit that is looked at goes before all others. A
    second request takes the work over from the first, which ends.
    """
    session.reading_turn += 1
    turn = session.reading_turn
    while session.reading_words:
        if (yield None) or session.reading_turn != turn:
            return m.Done()
    session.reading_words = True
    queue = _Queue(session, turn)
    try:
        yield from queue.work()
    finally:
        session.reading_words = False
        session.sandbox.end_reading()
        queue.write_down()
    return m.Done()


def sizes() -> tuple[str, ...]:
    """The sizes of models to read with, in order: the tiny ones alone where memory is scarce."""
    return (TINY,) if little_memory() else (TINY, SMALL)


class _Queue:
    def __init__(self, session: Session, turn: int) -> None:
        self._session = session
        self._turn = turn
        self._vault = session.open_vault
        self._readings: Readings = session.readings
        self._sizes = sizes()
        self._texts: dict[str, str] = {}
        self._told: list[str] = []
        self._since = time.monotonic()

    def work(self) -> _Waiting:
        while (found := self._next()) is not None:
            exhibit, size = found
            if not size:  # nothing in it is read, but it may tell when and on what it was made
                if (yield from self._ask_file(exhibit)):
                    return True
                if self._readings.state(exhibit.id).offers:
                    self._told.append(exhibit.id)
                continue
            if size == self._sizes[0] and (yield from self._ask_file(exhibit)):
                return True
            if (yield from self._read(exhibit, size)):
                return True
            if len(self._told) >= _BATCH or time.monotonic() - self._since > _PATIENCE:
                yield from self._tell()
        yield from self._tell()
        return False

    @property
    def _is_over(self) -> bool:
        """Whether another request has taken over."""
        return self._session.reading_turn != self._turn

    def write_down(self) -> None:
        """Keep what was read so far."""
        texts, self._texts = self._texts, {}
        if texts:
            self._vault.record_pictures({}, texts)
        self._readings.write_down()

    def _next(self) -> tuple[Exhibit, str] | None:
        """The exhibit to read next, and with which models; "" where only its file is asked."""
        for number, size in enumerate(self._sizes):
            enough = self._sizes[number:]
            waiting = (
                e for e in self._candidates() if self._readings.state(e.id).size not in enough
            )
            exhibit = next(waiting, None)
            if exhibit is not None:
                return exhibit, size
        silent = (
            each
            for each in self._vault.case().exhibits
            if each.size <= LARGEST_INPUT and not self._readings.state(each.id).looked
        )
        exhibit = next(silent, None)
        return (exhibit, "") if exhibit is not None else None

    def _candidates(self) -> Iterator[Exhibit]:
        exhibits = [each for each in self._vault.case().exhibits if can_be_read(each)]
        wanted = self._session.wanted
        yield from (each for each in exhibits if each.id == wanted)
        yield from (each for each in exhibits if each.id != wanted)

    def _read(self, exhibit: Exhibit, size: str) -> _Waiting:
        try:
            pending = self._session.sandbox.reading(Read(size=size), self._bytes(exhibit))
            while (made := pending.poll(TURN)) is None:
                if (yield None) or self._is_over:
                    pending.cancel()
                    return True
            assert isinstance(made, Made)
            reading = _decode.decode(made.data)
        except Problem as problem:
            reading = Reading(reader=size, problem=problem.sentence)
        if not reading.problem or self._readings.state(exhibit.id).size == "":
            count = offers(reading, self._readings.facts(exhibit.id), self._vault.facts.zone)
            self._readings.keep_reading(exhibit.id, size, reading, count)
            if reading.text != exhibit.text and not reading.problem:
                self._texts[exhibit.id] = reading.text
        else:  # what the quick look told stays
            kept = self._readings.reading(exhibit.id) or reading
            count = self._readings.state(exhibit.id).offers
            self._readings.keep_reading(exhibit.id, size, kept, count)
        self._told.append(exhibit.id)
        return False

    def _ask_file(self, exhibit: Exhibit) -> _Waiting:
        """Ask the file what it tells about itself, once."""
        if self._readings.state(exhibit.id).looked:
            return False
        facts: tuple[FileFact, ...] = ()
        try:
            job = Facts(name=exhibit.original_name)
            pending: Pending = self._session.sandbox.reading(job, self._bytes(exhibit))
            while (told := pending.poll(TURN)) is None:
                if (yield None) or self._is_over:
                    pending.cancel()
                    return True
            assert isinstance(told, FactsFound)
            facts = told.facts
        except Problem:
            facts = ()  # its name and its inside tell nothing; the picture may still be read
        count = offers(Reading(), facts, self._vault.facts.zone)
        self._readings.keep_facts(exhibit.id, facts, count)
        return False

    def _tell(self) -> Generator[m.Progress | None, bool, None]:
        """Write down what was read, then say which exhibits can be found by it."""
        self.write_down()
        told, self._told = self._told, []
        self._since = time.monotonic()
        pictures = [each for each in self._vault.case().exhibits if can_be_read(each)]
        done = sum(self._readings.state(each.id).size != "" for each in pictures)
        for exhibit in told:
            yield m.Progress(done=done, total=len(pictures), note=exhibit)

    def _bytes(self, exhibit: Exhibit) -> bytes:
        with self._vault.original(exhibit.id) as stream:
            return stream.read()


def can_be_read(exhibit: Exhibit) -> bool:
    """Whether there may be words in it that the models read: it is a picture that could be shown."""
    shown = exhibit.picture is None or not exhibit.picture.problem
    return is_picture(exhibit.media_type) and exhibit.size <= LARGEST_INPUT and shown


def unread(session: Session) -> int:
    """How many pictures nobody has read the words of: they are not found by them."""
    known = session.readings
    silent = (e for e in session.index.case.exhibits if not known.state(e.id).size)
    return sum(can_be_read(exhibit) for exhibit in silent)
