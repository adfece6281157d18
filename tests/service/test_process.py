"""What our processes are called, to whoever looks at the list of them."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from evidence_kit.service.process import command_for, environment

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone lets one choose")

_CALLED = """
import sys
from evidence_kit.service.process import be_called
be_called(sys.argv[1])
sys.stdout.write("called\\n")
sys.stdout.flush()
sys.stdin.read()
"""


def wait_until_named(pid: int) -> None:
    """Look until *pid* has its name, at most 20 seconds: Python itself has to start first."""
    until = time.monotonic() + 20
    while names(pid) != ("documents", "documents"):
        assert time.monotonic() < until, names(pid)


def names(pid: int) -> tuple[str, str]:
    """The two names that ps, top and task managers show."""
    line = Path(f"/proc/{pid}/cmdline").read_bytes().rstrip(b"\0").decode()
    return Path(f"/proc/{pid}/comm").read_text().strip(), line


@pytest.mark.parametrize("name", ["notes", "aratherlongnameofaprogram"])
def test_a_process_can_be_called_something_else(name: str) -> None:
    """Nothing of the command line is left."""
    process = subprocess.Popen(
        [sys.executable, "-c", _CALLED, name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == b"called\n"
        assert names(process.pid) == (name[:15], name)
    finally:
        process.communicate()


def test_the_keeper_and_its_reader_say_nothing_of_what_they_are() -> None:
    """Each of our own processes is called documents."""
    for module in ("evidence_kit.service.keeper", "evidence_kit.service.sandbox_worker"):
        process = subprocess.Popen(
            command_for(module), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment()
        )
        try:
            wait_until_named(process.pid)
        finally:
            process.kill()
            process.communicate()
