"""The colours, sizes and type of the desktop: one table of tokens, one palette, one style sheet."""

import re
from functools import cache
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from evidence_kit.resources import resource

Scheme = Literal["light", "dark", "system"]

LIGHT = {
    "page": "#F5F2EC",
    "surface": "#FFFFFF",
    "sunken": "#ECE8DF",
    "hover": "#F1EDE4",
    "line": "#D8D2C6",
    "edge": "#86806F",
    "text": "#1F2A30",
    "muted": "#55626A",
    "accent": "#1F5F63",
    "accent_hover": "#174A4E",
    "on_accent": "#FFFFFF",
    "soft": "#DCEBEA",
    "focus": "#1A4F8B",
    "caution": "#7A4A00",
    "caution_ground": "#FBF0DC",
    "danger": "#8C1D18",
    "danger_hover": "#701511",
    "on_danger": "#FFFFFF",
}
DARK = {
    "page": "#14191C",
    "surface": "#1C2327",
    "sunken": "#101416",
    "hover": "#262F34",
    "line": "#364046",
    "edge": "#77848A",
    "text": "#E8ECEC",
    "muted": "#A9B4B8",
    "accent": "#7CC4C1",
    "accent_hover": "#98D6D3",
    "on_accent": "#0C1F20",
    "soft": "#20393A",
    "focus": "#8FBDF5",
    "caution": "#F2C879",
    "caution_ground": "#3A2E17",
    "danger": "#FF9C94",
    "danger_hover": "#FFB7B1",
    "on_danger": "#2B0906",
}
SIZES = {"small": 13, "body": 15, "section": 20, "title": 28}
"""Type sizes in pixels at 100 %."""

_LENGTH = re.compile(r"\{(\d+)px\}")
_TOKEN = re.compile(r"\{([a-z_]+)\}")


class _Notice(QObject):
    changed = Signal()


_notice = _Notice()
changed = _notice.changed
"""Emitted after the colours or the size of the text have changed: repaint what is painted by hand."""

_NOT_FOR_SCREENS = {"NotoColorEmoji-Regular.ttf"}  # see resources/screen-fonts/README.md
_tokens = LIGHT
_scale = 1.0
_scheme: Scheme = "system"


def apply(app: QApplication, scheme: Scheme = "system", scale: float = 1.0) -> None:
    """Dress *app*: colours by *scheme*, all text and room multiplied by *scale* (1.0 to 2.0)."""
    global _tokens, _scale, _scheme
    _scheme = scheme
    _scale = min(max(scale, 1.0), 2.0)
    wanted = {
        "light": Qt.ColorScheme.Light,
        "dark": Qt.ColorScheme.Dark,
        "system": Qt.ColorScheme.Unknown,
    }[scheme]
    _watch_system()
    app.styleHints().setColorScheme(wanted)
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    _dress(app)


def dark() -> bool:
    """Say whether the dark colours are on."""
    return _tokens is DARK


def token(name: str) -> QColor:
    """Return the colour called *name* in the table, as it is now."""
    return QColor(_tokens[name])


def px(length: float) -> int:
    """Return *length* pixels of the 100 % design at the present size of text."""
    return round(length * _scale)


def space(length: int) -> int:
    """Return a step of room (4, 8, 12, 16, 24, 32 or 48 pixels) at the present size of text."""
    return px(length)


def font(size: str = "body", bold: bool = False) -> QFont:
    """Return the interface type for painted words: *size* is a name in `SIZES`."""
    chosen = QFont(QGuiApplication.font())
    chosen.setPixelSize(px(SIZES[size]))
    chosen.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return chosen


@cache
def _watch_system() -> None:
    QGuiApplication.styleHints().colorSchemeChanged.connect(_follow_system)


def _follow_system() -> None:
    app = QApplication.instance()
    if _scheme == "system" and isinstance(app, QApplication):
        _dress(app)


def _dress(app: QApplication) -> None:
    global _tokens
    is_dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    if _scheme != "system":
        is_dark = _scheme == "dark"
    _tokens = DARK if is_dark else LIGHT
    type_face = QFont(app.font())
    type_face.setFamilies(_families() or [app.font().family()])
    type_face.setPixelSize(px(SIZES["body"]))
    app.setFont(type_face)
    app.setPalette(_palette())
    app.setStyleSheet(style_sheet())
    changed.emit()


@cache
def _families() -> list[str]:
    """Load the shipped faces once; return their families, that of the interface first.

    All scripts that a message may be in come along: what they wrote must never be a row of boxes,
    on a computer without such fonts. Qt reads a face when it first draws with it.
    """
    files = [
        *sorted(resource("fonts").glob("Inter-*.*tf")),
        *sorted(resource("fonts").glob("Vazirmatn-*.ttf")),  # joins Arabic better than Noto's
        *sorted(resource("fonts").glob("Noto*.ttf")),
        *resource("screen-fonts").glob("*.ttf"),
    ]
    families: dict[str, None] = {}
    for file in files:
        if file.name not in _NOT_FOR_SCREENS:
            number = QFontDatabase.addApplicationFont(str(file))
            families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    # Each bold face also has a family name of its own, which is not asked for by that name.
    return [family for family in families if not family.endswith("SemiBold")]


def style_sheet() -> str:
    """Return the style sheet with the present colours and lengths put in."""
    text = resource("style", "evidence.qss").read_text("utf-8")
    shape = "dark" if dark() else "light"
    text = text.replace("{marks}", resource("style", shape).as_posix())
    # Half of a radio button with its edge; Qt draws a square where it is more.
    text = text.replace("{round}", f"{(px(20) + 4) // 2}px")
    text = _LENGTH.sub(lambda found: f"{px(int(found[1]))}px", text)
    return _TOKEN.sub(lambda found: _tokens[found[1]], text)


def _palette() -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, name in (
        (role.Window, "page"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "page"),
        (role.Text, "text"),
        (role.Button, "surface"),
        (role.ButtonText, "text"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.PlaceholderText, "muted"),
        (role.Mid, "line"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.Accent, "accent"),
        (role.ToolTipBase, "surface"),
        (role.ToolTipText, "text"),
    ):
        palette.setColor(which, token(name))
    for which in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, token("muted"))
    return palette
