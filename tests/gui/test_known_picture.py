"""Fingerprints: made without keeping the picture, kept with the case, held against a copy."""

from collections.abc import Callable
from pathlib import Path

from PIL import Image
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.known_picture import FORM, KnownPicturePage
from evidence_kit.guide.packs import pack
from evidence_kit.service.messages import GetDraft, ListExhibits, ListRecords, MakeFingerprint
from tests.gui.conftest import Desk
from tests.gui.guide_words import entered, shown_words

Wait = Callable[[Callable[[], bool]], None]


def shown(desk: Desk, qtbot: QtBot, wait_until: Wait) -> KnownPicturePage:
    return entered(KnownPicturePage(desk), desk, qtbot, wait_until)


def drawn(path: Path, turned: int = 0, size: tuple[int, int] = (400, 300)) -> Path:
    grey = Image.radial_gradient("L").resize((500, 400))
    grey.paste(Image.linear_gradient("L").resize((220, 160)), (40, 60))
    grey.rotate(turned).resize(size).convert("RGB").save(path)
    return path


def test_under_18_is_asked_first_and_no_file_is_opened(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Yes leads to the services for young people; there is nothing to choose a file with."""
    page = shown(desk, qtbot, wait_until)
    assert not page.make.isVisible()
    page.yes.click()
    assert not page.make.isVisible()
    assert not page.check.isVisible()
    read = shown_words(page)
    assert "Report Remove" in read
    assert pack("uk").under_18_words in read
    assert not [each for each in desk.asked if isinstance(each, MakeFingerprint)]


def test_a_fingerprint_is_kept_and_finds_a_copy(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """The file itself, a smaller copy in another format, and another picture are told apart."""
    page = shown(desk, qtbot, wait_until)
    page.no.click()
    assert "StopNCII" in shown_words(page)
    assert not page.check.isEnabled()
    page.make_of([str(drawn(tmp_path / "mine.png"))])
    wait_until(page.made.isVisible)
    qtbot.keyClicks(page.name, "the beach one")
    page.keep.click()
    wait_until(page.check.isEnabled)
    (kept,) = desk.answer(ListRecords()).contacts
    assert kept.outcome == "the beach one"
    assert kept.fingerprint is not None
    assert len(kept.fingerprint.pdq) == 64
    assert not desk.answer(ListExhibits()).rows
    for path, words in (
        (tmp_path / "mine.png", "very same file as: the beach one"),
        (drawn(tmp_path / "sent.jpg", size=(240, 180)), "looks like the same picture as"),
        (drawn(tmp_path / "other.png", turned=120), "does not look like a picture"),
    ):
        page.check_of([str(path)])
        wait_until(lambda said=words: said in page.check_result.sentence)


def test_a_file_that_is_no_picture_is_told(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """It has one fingerprint; a missing file has none, and both say so."""
    page = shown(desk, qtbot, wait_until)
    page.no.click()
    (tmp_path / "film.txt").write_text("x")
    page.make_of([str(tmp_path / "film.txt")])
    wait_until(lambda: "one fingerprint only" in page.make_result.sentence)
    page.make_of([str(tmp_path / "gone.png")])
    wait_until(lambda: "could not be read" in page.make_result.sentence)


def test_forgetting_leaves_no_fingerprint(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """After hiding neither name nor digits are on the page."""
    page = shown(desk, qtbot, wait_until)
    page.no.click()
    page.make_of([str(drawn(tmp_path / "mine.png"))])
    wait_until(page.made.isVisible)
    qtbot.keyClicks(page.name, "the beach one")
    page.forget()
    assert not page.name.text()
    assert "SHA-256" not in shown_words(page)


def test_a_fingerprint_and_its_name_survive_hiding(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """Neither the picture nor the words are needed again; what is kept leaves no draft."""
    page = shown(desk, qtbot, wait_until)
    page.no.click()
    page.make_of([str(drawn(tmp_path / "mine.png"))])
    wait_until(page.made.isVisible)
    made = page._made
    qtbot.keyClicks(page.name, "the beach one")
    page.flush()
    page.forget()
    wait_until(lambda: not desk._jobs)
    again = shown(desk, qtbot, wait_until)
    wait_until(lambda: again.name.text() == "the beach one")
    assert not again.made.isVisible()  # the question about under-18s comes first
    again.no.click()
    assert again.made.isVisible()
    again.keep.click()
    wait_until(lambda: not again.made.isVisible())
    (kept,) = desk.answer(ListRecords()).contacts
    assert (kept.outcome, kept.fingerprint) == ("the beach one", made)
    wait_until(lambda: desk.answer(GetDraft(form=FORM)).fields == {})
