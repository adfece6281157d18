"""What lines of text seem to be, on screens as many apps draw them and people cut them."""

import pytest
from PIL import Image

from evidence_kit.intake.reading.letters import UNREAD
from evidence_kit.model.reading import Held, PictureKind, Side
from tests.intake.reading.drawn_screens import SOFT, Drawn


def two_said(screen: Drawn, y: float = 330) -> float:
    """A message from each side; where they end."""
    y = screen.bubble(y, ["I know where you live"], "21:14")
    return screen.bubble(y, ["Please stop"], "21:15", mine=True)


def words(screen: Drawn) -> list[str]:
    return [message.text for message in screen.layout().messages]


def test_threats_that_speak_of_posts_stay_messages():
    """Who threatens speaks of posts, followers and comments; that makes the picture no post."""
    screen = Drawn()
    screen.bar("Mark Ellis")
    y = two_said(screen)
    said = [
        ["I will send it to all your followers", "and share it in the comments"],
        ["Block me and I post it today"],
        ["Reply to me before your friends", "see the posts and likes"],
        ["Your status and your bio say where"],
    ]
    for rows in said:
        y = screen.bubble(y, rows, "21:16")
    layout = screen.layout()
    assert layout.kind is PictureKind.CHAT
    assert [message.text for message in layout.messages][2:] == [" ".join(rows) for rows in said]


def test_a_message_half_under_the_bar_of_its_colour_is_read():
    """A white message that scrolls under a white bar hangs together with it."""
    screen = Drawn()
    screen.bubble(200, ["You will see what", "happens tomorrow"], "21:10")
    screen.bar("Mark Ellis")
    screen.lines = [line for line in screen.lines if "will see" not in line.text]
    two_said(screen, 420)
    assert words(screen)[0].startswith("happens tomorrow")


def test_a_time_beside_a_message_is_no_clock():
    """A picture that was cut below the status bar has no clock, and loses no message for it."""
    screen = Drawn(height=1500)
    y = screen.bubble(20, ["I know where you live and I come"], "21:14")
    screen.bubble(y, ["Please stop"], "21:15", mine=True)
    layout = screen.layout()
    assert layout.clock is None
    assert [(message.text, message.time) for message in layout.messages] == [
        ("I know where you live and I come", "21:14"),
        ("Please stop", "21:15"),
    ]


def test_a_note_of_the_app_is_no_message():
    """What stands in the middle and shares no edge with the messages of either side is a note."""
    screen = Drawn()
    screen.bar("Mark Ellis")
    y = two_said(screen)
    screen.box(330, y, 750, y + 70, "#ffeecd")
    screen.text(370, y + 14, "Mark left the group", size=32, ink=SOFT)
    assert words(screen) == ["I know where you live", "Please stop"]


@pytest.mark.parametrize(
    "day",
    [
        "Wednesday, 8:47 PM",
        "CZW. 08:15",
        "i går",
        "dnes",
        "vendredi 14 mars",
        "TUE AT 9:41 PM",
        "Thu, 12 Mar",
        "Vandaag",
    ],
)
def test_a_day_in_the_middle_parts_the_messages(day):
    """Whatever the language: it is the day of what stands below."""
    screen = Drawn()
    screen.bar("Mark Ellis")
    screen.text(470, 300, day, size=32, ink=SOFT)
    # in the very middle, as apps put it
    width = screen.lines[-1].frame.width
    line = screen.lines.pop()
    left = 540 - width / 2
    screen.lines.append(line._replace(frame=line.frame._replace(left=left, right=left + width)))
    two_said(screen, 400)
    layout = screen.layout()
    assert [spot.text for spot in layout.days] == [day]
    assert {message.day for message in layout.messages} == {day}


def test_an_emoji_read_as_a_letter_is_no_word():
    """Models read some emoji as a letter; its colours tell."""
    screen = Drawn()
    screen.bar("Mark Ellis")
    y = two_said(screen)
    screen.box(700, y, 1040, y + 102, "#d9fdd3")
    screen.text(720, y + 18, "●", ink="#f3ab01", seen="à")
    screen.text(800, y + 18, "ok then")
    assert words(screen)[-1] == "ok then"


