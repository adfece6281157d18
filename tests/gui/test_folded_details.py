"""What is folded away is made when it is wanted: nothing of it is lost or changed before."""

from datetime import datetime

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.picture_form import PictureForm
from evidence_kit.gui.pages.record_form import RecordForm
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.model.account import Account
from evidence_kit.model.event import Event, EventKind, Witness
from evidence_kit.model.exhibit import Answer, Capture, Exhibit, Sensitivity
from evidence_kit.model.exhibit_mark import ExhibitMark
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.model.stamp import Stamp

EVENT = Event(
    id="e1",
    kind=EventKind.CALL,
    words="he rang",
    moment=Moment(
        wall=datetime(2026, 3, 3, 14, 2), zone="Europe/Paris", precision=Precision.MINUTE
    ),
    accounts=("one", "two"),
    thread="work",
    notes="loud",
    witnesses=(Witness(name="Jo"), Witness(name="Sam", saw="it")),
)
EXHIBIT = Exhibit(
    id="x1",
    mark=ExhibitMark("AB", 1),
    original_name="shot.png",
    size=1,
    sha256="0" * 64,
    blob="b",
    added=Stamp.now(),
    description="a message",
    capture=Capture(by="Alex", device="my phone", whole_screen=Answer.YES),
)


@pytest.fixture
def record(qtbot: QtBot) -> RecordForm:
    made = RecordForm()
    qtbot.addWidget(made)
    made.set_accounts((Account(id="one", handle="@one"), Account(id="two", handle="@two")))
    return made


@pytest.fixture
def picture(qtbot: QtBot) -> PictureForm:
    made = PictureForm()
    qtbot.addWidget(made)
    return made


def test_an_event_keeps_what_its_form_has_not_shown(record: RecordForm) -> None:
    """Only what was typed is another; the kind of a call is not a message for want of a look."""
    call = msgspec.structs.replace(EVENT, thread="", notes="", witnesses=(), accounts=("one",))
    record.show_event(call, Account(id="one", handle="@one"), {})
    assert not record.more.is_open
    record.words.setPlainText("he rang twice")
    assert record.is_edited
    assert record.record() == msgspec.structs.replace(call, words="he rang twice")


def test_what_is_written_is_in_sight(record: RecordForm) -> None:
    """A fold with something in it opens by itself, and gives the event back as it was."""
    record.show_event(EVENT, Account(id="one", handle="@one"), {})
    assert record.more.is_open
    assert not record.is_edited
    assert record.record() == EVENT
    assert record.beneath.witness.text() == "Jo"


def test_opening_a_fold_changes_nothing(record: RecordForm, picture: PictureForm) -> None:
    """Looking is no change: nothing is saved of it."""
    call = msgspec.structs.replace(EVENT, thread="", notes="", witnesses=(), accounts=("one",))
    record.show_event(call, Account(id="one", handle="@one"), {})
    picture.show_exhibit(EXHIBIT, {})
    for fold in (record.more, picture.more, record.when.fold):
        fold.set_open(True)
    assert not record.is_edited
    assert not picture.is_edited
    assert record.record() == call
    assert picture.record() == EXHIBIT


@pytest.mark.parametrize("opened", [False, True])
def test_a_draft_that_waits_is_put_back_wherever_it_was_typed(
    opened: bool, qtbot: QtBot, record: RecordForm
) -> None:
    """A draft written with the fold closed leaves what is in it; one with it open brings it all."""
    call = msgspec.structs.replace(EVENT, thread="", notes="", witnesses=(), accounts=("one",))
    one = Account(id="one", handle="@one")
    record.show_event(call, one, {})
    record.effect.setPlainText("no sleep")
    if opened:
        record.beneath.notes.setPlainText("ask Jo")
        record.beneath.kind.choose(EventKind.VOICE_NOTE.value)
    waiting = record.fields()
    other = RecordForm()
    qtbot.addWidget(other)
    other.set_accounts((one,))
    other.show_event(call, one, waiting)
    assert other.record() == record.record()
    assert other.record().effect == "no sleep"
    assert other.record().kind is (EventKind.VOICE_NOTE if opened else EventKind.CALL)
    assert other.is_edited


def test_a_picture_keeps_what_its_form_has_not_shown(picture: PictureForm) -> None:
    """Who may see it is asked in sight; the rest is as it was until it is opened and changed."""
    picture.show_exhibit(EXHIBIT, {})
    picture.sensitivity.buttons()[1].click()
    kept = msgspec.structs.replace(EXHIBIT, sensitivity=Sensitivity.INTIMATE)
    assert picture.record() == kept
    waiting = picture.fields()
    picture.show_exhibit(EXHIBIT, waiting)
    assert picture.record() == kept
    picture.details.device.setText("another phone")
    picture.show_exhibit(EXHIBIT, picture.fields())
    assert picture.record().capture.device == "another phone"
    assert picture.record().capture.by == "Alex"
    picture.forget()
    assert picture.details.device.text() == ""


def test_the_basis_of_a_time_is_kept_until_it_is_chosen(record: RecordForm) -> None:
    """How a time is known stands in the fold's own words, made or not."""
    moment = msgspec.structs.replace(EVENT.moment, basis=Basis.MEMORY)
    record.show_event(msgspec.structs.replace(EVENT, moment=moment), None, {})
    assert record.when.moment() == moment
    assert record.when.fields()["basis"] == Basis.MEMORY.value
    assert "I remember it" in record.when.fold.button.text()
    assert record.when.basis.value() == Basis.MEMORY.value
    assert "Paris" in record.when.zone.text() or not record.when.fold.is_open


def test_the_keyboard_goes_through_what_was_put_in_later(qtbot: QtBot, record: RecordForm) -> None:
    """After the button of a fold come its fields, then what stands beneath it."""
    record.show()
    record.when.fold.set_open(True)
    order = [record.when.fold.button]
    while order[-1] is not record.words:
        order.append(order[-1].nextInFocusChain())
    reached = [each for each in order if each.isVisible()]
    assert record.when.zone in reached or record.when.zone.line in reached
    assert record.when.basis in reached


def test_each_fold_is_filled_once(qtbot: QtBot) -> None:
    """Opening it again shows what was there."""
    filled: list[int] = []
    fold = Fold("More")
    qtbot.addWidget(fold)
    fold.fill_when_opened(lambda: filled.append(1))
    for is_open in (False, True, False, True):
        fold.set_open(is_open)
    assert filled == [1]
