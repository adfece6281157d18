"""Lines in unknown letters are given to whatever else is there, and its answer taken only if sure."""

import pytest
from PIL import Image

from evidence_kit.intake.reading.detection import Frame
from evidence_kit.intake.reading.further import FurtherLetters, LineAnswer
from evidence_kit.intake.reading.reader import Reader
from evidence_kit.intake.reading.tesseract import installed_languages
from evidence_kit.model.reading import Side
from tests.intake.reading.drawn_chats import LEFT, LOOKS, RIGHT, Chat, draw

WHOLE = Frame(0, 0, 100, 40)


class Says:
    """A reader that always gives the same answer."""

    def __init__(self, script, text, sure, *, tells=True):
        self.name, self.script, self.tells_how_sure = f"says-{script}", script, tells
        self.answer = LineAnswer(text, sure)
        self.asked, self.ended = 0, 0

    def read(self, line):
        self.asked += 1
        return self.answer

    def end(self):
        self.ended += 1


def read(*readers, script=""):
    return FurtherLetters(readers).read(Image.new("RGB", (100, 40)), WHOLE, script)


def test_the_surest_answer_in_its_own_letters_is_taken():
    """An answer in other letters than the reader is for is a guess, however sure it is."""
    wrong = Says("CYRILLIC", "Hello there", 0.99)
    right = Says("HEBREW", "שלום לך", 0.8)
    assert read(wrong, right) == (right.answer, right.name)


@pytest.mark.parametrize(
    ("text", "sure"), [("Привет", 0.3), ("", 0.9), ("| | . - П", 0.9), ("12 34 56", 0.9)]
)
def test_where_none_is_sure_the_line_stays_unread(text, sure):
    """Better to say that a line cannot be read than to show wrong words."""
    assert read(Says("CYRILLIC", text, sure)) is None


def test_where_the_letters_are_known_by_name_others_are_not_asked():
    """A reader of Russian makes Russian out of Greek, and is quite sure of it."""
    russian, greek = Says("CYRILLIC", "Оёрш лоч", 0.9), Says("GREEK", "Ξέρω πού", 0.8)
    assert read(russian, greek, script="GREEK") == (greek.answer, greek.name)
    assert read(russian, script="GREEK") is None
    assert russian.asked == 0


def test_a_reader_that_never_tells_how_sure_it_is_reads_only_letters_known_by_name():
    """Whatever it is given, it makes words of its own letters."""
    reader = Says("CYRILLIC", "Привет", 0.75, tells=False)
    assert read(reader) is None
    assert reader.asked == 0
    assert read(reader, script="CYRILLIC") == (reader.answer, reader.name)


def test_who_read_the_last_line_is_asked_first():
    """A picture is mostly in one language."""
    first, second = Says("CYRILLIC", "xx", 0.9), Says("HEBREW", "שלום לך", 0.95)
    further = FurtherLetters([first, second])
    picture = Image.new("RGB", (100, 40))
    further.read(picture, WHOLE)
    further.read(picture, WHOLE)
    assert (first.asked, second.asked) == (1, 2)


def test_few_stay_loaded():
    """Languages that did not help give their memory back."""
    readers = [Says("HEBREW", "שלום לך", 0.8), *(Says("THAI", "x", 0.9) for _ in range(4))]
    read(*readers)
    assert readers[0].ended == 0
    assert all(reader.ended for reader in readers[2:])


@pytest.mark.skipif(
    "CYRILLIC" not in {each.script for each in installed_languages()},
    reason="Tesseract with Russian is not installed",
)
def test_an_installed_tesseract_reads_what_ours_cannot():
    """Russian lines become messages with their side and time."""
    chat = Chat(
        "Марк",
        [(LEFT, "Я знаю, где ты живёшь", "21:14"), (RIGHT, "Оставь меня в покое", "21:19")],
        font="NotoSans-Regular.ttf",
    )
    reading = Reader("small").read(draw(chat, LOOKS["whatsapp"], 1600))
    assert "tesseract" in reading.reader
    assert [(each.side, each.time) for each in reading.layout.messages] == [
        (Side.LEFT, "21:14"),
        (Side.RIGHT, "21:19"),
    ]
    assert "знаю" in reading.layout.messages[0].text
