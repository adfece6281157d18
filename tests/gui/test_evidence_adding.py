"""Adding on the Evidence page: the question first, then files, and what became of each."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.evidence import EvidencePage
from evidence_kit.service.messages import AddFiles, GetOverview, ListExhibits
from tests.gui.conftest import Desk

Wait = Callable[[Callable[[], bool]], None]


def picture(folder: Path, name: str, seed: int = 0, size: tuple[int, int] = (90, 190)) -> Path:
    """A small picture that differs with its *seed*."""
    folder.mkdir(exist_ok=True)
    drawn = Image.new("RGB", size, (seed * 37 % 255, 90, 140))
    drawn.putpixel((1, 1), (seed % 255, seed // 255, 7))
    path = folder / name
    drawn.save(path)
    return path


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> EvidencePage:
    """The page as a person sees it first."""
    made = EvidencePage(desk)
    qtbot.addWidget(made)
    made.resize(1150, 640)
    made.show()
    made.enter()
    return made


def drop(page: EvidencePage, *paths: Path) -> None:
    """Let go of files over the page."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(300, 300), actions, data, buttons, keys)
    QApplication.sendEvent(page.rooms, entering)
    assert entering.isAccepted()
    event = QDropEvent(QPointF(300, 300), actions, data, buttons, keys)
    QApplication.sendEvent(page.rooms, event)
    assert event.dropAction() == Qt.DropAction.CopyAction


def dialogs() -> list[QFileDialog]:
    return [
        w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog) and w.isVisible()
    ]


def test_question_comes_before_the_first_file_dialog(page: EvidencePage, wait_until: Wait) -> None:
    """No file dialog opens before the question about under-18s is answered, and then one does."""
    page.way.empty().files.click()
    wait_until(page.way.under_18().no.isVisible)
    assert not dialogs()
    page.way.under_18().no.click()
    wait_until(lambda: bool(dialogs()))
    dialogs()[0].reject()


def test_question_comes_before_the_first_drop(
    page: EvidencePage, desk: Desk, tmp_path: Path, wait_until: Wait
) -> None:
    """Dropped files wait for the answer and are then added."""
    drop(page, picture(tmp_path / "in", "a.png"))
    wait_until(page.way.under_18().no.isVisible)
    assert not [asked for asked in desk.asked if isinstance(asked, AddFiles)]
    page.way.under_18().no.click()
    wait_until(lambda: page.model.rowCount() == 1)


def test_a_key_pressed_twice_answers_nothing(
    page: EvidencePage, qtbot: QtBot, wait_until: Wait
) -> None:
    """The question comes up with the keyboard on "Not now": Enter again does not say no."""
    page.activateWindow()
    page.way.empty().files.click()
    wait_until(page.way.under_18().back.hasFocus)
    with qtbot.assertNotEmitted(page.way.under_18().answered):
        qtbot.keyClick(page.way.under_18().back, Qt.Key.Key_Return)
    assert not dialogs()


def test_yes_adds_nothing_and_shows_where_to_go(
    page: EvidencePage, desk: Desk, tmp_path: Path, wait_until: Wait
) -> None:
    """After yes the dropped pictures are left alone and the country's route is on the page."""
    drop(page, picture(tmp_path / "in", "a.png"))
    wait_until(page.way.under_18().yes.isVisible)
    page.way.under_18().yes.click()
    wait_until(page.way.under_18().others.isVisible)
    shown = " ".join(
        label.text() for label in page.way.under_18().findChildren(type(page.way.under_18().law))
    )
    assert "Report Remove" in shown
    page.way.under_18().others.click()
    wait_until(lambda: bool(dialogs()))
    dialogs()[0].reject()
    assert not [asked for asked in desk.asked if isinstance(asked, AddFiles)]


def test_question_is_asked_once(
    page: EvidencePage, desk: Desk, qtbot: QtBot, tmp_path: Path, wait_until: Wait
) -> None:
    """The answer is remembered in the vault, for the next window too; a link asks again."""
    drop(page, picture(tmp_path / "in", "a.png"))
    wait_until(page.way.under_18().no.isVisible)
    page.way.under_18().no.click()
    wait_until(lambda: page.model.rowCount() == 1)
    again = EvidencePage(desk)
    qtbot.addWidget(again)
    again.show()
    again.enter()
    drop(again, picture(tmp_path / "in", "b.png", 5))
    wait_until(lambda: again.model.rowCount() == 2)
    assert not again.way.under_18().isVisible()
    again.side.under_18.click()
    assert again.way.under_18().no.isVisible()


