"""Finding the person's own details in what was read from a picture."""

import pytest

from evidence_kit.intake.own_details import own_details
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.reading import Box, Line

FACTS = CaseFacts(
    initials="AB",
    name="Alex van Berry",
    reach="Text 07700 900 123 after six, or alex.b@example.org, or @alexb on Chirp",
)


def covered(text: str, facts: CaseFacts = FACTS) -> list[tuple[int, int]]:
    """The letters from and to which each box reaches, for a line of ten pixels to a letter."""
    line = Line(text=text, box=Box(0, 100, 10 * len(text), 30))
    return [
        (box.left // 10, -(-(box.left + box.width) // 10)) for box in own_details([line], facts)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("so your name is alex van berry right", "alex van berry"),
        ("hi ALEX", "ALEX"),
        ("call +44 7700 900123 now", "+44 7700 900123"),
        ("number 07700900123", "07700900123"),
        ("I will write to Alex.B@example.org today", "Alex.B@example.org"),
        ("we know @alexb and all friends", "@alexb"),
    ],
)
def test_each_kind_of_detail_is_covered_whole(text: str, words: str) -> None:
    """The box reaches at least from the first letter of it to the last."""
    start = text.index(words)
    spans = covered(text)
    assert any(left <= start and right >= start + len(words) for left, right in spans), spans


@pytest.mark.parametrize("text", ["alexander", "a vanity", "call 01234 567890", "", "18:42"])
def test_what_is_not_theirs_stays(text: str) -> None:
    """Parts of other words and other numbers get no box."""
    assert not covered(text)


def test_without_a_name_nothing_is_found() -> None:
    """Nothing known, nothing covered: not every empty place."""
    assert not covered("anything at all", CaseFacts(initials="AB"))
