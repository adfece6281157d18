"""The language of the screen: which there are, which to use, and how to read in it."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QRect, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

from evidence_kit.gui.said import say_in
from evidence_kit.resources import resource

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "cy": "Cymraeg"}
"""The languages that a person may choose, each by its own name."""


def language_for(choice: str) -> str:
    """Return the code to use for *choice*: itself if we have it, otherwise what the computer speaks."""
    if choice:
        return choice if choice in LANGUAGES else ENGLISH
    wanted = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), ENGLISH)


def speak(app: QApplication, code: str, folder: Path | None = None) -> None:
    """Show all words made from now on in the language *code*, and lay pages out in its direction.

    *code* names a file of *folder*, usually `resources/i18n`; words that it lacks stay English.
    Without the file, which the build makes, everything stays English.
    """
    say_in(code)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    # Qt's own words first: where two translators know a word, the later one is asked first.
    own = resource("i18n")
    shared = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for where, name in (
        (shared, f"qtbase_{code}"),
        (str(own), ENGLISH),
        (str(folder or own), code),
    ):
        translator = QTranslator(app)
        if translator.load(name, where):
            app.installTranslator(translator)
    if code == ENGLISH:
        QLocale.setDefault(QLocale.system())
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    else:
        locale = QLocale(code)
        QLocale.setDefault(locale)
        app.setLayoutDirection(locale.textDirection())


def isolated(words: str) -> str:
    """Return *words* so that, painted where lines run from right to left, they keep their own order.

    "9 August 2026" and "+44 7700 900123" would otherwise be turned round (Unicode annex 9, 2.2.2).
    """
    if QGuiApplication.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return words
    return f"\u2068{words}\u2069"


def mirrored(area: QRect, part: QRect) -> QRect:
    """Return where *part* of *area* stands when lines run from right to left; itself otherwise."""
    return QStyle.visualRect(QGuiApplication.layoutDirection(), area, part)
