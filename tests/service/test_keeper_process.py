"""The keeper as the desktop meets it: a process of its own, at the other end of two pipes."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from evidence_kit.service import messages as m
from tests.service.conftest import FACTS, PASSPHRASE, picture
from tests.service.keeper_talk import KeeperTalk


def create(talk: KeeperTalk, folder: Path) -> None:
    made = talk.ask(m.CreateVault(path=str(folder), passphrase=PASSPHRASE, facts=FACTS))
    assert isinstance(made, m.Created)


def test_a_list_is_answered_while_files_are_added(talk: KeeperTalk, tmp_path: Path) -> None:
    """A long request never holds up a quick one, and a cancel ends it with what is in."""
    create(talk, tmp_path / "vault")
    paths = tuple(str(picture(tmp_path / f"{n}.png", n)) for n in range(40))
    adding = talk.send(m.AddFiles(paths=paths))
    rows = talk.ask(m.ListExhibits())
    assert isinstance(rows, m.ExhibitRows)
    assert not any(
        reply.number == adding and isinstance(reply.answer, m.FilesAdded) for reply in talk.replies
    )
    talk.cancel(adding)
    told = talk.ask(m.GetOverview(), lambda reply: isinstance(reply.answer, m.FilesAdded))
    assert len(told.added) + told.remaining == 40


def test_lock_in_the_middle_keeps_what_is_in_and_ends_the_process(
    talk: KeeperTalk, tmp_path: Path
) -> None:
    """Hiding while adding: the keeper finishes its file, signs, and is gone; the vault is whole."""
    create(talk, tmp_path / "vault")
    paths = tuple(str(picture(tmp_path / f"{n}.png", n)) for n in range(40))
    talk.send(m.AddFiles(paths=paths))
    assert isinstance(talk.ask(m.Lock()), m.Locked)
    assert talk.receive() is None
    assert talk.process.wait() == 0
    told = next(r.answer for r in talk.replies if isinstance(r.answer, m.FilesAdded))
    again = KeeperTalk()
    try:
        opened = again.ask(m.Unlock(path=str(tmp_path / "vault"), secret=PASSPHRASE))
        assert isinstance(opened, m.Unlocked)
        left = again.ask(m.GetDraft(form=m.INTERRUPTED)).fields
        assert left["done"] == str(len(told.added))
        assert left["total"] == "40"
        assert tuple(left["paths"].split("\0")) == paths
        assert again.ask(m.ListExhibits()).total == len(told.added)
        checked = again.ask(m.CheckVault())
        assert checked.damage == ()
    finally:
        again.end()


def drafts(folder: Path, *forms: str) -> list[dict[str, str]]:
    """Unlock *folder* again and give the drafts of *forms*, once nobody else has it open."""
    again = KeeperTalk()
    try:
        until = time.monotonic() + 20
        while not isinstance(
            opened := again.ask(m.Unlock(path=str(folder), secret=PASSPHRASE)), m.Unlocked
        ):
            assert time.monotonic() < until, opened
        return [again.ask(m.GetDraft(form=form)).fields for form in forms]
    finally:
        again.end()


def test_what_was_not_reached_is_remembered_though_it_was_stopped_first(
    talk: KeeperTalk, tmp_path: Path
) -> None:
    """The desktop stops all that runs before it locks; that is not the person who stopped it."""
    create(talk, tmp_path / "vault")
    paths = tuple(str(picture(tmp_path / f"{n}.png", n)) for n in range(40))
    adding = talk.send(m.AddFiles(paths=paths))
    talk.send(m.Leaving())
    talk.cancel(adding)
    # Only now: the stop is dealt with before there is a word of locking.
    talk.ask(m.ListExhibits(), lambda reply: isinstance(reply.answer, m.FilesAdded))
    assert isinstance(talk.ask(m.Lock()), m.Locked)
    (left,) = drafts(tmp_path / "vault", m.INTERRUPTED)
    assert left["total"] == "40"


@pytest.mark.parametrize("by_person", [False, True])
def test_a_report_that_hiding_stopped_is_told_of(
    talk: KeeperTalk, tmp_path: Path, *, by_person: bool
) -> None:
    """At the next unlock; one that the person stopped is not, and neither leaves a file."""
    create(talk, tmp_path / "vault")
    talk.ask(m.AddFiles(paths=(str(picture(tmp_path / "one.png")),)))
    making = talk.send(m.MakeReport(path=str(tmp_path / "report.pdf")))
    if by_person:
        talk.cancel(making)
    talk.send(m.Leaving())
    talk.cancel(making)
    assert isinstance(talk.ask(m.Lock()), m.Locked)
    assert drafts(tmp_path / "vault", m.UNFINISHED) == [{} if by_person else {"step": "report"}]
    assert not list(tmp_path.glob("*report*"))


_DESKTOP = """
import sys
from evidence_kit.service import messages as m
from tests.service.keeper_talk import KeeperTalk
talk = KeeperTalk()
talk.ask(m.Unlock(path=sys.argv[1], secret=sys.argv[2]))
talk.ask(m.AddFiles(paths=tuple(sys.argv[3:])), lambda reply: getattr(reply.answer, "done", 0) > 0)
sys.stdout.write("adding\\n")
sys.stdout.flush()
sys.stdin.read()
"""


def test_a_desktop_that_is_killed_leaves_word_of_what_was_not_reached(
    talk: KeeperTalk, tmp_path: Path
) -> None:
    """As the guard ends one that hangs: its keeper closes the vault as always."""
    create(talk, tmp_path / "vault")
    talk.ask(m.Lock())
    paths = [str(picture(tmp_path / f"{n}.png", n)) for n in range(200)]
    desktop = subprocess.Popen(
        [sys.executable, "-c", _DESKTOP, str(tmp_path / "vault"), PASSPHRASE, *paths],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert desktop.stdout is not None
    assert desktop.stdout.readline() == b"adding\n"
    desktop.kill()
    desktop.communicate()
    (left,) = drafts(tmp_path / "vault", m.INTERRUPTED)
    assert left["total"] == "200"


def test_a_desktop_that_dies_takes_the_keeper_with_it(talk: KeeperTalk, tmp_path: Path) -> None:
    """End of file on its pipe ends the keeper, cleanly."""
    create(talk, tmp_path / "vault")
    talk.process.stdin.close()
    assert talk.process.wait() == 0
    assert talk.process.stdout.read() == b""


def test_a_problem_travels_as_its_sentence(talk: KeeperTalk, tmp_path: Path) -> None:
    """What goes wrong arrives as a kind and one sentence, and the keeper goes on."""
    failed = talk.ask(m.Unlock(path=str(tmp_path), secret=PASSPHRASE))
    assert isinstance(failed, m.Failed)
    assert failed.kind == "VaultUnusable"
    assert failed.sentence.endswith(".")
    assert isinstance(talk.ask(m.JudgePassphrase(passphrase="x")), m.Strength)
