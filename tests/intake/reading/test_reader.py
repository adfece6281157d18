"""Made-up chats are read as they were drawn: words, who, when, at which side, and what is unread."""

import io
from itertools import pairwise

import pytest
from PIL import Image

from evidence_kit.intake.reading.reader import Reader
from evidence_kit.model.problem import Problem
from evidence_kit.model.reading import PictureKind, Side
from tests.intake.reading.drawn_chats import (
    DAY,
    LEFT,
    LOOKS,
    RIGHT,
    Chat,
    draw,
    png,
    threats,
)

SIDES = {LEFT: Side.LEFT, RIGHT: Side.RIGHT}


def alone(size):
    """A reader without the help of an installed Tesseract."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("evidence_kit.intake.reading.reader.installed_languages", list)
        return Reader(size)


@pytest.fixture(scope="module")
def small():
    return alone("small")


@pytest.fixture(scope="module")
def tiny():
    return alone("tiny")


def said(chat):
    return [line for line in chat.lines if line[0] != DAY]


@pytest.mark.parametrize("look", LOOKS)
def test_a_chat_is_read_as_it_was_drawn(small, look):
    """In light and dark, with the time in the bubble or below it."""
    chat = threats()
    layout = small.read(draw(chat, LOOKS[look])).layout
    assert layout.kind is PictureKind.CHAT
    assert layout.partner is not None
    assert layout.partner.text == chat.partner
    assert layout.clock is not None
    assert layout.clock.text == chat.clock
    assert [day.text for day in layout.days] == ["Yesterday", "Today"]
    assert [(message.text, message.side, message.time) for message in layout.messages] == [
        (words, SIDES[side], time) for side, words, time in said(chat)
    ]
    assert [message.day for message in layout.messages] == ["Yesterday"] * 3 + ["Today"] * 2


def test_the_box_of_a_message_is_its_bubble(small):
    """What is shown beside a suggestion is the place where it was seen."""
    chat = threats()
    layout = small.read(draw(chat, LOOKS["whatsapp"])).layout
    for message, drawn in zip(layout.messages, chat.drawn, strict=True):
        box = message.box
        for seen, true in zip((box.left, box.top, box.width, box.height), drawn, strict=True):
            assert abs(seen - true) <= 24


def test_a_platform_needs_two_cues(small):
    """A green bubble on a page of another colour names nothing."""
    chat = threats()
    known = small.read(draw(chat, LOOKS["whatsapp"])).layout
    assert known.platform == "whatsapp"
    assert len(known.platform_cues) >= 2
    assert small.read(draw(chat, LOOKS["direct-dark"])).layout.platform == ""


def test_words_in_a_message_name_no_platform(small):
    """What somebody wrote about an app says nothing about where it was written."""
    chat = Chat(
        "Mark Ellis",
        [(LEFT, "Come to telegram or instagram now", "21:14"), (RIGHT, "I deleted telegram", "")],
    )
    assert small.read(draw(chat, LOOKS["direct-dark"])).layout.platform == ""


def test_a_time_that_somebody_wrote_stays_in_the_words(small):
    """Only the time that the app shows is taken out of a message."""
    chat = Chat(
        "Mark Ellis",
        [
            (LEFT, "Be at the station at 21:30", ""),
            (RIGHT, "No", ""),
            (LEFT, "I wait there", ""),
        ],
    )
    layout = small.read(draw(chat, LOOKS["messages"])).layout
    assert layout.messages[0].text == "Be at the station at 21:30"
    assert layout.messages[0].time == ""


def test_a_tall_capture_is_read_to_its_end(tiny):
    """A capture that was scrolled is looked at in pieces, and no message is lost or doubled."""
    lines = [
        (LEFT if number % 3 else RIGHT, f"This is message number {number}", f"{number:02}:15")
        for number in range(1, 23)
    ]
    layout = tiny.read(draw(Chat("Mark Ellis", lines), LOOKS["whatsapp"], 4200)).layout
    assert [message.text for message in layout.messages] == [words for _, words, _ in lines]
    tops = [message.box.top for message in layout.messages]
    assert all(one < other for one, other in pairwise(tops))


def test_a_picture_taken_askew_is_straightened(tiny):
    """A photo of a screen may be turned by some degrees; boxes are those of the photo itself."""
    chat = threats()
    askew = draw(chat, LOOKS["whatsapp"]).rotate(
        3, expand=True, resample=Image.Resampling.BICUBIC, fillcolor=(60, 60, 60)
    )
    reading = tiny.read(askew)
    assert (reading.width, reading.height) == askew.size
    assert "I know where you live" in reading.text
    last = next(line for line in reading.lines if "I mean it." in line.text)
    _, top, _, high = chat.drawn[3]
    assert abs(last.box.top + last.box.height / 2 - (top + high / 2)) < 120


@pytest.mark.parametrize(
    ("font", "words"),
    [
        ("Inter-Regular.ttf", "Ich weiß, wo du wohnst, und ich komme übermorgen"),
        ("Inter-Regular.ttf", "Wiem, gdzie mieszkasz, i przyjdę pojutrze"),
        ("Inter-Regular.ttf", "Nerede yaşadığını biliyorum ve geleceğim"),
        ("Inter-Regular.ttf", "Dw i'n gwybod ble rwyt ti'n byw"),
        ("NotoSansSC-Regular.ttf", "我知道你住在哪里明天就来"),
    ],
    ids=["german", "polish", "turkish", "welsh", "chinese"],
)
def test_letters_that_are_known_are_read(small, font, words):
    """Latin letters with their marks, and Chinese."""
    chat = Chat("Mark Ellis", [(LEFT, words, "")], font=font)
    reading = small.read(draw(chat, LOOKS["messages"], 900))
    assert reading.layout.messages[0].text.replace(" ", "") == words.replace(" ", "")
    assert not reading.unread_scripts


def test_a_picture_without_words_is_an_empty_reading(tiny):
    """Nothing to read is no failure."""
    reading = tiny.read(Image.new("RGB", (400, 700), "#335577"))
    assert reading.lines == ()
    assert reading.layout.kind is PictureKind.OTHER


def test_boxes_are_those_of_the_file_even_where_it_is_read_smaller(tiny):
    """A large picture is made smaller for reading; its boxes are in its own pixels."""
    picture = draw(threats(), LOOKS["whatsapp"]).resize((3240, 6480))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=90)
    reading = tiny.read_file(out.getvalue())
    assert (reading.width, reading.height) == (3240, 6480)
    first = reading.layout.messages[0]
    plain = tiny.read_file(png(draw(threats(), LOOKS["whatsapp"]))).layout.messages[0]
    assert first.text == plain.text
    assert abs(first.box.left - 3 * plain.box.left) < 60
    assert abs(first.box.top - 3 * plain.box.top) < 60


def test_a_giant_is_refused_with_a_sentence(tiny):
    """A picture that would take all memory is kept, and its words are not read."""
    out = io.BytesIO()
    Image.new("1", (9000, 9000)).save(out, "PNG")
    with pytest.raises(Problem, match="kept"):
        tiny.read_file(out.getvalue())
