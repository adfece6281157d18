"""The command that reads pictures: what it prints, and that it records nothing."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from evidence_kit.cli.main import main
from evidence_kit.service import memory
from tests.service.conftest import PASSPHRASE

Run = Callable[..., int]


@pytest.fixture
def run(
    tmp_path: Path,
    cheap_keys: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Run a command on a new vault, with the tiny models alone; what was printed is forgotten."""
    monkeypatch.setattr(memory, "_total", lambda: 4 << 30)
    secret, folder = tmp_path / "secret.txt", tmp_path / "case"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")

    def call(command: str, *rest: object) -> int:
        capsys.readouterr()
        return main([command, str(folder), *map(str, rest), "--passphrase-file", str(secret)])

    assert call("create", "--initials", "AB") == 0
    return call


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A screenshot by its name, with words on it."""
    path = tmp_path / "Screenshot_20260314-211400.png"
    image = Image.new("RGB", (360, 240), "white")
    font = ImageFont.load_default(24)
    ImageDraw.Draw(image).text((20, 100), "velvet tractor", fill="black", font=font)
    image.save(path)
    return path


def test_what_was_read_is_printed_and_recorded_nowhere(
    run: Run, picture: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Adding reads nothing unless it is asked; reading tells what it saw, and the case is as before."""
    assert run("add", picture) == 0
    assert run("list", "--json") == 0
    assert json.loads(capsys.readouterr().out)[0]["to_check"] is False
    assert run("read", "AB1") == 0
    out, err = capsys.readouterr()
    assert out.startswith("AB1      1 read, 1 to check  Screenshot_20260314-211400.png")
    assert "captured" in out and "2026-03-14 21:14:00" in out
    assert "before a person has checked it" in err
    assert run("timeline") == 0
    assert "2026" not in capsys.readouterr().out


def test_add_reads_when_it_is_asked(
    run: Run, picture: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One command adds and reads; JSON gives every suggestion with where it was seen."""
    assert run("add", "--read", picture) == 0
    assert run("read", "--json") == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["mark"] == "AB1"
    assert found["reader"]
    assert [item["kind"] for item in found["items"]] == ["captured"]
