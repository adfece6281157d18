"""The system may end the reader of pictures at any time, for want of memory."""

import os
import signal
from pathlib import Path
from typing import Any

import pytest

from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.sandbox import Pending, Sandbox
from tests.service.conftest import PASSPHRASE, picture


@pytest.mark.parametrize(("kills", "shown"), [(1, True), (2, False)])
def test_a_reader_that_was_killed_is_tried_once_more(
    kills: int, shown: bool, keeper: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One kill costs nothing; a picture that ends its reader each time is kept without a preview."""
    started = Sandbox.aside
    left = [None] * kills

    def aside(self: Sandbox, *job: Any, **how: Any) -> Pending:
        pending = started(self, *job, **how)
        if left:
            left.pop()
            os.kill(pending.pid, signal.SIGKILL)
        return pending

    monkeypatch.setattr(Sandbox, "aside", aside)
    keeper.handle(m.AddFiles(paths=(str(picture(tmp_path / "a.png")),)))
    keeper.handle(m.ReadNew())
    (row,) = keeper.handle(m.ListExhibits()).rows
    assert row.has_picture is shown


@pytest.mark.parametrize(("bad_sittings", "shown"), [(1, True), (2, True), (3, False)])
def test_a_picture_that_could_not_be_read_today_may_be_read_another_day(
    bad_sittings: int,
    shown: bool,
    keeper: Keeper,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The computer may have been too busy: it is tried in three sittings, once in each, not for ever."""
    started = Sandbox.aside
    asked: list[int] = []
    bad = True

    def aside(self: Sandbox, *job: Any, **how: Any) -> Pending:
        pending = started(self, *job, **how)
        asked.append(pending.pid)
        if bad:
            os.kill(pending.pid, signal.SIGKILL)
        return pending

    monkeypatch.setattr(Sandbox, "aside", aside)
    keeper.handle(m.AddFiles(paths=(str(picture(tmp_path / "a.png")),)))
    for _ in range(bad_sittings):
        for _ in range(3):
            keeper.handle(m.ReadNew())
        _next_sitting(keeper)
    assert len(asked) == 2 * bad_sittings  # a reader that died is started once more at once
    bad = False
    keeper.handle(m.ReadNew())
    (row,) = keeper.handle(m.ListExhibits()).rows
    assert row.has_picture is shown
    assert bool(row.problem) is not shown


def _next_sitting(keeper: Keeper) -> None:
    folder = keeper.session.open_vault.folder
    keeper.handle(m.Lock())
    keeper.handle(m.Unlock(path=str(folder), secret=PASSPHRASE))
