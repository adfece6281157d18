"""The sandbox reads pictures, keeps its models between them, and survives what it is given."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

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


def without_network(*command):
    return [shutil.which("unshare") or "unshare", "--map-root-user", "--net", *command]


def can_take_the_network_away():
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(without_network("true"), capture_output=True).returncode == 0


@pytest.mark.skipif(not can_take_the_network_away(), reason="this system lets nobody unshare(1)")
def test_pictures_are_read_where_there_is_no_network(tmp_path):
    """Everything that reading needs is here: with the network taken away it reads the same."""
    picture = tmp_path / "chat.png"
    picture.write_bytes(png(draw(threats(), LOOKS["whatsapp"])))
    code = (
        "import sys, pathlib, msgspec\n"
        "from evidence_kit.model.reading import Reading\n"
        "from evidence_kit.service import sandbox_jobs as jobs\n"
        "from evidence_kit.service.sandbox import Sandbox\n"
        "with Sandbox() as sandbox:\n"
        "    data = pathlib.Path(sys.argv[1]).read_bytes()\n"
        "    made = sandbox.reading(jobs.Read(size='tiny'), data).wait()\n"
        "print(msgspec.msgpack.decode(made.data, type=Reading).text)\n"
    )
    answer = subprocess.run(
        without_network(sys.executable, "-c", code, str(picture)),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "I know where you live." in answer.stdout
