"""The keeper as the desktop meets it: a process of its own, at the other end of two pipes."""

from pathlib import Path

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
