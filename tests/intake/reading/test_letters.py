"""Letters that we cannot read are noticed and named; drawings and letters that we read are not."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from evidence_kit.intake.reading.detection import Frame
from evidence_kit.intake.reading.letters import OTHER, UNREAD, unread_letters, without_time
from evidence_kit.intake.reading.models import model_files
from evidence_kit.intake.reading.reader import Reader
from evidence_kit.intake.reading.recognition import ReadLine
from evidence_kit.intake.reading.scripts import NOT_LOOKED_AT, Scripts, Seen
from evidence_kit.resources import resource
from tests.intake.reading.drawn_chats import LEFT, LOOKS, RIGHT, Chat, draw, threats

WIDE, SHORT = Frame(0, 0, 400, 50), Frame(0, 60, 70, 110)
RUSSIAN = Seen(0.99, "Cyrillic", 0.98)


def line(text="", frame=WIDE, score=0.6, seen=RUSSIAN, places=()):
    return ReadLine(text, frame, score, places, seen)


@pytest.fixture(scope="module", params=["small", "tiny"])
def reader(request):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("evidence_kit.intake.reading.reader.installed_languages", list)
        return Reader(request.param)


@pytest.mark.parametrize(
    ("script", "font", "words"),
    [
        ("Cyrillic", "NotoSans", ["Плати до пятницы", "Где ты?", "Я знаю, где ты живёшь"]),
        ("Greek", "NotoSans", ["Πλήρωσε αύριο", "Πού είσαι;", "Θα το δουν όλοι"]),
        ("Arabic", "NotoSansArabic", ["أعرف أين تسكن", "انتظر", "سوف يراها الجميع"]),
        ("Hebrew", "NotoSansHebrew", ["אני יודע איפה אתה גר", "תשלם", "כולם יראו"]),
        ("Devanagari", "NotoSansDevanagari", ["मुझे तुरंत जवाब दो", "नमस्ते", "सब देखेंगे"]),
        ("Thai", "NotoSansThai", ["ฉันรู้ว่าคุณอยู่ที่ไหน", "สวัสดี", "ทุกคนจะเห็น"]),
        ("Hangul", "NotoSansKR", ["네가 어디 사는지 알아", "안녕", "다 보여줄게"]),
    ],
)
def test_every_message_in_unknown_letters_is_noticed_named_and_keeps_its_time(
    reader, script, font, words
):
    """Single words, too; the time beside them is still read, and no wrong letters stand for them."""
    lines = [(LEFT if n % 2 else RIGHT, said, f"2{n}:1{n}") for n, said in enumerate(words)]
    chat = Chat("Mark Ellis", lines, font=f"{font}-Regular.ttf")
    reading = reader.read(draw(chat, LOOKS["whatsapp"], 1100))
    assert set(reading.unread_scripts) - {OTHER} == {script}
    unread = [each.box for each in reading.lines if not each.legible]
    for left, top, wide, high in chat.drawn:
        assert any(
            left <= box.left <= left + wide and top <= box.top <= top + high for box in unread
        )
    assert not any(each.text for each in reading.lines if not each.legible)
    messages = reading.layout.messages
    assert [UNREAD in message.text for message in messages] == [True] * len(words)
    assert [message.time for message in messages] == [time for _, _, time in lines]


def test_what_is_no_writing_is_not_taken_for_it(reader):
    """The strokes of a voice note, initials in a circle and signs in a row are no letters."""
    picture = draw(threats(), LOOKS["whatsapp"])
    pen = ImageDraw.Draw(picture)
    heights = np.random.default_rng(5).integers(4, 40, 60)
    for number, high in enumerate(heights):
        x = 120 + 10 * number
        pen.rectangle((x, 1800 - int(high), x + 4, 1800 + int(high)), fill="#5b7a8a")
    for number in range(5):
        pen.ellipse((100 + 90 * number, 1880, 150 + 90 * number, 1930), outline="#334455", width=5)
    assert reader.read(picture).unread_scripts == ()


def test_a_short_word_counts_where_others_are_in_unknown_letters():
    """Alone it may as well be an icon."""
    short = line(frame=SHORT, seen=Seen(0.6, "Cyrillic", 0.5))
    assert unread_letters([short]) == [""]
    assert unread_letters([line(), short]) == ["Cyrillic", "Cyrillic"]
    assert unread_letters([line(), line("ok", SHORT, 0.99, short.seen)]) == ["Cyrillic", ""]


def test_a_line_that_reads_well_is_not_said_to_be_unread():
    """Words that were read surely and whole are words."""
    assert unread_letters([line("Where are you now", score=0.98)]) == [""]
    assert unread_letters([line("", score=0.98)]) == ["Cyrillic"]


def test_a_name_is_said_only_when_it_is_sure():
    """Otherwise they are letters that we cannot read, without a name."""
    assert unread_letters([line(seen=Seen(0.99, "Lao", 0.6))]) == [OTHER]
    assert unread_letters([line(seen=Seen(0.99, "", 0.9))]) == [OTHER]
    assert unread_letters([line(seen=Seen(0.99, "Lao", 0.85))] * 2) == ["Lao", "Lao"]
    many = [line(seen=Seen(0.99, "Thai", 0.95)) for _ in range(4)]
    assert unread_letters([*many, line(seen=Seen(0.99, "Lao", 0.95))]) == ["Thai"] * 4 + [OTHER]


def test_a_line_that_nobody_looked_at_is_not_strange():
    """A reader of one language has no such weights."""
    assert unread_letters([line(seen=NOT_LOOKED_AT)]) == [""]
    assert unread_letters([]) == []


def test_the_time_beside_unread_words_stays():
    """It is in figures that we do read, at the end of the line, with its own place."""
    read = line("npu 21:14", places=tuple(range(10, 100, 10)))
    words, time = without_time(read)
    assert time is not None
    assert (words.text, time.text) == ("npu ", "21:14")
    assert words.frame.right == time.frame.left == 45
    assert without_time(line("B 21:30 TaM xxxxxx"))[1] is None
    assert without_time(line("npu"))[1] is None


@pytest.mark.parametrize("size", ["small", "tiny"])
def test_the_weights_fit_their_reader(size):
    """Each class that they look at is a letter of it, and a picture of nothing is not strange."""
    files = model_files(size)
    with np.load(resource("models", files.scripts), allow_pickle=False) as held:
        assert held["weights"].shape == (4 * len(held["classes"]), len(held["names"]))
        most = int(held["classes"].max())
    likely = np.zeros((5, most + 1), np.float32)
    likely[:, 0] = 1  # nothing stands at any place
    seen = Scripts(files.scripts).seen(likely)
    assert 0 <= seen.strange <= 1


def test_a_picture_of_one_colour_has_no_letters(reader):
    """Nothing is not strange."""
    assert reader.read(Image.new("RGB", (600, 400), "#204050")).unread_scripts == ()
