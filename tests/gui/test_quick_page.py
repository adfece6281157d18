"""Writing something down from anywhere, with a picture from the clipboard."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from evidence_kit.gui.main_window import MainWindow
from evidence_kit.gui.page_builders import page_builders
from evidence_kit.gui.pages.quick import QuickPage
from evidence_kit.model.account import Account
from evidence_kit.model.event import Event, Witness
from evidence_kit.service.messages import GetDraft, GetRecord, ListExhibits, Save, SaveDraft
from tests.gui.conftest import Desk

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, wait_until: Wait) -> Iterator[MainWindow]:
    """The frame on the timeline, with two accounts known."""
    for name in ("kay", "lou"):
        desk.answer(Save(record=Account(id=name, platform="Instagram", handle=f"@{name}")))
    made = MainWindow(page_builders(desk))
    qtbot.addWidget(made)
    made.resize(1160, 760)
    made.show_page("timeline")
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    wait_until(lambda: not desk._jobs)
    yield made
    QGuiApplication.clipboard().clear()


def quick(window: MainWindow, desk: Desk, qtbot: QtBot, wait_until: Wait) -> QuickPage:
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: not desk._jobs)
    page = window.page
    assert isinstance(page, QuickPage)
    return page


def events(desk: Desk) -> list[Event]:
    assert desk._keeper is not None
    return list(desk._keeper.session.open_vault.case().events)


def put_picture(colour: str) -> None:
    image = QImage(40, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    QGuiApplication.clipboard().setImage(image)


def test_one_key_words_and_save_and_one_is_back(
    window: MainWindow, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Ctrl N, the words, Save: it is written down, and the page from before is there again."""
    page = quick(window, desk, qtbot, wait_until)
    assert page.form.words.hasFocus()
    qtbot.keyClicks(page.form.words, "he rang again")
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    wait_until(lambda: window.current == "timeline")
    assert [event.words for event in events(desk)] == ["he rang again"]
    assert desk.answer(GetDraft(form="quick")).fields == {}


def test_what_is_typed_is_there_again_after_hiding(
    window: MainWindow, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Nothing typed is lost; it is saved once, under one id."""
    page = quick(window, desk, qtbot, wait_until)
    qtbot.keyClicks(page.form.words, "half a sen")
    page.flush()
    page.forget()
    assert page.form.words.toPlainText() == ""
    wait_until(lambda: not desk._jobs)
    page.enter()
    wait_until(lambda: page.form.words.toPlainText() == "half a sen")
    assert "Nothing was lost" in page.notice.sentence
    page.save.click()
    wait_until(lambda: len(events(desk)) == 1)


def test_a_picture_is_pasted_straight_from_the_clipboard(
    window: MainWindow, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Ctrl V adds it, sealed, as an exhibit of what is being written."""
    desk.answer(SaveDraft(form="under-18", fields={"answer": "no"}))
    page = quick(window, desk, qtbot, wait_until)
    put_picture("red")
    qtbot.keyClick(page.form.words, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: page.with_picture.isVisible())
    page.form.words.setPlainText("this one")
    page.save.click()
    wait_until(lambda: len(events(desk)) == 1)
    (exhibit,) = desk.answer(ListExhibits()).rows
    assert events(desk)[0].exhibits == (exhibit.id,)
    assert exhibit.media_type == "image/png"


def test_the_question_about_under_18s_comes_first(
    window: MainWindow, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """Nothing is copied before it was answered, and the way to it is one press."""
    page = quick(window, desk, qtbot, wait_until)
    put_picture("blue")
    page.paste.click()
    wait_until(lambda: bool(page.notice.sentence))
    assert page.question.isVisible()
    assert desk.answer(ListExhibits()).total == 0
    page.question.click()
    assert window.current == "evidence"


def test_an_empty_clipboard_says_what_to_do(
    window: MainWindow, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """No picture there is no error."""
    QGuiApplication.clipboard().clear()
    page = quick(window, desk, qtbot, wait_until)
    page.paste.click()
    assert "Copy one first" in page.notice.sentence


def test_several_accounts_and_witnesses(
    window: MainWindow, desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """More than one account and more than one person who saw it are kept, and can be taken out."""
    page = quick(window, desk, qtbot, wait_until)
    form = page.form
    form.who.platform.set_text("Instagram")
    form.who.name.set_text("@kay")
    form.words.setPlainText("both wrote")
    form.more.set_open(True)
    form.beneath.others.choice.choose("lou")
    form.beneath.others._put_in()
    form.beneath.witness.setText("Jo")
    form.beneath.witnesses.another.click()
    form.beneath.witnesses.people[0].lines["name"].setText("Sam")
    form.beneath.witnesses.people[0].lines["saw"].setText("the message")
    assert page.form.fields()["others"] == "lou"
    page.save.click()
    wait_until(lambda: len(events(desk)) == 1)
    (event,) = events(desk)
    assert event.accounts == ("kay", "lou")
    assert event.witnesses == (Witness(name="Jo"), Witness(name="Sam", saw="the message"))
    form.show_event(event, desk.answer(GetRecord(id="kay")).record, {})
    assert form.more.is_open
    form.beneath.witnesses.people[0].remove.click()
    form.beneath.others._take_out("lou")
    changed = form.record()
    assert (changed.accounts, changed.witnesses) == (("kay",), (Witness(name="Jo"),))
