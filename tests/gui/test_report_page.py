"""The Report page: what it says, its preview, and the file that it makes."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from evidence_kit.gui.pages.report import ReportPage
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.exhibit import Answer
from evidence_kit.report.choices import SINCE_LAST, Paper
from evidence_kit.report.package_words import fingerprint_words
from evidence_kit.service.messages import (
    GetDraft,
    GetPage,
    ListRecords,
    MakeReport,
    PlanReport,
    PreviewReport,
    Save,
)
from tests.gui.conftest import Desk
from tests.gui.made_case import add_event, add_pictures, minute

Wait = Callable[[Callable[[], bool]], None]


def shown(desk: Desk, qtbot: QtBot, wait_until: Wait) -> ReportPage:
    page = ReportPage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 640)
    page.show()
    page.enter()
    wait_until(lambda: not desk._jobs)
    return page


def facts(desk: Desk) -> CaseFacts:
    found: CaseFacts = desk.answer(ListRecords()).facts
    return found


def fill(desk: Desk, folder: Path, count: int = 2) -> list[str]:
    exhibits = add_pictures(desk, folder / "in", count)
    for number, exhibit in enumerate(exhibits):
        add_event(desk, "pay me", minute(f"2026-03-0{number + 3}T10:00"), exhibits=(exhibit,))
    return exhibits


def test_plan_stands_in_three_lists(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """The page says in sentences what goes in, what stays out and what is missing."""
    fill(desk, tmp_path)
    page = shown(desk, qtbot, wait_until)
    assert page.goes_in._rows.count() >= 1
    assert page.stays_out._rows.count() >= 1
    assert page.missing._rows.count() >= 1


def test_pages_are_shown_only_when_asked_for(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """No page is set or fetched before the person asks; then the keyboard turns them."""
    fill(desk, tmp_path)
    page = shown(desk, qtbot, wait_until)
    assert not any(isinstance(each, PreviewReport | GetPage) for each in desk.asked)
    page.preview.show_pages.click()
    qtbot.waitUntil(lambda: page.preview.sheet._image is not None, timeout=20_000)
    pages = page.preview.pages
    assert pages >= 3
    assert page.preview.where.text() == f"Page 1 of {pages}"
    qtbot.keyClick(page.preview.sheet, Qt.Key.Key_PageDown)
    assert page.preview.where.text() == f"Page 2 of {pages}"
    qtbot.keyClick(page.preview.sheet, Qt.Key.Key_End)
    assert page.preview.where.text() == f"Page {pages} of {pages}"
    assert not page.preview.on.isEnabled()
    wait_until(lambda: not desk._jobs)
    page.choices.small.setChecked(True)
    assert page.preview.notice.sentence
    assert page.preview.show_pages.isVisible()


def test_preview_can_be_stopped(desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path) -> None:
    """Stop ends the setting of pages and leaves the page as it was."""
    fill(desk, tmp_path)
    page = shown(desk, qtbot, wait_until)
    page.preview.show_pages.click()
    page.preview.stop.click()
    qtbot.waitUntil(lambda: not desk._jobs, timeout=20_000)
    assert page.preview.pages == 0
    assert page.preview.show_pages.isVisible()


def test_intimate_pictures_stay_out_unless_chosen(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """They are off at first; switching them on says what follows from it."""
    page = shown(desk, qtbot, wait_until)
    assert not page.choices.choices().show_intimate
    page.choices.intimate.click()
    assert "see them" in page.choices._warning.sentence
    assert page.choices.choices().show_intimate
    page.forget()
    assert not page.choices.choices().show_intimate


def test_paper_follows_the_country(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """US Letter where that is usual; a paper that was chosen stays chosen."""
    desk.answer(Save(record=CaseFacts(initials="AB", country="us")))
    page = shown(desk, qtbot, wait_until)
    assert page.choices.choices().paper is Paper.LETTER
    page.choices.paper.choose(Paper.A4.value)
    page.choices.paper.activated.emit(0)
    page.enter()
    wait_until(lambda: not desk._jobs)
    assert page.choices.choices().paper is Paper.A4


def test_exhibits_can_be_left_out(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """A tick leaves an exhibit out of the plan; the tick stays while the list is searched."""
    exhibits = fill(desk, tmp_path)
    page = shown(desk, qtbot, wait_until)
    page.choices._leaving.button.click()
    listed = page.choices.leave_out
    wait_until(lambda: listed.model.rowCount() == 2)
    listed.list.setFocus()
    listed.list.setCurrentIndex(listed.model.index(1))
    qtbot.keyClick(listed.list, Qt.Key.Key_Space)
    assert page.choices.choices().leave_out == (exhibits[1],)
    listed.search.setText("AB1")
    wait_until(lambda: listed.model.rowCount() == 1)
    assert page.choices.choices().leave_out == (exhibits[1],)
    last = [each for each in desk.asked if isinstance(each, PlanReport)][-1]
    assert last.choices.leave_out == (exhibits[1],)


def test_what_was_left_out_stays_out_after_hiding(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """Also what takes hidden details away; that intimate pictures are shown is chosen anew."""
    exhibits = fill(desk, tmp_path)
    page = shown(desk, qtbot, wait_until)
    page.choices._leaving.set_open(True)
    wait_until(lambda: page.choices.leave_out.model.rowCount() == 2)
    second = page.choices.leave_out.model.index(1, 0)
    page.choices.leave_out.model.setData(
        second, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
    )
    page.choices.bare.click()
    page.choices.intimate.click()
    page.flush()
    page.forget()
    assert page.choices.choices().leave_out == ()
    wait_until(lambda: not desk._jobs)
    desk.asked.clear()
    again = shown(desk, qtbot, wait_until)
    chosen = again.choices.choices()
    assert chosen.leave_out == (exhibits[1],)
    assert chosen.bare
    assert not chosen.show_intimate
    assert "1" in again.choices._leaving.button.text()
    asked = [request for request in desk.asked if isinstance(request, PlanReport)]
    assert asked[-1].choices == chosen
    again.choices.bare.click()
    again.choices.leave_out.forget()
    again.choices.leave_out.changed.emit()
    again.flush()
    again.forget()
    wait_until(lambda: not desk._jobs)
    assert desk.answer(GetDraft(form="report choices")).fields == {}


def test_report_is_made_and_its_fingerprint_is_true(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """The file is where it was wanted; pages and SHA-256 on the screen are those of the file."""
    fill(desk, tmp_path)
    page = shown(desk, qtbot, wait_until)
    path = tmp_path / "out" / "Report.pdf"
    path.parent.mkdir()
    page.place.judge(str(path))
    qtbot.waitUntil(page.done.isVisible, timeout=20_000)
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    assert page.done.fingerprint.text().replace(" ", "") == hashlib.sha256(data).hexdigest()
    assert str(path) in page.done.where.text()
    page.forget()
    assert page.done.where.text() == page.done.fingerprint.text() == ""


def test_a_synced_folder_is_named_before_saving(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """A folder that is copied elsewhere is said to be, and nothing is written until agreed."""
    fill(desk, tmp_path)
    page = shown(desk, qtbot, wait_until)
    path = tmp_path / "Dropbox" / "Report.pdf"
    path.parent.mkdir()
    page.place.judge(str(path))
    wait_until(lambda: "Dropbox" in page.place.sentence)
    assert not path.exists()
    assert page.place.another.hasFocus()
    page.place.anyway.click()
    qtbot.waitUntil(lambda: path.exists() and page.done.isVisible(), timeout=20_000)


def test_a_place_that_cannot_be_used_is_refused(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """A report is never put inside the sealed folder itself."""
    page = shown(desk, qtbot, wait_until)
    page.place.judge(str(desk.folder / "Report.pdf"))
    wait_until(lambda: bool(page.place.sentence))
    assert not page.place.anyway.isVisible()
    assert not any(isinstance(each, MakeReport) for each in desk.asked)


def test_stopping_leaves_no_file(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """Stop while it is made: no file, no half file, and a sentence that says so."""
    fill(desk, tmp_path)
    page = shown(desk, qtbot, wait_until)
    path = tmp_path / "out" / "Report.pdf"
    path.parent.mkdir()
    page.place.judge(str(path))
    wait_until(lambda: page.underway.stop.isVisible())
    page.underway.stop.click()
    qtbot.waitUntil(lambda: bool(page.result.sentence), timeout=20_000)
    assert "Stopped" in page.result.sentence
    assert not list(path.parent.iterdir())
    assert page.make.isEnabled()


def test_main_button_opens_our_own_file_dialog(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """The button asks where to save in Qt's own dialog, which obeys the hide key."""
    page = shown(desk, qtbot, wait_until)
    focus = page.primary_focus()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Space)
    (dialog,) = page.window().findChildren(QFileDialog)
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.reject()