def test_words_below_a_name_belong_to_the_bar():
    """Whatever stands small below the name is no message."""
    screen = Drawn()
    screen.bar("Mark Ellis", under="Works at the harbour office")
    two_said(screen)
    layout = screen.layout()
    assert layout.partner is not None
    assert layout.partner.text == "Mark Ellis"
    assert len(layout.messages) == 2


def test_a_picture_and_a_voice_note_are_offered_without_words():
    """Their side and time are told; the words are left to the person."""
    screen = Drawn()
    screen.bar("Mark Ellis")
    y = two_said(screen)
    screen.box(40, y, 640, y + 420, "#ffffff")
    screen.pen.rectangle((60, y + 20, 620, y + 350), fill="#7b5a3a")
    screen.text(520, y + 365, "21:16", size=30, ink=SOFT)
    y += 440
    screen.box(400, y, 1040, y + 180, "#d9fdd3")
    screen.text(480, y + 40, "||| |||| || ||||||", seen=UNREAD)
    screen.text(480, y + 120, "0:23", size=30, ink=SOFT)
    screen.text(930, y + 130, "21:17", size=30, ink=SOFT)
    wordless = [m for m in screen.layout().messages if m.holds is not Held.WORDS]
    assert [(m.holds, m.side, m.time, m.text) for m in wordless] == [
        (Held.PICTURE, Side.LEFT, "21:16", ""),
        (Held.VOICE, Side.RIGHT, "21:17", ""),
    ]


def test_unknown_letters_with_a_time_are_words_that_could_not_be_read():
    """A line in letters that are not known is no voice note."""
    screen = Drawn()
    screen.bar("Mark Ellis")
    y = two_said(screen)
    screen.box(40, y, 700, y + 102, "#ffffff")
    screen.text(70, y + 18, "xxxx xxxxx xxx", seen=UNREAD)
    screen.text(580, y + 52, "21:16", size=30, ink=SOFT)
    last = screen.layout().messages[-1]
    assert (last.text, last.time, last.holds) == (UNREAD, "21:16", Held.WORDS)


def test_a_price_is_no_time():
    """An amount at the end of a message stays in its words."""
    screen = Drawn()
    screen.bar("Mark Ellis")
    y = two_said(screen)
    screen.bubble(y, ["You owe me £5.30"], "21:16")
    last = screen.layout().messages[-1]
    assert (last.text, last.time) == ("You owe me £5.30", "21:16")


def test_a_telephone_shown_whole_is_read_as_its_screen():
    """With a frame around it and words above, as pages of apps show it, or a photo cut to it."""
    screen = Drawn()
    screen.bar("Mark Ellis")
    two_said(screen)
    screen.field()
    inner = screen.layout()
    whole = Drawn(page="#e8eef8", width=1340, height=2700)
    whole.text(420, 90, "What he sent to me", size=60)
    whole.pen.rounded_rectangle((70, 300, 1270, 2620), 90, fill="#141416")
    whole.image.paste(screen.image, (130, 380))
    for line in screen.lines:
        left, top, right, bottom = line.frame
        frame = line.frame._replace(
            left=left + 130, right=right + 130, top=top + 380, bottom=bottom + 380
        )
        whole.lines.append(
            line._replace(frame=frame, places=tuple(place + 130 for place in line.places))
        )
    layout = whole.layout()
    assert layout.partner is not None
    assert layout.partner.text == "Mark Ellis"
    assert layout.clock is not None
    assert [(m.text, m.side, m.time) for m in layout.messages] == [
        (m.text, m.side, m.time) for m in inner.messages
    ]
    assert abs(layout.messages[0].box.left - inner.messages[0].box.left - 130) < 24
    assert abs(layout.messages[0].box.top - inner.messages[0].box.top - 380) < 24


@pytest.mark.parametrize("size", [(540, 1080), (1620, 3240)])
def test_the_same_screen_larger_or_smaller_is_read_alike(size):
    """Nothing counts in pixels."""
    screen = Drawn()
    screen.bar("Mark Ellis")
    two_said(screen)
    screen.field()
    plain = screen.layout()
    scale = size[0] / 1080
    screen.image = screen.image.resize(size, Image.Resampling.LANCZOS)
    screen.lines = [
        line._replace(
            frame=line.frame._make(edge * scale for edge in line.frame),
            places=tuple(place * scale for place in line.places),
        )
        for line in screen.lines
    ]
    other = screen.layout()
    assert [(m.text, m.side, m.time) for m in other.messages] == [
        (m.text, m.side, m.time) for m in plain.messages
    ]
    assert other.partner is not None
    assert other.partner.text == "Mark Ellis"


