"""Pasting a picture on the Evidence page, and what stands beneath the form of an exhibit."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from evidence_kit.model.custody import Action
from evidence_kit.service.messages import Extract, ListCustody, ListExhibits, TypeAs
from tests.gui.conftest import Desk
from tests.gui.evidence_desk import Wait, add_pictures, open_page


def test_a_picture_is_pasted_with_one_key(
    qtbot: QtBot, desk: Desk, wait_until: Wait, tmp_path: Path
) -> None:
    """Ctrl V adds what is on the clipboard, opens it, and words still go into the field."""
    add_pictures(desk, tmp_path / "in", 1)
    page = open_page(qtbot, desk, wait_until)
    image = QImage(30, 50, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    QGuiApplication.clipboard().setImage(image)
    page.view.form.words.setFocus()
    qtbot.keyClick(page.view.form.words, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: desk.answer(ListExhibits()).total == 2)
    pasted = desk.answer(ListExhibits()).rows[1]
    wait_until(lambda: page.view.exhibits == (pasted.id,))
    desk.answer(Extract(mark="AB2", path=str(tmp_path / "out.png")))
    assert QImage(str(tmp_path / "out.png")).pixelColor(3, 3).name() == "#008000"
    QGuiApplication.clipboard().setText("only words")
    page.view.form.words.setFocus()
    qtbot.keyClick(page.view.form.words, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.view.form.words.toPlainText() == "only words"
    assert desk.answer(ListExhibits()).total == 2
    QGuiApplication.clipboard().clear()


def test_who_added_it_and_what_would_help_stand_beneath(
    qtbot: QtBot, desk: Desk, wait_until: Wait, tmp_path: Path
) -> None:
    """A helper's name, the open questions, and the history are there for each exhibit."""
    desk.answer(TypeAs(name="Ines"))
    add_pictures(desk, tmp_path / "in", 1)
    page = open_page(qtbot, desk, wait_until)
    wait_until(lambda: bool(page.view.beside.wishes.words.text()))
    assert "by Ines" in page.view.beside.added.text()
    assert not page.view.beside.wishes.isHidden()
    history = page.view.beside.of_picture
    history.fold.set_open(True)
    wait_until(lambda: bool(history.sentences) and "Ines" in history.sentences[0])
    page.forget()
    assert page.view.beside.added.text() == page.view.beside.wishes.words.text() == ""


def test_a_picture_is_removed_once_the_person_is_sure(
    qtbot: QtBot, desk: Desk, wait_until: Wait, tmp_path: Path
) -> None:
    """The question names what goes; the log keeps it, and Ctrl Z brings it back."""
    add_pictures(desk, tmp_path / "in", 2)
    page = open_page(qtbot, desk, wait_until)
    first = page.view.exhibits
    beside = page.view.beside
    beside.remove.click()
    assert "AB1, shot" in beside.sure._words.text()
    beside.sure.keep.click()
    assert desk.answer(ListExhibits()).total == 2
    beside.remove.click()
    beside.sure.remove.click()
    wait_until(lambda: desk.answer(ListExhibits()).total == 1)
    wait_until(lambda: page.view.exhibits != first)
    last = desk.answer(ListCustody(start=1, count=500)).entries[-1]
    assert last.action is Action.REMOVED
    page.undo()
    wait_until(lambda: desk.answer(ListExhibits()).total == 2)
