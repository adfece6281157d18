"""The sandbox reads pictures, keeps its models between them, and survives what it is given."""

import os

import msgspec
import pytest

from evidence_kit.model.problem import Problem, Stopped
from evidence_kit.model.reading import Reading
from evidence_kit.service import sandbox_jobs as jobs
from evidence_kit.service.sandbox import Sandbox
from tests.intake.reading.drawn_chats import LOOKS, draw, png, threats


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as made:
        yield made


def read(sandbox, data, size="tiny"):
    made = sandbox.reading(jobs.Read(size=size), data).wait()
    return msgspec.msgpack.decode(made.data, type=Reading)


@pytest.mark.parametrize("size", ["tiny", "small"])
def test_words_come_back_with_their_places(sandbox, size):
    """Each line has its words and a box inside the picture."""
    reading = read(sandbox, png(draw(threats(), LOOKS["whatsapp"])), size)
    assert reading.reader.endswith(size)
    assert "I know where you live." in reading.text
    for line in reading.lines:
        assert 0 <= line.box.left < line.box.left + line.box.width <= reading.width
        assert 0 <= line.box.top < line.box.top + line.box.height <= reading.height


def test_the_models_are_loaded_once_for_a_queue_of_pictures(sandbox):
    """The same process reads the next picture, and gives its memory back when it is ended."""
    picture = png(draw(threats(), LOOKS["messages"]))
    first = sandbox.reading(jobs.Read(size="tiny"), picture)
    first.wait()
    second = sandbox.reading(jobs.Read(size="tiny"), picture)
    second.wait()
    assert first.pid == second.pid
    sandbox.end_reading()
    with pytest.raises(ProcessLookupError):
        os.kill(first.pid, 0)


def test_a_file_that_is_no_picture_is_a_sentence(sandbox):
    """What cannot be decoded costs one sentence, and the next picture is read."""
    with pytest.raises(Problem, match="kept"):
        read(sandbox, b"no picture at all")
    assert read(sandbox, png(draw(threats(), LOOKS["messages"]))).lines


def test_reading_can_be_stopped(sandbox):
    """Cancelling ends the process at once; the next picture has a new one."""
    pending = sandbox.reading(jobs.Read(size="small"), png(draw(threats(), LOOKS["messages"])))
    pending.cancel()
    with pytest.raises(Stopped):
        pending.wait()
    assert read(sandbox, png(draw(threats(), LOOKS["messages"]))).lines
