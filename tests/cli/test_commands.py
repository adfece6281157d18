"""The command line, as an adviser or an officer uses it: real vaults, real files, real exit codes."""

import csv
import hashlib
import io
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from evidence_kit.cli.main import main
from tests.service.conftest import PASSPHRASE, picture

Run = Callable[..., int]


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(PASSPHRASE + "\n", encoding="utf-8")
    return path


@pytest.fixture
def vault(tmp_path: Path, secret: Path, cheap_keys: None) -> Path:
    folder = tmp_path / "case"
    assert main(["create", str(folder), "--initials", "ab", "--passphrase-file", str(secret)]) == 0
    return folder


@pytest.fixture
def run(vault: Path, secret: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the vault; what was printed before is forgotten."""
    capsys.readouterr()

    def call(command: str, *rest: object) -> int:
        words = [command, str(vault), *map(str, rest), "--passphrase-file", str(secret)]
        return main(words)

    return call


def test_create_prints_the_recovery_code_and_nothing_else(
    tmp_path: Path, secret: Path, cheap_keys: None, capsys: pytest.CaptureFixture[str]
) -> None:
    """The code is the whole answer; the warning goes to standard error."""
    words = ["create", str(tmp_path / "v"), "--initials", "AB", "--passphrase-file", str(secret)]
    assert main(words) == 0
    out, err = capsys.readouterr()
    assert re.fullmatch(r"[0-9A-Z]+(-[0-9A-Z]+)+\n", out)
    assert "nobody can open" in err


def test_the_whole_job(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Add, record, timeline, report, extract, check: each gives what the next one needs."""
    source = picture(tmp_path / "chat.jpg", 3)
    assert run("add", source) == 0
    assert capsys.readouterr().out == "AB1\n"
    records = {
        "accounts": [{"ref": "wolf", "platform": "Telegram", "handle": "@wolf"}],
        "events": [
            {
                "time": "3 March 2026 14:02",
                "accounts": ["wolf"],
                "words": "=pay or I send it",
                "exhibits": ["AB1"],
            }
        ],
    }
    (tmp_path / "records.json").write_text(json.dumps(records), encoding="utf-8")
    assert run("record", tmp_path / "records.json") == 0
    capsys.readouterr()

    assert run("timeline", "--json") == 0
    events = json.loads(capsys.readouterr().out)["events"]
    assert [event["marks"] for event in events] == [["AB1"]]

    assert run("timeline", "--csv") == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out.lstrip("\ufeff"))))
    assert not rows[0]["message"].startswith("=")

    assert run("report", "-o", tmp_path / "r.pdf") == 0
    with pikepdf.open(tmp_path / "r.pdf") as pdf:
        streams = [
            bytes(found.read_raw_bytes())
            for found in pdf.objects
            if isinstance(found, pikepdf.Stream) and found.get("/Filter") == "/DCTDecode"
        ]
    assert source.read_bytes() in streams

    assert run("extract", "AB1", "-o", tmp_path / "out.jpg") == 0
    assert (tmp_path / "out.jpg").read_bytes() == source.read_bytes()
    assert run("check") == 0
    assert "opened apart from the rest of the program" in capsys.readouterr().err
    assert run("list", "--json") == 0
    listed = json.loads(capsys.readouterr().out)
    assert [(row["mark"], row["account"], row["events"]) for row in listed] == [("AB1", "@wolf", 1)]


