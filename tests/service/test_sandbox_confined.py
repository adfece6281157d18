"""The sandbox holds nothing worth having, and the keeper opens nothing from outside."""

import ctypes
import io
import os
import platform
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_kit.service import macos_wall, windows_wall
from evidence_kit.service import sandbox_jobs as jobs
from evidence_kit.service.frames import TornFrame, read_frame
from evidence_kit.service.process import command_for, environment
from evidence_kit.service.sandbox import Sandbox
from evidence_kit.service.wall import Wall
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


WHOLE = "from evidence_kit.service.sandbox_worker import confine; confine()"
CALLS = "from evidence_kit.service.system_calls import reach_nobody; reach_nobody()"


def refused_inside(program: str, walls: str = WHOLE) -> str:
    """What happens where code that took over the sandbox tries *program*."""
    ended = subprocess.run(
        [
            sys.executable,
            "-c",
            "import ctypes, fcntl, os, resource, socket, sys, threading\n"
            "def syscall(*numbers):\n"
            "    if ctypes.CDLL(None, use_errno=True).syscall(*map(ctypes.c_long, numbers)) < 0:\n"
            "        number = ctypes.get_errno()\n"
            "        raise OSError(number, os.strerror(number))\n"
            f"{walls}\n"
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
        "syscall(234, os.getppid(), os.getppid(), 0)",  # tgkill
        "syscall(200, os.getppid(), 0)",  # tkill
        "os.fork()",
        "syscall(56, 17, 0, 0, 0, 0)",  # clone, as fork does it
        "os.pidfd_open(os.getppid())",
        "os.setsid()",
        "syscall(321, 0, 0, 0)",  # bpf
        "syscall(272, 0x10000000)",  # unshare, a namespace of users
        "syscall(165, 0, 0, 0, 0, 0)",  # mount
        "resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (0, 0))",  # would end the keeper
        "os.setpriority(os.PRIO_PROCESS, os.getppid(), 19)",
        "os.sched_setaffinity(os.getppid(), {0})",
        "fcntl.fcntl(0, fcntl.F_SETOWN, os.getppid())",  # a pipe that would signal the keeper
        "fcntl.fcntl(0, 15, bytes(8))",  # F_SETOWN_EX
        "fcntl.fcntl(0, 10, 9)",  # F_SETSIG: not the usual signal, but SIGKILL
        "syscall(29, 0, 4096, 0o1600)",  # shmget
        "syscall(68, 0, 0o1600)",  # msgget
        "syscall(64, 0, 1, 0o1600)",  # semget
        "os.posix_spawn('/bin/true', ['true'], {})",
        "open(f'/proc/{os.getppid()}/mem', 'rb')",
        "open(f'/proc/{os.getppid()}/environ', 'rb')",
        "os.listdir('/proc')",
        "syscall(0x40000000 + 41, 2, 1, 0)",  # socket, as x32 numbers it
    ],
)
def test_from_inside_nobody_can_be_reached(program):
    if "syscall(" in program and platform.machine() != "x86_64":
        pytest.skip("the numbers are those of x86-64")
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


@linux
@pytest.mark.parametrize(
    "program",
    [
        "os.open({0!r}, os.O_CREAT | os.O_WRONLY)",
        "os.open(__file__ if '__file__' in globals() else os.__file__, os.O_RDWR)",
        "os.unlink({0!r})",
        "os.rename({0!r}, {0!r} + 'x')",
        "os.mkdir({0!r} + 'd')",
        "os.symlink('/etc', {0!r} + 'l')",
        "os.link({0!r}, {0!r} + 'h')",
        "os.chmod({0!r}, 0o777)",
        "os.truncate({0!r}, 0)",
        "os.utime({0!r})",
        "os.mkfifo({0!r} + 'f')",
    ],
)
def test_where_the_kernel_has_no_landlock_nothing_can_be_changed_either(tmp_path, program):
    kept = tmp_path / "kept"
    kept.write_bytes(b"here")
    assert refused_inside(program.format(str(kept)), CALLS) == "PermissionError"
    assert [entry.name for entry in tmp_path.iterdir()] == ["kept"]
    assert kept.read_bytes() == b"here"


@linux
@pytest.mark.parametrize(
    "program",
    [
        "open(os.__file__).close()",
        "(t := threading.Thread(target=print)).start() or t.join()",
        "fcntl.fcntl(0, fcntl.F_GETFL)",
        "resource.getrlimit(resource.RLIMIT_AS)",
    ],
)
def test_reading_libraries_threads_and_its_own_limits_are_left(program):
    assert refused_inside(program).strip() == "done"


@linux
def test_a_fault_still_ends_the_process():
    """A library that calls abort() must not hang."""
    ended = subprocess.run(
        [sys.executable, "-c", f"{CALLS}; import os; os.abort()"],
        env=environment(),
        capture_output=True,
        timeout=30,
    )
    assert ended.returncode == -signal.SIGABRT


@linux
def test_the_sandbox_tells_what_it_cannot_do(sandbox):
    told = sandbox.call(jobs.TellWall()).wall
    assert told == Wall(network=True, files=True, changes=True, programs=True, memory=True)


def test_what_it_cannot_do_is_said_and_what_is_open_too():
    whole = Wall(network=True, files=True, changes=True, programs=True, memory=True)
    assert "does not make sure" not in whole.in_words()
    windows = Wall(changes=True, programs=True, memory=True)
    assert windows.in_words().endswith(
        "does not make sure of the following: it reaches no network, it reads none of your files."
    )


def test_a_sandbox_that_lies_about_the_kind_of_its_answer_is_ended():
    assert not jobs.answers(jobs.Look(), jobs.Made(data=b""))
    assert jobs.answers(jobs.Cover(boxes=()), jobs.Made(data=b""))


def test_a_reply_longer_than_any_honest_one_is_not_read():
    announced = io.BytesIO((jobs.largest_reply(jobs.Look()) + 1).to_bytes(4) + b"x")
    with pytest.raises(TornFrame):
        read_frame(announced, jobs.largest_reply(jobs.Look()))


def test_the_limits_for_windows_have_the_sizes_of_its_documentation():
    """On 64 bits: 64, 144 and 16 bytes."""
    made = windows_wall.limits(3 << 30)
    assert (made.basic.active_process_limit, made.process_memory_limit) == (1, 3 << 30)
    if sys.maxsize > 1 << 32:
        sizes = [windows_wall.BasicLimits, windows_wall.ExtendedLimits, windows_wall.MandatoryLabel]
        assert [ctypes.sizeof(each) for each in sizes] == [64, 144, 16]


def test_the_rules_for_macos_close_private_folders_and_quote_paths():
    rules = macos_wall.profile([Path('/Users/x/My "App"')])
    assert "(deny network*)" in rules and '(subpath "/Users")' in rules
    assert rules.endswith('(allow file-read-data (subpath "/Users/x/My \\"App\\""))')
    assert rules.count("(") == rules.count(")")
