"""What would make an exhibit stronger: only what is truly open, and nothing at the end."""

from typing import Any

import msgspec
import pytest

from evidence_kit.model.account import Account
from evidence_kit.model.case import Case
from evidence_kit.model.event import Event, EventKind
from evidence_kit.model.exhibit import Answer, Capture, Exhibit
from evidence_kit.timeline.completeness import Completeness, Wish
from tests.timeline.cases import case, typed

WHOLE = Capture(whole_screen=Answer.YES, still_on_device=Answer.YES)
KNOWN = Account(id="a", handle="@a", profile_exhibits=("e2",))


def whole_case(account: Account = KNOWN, capture: Capture = WHOLE, **changes: Any) -> Case:
    """A case whose first exhibit lacks nothing but what is changed here."""
    first = Event(
        id="1",
        moment=typed("3 March 2026 14:02"),
        accounts=("a",),
        words="words",
        exhibits=("e1",),
    )
    beside = Event(id="2", moment=typed("4 March 2026 14:02"), accounts=("a",))
    made = case(msgspec.structs.replace(first, **changes), beside, accounts=(account,))
    exhibits = tuple(
        msgspec.structs.replace(each, capture=capture, media_type="image/png")
        for each in made.exhibits
    )
    return msgspec.structs.replace(made, exhibits=exhibits)


def wishes(made: Case) -> tuple[Wish, ...]:
    return Completeness(made).of(made.exhibits[0])


def test_nothing_is_asked_where_nothing_is_open() -> None:
    """An exhibit that has it all has no list, and the case says that this is enough."""
    made = whole_case()
    assert wishes(made) == ()
    assert Completeness(made).over_all() == ()


@pytest.mark.parametrize(
    ("changes", "wish"),
    [
        ({"moment": typed("unknown")}, None),
        ({"moment": msgspec.structs.replace(typed("unknown"), shown="")}, Wish.TIME),
        ({"accounts": ()}, Wish.ACCOUNT),
        ({"account": Account(id="a", display_name="Mark", profile_exhibits=("e2",))}, Wish.HANDLE),
        ({"account": Account(id="a", handle="@a")}, Wish.PROFILE),
        ({"kind": EventKind.POST}, Wish.ADDRESS),
        ({"moment": typed("3 May 2026 14:02")}, Wish.AROUND),
        ({"capture": Capture(still_on_device=Answer.YES)}, Wish.WHOLE_SCREEN),
        (
            {"capture": Capture(still_on_device=Answer.YES, whole_screen=Answer.NO)},
            Wish.CROPPED,
        ),
        ({"capture": Capture(whole_screen=Answer.YES)}, Wish.ORIGINAL),
    ],
)
def test_each_open_question_is_asked_alone(changes: dict[str, Any], wish: Wish | None) -> None:
    """One thing that is open is one wish; "the time is not known" is an answer, not a gap."""
    assert wishes(whole_case(**changes)) == ((wish,) if wish else ())


def test_a_picture_without_words_comes_first() -> None:
    """Writing down what a picture shows helps most."""
    made = whole_case()
    bare = msgspec.structs.replace(made, events=())
    assert Completeness(bare).of(bare.exhibits[0])[0] is Wish.NOTHING_WRITTEN
    # A picture that shows a profile says what it is.
    assert Wish.NOTHING_WRITTEN not in Completeness(bare).of(bare.exhibits[1])


def test_the_whole_case_names_few_things_and_whom_they_are_about() -> None:
    """At most three things, each with the exhibits and accounts that it is about."""
    made = whole_case(account=Account(id="a", display_name="Mark"), kind=EventKind.POST)
    found = Completeness(made).over_all(most=2)
    assert [each.wish for each in found] == [Wish.NOTHING_WRITTEN, Wish.HANDLE]
    assert found[1].exhibits == ("e1",)
    assert found[1].accounts == ("a",)


def test_a_covered_copy_is_not_asked_about() -> None:
    """What its original lacks is asked there."""
    made = whole_case(capture=Capture())
    copy: Exhibit = msgspec.structs.replace(made.exhibits[0], id="copy", derived_from="e1")
    assert Completeness(made).of(copy) == ()