def answer_no(page: EvidencePage, wait_until: Wait) -> None:
    wait_until(page.way.under_18().no.isVisible)
    page.way.under_18().no.click()


def test_whole_folder_is_added_in_order(
    page: EvidencePage, tmp_path: Path, wait_until: Wait
) -> None:
    """A dropped folder brings in its files, marked in natural order."""
    for number in (10, 2, 1):
        picture(tmp_path / "in", f"shot {number}.png", number)
    drop(page, tmp_path / "in")
    answer_no(page, wait_until)
    wait_until(lambda: page.model.rowCount() == 3)
    names = [row.name for n in range(3) if (row := page.model.row(n))]
    assert names == ["shot 1.png", "shot 2.png", "shot 10.png"]


def test_summary_names_twins_and_refusals(
    page: EvidencePage, desk: Desk, tmp_path: Path, wait_until: Wait
) -> None:
    """What was there already is said with its mark, and what was not taken with the reason."""
    first = picture(tmp_path / "in", "a.png", 1)
    page.add([str(first)])
    answer_no(page, wait_until)
    wait_until(page.adding.close_button.isVisible)
    page.add([str(first), str(picture(tmp_path / "in", "b.png", 2)), str(tmp_path / "gone.png")])
    wait_until(lambda: page.model.rowCount() == 2 and not page.adding.is_adding)
    told = page.adding.words.text() + page.adding._details.text()
    assert "AB2" in told
    assert "already here, as AB1" in told
    assert "gone.png" in told


def test_stop_keeps_what_is_in_and_says_so(
    page: EvidencePage, desk: Desk, tmp_path: Path, wait_until: Wait
) -> None:
    """Stop ends adding after the file in hand; the rest is counted and can be added later."""
    for number in range(30):
        picture(tmp_path / "in", f"{number:02}.png", number)
    page.add([str(tmp_path / "in")])
    answer_no(page, wait_until)
    wait_until(lambda: page.adding.is_adding and page.adding._progress.done >= 2)
    page.adding.stop.click()
    wait_until(lambda: not page.adding.is_adding)
    told = page.adding._details.text()
    assert "not reached" in told
    assert "What was added stays" in told
    kept = desk.answer(ListExhibits()).total
    assert 2 <= kept < 30
    assert page.adding.words.text().startswith(f"{kept} files are added")


def test_empty_page_says_what_to_do(page: EvidencePage, desk: Desk, wait_until: Wait) -> None:
    """Before anything is added the page offers the ways to add and what to capture first."""
    wait_until(page.way.empty().isVisible)
    assert not page.list.isVisible()
    assert desk.answer(GetOverview()).exhibits == 0


def test_files_dropped_on_a_field_are_added_not_typed(page: EvidencePage) -> None:
    """No field of the page takes drops of its own."""
    assert [w for w in page.findChildren(type(page.view.form.words)) if w.acceptDrops()] == []


def test_words_without_a_picture_can_be_written(
    page: EvidencePage, desk: Desk, wait_until: Wait
) -> None:
    """Somebody without a picture can still write down what happened."""
    page.way.empty().words.click()
    wait_until(lambda: page.view.form.isVisible() and not page.view.picture.isVisible())
    page.view.form.words.setPlainText("He said he would come to my work.")
    page.leave()
    wait_until(lambda: desk.answer(GetOverview()).events == 1)


def test_random_names_do_not_break_the_summary(
    page: EvidencePage, tmp_path: Path, wait_until: Wait
) -> None:
    """Names are shown as plain text, whatever they hold."""
    chooser = random.Random(3)
    name = "<b>x<b>&%1 {} " + "".join(chooser.choices("äß漢ع", k=8)) + ".png"
    page.add([str(tmp_path / name)])
    answer_no(page, wait_until)
    wait_until(page.adding.close_button.isVisible)
    assert name in page.adding._details.text()


def test_small_pictures_come_up_by_themselves(
    page: EvidencePage, desk: Desk, tmp_path: Path, wait_until: Wait
) -> None:
    """Once a picture is read, the list and the view show it blurred; nobody has to go away first."""
    drop(page, picture(tmp_path / "in", "a.png"))
    wait_until(page.way.under_18().no.isVisible)
    page.way.under_18().no.click()
    wait_until(lambda: page.model.rowCount() == 1)

    def row_shows_it() -> bool:
        row = page.model.row(0)
        return row is not None and row.has_picture and page.thumbnails.get(row.id) is not None

    wait_until(row_shows_it)
    wait_until(page.view.picture.show_button.isVisible)
