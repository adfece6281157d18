"""The steps and topics are short, calm, and lead somewhere."""

import re

import pytest

from evidence_kit.guide.platforms import platform, platforms
from evidence_kit.guide.steps import Group, Step, Topic, steps, topic, topics

PAGES = {
    "",
    "evidence",
    "accounts",
    "timeline",
    "report",
    "help",
    "situation",
    "call",
    "stop",
    "known-picture",
}
JARGON = re.compile(
    r"\b(hash|encrypt\w*|metadata|vault|upload\w*|exhibit\w*|SHA|URL|perpetrator|victim|offender"
    r"|evidential|custody|simply|just|easy|must|immediately|urgent|failed|error|invalid)\b",
    re.IGNORECASE,
)


def _words(each: Step | Topic) -> str:
    parts = [each.title, each.text]
    if isinstance(each, Topic):
        parts += [*each.points, each.closing]
    return " ".join(parts)


@pytest.mark.parametrize("step", steps(), ids=lambda step: step.id)
def test_a_step_leads_to_a_page_and_a_topic_that_exist(step: Step) -> None:
    """No button of the Start page ends nowhere."""
    assert step.page in PAGES
    assert step.skip in PAGES
    assert bool(step.skip) == bool(step.skip_words)
    if step.more:
        assert topic(step.more).title


@pytest.mark.parametrize("each", topics(), ids=lambda each: each.id)
def test_a_topic_leads_to_a_page_that_exists(each: Topic) -> None:
    """A button at the foot of a topic has words and a page."""
    assert each.page in PAGES
    assert bool(each.page) == bool(each.page_words)


def test_the_afterwards_is_there() -> None:
    """Signed-in devices, passwords, privacy, alerts, a second phone, and looking after oneself."""
    after = {each.id for each in topics() if each.group is Group.AFTER}
    assert after == {"signed-in", "passwords", "privacy", "name-alerts", "second-phone", "sleep"}


@pytest.mark.parametrize("each", [*steps(), *topics()], ids=lambda each: each.id)
def test_sentences_are_short_and_plain(each: Step | Topic) -> None:
    """A tired person can read it: at most 30 words a sentence, no word of the trade, no shouting."""
    text = _words(each)
    for sentence in re.split(r"(?<=[.?!:])\s", text):
        assert len(sentence.split()) <= 30, sentence
    # "must not" is what the law says of pictures of under-18s; nothing else is a must.
    assert not JARGON.search(text.replace("must not be copied", ""))
    assert "!" not in text


def test_the_first_step_takes_the_blame_away() -> None:
    """Whoever opens the program reads this first."""
    assert steps()[0].title == "You have done nothing wrong"


def test_the_first_topic_is_danger() -> None:
    """Help begins with what cannot wait."""
    assert topics()[0].id == "danger"


def test_ids_are_given_once() -> None:
    """A topic is found by its id."""
    ids = [each.id for each in topics()]
    assert len(ids) == len(set(ids))
    with pytest.raises(KeyError):
        topic("nothing")


def test_platforms_are_found_by_any_of_their_names() -> None:
    """What a person types decides which hints are shown."""
    assert len(platforms()) >= 12
    for typed, name in (("instagram", "Instagram"), (" Twitter ", "X (Twitter)"), ("SMS", "Text")):
        found = platform(typed)
        assert found is not None
        assert found.name.startswith(name)
    assert platform("A platform of its own") is None
    assert platform("") is None


@pytest.mark.parametrize("each", platforms(), ids=lambda each: each.id)
def test_every_platform_says_where_the_handle_is(each: object) -> None:
    """A platform without that would be of no help."""
    assert getattr(each, "handle", "")
