"""The Start page: what is shown first, what would help next, calls and demands."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.next_step import day_words, next_step, step_views
from evidence_kit.gui.pages.start import StartPage
from evidence_kit.gui.widgets.records_panel import RecordsPanel
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.demand import Demand
from evidence_kit.model.exhibit import Answer
from evidence_kit.service.messages import GetDraft, ListRecords, Overview, Records, Save
from tests.gui.conftest import FACTS, Desk
from tests.gui.made_case import add_pictures

Wait = Callable[[Callable[[], bool]], None]


def shown(desk: Desk, qtbot: QtBot, wait_until: Wait) -> StartPage:
    page = StartPage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 640)
    page.show()
    page.enter()
    wait_until(lambda: bool(page.call.text()) and not desk._jobs)
    return page


def contacts(desk: Desk) -> tuple[Contact, ...]:
    found: tuple[Contact, ...] = desk.answer(ListRecords()).contacts
    return found


def type_into(qtbot: QtBot, control: QWidget, words: str) -> None:
    if isinstance(control, QPlainTextEdit):
        control.setFocus()
    qtbot.keyClicks(control, words)


def open_new(desk: Desk, page: StartPage, panel: RecordsPanel, wait_until: Wait) -> None:
    card = page.contacts_card if panel is page.contacts else page.demands_card
    card.click()
    wait_until(lambda: not desk._jobs)
    panel.new.click()


def test_emergency_number_is_first(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """The number to call in danger is at the top, and is that of the person's country."""
    page = shown(desk, qtbot, wait_until)
    assert page.call.text() == "In danger now? Call 999."
    assert "press 55" in page.silent_call.text()
    desk.answer(Save(record=CaseFacts(initials="AB", country="us", zone="America/Chicago")))
    page.enter()
    wait_until(lambda: "911" in page.call.text())


def test_kind_word_is_said_on_the_first_visits_only(
    desk: Desk, qtbot: QtBot, wait_until: Wait
) -> None:
    """ "You have done nothing wrong" is said in three sittings, then no more."""
    seen = []
    for _ in range(5):
        page = shown(desk, qtbot, wait_until)
        page.enter()  # coming back in the same sitting does not count
        wait_until(lambda: not desk._jobs)
        seen.append(not page.kind_words.isHidden())
    assert seen == [True, True, True, False, False]


POLICE = Contact(id="1", kind=ContactKind.POLICE)
BLOCKED = Contact(id="2", kind=ContactKind.BLOCKED)
HELPLINE = Contact(id="3", kind=ContactKind.HELPLINE)


@pytest.mark.parametrize(
    ("overview", "done", "expected"),
    [
        (Overview(), (), "collect"),
        (Overview(exhibits=3, exhibits_without_event=1), (), "collect"),
        (Overview(exhibits=3, events=3), (), "report-police"),
        (Overview(exhibits=3, events=3, reports=1), (), "report-police"),
        (Overview(exhibits=3, events=3, reports=1), (POLICE,), "report-platform"),
        (Overview(exhibits=3, events=3, reports=1), (POLICE, BLOCKED), "helpline"),
        (Overview(exhibits=3, events=3, reports=1), (POLICE, BLOCKED, HELPLINE), "support"),
    ],
)
def test_the_next_step_follows_from_what_is_done(
    overview: Overview, done: tuple[Contact, ...], expected: str
) -> None:
    """There is always exactly one thing that would help next."""
    records = Records(facts=FACTS, contacts=done)
    assert next_step(overview, records) == expected
    views = step_views(overview, records, dt.date(2026, 3, 4))
    assert [view.id for view in views].count(expected) == 1


def test_days_are_said_as_people_say_them() -> None:
    """Today and yesterday have their words; other days their date."""
    today = dt.date(2026, 3, 4)
    assert day_words("2026-03-04T23:59", today) == "today"
    assert day_words("2026-03-03T00:01", today) == "yesterday"
    assert day_words("2026-02-03T12:00", today) == "3 February 2026"
    assert day_words("", today) == ""


def test_cards_tell_what_is_there(
    desk: Desk, qtbot: QtBot, wait_until: Wait, tmp_path: Path
) -> None:
    """The card of the evidence says how much there is and when the last was added."""
    page = shown(desk, qtbot, wait_until)
    assert page.evidence.detail == "Nothing yet"
    add_pictures(desk, tmp_path / "in", 3)
    page.enter()
    wait_until(lambda: page.evidence.detail == "3 items, last added today")
    with qtbot.waitSignal(page.go_to) as asked:
        page.evidence.click()
    assert asked.args == ["evidence"]


