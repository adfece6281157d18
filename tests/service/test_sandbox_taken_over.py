"""A file that took the sandbox over: what its code then tries costs one preview and nothing else.

Each runs inside the true sandbox process, behind its wall, in place of a decoder.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from evidence_kit.model.problem import Problem
from evidence_kit.service import messages as m
from evidence_kit.service import sandbox as keepers_side
from evidence_kit.service import sandbox_jobs as jobs
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.process import command_for
from evidence_kit.service.sandbox import Sandbox
from tests.intake.drawn_pictures import picture
from tests.service import conftest as drawn

linux = pytest.mark.skipif(sys.platform != "linux", reason="the wall of Linux")

_BEGIN = """
import ctypes, os, socket, sys, threading, time
import msgspec
from evidence_kit.service import sandbox_jobs as jobs, sandbox_worker as worker
from evidence_kit.service.messages import Picture
class Reached(BaseException): pass
def hostile(self, job, data):
    {}
worker.Worker.do = hostile
worker.main()
"""


class Hostile:
    """Has each sandbox process from now on do *code* instead of its job."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch

    def does(self, code: str) -> None:
        command = [sys.executable, "-c", _BEGIN.format(code.replace("\n", "\n    "))]
        self._patch.setattr(keepers_side, "command_for", lambda _module: command)

    def is_gone(self) -> None:
        self._patch.setattr(keepers_side, "command_for", command_for)


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch) -> Hostile:
    return Hostile(monkeypatch)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


ENDS = {
    "crashes": "ctypes.string_at(0)",
    "aborts": "os.abort()",
    "leaves": "os._exit(0)",
    "eats memory": "kept = []\nwhile True: kept.append(bytearray(64 << 20))",
    "has no end within itself": "return hostile(self, job, data)",
    "writes without end": "while True: os.write(worker_out, bytes([255]) * 65536)".replace(
        "worker_out", "4"
    ),
    "announces more than it may": "os.write(4, (1 << 31).to_bytes(4))\ntime.sleep(60)",
    "writes no message": "os.write(4, (5).to_bytes(4) + b'abcde')\ntime.sleep(60)",
    "answers another question": "return jobs.Made(data=b'x')",
    "has fewer pixels than it says": (
        "return Picture(width=9000, height=9000, full_height=9000, pixels=b'x')"
    ),
    "has less than no pixels": (
        "return Picture(width=-1, height=-1, full_height=9000, pixels=b'1234')"
    ),
}


@linux
@pytest.mark.parametrize("what", ENDS)
def test_a_decoder_gone_wild_costs_that_picture_alone(
    sandbox: Sandbox, hostile: Hostile, what: str
) -> None:
    """A sentence for this picture; the next one is shown."""
    hostile.does(ENDS[what])
    show = jobs.Show(width=96, height=20, clear=True)
    with pytest.raises(Problem, match=r"reading it failed\.$"):
        sandbox.call(show, picture("png"))
    hostile.is_gone()
    assert sandbox.call(show, picture("png")).width == 96


@linux
@pytest.mark.parametrize(
    "code", ["while True: pass", "os.write(4, (1000).to_bytes(4) + b'a')\ntime.sleep(60)"]
)
def test_a_decoder_that_hangs_is_ended(sandbox: Sandbox, hostile: Hostile, code: str) -> None:
    """Computing without end, or half an answer: its time is over."""
    hostile.does(code)
    with pytest.raises(Problem, match=r"took too long"):
        sandbox.call(jobs.Look(), picture("png"), seconds=1)
    hostile.is_gone()
    assert isinstance(sandbox.call(jobs.Look(), picture("png")), jobs.Looked)


@linux
@pytest.mark.parametrize(
    "code",
    [
        "socket.create_connection(('127.0.0.1', 9), 1)",
        "socket.socket(socket.AF_UNIX)",
        "open('{secret}').read()",
        "open('{secret}', 'a')",
        "os.listdir('{folder}')",
        "open('/proc/self/environ').read()",
        "open(f'/proc/{{os.getppid()}}/mem', 'rb')",
        "os.kill(os.getppid(), 9)",
        "os.posix_spawn('/bin/true', ['true'], {{}})",
        "os.fork()",
    ],
)
def test_code_in_the_sandbox_reaches_nothing(
    sandbox: Sandbox, hostile: Hostile, tmp_path: Path, code: str
) -> None:
    """No connection, no file of the person, no other process: the kernel refuses each."""
    secret = tmp_path / "secret"
    secret.write_text("mine")
    if tmp_path.is_relative_to(sys.base_prefix):
        pytest.skip("Python itself lives there")
    tried = code.format(secret=secret, folder=tmp_path)
    hostile.does(
        f"try: {tried}\nexcept PermissionError: return jobs.PagesOpened(pages=13)\n"
        "return jobs.PagesOpened(pages=0)"
    )
    assert sandbox.call(jobs.OpenPages(), b"").pages == 13
    assert secret.read_text() == "mine"


@linux
@pytest.mark.parametrize("name", ["__doc__", "x"])
def test_what_it_says_of_itself_is_a_short_sentence_and_no_code(
    sandbox: Sandbox, hostile: Hostile, name: str
) -> None:
    """A refusal of a kind that is none is an ordinary problem, and no essay."""
    hostile.does(
        f"worker.write_frame(os.fdopen(4, 'wb'), "
        f"msgspec.msgpack.encode(jobs.NotDone(kind={name!r}, sentence='a' * 90_000)))\n"
        "time.sleep(60)"
    )
    with pytest.raises(Problem) as told:
        sandbox.call(jobs.Look(), picture("png"))
    assert type(told.value) is Problem and len(told.value.sentence) <= 500


@linux
@pytest.mark.parametrize(
    "code",
    ["os._exit(1)", "return jobs.Made(data=b'no reading')"],
)
def test_reading_goes_on_with_the_next_picture(
    keeper: Keeper, hostile: Hostile, tmp_path: Path, code: str
) -> None:
    """A picture whose reader is taken over is kept, has no words, and holds nobody up."""
    hostile.does(code)
    keeper.handle(m.AddFiles(paths=(str(drawn.picture(tmp_path / "a.png")),)))
    keeper.handle(m.ReadWords())
    (one,) = keeper.session.open_vault.case().exhibits
    assert not keeper.handle(m.GetSuggestions(exhibit=one.id)).suggestions.items
    with keeper.session.open_vault.original(one.id) as kept:
        assert kept.read() == (tmp_path / "a.png").read_bytes()


def test_a_packed_answer_that_cannot_be_unpacked_is_none() -> None:
    """Checked where it comes in, for every job that has one."""
    for job in (jobs.Read(size="tiny"), jobs.MakePdq(), jobs.AskStamp(), jobs.ReadStamp(root=b"")):
        assert not jobs.answers(job, jobs.Made(data=b"\xc1"))
    assert jobs.answers(jobs.MakePdq(), jobs.Made(data=msgspec.msgpack.encode(("ab", 1))))
