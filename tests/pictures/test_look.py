"""docs/look.md and its pictures."""

import re
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_every_picture_that_is_named_is_there() -> None:
    """Each picture of docs/look.md exists, has words for who cannot see it, and is small."""
    named = re.findall(r"!\[(.*?)\]\((.*?)\)", (DOCS / "look.md").read_text("utf-8"))
    assert named
    for words, place in named:
        assert words
        assert (DOCS / place).stat().st_size < 120_000


def test_no_picture_is_left_over() -> None:
    """Each picture that is kept is shown somewhere."""
    text = (DOCS / "look.md").read_text("utf-8")
    for picture in (DOCS / "pictures").glob("*.png"):
        assert f"pictures/{picture.name}" in text