def test_a_call_is_written_down_by_keyboard(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """A call to the police is kept with officer, numbers, time as read back, and outcome."""
    page = shown(desk, qtbot, wait_until)
    panel = page.contacts
    open_new(desk, page, panel, wait_until)
    form = panel.form
    assert form._texts["kind"].hasFocus()
    for name, words in (
        ("organisation", "Kent Police"),
        ("officer", "PC Singh"),
        ("collar_number", "12345"),
        ("reference", "46/1234/26"),
        ("outcome", "They will call back."),
    ):
        type_into(qtbot, form._texts[name], words)
    type_into(qtbot, form._times["moment"].line, "3 March 2026 14:02")
    panel.done.click()
    wait_until(lambda: bool(contacts(desk)))
    (kept,) = contacts(desk)
    assert (kept.officer, kept.collar_number, kept.reference) == ("PC Singh", "12345", "46/1234/26")
    assert kept.moment.wall == dt.datetime(2026, 3, 3, 14, 2)
    assert kept.outcome == "They will call back."
    wait_until(lambda: panel._rows.count() == 1)
    assert not desk.answer(GetDraft(form="contact")).fields


def test_half_typed_call_survives_hiding(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """What was being typed when the program was hidden is back in its form, and only there."""
    page = shown(desk, qtbot, wait_until)
    open_new(desk, page, page.contacts, wait_until)
    type_into(qtbot, page.contacts.form._texts["organisation"], "Kent Pol")
    page.flush()
    page.forget()
    wait_until(lambda: not desk._jobs)
    assert page.contacts.form.fields()["organisation"] == ""
    again = shown(desk, qtbot, wait_until)
    wait_until(lambda: again.contacts.form.fields()["organisation"] == "Kent Pol")
    assert again.contacts.notice.sentence
    assert not contacts(desk)
    again.contacts.done.click()
    wait_until(lambda: len(contacts(desk)) == 1)


def test_leaving_the_page_saves_once(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Going to another page in the middle of a form saves it, and coming back makes no second."""
    page = shown(desk, qtbot, wait_until)
    open_new(desk, page, page.contacts, wait_until)
    type_into(qtbot, page.contacts.form._texts["organisation"], "Kent Police")
    page.leave()
    page.enter()
    wait_until(lambda: not desk._jobs)
    page.leave()
    page.enter()
    wait_until(lambda: not desk._jobs)
    assert [each.organisation for each in contacts(desk)] == ["Kent Police"]


def test_an_empty_form_writes_nothing(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Opening a form and going back leaves no record behind."""
    page = shown(desk, qtbot, wait_until)
    open_new(desk, page, page.contacts, wait_until)
    page.contacts.done.click()
    wait_until(lambda: not desk._jobs)
    assert not contacts(desk)


def test_removing_asks_first_and_can_be_undone(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Removing a call is asked about, names what goes, and Undo brings it back."""
    desk.answer(Save(record=Contact(id="", organisation="Kent Police")))
    page = shown(desk, qtbot, wait_until)
    page.contacts_card.click()
    panel = page.contacts
    wait_until(lambda: panel._rows.count() == 1)
    panel._rows.itemAt(0).widget().click()
    panel.remove.click()
    assert len(contacts(desk)) == 1
    panel.really_remove.click()
    wait_until(lambda: not contacts(desk))
    panel._undo.click()
    wait_until(lambda: len(contacts(desk)) == 1)


def test_kind_of_call_decides_what_is_asked(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """A collar number is asked for the police alone; blocking asks for an account instead."""
    page = shown(desk, qtbot, wait_until)
    open_new(desk, page, page.contacts, wait_until)
    form = page.contacts.form
    collar, account = form._texts["collar_number"], form._account
    assert collar.isVisible()
    assert not account.isVisible()
    kind = form._texts["kind"]
    kind.setFocus()
    qtbot.keyClicks(kind, "I bl")
    assert not collar.isVisible()
    assert account.isVisible()


def test_a_demand_is_kept_with_its_money(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Threat, deadline, amount and where to pay are kept; the sum paid is asked only after yes."""
    page = shown(desk, qtbot, wait_until)
    open_new(desk, page, page.demands, wait_until)
    form = page.demands.form
    for name, words in (
        ("threat", "I post everything"),
        ("demanded", "400 pounds"),
        ("amount", "400"),
        ("currency", "GBP"),
        ("pay_to", "bc1qexample"),
    ):
        type_into(qtbot, form._texts[name], words)
    type_into(qtbot, form._times["deadline"].line, "9 March 2026 21:00")
    assert not form._texts["paid_amount"].isVisible()
    form._texts["paid"].choose(Answer.YES.value)
    form._texts["paid"].changed.emit()
    assert form._texts["paid_amount"].isVisible()
    page.demands.done.click()
    wait_until(lambda: bool(desk.answer(ListRecords()).demands))
    kept: Demand = desk.answer(ListRecords()).demands[0]
    assert (kept.amount, kept.currency, kept.pay_to) == ("400", "GBP", "bc1qexample")
    assert kept.deadline.wall == dt.datetime(2026, 3, 9, 21)
    assert kept.paid is Answer.YES


def test_forget_leaves_no_names(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """After hiding the page shows nothing of the case."""
    desk.answer(Save(record=Contact(id="", organisation="Kent Police")))
    page = shown(desk, qtbot, wait_until)
    page.contacts_card.click()
    wait_until(lambda: page.contacts._rows.count() == 1)
    page.forget()
    assert page.contacts._rows.count() == 0
    assert page.evidence.detail == page.contacts_card.detail == ""


def test_enter_in_a_form_removes_nothing(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Enter in a field never presses a button."""
    desk.answer(Save(record=Contact(id="", organisation="Kent Police")))
    page = shown(desk, qtbot, wait_until)
    page.contacts_card.click()
    wait_until(lambda: page.contacts._rows.count() == 1)
    page.contacts._rows.itemAt(0).widget().click()
    page.contacts.remove.click()
    qtbot.keyClick(page.contacts.form._texts["reference"], Qt.Key.Key_Return)
    assert len(contacts(desk)) == 1


def test_tab_goes_the_way_the_eye_goes(desk: Desk, qtbot: QtBot, wait_until: Wait) -> None:
    """Tab walks the numbers, the steps from top to bottom, then the cards, and misses none."""
    page = shown(desk, qtbot, wait_until)
    page.enter()  # the steps are made anew on each visit
    wait_until(lambda: not desk._jobs)
    wanted = [
        page.more_numbers,
        page.situation,
        *(each for each in page.steps.controls() if each.isVisible()),
        page.evidence,
        page.timeline,
        page.report,
        page.contacts_card,
        page.demands_card,
    ]
    page.more_numbers.setFocus()
    walked = []
    for _ in wanted:
        walked.append(QApplication.focusWidget())
        qtbot.keyClick(walked[-1], Qt.Key.Key_Tab)
    assert walked == wanted
