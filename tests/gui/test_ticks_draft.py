"""Ticks are kept in few letters, whatever their number."""

from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.gui.widgets.ticks_draft import _numbers, _ranges


@given(st.sets(st.integers(0, 2000)))
def test_ranges_come_back_as_they_were(numbers: set[int]) -> None:
    """None is lost, and none is added."""
    assert _numbers(_ranges(tuple(sorted(numbers)))) == numbers


def test_all_of_many_are_a_few_letters() -> None:
    """A draft stays small where everything is ticked."""
    assert _ranges(tuple(range(100_000))) == "0-99999"
