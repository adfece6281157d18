"""The sandbox holds nothing worth having, and the keeper opens nothing from outside."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_kit.service import sandbox_jobs as jobs
from evidence_kit.service.process import command_for, environment
from evidence_kit.service.sandbox import Sandbox
from tests.intake.drawn_pictures import picture

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        made.call(jobs.Look(), picture("heic"))
        yield made


@linux
def test_the_sandbox_has_only_its_two_pipes_open_and_no_socket(tmp_path):
    """Not even a file that the keeper holds open, such as one of the vault."""
    with (tmp_path / "blob").open("wb"), Sandbox() as sandbox:
        sandbox.call(jobs.Look(), picture("png"))
        folder = Path(f"/proc/{sandbox.pid}/fd")
        opened = [str(entry.readlink()) for entry in folder.iterdir()]
    kinds = sorted("pipe" if target.startswith("pipe:") else target for target in opened)
    assert kinds == ["/dev/null", "/dev/null", "/dev/null", "pipe", "pipe"]


@linux
def test_the_sandbox_knows_nothing_of_its_surroundings(sandbox):
    assert Path(f"/proc/{sandbox.pid}/cwd").readlink() == Path("/")
    names = {
        entry.split(b"=")[0]
        for entry in Path(f"/proc/{sandbox.pid}/environ").read_bytes().split(b"\0")
    }
    assert names - {b"", b"LC_CTYPE"} == {b"PYTHONPATH", b"PYTHONUTF8", b"PYTHONUSERBASE"}


@linux
def test_the_sandbox_can_write_no_file_and_dump_no_memory(sandbox):
    limits = Path(f"/proc/{sandbox.pid}/limits").read_text()
    held = {line[:25].strip(): line[26:].split()[:2] for line in limits.splitlines()[1:]}
    assert held["Max core file size"] == ["0", "0"]
    assert held["Max file size"] == ["0", "0"]
    assert held["Max open files"] == ["64", "64"]
    assert held["Max address space"] == [str(3 << 30)] * 2
    # a process that may be dumped belongs to its user, one that may not to root
    assert Path(f"/proc/{sandbox.pid}/environ").stat().st_uid == 0


@linux
def test_the_sandbox_gives_way_to_the_desktop(sandbox):
    assert os.getpriority(os.PRIO_PROCESS, sandbox.pid) >= os.getpriority(os.PRIO_PROCESS, 0) + 10


@linux
def test_the_sandbox_dies_with_a_keeper_that_is_killed():
    """Even if another process still holds the pipe."""
    program = (
        "import os, sys\n"
        "from evidence_kit.service.sandbox import Sandbox\n"
        "from evidence_kit.service import sandbox_jobs as jobs\n"
        "box = Sandbox()\n"
        "box.call(jobs.Look(), sys.stdin.buffer.read())\n"
        "print(box.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program],
        input=picture("png"),
        stdout=subprocess.PIPE,
        env=environment(),
        timeout=30,
    )
    pid = int(ended.stdout)
    with pytest.raises(ProcessLookupError):
        for _ in range(100_000):  # until the system has put it away
            os.kill(pid, 0)
            os.sched_yield()
            if Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z":
                raise ProcessLookupError


def test_the_sandbox_ends_with_its_input():
    ended = subprocess.run(
        command_for("evidence_kit.service.sandbox_worker"),
        input=b"",
        env=environment(),
        capture_output=True,
        timeout=30,
    )
    assert (ended.returncode, ended.stdout) == (0, b"")


def test_the_keeper_imports_no_parser_of_outside_bytes():
    program = (
        "import sys\n"
        "import evidence_kit.service.keeper, evidence_kit.cli.demo_case\n"
        "print(*(n for n in ('PIL', 'pillow_heif', 'typst', 'pypdfium2') if n in sys.modules))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], env=environment(), capture_output=True, timeout=30
    )
    assert (ended.stdout.strip(), ended.returncode) == (b"", 0), ended.stderr.decode()


def refused_inside(program: str) -> str:
    """What happens where code that took over the sandbox tries *program*."""
    ended = subprocess.run(
        [
            sys.executable,
            "-c",
            "import os, socket, sys\n"
            "from evidence_kit.service.sandbox_worker import confine\n"
            "confine()\n"
            f"try:\n    {program}\n"
            "except OSError as problem:\n    print(type(problem).__name__)\n"
            "else:\n    print('done')\n",
        ],
        env=environment(),
        capture_output=True,
        timeout=30,
        text=True,
    )
    return ended.stdout.strip() or ended.stderr


needs_landlock = pytest.mark.skipif(
    not Path("/sys/kernel/security/landlock").exists()
    and (sys.platform != "linux" or os.uname().release < "5.13"),
    reason="the kernel cannot",
)


@linux
@pytest.mark.parametrize(
    "program",
    [
        "socket.socket()",
        "socket.socketpair()",
        "os.execv('/bin/true', ['true'])",
        "os.kill(os.getppid(), 0)",
    ],
)
def test_from_inside_nobody_can_be_reached(program):
    assert refused_inside(program) == "PermissionError"


@linux
@needs_landlock
@pytest.mark.parametrize("reached", ["/etc/passwd", "/root", "/proc/self/maps", "/tmp"])
def test_from_inside_no_file_of_the_person_can_be_read(reached):
    if Path(sys.base_prefix).is_relative_to(reached):
        pytest.skip("Python itself lives there")
    assert refused_inside(f"os.open({reached!r}, os.O_RDONLY)") == "PermissionError"


@linux
def test_from_inside_no_file_can_be_made(tmp_path):
    made = tmp_path / "left"
    assert refused_inside(f"os.open({str(made)!r}, os.O_CREAT | os.O_WRONLY)") == "PermissionError"
    assert not made.exists()
