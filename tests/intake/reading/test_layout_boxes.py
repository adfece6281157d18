"""Which box a message stands in, where apps draw it by an outline, with a quotation or a tail."""

from evidence_kit.model.reading import Side
from tests.intake.reading.drawn_screens import SOFT, Drawn


def words(screen: Drawn) -> list[str]:
    return [message.text for message in screen.layout().messages]


def outlined(screen: Drawn, y: float, said: list[str]) -> float:
    """A message whose box has the page's own colour and a thin line around it."""
    bottom = y + 58 * len(said) + 44
    screen.pen.rounded_rectangle((140, y, 800, bottom), 30, fill=screen.page, outline="#e8e8e8")
    for number, each in enumerate(said):
        screen.text(170, y + 18 + 58 * number, each)
    return bottom + 20


def test_messages_that_only_an_outline_parts_from_the_page_are_told_apart():
    """Some apps draw what the other one wrote in a thin line on the page's own colour."""
    screen = Drawn(page="#ffffff")
    screen.bar("Mark Ellis")
    y = outlined(screen, 330, ["I know where you live"])
    y = outlined(screen, y, ["Pay me by Friday or", "everybody sees them"])
    y = screen.bubble(y, ["Please stop"], mine=True, fill="#ececec")
    outlined(screen, y, ["Last chance"])
    screen.field()
    layout = screen.layout()
    assert [(message.text, message.side) for message in layout.messages] == [
        ("I know where you live", Side.LEFT),
        ("Pay me by Friday or everybody sees them", Side.LEFT),
        ("Please stop", Side.RIGHT),
        ("Last chance", Side.LEFT),
    ]


def test_an_outlined_card_on_a_post_is_no_message():
    """A card with a thin line around it makes no chat of a page."""
    screen = Drawn(page="#ffffff")
    screen.text(60, 300, "Mark Ellis")
    outlined(screen, 400, ["Ten things to know"])
    screen.text(60, 700, "12 comments  4 shares", size=32, ink=SOFT)
    assert words(screen) == []


def test_a_quotation_that_fills_most_of_a_message_is_no_message():
    """The box of what is answered can be larger than the answer below it."""
    screen = Drawn()
    screen.bar("Build watchers")
    y = screen.bubble(330, ["It broke again"], "21:14")
    screen.box(300, y, 1040, y + 330, "#d9fdd3")
    screen.box(325, y + 25, 1015, y + 230, "#bfe6b8")
    screen.text(360, y + 40, "Mark Ellis")
    screen.text(360, y + 95, "A missing semicolon in a")
    screen.text(360, y + 150, "file")
    screen.text(330, y + 255, "I refuse to believe that")
    assert words(screen) == ["It broke again", "I refuse to believe that"]


def test_a_bar_is_seen_in_a_bubble_with_a_tail():
    """A tail makes the box of the bubble wider than where its quotation begins."""
    screen = Drawn()
    screen.bar("Street")
    screen.box(120, 330, 960, 640, "#ffffff")
    screen.pen.polygon(((90, 640), (140, 580), (160, 640)), fill="#ffffff")
    screen.pen.rectangle((150, 360, 158, 480), fill="#3a98d8")
    screen.text(180, 355, "Sam", ink="#3a98d8")
    screen.text(180, 415, "What if it rains")
    screen.text(150, 520, "We go all the same")
    screen.bubble(680, ["Good"], "21:15", mine=True)
    assert words(screen) == ["We go all the same", "Good"]


def test_wide_messages_of_a_group_stand_at_the_left_by_colour_and_edge():
    """Where one's own messages are the only narrow ones, wide ones that end elsewhere are others'."""
    screen = Drawn(page="#1b1b1b", width=720, height=1560)
    screen.bar("Build watchers", fill="#2c2c2c")
    for top in (340, 700):
        screen.box(102, top, 646, top + 150, "#3a3a3a")
        screen.text(124, top + 20, "What was it in the end", size=30, ink="#f0f0f0")
    screen.box(400, 540, 704, 640, "#2b4c3f")
    screen.text(430, 560, "No idea", size=30, ink="#f0f0f0")
    assert [message.side for message in screen.layout().messages] == [
        Side.LEFT, Side.RIGHT, Side.LEFT,
    ]  # fmt: skip


def test_a_count_that_hangs_on_a_message_tells_no_side():
    """The box of a reaction is narrow and stands where it likes."""
    screen = Drawn(page="#000000")
    screen.bar("Mark Ellis", fill="#1b1b1b")
    for top in (340, 800):
        screen.box(130, top, 948, top + 150, "#2e2e2e")
        screen.text(160, top + 45, "I know where you live", ink="#f0f0f0")
    screen.box(130, 480, 235, 545, "#404048")
    screen.text(165, 485, "12", ink="#f0f0f0")
    screen.box(360, 600, 1053, 750, "#315ff4")
    screen.text(390, 645, "Please stop", ink="#ffffff")
    assert [message.side for message in screen.layout().messages if len(message.text) > 2] == [
        Side.LEFT, Side.RIGHT, Side.LEFT,
    ]  # fmt: skip


def test_a_message_nearly_in_the_middle_keeps_its_place_by_its_colour():
    """Compressing moves the edge of a box; what has the colour of messages is no note."""
    screen = Drawn(page="#ffffff")
    screen.bar("Mark Ellis")
    y = screen.bubble(330, ["I know where you live"], "21:14", fill="#f0f3f6")
    screen.box(150, y, 890, y + 110, "#f0f3f6")
    screen.text(180, y + 25, "I will come to your door", size=40)
    screen.bubble(y + 140, ["Please stop"], "21:15", mine=True, fill="#146ad0")
    assert [(message.text, message.side) for message in screen.layout().messages] == [
        ("I know where you live", Side.LEFT),
        ("I will come to your door", Side.LEFT),
        ("Please stop", Side.RIGHT),
    ]
