"""Names over messages, what apps tell of a group, and what stands around a conversation."""

import pytest

from evidence_kit.model.reading import PictureKind, Side
from tests.intake.reading.drawn_screens import SOFT, Drawn


def said(screen: Drawn) -> list[tuple[str, str]]:
    return [(message.sender, message.text) for message in screen.layout().messages]


def middle(screen: Drawn, y: float, words: str, ink: str = SOFT) -> None:
    """Write *words* in the very middle of the screen."""
    screen.text(540 - len(words) * 8.5, y, words, size=32, ink=ink)


def test_grey_names_inside_the_messages_of_a_group_are_no_words_of_them():
    """Some apps write who says something in grey, not in a colour of its own."""
    screen = Drawn(page="#ffffff")
    screen.bar("Studio move", under="4 participants")
    for y, name, words in ((330, "Harriet", "You are dead"), (600, "Ibrahim", "We know it all")):
        screen.box(150, y, 800, y + 160, "#efefef")
        screen.text(180, y + 18, name, size=34, ink="#6b6b6b")
        screen.text(180, y + 80, words)
    screen.bubble(800, ["Please stop"], "21:15", mine=True)
    assert said(screen) == [
        ("Harriet", "You are dead"),
        ("Ibrahim", "We know it all"),
        ("", "Please stop"),
    ]


def test_a_grey_first_line_of_one_message_alone_stays_a_part_of_it():
    """What stands once may be what somebody wrote."""
    screen = Drawn(page="#ffffff")
    screen.bar("Mark Ellis")
    screen.box(150, 330, 800, 490, "#efefef")
    screen.text(180, 348, "Tonight", size=34, ink="#6b6b6b")
    screen.text(180, 410, "You are dead")
    screen.bubble(600, ["Please stop"], "21:15", mine=True)
    assert said(screen)[0] == ("", "Tonight You are dead")


def test_names_in_colours_over_lines_without_bubbles_part_the_messages():
    """A name that returns stands over each message; a line that was not full ends one."""
    screen = Drawn(page="#ffffff")
    screen.bar("Rosalie", under="")
    y = 330.0
    for name, ink, rows in (
        ("ROSALIE", "#0eadff", ["you will be sorry", "no kidding"]),
        ("ME", "#f23c57", ["please stop this now or I show it to somebody"]),
        ("ROSALIE", "#0eadff", ["go on then"]),
        ("ME", "#f23c57", ["leave me alone"]),
    ):
        screen.text(34, y, name, size=32, ink=ink)
        y += 56
        for row in rows:
            screen.text(62, y, row)
            y += 58
        y += 24
    screen.field("Send a chat")
    assert said(screen) == [
        ("ROSALIE", "you will be sorry"),
        ("ROSALIE", "no kidding"),
        ("ME", "please stop this now or I show it to somebody"),
        ("ROSALIE", "go on then"),
        ("ME", "leave me alone"),
    ]


@pytest.mark.parametrize(
    "news",
    ["Assigned to Marcus by Automation", "Nube se unió al servidor", "Budi bergabung ke grup"],
)
def test_what_the_app_tells_of_a_group_is_no_message(news):
    """It stands in a box of a colour of its own, at whichever side."""
    screen = Drawn()
    screen.bar("Street")
    y = screen.bubble(330, ["I know where you live"], "21:14")
    y = screen.bubble(y, ["I know your school"], "21:14")
    screen.box(60, y, 900, y + 70, "#c7d3e8")
    screen.text(90, y + 12, news, size=34, ink=SOFT)
    screen.bubble(y + 100, ["Please stop"], "21:15", mine=True)
    assert [text for _, text in said(screen)] == [
        "I know where you live", "I know your school", "Please stop",
    ]  # fmt: skip


def test_who_writes_that_somebody_left_a_group_wrote_a_message():
    """The same words in a bubble as the others are somebody's own."""
    screen = Drawn()
    screen.bar("Street")
    y = screen.bubble(330, ["Sam left the group"], "21:14")
    y = screen.bubble(y, ["I know your school"], "21:14")
    screen.bubble(y, ["Please stop"], "21:15", mine=True)
    assert said(screen)[0][1] == "Sam left the group"


def test_the_field_to_type_in_is_no_message_whatever_its_language():
    """Faint words low in a wide box are what an app asks to type, also in unknown words."""
    screen = Drawn()
    screen.bar("Mark Ellis")
    y = screen.bubble(330, ["I know where you live"], "21:14")
    screen.bubble(y, ["Please stop"], "21:15", mine=True)
    screen.box(40, 2010, 900, 2110, "#ffffff")
    screen.text(120, 2032, "Andika ujumbe", ink="#a5adb3")
    assert [text for _, text in said(screen)] == ["I know where you live", "Please stop"]


def test_a_day_beside_the_time_below_a_message_does_not_hide_the_time():
    """Some apps write the day, too, below each message."""
    screen = Drawn()
    screen.bar("Wilma")
    y = screen.bubble(330, ["I know where you live"])
    screen.text(50, y, "12. Mai, 18:22", size=32, ink=SOFT)
    y = screen.bubble(y + 80, ["Please stop"], mine=True)
    screen.text(760, y, "Gestern, 08:31", size=32, ink=SOFT)
    assert [message.time for message in screen.layout().messages] == ["18:22", "08:31"]


