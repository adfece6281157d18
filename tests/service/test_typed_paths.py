"""Paths as people type them."""

from pathlib import Path

import pytest

from evidence_kit.service.session import folder_of


def test_a_tilde_is_home_where_there_is_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A name that only looks like somebody's home is a name."""
    monkeypatch.chdir(tmp_path)
    assert folder_of("~/case") == Path.home() / "case"
    assert folder_of("~nobody-of-that-name/case") == tmp_path / "~nobody-of-that-name" / "case"
