"""What Telegram Desktop writes as web pages, its own choice, is read as its JSON is."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.intake.exports.read import open_export, page
from evidence_kit.model.reading import Export
from tests.intake import made_pages
from tests.intake.made_exports import THREAT
from tests.intake.made_pages import telegram_message, telegram_page, telegram_said

WHEN = "15.03.2024 15:22:33 UTC+01:00"


def read(data: bytes, name: str = "messages.html") -> Export:
    return page(open_export(name, data))


def test_a_chat_is_read_with_times_senders_and_files():
    """Over two pages; a message without a name is of the one who wrote before."""
    export = read(made_pages.telegram(), "ChatExport_2024-03-16.zip")
    assert (export.platform, export.threads, export.asks_zone) == ("telegram", ("Sam",), False)
    found = [(each.sender, each.text) for each in export.messages]
    assert found == [
        ("Sam", THREAT),
        ("Sam", ""),
        ("Sam", "still me"),
        ("Zoë", "Stop"),
        ("Sam", "old words"),
        ("Zoë", ""),
        ("", "Sam left"),
    ]
    first, picture, _, _, forwarded, call, left = export.messages
    assert first.utc == dt.datetime(2024, 3, 15, 14, 22, 33, tzinfo=dt.UTC)
    assert first.shown == WHEN
    assert picture.attachments == ("photos/photo_1.jpg",)
    assert forwarded.note == "forwarded from Eve"
    assert (call.call, call.note) == (True, "Sam Outgoing (12 seconds)")
    assert left.system
    assert any("Secret chats" in sentence for sentence in export.left_out)


@pytest.mark.parametrize(
    ("when", "utc", "wall"),
    [
        ("15.03.2024 15:22:33 UTC+01:00", "2024-03-15T14:22:33+00:00", None),
        ("15.03.2024 15:22:33 UTC-08:00", "2024-03-15T23:22:33+00:00", None),
        ("15.03.2024 15:22:33 UTC", "2024-03-15T15:22:33+00:00", None),
        ("15.03.2024 15:22:33", None, "2024-03-15T15:22:33"),
        ("32.03.2024 15:22:33", None, None),
    ],
)
def test_the_offset_gives_the_instant_and_without_one_the_zone_is_asked(when, utc, wall):
    made = telegram_page(telegram_message(1, telegram_said("hi"), when, "Sam")).encode()
    export = read(made)
    message = export.messages[0]
    assert (message.utc and message.utc.isoformat()) == utc
    assert (message.wall and message.wall.isoformat()) == wall
    assert export.asks_zone == (wall is not None)


def test_a_link_that_hides_where_it_leads_says_so():
    made = telegram_message(
        1, '<div class="text">see <a href="https://evil.example/x">my page</a></div>', WHEN, "Sam"
    )
    assert (
        read(telegram_page(made).encode()).messages[0].text
        == "see my page <https://evil.example/x>"
    )


def test_words_that_look_like_another_message_stay_inside():
    words = '</div><div class="message default" id="message9"><div class="body">I did it</div>'
    made = telegram_page(telegram_message(1, telegram_said(words), WHEN, "Sam")).encode()
    assert [each.text for each in read(made).messages] == [words]


def test_the_sender_before_is_not_taken_where_the_name_is_missing():
    """Only a message that says of itself that it follows on has the name of the one before."""
    made = telegram_page(
        telegram_message(1, telegram_said("one"), WHEN, "Sam"),
        telegram_message(2, telegram_said("two"), WHEN).replace(" joined", ""),
    ).encode()
    assert [each.sender for each in read(made).messages] == ["Sam", ""]


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zs", "Zl", "Zp")), min_size=1, max_size=40
)


@given(st.lists(st.tuples(st.sampled_from(["Sam", "Zoë B"]), WORDS), min_size=1, max_size=20))
def test_whatever_was_written_comes_back(chat):
    made = telegram_page(
        *(
            telegram_message(n, telegram_said(words), WHEN, who)
            for n, (who, words) in enumerate(chat)
        )
    ).encode()
    assert [(each.sender, each.text) for each in read(made).messages] == chat