def test_answers_are_saved_as_facts(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Answers for the first page are in the case as soon as they are given, hiding included."""
    page = shown(desk, qtbot, wait_until)
    page.questions.in_danger._buttons[Answer.YES.value].click()
    wait_until(lambda: facts(desk).in_danger is Answer.YES)
    assert "999" in page.questions._call.sentence
    qtbot.keyClicks(page.questions.danger, "he is outside")
    qtbot.keyClicks(page.questions.about, "threats since March")
    qtbot.keyClicks(page.questions.reach, "text my sister")
    page.flush()
    page.forget()
    wait_until(lambda: not desk._jobs)
    kept = facts(desk)
    assert (kept.danger, kept.about, kept.reach) == (
        "he is outside",
        "threats since March",
        "text my sister",
    )
    assert page.questions.about.text() == ""


def test_other_pages_may_change_the_facts_meanwhile(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """An answer given here does not take back what another page changed."""
    page = shown(desk, qtbot, wait_until)
    page.leave()
    desk.answer(Save(record=CaseFacts(initials="AB", name="Alex Berry", country="ie")))
    page.enter()
    qtbot.keyClicks(page.questions.about, "threats")  # before the fresh values are here
    wait_until(lambda: not desk._jobs)
    page.leave()
    wait_until(lambda: facts(desk).about == "threats")
    assert facts(desk).country == "ie"


def test_preview_can_be_read_large(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """A page can be made large enough to read, and small again, and stays the same page."""
    fill(desk, tmp_path)
    page = shown(desk, qtbot, wait_until)
    page.preview.show_pages.click()
    qtbot.waitUntil(lambda: page.preview.sheet._image is not None, timeout=20_000)
    page.preview.turn_to(2)
    small = page.preview.sheet.width()
    page.preview.larger.click()
    wait_until(lambda: page.preview.sheet.width() > 2 * small)
    page.preview.larger.click()
    wait_until(lambda: page.preview.sheet.width() == small)
    assert page.preview.number == 2


def test_answers_to_a_page_that_is_gone_are_dropped(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """A page may be made anew while answers are on their way to the old one: nothing breaks."""
    page = ReportPage(desk)
    page.enter()
    page.preview.ask()
    delete(page)
    qtbot.waitUntil(lambda: not desk._jobs, timeout=20_000)


def test_a_report_of_what_is_new_is_offered_once_there_is_one(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """Before the first report there is nothing to add to, so it is not offered."""
    fill(desk, tmp_path)
    page = shown(desk, qtbot, wait_until)
    assert not page.choices.since.isVisible()
    made = desk.answer(MakeReport(path=str(tmp_path / "first.pdf")))
    page.enter()
    wait_until(lambda: not desk._jobs)
    assert page.choices.since.isVisible()
    page.choices.since.click()
    assert page.choices.choices().since == SINCE_LAST
    wait_until(lambda: not desk._jobs)
    page.done.say(made)
    assert page.done.words.text() == fingerprint_words(made.sha256)


def test_photos_can_go_in_without_hidden_details(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """It is off at first, so that the files are the originals; leaving the page resets it."""
    page = shown(desk, qtbot, wait_until)
    assert not page.choices.choices().bare
    page.choices.bare.click()
    assert page.choices.choices().bare
    page.forget()
    assert not page.choices.choices().bare
