"""Languages that nobody speaks, made from the English words, to see what a translation would meet.

"en_XA" has accents, is two fifths longer and stands in brackets: a word without brackets was never
given to translators, and a bracket that is missing was cut off. "ar" has Arabic letters for Latin
ones and runs from right to left; it is no Arabic.
"""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

from tests.i18n.gather import FOLDER, release

_ACCENTS = str.maketrans("aceinouyACEINOUYsz", "áçéíñöüÿÅÇÊÎÑÕÛÝšž")
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابجدهفغحيكشلمنوزقرستثپخذضظ")
_KEPT = re.compile(r"(\{\w*\}|%n)")


def accented(words: str) -> str:
    """Return *words* with accents, longer, in brackets."""
    inside = "".join(
        part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in _KEPT.split(words)
    )
    return f"[{inside}{'~' * round(len(words) * 0.4)}]"


def arabic(words: str) -> str:
    """Return *words* in Arabic letters."""
    return "".join(
        part if _KEPT.fullmatch(part) else part.lower().translate(_ARABIC)
        for part in _KEPT.split(words)
    )


PSEUDO: dict[str, Callable[[str], str]] = {"en_XA": accented, "ar": arabic}


def make(code: str, folder: Path) -> Path:
    """Write the language *code* into *folder* as Qt reads it, and return the file."""
    words = ElementTree.parse(FOLDER / "cy.ts")
    words.getroot().set("language", code)
    for message in words.iter("message"):
        other = PSEUDO[code](message.findtext("source", ""))
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        plural = bool(list(translation))
        for form in list(translation):
            translation.remove(form)
        if plural:
            translation.text = None
            for _form in range(6 if code == "ar" else 2):
                ElementTree.SubElement(translation, "numerusform").text = other
        else:
            translation.text = other
    source = folder / f"{code}.ts"
    words.write(source, encoding="utf-8", xml_declaration=True)
    target = folder / f"{code}.qm"
    release(source, target)
    return target
