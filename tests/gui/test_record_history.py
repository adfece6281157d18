"""What a record said before: in plain words, whole where one wants it, and with a way back."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.gui.main_window import MainWindow
from evidence_kit.gui.page_builders import page_builders
from evidence_kit.gui.pages.accounts import AccountsPage
from evidence_kit.gui.pages.start import StartPage
from evidence_kit.gui.widgets.history_words import field_name, value_words
from evidence_kit.gui.widgets.record_history import RecordHistory
from evidence_kit.model.account import Account, Person
from evidence_kit.model.contact import Contact
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event, EventKind, Witness
from evidence_kit.model.exhibit import Answer, Capture, Exhibit, Sensitivity
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.service.messages import (
    GetRecord,
    ListExhibits,
    ListRecords,
    Remove,
    Save,
    TypeAs,
)
from tests.gui.conftest import Desk
from tests.gui.evidence_desk import open_page
from tests.gui.made_case import add_pictures, minute

Wait = Callable[[Callable[[], bool]], None]
ABOUT = Moment(
    shown="around 9 in the evening",
    wall=dt.datetime(2026, 3, 3, 21),
    zone="Europe/London",
    precision=Precision.ABOUT,
    basis=Basis.MEMORY,
)


@pytest.fixture
def history(qtbot: QtBot, desk: Desk) -> RecordHistory:
    made = RecordHistory(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def opened(history: RecordHistory, record: str, wait_until: Wait) -> list[str]:
    """Open the fold for *record* and return what it says of each change."""
    history.show_record(record)
    history.fold.set_open(True)
    wait_until(lambda: bool(history.sentences))
    return [value.told for value in history.values]


@pytest.mark.parametrize("kind", [Account, Person, Event, Demand, Contact, Exhibit])
def test_every_field_of_a_record_has_a_name_in_plain_words(kind: type[msgspec.Struct]) -> None:
    """A new field may not appear as it is called in the code."""
    ours = {"id", "entered", "mark", "original_name", "size", "sha256", "blob", "media_type"}
    ours |= {"added", "file_modified", "file_created", "picture", "text", "derived_from"}
    for field in set(kind.__struct_fields__) - ours:
        assert " " in field_name(field), field
        assert "_" not in field_name(field)


def test_a_time_is_told_before_and_now(
    history: RecordHistory, desk: Desk, wait_until: Wait
) -> None:
    """In full, with what was typed and how it is known; and so is what it was, and who it was."""
    desk.answer(Save(record=Account(id="m", handle="@mark")))
    event = Event(id="e", words="pay", moment=ABOUT)
    desk.answer(Save(record=event))
    desk.answer(TypeAs(name="Ines"))
    later = msgspec.structs.replace(minute("2026-03-03T21:14"), shown="3 March 2026 21:14")
    desk.answer(
        Save(
            record=msgspec.structs.replace(
                event, moment=later, kind=EventKind.CALL, accounts=("m",)
            )
        )
    )
    told = opened(history, "e", wait_until)
    assert "Ines changed" in history.sentences[0]
    assert told == [
        "Before: Message received\nNow: Call",
        "Before: about 3 March 2026, 21:00 (London time), written as “around 9 in the evening” "
        "(from memory)\nNow: 3 March 2026, 21:14 (London time)"
        " (shown on the screen)",
        "Before: nothing\nNow: @mark",
    ]


def test_a_long_text_is_shortened_until_someone_asks(
    history: RecordHistory, desk: Desk, wait_until: Wait
) -> None:
    """The first words tell which it was; all of it is one press away."""
    long = "I will tell everyone. " * 40
    desk.answer(Save(record=Event(id="e", words=long)))
    desk.answer(Save(record=Event(id="e", words="short")))
    opened(history, "e", wait_until)
    (value,) = history.values
    assert len(value.told) < 250
    value.all.click()
    assert long.strip() in value.told
    value.all.click()
    assert len(value.told) < 250


def test_more_changes_than_fit_are_shown_step_by_step(
    history: RecordHistory, desk: Desk, wait_until: Wait
) -> None:
    """Nothing is out of reach, and nobody has to scroll past a hundred changes."""
    for number in range(13):
        desk.answer(Save(record=Event(id="e", words=f"{number}")))
    opened(history, "e", wait_until)
    assert len(history.sentences) == 10
    assert len(history.values) == 10
    history.more.click()
    wait_until(lambda: len(history.sentences) == 13)
    assert not history.more.isVisible()
    assert [value.told for value in history.values][-1] == "Before: 0\nAfter: 1"
    assert history.values[0].told == "Before: 11\nNow: 12"


def test_an_earlier_value_comes_back_as_a_change_that_can_be_taken_back(
    qtbot: QtBot, desk: Desk, wait_until: Wait
) -> None:
    """In the form, too; what was being typed is saved first, and Ctrl Z is told of."""
    desk.answer(Save(record=Account(id="m", handle="@mark", platform="Instagram")))
    desk.answer(Save(record=Account(id="m", handle="@mork", platform="Instagram")))
    window = MainWindow(page_builders(desk))
    qtbot.addWidget(window)
    window.show()
    window.show_page("accounts")
    page = window.page
    assert isinstance(page, AccountsPage)
    wait_until(lambda: page.model.rowCount() == 1)
    page.open_account("m")
    wait_until(lambda: page.form.handle.text() == "@mork")
    page.form.notes.setPlainText("seen on the bus")
    page.history.fold.set_open(True)
    wait_until(lambda: len(page.history.values) == 1)
    page.history.values[0].back.click()
    wait_until(lambda: page.form.handle.text() == "@mark")
    (account,) = desk.answer(ListRecords()).accounts
    assert (account.handle, account.notes) == ("@mark", "seen on the bus")
    wait_until(lambda: "Ctrl Z" in window.foot.text())
    assert "the username" in window.foot.text()
    wait_until(lambda: not desk._jobs)
    page.undo()
    wait_until(lambda: page.form.handle.text() == "@mork")
    window.drop_pages()


def test_a_call_or_demand_takes_an_earlier_value_back(
    qtbot: QtBot, desk: Desk, wait_until: Wait
) -> None:
    """The form shows it at once, and goes on keeping what is typed."""
    desk.answer(Save(record=Contact(id="c", organisation="Leeds Police", reference="1")))
    desk.answer(Save(record=Contact(id="c", organisation="Leeds Police", reference="2")))
    page = StartPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.enter()
    page.show_place("contacts/c")
    panel = page.contacts
    wait_until(lambda: panel.history.isVisible())
    panel.history.fold.set_open(True)
    wait_until(lambda: bool(panel.history.values))
    panel.history.values[0].back.click()
    wait_until(lambda: panel.form.fields()["reference"] == "1")
    panel.form.changed.emit()
    panel._drafts.flush()
    wait_until(lambda: not desk._jobs)
    record = desk.answer(GetRecord(id="c")).record
    assert isinstance(record, Contact)
    assert record.reference == "1"


def test_a_picture_has_a_history_of_its_own_beside_what_it_shows(
    qtbot: QtBot, desk: Desk, wait_until: Wait, tmp_path: Path
) -> None:
    """What was said of the picture, and what was written down from it, are two things."""
    add_pictures(desk, tmp_path / "in", 1)
    exhibit = desk.answer(ListExhibits()).rows[0].id
    record = desk.answer(GetRecord(id=exhibit)).record
    assert isinstance(record, Exhibit)
    changed = msgspec.structs.replace(
        record,
        sensitivity=Sensitivity.INTIMATE,
        capture=Capture(by="Ines", whole_screen=Answer.YES),
    )
    desk.answer(Save(record=changed))
    desk.answer(Save(record=Event(id="e", words="one", exhibits=(exhibit,))))
    desk.answer(Save(record=Event(id="e", words="two", exhibits=(exhibit,))))
    page = open_page(qtbot, desk, wait_until)
    beside = page.view.beside
    wait_until(lambda: beside.history._record == "e" and beside.of_picture._record == exhibit)
    assert opened(beside.history, "e", wait_until) == ["Before: one\nNow: two"]
    assert opened(beside.of_picture, exhibit, wait_until) == [
        "Before: nothing\nNow: taken by Ines\nthe whole screen: yes",
        "Before: it can be shown\nNow: it is intimate, and left out of reports",
    ]
    beside.history.values[0].back.click()
    wait_until(lambda: page.view.form.words.toPlainText() == "one")


def test_what_was_erased_is_not_named(
    qtbot: QtBot, desk: Desk, wait_until: Wait, tmp_path: Path
) -> None:
    """A picture that is gone is no more than one that is not here."""
    add_pictures(desk, tmp_path / "in", 2)
    first, second = (row.id for row in desk.answer(ListExhibits()).rows)
    desk.answer(Save(record=Event(id="e", words="both", exhibits=(first, second))))
    desk.answer(Save(record=Event(id="e", words="both", exhibits=(second,))))
    desk.answer(Remove(id=first))
    history = RecordHistory(desk)
    qtbot.addWidget(history)
    history.show()
    told = opened(history, "e", wait_until)
    assert told == ["Before: one that is not here any more, AB2\nNow: AB2"]


def test_who_saw_it_is_told_in_a_line_each() -> None:
    """Name, how to reach them, what they saw."""
    event = Event(id="", witnesses=(Witness(name="Jo", saw="the call"), Witness(name="Sam")))
    assert value_words(event, "witnesses", {}) == "Jo, the call\nSam"