def test_check_names_what_is_damaged_and_exits_1(
    run: Run, vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One flipped bit in one original is found and named by its mark; the other is whole."""
    run("add", picture(tmp_path / "1.png", 1), picture(tmp_path / "2.png", 2))
    capsys.readouterr()
    run("list", "--json")
    first = json.loads(capsys.readouterr().out)[0]
    digest = hashlib.sha256((tmp_path / "1.png").read_bytes()).hexdigest()
    assert first["mark"] == "AB1"
    assert len(digest) == 64
    damaged = max(
        (p for p in (vault / "blobs").rglob("*") if p.is_file()), key=lambda p: p.stat().st_size
    )
    data = bytearray(damaged.read_bytes())
    data[len(data) // 2] ^= 1
    damaged.write_bytes(data)
    assert run("check", "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert len(found["damage"]) == 1
    assert re.search(r"AB[12]", found["damage"][0])
    assert run("check", "--quick") == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["nonsense"], 2),
        (["add"], 2),
        (["list", "VAULT", "--passphrase-file", "WRONG"], 3),
        (["list", "EMPTY", "--passphrase-file", "SECRET"], 4),
        (["list", "VAULT", "--passphrase-file", "MISSING"], 5),
        (["extract", "VAULT", "AB9", "-o", "OUT", "--passphrase-file", "SECRET"], 2),
        (["extract", "VAULT", "what", "-o", "OUT", "--passphrase-file", "SECRET"], 2),
        (["create", "FULL", "--initials", "AB", "--passphrase-file", "SECRET"], 2),
        (["create", "NEW", "--initials", "A-1", "--passphrase-file", "SECRET"], 2),
        (
            [
                "create",
                "NEW",
                "--initials",
                "AB",
                "--zone",
                "Nowhere/No",
                "--passphrase-file",
                "SECRET",
            ],
            2,
        ),
        (
            ["create", "NEW", "--initials", "AB", "--country", "xx", "--passphrase-file", "SECRET"],
            2,
        ),
        (["create", "NEW", "--initials", "AB", "--passphrase-file", "WEAK"], 2),
        (["report", "VAULT", "-o", "GONE/r.pdf", "--passphrase-file", "SECRET"], 5),
    ],
)
def test_each_mistake_has_its_exit_code_and_one_sentence(
    words: list[str],
    code: int,
    vault: Path,
    secret: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The exit codes of the design, section 10; what is said ends with a full stop or a hint."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    (tmp_path / "wrong").write_text("not this one at all\n")
    (tmp_path / "weak").write_text("password\n")
    places = {
        "VAULT": vault,
        "SECRET": secret,
        "WRONG": tmp_path / "wrong",
        "WEAK": tmp_path / "weak",
        "MISSING": tmp_path / "missing",
        "EMPTY": tmp_path / "empty",
        "FULL": tmp_path / "full",
        "NEW": tmp_path / "new",
        "OUT": tmp_path / "out",
        "GONE/r.pdf": tmp_path / "gone" / "r.pdf",
    }
    capsys.readouterr()
    assert main([str(places.get(word, word)) for word in words]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.strip().splitlines()) == 1
    assert (tmp_path / "full" / "letter.txt").read_text() == "mine"
    assert not (tmp_path / "new").exists()


def test_another_programs_file_is_no_vault(
    secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder of other files is told apart from a damaged vault, and left alone."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "keys.a").write_bytes(b"SQLite format 3\0" * 256)
    assert main(["list", str(other), "--passphrase-file", str(secret)]) == 4
    assert (other / "keys.a").read_bytes() == b"SQLite format 3\0" * 256
    assert [path.name for path in other.iterdir()] == ["keys.a"]


@pytest.mark.parametrize(
    "name",
    [
        "two\nlines.png",
        "\u202egnp.exe",
        "x" * 251 + ".png",
        b"caf\xe9.png",
        "ناجي.png",
    ],
)
def test_odd_names_are_kept_and_shown_in_one_line(
    name: str | bytes, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Newlines, right-to-left marks, 255 bytes and undecodable bytes lose nothing and move nothing."""
    source = tmp_path / (os.fsdecode(name) if isinstance(name, bytes) else name)
    source.write_bytes(picture(tmp_path / "plain.png", 5).read_bytes())
    assert run("add", source) == 0
    capsys.readouterr()
    assert run("list") == 0
    out = capsys.readouterr().out
    assert len(out.splitlines()) == 1
    assert "\u202e" not in out
    assert run("report", "-o", tmp_path / "r.pdf") == 0


def test_a_zero_byte_file_and_a_vanished_one(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty file is an exhibit; a file that is gone is one sentence; the others come in."""
    (tmp_path / "empty.png").touch()
    good = picture(tmp_path / "good.png", 1)
    assert run("add", tmp_path / "empty.png", tmp_path / "gone.png", good) == 5
    out, err = capsys.readouterr()
    assert out == "AB1\nAB2\n"
    assert err.count("gone.png") == 1
    assert run("check") == 0


def test_an_interrupted_add_keeps_what_is_in(vault: Path, secret: Path, tmp_path: Path) -> None:
    """Ctrl+C ends at the next file with code 130; the vault is whole and holds what was counted."""
    for number in range(300):
        (tmp_path / f"{number:03}.bin").write_bytes(os.urandom(400_000))
    adding = subprocess.Popen(
        [
            *(sys.executable, "-m", "evidence_kit", "add", str(vault)),
            *(str(tmp_path / f"{n:03}.bin") for n in range(300)),
            *("--passphrase-file", str(secret)),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    while not any(path.is_file() for path in (vault / "blobs").rglob("*")):
        assert adding.poll() is None
    adding.send_signal(signal.SIGINT)
    out, err = adding.communicate()
    assert adding.returncode == 130, err
    assert b"safe" in err
    words = ["list", str(vault), "--json", "--passphrase-file", str(secret)]
    listed = subprocess.run(
        [sys.executable, "-m", "evidence_kit", *words], capture_output=True, check=True
    )
    assert len(json.loads(listed.stdout)) == len(out.split()) >= 1


def test_without_a_display_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """`evidence-kit` alone, where no window can open, points to the made-up case."""
    bare = {k: v for k, v in os.environ.items() if "DISPLAY" not in k and "QT_" not in k}
    said = subprocess.run(
        [sys.executable, "-m", "evidence_kit"], env=bare, capture_output=True, text=True
    )
    assert said.returncode == 5
    assert "make demo" in said.stderr


def test_the_readme_names_every_command() -> None:
    """What the program can do is in the README, and nothing that it cannot."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^evidence-kit ([\w-]+)", readme, flags=re.MULTILINE))
    helped = subprocess.run(
        [sys.executable, "-m", "evidence_kit", "--help"], capture_output=True, text=True, check=True
    )
    offered = set(re.findall(r"^    ([\w-]+)(?:  |$)", helped.stdout, flags=re.MULTILINE))
    assert told == offered
