"""Translators are given every sentence of the guide, once."""

from evidence_kit.guide.packs import pack
from evidence_kit.guide.situations import situations
from evidence_kit.guide.steps import steps, topics
from evidence_kit.guide.words import guide_words


def test_every_sentence_is_there_once() -> None:
    """Steps, topics, situations, packs and platforms; nothing twice, nothing empty."""
    words = guide_words()
    assert len(words) == len(set(words))
    assert all(words)
    assert {step.text for step in steps()} <= set(words)
    assert {point for topic in topics() for point in topic.points} <= set(words)
    assert {advice.why for each in situations() for advice in each.advice} <= set(words)
    assert {fact.say for fact in pack("nz").law} <= set(words)
    assert "Open their profile." in words


def test_names_and_numbers_are_left_out() -> None:
    """The name of a helpline is the same in every language."""
    words = guide_words()
    assert "Samaritans" not in words
    assert "116 123" not in words
