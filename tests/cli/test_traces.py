"""Nothing that was kept is found anywhere but in the vault and in what was exported."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service.conftest import PASSPHRASE, picture
from tests.vault.killing import strace_works

WORDS = "zebrafinch threatens at noon"
HANDLE = "@zebrafinch.handle"
NAME = "zebrafinch chat.jpg"
TRACES = [text.encode() for text in ("zebrafinch", PASSPHRASE)]
_OPENED = re.compile(
    r'openat\((?:AT_FDCWD|\d+)(?:<(?P<at>[^>]*)>)?, "(?P<path>[^"]+)", (?P<flags>[A-Z_|]+)'
    r"[^=]*= (?P<result>-?\d+)"
)
_TORN = " <unfinished ...>"
_RESUMED = re.compile(r" *<\.\.\. openat resumed>")
_WRITING = {"O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_TMPFILE"}


def run(base: Path, *words: object, told: str = "") -> str:
    """Run a command as a person of its own would, watched by strace; return what it printed."""
    home = base / "home"
    places = {"XDG_CONFIG_HOME": ".config", "XDG_CACHE_HOME": ".cache", "XDG_DATA_HOME": ".local"}
    env = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    env |= {"HOME": str(home), "TMPDIR": str(base / "temporary"), "PYTHONDONTWRITEBYTECODE": "1"}
    env |= {name: str(home / place) for name, place in places.items()}
    watch = ["strace", "-f", "-qq", "-yy", "-s", "4096", "-A", "-o", str(base / "calls")]
    watch += ["-e", "trace=openat"]
    ended = subprocess.run(
        [*watch, sys.executable, "-m", "evidence_kit", *map(str, words)],
        input=told,
        capture_output=True,
        text=True,
        env=env,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def written(base: Path) -> set[Path]:
    """Return every path that was opened for writing."""
    paths = set()
    for call in _whole_calls((base / "calls").read_text(errors="replace")):
        found = _OPENED.search(call)
        if found and _WRITING & set(found["flags"].split("|")) and int(found["result"]) >= 0:
            paths.add(Path(found["at"] or base) / found["path"])
    return paths


def _whole_calls(text: str) -> Iterator[str]:
    """Put together what strace tears where another process calls meanwhile, as it may under load."""
    begun: dict[str, str] = {}
    for line in text.splitlines():
        who, _, call = line.partition(" ")
        if call.endswith(_TORN):
            begun[who] = call.removesuffix(_TORN)
        elif resumed := _RESUMED.match(call):
            yield begun.pop(who) + call[resumed.end() :]
        else:
            yield call


def test_a_call_that_strace_tore_is_read(tmp_path: Path) -> None:
    """A file that is opened while another process opens one is seen all the same."""
    (tmp_path / "calls").write_text(
        '71  openat(AT_FDCWD</a>, "/a/secret", O_WRONLY|O_CREAT, 0666 <unfinished ...>\n'
        '8   openat(AT_FDCWD</a>, "torn", O_RDWR <unfinished ...>\n'
        "71  <... openat resumed>) = 9</a/secret>\n"
        "8   <... openat resumed>) = -1 EACCES (Permission denied)\n"
        '8   openat(AT_FDCWD</a>, "near", O_RDWR) = 4</a/near>\n'
    )
    assert written(tmp_path) == {Path("/a/secret"), Path("/a/near")}


def test_nothing_is_left_outside(tmp_path: Path) -> None:
    """Create, add, record, list, report, extract, copy, check: then every written file is searched."""
    if not strace_works(tmp_path):
        pytest.skip("strace is not here, or may not trace")
    for name in ("home", "temporary", "out"):
        (tmp_path / name).mkdir()
    vault, out = tmp_path / "vault", tmp_path / "out"
    picture(tmp_path / "in.jpg", 4).rename(tmp_path / NAME)
    records = {
        "accounts": [{"ref": "one", "platform": "Telegram", "handle": HANDLE}],
        "events": [{"time": "3 March 2026 14:02", "accounts": ["one"], "words": WORDS}],
    }
    (tmp_path / "records.json").write_text(json.dumps(records), encoding="utf-8")
    told = PASSPHRASE + "\n"
    secret = ("--passphrase-file", "-")
    run(tmp_path, "create", vault, "--initials", "AB", *secret, told=told)
    run(tmp_path, "add", vault, tmp_path / NAME, *secret, told=told)
    run(tmp_path, "record", vault, tmp_path / "records.json", *secret, told=told)
    assert WORDS in run(tmp_path, "timeline", vault, *secret, told=told)
    run(tmp_path, "report", vault, "-o", out / "report.pdf", *secret, told=told)
    run(tmp_path, "extract", vault, "AB1", "-o", out / "one.jpg", *secret, told=told)
    run(tmp_path, "backup", vault, tmp_path / "copy", *secret, told=told)
    run(tmp_path, "check", vault, *secret, told=told)
    (tmp_path / NAME).unlink()
    (tmp_path / "records.json").unlink()
    allowed = (vault, out, tmp_path / "copy", Path("/dev"), Path("/proc"))
    stray = {path for path in written(tmp_path) if not any(map(path.is_relative_to, allowed))}
    # A folder among them was tried with a file without a name, to see whether it can be written.
    assert {path for path in stray if not path.is_dir()} == set()
    (tmp_path / "calls").unlink()
    shutil.rmtree(out)
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(left) > 10
    for path in left:
        content = path.read_bytes() + path.name.encode()
        assert not [trace for trace in TRACES if trace in content], path
    assert [p for place in ("home", "temporary") for p in (tmp_path / place).rglob("*")] == []
