"""Videos, pages and words are shown like pictures, with a sentence where it is only a part."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.gui.widgets.picture_view import PictureView
from evidence_kit.intake.sniff import LARGEST_OTHER, small_enough
from evidence_kit.service.messages import AddFiles, ReadNew, SaveDraft
from tests.gui.conftest import Desk
from tests.gui.evidence_desk import Wait, open_mark, open_page
from tests.intake import made_exports, made_files


@pytest.fixture
def filled(desk: Desk, tmp_path: Path) -> Desk:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "1 film.mp4").write_bytes(made_files.film())
    (folder / "2 letter.pdf").write_bytes(made_files.pdf(12))
    (folder / "3 warning.eml").write_bytes(made_exports.mail())
    (folder / "4 note.ogg").write_bytes(made_files.voice_note())
    desk.answer(AddFiles(paths=(str(folder),)))
    desk.answer(ReadNew())
    desk.answer(SaveDraft(form="under-18", fields={"answer": "no"}))
    return desk


def shown(view: PictureView) -> tuple[str, bool]:
    """The sentence under the picture, and whether a copy with parts covered is offered."""
    caution = view.caution.text() if view.caution.isVisibleTo(view) else ""
    return caution, view.cover_button.isVisibleTo(view)


def test_other_files_show_a_picture_and_say_what_part_it_is(
    qtbot: QtBot, filled: Desk, wait_until: Wait
) -> None:
    page = open_page(qtbot, filled, wait_until)
    said = {}
    for number in range(1, 5):
        open_mark(page, number, wait_until)
        said[number] = shown(page.view.picture)
    assert said[1][0].startswith("This is one picture from the video")
    assert said[2][0] == "The first 10 pages are shown here, of 12. The whole file is kept."
    assert said[3] == ("", False)
    assert not any(copy for _, copy in said.values())


def test_a_file_that_is_too_big_to_show_never_waits_for_its_picture() -> None:
    assert small_enough("image/png", LARGEST_OTHER + 1)
    assert not small_enough("video/mp4", LARGEST_OTHER + 1)
