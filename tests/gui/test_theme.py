"""Colours that can be read, and sizes that follow the text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QRawFont
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.gui import icons, theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.resources import resource

SCHEMES = {"light": theme.LIGHT, "dark": theme.DARK}

# What is written or drawn on what, and the least contrast (WCAG 2.2: 7 for AAA text, 4.5 for AA
# text, 3 for edges and focus).
PAIRS = [
    ("text", "page", 10.0),
    ("text", "surface", 10.0),
    ("text", "sunken", 10.0),
    ("text", "hover", 10.0),
    ("text", "soft", 10.0),
    ("text", "caution_ground", 10.0),
    ("muted", "page", 5.5),
    ("muted", "surface", 5.5),
    ("muted", "sunken", 4.5),
    ("accent", "sunken", 4.5),  # a web address on the card of a helpline
    ("caution", "sunken", 4.5),  # a fact that was not checked
    ("muted", "hover", 4.5),
    ("on_accent", "accent", 7.0),
    ("on_accent", "accent_hover", 7.0),
    ("on_danger", "danger", 7.0),
    ("on_danger", "danger_hover", 7.0),
    ("accent", "page", 6.0),
    ("accent", "surface", 6.0),
    ("danger", "surface", 7.0),
    ("caution", "page", 6.0),
    ("caution", "surface", 6.0),
    ("caution", "caution_ground", 6.0),
    ("focus", "page", 6.0),
    ("focus", "surface", 6.0),
    ("focus", "sunken", 6.0),
    ("edge", "surface", 3.0),
    ("edge", "page", 3.0),
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    seen = QColor(colour)
    parts = (linear(seen.redF()), linear(seen.greenF()), linear(seen.blueF()))
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_each_pair_has_enough_contrast(scheme: str, front: str, ground: str, least: float) -> None:
    """Words, edges and the focus ring stand out from what is behind them."""
    table = SCHEMES[scheme]
    assert contrast(table[front], table[ground]) >= least


def test_both_schemes_have_the_same_tokens() -> None:
    """A colour that is missing in the dark would be found only in the dark."""
    assert theme.LIGHT.keys() == theme.DARK.keys()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_style_sheet_is_whole(qapp: QApplication, scheme: theme.Scheme) -> None:
    """Every word in braces was known."""
    theme.apply(qapp, scheme, 1.5)
    sheet = theme.style_sheet()
    theme.apply(qapp, "light")
    assert "px}" not in sheet
    assert "{marks}" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_sizes_follow_the_text(qapp: QApplication) -> None:
    """At 200 % everything is twice as large, and never more."""
    for asked, got in ((1.0, 24), (2.0, 48), (3.0, 48), (0.5, 24)):
        theme.apply(qapp, "light", asked)
        assert theme.space(24) == got
    theme.apply(qapp, "light")


def test_the_colours_can_follow_a_change(qapp: QApplication) -> None:
    """A page that paints is told, and finds the new colours."""
    seen: list[str] = []

    def note() -> None:
        seen.append(theme.token("page").name().upper())

    theme.changed.connect(note)
    theme.apply(qapp, "dark")
    theme.apply(qapp, "light")
    theme.changed.disconnect(note)
    assert seen == [theme.DARK["page"], theme.LIGHT["page"]]


def test_every_icon_can_be_drawn(qapp: QApplication) -> None:
    """Each shipped icon gives a picture that is not empty."""
    for file in resource("icons").glob("*.svg"):
        drawn = icons.pixmap(file.stem).toImage()
        assert any(
            drawn.pixelColor(x, y).alpha() > 0
            for x in range(0, drawn.width(), 2)
            for y in range(0, drawn.height(), 2)
        ), file.stem


@pytest.mark.parametrize("sign", ["م", "ש", "你", "한", "न", "ส", "ა", "😀", "⏰"])
def test_every_script_has_a_glyph(sign: str, qapp: QApplication) -> None:
    """What they wrote is never a row of boxes, whatever fonts the computer has."""
    theme.apply(qapp, "light")
    shipped = theme._families()
    assert shipped[0] == "Inter"
    ours = (QRawFont.fromFont(QFont(family)) for family in shipped)
    assert any(raw.supportsCharacter(ord(sign)) for raw in ours)


@pytest.mark.parametrize("kind", ["", "quiet", "link"])
def test_focused_button_has_one_ring(qtbot: QtBot, kind: str) -> None:
    """The keyboard's place is shown by our ring alone: inside it nothing changes."""
    room = QWidget()
    qtbot.addWidget(room)
    column = QVBoxLayout(room)
    button, other = Button("Back", "arrow-left", kind), Button("Next")
    column.addWidget(button)
    column.addWidget(other)
    room.show()
    room.activateWindow()

    def inside(before: QWidget) -> QImage:
        before.setFocus()
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        QApplication.processEvents()
        return button.grab(button.rect().adjusted(6, 6, -6, -6)).toImage()

    assert inside(button) == inside(other)
