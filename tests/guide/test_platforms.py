"""The platform files: one for each place that matters, each fact with its source."""

import tomllib

import pytest

from evidence_kit.guide.platforms import FACTS, OTHER, Platform, advice, platforms
from evidence_kit.resources import resource

NEEDED = (
    "WhatsApp, Instagram, Facebook, Messenger, Snapchat, TikTok, Telegram, Signal, Discord, X, "
    "Reddit, YouTube, LinkedIn, Tinder, Bumble, Hinge, Grindr, Kik, Viber, WeChat, Line, iMessage, "
    "SMS, e-mail, OnlyFans, Twitch, Steam, Roblox, Skype, Threads, Bluesky, Mastodon"
)


@pytest.mark.parametrize("name", NEEDED.split(", "))
def test_each_place_where_people_are_threatened_has_a_file_of_its_own(name: str) -> None:
    """What a person types finds the file, not the general advice."""
    assert advice(name).id != OTHER


def test_any_other_place_gets_what_holds_for_most() -> None:
    """Nobody stands without advice because their app is not known here."""
    assert advice("A place that nobody knows").id == OTHER
    assert platforms()[-1].id == OTHER


@pytest.mark.parametrize("each", platforms(), ids=lambda each: each.id)
def test_each_fact_has_a_source(each: Platform) -> None:
    """Each fact says where it can be read, and no source stands for a fact that is not there."""
    given = {fact for fact in FACTS if getattr(each, fact)}
    assert given == set(each.sources)
    for source in each.sources.values():
        assert source.at
        assert source.checked is None or source.checked <= each.checked


@pytest.mark.parametrize("each", platforms(), ids=lambda each: each.id)
def test_each_file_says_how_to_capture_report_and_block(each: Platform) -> None:
    """The steps that everyone needs are there, and in short sentences."""
    assert each.handle and each.capture and each.report and each.block
    for step in (*each.report, *each.block, each.handle, each.capture, each.note):
        for sentence in step.split(". "):
            assert len(sentence.split()) <= 30, sentence


def test_no_two_files_answer_to_one_name() -> None:
    """A name that is typed means one platform."""
    names = [name.casefold() for each in platforms() for name in (each.name, *each.also)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("each", platforms(), ids=lambda each: each.id)
def test_a_misspelt_field_is_found(each: Platform) -> None:
    """Every key of a file is one that the program reads."""
    text = resource("platforms", f"{each.id}.toml").read_text(encoding="utf-8")
    assert set(tomllib.loads(text)) <= set(Platform.__struct_fields__)