def stream(*, post: str = "") -> Drawn:
    """Names with a time at the end of their row over words, on the page itself; no field below."""
    screen = Drawn(page="#ffffff")
    screen.bar("harbour friends", under="")
    y = 330.0
    for number, rows in enumerate(
        (
            ["Who took my keys?"],
            ["Nobody did, look in the kitchen", "before you blame us again"],
            ["I know it was you"],
            ["You will be sorry for this and", "everybody will hear about it"],
            ["Stop it now"],
        )
    ):
        screen.text(150, y, f"Name {'ABCDE'[number]}", ink="#005fa3")
        screen.text(930, y, f"21:1{number}", size=32, ink=SOFT)
        for row in rows:
            y += 58
            screen.text(150, y, row)
        y += 110
    if post:
        screen.text(150, y, post, size=32, ink=SOFT)
    return screen


def test_messages_without_bubbles_are_a_chat_though_the_field_was_cut_off():
    """Names with a time of day over messages of one line and of two."""
    layout = stream().layout()
    assert layout.kind is PictureKind.CHAT
    assert [(m.sender, m.time) for m in layout.messages] == [
        (f"Name {letter}", f"21:1{number}") for number, letter in enumerate("ABCDE")
    ]
    assert layout.messages[3].text == "You will be sorry for this and everybody will hear about it"


def test_a_post_with_times_is_no_chat():
    """One word that only posts have is enough to leave it alone."""
    layout = stream(post="View all 12 comments").layout()
    assert layout.kind is not PictureKind.CHAT
    assert not layout.messages


@pytest.mark.parametrize(
    "field",
    [
        "Kommentieren...",
        "Scrivi un commento",
        "Añade un comentario...",
        "Napisz komentarz",
        "Yorum yaz",
    ],
)
def test_comments_in_boxes_are_no_messages(field: str):
    """Below a post each comment can have a box of its own; the field at the foot tells."""
    screen = Drawn()
    for number, words in enumerate((["That is Mimi!"], ["Watch what you post", "here, Gudrun"])):
        screen.bubble(900 + 300 * number, words)
    screen.field(field)
    layout = screen.layout()
    assert layout.kind is PictureKind.POST
    assert not layout.messages


def test_wide_bubbles_have_the_side_of_their_colour():
    """Where no bubble leaves much room at one side, those that lean most decide for their colour."""
    screen = Drawn()
    screen.bar("Mark Ellis")
    long = "and I tell you again now"
    for y, mine in ((330, False), (500, True), (670, False)):
        screen.box(
            180 if mine else 60, y, 1060 if mine else 940, y + 140, "#d9fdd3" if mine else "#fff"
        )
        screen.text(210 if mine else 90, y + 20, long)
        screen.text(820, y + 90, "21:14", size=30, ink=SOFT)
    screen.box(60, 840, 860, 980, "#fff")
    screen.text(90, 860, "short")
    assert [m.side for m in screen.layout().messages] == [
        Side.LEFT,
        Side.RIGHT,
        Side.LEFT,
        Side.LEFT,
    ]


def test_a_name_over_a_message_is_told_even_where_its_colour_faded():
    """Compressing takes most of the colour out of small letters."""
    screen = Drawn(page="#0b141a")
    screen.bar("Grillen", fill="#1f2c34")
    screen.box(40, 330, 800, 490, "#202c33")
    screen.text(70, 345, "Jonas Weber", ink="#aed4e1")
    screen.text(70, 410, "Be at the south gate", ink="#ededed")
    screen.box(500, 520, 1040, 620, "#005c4b")
    screen.text(530, 540, "I will not come", ink="#ededed")
    message = screen.layout().messages[0]
    assert (message.sender, message.text) == ("Jonas Weber", "Be at the south gate")


def test_letters_that_are_not_known_are_no_day():
    """A line in the middle that could not be read parts nothing."""
    screen = Drawn()
    screen.bar("Mark Ellis")
    screen.text(470, 280, "xxxxxx", size=32, ink=SOFT, seen=UNREAD)
    two_said(screen, 360)
    assert screen.layout().days == ()
