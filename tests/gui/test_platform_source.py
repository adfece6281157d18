"""What is said about an app says where and when it was read, or that nobody checked it."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.gui.pages.account_form import AccountForm
from evidence_kit.gui.widgets.platform_source import PlatformSource
from evidence_kit.guide.platforms import OTHER, Known, Platform, Source, platforms
from tests.gui.guide_words import shown_words

DAY = dt.date(2026, 11, 22)
READ = Source(at="https://www.help.example/block", checked=DAY)
OLD = Source(
    at="https://help.example/block",
    more=("https://news.example/block",),
    checked=DAY,
    dated=dt.date(2020, 6, 5),
)
UNREAD = Source(at="https://help.example")
OWN = Source(own=True)


@pytest.fixture
def words(qtbot: QtBot) -> PlatformSource:
    made = PlatformSource()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (READ, "We read this on 22 November 2026 in help.example."),
        (
            OLD,
            "We read this on 22 November 2026 in help.example (a page from 5 June 2020),"
            " news.example.",
        ),
        (UNREAD, "We have not checked this."),
        (OWN, "This is our own advice."),
    ],
)
def test_one_fact_says_how_it_is_known(words: PlatformSource, source: Source, said: str) -> None:
    """Day and place where it was read, and no day where it was not."""
    words.show_one(source)
    assert words.text() == said


def test_facts_known_alike_share_a_line(words: PlatformSource) -> None:
    """Nobody reads the same place twice, and each fact is named in one line alone."""
    platform = Platform(
        id="x",
        name="X",
        checked=DAY,
        sources={"handle": READ, "profile": READ, "time": UNREAD, "capture": OWN},
    )
    called = {"handle": "Name", "time": "Times", "profile": "Address", "note": "Note"}
    words.show_each(platform, called)
    assert words.text() == (
        "Name, Address: read on 22 November 2026 in help.example.\nTimes: not checked by us."
    )


def test_nothing_is_said_of_nothing(words: PlatformSource) -> None:
    """An app without facts leaves no empty line behind."""
    words.show_one(None)
    assert words.isHidden()
    words.show_each(Platform(id="x", name="X", checked=DAY), {"handle": "Name"})
    assert words.isHidden()


def test_the_form_of_an_account_says_it_of_its_hints(qtbot: QtBot) -> None:
    """What was not checked says so beside the hints of an app; the rest is one press away."""
    form = AccountForm()
    qtbot.addWidget(form)
    form.show()
    assert "not checked" not in shown_words(form)
    for platform in platforms():
        form.platform.set_text(platform.name)
        fold = form._how_known
        assert fold.isVisibleTo(form) == (platform.id != OTHER)
        unread = {"handle", "permanent_id", "profile", "note"} & {*platform.facts(Known.UNREAD)}
        assert (": not checked by us." in shown_words(form)) == bool(unread)
        if fold.isVisibleTo(form):
            fold.button.click()
            read = shown_words(form)
            assert ": our own advice." in read
            for fact in {"handle", "permanent_id", "profile", "note"} - unread:
                for place in platform.sources[fact].places if fact in platform.sources else ():
                    assert place in read
            fold.button.click()
