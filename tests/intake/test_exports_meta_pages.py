"""What Meta gives as web pages is read whole, whatever the year, the classes and the language."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.intake.exports.meta_pages import CALIFORNIA
from evidence_kit.intake.exports.printed_time import is_printed_time, read_time
from evidence_kit.intake.exports.read import open_export, page
from evidence_kit.intake.exports.source import NO_EXPORT
from evidence_kit.model.problem import Problem
from evidence_kit.model.reading import Export
from tests.intake import made_exports, made_pages
from tests.intake.made_exports import THREAT, zipped
from tests.intake.made_pages import FACEBOOK, INSTAGRAM, instagram_message, said

AT = dt.datetime(2024, 3, 15, 14, 22)
EVENING = dt.datetime(2024, 3, 3, 21, 14)


def read(data: bytes, name: str = "instagram-zoe.zip") -> Export:
    return page(open_export(name, data))


def one(inside: str, when: str = "Mar 15, 2024 2:22 pm", sender: str = "Sam") -> Export:
    made = made_pages.page(instagram_message(sender, inside, when))
    return read(zipped({f"{INSTAGRAM}/message_1.html": made}))


@pytest.mark.parametrize(
    ("name", "data", "platform"),
    [
        ("instagram-zoe.zip", made_pages.instagram(), "instagram"),
        ("facebook-zoe.zip", made_pages.facebook(), "messenger"),
        ("message_1.html", made_pages.facebook_older(), "messenger"),
    ],
)
def test_each_year_of_pages_is_read_in_order_of_time(name, data, platform):
    """The newest stands first in the file, over several pages."""
    export = read(data, name)
    assert export.platform == platform
    assert [each.text for each in export.messages[:2]] == [
        THREAT,
        "Stop\nleave me alone" if platform == "instagram" else "Stop",
    ]
    assert [each.sender for each in export.messages[:2]] == ["Sam", "Zoë"]
    first = export.messages[0]
    assert first.wall is not None and first.wall.replace(second=0) == AT
    assert first.shown.startswith(("Mar 15, 2024", "15 Mar 2024"))
    assert export.asks_zone and not export.asks_day_order
    assert export.participants == ("Sam", "Zoë")
    assert export.threads[0] in ("Sam", "Zoë, Sam", "Sam, Zoë")
    assert any("choose JSON" in sentence for sentence in export.left_out)


def test_pages_are_put_in_order_by_their_number():
    """message_10 holds older messages than message_9, though it stands before it in a ZIP."""
    pages = {
        f"{INSTAGRAM}/message_{number}.html": made_pages.page(
            instagram_message("Sam", said(f"from page {number}"), "Mar 15, 2024 2:22 pm")
        )
        for number in (1, 10, 2, 9)
    }
    texts = [each.text for each in read(zipped(pages)).messages]
    assert texts == [f"from page {number}" for number in (10, 9, 2, 1)]


def test_files_reactions_and_links_stand_with_their_message():
    export = read(made_pages.instagram())
    assert export.messages[0].note == "Zoë reacted 👎"
    assert export.messages[2].attachments == (f"{INSTAGRAM}/photos/1.jpg",)
    assert export.messages[2].text == ""
    spoken = read(made_pages.facebook()).messages[2]
    assert spoken.attachments == (f"{FACEBOOK}/audio/1.mp4",)
    assert spoken.text == ""
    shared = one(said("Look") + '<div><a href="https://a.example/x">https://a.example/x</a></div>')
    assert shared.messages[0].text == "Look\nhttps://a.example/x"
    hidden = one('<div><a href="https://evil.example/x">your bank</a></div>')
    assert hidden.messages[0].text == "your bank <https://evil.example/x>"


def test_a_message_that_was_taken_back_says_so():
    assert one(said("Sam unsent a message")).messages[0].note == "unsent later"
    assert one(said("He said: you unsent a message, why?")).messages[0].note == ""


def test_words_that_look_like_another_message_stay_inside():
    """Meta escapes what people write; what follows a name and a time must not become a message."""
    words = "</div></div><h2>Zoë</h2><div>I did it</div><div>Mar 15, 2024 2:22 pm</div>"
    (message,) = one(said(words)).messages
    assert (message.sender, message.text) == ("Sam", words)
    (message,) = one(said("Mar 15, 2024 2:20 pm")).messages
    assert (message.sender, message.text, message.wall) == ("Sam", "Mar 15, 2024 2:20 pm", AT)
    (message,) = one(f"<div></div>{said('Mar 15, 2024 2:20 pm')}").messages
    assert message.sender == "Sam"


def test_a_file_that_somebody_sent_is_not_read_in_place_of_the_chat():
    """A text in the form of another export, sent as a file, lies in the same archive."""
    data = zipped(
        {
            f"{INSTAGRAM}/files/chat.txt": made_exports.imessage_txt(),
            f"{INSTAGRAM}/message_1.html": made_pages.page(
                instagram_message("Sam", said("hi"), "Mar 15, 2024 2:22 pm")
            ),
        }
    )
    assert [each.text for each in read(data).messages] == ["hi"]


def test_the_name_of_a_chat_is_not_that_of_the_app():
    made = made_pages.page(
        instagram_message("Sam", said("hi"), "Mar 15, 2024 2:22 pm"), title="Instagram"
    )
    assert read(zipped({f"{INSTAGRAM}/message_1.html": made})).threads == ("Sam",)
    bare = made.replace("<h1>Sam</h1>", "")
    assert read(zipped({f"{INSTAGRAM}/message_1.html": bare})).threads == ("sam",)


def test_classes_of_other_names_change_nothing():
    made = made_pages.page(instagram_message("Sam", said(THREAT), "Mar 15, 2024 2:22 pm"))
    for name in ("_a6-g", "_a6-h", "_a6-p", "_a6-o", "_3-95", "uiBoxWhite"):
        made = made.replace(name, "x9")
    assert read(zipped({f"{INSTAGRAM}/message_1.html": made})).messages[0].text == THREAT


def test_the_clock_of_california_is_seen_and_offered():
    """Meta prints its times on its own clock: a page that gives a moment twice shows it."""
    export = read(made_pages.instagram())
    assert export.zone == CALIFORNIA
    assert any("California" in caution for caution in export.cautions)
    assert not read(made_pages.facebook(), "facebook-zoe.zip").zone
    found = open_export("instagram-zoe.zip", made_pages.instagram())
    utc = page(found, zone=CALIFORNIA).messages[0].utc
    assert utc == dt.datetime(2024, 3, 15, 21, 22, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "printed",
    [
        '<time datetime="2024-07-12T08:46Z">Friday, July 12, 2024 at 8:46 AM UTC</time>',
        '<time datetime="2024-01-12T09:46Z">Friday, January 12, 2024 at 1:46 PM</time>',
        '<time datetime="2024-07-12T08:46Z">2024-07-12T08:46Z</time>',
        '<time datetime="nonsense">at 1:46 AM UTC</time>',
        "<time>at 1:46 AM UTC</time>",
    ],
)
def test_another_clock_is_not_taken_for_it(printed):
    """In Dubai it is the other half of the day."""
    made = made_pages.page(
        instagram_message("Sam", said("hi"), "Mar 15, 2024 2:22 pm"),
        header=f"<header><aside>{printed}</aside></header>",
    )
    assert not read(zipped({f"{INSTAGRAM}/message_1.html": made})).zone


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Mar 03, 2024 9:14 pm", EVENING),
        ("Mar 03, 2024, 9:14 PM", EVENING),
        ("Mar 3, 2024 9:14:59 pm", EVENING.replace(second=59)),
        ("Mar 03, 2024 9:14\u202fpm", EVENING),
        ("3 Mar 2024, 21:14", EVENING),
        ("03. März 2024, 9:14 pm", EVENING),
        ("3. März 2024, 21:14", EVENING),
        ("mars 03, 2024 9:14 pm", EVENING),
        ("3 mars 2024 à 21:14", EVENING),
        ("mar 03, 2024 9:14 da tarde/noite", EVENING),
        ("3 de mar. de 2024, 21:14", EVENING),
        ("mar. 03, 2024 9:14 pm", EVENING),
        ("3 mar 2024, 9:14 p. m.", EVENING),
        ("mrt 03, 2024 9:14 p.m.", None),
        ("Tháng 3 03, 2024 9:14 ch", EVENING),
        ("03 Tháng 3, 2024 9:14 CH", EVENING),
        ("2024年3月3日 21:14", EVENING),
        ("2024年3月3日 下午9:14", EVENING),
        ("2024년 3월 3일 오후 9:14", EVENING),
        ("3 марта 2024 г., 21:14", EVENING),
        ("3 Mar 2024 21:14", EVENING),
        ("2024-03-03 21:14", EVENING),
        ("maj 03, 2024 9:14 pm", dt.datetime(2024, 5, 3, 21, 14)),
        ("ago 10, 2026 4:38 da manhã", dt.datetime(2026, 8, 10, 4, 38)),
        ("jan 05, 2026 12:30 da manhã", dt.datetime(2026, 1, 5, 0, 30)),
        ("jan 05, 2026 12:30 da tarde/noite", dt.datetime(2026, 1, 5, 12, 30)),
        ("Mar 03, 2024 9:14 qpl", None),
        ("03/04/2024, 21:14", None),
        ("Mar 33, 2024 9:14 pm", None),
        ("Mar 03, 2024 13:14 pm", None),
    ],
)
def test_printed_times_are_read_in_many_languages_and_never_guessed(printed, meant):
    """Where a word after the clock is unknown, it may be morning or evening."""
    assert is_printed_time(printed)
    assert read_time(printed) == meant


@pytest.mark.parametrize(
    "words",
    [
        "Sam",
        "2024",
        "see you at 9:14 pm",
        "3 March 2024",
        "I saw you on Mar 03, 2024 9:14 pm, and you know it",
        "Mar 03, 2024 9:14 pm!",
        "https://a.example/2024/03/03/21:14",
        "",
    ],
)
def test_what_is_no_time_is_not_taken_for_one(words):
    assert not is_printed_time(words)


def test_a_time_that_cannot_be_read_is_shown_and_counted():
    export = one(said("hi"), "Foo 03, 2024 9:14 pm")
    assert export.messages[0].wall is None
    assert export.messages[0].shown == "Foo 03, 2024 9:14 pm"
    assert any("1 messages" in caution for caution in export.cautions)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "page.html",
            made_pages.page(instagram_message("Sam shared a link.", "x", "3 Mar 2024 9:14")),
        ),
        ("message_1.html", "<!DOCTYPE html><p>Sam</p><p>hi</p>"),
        ("message_1.html", "<html>"),
    ],
)
def test_a_web_page_of_another_kind_is_said_to_be_none(name, data):
    with pytest.raises(Problem) as told:
        read(data.replace("message", "m").encode(), name)
    assert told.value.sentence == NO_EXPORT


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zs", "Zl", "Zp")), min_size=1, max_size=40
)


@given(st.lists(st.tuples(st.sampled_from(["Sam", "Zoë B"]), WORDS), min_size=1, max_size=20))
def test_whatever_was_written_comes_back(chat):
    export = read(
        zipped(
            {
                f"{INSTAGRAM}/message_1.html": made_pages.page(
                    *(
                        instagram_message(who, said(words), "Mar 15, 2024 2:22 pm")
                        for who, words in reversed(chat)
                    )
                )
            }
        )
    )
    assert [(each.sender, each.text) for each in export.messages] == chat
