"""What the core says is shown in the language of the screen, and only that."""

from collections.abc import Iterator

import pytest

from evidence_kit.gui import said as module
from evidence_kit.gui.said import Sayings, said, say_in

WELSH = Sayings(
    {
        "Nothing was changed.": "Ni newidiwyd dim.",
        "All {0:d} exhibits are here and whole.": "Mae pob un o'r {0} eitem yma ac yn gyfan.",
        "{0} March {1}": "{0} Mawrth {1}",
        "between {0} and {1}": "rhwng {0} a {1}",
        "{0} holds {1}.": "Mae {1} yn {0}.",
        "{0}, {1} ({2})": "{0}, {1} ({2})",
        "{0} time": "amser {0}",
        "{0:d} calls": "{0} galwad",
        "{0}, {1}": "{0}, {1}",
        "Tried since {0}.": "Rhoddwyd cynnig ers {0}.",
    }
)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """Leave the program in English."""
    yield
    say_in("en")


@pytest.mark.parametrize(
    ("english", "other"),
    [
        ("Nothing was changed.", "Ni newidiwyd dim."),
        ("All 214 exhibits are here and whole.", "Mae pob un o'r 214 eitem yma ac yn gyfan."),
        # What fills a hole is said too, and may stand at another place.
        ("between 2 March 2026 and 5 March 2026", "rhwng 2 Mawrth 2026 a 5 Mawrth 2026"),
        ("3 March 2026, 14:02 (London time)", "3 Mawrth 2026, 14:02 (amser London)"),
        ("AB1 holds 3 March 2026.", "Mae 3 Mawrth 2026 yn AB1."),
        # Sentences that were put one after the other are said one by one.
        (
            "Nothing was changed. All 2 exhibits are here and whole.",
            "Ni newidiwyd dim. Mae pob un o'r 2 eitem yma ac yn gyfan.",
        ),
        # A number's hole takes no words, and no hole reaches past the end of a sentence.
        ("7 parcels, 2 calls", "7 parcels, 2 galwad"),
        (
            "Tried since 3 March 2026. Nothing was changed.",
            "Rhoddwyd cynnig ers 3 Mawrth 2026. Ni newidiwyd dim.",
        ),
        # What is not known stays as it is, and so does the rest of the text around it.
        ("Something quite new.", "Something quite new."),
        ("Something quite new. Nothing was changed.", "Something quite new. Ni newidiwyd dim."),
        ("", ""),
    ],
)
def test_known_sentences_are_said_and_others_stay(english: str, other: str) -> None:
    """A sentence is found whole, by its pattern, or piece by piece."""
    assert WELSH.say(english) == other


def test_english_is_left_alone() -> None:
    """In English, and in a language without a file, every sentence is the very same."""
    for code in ("en", "qq"):
        say_in(code)
        assert said("Nothing was changed.") == "Nothing was changed."


def test_a_missing_word_in_a_pattern_is_a_fault_of_the_file() -> None:
    """A translation that names a hole which the English lacks fails, so that a test can find it."""
    with pytest.raises(IndexError):
        Sayings({"All {0} are here.": "Mae {1} yma."}).say("All 3 are here.")


def test_module_keeps_no_memory_of_another_language() -> None:
    """Going back to English forgets the other one."""
    module._spoken = WELSH
    assert said("Nothing was changed.") == "Ni newidiwyd dim."
    say_in("en")
    assert said("Nothing was changed.") == "Nothing was changed."
