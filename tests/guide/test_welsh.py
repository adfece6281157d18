"""The guide speaks Welsh wherever a person in the United Kingdom meets it, and says the same."""

import re
import tomllib

from evidence_kit.guide.packs import CODES, Pack, pack
from evidence_kit.guide.platforms import Platform, platforms
from evidence_kit.guide.situations import Situation, situations
from evidence_kit.guide.steps import Step, Topic, steps, topics
from evidence_kit.guide.words import guide_words, words_of
from evidence_kit.resources import resource

UNITED_KINGDOM = ("uk", "uk-scotland", "uk-northern-ireland")

WELSH: dict[str, str] = tomllib.loads(resource("i18n", "guide.cy.toml").read_text("utf-8"))["say"]

ADDRESS = re.compile(r"\b(?:[\w-]+\.)+(?:uk|org|com|net|gov|wales|cymru|scot)\b[\w/.-]*")


def needed() -> tuple[str, ...]:
    """What a person in the United Kingdom can meet, and the names of the other countries."""
    read: list[Step | Topic | Situation | Pack | Platform] = [*steps(), *topics(), *situations()]
    read += [*map(pack, UNITED_KINGDOM), *platforms()]
    words = [text for each in read for text in words_of(each) if text]
    return tuple(dict.fromkeys([*words, *(pack(code).name for code in CODES)]))


def different(pattern: re.Pattern[str]) -> list[str]:
    """The English sentences whose translation has other parts that fit *pattern*."""
    return [
        english
        for english, welsh in WELSH.items()
        if sorted(pattern.findall(english)) != sorted(pattern.findall(welsh))
    ]


def different_number(pattern: re.Pattern[str]) -> list[str]:
    """The English sentences whose translation has more or fewer parts that fit *pattern*."""
    return [
        english
        for english, welsh in WELSH.items()
        if len(pattern.findall(english)) != len(pattern.findall(welsh))
    ]


def test_every_sentence_of_the_united_kingdom_is_said_in_welsh() -> None:
    """Nobody who chose Welsh meets an English sentence among the numbers and the advice."""
    assert [text for text in needed() if text not in WELSH] == []


def test_no_translation_is_of_a_sentence_that_is_gone() -> None:
    """A sentence that changed loses its translation, so that a wrong number cannot stay."""
    assert [english for english in WELSH if english not in guide_words()] == []


def test_the_numbers_are_the_same() -> None:
    """Every number to call, every age and every hour is in both, and no other."""
    assert different(re.compile(r"\d+")) == []


def test_the_web_addresses_are_the_same() -> None:
    """An address is no word: it stays as it is."""
    assert different(ADDRESS) == []


def test_the_names_of_help_that_are_in_a_sentence_stay() -> None:
    """A name that someone will look for, or a button of an app, is not translated."""
    names = re.compile(
        r"Childline|Report Remove|Action Fraud|Police Scotland|Police Ombudsman|Report abuse|"
        r"Internet Watch Foundation|Independent Office for Police Conduct|Victims' Right to Review|"
        r"Police Investigations and Review Commissioner|Public Prosecution Service|Block user|"
        r"Manage Friendship|Report user|About this account|Developer Mode|Copy User ID|WhatsApp|"
        r"Block & Report|Report User|Report Abuse|Report and Block|Agree & send|Show original|"
        r"Past Matches|Copy DID|Report this conversation"
    )
    assert different(names) == []


def test_the_holes_are_the_same() -> None:
    """What the program fills in has its place in both."""
    assert different(re.compile(r"\{\w*\}")) == []


def test_no_translation_is_empty_or_cut() -> None:
    """Each one is there, and ends as its English does: with a full stop, a question, or nothing."""
    ends = ".?:"
    assert [
        english
        for english, welsh in WELSH.items()
        if not welsh.strip() or (welsh[-1] in ends) != (english[-1] in ends)
    ] == []


def test_no_sentence_is_left_out() -> None:
    """What was added to the English is added to the Welsh: both have as many sentences."""
    assert different_number(re.compile(r"[.?](?=\s|$)")) == []


def test_no_title_of_help_is_longer_than_the_longest_in_english() -> None:
    """The titles stand on buttons in one line beside the text, where a longer one is cut."""
    longest = max(len(topic.title) for topic in topics())
    assert [topic.title for topic in topics() if len(WELSH[topic.title]) > longest] == []
