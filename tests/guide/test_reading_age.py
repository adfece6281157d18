"""What a person reads can be read by a twelve-year-old: measured, not judged.

The reading age is the grade of Flesch and Kincaid (1975) plus six; textstat counts the syllables.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import textstat

from evidence_kit.guide.packs import CODES, Fact, pack
from evidence_kit.guide.platforms import Platform, platforms
from evidence_kit.guide.situations import Situation, situations
from evidence_kit.guide.steps import Step, Topic, steps, topics

OLDEST = 12
LONGEST = 30  # words in a sentence
GUI = Path(__file__).parents[2] / "evidence_kit" / "gui"
MARKS = {"tr", "translate", "_tr", "_many", "QT_TRANSLATE_NOOP"}
MODULES = sorted(GUI.rglob("*.py"))


def reading_age(text: str) -> float:
    age: float = textstat.flesch_kincaid_grade(text) + 6
    return age


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!:])\s+", text) if part]


def written(each: Step | Topic | Situation) -> list[str]:
    """All that is read of it, in order."""
    match each:
        case Step():
            return [each.text]
        case Topic():
            return [each.text, *each.points, each.closing]
        case Situation():
            advice = (part for one in each.advice for part in (one.say, one.why))
            return [each.text, each.opening, each.first_words, *advice]


GUIDE = [*steps(), *topics(), *situations()]


@pytest.mark.parametrize("each", GUIDE, ids=lambda each: f"{type(each).__name__}-{each.id}")
def test_the_guide_is_read_at_twelve(each: Step | Topic | Situation) -> None:
    """Each step, topic and situation, and no sentence of more than 30 words."""
    words = written(each)
    assert reading_age(" ".join(words)) <= OLDEST
    for sentence in sentences(" ".join(words)):
        assert len(sentence.split()) <= LONGEST, sentence


@pytest.mark.parametrize("code", CODES)
def test_packs_are_read_at_twelve(code: str) -> None:
    """All that a pack says in sentences: facts, what a number is for, what a place does."""
    found = pack(code)
    words = [found.under_18_words, found.emergency_words]
    words += [fact.say if isinstance(fact, Fact) else fact.what for fact in found.facts]
    assert reading_age(" ".join(words)) <= OLDEST
    for sentence in sentences(" ".join(words)):
        assert len(sentence.split()) <= LONGEST, sentence
        assert "!" not in sentence


@pytest.mark.parametrize("each", platforms(), ids=lambda each: each.id)
def test_platforms_are_read_at_twelve(each: Platform) -> None:
    """Where to find a name, what to keep, how to report and block."""
    words = (each.handle, each.permanent_id, each.time, each.capture, *each.report, *each.block)
    assert reading_age(" ".join((*words, each.note))) <= OLDEST


def shown(module: Path) -> Iterator[str]:
    """The whole sentences that *module* gives to translators: what stands on the screen."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        if getattr(node.func, "attr", getattr(node.func, "id", "")) not in MARKS:
            continue
        for argument in node.args:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                words = argument.value
                if words.rstrip().endswith((".", "?")) and len(words.split()) > 3:
                    yield words


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(GUI)))
def test_screens_are_read_at_twelve(module: Path) -> None:
    """The sentences of each screen together, and no sentence of more than 30 words."""
    words = list(shown(module))
    if words:
        assert reading_age(" ".join(words)) <= OLDEST
    for sentence in (part for text in words for part in sentences(text)):
        assert len(sentence.split()) <= LONGEST, sentence
