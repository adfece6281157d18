"""The first use, from the question about the computer to the practice, with the real keeper."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.pages.first_use import FirstUsePage
from evidence_kit.gui.pages.first_use_code import same_group
from evidence_kit.gui.pages.first_use_place import initials_of, suggested_folder
from evidence_kit.gui.pages.practise import FORM
from evidence_kit.service.messages import UNWRITTEN, GetDraft, Lock, Unlock
from tests.gui.conftest import PASSPHRASE, Desk


@pytest.fixture
def new_desk(tmp_path: Path, qapp: Any) -> Iterator[Desk]:
    """An asker whose keeper has nothing open yet."""
    made = Desk(tmp_path / "Papers")
    yield made
    made.close()


@pytest.fixture
def page(new_desk: Desk, qtbot: Any) -> FirstUsePage:
    """The first use, on the screen."""
    made = FirstUsePage(new_desk, HideKey())
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def fill(page: FirstUsePage, desk: Desk, wait_until: Any, passphrase: str = PASSPHRASE) -> None:
    """Fill the second page as a person does, and wait until it was judged."""
    page.onward.click()
    step = page.place
    step.folder.setText(str(desk.folder))
    for field in (step.passphrase.first, step.passphrase.second):
        field.line.setText(passphrase)
        field.line.textEdited.emit(passphrase)
    step.name.setText("Alex Berry")
    step.name.textEdited.emit("Alex Berry")
    wait_until(lambda: step.passphrase.strength.text() != "")


def group(page: FirstUsePage, place: int) -> str:
    return page.code._groups[place - 1]


def test_the_whole_way_through(
    page: FirstUsePage, new_desk: Desk, qtbot: Any, wait_until: Any
) -> None:
    """Four pages lead to an open vault that both the passphrase and the code on paper open."""
    assert page.counter.text() == "1 of 4"
    fill(page, new_desk, wait_until)
    assert page.place.initials.text() == "AB"
    with qtbot.waitSignal(page.created, timeout=10_000) as made:
        page.onward.click()
    assert made.args == [str(new_desk.folder), False]
    assert page.counter.text() == "3 of 4"
    code = "-".join(page.code._groups)
    page.onward.click()
    for field, place in zip(page.code.fields, page.code.asked, strict=True):
        assert isinstance(field.control, QLineEdit)
        field.control.setText(group(page, place).lower())
    page.onward.click()
    assert page.counter.text() == "4 of 4"
    wait_until(lambda: new_desk.answer(GetDraft(form=FORM)).fields != {})
    with qtbot.waitSignal(page.finished):
        page.onward.click()
    wait_until(lambda: new_desk.answer(GetDraft(form=FORM)).fields == {})
    new_desk.answer(Lock())
    assert new_desk.answer(Unlock(path=str(new_desk.folder), secret=code)).facts.initials == "AB"


def test_the_code_is_covered_while_it_is_asked_back(
    page: FirstUsePage, new_desk: Desk, qtbot: Any, wait_until: Any
) -> None:
    """A wrong part does not let one go on; the code can be looked at again."""
    fill(page, new_desk, wait_until)
    with qtbot.waitSignal(page.created, timeout=10_000):
        page.onward.click()
    page.onward.click()
    assert not page.code._show_card.isVisible()
    page.onward.click()
    assert page.counter.text() == "3 of 4"
    assert page.code.notice.sentence
    page.code.again.click()
    assert page.code._show_card.isVisible()


def test_a_weak_or_mistyped_passphrase_makes_nothing(
    page: FirstUsePage, new_desk: Desk, wait_until: Any
) -> None:
    """One sentence says what to mend, and no vault is made."""
    fill(page, new_desk, wait_until, "password")
    page.onward.click()
    assert "easy to guess" in page.place.notice.sentence
    page.place.passphrase.first.line.setText(PASSPHRASE)
    page.place.passphrase.first.line.textEdited.emit(PASSPHRASE)
    wait_until(lambda: page.place.passphrase.strength.text() in ("Good.", "Very good."))
    page.onward.click()
    assert "not the same" in page.place.notice.sentence
    assert page.counter.text() == "2 of 4"
    assert not new_desk.folder.exists()


def test_a_folder_with_other_things_in_it_is_left_alone(
    page: FirstUsePage, new_desk: Desk, wait_until: Any
) -> None:
    """What is in a folder already is never touched; the person is told."""
    new_desk.folder.mkdir()
    (new_desk.folder / "mine.txt").write_text("mine")
    fill(page, new_desk, wait_until)
    page.onward.click()
    wait_until(lambda: bool(page.place.notice.sentence))
    assert [path.name for path in new_desk.folder.iterdir()] == ["mine.txt"]
    page.place._take_folder(str(new_desk.folder))
    assert page.place.folder.text() == str(new_desk.folder / "Papers")


def test_back_goes_back_and_out(page: FirstUsePage, qtbot: Any) -> None:
    """There is a way back from every page."""
    page.onward.click()
    page.back.click()
    assert page.counter.text() == "1 of 4"
    with qtbot.waitSignal(page.left):
        page.back.click()


@pytest.mark.parametrize(("group", "notice"), [("owners", "owner_advice"), ("answers", "advice")])
def test_each_answer_about_the_computer_has_advice(
    page: FirstUsePage, qtbot: Any, group: str, notice: str
) -> None:
    """Whatever the person answers, a plain sentence follows and the way is open."""
    step: Any = page.steps[0]
    seen = set()
    for button in getattr(step, group).buttons():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        seen.add(getattr(step, notice).sentence)
        assert page.onward.isEnabled()
    assert len(seen) == 3


def test_the_name_on_the_screen_can_be_chosen_or_left(page: FirstUsePage, qtbot: Any) -> None:
    """One is chosen already, so that nobody has to; another one holds at once."""
    step: Any = page.steps[0]
    assert step.names.checkedButton().text().strip() == "Documents"
    other = next(each for each in step.names.buttons() if "Bills" in each.text())
    with qtbot.waitSignal(page.outward_chosen) as chosen:
        other.click()
    assert chosen.args == ["bills"]


def test_a_code_that_is_not_on_paper_yet_is_remembered_until_it_is(
    page: FirstUsePage, new_desk: Desk, qtbot: Any, wait_until: Any
) -> None:
    """Whoever hides while it is shown is asked again; whoever has proven it is not."""
    fill(page, new_desk, wait_until)
    with qtbot.waitSignal(page.created, timeout=10_000):
        page.onward.click()
    wait_until(lambda: new_desk.answer(GetDraft(form=UNWRITTEN)).fields != {})
    page.onward.click()
    for field, place in zip(page.code.fields, page.code.asked, strict=True):
        assert isinstance(field.control, QLineEdit)
        field.control.setText(group(page, place))
    page.onward.click()
    wait_until(lambda: new_desk.answer(GetDraft(form=UNWRITTEN)).fields == {})


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Alex Berry", "AB"),
        ("zoë van dam", "ZVD"),
        ("Anne-Marie O'Neill", "AMO"),
        ("李 小龙", ""),
        ("a b c d e f", "ABCDE"),
        ("", ""),
    ],
)
def test_initials_are_offered_from_the_name(name: str, initials: str) -> None:
    """Letters A to Z as police forms have them, or none where the name has none."""
    assert initials_of(name) == initials


def test_the_offered_folder_is_new_and_tells_nothing(tmp_path: Path) -> None:
    """A folder that is there already is not offered."""
    assert suggested_folder(tmp_path).name == "Papers"
    (tmp_path / "Papers").mkdir()
    assert suggested_folder(tmp_path).name == "Papers 2"


def test_a_part_may_be_typed_in_small_letters_and_with_letters_for_digits() -> None:
    """Crockford's base 32 reads O as 0, and I and L as 1."""
    assert same_group(" 0o1l-i", "00111")
    assert not same_group("AAAAB", "AAAAA")