def test_ticks_read_as_a_chinese_letter_do_not_hide_the_time():
    """Models take two ticks for one letter; no other line is Chinese."""
    screen = Drawn()
    screen.bar("Wilma")
    y = screen.bubble(330, ["I know where you live"], "21:14")
    screen.box(400, y, 1040, y + 110, "#d9fdd3")
    screen.text(430, y + 25, "Please stop 21:15 V", seen="Please stop 21:15心")
    last = screen.layout().messages[-1]
    assert (last.text, last.time) == ("Please stop", "21:15")


def test_the_members_beside_a_conversation_are_no_messages():
    """A window on a computer lists at its right who takes part."""
    screen = Drawn(page="#36393f", width=1600, height=950)
    for row, name in enumerate(("Juniper", "Waffles", "Moth", "Ozzy", "Rhea")):
        screen.text(1398, 60 + 55 * row, name, size=22, ink="#92959a")
        screen.text(60, 60 + 55 * row, f"# room {row}", size=22, ink="#92959a")
    screen.text(420, 16, "screenshots", size=24, ink="#ffffff")
    for y, name, ink, words in (
        (150, "Moth", "#5dac9f", "I know where you live, all of you"),
        (280, "Ozzy", "#bc6485", "phew, thanks"),
        (410, "Moth", "#5dac9f", "you will see what happens next week"),
    ):
        screen.text(448, y, f"{name} Today at 6:1{y // 100} PM", size=22, ink=ink)
        screen.text(448, y + 30, words, size=24, ink="#dcdddd")
    screen.box(376, 880, 1328, 930, "#40444b")
    screen.text(426, 890, "Message #screenshots", size=24, ink="#92959a")
    assert said(screen) == [
        ("Moth", "I know where you live, all of you"),
        ("Ozzy", "phew, thanks"),
        ("Moth", "you will see what happens next week"),
    ]


def test_a_row_of_a_list_that_begins_with_message_is_no_field():
    """A list of chats shows what came last, such as "Message vocal", with further rows below."""
    screen = Drawn(page="#ffffff")
    screen.bar("Chats app", under="", fill="#4d3a80")
    names = ("Aurélie", "Voisins", "Maman", "Thibault", "Nadège", "Club photo")
    for row, name in enumerate(names):
        screen.text(236, 300 + 280 * row, name)
        screen.text(929, 300 + 280 * row, f"1{row}:20", size=34, ink=SOFT)
        last = "Message vocal" if row == 4 else "Les tirages sont arrivés"
        screen.text(236, 370 + 280 * row, last, size=36, ink=SOFT)
    layout = screen.layout()
    assert layout.kind is PictureKind.CHAT_LIST
    assert layout.messages == ()


def test_a_drawn_telephone_as_dark_as_its_screen_is_found():
    """What is said above the telephone is no partner, though no line parts frame and screen."""
    screen = Drawn(page="#f2f4f8")
    screen.text(200, 80, "Discutez avec vos amis", size=60)
    screen.box(84, 320, 996, 2100, "#121212")
    screen.text(140, 345, "14:20", size=36, ink="#ffffff")
    screen.text(204, 450, "Vacances", size=46, ink="#ffffff")
    screen.text(240, 640, "Solène", size=30, ink="#9aa0a6")
    screen.box(222, 690, 822, 800, "#2d2e30")
    screen.text(245, 710, "Je sais où tu habites", ink="#ffffff")
    screen.box(542, 830, 942, 940, "#448aff")
    screen.text(570, 850, "Laisse-moi", ink="#ffffff")
    layout = screen.layout()
    assert layout.partner is not None and layout.partner.text == "Vacances"
    assert [(message.sender, message.side) for message in layout.messages] == [
        ("Solène", Side.LEFT),
        ("", Side.RIGHT),
    ]


def test_a_time_beside_a_message_is_its_time_also_in_the_middle_of_the_page():
    """A short message at the left can end so that its time stands where days stand."""
    screen = Drawn()
    screen.bar("Wilma")
    y = screen.bubble(330, ["I know where you live"], "")
    screen.box(40, y, 480, y + 102, "#ffffff")
    screen.text(70, y + 18, "You are dead")
    screen.text(500, y + 50, "21:15", size=30, ink=SOFT)
    screen.bubble(y + 130, ["Please stop"], mine=True)
    layout = screen.layout()
    assert [message.time for message in layout.messages] == ["", "21:15", ""]
    assert layout.days == ()


def test_a_time_before_a_chinese_word_stays_as_it_was_written():
    """Where other lines are Chinese the letter after a time is a word of the message."""
    screen = Drawn()
    screen.bar("Wilma")
    y = screen.bubble(330, ["I know where you live"], "21:14")
    screen.lines[-2] = screen.lines[-2]._replace(text="我知道你住在哪里")
    screen.box(400, y, 1040, y + 110, "#d9fdd3")
    screen.text(430, y + 25, "21:15 V", seen="21:15见")
    assert "见" in screen.layout().messages[-1].text


def test_coloured_words_that_return_are_no_names_where_all_words_have_their_colour():
    """Who writes the same words again and again is not named so."""
    screen = Drawn(page="#ffffff")
    screen.bar("Rosalie", under="")
    for row, words in enumerate(
        ("Leave us", "you will be sorry", "Leave us", "we know your door", "Leave us")
    ):
        screen.text(62, 330 + 140 * row, words, ink="#0a5fd8")
    screen.field("Send a chat")
    assert [text for _, text in said(screen)].count("Leave us") == 3
