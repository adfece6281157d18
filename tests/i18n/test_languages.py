"""The words of the screen: every one can be said in each language, with nothing lost on the way."""

import re
import tomllib
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_kit.gui import language
from evidence_kit.gui.said import Sayings
from tests.i18n.gather import FOLDER, LANGUAGES, behind
from tests.i18n.pseudo import make

HOLES = re.compile(r"\{\w*\}|%n")


def messages(code: str) -> Iterator[tuple[str, list[str], bool]]:
    """Give each English source of a file with its translations and whether it has plural forms."""
    for message in ElementTree.parse(FOLDER / f"{code}.ts").iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")]
        finished = translation.get("type") != "unfinished"
        texts = forms or [translation.text or ""]
        yield message.findtext("source", ""), texts if finished else [""], bool(forms)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_files_hold_the_words_of_the_program(code: str) -> None:
    """`make words` has nothing to add and nothing to take away."""
    assert not behind(code), "run: make words"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_is_translated_and_keeps_its_holes(code: str) -> None:
    """No page is half in another language, and no number or name is lost in a sentence."""
    for source, texts, _plural in messages(code):
        for text in texts:
            assert text, source
            # Forms for one may say "one" without the figure.
            missing = set(HOLES.findall(source)) - set(HOLES.findall(text))
            assert missing <= ({"%n"} if len(texts) > 1 else set()), (source, text)
            assert set(HOLES.findall(text)) <= set(HOLES.findall(source)), (source, text)


def test_what_the_core_says_keeps_its_numbers_and_holes() -> None:
    """A figure in a Welsh sentence is the one of the English sentence."""
    said = tomllib.loads((FOLDER / "core.cy.toml").read_text("utf-8"))["say"]
    Sayings(said)
    for english, welsh in said.items():
        bare = [re.sub(r"\{\d(:d)?\}", "", text) for text in (english, welsh)]
        assert sorted(re.findall(r"\d+", bare[0])) == sorted(re.findall(r"\d+", bare[1])), english
        holes = [sorted(re.findall(r"\{(\d)", text)) for text in (english, welsh)]
        assert holes[0] == holes[1], english


def test_a_language_that_we_lack_is_english() -> None:
    """The computer's language is taken where we have it, and nothing fails where we have not."""
    assert language.language_for("cy") == "cy"
    assert language.language_for("tlh") == "en"
    assert language.language_for("") in language.LANGUAGES


def test_made_up_languages_reach_the_screen(qapp: object, tmp_path: Path) -> None:
    """Words given to translators come back in the made-up language, from right to left where so."""
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtWidgets import QApplication

    assert isinstance(qapp, QApplication)
    try:
        for code in ("en_XA", "ar"):
            language.speak(qapp, code, make(code, tmp_path).parent)
            word = QCoreApplication.translate("Header", "Hide now")
            assert word != "Hide now"
            right = qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
            assert right is (code == "ar")
    finally:
        language.speak(qapp, "en")
    assert QCoreApplication.translate("Header", "Hide now") == "Hide now"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
