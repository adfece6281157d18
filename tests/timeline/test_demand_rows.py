"""Demands stand among the events, and none stands there twice."""

import pytest

from evidence_kit.model.account import Account
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event, EventKind
from evidence_kit.timeline.demand_rows import with_demands
from evidence_kit.timeline.order import rows
from tests.timeline.cases import case, event, typed

MARK = Account(id="mark", platform="Instagram", handle="@mark_w_88")


def demand(time: str, **more: tuple[str, ...]) -> Demand:
    return Demand(
        id="d", threat="I will show them.", demanded="500 pounds", moment=typed(time), **more
    )


def test_demand_stands_at_its_time_in_the_lane_of_its_account() -> None:
    """Written down on its own, it is seen among what happened before and after."""
    events = rows(case(event("a", "3 March 2026 09:00"), event("b", "5 March 2026 09:00")))
    made = with_demands(events, [demand("4 March 2026 10:00", accounts=("mark",))], (MARK,))
    assert [row.id for row in made] == ["a", "d", "b"]
    assert (made[1].kind, made[1].lane) == (EventKind.DEMAND, "@mark_w_88")
    assert made[1].words == "I will show them. 500 pounds"


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (event("a", "4 March 2026 10:00"), demand("4 March 2026 10:00")),
        (event("a", "4 March 2026", EventKind.DEMAND), demand("4 March 2026")),
        (event("a", "1 March 2026 08:00"), demand("4 March 2026 10:00", events=("a",))),
        (event("a", "1 March 2026 08:00"), demand("unknown")),
    ],
    ids=["same minute", "same day, a demand", "named", "time not known"],
)
def test_no_demand_is_told_twice(known: Event, said: Demand) -> None:
    """An event that tells of it stands for it; without a time it has no place."""
    events = rows(case(known))
    assert with_demands(events, [said], ()) == list(events)


def test_another_thing_of_the_same_day_hides_no_demand() -> None:
    """A message of that day is not the demand."""
    events = rows(case(event("a", "4 March 2026")))
    assert len(with_demands(events, [demand("4 March 2026")], ())) == 2
