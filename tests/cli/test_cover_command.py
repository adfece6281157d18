"""Covering parts of a picture on the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import Run, run, secret, vault
from tests.service.conftest import picture

__all__ = ["run", "secret", "vault"]


def test_a_covered_copy_gets_the_next_mark(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its mark is printed, and both are in the list."""
    run("add", picture(tmp_path / "one.png", 1))
    capsys.readouterr()
    assert run("cover", "AB1", "--box", "10,10,80,30", "--what", "my address") == 0
    assert capsys.readouterr().out.strip() == "AB2"
    run("list", "--json")
    rows = json.loads(capsys.readouterr().out)
    assert [row["sensitivity"] for row in rows] == ["withheld", "ordinary"]


def test_a_box_that_is_none_is_wrong_use(run: Run, tmp_path: Path) -> None:
    """Exit code 2, and nothing is added."""
    run("add", picture(tmp_path / "one.png", 1))
    assert run("cover", "AB1", "--box", "here") == 2
