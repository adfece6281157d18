"""The platform files: one for each place that matters, each fact with its source."""

import datetime as dt
import re
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
import pytest

from evidence_kit.guide.platforms import FACTS, OTHER, Known, Platform, Source, advice, platforms
from evidence_kit.resources import resource

DOCS = Path(__file__).parents[2] / "docs"
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
    """Each fact says how it is known, and no source stands for a fact that is not there."""
    given = {fact for fact in FACTS if getattr(each, fact)}
    assert given == set(each.sources)
    for source in each.sources.values():
        assert source.checked is None or source.checked <= each.checked


@pytest.mark.parametrize("each", platforms(), ids=lambda each: each.id)
def test_what_was_read_names_the_page(each: Platform) -> None:
    """A day stands beside the page that was read, never beside the front page of a website."""
    for fact in each.facts(Known.READ):
        source = each.sources[fact]
        for address in (source.at, *source.more):
            page = urlsplit(address)
            assert page.scheme in ("https", "http"), address
            assert page.path.strip("/") or page.query, address
        assert source.places


@pytest.mark.parametrize("each", platforms(), ids=lambda each: each.id)
def test_what_to_capture_is_our_own_advice(each: Platform) -> None:
    """Nobody else is named for what we say to take a picture of."""
    assert each.sources["capture"].known is Known.OWN


def test_what_holds_for_most_is_our_own_advice() -> None:
    """No page says what most apps share."""
    assert set(advice(OTHER).facts(Known.OWN)) == set(advice(OTHER).sources)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ({"own": True}, Known.OWN),
        ({"at": "https://help.example"}, Known.UNREAD),
        ({"at": "https://help.example/block", "checked": "2026-11-22"}, Known.READ),
        (
            {"at": "https://help.example/a", "checked": "2026-11-22", "dated": "2026-11-22"},
            Known.READ,
        ),
    ],
)
def test_a_source_is_known_in_one_way(said: dict[str, object], known: Known) -> None:
    """Read on a day, not read yet, or our own advice."""
    assert msgspec.convert(said, Source).known is known


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"at": "https://help.example", "own": True},
        {"own": True, "checked": "2026-11-22"},
        {"at": "https://help.example", "dated": "2026-11-22"},
        {"at": "https://help.example", "more": ["https://other.example/page"]},
        {"at": "https://help.example/a", "checked": "2026-11-22", "dated": "2026-11-23"},
        {"at": "https://help.example/a", "read": "2026-11-22"},
    ],
)
def test_a_source_that_claims_too_much_is_refused(said: dict[str, object]) -> None:
    """No day without a page, no page of a later day, and nothing that is both ours and theirs."""
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(said, Source)


def test_a_source_names_its_websites_once() -> None:
    """Two pages of one website are one place to name."""
    source = Source(
        at="https://www.help.example/a",
        more=("https://help.example/b", "https://news.example/c"),
        checked=dt.date(2026, 11, 22),
    )
    assert source.places == ("help.example", "news.example")


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


def test_the_example_in_the_documents_is_a_file_that_works() -> None:
    """Whoever copies it to begin a file of their own begins with one that is taken."""
    text = (DOCS / "platform-files.md").read_text(encoding="utf-8")
    example = re.search(r"```toml\n(.*?)```", text, re.DOTALL)
    assert example is not None
    made = msgspec.convert({"id": "example", **tomllib.loads(example[1])}, Platform)
    assert {fact for fact in FACTS if getattr(made, fact)} == set(made.sources)
    assert {source.known for source in made.sources.values()} == set(Known)
