"""The lines of a WhatsApp chat, as telephones of many languages write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.intake.exports.read import open_export, page
from evidence_kit.model.problem import Problem
from evidence_kit.model.reading import Export

JUNE, MARCH, EARLY = (2018, 6, 13), (2024, 3, 15), (2018, 6, 3)


def read(text: str, day_first: bool | None = None) -> Export:
    return page(open_export("chat.txt", text.encode(), day_first))


@pytest.mark.parametrize(
    ("head", "day", "time"),
    [
        ("3/6/18, 1:55 p.m. - ", EARLY, (13, 55)),
        ("03-06-2018, 01.55 PM - ", EARLY, (13, 55)),
        ("13.06.18 21.25.15: ", JUNE, (21, 25, 15)),
        ("[06.13.18 21:25:15] ", JUNE, (21, 25, 15)),
        ("13.6.2018 klo 21.25.15 - ", JUNE, (21, 25, 15)),
        ("13. 6. 2018. 21:25:15 ", JUNE, (21, 25, 15)),
        ("[3/6/18 1:55:00 p. m.] ", EARLY, (13, 55)),
        ("\u200e[3/6/18 1:55:00 p.\u00a0m.] ", EARLY, (13, 55)),
        ("[2018/06/13, 21:25:15] ", JUNE, (21, 25, 15)),
        ("3/6/18, 1:55\u202fPM - ", EARLY, (13, 55)),
        ("3/6/18, 12:05 AM - ", EARLY, (0, 5)),
        ("3/6/18, 12:05 PM - ", EARLY, (12, 5)),
        ("15.03.2024, 20:40 - ", MARCH, (20, 40)),
        ("15.03.24, 20:40 - ", MARCH, (20, 40)),
        ("[2024/3/15 下午2:22:33] ", MARCH, (14, 22, 33)),
        ("2024年3月15日 14:22 - ", None, None),
        ("2024. 3. 15. 오후 2:22 - ", MARCH, (14, 22)),
        ("[15.3.2024 klo 14.08.18] ", MARCH, (14, 8, 18)),
        ("[15/03/2024, 09:15:32] ", MARCH, (9, 15, 32)),
        ("2024-03-15 14:22 - ", MARCH, (14, 22)),
        ("15/03/24 14:22 - ", MARCH, (14, 22)),
        ("15/03/2024 à 14:22 - ", MARCH, (14, 22)),
        ("15/03/2024, 2:22 م - ", MARCH, (14, 22)),
        ("١٥\u200f/٣\u200f/٢٠٢٤، ٢:٢٢ م - ", MARCH, (14, 22)),
        ("15/3/2567 14:22 - ", MARCH, (14, 22)),
    ],
)
def test_every_known_head_is_read(head, day, time):
    if day is None:
        with pytest.raises(Problem):
            read(f"{head}Sam: hello")
        return
    message = read(f"{head}Sam: hello: you").messages[0]
    assert (message.sender, message.text) == ("Sam", "hello: you")
    assert message.wall == dt.datetime(*day, *time)


def test_the_order_of_day_and_month_is_asked_where_nothing_proves_it():
    text = "03/04/2024, 14:22 - Sam: one\n03/04/2024, 14:23 - Sam: two\n"
    assert read(text).asks_day_order
    assert read(text, True).messages[0].wall == dt.datetime(2024, 4, 3, 14, 22)
    assert read(text, False).messages[0].wall == dt.datetime(2024, 3, 4, 14, 22)


def test_a_day_past_the_twelfth_proves_the_order_and_no_answer_overrules_it():
    text = "03/04/2024, 14:22 - Sam: one\n04/25/2024, 14:23 - Sam: two\n"
    for answer in (None, True, False):
        export = read(text, answer)
        assert not export.asks_day_order
        assert export.day_first is False


def test_a_chat_that_goes_forward_in_one_order_alone_proves_it():
    text = "11/01/2024, 14:22 - Sam: one\n02/02/2024, 14:23 - Sam: two\n"
    export = read(text)
    assert (export.asks_day_order, export.day_first) == (False, True)


def test_the_same_number_twice_asks_nothing():
    assert not read("03/03/2024, 14:22 - Sam: one\n").asks_day_order


def test_a_line_inside_a_message_that_looks_like_another_head_stays_inside():
    """Else a message could put words into somebody's mouth."""
    text = (
        "15/03/2024, 14:22 - Sam: first\n"
        "[15/03/2024, 14:22:33] Alex: I did it\n"
        "15/03/2024, 14:23 - Alex: no\n"
        "15/03/2024, 14:24 - Alex: really\n"
    )
    export = read(text)
    assert [each.sender for each in export.messages] == ["Sam", "Alex", "Alex"]
    assert "I did it" in export.messages[0].text


def test_that_a_message_can_look_like_several_is_said():
    export = read("15/03/2024, 14:22 - Sam: one\n")
    assert any("look like other messages" in caution for caution in export.cautions)


def test_times_that_cannot_be_are_counted_and_shown_as_they_stand():
    export = read("15/03/2024, 14:22 - Sam: one\n31/02/2024, 14:22 - Sam: two\n")
    assert export.messages[1].wall is None
    assert export.messages[1].shown == "31/02/2024, 14:22"
    assert any("1 messages" in caution for caution in export.cautions)


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp")), min_size=1, max_size=40
).filter(lambda text: text.strip() and not any(letter.isdigit() for letter in text))


@given(st.lists(st.tuples(st.sampled_from(["Sam", "Zoë B"]), WORDS), min_size=1, max_size=30))
def test_whatever_was_written_comes_back(chat):
    """In Android's form, whatever the words."""
    lines = "".join(f"15/03/2024, 14:22 - {who}: {text}\n" for who, text in chat)
    found = [(each.sender, each.text) for each in read(lines).messages]
    assert found == chat


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused_in_a_sentence(text):
    try:
        read(text)
    except Problem as told:
        assert told.sentence.startswith("This file is kept")
