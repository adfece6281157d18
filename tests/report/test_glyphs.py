"""Text that the fonts can show, whatever was in it."""

import importlib.util
from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.content import as_json, build_content
from evidence_kit.report.glyphs import clean, coverage
from evidence_kit.report.layout import typeset
from evidence_kit.resources import resource
from tests.report.sample_case import MADE, Files

ROOT = Path(__file__).parents[2]


def test_coverage_is_that_of_the_fonts() -> None:
    """coverage.txt lists what the fonts of resources/fonts hold: run packaging/fonts.py coverage."""
    spec = importlib.util.spec_from_file_location("fonts", ROOT / "packaging" / "fonts.py")
    assert spec is not None and spec.loader is not None
    fonts = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(fonts)
    stored = resource("fonts", "coverage.txt").read_text("ascii")
    assert stored == fonts.as_text(fonts.covered())


def test_the_template_asks_for_every_font_that_covers() -> None:
    """A font in the folder that the template does not name would promise signs it cannot set."""
    named = resource("report", "style.typ").read_text("utf-8")
    listed = resource("fonts", "README.md").read_text("utf-8")
    rows = [line.split("|") for line in listed.splitlines() if line.startswith("| `")]
    files = {row[1].strip().strip("`") for row in rows}
    assert files == {path.name for path in resource("fonts").glob("*.ttf")}
    for row in rows:
        assert f'"{row[2].strip()}"' in named
        assert resource("fonts", row[6].strip().strip("`")).is_file()


def test_every_licence_is_the_open_font_licence() -> None:
    """Each family comes with its licence text."""
    for path in resource("fonts", "licences").iterdir():
        text = path.read_text("utf-8")
        assert "SIL OPEN FONT LICENSE" in text.upper()
        assert "Copyright" in text


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_nothing_is_dropped(text: str) -> None:
    """What cannot be shown is written out, and the rest stays in its place."""
    shown = clean(text)
    for sign in set(text):
        if sign in "\r\v\f\x85\u2028\u2029":
            assert "\n" in shown
        else:
            assert sign in shown or f"[U+{ord(sign):04X}]" in shown
    assert clean(shown) == shown


@given(st.text(st.sampled_from("ab \n\u202a\u202b\u202c\u2066\u2067\u2068\u2069אב")))
def test_a_change_of_direction_ends_with_its_line(text: str) -> None:
    """Each line closes what it opens, so that the words after it keep their order."""
    for line in clean(text).split("\n"):
        opened: list[str] = []  # UAX 9, BD8 to BD13
        for sign in line:
            if sign in "\u202a\u202b":
                opened.append("embedding")
            elif sign in "\u2066\u2067\u2068":
                opened.append("isolate")
            elif sign == "\u202c" and opened[-1:] == ["embedding"]:
                opened.pop()
            elif sign == "\u2069" and "isolate" in opened:
                while opened.pop() != "isolate":
                    pass
        assert opened == []


def test_marks_that_turn_text_around_are_shown() -> None:
    """A name that hides its ending with an override shows the override."""
    assert clean("photo\u202egpj.exe") == "photo[U+202E]gpj.exe"
    assert clean("a\u2028b\r\nc") == "a\nb\nc"


def test_emoji_and_joined_letters_stay() -> None:
    """Families, flags, skin tones, keycaps and joined scripts pass unchanged."""
    for text in ("👨‍👩‍👧‍👦🇩🇰👍🏽3️⃣❤️‍🔥🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌دانم", "क्ष", "นี้"):
        assert clean(text) == text


def test_every_shown_sign_can_be_set() -> None:
    """The typesetter, which refuses a sign without a glyph, takes each that is left unchanged."""
    signs = [chr(point) for first, last in coverage() for point in range(first, last + 1)]
    kept = [sign for sign in signs if clean(sign) == sign]
    words = "\n".join("".join(kept[start : start + 400]) for start in range(0, len(kept), 400))
    content = build_content(Files().case(), ReportChoices(), MADE)
    content = msgspec.structs.replace(content, subtitle=words)
    assert typeset(as_json(content), "a4").startswith(b"%PDF")
    assert len(kept) > 40_000
